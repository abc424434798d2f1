// Array operations over ranges of elements: slice, splice, concat, fill, reverse, search, and the sorts that need no
// comparator of the program. What calls back into the program (map, sort with a comparator, …) is written in ArkTS.

#include "runtime.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FROZEN = 2 };

static bool is_undefined(double d)
{
    union { double number; uint64_t bits; } u = { .number = d };
    return u.bits == ARK_UNDEFINED;
}

static uint32_t range_start(double d, uint32_t length) { return ark_clamp_index(ark_integer_argument(d), length); }
static uint32_t range_end(double d, uint32_t length) { return is_undefined(d) ? length : range_start(d, length); }

static char *element_address(const ArkArray *a, uint32_t i) { return (char *)a->elements + (size_t)i * ark_element_size(a->kind); }

static void recount_holes(ArkArray *a)
{
    a->holes = 0;
    for (uint32_t i = 0; i < a->length; i++) a->holes += ark_element(a, i) == ARK_HOLE;
    a->holey = (uint8_t)((a->holey & FROZEN) | (a->holes != 0));
}

static ArkArray *copy_range(ArkContext *ctx, const ArkArray *a, uint32_t from, uint32_t to)
{
    ArkArray *made = ark_array_make(ctx, (ArkElementKind)a->kind, to - from, to - from);
    if (from < to) memcpy(made->elements, element_address(a, from), (size_t)(to - from) * ark_element_size(a->kind));
    if (a->holes) recount_holes(made);
    return made;
}

ArkValue ark_array_slice(ArkContext *ctx, ArkValue array, double start, double end)
{
    ArkArray *a = ark_receiver_array(ctx, array, "slice");
    if (!a) return ARK_UNDEFINED;
    uint32_t from = range_start(start, a->length), to = range_end(end, a->length);
    return ark_box_pointer(copy_range(ctx, a, from, to < from ? from : to));
}

ArkValue ark_array_rest(ArkContext *ctx, ArkValue array, double start)
{
    ArkArray *a = ark_receiver_array(ctx, array, "Symbol(Symbol.iterator)");
    if (!a) return ARK_UNDEFINED;
    ArkArray *made = copy_range(ctx, a, range_start(start, a->length), a->length);
    for (uint32_t i = 0; made->holes && i < made->length; i++)
        if (ark_element(made, i) == ARK_HOLE) ark_array_store(ctx, made, i, ARK_UNDEFINED);
    return ark_box_pointer(made);
}

// Copies all elements of `from` behind those of `to`; holes stay holes or become undefined.
static void append(ArkContext *ctx, ArkArray *to, const ArkArray *from, bool keep_holes)
{
    uint32_t count = from->length;
    if (!ark_array_grow(ctx, to, to->length + count)) return;
    if (to->kind == from->kind && !from->holes && count) {
        memcpy(element_address(to, to->length), from->elements, (size_t)count * ark_element_size(to->kind));
        to->length += count;
        if (to->kind == ARK_ELEMENT_VALUE) ark_remember(ctx, to);
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        ArkValue v = ark_element(from, i);
        if (v != ARK_HOLE) ark_array_add(ctx, to, v);
        else if (!keep_holes) ark_array_add(ctx, to, ARK_UNDEFINED);
        else ark_array_set_length(ctx, ark_box_pointer(to), to->length + 1.0);
    }
}

static void append_growing(ArkContext *ctx, ArkValue first, ArkValue second, bool keep_holes)
{
    ArkArray *a = ark_receiver_array(ctx, first, "push"), *b = a ? ark_receiver_array(ctx, second, NULL) : NULL;
    if (!b) return;
    if (b->length > a->capacity - a->length) { // grow by more than asked, so that repeated appends stay linear
        uint64_t capacity = (uint64_t)a->length + b->length + a->length / 2;
        if (capacity <= ARK_ARRAY_MAX) ark_array_grow(ctx, a, (uint32_t)capacity);
    }
    append(ctx, a, b, keep_holes);
}

void ark_array_append(ArkContext *ctx, ArkValue first, ArkValue second)
{
    append_growing(ctx, first, second, false);
}

void ark_array_append_holey(ArkContext *ctx, ArkValue first, ArkValue second)
{
    append_growing(ctx, first, second, true);
}

ArkValue ark_array_splice(ArkContext *ctx, ArkValue array, double start, double count, ArkValue inserted)
{
    ArkArray *a = ark_receiver_array(ctx, array, "splice");
    if (!a) return ARK_UNDEFINED;
    if (a->holey & FROZEN) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot add/remove sealed array elements");
        return ARK_UNDEFINED;
    }
    uint32_t from = range_start(start, a->length), most = a->length - from;
    double wanted = is_undefined(count) ? most : ark_integer_argument(count);
    uint32_t gone = (uint32_t)(wanted < 0 ? 0 : wanted < most ? wanted : most);
    ArkArray *removed = copy_range(ctx, a, from, from + gone);
    ArkArray *added = inserted == ARK_UNDEFINED ? NULL : ark_receiver_array(ctx, inserted, NULL);
    if (ark_failed(ctx)) return ARK_UNDEFINED;
    uint32_t more = added ? added->length : 0, tail = a->length - from - gone;
    ArkArray *rest = more > gone ? copy_range(ctx, a, from + gone, a->length) : NULL;
    if (rest) {
        ark_array_set_length(ctx, array, from);
        append(ctx, a, added, false);
        if (!ark_failed(ctx)) append(ctx, a, rest, true);
        return ark_box_pointer(removed);
    }
    for (uint32_t i = 0; i < more; i++) {
        ArkValue v = ark_element(added, i);
        ark_array_store(ctx, a, from + i, v == ARK_HOLE ? ARK_UNDEFINED : v);
    }
    memmove(element_address(a, from + more), element_address(a, from + gone), (size_t)tail * ark_element_size(a->kind));
    if (gone > more) {
        if (a->kind == ARK_ELEMENT_VALUE) memset(element_address(a, from + more + tail), 0, (size_t)(gone - more) * 8);
        a->length = from + more + tail;
        if (a->holes) recount_holes(a);
    }
    return ark_box_pointer(removed);
}

void ark_array_fill(ArkContext *ctx, ArkValue array, ArkValue value, double start, double end)
{
    ArkArray *a = ark_receiver_array(ctx, array, "fill");
    if (!a) return;
    uint32_t from = range_start(start, a->length), to = range_end(end, a->length);
    if (from >= to) return;
    if (!from && to == a->length && !(a->holey & FROZEN)) {
        // Everything is overwritten, so the kind may start afresh; new Array(n).fill(0) is a packed array.
        ark_array_fill_whole(ctx, a, value);
        return;
    }
    for (uint32_t i = from; i < to && !ark_failed(ctx); i++) ark_array_store(ctx, a, i, value);
}

void ark_array_reverse(ArkContext *ctx, ArkValue array)
{
    ArkArray *a = ark_receiver_array(ctx, array, "reverse");
    if (!a || a->length < 2) return;
    uint32_t size = ark_element_size(a->kind);
    char *low = a->elements, *high = element_address(a, a->length - 1);
    for (; low < high; low += size, high -= size) {
        uint64_t swap = 0;
        memcpy(&swap, low, size);
        memcpy(low, high, size);
        memcpy(high, &swap, size);
    }
}

void ark_array_copy_within(ArkContext *ctx, ArkValue array, double target, double start, double end)
{
    ArkArray *a = ark_receiver_array(ctx, array, "copyWithin");
    if (!a) return;
    uint32_t to = range_start(target, a->length), from = range_start(start, a->length), stop = range_end(end, a->length);
    if (stop <= from || to >= a->length) return;
    uint32_t count = ark_min_u32(stop - from, a->length - to);
    memmove(element_address(a, to), element_address(a, from), (size_t)count * ark_element_size(a->kind));
    if (a->holes) recount_holes(a);
}

// ── Searching ───────────────────────────────────────────────────────────────────────────────────────────────────────

double ark_array_index_of(ArkContext *ctx, ArkValue array, ArkValue value, double from)
{
    ArkArray *a = ark_receiver_array(ctx, array, "indexOf");
    if (!a) return -1;
    for (uint32_t i = range_start(from, a->length); i < a->length; i++) {
        ArkValue v = ark_element(a, i);
        if (v != ARK_HOLE && ark_strict_equal(ctx, v, value)) return i;
    }
    return -1;
}

double ark_array_last_index_of(ArkContext *ctx, ArkValue array, ArkValue value, double from)
{
    ArkArray *a = ark_receiver_array(ctx, array, "lastIndexOf");
    if (!a || !a->length) return -1;
    double last = is_undefined(from) ? a->length - 1.0 : ark_integer_argument(from);
    if (last < 0) last += a->length;
    if (last > a->length - 1.0) last = a->length - 1.0;
    for (; last >= 0; last--) {
        ArkValue v = ark_element(a, (uint32_t)last);
        if (v != ARK_HOLE && ark_strict_equal(ctx, v, value)) return last;
    }
    return -1;
}

bool ark_array_includes(ArkContext *ctx, ArkValue array, ArkValue value, double from)
{
    ArkArray *a = ark_receiver_array(ctx, array, "includes");
    for (uint32_t i = a ? range_start(from, a->length) : 0; a && i < a->length; i++) {
        ArkValue v = ark_element(a, i);
        if (ark_same_value_zero(ctx, v == ARK_HOLE ? ARK_UNDEFINED : v, value)) return true;
    }
    return false;
}

// ── Sorting ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static int by_number(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static int by_integer(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return x < y ? -1 : x > y;
}

void ark_array_sort_numbers(ArkContext *ctx, ArkValue array)
{
    ArkArray *a = ark_receiver_array(ctx, array, "sort");
    if (!a || a->length < 2) return;
    if (a->kind == ARK_ELEMENT_I32) {
        qsort(a->elements, a->length, sizeof(int32_t), by_integer);
    } else if (a->kind == ARK_ELEMENT_F64) {
        // Holes go last; a NaN compares equal to everything, so its place is not specified: last of the numbers here.
        double *e = a->elements;
        uint32_t numbers = 0, nans = 0;
        for (uint32_t i = 0; i < a->length; i++) {
            ArkValue v = ark_element(a, i);
            if (v == ARK_HOLE) continue;
            if (isnan(ark_as_double(v))) nans++;
            else e[numbers++] = ark_as_double(v);
        }
        qsort(e, numbers, sizeof *e, by_number);
        for (uint32_t i = numbers; i < a->length; i++) ((ArkValue *)(void *)e)[i] = i < numbers + nans ? ARK_NAN : ARK_HOLE;
    }
}

// Merge sort by text: stable, and no libc callback needs the context. `texts` are strings the collector sees.
static void merge_sort(ArkContext *ctx, ArkValue *texts, ArkValue *values, ArkValue *spare, uint32_t count)
{
    for (uint32_t width = 1; width < count; width *= 2) {
        for (uint32_t start = 0; start < count; start += 2 * width) {
            uint32_t middle = ark_min_u32(start + width, count), end = ark_min_u32(start + 2 * width, count);
            for (uint32_t i = start, j = middle, k = start; k < end; k++) {
                bool left = j == end || (i < middle && ark_string_compare(ctx, texts[i], texts[j]) <= 0);
                uint32_t from = left ? i++ : j++;
                spare[2 * k] = texts[from];
                spare[2 * k + 1] = values[from];
            }
        }
        for (uint32_t i = 0; i < count; i++) texts[i] = spare[2 * i], values[i] = spare[2 * i + 1];
    }
}

void ark_array_sort_strings(ArkContext *ctx, ArkValue array)
{
    ArkArray *a = ark_receiver_array(ctx, array, "sort");
    if (!a || a->length < 2) return;
    uint32_t length = a->length;
    ArkArray *texts = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, length);
    ArkArray *values = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, length);
    for (uint32_t i = 0; i < length; i++) {
        ArkValue v = ark_element(a, i);
        if (v == ARK_HOLE || v == ARK_UNDEFINED) continue; // they go last, holes behind undefined
        ArkValue text = ark_to_string(ctx, v);
        if (ark_failed(ctx)) return;
        ark_array_add(ctx, texts, ark_string_flatten(ctx, text));
        ark_array_add(ctx, values, v);
    }
    ArkArray *spare = ark_array_make(ctx, ARK_ELEMENT_VALUE, length * 2, length * 2);
    merge_sort(ctx, texts->elements, values->elements, spare->elements, values->length);
    uint32_t holes = a->holes;
    for (uint32_t i = 0; i < length - holes; i++)
        ark_array_store(ctx, a, i, i < values->length ? ark_element(values, i) : ARK_UNDEFINED);
    if (!holes || ark_failed(ctx)) return;
    ark_array_set_length(ctx, array, length - holes);
    ark_array_set_length(ctx, array, length);
}
