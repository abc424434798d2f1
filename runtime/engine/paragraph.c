// Making paragraphs, and questions about their lines: where is a place, what stands at a point.

#include "text.h"

// ── Making ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static UiTextStyle clean_style(UiTextStyle s)
{
    s.size = clamp(s.size, 0, 10000);
    s.weight = s.weight ? clamp_int(s.weight, 1, 1000) : 400;
    s.letter_spacing = clamp(s.letter_spacing, -1000, 1000);
    s.rise = clamp(s.rise, -1000, 1000);
    const char *family = s.family && *s.family ? s.family : "sans-serif";
    size_t length;
    s.family = utf8_clean(family, strlen(family), &length);
    return s;
}

static void clean_spans(UiParagraph *p, const UiSpan *spans, int count)
{
    p->run_count = count > 0 ? count : 1;
    p->runs = allocate((size_t)p->run_count * sizeof *p->runs);
    p->text = allocate(1);
    if (count <= 0) p->runs[0].style = clean_style((UiTextStyle) { .size = 16, .color = 0xFF000000 });
    for (int i = 0; i < count; i++) {
        size_t length;
        char *text = utf8_clean(spans[i].text, spans[i].length, &length);
        p->text = realloc(p->text, p->length + length + 1);
        if (!p->text) abort();
        memcpy(p->text + p->length, text, length);
        p->runs[i] = (Run) { p->length, p->length + length, clean_style(spans[i].style) };
        p->length += length;
        p->text[p->length] = 0;
        free(text);
    }
}

typedef struct Key { char *bytes; int size, capacity; } Key;

static void put(Key *k, const void *bytes, size_t size)
{
    k->bytes = grow(k->bytes, &k->capacity, k->size + (int)size, 1);
    memcpy(k->bytes + k->size, bytes, size);
    k->size += (int)size;
}

// Value by value: between the members of a structure may be anything.
static void put_run(Key *k, const Run *r, bool has_colors)
{
    const UiTextStyle *s = &r->style;
    put(k, (size_t[]) { r->start, r->end }, 2 * sizeof(size_t));
    put(k, (double[]) { s->size, s->letter_spacing, s->rise }, 3 * sizeof(double));
    put(k, (int[]) { s->weight, s->italic, s->decoration }, 3 * sizeof(int));
    if (has_colors) put(k, (uint32_t[]) { s->color, s->background, s->decoration_color }, 3 * sizeof(uint32_t));
    put(k, s->family, strlen(s->family) + 1);
}

static void make_key(UiParagraph *p)
{
    const UiParagraphStyle *s = &p->style;
    Key k = { 0 };
    put(&k, &(double) { 0 }, sizeof(double)); // the width
    put(&k, (int[]) { (int)s->align, (int)s->direction, (int)s->wrap, (int)s->ellipsis, s->max_lines, p->run_count, p->is_plain }, 7 * sizeof(int));
    put(&k, (double[]) { s->line_height, s->line_spacing, s->indent }, 3 * sizeof(double));
    for (int i = 0; i < p->run_count; i++) put_run(&k, &p->runs[i], !p->is_plain);
    put(&k, p->text, p->length);
    p->key = k.bytes;
    p->key_size = (size_t)k.size;
}

UiParagraph *ui_paragraph_new(const UiSpan *spans, int count, const UiParagraphStyle *style)
{
    UiParagraph *p = allocate(sizeof *p);
    p->style = (UiParagraphStyle) {
        .align = style->align > UI_ALIGN_JUSTIFY ? UI_ALIGN_START : style->align,
        .direction = style->direction > UI_DIRECTION_RIGHT_TO_LEFT ? UI_DIRECTION_AUTO : style->direction,
        .wrap = style->wrap > UI_WRAP_NEVER ? UI_WRAP_WORD : style->wrap,
        .ellipsis = style->ellipsis > UI_ELLIPSIS_MIDDLE ? UI_ELLIPSIS_NONE : style->ellipsis,
        .max_lines = clamp_int(style->max_lines, 0, 100000),
        .line_height = clamp(style->line_height, 0, 10000),
        .line_spacing = clamp(style->line_spacing, 0, 10000),
        .indent = clamp(style->indent, -10000, 10000),
    };
    clean_spans(p, spans, count);
    p->color = p->runs[0].style.color;
    p->is_plain = true;
    for (int i = 0; i < p->run_count; i++) {
        const UiTextStyle *s = &p->runs[i].style;
        p->is_plain &= s->color == p->color && !s->background && !s->decoration_color;
    }
    make_key(p);
    return p;
}

void ui_paragraph_free(UiParagraph *p)
{
    if (p->shaped) shaped_release(p->shaped);
    for (int i = 0; i < p->run_count; i++) free((char *)p->runs[i].style.family);
    free(p->runs);
    free(p->text);
    free(p->key);
    free(p);
}

// ── Places ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static const char *shown_text(const Shaped *s) { return pango_layout_get_text(s->layout); }
static size_t shown_length(const Shaped *s) { return strlen(shown_text(s)); }
static int units_at(const Shaped *s, int byte) { return utf16_length(shown_text(s), (size_t)byte); }
static int byte_at(const Shaped *s, int units) { return (int)utf8_offset(shown_text(s), shown_length(s), units); }
static UiRect rect_from(const Shaped *s, PangoRectangle r) { return rect_of(from_pango(r.x) + s->shift, from_pango(r.y), from_pango(r.width), from_pango(r.height)); }

UiLine ui_paragraph_line(UiParagraph *p, int index)
{
    Shaped *s = paragraph_shaped(p);
    const Line *l = &s->lines[clamp_int(index, 0, s->line_count - 1)];
    return (UiLine) { l->rect, l->baseline, units_at(s, l->start), units_at(s, l->end) };
}

int ui_paragraph_hit(UiParagraph *p, double x, double y)
{
    Shaped *s = paragraph_shaped(p);
    int byte, trailing;
    pango_layout_xy_to_index(s->layout, to_pango(x - s->shift), to_pango(fmin(y, s->metrics.height - 0.01)), &byte, &trailing);
    const char *at = shown_text(s) + byte;
    while (trailing-- > 0 && *at) utf8_next(&at);
    return units_at(s, (int)(at - shown_text(s)));
}

UiRect ui_paragraph_caret(UiParagraph *p, int index)
{
    Shaped *s = paragraph_shaped(p);
    PangoRectangle strong;
    pango_layout_get_cursor_pos(s->layout, byte_at(s, index), &strong, NULL);
    UiRect r = rect_from(s, strong);
    r.width = 0;
    return r;
}

int ui_paragraph_rects(UiParagraph *p, int start, int end, UiRect *rects, int most)
{
    Shaped *s = paragraph_shaped(p);
    int from = byte_at(s, start), to = byte_at(s, end), count = 0;
    for (int i = 0; i < s->line_count && from < to; i++) {
        const Line *l = &s->lines[i];
        if (l->end < from || l->start >= to) continue;
        int *ranges, range_count;
        pango_layout_line_get_x_ranges(l->line, from > l->start ? from : l->start, to < l->end ? to : l->end, &ranges, &range_count);
        for (int k = 0; k < range_count; k++, count++)
            if (count < most) rects[count] = rect_of(from_pango(ranges[2 * k]) + s->shift, l->rect.y, from_pango(ranges[2 * k + 1] - ranges[2 * k]), l->rect.height);
        g_free(ranges);
    }
    return count;
}

// Pango's knowledge of each character, one more than there are.
static const PangoLogAttr *characters(const Shaped *s, int *count)
{
    return pango_layout_get_log_attrs_readonly(s->layout, count);
}

static int units_of_character(const Shaped *s, int character)
{
    const char *at = shown_text(s);
    while (character-- > 0 && *at) utf8_next(&at);
    return units_at(s, (int)(at - shown_text(s)));
}

static int character_at(const Shaped *s, int units) { return (int)g_utf8_strlen(shown_text(s), byte_at(s, units)); }

void ui_paragraph_word(UiParagraph *p, int index, int *start, int *end)
{
    Shaped *s = paragraph_shaped(p);
    int count, from = character_at(s, index);
    const PangoLogAttr *all = characters(s, &count);
    int to = from;
    while (from > 0 && !all[from].is_word_start) from--;
    while (to < count - 1 && (to == from || !all[to].is_word_end)) to++;
    *start = units_of_character(s, from);
    *end = units_of_character(s, to);
}

int ui_paragraph_next(UiParagraph *p, int index, int step)
{
    Shaped *s = paragraph_shaped(p);
    int count, at = character_at(s, index), direction = step < 0 ? -1 : 1;
    const PangoLogAttr *all = characters(s, &count);
    for (int left = abs(clamp_int(step, -count, count)); left > 0 && at + direction >= 0 && at + direction < count;) {
        at += direction;
        left -= all[at].is_cursor_position;
    }
    return units_of_character(s, at);
}
