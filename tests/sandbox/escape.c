// A service that tries to get out. It prints a line for each attempt: what was tried, and what it came to. The test says where things are:
// SECRET a file of the user's, OUTSIDE a process of this machine, PORT where somebody listens on it.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static void tell(const char *what, long result) { printf("%s: %s\n", what, result >= 0 ? "done" : strerrorname_np(errno)); }
static void try_open(const char *what, const char *path, int flags) { tell(what, open(path, flags, 0600)); }
static void *run_thread(void *said) { return said; }

// How many threads a service can have at once is bounded where the system lets it be.
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static void *wait_at_gate(void *said)
{
    pthread_mutex_lock(&gate);
    pthread_mutex_unlock(&gate);
    return said;
}

static void make_many_threads(void)
{
    static pthread_t all[2000];
    int count = 0, problem = 0;
    pthread_attr_t small;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 1 << 16);
    pthread_mutex_lock(&gate);
    while (count < 2000 && (problem = pthread_create(&all[count], &small, wait_at_gate, NULL)) == 0) count++;
    pthread_mutex_unlock(&gate);
    for (int i = 0; i < count; i++) pthread_join(all[i], NULL);
    errno = problem;
    tell("make two thousand threads", problem ? -1 : 0);
}

static void files(void)
{
    try_open("read the user's file", SECRET, O_RDONLY);
    try_open("read the root folder of the machine", "/root", O_RDONLY);
    try_open("read passwords", "/etc/shadow", O_RDONLY);
    try_open("write a package of its own", "/service/entry/code/libentry.so", O_WRONLY);
    try_open("add to a package of its own", "/service/entry/code/more.so", O_WRONLY | O_CREAT);
    tell("rename a package of its own", rename("/service/entry/code/libentry.so", "/data/x.so"));
    try_open("write to the system", "/usr/escaped", O_WRONLY | O_CREAT);
    try_open("write to what runs it", "/ark/launch", O_WRONLY);
    try_open("read memory", "/dev/mem", O_RDONLY);
    try_open("change its own walls", "/proc/self/uid_map", O_WRONLY);
    try_open("write the record of denials anew", "/ark/denials", O_WRONLY | O_TRUNC);
    tell("make a device", mknod("/data/disk", S_IFBLK | 0600, 0x800));
    symlink(SECRET, "/data/link");
    try_open("follow a link to the user's file", "/data/link", O_RDONLY);
    try_open("write to its data", "/data/own", O_WRONLY | O_CREAT | O_TRUNC);
    try_open("read its data", "/data/own", O_RDONLY);
}

static void processes(void)
{
    int count = 0;
    DIR *all = opendir("/proc");
    for (struct dirent *entry; all && (entry = readdir(all));) count += entry->d_name[0] >= '1' && entry->d_name[0] <= '9';
    printf("processes seen: %s\n", count <= 2 ? "its own" : "more");
    tell("signal a process of the machine", kill(OUTSIDE, 0));
    tell("trace another process", ptrace(PTRACE_ATTACH, 1, 0, 0));
    tell("read another process", process_vm_readv(1, &(struct iovec) { &count, 4 }, 1, &(struct iovec) { &count, 4 }, 1, 0));
    try_open("read another's variables", "/proc/1/environ", O_RDONLY);
    tell("start a program", execl("/usr/bin/true", "true", NULL));
    pid_t child = fork();
    if (child == 0) _exit(0);
    tell("fork", child);
    child = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    tell("clone a process", child);
    tell("clone in the other way", syscall(SYS_clone3, &(struct clone_args) { .exit_signal = SIGCHLD }, sizeof(struct clone_args)));
    pthread_t thread;
    errno = pthread_create(&thread, NULL, run_thread, NULL);
    tell("make a thread", errno ? -1 : pthread_join(thread, NULL));
    make_many_threads();
}

static void kernel(void)
{
    tell("make namespaces of its own", unshare(CLONE_NEWUSER));
    tell("mount", mount("tmpfs", "/tmp", "tmpfs", 0, ""));
    tell("unmount", umount2("/service/entry", MNT_DETACH));
    tell("take another root", chroot("/data"));
    tell("load a program into the kernel", syscall(SYS_bpf, 0, NULL, 0));
    tell("type for the user", ioctl(0, TIOCSTI, "x"));
    tell("become root", setuid(0));
}

static void network(void)
{
    int far = socket(AF_INET, SOCK_STREAM, 0);
    tell("open a socket", far);
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(PORT), .sin_addr = { htonl(INADDR_LOOPBACK) } };
    if (far >= 0) tell("connect to this machine", connect(far, (struct sockaddr *)&address, sizeof address));
    tell("open a raw socket", socket(AF_PACKET, SOCK_RAW, 0));
    struct sockaddr_un hidden = { .sun_family = AF_UNIX, .sun_path = "\0ark-escape-test" };
    tell("find a hidden socket of the machine", connect(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&hidden, sizeof(sa_family_t) + 16));
}

__attribute__((visibility("default"))) int main(void)
{
    files();
    processes();
    kernel();
    network();
    printf("variables: %s\n", getenv("SECRET_VARIABLE") ? "the user's" : "its own");
    fflush(stdout);
    return 0;
}
