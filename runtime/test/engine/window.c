// A window on an X server: what is drawn shows, and clicks and keys come as events. Another connection looks and clicks, as a
// user does. Its own program, run where Xvfb is.

#include "test.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>

int passed, failed;

bool check_at(bool holds, const char *file, int line, const char *what)
{
    if (holds) passed++;
    else failed++, fprintf(stderr, "%s:%d: %s\n", file, line, what);
    return holds;
}

// The window that covers most of the screen's one with nothing else on it.
static Window find(Display *display, int *width, int *height)
{
    Window root, parent, *children, found = 0, ignored;
    unsigned count, border, depth, w, h;
    int x, y;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
    for (unsigned i = 0; i < count; i++) {
        XWindowAttributes a;
        XGetWindowAttributes(display, children[i], &a);
        if (a.map_state != IsViewable || a.width < 50) continue;
        found = children[i];
        XGetGeometry(display, found, &ignored, &x, &y, &w, &h, &border, &depth);
        *width = (int)w, *height = (int)h;
    }
    if (children) XFree(children);
    return found;
}

static uint32_t pixel(Display *display, Window window, int x, int y)
{
    XImage *image = XGetImage(display, window, x, y, 1, 1, AllPlanes, ZPixmap);
    if (!image) return 0;
    uint32_t color = (uint32_t)XGetPixel(image, 0, 0) & 0xFFFFFF;
    XDestroyImage(image);
    return color;
}

static void button(Display *display, Window window, int type, int x, int y)
{
    XEvent e = { .xbutton = { .type = type, .display = display, .window = window, .root = DefaultRootWindow(display), .x = x, .y = y, .button = Button1, .same_screen = True, .state = type == ButtonRelease ? Button1Mask : 0 } };
    XSendEvent(display, window, True, type == ButtonPress ? ButtonPressMask : ButtonReleaseMask, &e);
    XSync(display, False);
}

static bool wait_for(UiEventType type, UiEvent *e)
{
    for (double end = ui_now() + 5000; ui_now() < end;)
        if (ui_wait(e, 100) && e->type == type) return true;
    return false;
}

static void show(UiWindow *w, UiPaint *paint, uint32_t color)
{
    ui_paint_color(paint, color);
    ui_clear(ui_surface_canvas(ui_window_surface(w)), 0xFFFFFFFF);
    ui_draw_rect(ui_surface_canvas(ui_window_surface(w)), (UiRect) { 20, 20, 60, 40 }, paint);
    CHECK(ui_window_present(w, NULL, 0));
}

static bool shows(Display *display, Window window, int x, int y, uint32_t color)
{
    UiEvent e;
    for (double end = ui_now() + 5000; ui_now() < end; ui_wait(&e, 20))
        if (pixel(display, window, x, y) == color) return true;
    return false;
}

int main(void)
{
    UiEvent e;
    UiPaint *paint = ui_paint_new();
    UiWindow *w = ui_window_new("test", 200, 150, UI_WINDOW_RESIZABLE);
    if (!w) return fprintf(stderr, "%s\n", ui_error()), printf("0 passed, 1 failed\n"), 1;
    Display *display = XOpenDisplay(NULL);
    int width = 0, height = 0;
    show(w, paint, 0xFFFF0000);
    Window window = find(display, &width, &height);
    CHECK(width == 200 && height == 150 && ui_surface_width(ui_window_surface(w)) == 200);
    CHECK(shows(display, window, 30, 30, 0xFF0000) && pixel(display, window, 5, 5) == 0xFFFFFF);

    // A click changes the colour, of the damaged part alone. The pointer goes there first, as it does in a hand.
    XWarpPointer(display, None, window, 0, 0, 0, 0, 33, 44);
    XSync(display, False);
    bool moved = wait_for(UI_EVENT_MOVE, &e);
    while (moved && e.x != 33) moved = wait_for(UI_EVENT_MOVE, &e);
    CHECK(moved && e.y == 44);
    button(display, window, ButtonPress, 33, 44);
    CHECK(wait_for(UI_EVENT_DOWN, &e) && e.x == 33 && e.y == 44 && e.buttons == UI_BUTTON_LEFT && e.pointer == 0);
    button(display, window, ButtonRelease, 33, 44);
    CHECK(wait_for(UI_EVENT_UP, &e) && e.buttons == 0);
    ui_paint_color(paint, 0xFF0000FF);
    ui_draw_rect(ui_surface_canvas(ui_window_surface(w)), (UiRect) { 20, 20, 60, 40 }, paint);
    CHECK(ui_window_present(w, (UiRect[]) { { 20, 20, 30, 40 } }, 1));
    CHECK(shows(display, window, 30, 30, 0x0000FF) && pixel(display, window, 70, 30) == 0xFF0000);

    ui_window_set_size(w, 250, 160);
    CHECK(wait_for(UI_EVENT_RESIZE, &e) && e.x == 250 && e.y == 160 && ui_surface_width(ui_window_surface(w)) == 250);
    ui_clipboard_set("kept");
    CHECK(strcmp(ui_clipboard(), "kept") == 0);
    ui_window_set_cursor(w, UI_CURSOR_HAND);
    ui_window_set_title(w, "other");
    ui_window_text_input(w, true, (UiRect) { 1, 2, 3, 4 });
    ui_request_frame();
    CHECK(wait_for(UI_EVENT_FRAME, &e));
    ui_window_free(w);
    CHECK(!ui_poll(&e) || e.type != UI_EVENT_DOWN);
    ui_paint_free(paint);
    XCloseDisplay(display);
    printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}
