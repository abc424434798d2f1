// Damaged pictures and arbitrary text: nothing but errors and answers may come of them. The sanitizers watch.

#include "test.h"

#include <time.h>

static double seconds_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static uint8_t *sample_png(size_t *size)
{
    UiSurface *s = ui_surface_new(37, 23, 1);
    UiPaint *paint = ui_paint_new();
    ui_paint_color(paint, 0x80FF4020);
    ui_draw_rrect(ui_surface_canvas(s), rect(3, 3, 30, 15), radii(6), paint);
    uint8_t *png = ui_surface_png(s, 6, size);
    ui_paint_free(paint);
    ui_surface_free(s);
    return png;
}

// A picture of one grey block, by hand: tables as short as they can be.
static const uint8_t sample_jpeg[] = {
    0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0xFF, 0xC0, 0, 11, 8, 0, 8,
    0, 8, 1, 1, 17, 0, 0xFF, 0xC4, 0, 20, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xC4, 0, 20, 16, 1, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 63, 0xFF, 0xD9,
};

static const char sample_svg[] =
    "<svg width='24' height='24' viewBox='0 0 24 24'><defs><linearGradient id='g'><stop offset='0' stop-color='#fff'/><stop offset='1'/></linearGradient>"
    "<clipPath id='c'><path d='M0 0h9v9z'/></clipPath></defs><style>.a{fill:url(#g)}</style><g transform='rotate(30 1 2) scale(2)' clip-path='url(#c)'>"
    "<path class='a' d='M1 2C3 4 5 6 7 8A3 4 5 0 1 9 9S1 2 3 4z'/><use href='#p'/></g><polygon id='p' points='1,2 3,4 5 6' stroke='red' stroke-dasharray='1 2'/></svg>";

static int decode_damaged(const uint8_t *sample, size_t size)
{
    uint8_t *bytes = malloc(size + 8);
    memcpy(bytes, sample, size);
    for (int i = (int)(random_bits() % 6); i >= 0; i--) bytes[random_bits() % size] = random_bits() % 3 ? (uint8_t)random_bits() : (uint8_t)(bytes[random_bits() % size] ^ 1 << random_bits() % 8);
    if (random_bits() % 3 == 0) size = random_bits() % size;
    uint8_t *exact = malloc(size ? size : 1); // so that reading beyond it is seen
    memcpy(exact, bytes, size);
    UiImage *image = ui_image_decode(exact, size);
    if (image) ui_image_pixel(image, 0, 0), ui_image_free(image);
    free(exact);
    free(bytes);
    return image != NULL;
}

static size_t random_text(char *to, size_t most)
{
    static const char *const parts[] = { "a", " ", "word ", "\n", "\r\n", "\t", "\xE4\xB8\xAD", "\xD7\xA9", "\xD8\xA7\xD9\x84", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
                                         "e\xCC\x81", "\xE2\x80\xAE", "\xE2\x80\xA9", "\xED\xA0\x80", "\xFF", "\xC0\x80", "\0", "\xE2\x80\x8B", "\xC2\xAD", "\xEF\xBF\xBC" };
    size_t length = 0;
    for (int i = (int)(random_bits() % 40); i > 0 && length + 16 < most; i--) {
        const char *part = parts[random_bits() % (sizeof parts / sizeof *parts)];
        size_t size = *part ? strlen(part) : 1;
        memcpy(to + length, part, size);
        length += size;
    }
    return length;
}

static double any_number(void)
{
    static const double odd[] = { 0, -1, 1e300, -1e300, 0.001, 12, 1000 };
    return random_bits() % 4 ? random_between(0, 60) : random_bits() % 8 == 0 ? (double)NAN : odd[random_bits() % 7];
}

static bool ask_everything(UiParagraph *p)
{
    UiTextMetrics m = ui_paragraph_layout(p, any_number() * 5);
    bool sane = m.lines >= 1 && m.width >= 0 && m.height >= 0;
    int start, end;
    UiRect rects[3];
    for (int i = -2; i < 20; i += 3) {
        sane &= ui_paragraph_hit(p, any_number(), any_number()) >= 0;
        ui_paragraph_caret(p, i);
        ui_paragraph_word(p, i, &start, &end);
        sane &= start <= end;
        ui_paragraph_next(p, i, (int)(random_bits() % 5) - 2);
        ui_paragraph_rects(p, i, i + 7, rects, 3);
        ui_paragraph_line(p, i);
    }
    ui_paragraph_min_width(p);
    ui_paragraph_max_width(p);
    return sane;
}

static bool fuzz_text(UiCanvas *c)
{
    char texts[2][256];
    UiSpan spans[2];
    for (int i = 0; i < 2; i++) {
        UiTextStyle s = { .family = random_bits() % 3 ? "DejaVu Sans" : random_bits() % 2 ? ",,\xFF, " : NULL, .size = any_number() / 2, .weight = (int)(random_bits() % 1200) - 100,
                          .color = (uint32_t)random_bits(), .decoration = (int)(random_bits() % 8), .letter_spacing = any_number(), .rise = any_number() };
        spans[i] = (UiSpan) { texts[i], random_text(texts[i], sizeof texts[i]), s };
    }
    UiParagraphStyle how = { (UiAlign)(random_bits() % 4), (UiDirection)(random_bits() % 3), (UiWrap)(random_bits() % 4), (UiEllipsis)(random_bits() % 4), (int)(random_bits() % 5) - 1, any_number(), any_number(), any_number() };
    UiParagraph *p = ui_paragraph_new(spans, (int)(random_bits() % 3), &how);
    bool sane = ask_everything(p);
    ui_draw_paragraph(c, p, any_number(), any_number());
    ui_paragraph_free(p);
    return sane;
}

void fuzz(double seconds)
{
    size_t size;
    uint8_t *png = sample_png(&size);
    UiImage *jpeg = ui_image_decode(sample_jpeg, sizeof sample_jpeg);
    CHECK(jpeg && ui_image_width(jpeg) == 8);
    if (jpeg) ui_image_free(jpeg);
    UiSurface *s = ui_surface_new(80, 80, 1);
    double end = seconds_now() + seconds;
    int pictures = 0, decoded = 0, texts = 0, insane = 0;
    while (seconds_now() < end) {
        for (int i = 0; i < 20; i++, pictures += 3) decoded += decode_damaged(png, size) + decode_damaged(sample_jpeg, sizeof sample_jpeg) + decode_damaged((const uint8_t *)sample_svg, sizeof sample_svg - 1);
        insane += !fuzz_text(ui_surface_canvas(s));
        texts++;
    }
    CHECK(insane == 0);
    printf("engine: %d damaged pictures (%d were decoded), %d texts\n", pictures, decoded, texts);
    ui_surface_free(s);
    ui_bytes_free(png);
}
