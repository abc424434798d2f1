// Paints and paths.

#include "binding.h"

#include "../../src/typed.h"

#define PAINT() GET(UiPaint, paint, handle, KIND_PAINT)
#define PATH_OR(otherwise) GET_OR(otherwise, UiPath, path, handle, KIND_PATH)

double ark_ui_paint_new(ArkContext *ctx) { return handle_new(ctx, KIND_PAINT, ui_paint_new()); }

void ark_ui_paint_color(ArkContext *ctx, double handle, double color)
{
    PAINT();
    ui_paint_color(paint, to_color(color));
}

void ark_ui_paint_linear(ArkContext *ctx, double handle, double x1, double y1, double x2, double y2, double tile)
{
    PAINT();
    ui_paint_linear(paint, (UiPoint) { x1, y1 }, (UiPoint) { x2, y2 }, (UiTile)to_choice(tile, 4));
}

void ark_ui_paint_radial(ArkContext *ctx, double handle, double x, double y, double radius, double tile)
{
    PAINT();
    ui_paint_radial(paint, (UiPoint) { x, y }, radius, (UiTile)to_choice(tile, 4));
}

void ark_ui_paint_sweep(ArkContext *ctx, double handle, double x, double y, double start, double end)
{
    PAINT();
    ui_paint_sweep(paint, (UiPoint) { x, y }, start, end);
}

void ark_ui_paint_stop(ArkContext *ctx, double handle, double offset, double color)
{
    PAINT();
    ui_paint_stop(paint, offset, to_color(color));
}

void ark_ui_paint_image(ArkContext *ctx, double handle, double image_handle, double tile, double a, double b, double c, double d, double x, double y)
{
    PAINT();
    GET(UiImage, image, image_handle, KIND_IMAGE);
    ui_paint_image(paint, image, (UiTile)to_choice(tile, 4), (UiMatrix) { a, b, c, d, x, y });
}

void ark_ui_paint_stroke(ArkContext *ctx, double handle, double width, double cap, double join)
{
    PAINT();
    ui_paint_stroke(paint, width, (UiCap)to_choice(cap, 3), (UiJoin)to_choice(join, 3));
}

void ark_ui_paint_dash(ArkContext *ctx, double handle, ArkValue lengths, double phase)
{
    PAINT();
    size_t length;
    const double *numbers = elements_of(ctx, lengths, ARK_TYPED_FLOAT64, &length);
    if (numbers) ui_paint_dash(paint, numbers, (int)length, phase);
}

void ark_ui_paint_alpha(ArkContext *ctx, double handle, double alpha)
{
    PAINT();
    ui_paint_alpha(paint, alpha);
}

void ark_ui_paint_blend(ArkContext *ctx, double handle, double blend)
{
    PAINT();
    ui_paint_blend(paint, (UiBlend)to_choice(blend, UI_BLEND_COUNT));
}

// ── Paths ───────────────────────────────────────────────────────────────────────────────────────────────────────────

double ark_ui_path_new(ArkContext *ctx) { return handle_new(ctx, KIND_PATH, ui_path_new()); }

void ark_ui_path_reset(ArkContext *ctx, double handle)
{
    PATH_OR();
    ui_path_reset(path);
}

void ark_ui_path_even_odd(ArkContext *ctx, double handle, bool even_odd)
{
    PATH_OR();
    ui_path_even_odd(path, even_odd);
}

void ark_ui_path_move(ArkContext *ctx, double handle, double x, double y)
{
    PATH_OR();
    ui_path_move(path, x, y);
}

void ark_ui_path_line(ArkContext *ctx, double handle, double x, double y)
{
    PATH_OR();
    ui_path_line(path, x, y);
}

void ark_ui_path_quad(ArkContext *ctx, double handle, double x1, double y1, double x, double y)
{
    PATH_OR();
    ui_path_quad(path, x1, y1, x, y);
}

void ark_ui_path_cubic(ArkContext *ctx, double handle, double x1, double y1, double x2, double y2, double x, double y)
{
    PATH_OR();
    ui_path_cubic(path, x1, y1, x2, y2, x, y);
}

void ark_ui_path_arc(ArkContext *ctx, double handle, double x, double y, double width, double height, double start, double sweep)
{
    PATH_OR();
    ui_path_arc(path, to_rect(x, y, width, height), start, sweep);
}

void ark_ui_path_rrect(ArkContext *ctx, double handle, double x, double y, double width, double height)
{
    PATH_OR();
    ui_path_rrect(path, to_rect(x, y, width, height), take_radii());
}

void ark_ui_path_close(ArkContext *ctx, double handle)
{
    PATH_OR();
    ui_path_close(path);
}

bool ark_ui_path_svg(ArkContext *ctx, double handle, ArkValue commands)
{
    PATH_OR(false);
    ArkText text;
    bool is_right = text_of(ctx, &text, commands) && ui_path_svg(path, text.bytes);
    ark_text_free(&text);
    return is_right;
}

void ark_ui_path_bounds(ArkContext *ctx, double handle)
{
    PATH_OR();
    leave_rect(ui_path_bounds(path));
}

bool ark_ui_path_contains(ArkContext *ctx, double handle, double x, double y)
{
    PATH_OR(false);
    return ui_path_contains(path, x, y);
}
