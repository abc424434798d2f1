// Paragraphs: text is shaped and broken into lines by pango, once for each text, style and width.

#include "text.h"

static void drop_shaped(void *shaped) { shaped_release(shaped); }

// The cost of an entry is its text's bytes and a constant for pango's objects.
enum { SHAPED_COST = 2048 };
static Cache shaped_texts = { .limit = 6 << 20, .drop = drop_shaped };

void paragraph_forget(void) { cache_clear(&shaped_texts); }
void text_trim(void) { cache_clear(&shaped_texts); }

static void free_lines(Shaped *s);

void shaped_hold(Shaped *s) { s->owners++; }

void shaped_release(Shaped *s)
{
    if (--s->owners) return;
    free_lines(s);
    g_object_unref(s->layout);
    free(s);
}

// ── Attributes ──────────────────────────────────────────────────────────────────────────────────────────────────────

static void add(PangoAttrList *list, PangoAttribute *attribute, const Run *run)
{
    attribute->start_index = (guint)run->start;
    attribute->end_index = (guint)run->end;
    pango_attr_list_insert(list, attribute);
}

static guint16 wide(uint32_t color, int shift) { return (guint16)((color >> shift & 0xFF) * 257); }

static void add_color(PangoAttrList *list, const Run *run, uint32_t color, PangoAttribute *(*make)(guint16, guint16, guint16), PangoAttribute *(*make_alpha)(guint16))
{
    add(list, make(wide(color, 16), wide(color, 8), wide(color, 0)), run);
    // To pango an alpha of 0 is none.
    if (make_alpha && color >> 24 != 255) add(list, make_alpha(color >> 24 ? wide(color, 24) : 1), run);
}

static PangoFontDescription *font_of(const UiTextStyle *s)
{
    PangoFontDescription *font = pango_font_description_new();
    char *family = font_family(s->family ? s->family : "sans-serif");
    pango_font_description_set_family(font, family);
    pango_font_description_set_absolute_size(font, fmax(s->size, 0.01) * PANGO_SCALE);
    pango_font_description_set_weight(font, (PangoWeight)s->weight);
    if (s->italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
    free(family);
    return font;
}

static void add_run(PangoAttrList *list, const Run *run, bool has_font, bool has_color)
{
    const UiTextStyle *s = &run->style;
    if (has_font) {
        PangoFontDescription *font = font_of(s);
        add(list, pango_attr_font_desc_new(font), run);
        pango_font_description_free(font);
    }
    if (has_color) add_color(list, run, s->color, pango_attr_foreground_new, pango_attr_foreground_alpha_new);
    if (s->background) add_color(list, run, s->background, pango_attr_background_new, pango_attr_background_alpha_new);
    if (s->decoration & UI_DECORATION_UNDERLINE) add(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), run);
    if (s->decoration & UI_DECORATION_STRIKE) add(list, pango_attr_strikethrough_new(TRUE), run);
    if (s->decoration & UI_DECORATION_OVERLINE) add(list, pango_attr_overline_new(PANGO_OVERLINE_SINGLE), run);
    if (s->decoration && s->decoration_color) {
        add_color(list, run, s->decoration_color, pango_attr_underline_color_new, NULL);
        add_color(list, run, s->decoration_color, pango_attr_strikethrough_color_new, NULL);
        add_color(list, run, s->decoration_color, pango_attr_overline_color_new, NULL);
    }
    if (s->letter_spacing != 0) add(list, pango_attr_letter_spacing_new(to_pango(s->letter_spacing)), run);
    if (s->rise != 0) add(list, pango_attr_rise_new(to_pango(s->rise)), run);
}

// The font of one run alone is the layout's own: most text has no attributes then, which saves a third of the time.
static void set_attributes(PangoLayout *layout, const UiParagraph *p)
{
    PangoAttrList *list = pango_attr_list_new();
    for (int i = 0; i < p->run_count; i++) add_run(list, &p->runs[i], p->run_count > 1, !p->is_plain);
    if (p->style.line_height > 0) add(list, pango_attr_line_height_new_absolute(to_pango(p->style.line_height)), &(Run) { .end = p->length });
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

// ── Shaping ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static PangoLayout *layout_of(const UiParagraph *p)
{
    static const PangoWrapMode wraps[] = { PANGO_WRAP_WORD_CHAR, PANGO_WRAP_CHAR, PANGO_WRAP_WORD, PANGO_WRAP_WORD };
    static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT, PANGO_ALIGN_LEFT };
    const UiParagraphStyle *s = &p->style;
    bool from_right = s->direction == UI_DIRECTION_RIGHT_TO_LEFT;
    PangoLayout *layout = pango_layout_new(font_context(from_right));
    PangoFontDescription *font = font_of(&p->runs[0].style);
    pango_layout_set_font_description(layout, font); // for text that is empty
    pango_layout_set_text(layout, p->text, (int)p->length);
    set_attributes(layout, p);
    pango_layout_set_wrap(layout, wraps[s->wrap]);
    // Pango turns left and right about only where it finds the direction itself.
    pango_layout_set_alignment(layout, from_right && s->align != UI_ALIGN_CENTER ? (s->align == UI_ALIGN_END ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT) : alignments[s->align]);
    pango_layout_set_justify(layout, s->align == UI_ALIGN_JUSTIFY);
    pango_layout_set_auto_dir(layout, s->direction == UI_DIRECTION_AUTO);
    if (s->line_spacing > 0) pango_layout_set_spacing(layout, to_pango(s->line_spacing));
    if (s->indent != 0) pango_layout_set_indent(layout, to_pango(s->indent));
    pango_font_description_free(font);
    return layout;
}

// Pango counts the lines to ellipsize by paragraph. Where several together have too many, the last line that is shown is cut
// short by hand until the ellipsis fits on it.
static void cut_by_hand(PangoLayout *layout, const UiParagraph *p)
{
    int most = p->style.max_lines;
    size_t end = (size_t)pango_layout_get_line_readonly(layout, most - 1)->start_index + (size_t)pango_layout_get_line_readonly(layout, most - 1)->length;
    char *text = allocate(end + 4);
    memcpy(text, p->text, end);
    for (;;) {
        memcpy(text + end, "\xE2\x80\xA6", 4);
        pango_layout_set_text(layout, text, (int)end + 3);
        if (pango_layout_get_line_count(layout) <= most || end == 0) break;
        do end--;
        while (end > 0 && ((uint8_t)text[end] & 0xC0) == 0x80);
    }
    free(text);
}

static bool limit_lines(PangoLayout *layout, const UiParagraph *p)
{
    static const PangoEllipsizeMode modes[] = { PANGO_ELLIPSIZE_NONE, PANGO_ELLIPSIZE_END, PANGO_ELLIPSIZE_START, PANGO_ELLIPSIZE_MIDDLE };
    const UiParagraphStyle *s = &p->style;
    if (s->ellipsis == UI_ELLIPSIS_NONE || s->max_lines <= 0 || pango_layout_get_width(layout) < 0) return false;
    bool has_breaks = memchr(p->text, '\n', p->length) != NULL;
    if (has_breaks && s->wrap != UI_WRAP_NEVER) {
        if (pango_layout_get_line_count(layout) <= s->max_lines) return false;
        cut_by_hand(layout, p);
        return true;
    }
    pango_layout_set_ellipsize(layout, modes[s->ellipsis]);
    pango_layout_set_height(layout, s->wrap == UI_WRAP_NEVER ? -1 : -s->max_lines);
    return pango_layout_is_ellipsized(layout);
}

static void collect_lines(Shaped *s)
{
    int count = pango_layout_get_line_count(s->layout);
    s->generation = font_generation();
    s->is_cut = s->max_lines > 0 && count > s->max_lines;
    s->lines = allocate((size_t)count * sizeof *s->lines);
    s->line_count = 0;
    PangoLayoutIter *iter = pango_layout_get_iter(s->layout);
    do {
        PangoRectangle r;
        pango_layout_iter_get_line_extents(iter, NULL, &r);
        PangoLayoutLine *line = pango_layout_line_ref(pango_layout_iter_get_line_readonly(iter));
        s->lines[s->line_count++] = (Line) { line, rect_of(from_pango(r.x) + s->shift, from_pango(r.y), from_pango(r.width), from_pango(r.height)),
                                             from_pango(pango_layout_iter_get_baseline(iter)), line->start_index, line->start_index + line->length };
    } while ((s->max_lines <= 0 || s->line_count < s->max_lines) && pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
}

static void free_lines(Shaped *s)
{
    for (int i = 0; i < s->line_count; i++) pango_layout_line_unref(s->lines[i].line);
    free(s->lines);
}

void shaped_refresh(Shaped *s)
{
    if (s->generation == font_generation()) return;
    free_lines(s);
    collect_lines(s);
}

static Shaped *shape(const UiParagraph *p, double width)
{
    static uint64_t last_id;
    Shaped *s = allocate(sizeof *s);
    s->id = ++last_id;
    const UiParagraphStyle *style = &p->style;
    bool is_bounded = width >= 0 && width < 1e6;
    s->owners = 1;
    s->max_lines = style->max_lines;
    s->layout = layout_of(p);
    bool may_break = style->wrap != UI_WRAP_NEVER || (style->ellipsis != UI_ELLIPSIS_NONE && style->max_lines > 0);
    pango_layout_set_width(s->layout, is_bounded && may_break ? to_pango(width) : -1);
    bool is_ellipsized = limit_lines(s->layout, p);
    collect_lines(s);
    double longest = 0;
    for (int i = 0; i < s->line_count; i++) longest = fmax(longest, s->lines[i].rect.width);
    // What stands between letters stands behind the last one too, as elsewhere: pango leaves it out of the width, but breaks a line for it.
    double behind = 0;
    for (int i = 0; i < p->run_count; i++) behind = fmax(behind, p->runs[i].style.letter_spacing);
    if (longest > 0) longest += behind;
    UiRect last = s->lines[s->line_count - 1].rect;
    s->metrics = (UiTextMetrics) { longest, last.y + last.height, s->lines[0].baseline, s->line_count, s->is_cut || is_ellipsized };
    if (is_bounded && !may_break && (style->align == UI_ALIGN_CENTER || style->align == UI_ALIGN_END))
        s->shift = (width - longest) / (style->align == UI_ALIGN_CENTER ? 2 : 1);
    for (int i = 0; i < s->line_count; i++) s->lines[i].rect.x += s->shift;
    return s;
}

UiTextMetrics ui_paragraph_layout(UiParagraph *p, double width)
{
    if (!(width >= 0) || width >= 1e6) width = -1;
    memcpy(p->key, &width, sizeof width);
    Shaped *s = cache_find(&shaped_texts, p->key, p->key_size);
    if (!s) {
        s = shape(p, width);
        cache_add(&shaped_texts, p->key, p->key_size, s, p->length * 24 + SHAPED_COST);
    }
    s->owners++;
    if (p->shaped) shaped_release(p->shaped);
    p->shaped = s;
    return s->metrics;
}

Shaped *paragraph_shaped(UiParagraph *p)
{
    if (!p->shaped) ui_paragraph_layout(p, -1);
    shaped_refresh(p->shaped);
    return p->shaped;
}

// Without limits to its lines, which would hide words. Not cached: layouts ask seldom and keep what they learn.
static double width_without_limits(const UiParagraph *p, double width)
{
    UiParagraph whole = *p;
    whole.style.wrap = width < 0 ? UI_WRAP_NEVER : UI_WRAP_WORD_ONLY;
    whole.style.ellipsis = UI_ELLIPSIS_NONE;
    whole.style.max_lines = 0;
    Shaped *s = shape(&whole, width);
    double longest = s->metrics.width;
    shaped_release(s);
    return longest;
}

double ui_paragraph_min_width(UiParagraph *p) { return width_without_limits(p, 0); }
double ui_paragraph_max_width(UiParagraph *p) { return width_without_limits(p, -1); }

uint64_t shaped_hash(const Shaped *s) { return s->id << 16 ^ font_generation(); }

// ── Drawing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

// Glyphs may reach over their line, by less than their size.
UiRect shaped_ink(const Shaped *s, double x, double y)
{
    double left = 0, right = 0, over = 0;
    for (int i = 0; i < s->line_count; i++) {
        const UiRect *r = &s->lines[i].rect;
        left = fmin(left, r->x);
        right = fmax(right, r->x + r->width);
        over = fmax(over, r->height);
    }
    return rect_of(x + left - over, y - over, right - left + 2 * over, s->metrics.height + 2 * over);
}

void shaped_draw(Target *t, Shaped *s, double x, double y, uint32_t color)
{
    cairo_t *c = t->cairo;
    shaped_refresh(s);
    x += s->shift;
    if (t->is_straight) {
        x = (floor(x * t->matrix.xx + t->matrix.x0 + 0.5) - t->matrix.x0) / t->matrix.xx;
        y = (floor(y * t->matrix.yy + t->matrix.y0 + 0.5) - t->matrix.y0) / t->matrix.yy;
    }
    target_color(c, color, 1);
    if (!s->is_cut) {
        cairo_move_to(c, x, y);
        pango_cairo_show_layout(c, s->layout);
    } else
        for (int i = 0; i < s->line_count; i++) {
            cairo_move_to(c, x + s->lines[i].rect.x - s->shift, y + s->lines[i].baseline);
            pango_cairo_show_layout_line(c, s->lines[i].line);
        }
    cairo_new_path(c);
}

void ui_draw_paragraph(UiCanvas *canvas, UiParagraph *p, double x, double y)
{
    Op op = { .kind = OP_PARAGRAPH, .rect = { limited(x), limited(y), 0, 0 }, .shaped = paragraph_shaped(p), .color = p->color };
    canvas_put(canvas, &op);
}
