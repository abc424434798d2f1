// Fonts and paragraphs. A paragraph is made of spans that are added one by one, each in the style that was set last.

#include "binding.h"

#include <stdlib.h>

bool ark_ui_font_register(ArkContext *ctx, ArkValue path, ArkValue family)
{
    ArkText file, name;
    ark_text_init(&name);
    bool is_registered = text_of(ctx, &file, path) && (family == ARK_UNDEFINED || text_of(ctx, &name, family)) && ui_font_register(file.bytes, family == ARK_UNDEFINED ? NULL : name.bytes);
    ark_text_free(&file);
    ark_text_free(&name);
    return is_registered;
}

bool ark_ui_font_only_registered(ArkContext *ctx, bool only) { return ui_font_only_registered(only); }

// ── Spans ───────────────────────────────────────────────────────────────────────────────────────────────────────────

static ArkText present_family;
static UiTextStyle present = { .size = 16, .weight = 400, .color = 0xFF000000 };

static UiSpan *spans;
static int span_count, span_capacity;

void ark_ui_style_font(ArkContext *ctx, ArkValue family, double size, double weight, bool italic)
{
    ark_text_free(&present_family);
    present = (UiTextStyle) { .size = size, .weight = to_int(weight), .italic = italic, .color = 0xFF000000 };
    if (!text_of(ctx, &present_family, family)) ark_text_init(&present_family);
}

void ark_ui_style_color(ArkContext *ctx, double color, double background, double decoration, double decoration_color)
{
    present.color = to_color(color);
    present.background = to_color(background);
    present.decoration = to_int(decoration);
    present.decoration_color = to_color(decoration_color);
}

void ark_ui_style_spacing(ArkContext *ctx, double letter_spacing, double rise)
{
    present.letter_spacing = letter_spacing;
    present.rise = rise;
}

static char *copy(const char *bytes, size_t length)
{
    char *copied = malloc(length + 1);
    if (!copied) abort();
    __builtin_memcpy(copied, bytes, length);
    copied[length] = 0;
    return copied;
}

void ark_ui_span(ArkContext *ctx, ArkValue string)
{
    ArkText text;
    if (text_of(ctx, &text, string)) {
        if (span_count == span_capacity) spans = realloc(spans, (size_t)(span_capacity = span_capacity * 2 + 8) * sizeof *spans);
        if (!spans) abort();
        UiTextStyle style = present;
        style.family = present_family.length ? copy(present_family.bytes, present_family.length) : NULL;
        spans[span_count++] = (UiSpan) { copy(text.bytes, text.length), text.length, style };
    }
    ark_text_free(&text);
}

double ark_ui_paragraph_new(ArkContext *ctx, double align, double direction, double wrap, double ellipsis, double max_lines, double line_height, double line_spacing, double indent)
{
    UiParagraphStyle style = {
        (UiAlign)to_choice(align, 4), (UiDirection)to_choice(direction, 3), (UiWrap)to_choice(wrap, 4), (UiEllipsis)to_choice(ellipsis, 4), to_int(max_lines), line_height, line_spacing, indent,
    };
    UiParagraph *paragraph = ui_paragraph_new(spans, span_count, &style);
    for (int i = 0; i < span_count; i++) {
        free((char *)spans[i].text);
        free((char *)spans[i].style.family);
    }
    span_count = 0;
    return handle_new(ctx, KIND_PARAGRAPH, paragraph);
}

// ── Questions ───────────────────────────────────────────────────────────────────────────────────────────────────────

#define PARAGRAPH_OR(otherwise) GET_OR(otherwise, UiParagraph, paragraph, handle, KIND_PARAGRAPH)

void ark_ui_paragraph_layout(ArkContext *ctx, double handle, double width)
{
    PARAGRAPH_OR();
    UiTextMetrics m = ui_paragraph_layout(paragraph, width);
    leave(5, (double[]) { m.width, m.height, m.baseline, m.lines, m.overflows });
}

double ark_ui_paragraph_min_width(ArkContext *ctx, double handle)
{
    PARAGRAPH_OR(0);
    return ui_paragraph_min_width(paragraph);
}

double ark_ui_paragraph_max_width(ArkContext *ctx, double handle)
{
    PARAGRAPH_OR(0);
    return ui_paragraph_max_width(paragraph);
}

void ark_ui_paragraph_line(ArkContext *ctx, double handle, double index)
{
    PARAGRAPH_OR();
    UiLine line = ui_paragraph_line(paragraph, to_int(index));
    leave(7, (double[]) { line.rect.x, line.rect.y, line.rect.width, line.rect.height, line.baseline, line.start, line.end });
}

double ark_ui_paragraph_hit(ArkContext *ctx, double handle, double x, double y)
{
    PARAGRAPH_OR(0);
    return ui_paragraph_hit(paragraph, x, y);
}

void ark_ui_paragraph_caret(ArkContext *ctx, double handle, double index)
{
    PARAGRAPH_OR();
    leave_rect(ui_paragraph_caret(paragraph, to_int(index)));
}

ArkValue ark_ui_paragraph_rects(ArkContext *ctx, double handle, double start, double end)
{
    PARAGRAPH_OR(ARK_UNDEFINED);
    int count = ui_paragraph_rects(paragraph, to_int(start), to_int(end), NULL, 0);
    UiRect *rects = malloc((size_t)(count + 1) * sizeof *rects);
    if (!rects) abort();
    ui_paragraph_rects(paragraph, to_int(start), to_int(end), rects, count);
    ArkArray *array = ark_array_make(ctx, ARK_ELEMENT_F64, 0, (uint32_t)count * 4);
    for (int i = 0; i < count; i++) {
        ark_array_add(ctx, array, ark_box_double(rects[i].x));
        ark_array_add(ctx, array, ark_box_double(rects[i].y));
        ark_array_add(ctx, array, ark_box_double(rects[i].width));
        ark_array_add(ctx, array, ark_box_double(rects[i].height));
    }
    free(rects);
    return ark_box_pointer(array);
}

void ark_ui_paragraph_word(ArkContext *ctx, double handle, double index)
{
    PARAGRAPH_OR();
    int start, end;
    ui_paragraph_word(paragraph, to_int(index), &start, &end);
    leave(2, (double[]) { start, end });
}

double ark_ui_paragraph_next(ArkContext *ctx, double handle, double index, double step)
{
    PARAGRAPH_OR(0);
    return ui_paragraph_next(paragraph, to_int(index), to_int(step));
}
