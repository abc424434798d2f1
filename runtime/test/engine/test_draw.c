#include "test.h"

static const uint32_t white = 0xFFFFFFFF, red = 0xFFFF0000, blue = 0xFF0000FF, black = 0xFF000000;

typedef struct Sheet { UiSurface *surface; UiCanvas *canvas; UiPaint *paint; } Sheet;

static Sheet sheet(int width, int height, double scale, uint32_t color)
{
    Sheet s = { ui_surface_new(width, height, scale), NULL, ui_paint_new() };
    s.canvas = ui_surface_canvas(s.surface);
    ui_clear(s.canvas, white);
    ui_paint_color(s.paint, color);
    return s;
}

static void done(Sheet s)
{
    ui_surface_free(s.surface);
    ui_paint_free(s.paint);
}

static void snapping(void)
{
    Sheet s = sheet(40, 40, 2, red);
    // Neighbours at a fraction of a pixel share an edge, and no edge is mixed.
    ui_draw_rect(s.canvas, rect(1.3, 1.3, 3.3, 4), s.paint);
    ui_paint_color(s.paint, blue);
    ui_draw_rect(s.canvas, rect(4.6, 1.3, 3, 4), s.paint);
    int mixed = 0;
    for (int y = 0; y < 40; y++)
        for (int x = 0; x < 40; x++) {
            uint32_t p = ui_surface_pixel(s.surface, x, y);
            mixed += p != white && p != red && p != blue;
        }
    CHECK(mixed == 0);
    CHECK_PIXEL(s.surface, 2, 5, white);
    CHECK_PIXEL(s.surface, 3, 5, red);
    CHECK_PIXEL(s.surface, 8, 5, red);
    CHECK_PIXEL(s.surface, 9, 5, blue);
    CHECK_PIXEL(s.surface, 15, 5, white);
    done(s);
}

static void hairlines(void)
{
    Sheet s = sheet(30, 30, 1, black);
    ui_draw_rect(s.canvas, rect(3.4, 3, 0.2, 5), s.paint);
    CHECK_PIXEL(s.surface, 3, 5, black);
    ui_paint_stroke(s.paint, 1, UI_CAP_BUTT, UI_JOIN_MITER);
    ui_draw_rect(s.canvas, rect(10, 10, 10, 10), s.paint);
    int dark = 0;
    for (int y = 8; y < 24; y++)
        for (int x = 8; x < 24; x++) dark += ui_surface_pixel(s.surface, x, y) == black;
    CHECK(dark == 11 * 11 - 9 * 9);
    ui_draw_line(s.canvas, (UiPoint) { 2, 25.5 }, (UiPoint) { 28, 25.5 }, s.paint);
    CHECK_PIXEL(s.surface, 15, 25, black);
    CHECK_PIXEL(s.surface, 15, 24, white);
    CHECK_PIXEL(s.surface, 15, 26, white);
    done(s);
}

static void shapes(void)
{
    Sheet s = sheet(60, 60, 1, red);
    ui_draw_rrect(s.canvas, rect(0, 0, 40, 40), radii(20), s.paint);
    CHECK_PIXEL(s.surface, 20, 20, red);
    CHECK_PIXEL(s.surface, 2, 2, white);
    CHECK_PIXEL(s.surface, 37, 37, white);
    CHECK_PIXEL(s.surface, 20, 1, red);
    ui_paint_color(s.paint, blue);
    ui_draw_drrect(s.canvas, rect(0, 0, 40, 40), radii(0), rect(5, 5, 30, 30), radii(0), s.paint);
    CHECK_PIXEL(s.surface, 2, 20, blue);
    CHECK_PIXEL(s.surface, 20, 20, red);
    CHECK_PIXEL(s.surface, 37, 37, blue);
    UiPath *p = ui_path_new();
    CHECK(ui_path_svg(p, "M40 40h20v20h-20z M45 45h10v10h-10z"));
    ui_path_even_odd(p, true);
    CHECK(ui_path_contains(p, 42, 42) && !ui_path_contains(p, 50, 50));
    ui_draw_path(s.canvas, p, s.paint);
    CHECK_PIXEL(s.surface, 42, 50, blue);
    CHECK_PIXEL(s.surface, 50, 50, white);
    ui_path_free(p);
    done(s);
}

static void gradients(void)
{
    Sheet s = sheet(100, 100, 1, 0);
    ui_paint_linear(s.paint, (UiPoint) { 0, 0 }, (UiPoint) { 100, 0 }, UI_TILE_CLAMP);
    ui_paint_stop(s.paint, 0, red);
    ui_paint_stop(s.paint, 1, blue);
    ui_draw_rect(s.canvas, rect(0, 0, 100, 50), s.paint);
    check_color_at(ui_surface_pixel(s.surface, 50, 10), 0xFF7F0080, 3, __FILE__, __LINE__, "the middle of a line");
    ui_paint_sweep(s.paint, (UiPoint) { 50, 75 }, 0, 2 * 3.141592653589793);
    ui_paint_stop(s.paint, 0, red);
    ui_paint_stop(s.paint, 0.5, blue);
    ui_paint_stop(s.paint, 1, red);
    ui_draw_rect(s.canvas, rect(0, 50, 100, 50), s.paint);
    check_color_at(ui_surface_pixel(s.surface, 10, 75), blue, 4, __FILE__, __LINE__, "left of the centre");
    check_color_at(ui_surface_pixel(s.surface, 50, 95), 0xFF800080, 6, __FILE__, __LINE__, "below the centre");
    ui_paint_radial(s.paint, (UiPoint) { 50, 50 }, 50, UI_TILE_CLAMP);
    ui_paint_stop(s.paint, 0, 0x80FF0000);
    ui_paint_stop(s.paint, 1, 0x00FF0000);
    ui_clear(s.canvas, white);
    ui_draw_rect(s.canvas, rect(0, 0, 100, 100), s.paint);
    check_color_at(ui_surface_pixel(s.surface, 50, 50), 0xFFFF8080, 4, __FILE__, __LINE__, "the centre of a circle");
    CHECK_PIXEL(s.surface, 2, 2, white);
    done(s);
}

static void clips_and_matrices(void)
{
    Sheet s = sheet(60, 60, 1, red);
    int depth = ui_save(s.canvas);
    ui_clip_rect(s.canvas, rect(10, 10, 20, 20));
    ui_clip_rrect(s.canvas, rect(10, 10, 40, 40), radii(20));
    ui_draw_rect(s.canvas, rect(0, 0, 60, 60), s.paint);
    ui_restore_to(s.canvas, depth);
    CHECK_PIXEL(s.surface, 11, 11, white);
    CHECK_PIXEL(s.surface, 25, 25, red);
    CHECK_PIXEL(s.surface, 31, 25, white);
    ui_save(s.canvas);
    ui_translate(s.canvas, 40, 40);
    ui_rotate(s.canvas, 3.141592653589793 / 2);
    ui_paint_color(s.paint, blue);
    ui_draw_rect(s.canvas, rect(0, 0, 10, 5), s.paint);
    ui_restore(s.canvas);
    CHECK_PIXEL(s.surface, 37, 45, blue);
    CHECK_PIXEL(s.surface, 42, 42, white);
    UiRect parts[] = { { 0, 50, 5, 5 }, { 10, 50, 5, 5 } };
    ui_save(s.canvas);
    ui_clip_rects(s.canvas, parts, 2);
    ui_clear(s.canvas, black);
    ui_restore(s.canvas);
    CHECK_PIXEL(s.surface, 2, 52, black);
    CHECK_PIXEL(s.surface, 7, 52, white);
    CHECK_PIXEL(s.surface, 12, 52, black);
    // Damage at fractions: a pixel is in or out, so what is drawn twice through its halves has no seam.
    UiRect upper[] = { { 0, 0, 60, 30.4 } }, lower[] = { { 0, 30.4, 60, 30 } };
    ui_clear(s.canvas, white);
    for (int i = 0; i < 2; i++) {
        ui_save(s.canvas);
        ui_clip_rects(s.canvas, i ? lower : upper, 1);
        ui_paint_color(s.paint, 0x80000000);
        ui_draw_rect(s.canvas, rect(0, 0, 60, 60), s.paint);
        ui_restore(s.canvas);
    }
    CHECK(ui_surface_pixel(s.surface, 9, 29) == ui_surface_pixel(s.surface, 9, 30) && ui_surface_pixel(s.surface, 9, 30) == ui_surface_pixel(s.surface, 9, 31));
    ui_paint_color(s.paint, blue);
    ui_save(s.canvas);
    ui_scale(s.canvas, 0, 0);
    ui_draw_rect(s.canvas, rect(0, 0, 10, 5), s.paint);
    ui_restore(s.canvas);
    ui_draw_rect(s.canvas, rect(50, 0, 5, 5), s.paint);
    CHECK_PIXEL(s.surface, 52, 2, blue);
    done(s);
}

static void layers(void)
{
    Sheet s = sheet(60, 60, 1, red);
    // Together, so where two overlap is no darker.
    ui_layer_begin(s.canvas, rect(0, 0, 60, 60), 0.5, UI_BLEND_OVER, 0);
    ui_draw_rect(s.canvas, rect(0, 0, 20, 20), s.paint);
    ui_draw_rect(s.canvas, rect(10, 10, 20, 20), s.paint);
    ui_layer_end(s.canvas);
    CHECK_PIXEL(s.surface, 5, 5, 0xFFFF8080);
    CHECK_PIXEL(s.surface, 15, 15, 0xFFFF8080);
    ui_layer_begin(s.canvas, rect(30, 30, 30, 30), 1, UI_BLEND_MULTIPLY, 0);
    ui_paint_color(s.paint, 0xFF808080);
    ui_draw_rect(s.canvas, rect(0, 0, 100, 100), s.paint);
    ui_layer_end(s.canvas);
    CHECK_PIXEL(s.surface, 40, 40, 0xFF808080);
    CHECK_PIXEL(s.surface, 15, 15, 0xFFFF8080);
    ui_clear(s.canvas, white);
    ui_layer_begin(s.canvas, rect(0, 0, 60, 60), 1, UI_BLEND_OVER, 3);
    ui_paint_color(s.paint, black);
    ui_draw_rect(s.canvas, rect(0, 0, 30, 60), s.paint);
    ui_layer_end(s.canvas);
    uint32_t edge = ui_surface_pixel(s.surface, 30, 30) & 0xFF;
    CHECK(edge > 90 && edge < 170);
    ui_backdrop_blur(s.canvas, rect(0, 0, 60, 60), radii(0), 0);
    done(s);
}

static void backdrop(void)
{
    Sheet s = sheet(60, 60, 1, black);
    ui_draw_rect(s.canvas, rect(0, 0, 30, 60), s.paint);
    ui_backdrop_blur(s.canvas, rect(10, 10, 40, 20), radii(0), 4);
    uint32_t blurred = ui_surface_pixel(s.surface, 30, 20) & 0xFF, sharp = ui_surface_pixel(s.surface, 30, 50) & 0xFF;
    CHECK(blurred > 90 && blurred < 170 && sharp == 255);
    done(s);
}

// A Gaussian's values, which three boxes come close to.
static void shadows(void)
{
    Sheet s = sheet(200, 200, 1, 0);
    ui_draw_shadow(s.canvas, rect(50, 50, 100, 100), radii(0), 20, 0, 0, black);
    for (int d = -20; d <= 20; d += 5) {
        double covered = 0.5 * (1 + erf((d + 0.5) / (10 * sqrt(2))));
        double dark = 1 - (ui_surface_pixel(s.surface, 50 + d, 100) & 0xFF) / 255.0;
        CHECK_NUMBER(dark, covered, 0.03);
    }
    CHECK_PIXEL(s.surface, 100, 100, black);
    CHECK_PIXEL(s.surface, 5, 5, white);
    // The same by corners and by stretching as in one piece: a mask that is large enough to be stretched, of which a small one is part.
    ui_clear(s.canvas, white);
    ui_draw_shadow(s.canvas, rect(20, 20, 160, 160), radii(12), 8, 3, 4, 0x80000000);
    uint64_t first = ui_surface_hash(s.surface);
    CHECK_PIXEL(s.surface, 103, 104, 0xFF7F7F7F);
    CHECK(ui_surface_pixel(s.surface, 23, 24) == ui_surface_pixel(s.surface, 182, 183));
    ui_clear(s.canvas, white);
    ui_draw_shadow(s.canvas, rect(20, 20, 160, 160), radii(12), 8, 3, 4, 0x80000000);
    CHECK(ui_surface_hash(s.surface) == first);
    // Far too large for a mask: the edge that can be seen is that of a small one, wherever it lies.
    ui_clear(s.canvas, white);
    ui_draw_shadow(s.canvas, rect(-100000, 100, 300000, 300000), radii(40), 20, 0, 0, black);
    uint32_t edge = ui_surface_pixel(s.surface, 100, 95);
    CHECK_PIXEL(s.surface, 100, 150, black);
    ui_clear(s.canvas, white);
    ui_draw_shadow(s.canvas, rect(-500, 100, 2000, 1000), radii(40), 20, 0, 0, black);
    CHECK(edge == ui_surface_pixel(s.surface, 100, 95));
    // Without blur it is the shape itself, and it moves with its rectangle.
    ui_clear(s.canvas, white);
    ui_draw_shadow(s.canvas, rect(10, 10, 20, 20), radii(0), 0, 5, 5, red);
    CHECK_PIXEL(s.surface, 14, 20, white);
    CHECK_PIXEL(s.surface, 15, 20, red);
    CHECK_PIXEL(s.surface, 34, 34, red);
    CHECK_PIXEL(s.surface, 35, 34, white);
    done(s);
}

static void scrolling(void)
{
    Sheet s = sheet(30, 30, 1, red);
    ui_draw_rect(s.canvas, rect(10, 10, 10, 10), s.paint);
    ui_surface_scroll(s.surface, rect(0, 0, 30, 30), 0, -5);
    CHECK_PIXEL(s.surface, 15, 6, red);
    CHECK_PIXEL(s.surface, 15, 15, white);
    ui_surface_scroll(s.surface, rect(0, 0, 30, 30), 8, 5);
    CHECK_PIXEL(s.surface, 20, 12, red);
    CHECK_PIXEL(s.surface, 17, 12, white);
    ui_surface_scroll(s.surface, rect(0, 0, 30, 30), 100, -100);
    // Content that scrolls by fractions looks the same at every step, a whole number of pixels further.
    ui_clear(s.canvas, white);
    uint64_t looks[2];
    for (int i = 0; i < 2; i++) {
        ui_clear(s.canvas, white);
        ui_save(s.canvas);
        ui_translate_snapped(s.canvas, 0, i ? 4.3 : 3.7);
        ui_draw_rrect(s.canvas, rect(2.4, 2.4, 9.4, 9.4), radii(3.3), s.paint);
        ui_restore(s.canvas);
        looks[i] = ui_surface_hash(s.surface);
    }
    CHECK(looks[0] == looks[1]);
    done(s);
}

static void strokes(void)
{
    Sheet s = sheet(60, 20, 1, black);
    ui_paint_stroke(s.paint, 4, UI_CAP_BUTT, UI_JOIN_MITER);
    ui_paint_dash(s.paint, (double[]) { 10, 10 }, 2, 0);
    ui_draw_line(s.canvas, (UiPoint) { 0, 10 }, (UiPoint) { 60, 10 }, s.paint);
    CHECK_PIXEL(s.surface, 5, 10, black);
    CHECK_PIXEL(s.surface, 15, 10, white);
    CHECK_PIXEL(s.surface, 25, 10, black);
    ui_paint_dash(s.paint, (double[]) { 0, 0 }, 2, 0);
    ui_paint_alpha(s.paint, 0.5);
    ui_clear(s.canvas, white);
    ui_draw_line(s.canvas, (UiPoint) { 0, 10 }, (UiPoint) { 60, 10 }, s.paint);
    CHECK_PIXEL(s.surface, 15, 10, 0xFF808080);
    done(s);
}

// Filled by ourselves, a rounded rectangle looks as the path that cairo fills.
static void rounded_as_paths(void)
{
    Sheet ours = sheet(80, 80, 1, red), cairos = sheet(80, 80, 1, red);
    int different = 0;
    for (int i = 0; i < 300; i++) {
        UiRect r = rect(floor(random_between(-20, 60)), floor(random_between(-20, 60)), floor(random_between(1, 90)), floor(random_between(1, 90)));
        UiRadii q = { random_between(0, 20), random_between(0, 20), random_between(0, 60), random_bits() % 2 ? 0 : random_between(0, 9) };
        uint32_t color = (uint32_t)random_bits() | (random_bits() % 2 ? 0xFF000000 : 0);
        for (int k = 0; k < 2; k++) {
            Sheet s = k ? ours : cairos;
            ui_save(s.canvas);
            if (i % 3 == 0) ui_clip_rect(s.canvas, rect(i % 7, i % 11, 40, 50));
            if (i % 5 == 0) ui_layer_begin(s.canvas, rect(10, 10, 60, 60), 0.5, UI_BLEND_OVER, 0);
            ui_paint_color(s.paint, color);
            UiPath *path = ui_path_new();
            ui_path_rrect(path, r, q);
            if (k) ui_draw_rrect(s.canvas, r, q, s.paint);
            else ui_draw_path(s.canvas, path, s.paint);
            ui_path_free(path);
            ui_restore(s.canvas);
            if (i % 5 == 0) ui_restore(s.canvas);
        }
        // Cairo flattens curves from where they begin, to a tenth of a pixel.
        UiImage *expected = ui_image_from_surface(cairos.surface);
        different += ui_surface_difference(ours.surface, expected, 20) > 0;
        ui_image_free(expected);
        ui_clear(ours.canvas, white);
        ui_clear(cairos.canvas, white);
    }
    CHECK(different == 0);
    done(ours);
    done(cairos);
}

static void draw_card(UiCanvas *canvas, UiPaint *paint, UiRect r, double radius, double blur)
{
    ui_draw_shadow(canvas, r, radii(radius), blur, 1, 2, 0xC0000000);
    ui_draw_rrect(canvas, r, radii(radius), paint);
}

// What a card hides of its shadow is not drawn where the two are recorded one behind the other.
static void shadows_of_cards(void)
{
    Sheet direct = sheet(80, 80, 1.5, blue), played = sheet(80, 80, 1.5, blue);
    int different = 0;
    for (int i = 0; i < 200; i++) {
        UiRect r = rect(random_between(-10, 40), random_between(-10, 40), random_between(0, 50), random_between(0, 50));
        double radius = random_bits() % 3 ? random_between(0, 30) : 0, blur = random_between(0, 12);
        if (i % 4 == 0) ui_paint_color(direct.paint, 0x800000FF), ui_paint_color(played.paint, 0x800000FF);
        UiCanvas *recording = ui_picture_begin(rect(0, 0, 0, 0));
        draw_card(direct.canvas, direct.paint, r, radius, blur);
        draw_card(recording, played.paint, r, radius, blur);
        UiPicture *picture = ui_picture_end(recording);
        ui_draw_picture(played.canvas, picture, 0, 0);
        ui_picture_free(picture);
        different += ui_surface_hash(direct.surface) != ui_surface_hash(played.surface);
        ui_paint_color(direct.paint, blue), ui_paint_color(played.paint, blue);
        ui_clear(direct.canvas, white);
        ui_clear(played.canvas, white);
    }
    CHECK(different == 0);
    done(direct);
    done(played);
}

void test_draw(void)
{
    snapping();
    hairlines();
    shapes();
    gradients();
    clips_and_matrices();
    layers();
    backdrop();
    shadows();
    scrolling();
    strokes();
    rounded_as_paths();
    shadows_of_cards();
}
