// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"

#include <QAbstractSocket>
#include <QNetworkReply>
#include <QSslError>
#include <QUrl>

namespace Chatto {

/// Why no answer came, in a sentence for people. All of them are Unavailable.

Error networkProblem(QNetworkReply::NetworkError error, const QString &technical);
Error socketProblem(QAbstractSocket::SocketError error, const QString &technical);
Error tlsProblem(const QList<QSslError> &errors);
/// Another certificate than the one that was trusted.
Error certificateChanged();
/// The server sent the client elsewhere, where it doesn't go by itself: the token is for one server.
Error redirected(const QUrl &to);
/// An answer came, but it isn't Chatto's.
Error unreadableAnswer();
/// An HTTP error without a word of explanation.
QString statusProblem(int httpStatus);

}
