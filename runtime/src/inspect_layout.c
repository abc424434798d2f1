// How the entries of an object are laid out: on one line where they fit, in columns, or a line each.

#include "inspect.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    COLUMNS_FROM = 7,      // arrays of so many entries are laid out in columns
};

// ── Entries ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static bool is_full_width(uint32_t c)
{
    return c >= 0x1100 && (c <= 0x115F || c == 0x2329 || c == 0x232A || (c >= 0x2E80 && c <= 0x3247 && c != 0x303F) ||
                           (c >= 0x3250 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0xA4C6) || (c >= 0xA960 && c <= 0xA97C) ||
                           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE10 && c <= 0xFE19) ||
                           (c >= 0xFE30 && c <= 0xFE6B) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
                           (c >= 0x1B000 && c <= 0x1B001) || (c >= 0x1F200 && c <= 0x1F251) || (c >= 0x1F300 && c <= 0x1F64F) ||
                           (c >= 0x1F900 && c <= 0x1F9FF) || (c >= 0x20000 && c <= 0x3FFFD));
}

static bool is_zero_width(uint32_t c)
{
    return c <= 0x1F || (c >= 0x7F && c <= 0x9F) || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F);
}

static void measure(Entry *e)
{
    e->units = e->width = 0;
    for (uint32_t i = 0; i < e->length;) {
        uint8_t lead = (uint8_t)e->bytes[i];
        uint32_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        uint32_t c = size == 1 ? lead : lead & (0xFFu >> (size + 1));
        for (uint32_t k = 1; k < size; k++) c = c << 6 | ((uint8_t)e->bytes[i + k] & 0x3Fu);
        e->units += size == 4 ? 2 : 1;
        e->width += is_full_width(c) ? 2 : is_zero_width(c) ? 0 : 1;
        i += size;
    }
}

// Takes the text over as an entry.
void ark_entries_add(Entries *list, ArkText *t)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity ? list->capacity * 2 : 8;
        list->items = realloc(list->items, list->capacity * sizeof *list->items);
        if (!list->items) abort();
    }
    Entry e = { .length = (uint32_t)t->length, .bytes = malloc(t->length + 1) };
    if (!e.bytes) abort();
    memcpy(e.bytes, t->bytes, t->length);
    e.bytes[t->length] = 0;
    measure(&e);
    list->items[list->count++] = e;
    ark_text_free(t);
}

static int by_text(const void *a, const void *b) { return strcmp(((const Entry *)a)->bytes, ((const Entry *)b)->bytes); }

void ark_entries_sort(Entries *list, uint32_t from)
{
    if (list->count > from) qsort(list->items + from, list->count - from, sizeof *list->items, by_text);
}

void ark_entries_free(Entries *list)
{
    for (uint32_t i = 0; i < list->count; i++) free(list->items[i].bytes);
    free(list->items);
    *list = (Entries) { 0 };
}

void ark_inspect_pad(ArkText *t, uint32_t count)
{
    while (count--) ark_text_char(t, ' ');
}

double ark_text_columns(ArkContext *ctx, ArkValue text)
{
    Entries list = { 0 };
    ArkText t;
    ark_text_init(&t);
    if (ark_is_string(text)) ark_text_string(ctx, &t, ark_as_string(text));
    ark_entries_add(&list, &t);
    double columns = list.items[0].width;
    ark_entries_free(&list);
    return columns;
}

// ── Layout ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// Puts short entries of an array in columns, each as wide as its widest entry. `numbers`: aligned to the right.
static void group_in_columns(const Inspector *in, Entries *list, bool rest_marker, bool numbers)
{
    uint32_t indentation = in->indentation;
    uint32_t count = list->count - rest_marker, total = 0, longest = 0;
    for (uint32_t i = 0; i < count; i++) {
        total += list->items[i].width + 2;
        longest = ark_max_u32(longest, list->items[i].width);
    }
    uint32_t cell = longest + 2;
    if (cell * 3 + indentation >= in->break_length || !((double)total / cell > 5 || longest <= 6)) return;
    double bias = sqrt(cell - (double)total / list->count), biased = fmax(cell - 3 - bias, 1);
    double wanted = floor(sqrt(2.5 * biased * count) / biased + 0.5);
    double columns_fit = fmin(fmin(wanted, floor(((double)in->break_length - indentation) / cell)), fmin(in->compact * 4, 15));
    if (columns_fit <= 1) return;
    uint32_t columns = (uint32_t)columns_fit, widths[16];
    for (uint32_t c = 0; c < columns; c++) {
        widths[c] = 0;
        for (uint32_t i = c; i < count; i += columns) widths[c] = ark_max_u32(widths[c], list->items[i].width);
        widths[c] += 2;
    }
    Entries rows = { 0 };
    ArkText t;
    ark_text_init(&t);
    for (uint32_t i = 0; i < count; i += columns) {
        uint32_t end = ark_min_u32(i + columns, count);
        for (uint32_t j = i; j < end; j++) {
            const Entry *e = &list->items[j];
            bool last = j + 1 == end;
            uint32_t room = widths[j - i] - 2 - e->width;
            if (numbers) ark_inspect_pad(&t, room);
            ark_text_bytes(&t, e->bytes, e->length);
            if (!last) ark_text_ascii(&t, ", ");
            if (!numbers && !last) ark_inspect_pad(&t, room);
        }
        ark_entries_add(&rows, &t);
    }
    if (rest_marker) {
        ark_text_bytes(&t, list->items[count].bytes, list->items[count].length);
        ark_entries_add(&rows, &t);
    }
    ark_entries_free(list);
    *list = rows;
}

static bool fits_one_line(const Inspector *in, const Entries *list, uint32_t start, const ArkText *base)
{
    uint32_t total = list->count + start;
    if (total + list->count > in->break_length) return false;
    for (uint32_t i = 0; i < list->count; i++) {
        total += list->items[i].units;
        if (total > in->break_length || memchr(list->items[i].bytes, '\n', list->items[i].length)) return false;
    }
    return !memchr(base->bytes, '\n', base->length);
}

// base, open, entries, close.
void ark_inspect_lay_out(Inspector *in, ArkText *t, Entries *list, const ArkText *base, const ArkText *open, const char *close, Shape shape,
                    uint32_t depth)
{
    uint32_t entries = list->count;
    if (in->compact && shape.in_columns && entries >= COLUMNS_FROM) group_in_columns(in, list, shape.rest_marker, shape.numbers);
    if (base->length) {
        ark_text_bytes(t, base->bytes, base->length);
        ark_text_char(t, ' ');
    }
    ark_text_bytes(t, open->bytes, open->length);
    uint32_t start = list->count + in->indentation + (uint32_t)open->length + (uint32_t)base->length + 10;
    bool one_line = in->current_depth - depth < in->compact && entries == list->count && fits_one_line(in, list, start, base);
    for (uint32_t i = 0; i < list->count; i++) {
        if (i) ark_text_char(t, ',');
        if (one_line) ark_text_char(t, ' ');
        else ark_text_char(t, '\n'), ark_inspect_pad(t, in->indentation + 2);
        ark_text_bytes(t, list->items[i].bytes, list->items[i].length);
    }
    if (one_line) ark_text_char(t, ' ');
    else ark_text_char(t, '\n'), ark_inspect_pad(t, in->indentation);
    ark_text_ascii(t, close);
}
