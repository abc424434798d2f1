// Array buffers, typed arrays, data views: bytes as numbers of eleven kinds. Compiled code reads and writes elements of
// typed arrays of numbers itself where it knows the class; everything else is here.

#include "typed.h"

#include "bigint.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BYTES_MAX 4294967296.0
#define LENGTH_MAX 2147483646.0

static uint32_t width_of(uint64_t kind)
{
    static const uint8_t widths[] = { [ARK_TYPED_INT8] = 1, [ARK_TYPED_UINT8] = 1, [ARK_TYPED_UINT8_CLAMPED] = 1, [ARK_TYPED_INT16] = 2,
                                      [ARK_TYPED_UINT16] = 2, [ARK_TYPED_INT32] = 4, [ARK_TYPED_UINT32] = 4, [ARK_TYPED_FLOAT32] = 4,
                                      [ARK_TYPED_FLOAT64] = 8, [ARK_TYPED_BIGINT64] = 8, [ARK_TYPED_BIGUINT64] = 8 };
    return widths[kind];
}

static bool is_big(uint64_t kind) { return kind >= ARK_TYPED_BIGINT64; }

int32_t ark_clamp_byte(double d)
{
    if (!(d > 0)) return 0; // NaN and undefined as well
    return d >= 255 ? 255 : (int32_t)nearbyint(d);
}

// ── One element, of any alignment ───────────────────────────────────────────────────────────────────────────────────

static ArkValue load(ArkContext *ctx, const char *at, uint64_t kind)
{
    union { int8_t i8; uint8_t u8; int16_t i16; uint16_t u16; int32_t i32; uint32_t u32; float f32; double f64; int64_t i64; } u;
    memcpy(&u, at, width_of(kind));
    switch ((ArkTypedKind)kind) {
    case ARK_TYPED_INT8: return ark_box_double(u.i8);
    case ARK_TYPED_UINT8:
    case ARK_TYPED_UINT8_CLAMPED: return ark_box_double(u.u8);
    case ARK_TYPED_INT16: return ark_box_double(u.i16);
    case ARK_TYPED_UINT16: return ark_box_double(u.u16);
    case ARK_TYPED_INT32: return ark_box_double(u.i32);
    case ARK_TYPED_UINT32: return ark_box_double(u.u32);
    case ARK_TYPED_FLOAT32: return ark_box_double(u.f32);
    case ARK_TYPED_FLOAT64: return ark_box_double(u.f64);
    case ARK_TYPED_BIGINT64: return ark_bigint_of(ctx, u.i64 < 0 ? -(uint64_t)u.i64 : (uint64_t)u.i64, u.i64 < 0);
    case ARK_TYPED_BIGUINT64: return ark_bigint_of(ctx, (uint64_t)u.i64, false);
    }
    return ARK_UNDEFINED;
}

// Writes the bytes of a number (or of a bigint's low bits) as the kind has them.
static void store(char *at, uint64_t kind, double number, uint64_t low)
{
    union { int32_t i32; float f32; double f64; uint64_t u64; } u;
    switch ((ArkTypedKind)kind) {
    case ARK_TYPED_UINT8_CLAMPED: u.i32 = ark_clamp_byte(number); break;
    case ARK_TYPED_FLOAT32: u.f32 = (float)number; break;
    case ARK_TYPED_FLOAT64: u.f64 = number; break;
    case ARK_TYPED_BIGINT64:
    case ARK_TYPED_BIGUINT64: u.u64 = low; break;
    default: u.i32 = ark_to_int32(number); break;
    }
    memcpy(at, &u, width_of(kind));
}

// What is stored, converted as the kind wants it; false with an error pending.
static bool convert(ArkContext *ctx, ArkValue v, uint64_t kind, double *number, uint64_t *low)
{
    if (is_big(kind)) {
        v = ark_bigint_require(ctx, v);
        if (!ark_failed(ctx)) *low = ark_bigint_low(ark_as_bigint(v));
    } else {
        double d = ark_to_number(ctx, v);
        *number = d == d ? d : NAN;
    }
    return !ark_failed(ctx);
}

ArkValue ark_typed_element(ArkContext *ctx, const ArkTyped *t, uint32_t index) { return load(ctx, t->data + (size_t)index * width_of(t->kind), t->kind); }

bool ark_is_typed(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    return ark_is_role(v, ARK_ROLE_TYPED_ARRAY);
}

static ArkTyped *receiver(ArkContext *ctx, ArkValue v)
{
    if (ark_is_typed(ctx, v)) return ark_as_typed(v);
    ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "this is not a typed array.");
    return NULL;
}

static bool is_within(double index, double length) { return index >= 0 && index < length && index == floor(index); }

ArkValue ark_typed_get(ArkContext *ctx, ArkValue v, double index)
{
    ArkTyped *t = receiver(ctx, v);
    return t && is_within(index, (double)t->length) ? ark_typed_element(ctx, t, (uint32_t)index) : ARK_UNDEFINED;
}

void ark_typed_put(ArkContext *ctx, ArkValue v, double index, ArkValue value)
{
    ArkTyped *t = receiver(ctx, v);
    double number = 0;
    uint64_t low = 0;
    if (t && convert(ctx, value, t->kind, &number, &low) && is_within(index, (double)t->length))
        store(t->data + (size_t)index * width_of(t->kind), t->kind, number, low);
}

double ark_typed_length(ArkContext *ctx, ArkValue v)
{
    ArkTyped *t = receiver(ctx, v);
    return t ? (double)t->length : 0;
}

// ── Making ──────────────────────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_buffer_new(ArkContext *ctx, double length)
{
    if (length > BYTES_MAX) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Array buffer allocation failed");
        return ARK_UNDEFINED;
    }
    ArkStorage *s = ark_storage_new(ctx, false, (size_t)length);
    memset(s->data, 0, (size_t)length);
    return ark_box_pointer(s);
}

void ark_typed_init(ArkContext *ctx, ArkValue v, int32_t kind, ArkValue buffer, double offset, double length)
{
    ArkTyped *t = ark_as_typed(v);
    if (length > LENGTH_MAX) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid typed array length: %.0f", length);
        return;
    }
    t->length = (uint64_t)length;
    t->kind = (uint64_t)kind;
    t->data = ark_buffer_data(ark_pointer(buffer)) + (size_t)offset;
    t->buffer = buffer;
    t->offset = offset;
    ark_remember(ctx, t);
}

// ── Many elements ───────────────────────────────────────────────────────────────────────────────────────────────────

void ark_typed_fill(ArkContext *ctx, ArkValue v, ArkValue value, double start, double end)
{
    ArkTyped *t = receiver(ctx, v);
    double number = 0;
    uint64_t low = 0;
    if (!t || !convert(ctx, value, t->kind, &number, &low)) return;
    uint32_t length = (uint32_t)t->length, width = width_of(t->kind);
    uint32_t from = ark_clamp_index(ark_integer_argument(start), length);
    uint32_t to = ark_is_undefined_number(end) ? length : ark_clamp_index(ark_integer_argument(end), length);
    if (from >= to) return;
    char *first = t->data + (size_t)from * width, *last = t->data + (size_t)to * width;
    store(first, t->kind, number, low);
    if (width == 1) memset(first, *first, (size_t)(last - first));
    else for (char *at = first + width; at < last; at += width) memcpy(at, first, width);
}

// Copies `count` elements of one typed array to another, or within one; the caller has checked the places.
void ark_typed_copy(ArkContext *ctx, ArkValue target, double at, ArkValue source, double from, double count)
{
    ArkTyped *to = receiver(ctx, target), *of = receiver(ctx, source);
    if (!to || !of || count <= 0) return;
    if (is_big(to->kind) != is_big(of->kind)) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot mix BigInt and other types, use explicit conversions");
        return;
    }
    uint32_t to_width = width_of(to->kind), of_width = width_of(of->kind);
    size_t n = (size_t)count;
    char *out = to->data + (size_t)at * to_width;
    const char *in = of->data + (size_t)from * of_width;
    if (to->kind == of->kind || (is_big(to->kind) && is_big(of->kind))) {
        memmove(out, in, n * to_width);
        return;
    }
    char *aside = NULL;
    if (in < out + n * to_width && out < in + n * of_width) { // they overlap
        aside = malloc(n * of_width);
        if (!aside) abort();
        in = memcpy(aside, in, n * of_width);
    }
    for (size_t i = 0; i < n; i++) store(out + i * to_width, to->kind, ark_as_double(load(ctx, in + i * of_width, of->kind)), 0);
    free(aside);
}

#define DEFINE_COMPARE(name, type) \
    static int name(const void *a, const void *b) { type x = *(const type *)a, y = *(const type *)b; return (x > y) - (x < y); }
DEFINE_COMPARE(compare_i8, int8_t)
DEFINE_COMPARE(compare_u8, uint8_t)
DEFINE_COMPARE(compare_i16, int16_t)
DEFINE_COMPARE(compare_u16, uint16_t)
DEFINE_COMPARE(compare_i32, int32_t)
DEFINE_COMPARE(compare_u32, uint32_t)
DEFINE_COMPARE(compare_i64, int64_t)
DEFINE_COMPARE(compare_u64, uint64_t)

// -0 before 0, NaN last.
static int compare_doubles(double x, double y)
{
    if (isnan(x) || isnan(y)) return isnan(x) - isnan(y);
    return x < y ? -1 : x > y ? 1 : signbit(y) != 0 && !signbit(x) ? 1 : signbit(x) != 0 && !signbit(y) ? -1 : 0;
}
static int compare_f32(const void *a, const void *b) { return compare_doubles(*(const float *)a, *(const float *)b); }
static int compare_f64(const void *a, const void *b) { return compare_doubles(*(const double *)a, *(const double *)b); }

void ark_typed_sort(ArkContext *ctx, ArkValue v)
{
    static int (*const compares[])(const void *, const void *) = {
        [ARK_TYPED_INT8] = compare_i8, [ARK_TYPED_UINT8] = compare_u8, [ARK_TYPED_UINT8_CLAMPED] = compare_u8, [ARK_TYPED_INT16] = compare_i16,
        [ARK_TYPED_UINT16] = compare_u16, [ARK_TYPED_INT32] = compare_i32, [ARK_TYPED_UINT32] = compare_u32, [ARK_TYPED_FLOAT32] = compare_f32,
        [ARK_TYPED_FLOAT64] = compare_f64, [ARK_TYPED_BIGINT64] = compare_i64, [ARK_TYPED_BIGUINT64] = compare_u64 };
    ArkTyped *t = receiver(ctx, v);
    if (t) qsort(t->data, t->length, width_of(t->kind), compares[t->kind]);
}

// ── Data views ──────────────────────────────────────────────────────────────────────────────────────────────────────

// The place of a value of this kind; null with a RangeError pending outside the view.
static char *view_place(ArkContext *ctx, ArkValue v, double index, uint64_t kind)
{
    const ArkView *view = ark_pointer(v);
    double whole = ark_integer_argument(index);
    if (whole < 0 || whole + width_of(kind) > view->length) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Offset is outside the bounds of the DataView");
        return NULL;
    }
    return ark_buffer_data(ark_pointer(view->buffer)) + (size_t)(view->offset + whole);
}

static void turn(char *to, const char *from, uint32_t width)
{
    for (uint32_t i = 0; i < width; i++) to[i] = from[width - 1 - i];
}

ArkValue ark_view_get(ArkContext *ctx, ArkValue v, double index, int32_t kind, bool little)
{
    const char *at = view_place(ctx, v, index, (uint64_t)kind);
    if (!at) return ARK_UNDEFINED;
    char bytes[8];
    if (little) memcpy(bytes, at, width_of((uint64_t)kind));
    else turn(bytes, at, width_of((uint64_t)kind));
    return load(ctx, bytes, (uint64_t)kind);
}

void ark_view_set(ArkContext *ctx, ArkValue v, double index, int32_t kind, ArkValue value, bool little)
{
    double number = 0;
    uint64_t low = 0;
    if (!convert(ctx, value, (uint64_t)kind, &number, &low)) return;
    char *at = view_place(ctx, v, index, (uint64_t)kind), bytes[8];
    if (!at) return;
    store(bytes, (uint64_t)kind, number, low);
    if (little) memcpy(at, bytes, width_of((uint64_t)kind));
    else turn(at, bytes, width_of((uint64_t)kind));
}
