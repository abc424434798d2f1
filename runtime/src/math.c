// Math functions that are not one machine instruction: roots. The others are in math_elementary.c, math_hyperbolic.c and
// math_power.c, all by the methods that JavaScript engines use, so that last digits are node's.

#include "runtime.h"

#include <math.h>

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
