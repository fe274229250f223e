// SPDX-License-Identifier: MIT
#include "client/ui/links.h"

#include <QRegularExpression>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

bool endsSentence(QChar c)
{
    return u".,;:!?'\"*_~…。、，！？»”’"_s.contains(c);
}

/// Whether the last character closes a bracket that was opened before the address.
bool closesForeignBracket(QStringView address)
{
    constexpr QStringView brackets[] = {u"()", u"[]", u"{}", u"<>"};
    for (const QStringView pair : brackets) {
        if (address.back() == pair[1])
            return address.count(pair[1]) > address.count(pair[0]);
    }
    return false;
}

QStringView trimmed(QStringView address)
{
    while (!address.isEmpty() && (endsSentence(address.back()) || closesForeignBracket(address)))
        address.chop(1);
    return address;
}

}

QList<TextRange> findLinks(QStringView text)
{
    // Invisible and direction-changing characters end an address: with them it could read as another one.
    static const QRegularExpression pattern(uR"((?<![\p{L}\p{N}_])https?://[^\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>"]+)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<TextRange> found;
    const QString subject = text.toString();
    auto matches = pattern.globalMatch(subject);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView address = trimmed(match.capturedView());
        if (!linkTarget(address).isEmpty())
            found.append({match.capturedStart(), address.size()});
    }
    return found;
}

QUrl linkTarget(QStringView address)
{
    const QUrl url(address.toString(), QUrl::TolerantMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return web && url.isValid() && !url.host().isEmpty() ? url : QUrl();
}

}
