#pragma once

#include <QByteArray>

#include <chrono>
#include <stop_token>
#include <utility>

namespace sijill {

/// One end of a connection between two processes of this program, a socket, by which messages go whole.
class Channel {
public:
    /// Takes the socket over.
    explicit Channel(int socket = -1) : m_socket(socket) {}
    ~Channel() { close(); }
    Channel(Channel &&other) noexcept : m_socket(other.release()) {}
    Channel &operator=(Channel &&other) noexcept
    {
        close();
        m_socket = other.release();
        return *this;
    }

    /// Two ends, the second of which a new process may inherit; without sockets where there are no more to be had.
    static std::pair<Channel, Channel> pair();

    bool isOpen() const { return m_socket >= 0; }
    int socket() const { return m_socket; }
    int release() { return std::exchange(m_socket, -1); }
    void close();
    /// Says goodbye to the other end without closing, as another thread may be using this one.
    void hangUp() const;

    /// False where the other end is gone.
    bool send(const QByteArray &message) const;

    enum class End : unsigned char { None, Gone, Stopped, TooLate };
    struct Received {
        QByteArray message;
        End end = End::None; ///< why there is no message
    };
    /// Waits for a message, for as long as the other end is there, `stop` is not asked, and bytes keep coming within
    /// `patience`. A message that has begun is taken whole, so that another may follow.
    Received receive(std::chrono::milliseconds patience = std::chrono::milliseconds::max(),
                     const std::stop_token &stop = {}) const;

private:
    End fill(char *bytes, qint64 size, std::chrono::milliseconds patience, const std::stop_token &stop) const;

    int m_socket;
};

} // namespace sijill
