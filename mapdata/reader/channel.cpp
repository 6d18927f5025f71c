#include "mapdata/reader/channel.h"

#include <algorithm>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sijill {

namespace {

/// More than the reading process may hold in memory.
constexpr qint64 longestMessage = qint64(1) << 32;
/// Memory is taken as bytes come and not as a length promises.
constexpr qint64 step = 8 << 20;
/// So that a batch of rows is on its way while the next is made.
constexpr int bufferBytes = 4 << 20;

using Clock = std::chrono::steady_clock;

} // namespace

std::pair<Channel, Channel> Channel::pair()
{
    int sockets[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return {Channel(), Channel()};
    for (const int socket : sockets)
        ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &bufferBytes, sizeof bufferBytes);
    return {Channel(sockets[0]), Channel(sockets[1])};
}

void Channel::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

void Channel::hangUp() const
{
    ::shutdown(m_socket, SHUT_RDWR);
}

bool Channel::send(const QByteArray &message) const
{
    qint64 size = message.size();
    iovec parts[] = {{&size, sizeof size}, {const_cast<char *>(message.constData()), static_cast<std::size_t>(size)}};
    msghdr all{};
    all.msg_iov = parts;
    all.msg_iovlen = 2;
    while (all.msg_iovlen > 0) {
        ssize_t sent = ::sendmsg(m_socket, &all, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return false;
        while (all.msg_iovlen > 0 && static_cast<std::size_t>(sent) >= all.msg_iov->iov_len) {
            sent -= static_cast<ssize_t>(all.msg_iov->iov_len);
            ++all.msg_iov;
            --all.msg_iovlen;
        }
        if (all.msg_iovlen > 0) {
            all.msg_iov->iov_base = static_cast<char *>(all.msg_iov->iov_base) + sent;
            all.msg_iov->iov_len -= static_cast<std::size_t>(sent);
        }
    }
    return true;
}

Channel::End Channel::fill(char *bytes, qint64 size, std::chrono::milliseconds patience,
                           const std::stop_token &stop) const
{
    constexpr std::chrono::milliseconds slice(50); // how often it is looked whether to stop
    auto lastByte = Clock::now();
    bool hasBegun = false;
    while (size > 0) {
        if (!hasBegun && stop.stop_requested())
            return End::Stopped;
        pollfd wait{m_socket, POLLIN, 0};
        const bool isWatched = stop.stop_possible() || patience != std::chrono::milliseconds::max();
        const int ready = ::poll(&wait, 1, isWatched ? static_cast<int>(slice.count()) : -1);
        if (ready == 0 && Clock::now() - lastByte > patience)
            return End::TooLate;
        if (ready <= 0)
            continue;
        const ssize_t got = ::recv(m_socket, bytes, static_cast<std::size_t>(size), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return End::Gone;
        bytes += got;
        size -= got;
        lastByte = Clock::now();
        hasBegun = true;
    }
    return End::None;
}

Channel::Received Channel::receive(std::chrono::milliseconds patience, const std::stop_token &stop) const
{
    Received received;
    qint64 size = 0;
    received.end = fill(reinterpret_cast<char *>(&size), sizeof size, patience, stop);
    if (received.end == End::None && (size < 0 || size > longestMessage))
        received.end = End::Gone;
    while (received.end == End::None && received.message.size() < size) {
        const qint64 before = received.message.size(), more = std::min(step, size - before);
        received.message.resize(before + more);
        received.end = fill(received.message.data() + before, more, patience, {});
    }
    if (received.end != End::None)
        received.message.clear();
    return received;
}

} // namespace sijill
