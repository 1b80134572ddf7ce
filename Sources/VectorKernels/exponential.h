// What the files of this target share: not for those who call them.
#ifndef EXPONENTIAL_H
#define EXPONENTIAL_H

#include "vectors.h"

// e to the power of eight numbers at once: range reduction and a polynomial, the same bits on every machine and in every
// lane. Within 1 unit in the last place of the exact value, subnormal results too; 0 below −746, infinite above 710, NaN
// for NaN.
INLINE Doubles exponential(Doubles x) {
  // Beyond these bounds the result is 0 or infinite anyway. A comparison with NaN is false: NaN stays.
  x = choose(x < -746, all(-746), x);
  x = choose(x > 710, all(710), x);
  // x = k ln 2 + r, |r| ≤ ln 2 / 2. Adding 1.5 · 2^52 leaves k in the low bits.
  Doubles shifted = x * 1.4426950408889634 + 0x1.8p52;
  Doubles k = shifted - 0x1.8p52;
  // ln 2 in two parts, the first with 21 trailing zero bits, so that k times it is exact.
  Doubles high = x - k * 0x1.62e42fee00000p-1;
  Doubles low = k * 0x1.a39ef35793c76p-33;
  Doubles r = high - low;
  // (e^r − 1 − r) / r² by its Taylor series: the first term left out is below 2^-60 of the result.
  Doubles p = all(1 / 87178291200.0);
  p = p * r + 1 / 6227020800.0;
  p = p * r + 1 / 479001600.0;
  p = p * r + 1 / 39916800.0;
  p = p * r + 1 / 3628800.0;
  p = p * r + 1 / 362880.0;
  p = p * r + 1 / 40320.0;
  p = p * r + 1 / 5040.0;
  p = p * r + 1 / 720.0;
  p = p * r + 1 / 120.0;
  p = p * r + 1 / 24.0;
  p = p * r + 1 / 6.0;
  p = p * r + 0.5;
  Doubles result = 1 + (high + (r * r * p - low));
  // 2^k in two factors, so that neither leaves the range of exponents.
  Integers half = (Integers)(k * 0.5 + 0x1.8p52) - 0x4338000000000000;
  Integers rest = (Integers)shifted - 0x4338000000000000 - half;
  return result * (Doubles)((half + 1023) << 52) * (Doubles)((rest + 1023) << 52);
}

#endif
