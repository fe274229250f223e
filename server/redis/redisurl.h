// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QString>

namespace Chatto {

/// Where a Redis is, and as whom to talk to it:
/// `redis://[[user]:password@]host[:port][/database]`, `rediss://…` (TLS), or
/// `unix:[//[user]:password@]/path/to/socket[?db=database]`. Every part may be percent-encoded.
struct RedisUrl
{
    enum class Transport {
        Tcp,
        Tls,
        Unix,
    };

    Transport transport = Transport::Tcp;
    QString host; ///< Name or address, IPv6 without brackets; empty with Unix.
    quint16 port = 6379;
    QString path = {}; ///< Of the socket file; with Unix only.
    QString user = {}; ///< Empty: Redis' default user.
    QString password = {}; ///< Empty: none.
    int database = 0;

    /// BadRequest, with a detail that never holds the password.
    static Result<RedisUrl> parse(const QString &text);
    /// The URL of a socket file.
    static RedisUrl socketFile(const QString &path);

    /// For logs and people: without the password.
    QString toDisplayString() const;

    bool operator==(const RedisUrl &) const = default;
};

}
