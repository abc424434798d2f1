#include "test.h"

static void push(UiEventType type, int pointer, double x) { ui_push(&(UiEvent) { .type = type, .pointer = pointer, .x = x }); }

static void in_order(void)
{
    UiEvent e;
    CHECK(!ui_poll(&e));
    push(UI_EVENT_DOWN, 0, 1);
    push(UI_EVENT_UP, 0, 2);
    CHECK(ui_poll(&e) && e.type == UI_EVENT_DOWN && e.x == 1);
    push(UI_EVENT_CLOSE, 0, 3);
    CHECK(ui_poll(&e) && e.type == UI_EVENT_UP);
    CHECK(ui_wait(&e, -1) && e.type == UI_EVENT_CLOSE);
    CHECK(!ui_poll(&e));
    push(UI_EVENT_NONE, 0, 0);
    push((UiEventType)99, 0, 0);
    CHECK(!ui_poll(&e));
}

static void moves_are_one(void)
{
    UiEvent e;
    for (int i = 0; i < 100; i++) push(UI_EVENT_MOVE, 0, i);
    push(UI_EVENT_MOVE, 1, 7);
    push(UI_EVENT_MOVE, 0, 8);
    CHECK(ui_poll(&e) && e.pointer == 0 && e.x == 99);
    CHECK(ui_poll(&e) && e.pointer == 1 && e.x == 7);
    CHECK(ui_poll(&e) && e.pointer == 0 && e.x == 8);
    CHECK(!ui_poll(&e));
}

static void many(void)
{
    UiEvent e;
    bool in_order = true;
    int pushed = 0, taken = 0;
    while (taken < 1000) {
        for (int i = 0; i < 7 && pushed < 1000; i++) push(UI_EVENT_DOWN, 0, pushed++);
        for (int i = 0; i < 5 && ui_poll(&e); i++) in_order &= e.x == taken++;
    }
    CHECK(in_order && !ui_poll(&e));
}

static void frames(void)
{
    UiEvent e;
    ui_clock_manual(true);
    CHECK(ui_now() == 0);
    ui_clock_advance(100.5);
    CHECK(ui_now() == 100.5);
    ui_clock_advance(-5);
    CHECK(ui_now() == 100.5);
    ui_request_frame();
    ui_request_frame();
    CHECK(!ui_poll(&e));
    CHECK(!ui_wait(&e, -1)); // a manual clock stands still
    ui_clock_advance(16.7);
    CHECK(ui_poll(&e) && e.type == UI_EVENT_FRAME);
    CHECK_NUMBER(e.time, 7000.0 / 60, 1e-9);
    CHECK(!ui_poll(&e));
    ui_clock_manual(false);
    double before = ui_now();
    ui_request_frame();
    CHECK(ui_wait(&e, 1000) && e.type == UI_EVENT_FRAME && ui_now() - before < 500);
    before = ui_now();
    CHECK(!ui_wait(&e, 5) && ui_now() - before >= 5);
    CHECK(!ui_wait(&e, -1)); // nothing can come
}

void test_time(void)
{
    in_order();
    moves_are_one();
    many();
    frames();
    ui_clipboard_set("kept");
    CHECK(strcmp(ui_clipboard(), "kept") == 0);
}
