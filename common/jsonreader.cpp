// SPDX-License-Identifier: MIT
#include "common/jsonreader.h"

#include "common/text.h"
#include "common/timestamp.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <numeric>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

bool isDigitAt(const QByteArray &json, qsizetype at)
{
    return at >= 0 && at < json.size() && json[at] >= '0' && json[at] <= '9';
}

/// What Qt's parser (6.4 to 6.8) forgets to look at: bytes below 0x20 and escapes within strings, and the digits that
/// stand on both sides of a number's point. Counts the fields on its way.
bool isSloppy(const QByteArray &json, qsizetype &fields)
{
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            inString = !inString;
        } else if (c == ':') {
            fields += inString ? 0 : 1;
        } else if (c == '.' && !inString && !(isDigitAt(json, i - 1) && isDigitAt(json, i + 1))) {
            return true;
        } else if (inString && static_cast<unsigned char>(c) < 0x20) {
            return true;
        } else if (inString && c == '\\') {
            ++i;
            if (i == json.size() || !QByteArrayView("\"\\/bfnrtu").contains(json[i]))
                return true;
        }
    }
    return false;
}

qsizetype countFields(const QJsonValue &value);

qsizetype countFields(const QJsonObject &object)
{
    return std::accumulate(object.begin(), object.end(), object.size(),
        [](qsizetype sum, const QJsonValue &value) { return sum + countFields(value); });
}

/// All that the parser has kept, however deep.
qsizetype countFields(const QJsonValue &value)
{
    if (value.isObject())
        return countFields(value.toObject());
    if (!value.isArray())
        return 0;
    const QJsonArray array = value.toArray();
    return std::accumulate(array.begin(), array.end(), qsizetype(0),
        [](qsizetype sum, const QJsonValue &element) { return sum + countFields(element); });
}

}

Result<QJsonObject> parseObject(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{ErrorCode::BadRequest, u"not JSON: %1"_s.arg(error.errorString())};
    if (!document.isObject())
        return Error{ErrorCode::BadRequest, u"not a JSON object"_s};
    qsizetype fields = 0;
    if (json.startsWith("\xEF\xBB\xBF") || isSloppy(json, fields))
        return Error{ErrorCode::BadRequest, u"not JSON: a control character, unknown escape or half a number"_s};
    const QJsonObject object = document.object();
    // Who reads it differently would take the first of the two, and the parser keeps the last.
    if (fields != object.size() && fields != countFields(object))
        return Error{ErrorCode::BadRequest, u"a field that is there twice"_s};
    return object;
}

JsonReader::JsonReader(const QJsonObject &object, UnknownFields unknown)
    : m_object(object)
    , m_unknown(unknown)
{
}

bool JsonReader::has(QLatin1StringView key) const
{
    return m_object.contains(key);
}

QString JsonReader::string(QLatin1StringView key, qsizetype maxLength)
{
    const QString value = take(key, QJsonValue::String, u"a string"_s).toString();
    if (value.size() > maxLength)
        fail(key, u"longer than %1"_s.arg(maxLength));
    else if (!isWellFormed(value))
        fail(key, u"half a surrogate pair"_s);
    else
        return value;
    return {};
}

QString JsonReader::string(QLatin1StringView key, qsizetype maxLength, const QString &fallback)
{
    return has(key) ? string(key, maxLength) : fallback;
}

RoomId JsonReader::roomId(QLatin1StringView key)
{
    return RoomId(identifier(key, 64, u"-_"));
}

TxnId JsonReader::txnId(QLatin1StringView key)
{
    return TxnId(identifier(key, 64, u"._-"));
}

Epoch JsonReader::epoch(QLatin1StringView key)
{
    return Epoch(string(key, 16));
}

UserName JsonReader::userName(QLatin1StringView key)
{
    return UserName(string(key, 64)); // 32 code points
}

qint64 JsonReader::integer(QLatin1StringView key, qint64 smallest, qint64 largest)
{
    const QJsonValue value = take(key, QJsonValue::Double, u"a number"_s);
    constexpr qint64 notAnInteger = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(notAnInteger);
    if (number != notAnInteger && number >= smallest && number <= largest)
        return number;
    fail(key, u"not an integer from %1 to %2"_s.arg(smallest).arg(largest));
    return smallest;
}

qint64 JsonReader::integer(QLatin1StringView key, qint64 smallest, qint64 largest, qint64 fallback)
{
    return has(key) ? integer(key, smallest, largest) : fallback;
}

bool JsonReader::boolean(QLatin1StringView key, bool fallback)
{
    return has(key) ? take(key, QJsonValue::Bool, u"true or false"_s).toBool() : fallback;
}

QDateTime JsonReader::time(QLatin1StringView key)
{
    const auto time = parseTimestamp(string(key, 64));
    if (!time)
        fail(key, u"not an RFC 3339 time"_s);
    return time.value_or(QDateTime());
}

QJsonObject JsonReader::object(QLatin1StringView key)
{
    return take(key, QJsonValue::Object, u"an object"_s).toObject();
}

QJsonArray JsonReader::array(QLatin1StringView key)
{
    return take(key, QJsonValue::Array, u"an array"_s).toArray();
}

void JsonReader::fail(QLatin1StringView key, const QString &what)
{
    if (!m_error)
        m_error = Error{ErrorCode::BadRequest, key + u": " + what};
}

void JsonReader::fail(QLatin1StringView key, const Error &error)
{
    fail(key, error.detail);
}

QJsonValue JsonReader::take(QLatin1StringView key, QJsonValue::Type type, const QString &typeName)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined())
        ++m_known;
    if (value.type() == type)
        return value;
    fail(key, value.isUndefined() ? u"missing"_s : u"not "_s + typeName);
    return {};
}

QString JsonReader::identifier(QLatin1StringView key, qsizetype maxLength, QStringView punctuation)
{
    const QString value = string(key, maxLength);
    if (!isIdentifier(value, maxLength, punctuation))
        fail(key, u"not 1 to %1 letters, digits or %2"_s.arg(maxLength).arg(punctuation));
    return value;
}

void JsonReader::refuseUnknown()
{
    if (m_error || m_unknown == UnknownFields::Ignored || m_known == m_object.size())
        return;
    m_error = Error{ErrorCode::BadRequest, u"a field that isn't known here"_s};
}

bool isIdentifier(QStringView text, qsizetype maxLength, QStringView punctuation)
{
    return !text.isEmpty() && text.size() <= maxLength && std::ranges::all_of(text, [punctuation](QChar c) {
        return (c < u'\x80' && c.isLetterOrNumber()) || punctuation.contains(c);
    });
}

bool isRoomId(QStringView text)
{
    return isIdentifier(text, 64, u"-_");
}

}
