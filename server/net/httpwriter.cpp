// SPDX-License-Identifier: MIT
#include "server/net/httpwriter.h"

#include "common/httpcodec.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int switchingProtocols = 101;
constexpr int noContent = 204;

/// RFC 9110 section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`.
QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

QByteArray phraseOf(int status)
{
    if (status == switchingProtocols)
        return "Switching Protocols"_ba;
    const QLatin1StringView phrase = reasonPhrase(status);
    return {phrase.data(), phrase.size()};
}

bool isSafe(const HttpHeader &header)
{
    return !header.name.contains('\n') && !header.value.contains('\n') && !header.value.contains('\r');
}

void append(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

void appendFraming(QByteArray &head, const HttpResponse &response, const ResponseFraming &framing)
{
    if (response.status == switchingProtocols)
        return;
    append(head, "Date", httpDate());
    append(head, "Cache-Control", "no-store");
    append(head, "X-Content-Type-Options", "nosniff");
    if (response.status != noContent)
        append(head, "Content-Length", QByteArray::number(response.body.size()));
    if (!framing.isKeepAlive)
        append(head, "Connection", "close");
    else if (!framing.isHttp11)
        append(head, "Connection", "keep-alive");
}

}

QByteArray encodeResponse(const HttpResponse &response, const ResponseFraming &framing)
{
    QByteArray bytes;
    bytes.reserve(512 + response.body.size());
    bytes.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    bytes.append(phraseOf(response.status)).append("\r\n");
    for (const HttpHeader &header : response.headers) {
        Q_ASSERT(isSafe(header));
        append(bytes, header.name, header.value);
    }
    appendFraming(bytes, response, framing);
    bytes.append("\r\n");
    if (!framing.isHead)
        bytes.append(response.body);
    return bytes;
}

HttpResponse problemResponse(const Error &error)
{
    HttpResponse response{
        httpStatus(error.code), {{"Content-Type"_ba, "application/problem+json"_ba}}, encodeProblem(error)};
    if (error.retryAfter)
        response.headers.append({"Retry-After"_ba, QByteArray::number(*error.retryAfter)});
    return response;
}

}
