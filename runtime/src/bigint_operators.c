// The operators on bigints. Operands of one limb, which most are, are dealt with first.

#include "bigint.h"

#include <string.h>

typedef unsigned __int128 Wide;

// Both operands are bigints; else what the language throws.
static bool are_bigints(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (ark_is_bigint(left) && ark_is_bigint(right)) return true;
    ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot mix BigInt and other types, use explicit conversions");
    return false;
}

// ── Sums ────────────────────────────────────────────────────────────────────────────────────────────────────────────

static ArkValue of_wide(ArkContext *ctx, Wide magnitude, bool is_negative)
{
    ArkBigInt *r = ark_bigint_make(ctx, 2, is_negative);
    r->limbs[0] = (Limb)magnitude;
    r->limbs[1] = (Limb)(magnitude >> 64);
    return ark_bigint_finish(r);
}

// a + b, b having the sign that is given for it.
static ArkValue add_signed(ArkContext *ctx, const ArkBigInt *a, const ArkBigInt *b, bool b_negative)
{
    if (a->count < b->count || (a->count == b->count && ark_nat_compare(a->limbs, a->count, b->limbs, b->count) < 0)) {
        const ArkBigInt *smaller = a;
        bool negative = a->is_negative;
        ArkBigInt *r = ark_bigint_make(ctx, (size_t)b->count + 1, b_negative);
        if (!r) return ARK_UNDEFINED;
        r->limbs[b->count] = negative == b_negative ? ark_nat_add(r->limbs, b->limbs, b->count, smaller->limbs, smaller->count) : 0;
        if (negative != b_negative) ark_nat_subtract(r->limbs, b->limbs, b->count, smaller->limbs, smaller->count);
        return ark_bigint_finish(r);
    }
    ArkBigInt *r = ark_bigint_make(ctx, (size_t)a->count + 1, a->is_negative);
    if (!r) return ARK_UNDEFINED;
    r->limbs[a->count] = a->is_negative == b_negative ? ark_nat_add(r->limbs, a->limbs, a->count, b->limbs, b->count) : 0;
    if (a->is_negative != b_negative) ark_nat_subtract(r->limbs, a->limbs, a->count, b->limbs, b->count);
    return ark_bigint_finish(r);
}

static ArkValue add_small(ArkContext *ctx, const ArkBigInt *a, const ArkBigInt *b, bool b_negative)
{
    Limb x = a->count ? a->limbs[0] : 0, y = b->count ? b->limbs[0] : 0;
    if (a->is_negative == b_negative) return of_wide(ctx, (Wide)x + y, b_negative);
    return x >= y ? ark_bigint_of(ctx, x - y, a->is_negative) : ark_bigint_of(ctx, y - x, b_negative);
}

static ArkValue add(ArkContext *ctx, ArkValue left, ArkValue right, bool subtract)
{
    if (!are_bigints(ctx, left, right)) return ARK_UNDEFINED;
    const ArkBigInt *a = ark_as_bigint(left), *b = ark_as_bigint(right);
    bool b_negative = b->is_negative != subtract;
    if (!b->count) return left;
    return a->count <= 1 && b->count <= 1 ? add_small(ctx, a, b, b_negative) : add_signed(ctx, a, b, b_negative);
}

ArkValue ark_bigint_add(ArkContext *ctx, ArkValue left, ArkValue right) { return add(ctx, left, right, false); }
ArkValue ark_bigint_subtract(ArkContext *ctx, ArkValue left, ArkValue right) { return add(ctx, left, right, true); }

static const ArkBigInt one = { &ark_bigint, 1, false, { 1 } };
ArkValue ark_bigint_increment(ArkContext *ctx, ArkValue v) { return add(ctx, v, ark_box_pointer(&one), false); }
ArkValue ark_bigint_decrement(ArkContext *ctx, ArkValue v) { return add(ctx, v, ark_box_pointer(&one), true); }

ArkValue ark_bigint_negate(ArkContext *ctx, ArkValue v)
{
    if (!are_bigints(ctx, v, v)) return ARK_UNDEFINED;
    const ArkBigInt *b = ark_as_bigint(v);
    return ark_bigint_copy(ctx, b->limbs, b->count, !b->is_negative);
}

// ~x is -x - 1
ArkValue ark_bigint_not(ArkContext *ctx, ArkValue v)
{
    ArkValue negated = ark_bigint_negate(ctx, v);
    return ark_failed(ctx) ? ARK_UNDEFINED : ark_bigint_decrement(ctx, negated);
}

// ── Products and quotients ──────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_bigint_multiply(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (!are_bigints(ctx, left, right)) return ARK_UNDEFINED;
    const ArkBigInt *a = ark_as_bigint(left), *b = ark_as_bigint(right);
    bool is_negative = a->is_negative != b->is_negative;
    if (!a->count || !b->count) return ark_bigint_of(ctx, 0, false);
    if (a->count == 1 && b->count == 1) return of_wide(ctx, (Wide)a->limbs[0] * b->limbs[0], is_negative);
    ArkBigInt *r = ark_bigint_make(ctx, (size_t)a->count + b->count, is_negative);
    if (!r) return ARK_UNDEFINED;
    ark_nat_multiply(r->limbs, a->limbs, a->count, b->limbs, b->count);
    return ark_bigint_finish(r);
}

static ArkValue divide(ArkContext *ctx, ArkValue left, ArkValue right, bool remainder)
{
    if (!are_bigints(ctx, left, right)) return ARK_UNDEFINED;
    const ArkBigInt *a = ark_as_bigint(left), *b = ark_as_bigint(right);
    if (!b->count) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Division by zero");
        return ARK_UNDEFINED;
    }
    bool is_negative = a->is_negative != b->is_negative;
    if (ark_nat_compare(a->limbs, a->count, b->limbs, b->count) < 0) return remainder ? left : ark_bigint_of(ctx, 0, false);
    if (a->count == 1)
        return remainder ? ark_bigint_of(ctx, a->limbs[0] % b->limbs[0], a->is_negative) : ark_bigint_of(ctx, a->limbs[0] / b->limbs[0], is_negative);
    ArkBigInt *q = ark_bigint_make(ctx, (size_t)a->count - b->count + 1, is_negative);
    ArkBigInt *r = ark_bigint_make(ctx, b->count, a->is_negative);
    ark_nat_divide(q->limbs, r->limbs, a->limbs, a->count, b->limbs, b->count);
    return ark_bigint_finish(remainder ? r : q);
}

ArkValue ark_bigint_divide(ArkContext *ctx, ArkValue left, ArkValue right) { return divide(ctx, left, right, false); }
ArkValue ark_bigint_remainder(ArkContext *ctx, ArkValue left, ArkValue right) { return divide(ctx, left, right, true); }

ArkValue ark_bigint_power(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (!are_bigints(ctx, left, right)) return ARK_UNDEFINED;
    const ArkBigInt *base = ark_as_bigint(left), *exponent = ark_as_bigint(right);
    if (exponent->is_negative) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Exponent must be non-negative");
        return ARK_UNDEFINED;
    }
    if (!exponent->count) return ark_box_pointer(&one);
    if (!base->count) return left;
    if (base->count == 1 && base->limbs[0] == 1)
        return base->is_negative && !(exponent->limbs[0] & 1) ? ark_bigint_negate(ctx, left) : left;
    if (exponent->count > 1 || exponent->limbs[0] > (uint64_t)BIGINT_LIMBS_MAX * 64) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Maximum BigInt size exceeded");
        return ARK_UNDEFINED;
    }
    // A power of two is a shift.
    if (base->count == 1 && base->limbs[0] == 2) {
        ArkValue shifted = ark_bigint_shift_left(ctx, ark_box_pointer(&one), right);
        return base->is_negative && exponent->limbs[0] & 1 && !ark_failed(ctx) ? ark_bigint_negate(ctx, shifted) : shifted;
    }
    ArkValue result = ark_box_pointer(&one), square = left;
    for (uint64_t n = exponent->limbs[0];;) {
        if (n & 1) result = ark_bigint_multiply(ctx, result, square);
        n >>= 1;
        if (!n || ark_failed(ctx)) return result;
        square = ark_bigint_multiply(ctx, square, square);
        if (ark_failed(ctx)) return ARK_UNDEFINED;
    }
}

// ── Shifts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static ArkValue shift_up(ArkContext *ctx, const ArkBigInt *b, uint64_t by)
{
    if (!b->count) return ark_box_pointer(b);
    if (by >= (uint64_t)BIGINT_LIMBS_MAX * 64) by = (uint64_t)BIGINT_LIMBS_MAX * 128;
    size_t whole = by / 64;
    unsigned bits = by % 64, spare = (unsigned)__builtin_clzll(b->limbs[b->count - 1]);
    ArkBigInt *r = ark_bigint_make(ctx, b->count + whole + (bits > spare), b->is_negative);
    if (!r) return ARK_UNDEFINED;
    memset(r->limbs, 0, whole * sizeof(Limb));
    Limb out = ark_nat_shift_left(r->limbs + whole, b->limbs, b->count, bits);
    if (bits > spare) r->limbs[b->count + whole] = out;
    return ark_box_pointer(r);
}

// Towards minus infinity.
static ArkValue shift_down(ArkContext *ctx, const ArkBigInt *b, uint64_t by)
{
    if (by / 64 >= b->count) return ark_bigint_of(ctx, b->is_negative, b->is_negative);
    size_t whole = by / 64, count = b->count - whole;
    unsigned bits = by % 64;
    bool lost = bits && b->limbs[whole] << (64 - bits);
    for (size_t i = 0; !lost && i < whole; i++) lost = b->limbs[i] != 0;
    ArkBigInt *r = ark_bigint_make(ctx, count + 1, b->is_negative);
    ark_nat_shift_right(r->limbs, b->limbs + whole, count, bits);
    r->limbs[count] = 0;
    static const Limb unit = 1;
    if (lost && b->is_negative) ark_nat_add(r->limbs, r->limbs, count + 1, &unit, 1);
    return ark_bigint_finish(r);
}

static ArkValue shift(ArkContext *ctx, ArkValue left, ArkValue right, bool up)
{
    if (!are_bigints(ctx, left, right)) return ARK_UNDEFINED;
    const ArkBigInt *by = ark_as_bigint(right);
    uint64_t count = !by->count ? 0 : by->count == 1 ? by->limbs[0] : UINT64_MAX;
    return up != by->is_negative ? shift_up(ctx, ark_as_bigint(left), count) : shift_down(ctx, ark_as_bigint(left), count);
}

ArkValue ark_bigint_shift_left(ArkContext *ctx, ArkValue left, ArkValue right) { return shift(ctx, left, right, true); }
ArkValue ark_bigint_shift_right(ArkContext *ctx, ArkValue left, ArkValue right) { return shift(ctx, left, right, false); }

ArkValue ark_bigint_shift_right_unsigned(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (are_bigints(ctx, left, right)) ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "BigInts have no unsigned right shift, use >> instead");
    return ARK_UNDEFINED;
}

// ── Bits, as if in two's complement without end ─────────────────────────────────────────────────────────────────────

typedef enum BitOperator { BITS_AND, BITS_OR, BITS_XOR } BitOperator;

static Limb combine(BitOperator operator, Limb a, Limb b) { return operator == BITS_AND ? a & b : operator == BITS_OR ? a | b : a ^ b; }

// The next limb of a number in two's complement; `carry` starts as 1.
static Limb next_limb(const ArkBigInt *b, size_t i, Limb *carry)
{
    Limb limb = i < b->count ? b->limbs[i] : 0;
    if (!b->is_negative) return limb;
    limb = ~limb + *carry;
    *carry = *carry && !limb;
    return limb;
}

static ArkValue bits(ArkContext *ctx, ArkValue left, ArkValue right, BitOperator operator)
{
    if (!are_bigints(ctx, left, right)) return ARK_UNDEFINED;
    const ArkBigInt *a = ark_as_bigint(left), *b = ark_as_bigint(right);
    size_t count = ark_max_u32(a->count, b->count) + (size_t)(a->is_negative || b->is_negative);
    ArkBigInt *r = ark_bigint_make(ctx, count, combine(operator, a->is_negative, b->is_negative));
    if (!r) return ARK_UNDEFINED;
    Limb a_carry = 1, b_carry = 1, carry = 1;
    for (size_t i = 0; i < count; i++) {
        Limb limb = combine(operator, next_limb(a, i, &a_carry), next_limb(b, i, &b_carry));
        if (r->is_negative) {
            limb = ~limb + carry;
            carry = carry && !limb;
        }
        r->limbs[i] = limb;
    }
    return ark_bigint_finish(r);
}

ArkValue ark_bigint_and(ArkContext *ctx, ArkValue left, ArkValue right) { return bits(ctx, left, right, BITS_AND); }
ArkValue ark_bigint_or(ArkContext *ctx, ArkValue left, ArkValue right) { return bits(ctx, left, right, BITS_OR); }
ArkValue ark_bigint_xor(ArkContext *ctx, ArkValue left, ArkValue right) { return bits(ctx, left, right, BITS_XOR); }
