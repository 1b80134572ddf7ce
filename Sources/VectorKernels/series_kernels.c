#include "series_kernels.h"

#include "vectors.h"

WIDEST void ghg_write_numbers(
    double *const *columns, const size_t *widths, size_t row, const ghg_numbers *runs, size_t count,
    const double *constants, const double *cells) {
  for (const ghg_numbers *run = runs; run < runs + count; run++) {
    double *to = columns[run->input] + row * widths[run->input] + run->place;
    const double *from = (run->is_constant ? constants : cells) + run->start;
    if (run->count == lanes) {
      *(Doubles *)to = *(const Doubles *)from;
    } else {
#pragma clang loop vectorize(disable) unroll(disable)
      for (size_t index = 0; index < run->count; index++) to[index] = from[index];
    }
  }
}

WIDEST bool ghg_convert(
    double *numbers, size_t count, const double *multiply, const double *divide, const double *lower,
    const double *upper) {
  unsigned broken = 0;
  for (size_t index = 0; index < count; index++) {
    double number = numbers[index] * multiply[index] / divide[index];
    numbers[index] = number;
    broken |= !(number >= lower[index]) | !(number <= upper[index]);
  }
  return !broken;
}

WIDEST void ghg_scale_rows(
    double *column, size_t width, const double *numbers, size_t count, const double *factors, size_t step, size_t rows) {
  if (count == lanes) {
    for (size_t row = 0; row < rows; row++)
      *(Doubles *)(column + row * width) = *(const Doubles *)(numbers + row * lanes) * factors[row * step];
    return;
  }
  for (size_t row = 0; row < rows; row++)
    for (size_t place = 0; place < count; place++)
      column[row * width + place] = numbers[row * count + place] * factors[row * step];
}

WIDEST void ghg_back_cast(double *shares, size_t years, double growth, bool rises) {
  double market = 1, yearly = 1 + growth;
  for (size_t year = years; year-- > 0; market *= yearly) shares[year] = market;
  // Before that, quotients wait for products.
  for (size_t year = 0; year < years; year++)
    shares[year] = (rises ? (double)(year + 1) / (double)years : 1) / shares[year];
}

WIDEST bool ghg_are_at_most(const double *left, const double *right, size_t count) {
  unsigned broken = 0;
  for (size_t row = 0; row < count; row++) broken |= !(left[row] <= right[row]);
  return !broken;
}

WIDEST bool ghg_are_less(const double *left, const double *right, size_t count) {
  unsigned broken = 0;
  for (size_t row = 0; row < count; row++) broken |= !(left[row] < right[row]);
  return !broken;
}

// MARK: Sums

#define ADD(type, terms, sum, lost)                                                                                   \
  {                                                                                                                   \
    type added = (terms), next = (sum) + added, part = next - (sum);                                                  \
    (lost) += ((sum) - (next - part)) + (added - part);                                                               \
    (sum) = next;                                                                                                     \
  }

WIDEST ghg_sum ghg_sum_of(const double *numbers, size_t count, double multiply, double divide) {
  Doubles sum = {0}, lost = {0};
  bool is_plain = multiply == 1 && divide == 1;
  for (size_t start = 0; start < count; start += lanes) {
    Doubles terms = *(const Doubles *)(numbers + start);
    // What stands behind the numbers counts as zero.
    Integers is_one = (Integers){0, 1, 2, 3, 4, 5, 6, 7} < (int64_t)(count - start);
    terms = (Doubles)((Integers)terms & is_one);
    if (!is_plain) terms = terms * multiply / divide;
    ADD(Doubles, terms, sum, lost)
  }
  Four four = __builtin_shufflevector(sum, sum, 0, 1, 2, 3);
  Four four_lost = __builtin_shufflevector(lost, lost, 0, 1, 2, 3) + __builtin_shufflevector(lost, lost, 4, 5, 6, 7);
  ADD(Four, __builtin_shufflevector(sum, sum, 4, 5, 6, 7), four, four_lost)
  Two two = __builtin_shufflevector(four, four, 0, 1);
  Two two_lost = __builtin_shufflevector(four_lost, four_lost, 0, 1) + __builtin_shufflevector(four_lost, four_lost, 2, 3);
  ADD(Two, __builtin_shufflevector(four, four, 2, 3), two, two_lost)
  double one = two[0], one_lost = two_lost[0] + two_lost[1];
  ADD(double, two[1], one, one_lost)
  return (ghg_sum){one, one_lost};
}
