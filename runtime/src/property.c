// Properties by name: where a receiver's own slots, its class's members and the built-in ones are looked up, and where a
// site's inline cache is filled. Getters and setters are the program's code: they are left in ctx->accessor for the
// compiled side (inline.c) to call.

#include "typed.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ── Descriptors ─────────────────────────────────────────────────────────────────────────────────────────────────────

int32_t ark_find_slot(ArkContext *ctx, const ArkDescriptor *d, ArkString *key)
{
    if (!d->slots) return -1;
    for (uint32_t i = 0; i < d->slot_count; i++)
        if (d->slots[i].key == key) return (int32_t)i;
    for (uint32_t i = 0; i < d->slot_count; i++)
        if (ark_string_same(ctx, d->slots[i].key, key)) return (int32_t)i;
    return -1;
}

int32_t ark_find_slot_ascii(ArkContext *ctx, const ArkDescriptor *d, const char *key)
{
    for (uint32_t i = 0; d->slots && i < d->slot_count; i++)
        if (ark_string_is(ctx, d->slots[i].key, key)) return (int32_t)i;
    return -1;
}

ArkValue ark_slot_ascii(ArkContext *ctx, ArkValue object, const char *key)
{
    if (!ark_is_kind(object, ARK_KIND_OBJECT)) return ARK_UNDEFINED;
    int32_t slot = ark_find_slot_ascii(ctx, ark_descriptor(object), key);
    ArkValue v = slot < 0 ? ARK_UNDEFINED : ((ArkObject *)ark_pointer(object))->slots[slot];
    return v == ARK_HOLE ? ARK_UNDEFINED : v;
}

const ArkMember *ark_find_member(ArkContext *ctx, const ArkDescriptor *d, ArkString *key, ArkMemberRole role)
{
    for (uint32_t i = 0; d && i < d->member_count; i++)
        if (d->members[i].role == role && ark_string_same(ctx, d->members[i].key, key)) return &d->members[i];
    return NULL;
}

// The descriptor whose members a value offers.
static const ArkDescriptor *members_of(ArkContext *ctx, ArkValue v)
{
    if (ark_is_number(v)) return ark_well_known(ctx, ARK_CLASS_NUMBER);
    if (ark_is_boolean(v)) return ark_well_known(ctx, ARK_CLASS_BOOLEAN);
    if (!ark_is_pointer(v)) return NULL;
    switch ((ArkKind)ark_descriptor(v)->kind) {
    case ARK_KIND_STRING: return ark_well_known(ctx, ARK_CLASS_STRING);
    case ARK_KIND_BIGINT: return ark_well_known(ctx, ARK_CLASS_BIGINT);
    case ARK_KIND_ARRAY: return ark_well_known(ctx, ARK_CLASS_ARRAY); // a class that extends Array: find_member
    case ARK_KIND_FUNCTION: return ark_well_known(ctx, ARK_CLASS_FUNCTION);
    default: return ark_descriptor(v);
    }
}

static const ArkMember *find_member(ArkContext *ctx, ArkValue receiver, ArkString *key, ArkMemberRole role)
{
    const ArkMember *m = ark_is_kind(receiver, ARK_KIND_ARRAY) ? ark_find_member(ctx, ark_descriptor(receiver), key, role) : NULL;
    if (!m) m = ark_find_member(ctx, members_of(ctx, receiver), key, role);
    return m ? m : ark_find_member(ctx, ark_well_known(ctx, ARK_CLASS_OBJECT), key, role);
}

// Of an error's fields name is the class's unless the program sets it, and message and cause are not enumerable.
static bool is_error_field(ArkContext *ctx, const ArkDescriptor *d, ArkString *key, ArkValue value)
{
    if (ark_string_is(ctx, key, "name")) return !ark_is_own_error_name(ctx, d, value);
    if (ark_string_is(ctx, key, "errors")) return d == ark_well_known(ctx, ARK_CLASS_AGGREGATE_ERROR);
    return ark_string_is(ctx, key, "message") || ark_string_is(ctx, key, "cause");
}


bool ark_is_own_slot(ArkContext *ctx, const ArkObject *o, uint32_t slot)
{
    const ArkSlot *s = &o->descriptor->slots[slot];
    if (s->flags & ARK_SLOT_HIDDEN || o->slots[slot] == ARK_HOLE || o->slots[slot] == ARK_UNINITIALISED) return false;
    if (ark_is_deleted_slot(ctx, o, slot)) return false;
    return o->descriptor->role != ARK_ROLE_ERROR || !is_error_field(ctx, o->descriptor, s->key, o->slots[slot]);
}

// Where an object, or an array with properties of its own, keeps the key; -1 where it does not.
static int32_t slot_of(ArkContext *ctx, const ArkDescriptor *d, ArkString *key)
{
    return d->kind == ARK_KIND_OBJECT || d->kind == ARK_KIND_ARRAY ? ark_find_slot(ctx, d, key) : -1;
}

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static bool built_in_property(ArkContext *ctx, ArkValue receiver, ArkString *key, ArkValue *value)
{
    const ArkDescriptor *d = ark_descriptor(receiver);
    bool length = ark_string_is(ctx, key, "length");
    if (d->kind == ARK_KIND_ARRAY && length) *value = ark_box_double(ark_as_array(receiver)->length);
    else if (d->kind == ARK_KIND_STRING && length) *value = ark_box_double(ark_as_string(receiver)->length);
    else if (d->kind == ARK_KIND_FUNCTION && length) *value = ark_box_double(d->arity);
    else if (d->role == ARK_ROLE_CLASS && length && !ark_find_member(ctx, d, key, ARK_MEMBER_GETTER)) *value = ark_box_double(d->arity);
    else if ((d->kind == ARK_KIND_FUNCTION || d->role == ARK_ROLE_CLASS) && ark_string_is(ctx, key, "name"))
        *value = ark_function_name(ctx, receiver);
    else return false;
    return true;
}

// Own properties that are no methods.
bool ark_own_property(ArkContext *ctx, ArkValue receiver, ArkString *key, ArkValue *value)
{
    const ArkDescriptor *d = ark_descriptor(receiver);
    uint32_t index;
    if (d->role == ARK_ROLE_TYPED_ARRAY && ark_index_of_key(key, &index)) {
        *value = ark_typed_get(ctx, receiver, index);
        return *value != ARK_UNDEFINED;
    }
    int32_t slot = slot_of(ctx, d, key);
    if (d->kind == ARK_KIND_OBJECT || slot >= 0) {
        if (slot >= 0 && !(d->slots[slot].flags & ARK_SLOT_HIDDEN)) {
            *value = ((ArkObject *)ark_pointer(receiver))->slots[slot];
            if (*value != ARK_HOLE && *value != ARK_UNINITIALISED) return !ark_is_deleted_slot(ctx, ark_pointer(receiver), (uint32_t)slot);
        } else if (slot < 0 && d->flags & ARK_DESCRIPTOR_EXTENDED) {
            if (ark_dictionary_get(ctx, ark_extension(ctx, ark_pointer(receiver)), key, value)) return true;
        }
    } else if (d->kind == ARK_KIND_DICTIONARY) {
        return ark_dictionary_get(ctx, ark_pointer(receiver), key, value);
    } else if ((d->kind == ARK_KIND_ARRAY || d->kind == ARK_KIND_STRING) && ark_index_of_key(key, &index)) {
        if (d->kind == ARK_KIND_ARRAY) {
            *value = ark_array_get(ctx, receiver, index);
            return ark_array_has(ctx, receiver, index); // undefined may be an element
        }
        *value = ark_string_index(ctx, receiver, index);
        return *value != ARK_UNDEFINED;
    }
    if (built_in_property(ctx, receiver, key, value)) return true;
    ArkDictionary *given = d->kind == ARK_KIND_FUNCTION || d->kind == ARK_KIND_ARRAY ? ark_extension(ctx, ark_pointer(receiver)) : NULL;
    return given && ark_dictionary_get(ctx, given, key, value);
}

// Leaves the getter (0) or setter (1) for the compiled side to call; undefined where there is none.
static ArkValue found_accessor(ArkContext *ctx, ArkValue accessor, int which)
{
    ArkValue f = ((ArkObject *)ark_pointer(accessor))->slots[which];
    if (f == ARK_UNDEFINED) return f;
    ctx->accessor = ark_pointer(f);
    return ARK_UNINITIALISED;
}

// Of a site, whose keys are names: #x of a class.
static bool is_private(ArkString *key) { return key->length > 1 && key->descriptor == &ark_string_latin1 && *(const char *)(key + 1) == '#'; }

ArkValue ark_get_named_slow(ArkContext *ctx, ArkValue receiver, void *name, void *cache)
{
    ArkString *key = name;
    if (!ark_is_number(receiver) && !ark_is_boolean(receiver) && !ark_is_pointer(receiver)) {
        ark_throw_nullish(ctx, receiver, key, false);
        return ARK_UNDEFINED;
    }
    if (ark_is_pointer(receiver)) {
        const ArkDescriptor *d = ark_descriptor(receiver);
        int32_t slot = slot_of(ctx, d, key);
        // A site (it has a cache) may name a private field; a computed key may not.
        if (slot >= 0 && (cache || !(d->slots[slot].flags & ARK_SLOT_HIDDEN))) {
            ArkValue v = ((ArkObject *)ark_pointer(receiver))->slots[slot];
            if (cache && slot < 1 << 14)
                *(uint64_t *)cache = ARK_CACHE_WORD(d, slot, d->slots[slot].kind);
            if (v != ARK_HOLE && v != ARK_UNINITIALISED) return v;
        } else {
            ArkValue v;
            if (ark_own_property(ctx, receiver, key, &v)) return ark_is_accessor(v) ? found_accessor(ctx, v, 0) : v;
        }
    }
    ArkValue made;
    if (ark_is_made(receiver) && ark_made_member(ctx, &receiver, key, &made)) return ark_is_accessor(made) ? found_accessor(ctx, made, 0) : made;
    const ArkMember *m = find_member(ctx, receiver, key, ARK_MEMBER_METHOD);
    if (m) return ark_box_pointer(m->function);
    m = find_member(ctx, receiver, key, ARK_MEMBER_GETTER);
    if (!m && cache && is_private(key)) ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot read private member from an object whose class did not declare it");
    if (!m) return ARK_UNDEFINED;
    ctx->accessor = m->function;
    return ARK_UNINITIALISED;
}

// The array in which a list of the library keeps what its indices mean, or undefined.
static ArkValue indexed(ArkContext *ctx, ArkValue receiver)
{
    if (!ark_is_kind(receiver, ARK_KIND_OBJECT)) return ARK_UNDEFINED;
    ArkValue elements = ark_slot_ascii(ctx, receiver, "#indexed");
    return ark_is_array(ctx, elements) ? elements : ARK_UNDEFINED;
}

ArkValue ark_get_keyed_slow(ArkContext *ctx, ArkValue receiver, ArkValue key)
{
    ArkValue elements = ark_is_number(key) ? indexed(ctx, receiver) : ARK_UNDEFINED;
    if (elements != ARK_UNDEFINED) receiver = elements;
    if (ark_is_number(key) && ark_is_pointer(receiver)) {
        double index = ark_as_double(key);
        if (ark_is_array(ctx, receiver) && index >= 0 && index < 4294967295.0 && index == floor(index)) return ark_array_get(ctx, receiver, index);
        if (ark_is_string(receiver)) return ark_string_index(ctx, receiver, index);
        if (ark_is_typed(ctx, receiver)) return ark_typed_get(ctx, receiver, index);
    }
    ArkValue name = ark_to_key(ctx, key);
    if (ark_failed(ctx)) return ARK_UNDEFINED;
    return ark_get_named_slow(ctx, receiver, ark_as_string(name), NULL);
}

void *ark_find_method(ArkContext *ctx, ArkValue receiver, void *key)
{
    if (ark_is_nullish(receiver)) {
        ark_throw_nullish(ctx, receiver, key, false);
        return NULL;
    }
    ArkValue own;
    // A field that holds a function comes before the class's method of that name.
    if (ark_is_pointer(receiver) && ark_own_property(ctx, receiver, key, &own))
        return ark_is_kind(own, ARK_KIND_FUNCTION) ? ark_pointer(own) : NULL;
    if (ark_is_made(receiver) && ark_made_member(ctx, &receiver, key, &own))
        return ark_is_kind(own, ARK_KIND_FUNCTION) ? ark_pointer(own) : NULL;
    const ArkMember *m = find_member(ctx, receiver, key, ARK_MEMBER_METHOD);
    return m ? m->function : NULL;
}

ArkValue ark_check_walkable(ArkContext *ctx, ArkValue v, void *text)
{
    if (!ark_is_pointer(v) || ark_is_kind(v, ARK_KIND_BIGINT)) ark_throw_not_iterable(ctx, v, text);
    return v;
}

ArkValue ark_check_iterable(ArkContext *ctx, ArkValue v, void *text)
{
    ARK_TEXT(iterator, "@@iterator");
    if (ark_is_nullish(v) || !ark_find_method(ctx, v, &ark_text_iterator)) ark_throw_not_iterable(ctx, v, text);
    return v;
}

// ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static void fail_key(ArkContext *ctx, const char *before, ArkString *key, const char *after)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_key(ctx, &t, key);
    ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "%s%.*s%s", before, (int)(t.length < 200 ? t.length : 200), t.bytes, after);
    ark_text_free(&t);
}

// As node names the object: #<Point>, [object Array].
static void fail_on_object(ArkContext *ctx, const char *before, ArkString *key, const char *between, ArkValue receiver, const char *after)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, between);
    ArkValue class = ark_class_name(ctx, receiver);
    ark_text_ascii(&t, ark_is_array(ctx, receiver) ? "[object " : "#<");
    if (ark_is_string(class)) ark_text_string(ctx, &t, ark_as_string(class));
    ark_text_ascii(&t, ark_is_array(ctx, receiver) ? "]" : ">");
    ark_text_ascii(&t, after);
    ark_text_char(&t, 0);
    fail_key(ctx, before, key, t.bytes);
    ark_text_free(&t);
}

static void fail_read_only(ArkContext *ctx, ArkString *key, ArkValue receiver)
{
    fail_on_object(ctx, "Cannot assign to read only property '", key, "' of object '", receiver, "'");
}

static void fail_on_function(ArkContext *ctx, ArkString *key, ArkValue function)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, "' of function '");
    ark_text_string(ctx, &t, ark_as_string(ark_to_string(ctx, function)));
    ark_text_ascii(&t, "'");
    ark_text_char(&t, 0);
    fail_key(ctx, "Cannot assign to read only property '", key, t.bytes);
    ark_text_free(&t);
}

static bool is_plain(const ArkDescriptor *d)
{
    return d->kind == ARK_KIND_OBJECT && d->role == ARK_ROLE_PLAIN && !d->display && !(d->flags & ARK_DESCRIPTOR_FROZEN);
}

void ark_become_dictionary(ArkContext *ctx, ArkObject *o)
{
    ArkDictionary *made = ark_dictionary_new(ctx, (int32_t)o->descriptor->slot_count + 4);
    for (uint32_t i = 0; i < o->descriptor->slot_count; i++)
        if (ark_is_own_slot(ctx, o, i)) ark_dictionary_set(ctx, made, o->descriptor->slots[i].key, o->slots[i]);
    ArkDictionary *d = (ArkDictionary *)o;
    d->table = made->table;
    d->descriptor = &ark_dictionary;
    ark_remember(ctx, d);
}

// Returns true when there is a setter to call.
static bool set_dictionary(ArkContext *ctx, ArkDictionary *d, ArkString *key, ArkValue value)
{
    ArkValue old;
    if (ark_dictionary_get(ctx, d, key, &old) && ark_is_accessor(old)) {
        if (found_accessor(ctx, old, 1) == ARK_UNINITIALISED) return true;
        fail_on_object(ctx, "Cannot set property ", key, " of ", ark_box_pointer(d), " which has only a getter");
    } else if (ark_dictionary_is_frozen(d) && !ark_dictionary_find_key(ctx, d, key)) {
        fail_key(ctx, "Cannot add property ", key, ", object is not extensible");
    } else if (ark_dictionary_is_frozen(d)) {
        fail_read_only(ctx, key, ark_box_pointer(d));
    } else {
        ark_dictionary_set(ctx, d, key, value);
    }
    return false;
}

void ark_define_accessor(ArkContext *ctx, ArkValue object, ArkValue key, ArkValue function, bool setter)
{
    extern const ArkDescriptor ark_accessor;
    ArkDictionary *d = ark_pointer(object);
    ArkValue name = ark_to_key(ctx, key), known;
    if (ark_failed(ctx)) return;
    if (!ark_dictionary_get(ctx, d, ark_as_string(name), &known) || !ark_is_accessor(known)) {
        known = ark_box_pointer(ark_alloc_slow(ctx, (void *)&ark_accessor));
        ark_dictionary_set(ctx, d, ark_as_string(name), known);
    }
    ((ArkObject *)ark_pointer(known))->slots[setter] = function;
    ark_remember(ctx, ark_pointer(known));
}

// Returns true when the property is a slot of the object; an error may be pending.
static bool set_slot(ArkContext *ctx, ArkObject *o, ArkString *key, ArkValue value, uint64_t *cache)
{
    const ArkDescriptor *d = o->descriptor;
    int32_t slot = ark_find_slot(ctx, d, key);
    if (slot < 0) return false;
    if (d->flags & ARK_DESCRIPTOR_FROZEN && o->slots[slot] == ARK_HOLE) {
        fail_key(ctx, "Cannot add property ", key, ", object is not extensible");
    } else if (d->flags & ARK_DESCRIPTOR_FROZEN) {
        fail_read_only(ctx, key, ark_box_pointer(o));
    } else if (d->slots[slot].kind == ARK_SLOT_F64 && !ark_is_number(value) && value != ARK_UNDEFINED) {
        ark_throw_mismatch(ctx, value, key);
    } else {
        if (cache && slot < 1 << 14) *cache = ARK_CACHE_WORD(d, slot, d->slots[slot].kind);
        if (ark_is_deleted_slot(ctx, o, (uint32_t)slot)) ark_extension_restore(ctx, o, key);
        ark_slot_put(ctx, o, slot, value);
    }
    return true;
}

// What has other own properties than its descriptor lists, or can have them.
static bool is_extended(ArkContext *ctx, ArkValue v)
{
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_ARRAY) return !ark_is_frozen(ctx, v);
    return d->kind == ARK_KIND_FUNCTION || (d->kind == ARK_KIND_OBJECT && ark_is_extensible(d) && !(d->flags & ARK_DESCRIPTOR_FROZEN));
}

static void set_other(ArkContext *ctx, ArkValue receiver, ArkString *key, ArkValue value)
{
    const ArkDescriptor *d = ark_descriptor(receiver);
    uint32_t index;
    if (d->kind == ARK_KIND_ARRAY && ark_index_of_key(key, &index)) {
        ark_array_store(ctx, ark_as_array(receiver), index, value);
    } else if (d->kind == ARK_KIND_ARRAY && ark_string_is(ctx, key, "length")) {
        ark_array_set_length(ctx, receiver, ark_to_number(ctx, value));
    } else if (is_plain(d)) {
        ark_become_dictionary(ctx, ark_pointer(receiver));
        ark_dictionary_set(ctx, ark_pointer(receiver), key, value);
    } else if (is_extended(ctx, receiver)) {
        ark_extension_set(ctx, ark_pointer(receiver), key, value);
    } else {
        fail_key(ctx, "Cannot add property ", key, ", object is not extensible");
    }
}

static void fail_on_primitive(ArkContext *ctx, ArkString *key, ArkValue receiver)
{
    char after[160];
    ArkText t;
    ark_text_init(&t);
    ark_text_string(ctx, &t, ark_as_string(ark_to_string(ctx, receiver)));
    ArkUnits type = ark_units(ctx, ark_as_string(ark_typeof(ctx, receiver)));
    snprintf(after, sizeof after, "' on %.*s '%.*s'", (int)type.length, (const char *)type.narrow, (int)(t.length < 100 ? t.length : 100), t.bytes);
    ark_text_free(&t);
    fail_key(ctx, "Cannot create property '", key, after);
}

bool ark_set_named_slow(ArkContext *ctx, ArkValue receiver, void *name, ArkValue value, void *cache)
{
    ArkString *key = name;
    if (ark_is_nullish(receiver)) {
        ark_throw_nullish(ctx, receiver, key, true);
        return false;
    }
    if (!ark_is_pointer(receiver) || ark_is_string(receiver)) {
        fail_on_primitive(ctx, key, receiver);
        return false;
    }
    if ((ark_is_kind(receiver, ARK_KIND_OBJECT) || ark_is_array(ctx, receiver)) && set_slot(ctx, ark_pointer(receiver), key, value, cache)) return false;
    ArkValue holder = receiver, made;
    bool is_made = ark_is_made(receiver) && ark_made_member(ctx, &holder, key, &made);
    if (cache && is_private(key) && !is_made) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot write private member to an object whose class did not declare it");
        return false;
    }
    if (ark_is_kind(receiver, ARK_KIND_DICTIONARY)) return set_dictionary(ctx, ark_pointer(receiver), key, value);
    ArkValue built_in;
    if (ark_is_kind(receiver, ARK_KIND_FUNCTION) && built_in_property(ctx, receiver, key, &built_in)) {
        fail_on_function(ctx, key, receiver);
        return false;
    }
    if (is_made) {
        // A static #x is a member of the class, and no property of it.
        bool is_member = cache && is_private(key) && ark_descriptor(receiver)->role == ARK_ROLE_CLASS;
        if (!ark_is_accessor(made) && is_member) ark_dictionary_set(ctx, ark_pointer(((ArkObject *)ark_pointer(receiver))->slots[ARK_MADE_STATICS]), key, value);
        else if (!ark_is_accessor(made)) set_other(ctx, receiver, key, value);
        else if (found_accessor(ctx, made, 1) == ARK_UNINITIALISED) return true;
        else fail_on_object(ctx, "Cannot set property ", key, " of ", receiver, " which has only a getter");
        return false;
    }
    const ArkMember *m = find_member(ctx, holder, key, ARK_MEMBER_SETTER);
    if (m) {
        ctx->accessor = m->function;
        return true;
    }
    bool is_length = ark_is_array(ctx, receiver) && ark_string_is(ctx, key, "length"); // the library reads it by a getter, and the array has it
    if (!is_length && find_member(ctx, holder, key, ARK_MEMBER_GETTER)) {
        fail_on_object(ctx, "Cannot set property ", key, " of ", receiver, " which has only a getter");
        return false;
    }
    set_other(ctx, receiver, key, value);
    return false;
}

// A setter of what the class extends gets it; where there is no accessor, it is the receiver's own.
bool ark_super_set_slow(ArkContext *ctx, ArkValue class, ArkValue receiver, void *name, ArkValue value)
{
    ArkString *key = name;
    ArkValue found = ARK_HOLE;
    const ArkMember *setter = NULL;
    bool has_getter = false;
    for (class = ark_class_base(ctx, class); ark_is_made(class); class = ark_class_base(ctx, class))
        if (ark_dictionary_get(ctx, ark_pointer(ark_class_prototype(ctx, class)), key, &found)) break;
    if (found == ARK_HOLE && ark_is_pointer(class)) {
        setter = ark_find_member(ctx, ark_descriptor(class)->instance, key, ARK_MEMBER_SETTER);
        has_getter = ark_find_member(ctx, ark_descriptor(class)->instance, key, ARK_MEMBER_GETTER);
    }
    if (setter) ctx->accessor = setter->function;
    if (setter || (ark_is_accessor(found) && found_accessor(ctx, found, 1) == ARK_UNINITIALISED)) return true;
    if (has_getter || ark_is_accessor(found)) fail_on_object(ctx, "Cannot set property ", key, " of ", receiver, " which has only a getter");
    else if (!set_slot(ctx, ark_pointer(receiver), key, value, NULL)) set_other(ctx, receiver, key, value);
    return false;
}

bool ark_set_keyed_slow(ArkContext *ctx, ArkValue receiver, ArkValue key, ArkValue value)
{
    ArkValue elements = ark_is_number(key) ? indexed(ctx, receiver) : ARK_UNDEFINED;
    if (elements != ARK_UNDEFINED) receiver = elements;
    if (ark_is_number(key) && ark_is_array(ctx, receiver)) {
        double index = ark_as_double(key);
        if (index >= 0 && index < UINT32_MAX && index == floor(index)) {
            ark_array_store(ctx, ark_as_array(receiver), (uint32_t)index, value);
            return false;
        }
    }
    if (ark_is_number(key) && ark_is_typed(ctx, receiver)) {
        ark_typed_put(ctx, receiver, ark_as_double(key), value);
        return false;
    }
    ArkValue name = ark_to_key(ctx, key);
    if (ark_failed(ctx)) return false;
    uint32_t place;
    if (ark_is_typed(ctx, receiver) && ark_index_of_key(ark_as_string(name), &place)) {
        ark_typed_put(ctx, receiver, place, value);
        return false;
    }
    // A dictionary keeps its key, so one text has one string.
    if (ark_is_kind(receiver, ARK_KIND_DICTIONARY)) return set_dictionary(ctx, ark_pointer(receiver), ark_as_string(name), value);
    return ark_set_named_slow(ctx, receiver, ark_as_string(name), value, NULL);
}

// ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static bool is_error(ArkValue v) { return ark_descriptor(v)->role == ARK_ROLE_ERROR; }

bool ark_has_own(ArkContext *ctx, ArkValue receiver, ArkValue key)
{
    ArkValue name = ark_to_key(ctx, key), value;
    if (ark_failed(ctx) || !ark_is_pointer(receiver)) return false;
    uint32_t index;
    if (ark_is_array(ctx, receiver) && ark_index_of_key(ark_as_string(name), &index)) return ark_array_has(ctx, receiver, index);
    if (ark_own_property(ctx, receiver, ark_as_string(name), &value))
        return !is_error(receiver) || !ark_string_is(ctx, ark_as_string(name), "name") || ark_is_own_error_name(ctx, ark_descriptor(receiver), value);
    return ark_has_class_member(ctx, receiver, name, true) || (is_error(receiver) && ark_string_is(ctx, ark_as_string(name), "stack"));
}

bool ark_has(ArkContext *ctx, ArkValue receiver, ArkValue key)
{
    if (!ark_is_pointer(receiver) || ark_is_string(receiver)) {
        ArkValue text = ark_to_string(ctx, key), of = ark_to_string(ctx, receiver);
        ArkText t;
        ark_text_init(&t);
        ark_text_ascii(&t, "' in ");
        if (!ark_failed(ctx)) ark_text_string(ctx, &t, ark_as_string(of));
        ark_text_char(&t, 0);
        if (!ark_failed(ctx)) fail_key(ctx, "Cannot use 'in' operator to search for '", ark_as_string(text), t.bytes);
        ark_text_free(&t);
        return false;
    }
    if (ark_has_own(ctx, receiver, key)) return true;
    if (is_error(receiver) && ark_string_is(ctx, ark_as_string(ark_to_key(ctx, key)), "name")) return true;
    ArkValue name = ark_to_key(ctx, key), made;
    if (!ark_failed(ctx) && ark_is_inherited_member(ctx, receiver, ark_as_string(name))) return true;
    if (!ark_failed(ctx) && ark_is_made(receiver) && ark_made_member(ctx, &receiver, ark_as_string(name), &made)) return true;
    return !ark_failed(ctx) && (find_member(ctx, receiver, ark_as_string(name), ARK_MEMBER_METHOD) ||
                                find_member(ctx, receiver, ark_as_string(name), ARK_MEMBER_GETTER));
}

bool ark_still_has(ArkContext *ctx, ArkValue receiver, ArkValue key)
{
    // The units of a text stay.
    return !ark_is_pointer(receiver) || ark_is_string(receiver) || ark_has_own(ctx, receiver, key);
}

bool ark_delete(ArkContext *ctx, ArkValue receiver, ArkValue key)
{
    ArkValue name = ark_to_key(ctx, key), old;
    if (ark_failed(ctx)) return false;
    if (ark_is_nullish(receiver)) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot convert undefined or null to object");
        return false;
    }
    if (!ark_is_pointer(receiver) || !ark_own_property(ctx, receiver, ark_as_string(name), &old)) return true;
    uint32_t index;
    if (ark_is_array(ctx, receiver) && ark_index_of_key(ark_as_string(name), &index)) return ark_array_delete(ctx, ark_as_array(receiver), index);
    const ArkDescriptor *d = ark_descriptor(receiver);
    if (is_plain(d)) {
        ark_become_dictionary(ctx, ark_pointer(receiver));
    } else if (is_extended(ctx, receiver)) {
        ark_extension_delete(ctx, ark_pointer(receiver), ark_as_string(name));
        return true;
    }
    if (ark_is_kind(receiver, ARK_KIND_DICTIONARY) && !ark_dictionary_is_frozen(ark_pointer(receiver)))
        return ark_dictionary_delete(ctx, ark_pointer(receiver), ark_as_string(name));
    fail_on_object(ctx, "Cannot delete property '", ark_as_string(name), "' of ", receiver, "");
    return false;
}

// ── Listing and copying ─────────────────────────────────────────────────────────────────────────────────────────────

static ArkValue index_keys(ArkContext *ctx, ArkValue receiver)
{
    bool array = ark_is_array(ctx, receiver);
    uint32_t length = array ? ark_as_array(receiver)->length : ark_as_string(receiver)->length;
    ArkArray *keys = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, length);
    for (uint32_t i = 0; i < length; i++)
        if (!array || ark_element(ark_as_array(receiver), i) != ARK_HOLE) ark_array_add(ctx, keys, ark_number_to_string(ctx, i));
    const ArkDescriptor *d = ark_descriptor(receiver);
    for (uint32_t i = ARK_ARRAY_SLOTS; array && i < d->slot_count; i++)
        if (ark_is_own_slot(ctx, ark_pointer(receiver), i)) ark_array_add(ctx, keys, ark_box_pointer(d->slots[i].key));
    ArkDictionary *given = array ? ark_extension(ctx, ark_pointer(receiver)) : NULL;
    ArkArray *more = given ? ark_as_array(ark_dictionary_keys(ctx, given)) : NULL;
    for (uint32_t i = 0; more && i < more->length; i++) ark_array_add(ctx, keys, ark_element(more, i));
    return ark_box_pointer(keys);
}

// The keys of an extended object that are no slots, or slots that are there.
static ArkValue extended_keys(ArkContext *ctx, ArkObject *o, ArkDictionary *list)
{
    ArkArray *all = ark_as_array(ark_dictionary_keys(ctx, list)), *keys = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, all->length);
    for (uint32_t i = 0; i < all->length; i++) {
        ArkValue key = ark_element(all, i);
        int32_t slot = ark_find_slot(ctx, o->descriptor, ark_as_string(key));
        if (slot < 0 || ark_is_own_slot(ctx, o, (uint32_t)slot)) ark_array_add(ctx, keys, key);
    }
    return ark_box_pointer(keys);
}

// Integer keys come first. A layout has them so, but a class may declare them anywhere.
static ArkValue object_keys(ArkContext *ctx, ArkObject *o)
{
    ArkDictionary *list = ark_extension(ctx, o);
    if (list) return extended_keys(ctx, o, list);
    const ArkDescriptor *d = o->descriptor;
    ArkArray *keys = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, 4);
    uint32_t ignored;
    for (uint32_t i = 0; d->role == ARK_ROLE_TYPED_ARRAY && i < ((ArkTyped *)o)->length; i++)
        ark_array_add(ctx, keys, ark_number_to_string(ctx, i));
    for (int integers = 1; integers >= 0; integers--)
        for (uint32_t i = 0; d->slots && i < d->slot_count; i++)
            if (ark_index_of_key(d->slots[i].key, &ignored) == integers && ark_is_own_slot(ctx, o, i))
                ark_array_add(ctx, keys, ark_box_pointer(d->slots[i].key));
    return ark_box_pointer(keys);
}

ArkValue ark_all_keys(ArkContext *ctx, ArkValue receiver)
{
    if (ark_is_nullish(receiver)) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot convert undefined or null to object");
        return ARK_UNDEFINED;
    }
    if (ark_is_array(ctx, receiver) || ark_is_string(receiver)) return index_keys(ctx, receiver);
    if (ark_is_kind(receiver, ARK_KIND_DICTIONARY) && ark_descriptor(receiver)->role != ARK_ROLE_PROTOTYPE) return ark_dictionary_keys(ctx, ark_pointer(receiver));
    if (ark_is_kind(receiver, ARK_KIND_OBJECT) || ark_is_kind(receiver, ARK_KIND_FUNCTION)) return object_keys(ctx, ark_pointer(receiver));
    return ark_box_pointer(ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, 0));
}

// The keys that stand for symbols, or the others, in the same array.
static ArkValue only(ArkContext *ctx, ArkValue all, bool symbols)
{
    ArkArray *keys = ark_as_array(all);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < keys->length; i++) {
        ArkValue key = ark_element(keys, i);
        if (ark_is_symbol_key(ctx, ark_as_string(key)) == symbols) ((ArkValue *)keys->elements)[kept++] = key;
    }
    keys->length = kept;
    return all;
}

ArkValue ark_keys(ArkContext *ctx, ArkValue receiver)
{
    ArkValue all = ark_all_keys(ctx, receiver);
    return ark_failed(ctx) ? ARK_UNDEFINED : only(ctx, all, false);
}

ArkValue ark_own_names(ArkContext *ctx, ArkValue receiver)
{
    ARK_TEXT(length, "length");
    ArkValue keys = ark_all_keys(ctx, receiver);
    if (ark_failed(ctx)) return ARK_UNDEFINED;
    if (ark_is_array(ctx, receiver) || ark_is_string(receiver)) ark_array_add(ctx, ark_as_array(keys), ARK_TEXT_VALUE(length));
    return only(ctx, ark_with_members(ctx, receiver, keys), false);
}

ArkValue ark_own_symbols(ArkContext *ctx, ArkValue receiver)
{
    ArkValue keys = ark_all_keys(ctx, receiver);
    return ark_failed(ctx) ? ARK_UNDEFINED : only(ctx, ark_with_members(ctx, receiver, keys), true);
}

ArkValue ark_object_copy(ArkContext *ctx, ArkValue source)
{
    if (!ark_is_kind(source, ARK_KIND_OBJECT) || !is_plain(ark_descriptor(source))) return ARK_UNDEFINED;
    ArkObject *from = ark_pointer(source), *made = ark_alloc_slow(ctx, (void *)from->descriptor);
    memcpy(made->slots, from->slots, from->descriptor->slot_count * sizeof(ArkValue));
    return ark_box_pointer(made);
}
