// SPDX-License-Identifier: MIT
#include "common/timestamp.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

void putDigits(QString &text, qsizetype at, int digits, int number)
{
    for (qsizetype i = at + digits - 1; i >= at; --i, number /= 10)
        text[i] = QChar(u'0' + number % 10);
}

}

QDateTime fromMilliseconds(qint64 milliseconds)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC);
#else
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
#endif
}

// By hand, as there is one in each message: QDateTime::toString() takes a tenth of what a message costs.
QString formatTimestamp(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    int year = 0;
    int month = 0;
    int day = 0;
    utc.date().getDate(&year, &month, &day);
    if (year < 0 || year > 9999)
        return utc.toString(Qt::ISODateWithMs);
    const QTime clock = utc.time();
    QString text = u"0000-00-00T00:00:00.000Z"_s;
    putDigits(text, 0, 4, year);
    putDigits(text, 5, 2, month);
    putDigits(text, 8, 2, day);
    putDigits(text, 11, 2, clock.hour());
    putDigits(text, 14, 2, clock.minute());
    putDigits(text, 17, 2, clock.second());
    putDigits(text, 20, 3, clock.msec());
    return text;
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
