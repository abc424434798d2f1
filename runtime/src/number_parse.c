// Text to number: StringToNumber, parseFloat, parseInt. The grammar is checked here; the correctly rounded conversion of
// decimal digits is the C library's, behind a fast path for short ones.

#include "runtime.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool is_digit(uint16_t c) { return c >= '0' && c <= '9'; }

static int digit_of(uint16_t c)
{
    if (is_digit(c)) return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

// Up to 15 digits times a small power of ten: both are exact, so one operation rounds once.
static bool convert_fast(const char *digits, uint32_t length, double *d)
{
    static const double tens[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
    if (length > 16) return false;
    uint64_t n = 0;
    uint32_t count = 0, places = 0;
    bool point = false;
    for (uint32_t i = 0; i < length; i++) {
        if (digits[i] == '.') {
            point = true;
        } else if (digits[i] >= '0' && digits[i] <= '9') {
            n = n * 10 + (uint64_t)(digits[i] - '0');
            count++;
            places += point;
        } else {
            return false;
        }
    }
    if (count > 15) return false;
    *d = (double)n / tens[places];
    return true;
}

// Length of the longest decimal literal (no sign) that starts at i; 0 when there is none.
static uint32_t decimal_length(ArkUnits u, uint32_t i)
{
    uint32_t start = i, digits = 0;
    for (; i < u.length && is_digit(ark_unit(u, i)); i++) digits++;
    if (i < u.length && ark_unit(u, i) == '.')
        for (i++; i < u.length && is_digit(ark_unit(u, i)); i++) digits++;
    if (!digits) return 0;
    if (i < u.length && (ark_unit(u, i) | 0x20) == 'e') {
        uint32_t e = i + 1;
        if (e < u.length && (ark_unit(u, e) == '+' || ark_unit(u, e) == '-')) e++;
        if (e < u.length && is_digit(ark_unit(u, e))) {
            while (e < u.length && is_digit(ark_unit(u, e))) e++;
            i = e;
        }
    }
    return i - start;
}

static double convert(ArkUnits u, uint32_t start, uint32_t length)
{
    char few[64], *text = length < sizeof few ? few : malloc((size_t)length + 1);
    if (!text) abort();
    for (uint32_t i = 0; i < length; i++) text[i] = (char)ark_unit(u, start + i);
    text[length] = 0;
    double d;
    if (!convert_fast(text, length, &d)) d = strtod(text, NULL);
    if (text != few) free(text);
    return d;
}

static bool has_text(ArkUnits u, uint32_t at, const char *ascii)
{
    uint32_t i = 0;
    for (; ascii[i]; i++)
        if (at + i >= u.length || ark_unit(u, at + i) != (uint8_t)ascii[i]) return false;
    return true;
}

// Digits of a radix from `start` on; at most `end`. Correctly rounded for powers of two.
static double radix_digits(ArkUnits u, uint32_t start, uint32_t end, int radix)
{
    double d = 0;
    uint32_t i = start;
    for (; i < end && d < 9007199254740992.0 / 64; i++) d = d * radix + digit_of(ark_unit(u, i));
    if (i == end) return d;
    if (radix == 10) return convert(u, start, end - start);
    if (radix & (radix - 1)) { // other radixes: the language allows an approximation beyond 20 digits
        for (; i < end; i++) d = d * radix + digit_of(ark_unit(u, i));
        return d;
    }
    // Bit by bit: 53 significant ones, then a rounding bit and whether anything follows.
    int width = __builtin_ctz((unsigned)radix), exponent = 0;
    uint64_t bits = 0;
    bool sticky = false;
    for (i = start; i < end; i++) {
        int digit = digit_of(ark_unit(u, i));
        for (int b = width - 1; b >= 0; b--) {
            bool bit = digit >> b & 1;
            if (bits >> 53) exponent++, sticky |= bit;
            else bits = bits << 1 | bit;
        }
    }
    bool round = bits & 1;
    bits >>= 1;
    if (round && (sticky || bits & 1)) bits++;
    return ldexp((double)bits, exponent + 1);
}

static double parse_prefixed(ArkUnits u, uint32_t start, uint32_t end, int radix)
{
    if (start == end) return NAN;
    for (uint32_t i = start; i < end; i++)
        if (digit_of(ark_unit(u, i)) >= radix) return NAN;
    return radix_digits(u, start, end, radix);
}

double ark_parse_number(ArkUnits u)
{
    uint32_t start = 0, end = u.length;
    while (start < end && ark_is_space(ark_unit(u, start))) start++;
    while (end > start && ark_is_space(ark_unit(u, end - 1))) end--;
    if (start == end) return 0;
    if (end - start > 2 && ark_unit(u, start) == '0') {
        uint16_t prefix = ark_unit(u, start + 1) | 0x20;
        if (prefix == 'x') return parse_prefixed(u, start + 2, end, 16);
        if (prefix == 'o') return parse_prefixed(u, start + 2, end, 8);
        if (prefix == 'b') return parse_prefixed(u, start + 2, end, 2);
    }
    bool negative = ark_unit(u, start) == '-';
    if (negative || ark_unit(u, start) == '+') start++;
    double d;
    uint32_t length = decimal_length(u, start);
    if (length == end - start && length) d = convert(u, start, length);
    else if (has_text(u, start, "Infinity") && end - start == 8) d = INFINITY;
    else return NAN;
    return negative ? -d : d;
}

// The text of an argument, or null with an error pending.
static ArkString *text_of(ArkContext *ctx, ArkValue v)
{
    ArkValue text = ark_to_string(ctx, v);
    return ark_failed(ctx) ? NULL : ark_as_string(text);
}

double ark_parse_float(ArkContext *ctx, ArkValue text)
{
    ArkString *s = text_of(ctx, text);
    if (!s) return NAN;
    ArkUnits u = ark_units(ctx, s);
    uint32_t i = 0;
    while (i < u.length && ark_is_space(ark_unit(u, i))) i++;
    bool negative = i < u.length && ark_unit(u, i) == '-';
    if (i < u.length && (negative || ark_unit(u, i) == '+')) i++;
    uint32_t length = decimal_length(u, i);
    double d = length ? convert(u, i, length) : has_text(u, i, "Infinity") ? INFINITY : NAN;
    return negative ? -d : d;
}

double ark_parse_int(ArkContext *ctx, ArkValue text, double radix)
{
    ArkString *s = text_of(ctx, text);
    if (!s) return NAN;
    ArkUnits u = ark_units(ctx, s);
    uint32_t i = 0;
    while (i < u.length && ark_is_space(ark_unit(u, i))) i++;
    bool negative = i < u.length && ark_unit(u, i) == '-';
    if (i < u.length && (negative || ark_unit(u, i) == '+')) i++;
    int base = ark_to_int32(radix);
    if (base && (base < 2 || base > 36)) return NAN;
    if ((!base || base == 16) && i + 1 < u.length && ark_unit(u, i) == '0' && (ark_unit(u, i + 1) | 0x20) == 'x') {
        i += 2;
        base = 16;
    }
    if (!base) base = 10;
    uint32_t end = i;
    while (end < u.length && digit_of(ark_unit(u, end)) < base) end++;
    if (end == i) return NAN;
    double d = radix_digits(u, i, end, base);
    return negative ? -d : d;
}
