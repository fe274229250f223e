// SPDX-License-Identifier: MIT
#include "server/redis/redisconnection.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A connection, and a peer that says what the test wants.
class RedisConnectionTest : public QObject
{
    Q_OBJECT

private:
    void connectTo(RedisConnection &connection);
    void establish(RedisConnection &connection);
    RedisOptions options(std::chrono::milliseconds timeout = 10s) const;
    QByteArray heard();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLocalServer> m_server;
    QLocalSocket *m_peer = nullptr;

private slots:
    void init();
    void cleanup();
    void signsIn_data();
    void signsIn();
    void givesUpWhoRefuses_data();
    void givesUpWhoRefuses();
    void answersInOrder();
    void handsOnErrorsAsValues();
    void givesUpWhoTalksNonsense_data();
    void givesUpWhoTalksNonsense();
    void failsWhatWasPending();
    void letsNotTooManyWait();
    void neverAnswersBeforeTheCallHasReturned();
    void triesUntilThereIsSomebody();
    void comesBack();
    void noticesSilence_data();
    void noticesSilence();
    void listensFirstAfterItStoodStill();
    void asksASilentPeer_data();
    void asksASilentPeer();
    void survivesBeingDroppedByAnAnswer();
};

void RedisConnectionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<QLocalServer>();
    QVERIFY(m_server->listen(m_folder->filePath(u"s"_s)));
}

void RedisConnectionTest::cleanup()
{
    m_server.reset();
}

RedisOptions RedisConnectionTest::options(std::chrono::milliseconds timeout) const
{
    RedisOptions options{RedisUrl::socketFile(m_folder->filePath(u"s"_s))};
    options.timeout = timeout;
    return options;
}

void RedisConnectionTest::connectTo(RedisConnection &connection)
{
    connection.start();
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_peer = m_server->nextPendingConnection();
}

void RedisConnectionTest::establish(RedisConnection &connection)
{
    connectTo(connection);
    m_peer->write("+OK\r\n+PONG\r\n");
    QTRY_VERIFY(connection.isEstablished());
    m_peer->readAll();
}

QByteArray RedisConnectionTest::heard()
{
    m_peer->waitForReadyRead(0);
    return m_peer->peek(10'000);
}

void RedisConnectionTest::signsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("database");
    QTest::addColumn<QByteArray>("commands");
    const QByteArray rest = encodeRedisCommand({"CLIENT", "SETNAME", "chatto-server"}) + encodeRedisCommand({"PING"});
    QTest::newRow("nobody in particular") << u""_s << u""_s << 0 << rest;
    QTest::newRow("password") << u""_s << u"sésame"_s << 0 << encodeRedisCommand({"AUTH", "sésame"}) + rest;
    QTest::newRow("all") << u"ann"_s << u"x"_s << 3
                         << encodeRedisCommand({"AUTH", "ann", "x"}) + encodeRedisCommand({"SELECT", "3"}) + rest;
}

void RedisConnectionTest::signsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(int, database);
    QFETCH(QByteArray, commands);
    RedisOptions its = options();
    its.url.user = user;
    its.url.password = password;
    its.url.database = database;
    RedisConnection connection(its, RedisConnection::Purpose::Commands);
    connectTo(connection);
    QTRY_COMPARE(heard(), commands);
    QVERIFY(!connection.isEstablished());
}

void RedisConnectionTest::givesUpWhoRefuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("reason");
    QTest::newRow("the password") << "-WRONGPASS no\r\n+OK\r\n+OK\r\n+PONG\r\n"_ba << u"WRONGPASS no"_s;
    QTest::newRow("the database") << "+OK\r\n-ERR DB index\r\n+OK\r\n+PONG\r\n"_ba << u"ERR DB index"_s;
    QTest::newRow("everything") << "+OK\r\n+OK\r\n-NOPERM\r\n-LOADING wait\r\n"_ba << u"LOADING wait"_s;
}

void RedisConnectionTest::givesUpWhoRefuses()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, reason);
    RedisOptions its = options();
    its.url.password = u"x"_s;
    its.url.database = 1;
    RedisConnection connection(its, RedisConnection::Purpose::Commands);
    QSignalSpy lost(&connection, &RedisConnection::lost);
    QSignalSpy established(&connection, &RedisConnection::established);
    connectTo(connection);
    m_peer->write(answer);
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(lost.first().first().toString(), reason);
    QCOMPARE(established.size(), 0);
}

void RedisConnectionTest::answersInOrder()
{
    RedisConnection connection(options(), RedisConnection::Purpose::Commands);
    establish(connection);
    QByteArrayList answers;
    for (int i = 0; i < 3; ++i)
        connection.send({"ECHO", "x"}, [&](const Result<RedisValue> &value) { answers.append(value->bytes()); });
    m_peer->write("+a\r\n$1\r\n");
    m_peer->flush();
    QTRY_COMPARE(answers, QByteArrayList{"a"});
    m_peer->write("b\r\n+c\r\n");
    QTRY_COMPARE(answers, (QByteArrayList{"a", "b", "c"}));
}

void RedisConnectionTest::handsOnErrorsAsValues()
{
    RedisConnection connection(options(), RedisConnection::Purpose::Commands);
    establish(connection);
    std::optional<RedisValue> answer;
    connection.send({"X"}, [&](const Result<RedisValue> &value) { answer = *value; });
    m_peer->write("-ERR unknown\r\n");
    QTRY_VERIFY(answer);
    QVERIFY(answer->isError());
    QVERIFY(connection.isEstablished());
}

void RedisConnectionTest::givesUpWhoTalksNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << "HTTP/1.1 200 OK\r\n\r\n"_ba;
    QTest::newRow("an answer too many") << "+OK\r\n+OK\r\n+OK\r\n"_ba;
    QTest::newRow("absurd length") << "$-99\r\n"_ba;
    QTest::newRow("absurdly nested") << QByteArray("*1\r\n").repeated(1000);
    QTest::newRow("binary") << QByteArray(1000, '\xff');
}

void RedisConnectionTest::givesUpWhoTalksNonsense()
{
    QFETCH(QByteArray, bytes);
    RedisConnection connection(options(), RedisConnection::Purpose::Commands);
    establish(connection);
    QSignalSpy lost(&connection, &RedisConnection::lost);
    int answers = 0;
    connection.send({"GET", "x"}, [&](const Result<RedisValue> &) { ++answers; });
    m_peer->write(bytes);
    QTRY_COMPARE(lost.size(), 1);
    QTRY_COMPARE(answers, 1);
    QTRY_COMPARE(m_peer->state(), QLocalSocket::UnconnectedState);
}

void RedisConnectionTest::failsWhatWasPending()
{
    RedisConnection connection(options(), RedisConnection::Purpose::Commands);
    establish(connection);
    QList<ErrorCode> errors;
    for (int i = 0; i < 3; ++i)
        connection.send({"GET", "x"}, [&](const Result<RedisValue> &value) { errors.append(value.error().code); });
    m_peer->abort();
    QTRY_COMPARE(errors, QList<ErrorCode>(3, ErrorCode::Unavailable));
}

void RedisConnectionTest::letsNotTooManyWait()
{
    RedisConnection connection(options(), RedisConnection::Purpose::Commands);
    establish(connection);
    QList<ErrorCode> errors;
    for (size_t i = 0; i <= RedisConnection::mostPending; ++i)
        connection.send({"GET", "x"}, [&](const Result<RedisValue> &value) { errors.append(value.error().code); });
    QTRY_COMPARE(errors, QList<ErrorCode>{ErrorCode::Unavailable});
    QVERIFY(connection.isEstablished());
}

void RedisConnectionTest::neverAnswersBeforeTheCallHasReturned()
{
    RedisConnection connection(options(), RedisConnection::Purpose::Commands);
    std::optional<Error> error;
    connection.send({"PING"}, [&](const Result<RedisValue> &value) { error = value.error(); });
    QVERIFY(!error);
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::Unavailable);
    QVERIFY(error->retryAfter.value_or(0) > 0);
}

void RedisConnectionTest::triesUntilThereIsSomebody()
{
    m_server->close();
    RedisConnection connection(options(), RedisConnection::Purpose::Commands);
    QSignalSpy lost(&connection, &RedisConnection::lost);
    connection.start();
    QTRY_VERIFY(lost.size() >= 3);
    QVERIFY(m_server->listen(m_folder->filePath(u"s"_s)));
    QTRY_VERIFY(m_server->hasPendingConnections());
}

void RedisConnectionTest::comesBack()
{
    RedisConnection connection(options(), RedisConnection::Purpose::Commands);
    establish(connection);
    QSignalSpy established(&connection, &RedisConnection::established);
    m_peer->write("*2\r\n+half a reply");
    m_peer->flush();
    m_peer->disconnectFromServer();
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_peer = m_server->nextPendingConnection();
    m_peer->write("+OK\r\n+PONG\r\n");
    QTRY_COMPARE(established.size(), 1);
}

void RedisConnectionTest::noticesSilence_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("from the beginning") << ""_ba;
    QTest::newRow("amid the sign-in") << "+OK\r\n"_ba;
    QTest::newRow("after a command") << "+OK\r\n+PONG\r\n"_ba;
    QTest::newRow("amid a reply") << "+OK\r\n+PONG\r\n*2\r\n:1\r\n"_ba;
}

void RedisConnectionTest::noticesSilence()
{
    QFETCH(QByteArray, answer);
    RedisConnection connection(options(100ms), RedisConnection::Purpose::Commands);
    QSignalSpy lost(&connection, &RedisConnection::lost);
    std::optional<Error> error;
    connect(&connection, &RedisConnection::established, &connection, [&] {
        connection.send({"GET", "x"}, [&](const Result<RedisValue> &value) { error = value.error(); });
    });
    connectTo(connection);
    m_peer->write(answer);
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(lost.first().first().toString().contains(u"no answer"_s));
    if (answer.contains("PONG"))
        QTRY_COMPARE(error->code, ErrorCode::Unavailable);
}

void RedisConnectionTest::listensFirstAfterItStoodStill()
{
    RedisConnection connection(options(2s), RedisConnection::Purpose::Commands);
    establish(connection);
    const QSignalSpy lost(&connection, &RedisConnection::lost);
    QByteArray answer;
    connection.send({"PING"}, [&](const Result<RedisValue> &result) { answer = result ? result->bytes() : "none"_ba; });
    QThread::sleep(3); // as with a machine that is paused, and the peer with it
    QCoreApplication::processEvents();
    m_peer->write("+PONG\r\n");
    QTRY_VERIFY(!answer.isEmpty());
    QCOMPARE(answer, "PONG"_ba);
    QCOMPARE(lost.count(), 0);
}

void RedisConnectionTest::asksASilentPeer_data()
{
    QTest::addColumn<RedisConnection::Purpose>("purpose");
    QTest::addColumn<QByteArray>("pong");
    QTest::newRow("commands") << RedisConnection::Purpose::Commands << "+PONG\r\n"_ba;
    QTest::newRow("subscriptions") << RedisConnection::Purpose::Subscriptions << "*2\r\n$4\r\npong\r\n$0\r\n\r\n"_ba;
}

void RedisConnectionTest::asksASilentPeer()
{
    QFETCH(RedisConnection::Purpose, purpose);
    QFETCH(QByteArray, pong);
    RedisConnection connection(options(100ms), purpose);
    QSignalSpy lost(&connection, &RedisConnection::lost);
    establish(connection);
    for (int i = 0; i < 2; ++i) {
        QTRY_COMPARE(heard(), encodeRedisCommand({"PING"}));
        m_peer->readAll();
        m_peer->write(pong);
    }
    QCOMPARE(lost.size(), 0);
    QTRY_COMPARE(lost.size(), 1);
}

void RedisConnectionTest::survivesBeingDroppedByAnAnswer()
{
    auto connection = std::make_unique<RedisConnection>(options(), RedisConnection::Purpose::Commands);
    establish(*connection);
    connection->send({"GET", "x"}, [&](const Result<RedisValue> &) { connection->drop(u"enough"_s); });
    QSignalSpy lost(connection.get(), &RedisConnection::lost);
    m_peer->write("+a\r\n+b\r\n+c\r\n");
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(lost.first().first().toString(), u"enough"_s);
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_peer = m_server->nextPendingConnection();
    m_peer->write("+OK\r\n+PONG\r\n");
    QTRY_VERIFY(connection->isEstablished());
    bool deleted = false;
    connection->send({"GET", "x"}, [&](const Result<RedisValue> &) {
        connection.reset();
        deleted = true;
    });
    m_peer->write("+a\r\n+b\r\n");
    QTRY_VERIFY(deleted);
}

QTEST_GUILESS_MAIN(RedisConnectionTest)
#include "tst_redisconnection.moc"
