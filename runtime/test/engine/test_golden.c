// Scenes beside pictures of them that somebody has looked at: at most 0.5 % of the pixels may differ by more than 3 % of a
// channel, since rasterisers and fonts change in their last bits. BLESS=1 writes the pictures.

#include "test.h"

static void compare(UiSurface *s, const char *name)
{
    const char *folder = getenv("GOLDEN");
    char path[512];
    snprintf(path, sizeof path, "%s/%s.png", folder ? folder : "golden", name);
    if (getenv("BLESS")) {
        CHECK(ui_surface_write_png(s, path, 9));
        return;
    }
    static uint8_t bytes[1 << 20];
    FILE *file = fopen(path, "rb");
    size_t size = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file) fclose(file);
    UiImage *expected = ui_image_decode(bytes, size);
    if (!CHECK(expected != NULL)) return;
    double share = ui_surface_difference(s, expected, 8);
    if (!CHECK(share <= 0.005)) {
        snprintf(path, sizeof path, "/tmp/%s.png", name);
        if (ui_surface_write_png(s, path, 9)) fprintf(stderr, "%g of the pixels differ; drawn: %s\n", share, path);
    }
    ui_image_free(expected);
}

static void card(UiCanvas *c, UiPaint *p)
{
    ui_draw_shadow(c, rect(16, 16, 208, 120), radii(16), 20, 0, 6, 0x40203060);
    ui_paint_linear(p, (UiPoint) { 16, 16 }, (UiPoint) { 224, 136 }, UI_TILE_CLAMP);
    ui_paint_stop(p, 0, 0xFF4C7DFF);
    ui_paint_stop(p, 1, 0xFF8A4CFF);
    ui_draw_rrect(c, rect(16, 16, 208, 120), radii(16), p);
    ui_paint_color(p, 0x60FFFFFF);
    ui_draw_drrect(c, rect(16, 16, 208, 120), radii(16), rect(18, 18, 204, 116), radii(14), p);
    ui_paint_sweep(p, (UiPoint) { 184, 56 }, -1.5708, 4.7124);
    ui_paint_stop(p, 0, 0xFFFFD040);
    ui_paint_stop(p, 1, 0xFFFF4060);
    ui_paint_stroke(p, 8, UI_CAP_ROUND, UI_JOIN_ROUND);
    UiPath *arc = ui_path_new();
    ui_path_arc(arc, rect(162, 34, 44, 44), -1.5708, 4.5);
    ui_draw_path(c, arc, p);
    ui_path_free(arc);
    ui_paint_stroke(p, 0, UI_CAP_BUTT, UI_JOIN_MITER);
}

static void shapes(void)
{
    UiSurface *s = ui_surface_new(480, 304, 2);
    UiCanvas *c = ui_surface_canvas(s);
    UiPaint *p = ui_paint_new();
    ui_clear(c, 0xFFF2F4F8);
    card(c, p);
    UiPath *heart = ui_path_new();
    ui_path_svg(heart, "M12 21 3 12a6 6 0 1 1 9-8 6 6 0 1 1 9 8z");
    ui_save(c);
    ui_translate(c, 30, 92);
    ui_rotate(c, -0.2);
    ui_paint_color(p, 0xFFFFFFFF);
    ui_draw_path(c, heart, p);
    ui_restore(c);
    ui_layer_begin(c, rect(60, 90, 100, 40), 0.6, UI_BLEND_OVER, 1.5);
    for (int i = 0; i < 3; i++) {
        ui_paint_color(p, 0xFF000000 | 0xFFu << i * 8);
        ui_draw_rrect(c, rect(70 + i * 18, 96, 28, 28), radii(14), p);
    }
    ui_layer_end(c);
    compare(s, "shapes");
    ui_path_free(heart);
    ui_paint_free(p);
    ui_surface_free(s);
}

static void text(void)
{
    UiSurface *s = ui_surface_new(400, 300, 2);
    UiCanvas *c = ui_surface_canvas(s);
    ui_clear(c, 0xFFFFFFFF);
    UiTextStyle plain = style(14), strong = style(14), code = style(12);
    strong.weight = 700;
    strong.color = 0xFFC02040;
    code.family = "Code";
    code.background = 0xFFE8ECF4;
    UiSpan spans[] = { { "Plain, ", 7, plain }, { "bold", 4, strong }, { " and ", 5, plain }, { "code()", 6, code }, { " wrap over lines; the last is cut short somewhere here", 54, plain } };
    UiParagraph *p = ui_paragraph_new(spans, 5, &(UiParagraphStyle) { .max_lines = 3, .ellipsis = UI_ELLIPSIS_END, .line_height = 22 });
    ui_paragraph_layout(p, 180);
    ui_draw_paragraph(c, p, 10, 8);
    ui_paragraph_free(p);
    UiTextStyle lined = style(16);
    lined.decoration = UI_DECORATION_UNDERLINE;
    lined.decoration_color = 0xFF2060FF;
    p = paragraph("שלום Hebrew", lined, (UiParagraphStyle) { .direction = UI_DIRECTION_RIGHT_TO_LEFT });
    ui_paragraph_layout(p, 180);
    ui_draw_paragraph(c, p, 10, 82);
    ui_paragraph_free(p);
    p = paragraph("justified text has its words spread over the whole line", style(11), (UiParagraphStyle) { .align = UI_ALIGN_JUSTIFY });
    ui_paragraph_layout(p, 180);
    ui_draw_paragraph(c, p, 10, 108);
    ui_paragraph_free(p);
    compare(s, "text");
    ui_surface_free(s);
}

void test_golden(void)
{
    shapes();
    text();
}
