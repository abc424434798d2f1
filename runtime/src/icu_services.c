// What programs ask of ICU.

#include "bigint.h"
#include "date.h"
#include "icu.h"

#include <math.h>
#include <string.h>

// ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────────

static ArkValue normalised(ArkContext *ctx, const IcuText *in, IcuText *out, int32_t form)
{
    ICU_OR(ARK_UNDEFINED, const void *, unorm2_getNFCInstance, IcuError *);
    ICU_OR(ARK_UNDEFINED, const void *, unorm2_getNFDInstance, IcuError *);
    ICU_OR(ARK_UNDEFINED, const void *, unorm2_getNFKCInstance, IcuError *);
    ICU_OR(ARK_UNDEFINED, const void *, unorm2_getNFKDInstance, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, unorm2_normalize, const void *, const uint16_t *, int32_t, uint16_t *, int32_t, IcuError *);
    const void *(*const instances[])(IcuError *) = { unorm2_getNFCInstance, unorm2_getNFDInstance, unorm2_getNFKCInstance, unorm2_getNFKDInstance };
    IcuError error = 0;
    const void *normaliser = instances[form](&error);
    int32_t length;
    do length = unorm2_normalize(normaliser, in->units, in->length, out->units, out->capacity, &error);
    while (ark_icu_text_grow(out, length, &error));
    return ark_icu_failed(ctx, error) ? ARK_UNDEFINED : ark_icu_text_value(ctx, out);
}

static bool is_ascii(ArkUnits u)
{
    for (uint32_t i = 0; i < u.length; i++)
        if (ark_unit(u, i) >= 0x80) return false;
    return true;
}

ArkValue ark_icu_normalize(ArkContext *ctx, ArkValue text, int32_t form)
{
    text = ark_to_string(ctx, text);
    if (ark_failed(ctx) || is_ascii(ark_units(ctx, ark_as_string(text)))) return text;
    IcuText in, out;
    ark_icu_text_init(&out);
    ark_icu_text_of(ctx, &in, text);
    ArkValue result = normalised(ctx, &in, &out, form);
    ark_icu_text_free(&in);
    ark_icu_text_free(&out);
    return result;
}

static void ascii_of(ArkContext *ctx, char to[static 80], ArkValue text)
{
    ArkUnits u = ark_units(ctx, ark_as_string(text));
    uint32_t length = ark_min_u32(u.length, 79);
    for (uint32_t i = 0; i < length; i++) to[i] = (char)ark_unit(u, i);
    to[length] = 0;
}

static ArkValue in_case(ArkContext *ctx, const IcuText *in, IcuText *out, const char *locale, bool upper)
{
    ICU_OR(ARK_UNDEFINED, int32_t, u_strToUpper, uint16_t *, int32_t, const uint16_t *, int32_t, const char *, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, u_strToLower, uint16_t *, int32_t, const uint16_t *, int32_t, const char *, IcuError *);
    IcuError error = 0;
    int32_t length;
    do length = (upper ? u_strToUpper : u_strToLower)(out->units, out->capacity, in->units, in->length, locale, &error);
    while (ark_icu_text_grow(out, length, &error));
    return ark_icu_failed(ctx, error) ? ARK_UNDEFINED : ark_icu_text_value(ctx, out);
}

ArkValue ark_icu_case(ArkContext *ctx, ArkValue text, ArkValue locale, bool upper)
{
    char language[80];
    ascii_of(ctx, language, locale);
    IcuText in, out;
    ark_icu_text_init(&out);
    if (!ark_icu_text_of(ctx, &in, text)) return ARK_UNDEFINED;
    ArkValue result = in_case(ctx, &in, &out, language, upper);
    ark_icu_text_free(&in);
    ark_icu_text_free(&out);
    return result;
}

double ark_icu_compare(ArkContext *ctx, double collator, ArkValue left, ArkValue right)
{
    ICU_OR(0, int, ucol_strcoll, void *, const uint16_t *, int32_t, const uint16_t *, int32_t);
    IcuText a, b;
    if (!ark_icu_text_of(ctx, &a, left)) return 0;
    int order = ark_icu_text_of(ctx, &b, right) ? ucol_strcoll(ark_icu_service(collator), a.units, a.length, b.units, b.length) : 0;
    ark_icu_text_free(&a);
    ark_icu_text_free(&b);
    return order;
}

// By the order of English, which is the root's; 0, and no error, where there is no ICU.
bool ark_icu_compare_default(ArkContext *ctx, ArkValue left, ArkValue right, double *order)
{
    ARK_TEXT(locale, "en-US");
    ARK_TEXT(detail, "v");
    if (!ark_icu_present()) return false;
    double collator = ark_icu_open(ctx, ICU_COLLATOR, ARK_TEXT_VALUE(locale), ARK_TEXT_VALUE(detail));
    *order = ark_failed(ctx) ? 0 : ark_icu_compare(ctx, collator, left, right);
    return true;
}

// Boundaries behind the start, each followed by whether the segment before it is like a word.
ArkValue ark_icu_segments(ArkContext *ctx, double breaker, ArkValue text)
{
    ICU_OR(ARK_UNDEFINED, void, ubrk_setText, void *, const uint16_t *, int32_t, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, ubrk_next, void *);
    ICU_OR(ARK_UNDEFINED, int32_t, ubrk_getRuleStatus, void *);
    enum { WORD_FROM = 100 };
    IcuText t;
    if (!ark_icu_text_of(ctx, &t, text)) return ARK_UNDEFINED;
    IcuError error = 0;
    ubrk_setText(ark_icu_service(breaker), t.units, t.length, &error);
    ArkArray *ends = ark_array_make(ctx, ARK_ELEMENT_F64, 0, 16);
    for (int32_t end; error <= 0 && (end = ubrk_next(ark_icu_service(breaker))) >= 0;) {
        ark_array_add(ctx, ends, ark_box_double(end));
        ark_array_add(ctx, ends, ark_box_double(ubrk_getRuleStatus(ark_icu_service(breaker)) >= WORD_FROM));
    }
    ark_icu_text_free(&t);
    return ark_box_pointer(ends);
}

// ── Numbers and dates ───────────────────────────────────────────────────────────────────────────────────────────────

void *ark_icu_number_result(ArkContext *ctx, void *formatter, ArkValue number, IcuError *error)
{
    ICU_OR(NULL, void *, unumf_openResult, IcuError *);
    ICU_OR(NULL, void, unumf_formatDouble, void *, double, void *, IcuError *);
    ICU_OR(NULL, void, unumf_formatDecimal, void *, const char *, int32_t, void *, IcuError *);
    void *result = unumf_openResult(error);
    if (ark_is_bigint(number)) {
        ArkText digits;
        ark_text_init(&digits);
        ark_bigint_text(&digits, ark_as_bigint(number), 10);
        unumf_formatDecimal(formatter, digits.bytes, (int32_t)digits.length, result, error);
        ark_text_free(&digits);
    } else {
        unumf_formatDouble(formatter, ark_to_number(ctx, number), result, error);
    }
    return result;
}

static ArkValue format_number(ArkContext *ctx, void *formatter, ArkValue number, IcuText *out)
{
    ICU_OR(ARK_UNDEFINED, int32_t, unumf_resultToString, void *, uint16_t *, int32_t, IcuError *);
    ICU_OR(ARK_UNDEFINED, void, unumf_closeResult, void *);
    IcuError error = 0;
    void *result = ark_icu_number_result(ctx, formatter, number, &error);
    if (!result) return ARK_UNDEFINED;
    int32_t length;
    do length = unumf_resultToString(result, out->units, out->capacity, &error);
    while (ark_icu_text_grow(out, length, &error));
    unumf_closeResult(result);
    return ark_icu_failed(ctx, error) ? ARK_UNDEFINED : ark_icu_text_value(ctx, out);
}

ArkValue ark_icu_format_number(ArkContext *ctx, double formatter, ArkValue number)
{
    IcuText out;
    ark_icu_text_init(&out);
    ArkValue text = format_number(ctx, ark_icu_service(formatter), number, &out);
    ark_icu_text_free(&out);
    return text;
}

static ArkValue format_date(ArkContext *ctx, void *formatter, double ms, IcuText *out)
{
    ICU_OR(ARK_UNDEFINED, int32_t, udat_format, void *, double, uint16_t *, int32_t, void *, IcuError *);
    enum { NARROW_SPACE = 0x202F };
    IcuError error = 0;
    int32_t length;
    do length = udat_format(formatter, ms, out->units, out->capacity, NULL, &error);
    while (ark_icu_text_grow(out, length, &error));
    // As node does: programs expect a plain blank before AM and PM.
    for (int32_t i = 0; i < out->length; i++)
        if (out->units[i] == NARROW_SPACE) out->units[i] = ' ';
    return ark_icu_failed(ctx, error) ? ARK_UNDEFINED : ark_icu_text_value(ctx, out);
}

ArkValue ark_icu_format_date(ArkContext *ctx, double formatter, double ms)
{
    IcuText out;
    ark_icu_text_init(&out);
    ArkValue text = format_date(ctx, ark_icu_service(formatter), ms, &out);
    ark_icu_text_free(&out);
    return text;
}

ArkValue ark_icu_plural(ArkContext *ctx, double rules, double formatter, double number)
{
    ICU_OR(ARK_UNDEFINED, void, unumf_closeResult, void *);
    ICU_OR(ARK_UNDEFINED, int32_t, uplrules_selectFormatted, void *, void *, uint16_t *, int32_t, IcuError *);
    IcuText out;
    ark_icu_text_init(&out);
    IcuError error = 0;
    void *shown = ark_icu_number_result(ctx, ark_icu_service(formatter), ark_box_double(number), &error);
    if (!shown) return ARK_UNDEFINED;
    out.length = uplrules_selectFormatted(ark_icu_service(rules), shown, out.units, out.capacity, &error);
    unumf_closeResult(shown);
    return ark_icu_failed(ctx, error) ? ARK_UNDEFINED : ark_icu_text_value(ctx, &out);
}

ArkValue ark_icu_relative(ArkContext *ctx, double formatter, double value, int32_t unit, bool always)
{
    ICU_OR(ARK_UNDEFINED, int32_t, ureldatefmt_formatNumeric, void *, double, int, uint16_t *, int32_t, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, ureldatefmt_format, void *, double, int, uint16_t *, int32_t, IcuError *);
    IcuText out;
    ark_icu_text_init(&out);
    IcuError error = 0;
    out.length = (always ? ureldatefmt_formatNumeric : ureldatefmt_format)(ark_icu_service(formatter), value, unit, out.units, out.capacity, &error);
    return ark_icu_failed(ctx, error) ? ARK_UNDEFINED : ark_icu_text_value(ctx, &out);
}

static ArkValue format_list(ArkContext *ctx, void *formatter, IcuText *items, int32_t count, IcuText *out)
{
    ICU_OR(ARK_UNDEFINED, int32_t, ulistfmt_format, void *, const uint16_t *const *, const int32_t *, int32_t, uint16_t *, int32_t, IcuError *);
    enum { ITEMS_MOST = 256 };
    const uint16_t *texts[ITEMS_MOST];
    int32_t lengths[ITEMS_MOST];
    for (int32_t i = 0; i < count; i++) {
        texts[i] = items[i].units;
        lengths[i] = items[i].length;
    }
    IcuError error = 0;
    int32_t length;
    do length = ulistfmt_format(formatter, texts, lengths, count, out->units, out->capacity, &error);
    while (ark_icu_text_grow(out, length, &error));
    return ark_icu_failed(ctx, error) ? ARK_UNDEFINED : ark_icu_text_value(ctx, out);
}

ArkValue ark_icu_list(ArkContext *ctx, double formatter, ArkValue values)
{
    enum { ITEMS_MOST = 256 };
    static IcuText items[ITEMS_MOST];
    IcuText out;
    int32_t count = 0;
    ark_icu_text_init(&out);
    for (; count < (int32_t)ark_as_array(values)->length && count < ITEMS_MOST; count++)
        if (!ark_icu_text_of(ctx, &items[count], ark_element(ark_as_array(values), (uint32_t)count))) break;
    ArkValue text = ark_failed(ctx) ? ARK_UNDEFINED : format_list(ctx, ark_icu_service(formatter), items, count, &out);
    for (int32_t i = 0; i < count; i++) ark_icu_text_free(&items[i]);
    ark_icu_text_free(&out);
    return text;
}

// ── Names of locales and zones ──────────────────────────────────────────────────────────────────────────────────────

// A tag with the script and region that its language is likely to have, or without those.
ArkValue ark_icu_likely(ArkContext *ctx, ArkValue tag, bool without)
{
    ICU_OR(ARK_UNDEFINED, int32_t, uloc_forLanguageTag, const char *, char *, int32_t, int32_t *, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, uloc_toLanguageTag, const char *, char *, int32_t, int8_t, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, uloc_addLikelySubtags, const char *, char *, int32_t, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, uloc_minimizeSubtags, const char *, char *, int32_t, IcuError *);
    char text[80], name[160], likely[160], canonical[160];
    ascii_of(ctx, text, tag);
    IcuError error = 0;
    int32_t parsed = 0;
    uloc_forLanguageTag(text, name, sizeof name, &parsed, &error);
    (without ? uloc_minimizeSubtags : uloc_addLikelySubtags)(name, likely, sizeof likely, &error);
    int32_t length = uloc_toLanguageTag(likely, canonical, sizeof canonical, 1, &error);
    return error > 0 ? tag : ark_box_pointer(ark_string_from_ascii(ctx, canonical, (size_t)length));
}

// The tag as the language writes it, or undefined when it is none.
ArkValue ark_icu_locale(ArkContext *ctx, ArkValue tag)
{
    ICU_OR(ARK_UNDEFINED, int32_t, uloc_forLanguageTag, const char *, char *, int32_t, int32_t *, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, uloc_toLanguageTag, const char *, char *, int32_t, int8_t, IcuError *);
    char text[80], name[160], canonical[160];
    ascii_of(ctx, text, tag);
    IcuError error = 0;
    int32_t parsed = 0;
    uloc_forLanguageTag(text, name, sizeof name, &parsed, &error);
    if (error > 0 || parsed != (int32_t)strlen(text) || !*text) return ARK_UNDEFINED;
    int32_t length = uloc_toLanguageTag(name, canonical, sizeof canonical, 1, &error);
    return error > 0 ? ARK_UNDEFINED : ark_box_pointer(ark_string_from_ascii(ctx, canonical, (size_t)length));
}

// The name of the system's time zone, or of one that is given, as ICU spells it; undefined when it knows none.
ArkValue ark_icu_zone(ArkContext *ctx, ArkValue zone)
{
    ICU_OR(ARK_UNDEFINED, int32_t, ucal_getDefaultTimeZone, uint16_t *, int32_t, IcuError *);
    ICU_OR(ARK_UNDEFINED, int32_t, ucal_getCanonicalTimeZoneID, const uint16_t *, int32_t, uint16_t *, int32_t, int8_t *, IcuError *);
    IcuText in, out;
    IcuError error = 0;
    int8_t is_system = 0;
    ark_icu_text_init(&out);
    ark_icu_text_init(&in);
    if (ark_is_string(zone)) ark_icu_text_of(ctx, &in, zone);
    else in.length = ucal_getDefaultTimeZone(in.units, in.capacity, &error);
    out.length = ucal_getCanonicalTimeZoneID(in.units, in.length, out.units, out.capacity, &is_system, &error);
    ArkValue name = error > 0 ? ARK_UNDEFINED : ark_icu_text_value(ctx, &out);
    ark_icu_text_free(&in);
    return name;
}

// Never fails: without ICU the abbreviation must do.
const char *ark_zone_long_name(ArkContext *ctx, bool summer, const char *abbreviation)
{
    static char name[128];
    if (!ark_icu_present()) return abbreviation;
    ICU_OR(abbreviation, void *, ucal_open, const uint16_t *, int32_t, const char *, int, IcuError *);
    ICU_OR(abbreviation, int32_t, ucal_getTimeZoneDisplayName, void *, int, const char *, uint16_t *, int32_t, IcuError *);
    enum { LONG_STANDARD = 0, LONG_SUMMER = 2 };
    static void *calendar;
    IcuError error = 0;
    if (!calendar) calendar = ucal_open(NULL, 0, "en_US", 0, &error);
    uint16_t units[sizeof name];
    int32_t length = error > 0 ? 0 : ucal_getTimeZoneDisplayName(calendar, summer ? LONG_SUMMER : LONG_STANDARD, "en_US", units, sizeof name - 1, &error);
    if (error > 0 || length <= 0) return abbreviation;
    for (int32_t i = 0; i < length; i++) name[i] = (char)units[i];
    name[length] = 0;
    return name;
}
