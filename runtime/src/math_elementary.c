// exp, log, the circular functions and their inverses by the methods and coefficients of fdlibm, which JavaScript engines use: the C
// library's are as exact but round some last digits the other way, and a program's output must not depend on it.

#include "runtime.h"

#include <math.h>

typedef union Bits {
    double number;
    uint64_t bits;
} Bits;

static uint32_t high_word(double d) { return (uint32_t)((Bits) { .number = d }.bits >> 32); }

static const double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;

// x = k ln2 + r with |r| <= ln2 / 2; e^r by a rational function of r^2; scaled by 2^k.
double ark_exp(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    bool negative = signbit(x);
    if (x != x) return x;
    if (x > 7.09782712893383973096e+02) return INFINITY;
    if (x < -7.45133219101941108420e+02) return 0;
    int k = 0;
    double high = 0, low = 0;
    if (size > 0x3FD62E42) {
        if (x == 1) return 2.718281828459045;
        if (size < 0x3FF0A2B2) {
            k = negative ? -1 : 1;
            high = x - k * ln2_high;
        } else {
            k = (int)(1.44269504088896338700 * x + (negative ? -0.5 : 0.5));
            high = x - k * ln2_high;
        }
        low = k * ln2_low;
        x = high - low;
    } else if (size < 0x3E300000) {
        return 1 + x;
    }
    double t = x * x;
    double c = x - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05 +
                   t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    if (!k) return 1 - (x * c / (c - 2) - x);
    return ldexp(1 - ((low - x * c / (2 - c)) - high), k);
}

// x = 2^k (1 + f) with sqrt(1/2) < 1 + f < sqrt(2); log(1 + f) by a series in f / (2 + f).
double ark_log(double x)
{
    if (x != x || x == INFINITY) return x;
    if (x == 0) return -INFINITY;
    if (x < 0) return NAN;
    int k = 0;
    if (x < 0x1p-1022) {
        k = -54;
        x *= 0x1p54;
    }
    Bits b = { .number = x };
    int32_t high = (int32_t)(b.bits >> 32);
    k += (high >> 20) - 1023;
    high &= 0xFFFFF;
    int32_t i = (high + 0x95F64) & 0x100000;
    b.bits = (b.bits & 0xFFFFFFFF) | (uint64_t)(uint32_t)(high | (i ^ 0x3FF00000)) << 32;
    k += i >> 20;
    double f = b.number - 1;
    if ((0xFFFFF & (2 + high)) < 3) { // |f| < 2^-20
        if (f == 0) return k ? k * ln2_high + k * ln2_low : 0;
        double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k ? k * ln2_high - ((r - k * ln2_low) - f) : f - r;
    }
    double s = f / (2 + f), z = s * s, w = z * z;
    double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    double odd = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    double r = odd + even;
    if (((high - 0x6147A) | (0x6B851 - high)) > 0) {
        double half = 0.5 * f * f;
        return k ? k * ln2_high - ((half - (s * (half + r) + k * ln2_low)) - f) : f - (half - s * (half + r));
    }
    return k ? k * ln2_high - ((s * (f - r) - k * ln2_low) - f) : f - s * (f - r);
}

// ── Sine and cosine ─────────────────────────────────────────────────────────────────────────────────────────────────

// On [-pi/4, pi/4]; `tail` is what the argument lost to rounding.
static double sine_kernel(double x, double tail, bool has_tail)
{
    if ((high_word(x) & 0x7FFFFFFF) < 0x3E400000) return x;
    double z = x * x, v = z * x;
    double r = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * (2.75573137070700676789e-06 +
               z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
    const double first = -1.66666666666666324348e-01;
    if (!has_tail) return x + v * (first + z * r);
    return x - ((z * (0.5 * tail - v * r) - tail) - v * first);
}

static double cosine_kernel(double x, double tail)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    if (size < 0x3E400000) return 1;
    double z = x * x;
    double r = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * (2.48015872894767294178e-05 +
               z * (-2.75573143513906633035e-07 + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
    if (size < 0x3FD33333) return 1 - (0.5 * z - (z * r - x * tail));
    double quarter = 0.28125;
    if (size <= 0x3FE90000) quarter = ((Bits) { .bits = (uint64_t)(size - 0x00200000) << 32 }).number; // x / 4
    double half = 0.5 * z - quarter;
    return (1 - quarter) - (half - (z * r - x * tail));
}

// x = n pi/2 + (r + tail), by subtracting pi/2 in up to three parts of 33 bits. For |x| below 2^19 pi/2.
static int reduce(double x, double *r, double *tail)
{
    static const double parts[] = { 1.57079632673412561417e+00, 6.07710050630396597660e-11, 2.02226624871116645580e-21 };
    static const double rests[] = { 6.07710050650619224932e-11, 2.02226624879595063154e-21, 8.47842766036889956997e-32 };
    static const int lost[] = { 16, 49, 2000 };
    double size = fabs(x);
    int n = (int)(size * 6.36619772367581382433e-01 + 0.5);
    double t = size - n * parts[0], w = n * rests[0], y = t - w;
    int exponent = (int)(high_word(size) >> 20);
    for (int i = 1; i < 3 && exponent - (int)(high_word(y) >> 20 & 0x7FF) > lost[i - 1]; i++) {
        double before = t, part = n * parts[i];
        t = before - part;
        w = n * rests[i] - ((before - t) - part);
        y = t - w;
    }
    *r = y;
    *tail = (t - y) - w;
    if (x >= 0) return n;
    *r = -*r;
    *tail = -*tail;
    return -n;
}

enum { REDUCE_MOST = 0x413921FB }; // high word of 2^19 pi/2

double ark_sin(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    if (size <= 0x3FE921FB) return sine_kernel(x, 0, false);
    if (size > REDUCE_MOST) return sin(x);
    double r, tail;
    switch (reduce(x, &r, &tail) & 3) {
    case 0: return sine_kernel(r, tail, true);
    case 1: return cosine_kernel(r, tail);
    case 2: return -sine_kernel(r, tail, true);
    default: return -cosine_kernel(r, tail);
    }
}

double ark_cos(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    if (size <= 0x3FE921FB) return cosine_kernel(x, 0);
    if (size > REDUCE_MOST) return cos(x);
    double r, tail;
    switch (reduce(x, &r, &tail) & 3) {
    case 0: return cosine_kernel(r, tail);
    case 1: return -sine_kernel(r, tail, true);
    case 2: return -cosine_kernel(r, tail);
    default: return sine_kernel(r, tail, true);
    }
}

// ── Tangent ─────────────────────────────────────────────────────────────────────────────────────────────────────────

// The double without its low word.
static double coarse(double d) { return ((Bits) { .bits = (Bits) { .number = d }.bits & 0xFFFFFFFF00000000ull }).number; }

// On [-pi/4, pi/4]; `inverse`: -1/tan, whose quotient is corrected by what rounding to a word has lost.
static double tangent_kernel(double x, double tail, bool inverse)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    bool negative = signbit(x), near_end = size >= 0x3FE59428;
    if (size < 0x3E300000 && !inverse) return x;
    if (near_end) {
        if (negative) x = -x, tail = -tail;
        double rest = 3.06161699786838301793e-17 - tail;
        x = (7.85398163397448278999e-01 - x) + rest;
        tail = 0;
    }
    double z = x * x, w = z * z;
    double odd = 1.33333333333201242699e-01 + w * (2.18694882948595424599e-02 + w * (3.59207910759131235356e-03 +
                 w * (5.88041240820264096874e-04 + w * (7.81794442939557092300e-05 + w * -1.85586374855275456654e-05))));
    double even = z * (5.39682539762260521377e-02 + w * (8.86323982359930005737e-03 + w * (1.45620945432529025516e-03 +
                  w * (2.46463134818469906812e-04 + w * (7.14072491382608190305e-05 + w * 2.59073051863633712884e-05)))));
    double s = z * x;
    double r = tail + z * (s * (odd + even) + tail);
    r += 3.33333333333334091986e-01 * s;
    w = x + r;
    if (near_end) {
        double one = inverse ? -1 : 1;
        return (negative ? -1 : 1) * (one - 2 * (x - (w * w / (w + one) - r)));
    }
    if (!inverse) return w;
    double head = coarse(w), lost = r - (head - x), quotient = -1 / w, t = coarse(quotient);
    return t + quotient * ((1 + t * head) + t * lost);
}

double ark_tan(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    if (size <= 0x3FE921FB) return tangent_kernel(x, 0, false);
    if (size > REDUCE_MOST) return tan(x);
    double r, tail;
    bool inverse = reduce(x, &r, &tail) & 1;
    return tangent_kernel(r, tail, inverse);
}

// ── Arc sine and arc cosine: on [0, 1/2] a rational function of x², above by the half angle ─────────────────────────

static double arc_sine_ratio(double t)
{
    double p = t * (1.66666666666666657415e-01 + t * (-3.25565818622400915405e-01 + t * (2.01212532134862925881e-01 +
               t * (-4.00555345006794114027e-02 + t * (7.91534994289814532176e-04 + t * 3.47933107596021167570e-05)))));
    double q = 1 + t * (-2.40339491173441421878e+00 + t * (2.02094576023350569471e+00 + t * (-6.88283971605453293030e-01 + t * 7.70381505559019352791e-02)));
    return p / q;
}

static const double half_pi = 1.57079632679489655800e+00, half_pi_low = 6.12323399573676603587e-17;

double ark_asin(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    double a = fabs(x);
    if (!(a <= 1)) return NAN;
    if (a == 1) return x * half_pi + x * half_pi_low;
    if (size < 0x3FE00000) return size < 0x3E400000 ? x : x + x * arc_sine_ratio(x * x);
    double t = (1 - a) * 0.5, r = arc_sine_ratio(t), s = sqrt(t);
    if (size >= 0x3FEF3333) return copysign(half_pi - (2 * (s + s * r) - half_pi_low), x);
    double head = coarse(s), c = (t - head * head) / (s + head);
    double p = 2 * s * r - (half_pi_low - 2 * c), q = 7.85398163397448278999e-01 - 2 * head;
    return copysign(7.85398163397448278999e-01 - (p - q), x);
}

double ark_acos(double x)
{
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    if (!(fabs(x) <= 1)) return NAN;
    if (x == 1) return 0;
    if (x == -1) return 2 * half_pi + 2 * half_pi_low;
    if (size < 0x3FE00000) return size <= 0x3C600000 ? half_pi + half_pi_low : half_pi - (x - (half_pi_low - x * arc_sine_ratio(x * x)));
    double t = (1 - fabs(x)) * 0.5, r = arc_sine_ratio(t), s = sqrt(t);
    if (x < 0) return 2 * half_pi - 2 * (s + (r * s - half_pi_low));
    double head = coarse(s), c = (t - head * head) / (s + head);
    return 2 * (head + (r * s + c));
}

// ── Arc tangent ─────────────────────────────────────────────────────────────────────────────────────────────────────

// Around 1/2, 1, 3/2 or infinity, whose arc tangents are constants in two parts.
double ark_atan(double x)
{
    static const double high[] = { 4.63647609000806093515e-01, 7.85398163397448278999e-01, 9.82793723247329054082e-01, 1.57079632679489655800e+00 };
    static const double low[] = { 2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.12323399573676603587e-17 };
    uint32_t size = high_word(x) & 0x7FFFFFFF;
    if (x != x) return x;
    if (size >= 0x44100000) return copysign(high[3] + low[3], x);
    if (size < 0x3E400000) return x;
    int around = -1;
    double t = x, a = fabs(x);
    if (size >= 0x40038000) around = 3, t = -1 / a;
    else if (size >= 0x3FF30000) around = 2, t = (a - 1.5) / (1 + 1.5 * a);
    else if (size >= 0x3FE60000) around = 1, t = (a - 1) / (a + 1);
    else if (size >= 0x3FDC0000) around = 0, t = (2 * a - 1) / (2 + a);
    double z = t * t, w = z * z;
    double odd = z * (3.33333333333329318027e-01 + w * (1.42857142725034663711e-01 + w * (9.09088713343650656196e-02 +
                 w * (6.66107313738753120669e-02 + w * (4.97687799461593236017e-02 + w * 1.62858201153657823623e-02)))));
    double even = w * (-1.99999999998764832476e-01 + w * (-1.11111104054623557880e-01 + w * (-7.69187620504482999495e-02 +
                  w * (-5.83357013379057348645e-02 + w * -3.65315727442169155270e-02))));
    if (around < 0) return t - t * (odd + even);
    return copysign(high[around] - ((t * (odd + even) - low[around]) - t), x);
}

double ark_atan2(double y, double x)
{
    if (x != x || y != y || y == 0 || x == 0 || isinf(x) || isinf(y)) return atan2(y, x);
    if (x == 1) return ark_atan(y);
    const double pi = 3.1415926535897931160e+00, pi_low = 1.2246467991473531772e-16;
    int apart = ((int)(high_word(y) & 0x7FFFFFFF) - (int)(high_word(x) & 0x7FFFFFFF)) >> 20;
    bool left = x < 0;
    double z;
    if (apart > 60) z = pi / 2 + 0.5 * pi_low, left = false;
    else z = left && apart < -60 ? 0 : ark_atan(fabs(y / x));
    if (!left) return y < 0 ? -z : z;
    return y < 0 ? (z - pi_low) - pi : pi - (z - pi_low);
}
