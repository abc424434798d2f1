#include "svg_style.h"

#include <ctype.h>

const Style style_initial = { .fill = { .color = 0xFF000000 }, .stroke = { .is_none = true }, .current = 0xFF000000, .fill_opacity = 1, .stroke_opacity = 1, .stroke_width = 1 };

// ── Properties ──────────────────────────────────────────────────────────────────────────────────────────────────────

// `name: value;` among declarations.
static bool declared(Text t, const char *name, Text *value)
{
    while (t.at < t.end) {
        const char *end = memchr(t.at, ';', (size_t)(t.end - t.at));
        Text one = { t.at, end ? end : t.end };
        const char *colon = memchr(one.at, ':', (size_t)(one.end - one.at));
        if (colon && text_is(text_trimmed((Text) { one.at, colon }), name)) return *value = text_trimmed((Text) { colon + 1, one.end }), true;
        t.at = end ? end + 1 : t.end;
    }
    return false;
}

// In the rules of style sheets for one class; the last one counts.
static bool in_rules(Text document, Text class, const char *name, Text *value)
{
    bool is_found = false;
    size_t size = (size_t)(class.end - class.at);
    for (Text t = document; t.at < t.end; t.at++) {
        t.at = memchr(t.at, '.', (size_t)(t.end - t.at));
        if (!t.at) break;
        const char *behind = t.at + 1 + size;
        if (behind >= t.end || memcmp(t.at + 1, class.at, size) != 0 || isalnum((unsigned char)*behind) || *behind == '-' || *behind == '_') continue;
        const char *open = behind;
        while (open < t.end && (isspace((unsigned char)*open) || *open == ',' || *open == '.' || *open == '-' || *open == '_' || isalnum((unsigned char)*open))) open++;
        if (open >= t.end || *open != '{') continue;
        const char *close = memchr(open, '}', (size_t)(t.end - open));
        if (close && declared((Text) { open + 1, close }, name, value)) is_found = true;
    }
    return is_found;
}

bool style_property(Text document, const Tag *tag, const char *name, Text *value)
{
    Text text;
    if (svg_attribute(tag, "style", &text) && declared(text, name, value)) return true;
    if (svg_attribute(tag, "class", &text))
        for (text = text_trimmed(text); text.at < text.end; text = text_trimmed(text)) {
            Text class = { text.at, text.at + 1 };
            while (class.end < text.end && !isspace((unsigned char)*class.end)) class.end++;
            text.at = class.end;
            if (in_rules(document, class, name, value)) return true;
        }
    return svg_attribute(tag, name, value);
}

static void number_property(Text document, const Tag *tag, const char *name, double least, double most, double *number)
{
    Text value;
    double read;
    if (!style_property(document, tag, name, &value)) return;
    bool is_percent = value.at < value.end && value.end[-1] == '%';
    if (text_number(&value, &read)) *number = clamp(is_percent ? read / 100 : read, least, most);
}

// ── Colours ─────────────────────────────────────────────────────────────────────────────────────────────────────────

static const struct { const char *name; uint32_t color; } names[] = {
    { "black", 0x000000 }, { "white", 0xFFFFFF }, { "red", 0xFF0000 }, { "green", 0x008000 }, { "blue", 0x0000FF }, { "yellow", 0xFFFF00 },
    { "gray", 0x808080 }, { "grey", 0x808080 }, { "silver", 0xC0C0C0 }, { "lightgray", 0xD3D3D3 }, { "lightgrey", 0xD3D3D3 }, { "darkgray", 0xA9A9A9 },
    { "orange", 0xFFA500 }, { "pink", 0xFFC0CB }, { "purple", 0x800080 }, { "brown", 0xA52A2A }, { "gold", 0xFFD700 }, { "cyan", 0x00FFFF },
    { "aqua", 0x00FFFF }, { "magenta", 0xFF00FF }, { "fuchsia", 0xFF00FF }, { "lime", 0x00FF00 }, { "maroon", 0x800000 }, { "navy", 0x000080 },
    { "olive", 0x808000 }, { "teal", 0x008080 }, { "skyblue", 0x87CEEB }, { "tomato", 0xFF6347 }, { "coral", 0xFF7F50 }, { "whitesmoke", 0xF5F5F5 },
};

static int hex(char c) { return isdigit((unsigned char)c) ? c - '0' : isxdigit((unsigned char)c) ? tolower((unsigned char)c) - 'a' + 10 : 0; }

static uint32_t hex_color(const char *p, size_t digits)
{
    uint32_t c[4] = { 0, 0, 0, 255 };
    for (size_t i = 0; i < 4 && (digits < 5 ? i < digits : 2 * i + 1 < digits); i++) c[i] = (uint32_t)(digits < 5 ? hex(p[i]) * 17 : hex(p[2 * i]) * 16 + hex(p[2 * i + 1]));
    return c[3] << 24 | c[0] << 16 | c[1] << 8 | c[2];
}

// rgb(1, 2, 3), rgba(10%, 2, 3, 0.5)
static uint32_t function_color(Text t)
{
    double c[4] = { 0, 0, 0, 1 };
    const char *open = memchr(t.at, '(', (size_t)(t.end - t.at));
    t.at = open ? open + 1 : t.end;
    for (int i = 0; i < 4 && text_number(&t, &c[i]); i++)
        if (t.at[-1] == '%') c[i] *= i < 3 ? 2.55 : 0.01;
    uint32_t color = (uint32_t)(clamp(c[3], 0, 1) * 255 + 0.5);
    for (int i = 0; i < 3; i++) color = color << 8 | (uint32_t)(clamp(c[i], 0, 255) + 0.5);
    return color;
}

static uint32_t color_of(Text t, uint32_t current)
{
    t = text_trimmed(t);
    if (t.at < t.end && *t.at == '#') return hex_color(t.at + 1, (size_t)(t.end - t.at - 1));
    if (t.end - t.at > 3 && memcmp(t.at, "rgb", 3) == 0) return function_color(t);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_is(t, names[i].name)) return 0xFF000000 | names[i].color;
    return text_is(t, "transparent") ? 0 : text_is(t, "currentColor") ? current : 0xFF000000;
}

static void read_ink(Text document, const Tag *tag, const char *name, uint32_t current, Ink *ink)
{
    Text value;
    if (!style_property(document, tag, name, &value) || text_is(value, "inherit")) return;
    value = text_trimmed(value);
    bool is_reference = value.end - value.at > 4 && memcmp(value.at, "url(", 4) == 0;
    *ink = (Ink) { .is_none = text_is(value, "none"), .color = is_reference ? 0 : color_of(value, current) };
    if (is_reference) ink->gradient = value;
}

void style_read(Text document, const Tag *tag, Style *s)
{
    static const char *const caps[] = { "butt", "round", "square" }, *const joins[] = { "miter", "round", "bevel" };
    Text value;
    if (style_property(document, tag, "color", &value)) s->current = color_of(value, s->current);
    read_ink(document, tag, "fill", s->current, &s->fill);
    read_ink(document, tag, "stroke", s->current, &s->stroke);
    number_property(document, tag, "fill-opacity", 0, 1, &s->fill_opacity);
    number_property(document, tag, "stroke-opacity", 0, 1, &s->stroke_opacity);
    number_property(document, tag, "stroke-width", 0, 10000, &s->stroke_width);
    if (style_property(document, tag, "fill-rule", &value)) s->even_odd = text_is(value, "evenodd");
    for (int i = 0; i < 3; i++) {
        if (style_property(document, tag, "stroke-linecap", &value) && text_is(value, caps[i])) s->cap = (UiCap)i;
        if (style_property(document, tag, "stroke-linejoin", &value) && text_is(value, joins[i])) s->join = (UiJoin)i;
    }
    if (style_property(document, tag, "display", &value) && text_is(value, "none")) s->is_hidden = true;
    if (style_property(document, tag, "visibility", &value)) s->is_hidden = text_is(value, "hidden");
}

// ── References and gradients ────────────────────────────────────────────────────────────────────────────────────────

bool svg_find(Text document, Text reference, Tag *tag, Text *rest)
{
    Text id;
    const char *mark = memchr(reference.at, '#', (size_t)(reference.end - reference.at));
    if (!mark) return false;
    reference.at = mark + 1;
    while (reference.end > reference.at && strchr(")'\" ", reference.end[-1])) reference.end--;
    size_t size = (size_t)(reference.end - reference.at);
    for (*rest = document; svg_next(rest, tag);)
        if (!tag->is_end && svg_attribute(tag, "id", &id) && (size_t)(id.end - id.at) == size && memcmp(id.at, reference.at, size) == 0) return true;
    return false;
}

static double coordinate(const Tag *tag, const char *name, double otherwise)
{
    Text value;
    double number;
    if (!svg_attribute(tag, name, &value)) return otherwise;
    bool is_percent = value.at < value.end && value.end[-1] == '%';
    return text_number(&value, &number) ? is_percent ? number / 100 : number : otherwise;
}

static UiPoint moved(UiMatrix m, double x, double y) { return (UiPoint) { m.a * x + m.c * y + m.x, m.b * x + m.d * y + m.y }; }

// The stops of a gradient, which may be those of another.
static void add_stops(Text document, Tag gradient, Text rest, double opacity, UiPaint *paint, int depth)
{
    Tag tag;
    Text value;
    bool has_stops = false;
    while (!gradient.is_empty && svg_next(&rest, &tag) && !(tag.is_end && (text_is(tag.name, "linearGradient") || text_is(tag.name, "radialGradient")))) {
        if (tag.is_end || !text_is(tag.name, "stop")) continue;
        double share = 1;
        number_property(document, &tag, "stop-opacity", 0, 1, &share);
        uint32_t color = style_property(document, &tag, "stop-color", &value) ? color_of(value, 0xFF000000) : 0xFF000000;
        color = (color & 0xFFFFFF) | (uint32_t)((color >> 24) * share * opacity + 0.5) << 24;
        ui_paint_stop(paint, coordinate(&tag, "offset", 0), color);
        has_stops = true;
    }
    Tag other;
    Text behind;
    if (!has_stops && depth < 8 && svg_attribute(&gradient, "href", &value) && svg_find(document, value, &other, &behind)) add_stops(document, other, behind, opacity, paint, depth + 1);
}

bool style_paint(Text document, const Ink *ink, double opacity, UiRect bounds, UiPaint *paint)
{
    Tag tag;
    Text rest, value;
    if (ink->is_none) return false;
    if (!ink->gradient.at) {
        ui_paint_color(paint, (ink->color & 0xFFFFFF) | (uint32_t)((ink->color >> 24) * opacity + 0.5) << 24);
        return true;
    }
    if (!svg_find(document, ink->gradient, &tag, &rest)) return false;
    bool is_absolute = svg_attribute(&tag, "gradientUnits", &value) && text_is(value, "userSpaceOnUse");
    UiMatrix m = svg_attribute(&tag, "gradientTransform", &value) ? svg_transform(value) : (UiMatrix) { 1, 0, 0, 1, 0, 0 };
    // Shares of the shape's bounds, unless told otherwise. Circles stay circles.
    double w = is_absolute ? 1 : bounds.width, h = is_absolute ? 1 : bounds.height, x = is_absolute ? 0 : bounds.x, y = is_absolute ? 0 : bounds.y;
    UiPoint from, to;
    if (text_is(tag.name, "linearGradient")) {
        from = moved(m, coordinate(&tag, "x1", 0), coordinate(&tag, "y1", 0));
        to = moved(m, coordinate(&tag, "x2", 1), coordinate(&tag, "y2", 0));
        ui_paint_linear(paint, (UiPoint) { x + from.x * w, y + from.y * h }, (UiPoint) { x + to.x * w, y + to.y * h }, UI_TILE_CLAMP);
    } else {
        from = moved(m, coordinate(&tag, "cx", 0.5), coordinate(&tag, "cy", 0.5));
        double radius = coordinate(&tag, "r", 0.5) * sqrt(fabs(m.a * m.d - m.b * m.c)) * (w + h) / 2;
        ui_paint_radial(paint, (UiPoint) { x + from.x * w, y + from.y * h }, radius, UI_TILE_CLAMP);
    }
    add_stops(document, tag, rest, opacity, paint, 0);
    return true;
}
