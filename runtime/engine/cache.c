#include "internal.h"

struct CacheEntry {
    CacheEntry *next;           // in the bucket
    CacheEntry *newer, *older;
    uint64_t hash;
    size_t size, cost;
    void *value;
    char key[];
};

static uint64_t hash_of(const void *key, size_t size)
{
    const uint8_t *bytes = key;
    uint64_t h = 0xCBF29CE484222325ull, word;
    for (; size >= 8; size -= 8, bytes += 8) {
        memcpy(&word, bytes, 8);
        h = (h ^ word) * 0x9E3779B97F4A7C15ull;
        h ^= h >> 29;
    }
    for (; size; size--, bytes++) h = (h ^ *bytes) * 0x100000001B3ull;
    return h ^ h >> 32;
}

static void unlink_age(Cache *c, CacheEntry *e)
{
    *(e->newer ? &e->newer->older : &c->newest) = e->older;
    *(e->older ? &e->older->newer : &c->oldest) = e->newer;
}

static void link_newest(Cache *c, CacheEntry *e)
{
    e->newer = NULL;
    e->older = c->newest;
    *(c->newest ? &c->newest->newer : &c->oldest) = e;
    c->newest = e;
}

static void drop_oldest(Cache *c)
{
    CacheEntry *e = c->oldest, **link = &c->buckets[e->hash & (c->bucket_count - 1)];
    while (*link != e) link = &(*link)->next;
    *link = e->next;
    unlink_age(c, e);
    c->cost -= e->cost;
    c->count--;
    c->drop(e->value);
    free(e);
}

void *cache_find(Cache *c, const void *key, size_t size)
{
    if (!c->bucket_count) return NULL;
    uint64_t hash = hash_of(key, size);
    for (CacheEntry *e = c->buckets[hash & (c->bucket_count - 1)]; e; e = e->next) {
        if (e->hash != hash || e->size != size || memcmp(e->key, key, size) != 0) continue;
        if (e != c->newest) {
            unlink_age(c, e);
            link_newest(c, e);
        }
        return e->value;
    }
    return NULL;
}

static void widen(Cache *c)
{
    size_t more = c->bucket_count ? c->bucket_count * 2 : 64;
    CacheEntry **buckets = allocate(more * sizeof *buckets);
    for (CacheEntry *e = c->oldest; e; e = e->newer) {
        CacheEntry **bucket = &buckets[e->hash & (more - 1)];
        e->next = *bucket;
        *bucket = e;
    }
    free(c->buckets);
    c->buckets = buckets;
    c->bucket_count = more;
}

void cache_add(Cache *c, const void *key, size_t size, void *value, size_t cost)
{
    if (c->count >= c->bucket_count) widen(c);
    CacheEntry *e = allocate(sizeof *e + size);
    *e = (CacheEntry) { .hash = hash_of(key, size), .size = size, .cost = cost, .value = value };
    memcpy(e->key, key, size);
    CacheEntry **bucket = &c->buckets[e->hash & (c->bucket_count - 1)];
    e->next = *bucket;
    *bucket = e;
    link_newest(c, e);
    c->count++;
    c->cost += cost;
    while (c->cost > c->limit && c->oldest != e) drop_oldest(c);
}

void cache_clear(Cache *c)
{
    while (c->oldest) drop_oldest(c);
}
