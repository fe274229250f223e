// SPDX-License-Identifier: MIT
#include "server/net/handshake.h"

#include "server/net/httpwriter.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr char subprotocol[] = "chatto.v1";
constexpr char version[] = "13";
constexpr qsizetype keyBytes = 16;
constexpr qsizetype keyCharacters = 24;

/// The elements of a comma-separated list, over all headers of that name.
QList<QByteArray> elementsOf(const HttpRequest &request, QByteArrayView name)
{
    QList<QByteArray> elements;
    for (const HttpHeader &header : request.headers) {
        if (header.name != name)
            continue;
        for (const QByteArray &element : header.value.split(','))
            elements.append(element.trimmed());
    }
    return elements;
}

bool hasToken(const HttpRequest &request, QByteArrayView name, QByteArrayView token)
{
    return std::ranges::any_of(elementsOf(request, name),
        [token](const QByteArray &element) { return element.compare(token, Qt::CaseInsensitive) == 0; });
}

bool hasValidKey(const HttpRequest &request)
{
    const QList<QByteArray> keys = elementsOf(request, "sec-websocket-key");
    if (keys.size() != 1 || keys.first().size() != keyCharacters)
        return false;
    const auto decoded = QByteArray::fromBase64Encoding(keys.first(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == keyBytes;
}

bool hasAllowedOrigin(const HttpRequest &request, const QList<QByteArray> &allowedOrigins)
{
    return std::ranges::all_of(request.headers, [&allowedOrigins](const HttpHeader &header) {
        return header.name != "origin" || (header.value != "null" && allowedOrigins.contains(header.value));
    });
}

QByteArray acceptValue(const QByteArray &key)
{
    const QByteArray salted = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(salted, QCryptographicHash::Sha1).toBase64();
}

HttpResponse refusal(ErrorCode code, const QString &detail)
{
    return problemResponse({code, detail});
}

/// There is no code for it in problem details: it is no error of the API's.
HttpResponse upgradeRequired()
{
    return {426,
        {{"Upgrade"_ba, "websocket"_ba}, {"Connection"_ba, "Upgrade"_ba}, {"Sec-WebSocket-Version"_ba, version},
            {"Content-Type"_ba, "text/plain"_ba}},
        "This path speaks WebSocket, version 13, only.\n"_ba};
}

}

HttpResponse answerHandshake(const HttpRequest &request, bool isHttp11, const QList<QByteArray> &allowedOrigins)
{
    if (request.method != "GET") {
        HttpResponse response = refusal(ErrorCode::MethodNotAllowed, u"a WebSocket begins with GET"_s);
        response.headers.append({"Allow"_ba, "GET"_ba});
        return response;
    }
    if (!hasToken(request, "upgrade", "websocket") || !hasToken(request, "connection", "upgrade"))
        return upgradeRequired();
    if (!isHttp11 || !request.body.isEmpty())
        return refusal(ErrorCode::BadRequest, u"a WebSocket begins with HTTP/1.1, without a body"_s);
    if (elementsOf(request, "sec-websocket-version") != QList{QByteArray(version)})
        return upgradeRequired();
    if (!hasValidKey(request))
        return refusal(ErrorCode::BadRequest, u"Sec-WebSocket-Key is not one of 16 bytes"_s);
    if (!hasAllowedOrigin(request, allowedOrigins))
        return refusal(ErrorCode::Forbidden, u"pages of this origin are not allowed"_s);

    HttpResponse response{101,
        {{"Upgrade"_ba, "websocket"_ba}, {"Connection"_ba, "Upgrade"_ba},
            {"Sec-WebSocket-Accept"_ba, acceptValue(request.header("sec-websocket-key"))}}};
    const QList<QByteArray> offered = elementsOf(request, "sec-websocket-protocol");
    if (offered.contains(subprotocol))
        response.headers.append({"Sec-WebSocket-Protocol"_ba, subprotocol});
    else if (!offered.isEmpty())
        return refusal(ErrorCode::BadRequest, u"the subprotocol is chatto.v1"_s);
    return response;
}

}
