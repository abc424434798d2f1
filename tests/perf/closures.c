#include <stdio.h>
#include <stdlib.h>

typedef struct Step Step;
struct Step { int (*call)(Step *self, int x); };
typedef struct { Step step; int k; } Constant;
typedef struct { Step step; int n; } Counter;
typedef struct { Step step; Step *f, *g; } Composed;

static int add(Step *s, int x) { return (x + ((Constant *)s)->k) % 1000003; }
static int scale(Step *s, int x) { return x * ((Constant *)s)->k % 1000003; }
static int count(Step *s, int x) { return x ^ (++((Counter *)s)->n & 15); }
static int both(Step *s, int x) {
    Composed *c = (Composed *)s;
    return c->g->call(c->g, c->f->call(c->f, x));
}

static Step *constant(int (*call)(Step *, int), int k) {
    Constant *c = malloc(sizeof *c);
    *c = (Constant){{call}, k};
    return &c->step;
}
static Step *counter(void) {
    Counter *c = malloc(sizeof *c);
    *c = (Counter){{count}, 0};
    return &c->step;
}
static Step *compose(Step *f, Step *g) {
    Composed *c = malloc(sizeof *c);
    *c = (Composed){{both}, f, g};
    return &c->step;
}

int main(void) {
    Step *steps[] = {constant(add, 7), constant(scale, 3), counter(), compose(constant(add, 11), constant(scale, 5)), counter()};
    int x = 1;
    for (int i = 0; i < 25000000; i++)
        for (int k = 0; k < 5; k++) x = steps[k]->call(steps[k], x);
    printf("%d\n", x);
}
