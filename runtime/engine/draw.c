// Doing operations with cairo: what lies outside the clip is skipped, edges are put onto device pixels.

#include "internal.h"

// ── The matrix and the clip ─────────────────────────────────────────────────────────────────────────────────────────

void target_look(Target *t)
{
    if (t->is_known) return;
    double x1, y1, x2, y2;
    cairo_get_matrix(t->cairo, &t->matrix);
    cairo_clip_extents(t->cairo, &x1, &y1, &x2, &y2);
    t->clip = rect_of(x1, y1, x2 - x1, y2 - y1);
    t->is_straight = t->matrix.xy == 0 && t->matrix.yx == 0 && t->matrix.xx > 0 && t->matrix.yy > 0;
    t->is_known = true;
}

double target_scale(Target *t)
{
    target_look(t);
    return sqrt(fabs(t->matrix.xx * t->matrix.yy - t->matrix.xy * t->matrix.yx));
}

static int to_pixel(double d) { return (int)floor(clamp(d, -1e8, 1e8) + 0.5); }

Pixels target_snap(Target *t, UiRect r)
{
    int left = to_pixel(r.x * t->matrix.xx + t->matrix.x0), right = to_pixel((r.x + r.width) * t->matrix.xx + t->matrix.x0);
    int top = to_pixel(r.y * t->matrix.yy + t->matrix.y0), bottom = to_pixel((r.y + r.height) * t->matrix.yy + t->matrix.y0);
    // What is thinner than half a pixel is still there.
    if (right == left && r.width > 0) right++;
    if (bottom == top && r.height > 0) bottom++;
    return (Pixels) { left, top, right - left, bottom - top };
}

static UiRect to_canvas(const Target *t, Pixels p)
{
    const cairo_matrix_t *m = &t->matrix;
    return rect_of((p.x - m->x0) / m->xx, (p.y - m->y0) / m->yy, p.width / m->xx, p.height / m->yy);
}

static UiRect snapped(Target *t, UiRect r) { return t->is_straight ? to_canvas(t, target_snap(t, r)) : r; }

// A stroked rectangle or a straight line covers whole device pixels: its width does, and so do its outer edges.
static double stroke_width(const Target *t, double width)
{
    if (!t->is_straight || t->matrix.xx != t->matrix.yy) return width;
    double pixels = floor(width * t->matrix.xx + 0.5);
    return (pixels < 1 ? 1 : pixels) / t->matrix.xx;
}

static UiRect snapped_stroke(Target *t, UiRect r, double width)
{
    if (!t->is_straight) return r;
    double half = width / 2;
    UiRect outer = snapped(t, rect_of(r.x - half, r.y - half, r.width + width, r.height + width));
    return rect_of(outer.x + half, outer.y + half, fmax(outer.width - width, 0), fmax(outer.height - width, 0));
}

static void translate_snapped(Target *t, double x, double y)
{
    cairo_matrix_t m;
    cairo_translate(t->cairo, x, y);
    cairo_get_matrix(t->cairo, &m);
    m.x0 = floor(m.x0 + 0.5);
    m.y0 = floor(m.y0 + 0.5);
    cairo_set_matrix(t->cairo, &m);
}

// ── Saves and layers ────────────────────────────────────────────────────────────────────────────────────────────────

static void push(Target *t, Layer layer)
{
    t->layers = grow(t->layers, &t->capacity, t->depth + 1, sizeof *t->layers);
    t->layers[t->depth++] = layer;
}

static void begin_layer(Target *t, const Op *op)
{
    cairo_save(t->cairo);
    target_look(t);
    UiRect bounds = snapped(t, op->rect);
    cairo_rectangle(t->cairo, bounds.x, bounds.y, bounds.width, bounds.height);
    cairo_clip(t->cairo);
    // Put back by device pixels: through a matrix that turns it would be resampled.
    cairo_matrix_t matrix;
    cairo_get_matrix(t->cairo, &matrix);
    cairo_identity_matrix(t->cairo);
    cairo_push_group(t->cairo);
    cairo_set_matrix(t->cairo, &matrix);
    // The first thing on what is known to be clear is rounded otherwise, and which is the first depends on the clip.
    cairo_surface_mark_dirty(cairo_get_group_target(t->cairo));
    push(t, (Layer) { .is_layer = true, .alpha = op->alpha, .sigma = op->blur * target_scale(t), .blend = op->blend });
}

static void blur_pattern(cairo_pattern_t *pattern, double sigma)
{
    cairo_surface_t *surface;
    if (cairo_pattern_get_surface(pattern, &surface) != CAIRO_STATUS_SUCCESS) return;
    cairo_surface_flush(surface);
    uint8_t *pixels = cairo_image_surface_get_data(surface);
    if (!pixels || cairo_image_surface_get_format(surface) != CAIRO_FORMAT_ARGB32) return;
    blur_bytes(pixels, cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), cairo_image_surface_get_stride(surface), 4, sigma);
    cairo_surface_mark_dirty(surface);
}

static void end_layer(Target *t, Layer layer)
{
    double sigma = layer.sigma;
    cairo_pattern_t *drawn = cairo_pop_group(t->cairo);
    if (sigma > 0) blur_pattern(drawn, sigma);
    cairo_set_source(t->cairo, drawn);
    cairo_set_operator(t->cairo, blend_operator(layer.blend));
    cairo_paint_with_alpha(t->cairo, layer.alpha);
    cairo_pattern_destroy(drawn);
}

static void restore(Target *t)
{
    if (!t->depth) return;
    Layer layer = t->layers[--t->depth];
    if (layer.is_layer) end_layer(t, layer);
    cairo_restore(t->cairo);
}

// ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// More dashes than anybody can see are a line.
static int dashes_of(const Paint *p, UiRect bounds)
{
    double sum = 0;
    for (int i = 0; i < p->dash_count; i++) sum += p->dashes[i];
    return sum * 20000 > bounds.width + bounds.height ? p->dash_count : 0;
}

static void finish(Target *t, const Op *op, UiRect bounds)
{
    static const cairo_line_cap_t caps[] = { CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND, CAIRO_LINE_CAP_SQUARE };
    static const cairo_line_join_t joins[] = { CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND, CAIRO_LINE_JOIN_BEVEL };
    Paint *p = op->paint;
    cairo_t *c = t->cairo;
    paint_apply(t, p, bounds);
    if (p->blend != UI_BLEND_OVER) cairo_set_operator(c, blend_operator(p->blend));
    if (p->width > 0 || op->kind == OP_LINE) {
        bool is_free = op->kind == OP_PATH;
        cairo_set_line_width(c, is_free ? p->width : stroke_width(t, p->width > 0 ? p->width : 1));
        cairo_set_line_cap(c, caps[p->cap]);
        cairo_set_line_join(c, joins[p->join]);
        cairo_set_dash(c, p->dashes, dashes_of(p, bounds), p->phase);
        cairo_stroke(c);
    } else cairo_fill(c);
    if (p->blend != UI_BLEND_OVER) cairo_set_operator(c, CAIRO_OPERATOR_OVER);
}

// The rectangle to trace, on device pixels.
static UiRect shape_rect(Target *t, const Op *op)
{
    return op->paint->width > 0 ? snapped_stroke(t, op->rect, stroke_width(t, op->paint->width)) : snapped(t, op->rect);
}

static bool is_round(UiRadii q) { return q.top_left > 0 || q.top_right > 0 || q.bottom_right > 0 || q.bottom_left > 0; }

static void rect(Target *t, const Op *op, UiRect bounds)
{
    if (op->kind == OP_RRECT && is_round(op->radii) && rrect_fill(t, op->rect, op->radii, op->paint)) return;
    UiRect r = shape_rect(t, op);
    if (op->kind == OP_RRECT && is_round(op->radii)) rrect_trace(t->cairo, r, op->radii);
    else cairo_rectangle(t->cairo, r.x, r.y, r.width, r.height);
    finish(t, op, bounds);
}

static void drrect(Target *t, const Op *op)
{
    cairo_set_fill_rule(t->cairo, CAIRO_FILL_RULE_EVEN_ODD);
    rrect_trace(t->cairo, snapped(t, op->rect), op->radii);
    if (op->inner.width > 0 && op->inner.height > 0) rrect_trace(t->cairo, snapped(t, op->inner), op->inner_radii);
    paint_apply(t, op->paint, op->rect);
    cairo_fill(t->cairo);
    cairo_set_fill_rule(t->cairo, CAIRO_FILL_RULE_WINDING);
}

static void line(Target *t, const Op *op, UiRect bounds)
{
    double x = op->rect.x, y = op->rect.y, to_x = x + op->rect.width, to_y = y + op->rect.height;
    double width = stroke_width(t, op->paint->width > 0 ? op->paint->width : 1), half = width / 2;
    if (t->is_straight && op->rect.width == 0) x = to_x = snapped(t, rect_of(x - half, 0, width, 0)).x + half;
    if (t->is_straight && op->rect.height == 0) y = to_y = snapped(t, rect_of(0, y - half, 0, width)).y + half;
    cairo_move_to(t->cairo, x, y);
    cairo_line_to(t->cairo, to_x, to_y);
    finish(t, op, bounds);
}

// What a filled rectangle hides of what was drawn before: all of it but its corners, as three rectangles.
static int hidden_under(Target *t, const Op *above, Pixels hidden[3])
{
    if (!above || (above->kind != OP_RECT && above->kind != OP_RRECT) || !t->is_straight || t->matrix.xx != t->matrix.yy) return 0;
    if (!paint_hides(above->paint)) return 0;
    UiRadii q = rrect_fitting(above->rect, above->kind == OP_RRECT ? above->radii : (UiRadii) { 0 });
    Pixels p = target_snap(t, above->rect);
    int corner = (int)ceil(clamp(radii_largest(q) * t->matrix.xx, 0, SIDE_MOST)) + 1;
    Pixels parts[] = { { p.x, p.y + corner, p.width, p.height - 2 * corner }, { p.x + corner, p.y, p.width - 2 * corner, corner }, { p.x + corner, p.y + p.height - corner, p.width - 2 * corner, corner } };
    int count = 0;
    for (int i = 0; i < 3; i++)
        if (parts[0].height > 0 && parts[i].width > 0) hidden[count++] = parts[i];
    return count;
}

// Most stand behind what casts them, of which only the edge lets them be seen.
static void shadow(Target *t, const Op *op)
{
    Pixels hidden[3];
    shadow_draw(t, op, hidden, hidden_under(t, t->above, hidden));
}

static void path(Target *t, const Op *op, UiRect bounds)
{
    cairo_set_fill_rule(t->cairo, op->path->even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
    path_trace(t->cairo, op->path);
    finish(t, op, bounds);
    cairo_set_fill_rule(t->cairo, CAIRO_FILL_RULE_WINDING);
}

static void clip(Target *t, const Op *op)
{
    target_look(t);
    cairo_new_path(t->cairo);
    if (op->kind == OP_CLIP_PATH) {
        if (op->color) cairo_set_antialias(t->cairo, CAIRO_ANTIALIAS_NONE);
        cairo_set_fill_rule(t->cairo, op->path->even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
        path_trace(t->cairo, op->path);
    } else {
        UiRect r = snapped(t, op->rect);
        if (op->kind == OP_CLIP_RRECT && is_round(op->radii)) rrect_trace(t->cairo, r, op->radii);
        else cairo_rectangle(t->cairo, r.x, r.y, r.width, r.height);
    }
    cairo_clip(t->cairo);
    cairo_set_fill_rule(t->cairo, CAIRO_FILL_RULE_WINDING);
    cairo_set_antialias(t->cairo, CAIRO_ANTIALIAS_DEFAULT);
}

static void clear(Target *t, const Op *op)
{
    target_color(t->cairo, op->color, 1);
    cairo_set_operator(t->cairo, CAIRO_OPERATOR_SOURCE);
    cairo_paint(t->cairo);
    cairo_set_operator(t->cairo, CAIRO_OPERATOR_OVER);
}

// ── Everything ──────────────────────────────────────────────────────────────────────────────────────────────────────

static UiRect around(UiRect r, double by) { return rect_of(r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by); }

// What an operation may touch, at most.
UiRect op_reach(const Op *op)
{
    // Miters may reach as far as cairo's limit of 10 half widths; a hairline is a pixel wide.
    double stroke = 0;
    switch (op->kind) {
    case OP_RECT:
    case OP_RRECT:
    case OP_DRRECT: return around(op->rect, op->paint->width + 1);
    case OP_LINE:
    case OP_PATH:
        stroke = op->paint->width * (op->paint->join == UI_JOIN_MITER && op->kind == OP_PATH ? 5 : 1) + 1;
        return around(rect_of(fmin(op->rect.x, op->rect.x + op->rect.width), fmin(op->rect.y, op->rect.y + op->rect.height), fabs(op->rect.width), fabs(op->rect.height)), stroke);
    case OP_SHADOW: return around(rect_of(op->rect.x + op->dx, op->rect.y + op->dy, op->rect.width, op->rect.height), op->shadow_blur * 2 + 1);
    case OP_PARAGRAPH: return shaped_ink(op->shaped, op->rect.x, op->rect.y);
    case OP_PICTURE: {
        UiRect ink = picture_ink(op->picture);
        return rect_of(ink.x + op->rect.x, ink.y + op->rect.y, ink.width, ink.height);
    }
    default: return around(op->rect, 1);
    }
}

void target_play(Target *t, const UiPicture *picture)
{
    int depth = t->depth;
    push(t, (Layer) { 0 });
    cairo_save(t->cairo);
    for (int i = 0; i < picture->count; i++) {
        t->above = i + 1 < picture->count ? &picture->ops[i + 1] : NULL;
        target_draw(t, &picture->ops[i]);
    }
    t->above = NULL;
    while (t->depth > depth) restore(t);
    t->is_known = false;
}

static void picture(Target *t, const Op *op)
{
    cairo_matrix_t before;
    cairo_get_matrix(t->cairo, &before);
    cairo_translate(t->cairo, op->rect.x, op->rect.y);
    t->is_known = false;
    target_play(t, op->picture);
    cairo_set_matrix(t->cairo, &before);
}

void picture_stretch(UiPicture *picture, UiRect part, cairo_surface_t *over, int width, int height)
{
    Target t = { .cairo = cairo_create(over) };
    cairo_scale(t.cairo, width / part.width, height / part.height);
    cairo_translate(t.cairo, -part.x, -part.y);
    target_play(&t, picture);
    cairo_destroy(t.cairo);
    free(t.layers);
}

static void draw(Target *t, const Op *op)
{
    if (t->cover && op->kind != OP_PICTURE) {
        if (op != t->cover) return;
        t->cover = NULL;
    }
    UiRect bounds = op_reach(op);
    target_look(t);
    // An empty clip has no extents, so nothing would be seen to touch it but its own corner.
    if (t->clip.width <= 0 || t->clip.height <= 0 || !rect_touches(bounds, t->clip)) return;
    switch (op->kind) {
    case OP_RECT:
    case OP_RRECT: rect(t, op, bounds); break;
    case OP_DRRECT: drrect(t, op); break;
    case OP_LINE: line(t, op, bounds); break;
    case OP_PATH: path(t, op, bounds); break;
    case OP_SHADOW: shadow(t, op); break;
    case OP_IMAGE: image_draw(t, op); break;
    case OP_IMAGE_NINE: image_draw_nine(t, op); break;
    case OP_PICTURE: picture(t, op); break;
    case OP_PARAGRAPH: shaped_draw(t, op->shaped, op->rect.x, op->rect.y, op->color); break;
    case OP_BACKDROP: backdrop_draw(t, op); break;
    default: break;
    }
}

void target_draw(Target *t, const Op *op)
{
    cairo_t *c = t->cairo;
    switch (op->kind) {
    case OP_SAVE:
        cairo_save(c);
        push(t, (Layer) { 0 });
        return; // the matrix and the clip stay what they are
    case OP_RESTORE: restore(t); break;
    case OP_TRANSLATE: cairo_translate(c, op->rect.x, op->rect.y); break;
    case OP_TRANSLATE_SNAPPED: translate_snapped(t, op->rect.x, op->rect.y); break;
    case OP_SCALE: cairo_scale(c, op->rect.x, op->rect.y); break;
    case OP_ROTATE: cairo_rotate(c, op->rect.x); break;
    case OP_CONCAT: cairo_transform(c, &(cairo_matrix_t) { op->matrix.a, op->matrix.b, op->matrix.c, op->matrix.d, op->matrix.x, op->matrix.y }); break;
    case OP_CLIP_RECT:
    case OP_CLIP_RRECT:
    case OP_CLIP_PATH: clip(t, op); break;
    case OP_LAYER: begin_layer(t, op); break;
    case OP_CLEAR:
        if (!t->cover) clear(t, op);
        return;
    default: draw(t, op); return;
    }
    t->is_known = false;
}
