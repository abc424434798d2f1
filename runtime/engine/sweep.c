// Gradients that turn about a centre, which cairo does not have: the pixels that are wanted are computed into an image.

#include "internal.h"

static uint32_t mix(uint32_t from, uint32_t to, double share)
{
    uint32_t mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        double a = from >> shift & 0xFF, b = to >> shift & 0xFF;
        mixed |= (uint32_t)(a + (b - a) * share + 0.5) << shift;
    }
    return mixed;
}

static uint32_t premultiplied(uint32_t color, double alpha)
{
    double a = (double)(color >> 24) * alpha;
    uint32_t made = (uint32_t)(a + 0.5) << 24;
    for (int shift = 0; shift < 24; shift += 8) made |= (uint32_t)((color >> shift & 0xFF) * a / 255 + 0.5) << shift;
    return made;
}

static uint32_t color_at(const Paint *p, double offset)
{
    if (!p->stop_count) return 0;
    int i = 0;
    while (i < p->stop_count && p->stops[i].offset <= offset) i++;
    if (i == 0) return p->stops[0].color;
    if (i == p->stop_count) return p->stops[i - 1].color;
    Stop a = p->stops[i - 1], b = p->stops[i];
    return mix(a.color, b.color, (offset - a.offset) / (b.offset - a.offset));
}

enum { STEPS = 1024 };

static void fill(uint32_t *pixels, int width, int height, int stride, const Paint *p, const cairo_matrix_t *to_user)
{
    uint32_t table[STEPS + 1];
    double turn = p->end - p->start;
    if (fabs(turn) < 1e-6) turn = 2 * M_PI;
    for (int i = 0; i <= STEPS; i++) table[i] = premultiplied(color_at(p, (double)i / STEPS), p->alpha);
    for (int y = 0; y < height; y++, pixels += stride / 4)
        for (int x = 0; x < width; x++) {
            double ux = x + 0.5, uy = y + 0.5;
            cairo_matrix_transform_point(to_user, &ux, &uy);
            double angle = fmod(atan2(uy - p->from.y, ux - p->from.x) - p->start, 2 * M_PI);
            if (angle < 0) angle += 2 * M_PI;
            pixels[x] = table[(int)(clamp(angle / turn, 0, 1) * STEPS)];
        }
}

void sweep_apply(Target *t, const Paint *p, UiRect bounds)
{
    target_look(t);
    double left = fmax(bounds.x, t->clip.x), top = fmax(bounds.y, t->clip.y);
    double right = fmin(bounds.x + bounds.width, t->clip.x + t->clip.width), bottom = fmin(bounds.y + bounds.height, t->clip.y + t->clip.height);
    double scale = target_scale(t);
    int width = (int)clamp(ceil((right - left) * scale), 1, SIDE_MOST), height = (int)clamp(ceil((bottom - top) * scale), 1, SIDE_MOST);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_matrix_t to_user = { 1 / scale, 0, 0, 1 / scale, left, top }, from_user = to_user;
    cairo_matrix_invert(&from_user);
    if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        fill((uint32_t *)(void *)cairo_image_surface_get_data(surface), width, height, cairo_image_surface_get_stride(surface), p, &to_user);
    cairo_surface_mark_dirty(surface);
    cairo_pattern_t *pattern = cairo_pattern_create_for_surface(surface);
    cairo_pattern_set_matrix(pattern, &from_user);
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD);
    cairo_set_source(t->cairo, pattern);
    cairo_pattern_destroy(pattern);
    cairo_surface_destroy(surface);
}
