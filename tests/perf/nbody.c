// Build with -ffp-contract=off: ArkTS has no fused multiply-add.
#include <math.h>
#include <stdio.h>

typedef struct { double x, y, z, vx, vy, vz, mass; } Body;

#define PI 3.141592653589793
#define SOLAR_MASS (4 * PI * PI)
#define YEAR 365.24

static Body bodies[] = {
    {0, 0, 0, 0, 0, 0, SOLAR_MASS},
    {4.841431442464721, -1.1603200440274284, -0.10362204447112311, 0.001660076642744037 * YEAR, 0.007699011184197404 * YEAR, -0.0000690460016972063 * YEAR, 0.0009547919384243266 * SOLAR_MASS},
    {8.34336671824458, 4.124798564124305, -0.4035234171143214, -0.002767425107268624 * YEAR, 0.004998528012349172 * YEAR, 0.00002304172975737639 * YEAR, 0.0002858859806661308 * SOLAR_MASS},
    {12.894369562139131, -15.111151401698631, -0.22330757889265573, 0.002964601375647616 * YEAR, 0.0023784717395948095 * YEAR, -0.000029658956854023756 * YEAR, 0.00004366244043351563 * SOLAR_MASS},
    {15.379697114850917, -25.919314609987964, 0.17925877295037118, 0.0026806777249038932 * YEAR, 0.001628241700382423 * YEAR, -0.00009515922545197159 * YEAR, 0.00005151389020466115 * SOLAR_MASS},
};
enum { N = sizeof bodies / sizeof *bodies };

static void advance(Body *bs, double dt) {
    for (int i = 0; i < N; i++) {
        Body *a = &bs[i];
        for (int j = i + 1; j < N; j++) {
            Body *b = &bs[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            double d2 = dx * dx + dy * dy + dz * dz;
            double mag = dt / (d2 * sqrt(d2));
            a->vx -= dx * b->mass * mag;
            a->vy -= dy * b->mass * mag;
            a->vz -= dz * b->mass * mag;
            b->vx += dx * a->mass * mag;
            b->vy += dy * a->mass * mag;
            b->vz += dz * a->mass * mag;
        }
    }
    for (int i = 0; i < N; i++) {
        bs[i].x += dt * bs[i].vx;
        bs[i].y += dt * bs[i].vy;
        bs[i].z += dt * bs[i].vz;
    }
}

static double energy(const Body *bs) {
    double e = 0;
    for (int i = 0; i < N; i++) {
        const Body *a = &bs[i];
        e += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < N; j++) {
            const Body *b = &bs[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            e -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

int main(void) {
    for (int i = 0; i < 10000000; i++) advance(bodies, 0.001);
    printf("%.9f\n", energy(bodies));
}
