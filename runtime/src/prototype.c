// Classes as objects that can be looked at: `C.prototype`, whose properties are the members of instances that the class
// declares itself, and the class object, which has the static ones. Neither lists its methods and accessors among its keys.

#include "runtime.h"

static bool is_prototype(ArkValue v) { return ark_is_kind(v, ARK_KIND_DICTIONARY) && ark_descriptor(v)->role == ARK_ROLE_PROTOTYPE; }

static bool is_own(const ArkMember *m) { return !(m->flags & (ARK_SLOT_HIDDEN | ARK_MEMBER_INHERITED)); }

ArkValue ark_prototype_make(ArkContext *ctx, ArkValue type)
{
    ARK_TEXT(constructor, "constructor");
    ArkDictionary *made = ark_dictionary_new(ctx, 0);
    made->descriptor = &ark_dictionary_prototype;
    ArkValue prototype = ark_box_pointer(made), known;
    ark_dictionary_set(ctx, made, &ark_text_constructor.head, type);
    const ArkDescriptor *d = ark_is_kind(type, ARK_KIND_OBJECT) ? ark_descriptor(type)->instance : NULL;
    for (uint32_t i = 0; d && i < d->member_count; i++) {
        const ArkMember *m = &d->members[i];
        bool is_setter = m->role == ARK_MEMBER_SETTER, has = ark_dictionary_get(ctx, made, m->key, &known);
        // What the vtable leads to stands behind the member itself, and is not meant.
        if (!is_own(m) || (has && (!ark_is_accessor(known) || ((ArkObject *)ark_pointer(known))->slots[is_setter] != ARK_UNDEFINED))) continue;
        if (m->role == ARK_MEMBER_METHOD) ark_dictionary_set(ctx, made, m->key, ark_box_pointer(m->function));
        else ark_define_accessor(ctx, prototype, ark_box_pointer(m->key), ark_box_pointer(m->function), is_setter);
    }
    return prototype;
}

bool ark_is_inherited_member(ArkContext *ctx, ArkValue prototype, ArkString *key)
{
    ARK_TEXT(constructor, "constructor");
    ArkValue type = ARK_UNDEFINED;
    if (!is_prototype(prototype)) return false;
    if (!ark_dictionary_get(ctx, ark_pointer(prototype), &ark_text_constructor.head, &type) || !ark_is_kind(type, ARK_KIND_OBJECT)) return false;
    for (ArkMemberRole role = ARK_MEMBER_METHOD; role <= ARK_MEMBER_SETTER; role++)
        if (ark_find_member(ctx, ark_descriptor(type)->instance, key, role)) return true;
    return false;
}

ArkValue ark_class_above(ArkContext *ctx, ArkValue type)
{
    ARK_TEXT(constructor, "constructor");
    const ArkDescriptor *d = ark_is_kind(type, ARK_KIND_OBJECT) ? ark_descriptor(type)->instance : NULL;
    const ArkMember *m = d && d->display && d->depth ? ark_find_member(ctx, d->display[d->depth - 1], &ark_text_constructor.head, ARK_MEMBER_GETTER) : NULL;
    return m ? ark_box_pointer(m->function) : ARK_UNDEFINED;
}

// ── Static members ──────────────────────────────────────────────────────────────────────────────────────────────────

static bool is_class(ArkValue v) { return ark_is_kind(v, ARK_KIND_OBJECT) && ark_descriptor(v)->role == ARK_ROLE_CLASS; }

static ArkDictionary *statics_of_made(ArkValue class)
{
    return ark_is_made(class) ? ark_pointer(((ArkObject *)ark_pointer(class))->slots[ARK_MADE_STATICS]) : NULL;
}

static const ArkMember *own_static(ArkContext *ctx, ArkValue class, ArkString *key, ArkMemberRole role)
{
    const ArkMember *m = ark_find_member(ctx, ark_descriptor(class), key, role);
    return m && is_own(m) ? m : NULL;
}

ArkValue ark_own_static_accessor(ArkContext *ctx, ArkValue class, ArkString *key, bool setter)
{
    ArkDictionary *made = statics_of_made(class);
    ArkValue known;
    if (made) return ark_dictionary_get(ctx, made, key, &known) && ark_is_accessor(known) ? ((ArkObject *)ark_pointer(known))->slots[setter] : ARK_UNDEFINED;
    const ArkMember *m = own_static(ctx, class, key, setter ? ARK_MEMBER_SETTER : ARK_MEMBER_GETTER);
    return m && !(m->flags & ARK_MEMBER_FIELD) ? ark_box_pointer(m->function) : ARK_UNDEFINED;
}

bool ark_has_class_member(ArkContext *ctx, ArkValue of, ArkValue key, bool or_field)
{
    ArkValue name = ark_to_key(ctx, key), ignored;
    if (ark_failed(ctx)) return false;
    if (is_prototype(of)) return ark_dictionary_get(ctx, ark_pointer(of), ark_as_string(name), &ignored);
    if (!is_class(of)) return false;
    ArkDictionary *made = statics_of_made(of);
    if (made) return ark_dictionary_get(ctx, made, ark_as_string(name), &ignored);
    for (ArkMemberRole role = ARK_MEMBER_METHOD; role <= ARK_MEMBER_SETTER; role++) {
        const ArkMember *m = own_static(ctx, of, ark_as_string(name), role);
        if (m && (or_field || !(m->flags & ARK_MEMBER_FIELD))) return true;
    }
    return false;
}

bool ark_is_class_member(ArkContext *ctx, ArkValue of, ArkValue key) { return ark_has_class_member(ctx, of, key, false); }

static void add_own(ArkContext *ctx, ArkArray *keys, const ArkDescriptor *d)
{
    for (uint32_t i = 0; i < d->member_count; i++) {
        bool known = !is_own(&d->members[i]);
        for (uint32_t k = 0; k < i && !known; k++) known = ark_string_same(ctx, d->members[k].key, d->members[i].key);
        if (!known) ark_array_add(ctx, keys, ark_box_pointer(d->members[i].key));
    }
}

ArkValue ark_with_members(ArkContext *ctx, ArkValue of, ArkValue keys)
{
    if (is_prototype(of)) return ark_dictionary_keys(ctx, ark_pointer(of));
    if (!is_class(of)) return keys;
    ARK_TEXT(length, "length");
    ARK_TEXT(name, "name");
    ARK_TEXT(prototype, "prototype");
    ArkArray *all = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, 8);
    ark_array_add(ctx, all, ARK_TEXT_VALUE(length));
    ark_array_add(ctx, all, ARK_TEXT_VALUE(name));
    ark_array_add(ctx, all, ARK_TEXT_VALUE(prototype));
    ArkDictionary *made = statics_of_made(of);
    ArkArray *members = made ? ark_as_array(ark_dictionary_keys(ctx, made)) : NULL;
    for (uint32_t i = 0; members && i < members->length; i++) ark_array_add(ctx, all, ark_element(members, i));
    if (!made) add_own(ctx, all, ark_descriptor(of));
    for (uint32_t i = 0; i < ark_as_array(keys)->length; i++) ark_array_add(ctx, all, ark_element(ark_as_array(keys), i));
    return ark_box_pointer(all);
}
