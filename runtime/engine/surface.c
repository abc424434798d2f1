#include "internal.h"

#include <sys/mman.h>

static void open_canvas(UiSurface *s)
{
    s->canvas = (UiCanvas) { .target.cairo = cairo_create(s->pixels) };
    cairo_scale(s->canvas.target.cairo, s->scale, s->scale);
}

static void close_canvas(UiSurface *s)
{
    cairo_destroy(s->canvas.target.cairo);
    free(s->canvas.target.layers);
}

static cairo_surface_t *zeroed_pixels(int width, int height)
{
    // A surface is written as a whole at once. By small pages that is more than a thousand faults, a tenth of the time to a first frame.
    enum { HUGE_PAGE = 2 << 20 };
    static const cairo_user_data_key_t owner;
    int stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, width);
    size_t size = (size_t)stride * (size_t)height;
    if (size < HUGE_PAGE) return cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    size = (size + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
    unsigned char *memory = aligned_alloc(HUGE_PAGE, size);
    if (!memory) return cairo_image_surface_create(CAIRO_FORMAT_INVALID, width, height);
    madvise(memory, size, MADV_HUGEPAGE); // where there are none, small ones do
    memset(memory, 0, (size_t)stride * (size_t)height);
    cairo_surface_t *pixels = cairo_image_surface_create_for_data(memory, CAIRO_FORMAT_ARGB32, width, height, stride);
    if (cairo_surface_set_user_data(pixels, &owner, memory, free) != CAIRO_STATUS_SUCCESS) free(memory);
    return pixels;
}

static bool make_pixels(UiSurface *s, int width, int height, double scale)
{
    if (width < 1 || height < 1 || width > SIDE_MOST || height > SIDE_MOST) return fail("%d × %d is no size of a surface", width, height);
    cairo_surface_t *pixels = zeroed_pixels(width, height);
    if (cairo_surface_status(pixels) != CAIRO_STATUS_SUCCESS) return fail("no memory for %d × %d pixels", width, height);
    s->width = width;
    s->height = height;
    s->scale = clamp(scale, 0.01, 100);
    s->pixels = pixels;
    s->is_shown = false;
    return true;
}

UiSurface *ui_surface_new(int width, int height, double scale)
{
    UiSurface *s = allocate(sizeof *s);
    if (!make_pixels(s, width, height, scale)) return free(s), NULL;
    open_canvas(s);
    return s;
}

void ui_surface_free(UiSurface *s)
{
    close_canvas(s);
    cairo_surface_destroy(s->pixels);
    free(s->shown.all);
    free(s);
}

bool ui_surface_resize(UiSurface *s, int width, int height, double scale)
{
    cairo_surface_t *old = s->pixels;
    if (!make_pixels(s, width, height, scale)) return false;
    close_canvas(s);
    cairo_surface_destroy(old);
    open_canvas(s);
    return true;
}

int ui_surface_width(const UiSurface *s) { return s->width; }
int ui_surface_height(const UiSurface *s) { return s->height; }
double ui_surface_scale(const UiSurface *s) { return s->scale; }
UiCanvas *ui_surface_canvas(UiSurface *s) { return &s->canvas; }

// ── Pixels ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const uint32_t *ui_surface_pixels(UiSurface *s, int *stride)
{
    cairo_surface_flush(s->pixels);
    *stride = cairo_image_surface_get_stride(s->pixels);
    return (const uint32_t *)(const void *)cairo_image_surface_get_data(s->pixels);
}

static uint32_t straight(uint32_t p)
{
    uint32_t a = p >> 24, made = a << 24;
    for (int shift = 0; shift < 24 && a; shift += 8) made |= ((p >> shift & 0xFF) * 255 + a / 2) / a << shift;
    return made;
}

uint32_t ui_surface_pixel(UiSurface *s, int x, int y)
{
    if (x < 0 || y < 0 || x >= s->width || y >= s->height) return 0;
    int stride;
    const uint32_t *pixels = ui_surface_pixels(s, &stride);
    return straight(pixels[(size_t)y * (size_t)stride / 4 + (size_t)x]);
}

uint64_t ui_surface_hash(UiSurface *s)
{
    int stride;
    const uint32_t *pixels = ui_surface_pixels(s, &stride);
    uint64_t h = (uint64_t)s->width << 32 | (uint64_t)s->height;
    for (int y = 0; y < s->height; y++, pixels += stride / 4)
        for (int x = 0; x < s->width; x++) h = (h ^ pixels[x]) * 0x9E3779B97F4A7C15ull, h ^= h >> 29;
    return h;
}

double ui_surface_difference(UiSurface *s, const UiImage *image, int tolerance)
{
    if (image->width != s->width || image->height != s->height) return 1;
    size_t different = 0;
    for (int y = 0; y < s->height; y++)
        for (int x = 0; x < s->width; x++) {
            uint32_t a = ui_surface_pixel(s, x, y), b = ui_image_pixel(image, x, y);
            int most = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                int gap = abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));
                most = gap > most ? gap : most;
            }
            different += most > tolerance;
        }
    return (double)different / ((double)s->width * s->height);
}

void ui_surface_scroll(UiSurface *s, UiRect part, int dx, int dy)
{
    int left = clamp_int((int)floor(limited(part.x) * s->scale + 0.5), 0, s->width), right = clamp_int((int)floor(limited(part.x + part.width) * s->scale + 0.5), 0, s->width);
    int top = clamp_int((int)floor(limited(part.y) * s->scale + 0.5), 0, s->height), bottom = clamp_int((int)floor(limited(part.y + part.height) * s->scale + 0.5), 0, s->height);
    dx = clamp_int(dx, -SIDE_MOST, SIDE_MOST);
    dy = clamp_int(dy, -SIDE_MOST, SIDE_MOST);
    int from_x = left + (dx < 0 ? -dx : 0), count = right - left - abs(dx), rows = bottom - top - abs(dy);
    if (count <= 0 || rows <= 0) return;
    int stride;
    char *pixels = (char *)(uintptr_t)ui_surface_pixels(s, &stride);
    for (int i = 0; i < rows; i++) {
        int y = dy <= 0 ? top - dy + i : bottom - dy - 1 - i;
        memmove(pixels + (size_t)(y + dy) * (size_t)stride + (size_t)(from_x + dx) * 4, pixels + (size_t)y * (size_t)stride + (size_t)from_x * 4, (size_t)count * 4);
    }
    cairo_surface_mark_dirty(s->pixels);
    s->is_shown = false;
}

const char *ui_engine_name(void) { return "cairo"; }

void ui_trim(void)
{
    rrect_trim();
    shadow_trim();
    image_trim();
    text_trim();
}
