// Bytes of tables, and memory that is about to be read.
#ifndef BYTE_KERNELS_H
#define BYTE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// What `ghg_records` has found.
typedef struct {
  size_t records;
  // Where the next record begins: one that is not ordinary, or does not end among the bytes, or the first one for which
  // there was no room.
  size_t next;
} ghg_found;

// Finds ordinary records from a place on where one begins: of `columns` cells, two or more, not all empty, each without
// quotes or with one quote at either end and no line feed between, the last one before a line feed or a carriage return
// and a line feed. Writes for each record where it begins and where its cells end, for `room` records at most.
ghg_found ghg_records(
    const uint8_t *bytes, size_t count, size_t from, uint8_t delimiter, uint32_t columns, uint32_t *places, size_t room);

// What occurs among bytes: bit 0 for a zero, bit 1 for one that is not ASCII.
int ghg_occurs(const uint8_t *bytes, size_t count);

// Asks for a line of memory before it is needed.
static inline void ghg_prefetch(const void *address) { __builtin_prefetch(address, 1); }

#endif
