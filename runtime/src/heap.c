// Blocks, size classes, allocation and lazy sweeping: the mechanism. When to collect is gc.c's matter.
//
// Allocation bumps a pointer inside a run: a stretch of neighbouring free cells. When a run is used up, the block's
// cursor looks for the next one among the mark bytes (that is the sweep, done as memory is needed); when the block is
// used up, the class's next block; when there is none, a fresh block.

#include "heap.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Multiples of 16 up to ARK_INLINE_MAX, then sizes that divide a block's payload with little rest.
const uint16_t ark_class_sizes[CLASS_COUNT] = {
    16, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256,
    320, 400, 512, 640, 816, 1024, 1280, 1536, 1920, 2272, 2784, 3408, 4096, 5120, 6144, 7680, 10240, 15360, 20480, 30720,
};

_Static_assert(CLASS_MAX == 30720, "the last class is two cells a block");

static uint32_t class_of(size_t size)
{
    if (size <= ARK_INLINE_MAX) return (uint32_t)(size + ARK_GRANULE - 1) / ARK_GRANULE - 1;
    uint32_t low = ARK_INLINE_MAX / ARK_GRANULE, high = CLASS_COUNT - 1;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (ark_class_sizes[middle] >= size) high = middle;
        else low = middle + 1;
    }
    return low;
}

_Noreturn void ark_fatal(ArkContext *ctx, const char *format, ...)
{
    ark_flush(ctx);
    va_list arguments;
    va_start(arguments, format);
    fputs("fatal error: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    _exit(134); // as a process that aborts, without a core
}

void ark_list_add(ObjectList *list, void *item)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity ? list->capacity * 2 : 1024;
        list->items = realloc(list->items, list->capacity * sizeof(void *));
        if (!list->items) abort();
    }
    list->items[list->count++] = item;
}

// ── Making and freeing ──────────────────────────────────────────────────────────────────────────────────────────────

static void *reserve(size_t size)
{
    void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return p == MAP_FAILED ? NULL : p;
}

// ARK_HEAP_LIMIT: bytes, or with a suffix k, m or g.
static size_t heap_limit(void)
{
    const char *text = getenv("ARK_HEAP_LIMIT");
    if (text && *text) {
        char *end;
        size_t n = strtoull(text, &end, 10);
        if (*end == 'k' || *end == 'K') n <<= 10;
        if (*end == 'm' || *end == 'M') n <<= 20;
        if (*end == 'g' || *end == 'G') n <<= 30;
        if (n) return n < 1 << 20 ? 1 << 20 : n;
    }
    size_t memory = (size_t)sysconf(_SC_PHYS_PAGES) * (size_t)sysconf(_SC_PAGESIZE) / 4 * 3;
    size_t most = (size_t)16 << 30;
    return memory < most ? memory : most;
}

ArkHeap *ark_heap_new(ArkContext *ctx)
{
    ArkHeap *h = calloc(1, sizeof *h);
    if (!h) abort();
    h->ctx = ctx;
    h->limit = heap_limit();
    // Twice the limit, so that large objects find room between small ones.
    size_t size = (h->limit * 2 + ARK_BLOCK_SIZE) / ARK_BLOCK_SIZE * ARK_BLOCK_SIZE;
    char *range = NULL;
    while (!(range = reserve(size + ARK_BLOCK_SIZE))) {
        size /= 2;
        if (size < 1 << 22) ark_fatal(ctx, "cannot reserve address space for the heap");
    }
    h->start = (char *)(((uintptr_t)range + ARK_BLOCK_SIZE - 1) & ~(uintptr_t)(ARK_BLOCK_SIZE - 1));
    h->block_count = size / ARK_BLOCK_SIZE;
    h->states = reserve(h->block_count);
    h->heads = reserve(h->block_count * sizeof *h->heads);
    if (!h->states || !h->heads) ark_fatal(ctx, "cannot reserve address space for the heap");
    const char *stress = getenv("ARK_GC_STRESS");
    h->stress = stress ? (uint32_t)strtoul(stress, NULL, 10) : 0;
    ark_heap_set_budget(h);
    for (uint32_t c = 0; c < CLASS_COUNT; c++)
        h->runs[c] = ark_class_sizes[c] <= ARK_INLINE_MAX ? &ctx->runs[ark_class_sizes[c] / ARK_GRANULE] : &h->big_runs[c];
    return h;
}

void ark_heap_free(ArkHeap *h)
{
    munmap(h->start, h->block_count * ARK_BLOCK_SIZE);
    munmap(h->states, h->block_count);
    munmap(h->heads, h->block_count * sizeof *h->heads);
    ark_free_weak(h);
    ark_free_extensions(h);
    free(h->gray.items);
    free(h->remembered.items);
    free(h);
}

// ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// Index of the first of `count` neighbouring free blocks, or -1.
static ptrdiff_t find_free_blocks(ArkHeap *h, size_t count)
{
    while (h->free_hint < h->block_used && h->states[h->free_hint] != BLOCK_FREE) h->free_hint++;
    size_t run = 0;
    for (size_t i = h->free_hint; i < h->block_used; i++) {
        run = h->states[i] == BLOCK_FREE ? run + 1 : 0;
        if (run == count) return (ptrdiff_t)(i + 1 - count);
    }
    size_t first = h->block_used - run; // free blocks at the end count
    if (first + count > h->block_count) return -1;
    h->block_used = first + count;
    return (ptrdiff_t)first;
}

static Block *take_blocks(ArkHeap *h, size_t count)
{
    if ((h->live_blocks + count) * ARK_BLOCK_SIZE > h->limit) return NULL;
    ptrdiff_t first = find_free_blocks(h, count);
    if (first < 0) return NULL;
    Block *b = block_at(h, (size_t)first);
    memset(b, 0, ARK_BLOCK_HEADER);
    h->states[first] = count == 1 ? BLOCK_SMALL : BLOCK_LARGE;
    for (size_t i = 1; i < count; i++) {
        h->states[(size_t)first + i] = BLOCK_TAIL;
        h->heads[(size_t)first + i] = (uint32_t)first;
    }
    h->live_blocks += count;
    return b;
}

static void free_blocks(ArkHeap *h, size_t index, size_t count)
{
    memset(h->states + index, BLOCK_FREE, count);
    h->live_blocks -= count;
    if (index < h->free_hint) h->free_hint = index;
    if (count >= 16) madvise(block_at(h, index), count * ARK_BLOCK_SIZE, MADV_DONTNEED);
}

// ── Allocation ──────────────────────────────────────────────────────────────────────────────────────────────────────

// Finds the block's next run of free cells.
static bool next_run(ArkHeap *h, uint32_t size_class, Block *b)
{
    if (!b) return false;
    uint32_t step = b->cell_size / ARK_GRANULE, cell = b->cursor, count = b->cell_count;
    const uint8_t *mark = (const uint8_t *)b + BLOCK_CELLS_OFFSET / ARK_GRANULE + (size_t)cell * step;
    while (cell < count && *mark) mark += step, cell++;
    if (cell == count) {
        b->cursor = count;
        return false;
    }
    uint32_t first = cell;
    while (cell < count && !*mark) mark += step, cell++;
    b->cursor = cell;
    ArkRun *run = h->runs[size_class];
    run->bump = block_cell(b, first);
    run->limit = block_cell(b, cell);
    h->allocated += (size_t)(run->limit - run->bump);
    return true;
}

static bool fresh_block(ArkHeap *h, uint32_t size_class)
{
    Block *b = take_blocks(h, 1);
    if (!b) return false;
    b->cell_size = ark_class_sizes[size_class];
    b->cell_count = BLOCK_PAYLOAD / b->cell_size;
    b->size_class = (uint8_t)size_class;
    h->current[size_class] = b;
    return next_run(h, size_class, b);
}

// Finds a run without collecting: the current block's rest, then the class's other blocks.
static bool refill(ArkHeap *h, uint32_t size_class)
{
    if (next_run(h, size_class, h->current[size_class])) return true;
    Block *b;
    while ((b = h->sweepable[size_class])) {
        h->sweepable[size_class] = b->next;
        h->current[size_class] = b;
        if (next_run(h, size_class, b)) return true;
    }
    return false;
}

ARK_COLD static _Noreturn void out_of_memory(ArkHeap *h, size_t size)
{
    ark_fatal(h->ctx, "out of memory: %zu bytes do not fit the heap limit of %zu MB (set ARK_HEAP_LIMIT to raise it)",
              size, h->limit >> 20);
}

static void *allocate_small(ArkHeap *h, size_t size)
{
    uint32_t size_class = class_of(size);
    size_t cell = ark_class_sizes[size_class];
    ArkRun *run = h->runs[size_class];
    if ((size_t)(run->limit - run->bump) < cell) {
        if (h->allocated >= h->budget) ark_collect_at(h->ctx, false);
        if (!refill(h, size_class) && !fresh_block(h, size_class)) {
            ark_collect_at(h->ctx, true);
            if (!refill(h, size_class) && !fresh_block(h, size_class)) out_of_memory(h, size);
        }
    }
    char *p = run->bump;
    run->bump += cell;
    return p;
}

static void *allocate_large(ArkHeap *h, size_t size)
{
    size_t count = (size + BLOCK_CELLS_OFFSET + ARK_BLOCK_SIZE - 1) / ARK_BLOCK_SIZE;
    h->allocated += size;
    if (h->allocated >= h->budget) ark_collect_at(h->ctx, false);
    Block *b = take_blocks(h, count);
    if (!b) {
        ark_collect_at(h->ctx, true);
        b = take_blocks(h, count);
        if (!b) out_of_memory(h, size);
    }
    h->states[block_index(h, b)] = BLOCK_LARGE;
    b->large_size = size;
    b->large_blocks = (uint32_t)count;
    return (char *)b + BLOCK_CELLS_OFFSET;
}

// Under stress the runs are cut to one cell, so that every allocation comes here.
static void stress(ArkHeap *h)
{
    if (h->collecting || ++h->stress_count < h->stress) return;
    h->stress_count = 0;
    ark_collect_at(h->ctx, h->stress == 1 || h->collections % 8 == 7);
}

static void *allocate_stressed(ArkHeap *h, size_t size)
{
    stress(h);
    void *p = size <= CLASS_MAX ? allocate_small(h, size) : allocate_large(h, size);
    if (size > CLASS_MAX) return p;
    uint32_t size_class = class_of(size);
    Block *b = h->current[size_class];
    ArkRun *run = h->runs[size_class];
    if (run->limit > run->bump) { // give the rest of the run back to the sweep
        h->allocated -= (size_t)(run->limit - run->bump);
        b->cursor = (uint32_t)(run->bump - block_cell(b, 0)) / b->cell_size;
        run->limit = run->bump;
    }
    return p;
}

void *ark_heap_allocate(ArkContext *ctx, const ArkDescriptor *descriptor, size_t size)
{
    ArkHeap *h = ctx->heap;
    ArkObject *o;
    if (__builtin_expect(h->stress != 0, 0)) o = allocate_stressed(h, size);
    else o = size <= CLASS_MAX ? allocate_small(h, size) : allocate_large(h, size);
    o->descriptor = descriptor;
    return o;
}

void *ark_alloc_slow(ArkContext *ctx, void *descriptor)
{
    const ArkDescriptor *d = descriptor;
    ArkObject *o = ark_heap_allocate(ctx, d, d->size);
    ArkValue start = d->flags & ARK_DESCRIPTOR_SPARSE ? ARK_HOLE : ARK_UNDEFINED;
    for (uint32_t i = 0; i < d->slot_count; i++) o->slots[i] = start;
    return o;
}

ArkStorage *ark_storage_new(ArkContext *ctx, bool values, size_t size)
{
    ArkStorage *s = ark_heap_allocate(ctx, values ? &ark_storage_values : &ark_storage_raw, sizeof *s + size);
    s->size = size;
    return s;
}

// ── Around a collection ─────────────────────────────────────────────────────────────────────────────────────────────

ArkObject *ark_heap_find(const ArkHeap *h, uintptr_t address)
{
    if (!in_heap(h, address)) return NULL;
    size_t index = block_index(h, (void *)address);
    switch (h->states[index]) {
    case BLOCK_SMALL: {
        Block *b = block_at(h, index);
        uint32_t offset = (uint32_t)(address & (ARK_BLOCK_SIZE - 1));
        if (offset < BLOCK_CELLS_OFFSET) return NULL;
        uint32_t cell = (offset - BLOCK_CELLS_OFFSET) / b->cell_size;
        if (cell >= b->cell_count) return NULL;
        ArkObject *o = (ArkObject *)block_cell(b, cell);
        return o->descriptor ? o : NULL;
    }
    case BLOCK_TAIL:
        index = h->heads[index];
        [[fallthrough]];
    case BLOCK_LARGE: {
        Block *b = block_at(h, index);
        char *object = (char *)b + BLOCK_CELLS_OFFSET;
        return address - (uintptr_t)object < b->large_size ? (ArkObject *)object : NULL;
    }
    default:
        return NULL;
    }
}

static void clear_cells(char *from, char *to, uint32_t cell_size)
{
    for (; from < to; from += cell_size) ((ArkObject *)from)->descriptor = NULL;
}

void ark_heap_prepare(ArkHeap *h)
{
    for (uint32_t c = 0; c < CLASS_COUNT; c++) {
        ArkRun *run = h->runs[c];
        clear_cells(run->bump, run->limit, ark_class_sizes[c]);
        run->bump = run->limit = NULL;
        h->current[c] = h->sweepable[c] = NULL;
    }
    for (size_t i = 0; i < h->block_used; i++) {
        if (h->states[i] != BLOCK_SMALL) continue;
        Block *b = block_at(h, i);
        uint32_t step = b->cell_size / ARK_GRANULE;
        const uint8_t *marks = (const uint8_t *)b + BLOCK_CELLS_OFFSET / ARK_GRANULE;
        for (uint32_t cell = b->cursor; cell < b->cell_count; cell++)
            if (!marks[(size_t)cell * step]) ((ArkObject *)block_cell(b, cell))->descriptor = NULL;
        b->cursor = b->cell_count;
    }
}

void ark_heap_clear_marks(ArkHeap *h)
{
    for (size_t i = 0; i < h->block_used; i++) {
        if (h->states[i] != BLOCK_SMALL && h->states[i] != BLOCK_LARGE) continue;
        Block *b = block_at(h, i);
        memset((char *)b + ARK_BLOCK_HEADER / ARK_GRANULE, 0, ARK_BLOCK_HEADER - ARK_BLOCK_HEADER / ARK_GRANULE);
        b->marked = 0;
    }
}

void ark_heap_sweep(ArkHeap *h)
{
    h->live = 0;
    for (size_t i = h->block_used; i-- > 0;) { // downwards, so that the lists run upwards
        if (h->states[i] == BLOCK_LARGE) {
            Block *b = block_at(h, i);
            if (b->marked) h->live += b->large_size;
            else free_blocks(h, i, b->large_blocks);
        } else if (h->states[i] == BLOCK_SMALL) {
            Block *b = block_at(h, i);
            h->live += (size_t)b->marked * b->cell_size;
            if (!b->marked) {
                free_blocks(h, i, 1);
            } else if (b->marked < b->cell_count) {
                b->cursor = 0;
                b->next = h->sweepable[b->size_class];
                h->sweepable[b->size_class] = b;
            }
        }
    }
}
