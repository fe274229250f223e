// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <optional>

namespace Chatto {

/// A point in time from milliseconds since 1970, in UTC.
QDateTime fromMilliseconds(qint64 milliseconds);

/// RFC 3339 with milliseconds in UTC, such as `2026-11-22T16:04:54.123Z`.
QString formatTimestamp(const QDateTime &time);

/// Reads any RFC 3339 timestamp with a zone (section 5.6, upper-case `T` and `Z`); more than milliseconds is cut off.
std::optional<QDateTime> parseTimestamp(const QString &text);

}
