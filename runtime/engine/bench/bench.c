// How long the engine takes for what user interfaces do: a page of 360 × 780 logical pixels at twice as many device pixels, on
// one thread. Times are the thread's own; of each measurement the middle one counts, and the 95th of a hundred.
//
//   run                    everything
//   run cold KIND          one process up to its first frame, which the first measurement starts many times

#include "../engine.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WIDTH = 360, HEIGHT = 780, SCALE = 2, NODES = 100, TEXTS = 1000 };

static UiSurface *surface;
static UiCanvas *canvas;
static UiPaint *paints[NODES];
static UiParagraph *latin[TEXTS], *cjk[TEXTS];

static double now_of(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1000 + (double)t.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b) { return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b); }

static void measure(const char *name, int rounds, void (*work)(int round))
{
    static double times[2000];
    for (int i = 0; i < rounds; i++) {
        double start = now_of(CLOCK_THREAD_CPUTIME_ID);
        work(i);
        times[i] = now_of(CLOCK_THREAD_CPUTIME_ID) - start;
    }
    double first = times[0];
    qsort(times, (size_t)rounds, sizeof *times, by_size);
    printf("%-52s p50 %7.3f ms  p95 %7.3f  p99 %7.3f  first %7.3f\n", name, times[rounds / 2], times[rounds * 95 / 100], times[rounds * 99 / 100], first);
}

static UiRect rect(double x, double y, double width, double height) { return (UiRect) { x, y, width, height }; }
static UiRadii radii(double r) { return (UiRadii) { r, r, r, r }; }
static UiRect place(int i) { return rect(8 + i % 10 * 35, 8 + i / 10 * 76, 30, 60); }

// ── What is measured ────────────────────────────────────────────────────────────────────────────────────────────────

static void clear(int round) { ui_clear(canvas, 0xFFFFFFFF); }

static void nodes(int round)
{
    for (int i = 0; i < NODES; i++) ui_draw_rrect(canvas, place(i), radii(8), paints[i]);
}

static void nodes_and_gradients(int round)
{
    nodes(round);
    static UiPaint *gradient;
    if (!gradient) {
        gradient = ui_paint_new();
        ui_paint_linear(gradient, (UiPoint) { 0, 0 }, (UiPoint) { 360, 780 }, UI_TILE_CLAMP);
        ui_paint_stop(gradient, 0, 0xFF40A0FF);
        ui_paint_stop(gradient, 1, 0xFFFF40A0);
    }
    for (int i = 0; i < 25; i++) ui_draw_rrect(canvas, place(i * 4), radii(8), gradient);
}

static void shadows(int round)
{
    for (int i = 0; i < NODES; i++) ui_draw_shadow(canvas, place(i), radii(8), 12, 0, 4, 0x40000000);
}

static void everything_once(int round)
{
    nodes_and_gradients(round);
    shadows(round);
}

static void shadows_anew(int round)
{
    for (int i = 0; i < NODES; i++) {
        ui_trim();
        ui_draw_shadow(canvas, place(i), radii(8), 12, 0, 4, 0x40000000);
    }
}

static UiParagraph *text_of(const char *text, double size)
{
    UiSpan span = { text, strlen(text), { .size = size, .weight = 400, .color = 0xFF202020 } };
    return ui_paragraph_new(&span, 1, &(UiParagraphStyle) { 0 });
}

static void make_texts(UiParagraph *texts[TEXTS], const char *format, int salt)
{
    char text[64];
    for (int i = 0; i < TEXTS; i++) {
        snprintf(text, sizeof text, format, i + salt * TEXTS);
        if (texts[i]) ui_paragraph_free(texts[i]);
        texts[i] = text_of(text, 10);
        ui_paragraph_layout(texts[i], 120);
    }
}

static void make_latin(int round) { make_texts(latin, "Item %d of it", round); }
static void make_cjk(int round) { make_texts(cjk, "第%d項目です", round); }
static void make_known(int round) { make_texts(latin, "Item %d of it", 0); }

static void draw_texts(UiParagraph *texts[TEXTS], int count)
{
    for (int i = 0; i < count; i++) ui_draw_paragraph(canvas, texts[i], 4 + i % 5 * 71, i / 5 * 3.9);
}

static void draw_latin(int round) { draw_texts(latin, TEXTS); }
static void draw_cjk(int round) { draw_texts(cjk, TEXTS); }

static void full_frame(int round)
{
    clear(round);
    shadows(round);
    nodes(round);
    draw_texts(latin, TEXTS);
}

static void page(int round)
{
    clear(round);
    nodes(round);
    draw_texts(latin, 100);
}

static UiPicture *recorded, *parts[NODES];

static void record(void)
{
    for (int i = 0; i < NODES; i++) {
        UiRect r = place(i);
        UiCanvas *c = ui_picture_begin(rect(r.x - 16, r.y - 16, r.width + 32, r.height + 36));
        ui_draw_shadow(c, r, radii(8), 12, 0, 4, 0x40000000);
        ui_draw_rrect(c, r, radii(8), paints[i]);
        for (int k = 0; k < 10; k++) ui_draw_paragraph(c, latin[i * 10 + k], r.x, r.y + k * 5);
        parts[i] = ui_picture_end(c);
    }
    UiCanvas *c = ui_picture_begin(rect(0, 0, WIDTH, HEIGHT));
    ui_clear(c, 0xFFFFFFFF);
    for (int i = 0; i < NODES; i++) ui_draw_picture(c, parts[i], 0, 0);
    recorded = ui_picture_end(c);
}

static void replay(int round) { ui_draw_picture(canvas, recorded, 0, 0); }

static void damage(int round)
{
    UiRect r = place(round % NODES);
    ui_save(canvas);
    ui_clip_rect(canvas, r);
    ui_draw_picture(canvas, recorded, 0, 0);
    ui_restore(canvas);
}

static void calls(int round)
{
    for (int i = 0; i < 50000; i++) ui_save(canvas), ui_restore(canvas);
}

static void scroll(int round) { ui_surface_scroll(surface, rect(0, 0, WIDTH, HEIGHT), 0, -2); }

static size_t png_size;

static void png(int round) { ui_bytes_free(ui_surface_png(surface, 1, &png_size)); }

// ── A list of ten thousand rows that is flung ───────────────────────────────────────────────────────────────────────

enum { ROWS = 10000, ROW_HEIGHT = 72 };

static UiImage *avatars[7];

static void draw_row(int row, double y)
{
    char title[32], note[64];
    snprintf(title, sizeof title, "Person number %d", row);
    snprintf(note, sizeof note, "said something at %d:%02d", row % 24, row % 60);
    UiRect card = rect(12, y + 4, 336, 64);
    ui_draw_shadow(canvas, card, radii(12), 8, 0, 2, 0x30000000);
    ui_draw_rrect(canvas, card, radii(12), paints[0]);
    ui_draw_image(canvas, avatars[row % 7], rect(0, 0, 0, 0), rect(22, y + 14, 44, 44), 1, UI_FILTER_LINEAR, 0);
    UiParagraph *first = text_of(title, 16), *second = text_of(note, 13);
    ui_paragraph_layout(first, 260);
    ui_paragraph_layout(second, 260);
    ui_draw_paragraph(canvas, first, 78, y + 12);
    ui_draw_paragraph(canvas, second, 78, y + 36);
    ui_paragraph_free(first);
    ui_paragraph_free(second);
}

static void fling(int round)
{
    double offset = fmod(round * 36.7, (double)ROWS * ROW_HEIGHT - HEIGHT);
    ui_clear(canvas, 0xFFF4F4F4);
    ui_save(canvas);
    ui_translate_snapped(canvas, 0, -offset);
    for (int row = (int)(offset / ROW_HEIGHT); row * ROW_HEIGHT < offset + HEIGHT; row++) draw_row(row, row * ROW_HEIGHT);
    ui_restore(canvas);
}

static void make_avatars(void)
{
    static uint8_t bytes[128 * 128 * 4];
    for (int k = 0; k < 7; k++) {
        for (int i = 0; i < 128 * 128; i++) memcpy(bytes + i * 4, (uint8_t[]) { (uint8_t)(i + k * 30), (uint8_t)(i / 128 * 2), (uint8_t)(k * 36), 255 }, 4);
        avatars[k] = ui_image_from_rgba(128, 128, bytes);
    }
}

// ── Cold starts ─────────────────────────────────────────────────────────────────────────────────────────────────────

static void open_surface(void)
{
    surface = ui_surface_new(WIDTH * SCALE, HEIGHT * SCALE, SCALE);
    canvas = ui_surface_canvas(surface);
    for (int i = 0; i < NODES; i++) {
        paints[i] = ui_paint_new();
        ui_paint_color(paints[i], i ? 0xFF000000 | (uint32_t)i * 0x020503 : 0xFFFFFFFF);
    }
}

static int cold(const char *kind)
{
    if (strcmp(kind, "nothing") == 0) return 0;
    open_surface();
    clear(0);
    nodes(0);
    shadows(0);
    const char *text = strcmp(kind, "latin") == 0 ? "Hello" : strcmp(kind, "cjk") == 0 ? "Hello, 世界 שלום" : NULL;
    if (text) {
        UiParagraph *p = text_of(text, 20);
        ui_paragraph_layout(p, 300);
        ui_draw_paragraph(canvas, p, 20, 20);
    }
    return 0;
}

static void start_often(const char *self, const char *kind)
{
    double times[31];
    for (int i = 0; i < 31; i++) {
        double start = now_of(CLOCK_MONOTONIC);
        pid_t child = fork();
        if (child == 0) {
            execl(self, self, "cold", kind, (char *)NULL);
            _exit(1);
        }
        waitpid(child, NULL, 0);
        times[i] = now_of(CLOCK_MONOTONIC) - start;
    }
    qsort(times, 31, sizeof *times, by_size);
    printf("exec to first frame: %-31s p50 %7.2f ms  least %5.2f\n", kind, times[15], times[0]);
}

static long memory(const char *field)
{
    char line[128];
    long kilobytes = 0;
    FILE *file = fopen("/proc/self/status", "r");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, field, strlen(field)) == 0) kilobytes = atol(line + strlen(field));
    if (file) fclose(file);
    return kilobytes;
}

int main(int argc, char **argv)
{
    if (argc > 2) return cold(argv[2]);
    const char *kinds[] = { "nothing", "shapes", "latin", "cjk" };
    for (int i = 0; i < 4; i++) start_often("/proc/self/exe", kinds[i]);
    open_surface();
    measure("clear", 200, clear);
    measure("100 rounded rectangles", 200, nodes);
    measure("  and 25 gradients", 200, nodes_and_gradients);
    measure("    and 100 shadows", 200, everything_once);
    measure("100 shadows, none cached", 20, shadows_anew);
    measure("make and lay out 1,000 paragraphs, latin", 20, make_latin);
    measure("make and lay out 1,000 paragraphs, cjk", 20, make_cjk);
    make_latin(0);
    make_cjk(0);
    measure("  latin that is known", 50, make_known);
    measure("draw 1,000 paragraphs, latin", 100, draw_latin);
    measure("draw 1,000 paragraphs, cjk", 100, draw_cjk);
    measure("clear, 100 shadows, 100 nodes, 1,000 paragraphs", 100, full_frame);
    measure("clear, 100 nodes, 100 paragraphs", 200, page);
    record();
    measure("100 nodes of 10 paragraphs, recorded", 100, replay);
    measure("  damage of one of them", 200, damage);
    measure("100,000 calls (save, restore)", 50, calls);
    measure("scroll the whole surface", 200, scroll);
    replay(0);
    measure("PNG, level 1", 30, png);
    printf("%-52s %zu KB\n", "  its size", png_size >> 10);
    make_avatars();
    measure("list of 10,000 rows, flung by 36.7 vp a frame", 1000, fling);
    printf("memory: %ld MB resident, of which %ld MB are the process's own\n", memory("VmRSS:") >> 10, memory("RssAnon:") >> 10);
    return 0;
}
