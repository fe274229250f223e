// SPDX-License-Identifier: MIT
#include "tests/hostile/rawsocket.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Chatto {

namespace {

int connectedSocket(quint16 port, bool isSmall)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int little = 4096;
    const int segment = 536;
    if (isSmall) {
        ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &little, sizeof little);
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_MAXSEG, &segment, sizeof segment);
    }
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(descriptor);
        return -1;
    }
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

/// Takes one answer from the front, if there is a whole one.
std::optional<RawAnswer> takeAnswer(QByteArrayView &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (!bytes.startsWith("HTTP/1.1 ") || end < 0)
        return {};
    RawAnswer answer{bytes.sliced(9, 3).toByteArray().toInt(), bytes.first(end + 2).toByteArray(), {}};
    const qsizetype length = answer.head.indexOf("\r\nContent-Length: ");
    const qsizetype size
        = length < 0 ? 0 : answer.head.mid(length + 18, answer.head.indexOf('\r', length + 18) - length - 18).toInt();
    if (bytes.size() < end + 4 + size)
        return {};
    answer.body = bytes.sliced(end + 4, size).toByteArray();
    bytes = bytes.sliced(end + 4 + size);
    return answer;
}

}

RawSocket::RawSocket(quint16 port, bool isSmall)
    : m_descriptor(connectedSocket(port, isSmall))
{
}

RawSocket::~RawSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool RawSocket::sendAll(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

bool RawSocket::send(const QByteArray &bytes)
{
    return sendAll(bytes);
}

bool RawSocket::send(const QByteArray &bytes, qsizetype piece)
{
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (!sendAll(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at))))
            return false;
    }
    return true;
}

qsizetype RawSocket::sendWithoutWaiting(const QByteArray &bytes)
{
    const ssize_t sent
        = ::send(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN && errno != EWOULDBLOCK)
        m_hasEnded = true;
    return std::max<qsizetype>(sent, 0);
}

void RawSocket::endOutput()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawSocket::reset()
{
    const linger hard{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    ::close(m_descriptor);
    m_descriptor = -1;
}

QByteArray RawSocket::readToEnd()
{
    QByteArray all;
    for (;;) {
        const QByteArray bytes = read();
        if (bytes.isEmpty())
            return all;
        all += bytes;
    }
}

QByteArray RawSocket::read(int milliseconds)
{
    pollfd waiting{m_descriptor, POLLIN, 0};
    if (m_hasEnded || ::poll(&waiting, 1, milliseconds) != 1)
        return {};
    QByteArray bytes(65536, Qt::Uninitialized);
    const ssize_t size = ::recv(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    m_hasEnded = size <= 0;
    bytes.truncate(std::max<qsizetype>(size, 0));
    return bytes;
}

std::optional<QList<RawAnswer>> answersIn(QByteArrayView bytes)
{
    QList<RawAnswer> answers;
    while (const auto answer = takeAnswer(bytes))
        answers.append(*answer);
    return bytes.isEmpty() ? std::optional(answers) : std::nullopt;
}

}
