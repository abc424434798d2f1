// Arrays and their storage. The array, not the static type, owns its element kind: int32, double, byte for booleans, or
// values; it starts narrow and only generalises. Compiled code reads and writes packed arrays itself; whatever does not
// fit (another kind, a hole, growth, an odd index, another receiver) comes here.

#include "runtime.h"

#include <math.h>
#include <string.h>

enum { HOLEY = 1, FROZEN = 2, BOOL_HOLE = 2 };

// ── Storage ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static void set_storage(ArkContext *ctx, ArkArray *a, ArkStorage *s, uint32_t capacity)
{
    a->elements = s->data;
    a->capacity = capacity;
    ark_remember(ctx, a); // it may be old, and the storage is new
}

static ArkStorage *storage_for(ArkContext *ctx, uint8_t kind, uint32_t capacity)
{
    return ark_storage_new(ctx, kind == ARK_ELEMENT_VALUE, ((size_t)capacity * ark_element_size(kind) + 7) & ~(size_t)7);
}

// Elements from `from` on become zero: no pointers, for the collector.
static void clear_rest(ArkStorage *s, size_t from) { memset(s->data + from, 0, s->size - from); }

static bool check_length(ArkContext *ctx, double length)
{
    if (length <= ARK_ARRAY_MAX) return true;
    ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid array length");
    return false;
}

ArkArray *ark_array_make(ArkContext *ctx, ArkElementKind kind, uint32_t length, uint32_t capacity)
{
    ArkArray *a = ark_heap_allocate_small(ctx, &ark_array, sizeof(ArkArray));
    *a = (ArkArray) { .descriptor = &ark_array, .kind = (uint8_t)kind };
    if (capacity < length) capacity = length;
    if (capacity) {
        ArkStorage *s = storage_for(ctx, (uint8_t)kind, capacity);
        clear_rest(s, 0);
        set_storage(ctx, a, s, capacity);
    }
    a->length = length;
    return a;
}

bool ark_array_grow(ArkContext *ctx, ArkArray *a, uint32_t capacity)
{
    if (capacity <= a->capacity) return true;
    if (!check_length(ctx, capacity)) return false;
    uint32_t size = ark_element_size(a->kind);
    ArkStorage *s = storage_for(ctx, a->kind, capacity);
    if (a->length) memcpy(s->data, a->elements, (size_t)a->length * size);
    clear_rest(s, (size_t)a->length * size);
    set_storage(ctx, a, s, capacity);
    return true;
}

static bool grow_for(ArkContext *ctx, ArkArray *a, uint32_t length)
{
    if (length <= a->capacity) return true;
    uint64_t capacity = a->length < 64 ? (uint64_t)a->length * 2 : (uint64_t)a->length + a->length / 2;
    if (capacity < length) capacity = length;
    if (capacity < 4) capacity = 4;
    if (capacity > ARK_ARRAY_MAX && length <= ARK_ARRAY_MAX) capacity = ARK_ARRAY_MAX;
    return ark_array_grow(ctx, a, (uint32_t)capacity);
}

// ── Elements ────────────────────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_element(const ArkArray *a, uint32_t i)
{
    switch ((ArkElementKind)a->kind) {
    case ARK_ELEMENT_BOOL: {
        uint8_t b = ((uint8_t *)a->elements)[i];
        return b == BOOL_HOLE ? ARK_HOLE : ark_box_boolean(b);
    }
    case ARK_ELEMENT_I32: return ark_box_double(((int32_t *)a->elements)[i]);
    default: return ((ArkValue *)a->elements)[i]; // a double's bits are its value
    }
}

static bool is_int32(ArkValue v)
{
    if (!ark_is_number(v)) return false;
    double d = ark_as_double(v);
    return d >= INT32_MIN && d <= INT32_MAX && ark_box_double((int32_t)d) == v; // not -0
}

static ArkElementKind kind_for(ArkValue v)
{
    if (ark_is_number(v)) return is_int32(v) ? ARK_ELEMENT_I32 : ARK_ELEMENT_F64;
    return ark_is_boolean(v) ? ARK_ELEMENT_BOOL : ARK_ELEMENT_VALUE;
}

static ArkElementKind common_kind(ArkElementKind a, ArkElementKind b)
{
    if (a == b) return a;
    if (a == ARK_ELEMENT_BOOL || b == ARK_ELEMENT_BOOL) return ARK_ELEMENT_VALUE;
    return a > b ? a : b;
}

static void put(ArkContext *ctx, ArkArray *a, uint32_t i, ArkValue v)
{
    switch ((ArkElementKind)a->kind) {
    case ARK_ELEMENT_BOOL: ((uint8_t *)a->elements)[i] = v == ARK_HOLE ? BOOL_HOLE : v == ARK_TRUE; break;
    case ARK_ELEMENT_I32: ((int32_t *)a->elements)[i] = (int32_t)ark_as_double(v); break;
    case ARK_ELEMENT_F64: ((ArkValue *)a->elements)[i] = v; break;
    case ARK_ELEMENT_VALUE:
        ((ArkValue *)a->elements)[i] = v;
        if (ark_is_pointer(v)) ark_remember(ctx, a);
        break;
    }
}

// Elements from..to-1, new ones or none of them a hole, become holes.
static void put_holes(ArkContext *ctx, ArkArray *a, uint32_t from, uint32_t to)
{
    if (from >= to) return;
    if (a->kind == ARK_ELEMENT_I32) ark_array_widen(ctx, a, ARK_ELEMENT_F64);
    if (a->kind == ARK_ELEMENT_BOOL) memset((uint8_t *)a->elements + from, BOOL_HOLE, to - from);
    else for (uint32_t i = from; i < to; i++) ((ArkValue *)a->elements)[i] = ARK_HOLE;
    a->holes += to - from;
    a->holey |= HOLEY;
}

// What holds nothing but holes may become anything that can be holey.
static void start_kind(ArkContext *ctx, ArkArray *a, ArkElementKind kind)
{
    if (kind == a->kind) return;
    ArkStorage *s = storage_for(ctx, (uint8_t)kind, a->capacity);
    clear_rest(s, 0);
    a->kind = (uint8_t)kind;
    a->holes = 0;
    set_storage(ctx, a, s, a->capacity);
    put_holes(ctx, a, 0, a->length);
}

bool ark_array_widen(ArkContext *ctx, ArkArray *a, ArkElementKind kind)
{
    if (a->holes && a->holes == a->length) {
        start_kind(ctx, a, kind == ARK_ELEMENT_I32 ? ARK_ELEMENT_F64 : kind);
        return true;
    }
    kind = common_kind((ArkElementKind)a->kind, kind);
    if (kind == a->kind) return true;
    if (!a->capacity) {
        a->kind = (uint8_t)kind;
        return true;
    }
    if (ark_element_size(a->kind) == 8) { // doubles are values already; the storage must now be looked at
        if (kind == ARK_ELEMENT_VALUE) {
            ArkStorage *s = storage_for(ctx, kind, a->capacity);
            memcpy(s->data, a->elements, (size_t)a->length * 8);
            clear_rest(s, (size_t)a->length * 8);
            set_storage(ctx, a, s, a->capacity);
        }
    } else {
        ArkStorage *s = storage_for(ctx, (uint8_t)kind, a->capacity);
        for (uint32_t i = 0; i < a->length; i++) ((ArkValue *)(void *)s->data)[i] = ark_element(a, i);
        clear_rest(s, (size_t)a->length * 8);
        set_storage(ctx, a, s, a->capacity);
    }
    a->kind = (uint8_t)kind;
    return true;
}

static void fill_hole(ArkArray *a)
{
    if (!--a->holes) a->holey &= (uint8_t)~HOLEY;
}

static bool fail_frozen(ArkContext *ctx, double index)
{
    char text[ARK_NUMBER_TEXT];
    ark_number_text(index, text);
    ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot assign to read only property '%s' of object '[object Array]'", text);
    return false;
}

static bool check_extensible(ArkContext *ctx, ArkArray *a)
{
    if (!(a->holey & FROZEN)) return true;
    ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot add property %u, object is not extensible", a->length);
    return false;
}

void ark_array_fill_whole(ArkContext *ctx, ArkArray *a, ArkValue v)
{
    ArkElementKind kind = kind_for(v);
    uint32_t size = ark_element_size(kind), length = a->length;
    a->holey = 0;
    a->holes = 0;
    if (kind != a->kind) {
        ArkStorage *s = storage_for(ctx, (uint8_t)kind, length);
        clear_rest(s, kind == ARK_ELEMENT_VALUE ? 0 : (size_t)length * size);
        a->kind = (uint8_t)kind;
        set_storage(ctx, a, s, length);
    }
    put(ctx, a, 0, v);
    if (size == 1) memset(a->elements, *(uint8_t *)a->elements, length);
    else if (size == 4) for (uint32_t i = 1; i < length; i++) ((uint32_t *)a->elements)[i] = *(uint32_t *)a->elements;
    else for (uint32_t i = 1; i < length; i++) ((uint64_t *)a->elements)[i] = *(uint64_t *)a->elements;
}

void ark_array_add(ArkContext *ctx, ArkArray *a, ArkValue v)
{
    ark_array_widen(ctx, a, kind_for(v));
    if (!grow_for(ctx, a, a->length + 1)) return;
    a->length++;
    put(ctx, a, a->length - 1, v);
}

void ark_array_store(ArkContext *ctx, ArkArray *a, uint32_t i, ArkValue v)
{
    if (a->holey & FROZEN) {
        fail_frozen(ctx, i);
        return;
    }
    if (i >= a->length) {
        if (!check_length(ctx, (double)i + 1)) return;
        ark_array_widen(ctx, a, kind_for(v));
        if (!grow_for(ctx, a, i + 1)) return;
        uint32_t from = a->length;
        a->length = i + 1;
        put_holes(ctx, a, from, i);
    } else {
        ark_array_widen(ctx, a, kind_for(v));
        if (a->holey && ark_element(a, i) == ARK_HOLE) fill_hole(a);
    }
    put(ctx, a, i, v);
}

bool ark_array_delete(ArkContext *ctx, ArkArray *a, uint32_t i)
{
    if (a->holey & FROZEN) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot delete property '%u' of [object Array]", i);
        return false;
    }
    if (i < a->length && ark_element(a, i) != ARK_HOLE) put_holes(ctx, a, i, i + 1);
    return true;
}

// ── Entry points: making ────────────────────────────────────────────────────────────────────────────────────────────

void *ark_array_new(ArkContext *ctx, int32_t kind, int32_t length)
{
    if (!check_length(ctx, length < 0 ? INFINITY : length)) length = 0;
    return ark_array_make(ctx, (ArkElementKind)kind, (uint32_t)length, (uint32_t)length);
}

void *ark_array_new_capacity(ArkContext *ctx, int32_t kind, int32_t capacity)
{
    if (!check_length(ctx, capacity < 0 ? INFINITY : capacity)) capacity = 0;
    return ark_array_make(ctx, (ArkElementKind)kind, 0, (uint32_t)capacity);
}

// The first element decides on the kind; until then a byte for each hole is enough.
void *ark_array_new_holey(ArkContext *ctx, double length)
{
    bool valid = length >= 0 && length <= UINT32_MAX && length == trunc(length);
    if (!check_length(ctx, valid ? length : INFINITY)) length = 0;
    ArkArray *a = ark_array_make(ctx, ARK_ELEMENT_BOOL, 0, (uint32_t)length);
    a->length = (uint32_t)length;
    put_holes(ctx, a, 0, a->length);
    return a;
}

ArkValue ark_array_of_arguments(ArkContext *ctx, int32_t argc, void *argv, int32_t first)
{
    ArkArray *a = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, argc > first ? (uint32_t)(argc - first) : 0);
    for (int32_t i = first; i < argc; i++) ark_array_add(ctx, a, ((ArkValue *)argv)[i]);
    return ark_box_pointer(a);
}

void ark_array_generalise(ArkContext *ctx, ArkValue array, int32_t kind)
{
    if (ark_is_array(ctx, array)) ark_array_widen(ctx, ark_as_array(array), (ArkElementKind)kind);
}

void ark_array_reserve(ArkContext *ctx, ArkValue array, int32_t capacity)
{
    if (ark_is_array(ctx, array) && capacity > 0) ark_array_grow(ctx, ark_as_array(array), (uint32_t)capacity);
}

// ── Entry points: elements ──────────────────────────────────────────────────────────────────────────────────────────

static bool as_index(double d, uint32_t *index)
{
    if (!(d >= 0 && d < UINT32_MAX)) return false;
    *index = (uint32_t)d;
    return *index == d;
}

ArkValue ark_array_get(ArkContext *ctx, ArkValue receiver, double index)
{
    uint32_t i;
    if (ark_is_array(ctx, receiver) && as_index(index, &i)) {
        ArkArray *a = ark_as_array(receiver);
        ArkValue v = i < a->length ? ark_element(a, i) : ARK_UNDEFINED;
        return v == ARK_HOLE ? ARK_UNDEFINED : v;
    }
    ArkValue v = ark_get_keyed_slow(ctx, receiver, ark_box_double(index));
    return v == ARK_UNINITIALISED ? ARK_UNDEFINED : v;
}

double ark_array_get_f64(ArkContext *ctx, ArkValue receiver, double index)
{
    ArkValue v = ark_array_get(ctx, receiver, index);
    return ark_is_number(v) || v == ARK_UNDEFINED ? ark_as_double(v) : ark_unbox_f64_slow(ctx, v);
}

void ark_array_set(ArkContext *ctx, ArkValue receiver, double index, ArkValue value)
{
    uint32_t i;
    if (ark_is_array(ctx, receiver) && as_index(index, &i)) ark_array_store(ctx, ark_as_array(receiver), i, value);
    else ark_set_keyed_slow(ctx, receiver, ark_box_double(index), value);
}

bool ark_array_has(ArkContext *ctx, ArkValue array, double index)
{
    uint32_t i;
    if (!ark_is_array(ctx, array) || !as_index(index, &i)) return false;
    return i < ark_as_array(array)->length && ark_element(ark_as_array(array), i) != ARK_HOLE;
}

int32_t ark_array_push_slow(ArkContext *ctx, ArkValue array, ArkValue value)
{
    ArkArray *a = ark_receiver_array(ctx, array, "push");
    if (!a || !check_extensible(ctx, a)) return 0;
    ark_array_add(ctx, a, value);
    return (int32_t)a->length;
}

void ark_array_trim(ArkContext *ctx, ArkValue array, int32_t least)
{
    (void)ctx;
    ArkArray *a = ark_as_array(array);
    while (a->length > (uint32_t)least && ark_element(a, a->length - 1) == ARK_UNDEFINED) a->length--;
}

ArkValue ark_array_pop(ArkContext *ctx, ArkValue array)
{
    ArkArray *a = ark_receiver_array(ctx, array, "pop");
    if (!a || !a->length) return ARK_UNDEFINED;
    if (a->holey & FROZEN) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot delete property '%u' of [object Array]", a->length - 1);
        return ARK_UNDEFINED;
    }
    ArkValue v = ark_element(a, a->length - 1);
    a->length--;
    if (a->kind == ARK_ELEMENT_VALUE) ((ArkValue *)a->elements)[a->length] = 0;
    if (v != ARK_HOLE) return v;
    fill_hole(a);
    return ARK_UNDEFINED;
}

ArkValue ark_array_shift(ArkContext *ctx, ArkValue array)
{
    ArkArray *a = ark_receiver_array(ctx, array, "shift");
    if (!a || !a->length) return ARK_UNDEFINED;
    if (a->holey & FROZEN) return fail_frozen(ctx, 0), ARK_UNDEFINED;
    ArkValue v = ark_element(a, 0);
    if (a->kind == ARK_ELEMENT_VALUE) ((ArkValue *)a->elements)[0] = 0;
    // The storage's start moves, so a queue costs no copying; the room in front is given up at the next growth.
    a->elements = (char *)a->elements + ark_element_size(a->kind);
    a->length--;
    a->capacity--;
    if (!a->capacity) a->elements = NULL;
    if (v != ARK_HOLE) return v;
    fill_hole(a);
    return ARK_UNDEFINED;
}

int32_t ark_array_unshift(ArkContext *ctx, ArkValue array, ArkValue value)
{
    ArkArray *a = ark_receiver_array(ctx, array, "unshift");
    if (!a || !check_extensible(ctx, a)) return 0;
    ark_array_widen(ctx, a, kind_for(value));
    if (!grow_for(ctx, a, a->length + 1)) return 0;
    uint32_t size = ark_element_size(a->kind);
    memmove((char *)a->elements + size, a->elements, (size_t)a->length * size);
    a->length++;
    put(ctx, a, 0, value);
    return (int32_t)a->length;
}

void ark_array_set_length(ArkContext *ctx, ArkValue array, double length)
{
    if (ark_is_nullish(array)) {
        ark_throw_nullish(ctx, array, ark_string_from_ascii(ctx, "length", 6), true);
        return;
    }
    ArkArray *a = ark_receiver_array(ctx, array, "length");
    uint32_t n;
    if (!a) return;
    if (!as_index(length, &n)) n = UINT32_MAX;
    if (!check_length(ctx, n)) return;
    if (a->holey & FROZEN) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot assign to read only property 'length' of object '[object Array]'");
    } else if (n < a->length) {
        for (uint32_t i = n; a->holes && i < a->length; i++)
            if (ark_element(a, i) == ARK_HOLE) fill_hole(a);
        if (a->kind == ARK_ELEMENT_VALUE) memset((ArkValue *)a->elements + n, 0, (size_t)(a->length - n) * 8);
        a->length = n;
    } else if (n > a->length && grow_for(ctx, a, n)) {
        uint32_t from = a->length;
        a->length = n;
        put_holes(ctx, a, from, n);
    }
}
