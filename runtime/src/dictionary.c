// Key-value objects: entries in insertion order, and an open-addressing index of them once there are more than a few.
// A deleted entry's key is a hole until the table is rebuilt. The language lists integer keys first, ascending; that
// order is made when keys are listed, and only where such a key is present.

#include "runtime.h"

#include <stdlib.h>
#include <string.h>

enum { LINEAR_MOST = 8 };

typedef struct Entry {
    ArkValue key, value;
} Entry;

// A storage of values: the collector sees every word, so counts are small numbers and the index is boxed.
typedef struct Table {
    const ArkDescriptor *descriptor; // head of an ArkStorage
    uint64_t size;
    uint32_t used, live;       // entries, deleted ones included; without them
    uint32_t capacity, frozen;
    ArkValue index;            // storage of uint32_t: entry + 1, 0 empty; undefined while searched linearly
    ArkValue integers;         // true when some key is an array index
    Entry entries[];
} Table;

_Static_assert(sizeof(Table) == 48, "the table's head is whole words");

static Table *table_of(const ArkDictionary *d) { return d->table == ARK_UNDEFINED ? NULL : ark_pointer(d->table); }

static uint32_t index_size(uint32_t capacity)
{
    uint32_t size = 16;
    while (size < capacity + capacity / 3) size *= 2;
    return size;
}

static void index_entry(uint32_t *index, uint32_t mask, uint32_t hash, uint32_t entry)
{
    uint32_t slot = hash & mask;
    while (index[slot]) slot = (slot + 1) & mask;
    index[slot] = entry + 1;
}

// A table of this capacity with the live entries of the old one, if any.
static Table *rebuild(ArkContext *ctx, const Table *old, uint32_t capacity)
{
    ArkStorage *index = NULL;
    uint32_t size = 0;
    if (capacity > LINEAR_MOST) {
        size = index_size(capacity);
        index = ark_storage_new(ctx, false, size * sizeof(uint32_t));
        memset(index->data, 0, size * sizeof(uint32_t));
    }
    Table *t = (Table *)ark_storage_new(ctx, true, sizeof(Table) - sizeof(ArkStorage) + capacity * sizeof(Entry));
    t->used = t->live = t->frozen = 0;
    t->capacity = capacity;
    t->index = index ? ark_box_pointer(index) : ARK_UNDEFINED;
    t->integers = old ? old->integers : ARK_FALSE;
    for (uint32_t i = 0; old && i < old->used; i++) {
        if (old->entries[i].key == ARK_HOLE) continue;
        if (index) index_entry((uint32_t *)(void *)index->data, size - 1, ark_as_string(old->entries[i].key)->hash, t->used);
        t->entries[t->used++] = old->entries[i];
    }
    t->live = t->used;
    memset(t->entries + t->used, 0, (capacity - t->used) * sizeof(Entry));
    return t;
}

void *ark_dictionary_new(ArkContext *ctx, int32_t capacity)
{
    ArkDictionary *d = ark_heap_allocate(ctx, &ark_dictionary, sizeof *d);
    d->table = ARK_UNDEFINED;
    if (capacity > 0) {
        Table *t = rebuild(ctx, NULL, (uint32_t)capacity);
        d->table = ark_box_pointer(t);
        ark_remember(ctx, d);
    }
    return d;
}

void *ark_dictionary_bare(ArkContext *ctx)
{
    extern const ArkDescriptor ark_dictionary_without_prototype;
    ArkDictionary *d = ark_dictionary_new(ctx, 0);
    d->descriptor = &ark_dictionary_without_prototype;
    return d;
}

static Entry *find(ArkContext *ctx, const ArkDictionary *d, ArkString *key)
{
    Table *t = table_of(d);
    if (!t) return NULL;
    uint32_t hash = ark_string_hash_of(ctx, key);
    if (t->index == ARK_UNDEFINED) {
        for (uint32_t i = 0; i < t->used; i++) {
            ArkValue k = t->entries[i].key;
            if (k != ARK_HOLE && ark_as_string(k)->hash == hash && ark_string_same(ctx, ark_as_string(k), key)) return &t->entries[i];
        }
        return NULL;
    }
    ArkStorage *s = ark_pointer(t->index);
    const uint32_t *index = (const uint32_t *)(void *)s->data;
    uint32_t mask = (uint32_t)(s->size / sizeof(uint32_t)) - 1;
    for (uint32_t slot = hash & mask; index[slot]; slot = (slot + 1) & mask) {
        Entry *e = &t->entries[index[slot] - 1];
        if (e->key != ARK_HOLE && ark_as_string(e->key)->hash == hash && ark_string_same(ctx, ark_as_string(e->key), key)) return e;
    }
    return NULL;
}

bool ark_dictionary_get(ArkContext *ctx, ArkDictionary *d, ArkString *key, ArkValue *value)
{
    Entry *e = find(ctx, d, key);
    if (e) *value = e->value;
    return e != NULL;
}

ArkString *ark_dictionary_find_key(ArkContext *ctx, ArkDictionary *d, ArkString *key)
{
    Entry *e = find(ctx, d, key);
    return e ? ark_as_string(e->key) : NULL;
}

void ark_dictionary_set(ArkContext *ctx, ArkDictionary *d, ArkString *key, ArkValue value)
{
    ark_units(ctx, key); // keys are kept flat
    Entry *e = find(ctx, d, key);
    if (e) {
        e->value = value;
        ark_remember(ctx, d);
        return;
    }
    Table *t = table_of(d);
    if (!t || t->used == t->capacity) {
        uint32_t live = t ? t->live : 0;
        t = rebuild(ctx, t, live < 4 ? 4 : live * 2);
        d->table = ark_box_pointer(t);
    }
    uint32_t ignored;
    if (ark_index_of_key(key, &ignored)) t->integers = ARK_TRUE;
    uint32_t hash = ark_string_hash_of(ctx, key);
    if (t->index != ARK_UNDEFINED) {
        ArkStorage *s = ark_pointer(t->index);
        index_entry((uint32_t *)(void *)s->data, (uint32_t)(s->size / sizeof(uint32_t)) - 1, hash, t->used);
    }
    t->entries[t->used++] = (Entry) { ark_box_pointer(key), value };
    t->live++;
    ark_remember(ctx, d);
}

bool ark_dictionary_delete(ArkContext *ctx, ArkDictionary *d, ArkString *key)
{
    Entry *e = find(ctx, d, key);
    if (!e) return false;
    e->key = ARK_HOLE;
    e->value = ARK_UNDEFINED;
    table_of(d)->live--;
    return true;
}

uint32_t ark_dictionary_count(const ArkDictionary *d)
{
    Table *t = table_of(d);
    return t ? t->live : 0;
}

bool ark_dictionary_next(const ArkDictionary *d, uint32_t *position, ArkString **key, ArkValue *value)
{
    Table *t = table_of(d);
    for (uint32_t i = *position; t && i < t->used; i++) {
        if (t->entries[i].key == ARK_HOLE) continue;
        *position = i + 1;
        *key = ark_as_string(t->entries[i].key);
        *value = t->entries[i].value;
        return true;
    }
    return false;
}

void ark_dictionary_freeze(ArkContext *ctx, ArkDictionary *d)
{
    if (!table_of(d)) {
        Table *t = rebuild(ctx, NULL, 1);
        d->table = ark_box_pointer(t);
        ark_remember(ctx, d);
    }
    table_of(d)->frozen = 1;
}

bool ark_dictionary_is_frozen(const ArkDictionary *d) { return table_of(d) && table_of(d)->frozen; }

// ── The language's order ────────────────────────────────────────────────────────────────────────────────────────────

typedef struct Indexed {
    uint32_t index;
    ArkValue key;
} Indexed;

static int by_index(const void *a, const void *b)
{
    uint32_t x = ((const Indexed *)a)->index, y = ((const Indexed *)b)->index;
    return x < y ? -1 : x > y;
}

static void add_integer_keys(ArkContext *ctx, ArkDictionary *d, ArkArray *keys)
{
    Indexed *found = malloc(ark_dictionary_count(d) * sizeof *found);
    if (!found) abort();
    uint32_t count = 0, index, position = 0;
    ArkString *key;
    ArkValue value;
    while (ark_dictionary_next(d, &position, &key, &value))
        if (ark_index_of_key(key, &index)) found[count++] = (Indexed) { index, ark_box_pointer(key) };
    qsort(found, count, sizeof *found, by_index);
    for (uint32_t i = 0; i < count; i++) ark_array_add(ctx, keys, found[i].key);
    free(found);
}

ArkValue ark_dictionary_keys(ArkContext *ctx, ArkDictionary *d)
{
    ArkArray *keys = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, ark_dictionary_count(d));
    Table *t = table_of(d);
    bool integers = t && t->integers == ARK_TRUE;
    if (integers) add_integer_keys(ctx, d, keys);
    uint32_t ignored, position = 0;
    ArkString *key;
    ArkValue value;
    while (ark_dictionary_next(d, &position, &key, &value))
        if (!integers || !ark_index_of_key(key, &ignored)) ark_array_add(ctx, keys, ark_box_pointer(key));
    return ark_box_pointer(keys);
}
