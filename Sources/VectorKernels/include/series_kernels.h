// What years of many sources have in common, besides the operations of their tape. All give the same bits on every machine.
#ifndef SERIES_KERNELS_H
#define SERIES_KERNELS_H

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

static inline void ghg_copy(double *to, const double *from, size_t count) {
  if (count == 8) {
    for (size_t index = 0; index < 8; index++) to[index] = from[index];
  } else {
    for (size_t index = 0; index < count; index++) to[index] = from[index];
  }
}

// Numbers of a row that lie side by side.
typedef struct {
  // Of the columns, and where in the row.
  size_t input;
  size_t place;
  // Among the constants or the cells.
  size_t start;
  size_t count;
  bool is_constant;
} ghg_numbers;

// Writes numbers of a row, which are `widths` numbers wide, to columns.
void ghg_write_numbers(
    double *_Nonnull const *_Nonnull columns, const size_t *widths, size_t row, const ghg_numbers *runs, size_t count,
    const double *_Nullable constants, const double *_Nullable cells);

// Multiplies and divides numbers, and tells whether each is within its bounds then.
bool ghg_convert(
    double *numbers, size_t count, const double *multiply, const double *divide, const double *lower,
    const double *upper);

// Writes rows of `count` numbers, each row times its own factor, to a column in which rows begin `width` numbers apart.
// Factors stand `step` numbers apart.
void ghg_scale_rows(
    double *column, size_t width, const double *numbers, size_t count, const double *factors, size_t step, size_t rows);

// What each year counts of an amount that grew by `growth`, 1 in the last year; `rises` where it rose from nothing.
void ghg_back_cast(double *shares, size_t years, double growth, bool rises);

// Whether each number on the left is at most, or below, the one on the right; not where one of them is NaN.
bool ghg_are_at_most(const double *left, const double *right, size_t count);
bool ghg_are_less(const double *left, const double *right, size_t count);

// A sum, and what its rounding has lost.
typedef struct {
  double value;
  double lost;
} ghg_sum;

// Of numbers that are each multiplied and divided first, eight of them at a time (Knuth's sum of two). Up to seven numbers
// behind them are read and do not count.
ghg_sum ghg_sum_of(const double *numbers, size_t count, double multiply, double divide);

#pragma clang assume_nonnull end

#endif
