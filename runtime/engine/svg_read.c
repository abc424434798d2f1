#include "svg.h"

#include <ctype.h>

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
static size_t length(Text t) { return (size_t)(t.end - t.at); }

bool text_is(Text t, const char *word) { return length(t) == strlen(word) && memcmp(t.at, word, length(t)) == 0; }

Text text_trimmed(Text t)
{
    while (t.at < t.end && is_blank(*t.at)) t.at++;
    while (t.at < t.end && is_blank(t.end[-1])) t.end--;
    return t;
}

bool text_number(Text *t, double *number)
{
    while (t->at < t->end && (is_blank(*t->at) || *t->at == ',')) t->at++;
    // What strtod may look at ends where the text does.
    char copy[40];
    size_t most = length(*t) < sizeof copy - 1 ? length(*t) : sizeof copy - 1;
    memcpy(copy, t->at, most);
    copy[most] = 0;
    const char *digits = copy + strspn(copy, "+-.");
    if (!isdigit((unsigned char)*digits)) return false;
    char *end;
    *number = limited(strtod(copy, &end));
    t->at += end - copy;
    while (t->at < t->end && (isalpha((unsigned char)*t->at) || *t->at == '%')) t->at++;
    return true;
}

// Behind the next `mark`, or the end.
static const char *behind(Text t, const char *mark)
{
    const char *found = length(t) >= strlen(mark) ? memmem(t.at, length(t), mark, strlen(mark)) : NULL;
    return found ? found + strlen(mark) : t.end;
}

static bool starts(Text t, const char *with) { return length(t) >= strlen(with) && memcmp(t.at, with, strlen(with)) == 0; }

// The end of a tag: a `>` outside quotes.
static const char *tag_end(Text t)
{
    char quote = 0;
    const char *p = t.at;
    for (; p < t.end && (quote || *p != '>'); p++) {
        if (quote ? *p == quote : *p == '"' || *p == '\'') quote = quote ? 0 : *p;
    }
    return p;
}

static void fill_tag(Tag *tag, const char *at, const char *end)
{
    tag->is_end = at < end && *at == '/';
    if (tag->is_end) at++;
    tag->is_empty = end > at && end[-1] == '/';
    if (tag->is_empty) end--;
    const char *name = at;
    while (at < end && !is_blank(*at)) {
        if (*at == ':') name = at + 1;
        at++;
    }
    tag->name = (Text) { name, at };
    tag->attributes = (Text) { at, end };
}

bool svg_next(Text *t, Tag *tag)
{
    while (t->at < t->end) {
        const char *open = memchr(t->at, '<', length(*t));
        if (!open) return false;
        t->at = open;
        if (starts(*t, "<!--")) t->at = behind(*t, "-->");
        else if (starts(*t, "<![CDATA[")) t->at = behind(*t, "]]>");
        else if (starts(*t, "<?")) t->at = behind(*t, "?>");
        else if (starts(*t, "<!")) t->at = behind(*t, ">");
        else {
            t->at++;
            const char *end = tag_end(*t);
            if (end == t->end) return false;
            fill_tag(tag, t->at, end);
            t->at = end + 1;
            return true;
        }
    }
    return false;
}

bool svg_attribute(const Tag *tag, const char *wanted, Text *value)
{
    Text t = tag->attributes;
    for (;;) {
        t = text_trimmed(t);
        const char *name = t.at;
        while (t.at < t.end && *t.at != '=' && !is_blank(*t.at)) t.at++;
        Text found = { name, t.at };
        t = text_trimmed(t);
        if (t.at == t.end || *t.at != '=') return false;
        t.at++;
        t = text_trimmed(t);
        if (t.at == t.end || (*t.at != '"' && *t.at != '\'')) return false;
        const char *start = t.at + 1, *end = memchr(start, *t.at, (size_t)(t.end - start));
        if (!end) return false;
        t.at = end + 1;
        const char *colon = memchr(found.at, ':', length(found));
        if (colon && strcmp(wanted, "href") == 0) found.at = colon + 1;
        if (text_is(found, wanted)) return *value = (Text) { start, end }, true;
    }
}

bool svg_is(const uint8_t *bytes, size_t size)
{
    Text t = { (const char *)bytes, (const char *)bytes + size };
    Tag tag;
    if (starts(t, "\xEF\xBB\xBF")) t.at += 3;
    t = text_trimmed(t);
    return t.at < t.end && *t.at == '<' && svg_next(&t, &tag) && text_is(tag.name, "svg");
}

static bool is_percent(Text t) { return t.at < t.end && t.end[-1] == '%'; }

static bool side(const Tag *tag, const char *name, double *number)
{
    Text value;
    return svg_attribute(tag, name, &value) && !is_percent(text_trimmed(value)) && text_number(&value, number);
}

bool svg_size(Text document, int *width, int *height, UiRect *view)
{
    Tag tag;
    Text value;
    double w = 0, h = 0, box[4] = { 0 };
    if (!svg_next(&document, &tag)) return fail("the picture is damaged");
    bool has_view = svg_attribute(&tag, "viewBox", &value);
    for (int i = 0; has_view && i < 4; i++) has_view = text_number(&value, &box[i]);
    has_view = has_view && box[2] > 0 && box[3] > 0;
    bool has_width = side(&tag, "width", &w), has_height = side(&tag, "height", &h);
    // One side tells the other by the view's proportions.
    if (has_view && !has_width) w = has_height ? h * box[2] / box[3] : box[2];
    if (has_view && !has_height) h = has_width ? w * box[3] / box[2] : box[3];
    *view = has_view ? rect_of(box[0], box[1], box[2], box[3]) : rect_of(0, 0, w, h);
    if (!(w > 0) || !(h > 0)) return fail("the picture has no size");
    if (w > SIDE_MOST || h > SIDE_MOST || w * h > 64e6) return fail("the picture is too large: %g × %g pixels", w, h);
    *width = (int)ceil(w);
    *height = (int)ceil(h);
    return true;
}
