// SPDX-License-Identifier: MIT
#include "server/net/plainconnection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace Chatto {

namespace {

/// Frames that one system call takes.
constexpr qsizetype mostParts = 64;
/// The descriptor itself may block: it is never asked to.
constexpr int sendFlags = MSG_NOSIGNAL | MSG_DONTWAIT;

bool isTransient(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

}

PlainConnection::PlainConnection(int descriptor, ConnectionHost &host, int closeSeconds)
    : Connection(host, closeSeconds)
    , Watch(host.poller(), descriptor)
{
    // A frame is complete when it is written: there is nothing to wait for.
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    await(Poller::Input);
}

PlainConnection::~PlainConnection()
{
    if (!m_isReleased)
        release(false);
}

bool PlainConnection::sendQueue()
{
    while (!queue().isEmpty()) {
        size_t total = 0;
        const ssize_t sent = sendParts(total);
        if (sent < 0 && !isTransient(errno))
            return false;
        taken(std::max<ssize_t>(sent, 0));
        if (sent < static_cast<ssize_t>(total))
            break;
    }
    await((events() & Poller::Input) | (queue().isEmpty() ? Poller::Nothing : Poller::Output));
    return true;
}

/// As many as one call takes, and how much that is.
ssize_t PlainConnection::sendParts(size_t &total)
{
    std::array<iovec, mostParts> parts;
    const qsizetype count = std::min(queue().size(), mostParts);
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArrayView part = QByteArrayView(queue().at(i)).sliced(i == 0 ? sentOfFirst() : 0);
        parts[static_cast<size_t>(i)] = {const_cast<char *>(part.data()), static_cast<size_t>(part.size())};
        total += static_cast<size_t>(part.size());
    }
    if (count == 1) // mostly; and the cheaper call
        return ::send(descriptor(), parts[0].iov_base, parts[0].iov_len, sendFlags);
    msghdr message = {};
    message.msg_iov = parts.data();
    message.msg_iovlen = static_cast<size_t>(count);
    return ::sendmsg(descriptor(), &message, sendFlags);
}

void PlainConnection::shutDownOutput()
{
    ::shutdown(descriptor(), SHUT_WR);
}

void PlainConnection::setReading(bool on)
{
    await((events() & Poller::Output) | (on ? Poller::Input : Poller::Nothing));
}

void PlainConnection::release(bool hard)
{
    await(Poller::Nothing);
    if (hard) {
        // Else the system keeps what a stalled peer doesn't take for minutes.
        const linger none{1, 0};
        ::setsockopt(descriptor(), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    }
    ::close(descriptor());
    m_isReleased = true;
}

void PlainConnection::ready(quint32 events)
{
    if (events & Poller::Input)
        readSome();
    // Unless that was the end.
    if (events & this->events() & Poller::Output)
        flush();
}

void PlainConnection::readSome()
{
    // Once only: whoever has more to read is called again, and others get their turn.
    const std::span<char> buffer = host().readBuffer();
    const ssize_t size = ::recv(descriptor(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size > 0)
        received({buffer.data(), size});
    else if (size == 0)
        inputEnded();
    else if (!isTransient(errno))
        end();
}

}
