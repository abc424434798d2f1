// Variants of descriptors: the same class and slots for an object that is frozen, or that has other own properties than
// its layout lists. Compiled code that compares descriptors takes neither for the original, so such an object is asked by
// name; its slots stay where they were, for code that compared before. A variant lives as long as the process, because
// inline caches name it.

#include "runtime.h"

#include <stdlib.h>
#include <string.h>

typedef struct Variant {
    const ArkDescriptor *original;
    uint8_t flags;
    ArkDescriptor *made;
    struct Variant *next;
} Variant;

size_t ark_method_count(const ArkDescriptor *d)
{
    int32_t last = -1;
    for (uint32_t i = 0; i < d->member_count; i++)
        if (d->members[i].index > last) last = d->members[i].index;
    return (size_t)(last + 1);
}

void *ark_allocate_forever(size_t size)
{
    void *p = calloc(1, size);
    if (!p) abort();
    return p;
}

// Ancestors are variants too, so that a look into the display fails at every depth; the origin still tells the class.
static const ArkDescriptor *const *display_of(const ArkDescriptor *d, uint8_t flags, const ArkDescriptor *self)
{
    const ArkDescriptor **display = ark_allocate_forever((d->depth + 1) * sizeof *display);
    for (uint32_t i = 0; i < d->depth; i++) display[i] = ark_variant(d->display[i], flags);
    display[d->depth] = self;
    return display;
}

const ArkDescriptor *ark_variant(const ArkDescriptor *original, uint8_t flags)
{
    static Variant *all;
    for (Variant *v = all; v; v = v->next)
        if (v->original == original && v->flags == flags) return v->made;
    size_t size = sizeof(ArkDescriptor) + ark_method_count(original) * sizeof(void *);
    Variant *v = ark_allocate_forever(sizeof *v);
    ArkDescriptor *made = ark_allocate_forever(size);
    memcpy(made, original, size);
    made->flags |= flags;
    made->signature = original;
    if (original->display) made->display = display_of(original, flags, made);
    *v = (Variant) { original, flags, made, all };
    all = v;
    return made;
}

void ark_object_mark(ArkObject *o, ArkDescriptorFlags flag)
{
    const ArkDescriptor *d = o->descriptor;
    enum { ALL = ARK_DESCRIPTOR_FROZEN | ARK_DESCRIPTOR_EXTENDED };
    const ArkDescriptor *original = d->flags & ALL ? d->signature : d;
    o->descriptor = ark_variant(original, (uint8_t)((d->flags & ALL) | flag));
}

// ── Freezing ────────────────────────────────────────────────────────────────────────────────────────────────────────

ArkValue ark_freeze(ArkContext *ctx, ArkValue v)
{
    if (!ark_is_pointer(v)) return v;
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_ARRAY) ark_as_array(v)->holey |= 2;
    else if (d->kind == ARK_KIND_DICTIONARY) ark_dictionary_freeze(ctx, ark_pointer(v));
    else if (d->kind == ARK_KIND_OBJECT && d->role != ARK_ROLE_CLASS && ark_is_extensible(d)) ark_object_mark(ark_pointer(v), ARK_DESCRIPTOR_FROZEN);
    return v;
}

bool ark_is_frozen(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    if (!ark_is_pointer(v) || ark_is_string(v)) return true;
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_ARRAY) return ark_as_array(v)->holey & 2;
    if (d->kind == ARK_KIND_DICTIONARY) return ark_dictionary_is_frozen(ark_pointer(v));
    return d->flags & ARK_DESCRIPTOR_FROZEN;
}
