// SPDX-License-Identifier: MIT
#include "server/redis/privateredis.h"
#include "server/redis/redisstore.h"
#include "tests/support/await.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The program privateredisowner, as another server process.
class Owner : public QProcess
{
public:
    explicit Owner(const QString &folder, std::chrono::milliseconds lockTime = 10s)
    {
        start(QStringLiteral(PRIVATEREDISOWNER), {folder, QString::number(lockTime.count())}, QIODevice::ReadOnly);
    }
    ~Owner() override { end(); }

    void end()
    {
        kill();
        waitForFinished();
    }

    QByteArray line()
    {
        while (!canReadLine() && waitForReadyRead(15'000)) { }
        return readLine().trimmed();
    }
};

/// Whether a Redis listens there.
bool listens(const PrivateRedis &redis)
{
    QLocalSocket socket;
    socket.connectToServer(redis.url().path);
    return socket.waitForConnected(100);
}

}

class PrivateRedisTest : public QObject
{
    Q_OBJECT

private:
    bool run(PrivateRedis &redis);
    std::unique_ptr<RedisStore> connectTo(const PrivateRedis &redis);
    Result<Accepted> append(Store &store, const QString &text);
    MessageId lastId(Store &store);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;

private slots:
    void init();
    void servesAStore();
    void admitsNobodyElse();
    void keepsDataOverARestart();
    void waitsUntilRedisHasReadItsFiles();
    void keepsRedisFromTheTerminal();
    void startsRedisAgain();
    void losesNothingInACutFile();
    void dies_data();
    void dies();
    void refusesASecondOwner();
    void waitsForAnOwnerThatEnds();
    void holdsTheLockAsLongAsRedisRuns();
    void takesADeepFolder();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
};

void PrivateRedisTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_data = m_folder->filePath(u"data folder"_s);
}

bool PrivateRedisTest::run(PrivateRedis &redis)
{
    QSignalSpy started(&redis, &PrivateRedis::started);
    redis.start();
    return started.size() == 1 || started.wait();
}

std::unique_ptr<RedisStore> PrivateRedisTest::connectTo(const PrivateRedis &redis)
{
    auto store = std::make_unique<RedisStore>(RedisOptions{redis.url()}, Limits());
    store->start();
    return QTest::qWaitFor([&] { return store->isReady(); }) ? std::move(store) : nullptr;
}

Result<Accepted> PrivateRedisTest::append(Store &store, const QString &text)
{
    return await<Accepted>([&](auto handler) {
        store.appendMessage({"u"_ba, UserName(u"ada"_s)}, {{}, lobbyId(), text, 0}, handler);
    });
}

MessageId PrivateRedisTest::lastId(Store &store)
{
    const auto page = await<LogPage>([&](auto handler) { store.readLog({}, lobbyId(), {}, handler); });
    return page ? page->lastId : -1;
}

void PrivateRedisTest::servesAStore()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s)); // Redis listens by the time that it is said to have started
    PrivateRedis redis(m_data);
    QVERIFY(run(redis));
    const auto store = connectTo(redis);
    QVERIFY(store);
    QVERIFY(append(*store, u"hi"_s));
}

void PrivateRedisTest::admitsNobodyElse()
{
    PrivateRedis redis(m_data);
    QVERIFY(run(redis));
    QVERIFY(connectTo(redis));
    struct stat file = {};
    QCOMPARE(::stat(QFile::encodeName(redis.url().path).constData(), &file), 0);
    QCOMPARE(file.st_mode & 0777, mode_t(0700));
    QCOMPARE(::stat(QFile::encodeName(m_data).constData(), &file), 0);
    QCOMPARE(file.st_mode & 0777, mode_t(0700));
}

void PrivateRedisTest::keepsDataOverARestart()
{
    for (int i = 1; i <= 3; ++i) {
        PrivateRedis redis(m_data);
        QVERIFY(run(redis));
        const auto store = connectTo(redis);
        QCOMPARE(append(*store, u"hi"_s)->message.message.id, i);
        redis.stop();
        QVERIFY(!listens(redis));
    }
}

/// The test is Redis; the program of that name only has to run.
void PrivateRedisTest::waitsUntilRedisHasReadItsFiles()
{
    QFile program(m_folder->filePath(u"redis-server"_s));
    QVERIFY(program.open(QIODevice::WriteOnly) && program.write("#!/bin/sh\nexec sleep 60\n") > 0);
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(QDir().mkpath(m_data));
    PrivateRedis redis(m_data);
    QLocalServer server;
    QVERIFY(server.listen(redis.url().path));
    QByteArray answer = "-LOADING Redis is loading the dataset in memory\r\n";
    int asked = 0;
    connect(&server, &QLocalServer::newConnection, this, [&] {
        QLocalSocket *socket = server.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, this, [&, socket] {
            asked += int(socket->readAll().count("PING\r\n"));
            socket->write(answer);
        });
    });
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toUtf8() + ':' + path);
    QSignalSpy started(&redis, &PrivateRedis::started);
    redis.start();
    qputenv("PATH", path);
    QTRY_VERIFY(asked > 2);
    QCOMPARE(started.size(), 0);
    answer = "+PONG\r\n";
    QTRY_COMPARE(started.size(), 1);
}

void PrivateRedisTest::keepsRedisFromTheTerminal()
{
    PrivateRedis redis(m_data);
    QVERIFY(run(redis));
    QVERIFY(::getpgid(static_cast<pid_t>(redis.processId())) != ::getpgrp());
}

void PrivateRedisTest::startsRedisAgain()
{
    PrivateRedis redis(m_data);
    QVERIFY(run(redis));
    const auto store = connectTo(redis);
    QVERIFY(append(*store, u"hi"_s));
    QSignalSpy started(&redis, &PrivateRedis::started);
    QSignalSpy ready(store.get(), &Store::readyChanged);
    for (int i = 1; i <= 2; ++i) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ended unasked"_s));
        QCOMPARE(::kill(static_cast<pid_t>(redis.processId()), SIGKILL), 0);
        QTRY_COMPARE(started.size(), i);
        QTRY_COMPARE(ready.size(), 2 * i);
    }
    QCOMPARE(lastId(*store), 1);
}

void PrivateRedisTest::losesNothingInACutFile()
{
    {
        PrivateRedis redis(m_data);
        QVERIFY(run(redis));
        QVERIFY(append(*connectTo(redis), u"hi"_s));
    }
    QDir files(m_data + u"/redis/appendonlydir"_s);
    QFile file(files.filePath(files.entryList({u"*.incr.aof"_s}).value(0)));
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.write("*3\r\n$3\r\nSET\r\n$1\r\nx") > 0); // as a power cut leaves it
    file.close();
    PrivateRedis redis(m_data);
    QVERIFY(run(redis));
    const auto store = connectTo(redis);
    QCOMPARE(lastId(*store), 1);
    QCOMPARE(append(*store, u"next"_s)->message.message.id, 2);
}

void PrivateRedisTest::dies_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::newRow("killed") << SIGKILL;
    QTest::newRow("terminated") << SIGTERM;
}

void PrivateRedisTest::dies()
{
    QFETCH(int, signalNumber);
    PrivateRedis redis(m_data); // only for its URL
    Owner owner(m_data);
    QVERIFY(owner.line().startsWith("started"));
    QTRY_VERIFY(listens(redis));
    QCOMPARE(::kill(static_cast<pid_t>(owner.processId()), signalNumber), 0);
    QVERIFY(owner.waitForFinished());
    QTRY_VERIFY(!listens(redis));
    DataFolderLock lock(m_data + u"/lock"_s);
    QTRY_VERIFY(lock.tryLock());
}

void PrivateRedisTest::refusesASecondOwner()
{
    Owner owner(m_data);
    QVERIFY(owner.line().startsWith("started"));
    Owner second(m_data, 200ms);
    const QByteArray line = second.line();
    QVERIFY2(line.startsWith("failed"), line.constData());
    QVERIFY2(line.contains(QByteArray("process ").append(QByteArray::number(owner.processId()))), line.constData());
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 1);
}

void PrivateRedisTest::waitsForAnOwnerThatEnds()
{
    Owner owner(m_data);
    QVERIFY(owner.line().startsWith("started"));
    Owner second(m_data);
    QVERIFY(!second.waitForReadyRead(300));
    owner.end();
    QVERIFY(second.line().startsWith("started"));
}

void PrivateRedisTest::holdsTheLockAsLongAsRedisRuns()
{
    auto lock = std::make_unique<DataFolderLock>(m_folder->filePath(u"lock"_s));
    DataFolderLock other(m_folder->filePath(u"lock"_s));
    QVERIFY(lock->tryLock());
    QVERIFY(!other.tryLock());
    QCOMPARE(other.holder(), QString::number(QCoreApplication::applicationPid()));
    QProcess child;
    child.setChildProcessModifier([descriptor = lock->descriptor()] { ::fcntl(descriptor, F_SETFD, 0); });
    child.start(u"sleep"_s, {u"60"_s});
    QVERIFY(child.waitForStarted());
    lock.reset();
    QVERIFY(!other.tryLock());
    child.kill();
    QVERIFY(child.waitForFinished());
    QVERIFY(other.tryLock());
}

void PrivateRedisTest::takesADeepFolder()
{
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    PrivateRedis redis(m_folder->filePath(QString(100, u'x') + u"/data"_s));
    QVERIFY(run(redis));
    QVERIFY(redis.url().path.startsWith(m_folder->path() + u"/chatto-"_s));
    QVERIFY(append(*connectTo(redis), u"hi"_s));
}

void PrivateRedisTest::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no Redis") << u"redis"_s << u"no redis-server and no valkey-server"_s;
    QTest::newRow("no folder") << u"folder"_s << u"can't be made"_s;
    QTest::newRow("no lock file") << u"lock"_s << u"lock: "_s;
}

void PrivateRedisTest::saysWhatIsMissing()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    const QByteArray path = qgetenv("PATH");
    if (what == "redis"_L1)
        qputenv("PATH", "/nonexistent");
    QString folder = m_data;
    if (what == "folder"_L1)
        folder = u"/dev/null/data"_s;
    if (what == "lock"_L1)
        QVERIFY(QDir().mkpath(m_data + u"/lock"_s));
    PrivateRedis redis(folder);
    QSignalSpy failed(&redis, &PrivateRedis::failed);
    redis.start();
    qputenv("PATH", path);
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.first().first().toString().contains(reason), qPrintable(failed.first().first().toString()));
}

QTEST_GUILESS_MAIN(PrivateRedisTest)
#include "tst_privateredis.moc"
