// SPDX-License-Identifier: MIT
#include "tests/bench/compare.h"
#include "tests/bench/countingclient.h"
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QFile>
#include <QLocalSocket>
#include <QTcpServer>
#include <QtTest>

#include <chrono>
#include <memory>

#include <sys/socket.h>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

constexpr int idlers = 500;
constexpr int messages = 200; ///< In one repetition.
constexpr int messagesBetweenReads = 50; ///< The sockets of those who listen hold as much.

/// Resident memory of a process.
double residentKilobytes(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    const QByteArray text = status.open(QFile::ReadOnly) ? status.readAll() : QByteArray();
    return text.mid(text.indexOf("VmRSS:") + 6).trimmed().split(' ').constFirst().toDouble();
}

template <typename Work>
double elapsedSeconds(const Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Sends frames to so many connections of loopback TCP, and does nothing else.
class BareSender
{
public:
    explicit BareSender(int listeners)
    {
        m_listener.listen(QHostAddress::LocalHost);
        for (int i = 0; i < listeners; ++i) {
            auto &far = m_far.emplace_back(std::make_unique<QTcpSocket>());
            far->connectToHost(m_listener.serverAddress(), m_listener.serverPort());
            m_listener.waitForNewConnection(10'000);
            m_near.append(m_listener.nextPendingConnection());
            m_near.last()->setSocketOption(QAbstractSocket::LowDelayOption, 1); // as the server's
        }
    }

    /// To everybody.
    void send(const QByteArray &frame)
    {
        for (const QTcpSocket *socket : std::as_const(m_near))
            ::send(static_cast<int>(socket->socketDescriptor()), frame.constData(), static_cast<size_t>(frame.size()),
                MSG_NOSIGNAL);
    }

    void skip(qsizetype bytes)
    {
        for (const auto &socket : m_far) {
            while (socket->bytesAvailable() < bytes && socket->waitForReadyRead(10'000)) { }
            socket->readAll();
        }
    }

private:
    QTcpServer m_listener;
    QList<QTcpSocket *> m_near; ///< Owned by the listener.
    std::vector<std::unique_ptr<QTcpSocket>> m_far;
};

}

/// A real server with a Redis that syncs every write, from outside.
class ServerBench : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { printHeader(); }
    void init();
    void cleanup();
    void acknowledgesAndDelivers_data();
    void acknowledgesAndDelivers();
    void holdsIdleConnections();

private:
    bool gather(int count);
    /// Each waits for its answer.
    void sendMessage();
    void set(QLocalSocket &redis);

    std::unique_ptr<RedisFixture> m_redis;
    std::unique_ptr<ServerProcess> m_server;
    std::vector<std::unique_ptr<CountingClient>> m_clients;
    int m_sent = 0;
};

void ServerBench::init()
{
    m_redis = std::make_unique<RedisFixture>();
    QVERIFY(m_redis->start());
    QStringList arguments{u"--guests"_s, u"--redis"_s, m_redis->url()};
    for (const auto &limit : {u"messages=0"_s, u"connections=0"_s, u"pong_seconds=0"_s}) // the clients don't answer
        arguments << u"--limit"_s << limit;
    m_server = std::make_unique<ServerProcess>(arguments);
    QVERIFY(m_server->start());
    QVERIFY(gather(1)); // what is made once is there before anything is measured
}

void ServerBench::cleanup()
{
    m_clients.clear();
    m_server.reset();
    m_redis.reset();
}

/// Signs in guests until there are so many.
bool ServerBench::gather(int count)
{
    while (m_clients.size() < static_cast<size_t>(count)) {
        const QString token = signIn(m_server->port(), u"guest%1"_s.arg(m_clients.size()));
        if (token.isEmpty()
            || !m_clients.emplace_back(std::make_unique<CountingClient>())->signIn(m_server->port(), token))
            return false;
    }
    return true;
}

void ServerBench::sendMessage()
{
    const QByteArray id = QByteArray::number(++m_sent);
    m_clients.front()->send(
        R"({"type":"send","txn_id":")" + id + R"(","room":"lobby","text":")" + QByteArray(120, 'x') + R"("})");
    if (!m_clients.front()->await("ack"))
        qFatal("no ack");
}

void ServerBench::set(QLocalSocket &redis)
{
    redis.write("*3\r\n$3\r\nSET\r\n$5\r\nbench\r\n$200\r\n" + QByteArray(200, 'x') + "\r\n");
    if (!redis.waitForReadyRead(10'000) || redis.readAll() != "+OK\r\n")
        qFatal("no OK");
}

void ServerBench::acknowledgesAndDelivers_data()
{
    QTest::addColumn<int>("listeners");
    QTest::newRow("1 listener") << 1;
    QTest::newRow("100 listeners") << 100;
}

void ServerBench::acknowledgesAndDelivers()
{
    QFETCH(int, listeners);
    QVERIFY(gather(listeners));
    QLocalSocket redis;
    redis.connectToServer(m_redis->socketPath());
    BareSender bare(listeners);
    const QByteArray frame(230, 'x'); // about as long as the server's
    clockid_t server{};
    QCOMPARE(clock_getcpuclockid(static_cast<pid_t>(m_server->pid()), &server), 0);

    QList<Sample> acks, deliveries;
    for (int i = 0; i < repetitions; ++i) {
        double talking = 0, setting = 0, sending = 0;
        const double before = cpuSeconds(server);
        for (int message = 1; message <= messages; ++message) {
            talking += elapsedSeconds([&] { sendMessage(); });
            sending += secondsEach([&] { bare.send(frame); }, 1);
            setting += elapsedSeconds([&] { set(redis); });
            if (message % messagesBetweenReads > 0)
                continue;
            bare.skip(messagesBetweenReads * frame.size());
            for (const auto &client : m_clients)
                QVERIFY(client->await("message", messagesBetweenReads));
        }
        acks.append({messages / talking, messages / setting});
        deliveries.append({messages * listeners / (cpuSeconds(server) - before), messages * listeners / sending});
    }
    const QString crowd = QString::fromUtf8(QTest::currentDataTag());
    printRow(u"acks to one sender, "_s + crowd, u"SET in the same Redis"_s, acks, perSecond);
    printRow(u"deliveries in a CPU second, "_s + crowd, u"bare send() of as many bytes"_s, deliveries, perSecond);
}

void ServerBench::holdsIdleConnections()
{
    const double before = residentKilobytes(m_server->pid());
    QVERIFY(gather(1 + idlers));
    const double after = residentKilobytes(m_server->pid());
    std::printf("\nResident memory of the server: %.1f MB, with %d guests more %.1f MB: %.1f KB for each.\n",
        before / 1024, idlers, after / 1024, (after - before) / idlers);
}

QTEST_GUILESS_MAIN(ServerBench)
#include "bench_server.moc"
