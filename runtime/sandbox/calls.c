// Which system calls are left: seccomp. A call that is denied raises SIGSYS, whose handler records it and lets the call fail; a service that
// takes the handler away is not told that the call failed, it ends.

#include "sandbox.h"

#include <asm/unistd.h>
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#if defined __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "no seccomp filter for this processor"
#endif

typedef struct Call {
    int number;
    const char *name;
} Call;

#define CALL(name) { __NR_##name, #name }

// New programs and processes, other processes, the walls themselves, the kernel's wide and rarely needed doors.
static const Call denied[] = {
    CALL(execve), CALL(execveat), CALL(ptrace), CALL(process_vm_readv), CALL(process_vm_writev), CALL(pidfd_open), CALL(pidfd_getfd), CALL(pidfd_send_signal), CALL(kcmp),
    CALL(mount), CALL(umount2), CALL(pivot_root), CALL(chroot), CALL(unshare), CALL(setns), CALL(fsopen), CALL(fsconfig), CALL(fsmount), CALL(move_mount), CALL(open_tree), CALL(mount_setattr),
    CALL(open_by_handle_at), CALL(name_to_handle_at), CALL(bpf), CALL(perf_event_open), CALL(userfaultfd), CALL(io_uring_setup), CALL(io_uring_enter), CALL(io_uring_register),
    CALL(add_key), CALL(request_key), CALL(keyctl), CALL(init_module), CALL(finit_module), CALL(delete_module), CALL(kexec_load), CALL(kexec_file_load), CALL(reboot), CALL(swapon), CALL(swapoff),
    CALL(acct), CALL(quotactl), CALL(syslog), CALL(personality), CALL(settimeofday), CALL(clock_settime), CALL(adjtimex), CALL(clock_adjtime), CALL(sethostname), CALL(setdomainname),
    CALL(fanotify_init), CALL(lookup_dcookie), CALL(vhangup), CALL(process_madvise),
#ifdef __NR_fork
    CALL(fork), CALL(vfork), CALL(iopl), CALL(ioperm), CALL(modify_ldt),
#endif
};

#define DENIED ((int)(sizeof denied / sizeof *denied))
#define TERMINAL_INPUT 0x5412 // TIOCSTI: typing for the user

// Those that are denied by what they are called with.
static const Call conditional[] = { CALL(clone), CALL(socket), CALL(ioctl) };

static int record = -1;

static const char *name_of(int number)
{
    for (int i = 0; i < DENIED; i++) if (denied[i].number == number) return denied[i].name;
    for (size_t i = 0; i < sizeof conditional / sizeof *conditional; i++) if (conditional[i].number == number) return conditional[i].name;
    return "another";
}

// Only calls that are safe in handlers of signals.
static void write_denial(int number)
{
    static uint64_t known[16]; // one bit for each call: a service that tries again and again does not fill the disk
    unsigned bit = (unsigned)number & 1023;
    if (__atomic_fetch_or(&known[bit / 64], 1ull << bit % 64, __ATOMIC_RELAXED) >> bit % 64 & 1) return;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    char line[96], digits[24];
    int length = 0, count = 0;
    for (uint64_t n = (uint64_t)now.tv_sec; n; n /= 10) digits[count++] = (char)('0' + n % 10);
    while (count) line[length++] = digits[--count];
    line[length++] = ' ';
    for (const char *name = name_of(number); *name; name++) line[length++] = *name;
    line[length++] = '\n';
    ssize_t ignored = write(record, line, (size_t)length);
    (void)ignored;
}

static void fail_call(int signal, siginfo_t *info, void *context)
{
    int saved = errno;
    write_denial(info->si_syscall);
    ucontext_t *at = context;
#if defined __x86_64__
    at->uc_mcontext.gregs[REG_RAX] = -EPERM;
#else
    at->uc_mcontext.regs[0] = (uint64_t)-EPERM;
#endif
    errno = saved;
}

// ── The filter ──────────────────────────────────────────────────────────────────────────────────────────────────────

typedef struct Program {
    struct sock_filter code[256];
    int length;
} Program;

static void put(Program *p, uint16_t code, uint32_t k, uint8_t if_true, uint8_t if_false) { p->code[p->length++] = (struct sock_filter) { code, if_true, if_false, k }; }
static void load(Program *p, size_t offset) { put(p, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0); }
static void answer(Program *p, uint32_t what) { put(p, BPF_RET | BPF_K, what, 0, 0); }

#define ARGUMENT(i) (offsetof(struct seccomp_data, args) + (i) * sizeof(uint64_t))
#define NUMBER offsetof(struct seccomp_data, nr)

// If the call is this one, answer so.
static void on(Program *p, int number, uint32_t what)
{
    put(p, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)number, 0, 1);
    answer(p, what);
}

// A thread may be made, a process may not.
static void check_clone(Program *p)
{
    put(p, BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4);
    load(p, ARGUMENT(0));
    put(p, BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1);
    answer(p, SECCOMP_RET_ALLOW);
    answer(p, SECCOMP_RET_TRAP);
}

static void check_socket(Program *p, bool has_network)
{
    static const uint32_t near[] = { AF_UNIX }, far[] = { AF_UNIX, AF_INET, AF_INET6, AF_NETLINK };
    const uint32_t *families = has_network ? far : near;
    uint8_t count = has_network ? 4 : 1;
    put(p, BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, (uint8_t)(1 + count + 2));
    load(p, ARGUMENT(0));
    for (uint8_t i = 0; i < count; i++) put(p, BPF_JMP | BPF_JEQ | BPF_K, families[i], (uint8_t)(count - i), 0);
    answer(p, SECCOMP_RET_TRAP);
    answer(p, SECCOMP_RET_ALLOW);
}

static void check_ioctl(Program *p)
{
    put(p, BPF_JMP | BPF_JEQ | BPF_K, __NR_ioctl, 0, 3);
    load(p, ARGUMENT(1));
    put(p, BPF_JMP | BPF_JEQ | BPF_K, TERMINAL_INPUT, 0, 1);
    answer(p, SECCOMP_RET_TRAP);
    load(p, NUMBER);
}

static void build(Program *p, bool has_network)
{
    load(p, offsetof(struct seccomp_data, arch));
    put(p, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
    answer(p, SECCOMP_RET_KILL_PROCESS);
    load(p, NUMBER);
#ifdef __x86_64__
    // The same calls under other numbers.
    put(p, BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
    answer(p, SECCOMP_RET_KILL_PROCESS);
#endif
    // Its flags lie in memory, where a filter cannot look; without it the C library uses clone.
    on(p, __NR_clone3, SECCOMP_RET_ERRNO | ENOSYS);
    for (int i = 0; i < DENIED; i++) on(p, denied[i].number, SECCOMP_RET_TRAP);
    check_clone(p);
    check_socket(p, has_network);
    check_ioctl(p);
    answer(p, SECCOMP_RET_ALLOW);
}

const char *restrict_calls(const Limits *limits, int denials)
{
    record = denials;
    struct sigaction action = { .sa_sigaction = fail_call, .sa_flags = SA_SIGINFO | SA_NODEFER };
    if (sigaction(SIGSYS, &action, NULL) != 0) return "no handler for denied calls";
    static Program program;
    build(&program, limits->has_network);
    struct sock_fprog filter = { (unsigned short)program.length, program.code };
    if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter) != 0) return "the kernel takes no seccomp filter";
    return NULL;
}
