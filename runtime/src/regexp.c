// What matching asks of the machine: the units of a text where they lie, a stack of what to go back to, large sets, and
// the array that a match is. The meaning of patterns is in the library and in the compiler.

#include "runtime.h"

#include <stdlib.h>
#include <string.h>

// ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

void *ark_string_units(ArkContext *ctx, ArkValue string)
{
    if (!ark_is_string(string)) return ark_fail_type(ctx, string, "a string"), NULL;
    return (void *)(uintptr_t)ark_units(ctx, ark_as_string(string)).any;
}

bool ark_string_is_wide(ArkContext *ctx, ArkValue string)
{
    (void)ctx;
    return ark_descriptor(string)->flags & ARK_DESCRIPTOR_UTF16;
}

int32_t ark_unit_find(ArkContext *ctx, void *units, int32_t from, int32_t end, int32_t unit)
{
    (void)ctx;
    if (from >= end) return -1;
    const uint8_t *found = unit > 0xFF ? NULL : memchr((const uint8_t *)units + from, unit, (size_t)(end - from));
    return found ? (int32_t)(found - (const uint8_t *)units) : -1;
}

bool ark_units_repeat(ArkContext *ctx, void *units, int32_t a, int32_t b, int32_t count, bool is_wide)
{
    (void)ctx;
    const char *first = units;
    return memcmp(first + ((size_t)a << is_wide), first + ((size_t)b << is_wide), (size_t)count << is_wide) == 0;
}

// `ranges` is a string: two units an end, the upper half first; sorted.
bool ark_ranges_contain(ArkContext *ctx, ArkValue ranges, int32_t c)
{
    ArkUnits u = ark_units(ctx, ark_as_string(ranges));
    uint32_t low = 0, high = u.length / 4;
    while (low < high) {
        uint32_t middle = (low + high) / 2, at = middle * 4;
        if ((uint32_t)c < ((uint32_t)ark_unit(u, at) << 16 | ark_unit(u, at + 1))) high = middle;
        else if ((uint32_t)c > ((uint32_t)ark_unit(u, at + 2) << 16 | ark_unit(u, at + 3))) low = middle + 1;
        else return true;
    }
    return false;
}

// ── The stack ───────────────────────────────────────────────────────────────────────────────────────────────────────

enum { MATCH_STACK_LEAST = 1 << 10, MATCH_STACK_MOST = 1 << 28 };

// A match runs no code of the program, so one stack serves all.
void *ark_match_stack(ArkContext *ctx, int32_t words)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    if (words <= isolate->match_words) return isolate->match_stack;
    if (words > MATCH_STACK_MOST) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Maximum call stack size exceeded");
        return isolate->match_stack;
    }
    int32_t wanted = words < MATCH_STACK_LEAST ? MATCH_STACK_LEAST : words;
    void *more = realloc(isolate->match_stack, (size_t)wanted * sizeof(int32_t));
    if (!more) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Maximum call stack size exceeded");
        return isolate->match_stack;
    }
    isolate->match_stack = more;
    isolate->match_words = wanted;
    return more;
}

// ── Matches ─────────────────────────────────────────────────────────────────────────────────────────────────────────
// An array with three properties more, which lie behind its head as the slots of an object would.

enum { SLOT_COUNT = ARK_ARRAY_SLOTS + 3 };

#define HEAD { .key = &ark_empty_string.head, .flags = ARK_SLOT_HIDDEN }
ARK_TEXT(index, "index");
ARK_TEXT(input, "input");
ARK_TEXT(groups, "groups");

static const ArkSlot match_slots[SLOT_COUNT] = {
    HEAD, HEAD, HEAD,
    { .key = &ark_text_index.head }, { .key = &ark_text_input.head }, { .key = &ark_text_groups.head },
};

const ArkDescriptor ark_match = {
    .kind = ARK_KIND_ARRAY, .size = sizeof(ArkArray) + 4 * sizeof(ArkValue), .slot_count = SLOT_COUNT, .slots = match_slots,
};

ArkValue ark_match_new(ArkContext *ctx, ArkValue captures, double index, ArkValue input, ArkValue groups)
{
    ArkArray *m = ark_heap_allocate_small(ctx, &ark_match, ark_match.size);
    ArkValue *slots = ((ArkObject *)m)->slots;
    // The captures are nobody else's: their storage becomes the match's.
    *m = *ark_as_array(captures);
    m->descriptor = &ark_match;
    slots[ARK_ARRAY_SLOTS] = ark_box_double(index);
    slots[ARK_ARRAY_SLOTS + 1] = input;
    slots[ARK_ARRAY_SLOTS + 2] = groups;
    slots[ARK_ARRAY_SLOTS + 3] = ARK_UNDEFINED;
    return ark_box_pointer(m);
}
