// Windows, events and time.

#include "binding.h"

#include "../../src/typed.h"

#include <string.h>

#define WINDOW_OR(otherwise) GET_OR(otherwise, UiWindow, window, handle, KIND_WINDOW)

double ark_ui_window_new(ArkContext *ctx, ArkValue title, double width, double height, double flags)
{
    ArkText text;
    UiWindow *window = text_of(ctx, &text, title) ? ui_window_new(text.bytes, to_int(width), to_int(height), to_int(flags)) : NULL;
    ark_text_free(&text);
    return window ? handle_new(ctx, KIND_WINDOW, window) : 0;
}

double ark_ui_window_surface(ArkContext *ctx, double handle)
{
    WINDOW_OR(0);
    return handle_borrowed(KIND_SURFACE, ui_window_surface(window), handle);
}

void ark_ui_window_present(ArkContext *ctx, double handle, ArkValue rects)
{
    WINDOW_OR();
    size_t length = 0;
    const UiRect *damage = NULL;
    if (rects != ARK_UNDEFINED && !(damage = elements_of(ctx, rects, ARK_TYPED_FLOAT64, &length))) return;
    check_done(ctx, ui_window_present(window, damage, (int)(length / 4)));
}

void ark_ui_window_title(ArkContext *ctx, double handle, ArkValue title)
{
    WINDOW_OR();
    ArkText text;
    if (text_of(ctx, &text, title)) ui_window_set_title(window, text.bytes);
    ark_text_free(&text);
}

void ark_ui_window_size(ArkContext *ctx, double handle, double width, double height)
{
    WINDOW_OR();
    ui_window_set_size(window, to_int(width), to_int(height));
}

void ark_ui_window_cursor(ArkContext *ctx, double handle, double cursor)
{
    WINDOW_OR();
    ui_window_set_cursor(window, (UiCursor)to_choice(cursor, UI_CURSOR_COUNT));
}

void ark_ui_window_text_input(ArkContext *ctx, double handle, bool on, double x, double y, double width, double height)
{
    WINDOW_OR();
    ui_window_text_input(window, on, to_rect(x, y, width, height));
}

ArkValue ark_ui_clipboard(ArkContext *ctx) { return string_of(ctx, ui_clipboard()); }

void ark_ui_clipboard_set(ArkContext *ctx, ArkValue string)
{
    ArkText text;
    if (text_of(ctx, &text, string)) ui_clipboard_set(text.bytes);
    ark_text_free(&text);
}

// ── Events ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static UiEvent present;

bool ark_ui_poll(ArkContext *ctx) { return ui_poll(&present); }
bool ark_ui_wait(ArkContext *ctx, double timeout) { return ui_wait(&present, timeout); }

double ark_ui_event(ArkContext *ctx, double index)
{
    const UiEvent *e = &present;
    switch (to_int(index)) {
    case 0: return e->type;
    case 1: return e->pointer;
    case 2: return e->x;
    case 3: return e->y;
    case 4: return e->dx;
    case 5: return e->dy;
    case 6: return e->pressure;
    case 7: return e->time;
    case 8: return e->buttons;
    case 9: return e->key;
    case 10: return e->modifiers;
    default: return 0;
    }
}

ArkValue ark_ui_event_text(ArkContext *ctx) { return string_of(ctx, present.text); }

void ark_ui_push(ArkContext *ctx, double type, double pointer, double x, double y, double dx, double dy, double buttons, double key, double modifiers, ArkValue string)
{
    ArkText text;
    UiEvent e = { (UiEventType)to_choice(type, UI_EVENT_COUNT), to_int(pointer), x, y, dx, dy, buttons > 0, ui_now(), to_int(buttons), to_int(key), to_int(modifiers), "" };
    if (text_of(ctx, &text, string)) {
        size_t length = text.length < UI_EVENT_TEXT_MOST ? text.length : UI_EVENT_TEXT_MOST - 1;
        while (length < text.length && length > 0 && ((uint8_t)text.bytes[length] & 0xC0) == 0x80) length--;
        memcpy(e.text, text.bytes, length);
        ui_push(&e);
    }
    ark_text_free(&text);
}

// ── Time ────────────────────────────────────────────────────────────────────────────────────────────────────────────

double ark_ui_now(ArkContext *ctx) { return ui_now(); }
void ark_ui_clock_manual(ArkContext *ctx, bool manual) { ui_clock_manual(manual); }
void ark_ui_clock_advance(ArkContext *ctx, double milliseconds) { ui_clock_advance(milliseconds); }
void ark_ui_request_frame(ArkContext *ctx) { ui_request_frame(); }
