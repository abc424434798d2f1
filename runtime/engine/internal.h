// What the files of the engine proper share. engine.h explains the words.

#pragma once

#include "common.h"

#include <cairo.h>

// ── Caches: values by bytes, the least recently used are dropped when their costs exceed the limit ───────────────────

typedef struct CacheEntry CacheEntry;

typedef struct Cache {
    size_t limit;
    void (*drop)(void *value);
    CacheEntry **buckets;
    CacheEntry *newest, *oldest;
    size_t bucket_count, count, cost;
} Cache;

void *cache_find(Cache *cache, const void *key, size_t size); // null when absent
void cache_add(Cache *cache, const void *key, size_t size, void *value, size_t cost);
void cache_clear(Cache *cache);

// ── Shared data: what recorded pictures hold on to. Changed only while one owner has it ─────────────────────────────

typedef enum PaintKind { PAINT_SOLID, PAINT_LINEAR, PAINT_RADIAL, PAINT_SWEEP, PAINT_IMAGE } PaintKind;

typedef struct Stop { double offset; uint32_t color; } Stop;

enum { DASHES_MOST = 8 };

typedef struct Paint {
    int owners;
    PaintKind kind;
    uint32_t color;
    UiPoint from, to; // of a line; `from` is a centre
    double radius, start, end;
    UiTile tile;
    Stop *stops;
    int stop_count;
    UiImage *image;
    UiMatrix from_image;
    double width; // of the stroke, 0: fill
    UiCap cap;
    UiJoin join;
    double dashes[DASHES_MOST], phase;
    int dash_count;
    double alpha;
    UiBlend blend;
    cairo_pattern_t *pattern; // made when first used
} Paint;

struct UiPaint { Paint *data; };

typedef enum Verb { VERB_MOVE, VERB_LINE, VERB_CUBIC, VERB_CLOSE } Verb;

typedef struct Path {
    int owners;
    bool even_odd;
    uint8_t *verbs;
    UiPoint *points;
    int verb_count, verb_capacity, point_count, point_capacity;
    UiRect bounds;
} Path;

struct UiPath { Path *data; };

struct UiImage {
    int owners;
    uint64_t id; // never used again
    int width, height;
    bool is_opaque;
    cairo_surface_t *pixels; // ARGB32
    UiPicture *drawing;      // of a scalable image: what the pixels show at their size
};

typedef struct Shaped Shaped; // text.h

void paint_release(Paint *paint);
void path_release(Path *path);
void image_release(UiImage *image);
void shaped_hold(Shaped *shaped);
void shaped_release(Shaped *shaped);
uint64_t shaped_hash(const Shaped *shaped); // another one as soon as it may look otherwise
void picture_release(UiPicture *picture);

// ── Operations: every call that draws is one, done at once or kept in a picture ─────────────────────────────────────

typedef enum OpKind {
    OP_SAVE, OP_RESTORE, OP_TRANSLATE, OP_TRANSLATE_SNAPPED, OP_SCALE, OP_ROTATE, OP_CONCAT, OP_CLIP_RECT, OP_CLIP_RRECT,
    OP_CLIP_PATH, OP_LAYER, OP_CLEAR, OP_RECT, OP_RRECT, OP_DRRECT, OP_LINE, OP_PATH, OP_SHADOW, OP_IMAGE, OP_IMAGE_NINE,
    OP_PICTURE, OP_PARAGRAPH, OP_BACKDROP,
} OpKind;

typedef struct Op {
    OpKind kind;
    uint32_t color; // or tint; of a clip: not 0 without half covered pixels
    UiRect rect;    // or the vector, the points of a line, the place of a paragraph or picture
    union {         // what is held on to
        Paint *paint;
        UiImage *image;
        UiPicture *picture;
        Shaped *shaped;
        void *held;
    };
    Path *path;
    union {
        struct { UiRadii radii; UiRect inner; UiRadii inner_radii; };     // RRECT, DRRECT, clips
        struct { UiRadii shadow_radii; double shadow_blur, dx, dy; };     // SHADOW, BACKDROP
        struct { UiRect source; double image_alpha; UiFilter filter; };   // IMAGE, IMAGE_NINE
        struct { double alpha, blur; UiBlend blend; };                    // LAYER
        UiMatrix matrix;
    };
} Op;

struct UiPicture {
    int owners;
    UiRect bounds;      // promised; empty: they are looked for
    UiRect ink;         // what was found
    uint64_t ink_found; // as of which change
    Op *ops;
    int count, capacity;
};

void picture_add(UiPicture *picture, const Op *op);
UiRect ink_of(const UiPicture *picture);
UiRect picture_ink(UiPicture *picture); // the same, remembered: where it draws, at most; bounds where they are promised

// ── Targets: where operations are done ──────────────────────────────────────────────────────────────────────────────

typedef struct Layer { bool is_layer; double alpha, sigma; UiBlend blend; } Layer;

typedef struct Target {
    cairo_t *cairo;
    Layer *layers; // a save or a layer each
    int depth, capacity;
    // Of the present matrix and clip, while is_known.
    bool is_known, is_straight; // straight: neither turned nor sheared nor mirrored
    cairo_matrix_t matrix;
    UiRect clip; // in the units of the canvas
    const Op *cover; // what is drawn before it would not be seen; null behind it
    const Op *above; // what is drawn next, when that is known
} Target;

// Rectangles in device pixels.
typedef struct Pixels { int x, y, width, height; } Pixels;

void target_draw(Target *target, const Op *op);
void target_play(Target *target, const UiPicture *picture);
UiRect op_reach(const Op *op); // what a drawing operation may touch, at most
void target_look(Target *target); // makes matrix and clip known
Pixels target_snap(Target *target, UiRect rect); // only where the matrix is straight
double target_scale(Target *target);             // device pixels for a unit, on average
void target_color(cairo_t *cairo, uint32_t color, double alpha);
cairo_operator_t blend_operator(UiBlend blend);

bool paint_hides(const Paint *paint); // all that was where it fills
// Sets the paint as the source for drawing within `bounds`.
void paint_apply(Target *target, Paint *paint, UiRect bounds);
void sweep_apply(Target *target, const Paint *paint, UiRect bounds);
void path_trace(cairo_t *cairo, const Path *path);
void rrect_trace(cairo_t *cairo, UiRect rect, UiRadii radii);
UiRadii rrect_fitting(UiRect rect, UiRadii radii); // smaller ones where those at a side are longer than it
double radii_largest(UiRadii radii);
// Whether it did: it knows fills of one colour on whole pixels, within a clip that is a rectangle.
bool rrect_fill(Target *target, UiRect rect, UiRadii radii, const Paint *paint);
// hidden: parts of the surface, none over another, where it will not be seen.
void shadow_draw(Target *target, const Op *op, const Pixels *hidden, int count);
// What an SVG document draws, within its size in pixels; null when it is none.
UiPicture *svg_draw(const void *bytes, size_t size, int *width, int *height);
// Draws a picture over all of a surface of this size, stretched from a part.
void picture_stretch(UiPicture *picture, UiRect part, cairo_surface_t *over, int width, int height);
void image_draw(Target *target, const Op *op);
void image_draw_nine(Target *target, const Op *op);
void shaped_draw(Target *target, Shaped *shaped, double x, double y, uint32_t color);
UiRect shaped_ink(const Shaped *shaped, double x, double y);
void backdrop_draw(Target *target, const Op *op);

void blur_bytes(uint8_t *bytes, int width, int height, int stride, int channels, double sigma); // 1 or 4 channels
enum { BLUR_MOST = 200 }; // standard deviation of shadows and backdrops in device pixels: more looks alike, and takes long
int blur_extent(double sigma); // pixels by which a blur reaches further

void rrect_trim(void);
void shadow_trim(void);
void image_trim(void);
void text_trim(void);

struct UiCanvas {
    Target target;
    UiPicture *recording; // instead of the target
    int depth;
    bool is_used;         // something has been drawn
};

void canvas_put(UiCanvas *canvas, const Op *op);

// ── What a picture comes to on a surface: every operation that is seen, with all that decides on its pixels ─────────

typedef struct Box { int left, top, right, bottom; } Box; // device pixels

static inline bool box_is_empty(Box b) { return b.left >= b.right || b.top >= b.bottom; }
Box box_common(Box a, Box b);
Box box_union(Box a, Box b); // an empty one does not count

// A part of it looks as it does in the whole; or only all of it does; or only when all of the surface is drawn.
typedef enum Parts { PARTS_ALIKE, PARTS_NONE, PARTS_OF_SURFACE } Parts;

typedef struct Item {
    uint64_t hash;
    Box box;       // what it touches, at most
    Parts parts;
} Item;

typedef struct Items {
    Item *all;
    int count, capacity;
    const Op *cover; // the last that all of the surface is under
} Items;

void items_of(Items *items, const UiPicture *picture, double scale, Box clip);

struct UiSurface {
    int width, height;
    double scale;
    cairo_surface_t *pixels;
    UiCanvas canvas;
    Items shown;          // by ui_surface_show
    uint32_t shown_color;
    bool is_shown;
};
