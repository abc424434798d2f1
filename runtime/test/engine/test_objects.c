// What the null engine answers as the engine proper does.

#include "test.h"

static void surfaces(void)
{
    CHECK(!ui_surface_new(0, 5, 1) && strstr(ui_error(), "0 × 5"));
    CHECK(!ui_surface_new(5, 20000, 1));
    UiSurface *s = ui_surface_new(40, 30, 2);
    CHECK(ui_surface_width(s) == 40 && ui_surface_height(s) == 30 && ui_surface_scale(s) == 2);
    CHECK(ui_surface_pixel(s, 0, 0) == 0 && ui_surface_pixel(s, -1, 0) == 0 && ui_surface_pixel(s, 40, 0) == 0);
    CHECK(ui_surface_resize(s, 10, 20, 1) && ui_surface_width(s) == 10);
    CHECK(!ui_surface_resize(s, -1, 20, 1) && ui_surface_width(s) == 10);
    ui_surface_free(s);
}

static void depths(void)
{
    UiSurface *s = ui_surface_new(10, 10, 1);
    UiCanvas *c = ui_surface_canvas(s);
    ui_restore(c);
    CHECK(ui_save(c) == 0);
    CHECK(ui_save(c) == 1);
    ui_layer_begin(c, rect(0, 0, 5, 5), 0.5, UI_BLEND_OVER, 0);
    CHECK(ui_save(c) == 3);
    ui_restore_to(c, 1);
    CHECK(ui_save(c) == 1);
    ui_restore_to(c, 0);
    CHECK(ui_save(c) == 0);
    ui_surface_free(s);
}

static void paths(void)
{
    UiPath *p = ui_path_new();
    ui_path_move(p, 10, 20);
    ui_path_line(p, -5, 40);
    UiRect b = ui_path_bounds(p);
    CHECK(b.x == -5 && b.y == 20 && b.width == 15 && b.height == 20);
    ui_path_reset(p);
    CHECK(ui_path_svg(p, "M0 0h10v10H0z m2,2l6 0 0,6-6 0z"));
    b = ui_path_bounds(p);
    CHECK(b.x == 0 && b.y == 0 && b.width == 10 && b.height == 10);
    const char *wrong[] = { "L 1 2", "M 1", "M 1 2 X 3", "M 1 2 L", "M1 2z3", "M 0 0 A 1 1 0 2 0 5 5", "M 1e 5" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) CHECK(!ui_path_svg(p, wrong[i]));
    b = ui_path_bounds(p);
    CHECK(b.width == 10 && b.height == 10);
    CHECK(ui_path_svg(p, "") && ui_path_svg(p, "M.5-.5A5 5 0 0110 10zM1,1Q2 2 3 3T4 4S1 2 3 4C0 0 0 0 0 0"));
    ui_path_free(p);
}

static void pictures(void)
{
    UiCanvas *c = ui_picture_begin(rect(1, 2, 3, 4));
    UiPaint *paint = ui_paint_new();
    ui_save(c);
    ui_draw_rect(c, rect(0, 0, 1, 1), paint);
    UiPicture *p = ui_picture_end(c);
    CHECK(ui_picture_count(p) == 3);
    CHECK(ui_picture_bounds(p).x == 1 && ui_picture_bounds(p).height == 4);
    ui_picture_free(p);
    ui_paint_free(paint);
}

static void images(void)
{
    uint8_t bytes[] = { 255, 0, 0, 255, 0, 255, 0, 128 };
    UiImage *i = ui_image_from_rgba(2, 1, bytes);
    CHECK(ui_image_width(i) == 2 && ui_image_height(i) == 1);
    ui_image_free(i);
    CHECK(!ui_image_from_rgba(0, 1, bytes));
    CHECK(!ui_image_decode("GIF89a", 6) && strstr(ui_error(), "no PNG, JPEG or SVG"));
    CHECK(!ui_image_decode("", 0));
    const char huge[] = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x7F\xFF\0\0\x7F\xFF\x08\x06\0\0";
    CHECK(!ui_image_decode(huge, sizeof huge) && strstr(ui_error(), "too large"));
}

void test_objects(void)
{
    surfaces();
    depths();
    paths();
    pictures();
    images();
}
