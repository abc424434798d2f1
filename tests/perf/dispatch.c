#include <stdio.h>
#include <stdlib.h>

typedef struct Shape Shape;
typedef struct { double (*area)(const Shape *, double); } Methods;
struct Shape { const Methods *methods; double a, b; };

static double square(const Shape *s, double k) { return s->a * s->a + k; }
static double rectangle(const Shape *s, double k) { return s->a * s->b - k; }
static double triangle(const Shape *s, double k) { return s->a * s->b * 0.5 + k; }
static double disc(const Shape *s, double k) { return s->a * s->a * 3 - k; }
static double point(const Shape *s, double k) { return (void)s, k; }
static const Methods methods[] = {{square}, {rectangle}, {triangle}, {disc}, {point}};

static Shape *shape(int kind, double a, double b) {
    Shape *s = malloc(sizeof *s);
    *s = (Shape){&methods[kind], a, b};
    return s;
}

int main(void) {
    enum { N = 1000 };
    Shape *shapes[N];
    for (int i = 0; i < N; i++) {
        switch ((i * 7919 + (i >> 3)) % 5) {
        case 0: shapes[i] = shape(0, i % 10, 0); break;
        case 1: shapes[i] = shape(1, i % 7, i % 11); break;
        case 2: shapes[i] = shape(2, i % 13, i % 5); break;
        case 3: shapes[i] = shape(3, i % 6, 0); break;
        default: shapes[i] = shape(4, 0, 0); break;
        }
    }
    double total = 0;
    for (int round = 0; round < 40000; round++) {
        double k = round & 7;
        for (int i = 0; i < N; i++) total += shapes[i]->methods->area(shapes[i], k);
    }
    printf("%.0f\n", total);
}
