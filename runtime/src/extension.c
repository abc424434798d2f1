// Own properties of class instances beyond what a layout can say: keys that the class does not declare, declared fields
// that came into being in another order than the layout's, deleted ones; and properties that functions and arrays are given. Such an object gets the EXTENDED variant of its
// descriptor and a key list beside it: a dictionary in the order in which the keys came. A declared field's value stays
// in its slot, and its entry in the list says only where it stands; any other key has its value in its entry.
//
// A field whose store compiled code does not report was assigned behind all that the list has, and in the layout's order
// (FieldOrder sees to that), so the list catches up whenever it is looked at.
//
// Functions and arrays keep their descriptors, by which compiled code knows them. A function that captures nothing is a
// constant of the program, outside the heap, so what it was given is a root.

#include "heap.h"

#include <stdlib.h>

// Objects to their key lists, by open addressing. A key does not keep its object alive; the object keeps its list alive.
typedef struct Extension {
    ArkObject *object;
    ArkDictionary *keys;
} Extension;

struct ArkExtensions {
    Extension *entries;
    size_t count, capacity;
    bool has_unmarked; // objects whose descriptor does not say that they are extended
};

static size_t place_of(const ArkExtensions *x, const ArkObject *o)
{
    size_t i = (size_t)((uintptr_t)o / ARK_GRANULE * 0x9E3779B97F4A7C15ull >> 20) & (x->capacity - 1);
    while (x->entries[i].object && x->entries[i].object != o) i = (i + 1) & (x->capacity - 1);
    return i;
}

// A table of this capacity with the entries that `keep` wants.
static void rebuild(const ArkHeap *h, size_t capacity, bool (*keep)(const ArkHeap *h, const ArkObject *o))
{
    ArkExtensions *x = h->extensions;
    ArkExtensions old = *x;
    x->entries = calloc(capacity, sizeof *x->entries);
    if (!x->entries) abort();
    x->capacity = capacity;
    x->count = 0;
    for (size_t i = 0; i < old.capacity; i++) {
        if (!old.entries[i].object || !keep(h, old.entries[i].object)) continue;
        x->entries[place_of(x, old.entries[i].object)] = old.entries[i];
        x->count++;
    }
    free(old.entries);
}

static bool is_unmarked(const ArkObject *o) { return o->descriptor->kind == ARK_KIND_FUNCTION || o->descriptor->kind == ARK_KIND_ARRAY; }
static bool keep_all(const ArkHeap *h, const ArkObject *o) { return (void)h, o != NULL; }
static bool keep_marked(const ArkHeap *h, const ArkObject *o) { return !in_heap(h, (uintptr_t)o) || *ark_mark_byte(o) != ARK_MARK_NEW; }

static void add(ArkHeap *h, ArkObject *o, ArkDictionary *keys)
{
    if (!h->extensions) h->extensions = calloc(1, sizeof *h->extensions);
    ArkExtensions *x = h->extensions;
    if (!x) abort();
    if (x->count * 2 >= x->capacity) rebuild(h, x->capacity ? x->capacity * 2 : 16, keep_all);
    x->entries[place_of(x, o)] = (Extension) { o, keys };
    x->count++;
    x->has_unmarked |= is_unmarked(o);
}

static ArkDictionary *find(const ArkHeap *h, const ArkObject *o)
{
    return h->extensions ? h->extensions->entries[place_of(h->extensions, o)].keys : NULL;
}

void ark_mark_extension(ArkHeap *h, ArkObject *o)
{
    ArkDictionary *keys = find(h, o);
    if (keys) ark_mark_value(h, ark_box_pointer(keys));
}

bool ark_has_unmarked_extensions(const ArkHeap *h) { return h->extensions && h->extensions->has_unmarked; }

void ark_mark_constant_extensions(ArkHeap *h)
{
    if (!ark_has_unmarked_extensions(h)) return;
    for (size_t i = 0; i < h->extensions->capacity; i++) {
        Extension *e = &h->extensions->entries[i];
        if (e->object && !in_heap(h, (uintptr_t)e->object)) ark_mark_value(h, ark_box_pointer(e->keys));
    }
}

void ark_sweep_extensions(ArkHeap *h)
{
    if (h->extensions && h->extensions->count) rebuild(h, h->extensions->capacity, keep_marked);
}

void ark_free_extensions(ArkHeap *h)
{
    if (h->extensions) free(h->extensions->entries);
    free(h->extensions);
}

// ── The key list ────────────────────────────────────────────────────────────────────────────────────────────────────

static bool is_present(const ArkObject *o, uint32_t slot) { return o->slots[slot] != ARK_HOLE && o->slots[slot] != ARK_UNINITIALISED; }

static bool is_named(const ArkObject *o, uint32_t slot) { return !(o->descriptor->slots[slot].flags & ARK_SLOT_HIDDEN); }

static void catch_up(ArkContext *ctx, ArkObject *o, ArkDictionary *keys)
{
    const ArkDescriptor *d = o->descriptor;
    ArkValue ignored;
    for (uint32_t i = 0; i < d->slot_count; i++)
        if (is_named(o, i) && is_present(o, i) && !ark_dictionary_get(ctx, keys, d->slots[i].key, &ignored))
            ark_dictionary_set(ctx, keys, d->slots[i].key, ARK_HOLE);
}

ArkDictionary *ark_extension(ArkContext *ctx, ArkObject *o)
{
    if (is_unmarked(o)) return find(ctx->heap, o);
    ArkDictionary *keys = o->descriptor->flags & ARK_DESCRIPTOR_EXTENDED ? find(ctx->heap, o) : NULL;
    if (keys) catch_up(ctx, o, keys);
    return keys;
}

static ArkDictionary *extend(ArkContext *ctx, ArkObject *o)
{
    ArkDictionary *keys = ark_extension(ctx, o);
    if (keys) return keys;
    keys = ark_dictionary_new(ctx, (int32_t)o->descriptor->slot_count + 4);
    add(ctx->heap, o, keys);
    if (!is_unmarked(o)) {
        catch_up(ctx, o, keys);
        ark_object_mark(o, ARK_DESCRIPTOR_EXTENDED);
    }
    if (in_heap(ctx->heap, (uintptr_t)o)) ark_remember(ctx, o);
    return keys;
}

void ark_slot_add(ArkContext *ctx, void *object, int32_t slot, ArkValue value)
{
    ArkObject *o = object;
    const ArkDescriptor *d = o->descriptor;
    bool last = d->kind != ARK_KIND_ARRAY;
    if (!last) { // what stands beside the elements keeps the order of the layout
        o->slots[slot] = value;
        if (ark_is_pointer(value)) ark_remember(ctx, o);
        return;
    }
    for (uint32_t i = (uint32_t)slot + 1; i < d->slot_count; i++) last = last && !(is_named(o, i) && is_present(o, i));
    if (is_named(o, (uint32_t)slot) && (!last || d->flags & ARK_DESCRIPTOR_EXTENDED))
        ark_dictionary_set(ctx, extend(ctx, o), d->slots[slot].key, ARK_HOLE);
    o->slots[slot] = value;
    if (ark_is_pointer(value)) ark_remember(ctx, o);
}

void ark_extension_set(ArkContext *ctx, ArkObject *o, ArkString *key, ArkValue value)
{
    ark_dictionary_set(ctx, extend(ctx, o), key, value);
}

// A field that compiled code takes to be there reads as undefined once it is deleted, and is back when it is assigned.
void ark_extension_delete(ArkContext *ctx, ArkObject *o, ArkString *key)
{
    ArkDictionary *keys = extend(ctx, o);
    int32_t slot = ark_find_slot(ctx, o->descriptor, key);
    if (slot >= 0 && o->descriptor->slots[slot].flags & ARK_SLOT_OPTIONAL) {
        o->slots[slot] = ARK_HOLE;
    } else if (slot >= 0) {
        o->slots[slot] = ARK_UNDEFINED;
        ark_dictionary_set(ctx, keys, key, ARK_UNDEFINED);
        return;
    }
    ark_dictionary_delete(ctx, keys, key);
}

void ark_extension_restore(ArkContext *ctx, ArkObject *o, ArkString *key)
{
    ArkDictionary *keys = extend(ctx, o);
    ark_dictionary_delete(ctx, keys, key);
    ark_dictionary_set(ctx, keys, key, ARK_HOLE);
}

bool ark_is_deleted_slot(ArkContext *ctx, const ArkObject *o, uint32_t slot)
{
    if (!(o->descriptor->flags & ARK_DESCRIPTOR_EXTENDED) || o->slots[slot] != ARK_UNDEFINED) return false;
    ArkDictionary *keys = find(ctx->heap, o);
    ArkValue entry;
    return keys && ark_dictionary_get(ctx, keys, o->descriptor->slots[slot].key, &entry) && entry == ARK_UNDEFINED;
}

// Methods have no setters, so there is no accessor to call.
void ark_replace_method(ArkContext *ctx, ArkValue object, ArkValue key, ArkValue function)
{
    ark_set_keyed_slow(ctx, object, key, function);
}

ArkValue ark_own_accessor(ArkContext *ctx, ArkValue object, ArkValue key, bool setter)
{
    ArkValue name = ark_to_key(ctx, key), known;
    if (ark_failed(ctx) || !ark_is_object(object)) return ARK_UNDEFINED;
    const ArkDescriptor *d = ark_descriptor(object);
    if (d->kind == ARK_KIND_DICTIONARY) {
        bool has = ark_dictionary_get(ctx, ark_pointer(object), ark_as_string(name), &known) && ark_is_accessor(known);
        return has ? ((ArkObject *)ark_pointer(known))->slots[setter] : ARK_UNDEFINED;
    }
    if (d->role == ARK_ROLE_CLASS) return ark_own_static_accessor(ctx, object, ark_as_string(name), setter);
    if (d->kind != ARK_KIND_OBJECT || d->role != ARK_ROLE_PLAIN || d->display) return ARK_UNDEFINED;
    const ArkMember *member = ark_find_member(ctx, d, ark_as_string(name), setter ? ARK_MEMBER_SETTER : ARK_MEMBER_GETTER);
    return member ? ark_box_pointer(member->function) : ARK_UNDEFINED;
}
