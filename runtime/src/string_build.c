// Making strings from others: repeat, pad, join, replace, and from units and code points.

#include "runtime.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static ArkValue too_long(ArkContext *ctx)
{
    ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid string length");
    return ARK_UNDEFINED;
}

static char *put(char *to, bool wide, ArkUnits from)
{
    if (from.is_wide == wide) memcpy(to, from.any, (size_t)from.length << wide);
    else for (uint32_t i = 0; i < from.length; i++) ((uint16_t *)(void *)to)[i] = from.narrow[i];
    return to + ((size_t)from.length << wide);
}

ArkValue ark_string_repeat(ArkContext *ctx, ArkValue string, double count)
{
    ArkString *s = ark_receiver_string(ctx, string, "repeat");
    if (!s) return ARK_UNDEFINED;
    double times = ark_integer_argument(count);
    if (times < 0 || isinf(times)) {
        char text[ARK_NUMBER_TEXT];
        ark_number_text(count, text);
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid count value: %s", text);
        return ARK_UNDEFINED;
    }
    if (times == 0 || !s->length) return ark_box_pointer(ARK_EMPTY);
    if (times * s->length > ARK_STRING_MAX) return too_long(ctx);
    ArkUnits u = ark_units(ctx, s);
    void *units;
    ArkString *made = ark_string_new(ctx, (uint32_t)(times * u.length), u.is_wide, &units);
    char *p = put(units, u.is_wide, u);
    char *end = (char *)units + ((size_t)made->length << u.is_wide);
    while (p < end) { // doubling
        size_t done = (size_t)(p - (char *)units), rest = (size_t)(end - p);
        memcpy(p, units, done < rest ? done : rest);
        p += done < rest ? done : rest;
    }
    return ark_box_pointer(made);
}

ArkValue ark_string_pad(ArkContext *ctx, ArkValue string, double length, ArkValue filler, bool at_start)
{
    ARK_TEXT(blank, " ");
    ArkString *s = ark_receiver_string(ctx, string, "padStart");
    ArkString *f = filler == ARK_UNDEFINED ? &ark_text_blank.head : s ? ark_receiver_string(ctx, filler, NULL) : NULL;
    if (!f) return ARK_UNDEFINED;
    double target = ark_integer_argument(length);
    if (target <= s->length || !f->length) return string;
    if (target > ARK_STRING_MAX) return too_long(ctx);
    ArkUnits u = ark_units(ctx, s), fill = ark_units(ctx, f);
    bool wide = u.is_wide || fill.is_wide;
    void *units;
    ArkString *made = ark_string_new(ctx, (uint32_t)target, wide, &units);
    char *p = units;
    if (!at_start) p = put(p, wide, u);
    for (uint32_t rest = made->length - u.length; rest;) {
        ArkUnits part = fill;
        part.length = ark_min_u32(fill.length, rest);
        p = put(p, wide, part);
        rest -= part.length;
    }
    if (at_start) put(p, wide, u);
    return ark_box_pointer(made);
}

// ── From units ──────────────────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_string_from_char_code(ArkContext *ctx, double unit)
{
    return ark_box_pointer(ark_string_of_unit(ctx, (uint16_t)ark_to_int32(unit)));
}

ArkValue ark_string_from_code_point(ArkContext *ctx, double point)
{
    if (!(point >= 0 && point <= 0x10FFFF && point == trunc(point))) {
        char text[ARK_NUMBER_TEXT];
        ark_number_text(point, text);
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid code point %s", text);
        return ARK_UNDEFINED;
    }
    uint32_t c = (uint32_t)point;
    if (c < 0x10000) return ark_box_pointer(ark_string_of_unit(ctx, (uint16_t)c));
    uint16_t pair[2] = { (uint16_t)(0xD7C0 + (c >> 10)), (uint16_t)(0xDC00 | (c & 0x3FF)) };
    return ark_box_pointer(ark_string_from_wide(ctx, pair, 2));
}

ArkValue ark_string_from_units(ArkContext *ctx, ArkValue array)
{
    if (!ark_is_array(ctx, array)) return ark_fail_type(ctx, array, "an array"), ARK_UNDEFINED;
    ArkArray *a = ark_as_array(array);
    uint16_t *units = malloc((size_t)a->length * 2 + 2);
    if (!units) abort();
    for (uint32_t i = 0; i < a->length; i++) {
        ArkValue v = ark_element(a, i);
        units[i] = ark_is_number(v) ? (uint16_t)ark_to_int32(ark_as_double(v)) : 0;
    }
    ArkString *s = ark_string_from_wide(ctx, units, a->length);
    free(units);
    return ark_box_pointer(s);
}

// ── Joining ─────────────────────────────────────────────────────────────────────────────────────────────────────────

// The text of an element: undefined and null are empty.
static ArkString *element_text(ArkContext *ctx, ArkValue v)
{
    if (ark_is_nullish(v) || v == ARK_HOLE) return ARK_EMPTY;
    if (ark_is_string(v)) return ark_as_string(v);
    ArkValue text = ark_to_string(ctx, v);
    return ark_failed(ctx) ? NULL : ark_as_string(text);
}

ArkValue ark_string_join(ArkContext *ctx, ArkValue array, ArkValue separator)
{
    ArkString *by = ark_receiver_string(ctx, separator, NULL);
    if (!by || !ark_is_array(ctx, array)) return ark_failed(ctx) ? ARK_UNDEFINED : (ark_fail_type(ctx, array, "an array"), ARK_UNDEFINED);
    ArkArray *a = ark_as_array(array);
    if (!a->length) return ark_box_pointer(ARK_EMPTY);
    // First the texts, as an array so that the collector sees them; then one string of the right size.
    ArkArray *texts = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, a->length);
    ArkUnits between = ark_units(ctx, by);
    uint64_t length = (uint64_t)between.length * (a->length - 1);
    bool wide = between.is_wide && a->length > 1;
    for (uint32_t i = 0; i < a->length; i++) {
        ArkString *s = element_text(ctx, ark_element(a, i));
        if (!s) return ARK_UNDEFINED;
        ark_array_add(ctx, texts, ark_box_pointer(s));
        length += s->length;
        wide |= s->descriptor->flags & ARK_DESCRIPTOR_UTF16;
    }
    if (length > ARK_STRING_MAX) return too_long(ctx);
    void *units;
    ArkString *made = ark_string_new(ctx, (uint32_t)length, wide, &units);
    char *p = units;
    for (uint32_t i = 0; i < texts->length; i++) {
        if (i) p = put(p, wide, between);
        p = put(p, wide, ark_units(ctx, ark_as_string(ark_element(texts, i))));
    }
    return ark_box_pointer(made);
}

// ── Replacing a string by a string ──────────────────────────────────────────────────────────────────────────────────

typedef struct Parts {
    uint16_t *units;
    size_t length, capacity;
} Parts;

static void add(Parts *parts, ArkUnits u, uint32_t start, uint32_t end)
{
    size_t more = end - start;
    if (parts->length + more > parts->capacity) {
        parts->capacity = (parts->length + more) * 2;
        parts->units = realloc(parts->units, parts->capacity * sizeof *parts->units);
        if (!parts->units) abort();
    }
    for (uint32_t i = start; i < end; i++) parts->units[parts->length++] = ark_unit(u, i);
}

// $$ is a dollar, $& the match, $` what precedes it, $' what follows it.
static void add_replacement(Parts *parts, ArkUnits text, ArkUnits by, uint32_t hit, uint32_t hit_end)
{
    for (uint32_t i = 0; i < by.length; i++) {
        uint16_t next = ark_unit(by, i) == '$' && i + 1 < by.length ? ark_unit(by, i + 1) : 0;
        if (next == '$') add(parts, by, i, i + 1), i++;
        else if (next == '&') add(parts, text, hit, hit_end), i++;
        else if (next == '`') add(parts, text, 0, hit), i++;
        else if (next == '\'') add(parts, text, hit_end, text.length), i++;
        else add(parts, by, i, i + 1);
    }
}

ArkValue ark_string_replace_all(ArkContext *ctx, ArkValue string, ArkValue what, ArkValue by, bool all)
{
    ArkString *s = ark_receiver_string(ctx, string, "replace"), *w = s ? ark_receiver_string(ctx, what, NULL) : NULL, *b = w ? ark_receiver_string(ctx, by, NULL) : NULL;
    if (!b) return ARK_UNDEFINED;
    ArkUnits text = ark_units(ctx, s), needle = ark_units(ctx, w), replacement = ark_units(ctx, b);
    int64_t hit = ark_units_find(text, needle, 0);
    if (hit < 0) return string;
    Parts parts = { 0 };
    uint32_t start = 0;
    do {
        uint32_t end = (uint32_t)hit + needle.length;
        add(&parts, text, start, (uint32_t)hit);
        add_replacement(&parts, text, replacement, (uint32_t)hit, end);
        start = end;
        hit = !all ? -1 : needle.length ? ark_units_find(text, needle, end) : end < text.length ? (int64_t)end + 1 : -1;
    } while (hit >= 0 && parts.length <= ARK_STRING_MAX);
    add(&parts, text, start, text.length);
    ArkValue made = parts.length > ARK_STRING_MAX ? too_long(ctx) : ark_box_pointer(ark_string_from_wide(ctx, parts.units, parts.length));
    free(parts.units);
    return made;
}

// ── Surrogates ──────────────────────────────────────────────────────────────────────────────────────────────────────

// Index of the first lone surrogate at or behind `from`, or the length.
static uint32_t next_lone(ArkUnits u, uint32_t from)
{
    if (!u.is_wide) return u.length;
    for (uint32_t i = from; i < u.length; i++) {
        uint16_t kind = u.wide[i] & 0xFC00;
        if (kind == 0xDC00) return i;
        if (kind != 0xD800) continue;
        if (i + 1 == u.length || (u.wide[i + 1] & 0xFC00) != 0xDC00) return i;
        i++;
    }
    return u.length;
}

bool ark_string_is_well_formed(ArkContext *ctx, ArkValue string)
{
    ArkString *s = ark_receiver_string(ctx, string, "isWellFormed");
    return s && next_lone(ark_units(ctx, s), 0) == s->length;
}

ArkValue ark_string_to_well_formed(ArkContext *ctx, ArkValue string)
{
    ArkString *s = ark_receiver_string(ctx, string, "toWellFormed");
    if (!s) return ARK_UNDEFINED;
    ArkUnits u = ark_units(ctx, s);
    uint32_t at = next_lone(u, 0);
    if (at == u.length) return string;
    void *units;
    ArkString *made = ark_string_new(ctx, u.length, true, &units);
    memcpy(units, u.wide, (size_t)u.length * 2);
    for (; at < u.length; at = next_lone(u, at + 1)) ((uint16_t *)units)[at] = 0xFFFD;
    return ark_box_pointer(made);
}
