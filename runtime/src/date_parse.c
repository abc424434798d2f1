// Date.parse: the format of ECMA-262 first; whatever that leaves over is read word by word, as node reads the many ways in
// which people write dates: month names, am and pm, time zones, day and month in American order.

#include "date.h"

#include <math.h>
#include <string.h>

enum { NOTHING = -1 };

typedef struct Reader {
    ArkUnits text;
    uint32_t at;
    // What has been read so far.
    int day[3], day_count, month; // month: by its name
    int clock[4], clock_count;    // hour, minute, second, millisecond
    bool clock_done;
    int half;                     // 0: am, 12: pm
    int zone_sign, zone_hour, zone_minute; // hour NOTHING: none
    bool is_iso;
} Reader;

static uint16_t peek(const Reader *r, uint32_t ahead) { return r->at + ahead < r->text.length ? ark_unit(r->text, r->at + ahead) : 0; }
static bool is_digit(uint16_t c) { return c >= '0' && c <= '9'; }
static bool is_letter(uint16_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
static bool is_sign(uint16_t c) { return c == '+' || c == '-'; }
static bool skip(Reader *r, uint16_t c)
{
    if (peek(r, 0) != c) return false;
    r->at++;
    return true;
}

// Exactly so many digits, or NOTHING and nothing is read.
static int fixed(Reader *r, uint32_t digits)
{
    int n = 0;
    for (uint32_t i = 0; i < digits; i++) {
        if (!is_digit(peek(r, i))) return NOTHING;
        n = n * 10 + (peek(r, i) - '0');
    }
    if (is_digit(peek(r, digits))) return NOTHING;
    r->at += digits;
    return n;
}

// All digits that follow; a number that is too long keeps its first nine.
static int number(Reader *r, int *length)
{
    int n = 0;
    uint32_t start = r->at;
    for (; is_digit(peek(r, 0)); r->at++)
        if (n < 100000000) n = n * 10 + (peek(r, 0) - '0');
    if (length) *length = (int)(r->at - start);
    return n;
}

static int milliseconds(Reader *r)
{
    int n = 0, count = 0;
    for (; is_digit(peek(r, 0)); r->at++, count++)
        if (count < 3) n = n * 10 + (peek(r, 0) - '0');
    for (; count < 3; count++) n *= 10;
    return n;
}

static bool add_day(Reader *r, int n)
{
    if (r->day_count == 3) return false;
    r->day[r->day_count++] = n;
    return true;
}

static bool add_clock(Reader *r, int n)
{
    if (r->clock_count == 4 || r->clock_done) return false;
    r->clock[r->clock_count++] = n;
    return true;
}

// ── The format of ECMA-262 ──────────────────────────────────────────────────────────────────────────────────────────

static bool iso_clock(Reader *r)
{
    int hour = fixed(r, 2);
    if (hour < 0 || !skip(r, ':')) return false;
    int minute = fixed(r, 2), second = 0, fraction = 0;
    if (minute < 0) return false;
    if (skip(r, ':')) {
        second = fixed(r, 2);
        if (second < 0) return false;
        if (skip(r, '.')) {
            if (!is_digit(peek(r, 0))) return false;
            fraction = milliseconds(r);
        }
    }
    const int clock[] = { hour, minute, second, fraction };
    for (int i = 0; i < 4; i++) add_clock(r, clock[i]);
    r->clock_done = true;
    if (skip(r, 'Z') || skip(r, 'z')) {
        r->zone_hour = r->zone_minute = 0;
    } else if (is_sign(peek(r, 0))) {
        r->zone_sign = peek(r, 0) == '-' ? -1 : 1;
        r->at++;
        r->zone_hour = fixed(r, 2);
        if (r->zone_hour < 0) return false;
        if (skip(r, ':')) r->zone_minute = fixed(r, 2);
        else return false;
        if (r->zone_minute < 0) return false;
    }
    return true;
}

// True when the whole text is of this format. Otherwise what was read of the date stays, for the reader of words.
static bool read_iso(Reader *r)
{
    uint32_t start = r->at;
    int year;
    if (is_sign(peek(r, 0))) {
        bool is_negative = peek(r, 0) == '-';
        r->at++;
        year = fixed(r, 6);
        if (year < 0 || (is_negative && !year)) {
            r->at = start;
            return false;
        }
        if (is_negative) year = -year;
    } else if ((year = fixed(r, 4)) < 0) {
        return false;
    }
    add_day(r, year);
    for (int part = 0; part < 2 && peek(r, 0) == '-'; part++) {
        uint32_t before = r->at++;
        int n = fixed(r, 2);
        if (n < 1 || n > (part ? 31 : 12)) {
            r->at = before + 1;
            return false;
        }
        add_day(r, n);
    }
    bool has_clock = (peek(r, 0) | 0x20) == 't' && is_digit(peek(r, 1));
    if (has_clock) {
        Reader before = *r;
        r->at++;
        if (!iso_clock(r)) {
            *r = before;
            return false;
        }
    }
    if (r->at < r->text.length) return false;
    if (!has_clock) r->zone_hour = r->zone_minute = 0; // a date alone is UTC's
    r->is_iso = true;
    return true;
}

// ── Word by word ────────────────────────────────────────────────────────────────────────────────────────────────────

static void skip_parentheses(Reader *r)
{
    int depth = 1;
    while (r->at < r->text.length && depth) {
        uint16_t c = peek(r, 0);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        r->at++;
    }
}

typedef struct Word {
    const char *text; // its first three letters
    enum { WORD_MONTH, WORD_HALF, WORD_ZONE } kind;
    int value;
} Word;

static const Word *word_of(const char letters[4], uint32_t length)
{
    static const Word words[] = {
        { "jan", WORD_MONTH, 1 }, { "feb", WORD_MONTH, 2 },  { "mar", WORD_MONTH, 3 },  { "apr", WORD_MONTH, 4 },  { "may", WORD_MONTH, 5 },
        { "jun", WORD_MONTH, 6 }, { "jul", WORD_MONTH, 7 },  { "aug", WORD_MONTH, 8 },  { "sep", WORD_MONTH, 9 },  { "oct", WORD_MONTH, 10 },
        { "nov", WORD_MONTH, 11 }, { "dec", WORD_MONTH, 12 }, { "am", WORD_HALF, 0 },    { "pm", WORD_HALF, 12 },   { "ut", WORD_ZONE, 0 },
        { "utc", WORD_ZONE, 0 },  { "z", WORD_ZONE, 0 },     { "gmt", WORD_ZONE, 0 },   { "est", WORD_ZONE, -5 },  { "edt", WORD_ZONE, -4 },
        { "cst", WORD_ZONE, -6 }, { "cdt", WORD_ZONE, -5 },  { "mst", WORD_ZONE, -7 },  { "mdt", WORD_ZONE, -6 },  { "pst", WORD_ZONE, -8 },
        { "pdt", WORD_ZONE, -7 },
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        // Months may be written out; the others are as long as they are.
        if (!strcmp(words[i].text, letters) && (length <= 3 || words[i].kind == WORD_MONTH)) return &words[i];
    return NULL;
}

static bool read_word(Reader *r, bool has_number)
{
    char letters[4] = { 0 };
    uint32_t length = 0;
    for (; is_letter(peek(r, 0)); r->at++, length++)
        if (length < 3) letters[length] = (char)(peek(r, 0) | 0x20);
    const Word *word = word_of(letters, length);
    if (word && word->kind == WORD_HALF && r->clock_count) {
        r->half = word->value;
    } else if (word && word->kind == WORD_MONTH) {
        r->month = word->value;
        skip(r, '-');
    } else if (word && word->kind == WORD_ZONE && has_number) {
        r->zone_sign = word->value < 0 ? -1 : 1;
        r->zone_hour = word->value < 0 ? -word->value : word->value;
        r->zone_minute = 0;
    } else {
        // Other words go before the first number, and not right before it.
        return !has_number && !is_digit(peek(r, 0));
    }
    return true;
}

static bool read_offset(Reader *r, uint16_t sign)
{
    int length = 0, n = number(r, &length);
    r->zone_sign = sign == '-' ? -1 : 1;
    if (skip(r, ':')) {
        r->zone_hour = n;
        r->zone_minute = NOTHING; // follows
    } else if (length == 1 || length == 2) {
        r->zone_hour = n;
        r->zone_minute = 0;
    } else if (length == 3 || length == 4) {
        r->zone_hour = n / 100;
        r->zone_minute = n % 100;
    } else {
        return false;
    }
    return true;
}

static bool read_number(Reader *r)
{
    int n = number(r, NULL);
    // A minute or second is what a colon has announced.
    bool clock_expects = r->clock_count > 0 && r->clock_count < 4 && !r->clock_done;
    if (skip(r, ':')) {
        if (skip(r, ':')) return !r->clock_count && add_clock(r, n) && add_clock(r, 0);
        if (!add_clock(r, n)) return false;
        skip(r, '.');
        return true;
    }
    if (peek(r, 0) == '.' && clock_expects) {
        r->at++;
        if (!add_clock(r, n) || !is_digit(peek(r, 0))) return false;
        while (r->clock_count < 3) add_clock(r, 0);
        add_clock(r, milliseconds(r));
        r->clock_done = true;
        return true;
    }
    if (r->zone_hour != NOTHING && r->zone_minute == NOTHING) {
        r->zone_minute = n;
        return true;
    }
    if (clock_expects) {
        add_clock(r, n);
        r->clock_done = true;
        uint16_t next = peek(r, 0);
        return r->at >= r->text.length || ark_is_space(next) || (next | 0x20) == 'z' || is_sign(next) || is_letter(next);
    }
    skip(r, '.');
    if (!add_day(r, n)) return false;
    skip(r, '-');
    return true;
}

static bool read_words(Reader *r)
{
    bool has_number = r->day_count > 0;
    while (r->at < r->text.length) {
        uint16_t c = peek(r, 0);
        bool is_utc = r->zone_hour == 0 && r->zone_minute == 0;
        if (is_digit(c)) {
            has_number = true;
            if (!read_number(r)) return false;
        } else if (is_letter(c)) {
            if (!read_word(r, has_number)) return false;
        } else {
            r->at++;
            if (is_sign(c) && (is_utc || r->clock_count)) {
                has_number = true;
                if (!read_offset(r, c)) return false;
            } else if ((is_sign(c) || c == ')') && has_number) {
                return false;
            } else if (c == '(') {
                skip_parentheses(r);
            }
        }
    }
    return true;
}

// ── What was read as a time ─────────────────────────────────────────────────────────────────────────────────────────

static bool is_day(int n) { return n >= 1 && n <= 31; }

static bool take_day(const Reader *r, int *year, int *month, int *day)
{
    if (!r->day_count) return false;
    int parts[3] = { 1, 1, 1 };
    memcpy(parts, r->day, (size_t)r->day_count * sizeof *parts);
    bool year_first = r->is_iso || !is_day(parts[0]);
    if (r->month == NOTHING) {
        *year = year_first ? parts[0] : parts[2];
        *month = year_first ? parts[1] : parts[0];
        *day = year_first ? parts[2] : parts[1];
    } else {
        *month = r->month;
        *year = year_first ? parts[0] : parts[1];
        *day = year_first ? parts[1] : parts[0];
    }
    if (!r->is_iso && *year >= 0 && *year <= 99) *year += *year < 50 ? 2000 : 1900;
    return *month >= 1 && *month <= 12 && is_day(*day);
}

static bool take_clock(Reader *r, double *ms)
{
    while (r->clock_count < 4) r->clock[r->clock_count++] = 0;
    int hour = r->clock[0];
    if (r->half != NOTHING) {
        if (hour < 0 || hour > 12) return false;
        hour = hour % 12 + r->half;
    }
    bool is_midnight = hour == 24 && !r->clock[1] && !r->clock[2] && !r->clock[3];
    if ((hour > 23 && !is_midnight) || r->clock[1] > 59 || r->clock[2] > 59) return false;
    *ms = hour * 3600000.0 + r->clock[1] * 60000.0 + r->clock[2] * 1000.0 + r->clock[3];
    return true;
}

double ark_date_parse(ArkContext *ctx, ArkValue text)
{
    if (!ark_is_string(text)) return NAN;
    Reader r = { .text = ark_units(ctx, ark_as_string(text)), .month = NOTHING, .half = NOTHING, .zone_sign = 1, .zone_hour = NOTHING, .zone_minute = NOTHING };
    int year, month, day;
    double clock;
    if (!read_iso(&r) && !read_words(&r)) return NAN;
    if (!take_day(&r, &year, &month, &day) || !take_clock(&r, &clock)) return NAN;
    double ms = ark_date_of(year, month - 1, day) * MS_PER_DAY + clock;
    if (r.zone_hour == NOTHING) return ark_date_clip(ark_date_to_utc(ctx, ms));
    int minute = r.zone_minute == NOTHING ? 0 : r.zone_minute;
    return ark_date_clip(ms - r.zone_sign * (r.zone_hour * 3600000.0 + minute * 60000.0));
}
