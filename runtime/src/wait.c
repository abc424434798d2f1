// Where a program sleeps when it has nothing to do. The loop itself is ArkTS (loop.ets); it calls this between its turns, so
// that no frame of C lies below the program's. Descriptors to watch are to be added to the same epoll instance.

#include "runtime.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <string.h>
#include <sys/epoll.h>

static int open_events(ArkContext *ctx)
{
    static int events = -1;
    if (events < 0) events = epoll_create1(EPOLL_CLOEXEC);
    if (events < 0) ark_fatal(ctx, "epoll_create1: %s", strerror(errno));
    return events;
}

void ark_wait(ArkContext *ctx, double milliseconds)
{
    if (!(milliseconds > 0)) return;
    ark_flush(ctx);
    int timeout = milliseconds < INT_MAX ? (int)ceil(milliseconds) : INT_MAX;
    struct epoll_event event;
    // An interrupted wait returns early: the loop looks at the clock anyway.
    epoll_wait(open_events(ctx), &event, 1, timeout);
}
