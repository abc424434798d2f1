// Errors: the objects that the runtime itself throws, with node's wording. Error and its classes are declared in the
// standard library; the program table says which are linked, and their slots are found by name.

#include "runtime.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdatomic.h>
#include <string.h>

static const char *const class_names[] = {
    [ARK_CLASS_ERROR] = "Error",
    [ARK_CLASS_TYPE_ERROR] = "TypeError",
    [ARK_CLASS_RANGE_ERROR] = "RangeError",
    [ARK_CLASS_REFERENCE_ERROR] = "ReferenceError",
    [ARK_CLASS_SYNTAX_ERROR] = "SyntaxError",
    [ARK_CLASS_URI_ERROR] = "URIError",
    [ARK_CLASS_EVAL_ERROR] = "EvalError",
    [ARK_CLASS_AGGREGATE_ERROR] = "AggregateError",
};

static void set_slot(ArkContext *ctx, ArkObject *o, const char *key, ArkValue value)
{
    int32_t slot = ark_find_slot_ascii(ctx, o->descriptor, key);
    if (slot < 0) return;
    o->slots[slot] = value;
    ark_remember(ctx, o);
}

ArkValue ark_error_new(ArkContext *ctx, ArkWellKnown kind, ArkString *message)
{
    const ArkDescriptor *d = ark_well_known(ctx, kind);
    if (!d) d = ark_well_known(ctx, ARK_CLASS_ERROR);
    const char *name = class_names[kind];
    if (!d) { // a program that cannot see the class sees the text
        ArkText t;
        ark_text_init(&t);
        ark_text_format(&t, "%s: ", name);
        ark_text_string(ctx, &t, message);
        ArkValue text = ark_text_value(ctx, &t);
        ark_text_free(&t);
        return text;
    }
    ArkObject *error = ark_alloc_slow(ctx, (void *)d);
    set_slot(ctx, error, "name", ark_box_pointer(ark_string_from_ascii(ctx, name, strlen(name))));
    set_slot(ctx, error, "message", ark_box_pointer(message));
    set_slot(ctx, error, "#trace", ark_capture_trace(ctx, 0));
    return ark_box_pointer(error);
}

static void fail_with(ArkContext *ctx, ArkWellKnown kind, const ArkText *message)
{
    ctx->pending = ark_error_new(ctx, kind, ark_as_string(ark_text_value(ctx, message)));
}

void ark_fail(ArkContext *ctx, ArkWellKnown kind, const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    size_t used = length < (int)sizeof message ? (size_t)length : sizeof message - 1;
    ctx->pending = ark_error_new(ctx, kind, ark_string_from_utf8(ctx, message, used));
}

void ark_throw_error(ArkContext *ctx, int32_t kind, void *message)
{
    ctx->pending = ark_error_new(ctx, (ArkWellKnown)kind, message);
}

// "before key after" as a message.
static void fail_with_key(ArkContext *ctx, ArkWellKnown kind, const char *before, ArkString *key, const char *after)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, before);
    ark_text_string(ctx, &t, key);
    ark_text_ascii(&t, after);
    fail_with(ctx, kind, &t);
    ark_text_free(&t);
}

void ark_throw_tdz(ArkContext *ctx, void *key)
{
    fail_with_key(ctx, ARK_CLASS_REFERENCE_ERROR, "Cannot access '", key, "' before initialization");
}

void ark_require_this(ArkContext *ctx, ArkValue bound)
{
    if (bound != ARK_TRUE)
        ark_fail(ctx, ARK_CLASS_REFERENCE_ERROR,
                 "Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
}

void ark_refuse_this(ArkContext *ctx, ArkValue bound)
{
    if (bound == ARK_TRUE) ark_fail(ctx, ARK_CLASS_REFERENCE_ERROR, "Super constructor may only be called once");
}

void ark_throw_const(ArkContext *ctx) { ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Assignment to constant variable."); }

void ark_throw_not_callable(ArkContext *ctx, void *text)
{
    fail_with_key(ctx, ARK_CLASS_TYPE_ERROR, "", text, " is not a function");
}

void ark_throw_not_constructor(ArkContext *ctx, void *text)
{
    fail_with_key(ctx, ARK_CLASS_TYPE_ERROR, "", text, " is not a constructor");
}

// By its name in the source; with an empty text, by its value.
void ark_throw_not_iterable(ArkContext *ctx, ArkValue value, void *text)
{
    if (((ArkString *)text)->length) {
        fail_with_key(ctx, ARK_CLASS_TYPE_ERROR, "", text, " is not iterable");
        return;
    }
    ArkText t;
    ark_text_init(&t);
    // As V8: what kind of value it is, and which of a kind that is shown in a word.
    ark_text_string(ctx, &t, ark_as_string(ark_typeof(ctx, value)));
    if (value != ARK_UNDEFINED && !ark_is_pointer(value)) {
        ark_text_ascii(&t, " ");
        ark_text_string(ctx, &t, ark_as_string(ark_to_string(ctx, value)));
    }
    ark_text_ascii(&t, " is not iterable (cannot read property Symbol(Symbol.iterator))");
    fail_with(ctx, ARK_CLASS_TYPE_ERROR, &t);
    ark_text_free(&t);
}

void ark_throw_nullish(ArkContext *ctx, ArkValue value, void *key, bool set)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_format(&t, "Cannot %s properties of %s (%s '", set ? "set" : "read", value == ARK_NULL ? "null" : "undefined",
                    set ? "setting" : "reading");
    ark_text_key(ctx, &t, key);
    ark_text_ascii(&t, "')");
    fail_with(ctx, ARK_CLASS_TYPE_ERROR, &t);
    ark_text_free(&t);
}

static ArkValue describe(ArkContext *ctx, ArkValue v)
{
    if (!ark_is_pointer(v) || ark_is_string(v)) return ark_typeof(ctx, v);
    ArkValue name = ark_class_name(ctx, v);
    return ark_is_string(name) ? name : ark_typeof(ctx, v);
}

void ark_throw_mismatch(ArkContext *ctx, ArkValue value, void *key)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, "ARK5001: a value of type ");
    ark_text_string(ctx, &t, ark_as_string(describe(ctx, value)));
    ark_text_ascii(&t, " does not fit ");
    ark_text_string(ctx, &t, key);
    fail_with(ctx, ARK_CLASS_TYPE_ERROR, &t);
    ark_text_free(&t);
}

_Noreturn void ark_throw_foreign(ArkContext *ctx, ArkValue value, void *key)
{
    if (ark_is_nullish(value)) ark_throw_nullish(ctx, value, key, false);
    else ark_throw_mismatch(ctx, value, key);
    ark_throw_pending(ctx);
}

void ark_fail_type(ArkContext *ctx, ArkValue value, const char *expected)
{
    ark_throw_mismatch(ctx, value, ark_string_from_ascii(ctx, expected, strlen(expected)));
}

static void fail_receiver(ArkContext *ctx, ArkValue v, const char *member, const char *expected)
{
    if (member && ark_is_nullish(v)) ark_throw_nullish(ctx, v, ark_string_from_ascii(ctx, member, strlen(member)), false);
    else ark_fail_type(ctx, v, expected);
}

ArkString *ark_receiver_string(ArkContext *ctx, ArkValue v, const char *member)
{
    if (ark_is_string(v)) return ark_as_string(v);
    fail_receiver(ctx, v, member, "a string");
    return NULL;
}

ArkArray *ark_receiver_array(ArkContext *ctx, ArkValue v, const char *member)
{
    if (ark_is_kind(v, ARK_KIND_ARRAY)) return ark_as_array(v);
    fail_receiver(ctx, v, member, "an array");
    return NULL;
}

double ark_unbox_f64_slow(ArkContext *ctx, ArkValue value)
{
    ark_fail_type(ctx, value, "a number");
    return 0;
}

double ark_number_argument(ArkContext *ctx, ArkValue value)
{
    return ark_is_object(value) ? ark_unbox_f64_slow(ctx, value) : ark_to_number(ctx, value);
}

ArkValue ark_text_argument(ArkContext *ctx, ArkValue value)
{
    return ark_is_object(value) || value == ARK_UNDEFINED ? value : ark_to_string(ctx, value);
}

void ark_throw_index(ArkContext *ctx, double length)
{
    (void)length;
    ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid array length");
}

// ── Stack overflow and interrupts ───────────────────────────────────────────────────────────────────────────────────

void ark_interrupt(ArkContext *ctx, ArkInterrupt *interrupt)
{
    atomic_store(&ark_isolate(ctx)->interrupt, interrupt);
    __atomic_store_n(&ctx->stack_limit, ARK_INTERRUPT_LIMIT, __ATOMIC_SEQ_CST);
}

void ark_poll(ArkContext *ctx)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    // The limit first: whoever interrupts meanwhile sets it again, and is served by the next poll at the latest.
    __atomic_store_n(&ctx->stack_limit, isolate->stack_floor, __ATOMIC_SEQ_CST);
    ArkInterrupt *interrupt = atomic_exchange(&isolate->interrupt, NULL);
    if (!interrupt) return;
    interrupt(ctx);
    if (ctx->pending != ARK_HOLE) ark_throw_pending(ctx);
}

void ark_stack_overflow(ArkContext *ctx)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    if (ctx->stack_limit > isolate->stack_floor) ark_poll(ctx);
    if ((uintptr_t)__builtin_frame_address(0) >= isolate->stack_floor) return;
    ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Maximum call stack size exceeded");
    ark_throw_pending(ctx);
}

// ── The text of an error ────────────────────────────────────────────────────────────────────────────────────────────

// The name of the nearest class of the language itself.
static const char *built_in_name(ArkContext *ctx, const ArkDescriptor *d)
{
    if (!d->display) return "Error";
    for (uint32_t depth = d->depth + 1; depth-- > 0;)
        for (int kind = ARK_CLASS_ERROR; kind <= ARK_CLASS_AGGREGATE_ERROR; kind++) {
            const ArkDescriptor *known = ark_well_known(ctx, (ArkWellKnown)kind);
            if (known && d->display[depth]->origin == known->origin) return class_names[kind];
        }
    return "Error";
}

bool ark_is_own_error_name(ArkContext *ctx, const ArkDescriptor *d, ArkValue name)
{
    return !ark_is_string(name) || !ark_string_is(ctx, ark_as_string(name), built_in_name(ctx, d));
}

// As Error's toString says it.
void ark_error_head(ArkContext *ctx, ArkText *t, ArkValue error)
{
    ArkValue name = ark_slot_ascii(ctx, error, "name"), message = ark_slot_ascii(ctx, error, "message");
    size_t before = t->length;
    if (!ark_is_string(name)) ark_text_ascii(t, built_in_name(ctx, ark_descriptor(error)));
    else ark_text_string(ctx, t, ark_as_string(name));
    if (!ark_is_string(message) || !ark_as_string(message)->length) return;
    if (t->length > before) ark_text_ascii(t, ": ");
    ark_text_string(ctx, t, ark_as_string(message));
}

ArkValue ark_error_stack(ArkContext *ctx, ArkValue error)
{
    if (!ark_is_kind(error, ARK_KIND_OBJECT)) return ARK_UNDEFINED;
    ArkValue trace = ark_slot_ascii(ctx, error, "#trace");
    if (ark_is_string(trace)) return trace; // what the program put there
    ArkText t;
    ark_text_init(&t);
    ark_error_head(ctx, &t, error);
    ark_trace_text(ctx, &t, trace);
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}

_Noreturn void ark_uncaught(ArkContext *ctx, ArkValue value)
{
    ArkText t;
    ark_text_init(&t);
    bool error = ark_is_pointer(value) && ark_descriptor(value)->role == ARK_ROLE_ERROR;
    ark_text_ascii(&t, error ? "Uncaught " : "Uncaught exception: ");
    ark_inspect_to(ctx, &t, value, false);
    ark_text_char(&t, '\n');
    ark_flush(ctx);
    ark_output(ctx, 2, t.bytes, t.length);
    ark_text_free(&t);
    ark_exit(ctx, 1);
}

_Noreturn void ark_unhandled_rejection(ArkContext *ctx, ArkValue reason)
{
    if (ark_is_pointer(reason) && ark_descriptor(reason)->role == ARK_ROLE_ERROR) ark_uncaught(ctx, reason);
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, "Uncaught (in promise) [UnhandledPromiseRejection: a promise was rejected and nothing handles it; the reason is ");
    ark_inspect_to(ctx, &t, reason, false);
    ark_text_ascii(&t, "]\n");
    ark_flush(ctx);
    ark_output(ctx, 2, t.bytes, t.length);
    ark_text_free(&t);
    ark_exit(ctx, 1);
}
