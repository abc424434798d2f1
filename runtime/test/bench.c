// Times of the runtime's hot paths, for whoever tunes them. No test: nothing is asserted. Build it against src with -O2,
// main.c left out.

#include "../src/runtime.h"

#include "../src/heap.h"

#include <stdio.h>
#include <time.h>

static ArkContext *ctx;

static double cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static const ArkSlot slots[2];
static const ArkDescriptor tree_class = { .kind = ARK_KIND_OBJECT, .size = 32, .slot_count = 2, .slots = slots };

static ArkObject *tree(int depth)
{
    ArkObject *o = ark_alloc(ctx, (void *)&tree_class);
    if (depth) {
        ArkObject *left = tree(depth - 1), *right = tree(depth - 1);
        o->slots[0] = ark_box_pointer(left);
        ark_barrier(ctx, o, o->slots[0]);
        o->slots[1] = ark_box_pointer(right);
        ark_barrier(ctx, o, o->slots[1]);
    }
    return o;
}

static int count(const ArkObject *o)
{
    return o->slots[0] == ARK_UNDEFINED ? 1 : 1 + count(ark_pointer(o->slots[0])) + count(ark_pointer(o->slots[1]));
}

static void binary_trees(void)
{
    int most = 18, total = 0;
    ctx->globals[0] = ark_box_pointer(tree(most));
    for (int depth = 4; depth <= most; depth += 4)
        for (int i = 1 << (most - depth + 4); i > 0; i--) total += count(tree(depth));
    total += count(ark_pointer(ctx->globals[0]));
    printf("  (%d nodes) ", total);
}

static void building(void)
{
    ArkValue s = ark_box_pointer(ARK_EMPTY);
    for (int i = 0; i < 30000000; i++) s = ark_string_concat(ctx, s, ark_box_pointer(ark_string_of_unit(ctx, (uint16_t)('a' + i % 26))));
    printf("  (%u units) ", ark_as_string(s)->length);
}

static void words(void)
{
    ArkValue d = ark_box_pointer(ark_dictionary_new(ctx, 0));
    ArkString *keys[1000];
    char name[16];
    for (int i = 0; i < 1000; i++) keys[i] = ark_string_from_ascii(ctx, name, (size_t)snprintf(name, sizeof name, "word%d", i));
    for (int i = 0; i < 10000000; i++) {
        ArkValue v = ARK_UNDEFINED;
        ark_dictionary_get(ctx, ark_pointer(d), keys[i * 7919 % 1000], &v);
        if (v == ARK_UNDEFINED) ark_dictionary_set(ctx, ark_pointer(d), keys[i * 7919 % 1000], ark_box_double(1));
    }
}

static void numbers(void)
{
    for (int i = 1; i < 5000000; i++) ark_number_to_string(ctx, 1.0 / i);
}

static void old_to_young(void)
{
    enum { SIZE = 1000000 };
    ArkArray *a = ark_array_make(ctx, ARK_ELEMENT_VALUE, SIZE, SIZE);
    ctx->globals[1] = ark_box_pointer(a);
    uint64_t x = 1;
    for (int i = 0; i < 20000000; i++) {
        x = x * 6364136223846793005ull + 1442695040888963407ull;
        ArkObject *o = ark_alloc(ctx, (void *)&tree_class);
        ((ArkValue *)a->elements)[x >> 44 & 0xFFFFF ? (x >> 40) % SIZE : 0] = ark_box_pointer(o);
        ark_barrier(ctx, a, ark_box_pointer(o));
    }
}

static void measure(const char *name, void (*run)(void))
{
    double start = cpu();
    uint64_t collections = ctx->heap->collections, full = ctx->heap->full_collections;
    run();
    printf("%-16s %.3f s, %llu collections, %llu full\n", name, cpu() - start, (unsigned long long)(ctx->heap->collections - collections),
           (unsigned long long)(ctx->heap->full_collections - full));
}

int main(void)
{
    static const ArkProgram program = { .abi_version = ARK_ABI_VERSION, .global_count = 4 };
    ctx = ark_context_new(&program);
    measure("binary trees 18", binary_trees);
    ctx->globals[0] = ARK_UNDEFINED;
    measure("s += c, 3e7", building);
    measure("lookups, 1e7", words);
    measure("number text, 5e6", numbers);
    measure("old to young, 2e7", old_to_young);
    return 0;
}
