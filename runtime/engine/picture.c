// Recording: operations in a row, with what they hold on to.

#include "internal.h"

// What an operation holds, by kind: its owners are counted at the start of each.
static void hold(const Op *op, int change)
{
    if (op->path) {
        if (change > 0) op->path->owners++;
        else path_release(op->path);
    }
    if (!op->held) return;
    switch (op->kind) {
    case OP_IMAGE:
    case OP_IMAGE_NINE: change > 0 ? (void)op->image->owners++ : image_release(op->image); break;
    case OP_PICTURE: change > 0 ? (void)op->picture->owners++ : picture_release(op->picture); break;
    case OP_PARAGRAPH: change > 0 ? shaped_hold(op->shaped) : shaped_release(op->shaped); break;
    default: change > 0 ? (void)op->paint->owners++ : paint_release(op->paint);
    }
}

void picture_add(UiPicture *p, const Op *op)
{
    p->ops = grow(p->ops, &p->capacity, p->count + 1, sizeof *p->ops);
    p->ops[p->count++] = *op;
    hold(op, 1);
}

static void clear(UiPicture *p)
{
    for (int i = 0; i < p->count; i++) hold(&p->ops[i], -1);
    free(p->ops);
}

void picture_release(UiPicture *p)
{
    if (--p->owners) return;
    clear(p);
    free(p);
}

UiCanvas *ui_picture_begin(UiRect bounds)
{
    UiCanvas *c = allocate(sizeof *c);
    c->recording = allocate(sizeof *c->recording);
    c->recording->owners = 1;
    c->recording->bounds = rect_clean(bounds);
    return c;
}

UiPicture *ui_picture_end(UiCanvas *c)
{
    UiPicture *p = c->recording;
    ui_restore_to(c, 0);
    free(c);
    if (p->count) p->ops = realloc(p->ops, (size_t)(p->capacity = p->count) * sizeof *p->ops);
    return p;
}

// Counts what pictures have become: what was found out about one may not hold behind a change of another one in it.
static uint64_t changes = 1;

void ui_picture_become(UiPicture *picture, UiPicture *other)
{
    UiPicture old = *picture;
    *picture = *other;
    picture->owners = old.owners;
    picture->ink_found = 0;
    other->ops = NULL;
    other->count = 0;
    picture_release(other);
    clear(&old);
    changes++;
}

UiRect picture_ink(UiPicture *p)
{
    if (p->bounds.width > 0 && p->bounds.height > 0) return p->bounds;
    if (p->ink_found != changes) {
        p->ink = ink_of(p);
        p->ink_found = changes;
    }
    return p->ink;
}

void ui_picture_free(UiPicture *picture) { picture_release(picture); }
UiRect ui_picture_bounds(const UiPicture *picture) { return picture->bounds; }
int ui_picture_count(const UiPicture *picture) { return picture->count; }
