#include "tileserver.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<in_port_t>(port));
    return address;
}

/// The loopback may be there and down: only trying tells.
bool canConnect(int port)
{
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(port);
    const bool connected = ::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(client);
    return connected;
}

bool isReadable(int socket, int milliseconds)
{
    pollfd wait{socket, POLLIN, 0};
    return ::poll(&wait, 1, milliseconds) > 0;
}

} // namespace

TileServer::TileServer(Answer answer) : m_answer(std::move(answer))
{
    m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (m_socket < 0 || ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(m_socket, 16) != 0 || ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return;
    const int port = ntohs(address.sin_port);
    if (!canConnect(port))
        return;
    m_port = port;
    m_thread = std::thread([this] { serve(); });
}

TileServer::~TileServer()
{
    m_ending = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_socket >= 0)
        ::close(m_socket);
}

void TileServer::serve()
{
    while (!m_ending) {
        if (!isReadable(m_socket, 20))
            continue;
        const int client = ::accept(m_socket, nullptr, nullptr);
        QByteArray request;
        char buffer[4096];
        while (!request.contains("\r\n\r\n") && isReadable(client, 1000)) {
            const ssize_t got = ::recv(client, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            request.append(buffer, got);
        }
        if (const qsizetype end = request.indexOf(" HTTP/"); end > 4) {
            ++m_requests;
            const QByteArray body = m_answer(request.mid(4, end - 4));
            QByteArray reply = body.isEmpty() ? "HTTP/1.1 404 Not Found\r\n" : "HTTP/1.1 200 OK\r\n";
            reply.append("Content-Type: image/png\r\nConnection: close\r\nContent-Length: ");
            reply.append(QByteArray::number(body.size())).append("\r\n\r\n").append(body);
            for (qsizetype sent = 0; sent < reply.size();) {
                const ssize_t step = ::send(client, reply.constData() + sent,
                                            static_cast<std::size_t>(reply.size() - sent), MSG_NOSIGNAL);
                if (step <= 0)
                    break;
                sent += step;
            }
        }
        ::close(client);
    }
}
