// An isolate: a heap, its module variables, and everything else that is mutable. Compiled code sees its first part, the
// context. ark_main, behind main, runs the one program that is linked in.

#include "runtime.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum {
    STACK_RESERVE = 192 << 10, // below the limit: room for the runtime's own C, and for making the RangeError
    STACK_DEFAULT = 8 << 20,   // where the system sets no limit
    STACK_MOST = 64 << 20,
};

static double monotonic(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

// The seed of string hashes: one a process, because literals cache their hash.
uint64_t ark_hash_seed(void)
{
    static uint64_t seed;
    if (!seed) {
        struct timespec t;
        clock_gettime(CLOCK_REALTIME, &t);
        uint64_t s = ((uint64_t)t.tv_nsec << 32 ^ (uint64_t)t.tv_sec ^ (uint64_t)getpid() << 16) * 0x9E3779B97F4A7C15ull;
        seed = s ? s : 1;
    }
    return seed;
}

static size_t stack_size(void)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return STACK_DEFAULT;
    return limit.rlim_cur < STACK_MOST ? (size_t)limit.rlim_cur : STACK_MOST;
}

// The caller's frame is the base of the stack: nothing above it holds a value.
__attribute__((noinline)) ArkContext *ark_context_new(const ArkProgram *program)
{
    ArkIsolate *isolate = calloc(1, sizeof *isolate);
    if (!isolate) abort();
    ArkContext *ctx = &isolate->context;
    isolate->stack_base = (uintptr_t)__builtin_frame_address(0) + 64 * sizeof(void *);
    isolate->stack_floor = isolate->stack_base - stack_size() + STACK_RESERVE;
    isolate->started = monotonic();
    isolate->interned = ARK_UNDEFINED;
    isolate->out.file = 1;
    isolate->err.file = 2;
    isolate->random[0] = ark_hash_seed() * 0xD6E8FEB86659FD93ull;
    isolate->random[1] = ark_hash_seed() ^ 0x2545F4914F6CDD1Dull;
    ctx->stack_limit = isolate->stack_floor;
    ctx->pending = ARK_HOLE;
    ctx->callee = ARK_UNDEFINED;
    ctx->program = program;
    ctx->heap = ark_heap_new(ctx);
    uint32_t globals = program ? program->global_count : 0;
    ctx->globals = malloc((globals + 1) * sizeof(ArkValue));
    if (!ctx->globals) abort();
    for (uint32_t i = 0; i < globals; i++) ctx->globals[i] = ARK_UNINITIALISED;
    return ctx;
}

void ark_context_free(ArkContext *ctx)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    ark_flush(ctx);
    ark_heap_free(ctx->heap);
    free(ctx->globals);
    free(isolate->out.text);
    free(isolate->err.text);
    free(isolate->input);
    free(isolate->match_stack);
    free(isolate);
}

const ArkDescriptor *ark_well_known(ArkContext *ctx, ArkWellKnown which)
{
    return ctx->program && ctx->program->well_known ? ctx->program->well_known[which] : NULL;
}

double ark_monotonic(ArkContext *ctx) { return monotonic() - ark_isolate(ctx)->started; }

double ark_now(ArkContext *ctx)
{
    (void)ctx;
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (double)t.tv_sec * 1e3 + (double)(t.tv_nsec / 1000000);
}

_Noreturn void ark_exit(ArkContext *ctx, double code)
{
    ark_flush(ctx);
    _exit((int)ark_integer_argument(code) & 0xFF);
}

ArkValue ark_arguments(ArkContext *ctx)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    ArkArray *a = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, (uint32_t)isolate->argc);
    for (int i = 1; i < isolate->argc; i++)
        ark_array_add(ctx, a, ark_box_pointer(ark_string_from_utf8(ctx, isolate->argv[i], strlen(isolate->argv[i]))));
    return ark_box_pointer(a);
}

ArkValue ark_environment(ArkContext *ctx, ArkValue name)
{
    if (!ark_is_string(name)) return ARK_UNDEFINED;
    ArkText t;
    ark_text_init(&t);
    ark_text_string(ctx, &t, ark_as_string(name));
    ark_text_char(&t, 0);
    const char *value = getenv(t.bytes);
    ark_text_free(&t);
    return value ? ark_box_pointer(ark_string_from_utf8(ctx, value, strlen(value))) : ARK_UNDEFINED;
}

double ark_random(ArkContext *ctx)
{
    // xorshift128+; the top 53 bits make the fraction.
    uint64_t *state = ark_isolate(ctx)->random, a = state[0], b = state[1];
    a ^= a << 23;
    a ^= a >> 17 ^ b ^ b >> 26;
    state[0] = b;
    state[1] = a;
    return (double)((a + b) >> 11) * 0x1p-53;
}
