// Whatever is recorded looks as if drawn at once, in any part of a surface.

#include "test.h"

typedef struct Scene { UiPaint *paint; UiPath *path; UiImage *image; } Scene;

static void random_paint(UiPaint *p)
{
    ui_paint_color(p, (uint32_t)random_bits());
    ui_paint_stroke(p, random_bits() % 2 ? random_between(0, 6) : 0, (UiCap)(random_bits() % 3), (UiJoin)(random_bits() % 3));
    if (random_bits() % 4 == 0) {
        ui_paint_linear(p, (UiPoint) { random_between(0, 100), 0 }, (UiPoint) { random_between(0, 100), 100 }, (UiTile)(random_bits() % 4));
        ui_paint_stop(p, 0, (uint32_t)random_bits());
        ui_paint_stop(p, 1, (uint32_t)random_bits());
    }
}

static UiRect random_rect(void) { return rect(random_between(-20, 100), random_between(-20, 100), random_between(0, 60), random_between(0, 60)); }

static void random_operation(UiCanvas *c, Scene *s)
{
    UiRect r = random_rect();
    random_paint(s->paint);
    switch (random_bits() % 14) {
    case 0: ui_save(c); break;
    case 1: ui_restore(c); break;
    case 2: ui_translate(c, random_between(-5, 5), random_between(-5, 5)); break;
    case 3: ui_save(c), ui_clip_rect(c, rect(r.x, r.y, r.width + 40, r.height + 40)); break;
    case 4: ui_save(c), ui_rotate(c, random_between(-1, 1)); break;
    case 5: ui_layer_begin(c, rect(r.x, r.y, r.width + 40, r.height + 40), random_between(0, 1), UI_BLEND_OVER, 0); break;
    case 6: ui_draw_shadow(c, r, radii(random_between(0, 10)), random_between(0, 10), 1, 2, (uint32_t)random_bits()); break;
    case 7: ui_draw_image(c, s->image, rect(0, 0, 0, 0), r, random_between(0, 1), UI_FILTER_LINEAR, random_bits() % 2 ? 0 : 0xFF00FF00); break;
    case 8: ui_draw_line(c, (UiPoint) { r.x, r.y }, (UiPoint) { r.width, r.height }, s->paint); break;
    case 9:
        ui_path_reset(s->path);
        ui_path_arc(s->path, r, random_between(0, 6), random_between(-6, 6));
        ui_draw_path(c, s->path, s->paint);
        break;
    case 10: ui_draw_drrect(c, r, radii(4), rect(r.x + 3, r.y + 3, r.width - 6, r.height - 6), radii(1), s->paint); break;
    case 11: ui_draw_rect(c, r, s->paint); break;
    default: ui_draw_rrect(c, r, radii(random_between(0, 30)), s->paint);
    }
}

static void same_as_at_once(void)
{
    Scene s = { ui_paint_new(), ui_path_new(), ui_image_from_rgba(2, 2, (const uint8_t *)"\xFF\0\0\xFF\0\xFF\0\xFF\0\0\xFF\xFF\0\0\0\x80") };
    int different = 0;
    for (int round = 0; round < 60; round++) {
        UiCanvas *recording = ui_picture_begin(rect(-1000, -1000, 3000, 3000));
        for (int i = 0; i < 30; i++) random_operation(recording, &s);
        UiPicture *picture = ui_picture_end(recording);
        UiSurface *whole = ui_surface_new(120, 120, 1.5), *parts = ui_surface_new(120, 120, 1.5);
        ui_clear(ui_surface_canvas(whole), 0xFFFFFFFF);
        ui_draw_picture(ui_surface_canvas(whole), picture, 0, 0);
        // The same through a picture in a picture, a quarter at a time.
        UiCanvas *outer = ui_picture_begin(rect(-1000, -1000, 3000, 3000));
        ui_clear(outer, 0xFFFFFFFF);
        ui_draw_picture(outer, picture, 0, 0);
        UiPicture *twice = ui_picture_end(outer);
        ui_picture_free(picture);
        for (int i = 0; i < 4; i++) {
            ui_save(ui_surface_canvas(parts));
            ui_clip_rect(ui_surface_canvas(parts), rect(i % 2 * 40, i / 2 * 40, 40, 40));
            ui_draw_picture(ui_surface_canvas(parts), twice, 0, 0);
            ui_restore(ui_surface_canvas(parts));
        }
        UiImage *expected = ui_image_from_surface(whole);
        different += ui_surface_difference(parts, expected, 3) > 0.002;
        ui_image_free(expected);
        ui_picture_free(twice);
        ui_surface_free(whole);
        ui_surface_free(parts);
    }
    CHECK(different == 0);
    ui_paint_free(s.paint);
    ui_path_free(s.path);
    ui_image_free(s.image);
}

static void outlives_what_it_draws(void)
{
    UiPaint *paint = ui_paint_new();
    UiPath *path = ui_path_new();
    ui_paint_color(paint, 0xFFFF0000);
    ui_path_rrect(path, rect(0, 0, 10, 10), radii(0));
    UiCanvas *c = ui_picture_begin(rect(0, 0, 20, 20));
    ui_draw_path(c, path, paint);
    ui_paint_color(paint, 0xFF0000FF);
    ui_path_reset(path);
    ui_path_rrect(path, rect(10, 10, 10, 10), radii(0));
    ui_draw_path(c, path, paint);
    ui_paint_free(paint);
    ui_path_free(path);
    UiPicture *p = ui_picture_end(c);
    UiSurface *s = ui_surface_new(20, 20, 1);
    ui_draw_picture(ui_surface_canvas(s), p, 0, 0);
    CHECK_PIXEL(s, 5, 5, 0xFFFF0000);
    CHECK_PIXEL(s, 15, 15, 0xFF0000FF);
    CHECK_PIXEL(s, 15, 5, 0);
    // Bounds are a promise: a picture whose bounds lie outside is skipped.
    ui_save(ui_surface_canvas(s));
    ui_clear(ui_surface_canvas(s), 0);
    ui_translate(ui_surface_canvas(s), 30, 0);
    ui_draw_picture(ui_surface_canvas(s), p, 0, 0);
    ui_restore(ui_surface_canvas(s));
    CHECK_PIXEL(s, 15, 15, 0);
    ui_picture_free(p);
    ui_surface_free(s);
}

void test_picture(void)
{
    same_as_at_once();
    outlives_what_it_draws();
}
