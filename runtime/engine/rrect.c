// Rounded rectangles of one colour, of which an interface has more than of anything else. Their corners are masks, which cairo draws once and
// are kept by radius; all else of them is filled by the row.

#include "internal.h"

static void drop_mask(void *mask) { cairo_surface_destroy(mask); }

static Cache masks = { .limit = 1 << 20, .drop = drop_mask };

void rrect_trim(void) { cache_clear(&masks); }

enum { CORNER_MOST = 128 }; // device pixels: larger ones are rare, and cairo's

// All in device pixels.
typedef struct Key { int32_t width, height; UiRadii radii; } Key;

static cairo_surface_t *mask_of(const Key *k)
{
    cairo_surface_t *mask = cache_find(&masks, k, sizeof *k);
    if (mask) return mask;
    mask = cairo_image_surface_create(CAIRO_FORMAT_A8, k->width, k->height);
    cairo_t *c = cairo_create(mask);
    rrect_trace(c, rect_of(0, 0, k->width, k->height), k->radii);
    cairo_fill(c);
    cairo_destroy(c);
    cairo_surface_flush(mask);
    cache_add(&masks, k, sizeof *k, mask, (size_t)cairo_image_surface_get_stride(mask) * (size_t)k->height + 256);
    return mask;
}

// ── Pixels, premultiplied ───────────────────────────────────────────────────────────────────────────────────────────

// As cairo rounds what it is given as a source.
static uint32_t channel(double d) { return d >= 1 ? 255 : (uint32_t)(d * 65536) >> 8; }

static uint32_t premultiplied(uint32_t color, double alpha)
{
    double a = (color >> 24) / 255.0 * alpha;
    return channel(a) << 24 | channel((color >> 16 & 0xFF) / 255.0 * a) << 16 | channel((color >> 8 & 0xFF) / 255.0 * a) << 8 | channel((color & 0xFF) / 255.0 * a);
}

// Each channel times share / 255, rounded.
static uint32_t scaled(uint32_t pixel, uint32_t share)
{
    uint32_t even = (pixel & 0xFF00FF) * share + 0x800080, odd = (pixel >> 8 & 0xFF00FF) * share + 0x800080;
    even = (even + (even >> 8 & 0xFF00FF)) >> 8 & 0xFF00FF;
    odd = (odd + (odd >> 8 & 0xFF00FF)) & 0xFF00FF00;
    return even | odd;
}

static void fill(uint32_t *to, int count, uint32_t color)
{
    uint32_t left = 255 - (color >> 24);
    if (!left) for (int i = 0; i < count; i++) to[i] = color;
    else for (int i = 0; i < count; i++) to[i] = color + scaled(to[i], left);
}

static void fill_masked(uint32_t *to, const uint8_t *mask, int count, uint32_t color)
{
    for (int i = 0; i < count; i++) if (mask[i]) fill(to + i, 1, mask[i] == 255 ? color : scaled(color, mask[i]));
}

// ── Where to ────────────────────────────────────────────────────────────────────────────────────────────────────────

// The clip, where it is one rectangle of whole pixels.
static bool clip_box(const Target *t, Box *box)
{
    cairo_rectangle_list_t *list = cairo_copy_clip_rectangle_list(t->cairo);
    bool is_box = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;
    if (is_box) {
        cairo_rectangle_t r = list->rectangles[0];
        double left = r.x * t->matrix.xx + t->matrix.x0, top = r.y * t->matrix.yy + t->matrix.y0;
        *box = (Box) { (int)floor(left + 0.5), (int)floor(top + 0.5), (int)floor(left + r.width * t->matrix.xx + 0.5), (int)floor(top + r.height * t->matrix.yy + 0.5) };
    }
    cairo_rectangle_list_destroy(list);
    return is_box;
}

bool rrect_fill(Target *t, UiRect rect, UiRadii radii, const Paint *paint)
{
    target_look(t);
    cairo_surface_t *surface = cairo_get_group_target(t->cairo);
    Box clip;
    if (paint->kind != PAINT_SOLID || paint->blend != UI_BLEND_OVER || paint->width > 0 || !t->is_straight || t->matrix.xx != t->matrix.yy
        || cairo_surface_get_type(surface) != CAIRO_SURFACE_TYPE_IMAGE || cairo_image_surface_get_format(surface) != CAIRO_FORMAT_ARGB32 || !clip_box(t, &clip))
        return false;
    Pixels p = target_snap(t, rect);
    double scale = t->matrix.xx;
    UiRadii q = rrect_fitting(rect_of(0, 0, p.width, p.height), (UiRadii) { radii.top_left * scale, radii.top_right * scale, radii.bottom_right * scale, radii.bottom_left * scale });
    if (!(radii_largest(q) <= CORNER_MOST)) return false;

    // Between its corners a mask is one everywhere, so that of a small rectangle serves all that are larger.
    int corner = (int)ceil(radii_largest(q)), least = 2 * corner + 1;
    Key key = { p.width < least ? p.width : least, p.height < least ? p.height : least, q };
    Box seen = box_common(clip, (Box) { p.x, p.y, p.x + p.width, p.y + p.height });
    if (box_is_empty(seen)) return true;
    cairo_surface_t *mask = mask_of(&key);
    if (cairo_surface_status(mask) != CAIRO_STATUS_SUCCESS) return false;
    const uint8_t *coverage = cairo_image_surface_get_data(mask);
    int mask_stride = cairo_image_surface_get_stride(mask), more_x = p.width - key.width, more_y = p.height - key.height;
    double offset_x, offset_y;
    cairo_surface_get_device_offset(surface, &offset_x, &offset_y);
    cairo_surface_flush(surface);
    int stride = cairo_image_surface_get_stride(surface);
    uint32_t *pixels = (uint32_t *)(void *)cairo_image_surface_get_data(surface) + (ptrdiff_t)offset_y * (stride / 4) + (ptrdiff_t)offset_x;
    uint32_t color = premultiplied(paint->color, paint->alpha);
    for (int y = seen.top; y < seen.bottom; y++) {
        uint32_t *row = pixels + (ptrdiff_t)y * (stride / 4);
        int at = y - p.y;
        if (at >= corner && at < corner + more_y) {
            fill(row + seen.left, seen.right - seen.left, color);
            continue;
        }
        const uint8_t *line = coverage + (ptrdiff_t)(at < corner ? at : at - more_y) * mask_stride;
        // What is to the left, in the middle, to the right: the middle is as its first column.
        int from = p.x + (more_x ? corner : key.width), to = from + more_x;
        int left = from < seen.right ? from : seen.right, right = to > seen.left ? to : seen.left;
        if (left > seen.left) fill_masked(row + seen.left, line + (seen.left - p.x), left - seen.left, color);
        int start = from > seen.left ? from : seen.left, end = to < seen.right ? to : seen.right;
        if (end > start) fill(row + start, end - start, scaled(color, line[corner]));
        if (seen.right > right) fill_masked(row + right, line + (right - p.x - more_x), seen.right - right, color);
    }
    cairo_surface_mark_dirty(surface);
    return true;
}
