// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QUrl>

namespace Chatto {

/// The server's URL, http or https, from what somebody typed: `host`, `host:9000`, `::1`, `https://host/path`. Without
/// a scheme it is taken for http on port 8000, as `chatto-server` listens by itself, or https where the port is 443;
/// with one, the scheme's own port. Never with a path that ends in `/`, so that "/api/v1" can be appended.
Result<QUrl> parseServerAddress(const QString &typed);

/// The same place without the dot at the end of the host's name, the root of all names, which is said or not.
QUrl withoutRoot(QUrl url);

/// Whether the address says itself how to speak to the server.
bool hasScheme(const QString &typed);

/// Whether somebody who typed that may mean that server, which they can reach by http or https.
bool mayMean(const QString &typed, const QUrl &server);

/// How a server's URL is shown: host, port and path; without a port it is https, on the usual one.
QString shortServerAddress(const QUrl &server);

/// Whether others on the way can read what goes to that server: it isn't encrypted, nor does it stay on this machine.
bool isOverheard(const QUrl &server);

/// The WebSocket of the server: ws or wss.
QUrl webSocketUrl(const QUrl &server);

}
