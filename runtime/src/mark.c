// Marking: from a value or an address to everything reachable, with a list of gray objects instead of recursion.
// Objects already marked end the walk, which is also how old objects are skipped in a young collection.

#include "heap.h"

// Marks an object of the heap; one with children joins the gray list.
static void mark_object(ArkHeap *h, ArkObject *o)
{
    uint8_t *mark = ark_mark_byte(o);
    if (*mark) return;
    *mark = ARK_MARK_OLD;
    ((Block *)((uintptr_t)o & ~(uintptr_t)(ARK_BLOCK_SIZE - 1)))->marked++;
    const ArkDescriptor *d = o->descriptor;
    if (d == &ark_storage_raw || d == &ark_string_latin1 || d == &ark_bigint) return;
    ark_list_add(&h->gray, o);
}

// Constants of the program lie outside the heap and hold no pointers into it.
static void mark_pointer(ArkHeap *h, const void *p)
{
    if (in_heap(h, (uintptr_t)p)) mark_object(h, (ArkObject *)p);
}

void ark_mark_value(ArkHeap *h, ArkValue v)
{
    if (ark_is_pointer(v)) mark_pointer(h, ark_pointer(v));
}

// A word of a stack or register: a raw, boxed or interior pointer, or one past an object's end, or no pointer at all.
void ark_mark_address(ArkHeap *h, uintptr_t word)
{
    if (ark_is_pointer(word)) word &= ARK_PAYLOAD_MASK;
    ArkObject *o = ark_heap_find(h, word);
    if (o) mark_object(h, o);
    o = ark_heap_find(h, word - 1);
    if (o) mark_object(h, o);
}

static void mark_values(ArkHeap *h, const ArkValue *values, size_t count)
{
    for (size_t i = 0; i < count; i++) ark_mark_value(h, values[i]);
}

// The elements pointer may point into its storage: shift moves it.
static ArkStorage *storage_of(ArkHeap *h, const ArkArray *a)
{
    return a->elements ? (ArkStorage *)ark_heap_find(h, (uintptr_t)a->elements) : NULL;
}

static void mark_string(ArkHeap *h, ArkObject *o)
{
    if (!(o->descriptor->flags & ARK_DESCRIPTOR_INDIRECT)) return;
    // Rope: left, right. Slice: base, then an address inside it.
    bool rope = o->descriptor == &ark_string_rope8 || o->descriptor == &ark_string_rope16;
    void **links = (void **)((ArkString *)o + 1);
    mark_pointer(h, links[0]);
    if (rope) mark_pointer(h, links[1]);
}

void ark_mark_children(ArkHeap *h, ArkObject *o)
{
    const ArkDescriptor *d = o->descriptor;
    switch ((ArkKind)d->kind) {
    case ARK_KIND_OBJECT:
    case ARK_KIND_FUNCTION:
    case ARK_KIND_CELL:
        mark_values(h, o->slots, d->slot_count);
        if (d->flags & ARK_DESCRIPTOR_EXTENDED || (d->kind == ARK_KIND_FUNCTION && ark_has_unmarked_extensions(h))) ark_mark_extension(h, o);
        break;
    case ARK_KIND_ARRAY: {
        ArkStorage *s = storage_of(h, (ArkArray *)o);
        if (s) mark_object(h, (ArkObject *)s);
        if (d->slot_count) mark_values(h, (ArkValue *)((ArkArray *)o + 1), d->slot_count - ARK_ARRAY_SLOTS);
        if (ark_has_unmarked_extensions(h)) ark_mark_extension(h, o);
        break;
    }
    case ARK_KIND_STRING:
        mark_string(h, o);
        break;
    case ARK_KIND_DICTIONARY:
        ark_mark_value(h, ((ArkDictionary *)o)->table);
        break;
    case ARK_KIND_STORAGE:
        if (d == &ark_storage_values) mark_values(h, (ArkValue *)((ArkStorage *)o)->data, ((ArkStorage *)o)->size / 8);
        break;
    case ARK_KIND_NATIVE:
    case ARK_KIND_BIGINT:
        break;
    }
}

// What a remembered object owns is old too, so its storage is visited even though it is marked.
void ark_mark_remembered(ArkHeap *h, ArkObject *o)
{
    ark_mark_children(h, o);
    ArkObject *storage = NULL;
    if (o->descriptor->kind == ARK_KIND_ARRAY) storage = (ArkObject *)storage_of(h, (ArkArray *)o);
    if (o->descriptor->kind == ARK_KIND_DICTIONARY && ark_is_pointer(((ArkDictionary *)o)->table))
        storage = ark_pointer(((ArkDictionary *)o)->table);
    if (storage && in_heap(h, (uintptr_t)storage)) ark_mark_children(h, storage);
}

void ark_mark_drain(ArkHeap *h)
{
    while (h->gray.count) ark_mark_children(h, h->gray.items[--h->gray.count]);
}
