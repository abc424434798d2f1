// Draws an SVG document onto a canvas, element by element.

#include "svg_style.h"

enum { DEPTH_MOST = 48 };

typedef struct Drawing {
    Text document;
    UiCanvas *canvas;
    UiPaint *paint;
    UiRect view;
    int left; // elements, so that references to references end
} Drawing;

// ── Transforms ──────────────────────────────────────────────────────────────────────────────────────────────────────

static UiMatrix times(UiMatrix m, UiMatrix n)
{
    return (UiMatrix) { m.a * n.a + m.c * n.b, m.b * n.a + m.d * n.b, m.a * n.c + m.c * n.d, m.b * n.c + m.d * n.d, m.a * n.x + m.c * n.y + m.x, m.b * n.x + m.d * n.y + m.y };
}

static UiMatrix one_transform(Text name, const double *n, int count)
{
    double angle = n[0] * M_PI / 180, c = cos(angle), s = sin(angle);
    if (text_is(name, "matrix") && count == 6) return (UiMatrix) { n[0], n[1], n[2], n[3], n[4], n[5] };
    if (text_is(name, "translate")) return (UiMatrix) { 1, 0, 0, 1, n[0], count > 1 ? n[1] : 0 };
    if (text_is(name, "scale")) return (UiMatrix) { n[0], 0, 0, count > 1 ? n[1] : n[0], 0, 0 };
    if (text_is(name, "rotate")) return (UiMatrix) { c, s, -s, c, n[1] - c * n[1] + s * n[2], n[2] - s * n[1] - c * n[2] };
    if (text_is(name, "skewX")) return (UiMatrix) { 1, 0, tan(angle), 1, 0, 0 };
    if (text_is(name, "skewY")) return (UiMatrix) { 1, tan(angle), 0, 1, 0, 0 };
    return (UiMatrix) { 1, 0, 0, 1, 0, 0 };
}

UiMatrix svg_transform(Text t)
{
    UiMatrix all = { 1, 0, 0, 1, 0, 0 };
    for (;;) {
        const char *open = memchr(t.at, '(', (size_t)(t.end - t.at));
        if (!open) return all;
        Text name = { t.at, open };
        while (name.at < name.end && (*name.at == ',' || *name.at <= ' ')) name.at++;
        double numbers[6] = { 0 };
        int count = 0;
        t.at = open + 1;
        while (count < 6 && text_number(&t, &numbers[count])) count++;
        all = times(all, one_transform(text_trimmed(name), numbers, count));
        const char *close = memchr(t.at, ')', (size_t)(t.end - t.at));
        t.at = close ? close + 1 : t.end;
    }
}

// ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static double number(const Tag *tag, const char *name, double of, double otherwise)
{
    Text value;
    double n;
    if (!svg_attribute(tag, name, &value)) return otherwise;
    bool is_percent = value.at < value.end && value.end[-1] == '%';
    return text_number(&value, &n) ? is_percent ? n / 100 * of : n : otherwise;
}

static void add_points(UiPath *path, Text t, bool close)
{
    double x, y;
    for (bool is_first = true; text_number(&t, &x) && text_number(&t, &y); is_first = false) is_first ? ui_path_move(path, x, y) : ui_path_line(path, x, y);
    if (close) ui_path_close(path);
}

static void add_rect(UiPath *path, const Tag *tag, UiRect view)
{
    UiRect r = rect_clean(rect_of(number(tag, "x", view.width, 0), number(tag, "y", view.height, 0), number(tag, "width", view.width, 0), number(tag, "height", view.height, 0)));
    double rx = number(tag, "rx", view.width, -1), ry = number(tag, "ry", view.height, -1), radius = rx >= 0 ? rx : ry;
    if (r.width > 0 && r.height > 0) ui_path_rrect(path, r, (UiRadii) { radius, radius, radius, radius });
}

static void add_oval(UiPath *path, double cx, double cy, double rx, double ry)
{
    if (!(rx > 0) || !(ry > 0)) return;
    ui_path_arc(path, rect_of(cx - rx, cy - ry, 2 * rx, 2 * ry), 0, 2 * M_PI);
    ui_path_close(path);
}

// Adds the outline of an element; false when it is no shape.
static bool add_shape(UiPath *path, const Tag *tag, UiRect view)
{
    Text value;
    double w = view.width, h = view.height;
    if (text_is(tag->name, "path")) {
        if (!svg_attribute(tag, "d", &value)) return true;
        char *commands = allocate((size_t)(value.end - value.at) + 1);
        memcpy(commands, value.at, (size_t)(value.end - value.at));
        ui_path_svg(path, commands);
        free(commands);
    } else if (text_is(tag->name, "rect")) add_rect(path, tag, view);
    else if (text_is(tag->name, "circle")) add_oval(path, number(tag, "cx", w, 0), number(tag, "cy", h, 0), number(tag, "r", w, 0), number(tag, "r", w, 0));
    else if (text_is(tag->name, "ellipse")) add_oval(path, number(tag, "cx", w, 0), number(tag, "cy", h, 0), number(tag, "rx", w, 0), number(tag, "ry", h, 0));
    else if (text_is(tag->name, "line")) {
        ui_path_move(path, number(tag, "x1", w, 0), number(tag, "y1", h, 0));
        ui_path_line(path, number(tag, "x2", w, 0), number(tag, "y2", h, 0));
    } else if (text_is(tag->name, "polygon") || text_is(tag->name, "polyline")) {
        if (svg_attribute(tag, "points", &value)) add_points(path, value, text_is(tag->name, "polygon"));
    } else return false;
    return true;
}

static void set_dashes(const Drawing *d, const Tag *tag)
{
    double lengths[8];
    int count = 0;
    Text value;
    if (style_property(d->document, tag, "stroke-dasharray", &value))
        while (count < 8 && text_number(&value, &lengths[count])) count++;
    ui_paint_dash(d->paint, lengths, count, 0);
}

static void draw_shape(const Drawing *d, const Tag *tag, const Style *s, UiPath *path)
{
    UiRect bounds = ui_path_bounds(path);
    ui_path_even_odd(path, s->even_odd);
    ui_paint_stroke(d->paint, 0, UI_CAP_BUTT, UI_JOIN_MITER);
    if (style_paint(d->document, &s->fill, s->fill_opacity, bounds, d->paint)) ui_draw_path(d->canvas, path, d->paint);
    if (s->stroke_width > 0 && style_paint(d->document, &s->stroke, s->stroke_opacity, bounds, d->paint)) {
        ui_paint_stroke(d->paint, s->stroke_width, s->cap, s->join);
        set_dashes(d, tag);
        ui_draw_path(d->canvas, path, d->paint);
    }
}

// ── Elements ────────────────────────────────────────────────────────────────────────────────────────────────────────

static void draw_element(Drawing *d, const Tag *tag, Text *rest, Style style, int depth);

// Up to the end of the element that has begun.
static void draw_children(Drawing *d, Text *rest, Style style, int depth)
{
    Tag tag;
    while (d->left > 0 && svg_next(rest, &tag) && !tag.is_end) draw_element(d, &tag, rest, style, depth);
}

static void skip_children(Text *rest)
{
    Tag tag;
    for (int open = 1; open > 0 && svg_next(rest, &tag);) open += tag.is_end ? -1 : !tag.is_empty;
}

// The outlines in a clip or mask, `use` included.
static void collect_outlines(Drawing *d, Text rest, UiPath *path, int depth)
{
    Tag tag, other;
    Text value, behind;
    for (int open = 1; open > 0 && d->left-- > 0 && svg_next(&rest, &tag);) {
        open += tag.is_end ? -1 : !tag.is_empty;
        if (tag.is_end || add_shape(path, &tag, d->view)) continue;
        if (text_is(tag.name, "use") && depth < 4 && svg_attribute(&tag, "href", &value) && svg_find(d->document, value, &other, &behind) && !add_shape(path, &other, d->view) && !other.is_empty)
            collect_outlines(d, behind, path, depth + 1);
    }
}

static void clip(Drawing *d, const Tag *tag, const char *property)
{
    Text value, rest;
    Tag found;
    if (!style_property(d->document, tag, property, &value) || !svg_find(d->document, value, &found, &rest) || found.is_empty) return;
    UiPath *path = ui_path_new();
    collect_outlines(d, rest, path, 0);
    ui_clip_path(d->canvas, path);
    ui_path_free(path);
}

static void draw_use(Drawing *d, const Tag *tag, Style style, int depth)
{
    Text value, rest;
    Tag found;
    if (!svg_attribute(tag, "href", &value) || !svg_find(d->document, value, &found, &rest)) return;
    ui_translate(d->canvas, number(tag, "x", d->view.width, 0), number(tag, "y", d->view.height, 0));
    // A symbol is drawn where it is used only.
    if (text_is(found.name, "symbol")) draw_children(d, &rest, style, depth + 1);
    else draw_element(d, &found, &rest, style, depth + 1);
}

static bool is_definition(Text name)
{
    static const char *const kinds[] = { "defs", "clipPath", "mask", "symbol", "linearGradient", "radialGradient", "pattern", "filter", "marker", "style", "title", "desc", "metadata", "text" };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (text_is(name, kinds[i])) return true;
    return false;
}

static void draw_element(Drawing *d, const Tag *tag, Text *rest, Style style, int depth)
{
    d->left--;
    if (depth > DEPTH_MOST || is_definition(tag->name)) {
        if (!tag->is_empty) skip_children(rest);
        return;
    }
    Text value;
    double opacity = 1;
    style_read(d->document, tag, &style);
    int saved = ui_save(d->canvas);
    if (svg_attribute(tag, "transform", &value)) ui_concat(d->canvas, svg_transform(value));
    clip(d, tag, "clip-path");
    clip(d, tag, "mask");
    if (style_property(d->document, tag, "opacity", &value) && text_number(&value, &opacity) && opacity < 1)
        ui_layer_begin(d->canvas, rect_of(-1e5, -1e5, 2e5, 2e5), opacity, UI_BLEND_OVER, 0);
    UiPath *path = ui_path_new();
    if (add_shape(path, tag, d->view)) {
        if (!style.is_hidden) draw_shape(d, tag, &style, path);
    } else if (text_is(tag->name, "use")) draw_use(d, tag, style, depth);
    ui_path_free(path);
    if (!tag->is_empty) draw_children(d, rest, style, depth + 1);
    ui_restore_to(d->canvas, saved);
}

UiPicture *svg_draw(const void *bytes, size_t size, int *width, int *height)
{
    Text document = { bytes, (const char *)bytes + size }, rest = document;
    Tag root;
    UiRect view;
    if (!svg_size(document, width, height, &view) || !svg_next(&rest, &root)) return NULL;
    Drawing d = { document, ui_picture_begin(rect_of(0, 0, *width, *height)), ui_paint_new(), view, 20000 };
    // The view fits inside, in the middle.
    double scale = fmin(*width / view.width, *height / view.height);
    ui_translate(d.canvas, (*width - view.width * scale) / 2, (*height - view.height * scale) / 2);
    ui_scale(d.canvas, scale, scale);
    ui_translate(d.canvas, -view.x, -view.y);
    Style style = style_initial;
    style_read(document, &root, &style);
    if (!root.is_empty) draw_children(&d, &rest, style, 0);
    ui_paint_free(d.paint);
    return ui_picture_end(d.canvas);
}
