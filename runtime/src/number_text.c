// String(number): the shortest decimal that reads back as the same double, and of those the closest.
//
// The method is Giulietti's "Schubfach" (2020). Every double v has a rounding interval [vl, vr]. Scale it by a power of
// ten 10^-k chosen so that the interval is at least one and less than ten units wide: then one of at most two multiples
// of ten, or else of two neighbouring integers, lies inside. The products are needed only up to the question below,
// above or exactly on an integer, so a 128-bit power of ten rounded up and a sticky bit ("round to odd") are exact enough.

#include "runtime.h"

#include <math.h>
#include <string.h>

#include "powers.inc"

typedef unsigned __int128 Wide;

// floor(x * log10(2)), floor(x * log10(2) + log10(3/4)) and floor(x * log2(10)) for the exponents of doubles.
static int floor_log10_pow2(int x) { return (x * 1262611) >> 22; }
static int floor_log10_three_quarters_pow2(int x) { return (x * 1262611 - 524031) >> 22; }
static int floor_log2_pow10(int x) { return (x * 1741647) >> 19; }

static uint64_t scale_to_odd(int power, uint64_t c)
{
    Wide low = (Wide)powers[power - POWER_LEAST].low * c;
    Wide high = (Wide)powers[power - POWER_LEAST].high * c + (uint64_t)(low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

// The shortest decimal as an integer and a power of ten; trailing zeros are possible.
static uint64_t shortest_decimal(uint64_t bits, int *exponent)
{
    uint64_t fraction = bits & 0xFFFFFFFFFFFFFull;
    int biased = (int)(bits >> 52 & 0x7FF);
    uint64_t c = biased ? fraction | 1ull << 52 : fraction;
    int q = (biased ? biased : 1) - 1075;
    bool even = !(c & 1);
    bool closer_below = !fraction && biased > 1; // a power of two: the neighbour below is half as far
    int k = closer_below ? floor_log10_three_quarters_pow2(q) : floor_log10_pow2(q);
    int h = q + floor_log2_pow10(-k) + 1;
    uint64_t below = scale_to_odd(-k, (4 * c - 2 + closer_below) << h) + !even;
    uint64_t value = scale_to_odd(-k, 4 * c << h);
    uint64_t above = scale_to_odd(-k, (4 * c + 2) << h) - !even;
    uint64_t s = value / 4;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool low_inside = below <= 40 * tens, high_inside = 40 * tens + 40 <= above;
        if (low_inside != high_inside) {
            *exponent = k + 1;
            return tens + high_inside;
        }
    }
    *exponent = k;
    bool low_inside = below <= 4 * s, high_inside = 4 * s + 4 <= above;
    if (low_inside != high_inside) return s + high_inside;
    uint64_t middle = 4 * s + 2;
    return s + (value > middle || (value == middle && s & 1));
}

int ark_shortest(double positive, char digits[static 18], int *point)
{
    union { double number; uint64_t bits; } u = { .number = positive };
    int exponent;
    uint64_t n = shortest_decimal(u.bits, &exponent);
    while (n % 10 == 0) n /= 10, exponent++;
    char reversed[20];
    int count = 0;
    for (; n; n /= 10) reversed[count++] = (char)('0' + n % 10);
    for (int i = 0; i < count; i++) digits[i] = reversed[count - 1 - i];
    *point = count + exponent;
    return count;
}

static int integer_text(uint64_t n, char *text)
{
    char reversed[20];
    int count = 0;
    do {
        reversed[count++] = (char)('0' + n % 10);
    } while (n /= 10);
    for (int i = 0; i < count; i++) text[i] = reversed[count - 1 - i];
    return count;
}

static int put_exponent(char *text, int e)
{
    text[0] = 'e';
    text[1] = e < 0 ? '-' : '+';
    return 2 + integer_text((uint64_t)(e < 0 ? -e : e), text + 2);
}

static int constant_text(char *text, const char *from)
{
    strcpy(text, from);
    return (int)strlen(from);
}

int ark_number_text(double d, char text[static ARK_NUMBER_TEXT])
{
    if (d != d) return constant_text(text, "NaN");
    if (isinf(d)) return constant_text(text, d < 0 ? "-Infinity" : "Infinity");
    int length = 0;
    if (d < 0) text[length++] = '-', d = -d;
    if (d < 9007199254740992.0 && d == (double)(uint64_t)d) { // both zeros are "0"
        length += integer_text((uint64_t)d, text + length);
        text[length] = 0;
        return length;
    }
    char digits[18];
    int point, count = ark_shortest(d, digits, &point);
    char *p = text + length;
    if (point > 21 || point < -5) {
        *p++ = digits[0];
        if (count > 1) {
            *p++ = '.';
            memcpy(p, digits + 1, (size_t)count - 1);
            p += count - 1;
        }
        p += put_exponent(p, point - 1);
    } else if (point <= 0) {
        *p++ = '0', *p++ = '.';
        for (int i = point; i < 0; i++) *p++ = '0';
        memcpy(p, digits, (size_t)count);
        p += count;
    } else {
        for (int i = 0; i < point || i < count; i++) {
            if (i == point) *p++ = '.';
            *p++ = i < count ? digits[i] : '0';
        }
    }
    *p = 0;
    return (int)(p - text);
}

ArkValue ark_number_to_string(ArkContext *ctx, double d)
{
    ARK_TEXT(undefined, "undefined");
    union { double number; uint64_t bits; } u = { .number = d };
    if (u.bits == ARK_UNDEFINED) return ARK_TEXT_VALUE(undefined);
    if (d >= 0 && d < 10 && d == (int)d) return ark_box_pointer(ark_string_of_unit(ctx, (uint16_t)('0' + (int)d)));
    char text[ARK_NUMBER_TEXT];
    int length = ark_number_text(d, text);
    return ark_box_pointer(ark_string_from_ascii(ctx, text, (size_t)length));
}

ArkValue ark_i32_to_string(ArkContext *ctx, int32_t i)
{
    if (i >= 0 && i < 10) return ark_box_pointer(ark_string_of_unit(ctx, (uint16_t)('0' + i)));
    char text[12];
    int length = 0;
    if (i < 0) text[length++] = '-';
    length += integer_text(i < 0 ? (uint64_t)-(int64_t)i : (uint64_t)i, text + length);
    return ark_box_pointer(ark_string_from_ascii(ctx, text, (size_t)length));
}
