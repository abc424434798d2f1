// Powers and logarithms to the bases 2 and 10 by the methods and coefficients of fdlibm, as math_elementary.c.

#include "runtime.h"

#include <math.h>

typedef union Bits {
    double number;
    uint64_t bits;
} Bits;

static int32_t high_word(double d) { return (int32_t)((Bits) { .number = d }.bits >> 32); }
static double with_high(double d, int32_t high) { return ((Bits) { .bits = ((Bits) { .number = d }.bits & 0xFFFFFFFF) | (uint64_t)(uint32_t)high << 32 }).number; }
static double coarse(double d) { return ((Bits) { .bits = (Bits) { .number = d }.bits & 0xFFFFFFFF00000000ull }).number; }

// ── Logarithms ──────────────────────────────────────────────────────────────────────────────────────────────────────

// Scales a subnormal up; returns the exponent that this and the number have together.
static int normalise(double *x)
{
    int k = 0;
    if (*x < 0x1p-1022) {
        k = -54;
        *x *= 0x1p54;
    }
    return k + (high_word(*x) >> 20) - 1023;
}

double ark_log2(double x)
{
    const double inverse_high = 1.44269504072144627571e+00, inverse_low = 1.67517131648865118353e-10;
    if (x == 0) return -INFINITY;
    if (!(x > 0) || x == INFINITY) return x > 0 ? x : NAN;
    if (x == 1) return 0;
    int k = normalise(&x);
    int32_t high = high_word(x) & 0xFFFFF, i = (high + 0x95F64) & 0x100000;
    x = with_high(x, high | (i ^ 0x3FF00000));
    k += i >> 20;
    double f = x - 1, half = 0.5 * f * f, s = f / (2 + f), z = s * s, w = z * z;
    double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    double odd = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    double r = s * (half + (even + odd));
    double head = coarse(f - half), rest = (f - head) - half + r;
    double value = head * inverse_high, low = (rest + head) * inverse_low + rest * inverse_high;
    w = k + value;
    low += (k - w) + value;
    return low + w;
}

double ark_log10(double x)
{
    if (x == 0) return -INFINITY;
    if (!(x > 0) || x == INFINITY) return x > 0 ? x : NAN;
    if (x == 1) return 0;
    int k = normalise(&x), i = k < 0;
    x = with_high(x, (high_word(x) & 0xFFFFF) | (0x3FF - i) << 20);
    double y = k + i;
    double z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * ark_log(x);
    return z + y * 3.01029995663611771306e-01;
}

// ── Powers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// A number in two parts, the first of which has a short mantissa.
typedef struct Pair {
    double high, low;
} Pair;

// log2 of a number near 1, by a short series.
static Pair log2_near_one(double a)
{
    double t = a - 1, w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
    double u = 1.44269502162933349609e+00 * t, v = t * 1.92596299112661746887e-08 - w * 1.44269504088896338700e+00;
    Pair r = { .high = coarse(u + v) };
    r.low = v - (r.high - u);
    return r;
}

static Pair log2_of(double a)
{
    static const double bases[] = { 1, 1.5 }, logs_high[] = { 0, 5.84962487220764160156e-01 }, logs_low[] = { 0, 1.35003920212974897128e-08 };
    int n = 0;
    if (high_word(a) < 0x00100000) {
        a *= 9007199254740992.0;
        n = -53;
    }
    int32_t high = high_word(a);
    n += (high >> 20) - 0x3FF;
    int32_t j = high & 0xFFFFF;
    high = j | 0x3FF00000;
    int k = j > 0x3988E && j < 0xBB67A; // about the root of 3/2, and that of 3
    if (j >= 0xBB67A) {
        n++;
        high -= 0x00100000;
    }
    a = with_high(a, high);
    // s = (a - base) / (a + base) in two parts
    double u = a - bases[k], v = 1 / (a + bases[k]), s = u * v, s_high = coarse(s);
    double t_high = with_high(0, ((high >> 1) | 0x20000000) + 0x00080000 + (k << 18));
    double t_low = a - (t_high - bases[k]), s_low = v * ((u - s_high * t_high) - s_high * t_low);
    double s2 = s * s;
    double r = s2 * s2 * (5.99999999999994648725e-01 + s2 * (4.28571428578550184252e-01 + s2 * (3.33333329818377432918e-01 +
               s2 * (2.72728123808534006489e-01 + s2 * (2.30660745775561754067e-01 + s2 * 2.06975017800338417784e-01)))));
    r += s_low * (s_high + s);
    s2 = s_high * s_high;
    t_high = coarse(3 + s2 + r);
    t_low = r - ((t_high - 3) - s2);
    u = s_high * t_high;
    v = s_low * t_high + t_low * s;
    double p_high = coarse(u + v), p_low = v - (p_high - u);
    double z_high = 9.61796700954437255859e-01 * p_high;
    double z_low = -7.02846165095275826516e-09 * p_high + p_low * 9.61796693925975554329e-01 + logs_low[k];
    Pair result = { .high = coarse(((z_high + z_low) + logs_high[k]) + n) };
    result.low = z_low - (((result.high - n) - logs_high[k]) - z_high);
    return result;
}

// 2^(high + low), the sum being `z`.
static double power_of_two(double z, Pair p)
{
    int32_t high = high_word(z), i = high & 0x7FFFFFFF, n = 0;
    if (i > 0x3FE00000) { // |z| > 1/2: takes the nearest integer out
        int32_t k = (i >> 20) - 0x3FF;
        n = high + (0x00100000 >> (k + 1));
        k = ((n & 0x7FFFFFFF) >> 20) - 0x3FF;
        p.high -= with_high(0, n & ~(0x000FFFFF >> k));
        n = ((n & 0xFFFFF) | 0x00100000) >> (20 - k);
        if (high < 0) n = -n;
    }
    double t = coarse(p.low + p.high);
    double u = t * 6.93147182464599609375e-01, v = (p.low - (t - p.high)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
    z = u + v;
    double w = v - (z - u);
    t = z * z;
    double c = z - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05 +
               t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    // The remainder belongs behind the quotient; node has it in the divisor, and that shows in last digits.
    double r = z * c / ((c - 2) - (w + z * w));
    z = 1 - (r - z);
    int32_t scaled = (int32_t)((uint32_t)high_word(z) + ((uint32_t)n << 20));
    return scaled >> 20 <= 0 ? scalbn(z, n) : with_high(z, scaled);
}

typedef enum Parity { NO_INTEGER, ODD, EVEN } Parity;

static Parity parity_of(double d)
{
    if (trunc(d) != d) return NO_INTEGER;
    return fabs(d) < 9007199254740992.0 && fmod(d, 2) != 0 ? ODD : EVEN;
}

// The cases that need no computing.
static bool simple_power(double x, double y, double *result)
{
    double a = fabs(x);
    if (y == 0) return *result = 1, true;
    // Where IEEE says 1 the language says NaN: 1 ** NaN, (±1) ** ±Infinity.
    if (x != x || y != y || (isinf(y) && a == 1)) return *result = NAN, true;
    if (isinf(y)) return *result = (a > 1) == (y > 0) ? INFINITY : 0, true;
    if (y == 1 || y == -1) return *result = y < 0 ? 1 / x : x, true;
    if (y == 2) return *result = x * x, true;
    if (y == 0.5 && !signbit(x)) return *result = sqrt(x), true;
    if (a != 0 && a != 1 && !isinf(a)) return false;
    double r = y < 0 ? 1 / a : a;
    if (x < 0 || signbit(x)) {
        Parity parity = parity_of(y);
        if (a == 1 && parity == NO_INTEGER) r = NAN;
        else if (parity == ODD) r = -r;
    }
    *result = r;
    return true;
}

double ark_pow(double x, double y)
{
    double result, sign = 1, a = fabs(x);
    if (simple_power(x, y, &result)) return result;
    if (x < 0) {
        Parity parity = parity_of(y);
        if (parity == NO_INTEGER) return NAN;
        if (parity == ODD) sign = -1;
    }
    int32_t size = high_word(a), power = high_word(y) & 0x7FFFFFFF;
    Pair log;
    if (power > 0x41E00000) { // |y| > 2^31
        if (power > 0x43F00000 || size < 0x3FEFFFFF || size > 0x3FF00000) {
            if (size <= 0x3FEFFFFF) return y < 0 ? sign * INFINITY : sign * 0.0;
            if (size >= 0x3FF00000) return y > 0 ? sign * INFINITY : sign * 0.0;
        }
        log = log2_near_one(a);
    } else {
        log = log2_of(a);
    }
    double head = coarse(y);
    Pair p = { .high = head * log.high, .low = (y - head) * log.high + y * log.low };
    double z = p.low + p.high;
    int32_t high = high_word(z);
    uint32_t low = (uint32_t)(Bits) { .number = z }.bits;
    if (high >= 0x40900000) { // z >= 1024
        if (high > 0x40900000 || low || p.low + 8.0085662595372944372e-17 > z - p.high) return sign * INFINITY;
    } else if ((high & 0x7FFFFFFF) >= 0x4090CC00) { // z <= -1075
        if ((uint32_t)high > 0xC090CC00u || low || p.low <= z - p.high) return sign * 0.0;
    }
    return sign * power_of_two(z, p);
}
