// Texts as bytes and as parts of addresses: UTF-8 for TextEncoder and TextDecoder, percent-encoding, base64.

#include "typed.h"

#include <string.h>

static bool is_lead(uint16_t c) { return (c & 0xFC00) == 0xD800; }
static bool is_trail(uint16_t c) { return (c & 0xFC00) == 0xDC00; }

// The code point at *i, which moves behind it; a lone surrogate is given as it is.
static uint32_t next_point(ArkUnits u, uint32_t *i)
{
    uint16_t c = ark_unit(u, (*i)++);
    if (!is_lead(c) || *i == u.length || !is_trail(ark_unit(u, *i))) return c;
    return 0x10000 + ((uint32_t)(c & 0x3FF) << 10) + (ark_unit(u, (*i)++) & 0x3FFu);
}

static uint32_t put_utf8(uint32_t c, uint8_t bytes[static 4])
{
    if (c < 0x80) return bytes[0] = (uint8_t)c, 1;
    uint32_t count = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (uint32_t k = count - 1; k > 0; k--, c >>= 6) bytes[k] = (uint8_t)(0x80 | (c & 0x3F));
    bytes[0] = (uint8_t)((0xF00 >> count & 0xFF) | c);
    return count;
}

// ── UTF-8 ───────────────────────────────────────────────────────────────────────────────────────────────────────────

double ark_utf8_length(ArkContext *ctx, ArkValue text)
{
    ArkUnits u = ark_units(ctx, ark_as_string(text));
    double length = 0;
    for (uint32_t i = 0; i < u.length;) {
        uint32_t c = next_point(u, &i);
        length += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return length;
}

// Writes what fits, whole characters only; returns the units that were read.
double ark_utf8_write(ArkContext *ctx, ArkValue text, ArkValue target)
{
    ArkUnits u = ark_units(ctx, ark_as_string(text));
    ArkTyped *t = ark_as_typed(target);
    uint64_t at = 0;
    uint32_t i = 0;
    while (i < u.length) {
        uint32_t next = i, c = next_point(u, &next);
        uint8_t bytes[4];
        if ((c & 0xFFFFF800) == 0xD800) c = 0xFFFD;
        uint32_t count = put_utf8(c, bytes);
        if (at + count > t->length) break;
        memcpy(t->data + at, bytes, count);
        at += count;
        i = next;
    }
    return i;
}

// One character of well-formed UTF-8, or -1 and in *size how many bytes are wrong together.
static int32_t read_utf8(const uint8_t *bytes, size_t length, size_t *size)
{
    uint8_t lead = bytes[0];
    *size = 1;
    if (lead < 0x80) return lead;
    uint32_t more = lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
    int32_t c = lead & (0x3F >> more);
    uint8_t least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80, most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (!more) return -1;
    for (uint32_t k = 1; k <= more; k++) {
        if (k >= length || bytes[k] < least || bytes[k] > most) return -1;
        c = c << 6 | (bytes[k] & 0x3F);
        *size = k + 1;
        least = 0x80, most = 0xBF;
    }
    return c;
}

ArkValue ark_utf8_read(ArkContext *ctx, ArkValue source, bool fatal, bool keeps_mark)
{
    ArkTyped *t = ark_as_typed(source);
    const uint8_t *bytes = (const uint8_t *)t->data;
    size_t length = t->length;
    ArkText text;
    ark_text_init(&text);
    if (!keeps_mark && length >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3)) bytes += 3, length -= 3;
    for (size_t at = 0, size; at < length; at += size) {
        if (read_utf8(bytes + at, length - at, &size) >= 0) {
            ark_text_bytes(&text, (const char *)bytes + at, size);
        } else if (fatal) {
            ark_text_free(&text);
            return ARK_UNDEFINED;
        } else {
            ark_text_ascii(&text, "\xEF\xBF\xBD");
        }
    }
    ArkValue result = ark_text_value(ctx, &text);
    ark_text_free(&text);
    return result;
}

// ── Percent-encoding ────────────────────────────────────────────────────────────────────────────────────────────────

static bool is_alphanumeric(uint32_t c) { return c < 0x80 && ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')); }
static bool is_one_of(const char *set, uint32_t c) { return c && c < 0x80 && strchr(set, (char)c); }

static ArkValue finish(ArkContext *ctx, ArkText *t)
{
    ArkValue text = ark_text_value(ctx, t);
    ark_text_free(t);
    return text;
}

static ArkValue malformed(ArkContext *ctx, ArkText *t)
{
    ark_text_free(t);
    ark_fail(ctx, ARK_CLASS_URI_ERROR, "URI malformed");
    return ARK_UNDEFINED;
}

// Everything but letters, digits and the characters of `kept`.
ArkValue ark_uri_encode(ArkContext *ctx, ArkValue text, ArkValue kept)
{
    char set[64] = "";
    ArkUnits u = ark_units(ctx, ark_as_string(text)), k = ark_units(ctx, ark_as_string(kept));
    for (uint32_t i = 0; i < k.length && i < sizeof set - 1; i++) set[i] = (char)ark_unit(k, i), set[i + 1] = 0;
    ArkText t;
    ark_text_init(&t);
    for (uint32_t i = 0; i < u.length;) {
        uint32_t c = next_point(u, &i);
        uint8_t bytes[4];
        if ((c & 0xFFFFF800) == 0xD800) return malformed(ctx, &t);
        if (is_alphanumeric(c) || is_one_of(set, c)) {
            ark_text_char(&t, (char)c);
            continue;
        }
        uint32_t count = put_utf8(c, bytes);
        for (uint32_t b = 0; b < count; b++) ark_text_format(&t, "%%%02X", bytes[b]);
    }
    return finish(ctx, &t);
}

static int hex_digit(uint16_t c) { return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1; }

static int escaped_byte(ArkUnits u, uint32_t i)
{
    if (i + 2 >= u.length || ark_unit(u, i) != '%') return -1;
    int high = hex_digit(ark_unit(u, i + 1)), low = hex_digit(ark_unit(u, i + 2));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// Escapes of the characters of `kept` stay as they are.
ArkValue ark_uri_decode(ArkContext *ctx, ArkValue text, ArkValue kept)
{
    char set[64] = "";
    ArkUnits u = ark_units(ctx, ark_as_string(text)), k = ark_units(ctx, ark_as_string(kept));
    for (uint32_t i = 0; i < k.length && i < sizeof set - 1; i++) set[i] = (char)ark_unit(k, i), set[i + 1] = 0;
    ArkText t;
    ark_text_init(&t);
    for (uint32_t i = 0; i < u.length;) {
        if (ark_unit(u, i) != '%') {
            uint32_t start = i;
            while (i < u.length && ark_unit(u, i) != '%') i++;
            ark_text_units(&t, (ArkUnits) { .any = u.is_wide ? (const void *)(u.wide + start) : u.narrow + start, .length = i - start, .is_wide = u.is_wide });
            continue;
        }
        uint8_t bytes[4];
        uint32_t count = 0;
        for (int byte; count < 4 && (byte = escaped_byte(u, i + count * 3)) >= 0; count++) bytes[count] = (uint8_t)byte;
        size_t size = 0;
        int32_t c = count ? read_utf8(bytes, count, &size) : -1;
        if (c < 0) return malformed(ctx, &t);
        if (is_one_of(set, (uint32_t)c)) ark_text_format(&t, "%%%c%c", ark_unit(u, i + 1), ark_unit(u, i + 2));
        else ark_text_bytes(&t, (const char *)bytes, size);
        i += (uint32_t)size * 3;
    }
    return finish(ctx, &t);
}

// ── Base64 ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Of a text of bytes; undefined when some unit is none.
ArkValue ark_base64_encode(ArkContext *ctx, ArkValue text)
{
    ArkUnits u = ark_units(ctx, ark_as_string(text));
    ArkText t;
    ark_text_init(&t);
    for (uint32_t i = 0; i < u.length; i += 3) {
        uint32_t left = u.length - i, bits = 0;
        for (uint32_t k = 0; k < 3; k++) {
            uint32_t c = k < left ? ark_unit(u, i + k) : 0;
            if (c > 0xFF) {
                ark_text_free(&t);
                return ARK_UNDEFINED;
            }
            bits = bits << 8 | c;
        }
        for (uint32_t k = 0; k < 4; k++) ark_text_char(&t, k <= left ? alphabet[bits >> (18 - 6 * k) & 0x3F] : '=');
    }
    return finish(ctx, &t);
}

// Blanks are passed over; null when some other character does not belong there, undefined when it is no base64.
ArkValue ark_base64_decode(ArkContext *ctx, ArkValue text)
{
    ArkUnits u = ark_units(ctx, ark_as_string(text));
    void *units;
    ArkString *out = ark_string_new(ctx, u.length / 4 * 3 + 3, false, &units);
    uint8_t *bytes = units;
    uint32_t bits = 0, digits = 0, padding = 0, length = 0;
    u = ark_units(ctx, ark_as_string(text));
    for (uint32_t i = 0; i < u.length; i++) {
        uint16_t c = ark_unit(u, i);
        if (c == ' ' || (c >= '\t' && c <= '\r' && c != 0x0B)) continue;
        const char *at = c && c < 0x80 ? strchr(alphabet, (char)c) : NULL;
        if (c == '=' && padding < 2 && (digits + padding) % 4 >= 2) padding++;
        else if (!at || padding) return at || c == '=' ? ARK_UNDEFINED : ARK_NULL;
        else {
            bits = bits << 6 | (uint32_t)(at - alphabet);
            digits++;
            if (digits % 4 != 1) bytes[length++] = (uint8_t)(bits >> (6 - 2 * ((digits - 1) % 4)));
        }
    }
    if (digits % 4 == 1 || (padding && (digits + padding) % 4)) return ARK_UNDEFINED;
    return ark_box_pointer(ark_string_sub(ctx, out, 0, length));
}
