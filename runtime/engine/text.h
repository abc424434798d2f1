// Paragraphs between the files that shape, draw and look into them.

#pragma once

#include "internal.h"

#include <pango/pangocairo.h>

typedef struct Line {
    PangoLayoutLine *line;
    UiRect rect;     // logical
    double baseline;
    int start, end;  // bytes
} Line;

// Text that is broken into lines at one width. Shared by all paragraphs that are equal.
struct Shaped {
    int owners;
    uint64_t id;     // never used again
    PangoLayout *layout;
    Line *lines;     // those that are shown
    int line_count;
    int max_lines;   // 0: all
    bool is_cut;     // there are more
    unsigned generation; // of the fonts when the lines were taken
    double shift;    // of text that may not wrap, to align it in its width
    UiTextMetrics metrics;
};

typedef struct Run { size_t start, end; UiTextStyle style; } Run; // bytes

struct UiParagraph {
    char *text;      // clean UTF-8
    size_t length;
    Run *runs;
    int run_count;
    UiParagraphStyle style;
    char *key;       // of the cache: all that shaping depends on; the first bytes are the width's
    size_t key_size;
    uint32_t color;  // where all runs have one; it does not matter to the shape
    bool is_plain;   // they have, and nothing else has a colour
    Shaped *shaped;
};

PangoContext *font_context(bool from_right);
unsigned font_generation(void); // changes when fonts come or go: then pango breaks all lines anew
void shaped_refresh(Shaped *shaped); // takes the lines again where that has happened
char *font_family(const char *families); // with registered names put in for aliases; freed by the caller
Shaped *paragraph_shaped(UiParagraph *paragraph); // laid out without a width if it was not yet
void paragraph_forget(void); // drops the cache

static inline double from_pango(int units) { return (double)units / PANGO_SCALE; }
static inline int to_pango(double d) { return (int)(clamp(d, -1e6, 1e6) * PANGO_SCALE + (d < 0 ? -0.5 : 0.5)); }
