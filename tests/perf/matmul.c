// Build with -ffp-contract=off: ArkTS has no fused multiply-add.
#include <stdio.h>
#include <stdlib.h>

enum { N = 512 };
typedef double Matrix[N][N];

static void fill(Matrix m, long seed) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            seed = seed * 16807 % 2147483647;
            m[i][j] = (double)seed / 2147483647 - 0.5;
        }
}

static void multiply(const Matrix a, const Matrix b, Matrix c) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) c[i][j] = 0;
        for (int k = 0; k < N; k++) {
            double x = a[i][k];
            for (int j = 0; j < N; j++) c[i][j] += x * b[k][j];
        }
    }
}

int main(void) {
    Matrix *a = malloc(sizeof *a), *c = malloc(sizeof *c), *d = malloc(sizeof *d);
    fill(*a, 42);
    fill(*c, 4711);
    for (int round = 0; round < 4; round++) {
        multiply((const double(*)[N])*a, (const double(*)[N])*c, *d);
        Matrix *t = c;
        c = d;
        d = t;
    }
    double trace = 0;
    for (int i = 0; i < N; i++) trace += (*c)[i][i] + (*c)[i][N - 1 - i];
    printf("%.6f\n", trace);
}
