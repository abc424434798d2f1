// Math functions that are not one machine instruction. Those with the method JavaScript engines use are here and in
// math_elementary.c; the others come from the C library and differ from node in the last digit, of random arguments
// (share): pow 9 %, acos 8, cosh 7, asin 6, tan 4, sinh 4, log10 2, asinh 2, acosh 2, log2 0.5, expm1 0.2, atanh and
// log1p 0.05, tanh 0.03.

#include "runtime.h"

#include <math.h>

double ark_pow(double base, double exponent)
{
    // Where IEEE says 1 the language says NaN: 1 ** NaN, (±1) ** ±Infinity.
    if (exponent != exponent) return NAN;
    if (isinf(exponent) && fabs(base) == 1) return NAN;
    if (exponent == 2) return base * base;
    return pow(base, exponent);
}

double ark_hypot(double a, double b)
{
    if (isinf(a) || isinf(b)) return INFINITY;
    if (a != a || b != b) return NAN;
    // Scaled and compensated as node's: the result for two arguments differs from hypot's in the last digit now and then.
    double largest = fmax(fabs(a), fabs(b));
    if (largest == 0) return 0;
    double sum = 0, compensation = 0;
    for (int i = 0; i < 2; i++) {
        double n = (i ? fabs(b) : fabs(a)) / largest;
        double summand = n * n - compensation;
        double preliminary = sum + summand;
        compensation = (preliminary - sum) - summand;
        sum = preliminary;
    }
    return sqrt(sum) * largest;
}

// The method of the BSD library, which node has, for its last digit: an estimate from a third of the exponent, a polynomial
// to 23 bits, and one step of Newton's that the 23 bits keep exact.
double ark_cbrt(double d)
{
    if (!isfinite(d) || d == 0) return d;
    union { double number; uint64_t bits; } t = { .number = fabs(d) };
    uint32_t high = (uint32_t)(t.bits >> 32), third = 715094163; // (1023 - 1023 / 3 - 0.03306235651) * 2^20
    if (high < 0x00100000) { // subnormal
        t.number = fabs(d) * 0x1p54;
        high = (uint32_t)(t.bits >> 32);
        third = 696219795;
    }
    t.bits = (uint64_t)(high / 3 + third) << 32;
    double x = fabs(d), r = t.number * t.number * (t.number / x);
    t.number *= (1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140)) +
                r * r * r * (-0.758397934778766047437 + r * 0.145996192886612446982);
    t.bits = (t.bits + 0x80000000ull) & 0xFFFFFFFFC0000000ull;
    r = x / (t.number * t.number);
    r = (r - t.number) / (t.number + t.number + r);
    return copysign(t.number + t.number * r, d);
}

double ark_tan(double d) { return tan(d); }
double ark_asin(double d) { return asin(d); }
double ark_acos(double d) { return acos(d); }
double ark_sinh(double d) { return sinh(d); }
double ark_cosh(double d) { return cosh(d); }
double ark_tanh(double d) { return tanh(d); }
double ark_asinh(double d) { return asinh(d); }
double ark_acosh(double d) { return acosh(d); }
double ark_atanh(double d) { return atanh(d); }
double ark_expm1(double d) { return expm1(d); }
double ark_log1p(double d) { return log1p(d); }
double ark_log2(double d) { return log2(d); }
double ark_log10(double d) { return log10(d); }
