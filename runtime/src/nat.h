// Natural numbers as arrays of 64-bit limbs, least significant first: the arithmetic below bigints. Results never overlap
// operands unless said otherwise, and their arrays are the caller's.

#pragma once

#include <stddef.h>
#include <stdint.h>

typedef uint64_t Limb;

size_t ark_nat_trim(const Limb *a, size_t count);                                       // without leading zeros
int ark_nat_compare(const Limb *a, size_t a_count, const Limb *b, size_t b_count);      // both trimmed
Limb ark_nat_add(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count); // a_count >= b_count; r may be a; carry
Limb ark_nat_subtract(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count); // the same; borrow
Limb ark_nat_multiply_small(Limb *r, const Limb *a, size_t count, Limb factor, Limb carry); // r may be a; carry
Limb ark_nat_divide_small(Limb *q, const Limb *a, size_t count, Limb divisor);          // q may be a; remainder
Limb ark_nat_shift_left(Limb *r, const Limb *a, size_t count, unsigned bits);           // bits < 64; r may be a; what is shifted out
void ark_nat_shift_right(Limb *r, const Limb *a, size_t count, unsigned bits);          // bits < 64; r may be a
void ark_nat_multiply(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count); // r: a_count + b_count limbs
// a_count >= b_count, b trimmed and not 0; q: a_count - b_count + 1 limbs, r: b_count limbs.
void ark_nat_divide(Limb *q, Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count);
void *ark_nat_scratch(size_t limbs); // malloc that does not fail
