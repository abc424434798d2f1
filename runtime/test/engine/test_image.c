#include "test.h"

static void round_trip(void)
{
    uint8_t bytes[7 * 5 * 4];
    for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (uint8_t)(random_bits() | (i % 4 == 3 ? 0x80 : 0));
    for (int opaque = 0; opaque < 2; opaque++) {
        for (size_t i = 3; opaque && i < sizeof bytes; i += 4) bytes[i] = 255;
        UiImage *image = ui_image_from_rgba(7, 5, bytes);
        UiSurface *s = ui_surface_new(7, 5, 1);
        ui_draw_image(ui_surface_canvas(s), image, rect(0, 0, 0, 0), rect(0, 0, 7, 5), 1, UI_FILTER_NEAREST, 0);
        size_t size;
        uint8_t *png = ui_surface_png(s, opaque ? 1 : 9, &size);
        CHECK(png[25] == (opaque ? 2 : 6)); // RGB or RGBA
        UiImage *back = ui_image_decode(png, size);
        if (CHECK(back != NULL)) {
            CHECK(ui_surface_difference(s, back, 0) == 0);
            uint8_t read[sizeof bytes];
            ui_image_read_rgba(back, read);
            int worst = 0;
            for (size_t i = 0; i < sizeof bytes; i++) worst = abs(read[i] - bytes[i]) > worst ? abs(read[i] - bytes[i]) : worst;
            CHECK(worst <= 2); // by premultiplying
            ui_image_free(back);
        }
        ui_bytes_free(png);
        ui_image_free(image);
        ui_surface_free(s);
    }
}

static UiImage *quarters(void)
{
    static const uint8_t bytes[] = { 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255 };
    return ui_image_from_rgba(2, 2, bytes);
}

static void drawn(void)
{
    UiImage *i = quarters();
    UiSurface *s = ui_surface_new(40, 40, 1);
    UiCanvas *c = ui_surface_canvas(s);
    ui_draw_image(c, i, rect(0, 0, 0, 0), rect(0, 0, 40, 40), 1, UI_FILTER_NEAREST, 0);
    CHECK_PIXEL(s, 10, 10, 0xFFFF0000);
    CHECK_PIXEL(s, 30, 10, 0xFF00FF00);
    CHECK_PIXEL(s, 19, 39, 0xFF0000FF);
    ui_draw_image(c, i, rect(1, 0, 1, 1), rect(0, 0, 40, 40), 1, UI_FILTER_LINEAR, 0);
    CHECK_PIXEL(s, 0, 0, 0xFF00FF00);
    CHECK_PIXEL(s, 39, 39, 0xFF00FF00);
    ui_clear(c, 0xFFFFFFFF);
    ui_draw_image(c, i, rect(0, 0, 0, 0), rect(10.4, 10.4, 10, 10), 0.5, UI_FILTER_NEAREST, 0xFF000000);
    CHECK_PIXEL(s, 9, 12, 0xFFFFFFFF);
    CHECK_PIXEL(s, 10, 12, 0xFF808080);
    ui_save(c);
    ui_translate(c, 20, 20);
    ui_rotate(c, 3.141592653589793);
    ui_draw_image(c, i, rect(0, 0, 0, 0), rect(0, 0, 20, 20), 1, UI_FILTER_NEAREST, 0);
    ui_restore(c);
    CHECK_PIXEL(s, 15, 15, 0xFFFF0000);
    double to_gray[20] = { 0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0, 0, 0, 1, 0 };
    UiImage *gray = ui_image_filtered(i, to_gray);
    check_color_at(ui_image_pixel(gray, 0, 0), 0xFF808080, 1, __FILE__, __LINE__, "red, in gray");
    ui_image_free(gray);
    ui_image_free(i);
    ui_surface_free(s);
}

static void nine(void)
{
    uint8_t bytes[5 * 5 * 4];
    for (int y = 0; y < 5; y++)
        for (int x = 0; x < 5; x++) memcpy(bytes + (y * 5 + x) * 4, (x == 0 || x == 4) && (y == 0 || y == 4) ? "\xFF\0\0\xFF" : "\0\0\xFF\xFF", 4);
    UiImage *i = ui_image_from_rgba(5, 5, bytes);
    UiSurface *s = ui_surface_new(50, 50, 1);
    ui_draw_image_nine(ui_surface_canvas(s), i, rect(1, 1, 3, 3), rect(0, 0, 50, 50), 1);
    CHECK_PIXEL(s, 0, 0, 0xFFFF0000);
    CHECK_PIXEL(s, 2, 0, 0xFF0000FF);
    CHECK_PIXEL(s, 49, 49, 0xFFFF0000);
    CHECK_PIXEL(s, 25, 25, 0xFF0000FF);
    ui_image_free(i);
    ui_surface_free(s);
}

static void files(void)
{
    UiSurface *s = ui_surface_new(10, 10, 1);
    CHECK(!ui_surface_write_png(s, "/nowhere/at/all.png", 1) && strstr(ui_error(), "/nowhere"));
    ui_surface_free(s);
    CHECK(!ui_image_decode("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x05\0\0\0\x05\x08\x06\0\0", 26));
}

void test_image(void)
{
    round_trip();
    drawn();
    nine();
    files();
}
