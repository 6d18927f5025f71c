#pragma once

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#include <cerrno>
#include <cstddef>
#include <optional>
#include <vector>

#include <sys/prctl.h>

/// A call of the system that an older one, or one set up otherwise, does not know.
struct DeniedCall {
    long number = 0;
    std::optional<unsigned> firstArgument = {}; ///< with that alone
};

/// From now on these fail in this process as on a system that does not know them. False where that cannot be done.
inline bool denyCalls(const std::vector<DeniedCall> &calls)
{
    std::vector<sock_filter> code;
    const auto add = [&](int operation, unsigned value, int ifTrue, int ifFalse) {
        code.push_back({static_cast<unsigned short>(operation), static_cast<unsigned char>(ifTrue),
                        static_cast<unsigned char>(ifFalse), value});
    };
    for (const DeniedCall &call : calls) {
        add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr), 0, 0);
        add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call.number), 0, call.firstArgument ? 3 : 1);
        if (call.firstArgument) {
            add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args), 0, 0);
            add(BPF_JMP | BPF_JEQ | BPF_K, *call.firstArgument, 0, 1);
        }
        add(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS, 0, 0);
    }
    add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0);
    const sock_fprog program{static_cast<unsigned short>(code.size()), code.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}
