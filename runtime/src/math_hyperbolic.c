// expm1, log1p and the hyperbolic functions by the methods and coefficients of fdlibm, as math_elementary.c.

#include "runtime.h"

#include <math.h>

typedef union Bits {
    double number;
    uint64_t bits;
} Bits;

static uint32_t high_word(double d) { return (uint32_t)((Bits) { .number = d }.bits >> 32); }
static double add_exponent(double d, int k) { return ((Bits) { .bits = (Bits) { .number = d }.bits + ((uint64_t)(int64_t)k << 52) }).number; }

static const double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10, ln2 = 6.93147180559945286227e-01;

// e^x - 1 by x = k ln2 + r and a rational function of r; `c` is what r lost to rounding.
double ark_expm1(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    bool negative = signbit(x);
    if (x != x) return x;
    if (size >= 0x4043687A) { // 56 ln2
        if (x > 7.09782712893383973096e+02) return INFINITY;
        if (negative) return -1;
    }
    int k = 0;
    double c = 0;
    if (size > 0x3FD62E42) {
        double high, low;
        if (size < 0x3FF0A2B2) {
            k = negative ? -1 : 1;
            high = x - k * ln2_high;
            low = k * ln2_low;
        } else {
            k = (int)(1.44269504088896338700 * x + (negative ? -0.5 : 0.5));
            high = x - k * ln2_high;
            low = k * ln2_low;
        }
        x = high - low;
        c = (high - x) - low;
    } else if (size < 0x3C900000) {
        return x;
    }
    double half = 0.5 * x, square = x * half;
    double r = 1 + square * (-3.33333333333331316428e-02 + square * (1.58730158725481460165e-03 + square * (-7.93650757867487942473e-05 +
                   square * (4.00821782732936239552e-06 + square * -2.01099218183624371326e-07))));
    double t = 3 - r * half, e = square * ((r - t) / (6 - x * t));
    if (!k) return x - (x * e - square);
    e = x * (e - c) - c;
    e -= square;
    if (k == -1) return 0.5 * (x - e) - 0.5;
    if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
    if (k <= -2 || k > 56) {
        double y = 1 - (e - x);
        return (k == 1024 ? y * 2 * 0x1p1023 : add_exponent(y, k)) - 1;
    }
    double power = ldexp(1, -k);
    if (k < 20) return add_exponent((1 - power) - (e - x), k);
    return add_exponent(x - (e + power) + 1, k);
}

// log(1 + x) by 1 + x = 2^k (1 + f) and a series in f / (2 + f); `c` is what 1 + x lost to rounding.
double ark_log1p(double x)
{
    int32_t high = (int32_t)high_word(x), size = high & 0x7FFFFFFF, k = 1, word = 1;
    double f = 0, c = 0;
    if (high < 0x3FDA827A) {
        if (size >= 0x3FF00000 && !(x > -1)) return x == -1 ? -INFINITY : NAN;
        if (size < 0x3E200000) return size < 0x3C900000 ? x : x - x * x * 0.5;
        if (high > 0 || high <= (int32_t)0xBFD2BEC4) {
            k = 0;
            f = x;
        }
    }
    if (high >= 0x7FF00000) return x + x;
    if (k) {
        double u = high < 0x43400000 ? 1 + x : x;
        word = (int32_t)high_word(u);
        k = (word >> 20) - 1023;
        if (high < 0x43400000) c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
        word &= 0xFFFFF;
        Bits b = { .number = u };
        bool upper = word >= 0x6A09E;
        b.bits = (b.bits & 0xFFFFFFFF) | (uint64_t)(uint32_t)(word | (upper ? 0x3FE00000 : 0x3FF00000)) << 32;
        if (upper) {
            k++;
            word = (0x100000 - word) >> 2;
        }
        f = b.number - 1;
    }
    double half = 0.5 * f * f;
    if (!word) {
        if (f == 0) return k ? k * ln2_high + (c + k * ln2_low) : 0;
        double r = half * (1 - 0.66666666666666666 * f);
        return k ? k * ln2_high - ((r - (k * ln2_low + c)) - f) : f - r;
    }
    double s = f / (2 + f), z = s * s;
    double r = z * (6.666666666666735130e-01 + z * (3.999999999940941908e-01 + z * (2.857142874366239149e-01 + z * (2.222219843214978396e-01 +
               z * (1.818357216161805012e-01 + z * (1.531383769920937332e-01 + z * 1.479819860511658591e-01))))));
    return k ? k * ln2_high - ((half - (s * (half + r) + (k * ln2_low + c))) - f) : f - (half - s * (half + r));
}

double ark_sinh(double x)
{
    double a = fabs(x), h = x < 0 ? -0.5 : 0.5;
    if (!isfinite(x)) return x;
    if (a < 22) {
        if (a < 0x1p-28) return x;
        double t = ark_expm1(a);
        return a < 1 ? h * (2 * t - t * t / (t + 1)) : h * (t + t / (t + 1));
    }
    if (a < 709.7822265625) return h * ark_exp(a);
    if (a > 710.4758600739439) return x * 1e307;
    double w = ark_exp(0.5 * a);
    return h * w * w;
}

double ark_cosh(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    double a = fabs(x);
    if (size < 0x3FD62E43) { // ln2 / 2
        double t = ark_expm1(a), w = 1 + t;
        return size < 0x3C800000 ? w : 1 + t * t / (w + w);
    }
    if (size < 0x40360000) {
        double t = ark_exp(a);
        return 0.5 * t + 0.5 / t;
    }
    if (size < 0x40862E42) return 0.5 * ark_exp(a);
    if (a <= 710.4758600739439) {
        double w = ark_exp(0.5 * a);
        return 0.5 * w * w;
    }
    return x * x;
}

double ark_tanh(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    if (x != x) return x;
    if (size >= 0x40360000) return copysign(1, x);
    if (size < 0x3E300000) return x;
    if (size >= 0x3FF00000) return copysign(1 - 2 / (ark_expm1(2 * fabs(x)) + 2), x);
    double t = ark_expm1(-2 * fabs(x));
    return copysign(-t / (t + 2), x);
}

double ark_asinh(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    double a = fabs(x), t = x * x;
    if (!isfinite(x) || size < 0x3E300000) return x;
    if (size > 0x41B00000) return copysign(ark_log(a) + ln2, x);
    if (size > 0x40000000) return copysign(ark_log(2 * a + 1 / (sqrt(t + 1) + a)), x);
    return copysign(ark_log1p(a + t / (1 + sqrt(1 + t))), x);
}

double ark_acosh(double x)
{
    if (!(x >= 1)) return NAN;
    uint32_t high = high_word(x);
    if (high >= 0x41B00000) return x == INFINITY ? x : ark_log(x) + ln2;
    if (x == 1) return 0;
    double t = x * x;
    if (high > 0x40000000) return ark_log(2 * x - 1 / (x + sqrt(t - 1)));
    t = x - 1;
    return ark_log1p(t + sqrt(2 * t + t * t));
}

double ark_atanh(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    double a = fabs(x), t = a + a;
    if (!(a <= 1)) return NAN;
    if (a == 1) return x * INFINITY;
    if (size < 0x3E300000) return x;
    if (size < 0x3FE00000) return copysign(0.5 * ark_log1p(t + t * a / (1 - a)), x);
    return copysign(0.5 * ark_log1p(t / (1 - a)), x);
}
