#include "tape_kernels.h"

#include "exponential.h"

#define A (*(const Doubles *)(a + index * a_step))
#define B (*(const Doubles *)(b + index * b_step))
#define C (*(const Doubles *)(c + index * c_step))
#define D (*(const Doubles *)(d + index * d_step))

#define CASE(operation, result)                                                                                       \
  case operation:                                                                                                     \
    for (size_t index = 0; index < extent.groups; index++) *(Doubles *)(target + index * sizeof(Doubles)) = result;   \
    break;

#define PAIRS(place, first)                                                                                           \
  CASE(ghg_operation_pair + 6 * place, (first) + C)                                                                   \
  CASE(ghg_operation_pair + 6 * place + 1, (first) - C)                                                               \
  CASE(ghg_operation_pair + 6 * place + 2, (first) * C)                                                               \
  CASE(ghg_operation_pair + 6 * place + 3, (first) / C)                                                               \
  CASE(ghg_operation_pair + 6 * place + 4, C - (first))                                                               \
  CASE(ghg_operation_pair + 6 * place + 5, C / (first))

INLINE void spread(double *members, const double *rows, ghg_extent extent) {
  for (size_t row = 0; row < extent.rows; row++)
    for (size_t member = 0; member < extent.members; member++) *members++ = rows[row];
}

// Four rows at a time: sums of members in their order, side by side.
INLINE Four sum_of_four(const double *members, size_t width) {
  const double *a = members, *b = a + width, *c = b + width, *d = c + width;
  Four total = {0};
  size_t member = 0;
  for (; member + 4 <= width; member += 4) {
    Four w = *(const Four *)(a + member), x = *(const Four *)(b + member);
    Four y = *(const Four *)(c + member), z = *(const Four *)(d + member);
    Four even = __builtin_shufflevector(w, x, 0, 4, 2, 6), odd = __builtin_shufflevector(w, x, 1, 5, 3, 7);
    Four even_below = __builtin_shufflevector(y, z, 0, 4, 2, 6), odd_below = __builtin_shufflevector(y, z, 1, 5, 3, 7);
    total += __builtin_shufflevector(even, even_below, 0, 1, 4, 5);
    total += __builtin_shufflevector(odd, odd_below, 0, 1, 4, 5);
    total += __builtin_shufflevector(even, even_below, 2, 3, 6, 7);
    total += __builtin_shufflevector(odd, odd_below, 2, 3, 6, 7);
  }
  for (; member < width; member++) total += (Four){a[member], b[member], c[member], d[member]};
  return total;
}

INLINE void sum(double *rows, const double *members, ghg_extent extent) {
  size_t width = extent.members, row = 0;
  for (; row + 4 <= extent.rows; row += 4) *(Four *)(rows + row) = sum_of_four(members + row * width, width);
  for (; row < extent.rows; row++) {
    double total = 0;
    for (size_t member = 0; member < width; member++) total += members[row * width + member];
    rows[row] = total;
  }
}

// Operands step as elsewhere: a constant is the same eight numbers for all rows.
INLINE void sum_of_products(double *rows, const char *const operands[4], const size_t steps[4], ghg_extent extent) {
  const char *a = operands[0], *b = operands[1], *c = operands[2], *d = operands[3];
  size_t a_step = steps[0], b_step = steps[1], c_step = steps[2], d_step = steps[3];
  size_t width = extent.members, row = 0;
  if (width == lanes) {
    for (; row + 4 <= extent.rows; row += 4) {
      double members[4 * lanes];
      for (size_t place = 0; place < 4; place++) {
        size_t index = row + place;
        *(Doubles *)(members + place * lanes) = A * B + C * D;
      }
      *(Four *)(rows + row) = sum_of_four(members, lanes);
    }
  }
#define NUMBER(column) ((const double *)column)[column##_step ? at : 0]
  for (; row < extent.rows; row++) {
    double total = 0;
    for (size_t at = row * width; at < (row + 1) * width; at++)
      total += NUMBER(a) * NUMBER(b) + NUMBER(c) * NUMBER(d);
    rows[row] = total;
  }
}

// With AVX2 the operations of landfills (W4 of Benchmarks) take seven tenths of the time that they take without WIDEST.
WIDEST size_t ghg_run(const ghg_command *commands, size_t count, void *const *columns, const ghg_extent *extents) {
  for (size_t next = 0; next < count; next++) {
    const ghg_command *command = commands + next;
    const ghg_extent extent = extents[command->extent];
    char *target = columns[command->target];
    const char *a = columns[command->operands[0]], *b = columns[command->operands[1]];
    const char *c = columns[command->operands[2]], *d = columns[command->operands[3]];
    const size_t a_step = (size_t)command->steps[0], b_step = (size_t)command->steps[1];
    const size_t c_step = (size_t)command->steps[2], d_step = (size_t)command->steps[3];
    switch (command->operation) {
      CASE(ghg_operation_add, A + B)
      CASE(ghg_operation_subtract, A - B)
      CASE(ghg_operation_multiply, A * B)
      CASE(ghg_operation_divide, A / B)
      CASE(ghg_operation_minimum, choose(A <= B, A, B))
      CASE(ghg_operation_maximum, choose(A >= B, A, B))
      CASE(ghg_operation_negate, -A)
      CASE(ghg_operation_copy, A)
      CASE(ghg_operation_exponential, exponential(A))
      CASE(ghg_operation_choose_at_most, choose(A <= B, C, D))
      CASE(ghg_operation_choose_less, choose(A < B, C, D))
      CASE(ghg_operation_product, A * B * C + D)
      CASE(ghg_operation_product + 1, A * B * C - D)
      CASE(ghg_operation_product + 2, A * B * C * D)
      CASE(ghg_operation_product + 3, A * B * C / D)
      CASE(ghg_operation_products, A * B + C * D)
      CASE(ghg_operation_products + 1, A * B - C * D)
      PAIRS(0, A + B)
      PAIRS(1, A - B)
      PAIRS(2, A * B)
      PAIRS(3, A / B)
    case ghg_operation_spread:
      if (extent.members == 0) return next;
      spread((double *)target, (const double *)a, extent);
      break;
    case ghg_operation_sum:
      if (extent.members == 0) return next;
      sum((double *)target, (const double *)a, extent);
      break;
    case ghg_operation_sum_of_products:
      if (extent.members == 0) return next;
      sum_of_products(
          (double *)target, (const char *[]){a, b, c, d}, (size_t[]){a_step, b_step, c_step, d_step}, extent);
      break;
    default: return next;
    }
  }
  return count;
}

double ghg_exponential(double x) { return exponential(all(x))[0]; }
