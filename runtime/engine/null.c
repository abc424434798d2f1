// The null engine: everything has its size and its place, and nothing is drawn. Text: null_text.c.

#include "common.h"

struct UiSurface { int width, height; double scale; UiCanvas *canvas; uint32_t *pixels; };
struct UiCanvas { UiPicture *recording; int depth; };
struct UiPaint { uint32_t color; };
struct UiPath { UiRect bounds; bool has_points; };
struct UiPicture { UiRect bounds; int count; };
struct UiImage { int width, height; };
struct UiWindow { UiSurface *surface; };

const char *ui_engine_name(void) { return "null"; }
void ui_trim(void) {}

// ── Surfaces: always transparent ────────────────────────────────────────────────────────────────────────────────────

bool ui_surface_resize(UiSurface *s, int width, int height, double scale)
{
    if (width < 1 || height < 1 || width > SIDE_MOST || height > SIDE_MOST) return fail("%d × %d is no size of a surface", width, height);
    free(s->pixels);
    s->pixels = NULL;
    s->width = width;
    s->height = height;
    s->scale = clamp(scale, 0.01, 100);
    return true;
}

UiSurface *ui_surface_new(int width, int height, double scale)
{
    UiSurface *s = allocate(sizeof *s);
    if (!ui_surface_resize(s, width, height, scale)) return free(s), NULL;
    s->canvas = allocate(sizeof *s->canvas);
    return s;
}

void ui_surface_free(UiSurface *s)
{
    free(s->canvas);
    free(s->pixels);
    free(s);
}

int ui_surface_width(const UiSurface *s) { return s->width; }
int ui_surface_height(const UiSurface *s) { return s->height; }
double ui_surface_scale(const UiSurface *s) { return s->scale; }
UiCanvas *ui_surface_canvas(UiSurface *s) { return s->canvas; }

const uint32_t *ui_surface_pixels(UiSurface *s, int *stride)
{
    if (!s->pixels) s->pixels = allocate((size_t)s->width * (size_t)s->height * 4);
    *stride = s->width * 4;
    return s->pixels;
}

uint32_t ui_surface_pixel(UiSurface *s, int x, int y) { return 0; }
uint64_t ui_surface_hash(UiSurface *s) { return (uint64_t)s->width << 32 | (uint64_t)s->height; }
double ui_surface_difference(UiSurface *s, const UiImage *image, int tolerance) { return s->width != image->width || s->height != image->height; }
void ui_surface_scroll(UiSurface *s, UiRect part, int dx, int dy) {}
bool ui_surface_write_png(UiSurface *s, const char *path, int level) { return fail("the null engine writes no pictures"); }
uint8_t *ui_surface_png(UiSurface *s, int level, size_t *size) { return fail("the null engine writes no pictures"), NULL; }

// ── Canvases: counted when recorded ─────────────────────────────────────────────────────────────────────────────────

static void count(UiCanvas *c)
{
    if (c->recording) c->recording->count++;
}

int ui_save(UiCanvas *c)
{
    count(c);
    return c->depth++;
}

void ui_restore(UiCanvas *c)
{
    if (!c->depth) return;
    c->depth--;
    count(c);
}

void ui_restore_to(UiCanvas *c, int depth)
{
    while (c->depth > depth && c->depth) ui_restore(c);
}

void ui_layer_begin(UiCanvas *c, UiRect bounds, double alpha, UiBlend blend, double blur) { ui_save(c); }
void ui_layer_end(UiCanvas *c) { ui_restore(c); }
void ui_translate(UiCanvas *c, double x, double y) { count(c); }
void ui_translate_snapped(UiCanvas *c, double x, double y) { count(c); }
void ui_scale(UiCanvas *c, double x, double y) { count(c); }
void ui_rotate(UiCanvas *c, double angle) { count(c); }
void ui_concat(UiCanvas *c, UiMatrix matrix) { count(c); }
void ui_clip_rect(UiCanvas *c, UiRect rect) { count(c); }
void ui_clip_rects(UiCanvas *c, const UiRect *rects, int rect_count) { count(c); }
void ui_clip_rrect(UiCanvas *c, UiRect rect, UiRadii radii) { count(c); }
void ui_clip_path(UiCanvas *c, const UiPath *path) { count(c); }
void ui_clear(UiCanvas *c, uint32_t color) { count(c); }
void ui_draw_rect(UiCanvas *c, UiRect rect, const UiPaint *paint) { count(c); }
void ui_draw_rrect(UiCanvas *c, UiRect rect, UiRadii radii, const UiPaint *paint) { count(c); }
void ui_draw_drrect(UiCanvas *c, UiRect outer, UiRadii outer_radii, UiRect inner, UiRadii inner_radii, const UiPaint *paint) { count(c); }
void ui_draw_line(UiCanvas *c, UiPoint from, UiPoint to, const UiPaint *paint) { count(c); }
void ui_draw_path(UiCanvas *c, const UiPath *path, const UiPaint *paint) { count(c); }
void ui_draw_shadow(UiCanvas *c, UiRect rect, UiRadii radii, double blur, double dx, double dy, uint32_t color) { count(c); }
void ui_draw_image(UiCanvas *c, const UiImage *image, UiRect source, UiRect target, double alpha, UiFilter filter, uint32_t tint) { count(c); }
void ui_draw_image_nine(UiCanvas *c, const UiImage *image, UiRect middle, UiRect target, double alpha) { count(c); }
void ui_draw_picture(UiCanvas *c, const UiPicture *picture, double x, double y) { count(c); }
void ui_draw_paragraph(UiCanvas *c, UiParagraph *paragraph, double x, double y) { count(c); }
void ui_backdrop_blur(UiCanvas *c, UiRect rect, UiRadii radii, double blur) { count(c); }

// ── Paints and paths ────────────────────────────────────────────────────────────────────────────────────────────────

UiPaint *ui_paint_new(void) { return allocate(sizeof(UiPaint)); }
void ui_paint_free(UiPaint *paint) { free(paint); }
void ui_paint_color(UiPaint *paint, uint32_t color) { paint->color = color; }
void ui_paint_linear(UiPaint *paint, UiPoint from, UiPoint to, UiTile tile) {}
void ui_paint_radial(UiPaint *paint, UiPoint center, double radius, UiTile tile) {}
void ui_paint_sweep(UiPaint *paint, UiPoint center, double start, double end) {}
void ui_paint_stop(UiPaint *paint, double offset, uint32_t color) {}
void ui_paint_image(UiPaint *paint, const UiImage *image, UiTile tile, UiMatrix from_image) {}
void ui_paint_stroke(UiPaint *paint, double width, UiCap cap, UiJoin join) {}
void ui_paint_dash(UiPaint *paint, const double *lengths, int length_count, double phase) {}
void ui_paint_alpha(UiPaint *paint, double alpha) {}
void ui_paint_blend(UiPaint *paint, UiBlend blend) {}

static void reach(UiPath *path, UiRect rect)
{
    path->bounds = path->has_points ? rect_union(path->bounds, rect) : rect;
    path->has_points = true;
}

UiPath *ui_path_new(void) { return allocate(sizeof(UiPath)); }
void ui_path_free(UiPath *path) { free(path); }
void ui_path_reset(UiPath *path) { *path = (UiPath) { 0 }; }
void ui_path_even_odd(UiPath *path, bool even_odd) {}
void ui_path_move(UiPath *path, double x, double y) { reach(path, rect_of(limited(x), limited(y), 0, 0)); }
void ui_path_line(UiPath *path, double x, double y) { ui_path_move(path, x, y); }
void ui_path_close(UiPath *path) {}
UiRect ui_path_bounds(const UiPath *path) { return path->bounds; }
bool ui_path_contains(const UiPath *path, double x, double y) { return path->has_points && rect_touches(path->bounds, rect_of(x, y, 0, 0)); }

void ui_path_quad(UiPath *path, double x1, double y1, double x, double y)
{
    ui_path_move(path, x1, y1);
    ui_path_move(path, x, y);
}

void ui_path_cubic(UiPath *path, double x1, double y1, double x2, double y2, double x, double y)
{
    ui_path_move(path, x1, y1);
    ui_path_quad(path, x2, y2, x, y);
}

void ui_path_arc(UiPath *path, UiRect oval, double start, double sweep) { reach(path, rect_clean(oval)); }
void ui_path_rrect(UiPath *path, UiRect rect, UiRadii radii) { reach(path, rect_clean(rect)); }

// ── Pictures and images ─────────────────────────────────────────────────────────────────────────────────────────────

UiCanvas *ui_picture_begin(UiRect bounds)
{
    UiCanvas *c = allocate(sizeof *c);
    c->recording = allocate(sizeof *c->recording);
    c->recording->bounds = rect_clean(bounds);
    return c;
}

UiPicture *ui_picture_end(UiCanvas *c)
{
    UiPicture *picture = c->recording;
    ui_restore_to(c, 0);
    free(c);
    return picture;
}

void ui_picture_become(UiPicture *picture, UiPicture *other)
{
    *picture = *other;
    free(other);
}

void ui_picture_free(UiPicture *picture) { free(picture); }
int ui_surface_show(UiSurface *s, const UiPicture *picture, uint32_t color, UiRect drawn[UI_SHOWN_MOST]) { return 0; }
UiRect ui_picture_bounds(const UiPicture *picture) { return picture->bounds; }
int ui_picture_count(const UiPicture *picture) { return picture->count; }

static UiImage *image_of(int width, int height)
{
    UiImage *image = allocate(sizeof *image);
    *image = (UiImage) { width, height };
    return image;
}

// Only the head is read.
UiImage *ui_image_decode(const void *bytes, size_t size)
{
    int width, height;
    ImageKind kind;
    return image_head(bytes, size, &width, &height, &kind) ? image_of(width, height) : NULL;
}

UiImage *ui_image_from_rgba(int width, int height, const uint8_t *bytes)
{
    if (width < 1 || height < 1 || width > SIDE_MOST || height > SIDE_MOST) return fail("%d × %d is no size of an image", width, height), NULL;
    return image_of(width, height);
}

UiImage *ui_image_from_surface(UiSurface *surface) { return image_of(surface->width, surface->height); }
UiImage *ui_image_filtered(const UiImage *image, const double matrix[20]) { return image_of(image->width, image->height); }
void ui_image_free(UiImage *image) { free(image); }
int ui_image_width(const UiImage *image) { return image->width; }
int ui_image_height(const UiImage *image) { return image->height; }
uint32_t ui_image_pixel(const UiImage *image, int x, int y) { return 0; }
void ui_image_read_rgba(const UiImage *image, uint8_t *bytes) { memset(bytes, 0, (size_t)image->width * (size_t)image->height * 4); }

// ── Windows: none ───────────────────────────────────────────────────────────────────────────────────────────────────

UiWindow *ui_window_new(const char *title, int width, int height, int flags) { return fail("the null engine has no windows"), NULL; }
void ui_window_free(UiWindow *window) {}
UiSurface *ui_window_surface(UiWindow *window) { return window->surface; }
bool ui_window_present(UiWindow *window, const UiRect *damage, int rect_count) { return false; }
void ui_window_set_title(UiWindow *window, const char *title) {}
void ui_window_set_size(UiWindow *window, int width, int height) {}
void ui_window_set_cursor(UiWindow *window, UiCursor cursor) {}
void ui_window_text_input(UiWindow *window, bool on, UiRect caret) {}

static char *clipboard;

const char *ui_clipboard(void) { return clipboard ? clipboard : ""; }

void ui_clipboard_set(const char *text)
{
    char *kept = strcpy(allocate(strlen(text) + 1), text);
    free(clipboard);
    clipboard = kept;
}
