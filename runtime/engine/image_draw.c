// Drawing images, through the cache of their parts at the size in device pixels.

#include "internal.h"

static void drop_scaled(void *pixels) { cairo_surface_destroy(pixels); }

static Cache scaled_images = { .limit = 48 << 20, .drop = drop_scaled };

void image_trim(void) { cache_clear(&scaled_images); }

typedef struct Key {
    uint64_t image;
    UiRect source;
    int32_t width, height, filter, unused;
} Key;

static const cairo_filter_t filters[] = { [UI_FILTER_NEAREST] = CAIRO_FILTER_NEAREST, [UI_FILTER_LINEAR] = CAIRO_FILTER_GOOD, [UI_FILTER_BEST] = CAIRO_FILTER_BEST };

static bool is_whole(const UiImage *image, UiRect s) { return s.x == 0 && s.y == 0 && s.width == image->width && s.height == image->height; }

// The pixels of the source alone, so that scaling mixes in nothing from beside it. Whole pixels: moves the source there.
static cairo_surface_t *cropped(const UiImage *image, UiRect *source)
{
    if (is_whole(image, *source)) return cairo_surface_reference(image->pixels);
    double left = floor(source->x), top = floor(source->y), width = ceil(source->x + source->width) - left, height = ceil(source->y + source->height) - top;
    cairo_surface_t *part = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, clamp_int((int)width, 1, SIDE_MOST), clamp_int((int)height, 1, SIDE_MOST));
    cairo_t *c = cairo_create(part);
    cairo_set_source_surface(c, image->pixels, -left, -top);
    cairo_paint(c);
    cairo_destroy(c);
    source->x -= left;
    source->y -= top;
    return part;
}

// The source, stretched over a rectangle of the canvas.
static cairo_pattern_t *stretched(const UiImage *image, UiRect source, UiRect target, UiFilter filter)
{
    cairo_surface_t *pixels = cropped(image, &source);
    cairo_pattern_t *pattern = cairo_pattern_create_for_surface(pixels);
    cairo_surface_destroy(pixels);
    double x = source.width / target.width, y = source.height / target.height;
    cairo_pattern_set_matrix(pattern, &(cairo_matrix_t) { x, 0, 0, y, source.x - target.x * x, source.y - target.y * y });
    cairo_pattern_set_filter(pattern, filters[filter > UI_FILTER_BEST ? UI_FILTER_BEST : filter]);
    // At the edges nothing is mixed in from outside.
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD);
    return pattern;
}

static cairo_surface_t *scaled(const UiImage *image, UiRect source, int width, int height, UiFilter filter)
{
    if (is_whole(image, source) && width == image->width && height == image->height) return image->pixels;
    Key key = { image->id, source, width, height, (int32_t)filter, 0 };
    cairo_surface_t *made = cache_find(&scaled_images, &key, sizeof key);
    if (made) return made;
    made = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    if (image->drawing) picture_stretch(image->drawing, source, made, width, height);
    else {
        cairo_t *c = cairo_create(made);
        cairo_pattern_t *pattern = stretched(image, source, rect_of(0, 0, width, height), filter);
        cairo_set_source(c, pattern);
        cairo_set_operator(c, CAIRO_OPERATOR_SOURCE);
        cairo_paint(c);
        cairo_pattern_destroy(pattern);
        cairo_destroy(c);
    }
    cache_add(&scaled_images, &key, sizeof key, made, (size_t)width * (size_t)height * 4);
    return made;
}

static void draw_aligned(Target *t, const Op *op, Pixels p)
{
    cairo_surface_t *pixels = scaled(op->image, op->source, p.width, p.height, op->filter);
    cairo_identity_matrix(t->cairo);
    if (op->color) {
        target_color(t->cairo, op->color, op->image_alpha);
        cairo_mask_surface(t->cairo, pixels, p.x, p.y);
        return;
    }
    cairo_set_source_surface(t->cairo, pixels, p.x, p.y);
    cairo_pattern_set_filter(cairo_get_source(t->cairo), CAIRO_FILTER_NEAREST);
    cairo_rectangle(t->cairo, p.x, p.y, p.width, p.height);
    if (op->image_alpha < 1) {
        cairo_clip(t->cairo);
        cairo_paint_with_alpha(t->cairo, op->image_alpha);
    } else cairo_fill(t->cairo);
}

static void draw_free(Target *t, const Op *op)
{
    cairo_pattern_t *pattern = stretched(op->image, op->source, op->rect, op->filter);
    cairo_rectangle(t->cairo, op->rect.x, op->rect.y, op->rect.width, op->rect.height);
    cairo_clip(t->cairo);
    if (op->color) {
        target_color(t->cairo, op->color, op->image_alpha);
        cairo_mask(t->cairo, pattern);
    } else {
        cairo_set_source(t->cairo, pattern);
        cairo_paint_with_alpha(t->cairo, op->image_alpha);
    }
    cairo_pattern_destroy(pattern);
}

void image_draw(Target *t, const Op *op)
{
    if (op->rect.width <= 0 || op->rect.height <= 0) return;
    Pixels p = t->is_straight ? target_snap(t, op->rect) : (Pixels) { 0, 0, SIDE_MOST, SIDE_MOST };
    cairo_save(t->cairo);
    // What is larger than a screen is cheaper to scale where it shows than to keep.
    if (t->is_straight && (double)p.width * p.height <= 8e6) draw_aligned(t, op, p);
    else draw_free(t, op);
    cairo_restore(t->cairo);
}

void image_draw_nine(Target *t, const Op *op)
{
    const UiImage *image = op->image;
    UiRect middle = op->source, target = op->rect;
    middle.x = fmin(middle.x, image->width);
    middle.y = fmin(middle.y, image->height);
    double right = fmax(image->width - middle.x - middle.width, 0), bottom = fmax(image->height - middle.y - middle.height, 0);
    // Corners that do not fit share what there is.
    double shrink_x = fmin(1, target.width / fmax(middle.x + right, 1e-9)), shrink_y = fmin(1, target.height / fmax(middle.y + bottom, 1e-9));
    double from_x[4] = { 0, middle.x, image->width - right, image->width }, from_y[4] = { 0, middle.y, image->height - bottom, image->height };
    double to_x[4] = { target.x, target.x + middle.x * shrink_x, target.x + target.width - right * shrink_x, target.x + target.width };
    double to_y[4] = { target.y, target.y + middle.y * shrink_y, target.y + target.height - bottom * shrink_y, target.y + target.height };
    for (int row = 0; row < 3; row++)
        for (int column = 0; column < 3; column++) {
            Op part = { .kind = OP_IMAGE, .image = op->image, .image_alpha = op->image_alpha, .filter = UI_FILTER_LINEAR };
            part.source = rect_of(from_x[column], from_y[row], from_x[column + 1] - from_x[column], from_y[row + 1] - from_y[row]);
            part.rect = rect_of(to_x[column], to_y[row], to_x[column + 1] - to_x[column], to_y[row + 1] - to_y[row]);
            if (part.source.width > 0 && part.source.height > 0) image_draw(t, &part);
        }
}
