// toFixed, toExponential, toPrecision, toString(radix), toLocaleString.
//
// The C library prints exact decimals rounded half to even; the language wants the exact value rounded half up. They
// differ only where the value lies exactly between two candidates, which is looked at apart.

#include "runtime.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORMAT_MOST = 1200 };

static bool is_undefined(double d)
{
    union { double number; uint64_t bits; } u = { .number = d };
    return u.bits == ARK_UNDEFINED;
}

static ArkValue ascii(ArkContext *ctx, const char *text)
{
    return ark_box_pointer(ark_string_from_ascii(ctx, text, strlen(text)));
}

// Adds one to the decimal digits text[0 … length-1], a point among them; returns true when it overflowed to 10…0.
static bool increment(char *text, size_t length)
{
    for (size_t i = length; i-- > 0;) {
        if (text[i] == '.') continue;
        if (text[i] != '9') {
            text[i]++;
            return false;
        }
        text[i] = '0';
    }
    return true;
}

// |d| with so many digits behind the point, half up.
static void fixed_text(double d, int digits, char *text)
{
    snprintf(text, FORMAT_MOST, "%.*f", digits, d);
    double scaled = ldexp(d, digits + 1); // a tie has at most digits + 1 binary places
    if (scaled != floor(scaled) || isinf(scaled)) return;
    char exact[FORMAT_MOST];
    snprintf(exact, sizeof exact, "%.*f", digits + 1, d);
    size_t length = strlen(exact);
    if (exact[length - 1] != '5') return;
    exact[length - 1] = 0;
    if (exact[length - 2] == '.') exact[length - 2] = 0;
    length = strlen(exact);
    strcpy(text, increment(exact, length) ? "1" : "");
    strcat(text, exact);
}

ArkValue ark_number_to_fixed(ArkContext *ctx, double d, double digits)
{
    double f = ark_integer_argument(digits);
    if (!(f >= 0 && f <= 100)) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "toFixed() digits argument must be between 0 and 100");
        return ARK_UNDEFINED;
    }
    if (!(fabs(d) < 1e21)) return ark_number_to_string(ctx, d);
    char text[FORMAT_MOST + 2] = "-";
    fixed_text(fabs(d), (int)f, text + 1);
    return ascii(ctx, d < 0 ? text : text + 1);
}

// `count` significant digits of a positive number, half up, without a point; returns the decimal exponent of the first.
static int significant(double d, int count, char *digits)
{
    char text[FORMAT_MOST];
    snprintf(text, sizeof text, "%.*e", count, d); // one more than wanted
    bool may_tie = text[count == 0 ? 0 : count + 1] == '5';
    if (may_tie) {
        char exact[FORMAT_MOST];
        snprintf(exact, sizeof exact, "%.800e", d); // no double has more digits
        may_tie = exact[count + 1] == '5' && strspn(exact + count + 2, "0") == (size_t)(800 - count);
    }
    if (!may_tie) snprintf(text, sizeof text, "%.*e", count - 1, d);
    char *mark = strchr(text, 'e');
    int exponent = atoi(mark + 1);
    digits[0] = text[0];
    memcpy(digits + 1, text + 2, (size_t)count - 1);
    digits[count] = 0;
    if (may_tie && increment(digits, (size_t)count)) {
        digits[0] = '1';
        exponent++;
    }
    return exponent;
}

static void put_exponential(char *to, const char *digits, int count, int exponent)
{
    *to++ = digits[0];
    if (count > 1) {
        *to++ = '.';
        memcpy(to, digits + 1, (size_t)count - 1);
        to += count - 1;
    }
    sprintf(to, "e%c%d", exponent < 0 ? '-' : '+', abs(exponent));
}

ArkValue ark_number_to_exponential(ArkContext *ctx, double d, double digits)
{
    double f = ark_integer_argument(digits);
    if (!isfinite(d)) return ark_number_to_string(ctx, d);
    if (!(f >= 0 && f <= 100)) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "toExponential() argument must be between 0 and 100");
        return ARK_UNDEFINED;
    }
    char made[128], text[160] = "-";
    int count = (int)f + 1, exponent = 0;
    if (d == 0) {
        if (is_undefined(digits)) count = 1;
        memset(made, '0', (size_t)count);
    } else if (is_undefined(digits)) {
        count = ark_shortest(fabs(d), made, &exponent);
        exponent--;
    } else {
        exponent = significant(fabs(d), count, made);
    }
    put_exponential(text + 1, made, count, exponent);
    return ascii(ctx, d < 0 ? text : text + 1);
}

ArkValue ark_number_to_precision(ArkContext *ctx, double d, double precision)
{
    if (is_undefined(precision) || !isfinite(d)) return ark_number_to_string(ctx, d);
    double p = ark_integer_argument(precision);
    if (!(p >= 1 && p <= 100)) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "toPrecision() argument must be between 1 and 100");
        return ARK_UNDEFINED;
    }
    int count = (int)p, exponent = 0;
    char digits[128], text[256] = "-", *to = text + 1;
    if (d == 0) memset(digits, '0', (size_t)count);
    else exponent = significant(fabs(d), count, digits);
    if (exponent < -6 || exponent >= count) {
        put_exponential(to, digits, count, exponent);
    } else {
        if (exponent < 0) {
            *to++ = '0', *to++ = '.';
            for (int i = -1; i > exponent; i--) *to++ = '0';
        }
        for (int i = 0; i < count; i++) {
            if (exponent >= 0 && i == exponent + 1) *to++ = '.';
            *to++ = digits[i];
        }
        *to = 0;
    }
    return ascii(ctx, d < 0 ? text : text + 1);
}

// ── Radix ───────────────────────────────────────────────────────────────────────────────────────────────────────────

enum { RADIX_HALF = 1100 }; // binary digits on either side of the point

static char digit_char(int d) { return (char)(d < 10 ? '0' + d : 'a' + d - 10); }
static int digit_value(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

// The fraction's digits, until what is left is below half the distance to the next double; the last one is rounded.
// Returns the end; *carry is set when rounding reached the integer part.
static char *fraction_digits(char *to, double fraction, double delta, int radix, bool *carry)
{
    char *start = to;
    do {
        fraction *= radix;
        delta *= radix;
        int digit = (int)fraction;
        *to++ = digit_char(digit);
        fraction -= digit;
        bool up = fraction > 0.5 || (fraction == 0.5 && digit & 1);
        if (!up || fraction + delta <= 1) continue;
        while (to > start && digit_value(to[-1]) + 1 == radix) to--;
        if (to == start) *carry = true;
        else to[-1] = digit_char(digit_value(to[-1]) + 1);
        break;
    } while (fraction >= delta);
    return to;
}

ArkValue ark_number_to_radix(ArkContext *ctx, double d, double radix)
{
    double r = is_undefined(radix) ? 10 : ark_integer_argument(radix);
    if (!(r >= 2 && r <= 36)) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "toString() radix argument must be between 2 and 36");
        return ARK_UNDEFINED;
    }
    if (r == 10 || !isfinite(d)) return ark_number_to_string(ctx, d);
    char text[2 * RADIX_HALF + 2], *start = text + RADIX_HALF, *end = start;
    int base = (int)r;
    double value = fabs(d), integer = floor(value), fraction = value - integer;
    double delta = fmax(0.5 * (nextafter(value, INFINITY) - value), 5e-324);
    if (fraction >= delta) {
        bool carry = false;
        *end = '.';
        end = fraction_digits(end + 1, fraction, delta, base, &carry);
        if (carry) {
            integer++;
            end = start;
        }
    }
    // Digits beyond the precision of a double are zeros. Which exactly is left open by the language; these are node's.
    for (double step = delta; step >= base; step /= base) {
        integer /= base;
        *--start = '0';
    }
    do {
        double digit = fmod(integer, base);
        *--start = digit_char((int)digit);
        integer = (integer - digit) / base;
    } while (integer > 0);
    if (d < 0) *--start = '-';
    return ark_box_pointer(ark_string_from_ascii(ctx, start, (size_t)(end - start)));
}

// ── Locale: en-US ───────────────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_number_to_locale(ArkContext *ctx, double d, double least, double most)
{
    if (d != d) return ascii(ctx, "NaN");
    if (isinf(d)) return ark_box_pointer(ark_string_from_utf8(ctx, d < 0 ? "-∞" : "∞", d < 0 ? 4 : 3));
    int low = is_undefined(least) ? 0 : (int)fmin(fmax(ark_integer_argument(least), 0), 100);
    int high = is_undefined(most) ? (low > 3 ? low : 3) : (int)fmin(fmax(ark_integer_argument(most), 0), 100);
    char digits[FORMAT_MOST], text[FORMAT_MOST * 2], *to = text;
    fixed_text(fabs(d), high, digits);
    size_t length = strlen(digits);
    if (high) {
        while (length && digits[length - 1] == '0' && (int)(digits + length - strchr(digits, '.')) - 1 > low) length--;
        if (digits[length - 1] == '.') length--;
        digits[length] = 0;
    }
    size_t whole = strcspn(digits, ".");
    if (signbit(d)) *to++ = '-';
    for (size_t i = 0; i < whole; i++) {
        if (i && (whole - i) % 3 == 0) *to++ = ',';
        *to++ = digits[i];
    }
    strcpy(to, digits + whole);
    return ascii(ctx, text);
}
