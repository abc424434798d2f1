// Runs the program beside a thread that interrupts it so many times: MAIN COUNT. Each interrupt throws.

#include "runtime.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

extern const ArkProgram ark_program;

static int count;

static void end_loop(ArkContext *ctx) { ark_fail(ctx, ARK_CLASS_ERROR, "interrupted"); }

static void *interrupt(void *ctx)
{
    for (int i = 0; i < count; i++) {
        usleep(100000);
        ark_interrupt(ctx, end_loop);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    ArkContext *ctx = ark_context_new(&ark_program);
    pthread_t thread;
    if (argc < 2) return 2;
    count = atoi(argv[1]);
    if (pthread_create(&thread, NULL, interrupt, ctx) != 0) return 3;
    ark_program.entry(ctx);
    ark_exit(ctx, 0);
}
