// Bigints: immutable, sign and magnitude, as short as they can be, so that equal ones have equal limbs. Making, comparing
// and converting them.

#include "bigint.h"

#include <math.h>
#include <string.h>

ArkBigInt *ark_bigint_make(ArkContext *ctx, size_t count, bool is_negative)
{
    if (count > BIGINT_LIMBS_MAX) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Maximum BigInt size exceeded");
        return NULL;
    }
    ArkBigInt *b = count <= 2 ? ark_heap_allocate_small(ctx, &ark_bigint, 32) : ark_heap_allocate(ctx, &ark_bigint, ark_bigint_size((uint32_t)count));
    b->count = (uint32_t)count;
    b->is_negative = is_negative;
    return b;
}

ArkValue ark_bigint_finish(ArkBigInt *b)
{
    b->count = (uint32_t)ark_nat_trim(b->limbs, b->count);
    if (!b->count) b->is_negative = false;
    return ark_box_pointer(b);
}

ArkValue ark_bigint_of(ArkContext *ctx, uint64_t magnitude, bool is_negative)
{
    ArkBigInt *b = ark_bigint_make(ctx, magnitude != 0, is_negative && magnitude);
    b->limbs[0] = magnitude;
    return ark_box_pointer(b);
}

ArkValue ark_bigint_copy(ArkContext *ctx, const Limb *limbs, size_t count, bool is_negative)
{
    ArkBigInt *b = ark_bigint_make(ctx, count, is_negative);
    if (!b) return ARK_UNDEFINED;
    memcpy(b->limbs, limbs, count * sizeof *limbs);
    return ark_bigint_finish(b);
}

uint32_t ark_bigint_hash(const ArkBigInt *b)
{
    uint64_t h = ark_hash_seed() ^ b->is_negative;
    for (uint32_t i = 0; i < b->count; i++) h = (h ^ b->limbs[i]) * 0x9E3779B97F4A7C15ull, h ^= h >> 32;
    return (uint32_t)h;
}

// ── Comparing ───────────────────────────────────────────────────────────────────────────────────────────────────────

int ark_bigint_compare(const ArkBigInt *a, const ArkBigInt *b)
{
    if (a->is_negative != b->is_negative) return a->is_negative ? -1 : 1;
    int magnitudes = ark_nat_compare(a->limbs, a->count, b->limbs, b->count);
    return a->is_negative ? -magnitudes : magnitudes;
}

// The whole part of a finite number that is not negative: returns how many limbs it takes, at most 17.
enum { NUMBER_LIMBS = 17 };
static size_t limbs_of_number(double d, Limb limbs[static NUMBER_LIMBS])
{
    int exponent;
    uint64_t digits = (uint64_t)ldexp(frexp(d, &exponent), 53);
    int shift = exponent - 53;
    memset(limbs, 0, NUMBER_LIMBS * sizeof *limbs);
    if (shift <= 0) {
        limbs[0] = shift > -64 ? digits >> -shift : 0;
        return limbs[0] != 0;
    }
    limbs[shift / 64] = digits << shift % 64;
    if (shift % 64) limbs[shift / 64 + 1] = digits >> (64 - shift % 64);
    return ark_nat_trim(limbs, NUMBER_LIMBS);
}

ArkOrder ark_bigint_compare_number(const ArkBigInt *a, double d)
{
    if (isnan(d)) return ARK_ORDER_NONE;
    if (isinf(d)) return d > 0 ? ARK_ORDER_LESS : ARK_ORDER_GREATER;
    bool is_negative = d < 0;
    if (a->is_negative != is_negative && (a->count || is_negative)) return a->is_negative ? ARK_ORDER_LESS : ARK_ORDER_GREATER;
    Limb limbs[NUMBER_LIMBS];
    int order = ark_nat_compare(a->limbs, a->count, limbs, limbs_of_number(fabs(d), limbs));
    if (!order && trunc(d) != d) order = -1; // the fraction
    if (is_negative) order = -order;
    return order < 0 ? ARK_ORDER_LESS : order ? ARK_ORDER_GREATER : ARK_ORDER_EQUAL;
}

// ── Converting ──────────────────────────────────────────────────────────────────────────────────────────────────────

double ark_bigint_number(const ArkBigInt *b)
{
    if (!b->count) return 0;
    uint32_t top = b->count - 1;
    unsigned lead = (unsigned)__builtin_clzll(b->limbs[top]);
    uint64_t digits = b->limbs[top] << lead; // the 64 highest bits
    if (lead && top) digits |= b->limbs[top - 1] >> (64 - lead);
    bool rest = lead && top && b->limbs[top - 1] << lead;
    for (uint32_t i = 0; !rest && i + (lead != 0) < top; i++) rest = b->limbs[i] != 0;
    if (rest) digits |= 1; // below the bits that rounding looks at
    double number = ldexp((double)digits, (int)((int64_t)top * 64 - lead > 2000 ? 2000 : (int64_t)top * 64 - lead));
    return b->is_negative ? -number : number;
}

static ArkValue from_number(ArkContext *ctx, double d)
{
    if (!isfinite(d) || trunc(d) != d) {
        char text[ARK_NUMBER_TEXT];
        ark_number_text(d, text);
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "The number %s cannot be converted to a BigInt because it is not an integer", text);
        return ARK_UNDEFINED;
    }
    Limb limbs[NUMBER_LIMBS];
    size_t count = limbs_of_number(fabs(d), limbs);
    return ark_bigint_copy(ctx, limbs, count, d < 0);
}

static void fail_conversion(ArkContext *ctx, ArkWellKnown kind, ArkString *text)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_string(ctx, &t, text);
    ark_text_char(&t, 0);
    ark_fail(ctx, kind, "Cannot convert %s to a BigInt", t.bytes);
    ark_text_free(&t);
}

ArkValue ark_to_bigint(ArkContext *ctx, ArkValue v)
{
    if (ark_is_number(v)) return from_number(ctx, ark_as_double(v));
    if (ark_is_boolean(v)) return ark_bigint_of(ctx, v == ARK_TRUE, false);
    if (ark_is_bigint(v)) return v;
    ArkValue text = ark_to_string(ctx, v), result;
    if (ark_failed(ctx)) return ARK_UNDEFINED;
    if (!ark_is_pointer(v)) {
        fail_conversion(ctx, ARK_CLASS_TYPE_ERROR, ark_as_string(text));
        return ARK_UNDEFINED;
    }
    if (ark_bigint_parse(ctx, ark_units(ctx, ark_as_string(text)), &result)) return result;
    fail_conversion(ctx, ARK_CLASS_SYNTAX_ERROR, ark_as_string(text));
    return ARK_UNDEFINED;
}

ArkValue ark_bigint_require(ArkContext *ctx, ArkValue v)
{
    if (!ark_is_number(v)) return ark_to_bigint(ctx, v);
    fail_conversion(ctx, ARK_CLASS_TYPE_ERROR, ark_as_string(ark_to_string(ctx, v)));
    return ARK_UNDEFINED;
}

double ark_numeric_to_number(ArkContext *ctx, ArkValue v) { return ark_is_bigint(v) ? ark_bigint_number(ark_as_bigint(v)) : ark_to_number(ctx, v); }

// ── Integers of a fixed number of bits ──────────────────────────────────────────────────────────────────────────────

// The low 64 bits in two's complement.
uint64_t ark_bigint_low(const ArkBigInt *b)
{
    uint64_t low = b->count ? b->limbs[0] : 0;
    return b->is_negative ? -low : low;
}

static ArkValue of_64_bits(ArkContext *ctx, uint64_t low, bool is_signed)
{
    bool is_negative = is_signed && low >> 63;
    return ark_bigint_of(ctx, is_negative ? -low : low, is_negative);
}

// The low bits of what is longer than they are, or negative: two's complement, and back if the highest is a sign.
static ArkValue take_bits(ArkContext *ctx, const ArkBigInt *b, uint64_t bits, bool is_signed)
{
    size_t count = (size_t)((bits + 63) / 64);
    ArkBigInt *r = ark_bigint_make(ctx, count, false);
    if (!r) return ARK_UNDEFINED;
    for (size_t i = 0; i < count; i++) r->limbs[i] = i < b->count ? b->limbs[i] : 0;
    Limb mask = bits % 64 ? ((Limb)1 << bits % 64) - 1 : ~(Limb)0;
    for (int round = b->is_negative ? 0 : 1; round < 2; round++) {
        if (round == 1) {
            r->limbs[count - 1] &= mask;
            if (!is_signed || !(r->limbs[count - 1] >> (bits - 1) % 64 & 1)) break;
            r->is_negative = true;
        }
        Limb carry = 1;
        for (size_t i = 0; i < count; i++) {
            r->limbs[i] = ~r->limbs[i] + carry;
            carry = carry && !r->limbs[i];
        }
        r->limbs[count - 1] &= mask;
    }
    return ark_bigint_finish(r);
}

ArkValue ark_bigint_as_bits(ArkContext *ctx, double bits, ArkValue v, bool is_signed)
{
    double whole = ark_integer_argument(bits);
    if (whole < 0 || whole > 9007199254740991.0) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid value: not (convertible to) a safe integer");
        return ARK_UNDEFINED;
    }
    v = ark_bigint_require(ctx, v);
    if (ark_failed(ctx)) return ARK_UNDEFINED;
    const ArkBigInt *b = ark_as_bigint(v);
    if (whole == 0) return ark_bigint_of(ctx, 0, false);
    if (whole == 64) return of_64_bits(ctx, ark_bigint_low(b), is_signed);
    uint64_t length = b->count ? (uint64_t)b->count * 64 - (uint64_t)__builtin_clzll(b->limbs[b->count - 1]) : 0;
    if (length < (uint64_t)whole && (is_signed || !b->is_negative)) return v;
    return take_bits(ctx, b, (uint64_t)whole, is_signed);
}
