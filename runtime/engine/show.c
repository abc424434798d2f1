// Showing a picture on a surface again and again. The items of what is shown are kept. Beside those of what is to be shown they say which
// came, went or changed places: only where these are anything is drawn, since everywhere else the same is drawn in the same order.

#include "internal.h"

// ── Which items are the same ────────────────────────────────────────────────────────────────────────────────────────

// A table from hashes to places: the next place with this hash, in order.
typedef struct Places { int *first, *next; uint64_t mask; const Item *items; } Places;

static Places places_of(const Item *items, int count)
{
    Places p = { .mask = 15, .items = items };
    while (p.mask < (uint64_t)count * 2) p.mask = p.mask * 2 + 1;
    p.first = allocate((p.mask + 1) * sizeof *p.first);
    p.next = allocate((size_t)count * sizeof *p.next);
    for (int i = count - 1; i >= 0; i--) {
        uint64_t at = items[i].hash & p.mask;
        while (p.first[at] && items[p.first[at] - 1].hash != items[i].hash) at = (at + 1) & p.mask;
        p.next[i] = p.first[at];
        p.first[at] = i + 1;
    }
    return p;
}

// Each place is given once; -1 when there is none left.
static int take_place(Places *p, uint64_t hash)
{
    uint64_t at = hash & p->mask;
    for (; p->first[at]; at = (at + 1) & p->mask) {
        int place = p->first[at] - 1;
        if (p->items[place].hash != hash) continue;
        // The last one stays in the table, or what lies behind it could not be found: it is taken for good by being its own next.
        if (p->next[place] == place + 1) return -1;
        if (p->next[place]) p->first[at] = p->next[place];
        else p->next[place] = place + 1;
        return place;
    }
    return -1;
}

// The longest run of items that are in both, in the same order: is_kept[i] of the new ones, and of the old ones.
static void find_kept(const Item *old, int old_count, const Item *new, int new_count, bool *is_old_kept, bool *is_new_kept)
{
    Places places = places_of(old, old_count);
    int *place = allocate((size_t)new_count * sizeof *place), *before = allocate((size_t)new_count * sizeof *before);
    int *end = allocate((size_t)new_count * sizeof *end), length = 0; // end[n]: where the best run of n + 1 ends
    for (int i = 0; i < new_count; i++) {
        place[i] = take_place(&places, new[i].hash);
        if (place[i] < 0) continue;
        int low = 0, high = length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (place[end[middle]] < place[i]) low = middle + 1;
            else high = middle;
        }
        before[i] = low ? end[low - 1] : -1;
        end[low] = i;
        if (low == length) length++;
    }
    for (int i = length ? end[length - 1] : -1; i >= 0; i = before[i]) is_new_kept[i] = is_old_kept[place[i]] = true;
    free(places.first);
    free(places.next);
    free(place);
    free(before);
    free(end);
}

// ── Where there is something to draw ────────────────────────────────────────────────────────────────────────────────

typedef struct Damage { Box all, boxes[UI_SHOWN_MOST + 1]; int count; } Damage; // all: the surface

static double area(Box b) { return (double)(b.right - b.left) * (b.bottom - b.top); }

// What two boxes would draw too much together.
static double waste(Box a, Box b) { return area(box_union(a, b)) - area(a) - area(b); }

static void take_out(Damage *d, int i) { d->boxes[i] = d->boxes[--d->count]; }

// Boxes that are better drawn together are put together; a pass over the picture is worth some thousand pixels.
static void add_damage(Damage *d, Box box)
{
    enum { PASS = 4000 };
    box = box_common(box, d->all);
    if (box_is_empty(box)) return;
    for (int i = 0; i < d->count; i++) {
        if (waste(d->boxes[i], box) > PASS) continue;
        box = box_union(box, d->boxes[i]);
        take_out(d, i);
        i = -1;
    }
    d->boxes[d->count++] = box;
    if (d->count <= UI_SHOWN_MOST) return;
    int best = 0, with = 1;
    for (int i = 0; i < d->count; i++)
        for (int k = i + 1; k < d->count; k++)
            if (waste(d->boxes[i], d->boxes[k]) < waste(d->boxes[best], d->boxes[with])) best = i, with = k;
    Box both = box_union(d->boxes[best], d->boxes[with]);
    take_out(d, with);
    take_out(d, best);
    add_damage(d, both);
}

static void compare(Damage *d, const Item *old, int old_count, const Item *new, int new_count)
{
    for (; old_count && new_count && old->hash == new->hash; old++, new++, old_count--, new_count--);
    for (; old_count && new_count && old[old_count - 1].hash == new[new_count - 1].hash; old_count--, new_count--);
    if (!old_count && !new_count) return;
    bool *is_old_kept = allocate((size_t)old_count), *is_new_kept = allocate((size_t)new_count);
    find_kept(old, old_count, new, new_count, is_old_kept, is_new_kept);
    for (int i = 0; i < old_count; i++) if (!is_old_kept[i]) add_damage(d, old[i].box);
    for (int i = 0; i < new_count; i++) if (!is_new_kept[i]) add_damage(d, new[i].box);
    free(is_old_kept);
    free(is_new_kept);
}

static bool contains(Box outer, Box inner) { return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom; }

// What does not look the same in parts is drawn as a whole, in one pass, where any of it is drawn.
static void complete(Damage *d, const Items *items)
{
    bool is_grown;
    do {
        is_grown = false;
        for (int i = 0; i < items->count; i++) {
            if (items->all[i].parts == PARTS_ALIKE) continue;
            Box box = box_common(items->all[i].box, d->all), needed = d->all;
            box.left = d->all.left, box.right = d->all.right;
            if (items->all[i].parts == PARTS_NONE) needed = box;
            for (int k = 0; k < d->count; k++) {
                if (box_is_empty(box_common(d->boxes[k], box)) || contains(d->boxes[k], needed)) continue;
                Box both = box_union(d->boxes[k], needed);
                take_out(d, k);
                add_damage(d, both);
                is_grown = true;
                break;
            }
        }
    } while (is_grown);
}

// ── Drawing it ──────────────────────────────────────────────────────────────────────────────────────────────────────

// Shapes with smooth edges are drawn by the row, and come out a little otherwise where the clip cuts them: in all of a row that it
// cuts from the side, and in the row at its upper edge. So what is drawn anew are whole rows, and those beside them are put back.
typedef struct Rows { int top, bottom; } Rows;
enum { BESIDE = 1 };

static int by_top(const void *a, const void *b) { return ((const Rows *)a)->top - ((const Rows *)b)->top; }

// Sorted, and those together that touch.
static int rows_of(const Damage *d, Rows rows[UI_SHOWN_MOST])
{
    int count = 0;
    for (int i = 0; i < d->count; i++) rows[i] = (Rows) { d->boxes[i].top, d->boxes[i].bottom };
    qsort(rows, (size_t)d->count, sizeof *rows, by_top);
    for (int i = 0; i < d->count; i++) {
        if (count && rows[i].top <= rows[count - 1].bottom) {
            if (rows[i].bottom > rows[count - 1].bottom) rows[count - 1].bottom = rows[i].bottom;
        } else rows[count++] = rows[i];
    }
    return count;
}

static void copy_rows(UiSurface *s, uint32_t *kept, int top, int bottom, bool is_back)
{
    int stride;
    uint32_t *pixels = (uint32_t *)(uintptr_t)ui_surface_pixels(s, &stride);
    for (int y = top; y < bottom; y++, kept += s->width) {
        uint32_t *row = pixels + (size_t)y * (size_t)stride / 4;
        memcpy(is_back ? row : kept, is_back ? kept : row, (size_t)s->width * 4);
    }
}

static void draw_rows(UiSurface *s, const UiPicture *picture, const Op *cover, uint32_t color, Rows rows)
{
    int above = clamp_int(rows.top - BESIDE, 0, s->height), below = clamp_int(rows.bottom + BESIDE, 0, s->height);
    uint32_t *kept = allocate((size_t)s->width * 4 * 2 * BESIDE), *kept_below = kept + (rows.top - above) * s->width;
    copy_rows(s, kept, above, rows.top, false);
    copy_rows(s, kept_below, rows.bottom, below, false);
    Target t = { .cairo = cairo_create(s->pixels), .cover = cover };
    cairo_rectangle(t.cairo, 0, above, s->width, below - above);
    cairo_clip(t.cairo);
    cairo_scale(t.cairo, s->scale, s->scale);
    target_draw(&t, &(Op) { .kind = OP_CLEAR, .color = color });
    target_play(&t, picture);
    cairo_destroy(t.cairo);
    free(t.layers);
    copy_rows(s, kept, above, rows.top, true);
    copy_rows(s, kept_below, rows.bottom, below, true);
    cairo_surface_mark_dirty(s->pixels);
    free(kept);
}

int ui_surface_show(UiSurface *s, const UiPicture *picture, uint32_t color, UiRect drawn[UI_SHOWN_MOST])
{
    Box all = { 0, 0, s->width, s->height };
    Items items = { 0 };
    Damage d = { .all = all };
    items_of(&items, picture, s->scale, all);
    if (!s->is_shown || s->canvas.is_used || color != s->shown_color) add_damage(&d, all);
    else {
        compare(&d, s->shown.all, s->shown.count, items.all, items.count);
        complete(&d, &items);
    }
    Rows rows[UI_SHOWN_MOST];
    int count = rows_of(&d, rows);
    for (int i = 0; i < count; i++) draw_rows(s, picture, items.cover, color, rows[i]);
    for (int i = 0; i < d.count; i++) {
        Box b = d.boxes[i];
        drawn[i] = rect_of(b.left / s->scale, b.top / s->scale, (b.right - b.left) / s->scale, (b.bottom - b.top) / s->scale);
    }
    free(s->shown.all);
    s->shown = items;
    s->shown_color = color;
    s->is_shown = true;
    s->canvas.is_used = false;
    return d.count;
}
