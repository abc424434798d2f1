// console.log and its kin: several arguments, % specifiers, group indentation.

#include "bigint.h"
#include "inspect.h"

#include <math.h>
#include <string.h>

// ── %j: JSON of plain data; what has a toJSON of its own is the program's to convert ────────────────────────────────

static void put_json_string(ArkContext *ctx, ArkText *t, ArkString *s)
{
    ArkUnits u = ark_units(ctx, s);
    ark_text_char(t, '"');
    for (uint32_t i = 0; i < u.length; i++) {
        uint16_t c = ark_unit(u, i);
        static const char *const escapes[] = { ['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f", ['\r'] = "\\r" };
        if (c == '"' || c == '\\') ark_text_char(t, '\\'), ark_text_char(t, (char)c);
        else if (c <= '\r' && escapes[c]) ark_text_ascii(t, escapes[c]);
        else if (c < 0x20) ark_text_format(t, "\\u%04x", c);
        else ark_text_units(t, (ArkUnits) { .any = u.is_wide ? (const void *)(u.wide + i) : u.narrow + i, .length = 1, .is_wide = u.is_wide });
    }
    ark_text_char(t, '"');
}

static bool has_json(ArkValue v)
{
    return v != ARK_UNDEFINED && v != ARK_HOLE && !(ark_is_pointer(v) && (ark_descriptor(v)->kind == ARK_KIND_FUNCTION || ark_descriptor(v)->role == ARK_ROLE_CLASS));
}

// The objects around the current one.
typedef struct Around {
    ArkValue object;
    const struct Around *outer;
    uint32_t depth;
} Around;

// False: nested too deeply, or a cycle.
static bool put_json(ArkContext *ctx, ArkText *t, ArkValue v, const Around *outer)
{
    Around here = { v, outer, outer ? outer->depth + 1 : 0 };
    if (here.depth > 200) return false;
    for (const Around *a = outer; a && ark_is_object(v); a = a->outer)
        if (a->object == v) return false;
    if (ark_is_number(v)) {
        char text[ARK_NUMBER_TEXT];
        ark_number_text(ark_as_double(v), text);
        ark_text_ascii(t, isfinite(ark_as_double(v)) ? text : "null");
    } else if (ark_is_string(v)) {
        put_json_string(ctx, t, ark_as_string(v));
    } else if (ark_is_array(ctx, v)) {
        ark_text_char(t, '[');
        for (uint32_t i = 0; i < ark_as_array(v)->length; i++) {
            if (i) ark_text_char(t, ',');
            if (!put_json(ctx, t, ark_element(ark_as_array(v), i), &here)) return false;
        }
        ark_text_char(t, ']');
    } else if (ark_is_pointer(v)) {
        ArkArray *keys = ark_as_array(ark_keys(ctx, v));
        bool first = true;
        ark_text_char(t, '{');
        for (uint32_t i = 0; i < keys->length; i++) {
            ArkValue member = ark_get_keyed_slow(ctx, v, ark_element(keys, i));
            if (!has_json(member)) continue;
            if (!first) ark_text_char(t, ',');
            first = false;
            put_json_string(ctx, t, ark_as_string(ark_element(keys, i)));
            ark_text_char(t, ':');
            if (!put_json(ctx, t, member, &here)) return false;
        }
        ark_text_char(t, '}');
    } else {
        ark_text_ascii(t, v == ARK_TRUE ? "true" : v == ARK_FALSE ? "false" : "null");
    }
    return true;
}

// ── Specifiers ──────────────────────────────────────────────────────────────────────────────────────────────────────

static void put_number(ArkContext *ctx, ArkText *t, double d) { ark_inspect_to(ctx, t, ark_box_double(d), false); }

static void put_specified(ArkContext *ctx, ArkText *t, char specifier, ArkValue v)
{
    Inspector in = ark_inspect_begin(ctx, specifier == 'o' ? 4 : specifier == 's' ? 0 : INSPECT_DEPTH);
    in.hidden = specifier == 'o';
    switch (specifier) {
    case 's':
        if (ark_is_string(v)) ark_text_string(ctx, t, ark_as_string(v));
        else ark_inspect_value(&in, t, v, 0);
        break;
    case 'd':
        if (ark_is_bigint(v)) ark_inspect_to(ctx, t, v, false);
        else put_number(ctx, t, ark_is_object(v) ? NAN : ark_to_number(ctx, v));
        break;
    case 'i':
        if (ark_is_bigint(v)) ark_inspect_to(ctx, t, v, false);
        else put_number(ctx, t, ark_is_object(v) ? NAN : ark_parse_int(ctx, v, 10));
        break;
    case 'f': put_number(ctx, t, ark_parse_float(ctx, v)); break;
    case 'j': {
        ArkText json;
        ark_text_init(&json);
        if (!has_json(v)) ark_text_ascii(t, "undefined");
        else if (put_json(ctx, &json, v, NULL)) ark_text_bytes(t, json.bytes, json.length);
        else ark_text_ascii(t, "[Circular]");
        ark_text_free(&json);
        break;
    }
    case 'o':
    case 'O': ark_inspect_value(&in, t, v, 0); break;
    case 'c': break;
    }
    ark_inspect_end(&in);
    ctx->pending = ARK_HOLE; // formatting does not throw
}

// The first argument with its specifiers; returns how many arguments it took.
static uint32_t put_template(ArkContext *ctx, ArkText *t, const ArkArray *arguments)
{
    ArkUnits u = ark_units(ctx, ark_as_string(ark_element(arguments, 0)));
    uint32_t taken = 1;
    for (uint32_t i = 0; i < u.length; i++) {
        uint16_t next = ark_unit(u, i) == '%' && i + 1 < u.length ? ark_unit(u, i + 1) : 0;
        if (next == '%') {
            ark_text_char(t, '%');
            i++;
        } else if (next && next < 128 && strchr("sdifjoOc", next) && taken < arguments->length) {
            put_specified(ctx, t, (char)next, ark_element(arguments, taken++));
            i++;
        } else {
            ArkUnits one = { .any = u.is_wide ? (const void *)(u.wide + i) : u.narrow + i, .length = 1, .is_wide = u.is_wide };
            ark_text_units(t, one);
        }
    }
    return taken;
}

static void put_arguments(ArkContext *ctx, ArkText *t, const ArkArray *arguments)
{
    uint32_t i = 0;
    if (arguments->length > 1 && ark_is_string(ark_element(arguments, 0))) {
        ArkUnits u = ark_units(ctx, ark_as_string(ark_element(arguments, 0)));
        if (u.is_wide || memchr(u.narrow, '%', u.length)) i = put_template(ctx, t, arguments);
    }
    for (; i < arguments->length; i++) {
        if (i) ark_text_char(t, ' ');
        ArkValue v = ark_element(arguments, i);
        ark_inspect_to(ctx, t, v == ARK_HOLE ? ARK_UNDEFINED : v, true);
    }
}

bool ark_has_own_text(ArkContext *ctx, ArkValue v)
{
    ARK_TEXT(to_string, "toString");
    ArkString *key = (void *)&ark_text_to_string;
    ArkValue own;
    if (!ark_is_object(v)) return false;
    const ArkDescriptor *d = ark_descriptor(v);
    if (d->kind == ARK_KIND_DICTIONARY) return ark_own_property(ctx, v, key, &own) && ark_is_kind(own, ARK_KIND_FUNCTION);
    if (d->kind != ARK_KIND_OBJECT) return false;
    if (d->role != ARK_ROLE_PLAIN && d->role != ARK_ROLE_INSTANCE && d->role != ARK_ROLE_ERROR) return false;
    const ArkMember *method = ark_find_member(ctx, d, key, ARK_MEMBER_METHOD);
    if (!method || d->role != ARK_ROLE_ERROR) return method || (ark_own_property(ctx, v, key, &own) && ark_is_kind(own, ARK_KIND_FUNCTION));
    const ArkMember *inherited = ark_find_member(ctx, ark_well_known(ctx, ARK_CLASS_ERROR), key, ARK_MEMBER_METHOD);
    return !inherited || inherited->function != method->function;
}

// ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static void write_line(ArkContext *ctx, int32_t stream, ArkText *t)
{
    uint32_t indent = ark_isolate(ctx)->indent;
    ark_text_char(t, '\n');
    if (!indent) {
        ark_output(ctx, stream, t->bytes, t->length);
        return;
    }
    ArkText indented;
    ark_text_init(&indented);
    bool fresh = true;
    for (size_t i = 0; i < t->length; i++) {
        for (uint32_t k = 0; fresh && k < indent; k++) ark_text_char(&indented, ' ');
        fresh = t->bytes[i] == '\n';
        ark_text_char(&indented, t->bytes[i]);
    }
    ark_output(ctx, stream, indented.bytes, indented.length);
    ark_text_free(&indented);
}

void ark_console_write(ArkContext *ctx, int32_t stream, ArkValue arguments)
{
    ArkText t;
    ark_text_init(&t);
    if (ark_is_array(ctx, arguments)) put_arguments(ctx, &t, ark_as_array(arguments));
    write_line(ctx, stream, &t);
    ark_text_free(&t);
}

void ark_console_string_slow(ArkContext *ctx, int32_t stream, ArkValue value)
{
    ArkText t;
    ark_text_init(&t);
    ark_inspect_to(ctx, &t, value, true);
    write_line(ctx, stream, &t);
    ark_text_free(&t);
}

void ark_console_indent(ArkContext *ctx, int32_t change)
{
    ArkIsolate *isolate = ark_isolate(ctx);
    int64_t indent = (int64_t)isolate->indent + change;
    isolate->indent = indent < 0 ? 0 : (uint32_t)indent;
}

ArkValue ark_format(ArkContext *ctx, ArkValue arguments)
{
    ArkText t;
    ark_text_init(&t);
    if (ark_is_array(ctx, arguments)) put_arguments(ctx, &t, ark_as_array(arguments));
    ArkValue text = ark_text_value(ctx, &t);
    ark_text_free(&t);
    return text;
}
