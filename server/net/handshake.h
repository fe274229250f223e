// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/http.h"

#include <QByteArray>
#include <QList>

namespace Chatto {

/// The path that speaks WebSocket.
inline constexpr char webSocketPath[] = "/ws";

/// The answer to a request for that path (RFC 6455 section 4.2): status 101, and from then on the connection is a
/// WebSocket; or a refusal. Extensions are never accepted.
HttpResponse answerHandshake(const HttpRequest &request, bool isHttp11, const QList<QByteArray> &allowedOrigins);

}
