// SPDX-License-Identifier: MIT
#include "client/net/connection.h"

#include "common/closecode.h"
#include "common/codec.h"
#include "tests/support/untrustedserver.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = Connection::State;

/// A server that welcomes whoever says hello.
class FakeServer : public QWebSocketServer
{
public:
    explicit FakeServer(quint16 port = 0)
        : QWebSocketServer(u"fake"_s, NonSecureMode)
    {
        setSupportedSubprotocols({u"chatto.v1"_s});
        listen(QHostAddress::LocalHost, port);
        url = QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()));
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            socket = nextPendingConnection();
            socket->setParent(this);
            paths.append(socket->requestUrl().path());
            protocols.append(socket->subprotocol());
            connect(socket, &QWebSocket::textMessageReceived, this, &FakeServer::receive);
        });
    }

    void say(const QByteArray &frame) { socket->sendTextMessage(QString::fromUtf8(frame)); }
    void say(const Event &event) { say(encode(event)); }
    void welcome()
    {
        Welcome welcome;
        welcome.user.name = UserName(u"ada"_s);
        welcome.server.pingSeconds = pingSeconds;
        say(welcome);
    }
    void close(CloseCode code) { socket->close(static_cast<QWebSocketProtocol::CloseCode>(code)); }

    QUrl url;
    QWebSocket *socket = nullptr;
    QList<Request> requests;
    QList<Hello> hellos;
    QStringList paths;
    QStringList protocols;
    int pingSeconds = 25;
    bool welcomes = true;
    bool answersPings = true;

private:
    void receive(const QString &frame)
    {
        const auto request = decodeRequest(frame.toUtf8());
        QVERIFY(request);
        requests.append(*request);
        if (const auto *hello = std::get_if<Hello>(&*request)) {
            hellos.append(*hello);
            if (welcomes)
                welcome();
        } else if (const auto *ping = std::get_if<Ping>(&*request); ping && answersPings) {
            say(Pong{ping->nonce});
        }
    }
};

}

class ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void saysHelloAndIsOnlineWithTheWelcome();
    void sendsOnlyWhileOnline();
    void passesEventsOn();
    void ignoresWhatItCannotRead();
    void refusesWhatIsTooLarge();
    void sendsLongMessagesInOneFrame();
    void comesBackWithWhatItHas_data();
    void comesBackWithWhatItHas();
    void waitsLongerAfterEachFailure();
    void countsDown();
    void doesNotWaitWhenAskedTo();
    void staysAwayWhenTheSessionHasEnded();
    void startsAgainAfterwards();
    void stopsForGood();
    void pingsBeforeTheServerWould();
    void takesSilenceForDeath();
    void doesNotWaitForAWelcomeForEver();
    void saysWhyItIsOffline();
    void sendsNothingToAServerThatCannotProveItself();
    void sendsNothingWhereTheCertificateHasChanged();
    void goesOnWithTheCertificateThatIsTrusted();

private:
    void start(const std::function<double()> &random = [] { return 0.0; })
    {
        m_connection = std::make_unique<Connection>(m_server->url, Backoff(random));
        connect(m_connection.get(), &Connection::eventReceived, this,
            [this](const Event &event) { m_events.append(event); });
        m_connection->start(u"secret"_s, [this] { return m_resume; });
    }
    bool isOnline() const { return m_connection->state() == State::Online; }

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Connection> m_connection;
    QList<Event> m_events;
    QHash<RoomId, Position> m_resume;
};

void ConnectionTest::init()
{
    m_connection.reset();
    m_server = std::make_unique<FakeServer>();
    m_events.clear();
    m_resume.clear();
}

void ConnectionTest::saysHelloAndIsOnlineWithTheWelcome()
{
    m_server->welcomes = false;
    start();
    QSignalSpy states(m_connection.get(), &Connection::stateChanged);
    QCOMPARE(m_connection->state(), State::Connecting);
    QTRY_COMPARE(m_server->hellos.size(), 1);
    QCOMPARE(m_connection->state(), State::Connecting);
    QCOMPARE(m_server->hellos.first().token, u"secret"_s);
    QCOMPARE(m_server->paths, QStringList({u"/ws"_s}));
    QCOMPARE(m_server->protocols, QStringList({u"chatto.v1"_s}));
    m_server->welcome();
    QTRY_VERIFY(isOnline());
    QCOMPARE(states.size(), 1);
    QVERIFY(std::holds_alternative<Welcome>(m_events.first()));
}

void ConnectionTest::sendsOnlyWhileOnline()
{
    m_server->welcomes = false;
    start();
    m_connection->send(ReadMarker{lobbyId(), 1});
    QTRY_COMPARE(m_server->hellos.size(), 1);
    m_connection->send(ReadMarker{lobbyId(), 2});
    m_server->welcome();
    QTRY_VERIFY(isOnline());
    m_connection->send(ReadMarker{lobbyId(), 3});
    QTRY_COMPARE(m_server->requests.size(), 2);
    QCOMPARE(m_server->requests.last(), Request(ReadMarker{lobbyId(), 3}));
}

void ConnectionTest::passesEventsOn()
{
    start();
    QTRY_VERIFY(isOnline());
    const Ack ack{TxnId(u"t"_s), lobbyId(), 3, QDateTime::fromSecsSinceEpoch(1, Qt::UTC)};
    m_server->say(ack);
    QTRY_COMPARE(m_events.size(), 2);
    QCOMPARE(m_events.last(), Event(ack));
}

void ConnectionTest::ignoresWhatItCannotRead()
{
    start();
    QTRY_VERIFY(isOnline());
    const QList<QByteArray> frames{"", "{", "[]", "null", "{}", R"({"type":7})", R"({"type":"ack"})",
        R"({"type":"message","room":"lobby","id":-1})", R"({"type":"\ud800"})", "{\"type\":\"\x01\"}"};
    for (int i = 0; i < frames.size(); ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ignored a frame"_s));
    for (const QByteArray &frame : frames)
        m_server->say(frame);
    m_server->welcome(); // a second one
    m_server->say(R"({"type":"from the future","x":1})"_ba);
    m_server->say(Pong{u"end"_s});
    QTRY_COMPARE(m_events.size(), 3);
    QCOMPARE(m_events.last(), Event(Pong{u"end"_s}));
    QVERIFY(isOnline());
}

void ConnectionTest::refusesWhatIsTooLarge()
{
    start([] { return 0.999; });
    QTRY_VERIFY(isOnline());
    QSignalSpy closed(m_connection.get(), &Connection::closed);
    m_server->say(R"({"type":"x","y":")"_ba + QByteArray(1024 * 1024 - 100, 'y') + R"("})"_ba);
    QTRY_COMPARE(m_events.size(), 2);
    m_server->say(R"({"type":"x","y":")"_ba + QByteArray(2 * 1024 * 1024, 'y') + R"("})"_ba);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(m_events.size(), 2);
}

void ConnectionTest::sendsLongMessagesInOneFrame()
{
    start();
    QTRY_VERIFY(isOnline());
    int frames = 0;
    connect(m_server->socket, &QWebSocket::textFrameReceived, this, [&](const QString &, bool) { ++frames; });
    m_connection->send(SendMessage{TxnId(u"t"_s), lobbyId(), QString(1'000'000, u'ü')});
    QTRY_COMPARE(m_server->requests.size(), 2);
    QCOMPARE(frames, 1);
}

void ConnectionTest::comesBackWithWhatItHas_data()
{
    QTest::addColumn<int>("code");
    for (const auto code : {CloseCode::Normal, CloseCode::GoingAway, CloseCode::TooSlow, CloseCode::Flooding,
             CloseCode::TryAgain, CloseCode::NoHello, CloseCode::MessageTooBig}) {
        QTest::addRow("%d", static_cast<int>(code)) << static_cast<int>(code);
    }
    QTest::newRow("cut") << 0;
}

void ConnectionTest::comesBackWithWhatItHas()
{
    QFETCH(int, code);
    start();
    QTRY_VERIFY(isOnline());
    QVERIFY(m_server->hellos.first().resume.isEmpty());
    QSignalSpy closed(m_connection.get(), &Connection::closed);
    m_resume = {{lobbyId(), {Epoch(u"e1"_s), 41, 7}}};
    if (code)
        m_server->close(static_cast<CloseCode>(code));
    else
        m_server->socket->abort();
    QTRY_COMPARE(m_server->hellos.size(), 2);
    QCOMPARE(m_server->hellos.last().resume, m_resume);
    QTRY_VERIFY(isOnline());
    QCOMPARE(closed.size(), 1);
    QVERIFY(m_connection->problem().isEmpty());
}

void ConnectionTest::waitsLongerAfterEachFailure()
{
    m_server->QWebSocketServer::close();
    QList<int> waits;
    start([] { return 0.02; }); // of 500 ms, 1 s, 2 s, 4 s …
    connect(m_connection.get(), &Connection::stateChanged, this, [&](State state) {
        if (state == State::Offline)
            waits.append(m_connection->retryIn());
    });
    QTRY_COMPARE(waits.size(), 5);
    for (int i = 0; i < waits.size(); ++i)
        QVERIFY2(waits[i] <= 10 << i && waits[i] >= (10 << i) - 10, qPrintable(QString::number(waits[i])));
}

void ConnectionTest::countsDown()
{
    start([] { return 0.9; });
    QCOMPARE(m_connection->retryIn(), -1);
    QTRY_VERIFY(isOnline());
    QCOMPARE(m_connection->retryIn(), -1);
    m_server->socket->abort();
    QTRY_COMPARE(m_connection->state(), State::Offline);
    const int first = m_connection->retryIn();
    QVERIFY(first > 0 && first <= 450);
    QTRY_VERIFY(m_connection->retryIn() < first);
    QTRY_VERIFY(isOnline());
}

void ConnectionTest::doesNotWaitWhenAskedTo()
{
    const quint16 port = m_server->serverPort();
    m_server->QWebSocketServer::close();
    start([] { return 0.999; });
    QTRY_VERIFY(m_connection->retryIn() > 1'500); // the third wait
    m_server = std::make_unique<FakeServer>(port);
    m_connection->reconnectNow();
    m_connection->reconnectNow();
    QCOMPARE(m_connection->state(), State::Connecting);
    QTRY_VERIFY2_WITH_TIMEOUT(isOnline(), qPrintable(m_connection->problem()), 1'000);
    QCOMPARE(m_server->hellos.size(), 1);
    m_connection->reconnectNow(); // nothing to do
    QVERIFY(isOnline());
}

void ConnectionTest::staysAwayWhenTheSessionHasEnded()
{
    start();
    QTRY_VERIFY(isOnline());
    QSignalSpy signedOut(m_connection.get(), &Connection::signedOut);
    QSignalSpy closed(m_connection.get(), &Connection::closed);
    m_server->close(CloseCode::SessionEnded);
    QTRY_COMPARE(signedOut.size(), 1);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(m_connection->state(), State::Offline);
    QCOMPARE(m_connection->retryIn(), -1);
    m_connection->reconnectNow();
    QCOMPARE(m_connection->state(), State::Offline);
}

void ConnectionTest::startsAgainAfterwards()
{
    m_server->welcomes = false;
    start();
    QTRY_COMPARE(m_server->hellos.size(), 1);
    m_server->close(CloseCode::SessionEnded); // before any welcome: the token is unknown
    QSignalSpy signedOut(m_connection.get(), &Connection::signedOut);
    QTRY_COMPARE(signedOut.size(), 1);
    m_server->welcomes = true;
    m_connection->start(u"another"_s, [] { return QHash<RoomId, Position>(); });
    QTRY_VERIFY(isOnline());
    QCOMPARE(m_server->hellos.last().token, u"another"_s);
}

void ConnectionTest::stopsForGood()
{
    start();
    QTRY_VERIFY(isOnline());
    QSignalSpy gone(m_server->socket, &QWebSocket::disconnected);
    QSignalSpy closed(m_connection.get(), &Connection::closed);
    m_connection->stop();
    m_connection->stop();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(m_connection->retryIn(), -1);
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(m_server->hellos.size(), 1);
}

void ConnectionTest::pingsBeforeTheServerWould()
{
    m_server->pingSeconds = 1;
    start();
    QTRY_VERIFY(isOnline());
    QSignalSpy closed(m_connection.get(), &Connection::closed);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(m_server->requests.size() >= 2);
    QVERIFY(std::holds_alternative<Ping>(m_server->requests.last()));
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed()))); // two pings in two intervals
    QTRY_VERIFY(m_server->requests.size() >= 4); // over twice the silence that would be death
    QVERIFY(closed.isEmpty());
}

void ConnectionTest::takesSilenceForDeath()
{
    m_server->pingSeconds = 1;
    m_server->answersPings = false;
    start();
    QTRY_VERIFY(isOnline());
    QElapsedTimer timer;
    timer.start();
    QSignalSpy closed(m_connection.get(), &Connection::closed);
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY2(timer.elapsed() > 1'300, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(m_server->hellos.size(), 2);
}

void ConnectionTest::doesNotWaitForAWelcomeForEver()
{
    m_server->welcomes = false;
    m_connection = std::make_unique<Connection>(m_server->url, Backoff([] { return 0.0; }));
    m_connection->setPatience(100ms);
    m_connection->start(u"secret"_s, [this] { return m_resume; });
    QTRY_VERIFY(m_server->hellos.size() >= 2);
    QCOMPARE(m_connection->problem(), u"The server has fallen silent."_s);
}

void ConnectionTest::saysWhyItIsOffline()
{
    start([] { return 0.999; });
    QTRY_VERIFY(isOnline());
    m_server->close(CloseCode::TryAgain);
    QTRY_COMPARE(m_connection->state(), State::Offline);
    QCOMPARE(m_connection->problem(), u"The server is starting again."_s);
    m_server->QWebSocketServer::close();
    m_connection->reconnectNow();
    QTRY_COMPARE(m_connection->state(), State::Offline);
    QVERIFY(m_connection->problem().startsWith("No server answers"_L1));

    QTcpServer web; // speaks no WebSocket
    QVERIFY(web.listen(QHostAddress::LocalHost));
    connect(&web, &QTcpServer::newConnection, this,
        [&] { web.nextPendingConnection()->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"); });
    Connection other(QUrl(u"http://127.0.0.1:%1"_s.arg(web.serverPort())), Backoff([] { return 0.999; }));
    other.start(u"secret"_s, [] { return QHash<RoomId, Position>(); });
    QTRY_COMPARE(other.state(), State::Offline);
    QVERIFY2(other.problem().startsWith("What answers there"_L1), qPrintable(other.problem()));
    QVERIFY(other.retryIn() > 0);
}

void ConnectionTest::sendsNothingToAServerThatCannotProveItself()
{
    UntrustedServer impostor;
    QVERIFY(impostor.isListening());
    Connection connection(impostor.url(), Backoff([] { return 0.999; }));
    connection.start(u"secret"_s, [] { return QHash<RoomId, Position>(); });
    QTRY_COMPARE(connection.state(), State::Offline);
    QVERIFY2(connection.problem().contains("certificate"_L1), qPrintable(connection.problem()));
    QVERIFY(!impostor.hasPendingConnections());
}

void ConnectionTest::sendsNothingWhereTheCertificateHasChanged()
{
    UntrustedServer impostor;
    QVERIFY(impostor.isListening());
    Connection connection(impostor.url(), Backoff([] { return 0.999; }));
    QSignalSpy untrusted(&connection, &Connection::untrusted);
    connection.setCertificate(UntrustedServer().certificate()); // just like it, but another one
    connection.start(u"secret"_s, [] { return QHash<RoomId, Position>(); });
    QTRY_COMPARE(connection.state(), State::Offline);
    QVERIFY2(connection.problem().contains("another certificate"_L1), qPrintable(connection.problem()));
    QCOMPARE(untrusted.size(), 1);
    QCOMPARE(untrusted.first().first().toByteArray(), impostor.certificate());
    QVERIFY(!impostor.hasPendingConnections());
    QVERIFY(connection.retryIn() > 0); // the right one may come back
}

void ConnectionTest::goesOnWithTheCertificateThatIsTrusted()
{
    UntrustedServer server;
    QVERIFY(server.isListening());
    Connection connection(server.url(), Backoff([] { return 0.0; }));
    QSignalSpy untrusted(&connection, &Connection::untrusted);
    connection.start(u"secret"_s, [] { return QHash<RoomId, Position>(); });
    QTRY_VERIFY(!untrusted.isEmpty());
    QVERIFY(!server.hasPendingConnections());
    connection.setCertificate(server.certificate());
    connection.reconnectNow();
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *socket = server.nextPendingConnection();
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    QVERIFY(socket->readAll().startsWith("GET /ws HTTP/1.1\r\n"));
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
