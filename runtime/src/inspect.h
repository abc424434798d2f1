// Shared by the two halves of the inspector: inspect.c (objects and their layout) and inspect_special.c (functions,
// errors, dates and others that have a text of their own).

#pragma once

#include "runtime.h"

enum { INSPECT_DEPTH = 2, INSPECT_NESTING = 8 };

typedef struct Seen {
    ArkValue value;
    uint32_t reference; // n of <ref *n>, 0 until a cycle is found
} Seen;

typedef struct Inspector {
    ArkContext *ctx;
    uint32_t depth;         // levels shown
    uint32_t indentation;
    uint32_t current_depth; // of the object entered last
    uint32_t references;
    uint32_t seen_count;
    Seen seen[INSPECT_NESTING]; // the objects around the current one
} Inspector;

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
