// The innermost wall around a service. The namespaces are bubblewrap's; this is what a process can do to itself before it runs what it does
// not trust. Each function says what went wrong, or null.

#pragma once

#include <stdbool.h>

#define MOST_PATHS 64

typedef struct Limits {
    const char *readable[MOST_PATHS], *writable[MOST_PATHS];
    int readable_count, writable_count;
    bool has_network;
} Limits;

const char *restrict_files(const Limits *limits);
// Calls that are denied fail with EPERM, and are recorded once each.
const char *restrict_calls(const Limits *limits, int denials);
