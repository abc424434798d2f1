// Dates: the calendar, local time by the C library's time zones (TZ, /etc/localtime, /usr/share/zoneinfo), and the texts
// that do not depend on a language.

#include "date.h"

#include <math.h>
#include <string.h>
#include <time.h>

static const char *const month_names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
static const char *const day_names[] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };

// ── The calendar ────────────────────────────────────────────────────────────────────────────────────────────────────

// Days since 1970 of the first of a month, by eras of 400 years that start in March.
static double days_of_month(int64_t year, int month)
{
    year -= month < 2;
    int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
    int64_t of_year = (153 * ((month + 10) % 12) + 2) / 5;
    return (double)(era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468);
}

double ark_date_of(double year, double month, double day)
{
    double whole_years = floor(month / 12);
    if (!(fabs(year + whole_years) < 400000)) return NAN;
    return days_of_month((int64_t)(year + whole_years), (int)(month - whole_years * 12)) + day - 1;
}

double ark_date_clip(double ms) { return fabs(ms) <= MS_MOST ? trunc(ms) + 0.0 : NAN; }

ArkDateFields ark_date_fields(double ms)
{
    double days = floor(ms / MS_PER_DAY);
    int rest = (int)(ms - days * MS_PER_DAY);
    int64_t z = (int64_t)days + 719468, era = (z >= 0 ? z : z - 146096) / 146097, of_era = z - era * 146097;
    int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100), shifted = (5 * of_year + 2) / 153;
    int month = (int)(shifted < 10 ? shifted + 2 : shifted - 10);
    return (ArkDateFields) { .year = year_of_era + era * 400 + (month < 2), .month = month, .day = (int)(of_year - (153 * shifted + 2) / 5 + 1),
                             .weekday = (int)((((int64_t)days + 4) % 7 + 7) % 7), .hour = rest / 3600000, .minute = rest / 60000 % 60,
                             .second = rest / 1000 % 60, .millisecond = rest % 1000 };
}

// ── Local time ──────────────────────────────────────────────────────────────────────────────────────────────────────

// What the zone has to say goes to `local`.
static double zone_at(double utc, struct tm *local)
{
    static bool known;
    if (!known) tzset();
    known = true;
    time_t seconds = (time_t)floor(utc / 1000);
    return localtime_r(&seconds, local) ? (double)local->tm_gmtoff * 1000 : 0;
}

double ark_date_zone_offset(ArkContext *ctx, double utc)
{
    (void)ctx;
    static double last = NAN, offset; // the parts of one date are asked for one after another
    struct tm local;
    if (utc != last) offset = isfinite(utc) ? zone_at(utc, &local) : 0;
    last = utc;
    return offset;
}

// A time that clocks skip or show twice counts by the offset before the change.
double ark_date_to_utc(ArkContext *ctx, double local)
{
    if (!(fabs(local) <= MS_MOST + MS_PER_DAY)) return NAN;
    double before = ark_date_zone_offset(ctx, local - MS_PER_DAY), after = ark_date_zone_offset(ctx, local + MS_PER_DAY);
    if (before != after && ark_date_zone_offset(ctx, local - before) != before && ark_date_zone_offset(ctx, local - after) == after) return local - after;
    return local - before;
}

double ark_date_value(ArkContext *ctx, ArkValue date)
{
    ArkValue time = ark_slot_ascii(ctx, date, "#time");
    return ark_is_number(time) ? ark_as_double(time) : NAN;
}

double ark_date_part(ArkContext *ctx, double ms, int32_t which)
{
    (void)ctx;
    if (!isfinite(ms)) return NAN;
    ArkDateFields f = ark_date_fields(ms);
    const double parts[] = { (double)f.year, f.month, f.day, f.hour, f.minute, f.second, f.millisecond, f.weekday };
    return parts[which];
}

double ark_date_days(ArkContext *ctx, double year, double month, double day)
{
    (void)ctx;
    if (!isfinite(year) || !isfinite(month) || !isfinite(day)) return NAN;
    return ark_date_of(trunc(year), trunc(month), trunc(day));
}

// ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

static void put_year(ArkText *t, int64_t year, bool is_iso)
{
    if (year >= 0 && year <= 9999) ark_text_format(t, "%04d", (int)year);
    else if (is_iso) ark_text_format(t, "%c%06d", year < 0 ? '-' : '+', (int)(year < 0 ? -year : year));
    else ark_text_format(t, year < 0 ? "-%04d" : "%d", (int)(year < 0 ? -year : year));
}

static void put_day(ArkText *t, ArkDateFields f)
{
    ark_text_format(t, "%s %s %02d ", day_names[f.weekday], month_names[f.month], f.day);
    put_year(t, f.year, false);
}

static void put_clock(ArkContext *ctx, ArkText *t, ArkDateFields f, double utc)
{
    double offset = ark_date_zone_offset(ctx, utc);
    int minutes = (int)(fabs(offset) / 60000);
    struct tm local = { .tm_zone = "UTC" };
    zone_at(utc, &local);
    const char *name = strcmp(local.tm_zone, "UTC") ? ark_zone_long_name(ctx, local.tm_isdst > 0, local.tm_zone) : "Coordinated Universal Time";
    ark_text_format(t, "%02d:%02d:%02d GMT%c%02d%02d (%s)", f.hour, f.minute, f.second, offset < 0 ? '-' : '+', minutes / 60, minutes % 60, name);
}

void ark_date_put(ArkContext *ctx, ArkText *t, double ms, ArkDateText which)
{
    if (!isfinite(ms)) {
        ark_text_ascii(t, "Invalid Date");
        return;
    }
    bool is_local = which != DATE_ISO && which != DATE_UTC;
    ArkDateFields f = ark_date_fields(is_local ? ms + ark_date_zone_offset(ctx, ms) : ms);
    switch (which) {
    case DATE_ISO:
        put_year(t, f.year, true);
        ark_text_format(t, "-%02d-%02dT%02d:%02d:%02d.%03dZ", f.month + 1, f.day, f.hour, f.minute, f.second, f.millisecond);
        break;
    case DATE_UTC:
        ark_text_format(t, "%s, %02d %s ", day_names[f.weekday], f.day, month_names[f.month]);
        put_year(t, f.year, false);
        ark_text_format(t, " %02d:%02d:%02d GMT", f.hour, f.minute, f.second);
        break;
    case DATE_STRING:
    case DATE_DAY:
        put_day(t, f);
        if (which == DATE_DAY) break;
        ark_text_char(t, ' ');
        put_clock(ctx, t, f, ms);
        break;
    case DATE_CLOCK:
        put_clock(ctx, t, f, ms);
        break;
    }
}

ArkValue ark_date_text(ArkContext *ctx, double ms, int32_t which)
{
    ArkText t;
    ark_text_init(&t);
    ark_date_put(ctx, &t, ms, (ArkDateText)which);
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}
