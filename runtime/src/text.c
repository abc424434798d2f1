// Text under construction as UTF-8 bytes outside the heap, and the conversions between UTF-8 and UTF-16. A lone
// surrogate survives inside as its three bytes, and becomes U+FFFD when it is written out (output.c).

#include "runtime.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ark_text_init(ArkText *t)
{
    t->bytes = t->first;
    t->length = 0;
    t->capacity = sizeof t->first;
}

void ark_text_free(ArkText *t)
{
    if (t->bytes != t->first) free(t->bytes);
    ark_text_init(t);
}

static void reserve(ArkText *t, size_t more)
{
    if (t->length + more <= t->capacity) return;
    size_t capacity = t->capacity * 2 > t->length + more ? t->capacity * 2 : t->length + more;
    char *bytes = t->bytes == t->first ? malloc(capacity) : realloc(t->bytes, capacity);
    if (!bytes) abort();
    if (t->bytes == t->first) memcpy(bytes, t->first, t->length);
    t->bytes = bytes;
    t->capacity = capacity;
}

void ark_text_bytes(ArkText *t, const char *bytes, size_t length)
{
    reserve(t, length);
    memcpy(t->bytes + t->length, bytes, length);
    t->length += length;
}

void ark_text_ascii(ArkText *t, const char *ascii) { ark_text_bytes(t, ascii, strlen(ascii)); }
void ark_text_char(ArkText *t, char c) { ark_text_bytes(t, &c, 1); }

void ark_text_format(ArkText *t, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *made;
    int length = vasprintf(&made, format, arguments);
    va_end(arguments);
    if (length < 0) abort();
    ark_text_bytes(t, made, (size_t)length);
    free(made);
}

static char *encode(char *p, uint32_t c)
{
    if (c < 0x80) {
        *p++ = (char)c;
    } else if (c < 0x800) {
        *p++ = (char)(0xC0 | c >> 6);
        *p++ = (char)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *p++ = (char)(0xE0 | c >> 12);
        *p++ = (char)(0x80 | (c >> 6 & 0x3F));
        *p++ = (char)(0x80 | (c & 0x3F));
    } else {
        *p++ = (char)(0xF0 | c >> 18);
        *p++ = (char)(0x80 | (c >> 12 & 0x3F));
        *p++ = (char)(0x80 | (c >> 6 & 0x3F));
        *p++ = (char)(0x80 | (c & 0x3F));
    }
    return p;
}

void ark_text_units(ArkText *t, ArkUnits u)
{
    reserve(t, (size_t)u.length * (u.is_wide ? 3 : 2));
    char *p = t->bytes + t->length;
    if (!u.is_wide) {
        for (uint32_t i = 0; i < u.length; i++) p = encode(p, u.narrow[i]);
    } else {
        for (uint32_t i = 0; i < u.length; i++) {
            uint32_t c = u.wide[i];
            if ((c & 0xFC00) == 0xD800 && i + 1 < u.length && (u.wide[i + 1] & 0xFC00) == 0xDC00)
                c = 0x10000 + ((c - 0xD800) << 10) + (u.wide[++i] - 0xDC00u);
            p = encode(p, c);
        }
    }
    t->length = (size_t)(p - t->bytes);
}

void ark_text_string(ArkContext *ctx, ArkText *t, ArkString *s) { ark_text_units(t, ark_units(ctx, s)); }

// ── Decoding ────────────────────────────────────────────────────────────────────────────────────────────────────────

// One character of UTF-8; malformed input gives U+FFFD for each maximal part, as the web's decoder does. Surrogates are
// let through, because text under construction may hold them.
static uint32_t decode(const uint8_t **p, const uint8_t *end)
{
    uint32_t c = *(*p)++, more, least;
    if (c < 0x80) return c;
    if (c >= 0xC2 && c < 0xE0) more = 1, c &= 0x1F, least = 0x80;
    else if (c >= 0xE0 && c < 0xF0) more = 2, c &= 0x0F, least = 0x800;
    else if (c >= 0xF0 && c < 0xF5) more = 3, c &= 0x07, least = 0x10000;
    else return 0xFFFD;
    const uint8_t *start = *p;
    for (; more; more--) {
        if (*p == end || (**p & 0xC0) != 0x80) return 0xFFFD;
        c = c << 6 | (**p & 0x3F);
        if (*p == start && c << (6 * (more - 1)) < least) return 0xFFFD;
        if (*p == start && c << (6 * (more - 1)) > 0x10FFFF) return 0xFFFD;
        (*p)++;
    }
    return c;
}

ArkString *ark_string_from_utf8(ArkContext *ctx, const char *text, size_t length)
{
    const uint8_t *start = (const uint8_t *)text, *end = start + length;
    size_t units = 0;
    uint32_t all = 0;
    for (const uint8_t *p = start; p < end; units++) {
        uint32_t c = decode(&p, end);
        all |= c;
        units += c >= 0x10000;
    }
    if (units > ARK_STRING_MAX) {
        ark_fail(ctx, ARK_CLASS_RANGE_ERROR, "Invalid string length");
        return ARK_EMPTY;
    }
    void *payload;
    ArkString *s = ark_string_new(ctx, (uint32_t)units, all > 0xFF, &payload);
    uint8_t *narrow = payload;
    uint16_t *wide = payload;
    for (const uint8_t *p = start; p < end;) {
        uint32_t c = decode(&p, end);
        if (all <= 0xFF) {
            *narrow++ = (uint8_t)c;
        } else if (c < 0x10000) {
            *wide++ = (uint16_t)c;
        } else {
            *wide++ = (uint16_t)(0xD7C0 + (c >> 10));
            *wide++ = (uint16_t)(0xDC00 | (c & 0x3FF));
        }
    }
    return s;
}

ArkValue ark_text_value(ArkContext *ctx, const ArkText *t)
{
    return ark_box_pointer(ark_string_from_utf8(ctx, t->bytes, t->length));
}
