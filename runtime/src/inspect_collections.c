// Entries of values that hold others: arrays, typed arrays, maps, sets, their iterators, promises.

#include "bigint.h"
#include "inspect.h"
#include "typed.h"

// ── Arrays, maps, sets ──────────────────────────────────────────────────────────────────────────────────────────────

void ark_inspect_rest(Entries *list, uint32_t rest)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_format(&t, "... %u more item%s", rest, rest > 1 ? "s" : "");
    ark_entries_add(list, &t);
}

Shape ark_inspect_elements(Inspector *in, Entries *list, const ArkArray *a, uint32_t depth)
{
    Shape shape = { .in_columns = true, .numbers = true };
    uint32_t i = 0;
    ArkText t;
    ark_text_init(&t);
    while (i < a->length && list->count < in->array_most) {
        ArkValue v = ark_element(a, i);
        if (v != ARK_HOLE) {
            ark_inspect_nested(in, &t, v, depth);
            i++;
        } else {
            uint32_t end = i;
            while (end < a->length && ark_element(a, end) == ARK_HOLE) end++;
            ark_text_format(&t, "<%u empty item%s>", end - i, end - i > 1 ? "s" : "");
            i = end;
        }
        ark_entries_add(list, &t);
    }
    if (i < a->length) {
        ark_inspect_rest(list, a->length - i);
        shape.rest_marker = true;
    }
    for (uint32_t slot = ARK_ARRAY_SLOTS; slot < a->descriptor->slot_count; slot++) { // of a match, or of a class that extends Array
        if (!ark_is_own_slot(in->ctx, (const ArkObject *)a, slot)) continue;
        ark_text_string(in->ctx, &t, a->descriptor->slots[slot].key);
        ark_text_ascii(&t, ": ");
        ark_inspect_nested(in, &t, ((const ArkObject *)a)->slots[slot], depth);
        ark_entries_add(list, &t);
    }
    for (uint32_t k = 0; k < list->count && shape.numbers; k++) {
        ArkValue v = k < a->length ? ark_element(a, k) : ARK_UNDEFINED;
        shape.numbers = ark_is_number(v) || ark_is_bigint(v);
    }
    return shape;
}

// The array that slot `key` of a table holds, or null.
static ArkArray *table_array(Inspector *in, ArkValue table, const char *key)
{
    ArkValue v = ark_slot_ascii(in->ctx, table, key);
    return ark_is_array(in->ctx, v) ? ark_as_array(v) : NULL;
}

static bool is_live(const ArkArray *hashes, uint32_t i)
{
    return i < hashes->length && ark_as_double(ark_element(hashes, i)) != -1;
}

uint32_t ark_inspect_size(Inspector *in, ArkValue v)
{
    ArkArray *hashes = table_array(in, ark_slot_ascii(in->ctx, v, "#table"), "hashes");
    uint32_t size = 0;
    for (uint32_t i = 0; hashes && i < hashes->length; i++) size += is_live(hashes, i);
    return size;
}

static void put_pair(Inspector *in, ArkText *t, ArkValue key, ArkValue value, Shown shown, uint32_t depth)
{
    if (shown == SHOW_PAIRS) ark_text_ascii(t, "[ ");
    if (shown != SHOW_VALUES) ark_inspect_nested(in, t, key, depth);
    if (shown == SHOW_PAIRS) ark_text_ascii(t, ", ");
    if (shown == SHOW_ARROWS) ark_text_ascii(t, " => ");
    if (shown != SHOW_KEYS) ark_inspect_nested(in, t, value, depth);
    if (shown == SHOW_PAIRS) ark_text_ascii(t, " ]");
}

// The live entries of a table from a position on; a set's values are its keys.
void ark_inspect_table(Inspector *in, Entries *list, ArkValue table, uint32_t from, Shown shown, uint32_t depth)
{
    ArkArray *hashes = table_array(in, table, "hashes"), *keys = table_array(in, table, "keys"), *values = table_array(in, table, "values");
    if (!hashes || !keys) return;
    uint32_t rest = 0, first = list->count;
    for (uint32_t i = from; i < hashes->length; i++) {
        if (!is_live(hashes, i)) continue;
        if (list->count - first == in->array_most) {
            rest++;
            continue;
        }
        ArkText t;
        ark_text_init(&t);
        ArkValue key = ark_element(keys, i);
        put_pair(in, &t, key, values && i < values->length ? ark_element(values, i) : key, shown, depth);
        ark_entries_add(list, &t);
    }
    if (rest) ark_inspect_rest(list, rest);
}

const IteratorKind *ark_inspect_iterator_kind(Inspector *in, ArkValue v)
{
    static const IteratorKind kinds[] = {
        { "KeyIterator", "[Map Iterator] ", true, SHOW_KEYS },      { "ValueIterator", "[Map Iterator] ", true, SHOW_VALUES },
        { "EntryIterator", "[Map Entries] ", true, SHOW_PAIRS },    { "MemberIterator", "[Set Iterator] ", true, SHOW_KEYS },
        { "PairIterator", "[Set Entries] ", true, SHOW_PAIRS },     { "StringIterator", "Object [String Iterator] ", false, 0 },
        { "RegExpStringIterator", "Object [RegExp String Iterator] ", false, 0 },
        { "ArrayKeyIterator", "Object [Array Iterator] ", false, 0 },
    };
    enum { LAST = sizeof kinds / sizeof *kinds - 1 };
    uint32_t i = 0;
    while (i < LAST && !ark_string_is(in->ctx, ark_descriptor(v)->name, kinds[i].class)) i++;
    return &kinds[i];
}

void ark_inspect_iterator(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    const IteratorKind *kind = ark_inspect_iterator_kind(in, v);
    ArkValue cursor = ark_slot_ascii(in->ctx, v, "cursor"), position = ark_slot_ascii(in->ctx, cursor, "position");
    if (kind->lists && ark_is_number(position))
        ark_inspect_table(in, list, ark_slot_ascii(in->ctx, cursor, "table"), (uint32_t)(ark_as_double(position) + 1), kind->shown, depth);
}

void ark_inspect_promise(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    ArkValue state = ark_slot_ascii(in->ctx, v, "state");
    double s = ark_is_number(state) ? ark_as_double(state) : 0;
    ArkText t;
    ark_text_init(&t);
    if (s == 0) ark_text_ascii(&t, "<pending>");
    if (s == 2) ark_text_ascii(&t, "<rejected> ");
    if (s != 0) ark_inspect_nested(in, &t, ark_slot_ascii(in->ctx, v, "result"), depth);
    ark_entries_add(list, &t);
}

void ark_inspect_weak(Entries *list)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, "<items unknown>");
    ark_entries_add(list, &t);
}

// ── Bytes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

Shape ark_inspect_typed(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    const ArkTyped *typed = ark_as_typed(v);
    uint32_t length = (uint32_t)typed->length, shown = ark_min_u32(length, in->array_most);
    for (uint32_t i = 0; i < shown; i++) {
        ArkText t;
        ark_text_init(&t);
        ark_inspect_nested(in, &t, ark_typed_element(in->ctx, typed, i), depth);
        ark_entries_add(list, &t);
    }
    if (length > shown) ark_inspect_rest(list, length - shown);
    return (Shape) { .in_columns = true, .rest_marker = length > shown, .numbers = true };
}

static void add_number(Entries *list, const char *name, double number)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_format(&t, "%s: %.0f", name, number);
    ark_entries_add(list, &t);
}

void ark_inspect_buffer(Inspector *in, Entries *list, ArkValue v)
{
    const ArkBuffer *buffer = ark_pointer(v);
    uint32_t length = (uint32_t)buffer->length, shown = ark_min_u32(length, in->array_most);
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, "[Uint8Contents]: <");
    for (uint32_t i = 0; i < shown; i++) ark_text_format(&t, i ? " %02x" : "%02x", (uint8_t)ark_buffer_data(buffer)[i]);
    if (length > shown) ark_text_format(&t, " ... %u more byte%s", length - shown, length - shown > 1 ? "s" : "");
    ark_text_char(&t, '>');
    ark_entries_add(list, &t);
    add_number(list, "byteLength", buffer->length);
}

void ark_inspect_view(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    const ArkView *view = ark_pointer(v);
    add_number(list, "byteLength", view->length);
    add_number(list, "byteOffset", view->offset);
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, "buffer: ");
    ark_inspect_nested(in, &t, view->buffer, depth);
    ark_entries_add(list, &t);
}
