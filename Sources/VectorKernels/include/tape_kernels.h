// The operations of a tape on columns. All give the same bits on every machine: each operation rounds by itself.
#ifndef TAPE_KERNELS_H
#define TAPE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

enum ghg_operation {
  ghg_operation_add,
  ghg_operation_subtract,
  ghg_operation_multiply,
  ghg_operation_divide,
  ghg_operation_minimum,
  ghg_operation_maximum,
  ghg_operation_negate,
  ghg_operation_copy,
  ghg_operation_exponential,
  // a <= b ? c : d, and a < b ? c : d
  ghg_operation_choose_at_most,
  ghg_operation_choose_less,
  // A row's value for each of its members, and the sum of a row's members in their order, where all rows have as many.
  ghg_operation_spread,
  ghg_operation_sum,
  // The sum of a b + c d of a row's members, in their order.
  ghg_operation_sum_of_products,
  // (a b c) + d, − d, × d, ÷ d
  ghg_operation_product,
  // a b + c d, and the difference
  ghg_operation_products = ghg_operation_product + 4,
  // (a first b) second c: 6 × first + second. The first is one of + − × ÷, the second one of those or c − (a first b) or
  // c ÷ (a first b).
  ghg_operation_pair = ghg_operation_products + 2,
  // From here on the C library is needed, or rows differ in the number of their members: not run here.
  ghg_operation_logarithm = ghg_operation_pair + 24,
  ghg_operation_power,
};

// One operation over whole columns, which are told by their places.
typedef struct {
  uint32_t operation;
  // Of the target; in sums, of what is added up.
  uint32_t extent;
  int32_t target;
  int32_t operands[4];
  // Bytes from one group of an operand to the next: 0 for one number for all rows.
  int32_t steps[4];
} ghg_command;

// What the columns of an extent hold.
typedef struct {
  // Of eight numbers each. The last one is filled up.
  size_t groups;
  size_t rows;
  // Members of each row; 0 where rows differ in it.
  size_t members;
} ghg_extent;

// Runs commands up to one that it cannot run.
// - Parameter columns: a target may be one of the operands.
// - Returns: how many were run.
size_t ghg_run(
    const ghg_command *commands, size_t count, void *_Nonnull const *_Nonnull columns, const ghg_extent *extents);

// e to the power of a number, with the bits that it has in a column.
double ghg_exponential(double x);

#pragma clang assume_nonnull end

#endif
