// SPDX-License-Identifier: MIT
#pragma once

#include <QWebSocket>

namespace Chatto {

/// What differs between the versions of Qt that Chatto is built with.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto webSocketFailed = &QWebSocket::errorOccurred;
#else
inline constexpr auto webSocketFailed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif

}
