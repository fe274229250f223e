// SPDX-License-Identifier: MIT
#include "common/jsonwriter.h"

#include "common/timestamp.h"

#include <algorithm>

namespace Chatto {

namespace {

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

QByteArray escaped(char c)
{
    if (c == '"' || c == '\\')
        return QByteArray(1, '\\') + c;
    if (c == '\n' || c == '\t')
        return c == '\n' ? "\\n" : "\\t";
    return "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
}

}

JsonWriter::JsonWriter(qsizetype size)
{
    m_json.reserve(size);
}

void JsonWriter::add(QLatin1StringView key, const QString &value)
{
    addKey(key);
    addString(value.toUtf8());
}

void JsonWriter::add(QLatin1StringView key, QLatin1StringView value)
{
    addKey(key);
    addString(value);
}

void JsonWriter::add(QLatin1StringView key, qint64 value)
{
    addKey(key);
    m_json.append(QByteArray::number(value));
}

void JsonWriter::add(QLatin1StringView key, const QDateTime &value)
{
    add(key, formatTimestamp(value));
}

void JsonWriter::addFlag(QLatin1StringView key, bool value)
{
    addJson(key, value ? "true" : "false");
}

void JsonWriter::addJson(QLatin1StringView key, QByteArrayView json)
{
    addKey(key);
    m_json.append(json);
}

QByteArray JsonWriter::finish() &&
{
    m_json.append(m_json.isEmpty() ? "{}" : "}");
    return std::move(m_json);
}

void JsonWriter::addKey(QLatin1StringView key)
{
    m_json.append(m_json.isEmpty() ? "{\"" : ",\"").append(key.data(), key.size()).append("\":", 2);
}

void JsonWriter::addString(QByteArrayView utf8)
{
    m_json.append('"');
    for (const char *from = utf8.begin(); from != utf8.end();) {
        const char *const to = std::find_if(from, utf8.end(), needsEscape);
        m_json.append(from, to - from);
        from = to;
        if (from != utf8.end())
            m_json.append(escaped(*from++));
    }
    m_json.append('"');
}

}
