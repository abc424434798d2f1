// Runs every test in one context. With an argument, only the named one.

#include "test.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int passed, failed;
ArkContext *ctx;

bool check_at(bool holds, const char *file, int line, const char *what)
{
    if (holds) passed++;
    else failed++, fprintf(stderr, "%s:%d: %s\n", file, line, what);
    return holds;
}

bool check_text_at(ArkValue actual, const char *expected, const char *file, int line)
{
    ArkText t;
    ark_text_init(&t);
    if (ark_is_string(actual)) ark_text_string(ctx, &t, ark_as_string(actual));
    else ark_text_ascii(&t, "(no string)");
    bool same = t.length == strlen(expected) && memcmp(t.bytes, expected, t.length) == 0;
    if (same) passed++;
    else failed++, fprintf(stderr, "%s:%d:\n  expected %s\n  actual   %.*s\n", file, line, expected, (int)t.length, t.bytes);
    ark_text_free(&t);
    return same;
}

ArkValue text(const char *utf8) { return ark_box_pointer(ark_string_from_utf8(ctx, utf8, strlen(utf8))); }
ArkValue number(double d) { return ark_box_double(d); }

ArkValue array_of(int count, ...)
{
    va_list values;
    va_start(values, count);
    ArkArray *a = ark_array_make(ctx, ARK_ELEMENT_BOOL, 0, 0);
    if (count) {
        ArkValue first = va_arg(values, ArkValue);
        bool is_number = ark_is_number(first);
        a->kind = is_number ? ARK_ELEMENT_I32 : ark_is_boolean(first) ? ARK_ELEMENT_BOOL : ARK_ELEMENT_VALUE;
        ark_array_add(ctx, a, first);
    }
    for (int i = 1; i < count; i++) ark_array_add(ctx, a, va_arg(values, ArkValue));
    va_end(values);
    return ark_box_pointer(a);
}

ArkValue take_pending(void)
{
    ArkValue error = ctx->pending;
    ctx->pending = ARK_HOLE;
    return error == ARK_HOLE ? ARK_UNDEFINED : ark_slot_ascii(ctx, error, "message");
}

uint64_t random_bits(void)
{
    static uint64_t state = 0x853C49E6748FEA9Bull;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state * 0x2545F4914F6CDD1Dull;
}

bool has_node(void)
{
    static int known = -1;
    if (known < 0) known = system("node --version >/dev/null 2>&1") == 0;
    return known;
}

// ── Classes ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static ArkString *literal(const char *name, size_t length)
{
    ArkString *s = malloc(sizeof *s + length + 16);
    *s = (ArkString) { &ark_string_latin1, (uint32_t)length, 0 };
    memcpy(s + 1, name, length);
    return s;
}

const ArkDescriptor *make_class(const char *name, ArkRole role, const ArkDescriptor *parent, const char *slots)
{
    ArkDescriptor *d = calloc(1, sizeof *d);
    ArkSlot *all = calloc(32, sizeof *all);
    uint32_t count = 0;
    if (parent) {
        memcpy(all, parent->slots, parent->slot_count * sizeof *all);
        count = parent->slot_count;
    }
    for (const char *p = slots; *p; p += *p == ',') {
        size_t length = strcspn(p, ",");
        bool is_double = length > 2 && p[length - 2] == ':';
        all[count++] = (ArkSlot) { .key = literal(p, length - (is_double ? 2 : 0)), .kind = is_double ? ARK_SLOT_F64 : ARK_SLOT_VALUE,
                                   .flags = *p == '#' ? ARK_SLOT_HIDDEN : 0 };
        p += length;
    }
    uint32_t size = (8 + 8 * count + 15) & ~15u;
    *d = (ArkDescriptor) { .kind = ARK_KIND_OBJECT, .role = (uint8_t)role, .size = size, .slot_count = count, .slots = all };
    if (name) {
        d->name = literal(name, strlen(name));
        d->origin = d;
        d->depth = parent ? parent->depth + 1 : 0;
        const ArkDescriptor **display = calloc(d->depth + 1, sizeof *display);
        if (parent) memcpy(display, parent->display, d->depth * sizeof *display);
        display[d->depth] = d;
        d->display = display;
    }
    return d;
}

ArkValue make_object(const ArkDescriptor *d, int count, ...)
{
    va_list values;
    va_start(values, count);
    ArkObject *o = ark_alloc(ctx, (void *)d);
    for (int i = 0; i < count; i++) o->slots[i] = va_arg(values, ArkValue);
    va_end(values);
    return ark_box_pointer(o);
}

// ── Running ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static const struct { const char *name; void (*run)(void); } tests[] = {
    { "heap", test_heap }, { "string", test_string }, { "number", test_number },
    { "array", test_array }, { "object", test_object }, { "inspect", test_inspect },
};

int main(int argc, char **argv)
{
    static const ArkDescriptor *well_known[ARK_CLASS_COUNT];
    const ArkDescriptor *error = make_class("Error", ARK_ROLE_ERROR, NULL, "name,message,cause,#trace");
    well_known[ARK_CLASS_ERROR] = error;
    well_known[ARK_CLASS_TYPE_ERROR] = make_class("TypeError", ARK_ROLE_ERROR, error, "");
    well_known[ARK_CLASS_RANGE_ERROR] = make_class("RangeError", ARK_ROLE_ERROR, error, "");
    well_known[ARK_CLASS_REFERENCE_ERROR] = make_class("ReferenceError", ARK_ROLE_ERROR, error, "");
    static ArkProgram program = { .abi_version = ARK_ABI_VERSION, .global_count = 4, .well_known = well_known };
    ctx = ark_context_new(&program);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        if (argc < 2 || strcmp(argv[1], tests[i].name) == 0) tests[i].run();
    ark_context_free(ctx);
    if (!has_node()) printf("number: not compared (no node)\n");
    printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}
