// Images: decoded to premultiplied pixels; drawn at the size in which they are needed, which is kept, since scaling well takes
// a hundred times as long as copying.

#include "internal.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

static uint64_t next_id = 1;

// Takes the surface over.
static UiImage *image_of(cairo_surface_t *pixels, bool is_opaque)
{
    if (cairo_surface_status(pixels) != CAIRO_STATUS_SUCCESS) {
        fail("the picture cannot be decoded: %s", cairo_status_to_string(cairo_surface_status(pixels)));
        cairo_surface_destroy(pixels);
        return NULL;
    }
    UiImage *image = allocate(sizeof *image);
    *image = (UiImage) { 1, next_id++, cairo_image_surface_get_width(pixels), cairo_image_surface_get_height(pixels), is_opaque, pixels, NULL };
    return image;
}

void image_release(UiImage *image)
{
    if (--image->owners) return;
    cairo_surface_destroy(image->pixels);
    if (image->drawing) picture_release(image->drawing);
    free(image);
}

void ui_image_free(UiImage *image) { image_release(image); }
int ui_image_width(const UiImage *image) { return image->width; }
int ui_image_height(const UiImage *image) { return image->height; }

static uint32_t *row_of(cairo_surface_t *s, int y)
{
    return (uint32_t *)(void *)(cairo_image_surface_get_data(s) + (size_t)y * (size_t)cairo_image_surface_get_stride(s));
}

// ── Decoding ────────────────────────────────────────────────────────────────────────────────────────────────────────

typedef struct Bytes { const uint8_t *at; size_t left; } Bytes;

static cairo_status_t read_bytes(void *closure, unsigned char *to, unsigned int count)
{
    Bytes *b = closure;
    if (count > b->left) return CAIRO_STATUS_READ_ERROR;
    memcpy(to, b->at, count);
    b->at += count;
    b->left -= count;
    return CAIRO_STATUS_SUCCESS;
}

// One format for everything that draws.
static UiImage *from_png(const void *bytes, size_t size)
{
    Bytes b = { bytes, size };
    cairo_surface_t *decoded = cairo_image_surface_create_from_png_stream(read_bytes, &b);
    bool is_opaque = cairo_surface_get_content(decoded) == CAIRO_CONTENT_COLOR;
    if (cairo_surface_status(decoded) != CAIRO_STATUS_SUCCESS || cairo_image_surface_get_format(decoded) == CAIRO_FORMAT_ARGB32) return image_of(decoded, is_opaque);
    cairo_surface_t *pixels = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width(decoded), cairo_image_surface_get_height(decoded));
    cairo_t *c = cairo_create(pixels);
    cairo_set_source_surface(c, decoded, 0, 0);
    cairo_paint(c);
    cairo_destroy(c);
    cairo_surface_destroy(decoded);
    return image_of(pixels, is_opaque);
}

typedef struct JpegError { struct jpeg_error_mgr base; jmp_buf out; } JpegError;

static void jpeg_failed(j_common_ptr info)
{
    char text[JMSG_LENGTH_MAX];
    info->err->format_message(info, text);
    fail("the picture cannot be decoded: %s", text);
    longjmp(((JpegError *)info->err)->out, 1);
}

static void jpeg_silent(j_common_ptr info, int level) { (void)info, (void)level; }

static UiImage *from_jpeg(const void *bytes, size_t size, int width, int height)
{
    struct jpeg_decompress_struct info;
    JpegError error;
    cairo_surface_t *pixels = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    if (cairo_surface_status(pixels) != CAIRO_STATUS_SUCCESS) return image_of(pixels, true);
    info.err = jpeg_std_error(&error.base);
    error.base.error_exit = jpeg_failed;
    error.base.emit_message = jpeg_silent;
    if (setjmp(error.out)) {
        jpeg_destroy_decompress(&info);
        cairo_surface_destroy(pixels);
        return NULL;
    }
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, bytes, size);
    jpeg_read_header(&info, TRUE);
    info.out_color_space = JCS_EXT_BGRA; // cairo's, on a little-endian machine
    jpeg_start_decompress(&info);
    if ((int)info.output_width != width || (int)info.output_height != height) jpeg_abort_decompress(&info);
    else {
        while (info.output_scanline < info.output_height) {
            JSAMPROW row = (JSAMPROW)row_of(pixels, (int)info.output_scanline);
            jpeg_read_scanlines(&info, &row, 1);
        }
        jpeg_finish_decompress(&info);
    }
    jpeg_destroy_decompress(&info);
    cairo_surface_mark_dirty(pixels);
    return image_of(pixels, true);
}

static UiImage *from_svg(const void *bytes, size_t size)
{
    int width, height;
    UiPicture *drawing = svg_draw(bytes, size, &width, &height);
    if (!drawing) return NULL;
    cairo_surface_t *pixels = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    if (cairo_surface_status(pixels) == CAIRO_STATUS_SUCCESS) picture_stretch(drawing, rect_of(0, 0, width, height), pixels, width, height);
    UiImage *image = image_of(pixels, false);
    if (image) image->drawing = drawing;
    else picture_release(drawing);
    return image;
}

UiImage *ui_image_decode(const void *bytes, size_t size)
{
    int width, height;
    ImageKind kind;
    if (!image_head(bytes, size, &width, &height, &kind)) return NULL;
    if (kind == IMAGE_SVG) return from_svg(bytes, size);
    return kind == IMAGE_PNG ? from_png(bytes, size) : from_jpeg(bytes, size, width, height);
}

// ── From and to pixels ──────────────────────────────────────────────────────────────────────────────────────────────

static uint32_t premultiply(uint32_t r, uint32_t g, uint32_t b, uint32_t a)
{
    return a << 24 | (r * a + 127) / 255 << 16 | (g * a + 127) / 255 << 8 | (b * a + 127) / 255;
}

static uint32_t unpremultiply(uint32_t p)
{
    uint32_t a = p >> 24, made = a << 24;
    if (a == 0 || a == 255) return a ? p : 0;
    for (int shift = 0; shift < 24; shift += 8) {
        uint32_t c = ((p >> shift & 0xFF) * 255 + a / 2) / a;
        made |= (c > 255 ? 255 : c) << shift;
    }
    return made;
}

UiImage *ui_image_from_rgba(int width, int height, const uint8_t *bytes)
{
    if (width < 1 || height < 1 || width > SIDE_MOST || height > SIDE_MOST) return fail("%d × %d is no size of an image", width, height), NULL;
    cairo_surface_t *pixels = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    bool is_opaque = true;
    for (int y = 0; y < height && cairo_surface_status(pixels) == CAIRO_STATUS_SUCCESS; y++) {
        uint32_t *row = row_of(pixels, y);
        for (int x = 0; x < width; x++, bytes += 4) {
            row[x] = premultiply(bytes[0], bytes[1], bytes[2], bytes[3]);
            is_opaque &= bytes[3] == 255;
        }
    }
    cairo_surface_mark_dirty(pixels);
    return image_of(pixels, is_opaque);
}

UiImage *ui_image_from_surface(UiSurface *surface)
{
    cairo_surface_t *pixels = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, surface->width, surface->height);
    cairo_surface_flush(surface->pixels);
    for (int y = 0; y < surface->height && cairo_surface_status(pixels) == CAIRO_STATUS_SUCCESS; y++)
        memcpy(row_of(pixels, y), row_of(surface->pixels, y), (size_t)surface->width * 4);
    cairo_surface_mark_dirty(pixels);
    return image_of(pixels, false);
}

uint32_t ui_image_pixel(const UiImage *image, int x, int y)
{
    if (x < 0 || y < 0 || x >= image->width || y >= image->height) return 0;
    return unpremultiply(row_of(image->pixels, y)[x]);
}

void ui_image_read_rgba(const UiImage *image, uint8_t *bytes)
{
    for (int y = 0; y < image->height; y++)
        for (int x = 0; x < image->width; x++, bytes += 4) {
            uint32_t c = unpremultiply(row_of(image->pixels, y)[x]);
            bytes[0] = (uint8_t)(c >> 16), bytes[1] = (uint8_t)(c >> 8), bytes[2] = (uint8_t)c, bytes[3] = (uint8_t)(c >> 24);
        }
}

static uint32_t filtered(uint32_t color, const double m[20])
{
    double from[4] = { color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF, color >> 24 };
    uint32_t to[4];
    for (int i = 0; i < 4; i++, m += 5)
        to[i] = (uint32_t)(clamp(m[0] * from[0] + m[1] * from[1] + m[2] * from[2] + m[3] * from[3] + m[4] * 255, 0, 255) + 0.5);
    return premultiply(to[0], to[1], to[2], to[3]);
}

UiImage *ui_image_filtered(const UiImage *image, const double matrix[20])
{
    cairo_surface_t *pixels = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, image->width, image->height);
    for (int y = 0; y < image->height && cairo_surface_status(pixels) == CAIRO_STATUS_SUCCESS; y++)
        for (int x = 0; x < image->width; x++) row_of(pixels, y)[x] = filtered(unpremultiply(row_of(image->pixels, y)[x]), matrix);
    cairo_surface_mark_dirty(pixels);
    return image_of(pixels, false);
}
