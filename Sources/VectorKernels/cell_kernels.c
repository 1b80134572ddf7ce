#include "cell_kernels.h"

#include <math.h>

#include "vectors.h"

typedef struct {
  size_t start, end;
} Range;

INLINE Range range_of(ghg_cells cells, size_t record, size_t column) {
  const uint32_t *places = cells.places + record * cells.step + column;
  size_t end = places[1], start = places[0] + (column != 0);
  // A record that was too short has its last cells behind its end.
  return (Range){start < end ? start : end, end};
}

// The first in the lowest bits.
INLINE uint64_t word_at(const uint8_t *bytes) {
  uint64_t word;
  __builtin_memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

INLINE uint64_t every(uint8_t byte) { return 0x0101010101010101 * (uint64_t)byte; }

typedef struct {
  uint64_t value;
  // 0 where all of them are digits.
  uint64_t strange;
} Digits;

// What the first bytes of a word write in decimal digits, 0 for none of them.
// - Parameter count: at most 8.
INLINE Digits digits_of(uint64_t word, size_t count) {
  // Zeros stand in front of them then. A byte of a digit is below 10.
  uint64_t digits = count ? (word ^ every('0')) << (64 - 8 * count) : 0;
  Digits found;
  found.strange = (digits | (digits + every(6))) & every(0xF0);
  // Neighbours are joined: to numbers of two, of four, and of eight digits.
  digits = (digits * (10 << 8 | 1)) >> 8 & 0x00FF00FF00FF00FF;
  digits = (digits * (100 << 16 | 1)) >> 16 & 0x0000FFFF0000FFFF;
  found.value = (digits * ((uint64_t)10000 << 32 | 1)) >> 32;
  return found;
}

// Below 10^15, so that a double holds it: one correctly rounded division of two exact numbers.
INLINE double over_power(uint64_t digits, size_t decimals) {
  static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
  return (double)digits / powers[decimals];
}

// Of more than eight digits.
INLINE double longer_number(uint64_t word, const uint8_t *bytes, size_t count, size_t behind, size_t end, size_t point) {
  static const uint32_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};
  size_t decimals = end - behind;
  if (decimals > 8 || behind + 8 > count) return NAN;
  Digits whole = digits_of(word, point), part = digits_of(word_at(bytes + behind), decimals);
  if (whole.strange | part.strange) return NAN;
  return over_power(whole.value * powers[decimals] + part.value, decimals);
}

INLINE double short_number(const uint8_t *bytes, size_t count, size_t start, size_t end, uint8_t mark) {
  size_t size = end - start;
  if (start + 9 > count) return NAN;
  uint64_t word = word_at(bytes + start), others = word ^ every(mark);
  // The top bit of the first byte that is the mark.
  uint64_t marks = (others - every(1)) & ~others & every(0x80);
  marks &= -marks;
  size_t point = marks ? (size_t)__builtin_ctzll(marks) / 8 : SIZE_MAX;
  size_t has_mark = point < size;
  size_t digit_count = size - has_mark;
  if (digit_count - 1 > 7) {
    // None, or more than one word holds.
    return has_mark && digit_count ? longer_number(word, bytes, count, start + point + 1, end, point) : NAN;
  }
  // What is behind the mark moves up to it.
  uint64_t before = (marks >> 7) - 1;
  Digits all = digits_of((word & before) | (word_at(bytes + start + 1) & ~before), digit_count);
  return all.strange ? NAN : over_power(all.value, has_mark ? size - point - 1 : 0);
}

WIDEST double ghg_short_number(const uint8_t *bytes, size_t count, size_t start, size_t end, uint8_t mark) {
  return short_number(bytes, count, start, end, mark);
}

WIDEST void ghg_short_numbers(ghg_cells cells, size_t column, size_t records, uint8_t mark, double *numbers) {
  for (size_t record = 0; record < records; record++) {
    Range cell = range_of(cells, record, column);
    numbers[record] = short_number(cells.bytes, cells.count, cell.start, cell.end, mark);
  }
}

WIDEST _Bool ghg_short_numbers_of(
    ghg_cells cells, size_t record, const uint32_t *columns, size_t column_count, uint8_t mark, double *numbers) {
  unsigned missing = 0;
  for (size_t index = 0; index < column_count; index++) {
    Range cell = range_of(cells, record, columns[index]);
    double number = short_number(cells.bytes, cells.count, cell.start, cell.end, mark);
    missing |= number != number;
    numbers[index] = number;
  }
  return !missing;
}

void ghg_four_digits(ghg_cells cells, size_t column, size_t records, int32_t *numbers) {
  for (size_t record = 0; record < records; record++) {
    Range cell = range_of(cells, record, column);
    numbers[record] = -1;
    if (cell.end - cell.start != 4) continue;
    uint32_t digits;
    __builtin_memcpy(&digits, cells.bytes + cell.start, sizeof digits);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    digits = __builtin_bswap32(digits);
#endif
    digits ^= 0x30303030;
    if ((digits | (digits + 0x06060606)) & 0xF0F0F0F0) continue;
    digits = (digits * (10 << 8 | 1)) >> 8 & 0x00FF00FF;
    numbers[record] = (int32_t)((digits * (100 << 16 | 1)) >> 16);
  }
}

WIDEST size_t ghg_fill_masks(
    ghg_cells cells, size_t from, size_t records, const uint32_t *columns, size_t column_count, int32_t *masks) {
  for (size_t record = from; record < records; record++) {
    uint32_t mask = 0, doubtful = 0;
    for (size_t index = 0; index < column_count; index++) {
      Range cell = range_of(cells, record, columns[index]);
      uint32_t is_filled = cell.start < cell.end;
      uint8_t first = is_filled ? cells.bytes[cell.start] : 'x';
      doubtful |= first <= '"';
      mask |= is_filled << index;
    }
    if (doubtful) return record;
    masks[record] = (int32_t)mask;
  }
  return records;
}
