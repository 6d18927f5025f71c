#include "mapdata/reader/server.h"

#include "mapdata/reader/protocol.h"

#include <QLocale>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <vector>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sijill {

namespace {

/// Exit code of a process that got no more memory.
constexpr int outOfMemory = 77; // as in client.cpp

/// Does nothing: that a child has ended interrupts the waiting.
void wake(int) {}

/// Of an exception that is caught nowhere, in whatever thread.
[[noreturn]] void giveUp()
{
    try {
        if (const std::exception_ptr reason = std::current_exception())
            std::rethrow_exception(reason);
    } catch (const std::bad_alloc &) {
        ::_exit(outOfMemory);
    } catch (...) {
    }
    std::abort();
}

/// A process at work, and the other end of it kept open to see when that is closed.
struct Child {
    pid_t pid = 0;
    Channel guard;
};

class Reader {
public:
    Reader(const ReaderHandlers &handlers, const std::function<void(const QString &)> &speak)
        : m_handlers(handlers), m_speak(speak)
    {
    }

    int run(const Protections &is);

private:
    bool takeRequest();
    void make(Channel channel);
    [[noreturn]] void work(Channel channel);
    void serve(Channel &channel);
    void reap();
    void endAll();

    const ReaderHandlers &m_handlers;
    const std::function<void(const QString &)> &m_speak;
    Channel m_control{readerSocket};
    std::vector<Child> m_children;
    sigset_t m_unblocked{};
};

int Reader::run(const Protections &is)
{
    sigset_t ended;
    sigemptyset(&ended);
    sigaddset(&ended, SIGCHLD);
    sigprocmask(SIG_BLOCK, &ended, &m_unblocked); // but while waiting
    std::signal(SIGCHLD, wake);
    WireWriter hello;
    hello << is;
    if (!m_control.send(hello.bytes()))
        return 1;
    while (true) {
        std::vector<pollfd> waits{{m_control.socket(), POLLIN, 0}};
        for (const Child &child : m_children)
            waits.push_back({child.guard.socket(), POLLRDHUP, 0});
        const int ready = ::ppoll(waits.data(), waits.size(), nullptr, &m_unblocked);
        reap();
        if (ready <= 0)
            continue;
        for (std::size_t i = 1; i < waits.size(); ++i)
            if (waits[i].revents != 0)
                for (const Child &child : m_children)
                    if (child.guard.socket() == waits[i].fd)
                        ::kill(child.pid, SIGKILL);
        if (waits[0].revents != 0 && !takeRequest())
            break;
    }
    endAll();
    return 0;
}

/// One byte and the socket of a new process. False at the end.
bool Reader::takeRequest()
{
    char byte = 0;
    iovec part{&byte, 1};
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))];
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = room;
    message.msg_controllen = sizeof room;
    const ssize_t got = ::recvmsg(m_control.socket(), &message, MSG_CMSG_CLOEXEC);
    if (got < 0 && errno == EINTR)
        return true;
    const cmsghdr *header = got > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (!header || header->cmsg_type != SCM_RIGHTS)
        return got > 0;
    int socket = -1;
    std::memcpy(&socket, CMSG_DATA(header), sizeof socket);
    make(Channel(socket));
    return true;
}

void Reader::make(Channel channel)
{
    const pid_t pid = ::fork();
    if (pid == 0)
        work(std::move(channel));
    if (pid > 0)
        m_children.push_back({pid, std::move(channel)}); // else it is closed, which says enough
}

void Reader::work(Channel channel)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    m_control.close();
    m_children.clear();
    std::signal(SIGCHLD, SIG_DFL);
    sigprocmask(SIG_SETMASK, &m_unblocked, nullptr);
    std::set_terminate(giveUp);
    serve(channel);
    ::_exit(0);
}

void Reader::serve(Channel &channel)
{
    const Channel::Received first = channel.receive();
    WireReader wire(first.message);
    ReaderLimits limits;
    QByteArray name, request;
    QString locale;
    wire >> limits >> locale >> name >> request;
    const auto handler = m_handlers.find(name);
    if (!wire.isDone() || handler == m_handlers.end())
        return;
    limitThisProcess(limits);
    beginTime(limits);
    WireWriter hello;
    hello << qint64(::getpid());
    if (m_speak && locale != QLocale().name())
        m_speak(locale);
    ReaderCaller caller(channel, limits);
    if (caller.answer(hello.take()))
        handler->second(caller, request);
}

/// Says how those that have ended did, where it was before their time.
void Reader::reap()
{
    int status = 0;
    while (const pid_t pid = ::waitpid(-1, &status, WNOHANG)) {
        if (pid < 0)
            return;
        const auto child = std::ranges::find(m_children, pid, &Child::pid);
        if (child == m_children.end())
            continue;
        if (status != 0) {
            // What the process sent last may be cut off; then this is not understood, and the end is seen all the same.
            WireWriter wire;
            wire << Reply::Ended << qint32(status);
            const qint64 size = wire.bytes().size();
            QByteArray message(reinterpret_cast<const char *>(&size), sizeof size);
            message += wire.bytes();
            ::send(child->guard.socket(), message.constData(), static_cast<std::size_t>(message.size()),
                   MSG_NOSIGNAL | MSG_DONTWAIT);
        }
        m_children.erase(child);
    }
}

void Reader::endAll()
{
    for (const Child &child : m_children)
        ::kill(child.pid, SIGKILL);
}

} // namespace

std::optional<QByteArray> ReaderCaller::next()
{
    Channel::Received received = m_channel.receive();
    if (received.end != Channel::End::None)
        return std::nullopt;
    beginTime(m_limits);
    return std::move(received.message);
}

bool ReaderCaller::answer(QByteArray message)
{
    message.prepend(static_cast<char>(Reply::Answer));
    return m_channel.send(message);
}

int runReader(const ReaderHandlers &handlers, const std::function<void()> &prepare,
              const std::function<void(const QString &locale)> &speak)
{
    const Protections is = giveUpRights();
    prepare();
    return Reader(handlers, speak).run(is);
}

} // namespace sijill
