// What a picture comes to: its operations one after another, with pictures in it taken apart. An item's hash holds all that decides on
// its pixels: what the operation says, the matrix, the clips and layers around it. So two equal items draw the same.

#include "text.h"

typedef struct State {
    cairo_matrix_t matrix;
    Box clip;
    uint64_t around; // of clips and layers
    int spread;      // by how many pixels layers around blur
    Box outer;       // the clip outside these
    int layers;      // how many there are around
    int layer;       // its item; -1: a save
} State;

typedef struct Walk {
    State state, *saved;
    int depth, capacity;
    Items *items;
    bool is_for_ink; // pictures in it are looked at as a whole
    Box all;
} Walk;

// ── Boxes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

static const Box everything = { -100000000, -100000000, 100000000, 100000000 };

static int most(int a, int b) { return a > b ? a : b; }
static int least(int a, int b) { return a < b ? a : b; }

Box box_common(Box a, Box b) { return (Box) { most(a.left, b.left), most(a.top, b.top), least(a.right, b.right), least(a.bottom, b.bottom) }; }

Box box_union(Box a, Box b)
{
    if (box_is_empty(a)) return b;
    if (box_is_empty(b)) return a;
    return (Box) { least(a.left, b.left), least(a.top, b.top), most(a.right, b.right), most(a.bottom, b.bottom) };
}

static Box grown(Box b, int by) { return box_is_empty(b) ? b : (Box) { b.left - by, b.top - by, b.right + by, b.bottom + by }; }

// On device pixels, with one more around it for edges that are put onto pixels.
static Box box_of(const cairo_matrix_t *m, UiRect r)
{
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
    for (int i = 0; i < 4; i++) {
        double x = i & 1 ? r.x + r.width : r.x, y = i & 2 ? r.y + r.height : r.y;
        cairo_matrix_transform_point(m, &x, &y);
        left = fmin(left, x), right = fmax(right, x), top = fmin(top, y), bottom = fmax(bottom, y);
    }
    return (Box) { (int)floor(clamp(left, -9e7, 9e7)) - 1, (int)floor(clamp(top, -9e7, 9e7)) - 1, (int)ceil(clamp(right, -9e7, 9e7)) + 1, (int)ceil(clamp(bottom, -9e7, 9e7)) + 1 };
}

// ── Hashes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static uint64_t mix(uint64_t h, uint64_t word)
{
    h = (h ^ word) * 0x9E3779B97F4A7C15ull;
    return h ^ h >> 32;
}

static uint64_t mix_number(uint64_t h, double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    return mix(h, bits);
}

static uint64_t mix_numbers(uint64_t h, const double *numbers, int count)
{
    for (int i = 0; i < count; i++) h = mix_number(h, numbers[i]);
    return h;
}

static uint64_t mix_rect(uint64_t h, UiRect r) { return mix_numbers(h, (double[]) { r.x, r.y, r.width, r.height }, 4); }
static uint64_t mix_radii(uint64_t h, UiRadii q) { return mix_numbers(h, (double[]) { q.top_left, q.top_right, q.bottom_right, q.bottom_left }, 4); }
static uint64_t mix_matrix(uint64_t h, const cairo_matrix_t *m) { return mix_numbers(h, (double[]) { m->xx, m->yx, m->xy, m->yy, m->x0, m->y0 }, 6); }

static uint64_t mix_path(uint64_t h, const Path *p)
{
    h = mix(h, (uint64_t)p->even_odd << 32 | (uint64_t)p->verb_count);
    for (int i = 0; i < p->verb_count; i++) h = mix(h, p->verbs[i]);
    for (int i = 0; i < p->point_count; i++) h = mix_number(mix_number(h, p->points[i].x), p->points[i].y);
    return h;
}

static uint64_t mix_paint(uint64_t h, const Paint *p)
{
    h = mix(h, (uint64_t)p->kind << 32 | p->color);
    h = mix(h, (uint64_t)p->blend << 32 | (uint64_t)p->cap << 16 | (uint64_t)p->join << 8 | (uint64_t)p->tile);
    h = mix_numbers(h, (double[]) { p->alpha, p->width }, 2);
    h = mix_numbers(h, p->dashes, p->dash_count);
    if (p->dash_count) h = mix_number(h, p->phase);
    if (p->kind == PAINT_SOLID) return h;
    h = mix_numbers(h, (double[]) { p->from.x, p->from.y, p->to.x, p->to.y, p->radius, p->start, p->end }, 7);
    for (int i = 0; i < p->stop_count; i++) h = mix_number(mix(h, p->stops[i].color), p->stops[i].offset);
    if (p->image) h = mix(h, p->image->id);
    return mix_numbers(h, (double[]) { p->from_image.a, p->from_image.b, p->from_image.c, p->from_image.d, p->from_image.x, p->from_image.y }, 6);
}

static uint64_t hash_of(const Op *op)
{
    uint64_t h = mix_rect(mix((uint64_t)op->kind, op->color), op->rect);
    switch (op->kind) {
    case OP_RECT:
    case OP_LINE: return mix_paint(h, op->paint);
    case OP_RRECT: return mix_paint(mix_radii(h, op->radii), op->paint);
    case OP_DRRECT: return mix_paint(mix_radii(mix_rect(mix_radii(h, op->radii), op->inner), op->inner_radii), op->paint);
    case OP_CLIP_RRECT: return mix_radii(h, op->radii);
    case OP_CLIP_PATH: return mix_path(h, op->path);
    case OP_PATH: return mix_paint(mix_path(h, op->path), op->paint);
    case OP_SHADOW:
    case OP_BACKDROP: return mix_numbers(mix_radii(h, op->shadow_radii), (double[]) { op->shadow_blur, op->dx, op->dy }, 3);
    case OP_IMAGE:
    case OP_IMAGE_NINE: return mix_number(mix(mix_rect(mix(h, op->image->id), op->source), op->filter), op->image_alpha);
    case OP_PARAGRAPH: return mix(h, shaped_hash(op->shaped));
    case OP_LAYER: return mix_numbers(mix(h, op->blend), (double[]) { op->alpha, op->blur }, 2);
    default: return h;
    }
}

// ── The walk ────────────────────────────────────────────────────────────────────────────────────────────────────────

static double scale_of(const cairo_matrix_t *m) { return sqrt(fabs(m->xx * m->yy - m->xy * m->yx)); }

static Item *add_item(Walk *w, uint64_t hash, Box box, Parts parts)
{
    Items *items = w->items;
    items->all = grow(items->all, &items->capacity, items->count + 1, sizeof *items->all);
    items->all[items->count] = (Item) { hash, box, parts };
    return &items->all[items->count++];
}

static void save(Walk *w)
{
    w->saved = grow(w->saved, &w->capacity, w->depth + 1, sizeof *w->saved);
    w->saved[w->depth++] = w->state;
    w->state.layer = -1;
}

static void begin_layer(Walk *w, const Op *op)
{
    save(w);
    State *s = &w->state;
    uint64_t hash = mix_matrix(mix(s->around, hash_of(op)), &s->matrix);
    double sigma = op->blur * scale_of(&s->matrix);
    s->clip = box_common(s->clip, box_of(&s->matrix, op->rect));
    s->layer = w->items->count;
    add_item(w, hash, (Box) { 0 }, sigma > 0 ? PARTS_NONE : PARTS_ALIKE);
    s->layers++;
    s->around = mix_number(mix_number(mix(mix(s->around, OP_LAYER), op->blend), op->alpha), sigma);
    if (sigma <= 0) return;
    if (!s->spread) s->outer = s->clip;
    s->spread += blur_extent(sigma);
}

// A layer touches what is in it.
static void restore(Walk *w)
{
    int layer = w->state.layer;
    Items *items = w->items;
    w->state = w->saved[--w->depth];
    if (layer < 0) return;
    Box all = { 0 };
    for (int i = layer + 1; i < items->count; i++) all = box_union(all, items->all[i].box);
    items->all[layer].box = all;
}

static void clip(Walk *w, const Op *op)
{
    State *s = &w->state;
    s->clip = box_common(s->clip, box_of(&s->matrix, op->kind == OP_CLIP_PATH ? op->path->bounds : op->rect));
    s->around = mix_matrix(mix(s->around, hash_of(op)), &s->matrix);
}

static Box seen(const State *s, Box box)
{
    box = box_common(box, s->clip);
    return s->spread ? box_common(grown(box, s->spread), s->outer) : box;
}

// Gradients, and images and masks that are scaled or turned, are asked for by the row, at places that pixman counts in units of 1/65536:
// where these are rounded, a part of one is not quite as the whole.
static bool is_inexact(const Op *op, const cairo_matrix_t *m)
{
    bool is_straight = m->xy == 0 && m->yx == 0 && m->xx > 0 && m->yy > 0;
    switch (op->kind) {
    case OP_IMAGE:
    case OP_IMAGE_NINE:
    case OP_SHADOW: return !is_straight;
    case OP_RECT:
    case OP_RRECT:
    case OP_DRRECT:
    case OP_LINE:
    case OP_PATH: return op->paint->kind != PAINT_SOLID && !(is_straight && m->xx == m->yy && floor(65536 / m->xx) * m->xx == 65536);
    default: return false;
    }
}

// Whether it paints over all of a surface, whatever was there.
static bool is_cover(const Op *op, const cairo_matrix_t *m, Box all)
{
    if (op->kind != OP_RECT || m->xy != 0 || m->yx != 0 || m->xx <= 0 || m->yy <= 0 || !paint_hides(op->paint)) return false;
    double x = op->rect.x * m->xx + m->x0, y = op->rect.y * m->yy + m->y0;
    return x <= all.left && y <= all.top && x + op->rect.width * m->xx >= all.right && y + op->rect.height * m->yy >= all.bottom;
}

static void draw(Walk *w, const Op *op)
{
    State *s = &w->state;
    bool is_backdrop = op->kind == OP_BACKDROP;
    Box box = op->kind == OP_CLEAR ? everything : box_of(&s->matrix, op_reach(op));
    box = seen(s, box);
    if (box_is_empty(box)) return;
    // What lies under a backdrop, and around it, has to be drawn before.
    if (is_backdrop) box = grown(box, blur_extent(fmin(op->shadow_blur * scale_of(&s->matrix), BLUR_MOST)) + 1);
    // A layer's pixels are counted from the corner of what is drawn.
    Parts parts = is_inexact(op, &s->matrix) ? s->layers ? PARTS_OF_SURFACE : PARTS_NONE : is_backdrop ? PARTS_NONE : PARTS_ALIKE;
    add_item(w, mix_matrix(mix(s->around, hash_of(op)), &s->matrix), box, parts);
    if (!s->around && is_cover(op, &s->matrix, w->all)) w->items->cover = op;
}

static void walk(Walk *w, const UiPicture *picture);

static void picture(Walk *w, const Op *op)
{
    Box box = seen(&w->state, box_of(&w->state.matrix, op_reach(op)));
    if (box_is_empty(box)) return;
    if (w->is_for_ink) {
        add_item(w, 0, box, PARTS_ALIKE);
        return;
    }
    save(w);
    cairo_matrix_translate(&w->state.matrix, op->rect.x, op->rect.y);
    walk(w, op->picture);
    restore(w);
}

static void walk(Walk *w, const UiPicture *p)
{
    for (int i = 0; i < p->count; i++) {
        const Op *op = &p->ops[i];
        cairo_matrix_t *m = &w->state.matrix;
        switch (op->kind) {
        case OP_SAVE: save(w); break;
        case OP_RESTORE: restore(w); break;
        case OP_TRANSLATE: cairo_matrix_translate(m, op->rect.x, op->rect.y); break;
        case OP_TRANSLATE_SNAPPED:
            cairo_matrix_translate(m, op->rect.x, op->rect.y);
            m->x0 = floor(m->x0 + 0.5), m->y0 = floor(m->y0 + 0.5);
            break;
        case OP_SCALE: cairo_matrix_scale(m, op->rect.x, op->rect.y); break;
        case OP_ROTATE: cairo_matrix_rotate(m, op->rect.x); break;
        case OP_CONCAT: cairo_matrix_multiply(m, &(cairo_matrix_t) { op->matrix.a, op->matrix.b, op->matrix.c, op->matrix.d, op->matrix.x, op->matrix.y }, m); break;
        case OP_CLIP_RECT:
        case OP_CLIP_RRECT:
        case OP_CLIP_PATH: clip(w, op); break;
        case OP_LAYER: begin_layer(w, op); break;
        case OP_PICTURE: picture(w, op); break;
        default: draw(w, op);
        }
    }
}

static void look(Items *items, const UiPicture *picture, double scale, Box clip, bool is_for_ink)
{
    Walk w = { .items = items, .is_for_ink = is_for_ink, .all = clip };
    w.state = (State) { .clip = clip, .outer = clip, .layer = -1 };
    cairo_matrix_init_scale(&w.state.matrix, scale, scale);
    items->count = 0;
    items->cover = NULL;
    walk(&w, picture);
    free(w.saved);
}

void items_of(Items *items, const UiPicture *picture, double scale, Box clip) { look(items, picture, scale, clip, false); }

UiRect ink_of(const UiPicture *picture)
{
    static Items items; // kept between calls; a picture in a picture has been looked at before
    Items own = items;
    items = (Items) { 0 };
    look(&own, picture, 1, everything, true);
    Box all = { 0 };
    for (int i = 0; i < own.count; i++) all = box_union(all, own.all[i].box);
    free(items.all);
    items = own;
    return rect_of(all.left, all.top, all.right - all.left, all.bottom - all.top);
}
