// Columns of random draws. Functions of random draws work on whole groups of 16 numbers. All give the same bits on every
// machine: sums and products are not contracted, and no function of the C library is called.
#ifndef DRAW_KERNELS_H
#define DRAW_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Numbers in the open interval 0…1 with 52 random bits: for the counters `counter`, `counter + 1`, … two each, eight
// counters at a time, their first numbers before their second ones. Philox4x32-10 (Salmon et al., SC 2011).
void ghg_uniforms(double *column, size_t count, uint64_t key, uint64_t parameter, uint64_t counter);

// Replaces each probability by the quantile of the standard normal distribution, algorithm AS 241 (Wichura 1988),
// relative error about 1e-15.
void ghg_normal_quantiles(double *column, size_t count);

// Replaces each x by shift + slope · x.
void ghg_line(double *column, size_t count, double shift, double slope);

// Replaces each x by shift + sign · exp(mean + slope · x), within 1 unit in the last place of the exponential.
void ghg_exponentials(double *column, size_t count, double mean, double slope, double shift, double sign);

// Replaces each probability by the quantile of a triangular distribution.
void ghg_triangular_quantiles(double *column, size_t count, double lower, double mode, double upper);

// Distances of numbers from a centre, in units of a scale: the bin of each, −1 where it is not finite, and the sums of
// all and of their squares. Bins widen with the distance z, 128 to an octave of 1 + |z|; `side` of them lie on either
// side. There is room for whole groups of 8 bins.
void ghg_bins(
    const double *column, size_t count, double centre, double scale, int32_t side, int32_t *bins, double *sums);

// Sums, differences, products and quotients of two columns, into the first. These and all below take any count.
void ghg_add(double *column, const double *other, size_t count);
void ghg_subtract(double *column, const double *other, size_t count);
void ghg_multiply(double *column, const double *other, size_t count);
void ghg_divide(double *column, const double *other, size_t count);

// Fills a column with multiples of another, each held between two bounds.
void ghg_fill(double *column, const double *other, size_t count, double scale, double low, double high);

// The products of two columns, into another.
void ghg_product(double *column, const double *one, const double *other, size_t count);

// Of numbers of `variants`, year after year, replaces each by how many times that of the first year it is; by 1 where they
// are the same.
void ghg_index(double *column, size_t variants, size_t years);

// Of numbers of `variants`, year after year, multiplies each by 1 + part · effect, where that change is held between
// −limit and limit. Each variant has its effect, and each year its part; a part of 0 changes nothing.
void ghg_change(
    double *column, size_t variants, const double *effects, const double *parts, size_t years, double limit);

// Adds a multiple of another column, or the products of two.
void ghg_add_times(double *column, const double *other, size_t count, double times);
void ghg_add_product(double *column, const double *one, const double *other, size_t count);

#endif
