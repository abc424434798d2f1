// Values of unknown type: conversion, equality, comparison, addition, as ECMA-262's abstract operations have them.
// Objects with a toString or valueOf of their own are converted by compiled code, which may call it, before they get here.

#include "bigint.h"
#include "date.h"

#include <math.h>
#include <string.h>

ARK_TEXT(undefined, "undefined");
ARK_TEXT(null, "null");
ARK_TEXT(true, "true");
ARK_TEXT(false, "false");
ARK_TEXT(number, "number");
ARK_TEXT(boolean, "boolean");
ARK_TEXT(string_type, "string");
ARK_TEXT(object, "object");
ARK_TEXT(function, "function");
ARK_TEXT(symbol, "symbol");
ARK_TEXT(bigint, "bigint");

ArkValue ark_typeof(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    if (ark_is_number(v)) return ARK_TEXT_VALUE(number);
    if (ark_is_boolean(v)) return ARK_TEXT_VALUE(boolean);
    if (v == ARK_NULL) return ARK_TEXT_VALUE(object);
    if (!ark_is_pointer(v)) return ARK_TEXT_VALUE(undefined);
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_STRING) return ARK_TEXT_VALUE(string_type);
    if (d->kind == ARK_KIND_BIGINT) return ARK_TEXT_VALUE(bigint);
    if (d->role == ARK_ROLE_SYMBOL) return ARK_TEXT_VALUE(symbol);
    return d->kind == ARK_KIND_FUNCTION || d->role == ARK_ROLE_CLASS ? ARK_TEXT_VALUE(function) : ARK_TEXT_VALUE(object);
}

bool ark_to_boolean_slow(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    if (ark_is_bigint(v)) return ark_as_bigint(v)->count > 0;
    return !ark_is_string(v) || ark_as_string(v)->length > 0;
}

// ── To numbers ──────────────────────────────────────────────────────────────────────────────────────────────────────

double ark_integer_argument(double d) { return d != d ? 0 : trunc(d) + 0.0; }

uint32_t ark_clamp_index(double relative, uint32_t length)
{
    if (relative < 0) return relative + length > 0 ? (uint32_t)(relative + length) : 0;
    return relative < length ? (uint32_t)relative : length;
}

int32_t ark_to_int32_slow(double d)
{
    if (!isfinite(d)) return 0;
    d = fmod(trunc(d), 4294967296.0);
    return (int32_t)(uint32_t)(d < 0 ? d + 4294967296.0 : d);
}

double ark_to_number(ArkContext *ctx, ArkValue v)
{
    if (ark_is_number(v)) return ark_as_double(v);
    if (ark_is_boolean(v)) return v == ARK_TRUE;
    if (v == ARK_NULL) return 0;
    if (!ark_is_pointer(v)) return NAN;
    if (ark_descriptor(v)->role == ARK_ROLE_DATE) {
        return ark_date_value(ctx, v);
    }
    if (ark_descriptor(v)->role == ARK_ROLE_SYMBOL || ark_is_bigint(v)) {
        ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot convert a %s value to a number", ark_is_bigint(v) ? "BigInt" : "Symbol");
        return NAN;
    }
    ArkValue text = ark_to_string(ctx, v);
    return ark_failed(ctx) ? NAN : ark_parse_number(ark_units(ctx, ark_as_string(text)));
}

// ── To strings ──────────────────────────────────────────────────────────────────────────────────────────────────────

// Arrays inside arrays, to find cycles; deeper than this is a RangeError.
enum { NESTING_MOST = 400 };

typedef struct Nesting {
    const struct Nesting *outer;
    ArkValue value;
    uint32_t depth;
} Nesting;

static ArkValue to_text(ArkContext *ctx, ArkValue v, const Nesting *outer);

static ArkValue array_text(ArkContext *ctx, ArkValue v, const Nesting *outer)
{
    ARK_TEXT(comma, ",");
    for (const Nesting *n = outer; n; n = n->outer)
        if (n->value == v) return ark_box_pointer(ARK_EMPTY); // a cycle
    Nesting here = { outer, v, outer ? outer->depth + 1 : 0 };
    if (here.depth > NESTING_MOST) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Maximum call stack size exceeded");
        return ARK_UNDEFINED;
    }
    ArkArray *a = ark_as_array(v), *texts = ark_array_make(ctx, ARK_ELEMENT_VALUE, 0, a->length);
    for (uint32_t i = 0; i < a->length; i++) {
        ArkValue e = ark_element(a, i);
        ArkValue text = ark_is_nullish(e) || e == ARK_HOLE ? ark_box_pointer(ARK_EMPTY) : to_text(ctx, e, &here);
        if (ark_failed(ctx)) return ARK_UNDEFINED;
        ark_array_add(ctx, texts, text);
    }
    return ark_string_join(ctx, ark_box_pointer(texts), ARK_TEXT_VALUE(comma));
}

static ArkValue error_text(ArkContext *ctx, ArkValue v)
{
    ArkValue name = ark_slot_ascii(ctx, v, "name"), message = ark_slot_ascii(ctx, v, "message");
    ArkText t;
    ark_text_init(&t);
    if (ark_is_string(name)) ark_text_string(ctx, &t, ark_as_string(name));
    if (ark_is_string(message) && ark_as_string(message)->length) {
        if (t.length) ark_text_ascii(&t, ": ");
        ark_text_string(ctx, &t, ark_as_string(message));
    }
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}

static ArkValue code_text(ArkContext *ctx, const ArkDescriptor *d)
{
    ArkText t;
    ark_text_init(&t);
    ark_text_ascii(&t, d->role == ARK_ROLE_CLASS ? "class " : "function ");
    if (d->name) ark_text_string(ctx, &t, d->name);
    ark_text_ascii(&t, d->role == ARK_ROLE_CLASS ? " { }" : "() { [native code] }");
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}

// What the language calls the kind of a value.
static const char *kind_name(ArkValue v)
{
    static const char *const roles[] = {
        [ARK_ROLE_ERROR] = "Error", [ARK_ROLE_MAP] = "Map", [ARK_ROLE_SET] = "Set", [ARK_ROLE_DATE] = "Date", [ARK_ROLE_REGEXP] = "RegExp",
        [ARK_ROLE_PROMISE] = "Promise", [ARK_ROLE_GENERATOR] = "Generator", [ARK_ROLE_SYMBOL] = "Symbol", [ARK_ROLE_CLASS] = "Function",
        [ARK_ROLE_ARRAY_BUFFER] = "ArrayBuffer", [ARK_ROLE_DATA_VIEW] = "DataView", [ARK_ROLE_WEAK] = NULL,
    };
    if (ark_is_number(v)) return "Number";
    if (ark_is_boolean(v)) return "Boolean";
    if (!ark_is_pointer(v)) return v == ARK_NULL ? "Null" : "Undefined";
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_STRING) return "String";
    if (d->kind == ARK_KIND_ARRAY) return "Array";
    if (d->kind == ARK_KIND_FUNCTION) return "Function";
    if (d->kind == ARK_KIND_BIGINT) return "BigInt";
    return d->kind == ARK_KIND_OBJECT && d->role <= ARK_ROLE_WEAK && roles[d->role] ? roles[d->role] : "Object";
}

ArkValue ark_object_tag(ArkContext *ctx, ArkValue v)
{
    ArkText t;
    ark_text_init(&t);
    if (ark_is_pointer(v) && ark_descriptor(v)->role == ARK_ROLE_BOXED) {
        ark_text_ascii(&t, "[object ");
        ark_text_string(ctx, &t, ark_as_string(ark_class_name(ctx, v)));
        ark_text_char(&t, ']');
    } else {
        ark_text_format(&t, "[object %s]", kind_name(v));
    }
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}

void ark_refuse_symbol(ArkContext *ctx, ArkValue v)
{
    if (ark_is_object(v) && ark_descriptor(v)->role == ARK_ROLE_SYMBOL) ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Cannot convert a Symbol value to a string");
}

static ArkValue object_text(ArkContext *ctx, ArkValue v)
{
    switch ((ArkRole)ark_descriptor(v)->role) {
    case ARK_ROLE_ERROR: return error_text(ctx, v);
    case ARK_ROLE_DATE: return ark_date_text(ctx, ark_date_value(ctx, v), DATE_STRING);
    case ARK_ROLE_CLASS: return code_text(ctx, ark_descriptor(v));
    case ARK_ROLE_SYMBOL: ark_refuse_symbol(ctx, v); return ARK_UNDEFINED;
    case ARK_ROLE_BOXED: return to_text(ctx, ark_slot_ascii(ctx, v, "value"), NULL);
    default: return ark_object_tag(ctx, v);
    }
}

static ArkValue to_text(ArkContext *ctx, ArkValue v, const Nesting *outer)
{
    if (ark_is_number(v)) return ark_number_to_string(ctx, ark_as_double(v));
    if (ark_is_boolean(v)) return v == ARK_TRUE ? ARK_TEXT_VALUE(true) : ARK_TEXT_VALUE(false);
    if (v == ARK_NULL) return ARK_TEXT_VALUE(null);
    if (!ark_is_pointer(v)) return ARK_TEXT_VALUE(undefined);
    const ArkDescriptor *d = ark_descriptor(v);
    switch ((ArkKind)d->kind) {
    case ARK_KIND_STRING: return v;
    case ARK_KIND_ARRAY: return array_text(ctx, v, outer);
    case ARK_KIND_FUNCTION: return code_text(ctx, d);
    case ARK_KIND_BIGINT: return ark_bigint_to_radix(ctx, v, 10);
    default: return object_text(ctx, v);
    }
}

ArkValue ark_to_string(ArkContext *ctx, ArkValue v) { return to_text(ctx, v, NULL); }

ArkValue ark_to_key(ArkContext *ctx, ArkValue v)
{
    if (ark_is_string(v)) return v;
    return ark_is_pointer(v) && ark_descriptor(v)->role == ARK_ROLE_SYMBOL ? ark_slot_ascii(ctx, v, "#key") : ark_to_string(ctx, v);
}

bool ark_is_symbol_key(ArkContext *ctx, ArkString *key)
{
    if (key->length < 3) return false;
    ArkUnits u = ark_units(ctx, key);
    return ark_unit(u, 0) == '@' && ark_unit(u, 1) == '@';
}

bool ark_index_of_key(const ArkString *key, uint32_t *index)
{
    if (!key->length || key->length > 10 || key->descriptor->flags & ARK_DESCRIPTOR_INDIRECT) return false;
    ArkUnits u = { .any = key + 1, .length = key->length, .is_wide = key->descriptor->flags & ARK_DESCRIPTOR_UTF16 };
    uint64_t n = 0;
    for (uint32_t i = 0; i < u.length; i++) {
        uint16_t c = ark_unit(u, i);
        if (c < '0' || c > '9' || (c == '0' && !i && u.length > 1)) return false;
        n = n * 10 + (uint64_t)(c - '0');
    }
    *index = (uint32_t)n;
    return n < UINT32_MAX;
}

// ── Equality ────────────────────────────────────────────────────────────────────────────────────────────────────────

bool ark_strict_equal_slow(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (ark_is_bigint(left)) return ark_is_bigint(right) && !ark_bigint_compare(ark_as_bigint(left), ark_as_bigint(right));
    return ark_is_string(left) && ark_is_string(right) && ark_string_same(ctx, ark_as_string(left), ark_as_string(right));
}

bool ark_same_value_zero(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (left == right) return true;
    if (ark_is_number(left) && ark_is_number(right)) {
        double a = ark_as_double(left), b = ark_as_double(right);
        return a == b || (a != a && b != b);
    }
    return ark_is_pointer(left) && ark_is_pointer(right) && ark_strict_equal_slow(ctx, left, right);
}

bool ark_same_value(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (left == right) return true;
    if (ark_is_number(left) && ark_is_number(right)) return isnan(ark_as_double(left)) && isnan(ark_as_double(right));
    return ark_same_value_zero(ctx, left, right);
}

// ToPrimitive without a hint.
static ArkValue to_primitive(ArkContext *ctx, ArkValue v)
{
    if (!ark_is_object(v)) return v;
    if (ark_descriptor(v)->role == ARK_ROLE_BOXED) return ark_slot_ascii(ctx, v, "value");
    return ark_to_string(ctx, v);
}

static ArkOrder order_of(int order) { return order < 0 ? ARK_ORDER_LESS : order > 0 ? ARK_ORDER_GREATER : ARK_ORDER_EQUAL; }

// With any primitive: a text counts as the bigint that it spells.
static ArkOrder compare_bigint(ArkContext *ctx, const ArkBigInt *b, ArkValue other)
{
    if (ark_is_string(other) && !ark_bigint_parse(ctx, ark_units(ctx, ark_as_string(other)), &other)) return ARK_ORDER_NONE;
    if (ark_is_bigint(other)) return order_of(ark_bigint_compare(b, ark_as_bigint(other)));
    double d = ark_to_number(ctx, other);
    return ark_failed(ctx) ? ARK_ORDER_NONE : ark_bigint_compare_number(b, d);
}

bool ark_loose_equal(ArkContext *ctx, ArkValue left, ArkValue right)
{
    if (ark_is_nullish(left) || ark_is_nullish(right)) return ark_is_nullish(left) && ark_is_nullish(right);
    if (ark_is_object(left) && ark_is_object(right)) return left == right;
    if (ark_is_object(left)) left = to_primitive(ctx, left);
    if (ark_is_object(right)) right = to_primitive(ctx, right);
    if (ark_failed(ctx)) return false;
    if (ark_is_bigint(left)) return compare_bigint(ctx, ark_as_bigint(left), right) == ARK_ORDER_EQUAL;
    if (ark_is_bigint(right)) return compare_bigint(ctx, ark_as_bigint(right), left) == ARK_ORDER_EQUAL;
    if (ark_is_string(left) == ark_is_string(right) && ark_is_boolean(left) == ark_is_boolean(right))
        return ark_strict_equal(ctx, left, right);
    return ark_to_number(ctx, left) == ark_to_number(ctx, right);
}

// ── Comparing and adding ────────────────────────────────────────────────────────────────────────────────────────────

// For < and its kin a date is its time.
static ArkValue to_comparable(ArkContext *ctx, ArkValue v)
{
    if (ark_is_object(v) && ark_descriptor(v)->role == ARK_ROLE_DATE) return ark_box_double(ark_to_number(ctx, v));
    return to_primitive(ctx, v);
}

static ArkOrder compare(ArkContext *ctx, ArkValue left, ArkValue right)
{
    left = to_comparable(ctx, left);
    if (!ark_failed(ctx)) right = to_comparable(ctx, right);
    if (ark_failed(ctx)) return ARK_ORDER_NONE;
    if (ark_is_string(left) && ark_is_string(right)) return order_of(ark_string_compare(ctx, left, right));
    if (ark_is_bigint(left)) return compare_bigint(ctx, ark_as_bigint(left), right);
    if (ark_is_bigint(right)) {
        ArkOrder turned = compare_bigint(ctx, ark_as_bigint(right), left);
        return turned == ARK_ORDER_LESS ? ARK_ORDER_GREATER : turned == ARK_ORDER_GREATER ? ARK_ORDER_LESS : turned;
    }
    double a = ark_to_number(ctx, left), b = ark_to_number(ctx, right);
    return a < b ? ARK_ORDER_LESS : a > b ? ARK_ORDER_GREATER : a == b ? ARK_ORDER_EQUAL : ARK_ORDER_NONE;
}

bool ark_less(ArkContext *ctx, ArkValue left, ArkValue right) { return compare(ctx, left, right) == ARK_ORDER_LESS; }
bool ark_less_equal(ArkContext *ctx, ArkValue left, ArkValue right) { return compare(ctx, left, right) <= ARK_ORDER_EQUAL; }

ArkValue ark_add_slow(ArkContext *ctx, ArkValue left, ArkValue right)
{
    left = to_primitive(ctx, left);
    if (!ark_failed(ctx)) right = to_primitive(ctx, right);
    if (ark_failed(ctx)) return ARK_UNDEFINED;
    if ((ark_is_bigint(left) || ark_is_bigint(right)) && !ark_is_string(left) && !ark_is_string(right)) return ark_bigint_add(ctx, left, right);
    if (!ark_is_string(left) && !ark_is_string(right))
        return ark_box_double(ark_to_number(ctx, left) + ark_to_number(ctx, right));
    left = ark_to_string(ctx, left);
    right = ark_to_string(ctx, right);
    if (ark_failed(ctx)) return ARK_UNDEFINED;
    ArkString *s = ark_string_join2(ctx, ark_as_string(left), ark_as_string(right));
    return s ? ark_box_pointer(s) : ARK_UNDEFINED;
}

// ── Classes ─────────────────────────────────────────────────────────────────────────────────────────────────────────

bool ark_instance_of(ArkContext *ctx, ArkValue v, ArkValue class)
{
    if (ark_is_made(class) && ark_descriptor(class)->role == ARK_ROLE_CLASS) return ark_is_made_by(ctx, v, class);
    if (!ark_is_pointer(class) || !ark_descriptor(class)->instance || ark_descriptor(class)->role != ARK_ROLE_CLASS) {
        bool callable = ark_is_kind(class, ARK_KIND_FUNCTION);
        if (!callable) ark_fail(ctx, ARK_CLASS_TYPE_ERROR, "Right-hand side of 'instanceof' is not %s", ark_is_object(class) ? "callable" : "an object");
        return false;
    }
    const ArkDescriptor *instance = ark_descriptor(class)->instance;
    if (instance->kind != ARK_KIND_OBJECT) return ark_is_kind(v, (ArkKind)instance->kind); // Array, Function
    return ark_is_instance(ctx, v, (void *)instance);
}

ArkValue ark_class_name(ArkContext *ctx, ArkValue v)
{
    ARK_TEXT(object_name, "Object");
    ARK_TEXT(array_name, "Array");
    ARK_TEXT(function_name, "Function");
    ARK_TEXT(string_name, "String");
    ARK_TEXT(number_name, "Number");
    ARK_TEXT(boolean_name, "Boolean");
    if (!ark_is_pointer(v)) return ARK_UNDEFINED;
    const ArkDescriptor *d = ark_descriptor(v);
    switch ((ArkKind)d->kind) {
    case ARK_KIND_ARRAY: return d->display ? ark_box_pointer(d->name) : ARK_TEXT_VALUE(array_name);
    case ARK_KIND_FUNCTION: return ARK_TEXT_VALUE(function_name);
    case ARK_KIND_DICTIONARY: return ARK_TEXT_VALUE(object_name);
    case ARK_KIND_OBJECT:
        if (d->role == ARK_ROLE_BOXED) {
            ArkValue value = ark_slot_ascii(ctx, v, "value");
            return ark_is_string(value) ? ARK_TEXT_VALUE(string_name) : ark_is_boolean(value) ? ARK_TEXT_VALUE(boolean_name) : ARK_TEXT_VALUE(number_name);
        }
        return d->display && d->name ? ark_box_pointer(d->name) : ARK_TEXT_VALUE(object_name);
    default: return ARK_UNDEFINED;
    }
}

ArkValue ark_function_name(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    if (!ark_is_pointer(v) || !ark_descriptor(v)->name) return ark_box_pointer(ARK_EMPTY);
    return ark_box_pointer(ark_descriptor(v)->name);
}

double ark_function_length(ArkContext *ctx, ArkValue v)
{
    (void)ctx;
    return ark_is_pointer(v) ? ark_descriptor(v)->arity : 0;
}
