// Shared by date.c (the calendar, time zones, text) and date_parse.c. Times are milliseconds since 1970 as the language has
// them: f64, NaN for an invalid date.

#pragma once

#include "runtime.h"

#define MS_PER_DAY 86400000.0
#define MS_MOST 8.64e15

typedef struct ArkDateFields {
    int64_t year;
    int month;    // 0 to 11
    int day;      // 1 to 31
    int weekday;  // 0: Sunday
    int hour, minute, second, millisecond;
} ArkDateFields;

ArkDateFields ark_date_fields(double ms);
double ark_date_of(double year, double month, double day); // days since 1970 of a date whose parts may be out of range
double ark_date_clip(double ms);
double ark_date_zone_offset(ArkContext *ctx, double utc);  // of local time, in milliseconds
double ark_date_to_utc(ArkContext *ctx, double local);
const char *ark_zone_long_name(ArkContext *ctx, bool summer, const char *abbreviation); // "Central European Standard Time"
double ark_date_value(ArkContext *ctx, ArkValue date);

typedef enum ArkDateText { DATE_ISO, DATE_STRING, DATE_DAY, DATE_CLOCK, DATE_UTC } ArkDateText;
void ark_date_put(ArkContext *ctx, ArkText *t, double ms, ArkDateText which);
