// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QByteArray>
#include <QList>

#include <netinet/in.h>
#include <sys/socket.h>

namespace Chatto::Load {

/// An address with its port, as sockets have it.
struct SocketAddress
{
    sockaddr_storage storage = {};
    socklen_t size = 0;

    const sockaddr *data() const { return reinterpret_cast<const sockaddr *>(&storage); }
};

/// The server that is measured, and the addresses from which it is called: one address has too few ports for more than
/// some 25,000 connections.
class Target
{
public:
    static constexpr int connectionsOfOneSource = 25'000;

    /// `sources` is "A-B" (IPv4) or empty: as many of 127.0.0.2… as `connections` need, if the server is on this
    /// machine.
    static Result<Target> resolve(const QString &host, quint16 port, const QString &sources, int connections);

    /// For the Host field of HTTP.
    QByteArray host() const { return m_host; }
    /// A socket that has begun to connect, by the source that is the turn of number `index`; -1 and errno if it can't.
    int connect(int index, bool isBlocking) const;

private:
    QByteArray m_host;
    SocketAddress m_address;
    QList<SocketAddress> m_sources; ///< Empty: whatever the system takes.
};

}
