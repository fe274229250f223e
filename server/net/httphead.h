// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/http.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Chatto {

/// What a parser alone would let pass: everything that two servers could read differently, and so one request be
/// smuggled in another (RFC 9112 sections 2.2, 3.2, 5.1, 5.2, 6.3). Each returns what is wrong, in words, if anything.

/// The head as it came, up to and with its empty line: line ends, control characters, names of fields, folded lines.
std::optional<QString> faultOfHead(QByteArrayView head);

/// The request-target: a path and perhaps a query, nothing else.
std::optional<QString> faultOfTarget(QByteArrayView target);

/// Fields that must not be missing, doubled or contradict each other.
std::optional<QString> faultOfFields(const HttpRequest &request, bool isHttp11);

}
