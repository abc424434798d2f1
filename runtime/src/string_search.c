// Looking into strings and cutting them: codePointAt to split.

#include "runtime.h"

#include <math.h>
#include <string.h>

static double clamp(double d, double least, double most) { return d < least ? least : d > most ? most : d; }

int32_t ark_string_length(ArkContext *ctx, ArkValue string)
{
    ArkString *s = ark_receiver_string(ctx, string, "length");
    return s ? (int32_t)s->length : 0;
}

int32_t ark_string_at_slow(ArkContext *ctx, ArkValue string, double index)
{
    ArkString *s = ark_receiver_string(ctx, string, "charCodeAt");
    index = ark_integer_argument(index);
    if (!s || !(index >= 0 && index < s->length)) return -1;
    return ark_unit(ark_units(ctx, s), (uint32_t)index);
}

double ark_string_code_point_at(ArkContext *ctx, ArkValue string, double index)
{
    int32_t unit = ark_string_at_slow(ctx, string, index);
    if (unit < 0) return ark_as_double(ARK_UNDEFINED);
    if ((unit & 0xFC00) != 0xD800) return unit;
    int32_t next = ark_string_at_slow(ctx, string, ark_integer_argument(index) + 1);
    return next >= 0 && (next & 0xFC00) == 0xDC00 ? 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00) : unit;
}

ArkValue ark_string_char_at(ArkContext *ctx, ArkValue string, double index)
{
    int32_t unit = ark_string_at_slow(ctx, string, index);
    return ark_box_pointer(unit < 0 ? ARK_EMPTY : ark_string_of_unit(ctx, (uint16_t)unit));
}

ArkValue ark_string_index(ArkContext *ctx, ArkValue string, double index)
{
    // What only claims to be a string answers as what it is; where it is missing, the error names the index.
    if (!ark_is_string(string)) return ark_array_get(ctx, string, index);
    if (!(index == trunc(index))) return ARK_UNDEFINED;
    int32_t unit = ark_string_at_slow(ctx, string, index);
    return unit < 0 ? ARK_UNDEFINED : ark_box_pointer(ark_string_of_unit(ctx, (uint16_t)unit));
}

// ── Cutting ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static bool is_undefined(double d)
{
    union { double number; uint64_t bits; } u = { .number = d };
    return u.bits == ARK_UNDEFINED;
}

ArkValue ark_string_substring(ArkContext *ctx, ArkValue string, double start, double end)
{
    ArkString *s = ark_receiver_string(ctx, string, "substring");
    if (!s) return ARK_UNDEFINED;
    double from = clamp(ark_integer_argument(start), 0, s->length);
    double to = is_undefined(end) ? s->length : clamp(ark_integer_argument(end), 0, s->length);
    if (from > to) {
        double swap = from;
        from = to;
        to = swap;
    }
    return ark_box_pointer(ark_string_sub(ctx, s, (uint32_t)from, (uint32_t)to));
}

ArkValue ark_string_slice_range(ArkContext *ctx, ArkValue string, double start, double end)
{
    ArkString *s = ark_receiver_string(ctx, string, "slice");
    if (!s) return ARK_UNDEFINED;
    uint32_t from = ark_clamp_index(ark_integer_argument(start), s->length);
    uint32_t to = is_undefined(end) ? s->length : ark_clamp_index(ark_integer_argument(end), s->length);
    return ark_box_pointer(from < to ? ark_string_sub(ctx, s, from, to) : ARK_EMPTY);
}

ArkValue ark_string_substr(ArkContext *ctx, ArkValue string, double start, double count)
{
    ArkString *s = ark_receiver_string(ctx, string, "substr");
    if (!s) return ARK_UNDEFINED;
    uint32_t from = ark_clamp_index(ark_integer_argument(start), s->length);
    double most = s->length - from;
    uint32_t length = (uint32_t)(is_undefined(count) ? most : clamp(ark_integer_argument(count), 0, most));
    return ark_box_pointer(length ? ark_string_sub(ctx, s, from, from + length) : ARK_EMPTY);
}

bool ark_is_space(uint16_t c)
{
    if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
    return c == 0xA0 || c == 0xFEFF || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

ArkValue ark_string_trim(ArkContext *ctx, ArkValue string, int32_t ends)
{
    ArkString *s = ark_receiver_string(ctx, string, "trim");
    if (!s) return ARK_UNDEFINED;
    ArkUnits u = ark_units(ctx, s);
    uint32_t start = 0, end = u.length;
    if (ends & 1) while (start < end && ark_is_space(ark_unit(u, start))) start++;
    if (ends & 2) while (end > start && ark_is_space(ark_unit(u, end - 1))) end--;
    return ark_box_pointer(ark_string_sub(ctx, s, start, end));
}

// ── Searching ───────────────────────────────────────────────────────────────────────────────────────────────────────

static bool matches_at(ArkUnits text, ArkUnits needle, uint32_t at)
{
    if (text.is_wide == needle.is_wide)
        return memcmp((const char *)text.any + ((size_t)at << text.is_wide), needle.any, (size_t)needle.length << needle.is_wide) == 0;
    for (uint32_t i = 0; i < needle.length; i++)
        if (ark_unit(text, at + i) != ark_unit(needle, i)) return false;
    return true;
}

int64_t ark_units_find(ArkUnits text, ArkUnits needle, uint32_t from)
{
    if (from > text.length || needle.length > text.length - from) return -1;
    if (!needle.length) return from;
    if (!text.is_wide && !needle.is_wide) {
        const uint8_t *hit = memmem(text.narrow + from, text.length - from, needle.narrow, needle.length);
        return hit ? hit - text.narrow : -1;
    }
    uint16_t first = ark_unit(needle, 0);
    if (!text.is_wide && first > 0xFF) return -1;
    for (uint32_t i = from, last = text.length - needle.length; i <= last; i++)
        if (ark_unit(text, i) == first && matches_at(text, needle, i)) return i;
    return -1;
}

double ark_string_index_of(ArkContext *ctx, ArkValue string, ArkValue needle, double from)
{
    ArkString *s = ark_receiver_string(ctx, string, "indexOf"), *n = s ? ark_receiver_string(ctx, needle, NULL) : NULL;
    if (!n) return 0;
    double start = clamp(ark_integer_argument(from), 0, s->length);
    ArkUnits text = ark_units(ctx, s);
    return (double)ark_units_find(text, ark_units(ctx, n), (uint32_t)start);
}

double ark_string_last_index_of(ArkContext *ctx, ArkValue string, ArkValue needle, double from)
{
    ArkString *s = ark_receiver_string(ctx, string, "lastIndexOf"), *n = s ? ark_receiver_string(ctx, needle, NULL) : NULL;
    if (!n || n->length > s->length) return -1;
    ArkUnits text = ark_units(ctx, s), what = ark_units(ctx, n);
    double last = text.length - what.length;
    uint32_t i = (uint32_t)(from != from ? last : clamp(ark_integer_argument(from), 0, last));
    do {
        if (matches_at(text, what, i)) return i;
    } while (i--);
    return -1;
}

bool ark_string_includes(ArkContext *ctx, ArkValue string, ArkValue needle, double from)
{
    return ark_string_index_of(ctx, string, needle, from) >= 0 && !ark_failed(ctx);
}

bool ark_string_starts_with(ArkContext *ctx, ArkValue string, ArkValue needle, double at)
{
    ArkString *s = ark_receiver_string(ctx, string, "startsWith"), *n = s ? ark_receiver_string(ctx, needle, NULL) : NULL;
    if (!n) return false;
    uint32_t start = (uint32_t)clamp(ark_integer_argument(at), 0, s->length);
    if (n->length > s->length - start) return false;
    ArkUnits text = ark_units(ctx, s);
    return matches_at(text, ark_units(ctx, n), start);
}

bool ark_string_ends_with(ArkContext *ctx, ArkValue string, ArkValue needle, double end)
{
    ArkString *s = ark_receiver_string(ctx, string, "endsWith"), *n = s ? ark_receiver_string(ctx, needle, NULL) : NULL;
    if (!n) return false;
    uint32_t stop = is_undefined(end) ? s->length : (uint32_t)clamp(ark_integer_argument(end), 0, s->length);
    if (n->length > stop) return false;
    ArkUnits text = ark_units(ctx, s);
    return matches_at(text, ark_units(ctx, n), stop - n->length);
}

// ── Splitting ───────────────────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_string_split(ArkContext *ctx, ArkValue string, ArkValue separator, double limit)
{
    ArkString *s = ark_receiver_string(ctx, string, "split");
    if (!s) return ARK_UNDEFINED;
    uint32_t most = is_undefined(limit) ? UINT32_MAX : (uint32_t)ark_to_int32(limit);
    ArkArray *parts = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, 4);
    if (!most) return ark_box_pointer(parts);
    if (separator == ARK_UNDEFINED) {
        ark_array_add(ctx, parts, string);
        return ark_box_pointer(parts);
    }
    ArkString *by = ark_receiver_string(ctx, separator, NULL);
    if (!by) return ARK_UNDEFINED;
    ArkUnits text = ark_units(ctx, s), what = ark_units(ctx, by);
    if (!what.length) {
        uint32_t count = ark_min_u32(text.length, most);
        if (!ark_array_grow(ctx, parts, count)) return ARK_UNDEFINED;
        for (uint32_t i = 0; i < count; i++) ark_array_add(ctx, parts, ark_box_pointer(ark_string_of_unit(ctx, ark_unit(text, i))));
        return ark_box_pointer(parts);
    }
    uint32_t start = 0;
    for (int64_t hit; (hit = ark_units_find(text, what, start)) >= 0; start = (uint32_t)hit + what.length) {
        ark_array_add(ctx, parts, ark_box_pointer(ark_string_sub(ctx, s, start, (uint32_t)hit)));
        if (parts->length == most) return ark_box_pointer(parts);
    }
    ark_array_add(ctx, parts, ark_box_pointer(ark_string_sub(ctx, s, start, text.length)));
    return ark_box_pointer(parts);
}
