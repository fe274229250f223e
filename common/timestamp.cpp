// SPDX-License-Identifier: MIT
#include "common/timestamp.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace Chatto {

using namespace Qt::StringLiterals;

QDateTime fromMilliseconds(qint64 milliseconds)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
#else
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
#endif
}

QString formatTimestamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

std::optional<QDateTime> parseTimestamp(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)\z)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString fraction = match.captured(2).left(4); // Qt would round to the next second
    const auto time = QDateTime::fromString(match.captured(1) + fraction + match.captured(3), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

}
