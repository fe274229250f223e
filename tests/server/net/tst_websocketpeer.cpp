// SPDX-License-Identifier: MIT
#include "server/core/textframe.h"
#include "tests/server/net/rawclient.h"
#include "tests/server/net/testserver.h"

#include <QFile>
#include <QTest>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// A client whose handshake has been answered.
class WsClient : public RawClient
{
public:
    explicit WsClient(TestServer &server, const QByteArray &rightBehind = {})
        : RawClient(server.port())
    {
        const size_t before = server.receivers.size();
        send(upgradeRequest() + rightBehind);
        m_isOpen = QTest::qWaitFor([&] { return server.receivers.size() > before && received().contains("\r\n\r\n"); });
    }

    bool isOpen() const { return m_isOpen; }
    QByteArrayList texts()
    {
        QByteArrayList texts;
        for (const ServerFrame &frame : frames()) {
            if (frame.opcode == 1)
                texts.append(frame.payload);
        }
        return texts;
    }
    int closeCode()
    {
        const QList<ServerFrame> all = frames();
        return all.isEmpty() ? 0 : all.last().closeCode();
    }

private:
    bool m_isOpen = false;
};

/// Of this process, in bytes.
qint64 residentMemory()
{
    QFile status(u"/proc/self/statm"_s);
    status.open(QIODevice::ReadOnly);
    return status.readAll().split(' ').at(1).toLongLong() * 4096;
}

}

class WebSocketPeerTest : public QObject
{
    Q_OBJECT

private slots:
    void echoes();
    void receivesWhatComesWithTheHandshake();
    void receivesWhatComesByteByByte();
    void answersPingsInOrder();
    void answersTheLastMessageOfWhoHasEnded();
    void endsSoonAfterTheClient();
    void endsAtOnceWithAnIdleClient();
    void closesOnViolations_data();
    void closesOnViolations();
    void echoesACloseFrame_data();
    void echoesACloseFrame();
    void closesWithItsCode();
    void hearsNothingAfterClosing();
    void tellsClosedFromTheEventLoopOnly();
    void tellsClosedOnce();
    void dropsASlowReaderWithBoundedMemory();
    void allowsABigTurnToAFastReader();
    void tellsWhoIsBehind();
    void boundsTheAnswersToAFloodOfPings();
    void pingsSilentClientsOnly();
    void closesWhoDoesNotAnswerAPing();
    void closesWhoDoesNotFinishAMessage();
    void livesThroughManyAtOnce();
};

void WebSocketPeerTest::echoes()
{
    TestServer server;
    WsClient client(server);
    QVERIFY(client.isOpen());
    for (const qsizetype size : {0, 1, 125, 126, 65535, 65536}) {
        const QByteArray text(size, '*');
        client.send(clientText(text));
        QTRY_VERIFY(!client.texts().isEmpty() && client.texts().last() == text);
    }
    QCOMPARE(server.peer()->clientAddress(), QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(server.closed, 0);
}

void WebSocketPeerTest::receivesWhatComesWithTheHandshake()
{
    TestServer server;
    WsClient client(server, clientText("hasty") + clientText("very").first(3));
    QTRY_COMPARE(server.messages, QByteArrayList{"hasty"});
    client.send(clientText("very").mid(3));
    QTRY_COMPARE(client.texts(), (QByteArrayList{"hasty", "very"}));
}

void WebSocketPeerTest::receivesWhatComesByteByByte()
{
    TestServer server;
    WsClient client(server);
    const QByteArray bytes = clientText("slowly") + clientFrame(9, "p") + clientText(QByteArray(200, 'x'));
    for (const char byte : bytes) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(client.texts(), (QByteArrayList{"slowly", QByteArray(200, 'x')}));
}

void WebSocketPeerTest::answersPingsInOrder()
{
    TestServer server;
    WsClient client(server);
    client.send(clientText("a") + clientFrame(9, "1") + clientFrame(1, "b", {.fin = false}) + clientFrame(9, "2")
        + clientFrame(0, "c") + clientFrame(10, "unasked"));
    QTRY_COMPARE(client.frames().size(), 4);
    const QList<ServerFrame> frames = client.frames();
    QCOMPARE(frames.at(0).payload, "a"_ba);
    QCOMPARE(frames.at(1).opcode, 10);
    QCOMPARE(frames.at(1).payload, "1"_ba);
    QCOMPARE(frames.at(2).payload, "2"_ba);
    QCOMPARE(frames.at(3).payload, "bc"_ba);
}

void WebSocketPeerTest::answersTheLastMessageOfWhoHasEnded()
{
    Limits limits = TestServer::patientLimits();
    limits.closeSeconds = 10;
    TestServer server(limits);
    server.echoes = false;
    WsClient client(server);
    client.send(clientText("question"));
    client.endOutput();
    QTRY_COMPARE(server.messages, QByteArrayList{"question"});
    QTest::qWait(20);
    QCOMPARE(server.closed, 0);
    server.peer()->send(textFrame("answer"));
    QTRY_COMPARE(client.texts(), QByteArrayList{"answer"});
}

void WebSocketPeerTest::endsSoonAfterTheClient()
{
    TestServer server;
    WsClient client(server);
    client.send(clientText("bye"));
    client.endOutput();
    QTRY_COMPARE(server.closed, 1);
    QTRY_VERIFY(client.isEnded());
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void WebSocketPeerTest::endsAtOnceWithAnIdleClient()
{
    Limits limits = TestServer::patientLimits();
    limits.closeSeconds = 1'000'000;
    TestServer server(limits);
    WsClient client(server);
    client.endOutput();
    QTRY_COMPARE(server.closed, 1);
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void WebSocketPeerTest::closesOnViolations_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("not masked") << clientFrame(1, "x", {.masked = false}) << 1002;
    QTest::newRow("reserved bit") << clientFrame(1, "x", {.reserved = 4}) << 1002;
    QTest::newRow("reserved opcode") << clientFrame(3, "x") << 1002;
    QTest::newRow("binary") << clientFrame(2, "x") << 1003;
    QTest::newRow("not UTF-8") << clientText("\xff") << 1007;
    QTest::newRow("too big") << clientText(QByteArray(65537, 'x')) << 1009;
    QTest::newRow("too big in fragments")
        << clientFrame(1, QByteArray(65536, 'x'), {.fin = false}) + clientFrame(0, "x") << 1009;
    QTest::newRow("close with a wrong code") << clientClose(1005) << 1002;
    QTest::newRow("close with a wrong reason") << clientClose(1000, "\xff") << 1007;
}

void WebSocketPeerTest::closesOnViolations()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    TestServer server;
    WsClient client(server);
    client.send(clientText("before") + bytes + clientText("after"));
    QTRY_VERIFY(client.isEnded());
    QCOMPARE(client.texts(), QByteArrayList{"before"});
    QCOMPARE(client.closeCode(), code);
    QTRY_COMPARE(server.closed, 1);
    QCOMPARE(server.messages, QByteArrayList{"before"});
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void WebSocketPeerTest::echoesACloseFrame_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("code");
    QTest::newRow("without code") << clientFrame(8, "") << 0;
    QTest::newRow("1000") << clientClose(1000, "bye") << 1000;
    QTest::newRow("4999") << clientClose(4999) << 4999;
}

void WebSocketPeerTest::echoesACloseFrame()
{
    QFETCH(QByteArray, frame);
    QFETCH(int, code);
    TestServer server;
    WsClient client(server);
    client.send(frame + clientText("after") + clientFrame(9, "after"));
    QTRY_VERIFY(client.isEnded());
    QCOMPARE(client.frames().size(), 1);
    QCOMPARE(client.frames().first().opcode, 8);
    QCOMPARE(client.closeCode(), code);
    QVERIFY(server.messages.isEmpty());
    QTRY_COMPARE(server.closed, 1);
}

void WebSocketPeerTest::closesWithItsCode()
{
    TestServer server;
    WsClient client(server);
    server.peer()->send(textFrame("last words"));
    server.peer()->close(CloseCode::SessionEnded);
    server.peer()->close(CloseCode::Flooding);
    server.peer()->send(textFrame("too late"));
    QTRY_VERIFY(client.isEnded());
    QCOMPARE(client.frames().size(), 2);
    QCOMPARE(client.texts(), QByteArrayList{"last words"});
    QCOMPARE(client.frames().last().payload.mid(2), "session ended"_ba);
    QCOMPARE(client.closeCode(), 4001);
    QTRY_VERIFY(!server.peer());
    QCOMPARE(server.closed, 1);
}

void WebSocketPeerTest::hearsNothingAfterClosing()
{
    TestServer server;
    WsClient client(server);
    server.receivers.back()->onMessage = [&server] { server.peer()->close(CloseCode::NoHello); };
    client.send(clientText("one") + clientText("two"));
    QTRY_VERIFY(client.isEnded());
    QCOMPARE(server.messages, QByteArrayList{"one"});
    QCOMPARE(client.closeCode(), 4002);
}

void WebSocketPeerTest::tellsClosedFromTheEventLoopOnly()
{
    TestServer server;
    const WsClient client(server);
    server.peer()->close(CloseCode::Normal);
    QCOMPARE(server.closed, 0);
    QTRY_COMPARE(server.closed, 1);
}

void WebSocketPeerTest::tellsClosedOnce()
{
    TestServer server;
    {
        WsClient client(server);
        client.send(clientText("x"));
        QTRY_COMPARE(server.messages.size(), 1);
        // Reset while an answer is on its way, while closing, and after.
        server.peer()->send(textFrame(QByteArray(100'000, 'x')));
        client.disconnect();
        server.peer()->close(CloseCode::Normal);
    }
    QTRY_COMPARE(server.listener->openConnections(), 0);
    QCOMPARE(server.closed, 1);
}

void WebSocketPeerTest::dropsASlowReaderWithBoundedMemory()
{
    TestServer server;
    WsClient client(server);
    client.stopReading();
    const qint64 before = residentMemory();
    qint64 sent = 0;
    // 200 MB, none of it shared.
    for (int i = 0; i < 20'000 && server.closed == 0; ++i) {
        const QByteArray frame = textFrame(QByteArray(10'000, 'x'));
        server.peer()->send(frame);
        sent += frame.size();
        if (i % 20 == 0)
            QCoreApplication::processEvents();
    }
    QCOMPARE(server.closed, 1);
    QVERIFY(residentMemory() - before < 24'000'000);
    QVERIFY(sent > 1024 * 1024);
    client.socket().setReadBufferSize(0);
    // Whole frames, then the reason; unless it gave up waiting for so slow a reader.
    QTRY_VERIFY(client.isEnded());
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void WebSocketPeerTest::allowsABigTurnToAFastReader()
{
    TestServer server;
    WsClient client(server);
    // More than the backlog in one turn, less than what the system takes together with it.
    for (int i = 0; i < 12; ++i)
        server.peer()->send(textFrame(QByteArray(100'000, 'x')));
    QTRY_COMPARE(client.texts().size(), 12);
    QCOMPARE(server.closed, 0);
}

void WebSocketPeerTest::tellsWhoIsBehind()
{
    Limits limits = TestServer::patientLimits();
    limits.backlogBytes = 0;
    TestServer server(limits);
    WsClient client(server);
    client.stopReading();
    const TestServer::Receiver &receiver = *server.receivers.back();
    constexpr int sent = 200; // 20 MB, of which the system takes less than the half
    for (int i = 0; i < sent; ++i)
        server.peer()->send(textFrame(QByteArray(100'000, 'x')));
    QTest::qWait(1);
    QVERIFY(server.peer()->isBehind());
    QCOMPARE(receiver.timesDrained, 0);
    client.socket().setReadBufferSize(0);
    QTRY_COMPARE(client.texts().size(), sent);
    QVERIFY(!server.peer()->isBehind());
    server.peer()->send(textFrame("more"));
    QTRY_COMPARE(client.texts().size(), sent + 1);
    QCOMPARE(receiver.timesDrained, 1);
}

void WebSocketPeerTest::boundsTheAnswersToAFloodOfPings()
{
    Limits limits = TestServer::patientLimits();
    limits.backlogBytes = 100'000;
    limits.closeSeconds = 100;
    TestServer server(limits);
    WsClient client(server);
    client.stopReading();
    const QByteArray pings = clientFrame(9, QByteArray(125, 'p')).repeated(1000);
    for (int i = 0; i < 200 && server.closed == 0; ++i) {
        client.send(pings);
        QTest::qWait(1);
    }
    QTRY_COMPARE(server.closed, 1);
    client.socket().setReadBufferSize(0);
    QTRY_COMPARE(client.closeCode(), 4003);
}

void WebSocketPeerTest::pingsSilentClientsOnly()
{
    Limits limits = TestServer::patientLimits();
    limits.pingSeconds = 25;
    TestServer server(limits);
    WsClient talker(server);
    WsClient silent(server);
    QTRY_VERIFY((talker.send(clientText("x")), !silent.frames().isEmpty()));
    QCOMPARE(silent.frames().first().opcode, 9);
    for (const ServerFrame &frame : talker.frames())
        QCOMPARE(frame.opcode, 1);
}

void WebSocketPeerTest::closesWhoDoesNotAnswerAPing()
{
    Limits limits = TestServer::patientLimits();
    limits.pingSeconds = 2;
    limits.pongSeconds = 50;
    TestServer server(limits);
    WsClient mute(server);
    WsClient polite(server);
    qsizetype answered = 0;
    QTRY_VERIFY(([&] {
        for (; answered < polite.frames().size(); ++answered)
            polite.send(clientFrame(10, ""));
        return mute.isEnded();
    }()));
    QCOMPARE(mute.frames().first().opcode, 9);
    QCOMPARE(mute.closeCode(), 1001);
    QVERIFY(!polite.isEnded());
    QVERIFY(answered > 1);
    QCOMPARE(server.closed, 1);
}

void WebSocketPeerTest::closesWhoDoesNotFinishAMessage()
{
    Limits limits = TestServer::patientLimits();
    limits.messageSeconds = 3;
    TestServer server(limits);
    WsClient client(server);
    client.send(clientFrame(1, "begun", {.fin = false}));
    // Other frames between don't count, whole ones neither.
    QTRY_VERIFY(([&] {
        client.send(clientFrame(9, ""));
        return client.isEnded();
    }()));
    QCOMPARE(client.closeCode(), 1002);
    QVERIFY(server.messages.isEmpty());
}

void WebSocketPeerTest::livesThroughManyAtOnce()
{
    TestServer server;
    std::vector<std::unique_ptr<WsClient>> clients;
    for (int i = 0; i < 100; ++i)
        clients.push_back(std::make_unique<WsClient>(server));
    const QByteArray frame = textFrame("to all");
    for (const auto &receiver : server.receivers)
        receiver->peer->send(frame);
    for (const auto &client : clients)
        QTRY_COMPARE(client->texts(), QByteArrayList{"to all"});
    clients.clear();
    QTRY_COMPARE(server.listener->openConnections(), 0);
    QCOMPARE(server.closed, 100);
}

}

QTEST_GUILESS_MAIN(Chatto::WebSocketPeerTest)
#include "tst_websocketpeer.moc"
