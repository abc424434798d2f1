// Which fonts there are: the system's and registered ones, or only these.

#include "text.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

typedef struct Font { char *path, *alias, *family; } Font;

static Font *fonts;
static int font_count, font_capacity;
static PangoContext *contexts[2]; // from the left, from the right
static unsigned generation;
static bool is_only_registered;

unsigned font_generation(void) { return generation; }

// A direction is a context's, and a context that changes has all its layouts broken into lines anew: so there are two.
PangoContext *font_context(bool from_right)
{
    if (contexts[from_right]) return contexts[from_right];
    PangoContext *context = contexts[from_right] = pango_font_map_create_context(pango_cairo_font_map_get_default());
    pango_context_set_base_dir(context, from_right ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    cairo_font_options_t *options = cairo_font_options_create();
    // Text is as wide at every scale: what is laid out in logical pixels fits whatever it is drawn on.
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    cairo_font_options_destroy(options);
    return context;
}

// Makes what pango and we remember of fonts true again.
static void fonts_changed(FcConfig *config)
{
    PangoFcFontMap *map = PANGO_FC_FONT_MAP(pango_cairo_font_map_get_default());
    pango_fc_font_map_set_config(map, config);
    pango_fc_font_map_config_changed(map);
    generation++;
    paragraph_forget();
}

static char *copy(const char *text) { return strcpy(allocate(strlen(text) + 1), text); }

bool ui_font_register(const char *path, const char *family)
{
    int count = 0;
    FcPattern *first = FcFreeTypeQuery((const FcChar8 *)path, 0, NULL, &count);
    FcChar8 *name = NULL;
    bool is_font = first && FcPatternGetString(first, FC_FAMILY, 0, &name) == FcResultMatch;
    if (!is_font) {
        if (first) FcPatternDestroy(first);
        return fail("%s is no font", path);
    }
    fonts = grow(fonts, &font_capacity, font_count + 1, sizeof *fonts);
    fonts[font_count++] = (Font) { copy(path), family ? copy(family) : NULL, copy((const char *)name) };
    FcPatternDestroy(first);
    FcConfig *config = pango_fc_font_map_get_config(PANGO_FC_FONT_MAP(pango_cairo_font_map_get_default()));
    if (!config) config = FcConfigGetCurrent();
    if (!FcConfigAppFontAddFile(config, (const FcChar8 *)path)) return fail("%s cannot be added to the fonts", path);
    fonts_changed(config);
    return true;
}

bool ui_font_only_registered(bool only)
{
    if (only == is_only_registered) return true;
    FcConfig *config = only ? FcConfigCreate() : FcInitLoadConfigAndFonts();
    if (!config) return fail("no memory for fonts");
    for (int i = 0; i < font_count; i++) FcConfigAppFontAddFile(config, (const FcChar8 *)fonts[i].path);
    fonts_changed(config);
    FcConfigDestroy(config); // pango has its own reference
    is_only_registered = only;
    return true;
}

static const char *real_name(const char *name, size_t length)
{
    for (int i = font_count - 1; i >= 0; i--)
        if (fonts[i].alias && strlen(fonts[i].alias) == length && strncmp(fonts[i].alias, name, length) == 0) return fonts[i].family;
    return NULL;
}

char *font_family(const char *families)
{
    size_t longest = 0;
    for (int i = 0; i < font_count; i++) longest = strlen(fonts[i].family) > longest ? strlen(fonts[i].family) : longest;
    size_t commas = 1;
    for (const char *p = families; *p; p++) commas += *p == ',';
    char *made = allocate(strlen(families) + commas * (longest + 2) + 1);
    while (*families) {
        while (*families == ' ') families++;
        size_t length = strcspn(families, ",");
        const char *name = real_name(families, length);
        if (*made) strcat(made, ",");
        strncat(made, name ? name : families, name ? strlen(name) : length);
        families += length + (families[length] == ',');
    }
    return made;
}
