// Text in DejaVu Sans of Debian's fonts-dejavu-core, version 2.37; its advances are known from the font itself: of 2048 units,
// "a" has 1255, "i" 569, a blank 651, each digit 1303.

#include "test.h"

static double units(double count, double size) { return count / 2048 * size; }

static void measures(void)
{
    UiParagraph *p = paragraph("aia", style(20), (UiParagraphStyle) { 0 });
    UiTextMetrics m = ui_paragraph_layout(p, -1);
    CHECK_NUMBER(m.width, units(1255 * 2 + 569, 20), 0.05);
    CHECK_NUMBER(m.height, units(1901 + 483, 20), 0.05);
    CHECK_NUMBER(m.baseline, units(1901, 20), 0.05);
    CHECK_NUMBER(ui_paragraph_caret(p, 1).x, units(1255, 20), 0.05);
    ui_paragraph_free(p);
    UiTextStyle spaced = style(10);
    spaced.letter_spacing = 3;
    p = paragraph("aa", spaced, (UiParagraphStyle) { .line_height = 40 });
    m = ui_paragraph_layout(p, -1);
    CHECK_NUMBER(m.width, units(1255 * 2, 10) + 2 * 3, 0.1);
    CHECK_NUMBER(m.height, 40, 0.05);
    ui_paragraph_free(p);
    p = paragraph("", style(20), (UiParagraphStyle) { 0 });
    m = ui_paragraph_layout(p, 50);
    CHECK(m.lines == 1 && m.width == 0);
    CHECK_NUMBER(m.height, units(2384, 20), 0.05);
    ui_paragraph_free(p);
}

static void lines(void)
{
    UiParagraph *p = paragraph("aaaa aaaa aaaa", style(20), (UiParagraphStyle) { .align = UI_ALIGN_END });
    CHECK_NUMBER(ui_paragraph_min_width(p), units(1255 * 4, 20), 0.1);
    CHECK_NUMBER(ui_paragraph_max_width(p), units(1255 * 12 + 651 * 2, 20), 0.1);
    UiTextMetrics m = ui_paragraph_layout(p, 60);
    CHECK(m.lines == 3 && !m.overflows);
    UiLine l = ui_paragraph_line(p, 1);
    CHECK(l.start == 5);
    CHECK_NUMBER(l.rect.x + units(1255 * 4, 20), 60, 0.1);
    CHECK(ui_paragraph_line(p, 99).start == ui_paragraph_line(p, 2).start);
    ui_paragraph_free(p);
    p = paragraph("aaaaaaaaaa", style(20), (UiParagraphStyle) { 0 });
    CHECK(ui_paragraph_layout(p, 60).lines == 3); // too long a word breaks
    ui_paragraph_free(p);
    p = paragraph("aaaa aaaa", style(20), (UiParagraphStyle) { .wrap = UI_WRAP_NEVER, .align = UI_ALIGN_CENTER });
    m = ui_paragraph_layout(p, 200);
    CHECK(m.lines == 1);
    CHECK_NUMBER(ui_paragraph_line(p, 0).rect.x, (200 - m.width) / 2, 0.05);
    ui_paragraph_free(p);
}

static UiTextMetrics limited(const char *text, int most, UiEllipsis ellipsis, UiWrap wrap)
{
    UiParagraph *p = paragraph(text, style(20), (UiParagraphStyle) { .max_lines = most, .ellipsis = ellipsis, .wrap = wrap });
    UiTextMetrics m = ui_paragraph_layout(p, 100);
    ui_paragraph_free(p);
    return m;
}

static void limits(void)
{
    const char *text = "one two three four five six seven", *broken = "a\nbbb\nlonger than one line\nc";
    for (UiEllipsis e = UI_ELLIPSIS_NONE; e <= UI_ELLIPSIS_MIDDLE; e++)
        for (int most = 1; most <= 3; most++) {
            UiTextMetrics m = limited(text, most, e, UI_WRAP_WORD);
            CHECK(m.lines == most && m.overflows && m.width <= 100.01);
            m = limited(broken, most, e, UI_WRAP_WORD);
            CHECK(m.lines == most && m.overflows && m.width <= 100.01);
        }
    CHECK(!limited("short", 1, UI_ELLIPSIS_END, UI_WRAP_WORD).overflows);
    CHECK(!limited("a\nb", 2, UI_ELLIPSIS_END, UI_WRAP_WORD).overflows);
    CHECK(limited(text, 1, UI_ELLIPSIS_END, UI_WRAP_NEVER).overflows);
}

static void places(void)
{
    // A pair of surrogates, and a base with a mark: three places for a caret.
    UiParagraph *p = paragraph("x\xF0\x9D\x94\xB8" "e\xCC\x81y", style(20), (UiParagraphStyle) { 0 });
    CHECK(ui_paragraph_next(p, 0, 1) == 1 && ui_paragraph_next(p, 1, 1) == 3 && ui_paragraph_next(p, 3, 1) == 5 && ui_paragraph_next(p, 5, 1) == 6);
    CHECK(ui_paragraph_next(p, 6, 9) == 6 && ui_paragraph_next(p, 6, -2) == 3 && ui_paragraph_next(p, 0, -1) == 0);
    CHECK(ui_paragraph_hit(p, -10, 5) == 0 && ui_paragraph_hit(p, 1000, 5) == 6);
    CHECK(ui_paragraph_caret(p, 6).x > ui_paragraph_caret(p, 5).x);
    ui_paragraph_free(p);
    p = paragraph("some words here", style(20), (UiParagraphStyle) { 0 });
    for (int i = 0; i <= 15; i++) {
        UiRect caret = ui_paragraph_caret(p, i);
        CHECK(ui_paragraph_hit(p, caret.x + 0.1, caret.y + 5) == i);
    }
    int start, end;
    ui_paragraph_word(p, 7, &start, &end);
    CHECK(start == 5 && end == 10);
    UiRect rects[4];
    ui_paragraph_layout(p, 120);
    CHECK(ui_paragraph_rects(p, 2, 13, rects, 4) == 2);
    CHECK_NUMBER(rects[0].x, ui_paragraph_caret(p, 2).x, 0.1);
    CHECK(ui_paragraph_rects(p, 5, 5, rects, 4) == 0 && ui_paragraph_rects(p, 9, 2, rects, 4) == 0);
    ui_paragraph_free(p);
}

static int dark(UiSurface *s, UiRect r, uint32_t channel)
{
    int count = 0;
    for (int y = (int)r.y; y < r.y + r.height; y++)
        for (int x = (int)r.x; x < r.x + r.width; x++) count += (ui_surface_pixel(s, x, y) >> channel & 0xFF) < 128;
    return count;
}

static void drawn(void)
{
    UiSurface *s = ui_surface_new(200, 100, 1);
    UiCanvas *c = ui_surface_canvas(s);
    UiTextStyle red = style(40), blue = style(40);
    red.color = 0xFFFF0000;
    blue.color = 0xFF0000FF;
    blue.background = 0xFFFFFF00;
    UiSpan spans[] = { { "HH", 2, red }, { "HH", 2, blue } };
    UiParagraph *p = ui_paragraph_new(spans, 2, &(UiParagraphStyle) { 0 });
    ui_clear(c, 0xFFFFFFFF);
    double half = ui_paragraph_layout(p, -1).width / 2;
    ui_draw_paragraph(c, p, 10, 20);
    UiRect left = rect(10, 20, half - 2, 46), right = rect(12 + half, 20, half - 4, 46);
    CHECK(dark(s, left, 0) > 100 && dark(s, left, 16) == 0);
    CHECK(dark(s, right, 16) > 100);
    CHECK_PIXEL(s, 12 + (int)half, 24, 0xFFFFFF00);
    CHECK(dark(s, rect(0, 0, 200, 19), 0) == 0 && dark(s, rect(0, 70, 200, 30), 0) == 0);
    ui_paragraph_free(p);
    // The same text in another colour is the same shape.
    UiTextStyle green = style(30);
    green.color = 0xFF00FF00;
    UiParagraph *one = paragraph("same", style(30), (UiParagraphStyle) { 0 }), *other = paragraph("same", green, (UiParagraphStyle) { 0 });
    ui_clear(c, 0xFFFFFFFF);
    ui_draw_paragraph(c, one, 0, 0);
    int black = dark(s, rect(0, 0, 200, 100), 16);
    ui_clear(c, 0xFFFFFFFF);
    ui_draw_paragraph(c, other, 0, 0);
    CHECK(black > 50 && dark(s, rect(0, 0, 200, 100), 16) == black && dark(s, rect(0, 0, 200, 100), 8) == 0);
    // Lines that are left out are not drawn.
    UiParagraph *cut = paragraph("H\nH\nH", style(20), (UiParagraphStyle) { .max_lines = 2 });
    ui_clear(c, 0xFFFFFFFF);
    UiTextMetrics m = ui_paragraph_layout(cut, 100);
    ui_draw_paragraph(c, cut, 0, 0);
    CHECK(dark(s, rect(0, 25, 50, 20), 0) > 10 && dark(s, rect(0, ceil(m.height), 50, 40), 0) == 0);
    ui_paragraph_free(one);
    ui_paragraph_free(other);
    ui_paragraph_free(cut);
    ui_surface_free(s);
}

static void fonts(void)
{
    UiTextStyle code = style(20);
    code.family = "Nowhere, Code";
    UiParagraph *p = paragraph("iiMM", code, (UiParagraphStyle) { 0 });
    CHECK_NUMBER(ui_paragraph_layout(p, -1).width, units(1233 * 4, 20), 0.1);
    ui_paragraph_free(p);
    UiTextStyle bold = style(20);
    bold.weight = 700;
    p = paragraph("aaa", bold, (UiParagraphStyle) { 0 });
    CHECK(ui_paragraph_layout(p, -1).width > units(1300 * 3, 20));
    ui_paragraph_free(p);
    CHECK(!ui_font_register("/etc/passwd", NULL) && strstr(ui_error(), "no font"));
    CHECK(!ui_font_register("/nowhere.ttf", "N"));
}

static void from_the_right(void)
{
    UiParagraph *p = paragraph("abc", style(20), (UiParagraphStyle) { .direction = UI_DIRECTION_RIGHT_TO_LEFT });
    ui_paragraph_layout(p, 200);
    CHECK(ui_paragraph_line(p, 0).rect.x > 100);
    ui_paragraph_free(p);
    p = paragraph("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", style(20), (UiParagraphStyle) { 0 });
    ui_paragraph_layout(p, 200);
    CHECK(ui_paragraph_line(p, 0).rect.x > 100);
    CHECK(ui_paragraph_caret(p, 0).x > ui_paragraph_caret(p, 3).x);
    ui_paragraph_free(p);
}

void test_text(void)
{
    measures();
    lines();
    limits();
    places();
    drawn();
    fonts();
    from_the_right();
}
