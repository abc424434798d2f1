// What the engine proper and the null engine share.

#pragma once

#include "engine.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE_MOST = 16384 };

// Says why something fails; false, so that it can be returned.
bool fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

// Memory that is not there ends the program: there is nothing sensible to draw without it.
void *allocate(size_t size); // zeroed
void *grow(void *memory, int *capacity, int needed, size_t size_of_one);

static inline double clamp(double d, double least, double most) { return d >= least ? d <= most ? d : most : least; } // NaN: least
static inline int clamp_int(int i, int least, int most) { return i < least ? least : i > most ? most : i; }
static inline double limited(double d) { return d > -1e9 && d < 1e9 ? d : d >= 1e9 ? 1e9 : d <= -1e9 ? -1e9 : 0; }
static inline UiRect rect_of(double x, double y, double width, double height) { return (UiRect) { x, y, width, height }; }
UiRect rect_clean(UiRect rect); // finite, and no negative size
UiRect rect_union(UiRect a, UiRect b);
UiRect rect_common(UiRect a, UiRect b); // empty where they do not touch
bool rect_touches(UiRect a, UiRect b);

// UTF-8 made well-formed (zeros become U+FFFD too); freed by the caller.
char *utf8_clean(const char *text, size_t length, size_t *clean_length);
int utf16_length(const char *utf8, size_t bytes);
size_t utf8_offset(const char *utf8, size_t bytes, int units); // of so many UTF-16 units, clamped, at the start of a character
uint32_t utf8_next(const char **at);                           // of clean text

// The width and height that the head of an image file tells; false when it is of no known kind or too large.
typedef enum ImageKind { IMAGE_PNG, IMAGE_JPEG, IMAGE_SVG } ImageKind;
bool image_head(const uint8_t *bytes, size_t size, int *width, int *height, ImageKind *kind);

// Windows fill the queue when it is looked at; null without windows.
extern void (*events_pump)(double timeout);
