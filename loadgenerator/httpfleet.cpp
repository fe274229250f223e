// SPDX-License-Identifier: MIT
#include "loadgenerator/httpfleet.h"

#include "loadgenerator/wire.h"

#include <sys/socket.h>
#include <unistd.h>

namespace Chatto::Load {

namespace {

constexpr timeval patience{20, 0};

QByteArray encode(const HttpRequest &request, const QByteArray &host)
{
    QByteArray bytes = request.method + ' ' + request.path + " HTTP/1.1\r\nHost: " + host
        + "\r\nUser-Agent: chatto-bench\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    if (!request.body.isEmpty())
        bytes += "Content-Type: application/json\r\n";
    if (!request.token.isEmpty())
        bytes += "Authorization: Bearer " + request.token + "\r\n";
    return bytes + "\r\n" + request.body;
}

bool sendAll(int connection, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::send(connection, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

}

HttpFleet::HttpFleet(const Target &target)
    : m_target(target)
    , m_connections(width, -1)
{
}

HttpFleet::~HttpFleet()
{
    for (const int connection : std::as_const(m_connections)) {
        if (connection >= 0)
            ::close(connection);
    }
}

QList<HttpAnswer> HttpFleet::ask(const QList<HttpRequest> &requests)
{
    QList<HttpAnswer> answers;
    for (qsizetype from = 0; from < requests.size(); from += width) {
        const qsizetype count = std::min(width, requests.size() - from);
        for (qsizetype i = 0; i < count; ++i) {
            if (!send(m_connections[i], requests[from + i]))
                return answers << HttpAnswer();
        }
        for (qsizetype i = 0; i < count; ++i) {
            answers.append(receive(m_connections[i]));
            if (answers.last().status == 0)
                return answers;
        }
    }
    return answers;
}

bool HttpFleet::send(int &connection, const HttpRequest &request)
{
    if (connection < 0) {
        connection = m_target.connect(0, true);
        if (connection < 0)
            return false;
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    return sendAll(connection, encode(request, m_target.host()));
}

HttpAnswer HttpFleet::receive(int connection)
{
    QByteArray bytes;
    char buffer[16384];
    for (;;) {
        const auto head = readHttpHead(bytes);
        if (head && bytes.size() >= head->size + head->contentLength)
            return {head->status, bytes.mid(head->size, head->contentLength)};
        const ssize_t received = ::recv(connection, buffer, sizeof buffer, 0);
        if (received <= 0)
            return {};
        bytes.append(buffer, received);
    }
}

}
