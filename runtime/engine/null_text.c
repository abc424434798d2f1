// Text of the null engine. The rule: a character is half its size wide, one of East Asia and an emoji its size, a combining
// mark nothing; letter spacing is added to each. A line is as high as 1.25 times its largest size, its baseline at 1.0; lines
// break at blanks, else between characters. All text runs from left to right.

#include "common.h"

typedef struct Glyph { double x, width; int start, units; bool is_blank, is_break; double size; } Glyph; // x: in its line
typedef struct Row { int from, to; double width, height, y; } Row;                                    // glyphs

struct UiParagraph {
    Glyph *glyphs;
    int count, capacity, units;
    Row *rows;
    int row_count, row_capacity, shown;
    UiParagraphStyle style;
    double first_size, width; // of the layout
    bool is_laid_out;
};

bool ui_font_register(const char *path, const char *family) { return true; }
bool ui_font_only_registered(bool only) { return true; }

static double share(uint32_t c)
{
    if ((c >= 0x300 && c < 0x370) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F)) return 0;
    bool is_wide = (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) || (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF00 && c < 0xFF61) || c >= 0x1F000;
    return is_wide ? 1 : 0.5;
}

static void add_span(UiParagraph *p, const UiSpan *span)
{
    size_t length;
    char *text = utf8_clean(span->text, span->length, &length);
    double size = clamp(span->style.size, 0, 10000), spacing = clamp(span->style.letter_spacing, -1000, 1000);
    for (const char *at = text; at < text + length;) {
        uint32_t c = utf8_next(&at);
        int units = c > 0xFFFF ? 2 : 1;
        p->glyphs = grow(p->glyphs, &p->capacity, p->count + 1, sizeof *p->glyphs);
        p->glyphs[p->count++] = (Glyph) { 0, c == '\n' ? 0 : share(c) * size + spacing, p->units, units, c == ' ' || c == '\t', c == '\n', size };
        p->units += units;
    }
    free(text);
}

UiParagraph *ui_paragraph_new(const UiSpan *spans, int count, const UiParagraphStyle *style)
{
    UiParagraph *p = allocate(sizeof *p);
    p->style = *style;
    p->first_size = count > 0 ? clamp(spans[0].style.size, 0, 10000) : 16;
    for (int i = 0; i < count; i++) add_span(p, &spans[i]);
    return p;
}

void ui_paragraph_free(UiParagraph *p)
{
    free(p->glyphs);
    free(p->rows);
    free(p);
}

static void add_row(UiParagraph *p, int from, int to)
{
    double size = from < to ? 0 : p->first_size, x = 0, end = 0;
    for (int i = from; i < to; i++) {
        p->glyphs[i].x = x;
        x += p->glyphs[i].width;
        size = fmax(size, p->glyphs[i].size);
        if (!p->glyphs[i].is_blank && !p->glyphs[i].is_break) end = x; // blanks at the end hang over
    }
    double y = p->row_count ? p->rows[p->row_count - 1].y + p->rows[p->row_count - 1].height + clamp(p->style.line_spacing, 0, 10000) : 0;
    p->rows = grow(p->rows, &p->row_capacity, p->row_count + 1, sizeof *p->rows);
    p->rows[p->row_count++] = (Row) { from, to, end, p->style.line_height > 0 ? p->style.line_height : size * 1.25, y };
}

// The end of the row that begins at `from`.
static int row_end(const UiParagraph *p, int from, double width)
{
    double x = 0;
    int after_blank = -1;
    for (int i = from; i < p->count; i++) {
        const Glyph *g = &p->glyphs[i];
        if (g->is_break) return i + 1;
        x += g->width;
        if (x > width + 1e-6 && !g->is_blank && i > from && p->style.wrap != UI_WRAP_NEVER) {
            if (after_blank > 0 && p->style.wrap != UI_WRAP_ANYWHERE) return after_blank;
            if (p->style.wrap != UI_WRAP_WORD_ONLY) return i;
        }
        if (g->is_blank) after_blank = i + 1;
    }
    return p->count;
}

static double shift_of(const UiParagraph *p, const Row *r)
{
    if (p->width >= 1e6) return 0;
    return p->style.align == UI_ALIGN_CENTER ? (p->width - r->width) / 2 : p->style.align == UI_ALIGN_END ? p->width - r->width : 0;
}

UiTextMetrics ui_paragraph_layout(UiParagraph *p, double width)
{
    p->width = width >= 0 && width < 1e6 ? width : 1e6;
    p->row_count = 0;
    p->is_laid_out = true;
    int from = 0;
    do {
        int to = row_end(p, from, p->width);
        add_row(p, from, to);
        from = to;
    } while (from < p->count);
    if (p->count && p->glyphs[p->count - 1].is_break) add_row(p, p->count, p->count);
    p->shown = p->style.max_lines > 0 && p->style.max_lines < p->row_count ? p->style.max_lines : p->row_count;
    double longest = 0;
    for (int i = 0; i < p->shown; i++) longest = fmax(longest, fmin(p->rows[i].width, p->style.ellipsis != UI_ELLIPSIS_NONE ? p->width : 1e6));
    const Row *last = &p->rows[p->shown - 1];
    bool overflows = p->shown < p->row_count || (p->style.ellipsis != UI_ELLIPSIS_NONE && p->rows[0].width > p->width + 1e-6);
    return (UiTextMetrics) { longest, last->y + last->height, p->rows[0].height * 0.8, p->shown, overflows };
}

static void ensure(UiParagraph *p)
{
    if (!p->is_laid_out) ui_paragraph_layout(p, -1);
}

double ui_paragraph_max_width(UiParagraph *p)
{
    double longest = 0, x = 0;
    for (int i = 0; i < p->count; i++) x = p->glyphs[i].is_break ? 0 : x + p->glyphs[i].width, longest = fmax(longest, x);
    return longest;
}

double ui_paragraph_min_width(UiParagraph *p)
{
    double longest = 0, x = 0;
    for (int i = 0; i < p->count; i++) x = p->glyphs[i].is_break || p->glyphs[i].is_blank ? 0 : x + p->glyphs[i].width, longest = fmax(longest, x);
    return longest;
}

static int units_at(const UiParagraph *p, int glyph) { return glyph < p->count ? p->glyphs[glyph].start : p->units; }

UiLine ui_paragraph_line(UiParagraph *p, int index)
{
    ensure(p);
    const Row *r = &p->rows[clamp_int(index, 0, p->shown - 1)];
    return (UiLine) { rect_of(shift_of(p, r), r->y, r->width, r->height), r->y + r->height * 0.8, units_at(p, r->from), units_at(p, r->to) };
}

static int glyph_at(const UiParagraph *p, int units)
{
    int i = 0;
    while (i < p->count && p->glyphs[i].start < units) i++;
    return i;
}

static const Row *row_of(const UiParagraph *p, int glyph)
{
    int i = 0;
    while (i + 1 < p->shown && p->rows[i + 1].from <= glyph) i++;
    return &p->rows[i];
}

int ui_paragraph_hit(UiParagraph *p, double x, double y)
{
    ensure(p);
    int row = 0;
    while (row + 1 < p->shown && p->rows[row + 1].y <= y) row++;
    const Row *r = &p->rows[row];
    int i = r->from, end = r->to > r->from && p->glyphs[r->to - 1].is_break ? r->to - 1 : r->to;
    for (x -= shift_of(p, r); i < end && p->glyphs[i].x + p->glyphs[i].width / 2 <= x;) i++;
    return units_at(p, i);
}

UiRect ui_paragraph_caret(UiParagraph *p, int index)
{
    ensure(p);
    int glyph = glyph_at(p, index);
    const Row *r = row_of(p, glyph);
    double x = glyph > r->from ? p->glyphs[glyph - 1].x + p->glyphs[glyph - 1].width : 0;
    return rect_of(shift_of(p, r) + x, r->y, 0, r->height);
}

int ui_paragraph_rects(UiParagraph *p, int start, int end, UiRect *rects, int most)
{
    ensure(p);
    int from = glyph_at(p, start), to = glyph_at(p, end), count = 0;
    for (int i = 0; i < p->shown; i++) {
        const Row *r = &p->rows[i];
        int first = from > r->from ? from : r->from, last = (to < r->to ? to : r->to) - 1;
        if (first > last) continue;
        double x = p->glyphs[first].x;
        if (count < most) rects[count] = rect_of(shift_of(p, r) + x, r->y, p->glyphs[last].x + p->glyphs[last].width - x, r->height);
        count++;
    }
    return count;
}

static bool is_in_word(const UiParagraph *p, int glyph) { return glyph >= 0 && glyph < p->count && !p->glyphs[glyph].is_blank && !p->glyphs[glyph].is_break; }

void ui_paragraph_word(UiParagraph *p, int index, int *start, int *end)
{
    int from = glyph_at(p, index), to = from;
    while (is_in_word(p, from - 1)) from--;
    while (is_in_word(p, to)) to++;
    *start = units_at(p, from);
    *end = units_at(p, to);
}

int ui_paragraph_next(UiParagraph *p, int index, int step) { return units_at(p, clamp_int(glyph_at(p, index) + clamp_int(step, -p->count, p->count), 0, p->count)); }
