// SVG between the files that read it. What icons use is understood: shapes, paths, groups, transforms, gradients, clips and
// masks as outlines, `use`, classes of a style sheet. Text, filters, animation and embedded pictures are left out.

#pragma once

#include "common.h"

// A part of the document.
typedef struct Text { const char *at, *end; } Text;

typedef struct Tag {
    Text name;       // without a prefix
    Text attributes;
    bool is_end;     // </g>
    bool is_empty;   // <g/>
} Tag;

bool svg_is(const uint8_t *bytes, size_t size);
bool svg_next(Text *document, Tag *tag);                       // moves behind the next tag
bool svg_attribute(const Tag *tag, const char *name, Text *value); // href finds xlink:href too
bool text_is(Text text, const char *word);
bool text_number(Text *text, double *number);                  // skips blanks and commas; moves behind it, and its unit
Text text_trimmed(Text text);

// The root's tag: the size in pixels and what of the drawing it shows. False: no size, or too large.
bool svg_size(Text document, int *width, int *height, UiRect *view);
