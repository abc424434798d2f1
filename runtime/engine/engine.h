// The engine: draws, measures text, decodes pictures, shows windows and tells the time, for a user interface that is written
// in another language. It knows nothing of that language and never calls back: events and frames are fetched (ui_poll).
//
// Units. Lengths are logical pixels (vp): device pixels are those times the surface's scale. Angles are radians, clockwise.
// Colours are 0xAARRGGBB, not premultiplied. Times are milliseconds. Text goes in as UTF-8 of a given length in bytes; places
// in it are counted in UTF-16 units, as the languages above count them.
//
// Errors. What can fail returns null, false or a negative number, and ui_error() says why. Arguments that make no sense (NaN,
// a negative size, a freed object) are the caller's mistake: numbers are clamped, objects are not checked.
//
// Objects are opaque and belong to who made them, who frees each once; what a picture draws it keeps alive by itself.
// One thread.
//
// Two libraries implement this header: the engine proper (cairo, pango, SDL2 once a window is opened) and the null engine, which
// needs no packages, measures text by a fixed rule and draws nothing.

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UI_API __attribute__((visibility("default")))

typedef struct UiSurface UiSurface;     // pixels
typedef struct UiCanvas UiCanvas;       // draws on a surface, or records
typedef struct UiPaint UiPaint;         // what a shape is filled or stroked with
typedef struct UiPath UiPath;           // an outline
typedef struct UiPicture UiPicture;     // recorded drawing
typedef struct UiImage UiImage;         // a decoded picture
typedef struct UiParagraph UiParagraph; // text with styles
typedef struct UiWindow UiWindow;

typedef struct UiPoint { double x, y; } UiPoint;
typedef struct UiRect { double x, y, width, height; } UiRect;
typedef struct UiRadii { double top_left, top_right, bottom_right, bottom_left; } UiRadii;
typedef struct UiMatrix { double a, b, c, d, x, y; } UiMatrix; // (px, py) -> (a px + c py + x, b px + d py + y)

UI_API const char *ui_engine_name(void); // "cairo" or "null"
UI_API const char *ui_error(void);       // of the last function that failed
UI_API void ui_trim(void);               // gives up all that is cached

// ── Surfaces ────────────────────────────────────────────────────────────────────────────────────────────────────────

// Sizes are device pixels, at most 16384 each; scale is device pixels for a logical one. New pixels are transparent.
UI_API UiSurface *ui_surface_new(int width, int height, double scale);
UI_API void ui_surface_free(UiSurface *surface);
UI_API bool ui_surface_resize(UiSurface *surface, int width, int height, double scale); // clears it and resets its canvas
UI_API int ui_surface_width(const UiSurface *surface);
UI_API int ui_surface_height(const UiSurface *surface);
UI_API double ui_surface_scale(const UiSurface *surface);
UI_API UiCanvas *ui_surface_canvas(UiSurface *surface); // belongs to the surface; scaled to logical pixels
// Premultiplied 0xAARRGGBB, rows of `stride` bytes; valid until the surface is resized.
UI_API const uint32_t *ui_surface_pixels(UiSurface *surface, int *stride);
UI_API uint32_t ui_surface_pixel(UiSurface *surface, int x, int y); // not premultiplied; 0 outside
UI_API uint64_t ui_surface_hash(UiSurface *surface);
// The share of pixels, 0..1, with a channel that differs from the image's by more than tolerance (0..255); 1 for another size.
UI_API double ui_surface_difference(UiSurface *surface, const UiImage *image, int tolerance);
// Moves the pixels of a part by whole device pixels (dx, dy), within it; what is uncovered keeps its old pixels.
UI_API void ui_surface_scroll(UiSurface *surface, UiRect part, int dx, int dy);
// level: 0 (no compression) to 9 (smallest); 1 is meant for frames. A surface without transparency becomes RGB.
UI_API bool ui_surface_write_png(UiSurface *surface, const char *path, int level);
UI_API uint8_t *ui_surface_png(UiSurface *surface, int level, size_t *size); // freed by ui_bytes_free
UI_API void ui_bytes_free(void *bytes);

// ── Canvases: state ─────────────────────────────────────────────────────────────────────────────────────────────────

typedef enum UiBlend {
    UI_BLEND_OVER, UI_BLEND_CLEAR, UI_BLEND_SOURCE, UI_BLEND_IN, UI_BLEND_OUT, UI_BLEND_ATOP, UI_BLEND_DESTINATION,
    UI_BLEND_DESTINATION_OVER, UI_BLEND_DESTINATION_IN, UI_BLEND_DESTINATION_OUT, UI_BLEND_DESTINATION_ATOP, UI_BLEND_XOR,
    UI_BLEND_ADD, UI_BLEND_MULTIPLY, UI_BLEND_SCREEN, UI_BLEND_OVERLAY, UI_BLEND_DARKEN, UI_BLEND_LIGHTEN, UI_BLEND_DODGE,
    UI_BLEND_BURN, UI_BLEND_HARD_LIGHT, UI_BLEND_SOFT_LIGHT, UI_BLEND_DIFFERENCE, UI_BLEND_EXCLUSION, UI_BLEND_HUE,
    UI_BLEND_SATURATION, UI_BLEND_COLOR, UI_BLEND_LUMINOSITY, UI_BLEND_COUNT,
} UiBlend;

// The matrix and the clip. ui_save returns the depth before it; a restore too many does nothing.
UI_API int ui_save(UiCanvas *canvas);
UI_API void ui_restore(UiCanvas *canvas);
UI_API void ui_restore_to(UiCanvas *canvas, int depth); // as many restores, ends of layers included
UI_API void ui_translate(UiCanvas *canvas, double x, double y);
// The same, moved so that the new origin lies on a device pixel: for what scrolls, so that it is not resampled at every step.
UI_API void ui_translate_snapped(UiCanvas *canvas, double x, double y);
UI_API void ui_scale(UiCanvas *canvas, double x, double y);
UI_API void ui_rotate(UiCanvas *canvas, double angle);
UI_API void ui_concat(UiCanvas *canvas, UiMatrix matrix);
UI_API void ui_clip_rect(UiCanvas *canvas, UiRect rect);
UI_API void ui_clip_rects(UiCanvas *canvas, const UiRect *rects, int count); // their union: damage
UI_API void ui_clip_rrect(UiCanvas *canvas, UiRect rect, UiRadii radii);
UI_API void ui_clip_path(UiCanvas *canvas, const UiPath *path);
// What follows is drawn apart and put onto the canvas as one by the matching end: faded by alpha (0..1), blurred with a
// standard deviation of `blur`, blended. Nothing outside the bounds is kept. Saves, as its end restores.
UI_API void ui_layer_begin(UiCanvas *canvas, UiRect bounds, double alpha, UiBlend blend, double blur);
UI_API void ui_layer_end(UiCanvas *canvas);

// ── Canvases: drawing ───────────────────────────────────────────────────────────────────────────────────────────────
// Unless turned or sheared, edges of rectangles, images and shadows, straight lines and the origin of text are put onto device
// pixels: what touches in logical pixels touches on the screen, and nothing is blurred. What lies outside the clip is skipped.

UI_API void ui_clear(UiCanvas *canvas, uint32_t color); // the clip, whatever was there
UI_API void ui_draw_rect(UiCanvas *canvas, UiRect rect, const UiPaint *paint);
UI_API void ui_draw_rrect(UiCanvas *canvas, UiRect rect, UiRadii radii, const UiPaint *paint);
// Between an outer and an inner rectangle: borders.
UI_API void ui_draw_drrect(UiCanvas *canvas, UiRect outer, UiRadii outer_radii, UiRect inner, UiRadii inner_radii, const UiPaint *paint);
UI_API void ui_draw_line(UiCanvas *canvas, UiPoint from, UiPoint to, const UiPaint *paint); // stroked, whatever the paint says
UI_API void ui_draw_path(UiCanvas *canvas, const UiPath *path, const UiPaint *paint);
// The shadow of a rectangle: blurred with a standard deviation of blur / 2 (as in CSS), moved, in one colour.
UI_API void ui_draw_shadow(UiCanvas *canvas, UiRect rect, UiRadii radii, double blur, double dx, double dy, uint32_t color);

typedef enum UiFilter { UI_FILTER_NEAREST, UI_FILTER_LINEAR, UI_FILTER_BEST } UiFilter;
// `source` is in pixels of the image, all of it when its width is 0. tint: 0 or a colour that takes the place of the image's own.
UI_API void ui_draw_image(UiCanvas *canvas, const UiImage *image, UiRect source, UiRect target, double alpha, UiFilter filter, uint32_t tint);
// Corners keep their size, edges and the middle stretch; the insets of `middle` (in pixels of the image) tell them apart.
UI_API void ui_draw_image_nine(UiCanvas *canvas, const UiImage *image, UiRect middle, UiRect target, double alpha);
UI_API void ui_draw_picture(UiCanvas *canvas, const UiPicture *picture, double x, double y); // its origin there
UI_API void ui_draw_paragraph(UiCanvas *canvas, UiParagraph *paragraph, double x, double y); // top left; laid out before
// Blurs what has been drawn so far, within a rounded rectangle; `blur` is the standard deviation.
UI_API void ui_backdrop_blur(UiCanvas *canvas, UiRect rect, UiRadii radii, double blur);

// ── Paints: filled with opaque black when new ───────────────────────────────────────────────────────────────────────

typedef enum UiCap { UI_CAP_BUTT, UI_CAP_ROUND, UI_CAP_SQUARE } UiCap;
typedef enum UiJoin { UI_JOIN_MITER, UI_JOIN_ROUND, UI_JOIN_BEVEL } UiJoin;
typedef enum UiTile { UI_TILE_CLAMP, UI_TILE_REPEAT, UI_TILE_MIRROR, UI_TILE_NONE } UiTile;

UI_API UiPaint *ui_paint_new(void);
UI_API void ui_paint_free(UiPaint *paint);
UI_API void ui_paint_color(UiPaint *paint, uint32_t color); // solid again
// Gradients: lines from one point to another, circles about a centre, turns about a centre from an angle (0: right) on. Their
// stops follow, at 0..1 and in order. Coordinates are the canvas's when the paint is used.
UI_API void ui_paint_linear(UiPaint *paint, UiPoint from, UiPoint to, UiTile tile);
UI_API void ui_paint_radial(UiPaint *paint, UiPoint center, double radius, UiTile tile);
UI_API void ui_paint_sweep(UiPaint *paint, UiPoint center, double start, double end);
UI_API void ui_paint_stop(UiPaint *paint, double offset, uint32_t color);
UI_API void ui_paint_image(UiPaint *paint, const UiImage *image, UiTile tile, UiMatrix from_image); // pixels to canvas
UI_API void ui_paint_stroke(UiPaint *paint, double width, UiCap cap, UiJoin join); // width 0: fill
UI_API void ui_paint_dash(UiPaint *paint, const double *lengths, int count, double phase); // drawn, left out…; at most 8
UI_API void ui_paint_alpha(UiPaint *paint, double alpha);
UI_API void ui_paint_blend(UiPaint *paint, UiBlend blend);

// ── Paths ───────────────────────────────────────────────────────────────────────────────────────────────────────────

UI_API UiPath *ui_path_new(void);
UI_API void ui_path_free(UiPath *path);
UI_API void ui_path_reset(UiPath *path);
UI_API void ui_path_even_odd(UiPath *path, bool even_odd); // else nonzero
UI_API void ui_path_move(UiPath *path, double x, double y);
UI_API void ui_path_line(UiPath *path, double x, double y);
UI_API void ui_path_quad(UiPath *path, double x1, double y1, double x, double y);
UI_API void ui_path_cubic(UiPath *path, double x1, double y1, double x2, double y2, double x, double y);
UI_API void ui_path_arc(UiPath *path, UiRect oval, double start, double sweep); // joined by a line to what stands before
UI_API void ui_path_rrect(UiPath *path, UiRect rect, UiRadii radii);
UI_API void ui_path_close(UiPath *path);
UI_API bool ui_path_svg(UiPath *path, const char *commands); // adds what an SVG `d` says; false: malformed, nothing added
UI_API UiRect ui_path_bounds(const UiPath *path);            // of its points, control points included
UI_API bool ui_path_contains(const UiPath *path, double x, double y);

// ── Pictures: drawing that is recorded once and drawn often ─────────────────────────────────────────────────────────
// A picture refers to the paints, paths, paragraphs and images as they were when recorded; it is skipped as a whole where its
// bounds lie outside the clip, and what it draws is skipped one by one. Empty bounds are found out from what it draws.

UI_API UiCanvas *ui_picture_begin(UiRect bounds);
UI_API UiPicture *ui_picture_end(UiCanvas *recording); // frees the canvas; open saves are restored
// Draws from now on what the other one does, which is freed; pictures that draw this one follow. None may draw itself.
UI_API void ui_picture_become(UiPicture *picture, UiPicture *other);
UI_API void ui_picture_free(UiPicture *picture);
UI_API UiRect ui_picture_bounds(const UiPicture *picture);
UI_API int ui_picture_count(const UiPicture *picture); // operations, those of pictures inside not counted

// ── Pages: a picture that a surface shows again and again ───────────────────────────────────────────────────────────
// Clears the surface to the colour and draws the picture on it, but only where that makes a difference to what the last call has
// drawn. All is drawn where the surface is new, has been resized or drawn on by itself. Gives the number of rectangles that were
// drawn, in logical pixels, at most UI_SHOWN_MOST: 0 when nothing had to be.

enum { UI_SHOWN_MOST = 8 };
UI_API int ui_surface_show(UiSurface *surface, const UiPicture *picture, uint32_t color, UiRect drawn[UI_SHOWN_MOST]);

// ── Images ──────────────────────────────────────────────────────────────────────────────────────────────────────────

UI_API UiImage *ui_image_decode(const void *bytes, size_t size);                 // PNG, JPEG, SVG; the last is drawn anew at each size
UI_API UiImage *ui_image_from_rgba(int width, int height, const uint8_t *bytes); // not premultiplied
UI_API UiImage *ui_image_from_surface(UiSurface *surface);                       // a copy
UI_API UiImage *ui_image_filtered(const UiImage *image, const double matrix[20]); // rows R G B A of RGBA1, channels 0..1
UI_API void ui_image_free(UiImage *image);
UI_API int ui_image_width(const UiImage *image);
UI_API int ui_image_height(const UiImage *image);
UI_API uint32_t ui_image_pixel(const UiImage *image, int x, int y); // not premultiplied; 0 outside
UI_API void ui_image_read_rgba(const UiImage *image, uint8_t *bytes); // width × height × 4, not premultiplied

// ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────────

// Adds a font file; families in it are then found by name, and under `family` too unless that is null.
UI_API bool ui_font_register(const char *path, const char *family);
UI_API bool ui_font_only_registered(bool only); // leaves the system's fonts out: the same text everywhere

typedef enum UiDecoration { UI_DECORATION_NONE = 0, UI_DECORATION_UNDERLINE = 1, UI_DECORATION_STRIKE = 2, UI_DECORATION_OVERLINE = 4 } UiDecoration;

typedef struct UiTextStyle {
    const char *family;        // names with commas between them; null: sans-serif
    double size;
    int weight;                // 100..900
    bool italic;
    uint32_t color;
    uint32_t background;       // 0: none
    int decoration;            // UiDecoration, added up
    uint32_t decoration_color; // 0: the text's
    double letter_spacing;     // between characters
    double rise;               // above the baseline
} UiTextStyle;

typedef struct UiSpan {
    const char *text; // UTF-8; what is malformed becomes U+FFFD
    size_t length;
    UiTextStyle style;
} UiSpan;

typedef enum UiAlign { UI_ALIGN_START, UI_ALIGN_CENTER, UI_ALIGN_END, UI_ALIGN_JUSTIFY } UiAlign;
typedef enum UiDirection { UI_DIRECTION_AUTO, UI_DIRECTION_LEFT_TO_RIGHT, UI_DIRECTION_RIGHT_TO_LEFT } UiDirection;
typedef enum UiEllipsis { UI_ELLIPSIS_NONE, UI_ELLIPSIS_END, UI_ELLIPSIS_START, UI_ELLIPSIS_MIDDLE } UiEllipsis;
typedef enum UiWrap { UI_WRAP_WORD, UI_WRAP_ANYWHERE, UI_WRAP_WORD_ONLY, UI_WRAP_NEVER } UiWrap;

typedef struct UiParagraphStyle {
    UiAlign align;
    UiDirection direction;
    UiWrap wrap;
    UiEllipsis ellipsis; // where there are more than max_lines
    int max_lines;       // 0: all
    double line_height;  // of each line; 0: the font's
    double line_spacing; // between lines
    double indent;       // of first lines
} UiParagraphStyle;

typedef struct UiTextMetrics {
    double width, height;  // of the lines: the longest, all together
    double baseline;       // of the first line, from the top
    int lines;
    bool overflows;        // lines were left out or an ellipsis stands for some
} UiTextMetrics;

typedef struct UiLine {
    UiRect rect;
    double baseline; // from the paragraph's top
    int start, end;  // UTF-16 units
} UiLine;

// What is equal in text, styles and width is shaped once: making a paragraph anew costs a look into the cache.
UI_API UiParagraph *ui_paragraph_new(const UiSpan *spans, int count, const UiParagraphStyle *style);
UI_API void ui_paragraph_free(UiParagraph *paragraph);
// Breaks lines at `width`; infinity or a negative width does not. Everything below lays out without a width if that was not done.
UI_API UiTextMetrics ui_paragraph_layout(UiParagraph *paragraph, double width);
UI_API double ui_paragraph_min_width(UiParagraph *paragraph); // of the longest word
UI_API double ui_paragraph_max_width(UiParagraph *paragraph); // without wrapping
UI_API UiLine ui_paragraph_line(UiParagraph *paragraph, int index); // clamped to those there are
UI_API int ui_paragraph_hit(UiParagraph *paragraph, double x, double y);   // the place for a caret that is nearest
UI_API UiRect ui_paragraph_caret(UiParagraph *paragraph, int index);        // width 0
UI_API int ui_paragraph_rects(UiParagraph *paragraph, int start, int end, UiRect *rects, int most); // how many there are
UI_API void ui_paragraph_word(UiParagraph *paragraph, int index, int *start, int *end); // around a place
UI_API int ui_paragraph_next(UiParagraph *paragraph, int index, int step); // place of a caret that many characters further on

// ── Windows: SDL2, loaded by the first one ──────────────────────────────────────────────────────────────────────────

enum { UI_WINDOW_RESIZABLE = 1, UI_WINDOW_HIDDEN = 2, UI_WINDOW_BORDERLESS = 4 };
typedef enum UiCursor { UI_CURSOR_ARROW, UI_CURSOR_TEXT, UI_CURSOR_HAND, UI_CURSOR_CROSS, UI_CURSOR_MOVE, UI_CURSOR_RESIZE_X, UI_CURSOR_RESIZE_Y, UI_CURSOR_COUNT } UiCursor;

UI_API UiWindow *ui_window_new(const char *title, int width, int height, int flags); // logical pixels
UI_API void ui_window_free(UiWindow *window);
UI_API UiSurface *ui_window_surface(UiWindow *window); // belongs to the window, and follows its size before UI_EVENT_RESIZE is fetched
UI_API bool ui_window_present(UiWindow *window, const UiRect *damage, int count); // count 0: all
UI_API void ui_window_set_title(UiWindow *window, const char *title);
UI_API void ui_window_set_size(UiWindow *window, int width, int height);
UI_API void ui_window_set_cursor(UiWindow *window, UiCursor cursor);
UI_API void ui_window_text_input(UiWindow *window, bool on, UiRect caret); // the input method stays clear of the caret
// The system's clipboard while there is a window, else the engine's own. Valid until the next call.
UI_API const char *ui_clipboard(void);
UI_API void ui_clipboard_set(const char *text);

// ── Events ──────────────────────────────────────────────────────────────────────────────────────────────────────────

typedef enum UiEventType {
    UI_EVENT_NONE, UI_EVENT_DOWN, UI_EVENT_MOVE, UI_EVENT_UP, UI_EVENT_CANCEL, UI_EVENT_WHEEL, UI_EVENT_KEY_DOWN, UI_EVENT_KEY_UP,
    UI_EVENT_TEXT, UI_EVENT_COMPOSE, UI_EVENT_RESIZE, UI_EVENT_SCALE, UI_EVENT_THEME, UI_EVENT_FOCUS, UI_EVENT_BLUR,
    UI_EVENT_CLOSE, UI_EVENT_LOW_MEMORY, UI_EVENT_FRAME, UI_EVENT_COUNT,
} UiEventType; // CANCEL, SCALE and THEME are pushed only: SDL2 does not tell of them

enum { UI_BUTTON_LEFT = 1, UI_BUTTON_RIGHT = 2, UI_BUTTON_MIDDLE = 4 };
enum { UI_KEY_SHIFT = 1, UI_KEY_CONTROL = 2, UI_KEY_ALT = 4, UI_KEY_META = 8, UI_KEY_REPEATED = 16 };
enum { UI_EVENT_TEXT_MOST = 64 };

typedef struct UiEvent {
    UiEventType type;
    int pointer;        // 0: the mouse; fingers count from 1
    double x, y;        // logical pixels; of RESIZE the new size
    double dx, dy;      // WHEEL: logical pixels to scroll by; SCALE: dx is the new scale
    double pressure;    // 0..1
    double time;        // of ui_now
    int buttons;        // UI_BUTTON_…, those held; of UP, those that remain
    int key;            // KEY: the lower-case character on it, or one of the codes below
    int modifiers;      // UI_KEY_…
    char text[UI_EVENT_TEXT_MOST]; // TEXT, COMPOSE: UTF-8, zero-terminated; longer input comes in several events
} UiEvent;

// Keys without a character.
enum {
    UI_KEY_ENTER = 13, UI_KEY_ESCAPE = 27, UI_KEY_BACKSPACE = 8, UI_KEY_TAB = 9, UI_KEY_DELETE = 127, UI_KEY_LEFT = 0x110000, UI_KEY_RIGHT,
    UI_KEY_UP, UI_KEY_DOWN, UI_KEY_HOME, UI_KEY_END, UI_KEY_PAGE_UP, UI_KEY_PAGE_DOWN, UI_KEY_INSERT, UI_KEY_BACK, UI_KEY_F1,
};

UI_API bool ui_poll(UiEvent *event);                 // the next event, if one is there
UI_API bool ui_wait(UiEvent *event, double timeout); // waits for it; negative: without end. A manual clock does not wait
UI_API void ui_push(const UiEvent *event);           // as if it had come from outside: tests, automation

// ── Time ────────────────────────────────────────────────────────────────────────────────────────────────────────────

UI_API double ui_now(void);                 // since an arbitrary start; 0 when the clock is made manual
UI_API void ui_clock_manual(bool manual);   // time stands still but for ui_clock_advance
UI_API void ui_clock_advance(double milliseconds);
// Asks for one UI_EVENT_FRAME at the next multiple of a sixtieth of a second; asking again before it comes changes nothing.
UI_API void ui_request_frame(void);
