// A picture that is shown again and again looks as if drawn at once each time, whatever has changed in it; and only what has is drawn.

#include "test.h"

// ── Random pages: boxes in boxes, of which some change between two frames ───────────────────────────────────────────

enum { NODES = 40, SIDE = 160 };

typedef struct Node {
    UiPicture *picture;
    UiRect rect;
    int kind, children[8], child_count, above;
    uint32_t color;
    double radius, turn, alpha, clip;
    bool is_hidden;
} Node;

static Node nodes[NODES];
static UiParagraph *texts[4];
static UiImage *picture_of_all;

static void random_node(Node *n)
{
    n->rect = rect(random_between(-10, 60), random_between(-10, 60), random_between(4, 70), random_between(4, 70));
    n->kind = (int)(random_bits() % 10);
    n->color = (uint32_t)random_bits() | (random_bits() % 2 ? 0xFF000000 : 0);
    n->radius = random_bits() % 2 ? random_between(0, 12) : 0;
    n->turn = random_bits() % 12 ? 0 : random_between(-1, 1);
    n->alpha = random_bits() % 8 ? 1 : random_between(0.1, 0.9);
    n->clip = random_bits() % 6 ? 0 : random_between(0, 10);
    n->is_hidden = random_bits() % 16 == 0;
}

static void draw_content(UiCanvas *c, const Node *n, UiPaint *paint)
{
    UiRect all = rect(0, 0, n->rect.width, n->rect.height);
    ui_paint_color(paint, n->color);
    ui_paint_stroke(paint, 0, UI_CAP_BUTT, UI_JOIN_MITER);
    switch (n->kind) {
    case 0: ui_draw_paragraph(c, texts[n->color % 4], 0, 0); break;
    case 1: ui_draw_image(c, picture_of_all, rect(0, 0, 0, 0), all, 1, UI_FILTER_LINEAR, 0); break;
    case 2:
        ui_draw_shadow(c, all, radii(n->radius), n->color % 12, 1, 2, 0x80000000);
        if (n->color % 3) ui_draw_rrect(c, all, radii(n->radius), paint);
        break;
    case 3: ui_backdrop_blur(c, all, radii(n->radius), 1 + n->color % 5); break;
    case 4:
        ui_paint_linear(paint, (UiPoint) { 0, 0 }, (UiPoint) { all.width, n->color % 2 ? all.height : 0 }, UI_TILE_CLAMP);
        ui_paint_stop(paint, 0, n->color), ui_paint_stop(paint, 1, ~n->color | 0xFF000000);
        ui_draw_rrect(c, all, radii(n->radius), paint);
        break;
    case 5: ui_draw_drrect(c, all, radii(n->radius), rect(2, 2, all.width - 4, all.height - 4), radii(fmax(n->radius - 2, 0)), paint); break;
    case 6: {
        UiPath *path = ui_path_new();
        ui_path_arc(path, all, 0, 5);
        ui_draw_path(c, path, paint);
        ui_path_free(path);
        break;
    }
    case 7: ui_draw_line(c, (UiPoint) { 0, 0 }, (UiPoint) { all.width, n->color % 2 ? all.height : 0 }, paint); break;
    case 8:
        // What lies below and is drawn before is not seen.
        if (n->color % 4 == 0) {
            ui_draw_rect(c, rect(-SIDE, -SIDE, 4 * SIDE, 4 * SIDE), paint);
            break;
        }
        // fallthrough
    default: ui_draw_rrect(c, all, radii(n->radius), paint);
    }
}

static UiCanvas *recorded(int index, bool with_children)
{
    Node *n = &nodes[index];
    UiCanvas *c = ui_picture_begin(rect(0, 0, 0, 0));
    UiPaint *paint = ui_paint_new();
    if (n->turn != 0) ui_rotate(c, n->turn);
    if (n->alpha < 1) ui_layer_begin(c, rect(-SIDE, -SIDE, 3 * SIDE, 3 * SIDE), n->alpha, UI_BLEND_OVER, n->color % 7 == 0 ? 2 : 0);
    if (n->clip > 0) ui_clip_rrect(c, rect(0, 0, n->rect.width, n->rect.height), radii(n->clip - 5));
    draw_content(c, n, paint);
    for (int i = 0; i < n->child_count && with_children; i++) {
        Node *child = &nodes[n->children[i]];
        if (!child->is_hidden) ui_draw_picture(c, child->picture, child->rect.x, child->rect.y);
    }
    ui_paint_free(paint);
    return c;
}

static void make_page(void)
{
    for (int i = 0; i < NODES; i++) {
        random_node(&nodes[i]);
        nodes[i].child_count = 0;
        if (i == 0) nodes[i].rect = rect(0, 0, SIDE, SIDE), nodes[i].is_hidden = false;
        do nodes[i].above = i ? (int)(random_bits() % (uint64_t)i) : 0;
        while (i && nodes[nodes[i].above].child_count == 8);
        Node *above = &nodes[nodes[i].above];
        if (i) above->children[above->child_count++] = i;
    }
    for (int i = NODES - 1; i >= 0; i--) nodes[i].picture = ui_picture_end(recorded(i, true));
}

// One node looks otherwise, moves, hides or comes to lie above the others; whose picture tells of that is recorded again.
static void change_page(void)
{
    int index = 1 + (int)(random_bits() % (NODES - 1));
    Node *n = &nodes[index], old = *n, *above = &nodes[n->above];
    if (random_bits() % 3) {
        random_node(n);
        if (random_bits() % 2) n->rect = old.rect;
    } else n->rect.y += random_between(-9, 9);
    if (random_bits() % 8 == 0) {
        int first = above->children[0];
        above->children[0] = above->children[above->child_count - 1];
        above->children[above->child_count - 1] = first;
    }
    ui_picture_become(n->picture, ui_picture_end(recorded(index, true)));
    ui_picture_become(above->picture, ui_picture_end(recorded(n->above, true)));
}

static double area_of(const UiRect *rects, int count)
{
    double sum = 0;
    for (int i = 0; i < count; i++) sum += rects[i].width * rects[i].height;
    return sum;
}

static void same_as_all_anew(double scale)
{
    int different = 0, frames = 0, all = (int)(SIDE * scale);
    double drawn_share = 0;
    for (int page = 0; page < 30; page++) {
        make_page();
        UiSurface *shown = ui_surface_new(all, all, scale), *anew = ui_surface_new(all, all, scale);
        for (int frame = 0; frame < 25; frame++, frames++) {
            UiRect drawn[UI_SHOWN_MOST];
            if (frame) change_page();
            if (random_bits() % 4 == 0) change_page();
            drawn_share += area_of(drawn, ui_surface_show(shown, nodes[0].picture, 0xFFFFFFFF, drawn)) / (SIDE * SIDE);
            ui_clear(ui_surface_canvas(anew), 0xFFFFFFFF);
            ui_draw_picture(ui_surface_canvas(anew), nodes[0].picture, 0, 0);
            different += ui_surface_hash(shown) != ui_surface_hash(anew);
        }
        ui_surface_free(shown);
        ui_surface_free(anew);
        for (int i = 0; i < NODES; i++) ui_picture_free(nodes[i].picture);
    }
    printf("engine: %d frames at %g, %d unlike all drawn anew; %.0f %% of the pixels were drawn\n", frames, scale, different, 100 * drawn_share / frames);
    CHECK(different == 0);
    CHECK(drawn_share < 0.75 * frames);
}

// ── What is drawn ───────────────────────────────────────────────────────────────────────────────────────────────────

static UiPicture *square_of(uint32_t color)
{
    UiCanvas *c = ui_picture_begin(rect(0, 0, 0, 0));
    UiPaint *paint = ui_paint_new();
    ui_paint_color(paint, color);
    ui_draw_rect(c, rect(0, 0, 10, 10), paint);
    ui_paint_free(paint);
    return ui_picture_end(c);
}

static UiCanvas *two_squares(UiPicture *square, double x)
{
    UiCanvas *c = ui_picture_begin(rect(0, 0, 0, 0));
    ui_draw_picture(c, square, 10, 10);
    ui_draw_picture(c, square, x, 100);
    return c;
}

static void only_what_has_changed(void)
{
    UiSurface *s = ui_surface_new(400, 400, 1);
    UiRect drawn[UI_SHOWN_MOST];
    UiPicture *square = square_of(0xFFFF0000), *page = ui_picture_end(two_squares(square, 10));
    CHECK(ui_surface_show(s, page, 0xFFFFFFFF, drawn) == 1 && drawn[0].width == 400);
    CHECK_PIXEL(s, 15, 15, 0xFFFF0000);
    // Recorded anew, it says the same.
    ui_picture_become(page, ui_picture_end(two_squares(square, 10)));
    CHECK(ui_surface_show(s, page, 0xFFFFFFFF, drawn) == 0);
    // One has moved: where it was, and where it is.
    ui_picture_become(page, ui_picture_end(two_squares(square, 350)));
    int count = ui_surface_show(s, page, 0xFFFFFFFF, drawn);
    CHECK(count == 2 && area_of(drawn, count) < 2 * 15 * 15);
    CHECK_PIXEL(s, 15, 105, 0xFFFFFFFF);
    CHECK_PIXEL(s, 355, 105, 0xFFFF0000);
    // Both have another colour, since they are one picture.
    ui_picture_become(square, square_of(0xFF0000FF));
    count = ui_surface_show(s, page, 0xFFFFFFFF, drawn);
    CHECK(count == 2 && area_of(drawn, count) < 2 * 15 * 15);
    CHECK_PIXEL(s, 15, 15, 0xFF0000FF);
    CHECK_PIXEL(s, 355, 105, 0xFF0000FF);
    // Who draws on the surface by himself has it drawn anew.
    ui_clear(ui_surface_canvas(s), 0);
    CHECK(ui_surface_show(s, page, 0xFFFFFFFF, drawn) == 1 && drawn[0].height == 400);
    CHECK(ui_surface_show(s, page, 0xFF000000, drawn) == 1 && drawn[0].height == 400);
    ui_surface_resize(s, 100, 100, 1);
    CHECK(ui_surface_show(s, page, 0xFF000000, drawn) == 1 && drawn[0].height == 100);
    ui_picture_free(page);
    ui_picture_free(square);
    ui_surface_free(s);
}

// What is under something that covers all is not drawn, and nothing else is left out: not what is drawn behind it by the same picture.
static void covered(void)
{
    UiSurface *shown = ui_surface_new(40, 40, 1), *anew = ui_surface_new(40, 40, 1);
    UiRect drawn[UI_SHOWN_MOST];
    UiPaint *paint = ui_paint_new();
    UiPicture *large = square_of(0xFF00FF00), *small = square_of(0xFFFF0000), *page;
    for (int i = 0; i < 4; i++) {
        UiCanvas *c = ui_picture_begin(rect(0, 0, 0, 0));
        ui_draw_picture(c, small, 3, 3);
        ui_save(c);
        if (i & 1) ui_draw_picture(c, large, 20, 20);
        ui_scale(c, 5, 5);
        if (i & 2) ui_clip_rect(c, rect(0, 0, 7, 7));
        ui_draw_picture(c, large, 0, 0);
        ui_restore(c);
        ui_draw_picture(c, small, 5 + i, 7);
        page = ui_picture_end(c);
        ui_surface_show(shown, page, 0xFFFFFFFF, drawn);
        ui_clear(ui_surface_canvas(anew), 0xFFFFFFFF);
        ui_draw_picture(ui_surface_canvas(anew), page, 0, 0);
        CHECK(ui_surface_hash(shown) == ui_surface_hash(anew));
        CHECK_PIXEL(shown, 14, 14, 0xFFFF0000);
        CHECK_PIXEL(shown, 4, 4, 0xFF00FF00);
        CHECK_PIXEL(shown, 38, 38, i & 2 ? 0xFFFFFFFF : 0xFF00FF00);
        ui_picture_free(page);
    }
    ui_picture_free(large);
    ui_picture_free(small);
    ui_paint_free(paint);
    ui_surface_free(shown);
    ui_surface_free(anew);
}

void test_show(void)
{
    covered();
    only_what_has_changed();
    for (int i = 0; i < 4; i++) texts[i] = paragraph((const char *[]) { "One", "quite another", "AVA\nWAV", "…" }[i], style(9 + i * 3), (UiParagraphStyle) { 0 });
    picture_of_all = ui_image_from_rgba(2, 2, (const uint8_t *)"\xFF\0\0\xFF\0\xFF\0\xFF\0\0\xFF\xFF\0\0\0\x80");
    same_as_all_anew(1);
    same_as_all_anew(2);
    same_as_all_anew(1.5);
    for (int i = 0; i < 4; i++) ui_paragraph_free(texts[i]);
    ui_image_free(picture_of_all);
}
