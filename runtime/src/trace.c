// Stack traces: return addresses collected along the frame pointers, and the compiler's table that turns one into a
// function, a file and a line. Only addresses are stored with an error; text is made when somebody asks for it.

#include "runtime.h"

#include <stdlib.h>
#include <string.h>

enum { TRACE_MOST = 10, WALK_MOST = 64 };

typedef struct Trace {
    const ArkDescriptor *descriptor;
    uint64_t count;
    uintptr_t addresses[];
} Trace;

typedef struct Place {
    const char *function, *file;
    uint32_t line, column;
} Place;

// ── The table, sorted on first use: the linker may have moved functions ─────────────────────────────────────────────

static uintptr_t code_of(const ArkFunctionLines *f) { return (uintptr_t)&f->code + (uintptr_t)(intptr_t)f->code; }

static int by_address(const void *a, const void *b)
{
    uintptr_t x = code_of(*(const ArkFunctionLines *const *)a), y = code_of(*(const ArkFunctionLines *const *)b);
    return x < y ? -1 : x > y;
}

static const ArkFunctionLines *find_function(const ArkProgram *program, uintptr_t address)
{
    static const ArkFunctionLines **sorted;
    uint32_t count = program->function_count;
    if (!sorted) {
        const ArkFunctionLines **all = malloc((count + 1) * sizeof *all);
        if (!all) return NULL;
        for (uint32_t i = 0; i < count; i++) all[i] = &program->functions[i];
        qsort(all, count, sizeof *all, by_address);
        sorted = all;
    }
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (code_of(sorted[middle]) <= address) low = middle + 1;
        else high = middle;
    }
    if (!low) return NULL;
    const ArkFunctionLines *f = sorted[low - 1];
    return address - code_of(f) < f->code_size ? f : NULL;
}

static uint32_t read_unsigned(const uint8_t **p)
{
    uint32_t value = 0, shift = 0;
    uint8_t byte;
    do {
        byte = *(*p)++;
        value |= (uint32_t)(byte & 0x7F) << shift;
        shift += 7;
    } while (byte & 0x80);
    return value;
}

static int32_t read_signed(const uint8_t **p)
{
    int32_t value = 0;
    uint32_t shift = 0;
    uint8_t byte;
    do {
        byte = *(*p)++;
        value |= (int32_t)((uint32_t)(byte & 0x7F) << shift);
        shift += 7;
    } while (byte & 0x80);
    if (shift < 32 && byte & 0x40) value |= (int32_t)(~0u << shift);
    return value;
}

static bool find_place(const ArkProgram *program, uintptr_t address, Place *place)
{
    const ArkFunctionLines *f = find_function(program, address);
    if (!f) return false;
    const uint8_t *p = (const uint8_t *)&f->lines + f->lines;
    uint32_t target = (uint32_t)(address - code_of(f)), offset = 0, line = f->line, column = 0, file = f->file;
    for (bool first = true;; first = false) {
        uint32_t delta = read_unsigned(&p);
        if (!delta && !first) break;
        offset += delta;
        if (offset > target) break;
        line += (uint32_t)read_signed(&p);
        column = read_unsigned(&p);
        file = column & 1 ? read_unsigned(&p) : f->file;
    }
    place->function = (const char *)&f->name + f->name;
    place->file = file < program->file_count ? program->files[file] : "";
    place->line = line;
    place->column = column >> 1;
    return line != 0; // the compiler's own code has no line
}

// ── Walking ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static bool is_library(const Place *p) { return strncmp(p->file, "ark:", 4) == 0; }

// Frame records are {caller's record, return address} on both architectures.
__attribute__((noinline, no_sanitize("address")))
static uint32_t walk(ArkContext *ctx, uint32_t skip, uintptr_t *addresses)
{
    uintptr_t base = ark_isolate(ctx)->stack_base;
    uintptr_t *frame = __builtin_frame_address(0);
    uint32_t count = 0, walked = 0;
    bool inner = true; // still in the library's own constructors
    while (count < TRACE_MOST && walked < WALK_MOST * 4 && (uintptr_t)frame < base && !((uintptr_t)frame & 7)) {
        uintptr_t address = frame[1] - 1, *caller = (uintptr_t *)frame[0];
        Place place;
        if (find_place(ctx->program, address, &place)) {
            walked++;
            if (walked > skip && !(inner && is_library(&place))) {
                inner = false;
                addresses[count++] = address;
            }
        }
        if (caller <= frame) break;
        frame = caller;
    }
    return count;
}

ArkValue ark_capture_trace(ArkContext *ctx, int32_t skip)
{
    uintptr_t addresses[TRACE_MOST];
    uint32_t count = ctx->program && ctx->program->function_count ? walk(ctx, (uint32_t)skip, addresses) : 0;
    Trace *t = ark_heap_allocate(ctx, &ark_trace, (sizeof *t + count * sizeof(uintptr_t) + 15) & ~(size_t)15);
    t->count = count;
    memcpy(t->addresses, addresses, count * sizeof(uintptr_t));
    return ark_box_pointer(t);
}

void ark_trace_text(ArkContext *ctx, ArkText *text, ArkValue trace)
{
    if (!ark_is_pointer(trace) || ark_descriptor(trace) != &ark_trace) return;
    Trace *t = ark_pointer(trace);
    for (uint64_t i = 0; i < t->count; i++) {
        Place p;
        if (!find_place(ctx->program, t->addresses[i], &p)) continue;
        if (*p.function) ark_text_format(text, "\n    at %s (%s:%u:%u)", p.function, p.file, p.line, p.column);
        else ark_text_format(text, "\n    at %s:%u:%u", p.file, p.line, p.column);
    }
}
