// The process: runs the program that the compiler emitted as ark_program.

#include "runtime.h"

extern const ArkProgram ark_program;

static void run(ArkContext *ctx)
{
    ark_program.entry(ctx);
    if (ark_program.drain) ark_program.drain(ctx);
}

int main(int argc, char **argv)
{
    ArkContext *ctx = ark_context_new(&ark_program);
    ark_isolate(ctx)->argc = argc;
    ark_isolate(ctx)->argv = argv;
    if (ark_program.abi_version != ARK_ABI_VERSION) ark_fatal(ctx, "the program was compiled for another runtime");
    run(ctx);
    ark_exit(ctx, 0);
}
