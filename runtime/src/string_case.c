// toUpperCase and toLowerCase for all of Unicode. Latin-1 has a path of its own; the rest looks characters up in ranges.

#include "runtime.h"

#include <stdlib.h>

typedef struct CaseRange {
    uint32_t first, last;
    int32_t step, delta;
} CaseRange;

typedef struct CaseSpecial {
    uint32_t from;
    uint16_t to[3];
} CaseSpecial;

#include "unicode_case.inc"

typedef struct CaseTable {
    const CaseRange *ranges;
    uint32_t range_count;
    const CaseSpecial *specials;
    uint32_t special_count;
} CaseTable;

#define COUNT(array) (sizeof array / sizeof *array)
static const CaseTable upper = { upper_ranges, COUNT(upper_ranges), upper_specials, COUNT(upper_specials) };
static const CaseTable lower = { lower_ranges, COUNT(lower_ranges), lower_specials, COUNT(lower_specials) };

static uint32_t map_simple(const CaseTable *table, uint32_t c)
{
    uint32_t low = 0, high = table->range_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const CaseRange *r = &table->ranges[middle];
        if (c < r->first) high = middle;
        else if (c > r->last) low = middle + 1;
        else return (c - r->first) % (uint32_t)r->step ? c : c + (uint32_t)r->delta;
    }
    return c;
}

static const CaseSpecial *find_special(const CaseTable *table, uint32_t c)
{
    for (uint32_t i = 0; i < table->special_count; i++)
        if (table->specials[i].from == c) return &table->specials[i];
    return NULL;
}

static bool in_ranges(const uint32_t *ranges, size_t count, uint32_t c)
{
    size_t low = 0, high = count / 2;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c < ranges[middle * 2]) high = middle;
        else if (c > ranges[middle * 2 + 1]) low = middle + 1;
        else return true;
    }
    return false;
}

static uint32_t character_at(ArkUnits u, uint32_t i, uint32_t *size)
{
    uint32_t c = ark_unit(u, i);
    *size = 1;
    if ((c & 0xFC00) == 0xD800 && i + 1 < u.length && (ark_unit(u, i + 1) & 0xFC00) == 0xDC00) {
        *size = 2;
        return 0x10000 + ((c - 0xD800) << 10) + (ark_unit(u, i + 1) - 0xDC00u);
    }
    return c;
}

// Sigma is final behind a letter and not before one, marks aside.
static bool is_final_sigma(ArkUnits u, uint32_t at)
{
    bool before = false;
    for (uint32_t i = at; i-- > 0;) {
        uint32_t size;
        if ((ark_unit(u, i) & 0xFC00) == 0xDC00 && i > 0) i--;
        uint32_t c = character_at(u, i, &size);
        if (in_ranges(case_ignorable, COUNT(case_ignorable), c)) continue;
        before = in_ranges(cased, COUNT(cased), c);
        break;
    }
    if (!before) return false;
    uint32_t size;
    for (uint32_t i = at + 1; i < u.length; i += size) {
        uint32_t c = character_at(u, i, &size);
        if (in_ranges(case_ignorable, COUNT(case_ignorable), c)) continue;
        return !in_ranges(cased, COUNT(cased), c);
    }
    return true;
}

static uint32_t put(uint16_t *to, uint32_t length, uint32_t c)
{
    if (c < 0x10000) {
        to[length++] = (uint16_t)c;
    } else {
        to[length++] = (uint16_t)(0xD7C0 + (c >> 10));
        to[length++] = (uint16_t)(0xDC00 | (c & 0x3FF));
    }
    return length;
}

static ArkValue map_wide(ArkContext *ctx, ArkUnits u, const CaseTable *table)
{
    uint16_t *to = malloc((size_t)u.length * 3 * sizeof *to + 2); // no character grows more
    if (!to) abort();
    uint32_t length = 0, size;
    for (uint32_t i = 0; i < u.length; i += size) {
        uint32_t c = character_at(u, i, &size);
        if (c < 0x80) {
            bool change = table == &upper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
            to[length++] = (uint16_t)(change ? c ^ 0x20 : c);
            continue;
        }
        if (c == 0x3A3 && table == &lower) {
            to[length++] = is_final_sigma(u, i) ? 0x3C2 : 0x3C3;
            continue;
        }
        const CaseSpecial *special = find_special(table, c);
        if (special) for (int k = 0; k < 3 && special->to[k]; k++) to[length++] = special->to[k];
        else length = put(to, length, map_simple(table, c));
    }
    ArkString *s = ark_string_from_wide(ctx, to, length);
    free(to);
    return ark_box_pointer(s);
}

// Upper case leaves Latin-1 for three characters: sharp s grows, the micro sign and y with diaeresis have their capitals elsewhere.
static bool stays_narrow(ArkUnits u, bool to_upper)
{
    if (u.is_wide) return false;
    for (uint32_t i = 0; to_upper && i < u.length; i++)
        if (u.narrow[i] == 0xDF || u.narrow[i] == 0xB5 || u.narrow[i] == 0xFF) return false;
    return true;
}

static ArkValue map_case(ArkContext *ctx, ArkValue string, bool to_upper)
{
    if (!ark_is_string(string)) return ark_fail_type(ctx, string, "a string"), ARK_UNDEFINED;
    ArkUnits u = ark_units(ctx, ark_as_string(string));
    if (!stays_narrow(u, to_upper)) return map_wide(ctx, u, to_upper ? &upper : &lower);
    void *units;
    ArkString *s = ark_string_new(ctx, u.length, false, &units);
    for (uint32_t i = 0; i < u.length; i++) {
        uint8_t c = u.narrow[i], folded = c & (uint8_t)~0x20;
        bool letter = (folded >= 'A' && folded <= 'Z') || (folded >= 0xC0 && folded <= 0xDE && folded != 0xD7);
        ((uint8_t *)units)[i] = !letter ? c : to_upper ? folded : c | 0x20;
    }
    return ark_box_pointer(s);
}

ArkValue ark_string_to_upper(ArkContext *ctx, ArkValue string) { return map_case(ctx, string, true); }
ArkValue ark_string_to_lower(ArkContext *ctx, ArkValue string) { return map_case(ctx, string, false); }
