#include "byte_kernels.h"

#include "vectors.h"

typedef uint8_t Bytes __attribute__((vector_size(64), aligned(1)));
typedef _Bool Bits __attribute__((ext_vector_type(64)));
enum { group = sizeof(Bytes) };

// A bit for each of 64 bytes, the first in the lowest place.
typedef uint64_t Places;

INLINE Places places_of(Bytes bytes, uint8_t byte) {
  Places places = __builtin_bit_cast(Places, __builtin_convertvector(bytes == byte, Bits));
  // Kept as one number: clang would do what follows with each of the 64 bits by itself.
  __asm__("" : "+r"(places));
  return places;
}

// From each bit that is set up to the one before the next.
INLINE Places between(Places bits) {
  for (int shift = 1; shift < group; shift *= 2) bits ^= bits << shift;
  return bits;
}

// What the bytes before a group say about it: the lowest bit of each, where the last byte is such a one.
typedef struct {
  // All bits, where a quote is open.
  Places inside;
  // A delimiter or line feed outside of quotes.
  Places separator;
  // A quote that closes.
  Places closing;
  Places carriage_return;
} Before;

// Where delimiters and line feeds stand among 64 bytes, and what makes a record extraordinary.
typedef struct {
  Places separators;
  Places line_feeds;
  // A quote within a cell, text behind a closing one, a line feed between quotes, a carriage return anywhere but before a
  // line feed. Marked up to one byte too late.
  Places strange;
} Marks;

INLINE Marks marks_of(Bytes bytes, uint8_t delimiter, Before *before) {
  Marks marks;
  Places quotes = places_of(bytes, '"');
  Places returns = places_of(bytes, '\r');
  marks.line_feeds = places_of(bytes, '\n');
  marks.separators = places_of(bytes, delimiter) | marks.line_feeds;
  marks.strange = (returns << 1 | before->carriage_return) & ~marks.line_feeds;
  before->carriage_return = returns >> (group - 1);
  if (quotes | before->inside | before->closing) {
    Places inside = between(quotes) ^ before->inside;
    Places closing = quotes & ~inside;
    marks.strange |= marks.line_feeds & inside;
    marks.separators &= ~inside;
    Places begins = marks.separators << 1 | before->separator;
    marks.strange |= quotes & inside & ~begins;
    marks.strange |= (closing << 1 | before->closing) & ~(marks.separators | returns);
    before->inside = 0 - (inside >> (group - 1));
    before->closing = closing >> (group - 1);
  }
  before->separator = marks.separators >> (group - 1);
  return marks;
}

// A row of W1 in Benchmarks, of thirteen cells, takes 220 instructions so, and took 490 when cells were made in Swift of the
// places that were marked here.
WIDEST
ghg_found ghg_records(
    const uint8_t *bytes, size_t count, size_t from, uint8_t delimiter, uint32_t columns, uint32_t *places,
    size_t room) {
  ghg_found found = {0, from};
  Before before = {0, 1, 0, 0};
  uint32_t *next = places;
  size_t cells = 0;
  if (room == 0) return found;
  *next++ = (uint32_t)from;
  for (size_t start = from; start < count; start += group) {
    Bytes text = {0};
    if (start + group <= count) {
      text = *(const Bytes *)(bytes + start);
    } else {
      for (size_t index = start; index < count; index++) text[index - start] = bytes[index];
    }
    Marks marks = marks_of(text, delimiter, &before);
    // Beyond the first strange byte nothing is sure.
    Places sure = marks.strange ? (marks.strange & -marks.strange) - 1 : ~(Places)0;
    Places separators = marks.separators & sure;
    Places line_feeds = marks.line_feeds & sure;
    while (separators) {
      Places before_end = line_feeds ? (line_feeds & -line_feeds) - 1 : ~(Places)0;
      Places delimiters = separators & before_end;
      cells += (size_t)__builtin_popcountll(delimiters);
      if (cells >= columns) return found;
      for (; delimiters; delimiters &= delimiters - 1) *next++ = (uint32_t)(start + (size_t)__builtin_ctzll(delimiters));
      if (!line_feeds) break;
      size_t place = start + (size_t)__builtin_ctzll(line_feeds);
      size_t end = place > found.next && bytes[place - 1] == '\r' ? place - 1 : place;
      if (cells + 1 != columns || end < found.next + columns) return found;
      *next++ = (uint32_t)end;
      found.records++;
      found.next = place + 1;
      if (found.records == room) return found;
      *next++ = (uint32_t)found.next;
      cells = 0;
      separators &= ~before_end;
      separators &= separators - 1;
      line_feeds &= line_feeds - 1;
    }
    if (marks.strange) return found;
  }
  return found;
}

WIDEST
int ghg_occurs(const uint8_t *bytes, size_t count) {
  Bytes zeros = {0};
  Bytes all = {0};
  size_t whole = count / group * group;
  for (size_t start = 0; start < whole; start += group) {
    Bytes text = *(const Bytes *)(bytes + start);
    zeros |= (Bytes)(text == 0);
    all |= text;
  }
  int found = 0;
  for (size_t index = 0; index < group; index++) found |= (zeros[index] ? 1 : 0) | (all[index] >= 0x80 ? 2 : 0);
  for (size_t index = whole; index < count; index++) found |= (bytes[index] == 0 ? 1 : 0) | (bytes[index] >= 0x80 ? 2 : 0);
  return found;
}
