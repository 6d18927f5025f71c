#pragma once

#include <QByteArray>

#include <atomic>
#include <functional>
#include <thread>

/// A web server of a few lines on the loopback, in this process: nothing leaves the machine.
class TileServer {
public:
    /// The body for a path; an empty one is answered with 404.
    using Answer = std::function<QByteArray(const QByteArray &path)>;
    explicit TileServer(Answer answer);
    ~TileServer();
    TileServer(const TileServer &) = delete;
    TileServer &operator=(const TileServer &) = delete;

    /// False where there is no loopback, as in a network namespace without any interface.
    bool isUp() const { return m_port > 0; }
    int port() const { return m_port; }
    int requests() const { return m_requests; }

private:
    void serve();

    Answer m_answer;
    int m_socket = -1;
    int m_port = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};
