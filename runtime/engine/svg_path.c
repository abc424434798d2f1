// The commands of an SVG path: https://www.w3.org/TR/SVG2/paths.html

#include "common.h"

#include <ctype.h>

typedef struct Reader {
    const char *at;
    bool is_wrong;
} Reader;

static void skip_blanks(Reader *r)
{
    while (*r->at && (isspace((unsigned char)*r->at) || *r->at == ',')) r->at++;
}

static double number(Reader *r)
{
    skip_blanks(r);
    const char *p = r->at;
    if (*p == '+' || *p == '-') p++;
    if (!isdigit((unsigned char)*p) && !(*p == '.' && isdigit((unsigned char)p[1]))) return r->is_wrong = true, 0;
    char *end;
    double d = strtod(r->at, &end);
    if (end == r->at) r->is_wrong = true;
    r->at = end;
    return limited(d);
}

// A flag of an arc: 0 or 1, with or without anything behind it.
static bool flag(Reader *r)
{
    skip_blanks(r);
    if (*r->at != '0' && *r->at != '1') return r->is_wrong = true, false;
    return *r->at++ == '1';
}

typedef struct Pen {
    UiPath *path;
    UiPoint at, start;
    UiPoint handle; // of the last curve, for S and T
    char last;      // upper case
} Pen;

static UiPoint read_point(Reader *r, const Pen *pen, bool relative)
{
    double x = number(r), y = number(r);
    return relative ? (UiPoint) { pen->at.x + x, pen->at.y + y } : (UiPoint) { x, y };
}

static UiPoint mirrored(const Pen *pen, const char *after)
{
    bool is_after = pen->last && strchr(after, pen->last);
    return is_after ? (UiPoint) { 2 * pen->at.x - pen->handle.x, 2 * pen->at.y - pen->handle.y } : pen->at;
}

static void cubic(Pen *pen, UiPoint a, UiPoint b, UiPoint to)
{
    ui_path_cubic(pen->path, a.x, a.y, b.x, b.y, to.x, to.y);
    pen->handle = b;
    pen->at = to;
}

static void quad(Pen *pen, UiPoint a, UiPoint to)
{
    ui_path_quad(pen->path, a.x, a.y, to.x, to.y);
    pen->handle = a;
    pen->at = to;
}

// Part of an ellipse about (cx, cy), turned by `turn`, from an angle on.
static void arc_part(Pen *pen, double cx, double cy, double rx, double ry, double turn, double from, double step)
{
    double k = 4.0 / 3 * tan(step / 4), c = cos(turn), s = sin(turn), to = from + step;
    double px[3] = { cos(from) - k * sin(from), cos(to) + k * sin(to), cos(to) }, py[3] = { sin(from) + k * cos(from), sin(to) - k * cos(to), sin(to) };
    UiPoint p[3];
    for (int i = 0; i < 3; i++) p[i] = (UiPoint) { cx + c * rx * px[i] - s * ry * py[i], cy + s * rx * px[i] + c * ry * py[i] };
    cubic(pen, p[0], p[1], p[2]);
}

// From the end points to the centre, as SVG's implementation notes have it.
static void arc(Pen *pen, double rx, double ry, double turn, bool large, bool clockwise, UiPoint to)
{
    UiPoint from = pen->at;
    rx = fabs(rx), ry = fabs(ry);
    if (rx < 1e-9 || ry < 1e-9 || (from.x == to.x && from.y == to.y)) {
        ui_path_line(pen->path, to.x, to.y);
        pen->at = to;
        return;
    }
    double c = cos(turn), s = sin(turn), dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
    double x = c * dx + s * dy, y = c * dy - s * dx, fit = x * x / (rx * rx) + y * y / (ry * ry);
    if (fit > 1) rx *= sqrt(fit), ry *= sqrt(fit);
    double below = rx * rx * y * y + ry * ry * x * x;
    double factor = sqrt(fmax(rx * rx * ry * ry - below, 0) / below) * (large == clockwise ? -1 : 1);
    double cx = factor * rx * y / ry, cy = -factor * ry * x / rx;
    double start = atan2((y - cy) / ry, (x - cx) / rx), sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - start;
    if (clockwise && sweep < 0) sweep += 2 * M_PI;
    if (!clockwise && sweep > 0) sweep -= 2 * M_PI;
    int parts = clamp_int((int)ceil(fabs(sweep) / (M_PI / 2) - 1e-9), 1, 4);
    double middle_x = c * cx - s * cy + (from.x + to.x) / 2, middle_y = s * cx + c * cy + (from.y + to.y) / 2;
    for (int i = 0; i < parts; i++) arc_part(pen, middle_x, middle_y, rx, ry, turn, start + sweep / parts * i, sweep / parts);
    pen->at = to;
}

static void line_to(Pen *pen, UiPoint to)
{
    ui_path_line(pen->path, to.x, to.y);
    pen->at = to;
}

static void command(Reader *r, Pen *pen, char kind, bool relative)
{
    switch (kind) {
    case 'M':
        pen->at = pen->start = read_point(r, pen, relative);
        if (!r->is_wrong) ui_path_move(pen->path, pen->at.x, pen->at.y);
        break;
    case 'L': line_to(pen, read_point(r, pen, relative)); break;
    case 'H': line_to(pen, (UiPoint) { number(r) + (relative ? pen->at.x : 0), pen->at.y }); break;
    case 'V': line_to(pen, (UiPoint) { pen->at.x, number(r) + (relative ? pen->at.y : 0) }); break;
    case 'C': {
        UiPoint a = read_point(r, pen, relative), b = read_point(r, pen, relative), to = read_point(r, pen, relative);
        cubic(pen, a, b, to);
        break;
    }
    case 'S': {
        UiPoint a = mirrored(pen, "CS"), b = read_point(r, pen, relative), to = read_point(r, pen, relative);
        cubic(pen, a, b, to);
        break;
    }
    case 'Q': {
        UiPoint a = read_point(r, pen, relative), to = read_point(r, pen, relative);
        quad(pen, a, to);
        break;
    }
    case 'T': quad(pen, mirrored(pen, "QT"), read_point(r, pen, relative)); break;
    case 'A': {
        double rx = number(r), ry = number(r), turn = number(r) * M_PI / 180;
        bool large = flag(r), clockwise = flag(r);
        UiPoint to = read_point(r, pen, relative);
        if (!r->is_wrong) arc(pen, rx, ry, turn, large, clockwise, to);
        break;
    }
    default: r->is_wrong = true;
    }
    pen->last = kind;
}

static bool read_all(const char *commands, UiPath *path)
{
    Reader r = { .at = commands };
    Pen pen = { .path = path };
    char letter = 0;
    for (skip_blanks(&r); *r.at && !r.is_wrong; skip_blanks(&r)) {
        if (isalpha((unsigned char)*r.at)) letter = *r.at++;
        else if (!letter || letter == 'Z' || letter == 'z') return false;
        bool relative = islower((unsigned char)letter);
        char kind = (char)toupper((unsigned char)letter);
        if (!pen.last && kind != 'M') return false;
        if (kind == 'Z') {
            ui_path_close(path);
            pen.at = pen.start;
            pen.last = kind;
            continue;
        }
        // What follows a closed outline without a move begins where that did.
        if (pen.last == 'Z' && kind != 'M') ui_path_move(path, pen.start.x, pen.start.y);
        command(&r, &pen, kind, relative);
        // More points behind a move are lines.
        if (kind == 'M') letter = relative ? 'l' : 'L';
    }
    return !r.is_wrong;
}

bool ui_path_svg(UiPath *path, const char *commands)
{
    UiPath *trial = ui_path_new();
    bool is_right = read_all(commands, trial);
    ui_path_free(trial);
    return is_right ? read_all(commands, path) : fail("malformed path commands");
}
