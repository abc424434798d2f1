// Shared by the files on ICU: icu.c (finding the library and its services) and icu_services.c (what programs ask of them).
//
// ICU is opened when a program first needs it, so that others do not pay for it and run where it is not installed. Its
// functions carry the version in their names, which is why none is linked.

#pragma once

#include "runtime.h"

typedef int32_t IcuError; // more than 0: failed

enum { ICU_BUFFER_OVERFLOW = 15 };

// The address of ICU's function of this name; null with an error pending where there is no ICU or it lacks the function.
void *ark_icu_function(ArkContext *ctx, const char *name);
bool ark_icu_present(void);

// `result (*name)(parameters)` of ICU; leaves the function with `otherwise` where it is missing.
#define ICU_OR(otherwise, result, name, ...) \
    static result (*name)(__VA_ARGS__); \
    if (!name && !(name = (result(*)(__VA_ARGS__))ark_icu_function(ctx, #name))) return otherwise

// UTF-16 text for ICU, and text that it writes.
typedef struct IcuText {
    uint16_t *units;
    int32_t length, capacity;
    uint16_t first[256];
} IcuText;

void ark_icu_text_init(IcuText *t);
void ark_icu_text_free(IcuText *t);
void *ark_icu_number_result(ArkContext *ctx, void *formatter, ArkValue number, IcuError *error); // to be closed
bool ark_icu_text_grow(IcuText *t, int32_t length, IcuError *error); // after an overflow: try again
bool ark_icu_text_of(ArkContext *ctx, IcuText *t, ArkValue string);
ArkValue ark_icu_text_value(ArkContext *ctx, const IcuText *t);
bool ark_icu_failed(ArkContext *ctx, IcuError error);            // pending: RangeError

typedef enum IcuService {
    ICU_COLLATOR,
    ICU_NUMBER,    // detail: a skeleton
    ICU_DATE,      // detail: zone|skeleton, or zone|date style|time style
    ICU_PLURAL,
    ICU_RELATIVE,
    ICU_LIST,
    ICU_SEGMENTER,
} IcuService;

void *ark_icu_service(double handle);
bool ark_icu_compare_default(ArkContext *ctx, ArkValue left, ArkValue right, double *order); // false: no ICU
