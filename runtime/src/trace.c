// Stack traces: return addresses collected along the frame pointers, and the compiler's table that turns one into a
// function, a file and a line. Only addresses are stored with an error; text is made when somebody asks for it.
//
// What a program called of the library is a frame of its trace; how that does it, and what runs the program's callbacks, is not. So of
// frames of the library that follow each other the outermost is shown, and of those at the bottom of the stack none, unless there are no
// others.

#include "runtime.h"

#include <stdlib.h>
#include <string.h>

enum { TRACE_MOST = 10, ADDRESSES_MOST = 64, WALK_MOST = 256 };
enum { PLACE_INLINED = 1, PLACE_FILE = 2, PLACE_FLAGS = 2 }; // the low bits of a column in the table

typedef struct Trace {
    const ArkDescriptor *descriptor;
    uint32_t count;
    uint32_t hidden; // so many frames of the first address are not the program's
    uintptr_t addresses[];
} Trace;

// A place in the code of a function, or of a body that was inlined there: an address stands for a chain of them.
typedef struct Frame {
    const ArkFunctionLines *code;
    const char *function;
    uint32_t file, line, column;
    const uint8_t *call; // in the table: the call that this body took the place of; null in the function's own code
} Frame;

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

static void read_place(const ArkProgram *program, const uint8_t **p, Frame *frame)
{
    uint32_t column = read_unsigned(p);
    uint32_t file = column & PLACE_FILE ? read_unsigned(p) : 0;
    uint32_t body = column & PLACE_INLINED ? read_unsigned(p) : 0;
    frame->function = (const char *)&frame->code->name + frame->code->name;
    frame->file = frame->code->file;
    frame->call = NULL;
    if (body) {
        const uint8_t *b = program->inlined + body;
        frame->function = program->names + read_unsigned(&b);
        frame->file = read_unsigned(&b);
        frame->call = b;
    }
    if (column & PLACE_FILE) frame->file = file;
    frame->column = column >> PLACE_FLAGS;
}

// The innermost frame that an address stands for.
static bool find_frame(const ArkProgram *program, uintptr_t address, Frame *frame)
{
    const ArkFunctionLines *f = find_function(program, address);
    if (!f) return false;
    const uint8_t *p = (const uint8_t *)&f->lines + f->lines;
    uint32_t target = (uint32_t)(address - code_of(f)), offset = 0;
    frame->code = f;
    frame->line = f->line;
    for (bool first = true;; first = false) {
        uint32_t delta = read_unsigned(&p);
        if (!delta && !first) break;
        offset += delta;
        if (offset > target) break;
        frame->line += (uint32_t)read_signed(&p);
        read_place(program, &p, frame);
    }
    return true;
}

// The frame that this one was inlined into.
static bool next_frame(const ArkProgram *program, Frame *frame)
{
    if (!frame->call) return false;
    const uint8_t *p = frame->call;
    frame->line = read_unsigned(&p);
    read_place(program, &p, frame);
    return true;
}

// The compiler's own code has no line.
static bool is_shown(const Frame *frame) { return frame->line != 0; }

// ── Walking ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static const char *file_of(const ArkProgram *program, const Frame *frame)
{
    return frame->file < program->file_count ? program->files[frame->file] : "";
}

static bool is_library(const ArkProgram *program, const Frame *frame) { return strncmp(file_of(program, frame), "ark:", 4) == 0; }

// What a walk has come across, without the frames to skip.
typedef struct Walk {
    const ArkProgram *program;
    uint32_t skip, seen, count, hidden;
    uint32_t shown; // lines of the trace so far, without what may turn out to be the outermost frame of the library
    bool in_library;
    uintptr_t addresses[ADDRESSES_MOST];
} Walk;

static void visit(Walk *walk, uintptr_t address)
{
    Frame frame;
    if (!find_frame(walk->program, address, &frame)) return;
    uint32_t skipped = 0, before = walk->seen;
    do {
        if (!is_shown(&frame)) continue;
        if (walk->seen++ < walk->skip) {
            skipped++;
            continue;
        }
        bool library = is_library(walk->program, &frame);
        if (!library) walk->shown += 1 + walk->in_library;
        walk->in_library = library;
    } while (next_frame(walk->program, &frame));
    if (walk->seen == before + skipped) return;
    if (!walk->count) walk->hidden = skipped;
    walk->addresses[walk->count++] = address;
}

// Frame records are {caller's record, return address} on both architectures.
__attribute__((noinline, no_sanitize("address")))
static void walk_stack(ArkContext *ctx, Walk *walk)
{
    uintptr_t base = ark_isolate(ctx)->stack_base;
    uintptr_t *frame = __builtin_frame_address(0);
    while (walk->shown < TRACE_MOST && walk->count < ADDRESSES_MOST && walk->seen < WALK_MOST && (uintptr_t)frame < base && !((uintptr_t)frame & 7)) {
        visit(walk, frame[1] - 1);
        uintptr_t *caller = (uintptr_t *)frame[0];
        if (caller <= frame) break;
        frame = caller;
    }
}

ArkValue ark_capture_trace(ArkContext *ctx, int32_t skip)
{
    Walk walk = {.program = ctx->program, .skip = (uint32_t)skip};
    if (ctx->program && ctx->program->function_count) walk_stack(ctx, &walk);
    size_t size = walk.count * sizeof(uintptr_t);
    Trace *t = ark_heap_allocate(ctx, &ark_trace, (sizeof *t + size + 15) & ~(size_t)15);
    t->count = walk.count;
    t->hidden = walk.hidden;
    memcpy(t->addresses, walk.addresses, size);
    return ark_box_pointer(t);
}

static void write_frame(const ArkProgram *program, ArkText *text, const Frame *frame)
{
    const char *file = file_of(program, frame);
    if (*frame->function) ark_text_format(text, "\n    at %s (%s:%u:%u)", frame->function, file, frame->line, frame->column);
    else ark_text_format(text, "\n    at %s:%u:%u", file, frame->line, frame->column);
}

typedef struct Writing {
    const ArkProgram *program;
    ArkText *text;
    uint32_t written;
    bool has_own, is_held; // frames that are not the library's; one of the library's, shown if one that is not comes next
    Frame held;
} Writing;

static void note_frame(Writing *w, const Frame *frame) { w->has_own |= !is_library(w->program, frame); }

static void show_frame(Writing *w, const Frame *frame)
{
    if (w->has_own && is_library(w->program, frame)) {
        w->held = *frame;
        w->is_held = true;
        return;
    }
    if (w->is_held && w->written++ < TRACE_MOST) write_frame(w->program, w->text, &w->held);
    w->is_held = false;
    if (w->written++ < TRACE_MOST) write_frame(w->program, w->text, frame);
}

static void each_frame(const Trace *t, Writing *w, void visit_frame(Writing *, const Frame *))
{
    uint32_t hidden = t->hidden;
    for (uint32_t i = 0; i < t->count; i++) {
        Frame frame;
        if (!find_frame(w->program, t->addresses[i], &frame)) continue;
        do {
            if (!is_shown(&frame)) continue;
            if (hidden) hidden--;
            else visit_frame(w, &frame);
        } while (next_frame(w->program, &frame));
    }
}

void ark_trace_text(ArkContext *ctx, ArkText *text, ArkValue trace)
{
    if (!ark_is_pointer(trace) || ark_descriptor(trace) != &ark_trace) return;
    Writing w = {.program = ctx->program, .text = text};
    each_frame(ark_pointer(trace), &w, note_frame);
    each_frame(ark_pointer(trace), &w, show_frame);
}
