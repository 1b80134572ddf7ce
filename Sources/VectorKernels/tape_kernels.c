#include "tape_kernels.h"

#include "vectors.h"

#define A (*(const Doubles *)((const char *)a.base + index * a.step))
#define B (*(const Doubles *)((const char *)b.base + index * b.step))
#define C (*(const Doubles *)((const char *)c.base + index * c.step))
#define D (*(const Doubles *)((const char *)d.base + index * d.step))

#define CASE(operation, result)                                                                                       \
  case operation:                                                                                                     \
    for (size_t index = 0; index < groups; index++) *(Doubles *)((char *)target + index * sizeof(Doubles)) = result;  \
    return;

#define PAIRS(place, first)                                                                                           \
  CASE(ghg_operation_pair + 6 * place, (first) + C)                                                                   \
  CASE(ghg_operation_pair + 6 * place + 1, (first) - C)                                                               \
  CASE(ghg_operation_pair + 6 * place + 2, (first) * C)                                                               \
  CASE(ghg_operation_pair + 6 * place + 3, (first) / C)                                                               \
  CASE(ghg_operation_pair + 6 * place + 4, C - (first))                                                               \
  CASE(ghg_operation_pair + 6 * place + 5, C / (first))

// With AVX2 the operations of landfills (W4 of Benchmarks) take seven tenths of the time that they take without WIDEST.
WIDEST void ghg_operate(
    uint32_t operation, void *target, ghg_operand a, ghg_operand b, ghg_operand c, ghg_operand d, size_t groups) {
  switch (operation) {
    CASE(ghg_operation_add, A + B)
    CASE(ghg_operation_subtract, A - B)
    CASE(ghg_operation_multiply, A * B)
    CASE(ghg_operation_divide, A / B)
    CASE(ghg_operation_minimum, choose(A <= B, A, B))
    CASE(ghg_operation_maximum, choose(A >= B, A, B))
    CASE(ghg_operation_negate, -A)
    CASE(ghg_operation_copy, A)
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
  }
}
