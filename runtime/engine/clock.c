// Time: the system's, or one that tests advance. Frames are events of the queue (events.c).

#include "clock.h"

#include <time.h>

static const double frame_length = 1000.0 / 60;

static bool is_manual;
static double manual_time, started = -1;
static double frame_time = -1; // of the requested frame; negative: none

static double system_time(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1000 + (double)t.tv_nsec / 1e6;
}

double ui_now(void)
{
    if (is_manual) return manual_time;
    if (started < 0) started = system_time();
    return system_time() - started;
}

void ui_clock_manual(bool manual)
{
    is_manual = manual;
    manual_time = 0;
    frame_time = -1;
}

void ui_clock_advance(double milliseconds)
{
    if (is_manual) manual_time += clamp(milliseconds, 0, 1e12);
}

bool clock_is_manual(void) { return is_manual; }

void ui_request_frame(void)
{
    if (frame_time >= 0) return;
    frame_time = (floor(ui_now() / frame_length + 1e-6) + 1) * frame_length;
}

double clock_frame_in(void) { return frame_time < 0 ? -1 : fmax(frame_time - ui_now(), 0); }

bool clock_take_frame(double *time)
{
    if (frame_time < 0 || ui_now() < frame_time - 1e-6) return false;
    *time = frame_time;
    frame_time = -1;
    return true;
}
