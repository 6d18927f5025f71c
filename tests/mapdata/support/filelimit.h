#pragma once

#include <csignal>
#include <sys/resource.h>

namespace sijill::test {

/// While it lives no file of this process grows beyond so many bytes: what reaches there is written short, and what
/// goes beyond fails (EFBIG), as on a full disk.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileLimit(const FileLimit &) = delete;
    FileLimit &operator=(const FileLimit &) = delete;

private:
    void (*m_handler)(int);
    rlimit m_before = {};
};

} // namespace sijill::test
