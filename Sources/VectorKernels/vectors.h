// What the files of this target share: not for those who call them.
#ifndef VECTORS_H
#define VECTORS_H

#include <stddef.h>
#include <stdint.h>

#pragma STDC FP_CONTRACT OFF
// Only inlined functions take vectors.
#pragma clang diagnostic ignored "-Wpsabi"

// Eight lanes as one value: the compiler splits them into what the processor has.
typedef double Doubles __attribute__((vector_size(64), aligned(8)));
typedef uint64_t Words __attribute__((vector_size(64), aligned(8)));
typedef int64_t Integers __attribute__((vector_size(64), aligned(8)));
typedef double Four __attribute__((vector_size(32), aligned(8)));
typedef double Two __attribute__((vector_size(16), aligned(8)));
enum { lanes = 8 };

// One build for every x86-64, and at run time the widest vectors that there are. With AVX2 a draw takes a third of the time
// that it takes without this line: Benchmarks, parts.
#if defined(__linux__) && defined(__x86_64__) && defined(__GLIBC__)
#define WIDEST __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define WIDEST
#endif
#define INLINE static inline __attribute__((always_inline))

INLINE Doubles all(double value) { return (Doubles){} + value; }

INLINE Doubles choose(Integers mask, Doubles yes, Doubles no) {
  return (Doubles)(((Integers)yes & mask) | ((Integers)no & ~mask));
}

#endif
