// SPDX-License-Identifier: MIT
#include "tests/faults/stage.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <signal.h>
#include <sys/prctl.h>

using namespace Chatto;
using namespace Chatto::Faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Several server processes on one Redis, alone and behind HAProxy, replaced while everybody talks.
class RollingRestartTest : public QObject
{
    Q_OBJECT

private slots:
    void carriesOnWithTheOtherServer();
    void losesNobodyBehindHaproxy();
};

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// In front of servers on those ports of the loopback address.
class Haproxy
{
public:
    /// Empty if it isn't installed.
    static QString program()
    {
        const QString program = QStandardPaths::findExecutable(u"haproxy"_s);
        return program.isEmpty() ? QStandardPaths::findExecutable(u"haproxy"_s, {u"/usr/sbin"_s}) : program;
    }
    explicit Haproxy(const QList<quint16> &servers)
        : m_port(freePort())
    {
        QFile file(m_folder.filePath(u"haproxy.cfg"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write("global\n  maxconn 4000\ndefaults\n  mode http\n  timeout connect 2s\n  timeout client 60s\n"
                   "  timeout server 60s\n  timeout tunnel 1h\n  retries 3\n  option redispatch 1\n"
                   "frontend chat\n  default_backend servers\n  bind 127.0.0.1:"
            + QByteArray::number(m_port)
            + "\nbackend servers\n  balance leastconn\n  option httpchk GET /healthz\n"
              "  default-server inter 100ms fall 1 rise 1 check\n");
        for (const quint16 port : servers) {
            const QByteArray number = QByteArray::number(port);
            file.write("  server s" + number + " 127.0.0.1:" + number + '\n');
        }
        file.close();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(program(), {u"-db"_s, u"-f"_s, file.fileName()});
    }
    ~Haproxy()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Haproxy)

    quint16 port() const { return m_port; }
    /// How many of the servers it takes for alive.
    bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        return socket.waitForConnected(1000);
    }

    /// Whether it has seen that server come.
    bool serves(quint16 server)
    {
        m_log += m_process.readAll();
        return m_log.contains(QByteArray("servers/s" + QByteArray::number(server) + " is UP"));
    }

private:
    QTemporaryDir m_folder;
    const quint16 m_port;
    QProcess m_process;
    QByteArray m_log;
};

}

/// Each member comes to another server each time.
void RollingRestartTest::carriesOnWithTheOtherServer()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ServerProcess one(serverArguments(redis.url()));
    ServerProcess other(serverArguments(redis.url()));
    QVERIFY(one.start() && other.start());
    int turn = 0;
    Company company(
        redis, [&] { return ++turn % 2 ? one.port() : other.port(); }, isFull() ? 50 : 10);
    QVERIFY(company.assemble());
    std::mt19937 random(seed());
    for (int round = 0; round < (isFull() ? 20 : 2); ++round) {
        ServerProcess &server = round % 2 ? one : other;
        company.talk(20);
        Stage::pass(std::chrono::milliseconds(random() % 500));
        Stage::signal(server.pid(), random() % 2 ? SIGKILL : SIGTERM);
        Stage::pass(std::chrono::milliseconds(random() % 500));
        server.waitForExit();
        QVERIFY(server.start());
        const QString problem = company.settle();
        QVERIFY2(problem.isEmpty(), qPrintable(u"round %1: "_s.arg(round) + problem));
    }
}

void RollingRestartTest::losesNobodyBehindHaproxy()
{
    if (Haproxy::program().isEmpty())
        QSKIP("haproxy isn't installed (./dev test --slow installs it)");
    RedisFixture redis;
    QVERIFY(redis.start());
    std::vector<std::unique_ptr<ServerProcess>> servers;
    QList<quint16> ports;
    for (int i = 0; i < 4; ++i) { // two, and the two that replace them
        ports.append(freePort());
        servers.push_back(std::make_unique<ServerProcess>(serverArguments(redis.url())
            + QStringList{u"--port"_s, QString::number(ports.last()), u"--trusted-proxy"_s, u"127.0.0.1"_s}));
    }
    QVERIFY(servers[0]->start() && servers[1]->start());
    Haproxy haproxy(ports);
    QTRY_VERIFY(haproxy.answers());
    const int members = isFull() ? 500 : 40;
    Company company(redis, [&] { return haproxy.port(); }, members, {.firstDelay = 500ms, .longestDelay = 30s});
    QVERIFY(company.assemble());
    company.talk(20.0 / members);
    // Those who come last in are empty, so that nobody is sent to the one that ends next.
    for (const size_t next : {2, 3}) {
        QVERIFY(servers[next]->start());
        QTRY_VERIFY(haproxy.serves(ports[qsizetype(next)]));
    }
    for (const size_t old : {0, 1}) {
        const int before = company.sum(&Member::losses);
        QCOMPARE(servers[old]->terminate(), 0);
        QTRY_VERIFY(company.sum(&Member::losses) > before);
        Stage::pass(isFull() ? 10s : 2s);
    }
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(company.sum(&Member::losses), members);
    for (const auto &member : company.members())
        QCOMPARE(member->losses(), 1);
}

QTEST_GUILESS_MAIN(RollingRestartTest)
#include "tst_rollingrestart.moc"
