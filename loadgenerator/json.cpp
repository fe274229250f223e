// SPDX-License-Identifier: MIT
#include "loadgenerator/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Chatto::Load {

namespace {

/// Just behind the string that begins at `at`.
qsizetype endOfString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

/// Just behind the value that begins at `at`.
qsizetype endOfValue(QByteArrayView json, qsizetype at)
{
    int depth = 0;
    while (at < json.size()) {
        const char letter = json[at];
        if (depth == 0 && (letter == ',' || letter == '}' || letter == ']'))
            return at;
        if (letter == '"') {
            at = endOfString(json, at);
            continue;
        }
        depth += letter == '{' || letter == '[';
        depth -= letter == '}' || letter == ']';
        ++at;
    }
    return at;
}

}

QJsonObject parseObject(QByteArrayView json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size())).object();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray textOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString().toUtf8();
}

qint64 numberOf(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toInteger(-1);
}

QByteArrayView findValue(QByteArrayView json, const char *key)
{
    const QByteArray name = QByteArray("\"") + key + "\":";
    const qsizetype at = json.indexOf(name);
    if (at < 0)
        return {};
    const qsizetype from = at + name.size();
    return json.sliced(from, endOfValue(json, from) - from);
}

}
