// Gaussian blurs, as three box blurs in each direction, which come close and take the same time for every radius.

#include "internal.h"

enum { PASSES = 3, RADIUS_MOST = 2000 };

// The radius of each box: together they spread as far as the Gaussian.
static void box_radii(double sigma, int radii[PASSES])
{
    double ideal = sqrt(12 * sigma * sigma / PASSES + 1);
    int lower = (int)floor(ideal);
    if (lower % 2 == 0) lower--;
    double small = (12 * sigma * sigma - PASSES * lower * lower - 4 * PASSES * lower - 3 * PASSES) / (-4 * lower - 4);
    for (int i = 0; i < PASSES; i++) radii[i] = clamp_int(((i < (int)floor(small + 0.5) ? lower : lower + 2) - 1) / 2, 0, RADIUS_MOST);
}

int blur_extent(double sigma)
{
    int radii[PASSES], sum = 0;
    box_radii(sigma, radii);
    for (int i = 0; i < PASSES; i++) sum += radii[i];
    return sum;
}

// A row or column of `count` bytes that lie `step` apart; outside is nothing.
static void box(const uint8_t *from, uint8_t *to, int count, int step, int radius)
{
    uint32_t sum = 0, scale = (1u << 24) / (uint32_t)(2 * radius + 1);
    for (int i = 0; i < radius && i < count; i++) sum += from[i * step];
    for (int i = 0; i < count; i++) {
        if (i + radius < count) sum += from[(i + radius) * step];
        to[i * step] = (uint8_t)(((uint64_t)sum * scale + (1u << 23)) >> 24);
        if (i - radius >= 0) sum -= from[(i - radius) * step];
    }
}

static void line(uint8_t *bytes, uint8_t *other, int count, int step, const int radii[PASSES])
{
    box(bytes, other, count, step, radii[0]);
    box(other, bytes, count, step, radii[1]);
    box(bytes, other, count, step, radii[2]);
    for (int i = 0; i < count; i++) bytes[i * step] = other[i * step];
}

void blur_bytes(uint8_t *bytes, int width, int height, int stride, int channels, double sigma)
{
    int radii[PASSES];
    box_radii(sigma, radii);
    if (radii[PASSES - 1] == 0 || width < 1 || height < 1) return;
    size_t longest = (size_t)(width > height ? width : height);
    // Columns are brought together first: walking down a large image misses the processor's caches at every step.
    uint8_t *column = allocate(longest * (size_t)channels * 2), *other = column + longest * (size_t)channels;
    for (int y = 0; y < height; y++)
        for (int k = 0; k < channels; k++) line(bytes + (size_t)y * (size_t)stride + k, other, width, channels, radii);
    for (int x = 0; x < width; x++) {
        uint8_t *top = bytes + x * channels;
        for (int y = 0; y < height; y++) memcpy(column + y * channels, top + (size_t)y * (size_t)stride, (size_t)channels);
        for (int k = 0; k < channels; k++) line(column + k, other, height, channels, radii);
        for (int y = 0; y < height; y++) memcpy(top + (size_t)y * (size_t)stride, column + y * channels, (size_t)channels);
    }
    free(column);
}

// ── What has been drawn so far, blurred ─────────────────────────────────────────────────────────────────────────────

static void backdrop_pixels(Target *t, Pixels p, double sigma)
{
    int more = blur_extent(sigma);
    cairo_surface_t *copy = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, p.width + 2 * more, p.height + 2 * more);
    if (cairo_surface_status(copy) == CAIRO_STATUS_SUCCESS) {
        double x, y;
        cairo_surface_t *drawn = cairo_get_group_target(t->cairo);
        cairo_surface_get_device_offset(drawn, &x, &y);
        cairo_t *c = cairo_create(copy);
        // Beyond the edges of the surface its outermost pixels go on, else the edges would fade.
        cairo_set_source_surface(c, drawn, more - p.x, more - p.y);
        cairo_pattern_set_extend(cairo_get_source(c), CAIRO_EXTEND_PAD);
        cairo_set_operator(c, CAIRO_OPERATOR_SOURCE);
        cairo_paint(c);
        cairo_destroy(c);
        cairo_surface_flush(copy);
        blur_bytes(cairo_image_surface_get_data(copy), p.width + 2 * more, p.height + 2 * more, cairo_image_surface_get_stride(copy), 4, sigma);
        cairo_surface_mark_dirty(copy);
        cairo_identity_matrix(t->cairo);
        cairo_set_source_surface(t->cairo, copy, p.x - more, p.y - more);
        cairo_set_operator(t->cairo, CAIRO_OPERATOR_SOURCE);
        cairo_paint(t->cairo);
    }
    cairo_surface_destroy(copy);
}

void backdrop_draw(Target *t, const Op *op)
{
    double sigma = fmin(op->shadow_blur * target_scale(t), BLUR_MOST);
    if (!t->is_straight || sigma <= 0) return;
    Pixels p = target_snap(t, rect_common(op->rect, t->clip));
    if (p.width < 1 || p.height < 1) return;
    cairo_save(t->cairo);
    rrect_trace(t->cairo, op->rect, op->shadow_radii);
    cairo_clip(t->cairo);
    backdrop_pixels(t, p, sigma);
    cairo_restore(t->cairo);
}
