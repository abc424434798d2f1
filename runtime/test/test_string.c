// Strings: every representation against a plain array of units.

#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MODEL_MOST = 1 << 16 };

typedef struct Model {
    uint16_t units[MODEL_MOST];
    uint32_t length;
} Model;

static bool same(ArkValue v, const uint16_t *units, uint32_t length)
{
    if (!ark_is_string(v) || ark_as_string(v)->length != length) return false;
    ArkUnits u = ark_units(ctx, ark_as_string(v));
    for (uint32_t i = 0; i < length; i++)
        if (ark_unit(u, i) != units[i]) return false;
    return true;
}

// Random concatenations on either side, and substrings of the results, kept in several live variables.
static void ropes(void)
{
    enum { VARIABLES = 8 };
    static Model models[VARIABLES];
    ArkArray *values = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, VARIABLES);
    for (int i = 0; i < VARIABLES; i++) models[i].length = 0, ark_array_add(ctx, values, ark_box_pointer(ARK_EMPTY));
    static Model spare;
    int wrong = 0;
    for (int step = 0; step < 30000; step++) {
        uint32_t a = (uint32_t)(random_bits() % VARIABLES), b = (uint32_t)(random_bits() % VARIABLES), to = (uint32_t)(random_bits() % VARIABLES);
        if (random_bits() % 3 == 0 && models[a].length) { // a piece
            uint32_t start = (uint32_t)(random_bits() % models[a].length), end = start + (uint32_t)(random_bits() % (models[a].length - start + 1));
            spare.length = end - start;
            memcpy(spare.units, models[a].units + start, spare.length * 2);
            ark_array_store(ctx, values, to, ark_string_substring(ctx, ark_element(values, a), start, end));
        } else if (random_bits() % 2) { // one or two units at the end
            uint16_t unit = random_bits() % 5 ? (uint16_t)('a' + random_bits() % 26) : (uint16_t)(random_bits() % 4 ? 0xE9 : 0x4E2D);
            if (models[a].length + 1 > MODEL_MOST) continue;
            memcpy(spare.units, models[a].units, models[a].length * 2);
            spare.units[models[a].length] = unit;
            spare.length = models[a].length + 1;
            ark_array_store(ctx, values, to, ark_string_concat(ctx, ark_element(values, a), ark_string_from_char_code(ctx, unit)));
        } else {
            if (models[a].length + models[b].length > MODEL_MOST) continue;
            spare.length = models[a].length + models[b].length;
            memcpy(spare.units, models[a].units, models[a].length * 2);
            memcpy(spare.units + models[a].length, models[b].units, models[b].length * 2);
            ark_array_store(ctx, values, to, ark_string_concat(ctx, ark_element(values, a), ark_element(values, b)));
        }
        models[to].length = spare.length;
        memcpy(models[to].units, spare.units, spare.length * 2);
        if (random_bits() % 16 == 0)
            for (uint32_t i = 0; i < VARIABLES; i++) wrong += !same(ark_element(values, i), models[i].units, models[i].length);
        if (step % 5000 == 0) ark_collect(ctx);
    }
    CHECK(wrong == 0);
}

static void building(void)
{
    ArkValue s = ark_box_pointer(ARK_EMPTY), older = s;
    for (int i = 0; i < 100000; i++) {
        s = ark_string_concat(ctx, s, text("ab"));
        if (i == 50000) older = s;
    }
    CHECK(ark_as_string(s)->length == 200000 && ark_as_string(older)->length == 100002);
    CHECK(ark_string_char_code_at(ctx, s, 199999) == 'b' && ark_string_char_code_at(ctx, older, 100001) == 'b');
    ArkValue other = ark_string_concat(ctx, older, text("X")); // must not show through s
    CHECK(ark_string_char_code_at(ctx, s, 100002) == 'a' && ark_string_char_code_at(ctx, other, 100002) == 'X');
    ArkValue front = ark_box_pointer(ARK_EMPTY);
    for (int i = 0; i < 100000; i++) front = ark_string_concat(ctx, text("ab"), front);
    CHECK(ark_string_equal(ctx, s, front) && ark_string_hash(ctx, s) == ark_string_hash(ctx, front));
    ArkValue twice = text("0123456789abcdef0123456789abcdef");
    for (int i = 0; i < 30 && !ark_failed(ctx); i++) {
        ArkValue next = ark_string_concat(ctx, twice, twice);
        if (!ark_failed(ctx)) twice = next;
    }
    CHECK_TEXT(take_pending(), "Invalid string length");
}

static void searching(void)
{
    double undefined = ark_as_double(ARK_UNDEFINED);
    ArkValue s = text("hello wörld hello");
    CHECK(ark_string_index_of(ctx, s, text("hello"), 0) == 0 && ark_string_index_of(ctx, s, text("hello"), 1) == 12);
    CHECK(ark_string_index_of(ctx, s, text(""), 99) == 17 && ark_string_index_of(ctx, s, text("中"), 0) == -1);
    CHECK(ark_string_last_index_of(ctx, s, text("hello"), NAN) == 12 && ark_string_last_index_of(ctx, s, text("hello"), 11) == 0);
    CHECK(ark_string_last_index_of(ctx, s, text(""), NAN) == 17 && ark_string_last_index_of(ctx, s, text("x"), NAN) == -1);
    CHECK(ark_string_starts_with(ctx, s, text("wör"), 6) && ark_string_ends_with(ctx, s, text("hello"), undefined));
    CHECK_TEXT(ark_string_substring(ctx, s, 4, 1), "ell");
    CHECK_TEXT(ark_string_slice_range(ctx, s, -5, undefined), "hello");
    CHECK_TEXT(ark_string_substr(ctx, s, -5, 2), "he");
    CHECK_TEXT(ark_string_trim(ctx, text("\t x\xE3\x80\x80\n"), 3), "x");
    CHECK_TEXT(ark_string_pad(ctx, text("7"), 4, text("ab"), true), "aba7");
    CHECK_TEXT(ark_string_pad(ctx, text("7"), 3, ARK_UNDEFINED, false), "7  ");
    CHECK_TEXT(ark_string_repeat(ctx, text("ab"), 3), "ababab");
    CHECK_TEXT(ark_string_replace_all(ctx, text("aXbX"), text("X"), text("[$&$$]"), true), "a[X$]b[X$]");
    CHECK_TEXT(ark_string_replace_all(ctx, text("abc"), text(""), text("-"), true), "-a-b-c-");
    CHECK_TEXT(ark_string_replace_all(ctx, text("abc"), text("b"), text("$`|$'"), false), "aa|cc");
    CHECK_TEXT(ark_string_join(ctx, ark_string_split(ctx, text("a,b,,c"), text(","), undefined), text(";")), "a;b;;c");
    CHECK_TEXT(ark_string_join(ctx, ark_string_split(ctx, text("héé"), text(""), undefined), text("|")), "h|é|é");
    CHECK(ark_as_array(ark_string_split(ctx, text(""), text(""), undefined))->length == 0);
    CHECK(ark_as_array(ark_string_split(ctx, text("a b c"), text(" "), 2))->length == 2);
    CHECK(ark_string_code_point_at(ctx, text("😀"), 0) == 0x1F600 && ark_string_code_point_at(ctx, text("😀"), 1) == 0xDE00);
    CHECK_TEXT(ark_string_from_code_point(ctx, 0x1F600), "😀");
    ark_string_repeat(ctx, s, -1);
    CHECK_TEXT(take_pending(), "Invalid count value: -1");
    ark_string_length(ctx, number(1));
    CHECK(take_pending() != ARK_UNDEFINED);
}

static void cases(void)
{
    CHECK_TEXT(ark_string_to_upper(ctx, text("straße ÿ ŉ ﬁ ǰ")), "STRASSE Ÿ ʼN FI J̌");
    CHECK_TEXT(ark_string_to_lower(ctx, text("ΑΣ ΣΑΣ Σ İ ÄÖ")), "ας σας σ i̇ äö");
    CHECK_TEXT(ark_string_to_lower(ctx, text("𐐀")), "𐐨");
    CHECK_TEXT(ark_string_to_upper(ctx, text("abcXYZ09 é÷")), "ABCXYZ09 É÷");
    CHECK(ark_string_locale_compare(ctx, text("a"), text("B")) < 0 && ark_string_locale_compare(ctx, text("a"), text("A")) < 0);
    CHECK(ark_string_locale_compare(ctx, text("é"), text("f")) < 0 && ark_string_locale_compare(ctx, text("résumé"), text("resume")) > 0);
    CHECK(ark_string_locale_compare(ctx, text("1"), text("a")) < 0 && ark_string_locale_compare(ctx, text("x"), text("x")) == 0);
}

static void surrogates(void)
{
    uint16_t lone[] = { 'a', 0xD83D, 'b', 0xDE00 };
    ArkValue s = ark_box_pointer(ark_string_from_wide(ctx, lone, 4));
    CHECK(!ark_string_is_well_formed(ctx, s) && ark_string_is_well_formed(ctx, text("a😀")));
    CHECK_TEXT(ark_string_to_well_formed(ctx, s), "a\xEF\xBF\xBD"
                                                  "b\xEF\xBF\xBD");
    uint16_t high = 0xD83D, low = 0xDE00;
    ArkValue pair = ark_string_concat(ctx, ark_box_pointer(ark_string_from_wide(ctx, &high, 1)), ark_box_pointer(ark_string_from_wide(ctx, &low, 1)));
    CHECK_TEXT(pair, "😀");
    CHECK_TEXT(text("a\xFF\xC3z\xF0\x9F\x98"), "a\xEF\xBF\xBD\xEF\xBF\xBDz\xEF\xBF\xBD");
    uint16_t narrow[] = { 'x', 'y' };
    void *units;
    ArkString *wide = ark_string_new(ctx, 2, true, &units);
    memcpy(units, narrow, sizeof narrow);
    CHECK(ark_string_equal(ctx, ark_box_pointer(wide), text("xy")) && ark_string_hash(ctx, ark_box_pointer(wide)) == ark_string_hash(ctx, text("xy")));
    CHECK(ark_string_compare(ctx, text("\xEF\xBF\xBD"), text("😀")) > 0); // by units, not by code points
}

void test_string(void)
{
    ropes();
    building();
    searching();
    cases();
    surrogates();
}
