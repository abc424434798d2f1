// Finding ICU, and opening its services: each combination of service, locale and options once a program.

#include "icu.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VERSION_MOST = 99, VERSION_LEAST = 60, SERVICES_MOST = 512, NAME_MOST = 160 };

static struct {
    void *common, *i18n;
    int version;
    bool tried;
} icu;

bool ark_icu_present(void)
{
    if (icu.tried) return icu.i18n != NULL;
    icu.tried = true;
    char name[32];
    for (int version = VERSION_MOST; version >= VERSION_LEAST && !icu.i18n; version--) {
        snprintf(name, sizeof name, "libicui18n.so.%d", version);
        icu.i18n = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
        if (!icu.i18n) continue;
        snprintf(name, sizeof name, "libicuuc.so.%d", version);
        icu.common = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
        icu.version = version;
    }
    return icu.i18n != NULL;
}

void *ark_icu_function(ArkContext *ctx, const char *name)
{
    char versioned[64];
    void *found = NULL;
    if (ark_icu_present()) {
        snprintf(versioned, sizeof versioned, "%s_%d", name, icu.version);
        found = dlsym(icu.i18n, versioned);
        if (!found && icu.common) found = dlsym(icu.common, versioned);
    }
    if (!found) ark_fail(ctx, ARK_CLASS_ERROR, "ARK5002: this needs ICU (the libraries libicui18n and libicuuc), which %s", icu.i18n ? "is too old here" : "is not installed");
    return found;
}

bool ark_icu_failed(ArkContext *ctx, IcuError error)
{
    if (error <= 0) return ark_failed(ctx);
    if (!ark_failed(ctx)) ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "ICU reports error %d", error);
    return true;
}

// ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────────

void ark_icu_text_init(IcuText *t)
{
    t->units = t->first;
    t->length = 0;
    t->capacity = sizeof t->first / sizeof *t->first;
}

void ark_icu_text_free(IcuText *t)
{
    if (t->units != t->first) free(t->units);
}

static void reserve(IcuText *t, int32_t length)
{
    if (length <= t->capacity) return;
    ark_icu_text_free(t);
    t->units = malloc((size_t)length * sizeof *t->units);
    if (!t->units) abort();
    t->capacity = length;
}

bool ark_icu_text_grow(IcuText *t, int32_t length, IcuError *error)
{
    if (*error != ICU_BUFFER_OVERFLOW) {
        t->length = *error > 0 ? 0 : length;
        return false;
    }
    reserve(t, length + 1);
    *error = 0;
    return true;
}

bool ark_icu_text_of(ArkContext *ctx, IcuText *t, ArkValue string)
{
    ark_icu_text_init(t);
    ArkValue text = ark_to_string(ctx, string);
    if (ark_failed(ctx)) return false;
    ArkUnits u = ark_units(ctx, ark_as_string(text));
    reserve(t, (int32_t)u.length + 1);
    for (uint32_t i = 0; i < u.length; i++) t->units[i] = ark_unit(u, i);
    t->units[u.length] = 0;
    t->length = (int32_t)u.length;
    return true;
}

ArkValue ark_icu_text_value(ArkContext *ctx, const IcuText *t) { return ark_box_pointer(ark_string_from_wide(ctx, t->units, (size_t)t->length)); }

// ── Services ────────────────────────────────────────────────────────────────────────────────────────────────────────

typedef struct Opened {
    char name[NAME_MOST * 2];
    void *service;
} Opened;

static Opened opened[SERVICES_MOST];
static int opened_count;

void *ark_icu_service(double handle) { return opened[(int)handle].service; }

static void put_wide(const char *ascii, uint16_t *units)
{
    while ((*units++ = (uint8_t)*ascii++)) {}
}

static void *open_collator(ArkContext *ctx, const char *locale, const char *options, IcuError *error)
{
    ICU_OR(NULL, void *, ucol_open, const char *, IcuError *);
    ICU_OR(NULL, void, ucol_setAttribute, void *, int, int, IcuError *);
    enum { ALTERNATE = 1, CASE_FIRST = 2, CASE_LEVEL = 3, STRENGTH = 5, NUMERIC = 7, OFF = 16, ON = 17, SHIFTED = 20, LOWER_FIRST = 24, UPPER_FIRST = 25 };
    void *collator = ucol_open(locale, error);
    if (*error > 0) return NULL;
    // A letter each: sensitivity (b a c v), numeric (n), upper or lower case first (u l), ignored punctuation (p).
    for (; *options; options++) switch (*options) {
        case 'b': ucol_setAttribute(collator, STRENGTH, 0, error); break;
        case 'a': ucol_setAttribute(collator, STRENGTH, 1, error); break;
        case 'c': ucol_setAttribute(collator, STRENGTH, 0, error), ucol_setAttribute(collator, CASE_LEVEL, ON, error); break;
        case 'v': ucol_setAttribute(collator, STRENGTH, 2, error); break;
        case 'n': ucol_setAttribute(collator, NUMERIC, ON, error); break;
        case 'u': ucol_setAttribute(collator, CASE_FIRST, UPPER_FIRST, error); break;
        case 'l': ucol_setAttribute(collator, CASE_FIRST, LOWER_FIRST, error); break;
        case 'p': ucol_setAttribute(collator, ALTERNATE, SHIFTED, error); break;
    }
    return collator;
}

static void *open_number(ArkContext *ctx, const char *locale, const char *skeleton, IcuError *error)
{
    ICU_OR(NULL, void *, unumf_openForSkeletonAndLocale, const uint16_t *, int32_t, const char *, IcuError *);
    uint16_t wide[NAME_MOST];
    put_wide(skeleton, wide);
    return unumf_openForSkeletonAndLocale(wide, (int32_t)strlen(skeleton), locale, error);
}

// A pattern counts hours as the locale likes to; where the skeleton says that they begin at 0 of 11 (K) or at 1 of 24 (k), they do.
static void set_hours(uint16_t *pattern, int32_t length, const char *skeleton)
{
    const char *wanted = strpbrk(skeleton, "Kk");
    bool quoted = false;
    for (int32_t i = 0; wanted && i < length; i++) {
        uint16_t unit = pattern[i];
        if (unit == '\'') quoted = !quoted;
        else if (!quoted && (unit == 'h' || unit == 'H' || unit == 'K' || unit == 'k')) pattern[i] = (uint16_t)*wanted;
    }
}

// zone|skeleton, or zone|date style|time style with styles from 0 (full) to 3 (short) and -1 for none.
static void *open_date(ArkContext *ctx, const char *locale, const char *detail, IcuError *error)
{
    ICU_OR(NULL, void *, udat_open, int, int, const char *, const uint16_t *, int32_t, const uint16_t *, int32_t, IcuError *);
    ICU_OR(NULL, void *, udatpg_open, const char *, IcuError *);
    ICU_OR(NULL, int32_t, udatpg_getBestPatternWithOptions, void *, const uint16_t *, int32_t, int, uint16_t *, int32_t, IcuError *);
    ICU_OR(NULL, void, udatpg_close, void *);
    ICU_OR(NULL, void *, udat_getCalendar, void *);
    ICU_OR(NULL, void, ucal_setGregorianChange, void *, double, IcuError *);
    enum { BY_PATTERN = -2, MATCH_HOURS = 1 << 11 };
    static const double FIRST_TIME = -8.64e15;
    const char *rest = strchr(detail, '|') + 1, *second = strchr(rest, '|');
    uint16_t zone[NAME_MOST], skeleton[NAME_MOST], pattern[NAME_MOST];
    put_wide(detail, zone);
    int32_t zone_length = (int32_t)(rest - 1 - detail);
    void *formatter;
    if (second) {
        formatter = udat_open(atoi(second + 1), atoi(rest), locale, zone, zone_length, NULL, 0, error);
    } else {
        put_wide(rest, skeleton);
        void *generator = udatpg_open(locale, error);
        int32_t length = udatpg_getBestPatternWithOptions(generator, skeleton, (int32_t)strlen(rest), MATCH_HOURS, pattern, NAME_MOST, error);
        udatpg_close(generator);
        if (*error <= 0) set_hours(pattern, length, rest);
        formatter = udat_open(BY_PATTERN, BY_PATTERN, locale, zone, zone_length, pattern, length, error);
    }
    // The language's calendar is the Gregorian one from the first day to the last. Other calendars refuse, and need not know.
    IcuError ignored = 0;
    if (*error <= 0) ucal_setGregorianChange(udat_getCalendar(formatter), FIRST_TIME, &ignored);
    return formatter;
}

static void *open_other(ArkContext *ctx, IcuService kind, const char *locale, const char *detail, IcuError *error)
{
    ICU_OR(NULL, void *, uplrules_openForType, const char *, int, IcuError *);
    ICU_OR(NULL, void *, ureldatefmt_open, const char *, void *, int, int, IcuError *);
    ICU_OR(NULL, void *, ulistfmt_openForType, const char *, int, int, IcuError *);
    ICU_OR(NULL, void *, ubrk_open, int, const char *, const uint16_t *, int32_t, IcuError *);
    enum { CAPITALISE_NOT = 256 };
    int first = detail[0] - '0', second = detail[0] ? detail[1] - '0' : 0;
    switch (kind) {
    case ICU_PLURAL: return uplrules_openForType(locale, first, error);
    case ICU_RELATIVE: return ureldatefmt_open(locale, NULL, first, CAPITALISE_NOT, error);
    case ICU_LIST: return ulistfmt_openForType(locale, first, second, error);
    default: return ubrk_open(first, locale, NULL, 0, error);
    }
}

static void *open_service(ArkContext *ctx, IcuService kind, const char *locale, const char *detail, IcuError *error)
{
    switch (kind) {
    case ICU_COLLATOR: return open_collator(ctx, locale, detail, error);
    case ICU_NUMBER: return open_number(ctx, locale, detail, error);
    case ICU_DATE: return open_date(ctx, locale, detail, error);
    default: return open_other(ctx, kind, locale, detail, error);
    }
}

static void copy_ascii(ArkContext *ctx, char *to, size_t most, ArkValue text)
{
    ArkUnits u = ark_units(ctx, ark_as_string(text));
    size_t length = u.length < most ? u.length : most - 1;
    for (size_t i = 0; i < length; i++) to[i] = (char)ark_unit(u, (uint32_t)i);
    to[length] = 0;
}

// A language tag as the name of ICU's locale, extensions included.
static void name_locale(ArkContext *ctx, char name[static NAME_MOST], const char *tag)
{
    ICU_OR(, int32_t, uloc_forLanguageTag, const char *, char *, int32_t, int32_t *, IcuError *);
    IcuError error = 0;
    int32_t parsed;
    uloc_forLanguageTag(tag, name, NAME_MOST, &parsed, &error);
}

double ark_icu_open(ArkContext *ctx, int32_t kind, ArkValue locale, ArkValue detail)
{
    char language[NAME_MOST / 2], options[NAME_MOST], name[NAME_MOST * 2];
    copy_ascii(ctx, language, sizeof language, locale);
    copy_ascii(ctx, options, sizeof options, detail);
    snprintf(name, sizeof name, "%d %s %s", kind, language, options);
    for (int i = 0; i < opened_count; i++)
        if (!strcmp(opened[i].name, name)) return i;
    IcuError error = 0;
    char locale_name[NAME_MOST] = "";
    name_locale(ctx, locale_name, language);
    void *service = ark_failed(ctx) ? NULL : open_service(ctx, (IcuService)kind, locale_name, options, &error);
    if (ark_icu_failed(ctx, error) || !service) return 0;
    int at = opened_count < SERVICES_MOST ? opened_count++ : SERVICES_MOST - 1; // the last place is used again
    memcpy(opened[at].name, name, sizeof name);
    opened[at].service = service;
    return at;
}
