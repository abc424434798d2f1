// Runs the code of a service: launch [--read PATH] [--write PATH] [--network] [--engine LIBRARY] [--denials FILE] [--group DESCRIPTOR] LIBRARY [ARGUMENT...]
//
// The library is what `ark pack` puts into packages: it has a main. The descriptor is of a control group that bounds how many threads there may be. With --free nothing is restricted. Exit code 125: it could not be run.

#include "sandbox.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define NOT_RUN 125

static int fail(const char *what, const char *why)
{
    fprintf(stderr, "error ARK6120: %s: %s\n", what, why);
    return NOT_RUN;
}

static bool add(const char **paths, int *count, const char *path)
{
    if (*count == MOST_PATHS) return false;
    paths[(*count)++] = path;
    return true;
}

static const char *enter_group(int procs)
{
    const char *problem = write(procs, "0", 1) == 1 ? NULL : strerror(errno);
    close(procs);
    return problem;
}

static const char *restrict_all(const Limits *limits, int denials)
{
    // No memory images of what a service knows; and nothing is gained by programs that have more rights.
    setrlimit(RLIMIT_CORE, &(struct rlimit) { 0, 0 });
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "privileges cannot be given up";
    const char *problem = restrict_files(limits);
    return problem ? problem : restrict_calls(limits, denials);
}

int main(int argc, char **argv)
{
    Limits limits = { 0 };
    const char *engine = NULL, *denials = NULL, *problem = NULL;
    bool is_free = false;
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        const char *option = argv[at];
        if (strcmp(option, "--network") == 0) limits.has_network = true;
        else if (strcmp(option, "--free") == 0) is_free = true;
        else if (++at == argc) return fail(option, "its value is missing");
        else if (strcmp(option, "--engine") == 0) engine = argv[at];
        else if (strcmp(option, "--denials") == 0) denials = argv[at];
        else if (strcmp(option, "--group") == 0) problem = enter_group(atoi(argv[at]));
        else if (strcmp(option, "--read") == 0 ? !add(limits.readable, &limits.readable_count, argv[at])
                 : strcmp(option, "--write") != 0 || !add(limits.writable, &limits.writable_count, argv[at])) return fail(option, "unknown, or too many");
    }
    if (at == argc) return fail("launch", "no library is named");
    if (problem) return fail("the control group of the service", problem);
    if (!is_free) {
        int record = open(denials ? denials : "/dev/null", O_WRONLY | O_APPEND | O_CLOEXEC);
        if (record < 0) return fail(denials, strerror(errno));
        problem = restrict_all(&limits, record);
        if (problem) return fail("the service is not run without a sandbox", problem);
    }
    // By its name the service's own library finds the engine loaded.
    if (engine && !dlopen(engine, RTLD_NOW | RTLD_GLOBAL)) return fail("the engine of user interfaces", dlerror());
    void *library = dlopen(argv[at], RTLD_NOW | RTLD_LOCAL);
    if (!library) return fail("the code of the service", dlerror());
    int (*run)(int, char **);
    *(void **)&run = dlsym(library, "main");
    if (!run) return fail(argv[at], "it has no main");
    return run(argc - at, argv + at);
}
