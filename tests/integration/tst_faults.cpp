// SPDX-License-Identifier: MIT
#include "tests/support/headlessclient.h"
#include "tests/support/proxy.h"
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// What the protocol promises, while things break: what was acknowledged is stored once, and shown once, in one order,
/// to everybody. Asserted on what the clients recorded, the log as Redis has it, and the rows of both timelines.
class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void losesNothingWhenServerAndRedisAreKilled_data();
    void losesNothingWhenServerAndRedisAreKilled();
    void storesOnceWhatWasAcknowledgedIntoTheVoid();
    void sendsWhatWasWrittenOffline();
    void sendsWhatAKilledClientHadWritten();
    void carriesMessagesAcrossServerProcesses();
    void endsThePrivateRedisWithItsServer();
    void letsOnlyOneServerUseADataFolder();

private:
    std::unique_ptr<HeadlessClient> client(const QString &name, const QUrl &url = {});
    /// Both have all that they sent acknowledged and shown.
    static bool areSettled(HeadlessClient &a, HeadlessClient &b);
    /// "id name text", as `XRANGE` tells.
    QStringList log();
    void verifyAgainstLog(HeadlessClient &client);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RedisFixture> m_redis;
    std::unique_ptr<ServerProcess> m_server;
};

void FaultsTest::init()
{
    m_server.reset();
    m_redis = std::make_unique<RedisFixture>();
    QVERIFY(m_redis->start());
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerProcess>(
        QStringList{u"--guests"_s, u"--redis"_s, m_redis->url(), u"--limit"_s, u"messages=0"_s});
    QVERIFY(m_server->start());
}

std::unique_ptr<HeadlessClient> FaultsTest::client(const QString &name, const QUrl &url)
{
    const QString token = signIn(m_server->port(), name);
    auto client = std::make_unique<HeadlessClient>(
        url.isEmpty() ? m_server->url() : url, name, token, m_folder->filePath(name + u".sqlite"_s));
    client->timeline().showNewest();
    client->connectToServer();
    return client;
}

bool FaultsTest::areSettled(HeadlessClient &a, HeadlessClient &b)
{
    const qsizetype total = a.sent.size() + b.sent.size();
    const auto isSettled = [total](HeadlessClient &client) {
        return client.acknowledged.size() == client.sent.size() && client.chat().drafts(lobbyId()).isEmpty()
            && client.chat().room(lobbyId()).lastId == total && client.timeline().lastId() == total;
    };
    return isSettled(a) && isSettled(b);
}

QStringList FaultsTest::log()
{
    QStringList rows;
    for (const RedisValue &entry : m_redis->command("XRANGE {room:lobby}:log - +").elements()) {
        const RedisValue &fields = entry.at(1);
        const auto field = [&fields](QByteArrayView name) {
            for (qsizetype i = 0; i + 1 < fields.size(); i += 2) {
                if (fields.at(i).bytes() == name)
                    return fields.at(i + 1).toString();
            }
            return QString();
        };
        rows.append(entry.at(0).toString().section(u'-', 0, 0) + u' ' + field("name") + u' ' + field("text"));
    }
    return rows;
}

void FaultsTest::verifyAgainstLog(HeadlessClient &client)
{
    const QStringList stored = log();
    QCOMPARE(allRows(client.timeline()), stored);
    const QString name = client.chat().me().name.toString();
    QStringList texts;
    for (const QString &row : stored) {
        if (row.section(u' ', 1, 1) == name)
            texts.append(row.section(u' ', 2));
    }
    QCOMPARE(texts, client.sent); // each once, in the order in which they were written
    for (const MessageId id : std::as_const(client.acknowledged))
        QCOMPARE(stored.value(id - 1).section(u' ', 0, 1), QString::number(id) + u' ' + name);
}

void FaultsTest::losesNothingWhenServerAndRedisAreKilled_data()
{
    QTest::addColumn<bool>("killsServer");
    QTest::addColumn<bool>("killsRedis");
    QTest::newRow("server") << true << false;
    QTest::newRow("Redis") << false << true;
    QTest::newRow("both") << true << true;
}

void FaultsTest::losesNothingWhenServerAndRedisAreKilled()
{
    QFETCH(bool, killsServer);
    QFETCH(bool, killsRedis);
    const auto ada = client(u"ada"_s);
    const auto bob = client(u"bob"_s);
    int number = 0;
    const auto talk = [&] {
        for (int i = 0; i < 20; ++i) {
            ada->send(u"a%1"_s.arg(number));
            bob->send(u"b%1"_s.arg(number++));
        }
    };
    for (int round = 0; round < 3; ++round) {
        talk();
        // in the midst of it, at another place each time
        QTRY_VERIFY_WITH_TIMEOUT(
            ada->acknowledged.size() + bob->acknowledged.size() > 40 * round + 7 * (round + 1), 60'000);
        if (killsServer)
            m_server->kill();
        if (killsRedis)
            m_redis->kill();
        talk();
        if (killsRedis)
            QVERIFY(m_redis->start());
        if (killsServer)
            QVERIFY(m_server->start());
    }
    QTRY_VERIFY_WITH_TIMEOUT(areSettled(*ada, *bob), 60000);
    QCOMPARE(log().size(), 240);
    verifyAgainstLog(*ada);
    verifyAgainstLog(*bob);
}

void FaultsTest::storesOnceWhatWasAcknowledgedIntoTheVoid()
{
    Proxy proxy(m_server->port());
    const auto ada = client(u"ada"_s, proxy.url());
    QTRY_VERIFY(ada->chat().isOnline());
    proxy.swallowAnswers();
    ada->send(u"did you hear?"_s);
    QTRY_COMPARE(log().size(), 1);
    QVERIFY(ada->acknowledged.isEmpty());
    proxy.cut();
    QTRY_COMPARE_WITH_TIMEOUT(ada->acknowledged.size(), 1, 30000);
    QTRY_VERIFY(ada->chat().drafts(lobbyId()).isEmpty());
    QCOMPARE(log(), QStringList(u"1 ada did you hear?"_s));
    verifyAgainstLog(*ada);
}

void FaultsTest::sendsWhatWasWrittenOffline()
{
    const auto ada = client(u"ada"_s);
    QTRY_VERIFY(ada->chat().isOnline());
    m_server->kill();
    QTRY_VERIFY(!ada->chat().isOnline());
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
        ada->send(text);
    QCOMPARE(ada->chat().drafts(lobbyId()).size(), 3);
    QVERIFY(m_server->start());
    QTRY_COMPARE_WITH_TIMEOUT(ada->acknowledged.size(), 3, 60000);
    verifyAgainstLog(*ada);
}

/// The disk as it is at this moment is all that a killed process leaves.
void FaultsTest::sendsWhatAKilledClientHadWritten()
{
    const QString token = signIn(m_server->port(), u"ada"_s);
    const QString file = m_folder->filePath(u"killed.sqlite"_s);
    {
        HeadlessClient killed(m_server->url(), u"ada"_s, token, file);
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
            killed.send(text);
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::copy(file + suffix, m_folder->filePath(u"left.sqlite"_s) + suffix);
    }
    HeadlessClient again(m_server->url(), u"ada"_s, token, m_folder->filePath(u"left.sqlite"_s));
    again.sent = {u"one"_s, u"two"_s, u"three"_s};
    QCOMPARE(again.chat().drafts(lobbyId()).size(), 3);
    again.timeline().showNewest();
    again.connectToServer();
    QTRY_COMPARE(again.acknowledged.size(), 3);
    QTRY_COMPARE(again.timeline().lastId(), 3);
    verifyAgainstLog(again);
}

void FaultsTest::carriesMessagesAcrossServerProcesses()
{
    ServerProcess other({u"--guests"_s, u"--redis"_s, m_redis->url(), u"--limit"_s, u"messages=0"_s});
    QVERIFY(other.start());
    const auto ada = client(u"ada"_s);
    const auto bob = client(u"bob"_s, other.url());
    QTRY_VERIFY(ada->chat().isOnline() && bob->chat().isOnline());
    QTRY_COMPARE(bob->chat().user(UserName(u"ada"_s)).presence, Presence::Online);
    for (int i = 0; i < 50; ++i) {
        ada->send(u"a%1"_s.arg(i));
        bob->send(u"b%1"_s.arg(i));
    }
    QTRY_VERIFY_WITH_TIMEOUT(areSettled(*ada, *bob), 30000);
    verifyAgainstLog(*ada);
    verifyAgainstLog(*bob);
}

void FaultsTest::endsThePrivateRedisWithItsServer()
{
    const QString data = m_folder->filePath(u"private"_s);
    const auto redisOf = [&data]() -> qint64 {
        const QDir processes(u"/proc"_s);
        for (const QString &pid : processes.entryList({u"[0-9]*"_s}, QDir::Dirs)) {
            QFile commandLine(processes.filePath(pid + u"/cwd"_s));
            if (QFileInfo(commandLine.fileName()).symLinkTarget().startsWith(data))
                return pid.toLongLong();
        }
        return 0;
    };
    ServerProcess server({u"--guests"_s, u"--data"_s, data});
    QVERIFY(server.start());
    const QString token = signIn(server.port(), u"ada"_s);
    QCOMPARE(httpCall(server.port(), "POST", "/api/v1/rooms/lobby/messages", R"({"text":"kept"})", token).status, 201);
    QVERIFY(redisOf() != 0);
    server.kill();
    QTRY_COMPARE_WITH_TIMEOUT(redisOf(), 0, 10000);
    QVERIFY(server.start());
    const auto page = httpCall(server.port(), "GET", "/api/v1/rooms/lobby/messages", {}, token).json();
    QCOMPARE(page.value("messages"_L1).toArray().at(0)["text"_L1].toString(), u"kept"_s);
    QCOMPARE(server.terminate(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(redisOf(), 0, 10000);
}

void FaultsTest::letsOnlyOneServerUseADataFolder()
{
    const QString data = m_folder->filePath(u"private"_s);
    ServerProcess first({u"--data"_s, data});
    QVERIFY(first.start());
    ServerProcess second({u"--data"_s, data});
    QVERIFY(!second.start());
    QCOMPARE(second.waitForExit(), 1);
    QVERIFY2(second.log().contains(QString::number(first.pid())), qPrintable(second.log()));
    QCOMPARE(httpCall(first.port(), "GET", "/healthz").status, 200);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
