// SPDX-License-Identifier: MIT
#include "tests/server/net/rawclient.h"
#include "tests/server/net/testserver.h"

#include <QTest>

#include <memory>
#include <vector>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

int countOf(const QByteArray &all, const QByteArray &part)
{
    return static_cast<int>(all.count(part));
}

}

class HttpConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void answersOneAfterTheOther();
    void answersWhatComesByteByByte();
    void answersPipelinedRequestsInOrder();
    void readsTheNextRequestOnlyAfterTheAnswer();
    void ignoresASecondAnswer();
    void doesNotLetAnswersFillTheMemory();
    void answersAMalformedRequestOnceAndCloses();
    void answersWhatCameBeforeAMalformedRequest();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void saysContinueToWhoWaits();
    void sendsNoBodyToHead();
    void answersAndClosesWhenTheClientHasEnded();
    void answersLaterWhenTheClientHasEnded();
    void outlivesClientsThatDoNotWait();
    void refusesTooMuch_data();
    void refusesTooMuch();
    void tellsTheHandlerWhoseRequestIsRefused();
    void refusesWhatComesTooSlowly_data();
    void refusesWhatComesTooSlowly();
    void closesIdleConnectionsSilently();
    void leavesASlowHandlerItsTime();
    void dropsWhoDoesNotReadTheAnswer();
    void boundsWhatAllDoNotRead();
    void namesTheClient();
    void believesATrustedProxyOnly();
    void asksForAnUpgrade();
    void refusesOtherOrigins();
};

void HttpConnectionTest::answersOneAfterTheOther()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/echo?a"));
    QTRY_VERIFY(client.received().endsWith("GET?a|"));
    client.send(post("/echo", "hello"));
    QTRY_VERIFY(client.received().endsWith("POST?|hello"));
    QVERIFY(!client.isEnded());
    QVERIFY(!client.received().contains("Connection"));
    QCOMPARE(server.listener->openConnections(), 1);
}

void HttpConnectionTest::answersWhatComesByteByByte()
{
    TestServer server;
    RawClient client(server.port());
    const QByteArray request = post("/echo", "one byte at a time");
    for (const char byte : request) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(client.received().endsWith("POST?|one byte at a time"));
}

void HttpConnectionTest::answersPipelinedRequestsInOrder()
{
    TestServer server;
    RawClient client(server.port());
    QByteArray all;
    for (int i = 0; i < 300; ++i)
        all += post("/echo?" + QByteArray::number(i), "body");
    client.send(all);
    QTRY_VERIFY(client.received().endsWith("POST?299|body"));
    qsizetype at = 0;
    for (int i = 0; i < 300; ++i) {
        at = client.received().indexOf(QByteArray("POST?" + QByteArray::number(i) + "|body"), at);
        QVERIFY(at > 0);
    }
}

void HttpConnectionTest::readsTheNextRequestOnlyAfterTheAnswer()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/first") + get("/second") + get("/third"));
    QTRY_COMPARE(server.requests.size(), 1);
    client.send(get("/fourth"));
    QTest::qWait(10);
    QCOMPARE(server.requests.size(), 1);
    for (qsizetype i = 0; i < 4; ++i) {
        QTRY_COMPARE(server.unanswered.size(), i + 1);
        server.unanswered.at(i)({200, {}, "answer " + QByteArray::number(i)});
    }
    QTRY_VERIFY(client.received().endsWith("answer 3"));
    QCOMPARE(server.requests.at(3).path, "/fourth"_ba);
}

void HttpConnectionTest::ignoresASecondAnswer()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/a") + get("/b"));
    QTRY_COMPARE(server.unanswered.size(), 1);
    server.unanswered.at(0)({200, {}, "once"});
    server.unanswered.at(0)({200, {}, "twice"});
    QTRY_COMPARE(server.unanswered.size(), 2);
    server.unanswered.at(0)({200, {}, "thrice"});
    server.unanswered.at(1)({200, {}, "end"});
    QTRY_VERIFY(client.received().endsWith("end"));
    QVERIFY(!client.received().contains("twice") && !client.received().contains("thrice"));
}

void HttpConnectionTest::doesNotLetAnswersFillTheMemory()
{
    TestServer server;
    RawClient client(server.port());
    client.stopReading();
    client.send(get("/big").repeated(200));
    QTRY_VERIFY(!server.requests.isEmpty());
    QTest::qWait(50);
    // What the system buffers, and one or two more.
    QVERIFY(server.requests.size() < 30);
    client.socket().setReadBufferSize(0);
    QTRY_VERIFY_WITH_TIMEOUT(client.received().count("HTTP/1.1 200") == 200, 20000);
}

void HttpConnectionTest::answersAMalformedRequestOnceAndCloses()
{
    TestServer server;
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost : h\r\n\r\n" + get("/echo") + "\x01\x02\r\n\r\n");
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().startsWith("HTTP/1.1 400 Bad Request\r\n"));
    QVERIFY(client.received().contains("\r\nContent-Type: application/problem+json\r\n"));
    QVERIFY(client.received().contains("\r\nConnection: close\r\n"));
    QVERIFY(client.received().contains("\"code\":\"bad_request\""));
    QCOMPARE(countOf(client.received(), "HTTP/1.1"), 1);
    QVERIFY(server.requests.isEmpty());
}

void HttpConnectionTest::answersWhatCameBeforeAMalformedRequest()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/later") + "nonsense\r\n\r\n" + get("/echo"));
    QTRY_COMPARE(server.unanswered.size(), 1);
    server.unanswered.at(0)({200, {}, "good"});
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().indexOf("good") < client.received().indexOf("HTTP/1.1 400"));
    QCOMPARE(server.requests.size(), 1);
}

void HttpConnectionTest::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("Connection: close") << get("/echo", "Connection: close\r\n") + get("/echo");
    QTest::newRow("HTTP/1.0") << "GET /echo HTTP/1.0\r\n\r\n" + get("/echo");
}

void HttpConnectionTest::closesWhenAsked()
{
    QFETCH(QByteArray, request);
    TestServer server;
    RawClient client(server.port());
    client.send(request);
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().contains("\r\nConnection: close\r\n"));
    QCOMPARE(countOf(client.received(), "HTTP/1.1 200"), 1);
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void HttpConnectionTest::saysContinueToWhoWaits()
{
    TestServer server;
    RawClient client(server.port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(client.received(), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
    client.send("hello");
    QTRY_VERIFY(client.received().endsWith("POST?|hello"));
    QCOMPARE(countOf(client.received(), "100 Continue"), 1);
}

void HttpConnectionTest::sendsNoBodyToHead()
{
    TestServer server;
    RawClient client(server.port());
    client.send("HEAD /echo HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
    client.send(get("/echo"));
    QTRY_VERIFY(client.received().endsWith("GET?|"));
    QVERIFY(!client.received().contains("HEAD?|"));
}

void HttpConnectionTest::answersAndClosesWhenTheClientHasEnded()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/echo?1") + get("/echo?2"));
    client.endOutput();
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().endsWith("GET?2|"));
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void HttpConnectionTest::answersLaterWhenTheClientHasEnded()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/a") + get("/b"));
    client.endOutput();
    QTRY_COMPARE(server.unanswered.size(), 1);
    QTest::qWait(10);
    server.unanswered.at(0)({200, {}, "first"});
    QTRY_COMPARE(server.unanswered.size(), 2);
    server.unanswered.at(1)({200, {}, "second"});
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().contains("first"));
    QVERIFY(client.received().endsWith("second"));
}

void HttpConnectionTest::outlivesClientsThatDoNotWait()
{
    TestServer server;
    constexpr int clients = 1000;
    for (int i = 0; i < clients; ++i) {
        RawClient client(server.port());
        client.send(get("/later"));
        if (i % 2 == 0)
            client.endOutput();
        if (i % 50 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(server.requests.size(), clients);
    // Those that were reset are gone; the answer to the others breaks on the wire.
    for (const HttpRespond &respond : std::as_const(server.unanswered))
        respond({200, {}, "anybody?"});
    QTRY_COMPARE(server.listener->openConnections(), 0);
    for (const HttpRespond &respond : std::as_const(server.unanswered))
        respond({200, {}, "nobody"});
}

void HttpConnectionTest::refusesTooMuch_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("head") << get("/echo", "X-A: " + QByteArray(20000, 'x') + "\r\n") << "431"_ba;
    QTest::newRow("announced body") << "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 65537\r\n\r\n"_ba
                                    << "413"_ba;
    QTest::newRow("body") << post("/echo", QByteArray(500'000, 'x')) << "413"_ba;
    QTest::newRow("chunk") << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n10001\r\n"_ba
                           << "413"_ba;
}

void HttpConnectionTest::refusesTooMuch()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    TestServer server;
    RawClient client(server.port());
    client.send(request);
    // Although the client may still be sending, it reads the answer.
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().startsWith(QByteArray("HTTP/1.1 " + status)));
    QCOMPARE(countOf(client.received(), "HTTP/1.1"), 1);
    QVERIFY(server.requests.isEmpty());
}

void HttpConnectionTest::tellsTheHandlerWhoseRequestIsRefused()
{
    TestServer server;
    RawClient client(server.port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 65537\r\nOrigin: https://a.example\r\n\r\n");
    QTRY_COMPARE(server.faulty.size(), 1);
    QCOMPARE(server.faulty.first().header("origin"), "https://a.example"_ba);
    QCOMPARE(server.faulty.first().fault->code, ErrorCode::BodyTooLarge);
}

void HttpConnectionTest::refusesWhatComesTooSlowly_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("head") << "GET / HTTP/1.1\r\nHo"_ba;
    QTest::newRow("body") << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhe"_ba;
    QTest::newRow("second head") << get("/echo") + "GET / HT";
}

void HttpConnectionTest::refusesWhatComesTooSlowly()
{
    QFETCH(QByteArray, beginning);
    Limits limits = TestServer::patientLimits();
    limits.headerSeconds = limits.bodySeconds = 2;
    TestServer server(limits);
    RawClient client(server.port());
    client.send(beginning);
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().contains("HTTP/1.1 408 Request Timeout\r\n"));
    QVERIFY(client.received().contains("request_timeout"));
}

void HttpConnectionTest::closesIdleConnectionsSilently()
{
    Limits limits = TestServer::patientLimits();
    limits.headerSeconds = limits.idleSeconds = 2;
    TestServer server(limits);
    RawClient mute(server.port());
    QTRY_VERIFY(mute.isEnded());
    QVERIFY(mute.received().isEmpty());
    RawClient client(server.port());
    client.send(get("/echo"));
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().endsWith("GET?|"));
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void HttpConnectionTest::leavesASlowHandlerItsTime()
{
    Limits limits = TestServer::patientLimits();
    limits.headerSeconds = limits.bodySeconds = limits.idleSeconds = 1;
    TestServer server(limits);
    RawClient client(server.port());
    client.send(get("/later"));
    QTRY_COMPARE(server.unanswered.size(), 1);
    QTest::qWait(100); // Five such seconds.
    QVERIFY(!client.isEnded());
    server.unanswered.at(0)({200, {}, "at last"});
    QTRY_VERIFY(client.received().endsWith("at last"));
}

void HttpConnectionTest::dropsWhoDoesNotReadTheAnswer()
{
    Limits limits = TestServer::patientLimits();
    limits.idleSeconds = 2;
    TestServer server(limits);
    RawClient client(server.port());
    client.stopReading();
    client.send(get("/big").repeated(20));
    QTRY_COMPARE(server.listener->openConnections(), 1);
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void HttpConnectionTest::boundsWhatAllDoNotRead()
{
    Limits limits = TestServer::patientLimits();
    limits.answerBytes = 3'000'000;
    TestServer server(limits);
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 10; ++i) {
        silent.push_back(std::make_unique<RawClient>(server.port()));
        silent.back()->stopReading();
        silent.back()->send(get("/big").repeated(20)); // Most of it the system keeps; the rest is up to a megabyte.
    }
    QTRY_VERIFY(server.requests.size() >= 10);
    RawClient reader(server.port());
    reader.send(get("/big").repeated(20));
    QTRY_COMPARE_WITH_TIMEOUT(reader.received().count("HTTP/1.1 200"), 20, 20000);
    QTRY_VERIFY(server.listener->openConnections() <= 5);
    QVERIFY(!reader.isEnded());
    reader.send(upgradeRequest()); // Who speaks something else from now on isn't counted.
    QTRY_VERIFY(server.peer());
    reader.disconnect();
    QTRY_VERIFY(!server.peer());
}

void HttpConnectionTest::namesTheClient()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/echo", "X-Forwarded-For: 198.51.100.7\r\n") + get("/echo"));
    QTRY_COMPARE(server.requests.size(), 2);
    QCOMPARE(server.requests.at(0).client, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(server.requests.at(0).forwarded);
    QVERIFY(!server.requests.at(1).forwarded);
}

void HttpConnectionTest::believesATrustedProxyOnly()
{
    NetOptions options = TestServer::quickOptions();
    options.trustedProxies = {QHostAddress::parseSubnet(u"127.0.0.0/8"_s)};
    TestServer server(TestServer::patientLimits(), options);
    RawClient client(server.port());
    client.send(get("/echo", "X-Forwarded-For: 198.51.100.7\r\n"));
    QTRY_COMPARE(server.requests.size(), 1);
    QCOMPARE(server.requests.at(0).client, QHostAddress(u"198.51.100.7"_s));
    RawClient second(server.port());
    second.send(upgradeRequest("X-Forwarded-For: 198.51.100.8\r\n"));
    QTRY_VERIFY(server.peer());
    QCOMPARE(server.peer()->clientAddress(), QHostAddress(u"198.51.100.8"_s));
}

void HttpConnectionTest::asksForAnUpgrade()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/ws"));
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 426 Upgrade Required\r\n"));
    QVERIFY(client.received().contains("\r\nUpgrade: websocket\r\n"));
    QVERIFY(client.received().contains("\r\nConnection: Upgrade\r\n"));
    QVERIFY(client.received().contains("\r\nSec-WebSocket-Version: 13\r\n"));
    client.send(get("/ws/"));
    QTRY_COMPARE(server.requests.size(), 1);
}

void HttpConnectionTest::refusesOtherOrigins()
{
    NetOptions options = TestServer::quickOptions();
    options.allowedOrigins = {"https://chat.example"_ba};
    TestServer server(TestServer::patientLimits(), options);
    RawClient stranger(server.port());
    stranger.send(upgradeRequest("Origin: https://evil.example\r\n"));
    QTRY_VERIFY(stranger.received().startsWith("HTTP/1.1 403 Forbidden\r\n"));
    RawClient friendly(server.port());
    friendly.send(upgradeRequest("Origin: https://chat.example\r\n"));
    QTRY_VERIFY(friendly.received().startsWith("HTTP/1.1 101 Switching Protocols\r\n"));
    QCOMPARE(server.receivers.size(), 1);
}

}

QTEST_GUILESS_MAIN(Chatto::HttpConnectionTest)
#include "tst_httpconnection.moc"
