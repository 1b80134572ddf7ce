// Bytes of tables, and memory that is about to be read.
#ifndef BYTE_KERNELS_H
#define BYTE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Where delimiters, quotes and line feeds stand among bytes: for each 64 of them a word with a bit for each of these, and
// one for the delimiters alone. The last word of each is filled up with zeros.
void ghg_marks(const uint8_t *bytes, size_t count, uint8_t delimiter, uint64_t *marks);

// Asks for a line of memory before it is needed.
static inline void ghg_prefetch(const void *address) { __builtin_prefetch(address, 1); }

#endif
