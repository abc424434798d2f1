#include "internal.h"

static Paint *paint_new(void)
{
    Paint *p = allocate(sizeof *p);
    *p = (Paint) { .owners = 1, .color = 0xFF000000, .alpha = 1 };
    return p;
}

void paint_release(Paint *p)
{
    if (--p->owners) return;
    if (p->pattern) cairo_pattern_destroy(p->pattern);
    if (p->image) image_release(p->image);
    free(p->stops);
    free(p);
}

// The data to change: a copy when a picture holds on to what there is.
static Paint *own(UiPaint *paint)
{
    Paint *p = paint->data;
    if (p->pattern) cairo_pattern_destroy(p->pattern);
    p->pattern = NULL;
    if (p->owners == 1) return p;
    Paint *copy = allocate(sizeof *copy);
    *copy = *p;
    copy->owners = 1;
    if (p->image) p->image->owners++;
    copy->stops = allocate((size_t)p->stop_count * sizeof *p->stops);
    if (p->stop_count) memcpy(copy->stops, p->stops, (size_t)p->stop_count * sizeof *p->stops);
    p->owners--;
    return paint->data = copy;
}

UiPaint *ui_paint_new(void)
{
    UiPaint *paint = allocate(sizeof *paint);
    paint->data = paint_new();
    return paint;
}

void ui_paint_free(UiPaint *paint)
{
    paint_release(paint->data);
    free(paint);
}

static Paint *become(UiPaint *paint, PaintKind kind)
{
    Paint *p = own(paint);
    p->kind = kind;
    p->stop_count = 0;
    if (p->image) image_release(p->image);
    p->image = NULL;
    return p;
}

void ui_paint_color(UiPaint *paint, uint32_t color) { become(paint, PAINT_SOLID)->color = color; }

static UiPoint point(UiPoint p) { return (UiPoint) { limited(p.x), limited(p.y) }; }

void ui_paint_linear(UiPaint *paint, UiPoint from, UiPoint to, UiTile tile)
{
    Paint *p = become(paint, PAINT_LINEAR);
    p->from = point(from);
    p->to = point(to);
    p->tile = tile;
}

void ui_paint_radial(UiPaint *paint, UiPoint center, double radius, UiTile tile)
{
    Paint *p = become(paint, PAINT_RADIAL);
    p->from = point(center);
    p->radius = clamp(radius, 0, 1e6);
    p->tile = tile;
}

void ui_paint_sweep(UiPaint *paint, UiPoint center, double start, double end)
{
    Paint *p = become(paint, PAINT_SWEEP);
    p->from = point(center);
    p->start = limited(start);
    p->end = limited(end);
}

void ui_paint_stop(UiPaint *paint, double offset, uint32_t color)
{
    Paint *p = own(paint);
    p->stops = realloc(p->stops, (size_t)(p->stop_count + 1) * sizeof *p->stops);
    if (!p->stops) abort();
    p->stops[p->stop_count++] = (Stop) { clamp(offset, 0, 1), color };
}

void ui_paint_image(UiPaint *paint, const UiImage *image, UiTile tile, UiMatrix from_image)
{
    Paint *p = become(paint, PAINT_IMAGE);
    p->image = (UiImage *)image;
    p->image->owners++;
    p->tile = tile;
    p->from_image = from_image;
}

void ui_paint_stroke(UiPaint *paint, double width, UiCap cap, UiJoin join)
{
    Paint *p = own(paint);
    p->width = clamp(width, 0, 1e6);
    p->cap = cap;
    p->join = join;
}

void ui_paint_dash(UiPaint *paint, const double *lengths, int count, double phase)
{
    Paint *p = own(paint);
    double sum = 0;
    p->dash_count = clamp_int(count, 0, DASHES_MOST);
    for (int i = 0; i < p->dash_count; i++) sum += p->dashes[i] = clamp(lengths[i], 0, 1e6);
    if (sum < 0.01) p->dash_count = 0;
    p->phase = limited(phase);
}

void ui_paint_alpha(UiPaint *paint, double alpha) { own(paint)->alpha = clamp(alpha, 0, 1); }
void ui_paint_blend(UiPaint *paint, UiBlend blend) { own(paint)->blend = blend; }

// ── As cairo's source ───────────────────────────────────────────────────────────────────────────────────────────────

static double channel(uint32_t color, int shift) { return (double)(color >> shift & 0xFF) / 255; }

void target_color(cairo_t *cairo, uint32_t color, double alpha)
{
    cairo_set_source_rgba(cairo, channel(color, 16), channel(color, 8), channel(color, 0), channel(color, 24) * alpha);
}

static const cairo_extend_t extends[] = {
    [UI_TILE_CLAMP] = CAIRO_EXTEND_PAD, [UI_TILE_REPEAT] = CAIRO_EXTEND_REPEAT, [UI_TILE_MIRROR] = CAIRO_EXTEND_REFLECT, [UI_TILE_NONE] = CAIRO_EXTEND_NONE,
};

static cairo_pattern_t *gradient(const Paint *p)
{
    cairo_pattern_t *pattern = p->kind == PAINT_LINEAR ? cairo_pattern_create_linear(p->from.x, p->from.y, p->to.x, p->to.y)
                                                       : cairo_pattern_create_radial(p->from.x, p->from.y, 0, p->from.x, p->from.y, p->radius);
    for (int i = 0; i < p->stop_count; i++) {
        uint32_t c = p->stops[i].color;
        cairo_pattern_add_color_stop_rgba(pattern, p->stops[i].offset, channel(c, 16), channel(c, 8), channel(c, 0), channel(c, 24) * p->alpha);
    }
    return pattern;
}

static cairo_pattern_t *image_pattern(const Paint *p)
{
    cairo_pattern_t *pattern = cairo_pattern_create_for_surface(p->image->pixels);
    UiMatrix m = p->from_image;
    cairo_matrix_t matrix = { m.a, m.b, m.c, m.d, m.x, m.y };
    if (cairo_matrix_invert(&matrix) == CAIRO_STATUS_SUCCESS) cairo_pattern_set_matrix(pattern, &matrix);
    return pattern;
}

bool paint_hides(const Paint *p)
{
    return p->kind == PAINT_SOLID && p->blend == UI_BLEND_OVER && p->width <= 0 && p->alpha == 1 && p->color >> 24 == 255;
}

void paint_apply(Target *t, Paint *p, UiRect bounds)
{
    if (p->kind == PAINT_SOLID) {
        target_color(t->cairo, p->color, p->alpha);
        return;
    }
    if (p->kind == PAINT_SWEEP) {
        sweep_apply(t, p, bounds);
        return;
    }
    if (!p->pattern) {
        p->pattern = p->kind == PAINT_IMAGE ? image_pattern(p) : gradient(p);
        cairo_pattern_set_extend(p->pattern, extends[p->tile]);
    }
    cairo_set_source(t->cairo, p->pattern);
}

cairo_operator_t blend_operator(UiBlend blend)
{
    static const cairo_operator_t operators[UI_BLEND_COUNT] = {
        [UI_BLEND_OVER] = CAIRO_OPERATOR_OVER, [UI_BLEND_CLEAR] = CAIRO_OPERATOR_CLEAR, [UI_BLEND_SOURCE] = CAIRO_OPERATOR_SOURCE,
        [UI_BLEND_IN] = CAIRO_OPERATOR_IN, [UI_BLEND_OUT] = CAIRO_OPERATOR_OUT, [UI_BLEND_ATOP] = CAIRO_OPERATOR_ATOP,
        [UI_BLEND_DESTINATION] = CAIRO_OPERATOR_DEST, [UI_BLEND_DESTINATION_OVER] = CAIRO_OPERATOR_DEST_OVER,
        [UI_BLEND_DESTINATION_IN] = CAIRO_OPERATOR_DEST_IN, [UI_BLEND_DESTINATION_OUT] = CAIRO_OPERATOR_DEST_OUT,
        [UI_BLEND_DESTINATION_ATOP] = CAIRO_OPERATOR_DEST_ATOP, [UI_BLEND_XOR] = CAIRO_OPERATOR_XOR, [UI_BLEND_ADD] = CAIRO_OPERATOR_ADD,
        [UI_BLEND_MULTIPLY] = CAIRO_OPERATOR_MULTIPLY, [UI_BLEND_SCREEN] = CAIRO_OPERATOR_SCREEN, [UI_BLEND_OVERLAY] = CAIRO_OPERATOR_OVERLAY,
        [UI_BLEND_DARKEN] = CAIRO_OPERATOR_DARKEN, [UI_BLEND_LIGHTEN] = CAIRO_OPERATOR_LIGHTEN, [UI_BLEND_DODGE] = CAIRO_OPERATOR_COLOR_DODGE,
        [UI_BLEND_BURN] = CAIRO_OPERATOR_COLOR_BURN, [UI_BLEND_HARD_LIGHT] = CAIRO_OPERATOR_HARD_LIGHT, [UI_BLEND_SOFT_LIGHT] = CAIRO_OPERATOR_SOFT_LIGHT,
        [UI_BLEND_DIFFERENCE] = CAIRO_OPERATOR_DIFFERENCE, [UI_BLEND_EXCLUSION] = CAIRO_OPERATOR_EXCLUSION, [UI_BLEND_HUE] = CAIRO_OPERATOR_HSL_HUE,
        [UI_BLEND_SATURATION] = CAIRO_OPERATOR_HSL_SATURATION, [UI_BLEND_COLOR] = CAIRO_OPERATOR_HSL_COLOR, [UI_BLEND_LUMINOSITY] = CAIRO_OPERATOR_HSL_LUMINOSITY,
    };
    return blend < UI_BLEND_COUNT ? operators[blend] : CAIRO_OPERATOR_OVER;
}
