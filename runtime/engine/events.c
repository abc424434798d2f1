// The queue of events: what was pushed, then what windows report, then the frame.

#include "clock.h"

#include <time.h>

void (*events_pump)(double timeout);

static UiEvent *queue;
static int first, count, capacity;

void ui_push(const UiEvent *event)
{
    if (event->type <= UI_EVENT_NONE || event->type >= UI_EVENT_COUNT) return;
    if (first && first + count == capacity) {
        memmove(queue, queue + first, (size_t)count * sizeof *queue);
        first = 0;
    }
    queue = grow(queue, &capacity, first + count + 1, sizeof *queue);
    UiEvent *last = &queue[first + count - 1];
    // A pointer that moves on before anybody looked: only where it is matters.
    bool replaces = count && event->type == UI_EVENT_MOVE && last->type == UI_EVENT_MOVE && last->pointer == event->pointer && last->buttons == event->buttons;
    if (replaces) *last = *event;
    else queue[first + count++] = *event;
}

static bool take(UiEvent *event)
{
    if (!count) return false;
    *event = queue[first++];
    if (--count == 0) first = 0;
    return true;
}

static bool take_frame(UiEvent *event)
{
    double time;
    if (!clock_take_frame(&time)) return false;
    *event = (UiEvent) { .type = UI_EVENT_FRAME, .time = time };
    return true;
}

bool ui_poll(UiEvent *event)
{
    if (take(event)) return true;
    if (events_pump) events_pump(0);
    return take(event) || take_frame(event);
}

static void pass(double milliseconds)
{
    struct timespec t = { .tv_sec = (time_t)(milliseconds / 1000), .tv_nsec = (long)(fmod(milliseconds, 1000) * 1e6) };
    nanosleep(&t, NULL);
}

bool ui_wait(UiEvent *event, double timeout)
{
    double end = timeout < 0 ? INFINITY : ui_now() + timeout;
    while (!ui_poll(event)) {
        double frame = clock_frame_in(), left = end - ui_now();
        // Nothing can come any more without windows, a frame or an end; a manual clock does not move by waiting.
        if (left <= 0 || clock_is_manual() || (!events_pump && frame < 0 && isinf(left))) return false;
        double longest = frame >= 0 ? fmin(frame, left) : left;
        if (events_pump) events_pump(fmin(longest, 1000));
        else pass(longest);
    }
    return true;
}
