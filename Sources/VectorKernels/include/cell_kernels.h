// Cells of records, straight from the bytes of a table.
#ifndef CELL_KERNELS_H
#define CELL_KERNELS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// The cells of records that follow one another. Of each record stands in `places` where it begins and where its cells end;
// records stand `step` places apart.
typedef struct {
  const uint8_t *bytes;
  // Of all bytes.
  size_t count;
  const uint32_t *places;
  size_t step;
} ghg_cells;

// The nearest number to a text of at most seven digits before a decimal mark and eight behind it, or of eight digits
// without one: what most cells hold. NaN for every other text: those with a sign, blanks or an exponent, longer ones, and
// those near the end of all bytes.
double ghg_short_number(const uint8_t *bytes, size_t count, size_t start, size_t end, uint8_t mark);

// The same of a column, record after record.
void ghg_short_numbers(ghg_cells cells, size_t column, size_t records, uint8_t mark, double *numbers);

// The same of some columns of one record.
// - Returns: whether all of them are such numbers.
_Bool ghg_short_numbers_of(
    ghg_cells cells, size_t record, const uint32_t *columns, size_t column_count, uint8_t mark, double *numbers);

// The numbers that four digits write, such as years; −1 for every other cell.
void ghg_four_digits(ghg_cells cells, size_t column, size_t records, int32_t *numbers);

// For each record a bit for each of up to 32 columns, the lowest for the first of them, that is not empty. From a record
// on, up to the first of which a cell begins with a blank or a quote: what it holds must be looked at.
// - Returns: that record; `records` where there is none.
size_t ghg_fill_masks(
    ghg_cells cells, size_t from, size_t records, const uint32_t *columns, size_t column_count, int32_t *masks);

#pragma clang assume_nonnull end

#endif
