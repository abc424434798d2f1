// The heap's shape: one reserved range of addresses in blocks of 64 KB. A block holds objects of one size class, or is
// the start or the continuation of one large object. Everything the collector knows of an object is outside it: a mark
// byte in the block's header (ark_mark_byte) and, for free cells, a null descriptor word.
//
// Invariant that makes a conservative stack scan safe: whenever a collection starts, the first word of every cell is
// either the descriptor of an object or null. Cells before a block's cursor were allocated since the last collection or
// survived it; those behind it are free and are cleared before marking (heap_prepare), as is what is left of each run.

#pragma once

#include "runtime.h"

enum {
    BLOCK_CELLS_OFFSET = ARK_BLOCK_HEADER,
    BLOCK_PAYLOAD = ARK_BLOCK_SIZE - ARK_BLOCK_HEADER,
    CLASS_MAX = BLOCK_PAYLOAD / 2 & ~15, // larger objects have blocks of their own
    CLASS_COUNT = 36,
};

typedef enum BlockState { BLOCK_FREE, BLOCK_SMALL, BLOCK_LARGE, BLOCK_TAIL } BlockState;

typedef struct Block {
    uint32_t cell_size;
    uint32_t cell_count;
    uint32_t cursor;       // first cell that the sweep has not looked at
    uint32_t marked;       // cells with a mark byte
    uint8_t size_class;
    struct Block *next;    // in its class's list of blocks to sweep
    size_t large_size;     // bytes of the one large object
    uint32_t large_blocks;
} Block;

_Static_assert(sizeof(Block) <= ARK_BLOCK_HEADER / ARK_GRANULE, "the header lies where its own mark bytes would be");

typedef struct ObjectList {
    void **items;
    size_t count, capacity;
} ObjectList;

typedef struct ArkExtensions ArkExtensions;
typedef struct ArkWeakTable ArkWeakTable;

struct ArkHeap {
    ArkContext *ctx;
    char *start;               // of the reserved range, block-aligned
    size_t block_count;        // reserved
    size_t block_used;         // blocks handed out so far: those beyond are free and untouched
    uint8_t *states;           // BlockState by block
    uint32_t *heads;           // for BLOCK_TAIL: index of the large object's first block
    size_t free_hint;          // no free block lies before it
    size_t live_blocks;
    size_t limit;              // bytes

    ArkRun *runs[CLASS_COUNT]; // small ones point into the context
    ArkRun big_runs[CLASS_COUNT];
    Block *current[CLASS_COUNT];
    Block *sweepable[CLASS_COUNT];

    ObjectList gray;           // marked, children not yet visited
    ObjectList remembered;     // old objects that may point to young ones

    size_t allocated;          // bytes in runs and large objects handed out since the last collection
    size_t outside;            // bytes that were told of (ark_heap_outside) since the last full collection
    size_t budget;             // collect when `allocated` reaches it
    size_t live;               // bytes marked
    size_t live_after_full;
    uint64_t collections, full_collections;
    uint32_t stress;           // ARK_GC_STRESS: collect at every so many allocations, in full if 1; 0: as needed
    uint32_t stress_count;
    bool collecting;
    ArkExtensions *extensions; // key lists of objects that have one (extension.c)
    ArkWeakTable *weak_tables; // of weak collections (weak.c)
};


extern const uint16_t ark_class_sizes[CLASS_COUNT];

static inline Block *block_at(const ArkHeap *h, size_t index) { return (Block *)(h->start + index * ARK_BLOCK_SIZE); }
static inline size_t block_index(const ArkHeap *h, const void *p) { return (size_t)((const char *)p - h->start) / ARK_BLOCK_SIZE; }
static inline bool in_heap(const ArkHeap *h, uintptr_t address)
{
    return address - (uintptr_t)h->start < h->block_used * ARK_BLOCK_SIZE;
}
static inline char *block_cell(Block *b, uint32_t cell) { return (char *)b + BLOCK_CELLS_OFFSET + (size_t)cell * b->cell_size; }

void ark_list_add(ObjectList *list, void *item);
ArkObject *ark_heap_find(const ArkHeap *h, uintptr_t address); // the object that an address lies in, or null

// heap.c for gc.c
void ark_heap_prepare(ArkHeap *h);     // before marking: the invariant above
void ark_heap_clear_marks(ArkHeap *h); // before a full collection
void ark_heap_sweep(ArkHeap *h);       // after marking: frees empty blocks and large objects, lists the others

// gc.c for heap.c
void ark_heap_set_budget(ArkHeap *h);

// mark.c for gc.c
void ark_mark_value(ArkHeap *h, ArkValue v);
void ark_mark_address(ArkHeap *h, uintptr_t address); // conservative
void ark_mark_children(ArkHeap *h, ArkObject *o);
void ark_mark_remembered(ArkHeap *h, ArkObject *o);
void ark_mark_drain(ArkHeap *h);

// weak.c for the collector
void ark_mark_weak(ArkHeap *h);  // once everything else is marked: values whose keys are
void ark_sweep_weak(ArkHeap *h); // after marking
void ark_free_weak(ArkHeap *h);

// extension.c for the collector
void ark_mark_extension(ArkHeap *h, ArkObject *o);
void ark_mark_constant_extensions(ArkHeap *h); // of functions outside the heap
bool ark_has_unmarked_extensions(const ArkHeap *h); // of functions and arrays
void ark_sweep_extensions(ArkHeap *h); // after marking
void ark_free_extensions(ArkHeap *h);
