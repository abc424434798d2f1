// What of the file system is left: Landlock. The namespaces show a service little of it as it is; this holds even where they fail.

#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// What the headers of the oldest system that this is built on do not have yet.
#define ACCESS_REFER (1ull << 13)
#define ACCESS_TRUNCATE (1ull << 14)
#define ACCESS_IOCTL_DEV (1ull << 15)
#define NET_BIND_TCP (1ull << 0)
#define NET_CONNECT_TCP (1ull << 1)
#define SCOPE_ABSTRACT_UNIX_SOCKET (1ull << 0)
#define SCOPE_SIGNAL (1ull << 1)

typedef struct Ruleset {
    uint64_t files, network, scope;
} Ruleset;

#define READ (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITE_FILE (LANDLOCK_ACCESS_FS_WRITE_FILE | ACCESS_TRUNCATE)
#define CHANGE                                                                                                                   \
    (LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | \
        LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | ACCESS_REFER)
#define DEVICES (LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK)
#define OF_FILES (LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | WRITE_FILE | ACCESS_IOCTL_DEV)

// What each version of Landlock can restrict.
static Ruleset handled_by(long version, bool has_network)
{
    Ruleset set = { .files = LANDLOCK_ACCESS_FS_EXECUTE | READ | LANDLOCK_ACCESS_FS_WRITE_FILE | (CHANGE & ~ACCESS_REFER) | DEVICES };
    if (version >= 2) set.files |= ACCESS_REFER;
    if (version >= 3) set.files |= ACCESS_TRUNCATE;
    if (version >= 4 && !has_network) set.network = NET_BIND_TCP | NET_CONNECT_TCP;
    if (version >= 5) set.files |= ACCESS_IOCTL_DEV;
    if (version >= 6) set.scope = SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL;
    return set;
}

// What is not there is not allowed, either.
static bool allow(int ruleset, const char *path, uint64_t access)
{
    struct landlock_path_beneath_attr rule = { .parent_fd = open(path, O_PATH | O_CLOEXEC) };
    if (rule.parent_fd < 0) return errno == ENOENT || errno == EACCES;
    struct stat st;
    if (fstat(rule.parent_fd, &st) == 0 && !S_ISDIR(st.st_mode)) access &= OF_FILES;
    rule.allowed_access = access;
    bool done = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    close(rule.parent_fd);
    return done;
}

const char *restrict_files(const Limits *limits)
{
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return "the kernel has no Landlock";
    Ruleset set = handled_by(version, limits->has_network);
    size_t size = version >= 6 ? sizeof set : version >= 4 ? 2 * sizeof set.files : sizeof set.files;
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &set, size, 0);
    if (ruleset < 0) return "Landlock takes no rules";
    bool done = true;
    for (int i = 0; i < limits->readable_count; i++) done &= allow(ruleset, limits->readable[i], READ & set.files);
    for (int i = 0; i < limits->writable_count; i++) done &= allow(ruleset, limits->writable[i], (READ | WRITE_FILE | CHANGE | ACCESS_IOCTL_DEV) & set.files);
    done = done && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return done ? NULL : "Landlock does not take the rules";
}
