// Classes made at run time: those whose base only running can tell, and those whose members close over variables of a
// function or have keys that are computed. Every evaluation makes a class object of its own; what its members close over
// lies in their function objects, which the class object holds: those of instances in one dictionary, the static ones in
// another. An instance names its class in a hidden slot behind those of the base.
//
// Descriptors are shared between evaluations, so they live as long as the process and make nothing live on. An instance's
// starts with the slots of the base, where code of the base finds them, but none of the base's layouts is in its display:
// whoever compares descriptors takes it for something else, asks by name, and meets what this class overrides.

#include "runtime.h"

#include <string.h>

typedef struct Made {
    const ArkDescriptor *template, *base;
    const ArkDescriptor *class;
    struct Made *next;
} Made;

ARK_TEXT(home, "# class");

static uint32_t size_of(uint32_t slots) { return (uint32_t)((sizeof(ArkObject) + slots * sizeof(ArkValue) + 15) / 16 * 16); }

// The ancestors under other descriptors than those that compiled code compares with; their origins still tell them.
static const ArkDescriptor *const *display_of(const ArkDescriptor *base, const ArkDescriptor *self)
{
    uint32_t depth = base ? base->depth + 1 : 0;
    const ArkDescriptor **display = ark_allocate_forever((depth + 1) * sizeof *display);
    for (uint32_t i = 0; i < depth; i++)
        display[i] = base->display[i]->flags & ARK_DESCRIPTOR_MADE ? base->display[i] : ark_variant(base->display[i], ARK_DESCRIPTOR_MADE);
    display[depth] = self;
    return display;
}

static const ArkDescriptor *instance_of(const ArkDescriptor *template, const ArkDescriptor *base)
{
    size_t methods = base ? ark_method_count(base) : 0;
    ArkDescriptor *made = ark_allocate_forever(sizeof *made + methods * sizeof(void *));
    if (base) memcpy(made, base, sizeof *made + methods * sizeof(void *));
    uint32_t inherited = base ? base->slot_count : 0;
    ArkSlot *slots = ark_allocate_forever((inherited + 1 + template->slot_count) * sizeof *slots);
    if (inherited) memcpy(slots, base->slots, inherited * sizeof *slots);
    slots[inherited] = (ArkSlot) { .key = &ark_text_home.head, .flags = ARK_SLOT_HIDDEN };
    if (template->slot_count) memcpy(slots + inherited + 1, template->slots, template->slot_count * sizeof *slots);
    made->kind = ARK_KIND_OBJECT;
    if (!base) made->role = ARK_ROLE_INSTANCE;
    made->flags = ARK_DESCRIPTOR_MADE | ARK_DESCRIPTOR_SPARSE;
    made->slots = slots;
    made->slot_count = inherited + 1 + template->slot_count;
    made->size = size_of(made->slot_count);
    made->arity = inherited;
    made->name = base && !template->name->length ? base->name : template->name;
    made->origin = made;
    made->depth = base ? base->depth + 1 : 0;
    made->display = display_of(base, made);
    made->signature = made->instance = NULL;
    return made;
}

// The descriptor of class objects, which names that of the instances.
static const ArkDescriptor *class_of(const ArkDescriptor *template, const ArkDescriptor *base)
{
    static Made *all;
    for (Made *m = all; m; m = m->next)
        if (m->template == template && m->base == base) return m->class;
    static const ArkSlot hidden[ARK_MADE_SLOTS] = {
        { .key = &ark_text_home.head, .flags = ARK_SLOT_HIDDEN }, { .key = &ark_text_home.head, .flags = ARK_SLOT_HIDDEN },
        { .key = &ark_text_home.head, .flags = ARK_SLOT_HIDDEN }, { .key = &ark_text_home.head, .flags = ARK_SLOT_HIDDEN },
    };
    ArkDescriptor *class = ark_allocate_forever(sizeof *class);
    *class = (ArkDescriptor) {
        .kind = ARK_KIND_OBJECT, .role = ARK_ROLE_CLASS, .flags = ARK_DESCRIPTOR_MADE, .size = size_of(ARK_MADE_SLOTS), .name = template->name,
        .slot_count = ARK_MADE_SLOTS, .slots = hidden, .instance = instance_of(template, base),
    };
    Made *m = ark_allocate_forever(sizeof *m);
    *m = (Made) { template, base, class, all };
    all = m;
    return class;
}

static void fail_base(ArkContext *ctx, ArkValue base)
{
    ArkText t;
    ark_text_init(&t);
    ark_inspect_to(ctx, &t, base, false);
    bool object = ark_is_object(base) && !ark_is_kind(base, ARK_KIND_FUNCTION);
    ArkUnits name = ark_units(ctx, ark_as_string(object ? ark_class_name(ctx, base) : ark_to_string(ctx, ark_box_pointer(ARK_EMPTY))));
    if (object) ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Class extends value #<%.*s> is not a constructor or null", name.is_wide ? 0 : (int)name.length, (const char *)name.narrow);
    else ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Class extends value %.*s is not a constructor or null", (int)t.length, t.bytes);
    ark_text_free(&t);
}

ArkValue ark_class_make(ArkContext *ctx, void *template, ArkValue base)
{
    bool extends = base != ARK_HOLE && base != ARK_NULL;
    if (extends && !(ark_is_kind(base, ARK_KIND_OBJECT) && ark_descriptor(base)->role == ARK_ROLE_CLASS)) {
        fail_base(ctx, base);
        return ARK_UNDEFINED;
    }
    if (extends && ark_descriptor(base)->instance->kind != ARK_KIND_OBJECT) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "ARK5003: a class that extends an array class has to be known when the program is compiled");
        return ARK_UNDEFINED;
    }
    const ArkDescriptor *d = class_of(template, extends ? ark_descriptor(base)->instance : NULL);
    ArkObject *class = ark_alloc_slow(ctx, (void *)d);
    class->slots[ARK_MADE_BASE] = extends ? base : ARK_UNDEFINED;
    for (ArkMadeSlot i = ARK_MADE_PROTOTYPE; i <= ARK_MADE_STATICS; i++) {
        class->slots[i] = ark_box_pointer(ark_dictionary_new(ctx, 0));
        ark_remember(ctx, class);
    }
    ARK_TEXT(constructor, "constructor");
    ((ArkDictionary *)ark_pointer(class->slots[ARK_MADE_PROTOTYPE]))->descriptor = &ark_dictionary_prototype;
    ark_dictionary_set(ctx, ark_pointer(class->slots[ARK_MADE_PROTOTYPE]), &ark_text_constructor.head, ark_box_pointer(class));
    return ark_box_pointer(class);
}

void ark_class_constructor(ArkContext *ctx, ArkValue class, ArkValue function)
{
    ((ArkObject *)ark_pointer(class))->slots[ARK_MADE_CONSTRUCTOR] = function;
    ark_remember(ctx, ark_pointer(class));
}

void ark_class_member(ArkContext *ctx, ArkValue class, ArkValue key, ArkValue function, int32_t role, bool is_static)
{
    ArkValue table = ((ArkObject *)ark_pointer(class))->slots[is_static ? ARK_MADE_STATICS : ARK_MADE_PROTOTYPE];
    if (role != ARK_MEMBER_METHOD) {
        ark_define_accessor(ctx, table, key, function, role == ARK_MEMBER_SETTER);
        return;
    }
    ArkValue name = ark_to_key(ctx, key);
    if (!ark_failed(ctx)) ark_dictionary_set(ctx, ark_pointer(table), ark_as_string(name), function);
}

static bool is_class(ArkValue v) { return ark_is_made(v) && ark_descriptor(v)->role == ARK_ROLE_CLASS; }

ArkValue ark_class_base(ArkContext *ctx, ArkValue class)
{
    (void)ctx;
    return is_class(class) ? ((ArkObject *)ark_pointer(class))->slots[ARK_MADE_BASE] : ARK_UNDEFINED;
}

ArkValue ark_class_prototype(ArkContext *ctx, ArkValue class)
{
    (void)ctx;
    return is_class(class) ? ((ArkObject *)ark_pointer(class))->slots[ARK_MADE_PROTOTYPE] : ARK_UNDEFINED;
}

ArkValue ark_class_of_made(ArkValue instance)
{
    const ArkDescriptor *d = ark_descriptor(instance);
    return d->role == ARK_ROLE_CLASS ? instance : ((ArkObject *)ark_pointer(instance))->slots[d->arity];
}

bool ark_made_member(ArkContext *ctx, ArkValue *receiver, ArkString *key, ArkValue *value)
{
    bool is_static = ark_descriptor(*receiver)->role == ARK_ROLE_CLASS;
    ArkValue class = ark_class_of_made(*receiver);
    while (ark_is_made(class)) {
        ArkObject *c = ark_pointer(class);
        if (ark_dictionary_get(ctx, ark_pointer(c->slots[is_static ? ARK_MADE_STATICS : ARK_MADE_PROTOTYPE]), key, value)) return true;
        class = c->slots[ARK_MADE_BASE];
        if (is_static && ark_is_pointer(class) && ark_own_property(ctx, class, key, value)) return true;
    }
    // Of a class that is not made at run time the members are in its descriptor; an instance's has them as well.
    if (is_static && ark_is_pointer(class)) *receiver = class;
    return false;
}

ArkValue ark_super_get_slow(ArkContext *ctx, ArkValue class, void *key)
{
    ArkValue v;
    for (class = ark_class_base(ctx, class); ark_is_made(class); class = ark_class_base(ctx, class))
        if (ark_dictionary_get(ctx, ark_pointer(((ArkObject *)ark_pointer(class))->slots[ARK_MADE_PROTOTYPE]), key, &v)) {
            if (!ark_is_accessor(v)) return v;
            ArkValue getter = ((ArkObject *)ark_pointer(v))->slots[0];
            if (getter == ARK_UNDEFINED) return getter;
            ctx->accessor = ark_pointer(getter);
            return ARK_UNINITIALISED;
        }
    const ArkDescriptor *places[] = { ark_is_pointer(class) ? ark_descriptor(class)->instance : NULL, ark_well_known(ctx, ARK_CLASS_OBJECT) };
    for (int i = 0; i < 2; i++) {
        const ArkMember *m = ark_find_member(ctx, places[i], key, ARK_MEMBER_METHOD);
        if (m) return ark_box_pointer(m->function);
        m = ark_find_member(ctx, places[i], key, ARK_MEMBER_GETTER);
        if (!m) continue;
        ctx->accessor = m->function;
        return ARK_UNINITIALISED;
    }
    return ARK_UNDEFINED;
}

void *ark_find_constructor(ArkContext *ctx, ArkValue class)
{
    ARK_TEXT(fill, "# constructor");
    ARK_TEXT(make, "# new");
    bool function = ark_is_kind(class, ARK_KIND_FUNCTION);
    const ArkMember *m = ark_find_member(ctx, ark_descriptor(class), function ? &ark_text_make.head : &ark_text_fill.head, ARK_MEMBER_METHOD);
    return m ? m->function : NULL;
}

bool ark_is_made_by(ArkContext *ctx, ArkValue v, ArkValue class)
{
    if (!ark_is_made(v) || ark_descriptor(v)->role == ARK_ROLE_CLASS) return false;
    for (ArkValue c = ark_class_of_made(v); ark_is_made(c); c = ark_class_base(ctx, c))
        if (c == class) return true;
    return false;
}
