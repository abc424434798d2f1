// Bigints to and from text. Long ones are halved: by division by a power of the radix on the way out, by multiplication
// with one on the way in.

#include "bigint.h"

#include <stdlib.h>
#include <string.h>

enum { DIRECT_LIMBS = 24, POWERS_MOST = 32 };

static const char digit_letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

// The largest power of the radix that fits in a limb.
static Limb chunk_of(uint32_t radix, uint32_t *digits)
{
    Limb power = radix;
    for (*digits = 1; power <= UINT64_MAX / radix; (*digits)++) power *= radix;
    return power;
}

// radix^(digits·2^i)
typedef struct Power {
    Limb *limbs;
    size_t count;
    size_t digits;
} Power;

typedef struct Powers {
    Power items[POWERS_MOST];
    uint32_t count, radix;
} Powers;

// Powers up to about half of so many limbs.
static void powers_make(Powers *p, uint32_t radix, size_t limbs)
{
    uint32_t digits;
    Limb chunk = chunk_of(radix, &digits);
    p->radix = radix;
    p->items[0] = (Power) { .limbs = ark_nat_scratch(1), .count = 1, .digits = digits };
    p->items[0].limbs[0] = chunk;
    for (p->count = 1; p->items[p->count - 1].count * 2 <= limbs + 1; p->count++) {
        const Power *last = &p->items[p->count - 1];
        Power next = { .limbs = ark_nat_scratch(last->count * 2), .digits = last->digits * 2 };
        ark_nat_multiply(next.limbs, last->limbs, last->count, last->limbs, last->count);
        next.count = ark_nat_trim(next.limbs, last->count * 2);
        p->items[p->count] = next;
    }
}

static void powers_free(Powers *p)
{
    for (uint32_t i = 0; i < p->count; i++) free(p->items[i].limbs);
}

// ── Out ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

// Digits of a short number, padded with zeros to `width` (0: not at all).
static void put_short(ArkText *t, const Limb *limbs, size_t count, uint32_t radix, size_t width)
{
    uint32_t chunk_digits;
    Limb chunk = chunk_of(radix, &chunk_digits), rest[2 * DIRECT_LIMBS];
    char text[2 * DIRECT_LIMBS * 64];
    size_t at = sizeof text;
    memcpy(rest, limbs, count * sizeof *rest);
    while (count) {
        Limb low = ark_nat_divide_small(rest, rest, count, chunk);
        count = ark_nat_trim(rest, count);
        for (uint32_t i = 0; count ? i < chunk_digits : low != 0; i++, low /= radix) text[--at] = digit_letters[low % radix];
    }
    for (size_t i = sizeof text - at; i < width; i++) ark_text_char(t, '0');
    ark_text_bytes(t, text + at, sizeof text - at);
}

static void put_digits(ArkText *t, const Powers *p, const Limb *limbs, size_t count, size_t width)
{
    uint32_t i = p->count;
    while (i-- > 0 && p->items[i].count * 2 > count + 1) {}
    if (count <= DIRECT_LIMBS || i == UINT32_MAX || p->items[i].count > count) {
        put_short(t, limbs, count, p->radix, width);
        return;
    }
    const Power *power = &p->items[i];
    size_t quotient_count = count - power->count + 1;
    Limb *quotient = ark_nat_scratch(quotient_count + power->count), *rest = quotient + quotient_count;
    ark_nat_divide(quotient, rest, limbs, count, power->limbs, power->count);
    put_digits(t, p, quotient, ark_nat_trim(quotient, quotient_count), width > power->digits ? width - power->digits : 0);
    put_digits(t, p, rest, ark_nat_trim(rest, power->count), power->digits);
    free(quotient);
}

static void put_bits(ArkText *t, const ArkBigInt *b, unsigned bits)
{
    size_t length = (size_t)b->count * 64 - (size_t)__builtin_clzll(b->limbs[b->count - 1]);
    for (size_t digit = (length + bits - 1) / bits; digit-- > 0;) {
        size_t at = digit * bits;
        Limb value = b->limbs[at / 64] >> at % 64;
        if (at % 64 + bits > 64 && at / 64 + 1 < b->count) value |= b->limbs[at / 64 + 1] << (64 - at % 64);
        ark_text_char(t, digit_letters[value & ((1u << bits) - 1)]);
    }
}

void ark_bigint_text(ArkText *t, const ArkBigInt *b, uint32_t radix)
{
    if (b->is_negative) ark_text_char(t, '-');
    if (!b->count) ark_text_char(t, '0');
    else if (!(radix & (radix - 1))) put_bits(t, b, (unsigned)__builtin_ctz(radix));
    else if (b->count <= DIRECT_LIMBS) put_short(t, b->limbs, b->count, radix, 0);
    else {
        Powers powers;
        powers_make(&powers, radix, b->count);
        put_digits(t, &powers, b->limbs, b->count, 0);
        powers_free(&powers);
    }
}

ArkValue ark_bigint_to_radix(ArkContext *ctx, ArkValue v, double radix)
{
    double base = ark_box_double(radix) == ARK_NAN ? 10 : ark_integer_argument(radix);
    if (!ark_is_bigint(v)) return ark_to_string(ctx, v);
    if (base < 2 || base > 36) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "toString() radix argument must be between 2 and 36");
        return ARK_UNDEFINED;
    }
    ArkText t;
    ark_text_init(&t);
    ark_bigint_text(&t, ark_as_bigint(v), (uint32_t)base);
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}

// ── In ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

static int digit_of(uint16_t c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? (c | 0x20) - 'a' + 10 : 99;
}

// The number of digits from `start` on, in limbs that the caller frees.
static Limb *read_digits(ArkUnits u, uint32_t start, uint32_t end, const Powers *p, size_t *count)
{
    uint32_t i = p->count - 1;
    while (i > 0 && p->items[i].digits >= end - start) i--;
    const Power *power = &p->items[i];
    if (end - start <= p->items[0].digits * DIRECT_LIMBS) {
        Limb *limbs = ark_nat_scratch((end - start) / p->items[0].digits + 2);
        *count = 0;
        for (; start < end; start++) {
            Limb carry = ark_nat_multiply_small(limbs, limbs, *count, p->radix, (Limb)digit_of(ark_unit(u, start)));
            if (carry) limbs[(*count)++] = carry;
        }
        return limbs;
    }
    size_t high_count, low_count;
    uint32_t middle = end - (uint32_t)power->digits;
    Limb *high = read_digits(u, start, middle, p, &high_count), *low = read_digits(u, middle, end, p, &low_count);
    Limb *limbs = ark_nat_scratch(high_count + power->count);
    ark_nat_multiply(limbs, high, high_count, power->limbs, power->count);
    ark_nat_add(limbs, limbs, high_count + power->count, low, low_count);
    *count = ark_nat_trim(limbs, high_count + power->count);
    free(high);
    free(low);
    return limbs;
}

bool ark_bigint_parse(ArkContext *ctx, ArkUnits u, ArkValue *result)
{
    uint32_t start = 0, end = u.length, radix = 10;
    while (start < end && ark_is_space(ark_unit(u, start))) start++;
    while (start < end && ark_is_space(ark_unit(u, end - 1))) end--;
    *result = ark_bigint_of(ctx, 0, false);
    if (start == end) return true;
    uint16_t sign = ark_unit(u, start);
    if (end - start > 2 && sign == '0') {
        uint16_t letter = ark_unit(u, start + 1) | 0x20;
        radix = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
        if (radix != 10) start += 2;
    } else if ((sign == '-' || sign == '+') && ++start == end) {
        return false;
    }
    for (uint32_t i = start; i < end; i++)
        if (digit_of(ark_unit(u, i)) >= (int)radix) return false;
    Powers powers;
    size_t count;
    powers_make(&powers, radix, (end - start) / 16 + 1);
    Limb *limbs = read_digits(u, start, end, &powers, &count);
    powers_free(&powers);
    *result = ark_bigint_copy(ctx, limbs, count, sign == '-');
    free(limbs);
    return true;
}
