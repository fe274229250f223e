// SPDX-License-Identifier: MIT
#include "server/net/plainconnection.h"

#include <QEvent>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace Chatto {

namespace {

/// Frames that one system call takes.
constexpr qsizetype mostParts = 64;

bool isTransient(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

void prepare(int descriptor)
{
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    // A frame is complete when it is written: there is nothing to wait for.
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

}

PlainConnection::Notifier::Notifier(PlainConnection &connection, Type type, Call call)
    : QSocketNotifier(connection.m_descriptor, type)
    , m_connection(connection)
    , m_call(call)
{
}

bool PlainConnection::Notifier::event(QEvent *event)
{
    if (event->type() != QEvent::SockAct)
        return QSocketNotifier::event(event);
    if (isEnabled())
        (m_connection.*m_call)();
    return true;
}

PlainConnection::PlainConnection(int descriptor, ConnectionHost &host, int closeSeconds)
    : Connection(host, closeSeconds)
    , m_descriptor(descriptor)
    , m_readable(*this, QSocketNotifier::Read, &PlainConnection::readSome)
{
    prepare(descriptor);
}

PlainConnection::~PlainConnection()
{
    if (m_descriptor != -1)
        release(false);
}

bool PlainConnection::sendQueue()
{
    while (!queue().isEmpty()) {
        std::array<iovec, mostParts> parts;
        const qsizetype count = std::min(queue().size(), mostParts);
        size_t total = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const QByteArrayView part = QByteArrayView(queue().at(i)).sliced(i == 0 ? sentOfFirst() : 0);
            parts[static_cast<size_t>(i)] = {const_cast<char *>(part.data()), static_cast<size_t>(part.size())};
            total += static_cast<size_t>(part.size());
        }
        msghdr message = {};
        message.msg_iov = parts.data();
        message.msg_iovlen = static_cast<size_t>(count);
        const ssize_t sent = ::sendmsg(m_descriptor, &message, MSG_NOSIGNAL);
        if (sent < 0 && !isTransient(errno))
            return false;
        taken(std::max<ssize_t>(sent, 0));
        if (sent < static_cast<ssize_t>(total))
            break;
    }
    awaitWritable(!queue().isEmpty());
    return true;
}

void PlainConnection::shutDownOutput()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void PlainConnection::setReading(bool on)
{
    m_readable.setEnabled(on);
}

void PlainConnection::release(bool hard)
{
    // Before close(): the number may be another connection's a moment later.
    m_readable.setEnabled(false);
    awaitWritable(false);
    if (hard) {
        // Else the system keeps what a stalled peer doesn't take for minutes.
        const linger none{1, 0};
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    }
    ::close(m_descriptor);
    m_descriptor = -1;
}

void PlainConnection::readSome()
{
    // Once only: whoever has more to read is called again, and others get their turn.
    const std::span<char> buffer = host().readBuffer();
    const ssize_t size = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (size > 0)
        received({buffer.data(), size});
    else if (size == 0)
        inputEnded();
    else if (!isTransient(errno))
        end();
}

void PlainConnection::awaitWritable(bool on)
{
    if (on && !m_writable) {
        m_writable = std::make_unique<Notifier>(*this, QSocketNotifier::Write, &PlainConnection::flush);
    } else if (m_writable) {
        m_writable->setEnabled(on);
    }
}

}
