// Shared by the files on bigints: bigint.c (making, comparing, converting), bigint_operators.c and bigint_text.c.

#pragma once

#include "nat.h"
#include "runtime.h"

#define BIGINT_LIMBS_MAX (1u << 24) // 2^30 bits, as node has it

static inline bool ark_is_bigint(ArkValue v) { return ark_is_kind(v, ARK_KIND_BIGINT); }
static inline const ArkBigInt *ark_as_bigint(ArkValue v) { return ark_pointer(v); }
static inline size_t ark_bigint_size(uint32_t count) { return (sizeof(ArkBigInt) + (size_t)count * 8 + 15) & ~(size_t)15; }

// The caller fills the limbs before it allocates again. Null with a RangeError pending when it is too long.
ArkBigInt *ark_bigint_make(ArkContext *ctx, size_t count, bool is_negative);
ArkValue ark_bigint_finish(ArkBigInt *b); // drops leading zeros, and the sign of zero
ArkValue ark_bigint_of(ArkContext *ctx, uint64_t magnitude, bool is_negative);
ArkValue ark_bigint_copy(ArkContext *ctx, const Limb *limbs, size_t count, bool is_negative);
int ark_bigint_compare(const ArkBigInt *a, const ArkBigInt *b);
typedef enum ArkOrder { ARK_ORDER_LESS, ARK_ORDER_EQUAL, ARK_ORDER_GREATER, ARK_ORDER_NONE } ArkOrder;
ArkOrder ark_bigint_compare_number(const ArkBigInt *a, double d);
ArkValue ark_bigint_require(ArkContext *ctx, ArkValue v);                 // ToBigInt: numbers are refused
uint64_t ark_bigint_low(const ArkBigInt *b);                              // 64 bits in two's complement
double ark_bigint_number(const ArkBigInt *b);                             // rounded to nearest, ties to even
bool ark_bigint_parse(ArkContext *ctx, ArkUnits text, ArkValue *result);  // StringToBigInt: false when malformed
void ark_bigint_text(ArkText *t, const ArkBigInt *b, uint32_t radix);
uint32_t ark_bigint_hash(const ArkBigInt *b);
