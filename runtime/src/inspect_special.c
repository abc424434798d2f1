// Values that console.log shows by a text of their own: functions and classes, errors, dates, regular expressions.

#include "date.h"
#include "inspect.h"

#include <string.h>

void ark_inspect_callable(Inspector *in, ArkText *t, const ArkDescriptor *d)
{
    if (d->role == ARK_ROLE_CLASS) {
        ark_text_ascii(t, "[class ");
        if (d->name && d->name->length) ark_text_string(in->ctx, t, d->name);
        else ark_text_ascii(t, "(anonymous)");
        const ArkDescriptor *instance = d->instance;
        if (instance && instance->display && instance->depth) {
            ark_text_ascii(t, " extends ");
            ark_text_string(in->ctx, t, instance->display[instance->depth - 1]->name);
        }
        ark_text_char(t, ']');
        return;
    }
    bool async = d->flags & ARK_DESCRIPTOR_ASYNC, generator = d->flags & ARK_DESCRIPTOR_GENERATOR;
    ark_text_format(t, "[%s%sFunction", async ? "Async" : "", generator ? "Generator" : "");
    if (d->name && d->name->length) {
        ark_text_ascii(t, ": ");
        ark_text_string(in->ctx, t, d->name);
    } else {
        ark_text_ascii(t, " (anonymous)");
    }
    ark_text_char(t, ']');
}

// ── Errors ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static bool ends_with(const char *text, size_t length, const char *end)
{
    size_t n = strlen(end);
    return length >= n && memcmp(text + length - n, end, n) == 0;
}

static bool contains(const ArkText *t, const ArkText *what) { return memmem(t->bytes, t->length, what->bytes, what->length) != NULL; }

// Puts the class's name before that of an error of the language where the stack begins with only the latter.
static void improve(Inspector *in, ArkText *t, const ArkText *stack, ArkValue v, const ArkText *name)
{
    ArkText class;
    ark_text_init(&class);
    ArkValue class_name = ark_class_name(in->ctx, v);
    if (ark_is_string(class_name)) ark_text_string(in->ctx, &class, ark_as_string(class_name));
    size_t head = name->length;
    bool names_itself = ends_with(name->bytes, head, "Error") && stack->length >= head && memcmp(stack->bytes, name->bytes, head) == 0 &&
                        (stack->length == head || stack->bytes[head] == ':' || stack->bytes[head] == '\n');
    bool same = head == class.length && memcmp(name->bytes, class.bytes, head) == 0;
    if (!names_itself || same) head = 0;
    else ark_text_bytes(t, class.bytes, class.length);
    if (head && !contains(&class, name)) {
        ark_text_ascii(t, " [");
        ark_text_bytes(t, name->bytes, name->length);
        ark_text_char(t, ']');
    }
    ark_text_bytes(t, stack->bytes + head, stack->length - head);
    ark_text_free(&class);
}

void ark_inspect_error(Inspector *in, ArkText *t, ArkValue v)
{
    ArkText stack, name, whole;
    ark_text_init(&stack);
    ark_text_init(&name);
    ark_text_init(&whole);
    ArkValue text = ark_error_stack(in->ctx, v), own_name = ark_slot_ascii(in->ctx, v, "name");
    if (ark_is_string(text)) ark_text_string(in->ctx, &stack, ark_as_string(text));
    if (ark_is_string(own_name)) ark_text_string(in->ctx, &name, ark_as_string(own_name));
    else ark_text_ascii(&name, "Error");
    improve(in, &whole, &stack, v, &name);
    if (!whole.length) ark_error_head(in->ctx, &whole, v); // the program took it away
    bool frames = memmem(whole.bytes, whole.length, "\n    at", 7) != NULL;
    if (!frames) ark_text_char(t, '[');
    for (size_t i = 0; i < whole.length; i++) {
        ark_text_char(t, whole.bytes[i]);
        for (uint32_t k = 0; whole.bytes[i] == '\n' && k < in->indentation; k++) ark_text_char(t, ' ');
    }
    if (!frames) ark_text_char(t, ']');
    ark_text_free(&stack);
    ark_text_free(&name);
    ark_text_free(&whole);
}

// ── Dates and others ────────────────────────────────────────────────────────────────────────────────────────────────

void ark_inspect_date(Inspector *in, ArkText *t, ArkValue v)
{
    ark_date_put(in->ctx, t, ark_date_value(in->ctx, v), DATE_ISO);
}

static void put_slot(Inspector *in, ArkText *t, ArkValue v, const char *key)
{
    ArkValue s = ark_slot_ascii(in->ctx, v, key);
    if (ark_is_string(s)) ark_text_string(in->ctx, t, ark_as_string(s));
}

void ark_inspect_regexp(Inspector *in, ArkText *t, ArkValue v)
{
    ark_text_char(t, '/');
    put_slot(in, t, v, "#source");
    ark_text_char(t, '/');
    put_slot(in, t, v, "#flags");
}

void ark_inspect_symbol(Inspector *in, ArkText *t, ArkValue v)
{
    ark_text_ascii(t, "Symbol(");
    put_slot(in, t, v, "description");
    ark_text_char(t, ')');
}
