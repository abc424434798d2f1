// Shared by typed.c and the inspector: array buffers, typed arrays and data views are instances of classes of the library
// (typed_array.ets) whose first slots have these meanings.

#pragma once

#include "runtime.h"

typedef enum ArkTypedKind { // continues ArkElementKind; the same numbers as ElementKind in the IR and in typed_arrays.ets
    ARK_TYPED_INT8 = 4,
    ARK_TYPED_UINT8,
    ARK_TYPED_UINT8_CLAMPED,
    ARK_TYPED_INT16,
    ARK_TYPED_UINT16,
    ARK_TYPED_INT32,
    ARK_TYPED_UINT32,
    ARK_TYPED_FLOAT32,
    ARK_TYPED_FLOAT64,
    ARK_TYPED_BIGINT64,
    ARK_TYPED_BIGUINT64,
} ArkTypedKind;

typedef struct ArkBuffer {
    const ArkDescriptor *descriptor;
    ArkValue storage; // an ArkStorage of raw bytes
    double length;
} ArkBuffer;

// Length and data lie where an ArkArray has them. The words of the first three slots are the machine's, and to the
// collector they are numbers: as doubles they are tiny.
typedef struct ArkTyped {
    const ArkDescriptor *descriptor;
    uint64_t length; // of elements; below 2^31
    uint64_t kind;
    char *data;
    ArkValue buffer;
    double offset;   // in bytes
} ArkTyped;

typedef struct ArkView {
    const ArkDescriptor *descriptor;
    ArkValue buffer;
    double offset, length;
} ArkView;

_Static_assert(offsetof(ArkTyped, length) == offsetof(ArkArray, length) && offsetof(ArkTyped, data) == offsetof(ArkArray, elements), "typed layout");

static inline bool ark_is_role(ArkValue v, ArkRole role) { return ark_is_kind(v, ARK_KIND_OBJECT) && ark_descriptor(v)->role == role; }
static inline ArkTyped *ark_as_typed(ArkValue v) { return ark_pointer(v); }
static inline char *ark_buffer_data(const ArkBuffer *b) { return ((ArkStorage *)ark_pointer(b->storage))->data; }
ArkValue ark_typed_element(ArkContext *ctx, const ArkTyped *t, uint32_t index); // index < length
