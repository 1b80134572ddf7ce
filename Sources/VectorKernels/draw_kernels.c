#include "draw_kernels.h"

#include "exponential.h"

enum { part = 256 };

// MARK: Philox

// (k + ½) / 2^52 for the upper 52 bits k: 1 + k / 2^52 by its bits, less 1 − 2^-53, which is exact.
INLINE Doubles unit(Words high, Words low) {
  Words bits = (((high << 32) | (low & 0xFFFFFFFF)) >> 12) | 0x3FF0000000000000;
  return (Doubles)bits - 0x1.fffffffffffffp-1;
}

WIDEST void ghg_uniforms(double *column, size_t count, uint64_t key, uint64_t parameter, uint64_t counter) {
  const uint64_t mask = 0xFFFFFFFF;
  for (size_t group = 0; group < count / 16; group++) {
    Words counters = (Words){0, 1, 2, 3, 4, 5, 6, 7} + (counter + group * lanes);
    // Only the lower halves of the words count, until the end.
    Words a = counters, b = counters >> 32, c = (Words){} + parameter, d = (Words){} + (parameter >> 32);
    uint64_t first = key & mask, second = key >> 32;
    for (int round = 0; round < 10; round++) {
      // Both factors are below 2^32: the product fits, and the processor has an instruction for it.
      Words x = (a & mask) * 0xD2511F53, y = (c & mask) * 0xCD9E8D57;
      a = (y >> 32) ^ b ^ first;
      b = y;
      c = (x >> 32) ^ d ^ second;
      d = x;
      first = (first + 0x9E3779B9) & mask;
      second = (second + 0xBB67AE85) & mask;
    }
    *(Doubles *)(column + group * 16) = unit(a, b);
    *(Doubles *)(column + group * 16 + lanes) = unit(c, d);
  }
}

// MARK: Normal distribution

#define POLYNOMIAL(x, a, b, c, d, e, f, g, h)                                                                        \
  ((((((((a) * (x) + (b)) * (x) + (c)) * (x) + (d)) * (x) + (e)) * (x) + (f)) * (x) + (g)) * (x) + (h))

// The natural logarithm of a normal number: x = 2^k m, m between √½ and √2, and the logarithm of m by its series in
// (m − 1) / (m + 1), with the coefficients of FreeBSD's e_log.c. Error below 1 unit in the last place.
INLINE Doubles logarithm(Doubles x) {
  Integers bits = (Integers)x;
  Integers exponent = (bits - 0x3FE6A09E667F3BCD) >> 52;
  Doubles k = (Doubles)(exponent + 0x4338000000000000) - 0x1.8p52;
  Doubles f = (Doubles)(bits - (exponent << 52)) - 1;
  Doubles s = f / (2 + f);
  Doubles z = s * s, w = z * z;
  Doubles even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  Doubles odd = z
      * (6.666666666666735130e-01
         + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  Doubles half = 0.5 * f * f;
  Doubles low = s * (half + (odd + even)) + k * 1.90821492927058770002e-10;
  return k * 6.93147180369123816490e-01 - ((half - low) - f);
}

// Beyond 0.425 of the middle: p below 0.075 or above 0.925.
INLINE Doubles tail_quantile(Doubles p) {
  Integers below = p < 0.5;
  Doubles r = __builtin_elementwise_sqrt(-logarithm(choose(below, p, 1 - p)));
  Doubles t = r - 1.6;
  Doubles size =
      POLYNOMIAL(
          t, 7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
          3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734)
      / POLYNOMIAL(
          t, 1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
          0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0);
  // p below e^-25: one draw in 36 thousand million.
  t = r - 5;
  Doubles far =
      POLYNOMIAL(
          t, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386,
          0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699,
          6.6579046435011037772)
      / POLYNOMIAL(
          t, 2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
          7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0);
  size = choose(r > 5, far, size);
  return choose(below, -size, size);
}

// The middle of the distribution, 85 % of it, in place; what lies beyond is gathered and computed apart.
WIDEST void ghg_normal_quantiles(double *column, size_t count) {
  for (size_t start = 0; start < count; start += part) {
    size_t end = start + part < count ? start + part : count;
    double tails[part + lanes];
    size_t places[part + lanes];
    size_t found = 0;
    for (size_t index = start; index < end; index += lanes) {
      for (size_t lane = 0; lane < lanes; lane++) {
        double p = column[index + lane], q = p - 0.5;
        tails[found] = p;
        places[found] = index + lane;
        found += 0.180625 - q * q < 0;
      }
      Doubles q = *(Doubles *)(column + index) - 0.5;
      Doubles r = 0.180625 - q * q;
      *(Doubles *)(column + index) = q
          * POLYNOMIAL(
              r, 2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
              13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608)
          / POLYNOMIAL(
              r, 5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
              5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0);
    }
    for (size_t index = found; index < found + lanes; index++) tails[index] = 0.01;
    for (size_t index = 0; index < found; index += lanes) {
      Doubles values = tail_quantile(*(Doubles *)(tails + index));
      for (size_t lane = 0; lane < lanes && index + lane < found; lane++)
        column[places[index + lane]] = values[lane];
    }
  }
}

// MARK: Other shapes

WIDEST void ghg_line(double *column, size_t count, double shift, double slope) {
  for (size_t index = 0; index < count; index++) column[index] = shift + slope * column[index];
}

WIDEST void ghg_exponentials(double *column, size_t count, double mean, double slope, double shift, double sign) {
  for (size_t index = 0; index < count; index += lanes) {
    Doubles *place = (Doubles *)(column + index);
    *place = shift + sign * exponential(mean + slope * *place);
  }
}

WIDEST void ghg_triangular_quantiles(double *column, size_t count, double lower, double mode, double upper) {
  double split = (mode - lower) / (upper - lower);
  double rising = (upper - lower) * (mode - lower);
  double falling = (upper - lower) * (upper - mode);
  for (size_t index = 0; index < count; index += lanes) {
    Doubles *place = (Doubles *)(column + index);
    Integers below = *place < split;
    Doubles root = __builtin_elementwise_sqrt(choose(below, *place * rising, (1 - *place) * falling));
    *place = choose(below, lower + root, upper - root);
  }
}

// MARK: Histograms

typedef float Floats __attribute__((vector_size(32), aligned(4)));
typedef int32_t Ints __attribute__((vector_size(32), aligned(4)));

WIDEST void ghg_bins(
    const double *column, size_t count, double centre, double scale, int32_t side, int32_t *bins, double *sums) {
  Doubles sum = all(0), squares = all(0);
  for (size_t index = 0; index < count; index += lanes) {
    Doubles x = all(__builtin_nan(""));
    if (index + lanes <= count) {
      x = *(const Doubles *)(column + index);
    } else {
      for (size_t lane = 0; index + lane < count; lane++) x[lane] = column[index + lane];
    }
    Doubles z = (x - centre) / scale;
    Integers finite = z - z == 0;
    Integers below = z < 0;
    Floats size = __builtin_convertvector(1 + choose(below, -z, z), Floats);
    Ints bin = ((Ints)size >> 16) - 0x3F80;
    Ints inside = bin < side;
    bin = (inside & bin) | (~inside & (side - 1));
    Ints left = __builtin_convertvector(below, Ints), known = __builtin_convertvector(finite, Ints);
    bin = (left & (side - 1 - bin)) | (~left & (side + bin));
    *(Ints *)(bins + index) = (known & bin) | ~known;
    Doubles counted = choose(finite, z, all(0));
    sum += counted;
    squares += counted * counted;
  }
  sums[0] = ((sum[0] + sum[1]) + (sum[2] + sum[3])) + ((sum[4] + sum[5]) + (sum[6] + sum[7]));
  sums[1] = ((squares[0] + squares[1]) + (squares[2] + squares[3]))
      + ((squares[4] + squares[5]) + (squares[6] + squares[7]));
}

// MARK: Columns

WIDEST void ghg_add(double *column, const double *other, size_t count) {
  for (size_t index = 0; index < count; index++) column[index] += other[index];
}

WIDEST void ghg_subtract(double *column, const double *other, size_t count) {
  for (size_t index = 0; index < count; index++) column[index] -= other[index];
}

WIDEST void ghg_multiply(double *column, const double *other, size_t count) {
  for (size_t index = 0; index < count; index++) column[index] *= other[index];
}

WIDEST void ghg_divide(double *column, const double *other, size_t count) {
  for (size_t index = 0; index < count; index++) column[index] /= other[index];
}

WIDEST void ghg_fill(double *column, const double *other, size_t count, double scale, double low, double high) {
  for (size_t index = 0; index < count; index++) {
    double value = scale * other[index];
    value = value >= low ? value : low;
    column[index] = value < high ? value : high;
  }
}

WIDEST void ghg_product(double *column, const double *one, const double *other, size_t count) {
  for (size_t index = 0; index < count; index++) column[index] = one[index] * other[index];
}

INLINE void relate(double *restrict row, const double *restrict first, size_t count) {
  for (size_t index = 0; index < count; index++) {
    double now = row[index], then = first[index];
    row[index] = now == then ? 1 : now / then;
  }
}

WIDEST void ghg_index(double *column, size_t variants, size_t years) {
  for (size_t year = 1; year < years; year++) relate(column + year * variants, column, variants);
  // The first year last: all others need it.
  for (size_t index = 0; index < variants; index++) {
    double first = column[index];
    column[index] = first == first ? 1 : first / first;
  }
}

WIDEST void ghg_change(
    double *column, size_t variants, const double *effects, const double *parts, size_t years, double limit) {
  for (size_t year = 0; year < years; year++) {
    double part = parts[year], *row = column + year * variants;
    if (part == 0) continue;
    if (limit == __builtin_inf()) {
      for (size_t index = 0; index < variants; index++) row[index] *= 1 + effects[index] * part;
      continue;
    }
    for (size_t index = 0; index < variants; index++) {
      double change = effects[index] * part;
      change = change > limit ? limit : change;
      change = change < -limit ? -limit : change;
      row[index] *= 1 + change;
    }
  }
}

WIDEST void ghg_add_times(double *column, const double *other, size_t count, double times) {
  for (size_t index = 0; index < count; index++) column[index] += other[index] * times;
}

WIDEST void ghg_add_product(double *column, const double *one, const double *other, size_t count) {
  for (size_t index = 0; index < count; index++) column[index] += one[index] * other[index];
}
