// The calls that draw: each becomes an operation, which a surface's canvas does at once (draw.c) and a recording one keeps.

#include "internal.h"

void canvas_put(UiCanvas *c, const Op *op)
{
    if (c->recording) picture_add(c->recording, op);
    else {
        c->is_used = true;
        target_draw(&c->target, op);
    }
}

// ── State ───────────────────────────────────────────────────────────────────────────────────────────────────────────

int ui_save(UiCanvas *c)
{
    canvas_put(c, &(Op) { .kind = OP_SAVE });
    return c->depth++;
}

void ui_restore(UiCanvas *c)
{
    if (!c->depth) return;
    c->depth--;
    canvas_put(c, &(Op) { .kind = OP_RESTORE });
}

void ui_restore_to(UiCanvas *c, int depth)
{
    while (c->depth > depth && c->depth) ui_restore(c);
}

void ui_layer_begin(UiCanvas *c, UiRect bounds, double alpha, UiBlend blend, double blur)
{
    canvas_put(c, &(Op) { .kind = OP_LAYER, .rect = rect_clean(bounds), .alpha = clamp(alpha, 0, 1), .blend = blend, .blur = clamp(blur, 0, 1000) });
    c->depth++;
}

void ui_layer_end(UiCanvas *c) { ui_restore(c); }

void ui_translate(UiCanvas *c, double x, double y) { canvas_put(c, &(Op) { .kind = OP_TRANSLATE, .rect = { limited(x), limited(y), 0, 0 } }); }
void ui_translate_snapped(UiCanvas *c, double x, double y) { canvas_put(c, &(Op) { .kind = OP_TRANSLATE_SNAPPED, .rect = { limited(x), limited(y), 0, 0 } }); }
void ui_rotate(UiCanvas *c, double angle) { canvas_put(c, &(Op) { .kind = OP_ROTATE, .rect = { .x = limited(angle) } }); }

// cairo stops drawing for good at a matrix that cannot be inverted, so nothing becomes all but nothing.
static double not_zero(double d) { return fabs(limited(d)) < 1e-6 ? 1e-6 : limited(d); }
void ui_scale(UiCanvas *c, double x, double y) { canvas_put(c, &(Op) { .kind = OP_SCALE, .rect = { not_zero(x), not_zero(y), 0, 0 } }); }

void ui_concat(UiCanvas *c, UiMatrix m)
{
    m = (UiMatrix) { limited(m.a), limited(m.b), limited(m.c), limited(m.d), limited(m.x), limited(m.y) };
    if (fabs(m.a * m.d - m.b * m.c) < 1e-12) ui_scale(c, 0, 0);
    else canvas_put(c, &(Op) { .kind = OP_CONCAT, .matrix = m });
}

void ui_clip_rect(UiCanvas *c, UiRect rect) { canvas_put(c, &(Op) { .kind = OP_CLIP_RECT, .rect = rect_clean(rect) }); }

void ui_clip_rects(UiCanvas *c, const UiRect *rects, int count)
{
    UiPath *path = ui_path_new();
    for (int i = 0; i < count; i++) ui_path_rrect(path, rect_clean(rects[i]), (UiRadii) { 0 });
    // Pixels are in or out: the edge of damage is no edge of what is drawn.
    canvas_put(c, &(Op) { .kind = OP_CLIP_PATH, .path = path->data, .color = 1 });
    ui_path_free(path);
}

void ui_clip_rrect(UiCanvas *c, UiRect rect, UiRadii radii) { canvas_put(c, &(Op) { .kind = OP_CLIP_RRECT, .rect = rect_clean(rect), .radii = radii }); }
void ui_clip_path(UiCanvas *c, const UiPath *path) { canvas_put(c, &(Op) { .kind = OP_CLIP_PATH, .path = path->data }); }

// ── Drawing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

void ui_clear(UiCanvas *c, uint32_t color) { canvas_put(c, &(Op) { .kind = OP_CLEAR, .color = color }); }
void ui_draw_rect(UiCanvas *c, UiRect rect, const UiPaint *paint) { canvas_put(c, &(Op) { .kind = OP_RECT, .rect = rect_clean(rect), .paint = paint->data }); }

void ui_draw_rrect(UiCanvas *c, UiRect rect, UiRadii radii, const UiPaint *paint)
{
    canvas_put(c, &(Op) { .kind = OP_RRECT, .rect = rect_clean(rect), .radii = radii, .paint = paint->data });
}

void ui_draw_drrect(UiCanvas *c, UiRect outer, UiRadii outer_radii, UiRect inner, UiRadii inner_radii, const UiPaint *paint)
{
    canvas_put(c, &(Op) { .kind = OP_DRRECT, .rect = rect_clean(outer), .radii = outer_radii, .inner = rect_clean(inner), .inner_radii = inner_radii, .paint = paint->data });
}

void ui_draw_line(UiCanvas *c, UiPoint from, UiPoint to, const UiPaint *paint)
{
    canvas_put(c, &(Op) { .kind = OP_LINE, .rect = { limited(from.x), limited(from.y), limited(to.x) - limited(from.x), limited(to.y) - limited(from.y) }, .paint = paint->data });
}

void ui_draw_path(UiCanvas *c, const UiPath *path, const UiPaint *paint)
{
    canvas_put(c, &(Op) { .kind = OP_PATH, .rect = path->data->bounds, .path = path->data, .paint = paint->data });
}

void ui_draw_shadow(UiCanvas *c, UiRect rect, UiRadii radii, double blur, double dx, double dy, uint32_t color)
{
    canvas_put(c, &(Op) { .kind = OP_SHADOW, .rect = rect_clean(rect), .shadow_radii = radii, .shadow_blur = clamp(blur, 0, 1000), .dx = limited(dx), .dy = limited(dy), .color = color });
}

void ui_draw_image(UiCanvas *c, const UiImage *image, UiRect source, UiRect target, double alpha, UiFilter filter, uint32_t tint)
{
    if (!(source.width > 0) || !(source.height > 0)) source = rect_of(0, 0, image->width, image->height);
    canvas_put(c, &(Op) { .kind = OP_IMAGE, .image = (UiImage *)image, .source = rect_clean(source), .rect = rect_clean(target), .image_alpha = clamp(alpha, 0, 1), .filter = filter, .color = tint });
}

void ui_draw_image_nine(UiCanvas *c, const UiImage *image, UiRect middle, UiRect target, double alpha)
{
    canvas_put(c, &(Op) { .kind = OP_IMAGE_NINE, .image = (UiImage *)image, .source = rect_clean(middle), .rect = rect_clean(target), .image_alpha = clamp(alpha, 0, 1) });
}

void ui_draw_picture(UiCanvas *c, const UiPicture *picture, double x, double y)
{
    canvas_put(c, &(Op) { .kind = OP_PICTURE, .rect = { limited(x), limited(y), 0, 0 }, .picture = (UiPicture *)picture });
}

void ui_backdrop_blur(UiCanvas *c, UiRect rect, UiRadii radii, double blur)
{
    canvas_put(c, &(Op) { .kind = OP_BACKDROP, .rect = rect_clean(rect), .shadow_radii = radii, .shadow_blur = clamp(blur, 0, 1000) });
}
