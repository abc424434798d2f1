// Checks count, failures print where they are, the process ends with "N passed, N failed".

#pragma once

#include "../../engine/engine.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int passed, failed;
extern bool draws; // the engine proper, not the null engine

bool check_at(bool holds, const char *file, int line, const char *what);
bool check_number_at(double actual, double expected, double within, const char *file, int line, const char *what);
bool check_color_at(uint32_t actual, uint32_t expected, int within, const char *file, int line, const char *what);

#define CHECK(condition) check_at((condition), __FILE__, __LINE__, #condition)
#define CHECK_NUMBER(actual, expected, within) check_number_at((actual), (expected), (within), __FILE__, __LINE__, #actual)
#define CHECK_PIXEL(surface, x, y, expected) check_color_at(ui_surface_pixel(surface, x, y), (expected), 1, __FILE__, __LINE__, #surface "(" #x ", " #y ")")

static inline UiRect rect(double x, double y, double width, double height) { return (UiRect) { x, y, width, height }; }
static inline UiRadii radii(double all) { return (UiRadii) { all, all, all, all }; }
uint64_t random_bits(void);
double random_between(double least, double most);

// A paragraph of one style, in the pinned font.
UiTextStyle style(double size);
UiParagraph *paragraph(const char *text, UiTextStyle style, UiParagraphStyle how);

void test_time(void);      // clock and events
void test_objects(void);   // what both engines answer alike
void test_null(void);
void test_draw(void);
void test_picture(void);
void test_show(void);
void test_image(void);
void test_svg(void);
void test_text(void);
void test_golden(void);     // pictures of whole scenes
void fuzz(double seconds); // images and text
