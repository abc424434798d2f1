#include "internal.h"

// How far the handles of a cubic lie that stands for a quarter of a circle.
static const double quarter = 0.5522847498307936;

void path_release(Path *p)
{
    if (--p->owners) return;
    free(p->verbs);
    free(p->points);
    free(p);
}

static Path *path_new(void)
{
    Path *p = allocate(sizeof *p);
    p->owners = 1;
    return p;
}

static void *copied(const void *memory, int count, size_t size_of_one)
{
    void *copy = allocate((size_t)count * size_of_one);
    if (count) memcpy(copy, memory, (size_t)count * size_of_one);
    return copy;
}

// The data to change: a copy when a picture holds on to what there is.
static Path *own(UiPath *path)
{
    Path *p = path->data;
    if (p->owners == 1) return p;
    Path *copy = allocate(sizeof *copy);
    *copy = *p;
    copy->owners = 1;
    copy->verbs = copied(p->verbs, copy->verb_capacity = p->verb_count, sizeof *p->verbs);
    copy->points = copied(p->points, copy->point_capacity = p->point_count, sizeof *p->points);
    p->owners--;
    return path->data = copy;
}

UiPath *ui_path_new(void)
{
    UiPath *path = allocate(sizeof *path);
    path->data = path_new();
    return path;
}

void ui_path_free(UiPath *path)
{
    path_release(path->data);
    free(path);
}

void ui_path_reset(UiPath *path)
{
    path_release(path->data);
    path->data = path_new();
}

void ui_path_even_odd(UiPath *path, bool even_odd) { own(path)->even_odd = even_odd; }

static void add(Path *p, Verb verb, int count, const UiPoint *points)
{
    p->verbs = grow(p->verbs, &p->verb_capacity, p->verb_count + 1, sizeof *p->verbs);
    p->points = grow(p->points, &p->point_capacity, p->point_count + count, sizeof *p->points);
    p->verbs[p->verb_count++] = (uint8_t)verb;
    for (int i = 0; i < count; i++) {
        UiRect point = rect_of(limited(points[i].x), limited(points[i].y), 0, 0);
        p->bounds = p->point_count ? rect_union(p->bounds, point) : point;
        p->points[p->point_count++] = (UiPoint) { point.x, point.y };
    }
}

static UiPoint last_point(const Path *p) { return p->point_count ? p->points[p->point_count - 1] : (UiPoint) { 0, 0 }; }
static bool is_open(const Path *p) { return p->verb_count && p->verbs[p->verb_count - 1] != VERB_CLOSE; }

void ui_path_move(UiPath *path, double x, double y) { add(own(path), VERB_MOVE, 1, &(UiPoint) { x, y }); }
void ui_path_line(UiPath *path, double x, double y) { add(own(path), is_open(path->data) ? VERB_LINE : VERB_MOVE, 1, &(UiPoint) { x, y }); }

void ui_path_cubic(UiPath *path, double x1, double y1, double x2, double y2, double x, double y)
{
    if (!is_open(path->data)) ui_path_move(path, x1, y1);
    add(own(path), VERB_CUBIC, 3, (UiPoint[]) { { x1, y1 }, { x2, y2 }, { x, y } });
}

void ui_path_quad(UiPath *path, double x1, double y1, double x, double y)
{
    if (!is_open(path->data)) ui_path_move(path, x1, y1);
    UiPoint from = last_point(path->data);
    ui_path_cubic(path, from.x + (x1 - from.x) * 2 / 3, from.y + (y1 - from.y) * 2 / 3, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y);
}

void ui_path_arc(UiPath *path, UiRect oval, double start, double sweep)
{
    double rx = oval.width / 2, ry = oval.height / 2, cx = oval.x + rx, cy = oval.y + ry;
    sweep = clamp(sweep, -2 * M_PI, 2 * M_PI);
    int parts = clamp_int((int)ceil(fabs(sweep) / (M_PI / 2) - 1e-9), 1, 4);
    double step = sweep / parts, handle = 4.0 / 3 * tan(step / 4);
    ui_path_line(path, cx + rx * cos(start), cy + ry * sin(start));
    for (int i = 0; i < parts; i++) {
        double a = start + step * i, b = a + step;
        ui_path_cubic(path, cx + rx * (cos(a) - handle * sin(a)), cy + ry * (sin(a) + handle * cos(a)), cx + rx * (cos(b) + handle * sin(b)),
                      cy + ry * (sin(b) - handle * cos(b)), cx + rx * cos(b), cy + ry * sin(b));
    }
}

// Radii that do not fit are made smaller together, as CSS does.
UiRadii rrect_fitting(UiRect r, UiRadii q)
{
    q = (UiRadii) { clamp(q.top_left, 0, 1e6), clamp(q.top_right, 0, 1e6), clamp(q.bottom_right, 0, 1e6), clamp(q.bottom_left, 0, 1e6) };
    double most = fmax(fmax(q.top_left + q.top_right, q.bottom_left + q.bottom_right) / fmax(r.width, 1e-9),
                       fmax(q.top_left + q.bottom_left, q.top_right + q.bottom_right) / fmax(r.height, 1e-9));
    if (most <= 1) return q;
    return (UiRadii) { q.top_left / most, q.top_right / most, q.bottom_right / most, q.bottom_left / most };
}

double radii_largest(UiRadii q) { return fmax(fmax(q.top_left, q.top_right), fmax(q.bottom_right, q.bottom_left)); }

void ui_path_rrect(UiPath *path, UiRect r, UiRadii q)
{
    double right = r.x + r.width, bottom = r.y + r.height, k = 1 - quarter;
    q = rrect_fitting(r, q);
    ui_path_move(path, r.x + q.top_left, r.y);
    ui_path_line(path, right - q.top_right, r.y);
    if (q.top_right > 0) ui_path_cubic(path, right - q.top_right * k, r.y, right, r.y + q.top_right * k, right, r.y + q.top_right);
    ui_path_line(path, right, bottom - q.bottom_right);
    if (q.bottom_right > 0) ui_path_cubic(path, right, bottom - q.bottom_right * k, right - q.bottom_right * k, bottom, right - q.bottom_right, bottom);
    ui_path_line(path, r.x + q.bottom_left, bottom);
    if (q.bottom_left > 0) ui_path_cubic(path, r.x + q.bottom_left * k, bottom, r.x, bottom - q.bottom_left * k, r.x, bottom - q.bottom_left);
    ui_path_line(path, r.x, r.y + q.top_left);
    if (q.top_left > 0) ui_path_cubic(path, r.x, r.y + q.top_left * k, r.x + q.top_left * k, r.y, r.x + q.top_left, r.y);
    ui_path_close(path);
}

void ui_path_close(UiPath *path)
{
    if (is_open(path->data)) add(own(path), VERB_CLOSE, 0, NULL);
}

UiRect ui_path_bounds(const UiPath *path) { return path->data->bounds; }

// ── In cairo ────────────────────────────────────────────────────────────────────────────────────────────────────────

void path_trace(cairo_t *cairo, const Path *p)
{
    const UiPoint *at = p->points;
    for (int i = 0; i < p->verb_count; i++) {
        switch ((Verb)p->verbs[i]) {
        case VERB_MOVE: cairo_move_to(cairo, at->x, at->y); break;
        case VERB_LINE: cairo_line_to(cairo, at->x, at->y); break;
        case VERB_CUBIC: cairo_curve_to(cairo, at[0].x, at[0].y, at[1].x, at[1].y, at[2].x, at[2].y); break;
        case VERB_CLOSE: cairo_close_path(cairo); break;
        }
        at += p->verbs[i] == VERB_CUBIC ? 3 : p->verbs[i] != VERB_CLOSE;
    }
}

// A corner from (x1, y1) to (x, y) about the corner point.
static void corner(cairo_t *cairo, double radius, double x1, double y1, double cx, double cy, double x, double y)
{
    cairo_line_to(cairo, x1, y1);
    if (radius <= 0) return;
    cairo_curve_to(cairo, x1 + (cx - x1) * quarter, y1 + (cy - y1) * quarter, x + (cx - x) * quarter, y + (cy - y) * quarter, x, y);
}

void rrect_trace(cairo_t *cairo, UiRect r, UiRadii q)
{
    double right = r.x + r.width, bottom = r.y + r.height;
    q = rrect_fitting(r, q);
    cairo_new_sub_path(cairo);
    corner(cairo, q.top_right, right - q.top_right, r.y, right, r.y, right, r.y + q.top_right);
    corner(cairo, q.bottom_right, right, bottom - q.bottom_right, right, bottom, right - q.bottom_right, bottom);
    corner(cairo, q.bottom_left, r.x + q.bottom_left, bottom, r.x, bottom, r.x, bottom - q.bottom_left);
    corner(cairo, q.top_left, r.x, r.y + q.top_left, r.x, r.y, r.x + q.top_left, r.y);
    cairo_close_path(cairo);
}

bool ui_path_contains(const UiPath *path, double x, double y)
{
    static cairo_t *probe;
    if (!probe) {
        cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
        probe = cairo_create(surface);
        cairo_surface_destroy(surface);
    }
    cairo_new_path(probe);
    cairo_set_fill_rule(probe, path->data->even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
    path_trace(probe, path->data);
    return cairo_in_fill(probe, limited(x), limited(y));
}
