// SPDX-License-Identifier: MIT
#include "tests/server/net/rawclient.h"
#include "tests/server/net/testserver.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

const QByteArray echoRequest = "GET /echo HTTP/1.1\r\nHost: h\r\n\r\n";

qint64 processorMilliseconds()
{
    return std::clock() * 1000 / CLOCKS_PER_SEC;
}

/// Takes all descriptors but a few away, until it dies.
class DescriptorFamine
{
public:
    explicit DescriptorFamine(int left)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = ::open("/dev/null", O_RDONLY);
        ::close(next);
        const rlimit now{static_cast<rlim_t>(next + left), m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &now);
    }
    ~DescriptorFamine() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(DescriptorFamine)

private:
    rlimit m_before = {};
};

}

class ListenerTest : public QObject
{
    Q_OBJECT

private slots:
    void limitsConnectionsASecond();
    void doesNotLimitATrustedProxy();
    void limitsOpenConnections();
    void leavesDescriptorsToOthers();
    void shutsDownAtOnceWithoutConnections();
    void shutsDownInGoodOrder();
    void takesNobodyWhileShuttingDown();
    void dropsTheStubbornWhenShuttingDown();
    void takesEverythingWithIt();
};

void ListenerTest::limitsConnectionsASecond()
{
    Limits limits = TestServer::patientLimits();
    limits.connections = 3;
    TestServer server(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send(echoRequest);
    }
    RawClient &last = *clients.back();
    QTRY_VERIFY(last.isEnded());
    QVERIFY(last.received().startsWith("HTTP/1.1 429 Too Many Requests\r\n"));
    QVERIFY(last.received().contains("\r\nRetry-After: 1\r\n"));
    QVERIFY(last.received().contains("rate_limited"));
    QTRY_VERIFY(clients.front()->received().endsWith("GET?|"));
    QVERIFY(server.requests.size() < 8);
}

void ListenerTest::doesNotLimitATrustedProxy()
{
    Limits limits = TestServer::patientLimits();
    limits.connections = 1;
    NetOptions options = TestServer::quickOptions();
    options.trustedProxies = {QHostAddress::parseSubnet(u"127.0.0.1"_s)};
    TestServer server(limits, options);
    for (int i = 0; i < 5; ++i) {
        RawClient client(server.port());
        client.send(echoRequest);
        QTRY_VERIFY(client.received().endsWith("GET?|"));
    }
}

void ListenerTest::limitsOpenConnections()
{
    Limits limits = TestServer::patientLimits();
    limits.openConnections = 2;
    TestServer server(limits);
    auto first = std::make_unique<RawClient>(server.port());
    const RawClient second(server.port());
    QTRY_COMPARE(server.listener->openConnections(), 2);
    RawClient third(server.port());
    QTRY_VERIFY(third.isEnded());
    QVERIFY(third.received().startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
    QVERIFY(third.received().contains("\r\nRetry-After: 1\r\n"));
    first.reset();
    QTRY_COMPARE(server.listener->openConnections(), 1);
    RawClient fourth(server.port());
    fourth.send(echoRequest);
    QTRY_VERIFY(fourth.received().endsWith("GET?|"));
}

void ListenerTest::leavesDescriptorsToOthers()
{
    TestServer server;
    RawClient first(server.port());
    first.send(echoRequest);
    QTRY_VERIFY(first.received().endsWith("GET?|"));
    RawClient second(server.port());
    {
        const DescriptorFamine famine(10);
        const qint64 before = processorMilliseconds();
        QTRY_VERIFY(second.isEnded());
        QTest::qWait(200);
        QVERIFY(processorMilliseconds() - before < 100);
        first.send(echoRequest);
        QTRY_COMPARE(server.requests.size(), 2);
    }
    RawClient third(server.port());
    third.send(echoRequest);
    QTRY_VERIFY(third.received().endsWith("GET?|"));
}

void ListenerTest::shutsDownAtOnceWithoutConnections()
{
    const TestServer server;
    QSignalSpy finished(server.listener.get(), &Listener::finished);
    server.listener->shutDown();
    QCOMPARE(finished.size(), 0);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!server.listener->isListening());
}

void ListenerTest::shutsDownInGoodOrder()
{
    TestServer server;
    QSignalSpy finished(server.listener.get(), &Listener::finished);
    RawClient idle(server.port());
    idle.send(echoRequest);
    RawClient reading(server.port());
    reading.send("GET /half");
    RawClient waiting(server.port());
    waiting.send("GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
    RawClient talking(server.port());
    talking.send(upgradeRequest());
    QTRY_VERIFY(server.peer() && server.requests.size() == 2 && idle.received().endsWith("GET?|"));

    server.listener->shutDown();
    server.listener->shutDown();
    QTRY_VERIFY(idle.isEnded() && reading.isEnded() && talking.isEnded());
    QCOMPARE(talking.frames().last().closeCode(), 4012);
    QCOMPARE(server.closed, 1);
    QVERIFY(!waiting.isEnded());
    QCOMPARE(finished.size(), 0);
    server.unanswered.at(0)({200, {}, "in time"});
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(waiting.isEnded());
    QVERIFY(waiting.received().contains("\r\nConnection: close\r\n"));
    QVERIFY(waiting.received().endsWith("in time"));
}

void ListenerTest::takesNobodyWhileShuttingDown()
{
    TestServer server;
    const quint16 port = server.port();
    RawClient client(port);
    QTRY_COMPARE(server.listener->openConnections(), 1);
    server.listener->shutDown();
    RawClient late(port);
    QTRY_COMPARE(late.socket().state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(late.socket().error(), QAbstractSocket::ConnectionRefusedError);
}

void ListenerTest::dropsTheStubbornWhenShuttingDown()
{
    TestServer server;
    QSignalSpy finished(server.listener.get(), &Listener::finished);
    RawClient stubborn(server.port());
    stubborn.send(upgradeRequest());
    QTRY_VERIFY(server.peer());
    // Neither reads nor closes: closeSeconds is all that it gets.
    stubborn.stopReading();
    server.peer()->send(QByteArray(900'000, 'x'));
    server.listener->shutDown();
    QTRY_COMPARE(finished.size(), 1);
}

void ListenerTest::takesEverythingWithIt()
{
    TestServer server;
    RawClient idle(server.port());
    RawClient waiting(server.port());
    waiting.send("GET /later HTTP/1.1\r\nHost: h\r\n\r\n");
    RawClient talking(server.port());
    talking.send(upgradeRequest());
    QTRY_VERIFY(server.peer() && server.requests.size() == 1);
    server.peer()->send(QByteArray("unsent"));
    server.listener.reset();
    QVERIFY(!server.peer());
    server.unanswered.at(0)({200, {}, "nobody"});
    QTRY_VERIFY(idle.isEnded() && waiting.isEnded() && talking.isEnded());
}

}

QTEST_GUILESS_MAIN(Chatto::ListenerTest)
#include "tst_listener.moc"
