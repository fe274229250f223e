// SPDX-License-Identifier: MIT
#include "server/net/httphead.h"

#include <QList>

#include <algorithm>
#include <cstring>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// RFC 9110 section 5.6.2.
bool isTokenCharacter(char c)
{
    return isDigit(c) || isLetter(c) || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

/// RFC 3986's characters, and those beside them that browsers leave unescaped.
bool isTargetCharacter(char c)
{
    return c > 0x20 && c < 0x7F && !std::strchr("#\"<>\\", c);
}

/// uri-host [":" port], roughly: nothing that belongs to other parts of a URI or to a list.
bool isHostCharacter(char c)
{
    return isDigit(c) || isLetter(c) || (c != '\0' && std::strchr("-._~%!$&'()*+;=:[]", c));
}

std::optional<QString> faultOfFieldLine(QByteArrayView line)
{
    if (line.startsWith(' ') || line.startsWith('\t'))
        return u"a header goes on over two lines"_s;
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return u"a header without a colon"_s;
    if (!isToken(line.first(colon)))
        return u"a header's name is not a token"_s;
    return {};
}

std::optional<QString> faultOfRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return u"the request line has three parts"_s;
    if (!isToken(line.first(first)))
        return u"the method is not a token"_s;
    const QByteArrayView version = line.sliced(last + 1);
    if (version != QByteArrayView("HTTP/1.1") && version != QByteArrayView("HTTP/1.0"))
        return u"HTTP/1.1 and HTTP/1.0 only"_s;
    return faultOfTarget(line.sliced(first + 1, last - first - 1));
}

QList<QByteArray> valuesOf(const HttpRequest &request, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const HttpHeader &header : request.headers) {
        if (header.name == name)
            values.append(header.value);
    }
    return values;
}

std::optional<QString> faultOfHost(const HttpRequest &request, bool isHttp11)
{
    const QList<QByteArray> hosts = valuesOf(request, "host");
    if (hosts.size() > 1 || (isHttp11 && hosts.isEmpty()))
        return u"exactly one Host"_s;
    if (!hosts.isEmpty() && (hosts.first().isEmpty() || !std::ranges::all_of(hosts.first(), isHostCharacter)))
        return u"Host is malformed"_s;
    return {};
}

std::optional<QString> faultOfFraming(const HttpRequest &request, bool isHttp11)
{
    const QList<QByteArray> lengths = valuesOf(request, "content-length");
    const QList<QByteArray> codings = valuesOf(request, "transfer-encoding");
    if (lengths.size() > 1 || (!lengths.isEmpty() && !codings.isEmpty()))
        return u"one Content-Length, or Transfer-Encoding"_s;
    if (!lengths.isEmpty() && (lengths.first().isEmpty() || !std::ranges::all_of(lengths.first(), isDigit)))
        return u"Content-Length is digits"_s;
    if (codings.isEmpty())
        return {};
    if (!isHttp11 || codings.size() > 1 || codings.first().compare("chunked", Qt::CaseInsensitive) != 0)
        return u"Transfer-Encoding is chunked, once"_s;
    return {};
}

}

std::optional<QString> faultOfHead(QByteArrayView head)
{
    bool isRequestLine = true;
    while (!head.isEmpty()) {
        const qsizetype end = head.indexOf('\r');
        if (end < 0 || end + 1 == head.size() || head[end + 1] != '\n')
            return u"lines end with CR LF"_s;
        const QByteArrayView line = head.first(end);
        head = head.sliced(end + 2);
        if (line.contains('\0') || line.contains('\n'))
            return u"a control character in the head"_s;
        if (line.isEmpty())
            break;
        if (auto fault = isRequestLine ? faultOfRequestLine(line) : faultOfFieldLine(line))
            return fault;
        isRequestLine = false;
    }
    return {};
}

std::optional<QString> faultOfTarget(QByteArrayView target)
{
    if (!target.startsWith('/') || !std::ranges::all_of(target, isTargetCharacter))
        return u"the target is not a path"_s;
    for (qsizetype i = target.indexOf('%'); i >= 0; i = target.indexOf('%', i + 1)) {
        if (i + 2 >= target.size() || !isHexDigit(target[i + 1]) || !isHexDigit(target[i + 2]))
            return u"a % without two hexadecimal digits"_s;
    }
    return {};
}

std::optional<QString> faultOfFields(const HttpRequest &request, bool isHttp11)
{
    if (auto fault = faultOfHost(request, isHttp11))
        return fault;
    return faultOfFraming(request, isHttp11);
}

}
