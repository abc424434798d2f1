#include "svg.h"

#include <stdarg.h>
#include <stdio.h>

static char error_text[256];

const char *ui_error(void) { return error_text; }

bool fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error_text, sizeof error_text, format, arguments);
    va_end(arguments);
    return false;
}

void *allocate(size_t size)
{
    void *memory = calloc(1, size ? size : 1);
    if (!memory) abort();
    return memory;
}

void *grow(void *memory, int *capacity, int needed, size_t size_of_one)
{
    if (needed <= *capacity) return memory;
    int more = *capacity ? *capacity : 8;
    while (more < needed) more *= 2;
    memory = realloc(memory, (size_t)more * size_of_one);
    if (!memory) abort();
    *capacity = more;
    return memory;
}

void ui_bytes_free(void *bytes) { free(bytes); }

// ── Rectangles ──────────────────────────────────────────────────────────────────────────────────────────────────────

UiRect rect_clean(UiRect r) { return rect_of(limited(r.x), limited(r.y), clamp(r.width, 0, 1e9), clamp(r.height, 0, 1e9)); }

UiRect rect_union(UiRect a, UiRect b)
{
    double x = fmin(a.x, b.x), y = fmin(a.y, b.y);
    return rect_of(x, y, fmax(a.x + a.width, b.x + b.width) - x, fmax(a.y + a.height, b.y + b.height) - y);
}

UiRect rect_common(UiRect a, UiRect b)
{
    double x = fmax(a.x, b.x), y = fmax(a.y, b.y);
    return rect_of(x, y, fmax(fmin(a.x + a.width, b.x + b.width) - x, 0), fmax(fmin(a.y + a.height, b.y + b.height) - y, 0));
}

bool rect_touches(UiRect a, UiRect b)
{
    return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

// ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────────

// Bytes of the character at `at`, or 0 and how many are wrong together in *wrong.
static size_t character(const uint8_t *at, size_t left, size_t *wrong)
{
    uint8_t lead = at[0];
    size_t size = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    uint8_t least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80, most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    *wrong = 1;
    if (!size || !lead) return 0;
    for (size_t i = 1; i < size; i++) {
        if (i >= left || at[i] < least || at[i] > most) return *wrong = i, 0;
        least = 0x80, most = 0xBF;
    }
    return size;
}

char *utf8_clean(const char *text, size_t length, size_t *clean_length)
{
    const uint8_t *from = (const uint8_t *)text;
    char *clean = allocate(length * 3 + 1);
    size_t made = 0;
    for (size_t i = 0, wrong; i < length;) {
        size_t size = character(from + i, length - i, &wrong);
        memcpy(clean + made, size ? text + i : "\xEF\xBF\xBD", size ? size : 3);
        made += size ? size : 3;
        i += size ? size : wrong;
    }
    *clean_length = made;
    return clean;
}

static int units_of(uint8_t lead) { return (lead & 0xC0) == 0x80 ? 0 : lead >= 0xF0 ? 2 : 1; }

int utf16_length(const char *utf8, size_t bytes)
{
    int units = 0;
    for (size_t i = 0; i < bytes; i++) units += units_of((uint8_t)utf8[i]);
    return units;
}

size_t utf8_offset(const char *utf8, size_t bytes, int units)
{
    size_t i = 0;
    for (int passed = 0; i < bytes && passed < units;) {
        passed += units_of((uint8_t)utf8[i]);
        if (passed > units) break; // in the middle of a pair
        do i++;
        while (i < bytes && ((uint8_t)utf8[i] & 0xC0) == 0x80);
    }
    return i;
}

uint32_t utf8_next(const char **at)
{
    const uint8_t *p = (const uint8_t *)*at;
    int more = *p < 0x80 ? 0 : *p < 0xE0 ? 1 : *p < 0xF0 ? 2 : 3;
    uint32_t c = more ? *p & (0x3F >> more) : *p;
    for (int i = 1; i <= more; i++) c = c << 6 | (p[i] & 0x3F);
    *at += more + 1;
    return c;
}

// ── Heads of image files ────────────────────────────────────────────────────────────────────────────────────────────

static int word(const uint8_t *at) { return at[0] << 8 | at[1]; }

static bool jpeg_head(const uint8_t *bytes, size_t size, int *width, int *height)
{
    for (size_t i = 2; i + 9 < size && bytes[i] == 0xFF;) {
        uint8_t marker = bytes[i + 1];
        if (marker == 0xFF) {
            i++;
            continue;
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            *height = word(bytes + i + 5);
            *width = word(bytes + i + 7);
            return true;
        }
        i += 2 + (size_t)word(bytes + i + 2);
    }
    return false;
}

bool image_head(const uint8_t *bytes, size_t size, int *width, int *height, ImageKind *kind)
{
    UiRect view;
    bool is_png = size > 24 && memcmp(bytes, "\x89PNG\r\n\x1A\n", 8) == 0, is_jpeg = size > 12 && bytes[0] == 0xFF && bytes[1] == 0xD8;
    *kind = is_png ? IMAGE_PNG : is_jpeg ? IMAGE_JPEG : IMAGE_SVG;
    if (is_png) {
        if (bytes[16] | bytes[20]) return fail("the picture is too large");
        *width = bytes[17] << 16 | word(bytes + 18);
        *height = bytes[21] << 16 | word(bytes + 22);
    } else if (is_jpeg) {
        if (!jpeg_head(bytes, size, width, height)) return fail("the picture is damaged");
    } else if (svg_is(bytes, size)) return svg_size((Text) { (const char *)bytes, (const char *)bytes + size }, width, height, &view);
    else return fail("this is no PNG, JPEG or SVG picture");
    if (*width < 1 || *height < 1) return fail("the picture is damaged");
    if (*width > SIDE_MOST || *height > SIDE_MOST || (double)*width * *height > 64e6) return fail("the picture is too large: %d × %d pixels", *width, *height);
    return true;
}
