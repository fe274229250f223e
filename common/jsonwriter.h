// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Chatto {

/// Writes one JSON object, field by field, as UTF-8. What is written for every message and every welcome goes this way,
/// at a tenth of a QJsonObject's cost; all else is better read as one.
class JsonWriter
{
public:
    /// `size` is what it will have, about.
    explicit JsonWriter(qsizetype size);

    /// Keys are ASCII, and need no escaping.
    void add(QLatin1StringView key, const QString &value);
    void add(QLatin1StringView key, QLatin1StringView value);
    void add(QLatin1StringView key, qint64 value);
    void add(QLatin1StringView key, const QDateTime &value);
    void addFlag(QLatin1StringView key, bool value);
    /// `json` is a value, written already.
    void addJson(QLatin1StringView key, QByteArrayView json);

    /// The whole object.
    QByteArray finish() &&;

private:
    void addKey(QLatin1StringView key);
    void addString(QByteArrayView utf8);

    QByteArray m_json;
};

}
