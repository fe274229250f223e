// SPDX-License-Identifier: MIT
#include "server/http/target.h"

#include <algorithm>
#include <optional>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// Visible ASCII without a sign that would have to be encoded but for `%`.
bool isEncoded(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

/// Whether each `%` is followed by two hexadecimal digits.
bool hasWholeEscapes(const QByteArray &text)
{
    const auto isHex = [&text](qsizetype i) {
        return i < text.size() && QByteArrayView("0123456789abcdefABCDEF").contains(text[i]);
    };
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (!isHex(i + 1) || !isHex(i + 2))
            return false;
    }
    return true;
}

std::optional<QString> decoded(const QByteArray &text)
{
    if (!isEncoded(text) || !hasWholeEscapes(text))
        return {};
    const QByteArray bytes = QByteArray::fromPercentEncoding(text);
    const auto characters = QString::fromUtf8(bytes);
    if (characters.toUtf8() != bytes)
        return {}; // something had to be replaced
    return characters;
}

Error badRequest(const QString &detail)
{
    return {ErrorCode::BadRequest, detail};
}

}

Result<QStringList> parsePath(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &segment : path.mid(1).split('/')) {
        const auto text = decoded(segment);
        if (!text)
            return badRequest(u"The path isn't percent-encoded UTF-8."_s);
        segments.append(*text);
    }
    return segments;
}

Result<QueryParameters> QueryParameters::parse(const QByteArray &query, const QList<QLatin1StringView> &known)
{
    QueryParameters parameters;
    if (query.isEmpty())
        return parameters;
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype sign = pair.indexOf('=');
        const auto name = decoded(sign < 0 ? pair : pair.left(sign));
        const auto value = decoded(sign < 0 ? QByteArray() : pair.mid(sign + 1));
        if (!name || !value)
            return badRequest(u"The query isn't percent-encoded UTF-8."_s);
        if (std::ranges::find(known, *name) == known.end())
            return badRequest(u"%1: unknown parameter"_s.arg(*name));
        if (parameters.m_values.contains(*name))
            return badRequest(u"%1: more than once"_s.arg(*name));
        parameters.m_values.insert(*name, *value);
    }
    return parameters;
}

Result<qint64> QueryParameters::number(QLatin1StringView name, qint64 smallest, qint64 largest, qint64 fallback) const
{
    const auto found = m_values.constFind(name);
    if (found == m_values.cend())
        return fallback;
    const bool isDigits = std::ranges::all_of(*found, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isNumber = false;
    const qint64 value = found->toLongLong(&isNumber);
    if (!isDigits || !isNumber || value < smallest || value > largest)
        return badRequest(
            u"%1: not a number in %2–%3"_s.arg(name, QString::number(smallest), QString::number(largest)));
    return value;
}

}
