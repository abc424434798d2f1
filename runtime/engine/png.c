// PNG files, quickly: each row is told as its difference from the one above, which is mostly nothing in a user interface, and
// compressed at a low level. https://www.w3.org/TR/png/

#include "common.h"

#include <stdio.h>
#include <zlib.h>

static void put_word(uint8_t *to, uint32_t word)
{
    for (int i = 0; i < 4; i++) to[i] = (uint8_t)(word >> (24 - 8 * i));
}

// A chunk whose data already stands at `at + 8`; returns the place behind it.
static uint8_t *end_chunk(uint8_t *at, const char *type, size_t length)
{
    put_word(at, (uint32_t)length);
    memcpy(at + 4, type, 4);
    put_word(at + 8 + length, (uint32_t)crc32(0, at + 4, (uInt)(length + 4)));
    return at + 12 + length;
}

static bool is_opaque(const uint32_t *pixels, int width, int height, int stride)
{
    for (int y = 0; y < height; y++, pixels += stride / 4) {
        uint32_t all = 0xFF000000;
        for (int x = 0; x < width; x++) all &= pixels[x];
        if (all != 0xFF000000) return false;
    }
    return true;
}

static void row_rgb(const uint32_t *from, uint8_t *to, int width)
{
    for (int x = 0; x < width; x++, to += 3) to[0] = (uint8_t)(from[x] >> 16), to[1] = (uint8_t)(from[x] >> 8), to[2] = (uint8_t)from[x];
}

static void row_rgba(const uint32_t *from, uint8_t *to, int width)
{
    for (int x = 0; x < width; x++, to += 4) {
        uint32_t p = from[x], a = p >> 24;
        for (int i = 0; i < 3; i++) {
            uint32_t c = p >> (16 - 8 * i) & 0xFF;
            to[i] = (uint8_t)(a && a < 255 ? (c * 255 + a / 2) / a : c);
        }
        to[3] = (uint8_t)a;
    }
}

// Filter 2, "up", over all rows.
static uint8_t *filtered(const uint32_t *pixels, int width, int height, int stride, bool opaque, size_t *size)
{
    size_t row = (size_t)width * (opaque ? 3 : 4);
    *size = (row + 1) * (size_t)height;
    uint8_t *all = malloc(*size), *above = allocate(row), *now = allocate(row);
    if (!all) abort();
    for (int y = 0; y < height; y++, pixels += stride / 4) {
        uint8_t *to = all + (row + 1) * (size_t)y;
        (opaque ? row_rgb : row_rgba)(pixels, now, width);
        *to++ = 2;
        for (size_t i = 0; i < row; i++) to[i] = (uint8_t)(now[i] - above[i]);
        uint8_t *other = above;
        above = now;
        now = other;
    }
    free(above);
    free(now);
    return all;
}

uint8_t *ui_surface_png(UiSurface *surface, int level, size_t *size)
{
    int width = ui_surface_width(surface), height = ui_surface_height(surface), stride;
    const uint32_t *pixels = ui_surface_pixels(surface, &stride);
    bool opaque = is_opaque(pixels, width, height, stride);
    size_t raw_size;
    uint8_t *raw = filtered(pixels, width, height, stride, opaque, &raw_size);
    uLongf packed = compressBound(raw_size);
    uint8_t *png = malloc(packed + 64), *at = png;
    if (!png) abort();
    memcpy(at, "\x89PNG\r\n\x1A\n", 8);
    at += 8;
    put_word(at + 8, (uint32_t)width);
    put_word(at + 12, (uint32_t)height);
    memcpy(at + 16, opaque ? "\x08\x02\0\0\0" : "\x08\x06\0\0\0", 5);
    at = end_chunk(at, "IHDR", 13);
    int status = compress2(at + 8, &packed, raw, raw_size, clamp_int(level, 0, 9));
    free(raw);
    if (status != Z_OK) return free(png), fail("compressing failed"), NULL;
    at = end_chunk(at, "IDAT", packed);
    at = end_chunk(at, "IEND", 0);
    *size = (size_t)(at - png);
    return png;
}

bool ui_surface_write_png(UiSurface *surface, const char *path, int level)
{
    size_t size;
    uint8_t *png = ui_surface_png(surface, level, &size);
    if (!png) return false;
    FILE *file = fopen(path, "wb");
    bool is_written = file && fwrite(png, 1, size, file) == size;
    if (file && fclose(file) != 0) is_written = false;
    free(png);
    return is_written || fail("%s cannot be written", path);
}
