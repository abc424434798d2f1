// Policy: when to collect, young objects only or all, and where the roots are.
//
// Generations by sticky marks: a survivor keeps its mark byte, so the next young collection takes it as reached and
// walks only what was allocated since, from the stack and from the old objects that the write barrier remembered. A full
// collection clears all marks first. It is due when the old objects have doubled since the last one.

#include "heap.h"

enum { BUDGET_LEAST = 16 << 20, FULL_LEAST = 32 << 20, OUTSIDE_MOST = 64 << 20 };

void ark_remember(ArkContext *ctx, void *holder)
{
    uint8_t *mark = ark_mark_byte(holder);
    if (*mark != ARK_MARK_OLD) return;
    *mark = ARK_MARK_REMEMBERED;
    ark_list_add(&ctx->heap->remembered, holder);
}

void ark_barrier_slow(ArkContext *ctx, void *holder) { ark_remember(ctx, holder); }

// ── Roots ───────────────────────────────────────────────────────────────────────────────────────────────────────────

__attribute__((no_sanitize("address", "undefined"), noinline))
static void mark_stack(ArkHeap *h, const uintptr_t *from, const uintptr_t *to)
{
    for (; from < to; from++) ark_mark_address(h, *from);
}

// Registers that a callee preserves may hold the only reference of a caller far below: they are written to the stack.
typedef struct Registers {
#if defined(__aarch64__)
    uint64_t words[20];
#else
    uint64_t words[6];
#endif
} Registers;

static inline __attribute__((always_inline)) void save_registers(Registers *r)
{
#if defined(__aarch64__)
    __asm__ volatile("stp x19, x20, [%0]\n stp x21, x22, [%0, 16]\n stp x23, x24, [%0, 32]\n stp x25, x26, [%0, 48]\n"
                     "stp x27, x28, [%0, 64]\n stp d8, d9, [%0, 80]\n stp d10, d11, [%0, 96]\n stp d12, d13, [%0, 112]\n"
                     "stp d14, d15, [%0, 128]\n stp x29, x30, [%0, 144]\n" : : "r"(r->words) : "memory");
#elif defined(__x86_64__)
    __asm__ volatile("movq %%rbx, (%0)\n movq %%rbp, 8(%0)\n movq %%r12, 16(%0)\n movq %%r13, 24(%0)\n"
                     "movq %%r14, 32(%0)\n movq %%r15, 40(%0)\n" : : "r"(r->words) : "memory");
#else
#error "save_registers: unknown architecture"
#endif
}

static void visit_root(void *heap, ArkValue v) { ark_mark_value(heap, v); }

__attribute__((noinline)) static void mark_roots(ArkContext *ctx)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    ArkHeap *h = ctx->heap;
    Registers registers;
    save_registers(&registers);
    mark_stack(h, (uintptr_t *)&registers, (uintptr_t *)isolate->stack_base);
    if (ctx->program)
        for (uint32_t i = 0; i < ctx->program->global_count; i++) ark_mark_value(h, ctx->globals[i]);
    ark_mark_value(h, ctx->pending);
    ark_mark_value(h, ctx->callee);
    ark_mark_value(h, isolate->interned);
    if (ctx->accessor) ark_mark_value(h, ark_box_pointer(ctx->accessor));
    ark_mark_constant_extensions(h);
    ark_scan_in_flight(ctx, visit_root, h);
}

static void mark_remembered(ArkHeap *h)
{
    // The list does not grow meanwhile: nothing is stored during a collection.
    for (size_t i = 0; i < h->remembered.count; i++) {
        ArkObject *o = h->remembered.items[i];
        *ark_mark_byte(o) = ARK_MARK_OLD;
        ark_mark_remembered(h, o);
    }
    h->remembered.count = 0;
}

// ── Collecting ──────────────────────────────────────────────────────────────────────────────────────────────────────

void ark_heap_set_budget(ArkHeap *h)
{
    size_t room = h->limit > h->live ? h->limit - h->live : 0;
    size_t budget = h->live / 2 < BUDGET_LEAST ? BUDGET_LEAST : h->live / 2;
    if (budget > room / 2) budget = room / 2;
    h->budget = budget < 1 << 18 ? 1 << 18 : budget;
    h->allocated = 0;
}

void ark_collect_at(ArkContext *ctx, bool full)
{
    ArkHeap *h = ctx->heap;
    if (h->collecting) return;
    h->collecting = true;
    if (!h->collections) full = true;
    if (h->live >= FULL_LEAST && h->live >= h->live_after_full * 2) full = true;
    if (h->outside >= OUTSIDE_MOST) full = true;
    ark_heap_prepare(h);
    if (full) {
        for (size_t i = 0; i < h->remembered.count; i++) *ark_mark_byte(h->remembered.items[i]) = ARK_MARK_OLD;
        h->remembered.count = 0;
        ark_heap_clear_marks(h);
    } else {
        mark_remembered(h);
    }
    mark_roots(ctx);
    ark_mark_drain(h);
    ark_mark_weak(h);
    ark_sweep_weak(h);
    ark_sweep_extensions(h);
    ark_heap_sweep(h);
    h->collections++;
    if (full) {
        h->full_collections++;
        h->live_after_full = h->live;
        h->outside = 0;
    }
    ark_heap_set_budget(h);
    h->collecting = false;
}

void ark_heap_outside(ArkContext *ctx, size_t bytes)
{
    ArkHeap *h = ctx->heap;
    h->allocated += bytes;
    h->outside += bytes;
    if (h->allocated >= h->budget) ark_collect_at(ctx, false);
}

void ark_collect(ArkContext *ctx) { ark_collect_at(ctx, true); }
