// The text of values as node's console.log prints them (util.inspect with its defaults): objects to a depth of 2, lines
// of at most 80 columns, arrays of more than six short elements in columns, cycles marked. The depth bounds the recursion.
//
// An object is first a list of entries ("key: value"); then the list is laid out on one line or several.

#include "bigint.h"
#include "inspect.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    BREAK_LENGTH = 80,
    COMPACT = 3,           // objects with fewer levels inside may stand on one line
    ARRAY_MOST = 100,      // elements shown
    STRING_MOST = 10000,   // units shown
    LINE_LEAST = 16,       // shorter strings are not split at their newlines
    COLUMNS_FROM = 7,      // arrays of so many entries are laid out in columns
};

// ── Entries ─────────────────────────────────────────────────────────────────────────────────────────────────────────

typedef struct Entry {
    char *bytes;
    uint32_t length; // bytes
    uint32_t units;  // UTF-16 length: what the line break is computed with
    uint32_t width;  // columns
} Entry;

typedef struct Entries {
    Entry *items;
    uint32_t count, capacity;
} Entries;

static bool is_full_width(uint32_t c)
{
    return c >= 0x1100 && (c <= 0x115F || c == 0x2329 || c == 0x232A || (c >= 0x2E80 && c <= 0x3247 && c != 0x303F) ||
                           (c >= 0x3250 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0xA4C6) || (c >= 0xA960 && c <= 0xA97C) ||
                           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE10 && c <= 0xFE19) ||
                           (c >= 0xFE30 && c <= 0xFE6B) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
                           (c >= 0x1B000 && c <= 0x1B001) || (c >= 0x1F200 && c <= 0x1F251) || (c >= 0x1F300 && c <= 0x1F64F) ||
                           (c >= 0x1F900 && c <= 0x1F9FF) || (c >= 0x20000 && c <= 0x3FFFD));
}

static bool is_zero_width(uint32_t c)
{
    return c <= 0x1F || (c >= 0x7F && c <= 0x9F) || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F);
}

static void measure(Entry *e)
{
    e->units = e->width = 0;
    for (uint32_t i = 0; i < e->length;) {
        uint8_t lead = (uint8_t)e->bytes[i];
        uint32_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        uint32_t c = size == 1 ? lead : lead & (0xFFu >> (size + 1));
        for (uint32_t k = 1; k < size; k++) c = c << 6 | ((uint8_t)e->bytes[i + k] & 0x3Fu);
        e->units += size == 4 ? 2 : 1;
        e->width += is_full_width(c) ? 2 : is_zero_width(c) ? 0 : 1;
        i += size;
    }
}

// Takes the text over as an entry.
static void add_entry(Entries *list, ArkText *t)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity ? list->capacity * 2 : 8;
        list->items = realloc(list->items, list->capacity * sizeof *list->items);
        if (!list->items) abort();
    }
    Entry e = { .length = (uint32_t)t->length, .bytes = malloc(t->length + 1) };
    if (!e.bytes) abort();
    memcpy(e.bytes, t->bytes, t->length);
    e.bytes[t->length] = 0;
    measure(&e);
    list->items[list->count++] = e;
    ark_text_free(t);
}

static void free_entries(Entries *list)
{
    for (uint32_t i = 0; i < list->count; i++) free(list->items[i].bytes);
    free(list->items);
    *list = (Entries) { 0 };
}

static void pad(ArkText *t, uint32_t count)
{
    while (count--) ark_text_char(t, ' ');
}

// ── Layout ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// Puts short entries of an array in columns, each as wide as its widest entry. `numbers`: aligned to the right.
static void group_in_columns(Entries *list, uint32_t indentation, bool rest_marker, bool numbers)
{
    uint32_t count = list->count - rest_marker, total = 0, longest = 0;
    for (uint32_t i = 0; i < count; i++) {
        total += list->items[i].width + 2;
        longest = ark_max_u32(longest, list->items[i].width);
    }
    uint32_t cell = longest + 2;
    if (cell * 3 + indentation >= BREAK_LENGTH || !((double)total / cell > 5 || longest <= 6)) return;
    double bias = sqrt(cell - (double)total / list->count), biased = fmax(cell - 3 - bias, 1);
    double wanted = floor(sqrt(2.5 * biased * count) / biased + 0.5);
    double columns_fit = fmin(fmin(wanted, floor((double)(BREAK_LENGTH - indentation) / cell)), fmin(COMPACT * 4, 15));
    if (columns_fit <= 1) return;
    uint32_t columns = (uint32_t)columns_fit, widths[16];
    for (uint32_t c = 0; c < columns; c++) {
        widths[c] = 0;
        for (uint32_t i = c; i < count; i += columns) widths[c] = ark_max_u32(widths[c], list->items[i].width);
        widths[c] += 2;
    }
    Entries rows = { 0 };
    ArkText t;
    ark_text_init(&t);
    for (uint32_t i = 0; i < count; i += columns) {
        uint32_t end = ark_min_u32(i + columns, count);
        for (uint32_t j = i; j < end; j++) {
            const Entry *e = &list->items[j];
            bool last = j + 1 == end;
            uint32_t room = widths[j - i] - 2 - e->width;
            if (numbers) pad(&t, room);
            ark_text_bytes(&t, e->bytes, e->length);
            if (!last) ark_text_ascii(&t, ", ");
            if (!numbers && !last) pad(&t, room);
        }
        add_entry(&rows, &t);
    }
    if (rest_marker) {
        ark_text_bytes(&t, list->items[count].bytes, list->items[count].length);
        add_entry(&rows, &t);
    }
    free_entries(list);
    *list = rows;
}

static bool fits_one_line(const Entries *list, uint32_t start, const ArkText *base)
{
    uint32_t total = list->count + start;
    if (total + list->count > BREAK_LENGTH) return false;
    for (uint32_t i = 0; i < list->count; i++) {
        total += list->items[i].units;
        if (total > BREAK_LENGTH || memchr(list->items[i].bytes, '\n', list->items[i].length)) return false;
    }
    return !memchr(base->bytes, '\n', base->length);
}

// base, open, entries, close.
static void lay_out(Inspector *in, ArkText *t, Entries *list, const ArkText *base, const ArkText *open, const char *close, Shape shape,
                    uint32_t depth)
{
    uint32_t entries = list->count;
    if (shape.in_columns && entries >= COLUMNS_FROM) group_in_columns(list, in->indentation, shape.rest_marker, shape.numbers);
    if (base->length) {
        ark_text_bytes(t, base->bytes, base->length);
        ark_text_char(t, ' ');
    }
    ark_text_bytes(t, open->bytes, open->length);
    uint32_t start = list->count + in->indentation + (uint32_t)open->length + (uint32_t)base->length + 10;
    bool one_line = in->current_depth - depth < COMPACT && entries == list->count && fits_one_line(list, start, base);
    for (uint32_t i = 0; i < list->count; i++) {
        if (i) ark_text_char(t, ',');
        if (one_line) ark_text_char(t, ' ');
        else ark_text_char(t, '\n'), pad(t, in->indentation + 2);
        ark_text_bytes(t, list->items[i].bytes, list->items[i].length);
    }
    if (one_line) ark_text_char(t, ' ');
    else ark_text_char(t, '\n'), pad(t, in->indentation);
    ark_text_ascii(t, close);
}

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
    uint32_t more = u.length > STRING_MOST ? u.length - STRING_MOST : 0;
    u.length -= more;
    if (u.length > LINE_LEAST && u.length + in->indentation + 4 > BREAK_LENGTH && has_unit(part(u, 0, u.length - 1), '\n')) {
        uint32_t start = 0;
        for (uint32_t i = 0; i < u.length; i++) {
            if (ark_unit(u, i) != '\n' && i + 1 < u.length) continue;
            if (start) ark_text_ascii(t, " +\n"), pad(t, in->indentation + 2);
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
    if (identifier) ark_text_units(t, u);
    else put_quoted(t, u, false);
}

// "@@7:name" as [Symbol(name)]; those that the language knows have no number.
static void put_symbol_key(Inspector *in, ArkText *t, ArkString *key)
{
    ArkUnits u = ark_units(in->ctx, key);
    uint32_t start = 2;
    while (start < u.length && ark_unit(u, start) != ':') start++;
    ark_text_ascii(t, start < u.length ? "[Symbol(" : "[Symbol(Symbol.");
    ark_text_units(t, part(u, start < u.length ? start + 1 : 2, u.length));
    ark_text_ascii(t, ")]");
}

// ── Members of objects ──────────────────────────────────────────────────────────────────────────────────────────────

static void put_value_in(Inspector *in, ArkText *t, ArkValue v, uint32_t depth)
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
    else put_value_in(in, &t, v, depth);
    add_entry(list, &t);
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
        add_entry(list, &t);
    }
}

static void add_methods(Inspector *in, Entries *list, const ArkDescriptor *d, uint32_t depth)
{
    for (uint32_t i = 0; i < d->member_count; i++)
        if (d->members[i].role == ARK_MEMBER_METHOD)
            add_property(in, list, d->members[i].key, ark_box_pointer(d->members[i].function), depth);
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
            add_property(in, list, key, value, depth);
        }
    if (d->kind == ARK_KIND_OBJECT && d->role == ARK_ROLE_PLAIN && !d->display) {
        add_accessors(in, list, d);
        add_methods(in, list, d, depth);
    }
}

// ── Arrays, maps, sets ──────────────────────────────────────────────────────────────────────────────────────────────

static void add_rest(Entries *list, uint32_t rest)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_format(&t, "... %u more item%s", rest, rest > 1 ? "s" : "");
    add_entry(list, &t);
}

static Shape add_elements(Inspector *in, Entries *list, const ArkArray *a, uint32_t depth)
{
    Shape shape = { .in_columns = true, .numbers = true };
    uint32_t i = 0;
    ArkText t;
    ark_text_init(&t);
    while (i < a->length && list->count < ARRAY_MOST) {
        ArkValue v = ark_element(a, i);
        if (v != ARK_HOLE) {
            put_value_in(in, &t, v, depth);
            i++;
        } else {
            uint32_t end = i;
            while (end < a->length && ark_element(a, end) == ARK_HOLE) end++;
            ark_text_format(&t, "<%u empty item%s>", end - i, end - i > 1 ? "s" : "");
            i = end;
        }
        add_entry(list, &t);
    }
    if (i < a->length) {
        add_rest(list, a->length - i);
        shape.rest_marker = true;
    }
    for (uint32_t k = 0; k < list->count && shape.numbers; k++) {
        ArkValue v = k < a->length ? ark_element(a, k) : ARK_UNDEFINED;
        shape.numbers = ark_is_number(v);
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

static uint32_t collection_size(Inspector *in, ArkValue v)
{
    ArkArray *hashes = table_array(in, ark_slot_ascii(in->ctx, v, "#table"), "hashes");
    uint32_t size = 0;
    for (uint32_t i = 0; hashes && i < hashes->length; i++) size += is_live(hashes, i);
    return size;
}

// What of an entry is shown, and how.
typedef enum Shown { SHOW_KEYS, SHOW_VALUES, SHOW_PAIRS, SHOW_ARROWS } Shown;

static void put_pair(Inspector *in, ArkText *t, ArkValue key, ArkValue value, Shown shown, uint32_t depth)
{
    if (shown == SHOW_PAIRS) ark_text_ascii(t, "[ ");
    if (shown != SHOW_VALUES) put_value_in(in, t, key, depth);
    if (shown == SHOW_PAIRS) ark_text_ascii(t, ", ");
    if (shown == SHOW_ARROWS) ark_text_ascii(t, " => ");
    if (shown != SHOW_KEYS) put_value_in(in, t, value, depth);
    if (shown == SHOW_PAIRS) ark_text_ascii(t, " ]");
}

// The live entries of a table from a position on; a set's values are its keys.
static void add_table(Inspector *in, Entries *list, ArkValue table, uint32_t from, Shown shown, uint32_t depth)
{
    ArkArray *hashes = table_array(in, table, "hashes"), *keys = table_array(in, table, "keys"), *values = table_array(in, table, "values");
    if (!hashes || !keys) return;
    uint32_t rest = 0;
    for (uint32_t i = from; i < hashes->length; i++) {
        if (!is_live(hashes, i)) continue;
        if (list->count == ARRAY_MOST) {
            rest++;
            continue;
        }
        ArkText t;
        ark_text_init(&t);
        ArkValue key = ark_element(keys, i);
        put_pair(in, &t, key, values && i < values->length ? ark_element(values, i) : key, shown, depth);
        add_entry(list, &t);
    }
    if (rest) add_rest(list, rest);
}

// Iterators of the library by their classes. Those of maps and sets list what is to come.
typedef struct IteratorKind {
    const char *class, *open;
    bool lists;
    Shown shown;
} IteratorKind;

static const IteratorKind *iterator_kind(Inspector *in, ArkValue v)
{
    static const IteratorKind kinds[] = {
        { "KeyIterator", "[Map Iterator] ", true, SHOW_KEYS },      { "ValueIterator", "[Map Iterator] ", true, SHOW_VALUES },
        { "EntryIterator", "[Map Entries] ", true, SHOW_PAIRS },    { "MemberIterator", "[Set Iterator] ", true, SHOW_KEYS },
        { "PairIterator", "[Set Entries] ", true, SHOW_PAIRS },     { "StringIterator", "Object [String Iterator] ", false, 0 },
        { "ArrayKeyIterator", "Object [Array Iterator] ", false, 0 },
    };
    enum { LAST = sizeof kinds / sizeof *kinds - 1 };
    uint32_t i = 0;
    while (i < LAST && !ark_string_is(in->ctx, ark_descriptor(v)->name, kinds[i].class)) i++;
    return &kinds[i];
}

static void add_iterator(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    const IteratorKind *kind = iterator_kind(in, v);
    ArkValue cursor = ark_slot_ascii(in->ctx, v, "cursor"), position = ark_slot_ascii(in->ctx, cursor, "position");
    if (kind->lists && ark_is_number(position))
        add_table(in, list, ark_slot_ascii(in->ctx, cursor, "table"), (uint32_t)(ark_as_double(position) + 1), kind->shown, depth);
}

static void add_promise(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    ArkValue state = ark_slot_ascii(in->ctx, v, "state");
    double s = ark_is_number(state) ? ark_as_double(state) : 0;
    ArkText t;
    ark_text_init(&t);
    if (s == 0) ark_text_ascii(&t, "<pending>");
    if (s == 2) ark_text_ascii(&t, "<rejected> ");
    if (s != 0) put_value_in(in, &t, ark_slot_ascii(in->ctx, v, "result"), depth);
    add_entry(list, &t);
}

// ── Objects ─────────────────────────────────────────────────────────────────────────────────────────────────────────

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
        put_class_name(in, base, v);
        ark_text_ascii(base, ": ");
        ark_inspect_value(in, base, ark_slot_ascii(in->ctx, v, "value"), 0);
        ark_text_char(base, ']');
        return true;
    default: return false;
    }
}

// The opening brace with what precedes it: "[", "Foo {", "Map(2) {".
static void put_open(Inspector *in, ArkText *open, ArkValue v)
{
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_ARRAY) {
        ark_text_char(open, '[');
        return;
    }
    if (d->flags & ARK_DESCRIPTOR_NULL_PROTOTYPE) ark_text_ascii(open, "[Object: null prototype] ");
    if (d->role == ARK_ROLE_NAMESPACE && d->name && d->name->length) {
        ark_text_ascii(open, "Object [");
        ark_text_string(in->ctx, open, d->name);
        ark_text_ascii(open, "] ");
    } else if (d->role == ARK_ROLE_ITERATOR) {
        ark_text_ascii(open, iterator_kind(in, v)->open);
    } else if (d->role == ARK_ROLE_GENERATOR) {
        ark_text_ascii(open, "Object [");
        ark_text_string(in->ctx, open, d->name);
        ark_text_ascii(open, "] ");
    } else if (is_class_instance(d) && d->role != ARK_ROLE_CLASS && d->role != ARK_ROLE_ERROR && d->role != ARK_ROLE_BOXED) {
        put_class_name(in, open, v);
        if (d->role == ARK_ROLE_MAP || d->role == ARK_ROLE_SET) ark_text_format(open, "(%u)", collection_size(in, v));
        ark_text_char(open, ' ');
    }
    ark_text_char(open, '{');
}

static Shape add_entries(Inspector *in, Entries *list, ArkValue v, uint32_t depth)
{
    const ArkDescriptor *d = ark_descriptor(v);
    Shape shape = { 0 };
    if (d->kind == ARK_KIND_ARRAY) return add_elements(in, list, ark_as_array(v), depth);
    if (d->kind == ARK_KIND_FUNCTION || d->role == ARK_ROLE_DATE || d->role == ARK_ROLE_REGEXP || d->role == ARK_ROLE_SYMBOL || d->role == ARK_ROLE_BOXED)
        return shape;
    if (d->role == ARK_ROLE_MAP) add_table(in, list, ark_slot_ascii(in->ctx, v, "#table"), 0, SHOW_ARROWS, depth);
    else if (d->role == ARK_ROLE_SET) add_table(in, list, ark_slot_ascii(in->ctx, v, "#table"), 0, SHOW_KEYS, depth);
    else if (d->role == ARK_ROLE_ITERATOR) add_iterator(in, list, v, depth);
    else if (d->role == ARK_ROLE_PROMISE) add_promise(in, list, v, depth);
    else add_properties(in, list, v, depth);
    if (d->role == ARK_ROLE_ERROR) {
        ArkValue cause = ark_slot_ascii(in->ctx, v, "cause");
        if (cause == ARK_UNDEFINED || cause == ARK_HOLE) return shape;
        ArkText t;
        ark_text_init(&t);
        ark_text_ascii(&t, "[cause]: ");
        put_value_in(in, &t, cause, depth);
        add_entry(list, &t);
    }
    return shape;
}

// Whether nothing would be listed, without looking inside.
static bool is_empty(Inspector *in, ArkValue v)
{
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_ARRAY) return !ark_as_array(v)->length;
    if (d->kind == ARK_KIND_DICTIONARY) return !ark_dictionary_count(ark_pointer(v));
    if (d->role == ARK_ROLE_MAP || d->role == ARK_ROLE_SET) return !collection_size(in, v);
    if (d->kind == ARK_KIND_FUNCTION || d->role == ARK_ROLE_DATE || d->role == ARK_ROLE_REGEXP || d->role == ARK_ROLE_SYMBOL || d->role == ARK_ROLE_BOXED)
        return true;
    if (d->role == ARK_ROLE_PROMISE) return false;
    if (d->role == ARK_ROLE_ITERATOR) return !iterator_kind(in, v)->lists;
    if (d->role == ARK_ROLE_ERROR) {
        ArkValue cause = ark_slot_ascii(in->ctx, v, "cause");
        if (cause != ARK_UNDEFINED && cause != ARK_HOLE) return false;
    }
    if (ark_as_array(ark_all_keys(in->ctx, v))->length) return false;
    return !(d->role == ARK_ROLE_PLAIN && !d->display && d->member_count);
}

static bool put_circular(Inspector *in, ArkText *t, ArkValue v)
{
    for (uint32_t i = 0; i < in->seen_count; i++) {
        if (in->seen[i].value != v) continue;
        if (!in->seen[i].reference) in->seen[i].reference = ++in->references;
        ark_text_format(t, "[Circular *%u]", in->seen[i].reference);
        return true;
    }
    return false;
}

static void put_object(Inspector *in, ArkText *t, ArkValue v, uint32_t depth)
{
    const ArkDescriptor *d = ark_descriptor(v);
    const char *close = d->kind == ARK_KIND_ARRAY ? "]" : "}";
    ArkText base, open;
    ark_text_init(&base);
    ark_text_init(&open);
    bool stands_alone = put_base(in, &base, v);
    if (!stands_alone || !is_empty(in, v)) put_open(in, &open, v);
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
        in->seen[in->seen_count++] = (Seen) { v, 0 };
        in->current_depth = depth;
        Entries list = { 0 };
        Shape shape = add_entries(in, &list, v, depth);
        uint32_t reference = in->seen[--in->seen_count].reference;
        if (reference) {
            ArkText marked;
            ark_text_init(&marked);
            ark_text_format(&marked, base.length ? "<ref *%u> " : "<ref *%u>", reference);
            ark_text_bytes(&marked, base.bytes, base.length);
            lay_out(in, t, &list, &marked, &open, close, shape, depth);
            ark_text_free(&marked);
        } else {
            lay_out(in, t, &list, &base, &open, close, shape, depth);
        }
        free_entries(&list);
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
    Inspector in = { .ctx = ctx, .depth = INSPECT_DEPTH };
    ark_inspect_value(&in, t, v, 0);
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
