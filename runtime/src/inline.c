// The part of the runtime that is compiled into the program itself: fast paths, and the seam where a name lookup turns
// into a call of the program's own code. Nothing here has static state. It is the only C that calls ArkTS: built into
// the program as bitcode, it is compiled code, and exceptions pass through it.

#include "ark.h"

#include <math.h>

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

static inline const ArkDescriptor *descriptor_of(ArkValue v) { return ((ArkObject *)ark_pointer(v))->descriptor; }
static inline bool has_kind(ArkValue v, ArkKind kind) { return ark_is_pointer(v) && descriptor_of(v)->kind == kind; }

// ── Allocation ──────────────────────────────────────────────────────────────────────────────────────────────────────

void *ark_alloc(ArkContext *ctx, void *descriptor)
{
    const ArkDescriptor *d = descriptor;
    uint32_t size = d->size;
    if (UNLIKELY(size > ARK_INLINE_MAX)) return ark_alloc_slow(ctx, descriptor);
    ArkRun *run = &ctx->runs[size / ARK_GRANULE];
    char *start = run->bump;
    if (UNLIKELY(size > (size_t)(run->limit - start))) return ark_alloc_slow(ctx, descriptor);
    run->bump = start + size;
    ArkObject *o = (ArkObject *)start;
    o->descriptor = d;
    ArkValue first = d->flags & ARK_DESCRIPTOR_SPARSE ? ARK_HOLE : ARK_UNDEFINED;
    for (uint32_t i = 0; i < d->slot_count; i++) o->slots[i] = first;
    return o;
}

void *ark_alloc_cell(ArkContext *ctx, ArkValue value)
{
    ArkRun *run = &ctx->runs[sizeof(ArkCell) / ARK_GRANULE];
    ArkCell *cell = (ArkCell *)run->bump;
    if (LIKELY(run->limit - run->bump >= (ptrdiff_t)sizeof(ArkCell))) {
        run->bump += sizeof(ArkCell);
        cell->descriptor = &ark_cell;
    } else {
        cell = ark_alloc_slow(ctx, (void *)&ark_cell);
    }
    cell->value = value;
    return cell;
}

// An old object that a pointer is stored into is remembered once per collection; the value's own age is not looked at.
void ark_barrier(ArkContext *ctx, void *holder, ArkValue value)
{
    if (ark_is_pointer(value) && *ark_mark_byte(holder) == ARK_MARK_OLD) ark_barrier_slow(ctx, holder);
}

// ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────

bool ark_to_boolean(ArkContext *ctx, ArkValue v)
{
    if (ark_is_number(v)) {
        double d = ark_as_double(v);
        return d < 0 || d > 0;
    }
    if (ark_is_pointer(v)) return ark_to_boolean_slow(ctx, v);
    return v == ARK_TRUE;
}

int32_t ark_to_int32(double d)
{
    // Covers every integer a program is likely to have; the conversion of anything else saturates or is undefined.
    if (LIKELY(d > -9223372036854775808.0 && d < 9223372036854775808.0)) return (int32_t)(uint32_t)(uint64_t)(int64_t)d;
    return ark_to_int32_slow(d);
}

// Integers, the common case, have an exact remainder in the integer unit, which is ten times as fast. The sign, that of -0
// included, is the dividend's.
double ark_fmod(double a, double b)
{
    double x = __builtin_fabs(a), y = __builtin_fabs(b);
    if (LIKELY(x < 9007199254740992.0 && y < 9007199254740992.0)) {
        int64_t dividend = (int64_t)x, divisor = (int64_t)y;
        if (LIKELY((double)dividend == x && (double)divisor == y && divisor != 0))
            return __builtin_copysign((double)(int64_t)((uint64_t)dividend % (uint64_t)divisor), a);
    }
    return fmod(a, b);
}

ArkValue ark_add(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (LIKELY(ark_is_number(left) && ark_is_number(right))) return ark_box_double(ark_as_double(left) + ark_as_double(right));
    return ark_add_slow(ctx, left, right);
}

bool ark_strict_equal(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (ark_is_number(left) && ark_is_number(right)) return ark_as_double(left) == ark_as_double(right);
    if (left == right) return true;
    return ark_is_pointer(left) && ark_is_pointer(right) && ark_strict_equal_slow(ctx, left, right);
}

bool ark_string_equal(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (LIKELY(ark_is_pointer(left) && ark_is_pointer(right))) {
        if (left == right) return true;
        const ArkString *a = ark_pointer(left), *b = ark_pointer(right);
        return a->descriptor->kind == ARK_KIND_STRING && b->descriptor->kind == ARK_KIND_STRING &&
               a->length == b->length && ark_string_equal_slow(ctx, left, right);
    }
    return ark_strict_equal(ctx, left, right);
}

int32_t ark_hash(ArkContext *ctx, ArkValue key)
{
    if (has_kind(key, ARK_KIND_STRING)) {
        uint32_t known = ((ArkString *)ark_pointer(key))->hash;
        return known ? (int32_t)(known & INT32_MAX) : ark_hash_slow(ctx, key);
    }
    if (ark_is_number(key)) {
        double d = ark_as_double(key);
        key = ark_box_double(d == 0 ? 0 : d); // one key for both zeros, one for every NaN
    } else if (has_kind(key, ARK_KIND_BIGINT)) {
        return ark_hash_slow(ctx, key);
    }
    uint64_t h = key * 0x9E3779B97F4A7C15ull;
    h = (h ^ h >> 32) * 0xD6E8FEB86659FD93ull;
    return (int32_t)(h >> 33);
}

static inline int32_t unit_at(ArkContext *ctx, ArkValue string, double index)
{
    if (LIKELY(has_kind(string, ARK_KIND_STRING) && index >= 0 && index < 4294967296.0)) {
        const ArkString *s = ark_pointer(string);
        uint32_t i = (uint32_t)index;
        if (s->descriptor == &ark_string_latin1) return i < s->length ? ((const uint8_t *)(s + 1))[i] : -1;
        if (s->descriptor == &ark_string_utf16) return i < s->length ? ((const uint16_t *)(s + 1))[i] : -1;
    }
    return ark_string_at_slow(ctx, string, index);
}

double ark_string_char_code_at(ArkContext *ctx, ArkValue string, double index)
{
    int32_t unit = unit_at(ctx, string, index);
    return unit < 0 ? NAN : unit;
}

bool ark_is_array(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    return has_kind(v, ARK_KIND_ARRAY);
}

bool ark_is_instance(ArkContext *ctx, ArkValue v, void *descriptor)
{
    (void)ctx;
    if (!ark_is_pointer(v)) return false;
    const ArkDescriptor *have = descriptor_of(v), *want = descriptor;
    if (have == want) return true;
    return have->display && have->depth >= want->depth && have->display[want->depth]->origin == want->origin;
}

// Behind a failed comparison of descriptors: a frozen or extended instance of this very layout or of one below it.
bool ark_is_variant(ArkContext *ctx, ArkValue v, void *descriptor)
{
    (void)ctx;
    if (!has_kind(v, ARK_KIND_OBJECT)) return false;
    const ArkDescriptor *have = descriptor_of(v), *want = descriptor;
    if (LIKELY(!(have->flags & (ARK_DESCRIPTOR_FROZEN | ARK_DESCRIPTOR_EXTENDED))) || !have->display || have->flags & ARK_DESCRIPTOR_MADE) return false;
    return have->depth >= want->depth && have->display[want->depth]->signature == want;
}

// The same, or an instance of a class made at run time that extends the class of this layout.
bool ark_is_derived(ArkContext *ctx, ArkValue v, void *descriptor)
{
    if (!has_kind(v, ARK_KIND_OBJECT)) return false;
    const ArkDescriptor *have = descriptor_of(v);
    if (LIKELY(!(have->flags & (ARK_DESCRIPTOR_FROZEN | ARK_DESCRIPTOR_EXTENDED | ARK_DESCRIPTOR_MADE)))) return false;
    return have->flags & ARK_DESCRIPTOR_MADE ? ark_is_instance(ctx, v, descriptor) : ark_is_variant(ctx, v, descriptor);
}

void ark_slot_put(ArkContext *ctx, void *object, int32_t slot, ArkValue value)
{
    ArkObject *o = object;
    if (UNLIKELY(o->slots[slot] == ARK_HOLE)) {
        ark_slot_add(ctx, o, slot, value);
        return;
    }
    o->slots[slot] = value;
    ark_barrier(ctx, o, value);
}

// ── Arrays ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static inline bool is_packed(const ArkArray *a, ArkElementKind kind) { return a->kind == kind && !a->holey; }

int32_t ark_array_push(ArkContext *ctx, ArkValue array, ArkValue value)
{
    if (LIKELY(has_kind(array, ARK_KIND_ARRAY))) {
        ArkArray *a = ark_pointer(array);
        if (LIKELY(is_packed(a, ARK_ELEMENT_VALUE) && a->length < a->capacity)) {
            ((ArkValue *)a->elements)[a->length] = value;
            ark_barrier(ctx, a, value);
            return (int32_t)++a->length;
        }
    }
    return ark_array_push_slow(ctx, array, value);
}

int32_t ark_array_push_f64(ArkContext *ctx, ArkValue array, double value)
{
    if (LIKELY(has_kind(array, ARK_KIND_ARRAY))) {
        ArkArray *a = ark_pointer(array);
        if (LIKELY(a->length < a->capacity)) {
            if (LIKELY(is_packed(a, ARK_ELEMENT_F64) && value == value)) {
                ((double *)a->elements)[a->length] = value;
                return (int32_t)++a->length;
            }
            if (is_packed(a, ARK_ELEMENT_I32) && value >= INT32_MIN && value <= INT32_MAX) {
                int32_t i = (int32_t)value;
                union { double number; uint64_t bits; } back = { .number = i }, given = { .number = value };
                if (back.bits == given.bits) { // an integer and not -0
                    ((int32_t *)a->elements)[a->length] = i;
                    return (int32_t)++a->length;
                }
            }
        }
    }
    union { double number; uint64_t bits; } u = { .number = value };
    return ark_array_push_slow(ctx, array, u.bits);
}

int32_t ark_array_push_i32(ArkContext *ctx, ArkValue array, int32_t value)
{
    if (LIKELY(has_kind(array, ARK_KIND_ARRAY))) {
        ArkArray *a = ark_pointer(array);
        if (LIKELY(is_packed(a, ARK_ELEMENT_I32) && a->length < a->capacity)) {
            ((int32_t *)a->elements)[a->length] = value;
            return (int32_t)++a->length;
        }
    }
    return ark_array_push_slow(ctx, array, ark_box_double(value));
}

// ── Objects by name ─────────────────────────────────────────────────────────────────────────────────────────────────

static inline ArkValue call_accessor(ArkContext *ctx, ArkValue receiver, int32_t argc, const ArkValue *argv)
{
    ArkFunction *f = ctx->accessor;
    return f->descriptor->universal(ctx, ark_box_pointer(f), receiver, argc, argv);
}

ArkValue ark_get_named(ArkContext *ctx, ArkValue receiver, void *key, void *cache)
{
    if (LIKELY(ark_is_pointer(receiver))) {
        ArkObject *o = ark_pointer(receiver);
        uint64_t word = *(uint64_t *)cache;
        if (LIKELY(word >> 16 == (uint64_t)(uintptr_t)o->descriptor)) {
            ArkValue value = o->slots[(word & 0xFFFF) >> 2];
            if (LIKELY(value != ARK_HOLE)) return value;
        }
    }
    ArkValue result = ark_get_named_slow(ctx, receiver, key, cache);
    return UNLIKELY(result == ARK_UNINITIALISED) ? call_accessor(ctx, receiver, 0, NULL) : result;
}

void ark_set_named(ArkContext *ctx, ArkValue receiver, void *key, ArkValue value, void *cache)
{
    if (LIKELY(ark_is_pointer(receiver))) {
        ArkObject *o = ark_pointer(receiver);
        uint64_t word = *(uint64_t *)cache;
        bool fits = !(word & 3) || ark_is_number(value) || value == ARK_UNDEFINED;
        if (LIKELY(word >> 16 == (uint64_t)(uintptr_t)o->descriptor && fits)) {
            ArkValue *slot = &o->slots[(word & 0xFFFF) >> 2];
            if (LIKELY(*slot != ARK_HOLE)) {
                *slot = value;
                ark_barrier(ctx, o, value);
                return;
            }
        }
    }
    if (ark_set_named_slow(ctx, receiver, key, value, cache)) call_accessor(ctx, receiver, 1, &value);
}

ArkValue ark_get_keyed(ArkContext *ctx, ArkValue receiver, ArkValue key)
{
    ArkValue result = ark_get_keyed_slow(ctx, receiver, key);
    return UNLIKELY(result == ARK_UNINITIALISED) ? call_accessor(ctx, receiver, 0, NULL) : result;
}

void ark_set_keyed(ArkContext *ctx, ArkValue receiver, ArkValue key, ArkValue value)
{
    if (ark_set_keyed_slow(ctx, receiver, key, value)) call_accessor(ctx, receiver, 1, &value);
}

ArkValue ark_assign(ArkContext *ctx, ArkValue target, ArkValue source)
{
    if (!ark_is_pointer(source)) return target;
    ArkArray *keys = ark_pointer(ark_all_keys(ctx, source));
    for (uint32_t i = 0; i < keys->length; i++) {
        ArkValue key = ((ArkValue *)keys->elements)[i];
        ark_set_keyed(ctx, target, key, ark_get_keyed(ctx, source, key));
        if (ctx->pending != ARK_HOLE) break;
    }
    return target;
}

ArkValue ark_object_clone(ArkContext *ctx, ArkValue source)
{
    ArkValue copy = ark_object_copy(ctx, source);
    return copy != ARK_UNDEFINED ? copy : ark_assign(ctx, ark_box_pointer(ark_dictionary_new(ctx, 0)), source);
}

// ── Calls ───────────────────────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_call(ArkContext *ctx, ArkValue callee, ArkValue receiver, int32_t argc, void *argv, void *text)
{
    if (LIKELY(has_kind(callee, ARK_KIND_FUNCTION))) return descriptor_of(callee)->universal(ctx, callee, receiver, argc, argv);
    ark_throw_not_callable(ctx, text);
    return ARK_UNDEFINED;
}

ArkValue ark_call_named(ArkContext *ctx, ArkValue receiver, void *key, int32_t argc, void *argv, void *text)
{
    ArkFunction *method = ark_find_method(ctx, receiver, key);
    if (LIKELY(method != NULL)) return method->descriptor->universal(ctx, ark_box_pointer(method), receiver, argc, argv);
    if (ctx->pending != ARK_HOLE) return ARK_UNDEFINED;
    uint64_t cache = 0;
    ArkValue callee = ark_get_named(ctx, receiver, key, &cache);
    return ctx->pending != ARK_HOLE ? ARK_UNDEFINED : ark_call(ctx, callee, receiver, argc, argv, text);
}

// ── Classes ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static inline bool is_made(ArkValue class) { return has_kind(class, ARK_KIND_OBJECT) && descriptor_of(class)->flags & ARK_DESCRIPTOR_MADE; }

// The nearest constructor, from the class upwards, runs on an instance that is there; it may give another object.
static ArkValue fill(ArkContext *ctx, ArkValue class, ArkValue receiver, int32_t argc, void *argv)
{
    ArkFunction *constructor = NULL;
    for (; !constructor && is_made(class); class = ((ArkObject *)ark_pointer(class))->slots[ARK_MADE_BASE]) {
        ArkValue own = ((ArkObject *)ark_pointer(class))->slots[ARK_MADE_CONSTRUCTOR];
        if (own != ARK_UNDEFINED) constructor = ark_pointer(own);
    }
    if (!constructor && ark_is_pointer(class)) constructor = ark_find_constructor(ctx, class);
    return constructor ? constructor->descriptor->universal(ctx, ark_box_pointer(constructor), receiver, argc, argv) : ARK_UNDEFINED;
}

static ArkValue construct_made(ArkContext *ctx, ArkValue class, int32_t argc, void *argv)
{
    const ArkDescriptor *instance = descriptor_of(class)->instance;
    ArkObject *o = ark_alloc(ctx, (void *)instance);
    o->slots[instance->arity] = class;
    ArkValue given = fill(ctx, class, ark_box_pointer(o), argc, argv);
    return ark_is_pointer(given) && descriptor_of(given)->kind != ARK_KIND_STRING && descriptor_of(given)->kind != ARK_KIND_BIGINT ? given : ark_box_pointer(o);
}

ArkValue ark_construct(ArkContext *ctx, ArkValue class, int32_t argc, void *argv, void *text)
{
    if (has_kind(class, ARK_KIND_OBJECT) && descriptor_of(class)->role == ARK_ROLE_CLASS) {
        if (is_made(class)) return construct_made(ctx, class, argc, argv);
        if (descriptor_of(class)->universal) return descriptor_of(class)->universal(ctx, class, ARK_UNDEFINED, argc, argv);
    }
    ArkFunction *make = has_kind(class, ARK_KIND_FUNCTION) ? ark_find_constructor(ctx, class) : NULL;
    if (make) return make->descriptor->universal(ctx, ark_box_pointer(make), ARK_UNDEFINED, argc, argv);
    ark_throw_not_constructor(ctx, text);
    return ARK_UNDEFINED;
}

void ark_class_super(ArkContext *ctx, ArkValue class, ArkValue receiver, int32_t argc, void *argv)
{
    fill(ctx, ark_class_base(ctx, class), receiver, argc, argv);
}

ArkValue ark_super_get(ArkContext *ctx, ArkValue class, ArkValue receiver, void *key)
{
    ArkValue v = ark_super_get_slow(ctx, class, key);
    return v == ARK_UNINITIALISED ? call_accessor(ctx, receiver, 0, NULL) : v;
}

void ark_super_set(ArkContext *ctx, ArkValue class, ArkValue receiver, void *key, ArkValue value)
{
    if (ark_super_set_slow(ctx, class, receiver, key, value)) call_accessor(ctx, receiver, 1, &value);
}

// ── Numbers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

double ark_round(double d)
{
    // Adding a half first would round 0.49999999999999994 and odd integers above 2^52 wrongly.
    if (!(d > -4503599627370496.0 && d < 4503599627370496.0)) return d;
    double floor = __builtin_floor(d);
    double rounded = d - floor >= 0.5 ? floor + 1 : floor;
    return __builtin_copysign(rounded, d);
}

int32_t ark_clz32(int32_t i) { return i ? __builtin_clz((uint32_t)i) : 32; }
double ark_fround(double d) { return (double)(float)d; }

void ark_console_string(ArkContext *ctx, int32_t stream, ArkValue value) { ark_console_string_slow(ctx, stream, value); }
