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

INLINE double short_number(const uint8_t *bytes, size_t count, size_t start, size_t end, uint8_t mark) {
  static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
  static const uint32_t whole_powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};
  size_t size = end - start;
  if (start + 8 > count) return NAN;
  uint64_t word = word_at(bytes + start), others = word ^ every(mark);
  // The top bit of each byte that is the mark, and of bytes behind it.
  uint64_t marks = (others - every(1)) & ~others & every(0x80);
  size_t point = marks ? (size_t)__builtin_ctzll(marks) / 8 : 8;
  size_t has_mark = point < size;
  if (!has_mark) point = size;
  size_t decimals = size - point - has_mark;
  // A ninth character is the mark or a digit too many.
  if (point > 8 - has_mark || decimals > 8 || size <= has_mark || start + point + 9 > count) return NAN;
  Digits whole = digits_of(word, point), part = digits_of(word_at(bytes + start + point + 1), decimals);
  if (whole.strange | part.strange) return NAN;
  // Below 10^15, so that a double holds it: one correctly rounded division of two exact numbers.
  return (double)(whole.value * whole_powers[decimals] + part.value) / powers[decimals];
}

double ghg_short_number(const uint8_t *bytes, size_t count, size_t start, size_t end, uint8_t mark) {
  return short_number(bytes, count, start, end, mark);
}

void ghg_short_numbers(ghg_cells cells, size_t column, size_t records, uint8_t mark, double *numbers) {
  for (size_t record = 0; record < records; record++) {
    Range cell = range_of(cells, record, column);
    numbers[record] = short_number(cells.bytes, cells.count, cell.start, cell.end, mark);
  }
}

_Bool ghg_short_numbers_of(
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
    uint32_t number = 0, strange = 0;
    for (size_t place = cell.start; place < cell.end; place++) {
      uint32_t digit = (uint32_t)cells.bytes[place] - '0';
      strange |= digit > 9;
      number = number * 10 + digit;
    }
    if (!strange) numbers[record] = (int32_t)number;
  }
}

size_t ghg_fill_masks(
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
