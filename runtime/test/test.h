// A small harness: checks count, failures print where they are, the process ends with "N passed, N failed".

#pragma once

#include "../src/runtime.h"

#include <stdio.h>

extern int passed, failed;
extern ArkContext *ctx;

bool check_at(bool holds, const char *file, int line, const char *what);
bool check_text_at(ArkValue actual, const char *expected, const char *file, int line);

#define CHECK(condition) check_at((condition), __FILE__, __LINE__, #condition)
#define CHECK_TEXT(value, expected) check_text_at((value), (expected), __FILE__, __LINE__)

ArkValue text(const char *utf8);
ArkValue number(double d);
ArkValue array_of(int count, ...); // of ArkValue
ArkValue take_pending(void);       // the thrown error's message, or undefined
uint64_t random_bits(void);
bool has_node(void);

// A class of the test program: instances with these slots, comma-separated; "x:f" is an f64 slot, "#x" a hidden one.
const ArkDescriptor *make_class(const char *name, ArkRole role, const ArkDescriptor *parent, const char *slots);
ArkValue make_object(const ArkDescriptor *d, int count, ...); // slots in order

void test_heap(void);
void test_string(void);
void test_number(void);
void test_array(void);
void test_object(void);
void test_inspect(void);
