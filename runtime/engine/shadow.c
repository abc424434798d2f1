// Shadows of rounded rectangles: masks of one byte a pixel, kept by size, radii and blur. A large mask is put together from
// the corners of a small one, whose edges and middle are stretched, so blurring takes time for corners only.

#include "internal.h"

static void drop_mask(void *mask) { cairo_surface_destroy(mask); }

static Cache masks = { .limit = 16 << 20, .drop = drop_mask };

void shadow_trim(void) { cache_clear(&masks); }

// All in device pixels; the radii in eighths, the blur in sixteenths of one.
typedef struct Key { int32_t width, height, radii[4], blur; } Key;

static double sigma_of(const Key *k) { return (double)k->blur / 16; }

static cairo_surface_t *blurred(const Key *k)
{
    int extent = blur_extent(sigma_of(k)), width = k->width + 2 * extent, height = k->height + 2 * extent;
    cairo_surface_t *mask = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
    cairo_t *c = cairo_create(mask);
    rrect_trace(c, rect_of(extent, extent, k->width, k->height), (UiRadii) { k->radii[0] / 8.0, k->radii[1] / 8.0, k->radii[2] / 8.0, k->radii[3] / 8.0 });
    cairo_fill(c);
    cairo_destroy(c);
    cairo_surface_flush(mask);
    if (cairo_surface_status(mask) == CAIRO_STATUS_SUCCESS)
        blur_bytes(cairo_image_surface_get_data(mask), width, height, cairo_image_surface_get_stride(mask), 1, sigma_of(k));
    cairo_surface_mark_dirty(mask);
    return mask;
}

static cairo_surface_t *mask_of(const Key *k);

// Repeats the small mask's middle column and row as often as the large one is wider and higher.
static cairo_surface_t *stretched(const Key *k, const Key *small)
{
    cairo_surface_t *corners = mask_of(small);
    int width = k->width + 2 * blur_extent(sigma_of(k)), height = k->height + 2 * blur_extent(sigma_of(k));
    cairo_surface_t *mask = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height);
    if (cairo_surface_status(mask) != CAIRO_STATUS_SUCCESS || cairo_surface_status(corners) != CAIRO_STATUS_SUCCESS) return mask;
    int more_x = k->width - small->width, more_y = k->height - small->height;
    int left = (width - more_x) / 2, top = (height - more_y) / 2, stride = cairo_image_surface_get_stride(mask), small_stride = cairo_image_surface_get_stride(corners);
    uint8_t *to = cairo_image_surface_get_data(mask);
    const uint8_t *from = cairo_image_surface_get_data(corners);
    for (int y = 0; y < height; y++, to += stride) {
        const uint8_t *row = from + (size_t)(y < top ? y : y < top + more_y ? top : y - more_y) * (size_t)small_stride;
        memcpy(to, row, (size_t)left);
        memset(to + left, row[left], (size_t)more_x);
        memcpy(to + left + more_x, row + left, (size_t)(width - more_x - left));
    }
    cairo_surface_mark_dirty(mask);
    return mask;
}

static cairo_surface_t *mask_of(const Key *k)
{
    cairo_surface_t *mask = cache_find(&masks, k, sizeof *k);
    if (mask) return mask;
    int radius = 0;
    for (int i = 0; i < 4; i++) radius = k->radii[i] > radius ? k->radii[i] : radius;
    // Between the corners everything is the same: a blur reaches that far in from both sides of each.
    int least = 2 * ((radius + 7) / 8 + blur_extent(sigma_of(k))) + 1;
    Key small = *k;
    if (small.width > least) small.width = least;
    if (small.height > least) small.height = least;
    mask = small.width == k->width && small.height == k->height ? blurred(k) : stretched(k, &small);
    cache_add(&masks, k, sizeof *k, mask, (size_t)cairo_image_surface_get_stride(mask) * (size_t)cairo_image_surface_get_height(mask) + 256);
    return mask;
}

enum { LARGE = 4096 }; // device pixels

static int eighths(double d) { return (int)(clamp(d, 0, SIDE_MOST) * 8 + 0.5); }

// Of a rectangle that is much larger than a screen, what can be seen: far from its edges a shadow is the same everywhere.
static UiRect nearby(const Target *t, UiRect r, UiRadii q, double extent, double dx, double dy)
{
    double margin = extent + radii_largest(q);
    if (!(margin < 1e6) || (r.width * t->matrix.xx <= LARGE && r.height * t->matrix.yy <= LARGE)) return r;
    double left = fmax(r.x, t->clip.x - dx - margin), right = fmin(r.x + r.width, t->clip.x + t->clip.width - dx + margin);
    double top = fmax(r.y, t->clip.y - dy - margin), bottom = fmin(r.y + r.height, t->clip.y + t->clip.height - dy + margin);
    return rect_of(left, top, fmax(right - left, 0), fmax(bottom - top, 0));
}

static void clip_out(cairo_t *cairo, Box all, const Pixels *hidden, int count)
{
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_rectangle(cairo, all.left, all.top, all.right - all.left, all.bottom - all.top);
    for (int i = 0; i < count; i++) {
        Box part = box_common(all, (Box) { hidden[i].x, hidden[i].y, hidden[i].x + hidden[i].width, hidden[i].y + hidden[i].height });
        if (!box_is_empty(part)) cairo_rectangle(cairo, part.left, part.top, part.right - part.left, part.bottom - part.top);
    }
    cairo_clip(cairo);
}

void shadow_draw(Target *t, const Op *op, const Pixels *hidden, int count)
{
    UiRect rect = op->rect;
    UiRadii q = op->shadow_radii;
    double blur = op->shadow_blur, dx = op->dx, dy = op->dy;
    double scale = target_scale(t), sigma = fmin(blur / 2 * scale, BLUR_MOST);
    bool is_straight = t->is_straight;
    if (is_straight) rect = nearby(t, rect, q, (blur_extent(sigma) + 2) / scale, dx, dy);
    Pixels p = is_straight ? target_snap(t, rect) : (Pixels) { 0, 0, (int)(rect.width * scale + 0.5), (int)(rect.height * scale + 0.5) };
    if (p.width < 1 || p.height < 1 || p.width > SIDE_MOST || p.height > SIDE_MOST || (double)p.width * p.height > 64e6) return;
    int sixteenths = (int)(clamp(sigma, 0, BLUR_MOST) * 16 + 0.5);
    Key key = { p.width, p.height, { eighths(q.top_left * scale), eighths(q.top_right * scale), eighths(q.bottom_right * scale), eighths(q.bottom_left * scale) }, sixteenths };
    cairo_surface_t *mask = mask_of(&key);
    int extent = blur_extent(sigma_of(&key));
    cairo_save(t->cairo);
    target_color(t->cairo, op->color, 1);
    if (is_straight) {
        int x = p.x - extent + (int)floor(dx * scale + 0.5), y = p.y - extent + (int)floor(dy * scale + 0.5);
        cairo_identity_matrix(t->cairo);
        if (count) clip_out(t->cairo, (Box) { x, y, x + p.width + 2 * extent, y + p.height + 2 * extent }, hidden, count);
        cairo_mask_surface(t->cairo, mask, x, y);
    } else {
        cairo_translate(t->cairo, rect.x + dx, rect.y + dy);
        cairo_scale(t->cairo, 1 / scale, 1 / scale);
        cairo_mask_surface(t->cairo, mask, -extent, -extent);
    }
    cairo_restore(t->cairo);
}
