// What weak collections hold: tables beside the heap whose keys the collector does not follow. The value of an entry lives
// as long as its key and its table do. Tables serve WeakMap, WeakSet, WeakRef (one entry) and FinalizationRegistry, whose
// entries with a dead key give up what they hold once more.

#include "heap.h"

#include <stdlib.h>
#include <string.h>

typedef struct Entry {
    ArkObject *key; // null: never used; (void *)1: gone
    ArkValue value;
    ArkObject *token; // of a registry: what it may be taken out by
} Entry;

#define GONE ((ArkObject *)1)

// What a registry has yet to be told of: until then its token takes it out (ECMA-262, FinalizationRegistry.prototype.unregister).
typedef struct Dead {
    ArkValue held;
    ArkObject *token;
} Dead;

struct ArkWeakTable {
    ArkWeakTable *next;
    ArkObject *owner;
    Entry *entries;
    size_t capacity, used; // used: those that are gone included
    Dead *dead;            // entries of a registry whose keys have died
    size_t dead_count, dead_capacity;
    bool is_registry;
};

static size_t hash(const ArkObject *o) { return (size_t)((uintptr_t)o / ARK_GRANULE * 0x9E3779B97F4A7C15ull >> 20); }
static bool is_live(const Entry *e) { return e->key && e->key != GONE; }

// The key's entry, or the free one where it belongs.
static Entry *place_of(const ArkWeakTable *t, const ArkObject *key)
{
    Entry *free_one = NULL;
    for (size_t i = hash(key) & (t->capacity - 1);; i = (i + 1) & (t->capacity - 1)) {
        Entry *e = &t->entries[i];
        if (e->key == key) return e;
        if (e->key == GONE && !free_one) free_one = e;
        if (!e->key) return free_one ? free_one : e;
    }
}

static void rebuild(ArkWeakTable *t)
{
    Entry *old = t->entries;
    size_t old_capacity = t->capacity, live = 0;
    for (size_t i = 0; i < old_capacity; i++) live += is_live(&old[i]);
    t->capacity = 8;
    while (t->capacity < live * 3) t->capacity *= 2;
    t->entries = calloc(t->capacity, sizeof *t->entries);
    if (!t->entries) abort();
    t->used = live;
    for (size_t i = 0; i < old_capacity; i++)
        if (is_live(&old[i])) *place_of(t, old[i].key) = old[i];
    free(old);
}

// The owner's first slot is the address of its table, 0 until it is needed; to the collector it is a number.
static ArkWeakTable *table_of(ArkContext *ctx, ArkValue owner)
{
    ArkObject *o = ark_pointer(owner);
    if (o->slots[0]) return (ArkWeakTable *)(uintptr_t)o->slots[0];
    ArkWeakTable *t = calloc(1, sizeof *t);
    if (!t) abort();
    t->owner = o;
    t->next = ctx->heap->weak_tables;
    rebuild(t);
    ctx->heap->weak_tables = t;
    o->slots[0] = (ArkValue)(uintptr_t)t;
    return t;
}

// ── Entry points ────────────────────────────────────────────────────────────────────────────────────────────────────

// Constants of the program never die, but they are objects all the same.
bool ark_weak_is_key(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    return ark_is_object(v);
}

void ark_weak_set(ArkContext *ctx, ArkValue owner, ArkValue key, ArkValue value)
{
    ArkWeakTable *t = table_of(ctx, owner);
    if ((t->used + 1) * 4 > t->capacity * 3) rebuild(t);
    Entry *e = place_of(t, ark_pointer(key));
    if (!e->key) t->used++;
    e->key = ark_pointer(key);
    e->value = value;
}

ArkValue ark_weak_get(ArkContext *ctx, ArkValue owner, ArkValue key)
{
    if (!ark_is_object(key)) return ARK_UNDEFINED;
    Entry *e = place_of(table_of(ctx, owner), ark_pointer(key));
    return is_live(e) ? e->value : ARK_UNDEFINED;
}

bool ark_weak_has(ArkContext *ctx, ArkValue owner, ArkValue key) { return ark_is_object(key) && is_live(place_of(table_of(ctx, owner), ark_pointer(key))); }

bool ark_weak_delete(ArkContext *ctx, ArkValue owner, ArkValue key)
{
    if (!ark_weak_has(ctx, owner, key)) return false;
    *place_of(table_of(ctx, owner), ark_pointer(key)) = (Entry) { .key = GONE };
    return true;
}

ArkValue ark_weak_first(ArkContext *ctx, ArkValue owner)
{
    ArkWeakTable *t = table_of(ctx, owner);
    for (size_t i = 0; i < t->capacity; i++)
        if (is_live(&t->entries[i])) return ark_box_pointer(t->entries[i].key);
    return ARK_UNDEFINED;
}

// A registry may have the same target several times: each entry hangs on a cell of its own, which the target does not
// know, so registries are searched through instead of hashed.
void ark_weak_register(ArkContext *ctx, ArkValue owner, ArkValue target, ArkValue held, ArkValue token)
{
    ArkWeakTable *t = table_of(ctx, owner);
    t->is_registry = true;
    if ((t->used + 1) * 4 > t->capacity * 3) rebuild(t);
    size_t i = hash(ark_pointer(target)) & (t->capacity - 1);
    while (is_live(&t->entries[i])) i = (i + 1) & (t->capacity - 1);
    if (!t->entries[i].key) t->used++;
    t->entries[i] = (Entry) { ark_pointer(target), held, ark_is_object(token) ? ark_pointer(token) : NULL };
}

bool ark_weak_unregister(ArkContext *ctx, ArkValue owner, ArkValue token)
{
    ArkWeakTable *t = table_of(ctx, owner);
    bool found = false;
    for (size_t i = 0; i < t->capacity; i++) {
        if (!is_live(&t->entries[i]) || t->entries[i].token != ark_pointer(token)) continue;
        t->entries[i] = (Entry) { .key = GONE };
        found = true;
    }
    size_t kept = 0;
    for (size_t i = 0; i < t->dead_count; i++)
        if (t->dead[i].token != ark_pointer(token)) t->dead[kept++] = t->dead[i];
    found |= kept < t->dead_count;
    t->dead_count = kept;
    return found;
}

bool ark_weak_has_dead(ArkContext *ctx, ArkValue owner) { return table_of(ctx, owner)->dead_count > 0; }

ArkValue ark_weak_take_dead(ArkContext *ctx, ArkValue owner)
{
    ArkWeakTable *t = table_of(ctx, owner);
    return t->dead_count ? t->dead[--t->dead_count].held : ARK_HOLE;
}

bool ark_weak_is_hole(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    return v == ARK_HOLE;
}

// ── For the collector ───────────────────────────────────────────────────────────────────────────────────────────────

static bool survives(const ArkHeap *h, const ArkObject *o) { return !in_heap(h, (uintptr_t)o) || *ark_mark_byte(o) != ARK_MARK_NEW; }

// Marks the values whose keys are marked; true when that has marked something.
static bool mark_values(ArkHeap *h, ArkWeakTable *t)
{
    size_t before = h->gray.count;
    for (size_t i = 0; i < t->capacity; i++) {
        Entry *e = &t->entries[i];
        if (is_live(e) && (t->is_registry || survives(h, e->key))) ark_mark_value(h, e->value);
    }
    for (size_t i = 0; i < t->dead_count; i++) ark_mark_value(h, t->dead[i].held);
    return h->gray.count > before;
}

void ark_mark_weak(ArkHeap *h)
{
    for (bool again = true; again;) {
        again = false;
        for (ArkWeakTable *t = h->weak_tables; t; t = t->next)
            if (survives(h, t->owner) && mark_values(h, t)) again = true;
        ark_mark_drain(h);
    }
}

static void give_up(ArkWeakTable *t, ArkValue held, ArkObject *token)
{
    if (t->dead_count == t->dead_capacity) {
        t->dead_capacity = t->dead_capacity ? t->dead_capacity * 2 : 8;
        t->dead = realloc(t->dead, t->dead_capacity * sizeof *t->dead);
        if (!t->dead) abort();
    }
    t->dead[t->dead_count++] = (Dead) { held, token };
}

static void free_table(ArkWeakTable *t)
{
    free(t->entries);
    free(t->dead);
    free(t);
}

static void sweep(const ArkHeap *h, ArkWeakTable *t)
{
    for (size_t i = 0; i < t->dead_count; i++)
        if (t->dead[i].token && !survives(h, t->dead[i].token)) t->dead[i].token = NULL;
    for (size_t i = 0; i < t->capacity; i++) {
        Entry *e = &t->entries[i];
        if (!is_live(e)) continue;
        if (e->token && !survives(h, e->token)) e->token = NULL;
        if (survives(h, e->key)) continue;
        if (t->is_registry) give_up(t, e->value, e->token);
        *e = (Entry) { .key = GONE };
    }
}

void ark_sweep_weak(ArkHeap *h)
{
    for (ArkWeakTable **link = &h->weak_tables; *link;) {
        ArkWeakTable *t = *link;
        if (survives(h, t->owner)) {
            sweep(h, t);
            link = &t->next;
        } else {
            *link = t->next;
            free_table(t);
        }
    }
}

void ark_free_weak(ArkHeap *h)
{
    while (h->weak_tables) {
        ArkWeakTable *t = h->weak_tables;
        h->weak_tables = t->next;
        free_table(t);
    }
}
