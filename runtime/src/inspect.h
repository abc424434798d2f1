// Shared by the files of the inspector: inspect.c (values, strings, objects), inspect_collections.c (what they hold),
// inspect_layout.c (how it is laid out) and inspect_special.c (functions, errors, dates and others that have a text of
// their own).

#pragma once

#include "runtime.h"

enum { INSPECT_DEPTH = 2, INSPECT_NESTING = 1000 };

typedef struct Inspector {
    ArkContext *ctx;
    int64_t depth;          // levels shown; -1: none
    uint32_t array_most;    // elements shown
    uint32_t string_most;   // units shown
    uint32_t break_length;  // columns of a line
    uint32_t compact;       // objects with fewer levels inside may stand on one line; 0: none, nor do arrays have columns
    bool sorted;            // properties by their keys
    bool hidden;            // the length of arrays too
    uint32_t indentation;
    uint32_t current_depth; // of the object entered last
    uint32_t seen_count;
    ArkValue *seen;                 // the objects around the current one
    ArkValue *circular;             // those that hold themselves, wherever they are met: the n-th is <ref *n>
    uint32_t circular_count;
} Inspector;

Inspector ark_inspect_begin(ArkContext *ctx, int64_t depth); // as console.log shows values
void ark_inspect_end(Inspector *in);

// How a list of entries may be laid out.
typedef struct Shape {
    bool in_columns;
    bool rest_marker; // the last entry is "... n more items"
    bool numbers;
} Shape;

void ark_inspect_value(Inspector *in, ArkText *t, ArkValue v, uint32_t depth);
void ark_inspect_string(Inspector *in, ArkText *t, ArkString *s);
void ark_inspect_callable(Inspector *in, ArkText *t, const ArkDescriptor *d);
void ark_inspect_error(Inspector *in, ArkText *t, ArkValue v);
void ark_inspect_date(Inspector *in, ArkText *t, ArkValue v);
void ark_inspect_regexp(Inspector *in, ArkText *t, ArkValue v);
void ark_inspect_symbol(Inspector *in, ArkText *t, ArkValue v);

// ── Entries: the properties and elements of an object, each as text ────────────────────────────────────────────────

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

void ark_entries_add(Entries *list, ArkText *t); // takes the text over
void ark_entries_free(Entries *list);
void ark_inspect_pad(ArkText *t, uint32_t count);
void ark_entries_sort(Entries *list, uint32_t from);
// base, open, entries, close.
void ark_inspect_lay_out(Inspector *in, ArkText *t, Entries *list, const ArkText *base, const ArkText *open, const char *close, Shape shape,
                         uint32_t depth);
void ark_inspect_nested(Inspector *in, ArkText *t, ArkValue v, uint32_t depth);

// ── What holds others ───────────────────────────────────────────────────────────────────────────────────────────────

// What of an entry is shown, and how.
typedef enum Shown { SHOW_KEYS, SHOW_VALUES, SHOW_PAIRS, SHOW_ARROWS } Shown;

// Iterators of the library by their classes. Those of maps and sets list what is to come.
typedef struct IteratorKind {
    const char *class, *open;
    bool lists;
    Shown shown;
} IteratorKind;

const IteratorKind *ark_inspect_iterator_kind(Inspector *in, ArkValue v);
uint32_t ark_inspect_size(Inspector *in, ArkValue v); // of a map or a set
Shape ark_inspect_elements(Inspector *in, Entries *list, const ArkArray *a, uint32_t depth);
void ark_inspect_rest(Entries *list, uint32_t rest);
void ark_inspect_table(Inspector *in, Entries *list, ArkValue table, uint32_t from, Shown shown, uint32_t depth);
void ark_inspect_iterator(Inspector *in, Entries *list, ArkValue v, uint32_t depth);
void ark_inspect_promise(Inspector *in, Entries *list, ArkValue v, uint32_t depth);
Shape ark_inspect_typed(Inspector *in, Entries *list, ArkValue v, uint32_t depth);
void ark_inspect_weak(Entries *list);
void ark_inspect_buffer(Inspector *in, Entries *list, ArkValue v);
void ark_inspect_view(Inspector *in, Entries *list, ArkValue v, uint32_t depth);
