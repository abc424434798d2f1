// Strings: representations, concatenation, comparison, hashing.
//
//   flat   the units follow the header, as bytes (Latin-1) or as UTF-16
//   slice  a piece of a flat string or of a buffer, which it keeps alive
//   rope   a concatenation not yet carried out; when somebody looks at the units it becomes a slice, in place
//   buffer not a string: units with room at the end
//
// `s += x` in a loop is the case that decides. The first such sum of a long string is a rope. A sum whose left side is a
// rope flattens it into a buffer; and a slice that reaches the used end of its buffer is extended in place, so a loop of
// appends copies each unit a constant number of times and its result is contiguous at every moment. Older slices of the
// same buffer are not disturbed, because nothing but what lies behind them is ever written.

#include "bigint.h"

#include <stdlib.h>
#include <string.h>

enum { ROPE_LEAST = 32, SLICE_LEAST = 32 };

typedef struct Rope {
    ArkString head;
    ArkString *left, *right;
} Rope;

typedef struct Slice {
    ArkString head;
    ArkObject *base;
    const void *units;
} Slice;

typedef struct Buffer {
    const ArkDescriptor *descriptor;
    uint32_t used, capacity; // bytes
    char data[];
} Buffer;

_Static_assert(sizeof(Rope) == 32 && sizeof(Slice) == 32, "a rope becomes a slice in place");
_Static_assert(sizeof(Buffer) == 16, "buffer data is aligned");

static bool is_wide(const ArkString *s) { return s->descriptor->flags & ARK_DESCRIPTOR_UTF16; }
static bool is_rope(const ArkString *s) { return s->descriptor == &ark_string_rope8 || s->descriptor == &ark_string_rope16; }

// ── Making ──────────────────────────────────────────────────────────────────────────────────────────────────────────

ArkString *ark_string_new(ArkContext *ctx, uint32_t length, bool wide, void **units)
{
    size_t size = sizeof(ArkString) + ((size_t)length << wide);
    const ArkDescriptor *d = wide ? &ark_string_utf16 : &ark_string_latin1;
    ArkString *s;
    size_t rounded = (size + 15) & ~(size_t)15;
    ArkRun *run = &ctx->runs[rounded <= ARK_INLINE_MAX ? rounded / ARK_GRANULE : 1];
    if (rounded <= ARK_INLINE_MAX && (size_t)(run->limit - run->bump) >= rounded) {
        s = (ArkString *)run->bump;
        run->bump += rounded;
        s->descriptor = d;
    } else {
        s = ark_heap_allocate(ctx, d, rounded);
    }
    s->length = length;
    s->hash = 0;
    *units = s + 1;
    return s;
}

ArkString *ark_string_from_ascii(ArkContext *ctx, const char *text, size_t length)
{
    void *units;
    ArkString *s = ark_string_new(ctx, (uint32_t)length, false, &units);
    memcpy(units, text, length);
    return s;
}

ArkString *ark_string_from_wide(ArkContext *ctx, const uint16_t *from, size_t length)
{
    uint16_t all = 0;
    for (size_t i = 0; i < length; i++) all |= from[i];
    void *units;
    ArkString *s = ark_string_new(ctx, (uint32_t)length, all > 0xFF, &units);
    if (all > 0xFF) memcpy(units, from, length * 2);
    else for (size_t i = 0; i < length; i++) ((uint8_t *)units)[i] = (uint8_t)from[i];
    return s;
}

// The strings of one Latin-1 unit are constants.
#define UNIT(n) { { &ark_string_latin1, 1, 0 }, { n } }
#define UNITS4(n) UNIT(n), UNIT(n + 1), UNIT(n + 2), UNIT(n + 3)
#define UNITS16(n) UNITS4(n), UNITS4(n + 4), UNITS4(n + 8), UNITS4(n + 12)
#define UNITS64(n) UNITS16(n), UNITS16(n + 16), UNITS16(n + 32), UNITS16(n + 48)

static struct { ArkString head; uint8_t units[16]; } unit_strings[256] = { UNITS64(0), UNITS64(64), UNITS64(128), UNITS64(192) };

ArkString *ark_string_of_unit(ArkContext *ctx, uint16_t unit)
{
    if (unit < 256) return &unit_strings[unit].head;
    void *units;
    ArkString *s = ark_string_new(ctx, 1, true, &units);
    *(uint16_t *)units = unit;
    return s;
}

static ArkString *new_slice(ArkContext *ctx, ArkObject *base, const void *units, uint32_t length, bool wide)
{
    static const ArkDescriptor shape = { .kind = ARK_KIND_STRING, .size = sizeof(Slice) };
    Slice *s;
    ArkRun *run = &ctx->runs[sizeof *s / ARK_GRANULE];
    if (run->limit - run->bump >= (ptrdiff_t)sizeof *s) {
        s = (Slice *)run->bump;
        run->bump += sizeof *s;
    } else {
        s = ark_alloc_slow(ctx, (void *)&shape);
    }
    s->head = (ArkString) { wide ? &ark_string_slice16 : &ark_string_slice8, length, 0 };
    s->base = base;
    s->units = units;
    return &s->head;
}

ArkString *ark_string_sub(ArkContext *ctx, ArkString *s, uint32_t start, uint32_t end)
{
    uint32_t length = end - start;
    if (!length) return ARK_EMPTY;
    if (length == s->length) return s;
    ArkUnits u = ark_units(ctx, s);
    if (length == 1) return ark_string_of_unit(ctx, ark_unit(u, start));
    if (length >= SLICE_LEAST) {
        ArkObject *base = s->descriptor->flags & ARK_DESCRIPTOR_INDIRECT ? ((Slice *)s)->base : (ArkObject *)s;
        const char *first = (const char *)u.any + ((size_t)start << u.is_wide);
        return new_slice(ctx, base, first, length, u.is_wide);
    }
    if (u.is_wide) return ark_string_from_wide(ctx, u.wide + start, length);
    return ark_string_from_ascii(ctx, (const char *)u.narrow + start, length);
}

// ── Ropes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

static void copy_units(char *to, bool to_wide, ArkUnits from)
{
    if (from.is_wide == to_wide) memcpy(to, from.any, (size_t)from.length << to_wide);
    else for (uint32_t i = 0; i < from.length; i++) ((uint16_t *)(void *)to)[i] = from.narrow[i];
}

// Only a flat string or a slice: needs no allocation.
static ArkUnits plain_units(const ArkString *s)
{
    ArkUnits u = { .length = s->length, .is_wide = is_wide(s) };
    u.any = s->descriptor->flags & ARK_DESCRIPTOR_INDIRECT ? ((const Slice *)s)->units : s + 1;
    return u;
}

// From the end to the start, with a list of what is left to do instead of recursion. A rope built by appending needs a
// list of two, one built by prepending as many as it has parts.
static void copy_rope(char *to, bool wide, ArkString *rope)
{
    ArkString *few[64], **todo = few;
    size_t count = 0, capacity = 64;
    char *end = to + ((size_t)rope->length << wide);
    todo[count++] = rope;
    while (count) {
        ArkString *s = todo[--count];
        if (!is_rope(s)) {
            end -= (size_t)s->length << wide;
            copy_units(end, wide, plain_units(s));
            continue;
        }
        if (count + 2 > capacity) {
            capacity *= 2;
            ArkString **more = malloc(capacity * sizeof *more);
            if (!more) abort();
            memcpy(more, todo, count * sizeof *more);
            if (todo != few) free(todo);
            todo = more;
        }
        todo[count++] = ((Rope *)s)->left;
        todo[count++] = ((Rope *)s)->right;
    }
    if (todo != few) free(todo);
}

static Buffer *new_buffer(ArkContext *ctx, size_t capacity)
{
    Buffer *b = ark_heap_allocate(ctx, &ark_string_buffer, (sizeof *b + capacity + 15) & ~(size_t)15);
    b->used = 0;
    b->capacity = (uint32_t)capacity;
    return b;
}

// Turns the rope into a slice of a buffer with room for `extra` units more.
static void flatten(ArkContext *ctx, ArkString *rope, uint32_t extra)
{
    bool wide = is_wide(rope);
    size_t bytes = (size_t)rope->length << wide;
    Buffer *b = new_buffer(ctx, bytes + ((size_t)extra << wide));
    copy_rope(b->data, wide, rope);
    b->used = (uint32_t)bytes;
    Slice *s = (Slice *)rope;
    s->head.descriptor = wide ? &ark_string_slice16 : &ark_string_slice8;
    s->base = (ArkObject *)b;
    s->units = b->data;
    ark_remember(ctx, s);
}

ArkUnits ark_units(ArkContext *ctx, ArkString *s)
{
    if (is_rope(s)) flatten(ctx, s, 0);
    return plain_units(s);
}

ArkValue ark_string_flatten(ArkContext *ctx, ArkValue string)
{
    if (ark_is_string(string)) ark_units(ctx, ark_as_string(string));
    return string;
}

// ── Concatenation ───────────────────────────────────────────────────────────────────────────────────────────────────

static ArkString *new_rope(ArkContext *ctx, ArkString *left, ArkString *right)
{
    bool wide = is_wide(left) || is_wide(right);
    Rope *r = (Rope *)new_slice(ctx, NULL, NULL, left->length + right->length, wide);
    r->head.descriptor = wide ? &ark_string_rope16 : &ark_string_rope8;
    r->left = left;
    r->right = right;
    return &r->head;
}

// Appends in place when left is a slice that ends where its buffer's used part does; null when it is not.
static ArkString *append(ArkContext *ctx, ArkString *left, ArkString *right)
{
    Slice *l = (Slice *)left;
    bool wide = is_wide(left);
    Buffer *b = (Buffer *)l->base;
    if (b->descriptor != &ark_string_buffer || (!wide && is_wide(right)) || is_rope(right)) return NULL;
    size_t length = (size_t)left->length << wide, more = (size_t)right->length << wide;
    const char *start = l->units;
    if (start + length != b->data + b->used) return NULL;
    if (b->capacity - b->used < more) {
        size_t capacity = (length + more) * 2;
        if (capacity > (size_t)ARK_STRING_MAX << wide) capacity = (size_t)ARK_STRING_MAX << wide;
        Buffer *larger = new_buffer(ctx, capacity);
        memcpy(larger->data, start, length);
        larger->used = (uint32_t)length;
        b = larger;
        start = b->data;
    }
    copy_units(b->data + b->used, wide, plain_units(right));
    b->used += (uint32_t)more;
    return new_slice(ctx, (ArkObject *)b, start, left->length + right->length, wide);
}

ArkString *ark_string_join2(ArkContext *ctx, ArkString *left, ArkString *right)
{
    uint32_t length = left->length + right->length; // neither exceeds ARK_STRING_MAX, so it cannot wrap
    if (!right->length) return left;
    if (!left->length) return right;
    if (length < ROPE_LEAST) {
        ArkUnits l = ark_units(ctx, left), r = ark_units(ctx, right);
        void *units;
        bool wide = l.is_wide || r.is_wide;
        ArkString *s = ark_string_new(ctx, length, wide, &units);
        copy_units(units, wide, l);
        copy_units((char *)units + ((size_t)l.length << wide), wide, r);
        return s;
    }
    if (length > ARK_STRING_MAX) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid string length");
        return NULL;
    }
    if (left->descriptor->flags & ARK_DESCRIPTOR_INDIRECT && right->length <= left->length) {
        if (is_rope(left)) flatten(ctx, left, left->length + right->length);
        ArkString *appended = append(ctx, left, right);
        if (appended) return appended;
    }
    return new_rope(ctx, left, right);
}

ArkValue ark_string_concat(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (!ark_is_string(left) || !ark_is_string(right)) return ark_add_slow(ctx, left, right);
    ArkString *s = ark_string_join2(ctx, ark_as_string(left), ark_as_string(right));
    return s ? ark_box_pointer(s) : ARK_UNDEFINED;
}

// ── Comparing and hashing ───────────────────────────────────────────────────────────────────────────────────────────

static bool units_equal(ArkUnits a, ArkUnits b)
{
    if (a.length != b.length) return false;
    if (a.is_wide == b.is_wide) return memcmp(a.any, b.any, (size_t)a.length << a.is_wide) == 0;
    for (uint32_t i = 0; i < a.length; i++)
        if (ark_unit(a, i) != ark_unit(b, i)) return false;
    return true;
}

bool ark_string_same(ArkContext *ctx, ArkString *a, ArkString *b)
{
    if (a == b) return true;
    if (a->length != b->length || (a->hash && b->hash && a->hash != b->hash)) return false;
    return units_equal(ark_units(ctx, a), ark_units(ctx, b));
}

bool ark_string_equal_slow(ArkContext *ctx, ArkValue left, ArkValue right)
{
    return ark_string_same(ctx, ark_as_string(left), ark_as_string(right));
}

bool ark_string_is(ArkContext *ctx, ArkString *s, const char *ascii)
{
    size_t length = strlen(ascii);
    if (s->length != length) return false;
    ArkUnits u = ark_units(ctx, s);
    for (uint32_t i = 0; i < length; i++)
        if (ark_unit(u, i) != (uint8_t)ascii[i]) return false;
    return true;
}

int ark_units_compare(ArkUnits a, ArkUnits b)
{
    uint32_t length = ark_min_u32(a.length, b.length);
    if (!a.is_wide && !b.is_wide) {
        int order = memcmp(a.narrow, b.narrow, length);
        if (order) return order;
    } else {
        for (uint32_t i = 0; i < length; i++)
            if (ark_unit(a, i) != ark_unit(b, i)) return (int)ark_unit(a, i) - (int)ark_unit(b, i);
    }
    return a.length < b.length ? -1 : a.length > b.length;
}

int32_t ark_string_compare(ArkContext *ctx, ArkValue left, ArkValue right)
{
    ArkUnits a = ark_units(ctx, ark_as_string(left));
    return ark_units_compare(a, ark_units(ctx, ark_as_string(right)));
}

uint32_t ark_string_hash_of(ArkContext *ctx, ArkString *s)
{
    if (s->hash) return s->hash;
    ArkUnits u = ark_units(ctx, s);
    uint64_t h = ark_hash_seed();
    for (uint32_t i = 0; i < u.length; i++) h = ((h << 5 | h >> 59) ^ ark_unit(u, i)) * 0x9E3779B97F4A7C15ull;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93ull;
    uint32_t hash = (uint32_t)(h >> 32);
    return s->hash = hash & INT32_MAX ? hash : 1;
}

int32_t ark_string_hash(ArkContext *ctx, ArkValue string) { return (int32_t)ark_string_hash_of(ctx, ark_as_string(string)); }
int32_t ark_hash_slow(ArkContext *ctx, ArkValue key)
{
    uint32_t hash = ark_is_bigint(key) ? ark_bigint_hash(ark_as_bigint(key)) : ark_string_hash_of(ctx, ark_as_string(key));
    return (int32_t)(hash & INT32_MAX);
}

// ── Interning: one string for each content, for keys that are compared often ────────────────────────────────────────

ArkValue ark_string_intern(ArkContext *ctx, ArkValue string)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    if (!ark_is_string(string)) return string;
    if (isolate->interned == ARK_UNDEFINED) isolate->interned = ark_box_pointer(ark_dictionary_new(ctx, 64));
    ArkDictionary *d = ark_pointer(isolate->interned);
    ArkString *known = ark_dictionary_find_key(ctx, d, ark_as_string(string));
    if (!known) ark_dictionary_set(ctx, d, known = ark_as_string(string), ARK_TRUE);
    return ark_box_pointer(known);
}
