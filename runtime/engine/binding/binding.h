// The glue between ArkTS and the engine: handles for objects, UTF-8 for strings, numbers that are safe to convert. It is
// compiled into an archive of its own and knows both sides; the engine knows nothing of ArkTS.

#pragma once

#include "../../src/runtime.h"
#include "../engine.h"

// A handle is a place in a table and how often that place was given out: one that was freed is never taken for another.
typedef enum Kind { KIND_NONE, KIND_SURFACE, KIND_CANVAS, KIND_PAINT, KIND_PATH, KIND_PICTURE, KIND_IMAGE, KIND_PARAGRAPH, KIND_WINDOW } Kind;

// The object is freed with its handle; the collector hears of its size, so it may run.
double handle_new(ArkContext *ctx, Kind kind, void *object);
// Not freed with its handle, since it belongs to the owner, and gone with that one.
double handle_borrowed(Kind kind, void *object, double owner);
void *handle_take(ArkContext *ctx, double handle, Kind kind); // the object; the handle is freed, the object is not
// The object, or null with an error pending: ARK5140.
void *handle_get(ArkContext *ctx, double handle, Kind kind);

// Gets an object under a name, or returns.
#define GET_OR(otherwise, type, name, handle, kind) \
    type *name = handle_get(ctx, (handle), (kind)); \
    if (!name) return otherwise
#define GET(type, name, handle, kind) GET_OR(, type, name, handle, kind)

// An object that the engine could not make is an error: ARK5141.
double handle_made(ArkContext *ctx, Kind kind, void *object);
void check_done(ArkContext *ctx, bool done);

static inline int to_int(double d) { return d > -2e9 && d < 2e9 ? (int)d : d >= 2e9 ? 2000000000 : d <= -2e9 ? -2000000000 : 0; }
static inline int to_choice(double d, int count) { return d >= 0 && d < count ? (int)d : 0; } // among so many; else the first
static inline uint32_t to_color(double d) { return d > -9e15 && d < 9e15 ? (uint32_t)(int64_t)d : 0; }
static inline UiRect to_rect(double x, double y, double width, double height) { return (UiRect) { x, y, width, height }; }

// Numbers that a call leaves: ark_ui_result.
void leave(int count, const double *numbers);
void leave_rect(UiRect rect);

// What was set for the next call (ark_ui_radii).
UiRadii take_radii(void);

// A string in UTF-8, zero-terminated; false with an error pending.
bool text_of(ArkContext *ctx, ArkText *text, ArkValue string);
ArkValue string_of(ArkContext *ctx, const char *utf8);
// The elements of a typed array of this kind, or null with an error pending.
void *elements_of(ArkContext *ctx, ArkValue array, int kind, size_t *length);
