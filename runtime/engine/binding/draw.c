// Surfaces, canvases, paints, paths, pictures and images.

#include "binding.h"

#include "../../src/typed.h"

// What does not fit into a call's parameters is set before it, and holds for one call.
static UiRadii next_radii, next_inner_radii;
static UiRect next_inner;

UiRadii take_radii(void)
{
    UiRadii taken = next_radii;
    next_radii = (UiRadii) { 0 };
    return taken;
}

static UiRect take_inner(void)
{
    UiRect taken = next_inner;
    next_inner = (UiRect) { 0 };
    return taken;
}

void ark_ui_radii(ArkContext *ctx, double a, double b, double c, double d) { next_radii = (UiRadii) { a, b, c, d }; }

void ark_ui_inner(ArkContext *ctx, double x, double y, double width, double height, double a, double b, double c, double d)
{
    next_inner = to_rect(x, y, width, height);
    next_inner_radii = (UiRadii) { a, b, c, d };
}

ArkValue ark_ui_engine_name(ArkContext *ctx) { return string_of(ctx, ui_engine_name()); }
void ark_ui_trim(ArkContext *ctx) { ui_trim(); }

// ── Surfaces ────────────────────────────────────────────────────────────────────────────────────────────────────────

#define SURFACE_OR(otherwise) GET_OR(otherwise, UiSurface, surface, handle, KIND_SURFACE)

double ark_ui_surface_new(ArkContext *ctx, double width, double height, double scale) { return handle_made(ctx, KIND_SURFACE, ui_surface_new(to_int(width), to_int(height), scale)); }

void ark_ui_surface_resize(ArkContext *ctx, double handle, double width, double height, double scale)
{
    SURFACE_OR();
    check_done(ctx, ui_surface_resize(surface, to_int(width), to_int(height), scale));
}

void ark_ui_surface_info(ArkContext *ctx, double handle)
{
    SURFACE_OR();
    leave(3, (double[]) { ui_surface_width(surface), ui_surface_height(surface), ui_surface_scale(surface) });
}

double ark_ui_surface_canvas(ArkContext *ctx, double handle)
{
    SURFACE_OR(0);
    return handle_borrowed(KIND_CANVAS, ui_surface_canvas(surface), handle);
}

double ark_ui_surface_pixel(ArkContext *ctx, double handle, double x, double y)
{
    SURFACE_OR(0);
    return ui_surface_pixel(surface, to_int(x), to_int(y));
}

double ark_ui_surface_hash(ArkContext *ctx, double handle)
{
    SURFACE_OR(0);
    return (double)(ui_surface_hash(surface) >> 12);
}

double ark_ui_surface_difference(ArkContext *ctx, double handle, double image_handle, double tolerance)
{
    SURFACE_OR(0);
    GET_OR(0, UiImage, image, image_handle, KIND_IMAGE);
    return ui_surface_difference(surface, image, to_int(tolerance));
}

void ark_ui_surface_scroll(ArkContext *ctx, double handle, double x, double y, double width, double height, double dx, double dy)
{
    SURFACE_OR();
    ui_surface_scroll(surface, to_rect(x, y, width, height), to_int(dx), to_int(dy));
}

void ark_ui_surface_write_png(ArkContext *ctx, double handle, ArkValue path, double level)
{
    SURFACE_OR();
    ArkText text;
    if (text_of(ctx, &text, path)) check_done(ctx, ui_surface_write_png(surface, text.bytes, to_int(level)));
    ark_text_free(&text);
}

ArkValue ark_ui_surface_png(ArkContext *ctx, double handle, double level)
{
    SURFACE_OR(ARK_UNDEFINED);
    size_t size;
    uint8_t *png = ui_surface_png(surface, to_int(level), &size);
    check_done(ctx, png != NULL);
    if (!png) return ARK_UNDEFINED;
    void *units;
    ArkString *s = ark_string_new(ctx, (uint32_t)size, false, &units);
    __builtin_memcpy(units, png, size);
    ui_bytes_free(png);
    return ark_box_pointer(s);
}

// ── Canvases ────────────────────────────────────────────────────────────────────────────────────────────────────────

#define CANVAS_OR(otherwise) GET_OR(otherwise, UiCanvas, canvas, handle, KIND_CANVAS)
#define PAINT() GET(UiPaint, paint, paint_handle, KIND_PAINT)

double ark_ui_save(ArkContext *ctx, double handle)
{
    CANVAS_OR(0);
    return ui_save(canvas);
}

void ark_ui_restore(ArkContext *ctx, double handle)
{
    CANVAS_OR();
    ui_restore(canvas);
}

void ark_ui_restore_to(ArkContext *ctx, double handle, double depth)
{
    CANVAS_OR();
    ui_restore_to(canvas, to_int(depth));
}

void ark_ui_translate(ArkContext *ctx, double handle, double x, double y)
{
    CANVAS_OR();
    ui_translate(canvas, x, y);
}

void ark_ui_translate_snapped(ArkContext *ctx, double handle, double x, double y)
{
    CANVAS_OR();
    ui_translate_snapped(canvas, x, y);
}

void ark_ui_scale(ArkContext *ctx, double handle, double x, double y)
{
    CANVAS_OR();
    ui_scale(canvas, x, y);
}

void ark_ui_rotate(ArkContext *ctx, double handle, double angle)
{
    CANVAS_OR();
    ui_rotate(canvas, angle);
}

void ark_ui_concat(ArkContext *ctx, double handle, double a, double b, double c, double d, double x, double y)
{
    CANVAS_OR();
    ui_concat(canvas, (UiMatrix) { a, b, c, d, x, y });
}

void ark_ui_clip_rect(ArkContext *ctx, double handle, double x, double y, double width, double height)
{
    CANVAS_OR();
    ui_clip_rect(canvas, to_rect(x, y, width, height));
}

void ark_ui_clip_rects(ArkContext *ctx, double handle, ArkValue rects)
{
    CANVAS_OR();
    size_t length;
    const UiRect *all = elements_of(ctx, rects, ARK_TYPED_FLOAT64, &length);
    if (all) ui_clip_rects(canvas, all, (int)(length / 4));
}

void ark_ui_clip_rrect(ArkContext *ctx, double handle, double x, double y, double width, double height)
{
    CANVAS_OR();
    ui_clip_rrect(canvas, to_rect(x, y, width, height), take_radii());
}

void ark_ui_clip_path(ArkContext *ctx, double handle, double path_handle)
{
    CANVAS_OR();
    GET(UiPath, path, path_handle, KIND_PATH);
    ui_clip_path(canvas, path);
}

void ark_ui_layer(ArkContext *ctx, double handle, double x, double y, double width, double height, double alpha, double blend, double blur)
{
    CANVAS_OR();
    ui_layer_begin(canvas, to_rect(x, y, width, height), alpha, (UiBlend)to_choice(blend, UI_BLEND_COUNT), blur);
}

void ark_ui_clear(ArkContext *ctx, double handle, double color)
{
    CANVAS_OR();
    ui_clear(canvas, to_color(color));
}

void ark_ui_draw_rect(ArkContext *ctx, double handle, double x, double y, double width, double height, double paint_handle)
{
    CANVAS_OR();
    PAINT();
    ui_draw_rect(canvas, to_rect(x, y, width, height), paint);
}

void ark_ui_draw_rrect(ArkContext *ctx, double handle, double x, double y, double width, double height, double paint_handle)
{
    CANVAS_OR();
    PAINT();
    ui_draw_rrect(canvas, to_rect(x, y, width, height), take_radii(), paint);
}

void ark_ui_draw_drrect(ArkContext *ctx, double handle, double x, double y, double width, double height, double paint_handle)
{
    CANVAS_OR();
    PAINT();
    ui_draw_drrect(canvas, to_rect(x, y, width, height), take_radii(), take_inner(), next_inner_radii, paint);
}

void ark_ui_draw_line(ArkContext *ctx, double handle, double x1, double y1, double x2, double y2, double paint_handle)
{
    CANVAS_OR();
    PAINT();
    ui_draw_line(canvas, (UiPoint) { x1, y1 }, (UiPoint) { x2, y2 }, paint);
}

void ark_ui_draw_path(ArkContext *ctx, double handle, double path_handle, double paint_handle)
{
    CANVAS_OR();
    GET(UiPath, path, path_handle, KIND_PATH);
    PAINT();
    ui_draw_path(canvas, path, paint);
}

void ark_ui_draw_shadow(ArkContext *ctx, double handle, double x, double y, double width, double height, double blur, double dx, double dy, double color)
{
    CANVAS_OR();
    ui_draw_shadow(canvas, to_rect(x, y, width, height), take_radii(), blur, dx, dy, to_color(color));
}

void ark_ui_draw_image(ArkContext *ctx, double handle, double image_handle, double x, double y, double width, double height, double alpha, double filter, double tint)
{
    CANVAS_OR();
    GET(UiImage, image, image_handle, KIND_IMAGE);
    ui_draw_image(canvas, image, take_inner(), to_rect(x, y, width, height), alpha, (UiFilter)to_choice(filter, 3), to_color(tint));
}

void ark_ui_draw_image_nine(ArkContext *ctx, double handle, double image_handle, double x, double y, double width, double height, double alpha)
{
    CANVAS_OR();
    GET(UiImage, image, image_handle, KIND_IMAGE);
    ui_draw_image_nine(canvas, image, take_inner(), to_rect(x, y, width, height), alpha);
}

void ark_ui_draw_picture(ArkContext *ctx, double handle, double picture_handle, double x, double y)
{
    CANVAS_OR();
    GET(UiPicture, picture, picture_handle, KIND_PICTURE);
    ui_draw_picture(canvas, picture, x, y);
}

void ark_ui_draw_paragraph(ArkContext *ctx, double handle, double paragraph_handle, double x, double y)
{
    CANVAS_OR();
    GET(UiParagraph, paragraph, paragraph_handle, KIND_PARAGRAPH);
    ui_draw_paragraph(canvas, paragraph, x, y);
}

void ark_ui_backdrop_blur(ArkContext *ctx, double handle, double x, double y, double width, double height, double blur)
{
    CANVAS_OR();
    ui_backdrop_blur(canvas, to_rect(x, y, width, height), take_radii(), blur);
}

// ── Pictures ────────────────────────────────────────────────────────────────────────────────────────────────────────

double ark_ui_picture_begin(ArkContext *ctx, double x, double y, double width, double height) { return handle_new(ctx, KIND_CANVAS, ui_picture_begin(to_rect(x, y, width, height))); }

double ark_ui_picture_end(ArkContext *ctx, double handle)
{
    UiCanvas *canvas = handle_take(ctx, handle, KIND_CANVAS);
    return canvas ? handle_new(ctx, KIND_PICTURE, ui_picture_end(canvas)) : 0;
}

void ark_ui_picture_become(ArkContext *ctx, double handle, double canvas_handle)
{
    GET_OR(, UiPicture, picture, handle, KIND_PICTURE);
    UiCanvas *canvas = handle_take(ctx, canvas_handle, KIND_CANVAS);
    if (canvas) ui_picture_become(picture, ui_picture_end(canvas));
}

double ark_ui_surface_show(ArkContext *ctx, double handle, double picture_handle, double color)
{
    SURFACE_OR(0);
    GET_OR(0, UiPicture, picture, picture_handle, KIND_PICTURE);
    UiRect drawn[UI_SHOWN_MOST];
    int count = ui_surface_show(surface, picture, to_color(color), drawn);
    leave(count * 4, (double *)drawn);
    return count;
}

double ark_ui_picture_count(ArkContext *ctx, double handle)
{
    GET_OR(0, UiPicture, picture, handle, KIND_PICTURE);
    return ui_picture_count(picture);
}

// ── Images ──────────────────────────────────────────────────────────────────────────────────────────────────────────

#define IMAGE_OR(otherwise) GET_OR(otherwise, UiImage, image, handle, KIND_IMAGE)

double ark_ui_image_decode(ArkContext *ctx, ArkValue bytes)
{
    size_t length;
    const void *data = elements_of(ctx, bytes, ARK_TYPED_UINT8, &length);
    UiImage *image = data ? ui_image_decode(data, length) : NULL;
    return image ? handle_new(ctx, KIND_IMAGE, image) : 0;
}

double ark_ui_image_from_rgba(ArkContext *ctx, double width, double height, ArkValue bytes)
{
    size_t length;
    const void *data = elements_of(ctx, bytes, ARK_TYPED_UINT8, &length);
    if (!data) return 0;
    if (width >= 0 && height >= 0 && width * height * 4 > (double)length) return ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "an image of %g × %g pixels has more than %zu bytes", width, height, length), 0;
    return handle_made(ctx, KIND_IMAGE, ui_image_from_rgba(to_int(width), to_int(height), data));
}

double ark_ui_image_from_surface(ArkContext *ctx, double handle)
{
    SURFACE_OR(0);
    return handle_made(ctx, KIND_IMAGE, ui_image_from_surface(surface));
}

double ark_ui_image_filtered(ArkContext *ctx, double handle, ArkValue matrix)
{
    IMAGE_OR(0);
    size_t length;
    const double *numbers = elements_of(ctx, matrix, ARK_TYPED_FLOAT64, &length);
    if (!numbers) return 0;
    if (length < 20) return ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "a matrix of colours has 20 numbers"), 0;
    return handle_made(ctx, KIND_IMAGE, ui_image_filtered(image, numbers));
}

void ark_ui_image_size(ArkContext *ctx, double handle)
{
    IMAGE_OR();
    leave(2, (double[]) { ui_image_width(image), ui_image_height(image) });
}

double ark_ui_image_pixel(ArkContext *ctx, double handle, double x, double y)
{
    IMAGE_OR(0);
    return ui_image_pixel(image, to_int(x), to_int(y));
}

void ark_ui_image_read(ArkContext *ctx, double handle, ArkValue bytes)
{
    IMAGE_OR();
    size_t length;
    void *data = elements_of(ctx, bytes, ARK_TYPED_UINT8, &length);
    if (!data) return;
    if (length < (size_t)ui_image_width(image) * (size_t)ui_image_height(image) * 4) ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "the pixels need more than %zu bytes", length);
    else ui_image_read_rgba(image, data);
}
