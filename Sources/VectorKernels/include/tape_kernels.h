// The operations of a tape on columns. All give the same bits on every machine: each operation rounds by itself.
#ifndef TAPE_KERNELS_H
#define TAPE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// A column, or one group of eight equal numbers for all rows.
typedef struct {
  const void *base;
  // Bytes from one group to the next: 0 for one number.
  size_t step;
} ghg_operand;

enum ghg_operation {
  ghg_operation_add,
  ghg_operation_subtract,
  ghg_operation_multiply,
  ghg_operation_divide,
  ghg_operation_minimum,
  ghg_operation_maximum,
  ghg_operation_negate,
  ghg_operation_copy,
  // a <= b ? c : d, and a < b ? c : d
  ghg_operation_choose_at_most,
  ghg_operation_choose_less,
  // (a b c) + d, − d, × d, ÷ d
  ghg_operation_product,
  // a b + c d, and the difference
  ghg_operation_products = ghg_operation_product + 4,
  // (a first b) second c: 6 × first + second. The first is one of + − × ÷, the second one of those or c − (a first b) or
  // c ÷ (a first b).
  ghg_operation_pair = ghg_operation_products + 2,
};

// Computes groups of eight numbers. The target may be one of the operands.
void ghg_operate(
    uint32_t operation, void *target, ghg_operand a, ghg_operand b, ghg_operand c, ghg_operand d, size_t groups);

#endif
