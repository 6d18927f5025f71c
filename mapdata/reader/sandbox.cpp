#include "mapdata/reader/sandbox.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sijill {

namespace {

// See linux/landlock.h; some are newer than the header this may be built with.
constexpr quint64 readFile = 1 << 2, readFolder = 1 << 3;
constexpr quint64 firstRights = 0x1fff; ///< of the first version, with these two
constexpr quint64 refer = 1 << 13, truncateFile = 1 << 14, controlDevice = 1 << 15;

/// As the system's own structure; fields that an older one does not know are left out by its size.
struct Ruleset {
    quint64 files = 0;
    quint64 network = 0;
    quint64 scoped = 0;
};

bool restrictRights()
{
#ifdef SYS_landlock_create_ruleset
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    Ruleset rules;
    rules.files = firstRights & ~(readFile | readFolder);
    rules.files |= version >= 2 ? refer : 0;
    rules.files |= version >= 3 ? truncateFile : 0;
    rules.files |= version >= 5 ? controlDevice : 0;
    rules.network = version >= 4 ? 3 : 0; // binding and connecting by TCP
    rules.scoped = version >= 6 ? 3 : 0;  // abstract sockets and signals of others
    const std::size_t size = version >= 6 ? sizeof rules : version >= 4 ? offsetof(Ruleset, scoped) : sizeof(quint64);
    const long ruleset = ::syscall(SYS_landlock_create_ruleset, &rules, size, 0);
    if (ruleset < 0)
        return false;
    const bool restricted = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(static_cast<int>(ruleset));
    return restricted;
#else
    return false;
#endif
}

#if defined(__x86_64__)
constexpr quint32 architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr quint32 architecture = AUDIT_ARCH_AARCH64;
#else
constexpr quint32 architecture = 0;
#endif

/// Calls that reach a network or another process, change files, or start programs.
constexpr std::array refusedCalls{
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_unshare,
    SYS_setns,
    SYS_mount,
    SYS_umount2,
    SYS_chroot,
    SYS_pivot_root,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_unlinkat,
    SYS_renameat2,
    SYS_mkdirat,
    SYS_linkat,
    SYS_symlinkat,
    SYS_mknodat,
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchown,
    SYS_fchownat,
    SYS_truncate,
    SYS_utimensat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_fsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    SYS_fremovexattr,
#ifdef SYS_renameat
    SYS_renameat,
#endif
#ifdef SYS_unlink
    SYS_unlink,
    SYS_rename,
    SYS_mkdir,
    SYS_rmdir,
    SYS_link,
    SYS_symlink,
    SYS_mknod,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_creat,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
#endif
#ifdef SYS_fchmodat2
    SYS_fchmodat2,
#endif
#ifdef SYS_mount_setattr
    SYS_mount_setattr,
    SYS_open_tree,
    SYS_move_mount,
    SYS_fsopen,
    SYS_fsconfig,
    SYS_fsmount,
#endif
};

/// Calls that the C library does without where the system does not know them: what they are asked stands in memory that
/// a filter cannot look at.
constexpr std::array unknownCalls{
#ifdef SYS_openat2
    SYS_openat2,
#endif
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
#endif
};

/// A program of the system's packet filter that looks at each call of this process.
class Filter {
public:
    Filter()
    {
        add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
        skipIf(BPF_JEQ, architecture, 1);
        answer(SECCOMP_RET_KILL_PROCESS);
        add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
#ifdef __x86_64__
        constexpr quint32 otherNumbers = 0x40000000; // the same calls by numbers of their own
        skipUnless(BPF_JGE, otherNumbers, 1);
        answer(SECCOMP_RET_ERRNO | ENOSYS);
#endif
        for (const long call : refusedCalls)
            answerCall(call, SECCOMP_RET_ERRNO | EPERM);
        for (const long call : unknownCalls)
            answerCall(call, SECCOMP_RET_ERRNO | ENOSYS);
        refuseWriting(SYS_openat, 2);
#ifdef SYS_open
        refuseWriting(SYS_open, 1);
#endif
        answer(SECCOMP_RET_ALLOW);
    }

    bool apply()
    {
        sock_fprog program{static_cast<unsigned short>(m_code.size()), m_code.data()};
        return architecture != 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
    }

private:
    void add(quint16 code, quint32 value, quint8 jumpTrue = 0, quint8 jumpFalse = 0)
    {
        m_code.push_back({code, jumpTrue, jumpFalse, value});
    }
    void answer(quint32 value) { add(BPF_RET | BPF_K, value); }
    /// Goes over that many instructions where the test holds.
    void skipIf(quint16 test, quint32 value, quint8 count)
    {
        add(static_cast<quint16>(BPF_JMP | test | BPF_K), value, count, 0);
    }
    void skipUnless(quint16 test, quint32 value, quint8 count)
    {
        add(static_cast<quint16>(BPF_JMP | test | BPF_K), value, 0, count);
    }
    void answerCall(long call, quint32 value)
    {
        skipUnless(BPF_JEQ, static_cast<quint32>(call), 1);
        answer(value);
    }
    /// Of a call that opens a file, with the flags as its argument of that number.
    void refuseWriting(long call, int argument)
    {
        constexpr quint32 writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
        skipUnless(BPF_JEQ, static_cast<quint32>(call), 4);
        add(BPF_LD | BPF_W | BPF_ABS,
            static_cast<quint32>(offsetof(seccomp_data, args)) + 8 * static_cast<quint32>(argument)); // low half
        skipUnless(BPF_JSET, writing, 1);
        answer(SECCOMP_RET_ERRNO | EPERM);
        answer(SECCOMP_RET_ALLOW);
    }

    std::vector<sock_filter> m_code;
};

} // namespace

Protections giveUpRights()
{
    Protections is;
    // Root may do it as it is; others in a user namespace, where the system lets them.
    is.networkSpace = ::unshare(CLONE_NEWNET) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return is;
    is.writeRights = restrictRights();
    is.networkCalls = is.writeCalls = Filter().apply();
    return is;
}

void limitThisProcess(const ReaderLimits &limits)
{
    const auto set = [](__rlimit_resource what, rlim_t most) {
        const rlimit limit{most, most};
        ::setrlimit(what, &limit);
    };
    constexpr rlim_t mostMemory = rlim_t(4) << 30;
    const auto pages = static_cast<rlim_t>(std::max(::sysconf(_SC_PHYS_PAGES), 0L));
    const rlim_t half = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) / 2;
#if !defined(__SANITIZE_ADDRESS__)
    set(RLIMIT_DATA, limits.memoryBytes > 0 ? static_cast<rlim_t>(limits.memoryBytes) : std::min(half, mostMemory));
#endif
    set(RLIMIT_FSIZE, 0);
    set(RLIMIT_CORE, 0);
}

void beginTime(const ReaderLimits &limits)
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit limit{};
    ::getrlimit(RLIMIT_CPU, &limit);
    constexpr int processors = 4; // that one reading keeps busy at most
    limit.rlim_cur = std::min(limit.rlim_max, static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec +
                                                                  processors * (limits.silentSeconds + 10)));
    ::setrlimit(RLIMIT_CPU, &limit);
}

} // namespace sijill
