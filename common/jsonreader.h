// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"
#include "common/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <limits>
#include <optional>

namespace Chatto {

/// The greatest id or number: what every JSON reader counts to without loss.
inline constexpr qint64 mostId = (qint64(1) << 53) - 1;
/// For strings whose length is checked by somebody else.
inline constexpr qsizetype anyLength = std::numeric_limits<qsizetype>::max();

/// Reads one JSON object from bytes, as strictly as RFC 8259 has it: where Qt's parser lets raw control characters,
/// unknown escapes, `1.`, a byte order mark or a field that is there twice pass, BadRequest.
Result<QJsonObject> parseObject(const QByteArray &json);

/// Reads the fields of a JSON object and remembers the first thing that was wrong. After a failure every getter
/// returns a harmless default, so a parser is a plain list of fields that asks once, at the end. A getter without a
/// fallback wants its field to be there.
class JsonReader
{
public:
    /// What to do with a field that nobody asked for. The server refuses, a client ignores: it may be a newer server's.
    enum class UnknownFields { Refused, Ignored };

    explicit JsonReader(const QJsonObject &object, UnknownFields unknown = UnknownFields::Refused);

    bool has(QLatin1StringView key) const;

    /// Well-formed Unicode of at most `maxLength` code units.
    QString string(QLatin1StringView key, qsizetype maxLength);
    QString string(QLatin1StringView key, qsizetype maxLength, const QString &fallback);
    RoomId roomId(QLatin1StringView key);
    TxnId txnId(QLatin1StringView key);
    Epoch epoch(QLatin1StringView key);
    UserName userName(QLatin1StringView key);
    qint64 integer(QLatin1StringView key, qint64 smallest, qint64 largest);
    qint64 integer(QLatin1StringView key, qint64 smallest, qint64 largest, qint64 fallback);
    bool boolean(QLatin1StringView key, bool fallback);
    QDateTime time(QLatin1StringView key);
    QJsonObject object(QLatin1StringView key);
    QJsonArray array(QLatin1StringView key);

    /// Takes note of something wrong that the caller found in the value of `key`.
    void fail(QLatin1StringView key, const QString &what);
    /// What was wrong with a part that another reader read, under this reader's `key`.
    void fail(QLatin1StringView key, const Error &error);

    /// `value`, or BadRequest with "<key>: <what is wrong>".
    template <typename T>
    Result<T> finish(T value)
    {
        refuseUnknown();
        if (m_error)
            return *m_error;
        return value;
    }

private:
    QJsonValue take(QLatin1StringView key, QJsonValue::Type type, const QString &typeName);
    QString identifier(QLatin1StringView key, qsizetype maxLength, QStringView punctuation);
    void refuseUnknown();

    QJsonObject m_object;
    UnknownFields m_unknown;
    qsizetype m_known = 0; ///< Fields of the object that were asked for; each is asked for once.
    std::optional<Error> m_error;
};

/// Whether the text is 1..`maxLength` ASCII letters, digits or characters of `punctuation`.
bool isIdentifier(QStringView text, qsizetype maxLength, QStringView punctuation);

/// Whether the text can be a room's id: 1–64 of `A-Z a-z 0-9 - _`.
bool isRoomId(QStringView text);

}
