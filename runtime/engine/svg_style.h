#pragma once

#include "internal.h"
#include "svg.h"

// What a fill or stroke is: nothing, a colour, or the gradient of this name.
typedef struct Ink { bool is_none; uint32_t color; Text gradient; } Ink;

// What children inherit.
typedef struct Style {
    Ink fill, stroke;
    uint32_t current; // currentColor
    double fill_opacity, stroke_opacity, stroke_width;
    UiCap cap;
    UiJoin join;
    bool even_odd, is_hidden;
} Style;

extern const Style style_initial;
// The value of a property: of the style attribute, of a class's rule, or the attribute's.
bool style_property(Text document, const Tag *tag, const char *name, Text *value);
void style_read(Text document, const Tag *tag, Style *style);
// The tag with this id, and what stands behind it; `reference` may be #id or url(#id).
bool svg_find(Text document, Text reference, Tag *tag, Text *rest);
// Makes a paint what the ink says, for a shape with these bounds; false: nothing is to be drawn.
bool style_paint(Text document, const Ink *ink, double opacity, UiRect bounds, UiPaint *paint);
// The matrix that a transform attribute says.
UiMatrix svg_transform(Text value);
