// Schoolbook arithmetic for short numbers; Karatsuba's multiplication and the recursive division of Burnikel and Ziegler
// for long ones, which make conversion to and from text subquadratic as well.

#include "nat.h"

#include <stdlib.h>
#include <string.h>

typedef unsigned __int128 Wide;

enum { KARATSUBA_FROM = 40, RECURSIVE_FROM = 80 };

void *ark_nat_scratch(size_t limbs)
{
    void *memory = malloc((limbs + 1) * sizeof(Limb));
    if (!memory) abort();
    return memory;
}

size_t ark_nat_trim(const Limb *a, size_t count)
{
    while (count && !a[count - 1]) count--;
    return count;
}

int ark_nat_compare(const Limb *a, size_t a_count, const Limb *b, size_t b_count)
{
    if (a_count != b_count) return a_count < b_count ? -1 : 1;
    for (size_t i = a_count; i-- > 0;)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}

Limb ark_nat_add(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count)
{
    Limb carry = 0;
    size_t i = 0;
    for (; i < b_count; i++) {
        Wide sum = (Wide)a[i] + b[i] + carry;
        r[i] = (Limb)sum;
        carry = (Limb)(sum >> 64);
    }
    for (; i < a_count; i++) {
        Limb sum = a[i] + carry;
        carry = sum < carry;
        r[i] = sum;
    }
    return carry;
}

Limb ark_nat_subtract(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count)
{
    Limb borrow = 0;
    size_t i = 0;
    for (; i < b_count; i++) {
        Wide difference = (Wide)a[i] - b[i] - borrow;
        r[i] = (Limb)difference;
        borrow = (Limb)(difference >> 64) & 1;
    }
    for (; i < a_count; i++) {
        Limb difference = a[i] - borrow;
        borrow = difference > a[i];
        r[i] = difference;
    }
    return borrow;
}

Limb ark_nat_multiply_small(Limb *r, const Limb *a, size_t count, Limb factor, Limb carry)
{
    for (size_t i = 0; i < count; i++) {
        Wide product = (Wide)a[i] * factor + carry;
        r[i] = (Limb)product;
        carry = (Limb)(product >> 64);
    }
    return carry;
}

Limb ark_nat_divide_small(Limb *q, const Limb *a, size_t count, Limb divisor)
{
    Limb remainder = 0;
    for (size_t i = count; i-- > 0;) {
        Wide part = (Wide)remainder << 64 | a[i];
        q[i] = (Limb)(part / divisor);
        remainder = (Limb)(part % divisor);
    }
    return remainder;
}

Limb ark_nat_shift_left(Limb *r, const Limb *a, size_t count, unsigned bits)
{
    if (!bits) {
        memmove(r, a, count * sizeof *r);
        return 0;
    }
    Limb out = 0;
    for (size_t i = count; i-- > 0;) {
        Limb limb = a[i];
        if (i == count - 1) out = limb >> (64 - bits);
        r[i] = limb << bits | (i ? a[i - 1] >> (64 - bits) : 0);
    }
    return out;
}

void ark_nat_shift_right(Limb *r, const Limb *a, size_t count, unsigned bits)
{
    for (size_t i = 0; i < count; i++) {
        Limb above = i + 1 < count ? a[i + 1] : 0;
        r[i] = bits ? a[i] >> bits | above << (64 - bits) : a[i];
    }
}

// ── Multiplication ──────────────────────────────────────────────────────────────────────────────────────────────────

static void multiply_schoolbook(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count)
{
    memset(r, 0, (a_count + b_count) * sizeof *r);
    for (size_t j = 0; j < b_count; j++) {
        Limb carry = 0, factor = b[j];
        for (size_t i = 0; i < a_count; i++) {
            Wide product = (Wide)a[i] * factor + r[i + j] + carry;
            r[i + j] = (Limb)product;
            carry = (Limb)(product >> 64);
        }
        r[a_count + j] = carry;
    }
}

// A long number times a short one: the long one in pieces of the given size.
static void multiply_in_pieces(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count, size_t piece)
{
    Limb *product = ark_nat_scratch(piece + b_count);
    memset(r, 0, (a_count + b_count) * sizeof *r);
    for (size_t at = 0; at < a_count; at += piece) {
        size_t count = a_count - at < piece ? a_count - at : piece;
        ark_nat_multiply(product, a + at, count, b, b_count);
        ark_nat_add(r + at, r + at, a_count + b_count - at, product, count + b_count);
    }
    free(product);
}

// With a = a1·B^h + a0 and b alike, three products of half the length do: a0·b0, a1·b1 and (a0+a1)·(b0+b1).
static void multiply_karatsuba(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count, size_t h)
{
    size_t a_high = a_count - h, b_high = b_count - h, sum = h + 1, middle = 2 * sum;
    Limb *scratch = ark_nat_scratch(2 * sum + middle), *a_sum = scratch, *b_sum = scratch + sum, *cross = scratch + 2 * sum;
    ark_nat_multiply(r, a, h, b, h);
    ark_nat_multiply(r + 2 * h, a + h, a_high, b + h, b_high);
    a_sum[h] = ark_nat_add(a_sum, a, h, a + h, a_high);
    b_sum[h] = ark_nat_add(b_sum, b, h, b + h, b_high);
    ark_nat_multiply(cross, a_sum, sum, b_sum, sum);
    ark_nat_subtract(cross, cross, middle, r, 2 * h);
    ark_nat_subtract(cross, cross, middle, r + 2 * h, a_high + b_high);
    ark_nat_add(r + h, r + h, a_count + b_count - h, cross, ark_nat_trim(cross, middle));
    free(scratch);
}

void ark_nat_multiply(Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count)
{
    if (a_count < b_count) {
        ark_nat_multiply(r, b, b_count, a, a_count);
        return;
    }
    size_t half = (a_count + 1) / 2;
    if (b_count < KARATSUBA_FROM) multiply_schoolbook(r, a, a_count, b, b_count);
    else if (b_count <= half) multiply_in_pieces(r, a, a_count, b, b_count, b_count);
    else multiply_karatsuba(r, a, a_count, b, b_count, half);
}

// ── Division ────────────────────────────────────────────────────────────────────────────────────────────────────────

// Knuth's algorithm D. The top bit of b is set; a has a_count + 1 limbs and becomes the remainder; b_count >= 2.
static void divide_normalised(Limb *q, Limb *a, size_t a_count, const Limb *b, size_t b_count)
{
    Limb top = b[b_count - 1], next = b[b_count - 2];
    for (size_t j = a_count - b_count + 1; j-- > 0;) {
        Limb *part = a + j;
        Wide head = (Wide)part[b_count] << 64 | part[b_count - 1];
        Wide guess = part[b_count] >= top ? ((Wide)1 << 64) - 1 : head / top;
        Wide rest = head - guess * top;
        while (rest >> 64 == 0 && guess * next > (rest << 64 | part[b_count - 2])) {
            guess--;
            rest += top;
        }
        Limb borrow = 0, carry = 0;
        for (size_t i = 0; i < b_count; i++) {
            Wide product = guess * b[i] + carry;
            carry = (Limb)(product >> 64);
            Wide difference = (Wide)part[i] - (Limb)product - borrow;
            part[i] = (Limb)difference;
            borrow = (Limb)(difference >> 64) & 1;
        }
        Wide difference = (Wide)part[b_count] - carry - borrow;
        part[b_count] = (Limb)difference;
        if (difference >> 64 & 1) {
            guess--;
            part[b_count] += ark_nat_add(part, part, b_count, b, b_count);
        }
        q[j] = (Limb)guess;
    }
}

static void divide_2n_by_n(Limb *q, Limb *r, const Limb *a, const Limb *b, size_t n);

// [high (2h limbs), low (h limbs)] by b of 2h limbs whose top bit is set; the quotient has h limbs.
static void divide_3h_by_2h(Limb *q, Limb *r, const Limb *high, const Limb *low, const Limb *b, size_t h)
{
    Limb *scratch = ark_nat_scratch(4 * h + 1), *rest = scratch, *product = scratch + 2 * h + 1;
    memcpy(rest, low, h * sizeof *rest);
    rest[2 * h] = 0;
    if (ark_nat_compare(high + h, h, b + h, h) < 0) {
        divide_2n_by_n(q, rest + h, high, b + h, h);
    } else {
        // Their high halves are equal: the quotient is at most B^h - 1, and high - (B^h - 1)·b1 is the low half plus b1.
        memset(q, 0xFF, h * sizeof *q);
        rest[2 * h] = ark_nat_add(rest + h, high, h, b + h, h);
    }
    ark_nat_multiply(product, q, h, b, h);
    Limb borrow = ark_nat_subtract(rest, rest, 2 * h + 1, product, 2 * h);
    static const Limb one = 1;
    while (borrow) {
        ark_nat_subtract(q, q, h, &one, 1);
        borrow -= ark_nat_add(rest, rest, 2 * h + 1, b, 2 * h);
    }
    memcpy(r, rest, 2 * h * sizeof *r);
    free(scratch);
}

// 2n limbs by n, the quotient being known to have n: the high half of a is less than b, whose top bit is set.
static void divide_2n_by_n(Limb *q, Limb *r, const Limb *a, const Limb *b, size_t n)
{
    if (n & 1 || n < RECURSIVE_FROM) {
        Limb *rest = ark_nat_scratch(4 * n + 2), *quotient = rest + 2 * n + 1;
        memcpy(rest, a, 2 * n * sizeof *rest);
        rest[2 * n] = 0;
        divide_normalised(quotient, rest, 2 * n, b, n);
        memcpy(q, quotient, n * sizeof *q);
        memcpy(r, rest, n * sizeof *r);
        free(rest);
        return;
    }
    size_t h = n / 2;
    Limb *rest = ark_nat_scratch(n);
    divide_3h_by_2h(q + h, rest, a + n, a + h, b, h);
    divide_3h_by_2h(q, r, rest, a, b, h);
    free(rest);
}

// The divisor is padded to n = 2^k·m limbs, m small, and the dividend taken in blocks of n, the highest first.
static void divide_recursive(Limb *q, Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count)
{
    size_t pieces = 1;
    while (pieces * RECURSIVE_FROM < b_count) pieces *= 2;
    size_t n = (b_count + pieces - 1) / pieces * pieces, pad = n - b_count;
    unsigned bits = (unsigned)__builtin_clzll(b[b_count - 1]);
    size_t blocks = (a_count + pad + 1 + n - 1) / n;
    if (blocks < 2) blocks = 2;
    Limb *scratch = ark_nat_scratch(n + blocks * n + 2 * n + blocks * n);
    Limb *divisor = scratch, *dividend = divisor + n, *window = dividend + blocks * n, *quotient = window + 2 * n;
    memset(scratch, 0, (n + blocks * n) * sizeof *scratch);
    ark_nat_shift_left(divisor + pad, b, b_count, bits);
    dividend[pad + a_count] = ark_nat_shift_left(dividend + pad, a, a_count, bits);
    // The highest block is less than the divisor: its top bit is clear, the divisor's is set.
    size_t at = blocks - 1;
    memcpy(window + n, dividend + at * n, n * sizeof *window);
    memset(quotient + at * n, 0, n * sizeof *quotient);
    while (at-- > 0) {
        memcpy(window, dividend + at * n, n * sizeof *window);
        divide_2n_by_n(quotient + at * n, window + n, window, divisor, n);
    }
    memcpy(q, quotient, (a_count - b_count + 1) * sizeof *q);
    ark_nat_shift_right(window + n, window + n, n, bits);
    memcpy(r, window + n + pad, b_count * sizeof *r);
    free(scratch);
}

void ark_nat_divide(Limb *q, Limb *r, const Limb *a, size_t a_count, const Limb *b, size_t b_count)
{
    if (b_count == 1) {
        r[0] = ark_nat_divide_small(q, a, a_count, b[0]);
        return;
    }
    if (b_count >= RECURSIVE_FROM && a_count - b_count >= RECURSIVE_FROM / 2) {
        divide_recursive(q, r, a, a_count, b, b_count);
        return;
    }
    unsigned bits = (unsigned)__builtin_clzll(b[b_count - 1]);
    Limb *scratch = ark_nat_scratch(a_count + 1 + b_count), *divisor = scratch + a_count + 1;
    scratch[a_count] = ark_nat_shift_left(scratch, a, a_count, bits);
    ark_nat_shift_left(divisor, b, b_count, bits);
    divide_normalised(q, scratch, a_count, divisor, b_count);
    ark_nat_shift_right(r, scratch, b_count, bits);
    free(scratch);
}
