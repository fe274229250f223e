// SPDX-License-Identifier: MIT
#include "server/net/handshake.h"

#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

HttpRequest goodRequest()
{
    HttpRequest request;
    request.method = "GET";
    request.path = "/ws";
    request.headers = {{"host", "h"}, {"upgrade", "websocket"}, {"connection", "Upgrade"},
        {"sec-websocket-version", "13"}, {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="}};
    return request;
}

/// Without the header that was there, and with this one if it has a value.
HttpRequest with(const QByteArray &name, const QByteArray &value)
{
    HttpRequest request = goodRequest();
    request.headers.removeIf([&name](const HttpHeader &header) { return header.name == name; });
    if (!value.isNull())
        request.headers.append({name, value});
    return request;
}

HttpRequest withMore(const QByteArray &name, const QByteArray &value)
{
    HttpRequest request = goodRequest();
    request.headers.append({name, value});
    return request;
}

QByteArray headerOf(const HttpResponse &response, QByteArrayView name)
{
    for (const HttpHeader &header : response.headers) {
        if (header.name == name)
            return header.value;
    }
    return {};
}

const QList<QByteArray> origins{"https://chat.example", "null"};

}

class HandshakeTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAsTheRfcShows();
    void answers_data();
    void answers();
    void choosesItsSubprotocol();
    void offersNoExtension();
    void refusesHttp10();
    void refusesABody();
    void refusesOtherMethods();
    void namesTheVersionThatItSpeaks();
};

void HandshakeTest::answersAsTheRfcShows()
{
    const HttpResponse response = answerHandshake(goodRequest(), true, {});
    QCOMPARE(response.status, 101);
    QCOMPARE(headerOf(response, "Upgrade"), "websocket"_ba);
    QCOMPARE(headerOf(response, "Connection"), "Upgrade"_ba);
    QCOMPARE(headerOf(response, "Sec-WebSocket-Accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="_ba);
    QCOMPARE(headerOf(response, "Sec-WebSocket-Protocol"), QByteArray());
}

void HandshakeTest::answers_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("Upgrade in capitals") << with("upgrade", "WebSocket") << 101;
    QTest::newRow("websocket among others") << with("upgrade", "h2c, websocket") << 101;
    QTest::newRow("keep-alive, Upgrade") << with("connection", "keep-alive, Upgrade") << 101;
    QTest::newRow("no Upgrade") << with("upgrade", {}) << 426;
    QTest::newRow("Upgrade to another") << with("upgrade", "h2c") << 426;
    QTest::newRow("Upgrade to websockets") << with("upgrade", "websockets") << 426;
    QTest::newRow("no Connection") << with("connection", {}) << 426;
    QTest::newRow("Connection without upgrade") << with("connection", "keep-alive") << 426;
    QTest::newRow("no version") << with("sec-websocket-version", {}) << 426;
    QTest::newRow("version 8") << with("sec-websocket-version", "8") << 426;
    QTest::newRow("version 13, 8") << with("sec-websocket-version", "13, 8") << 426;
    QTest::newRow("two versions") << withMore("sec-websocket-version", "13") << 426;
    QTest::newRow("no key") << with("sec-websocket-key", {}) << 400;
    QTest::newRow("empty key") << with("sec-websocket-key", "") << 400;
    QTest::newRow("key of 15 bytes") << with("sec-websocket-key", "MTIzNDU2Nzg5MDEyMzQ1") << 400;
    QTest::newRow("key of 17 bytes") << with("sec-websocket-key", "MTIzNDU2Nzg5MDEyMzQ1Njc=") << 400;
    QTest::newRow("key is not base64") << with("sec-websocket-key", "dGhlIHNhbXBsZSBub25j*Q==") << 400;
    QTest::newRow("two keys") << withMore("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==") << 400;
    QTest::newRow("allowed origin") << withMore("origin", "https://chat.example") << 101;
    QTest::newRow("other origin") << withMore("origin", "https://evil.example") << 403;
    QTest::newRow("origin with a port") << withMore("origin", "https://chat.example:444") << 403;
    QTest::newRow("origin's beginning") << withMore("origin", "https://chat.example.evil.example") << 403;
    QTest::newRow("origin in capitals") << withMore("origin", "https://CHAT.example") << 403;
    QTest::newRow("null is never allowed") << withMore("origin", "null") << 403;
    QTest::newRow("empty origin") << withMore("origin", "") << 403;
    QTest::newRow("chatto.v1") << withMore("sec-websocket-protocol", "chatto.v1") << 101;
    QTest::newRow("chatto.v1 among others") << withMore("sec-websocket-protocol", "soap, chatto.v1") << 101;
    QTest::newRow("other subprotocol") << withMore("sec-websocket-protocol", "soap") << 400;
    QTest::newRow("Chatto.V1") << withMore("sec-websocket-protocol", "Chatto.V1") << 400;
    QTest::newRow("empty subprotocol") << withMore("sec-websocket-protocol", "") << 400;
}

void HandshakeTest::answers()
{
    QFETCH(HttpRequest, request);
    QFETCH(int, status);
    QCOMPARE(answerHandshake(request, true, origins).status, status);
}

void HandshakeTest::choosesItsSubprotocol()
{
    const HttpResponse response
        = answerHandshake(withMore("sec-websocket-protocol", "soap, chatto.v1, mqtt"), true, origins);
    QCOMPARE(headerOf(response, "Sec-WebSocket-Protocol"), "chatto.v1"_ba);
}

void HandshakeTest::offersNoExtension()
{
    const HttpResponse response
        = answerHandshake(withMore("sec-websocket-extensions", "permessage-deflate"), true, origins);
    QCOMPARE(response.status, 101);
    QCOMPARE(headerOf(response, "Sec-WebSocket-Extensions"), QByteArray());
}

void HandshakeTest::refusesHttp10()
{
    QCOMPARE(answerHandshake(goodRequest(), false, origins).status, 400);
}

void HandshakeTest::refusesABody()
{
    HttpRequest request = goodRequest();
    request.body = "x";
    QCOMPARE(answerHandshake(request, true, origins).status, 400);
}

void HandshakeTest::refusesOtherMethods()
{
    HttpRequest request = goodRequest();
    request.method = "POST";
    const HttpResponse response = answerHandshake(request, true, origins);
    QCOMPARE(response.status, 405);
    QCOMPARE(headerOf(response, "Allow"), "GET"_ba);
}

void HandshakeTest::namesTheVersionThatItSpeaks()
{
    const HttpResponse response = answerHandshake(with("sec-websocket-version", "12"), true, origins);
    QCOMPARE(headerOf(response, "Sec-WebSocket-Version"), "13"_ba);
    QCOMPARE(headerOf(response, "Upgrade"), "websocket"_ba);
}

}

QTEST_GUILESS_MAIN(Chatto::HandshakeTest)
#include "tst_handshake.moc"
