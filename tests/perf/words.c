#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { const char *word; int length, count; uint32_t hash; } Entry;
// Entries stay in insertion order; the index is open addressing over them.
typedef struct { Entry *entries; int *index; int size, mask; } Table;

static Table make(int slots) {
    Table t = {malloc(slots / 2 * sizeof(Entry)), malloc(slots * sizeof(int)), 0, slots - 1};
    memset(t.index, -1, slots * sizeof(int));
    return t;
}

static void grow(Table *t) {
    int slots = (t->mask + 1) * 2;
    t->entries = realloc(t->entries, slots / 2 * sizeof(Entry));
    t->index = realloc(t->index, slots * sizeof(int));
    t->mask = slots - 1;
    memset(t->index, -1, slots * sizeof(int));
    for (int i = 0; i < t->size; i++) {
        uint32_t at = t->entries[i].hash & t->mask;
        while (t->index[at] >= 0) at = (at + 1) & t->mask;
        t->index[at] = i;
    }
}

static void add(Table *t, const char *word, int length) {
    uint32_t hash = 2166136261u;
    for (int i = 0; i < length; i++) hash = (hash ^ (unsigned char)word[i]) * 16777619u;
    uint32_t at = hash & t->mask;
    for (; t->index[at] >= 0; at = (at + 1) & t->mask) {
        Entry *e = &t->entries[t->index[at]];
        if (e->hash == hash && e->length == length && memcmp(e->word, word, length) == 0) {
            e->count++;
            return;
        }
    }
    t->index[at] = t->size;
    t->entries[t->size++] = (Entry){word, length, 1, hash};
    if (t->size == (t->mask + 1) / 2) grow(t);
}

static char *text(int n) {
    char *out = malloc((size_t)n * 6 + 1), *p = out;
    long s = 12345;
    for (int i = 0; i < n; i++) {
        s = s * 16807 % 2147483647;
        p += sprintf(p, i == 0 ? "w%ld" : " w%ld", s % 5000 * (s % 7) % 9973);
    }
    return out;
}

int main(void) {
    char *t = text(1000000);
    long checksum = 0;
    for (int round = 0; round < 3; round++) {
        Table counts = make(16);
        for (const char *start = t; *start != 0;) {
            const char *end = strchr(start, ' ');
            if (end == NULL) end = start + strlen(start);
            add(&counts, start, (int)(end - start));
            start = *end == 0 ? end : end + 1;
        }
        for (int i = 0; i < counts.size; i++)
            checksum = (checksum * 7 + (long)counts.entries[i].count * counts.entries[i].length + i + 1) % 1000003;
        free(counts.entries);
        free(counts.index);
    }
    free(t);
    printf("%ld\n", checksum);
}
