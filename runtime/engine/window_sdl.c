// Windows, by SDL2. The library is opened by the first window and found by name, so that programs without one need not have it.

#include "internal.h"

#include "clock.h"

#include <SDL2/SDL.h>
#include <dlfcn.h>

#define FUNCTIONS(F) \
    F(SDL_Init) F(SDL_GetError) F(SDL_CreateWindow) F(SDL_DestroyWindow) F(SDL_GetWindowSurface) F(SDL_UpdateWindowSurfaceRects) \
    F(SDL_SetWindowTitle) F(SDL_SetWindowSize) F(SDL_GetWindowSize) F(SDL_GetWindowID) F(SDL_CreateSystemCursor) F(SDL_SetCursor) \
    F(SDL_StartTextInput) F(SDL_StopTextInput) F(SDL_SetTextInputRect) F(SDL_GetClipboardText) F(SDL_SetClipboardText) F(SDL_free) \
    F(SDL_PollEvent) F(SDL_WaitEventTimeout) F(SDL_CreateRGBSurfaceFrom) F(SDL_UpperBlit) F(SDL_FreeSurface) \
    F(SDL_GetModState) F(SDL_SetHint) F(SDL_GetDisplayDPI) F(SDL_GetCurrentVideoDriver)

static struct {
    void *library;
#define MEMBER(name) __typeof__(name) *name;
    FUNCTIONS(MEMBER)
} sdl;

struct UiWindow {
    SDL_Window *window;
    UiSurface *surface;
    double scale;
    UiWindow *next;
};

static UiWindow *windows;

static bool open_library(void)
{
    if (sdl.library) return true;
    void *library = dlopen("libSDL2-2.0.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!library) return fail("windows need SDL2 (the library libSDL2-2.0.so.0), which is not installed");
#define FIND(name) if (!(sdl.name = (__typeof__(name) *)(uintptr_t)dlsym(library, #name))) return fail("SDL2 is too old: it has no %s", #name);
    FUNCTIONS(FIND)
    sdl.SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    sdl.SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    sdl.SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    if (sdl.SDL_Init(SDL_INIT_VIDEO) != 0) return fail("no window can be shown: %s", sdl.SDL_GetError());
    // Where it finds no display it shows windows to nobody, which is of use only where somebody asks for it.
    const char *driver = sdl.SDL_GetCurrentVideoDriver();
    bool is_shown = strcmp(driver, "offscreen") != 0 && strcmp(driver, "dummy") != 0 && strcmp(driver, "evdev") != 0;
    if (!is_shown && !getenv("SDL_VIDEODRIVER")) return fail("no window can be shown: there is no display");
    sdl.library = library;
    return true;
}

// ── Events ──────────────────────────────────────────────────────────────────────────────────────────────────────────

static UiWindow *find(uint32_t id)
{
    UiWindow *w = windows;
    while (w && sdl.SDL_GetWindowID(w->window) != id) w = w->next;
    return w;
}

static int buttons_of(uint32_t sdl_buttons)
{
    return (sdl_buttons & SDL_BUTTON_LMASK ? UI_BUTTON_LEFT : 0) | (sdl_buttons & SDL_BUTTON_RMASK ? UI_BUTTON_RIGHT : 0) | (sdl_buttons & SDL_BUTTON_MMASK ? UI_BUTTON_MIDDLE : 0);
}

static int modifiers_of(SDL_Keymod m)
{
    return (m & KMOD_SHIFT ? UI_KEY_SHIFT : 0) | (m & KMOD_CTRL ? UI_KEY_CONTROL : 0) | (m & KMOD_ALT ? UI_KEY_ALT : 0) | (m & KMOD_GUI ? UI_KEY_META : 0);
}

static int key_of(SDL_Keycode code)
{
    static const struct { SDL_Keycode from; int to; } keys[] = {
        { SDLK_RETURN, UI_KEY_ENTER }, { SDLK_KP_ENTER, UI_KEY_ENTER }, { SDLK_ESCAPE, UI_KEY_ESCAPE }, { SDLK_BACKSPACE, UI_KEY_BACKSPACE },
        { SDLK_TAB, UI_KEY_TAB }, { SDLK_DELETE, UI_KEY_DELETE }, { SDLK_LEFT, UI_KEY_LEFT }, { SDLK_RIGHT, UI_KEY_RIGHT }, { SDLK_UP, UI_KEY_UP },
        { SDLK_DOWN, UI_KEY_DOWN }, { SDLK_HOME, UI_KEY_HOME }, { SDLK_END, UI_KEY_END }, { SDLK_PAGEUP, UI_KEY_PAGE_UP },
        { SDLK_PAGEDOWN, UI_KEY_PAGE_DOWN }, { SDLK_INSERT, UI_KEY_INSERT }, { SDLK_AC_BACK, UI_KEY_BACK },
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].from == code) return keys[i].to;
    if (code >= SDLK_F1 && code <= SDLK_F12) return UI_KEY_F1 + (int)(code - SDLK_F1);
    return code < 0x110000 ? (int)code : 0;
}

// Text that is longer than an event's comes in several, cut between characters.
static void push_text(UiEvent event, const char *text)
{
    do {
        size_t length = strlen(text), most = UI_EVENT_TEXT_MOST - 1;
        if (length > most)
            for (length = most; length > 0 && ((uint8_t)text[length] & 0xC0) == 0x80;) length--;
        memset(event.text, 0, sizeof event.text);
        memcpy(event.text, text, length);
        ui_push(&event);
        text += length;
    } while (*text);
}

static void resized(UiWindow *w)
{
    int width, height;
    sdl.SDL_GetWindowSize(w->window, &width, &height);
    if (width == ui_surface_width(w->surface) && height == ui_surface_height(w->surface)) return;
    ui_surface_resize(w->surface, width, height, w->scale);
    ui_push(&(UiEvent) { .type = UI_EVENT_RESIZE, .x = width / w->scale, .y = height / w->scale, .time = ui_now() });
}

static void window_event(const SDL_WindowEvent *e, UiEvent event)
{
    UiWindow *w = find(e->windowID);
    if (!w) return;
    switch (e->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED: resized(w); return;
    case SDL_WINDOWEVENT_EXPOSED: ui_window_present(w, NULL, 0); return;
    case SDL_WINDOWEVENT_FOCUS_GAINED: event.type = UI_EVENT_FOCUS; break;
    case SDL_WINDOWEVENT_FOCUS_LOST: event.type = UI_EVENT_BLUR; break;
    case SDL_WINDOWEVENT_CLOSE: event.type = UI_EVENT_CLOSE; break;
    default: return;
    }
    ui_push(&event);
}

static void finger_event(const SDL_TouchFingerEvent *e, UiEvent event)
{
    UiWindow *w = find(e->windowID);
    if (!w) w = windows;
    if (!w) return;
    event.type = e->type == SDL_FINGERDOWN ? UI_EVENT_DOWN : e->type == SDL_FINGERUP ? UI_EVENT_UP : UI_EVENT_MOVE;
    event.pointer = 1 + (int)(e->fingerId & 0xFF);
    event.x = e->x * ui_surface_width(w->surface) / w->scale;
    event.y = e->y * ui_surface_height(w->surface) / w->scale;
    event.pressure = e->pressure;
    event.buttons = e->type == SDL_FINGERUP ? 0 : UI_BUTTON_LEFT;
    ui_push(&event);
}

static int held_buttons;

static void mouse_button(const SDL_MouseButtonEvent *e, UiEvent event)
{
    UiWindow *w = find(e->windowID);
    if (!w || e->which == SDL_TOUCH_MOUSEID) return;
    bool is_down = e->type == SDL_MOUSEBUTTONDOWN;
    int button = buttons_of(SDL_BUTTON(e->button));
    held_buttons = is_down ? held_buttons | button : held_buttons & ~button;
    event.type = is_down ? UI_EVENT_DOWN : UI_EVENT_UP;
    event.x = e->x / w->scale, event.y = e->y / w->scale;
    event.buttons = held_buttons;
    event.pressure = is_down;
    ui_push(&event);
}

// What one notch of a wheel moves by, in logical pixels.
static const double wheel_step = 40;

static void translate(const SDL_Event *e)
{
    UiEvent event = { .time = ui_now(), .modifiers = modifiers_of(sdl.SDL_GetModState()) };
    UiWindow *w;
    switch (e->type) {
    case SDL_WINDOWEVENT: window_event(&e->window, event); return;
    case SDL_MOUSEMOTION:
        if (!(w = find(e->motion.windowID)) || e->motion.which == SDL_TOUCH_MOUSEID) return;
        event.type = UI_EVENT_MOVE, event.x = e->motion.x / w->scale, event.y = e->motion.y / w->scale;
        event.buttons = buttons_of(e->motion.state);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: mouse_button(&e->button, event); return;
    case SDL_MOUSEWHEEL:
        if (!(w = find(e->wheel.windowID))) return;
        event.type = UI_EVENT_WHEEL, event.dx = e->wheel.preciseX * wheel_step, event.dy = -e->wheel.preciseY * wheel_step;
        event.x = e->wheel.mouseX / w->scale, event.y = e->wheel.mouseY / w->scale;
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: finger_event(&e->tfinger, event); return;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        event.type = e->type == SDL_KEYDOWN ? UI_EVENT_KEY_DOWN : UI_EVENT_KEY_UP;
        event.key = key_of(e->key.keysym.sym);
        if (e->key.repeat) event.modifiers |= UI_KEY_REPEATED;
        break;
    case SDL_TEXTINPUT: event.type = UI_EVENT_TEXT; push_text(event, e->text.text); return;
    case SDL_TEXTEDITING: event.type = UI_EVENT_COMPOSE; push_text(event, e->edit.text); return;
    case SDL_APP_LOWMEMORY: event.type = UI_EVENT_LOW_MEMORY; break;
    case SDL_QUIT: event.type = UI_EVENT_CLOSE; break;
    default: return;
    }
    ui_push(&event);
}

static void pump(double timeout)
{
    SDL_Event e;
    if (timeout > 0 && sdl.SDL_WaitEventTimeout(&e, (int)ceil(timeout))) translate(&e);
    while (sdl.SDL_PollEvent(&e)) translate(&e);
}

// ── Windows ─────────────────────────────────────────────────────────────────────────────────────────────────────────

// A high-density screen's pixels are 1/96 of an inch times the scale.
static double scale_of_screen(void)
{
    const char *wanted = getenv("ARK_UI_SCALE");
    float dpi = 96;
    if (wanted && atof(wanted) > 0) return clamp(atof(wanted), 0.5, 8);
    if (sdl.SDL_GetDisplayDPI(0, &dpi, NULL, NULL) != 0) return 1;
    return clamp(floor(dpi / 96 * 4) / 4, 1, 4);
}

UiWindow *ui_window_new(const char *title, int width, int height, int flags)
{
    if (!open_library()) return NULL;
    double scale = scale_of_screen();
    uint32_t sdl_flags = (flags & UI_WINDOW_RESIZABLE ? SDL_WINDOW_RESIZABLE : 0) | (flags & UI_WINDOW_HIDDEN ? SDL_WINDOW_HIDDEN : 0) | (flags & UI_WINDOW_BORDERLESS ? SDL_WINDOW_BORDERLESS : 0);
    int pixels_x = clamp_int((int)(width * scale), 1, SIDE_MOST), pixels_y = clamp_int((int)(height * scale), 1, SIDE_MOST);
    SDL_Window *window = sdl.SDL_CreateWindow(title, (int)SDL_WINDOWPOS_UNDEFINED, (int)SDL_WINDOWPOS_UNDEFINED, pixels_x, pixels_y, sdl_flags);
    if (!window) return fail("no window can be shown: %s", sdl.SDL_GetError()), NULL;
    // The window manager may have given it another size.
    sdl.SDL_GetWindowSize(window, &pixels_x, &pixels_y);
    UiWindow *w = allocate(sizeof *w);
    *w = (UiWindow) { window, ui_surface_new(pixels_x, pixels_y, scale), scale, windows };
    windows = w;
    events_pump = pump;
    return w;
}

void ui_window_free(UiWindow *w)
{
    UiWindow **link = &windows;
    while (*link != w) link = &(*link)->next;
    *link = w->next;
    sdl.SDL_DestroyWindow(w->window);
    ui_surface_free(w->surface);
    free(w);
    if (!windows) events_pump = NULL;
}

UiSurface *ui_window_surface(UiWindow *w) { return w->surface; }

static SDL_Rect damaged(const UiWindow *w, UiRect r)
{
    int left = clamp_int((int)floor(limited(r.x) * w->scale), 0, w->surface->width), right = clamp_int((int)ceil(limited(r.x + r.width) * w->scale), left, w->surface->width);
    int top = clamp_int((int)floor(limited(r.y) * w->scale), 0, w->surface->height), bottom = clamp_int((int)ceil(limited(r.y + r.height) * w->scale), top, w->surface->height);
    return (SDL_Rect) { left, top, right - left, bottom - top };
}

bool ui_window_present(UiWindow *w, const UiRect *damage, int count)
{
    int stride;
    const uint32_t *pixels = ui_surface_pixels(w->surface, &stride);
    SDL_Surface *screen = sdl.SDL_GetWindowSurface(w->window);
    SDL_Surface *drawn = sdl.SDL_CreateRGBSurfaceFrom((void *)(uintptr_t)pixels, w->surface->width, w->surface->height, 32, stride, 0xFF0000, 0xFF00, 0xFF, 0);
    bool is_shown = screen && drawn;
    UiRect all = rect_of(0, 0, w->surface->width / w->scale, w->surface->height / w->scale);
    if (!count) damage = &all, count = 1;
    SDL_Rect *rects = allocate((size_t)count * sizeof *rects);
    for (int i = 0; i < count && is_shown; i++) {
        rects[i] = damaged(w, damage[i]);
        SDL_Rect to = rects[i];
        sdl.SDL_UpperBlit(drawn, &rects[i], screen, &to);
    }
    is_shown = is_shown && sdl.SDL_UpdateWindowSurfaceRects(w->window, rects, count) == 0;
    free(rects);
    if (drawn) sdl.SDL_FreeSurface(drawn);
    return is_shown || fail("the window cannot be drawn: %s", sdl.SDL_GetError());
}

void ui_window_set_title(UiWindow *w, const char *title) { sdl.SDL_SetWindowTitle(w->window, title); }
void ui_window_set_size(UiWindow *w, int width, int height) { sdl.SDL_SetWindowSize(w->window, (int)(width * w->scale), (int)(height * w->scale)); }

void ui_window_set_cursor(UiWindow *w, UiCursor cursor)
{
    static const SDL_SystemCursor shapes[UI_CURSOR_COUNT] = {
        SDL_SYSTEM_CURSOR_ARROW, SDL_SYSTEM_CURSOR_IBEAM, SDL_SYSTEM_CURSOR_HAND, SDL_SYSTEM_CURSOR_CROSSHAIR, SDL_SYSTEM_CURSOR_SIZEALL, SDL_SYSTEM_CURSOR_SIZEWE, SDL_SYSTEM_CURSOR_SIZENS,
    };
    static SDL_Cursor *cursors[UI_CURSOR_COUNT];
    (void)w;
    if (cursor >= UI_CURSOR_COUNT) cursor = UI_CURSOR_ARROW;
    if (!cursors[cursor]) cursors[cursor] = sdl.SDL_CreateSystemCursor(shapes[cursor]);
    sdl.SDL_SetCursor(cursors[cursor]);
}

void ui_window_text_input(UiWindow *w, bool on, UiRect caret)
{
    SDL_Rect at = damaged(w, caret);
    sdl.SDL_SetTextInputRect(&at);
    on ? sdl.SDL_StartTextInput() : sdl.SDL_StopTextInput();
}

// ── Clipboard ───────────────────────────────────────────────────────────────────────────────────────────────────────

static char *clipboard;

static void keep(const char *text)
{
    char *kept = strcpy(allocate(strlen(text) + 1), text);
    free(clipboard);
    clipboard = kept;
}

const char *ui_clipboard(void)
{
    char *text = windows ? sdl.SDL_GetClipboardText() : NULL;
    if (text) {
        keep(text);
        sdl.SDL_free(text);
    }
    return clipboard ? clipboard : "";
}

void ui_clipboard_set(const char *text)
{
    keep(text);
    if (windows) sdl.SDL_SetClipboardText(text);
}
