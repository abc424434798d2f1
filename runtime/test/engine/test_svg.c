// SVG documents, as icons are: each is drawn at 40 × 40 and looked at.

#include "test.h"

static UiSurface *drawn(const char *document)
{
    UiSurface *s = ui_surface_new(40, 40, 1);
    UiImage *image = ui_image_decode(document, strlen(document));
    ui_clear(ui_surface_canvas(s), 0xFFFFFFFF);
    if (CHECK(image != NULL)) {
        ui_draw_image(ui_surface_canvas(s), image, rect(0, 0, 0, 0), rect(0, 0, 40, 40), 1, UI_FILTER_LINEAR, 0);
        ui_image_free(image);
    }
    return s;
}

// Of a document with this inside, 20 × 20: the colours at (10, 10) and (30, 30).
static void expect(const char *inside, uint32_t upper, uint32_t lower)
{
    char document[2000];
    snprintf(document, sizeof document, "<?xml version=\"1.0\"?><!-- an icon --><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20px\" height=\"20\" viewBox=\"0 0 20 20\">%s</svg>", inside);
    UiSurface *s = drawn(document);
    check_color_at(ui_surface_pixel(s, 10, 10), upper, 2, __FILE__, __LINE__, inside);
    check_color_at(ui_surface_pixel(s, 30, 30), lower, 2, __FILE__, __LINE__, inside);
    ui_surface_free(s);
}

static void shapes(void)
{
    const uint32_t white = 0xFFFFFFFF, red = 0xFFFF0000, blue = 0xFF0000FF, black = 0xFF000000;
    expect("<rect width='10' height='10' fill='red'/><circle cx='15' cy='15' r='4' fill=\"#00f\"/>", red, blue);
    expect("<path d='M0 0h10v10H0z'/>", black, white);
    expect("<g fill='#FF0000' transform='translate(10 10)'><rect width='10' height='10'/></g>", white, red);
    expect("<g style='fill: rgb(0,0,255); opacity: 0.5'><polygon points='0,0 10,0 10,10 0,10'/><rect width='10' height='10'/></g>", 0xFF7F7FFF, white);
    expect("<rect x='2' y='2' width='6' height='6' fill='none' stroke='blue' stroke-width='4'/><line x1='10' y1='15' x2='20' y2='15' stroke='red' stroke-width='2'/>", white, red);
    expect("<ellipse cx='25%' cy='25%' rx='5' ry='5' fill='currentColor' color='red'/>", red, white);
    expect("<rect width='20' height='20' fill='red' display='none'/><rect width='10' height='10' fill='transparent'/>", white, white);
    expect("<rect transform='rotate(180 10 10)' width='10' height='10' fill='red'/>", white, red);
    expect("<rect transform='scale(.5) matrix(1 0 0 1 20 20)' width='20' height='20' fill='#f00f'/>", white, red);
    expect("<title>it</title><text>no</text><rect width='10' height='10' fill='red'><title>x</title></rect><rect x='10' y='10' width='10' height='10' fill='blue'/>", red, blue);
}

static void references(void)
{
    const uint32_t white = 0xFFFFFFFF, red = 0xFFFF0000, blue = 0xFF0000FF;
    expect("<defs><rect id='a' width='10' height='10'/></defs><use xlink:href='#a' fill='red'/><use href='#a' x='10' y='10' fill='blue'/>", red, blue);
    expect("<style>.b { opacity: 1 } .cls-1, .cls-2 { fill: #f00 } .cls-2{fill:#00f}</style><rect class='cls-1' width='10' height='10'/><rect class='b cls-2' x='10' y='10' width='10' height='10'/>", red, blue);
    expect("<rect class=' \v \f a' width='10' height='10' fill='red'/>", red, white);
    expect("<clipPath id='c'><rect width='10' height='20'/></clipPath><g clip-path='url(#c)'><rect width='20' height='20' fill='red'/></g>", red, white);
    expect("<mask id='m' fill='white'><use xlink:href='#p'/></mask><path id='p' d='M10 10h10v10h-10z' fill='none'/><g mask='url(#m)'><rect width='20' height='20' fill='blue'/></g>", white, blue);
    expect("<linearGradient id='g' x1='0' x2='0' y1='0' y2='1'><stop offset='50%' stop-color='red'/><stop offset='50%' stop-color='#00F'/></linearGradient><rect width='20' height='20' fill='url(#g)'/>", red, blue);
    expect("<radialGradient id='a' href='#b' gradientUnits='userSpaceOnUse' cx='15' cy='15' r='9'/><radialGradient id='b'><stop stop-color='blue' offset='.5'/><stop offset='.5' stop-color='red'/></radialGradient><rect width='20' height='20' fill='url(#a)'/>", red, blue);
    expect("<use href='#u' id='u'/><g id='g'><use href='#g'/></g><rect fill='url(#nothing)' width='20' height='20'/>", white, white);
}

static void sizes(void)
{
    const char *documents[] = { "<svg viewBox='0 0 24 12'/>", "<svg width='48' viewBox='0 0 24 12'/>", "\xEF\xBB\xBF \n<svg width='100%' height='100%' viewBox='0,0,24,12'></svg>" };
    int widths[] = { 24, 48, 24 };
    for (int i = 0; i < 3; i++) {
        UiImage *image = ui_image_decode(documents[i], strlen(documents[i]));
        if (CHECK(image != NULL)) CHECK(ui_image_width(image) == widths[i] && ui_image_height(image) == widths[i] / 2), ui_image_free(image);
    }
    CHECK(!ui_image_decode("<svg/>", 6) && strstr(ui_error(), "no size"));
    CHECK(!ui_image_decode("<svg width='1e9' height='5'/>", 29) && strstr(ui_error(), "too large"));
    CHECK(!ui_image_decode("<html></html>", 13));
    CHECK(!ui_image_decode("<svg", 4));
}

// An icon of 10 pixels at 400 has sharp edges.
static void scaling(void)
{
    const char *document = "<svg width='10' height='10'><rect width='5' height='10'/></svg>";
    UiImage *image = ui_image_decode(document, strlen(document));
    UiSurface *s = ui_surface_new(400, 400, 1);
    ui_draw_image(ui_surface_canvas(s), image, rect(0, 0, 0, 0), rect(0, 0, 400, 400), 1, UI_FILTER_LINEAR, 0xFF00FF00);
    CHECK_PIXEL(s, 199, 200, 0xFF00FF00);
    CHECK_PIXEL(s, 200, 200, 0);
    ui_draw_image(ui_surface_canvas(s), image, rect(4, 0, 2, 2), rect(0, 0, 400, 400), 1, UI_FILTER_LINEAR, 0xFF0000FF);
    CHECK_PIXEL(s, 199, 300, 0xFF0000FF);
    CHECK_PIXEL(s, 200, 300, 0);
    ui_image_free(image);
    ui_surface_free(s);
}

void test_svg(void)
{
    shapes();
    references();
    sizes();
    scaling();
}
