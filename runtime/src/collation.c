// localeCompare without a locale, where ICU is not needed or not there: characters compare by base letter first, then by accent, then by case with small
// letters before capitals, which is the order of the root collation for Latin text; punctuation sorts before digits and
// digits before letters. Other scripts compare by code unit.

#include "icu.h"

// Base letters of U+00C0 … U+017F; 0 where the character is its own base.
static const char bases[] =
    "AAAAAAACEEEEIIIIDNOOOOO\0OUUUUYTsaaaaaaaceeeeiiiidnooooo\0ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

_Static_assert(sizeof bases == 0x180 - 0xC0 + 1, "one base for each character");

static uint32_t base_of(uint16_t c)
{
    if (c >= 0xC0 && c < 0x180 && bases[c - 0xC0]) c = (uint8_t)bases[c - 0xC0];
    if (c >= 'A' && c <= 'Z') c |= 0x20;
    return c;
}

static bool is_upper(uint16_t c)
{
    if (c >= 0xC0 && c < 0x180 && bases[c - 0xC0]) c = (uint8_t)bases[c - 0xC0];
    return c >= 'A' && c <= 'Z';
}

static uint32_t primary(uint16_t c)
{
    uint32_t base = base_of(c);
    if (base >= 'a' && base <= 'z') return 0x300 + base;
    if (base >= '0' && base <= '9') return 0x200 + base;
    if (base >= 0x80) return 0x1000 + base;
    // Root order of ASCII punctuation.
    static const char order[] = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
    for (uint32_t i = 0; order[i]; i++)
        if ((uint8_t)order[i] == base) return 0x100 + i;
    return base;
}

// Letters, digits and blanks of ASCII compare right without ICU.
static bool is_simple(ArkUnits u)
{
    for (uint32_t i = 0; i < u.length; i++) {
        uint16_t c = ark_unit(u, i), letter = c | 0x20;
        if (!(letter >= 'a' && letter <= 'z') && !(c >= '0' && c <= '9') && c != ' ') return false;
    }
    return true;
}

double ark_string_locale_compare(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (!ark_is_string(left) || !ark_is_string(right)) {
        ark_fail_type(ctx, ark_is_string(left) ? right : left, "a string");
        return 0;
    }
    ArkUnits a = ark_units(ctx, ark_as_string(left)), b = ark_units(ctx, ark_as_string(right));
    double exact;
    if (!(is_simple(a) && is_simple(b)) && ark_icu_compare_default(ctx, left, right, &exact)) return exact;
    uint32_t length = ark_min_u32(a.length, b.length);
    int accent = 0, letter_case = 0;
    for (uint32_t i = 0; i < length; i++) {
        uint16_t x = ark_unit(a, i), y = ark_unit(b, i);
        if (x == y) continue;
        uint32_t p = primary(x), q = primary(y);
        if (p != q) return p < q ? -1 : 1;
        bool upper_x = is_upper(x), upper_y = is_upper(y);
        bool plain_x = x < 0x80, plain_y = y < 0x80;
        if (!accent && (plain_x != plain_y || (!plain_x && (x | 0x20) != (y | 0x20)))) accent = plain_x || (!plain_y && x < y) ? -1 : 1;
        if (!letter_case && upper_x != upper_y) letter_case = upper_x ? 1 : -1;
    }
    if (a.length != b.length) return a.length < b.length ? -1 : 1;
    return accent ? accent : letter_case;
}
