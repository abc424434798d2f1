// Runs every test. The null engine has only those that need no drawing. With ARK_FUZZ_SECONDS the fuzzing is as long.

#include "test.h"

int passed, failed;
bool draws;

bool check_at(bool holds, const char *file, int line, const char *what)
{
    if (holds) passed++;
    else failed++, fprintf(stderr, "%s:%d: %s\n", file, line, what);
    return holds;
}

bool check_number_at(double actual, double expected, double within, const char *file, int line, const char *what)
{
    bool holds = fabs(actual - expected) <= within;
    if (holds) passed++;
    else failed++, fprintf(stderr, "%s:%d: %s is %g, not %g\n", file, line, what, actual, expected);
    return holds;
}

bool check_color_at(uint32_t actual, uint32_t expected, int within, const char *file, int line, const char *what)
{
    bool holds = true;
    for (int shift = 0; shift < 32; shift += 8) holds &= abs((int)(actual >> shift & 0xFF) - (int)(expected >> shift & 0xFF)) <= within;
    if (holds) passed++;
    else failed++, fprintf(stderr, "%s:%d: %s is %08X, not %08X\n", file, line, what, actual, expected);
    return holds;
}

uint64_t random_bits(void)
{
    static uint64_t state = 0x853C49E6748FEA9Bull;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state * 0x2545F4914F6CDD1Dull;
}

double random_between(double least, double most) { return least + (most - least) * (double)(random_bits() >> 11) * 0x1p-53; }

UiTextStyle style(double size) { return (UiTextStyle) { .family = "DejaVu Sans", .size = size, .weight = 400, .color = 0xFF000000 }; }

UiParagraph *paragraph(const char *text, UiTextStyle style, UiParagraphStyle how)
{
    return ui_paragraph_new(&(UiSpan) { text, strlen(text), style }, 1, &how);
}

// Debian's fonts-dejavu-core; nothing of the system's may take its place.
static bool pin_fonts(void)
{
    const char *folder = "/usr/share/fonts/truetype/dejavu/";
    const char *files[] = { "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf" };
    char path[128];
    for (int i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s%s", folder, files[i]);
        if (!ui_font_register(path, i == 2 ? "Code" : NULL)) return false;
    }
    return ui_font_only_registered(true);
}

int main(void)
{
    draws = strcmp(ui_engine_name(), "null") != 0;
    test_time();
    test_objects();
    if (draws) {
        test_draw();
        test_picture();
        test_show();
        test_image();
        test_svg();
        if (pin_fonts()) {
            test_text();
            test_golden();
        }
        else printf("engine: text is not compared (no %s)\n", "fonts-dejavu-core");
        const char *seconds = getenv("ARK_FUZZ_SECONDS");
        fuzz(seconds ? fmin(atof(seconds), 10) : 1);
    } else test_null();
    ui_trim();
    printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}
