// The null engine's rule for text: half the size for a character, 1.25 sizes for a line.

#include "test.h"

static void measures(void)
{
    UiParagraph *p = paragraph("four words of text", style(20), (UiParagraphStyle) { 0 });
    UiTextMetrics m = ui_paragraph_layout(p, -1);
    CHECK(m.width == 180 && m.height == 25 && m.baseline == 20 && m.lines == 1 && !m.overflows);
    CHECK(ui_paragraph_min_width(p) == 50 && ui_paragraph_max_width(p) == 180);
    m = ui_paragraph_layout(p, 100);
    CHECK(m.lines == 2 && m.height == 50 && m.width == 100);
    UiLine line = ui_paragraph_line(p, 1);
    CHECK(line.start == 11 && line.end == 18 && line.rect.y == 25 && line.rect.width == 70);
    CHECK(ui_paragraph_hit(p, 26, 30) == 14 && ui_paragraph_hit(p, -5, -5) == 0 && ui_paragraph_hit(p, 1000, 1000) == 18);
    CHECK(ui_paragraph_caret(p, 14).x == 30 && ui_paragraph_caret(p, 14).y == 25);
    UiRect rects[4];
    CHECK(ui_paragraph_rects(p, 5, 14, rects, 4) == 2 && rects[0].x == 50 && rects[0].width == 60 && rects[1].width == 30);
    int start, end;
    ui_paragraph_word(p, 7, &start, &end);
    CHECK(start == 5 && end == 10);
    ui_paragraph_free(p);
}

static void limits(void)
{
    UiParagraph *p = paragraph("one two three", style(10), (UiParagraphStyle) { .max_lines = 1, .ellipsis = UI_ELLIPSIS_END, .align = UI_ALIGN_END });
    UiTextMetrics m = ui_paragraph_layout(p, 40);
    CHECK(m.lines == 1 && m.overflows && m.width <= 40);
    ui_paragraph_free(p);
    p = paragraph("中文a\xF0\x9F\x98\x80" "e\xCC\x81", style(10), (UiParagraphStyle) { 0 });
    CHECK(ui_paragraph_layout(p, -1).width == 40);
    CHECK(ui_paragraph_next(p, 3, 1) == 5); // a pair of surrogates
    ui_paragraph_free(p);
    p = paragraph("", style(10), (UiParagraphStyle) { 0 });
    m = ui_paragraph_layout(p, 100);
    CHECK(m.lines == 1 && m.height == 12.5 && m.width == 0);
    ui_paragraph_free(p);
    p = paragraph("a\n\nb\n", style(10), (UiParagraphStyle) { .line_height = 30 });
    m = ui_paragraph_layout(p, 100);
    CHECK(m.lines == 4 && m.height == 120);
    ui_paragraph_free(p);
}

void test_null(void)
{
    measures();
    limits();
    CHECK(!ui_window_new("no", 10, 10, 0) && strstr(ui_error(), "no windows"));
}
