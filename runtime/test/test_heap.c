// The collector against a model: a random graph of objects, arrays, cells and dictionaries is changed step by step, its
// shape kept in plain C as well, and compared after collections. Stores follow the rule compiled code follows.

#include "test.h"

#include "../src/heap.h"

#include <stdlib.h>
#include <string.h>

enum { NODES = 400, LINKS = 6, STEPS = 60000 };

// Node i of the model: its object is reachable from the program only through other nodes or a root.
typedef struct Node {
    bool live;
    double id;
    int links[LINKS]; // -1: none
} Node;

static Node model[NODES];
static int roots[16];

// A node's object: slot 0 its id, slots 1 … links; behind link 5 an array, behind link 6 a dictionary.
static const ArkDescriptor *node_class;

static ArkObject *new_node(double id)
{
    ArkObject *o = ark_alloc(ctx, (void *)node_class);
    o->slots[0] = ark_box_double(id);
    ArkArray *a = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, (uint32_t)(random_bits() % 40));
    o->slots[LINKS - 1] = ark_box_pointer(a);
    ark_barrier(ctx, o, o->slots[LINKS - 1]);
    ArkDictionary *d = ark_dictionary_new(ctx, (int32_t)(random_bits() % 3));
    o->slots[LINKS] = ark_box_pointer(d);
    ark_barrier(ctx, o, o->slots[LINKS]);
    return o;
}

static void set_link(ArkObject *o, int link, ArkValue to)
{
    if (link < LINKS - 2) {
        o->slots[1 + link] = to;
        ark_barrier(ctx, o, to);
    } else if (link == LINKS - 2) {
        ark_array_set(ctx, o->slots[LINKS - 1], 0, to);
    } else {
        ark_set_keyed_slow(ctx, o->slots[LINKS], text("link"), to);
    }
}

static ArkValue get_link(ArkObject *o, int link)
{
    if (link < LINKS - 2) return o->slots[1 + link];
    if (link == LINKS - 2) return ark_array_get(ctx, o->slots[LINKS - 1], 0);
    return ark_get_keyed_slow(ctx, o->slots[LINKS], text("link"));
}

static bool same_graph(int node, ArkValue v, bool *visited)
{
    if (node < 0) return v == ARK_UNDEFINED;
    if (!ark_is_pointer(v)) return false;
    ArkObject *o = ark_pointer(v);
    if (o->descriptor != node_class || ark_as_double(o->slots[0]) != model[node].id) return false;
    if (visited[node]) return true;
    visited[node] = true;
    for (int i = 0; i < LINKS; i++)
        if (!same_graph(model[node].links[i], get_link(o, i), visited)) return false;
    return true;
}

static void mark_live(int node)
{
    if (node < 0 || model[node].live) return;
    model[node].live = true;
    for (int i = 0; i < LINKS; i++) mark_live(model[node].links[i]);
}

// The object of a node, by walking from the roots as the program would.
static ArkObject *find_node(ArkValue v, int from, int node, bool *visited)
{
    if (from < 0 || visited[from]) return NULL;
    if (from == node) return ark_pointer(v);
    visited[from] = true;
    for (int i = 0; i < LINKS; i++) {
        ArkObject *o = find_node(get_link(ark_pointer(v), i), model[from].links[i], node, visited);
        if (o) return o;
    }
    return NULL;
}

static ArkObject *object_of(int node)
{
    bool visited[NODES] = { 0 };
    for (int r = 0; r < 4; r++) {
        ArkObject *o = find_node(ctx->globals[r], roots[r], node, visited);
        if (o) return o;
    }
    return NULL;
}

static int random_live(void)
{
    for (int r = 0; r < NODES * 2; r++) {
        int node = (int)(random_bits() % NODES);
        if (model[node].live) return node;
    }
    return -1;
}

static void garbage(void)
{
    for (int i = 0; i < 8; i++) {
        uint64_t size = random_bits() % 4000;
        if (random_bits() % 300 == 0) size = 100000;
        ArkStorage *s = ark_storage_new(ctx, false, size & ~7ull);
        memset(s->data, 0xF1, s->size); // looks like boxed values: must never be followed
    }
}

static void torture(int steps)
{
    for (int r = 0; r < 4; r++) roots[r] = -1, ctx->globals[r] = ARK_UNDEFINED;
    memset(model, 0, sizeof model);
    double ids = 0;
    for (int step = 0; step < steps; step++) {
        for (int i = 0; i < NODES; i++) model[i].live = false;
        for (int r = 0; r < 4; r++) mark_live(roots[r]);
        int parent = random_live(), link = (int)(random_bits() % LINKS);
        switch (random_bits() % 8) {
        case 0: // a new root
        {
            int free_node = -1, r = (int)(random_bits() % 4);
            for (int i = 0; i < NODES && free_node < 0; i++) if (!model[i].live) free_node = i;
            if (free_node < 0 || random_bits() % 8) break;
            ctx->globals[r] = ark_box_pointer(new_node(model[free_node].id = ++ids));
            for (int i = 0; i < LINKS; i++) model[free_node].links[i] = -1;
            roots[r] = free_node;
            break;
        }
        case 1: case 2: case 3: // a new node below a live one
        {
            int free_node = -1;
            for (int i = 0; i < NODES && free_node < 0; i++) if (!model[i].live) free_node = i;
            if (parent < 0 || free_node < 0) break;
            ArkObject *made = new_node(model[free_node].id = ++ids);
            for (int i = 0; i < LINKS; i++) model[free_node].links[i] = -1;
            ArkObject *o = object_of(parent);
            if (!CHECK(o != NULL)) return;
            set_link(o, link, ark_box_pointer(made));
            model[parent].links[link] = free_node;
            break;
        }
        case 4: case 5: // a link between live ones
        {
            int to = random_live();
            if (parent < 0 || to < 0) break;
            ArkObject *o = object_of(parent), *target = object_of(to);
            if (!CHECK(o && target)) return;
            set_link(o, link, ark_box_pointer(target));
            model[parent].links[link] = to;
            break;
        }
        case 6: // a link cut
            if (parent < 0) break;
            set_link(object_of(parent), link, ARK_UNDEFINED);
            model[parent].links[link] = -1;
            break;
        default: garbage();
        }
        if (step % 97 == 0) ark_collect_at(ctx, step % 5 == 0);
        if (step % 211 == 0) {
            bool visited[NODES] = { 0 };
            for (int r = 0; r < 4; r++) CHECK(same_graph(roots[r], ctx->globals[r], visited));
        }
    }
}

static void interior_pointers(void)
{
    // Only an address inside, or one past the end, is kept across the collection.
    for (uint32_t size = 16; size < 200000; size = size * 3 / 2 + 8 & ~7u) {
        ArkStorage *s = ark_storage_new(ctx, false, size);
        memset(s->data, 0x5A, size);
        char *volatile middle = s->data + size / 2, *volatile end = s->data + size;
        s = NULL;
        ark_collect_at(ctx, true);
        garbage();
        CHECK(middle[0] == 0x5A && end[-1] == 0x5A);
    }
}

static void memory_is_reused(void)
{
    ark_collect(ctx);
    size_t before = ctx->heap->live_blocks;
    for (int i = 0; i < 400000; i++) make_object(node_class, 0);
    for (int i = 0; i < 300; i++) ark_storage_new(ctx, false, 1 << 20);
    ark_collect(ctx);
    CHECK(ctx->heap->live_blocks < before + 400);
}

static void deep_lists(void)
{
    ArkValue list = ARK_UNDEFINED;
    for (int i = 0; i < 300000; i++) {
        ArkObject *o = ark_alloc(ctx, (void *)node_class);
        o->slots[1] = list;
        list = ark_box_pointer(o);
    }
    ark_collect(ctx);
    int count = 0;
    for (ArkValue v = list; v != ARK_UNDEFINED; v = ((ArkObject *)ark_pointer(v))->slots[1]) count++;
    CHECK(count == 300000);
}

void test_heap(void)
{
    node_class = make_class("Node", ARK_ROLE_INSTANCE, NULL, "id:f,a,b,c,d,e,f");
    torture(STEPS);
    ctx->heap->stress = 3;
    torture(STEPS / 8);
    ctx->heap->stress = 1;
    torture(STEPS / 40);
    ctx->heap->stress = 0;
    interior_pointers();
    memory_is_reused();
    deep_lists();
}
