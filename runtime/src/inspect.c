// The text of values as node's console.log prints them (util.inspect, by default): objects to a depth of 2, lines of at most
// 80 columns, arrays of more than six short elements in columns, cycles marked. The depth bounds the recursion.
//
// An object is first a list of entries ("key: value"); then the list is laid out on one line or several.

#include "bigint.h"
#include "inspect.h"
#include "typed.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    LINE_LEAST = 16,       // shorter strings are not split at their newlines
};

// ── Strings ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static bool has_unit(ArkUnits u, uint16_t c)
{
    for (uint32_t i = 0; i < u.length; i++)
        if (ark_unit(u, i) == c) return true;
    return false;
}

static void put_quoted(ArkText *t, ArkUnits u, bool single_only)
{
    char quote = '\'';
    if (!single_only && has_unit(u, '\'')) quote = !has_unit(u, '"') ? '"' : !has_unit(u, '`') && !has_unit(u, '$') ? '`' : '\'';
    ark_text_char(t, quote);
    for (uint32_t i = 0; i < u.length; i++) {
        uint16_t c = ark_unit(u, i);
        bool pair = (c & 0xFC00) == 0xD800 && i + 1 < u.length && (ark_unit(u, i + 1) & 0xFC00) == 0xDC00;
        static const char *const short_escapes[] = { ['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f", ['\r'] = "\\r" };
        if (c == quote || c == '\\') ark_text_char(t, '\\'), ark_text_char(t, (char)c);
        else if (c <= '\r' && short_escapes[c]) ark_text_ascii(t, short_escapes[c]);
        else if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) ark_text_format(t, "\\x%02X", c);
        else if ((c & 0xF800) == 0xD800 && !pair) ark_text_format(t, "\\u%x", c);
        else {
            ArkUnits one = { .any = u.is_wide ? (const void *)(u.wide + i) : u.narrow + i, .length = 1 + pair, .is_wide = u.is_wide };
            ark_text_units(t, one);
            i += pair;
        }
    }
    ark_text_char(t, quote);
}

static ArkUnits part(ArkUnits u, uint32_t start, uint32_t end)
{
    return (ArkUnits) { .any = u.is_wide ? (const void *)(u.wide + start) : u.narrow + start, .length = end - start, .is_wide = u.is_wide };
}

void ark_inspect_string(Inspector *in, ArkText *t, ArkString *s)
{
    ArkUnits u = ark_units(in->ctx, s);
    uint32_t more = u.length > in->string_most ? u.length - in->string_most : 0;
    u.length -= more;
    if (u.length > LINE_LEAST && u.length + in->indentation + 4 > in->break_length && has_unit(part(u, 0, u.length - 1), '\n')) {
        uint32_t start = 0;
        for (uint32_t i = 0; i < u.length; i++) {
            if (ark_unit(u, i) != '\n' && i + 1 < u.length) continue;
            if (start) ark_text_ascii(t, " +\n"), ark_inspect_pad(t, in->indentation + 2);
            put_quoted(t, part(u, start, i + 1), false);
            start = i + 1;
        }
    } else {
        put_quoted(t, u, false);
    }
    if (more) ark_text_format(t, "... %u more character%s", more, more > 1 ? "s" : "");
}

static void put_key(Inspector *in, ArkText *t, ArkString *key)
{
    ArkUnits u = ark_units(in->ctx, key);
    bool identifier = u.length > 0;
    for (uint32_t i = 0; i < u.length && identifier; i++) {
        uint16_t c = ark_unit(u, i);
        identifier = (c < 128 && ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) || c == '_' || (i && c >= '0' && c <= '9');
    }
    if (ark_string_is(in->ctx, key, "__proto__")) ark_text_ascii(t, "['__proto__']");
    else if (identifier) ark_text_units(t, u);
    else put_quoted(t, u, false);
}

// "@@7:name" as Symbol(name); those that the language knows have no number.
void ark_text_key(ArkContext *ctx, ArkText *t, ArkString *key)
{
    ArkUnits u = ark_units(ctx, key);
    if (!ark_is_symbol_key(ctx, key)) {
        ark_text_units(t, u);
        return;
    }
    uint32_t start = 2;
    while (start < u.length && ark_unit(u, start) != ':') start++;
    ark_text_ascii(t, start < u.length ? "Symbol(" : "Symbol(Symbol.");
    ark_text_units(t, part(u, start < u.length ? start + 1 : 2, u.length));
    ark_text_ascii(t, ")");
}

static void put_symbol_key(Inspector *in, ArkText *t, ArkString *key)
{
    ark_text_ascii(t, "[");
    ark_text_key(in->ctx, t, key);
    ark_text_ascii(t, "]");
}

// ── Members of objects ──────────────────────────────────────────────────────────────────────────────────────────────

void ark_inspect_nested(Inspector *in, ArkText *t, ArkValue v, uint32_t depth)
{
    in->indentation += 2;
    ark_inspect_value(in, t, v, depth);
    in->indentation -= 2;
}

static void put_accessor(ArkText *t, const ArkObject *pair)
{
    ark_text_ascii(t, pair->slots[1] == ARK_UNDEFINED ? "[Getter]" : pair->slots[0] == ARK_UNDEFINED ? "[Setter]" : "[Getter/Setter]");
}

static void add_property(Inspector *in, Entries *list, ArkString *key, ArkValue v, uint32_t depth)
{
    ArkText t;
    ark_text_init(&t);
    if (ark_is_symbol_key(in->ctx, key)) put_symbol_key(in, &t, key);
    else put_key(in, &t, key);
    ark_text_ascii(&t, ": ");
    if (ark_is_accessor(v)) put_accessor(&t, ark_pointer(v));
    else ark_inspect_nested(in, &t, v, depth);
    ark_entries_add(list, &t);
}

// An object literal's accessors are its own.
static void add_accessors(Inspector *in, Entries *list, const ArkDescriptor *d)
{
    for (uint32_t i = 0; i < d->member_count; i++) {
        const ArkMember *m = &d->members[i];
        if (m->role == ARK_MEMBER_METHOD) continue;
        bool getter = ark_find_member(in->ctx, d, m->key, ARK_MEMBER_GETTER), setter = ark_find_member(in->ctx, d, m->key, ARK_MEMBER_SETTER);
        if (getter && setter && m->role == ARK_MEMBER_SETTER) continue; // once
        ArkText t;
        ark_text_init(&t);
        put_key(in, &t, m->key);
        ark_text_ascii(&t, getter && setter ? ": [Getter/Setter]" : getter ? ": [Getter]" : ": [Setter]");
        ark_entries_add(list, &t);
    }
}

static void add_methods(Inspector *in, Entries *list, const ArkDescriptor *d, uint32_t depth)
{
    for (uint32_t i = 0; i < d->member_count; i++)
        if (d->members[i].role == ARK_MEMBER_METHOD)
            add_property(in, list, d->members[i].key, ark_box_pointer(d->members[i].function), depth);
}

// Then the name of an error is not listed.
static bool is_in_stack(Inspector *in, ArkValue error, ArkValue name)
{
    ArkValue stack = ark_error_stack(in->ctx, error);
    return !ark_is_string(name) || (ark_is_string(stack) && ark_string_index_of(in->ctx, stack, name, 0) >= 0);
}

static void add_properties(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    const ArkDescriptor *d = ark_descriptor(v);
    ArkArray *keys = ark_as_array(ark_all_keys(in->ctx, v));
    for (int symbols = 0; symbols <= 1; symbols++) // symbols come last
        for (uint32_t i = 0; i < keys->length; i++) {
            ArkString *key = ark_as_string(ark_element(keys, i));
            ArkValue value = ARK_UNDEFINED;
            if (ark_is_symbol_key(in->ctx, key) != symbols) continue;
            ark_own_property(in->ctx, v, key, &value);
            if (d->role == ARK_ROLE_ERROR && ark_string_is(in->ctx, key, "name") && is_in_stack(in, v, value)) continue;
            add_property(in, list, key, value, depth);
        }
    if (d->kind == ARK_KIND_OBJECT && d->role == ARK_ROLE_PLAIN && !d->display) {
        add_accessors(in, list, d);
        add_methods(in, list, d, depth);
    }
}

// ── Objects ─────────────────────────────────────────────────────────────────────────────────────────────────────────

// Of the class that a program knows; the library's own is behind it.
static void put_boxed_name(Inspector *in, ArkText *t, ArkValue v)
{
    ArkValue value = ark_slot_ascii(in->ctx, v, "value");
    ark_text_ascii(t, ark_is_string(value) ? "String" : ark_is_boolean(value) ? "Boolean" : "Number");
}

static void put_class_name(Inspector *in, ArkText *t, ArkValue v)
{
    ArkValue name = ark_class_name(in->ctx, v);
    if (ark_is_string(name)) ark_text_string(in->ctx, t, ark_as_string(name));
}

static bool is_class_instance(const ArkDescriptor *d) { return d->kind == ARK_KIND_OBJECT && d->display && d->role != ARK_ROLE_PLAIN; }

// What is printed before the braces, or instead of them when there are no entries; true when it stands for itself.
static bool put_base(Inspector *in, ArkText *base, ArkValue v)
{
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_FUNCTION || d->role == ARK_ROLE_CLASS) {
        ark_inspect_callable(in, base, d);
        return true;
    }
    if (d->kind != ARK_KIND_OBJECT) return false;
    switch ((ArkRole)d->role) {
    case ARK_ROLE_ERROR: ark_inspect_error(in, base, v); return true;
    case ARK_ROLE_DATE: ark_inspect_date(in, base, v); return true;
    case ARK_ROLE_REGEXP: ark_inspect_regexp(in, base, v); return true;
    case ARK_ROLE_SYMBOL: ark_inspect_symbol(in, base, v); return true;
    case ARK_ROLE_BOXED:
        ark_text_char(base, '[');
        put_boxed_name(in, base, v);
        ark_text_ascii(base, ": ");
        ark_inspect_value(in, base, ark_slot_ascii(in->ctx, v, "value"), 0);
        ark_text_char(base, ']');
        return true;
    default: return false;
    }
}

// The opening brace with what precedes it: "[", "Foo {", "Map(2) {".
static void put_open(Inspector *in, ArkText *open, ArkValue v, bool stands_alone)
{
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_ARRAY) {
        if (d->display) {
            put_class_name(in, open, v);
            ark_text_format(open, "(%u) ", ark_as_array(v)->length);
        }
        ark_text_char(open, '[');
        return;
    }
    if (d->flags & ARK_DESCRIPTOR_NULL_PROTOTYPE) ark_text_ascii(open, "[Object: null prototype] ");
    if (d->role == ARK_ROLE_NAMESPACE && d->name && d->name->length) {
        ark_text_ascii(open, "Object [");
        ark_text_string(in->ctx, open, d->name);
        ark_text_ascii(open, "] ");
    } else if (d->role == ARK_ROLE_ITERATOR) {
        ark_text_ascii(open, ark_inspect_iterator_kind(in, v)->open);
    } else if (d->role == ARK_ROLE_GENERATOR) {
        ark_text_ascii(open, "Object [");
        ark_text_string(in->ctx, open, d->name);
        ark_text_ascii(open, "] ");
    } else if (is_class_instance(d) && !stands_alone) {
        size_t before = open->length;
        put_class_name(in, open, v);
        if (d->role == ARK_ROLE_TYPED_ARRAY) ark_text_format(open, "(%u) [", (uint32_t)ark_as_typed(v)->length);
        if (d->role == ARK_ROLE_TYPED_ARRAY) return;
        if (d->role == ARK_ROLE_MAP || d->role == ARK_ROLE_SET) ark_text_format(open, "(%u)", ark_inspect_size(in, v));
        if (d->role == ARK_ROLE_MAP && !ark_string_is(in->ctx, d->name, "Map")) ark_text_ascii(open, " [Map]");
        if (d->role == ARK_ROLE_SET && !ark_string_is(in->ctx, d->name, "Set")) ark_text_ascii(open, " [Set]");
        if (open->length > before) ark_text_char(open, ' '); // a class may have no name
    }
    ark_text_char(open, '{');
}

// A property that is not enumerable but shown where there is one.
static void add_hidden(Inspector *in, Entries *list, ArkValue v, const char *key, uint32_t depth)
{
    ArkValue value = ark_slot_ascii(in->ctx, v, key);
    if (value == ARK_UNDEFINED || value == ARK_HOLE) return;
    ArkText t;
    ark_text_init(&t);
    ark_text_format(&t, "[%s]: ", key);
    ark_inspect_nested(in, &t, value, depth);
    ark_entries_add(list, &t);
}

// What an array or another value of the library has beside what it holds.
static void add_given(Inspector *in, Entries *list, ArkValue array, uint32_t depth)
{
    ArkDictionary *given = ark_extension(in->ctx, ark_pointer(array));
    ArkArray *keys = given ? ark_as_array(ark_dictionary_keys(in->ctx, given)) : NULL;
    for (uint32_t i = 0; keys && i < keys->length; i++) {
        ArkValue value = ARK_UNDEFINED;
        ark_dictionary_get(in->ctx, given, ark_as_string(ark_element(keys, i)), &value);
        add_property(in, list, ark_as_string(ark_element(keys, i)), value, depth);
    }
}

static void add_length(Entries *list, uint32_t length)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_format(&t, "[length]: %u", length);
    ark_entries_add(list, &t);
}

static Shape add_entries(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    const ArkDescriptor *d = ark_descriptor(v);
    Shape shape = { 0 };
    if (d->kind == ARK_KIND_ARRAY) {
        shape = ark_inspect_elements(in, list, ark_as_array(v), depth);
        if (in->hidden) add_length(list, ark_as_array(v)->length);
        uint32_t first = list->count;
        add_given(in, list, v, depth);
        if (in->sorted) ark_entries_sort(list, first);
        return shape;
    }
    if (d->role == ARK_ROLE_SYMBOL || d->role == ARK_ROLE_BOXED) return shape;
    if (d->role == ARK_ROLE_MAP) ark_inspect_table(in, list, ark_slot_ascii(in->ctx, v, "#table"), 0, SHOW_ARROWS, depth);
    else if (d->role == ARK_ROLE_SET) ark_inspect_table(in, list, ark_slot_ascii(in->ctx, v, "#table"), 0, SHOW_KEYS, depth);
    if (d->role == ARK_ROLE_ITERATOR) ark_inspect_iterator(in, list, v, depth);
    else if (d->role == ARK_ROLE_TYPED_ARRAY) return ark_inspect_typed(in, list, v, depth);
    else if (d->role == ARK_ROLE_ARRAY_BUFFER) ark_inspect_buffer(in, list, v);
    else if (d->role == ARK_ROLE_DATA_VIEW) ark_inspect_view(in, list, v, depth);
    else if (d->role == ARK_ROLE_WEAK) ark_inspect_weak(list);
    else if (d->role == ARK_ROLE_PROMISE) ark_inspect_promise(in, list, v, depth);
    else {
        uint32_t first = list->count;
        add_properties(in, list, v, depth);
        if (in->sorted) ark_entries_sort(list, first);
    }
    if (d->role == ARK_ROLE_ERROR) {
        add_hidden(in, list, v, "cause", depth);
        if (d == ark_well_known(in->ctx, ARK_CLASS_AGGREGATE_ERROR)) add_hidden(in, list, v, "errors", depth);
    }
    return shape;
}

// Whether nothing would be listed, without looking inside.
static bool is_empty(Inspector *in, ArkValue v)
{
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_ARRAY) return !ark_as_array(v)->length && !in->hidden && !ark_as_array(ark_all_keys(in->ctx, v))->length && !ark_extension(in->ctx, ark_pointer(v));
    if (d->kind == ARK_KIND_DICTIONARY) return d->role == ARK_ROLE_PROTOTYPE || !ark_dictionary_count(ark_pointer(v));
    if ((d->role == ARK_ROLE_MAP || d->role == ARK_ROLE_SET) && ark_inspect_size(in, v)) return false;
    if (d->role == ARK_ROLE_SYMBOL || d->role == ARK_ROLE_BOXED) return true;
    if (d->role == ARK_ROLE_TYPED_ARRAY) return !ark_as_typed(v)->length;
    if (d->role == ARK_ROLE_PROMISE || d->role == ARK_ROLE_ARRAY_BUFFER || d->role == ARK_ROLE_DATA_VIEW || d->role == ARK_ROLE_WEAK) return false;
    if (d->role == ARK_ROLE_ITERATOR) return !ark_inspect_iterator_kind(in, v)->lists;
    if (d->role == ARK_ROLE_ERROR) {
        ArkValue cause = ark_slot_ascii(in->ctx, v, "cause");
        if ((cause != ARK_UNDEFINED && cause != ARK_HOLE) || d == ark_well_known(in->ctx, ARK_CLASS_AGGREGATE_ERROR)) return false;
        ArkValue name = ark_slot_ascii(in->ctx, v, "name");
        return ark_as_array(ark_all_keys(in->ctx, v))->length == (ark_is_own_error_name(in->ctx, d, name) && is_in_stack(in, v, name) ? 1 : 0);
    }
    if (ark_as_array(ark_all_keys(in->ctx, v))->length) return false;
    return !(d->role == ARK_ROLE_PLAIN && !d->display && d->member_count);
}

// n of <ref *n>; 0 for what was not found to hold itself.
static uint32_t reference_of(const Inspector *in, ArkValue v)
{
    uint32_t n = in->circular_count;
    while (n && in->circular[n - 1] != v) n--;
    return n;
}

static bool put_circular(Inspector *in, ArkText *t, ArkValue v)
{
    for (uint32_t i = 0; i < in->seen_count; i++) {
        if (in->seen[i] != v) continue;
        if (!reference_of(in, v)) {
            in->circular = realloc(in->circular, (in->circular_count + 1) * sizeof *in->circular);
            in->circular[in->circular_count++] = v;
        }
        ark_text_format(t, "[Circular *%u]", reference_of(in, v));
        return true;
    }
    return false;
}

Inspector ark_inspect_begin(ArkContext *ctx, int64_t depth)
{
    return (Inspector) { .ctx = ctx, .depth = depth, .array_most = 100, .string_most = 10000, .break_length = 80, .compact = 3 };
}

void ark_inspect_end(Inspector *in)
{
    free(in->circular);
    free(in->seen);
}

static void enter(Inspector *in, ArkValue v)
{
    if (in->seen_count % 8 == 0) in->seen = realloc(in->seen, (in->seen_count + 8) * sizeof *in->seen);
    if (!in->seen) abort();
    in->seen[in->seen_count++] = v;
}

static void put_object(Inspector *in, ArkText *t, ArkValue v, uint32_t depth)
{
    const ArkDescriptor *d = ark_descriptor(v);
    const char *close = d->kind == ARK_KIND_ARRAY || d->role == ARK_ROLE_TYPED_ARRAY ? "]" : "}";
    ArkText base, open;
    ark_text_init(&base);
    ark_text_init(&open);
    bool stands_alone = put_base(in, &base, v);
    if (!stands_alone || !is_empty(in, v)) put_open(in, &open, v, stands_alone);
    if (is_empty(in, v)) {
        ark_text_bytes(t, base.bytes, base.length);
        ark_text_bytes(t, open.bytes, open.length);
        if (!stands_alone) ark_text_ascii(t, close);
    } else if (depth > in->depth || in->seen_count == INSPECT_NESTING) {
        ark_text_char(t, '[');
        put_class_name(in, t, v);
        ark_text_char(t, ']');
    } else {
        depth++;
        enter(in, v);
        in->current_depth = depth;
        Entries list = { 0 };
        Shape shape = add_entries(in, &list, v, depth);
        in->seen_count--;
        uint32_t reference = reference_of(in, v);
        if (reference) {
            ArkText marked;
            ark_text_init(&marked);
            ark_text_format(&marked, base.length ? "<ref *%u> " : "<ref *%u>", reference);
            ark_text_bytes(&marked, base.bytes, base.length);
            ark_inspect_lay_out(in, t, &list, &marked, &open, close, shape, depth);
            ark_text_free(&marked);
        } else {
            ark_inspect_lay_out(in, t, &list, &base, &open, close, shape, depth);
        }
        ark_entries_free(&list);
    }
    ark_text_free(&base);
    ark_text_free(&open);
}

void ark_inspect_value(Inspector *in, ArkText *t, ArkValue v, uint32_t depth)
{
    if (ark_is_number(v)) {
        char text[ARK_NUMBER_TEXT];
        double d = ark_as_double(v);
        ark_number_text(d, text);
        ark_text_ascii(t, d == 0 && signbit(d) ? "-0" : text);
    } else if (!ark_is_pointer(v)) {
        ark_text_ascii(t, v == ARK_TRUE ? "true" : v == ARK_FALSE ? "false" : v == ARK_NULL ? "null" : "undefined");
    } else if (ark_is_string(v)) {
        ark_inspect_string(in, t, ark_as_string(v));
    } else if (ark_is_bigint(v)) {
        ark_bigint_text(t, ark_as_bigint(v), 10);
        ark_text_char(t, 'n');
    } else if (!put_circular(in, t, v)) {
        put_object(in, t, v, depth);
    }
}

void ark_inspect_to(ArkContext *ctx, ArkText *t, ArkValue v, bool top)
{
    if (top && ark_is_string(v)) {
        ark_text_string(ctx, t, ark_as_string(v));
        return;
    }
    Inspector in = ark_inspect_begin(ctx, INSPECT_DEPTH);
    ark_inspect_value(&in, t, v, 0);
    ark_inspect_end(&in);
}

static uint32_t limit(ArkValue number)
{
    double d = ark_is_number(number) ? ark_as_double(number) : 0;
    return d >= UINT32_MAX ? UINT32_MAX : d > 0 ? (uint32_t)d : 0;
}

ArkValue ark_inspect_with(ArkContext *ctx, ArkValue v, ArkValue settings)
{
    enum { DEPTH, ARRAY, STRING, BREAK, COMPACT, SORTED, HIDDEN, SETTINGS };
    const ArkArray *given = ark_receiver_array(ctx, settings, NULL);
    if (!given || given->length < SETTINGS) return ARK_UNDEFINED;
    double depth = ark_as_double(ark_element(given, DEPTH));
    Inspector in = ark_inspect_begin(ctx, depth < 0 ? -1 : limit(ark_element(given, DEPTH)));
    in.array_most = limit(ark_element(given, ARRAY));
    in.string_most = limit(ark_element(given, STRING));
    in.break_length = limit(ark_element(given, BREAK));
    in.compact = limit(ark_element(given, COMPACT));
    in.sorted = limit(ark_element(given, SORTED)) != 0;
    in.hidden = limit(ark_element(given, HIDDEN)) != 0;
    ArkText t;
    ark_text_init(&t);
    ark_inspect_value(&in, &t, v, 0);
    ark_inspect_end(&in);
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}

ArkValue ark_inspect(ArkContext *ctx, ArkValue v)
{
    ArkText t;
    ark_text_init(&t);
    ark_inspect_to(ctx, &t, v, false);
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}
