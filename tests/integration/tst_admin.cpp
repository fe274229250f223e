// SPDX-License-Identifier: MIT
#include "server/redis/privateredis.h"
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// `chatto-server admin …` beside servers that run, and without any.
class AdminTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void blocksOnEveryNode();
    void resetsAPassword();
    void namesTheOwner();
    void takesTheOwnerFromTheSettings();
    void closesRegistrationOnEveryNode();
    void reachesThePrivateRedisOfARunningServer();
    void needsNoServer();
    void endsWithOneSentence_data();
    void endsWithOneSentence();
    void leavesTheFolderOfSomebodyElseAlone();
    void asksForThePasswordWithoutShowingIt();

private:
    struct Outcome
    {
        int exitCode = -1;
        QString output;
        QString error;
    };

    /// On the store of m_here and m_there.
    Outcome admin(const QStringList &words, const QByteArray &input = {}) const;
    static Outcome run(const QStringList &arguments, const QByteArray &input = {});
    static HttpAnswer login(quint16 port, const QString &name, const QString &password);
    static QString registration(const ServerProcess &server);

    RedisFixture m_redis;
    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_here;
    std::unique_ptr<ServerProcess> m_there;
};

static const QString good = u"correct horse battery"_s;

void AdminTest::initTestCase()
{
    QVERIFY(m_redis.start());
    const QStringList arguments{u"--redis"_s, u"unix:"_s + m_redis.socketPath()};
    m_here = std::make_unique<ServerProcess>(arguments);
    m_there = std::make_unique<ServerProcess>(arguments);
    QVERIFY(m_here->start());
    QVERIFY(m_there->start());
    QVERIFY(!signIn(m_here->port(), u"first"_s, good).isEmpty()); // who owns the server, to begin with
}

AdminTest::Outcome AdminTest::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(ServerProcess::program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

AdminTest::Outcome AdminTest::admin(const QStringList &words, const QByteArray &input) const
{
    return run(QStringList{u"--redis"_s, u"unix:"_s + m_redis.socketPath(), u"admin"_s} + words, input);
}

HttpAnswer AdminTest::login(quint16 port, const QString &name, const QString &password)
{
    const QJsonObject credentials{{u"username"_s, name}, {u"password"_s, password}};
    return httpCall(port, "POST", "/api/v1/login", QJsonDocument(credentials).toJson());
}

QString AdminTest::registration(const ServerProcess &server)
{
    return httpCall(server.port(), "GET", "/api/v1/server").json().value("registration"_L1).toString();
}

void AdminTest::blocksOnEveryNode()
{
    const QString token = signIn(m_here->port(), u"Bob"_s, good);
    WireSocket here;
    WireSocket there;
    QVERIFY(here.signIn(m_here->port(), token));
    QVERIFY(there.signIn(m_there->port(), login(m_there->port(), u"bob"_s, good).json().value("token"_L1).toString()));
    const Outcome blocked = admin({u"block"_s, u"bob"_s});
    QCOMPARE(blocked.exitCode, 0);
    QCOMPARE(blocked.output, u"bob is blocked, and signed out everywhere.\n"_s);
    QCOMPARE(blocked.error, QString());
    QCOMPARE(here.closeCode(), 4001);
    QCOMPARE(there.closeCode(), 4001);
    QCOMPARE(httpCall(m_there->port(), "GET", "/api/v1/rooms", {}, token).code(), u"unauthenticated"_s);
    QCOMPARE(login(m_there->port(), u"bob"_s, good).code(), u"bad_credentials"_s);
    const Outcome unblocked = admin({u"unblock"_s, u"BOB"_s});
    QCOMPARE(unblocked.exitCode, 0);
    QCOMPARE(unblocked.output, u"BOB may sign in again.\n"_s);
    QCOMPARE(login(m_there->port(), u"bob"_s, good).status, 200);
}

void AdminTest::resetsAPassword()
{
    WireSocket socket;
    QVERIFY(socket.signIn(m_here->port(), signIn(m_here->port(), u"forgetful"_s, good)));
    const Outcome outcome = admin({u"password"_s, u"forgetful"_s}, "quite another one\nwhatever comes then\n");
    QCOMPARE(outcome.output, u"forgetful has a new password, and is signed out everywhere.\n"_s);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(socket.closeCode(), 4001);
    QCOMPARE(login(m_here->port(), u"forgetful"_s, good).code(), u"bad_credentials"_s);
    QCOMPARE(login(m_here->port(), u"forgetful"_s, u"quite another one"_s).status, 200);
}

void AdminTest::namesTheOwner()
{
    const QString token = signIn(m_here->port(), u"ada"_s, good);
    const auto mayBlock = [&] { return httpCall(m_there->port(), "PUT", "/api/v1/users/bob/block", {}, token).status; };
    WireSocket watcher;
    QVERIFY(watcher.signIn(m_there->port(), token));
    const Outcome outcome = admin({u"owner"_s, u"ada"_s});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output, u"ada is the server's owner.\n"_s);
    QCOMPARE(mayBlock(), 204);
    QVERIFY(watcher.next(u"users"_s));
    const Outcome future = admin({u"owner"_s, u"Zoë"_s});
    QCOMPARE(future.exitCode, 0);
    QCOMPARE(future.output, u"There is no account Zoë yet: whoever makes it owns the server.\n"_s);
    QCOMPARE(mayBlock(), 403);
    const QString owner = signIn(m_here->port(), u"zoë"_s, good);
    QCOMPARE(httpCall(m_here->port(), "DELETE", "/api/v1/users/bob/block", {}, owner).status, 204);
}

void AdminTest::takesTheOwnerFromTheSettings()
{
    ServerProcess server({u"--data"_s, m_folder.filePath(u"owned"_s), u"--owner"_s, u"Ada"_s});
    QVERIFY(server.start());
    const auto roleOf = [&](const QString &name) {
        const QJsonObject credentials{{u"username"_s, name}, {u"password"_s, good}};
        return httpCall(server.port(), "POST", "/api/v1/register", QJsonDocument(credentials).toJson())
            .json()
            .value("user"_L1)["role"_L1]
            .toString();
    };
    QCOMPARE(roleOf(u"eve"_s), QString()); // though the first
    QCOMPARE(roleOf(u"ada"_s), u"owner"_s);
    const Outcome other
        = run({u"--data"_s, m_folder.filePath(u"owned"_s), u"--owner"_s, u"Ada"_s, u"admin"_s, u"owner"_s, u"eve"_s});
    QCOMPARE(other.exitCode, 1);
    QCOMPARE(other.error, u"chatto-server: The settings say that Ada is the server's owner: change that there.\n"_s);
}

void AdminTest::closesRegistrationOnEveryNode()
{
    QCOMPARE(admin({u"registration"_s, u"closed"_s}).exitCode, 0);
    for (const ServerProcess *server : {m_here.get(), m_there.get()}) {
        QTRY_COMPARE(registration(*server), u"closed"_s);
        QCOMPARE(signIn(server->port(), u"late"_s, good), QString());
    }
    QCOMPARE(admin({u"registration"_s, u"open"_s}).exitCode, 0);
    for (const ServerProcess *server : {m_here.get(), m_there.get()})
        QTRY_COMPARE(registration(*server), u"open"_s);
}

void AdminTest::reachesThePrivateRedisOfARunningServer()
{
    const QStringList data{u"--data"_s, m_folder.filePath(u"running"_s)};
    ServerProcess server(data);
    QVERIFY(server.start());
    const Outcome outcome = run(data + QStringList{u"admin"_s, u"registration"_s, u"closed"_s});
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.exitCode, 0);
    QTRY_COMPARE(registration(server), u"closed"_s);
    QCOMPARE(server.terminate(), 0);
    QVERIFY(server.start());
    QTRY_COMPARE(registration(server), u"closed"_s);
}

void AdminTest::needsNoServer()
{
    const QString folder = m_folder.filePath(u"asleep"_s);
    const QStringList data{u"--data"_s, folder};
    const Outcome outcome = run(data + QStringList{u"admin"_s, u"owner"_s, u"ada"_s});
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!PrivateRedis::isInUse(folder));
    ServerProcess server(data);
    QVERIFY(server.start());
    const QString eve = signIn(server.port(), u"eve"_s, good);
    QCOMPARE(httpCall(server.port(), "PUT", "/api/v1/users/eve/block", {}, eve).status, 403);
    const QString ada = signIn(server.port(), u"ada"_s, good);
    QCOMPARE(httpCall(server.port(), "PUT", "/api/v1/users/eve/block", {}, ada).status, 204);
}

void AdminTest::endsWithOneSentence_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QStringList() << ""_ba << 2 << u"no such command"_s;
    QTest::newRow("unknown") << QStringList{u"promote"_s, u"ada"_s} << ""_ba << 2 << u"no such command"_s;
    QTest::newRow("password among the words")
        << QStringList{u"password"_s, u"ada"_s, u"x"_s} << ""_ba << 2 << u"no such command"_s;
    QTest::newRow("nobody") << QStringList{u"block"_s, u"nobody"_s} << ""_ba << 1 << u"There is no account nobody."_s;
    QTest::newRow("nobody's password") << QStringList{u"password"_s, u"nobody"_s} << "quite another one\n"_ba << 1
                                       << u"There is no account nobody."_s;
    QTest::newRow("no password") << QStringList{u"password"_s, u"first"_s} << ""_ba << 1 << u"No password was given."_s;
    QTest::newRow("weak password") << QStringList{u"password"_s, u"first"_s} << "password12\n"_ba << 1 << u"password"_s;
    QTest::newRow("impossible owner") << QStringList{u"owner"_s, u"a b"_s} << ""_ba << 1 << u"spaces"_s;
    QTest::newRow("the owner") << QStringList{u"block"_s, u"first"_s} << ""_ba << 1
                               << u"first owns the server, and can't be blocked."_s;
    QTest::newRow("no store") << QStringList{u"block"_s, u"first"_s, u"--redis"_s, u"unix:/nowhere"_s, u"--limit"_s,
        u"store_seconds=1"_s} << ""_ba
                              << 1 << u"The store at unix:/nowhere doesn't answer."_s;
}

void AdminTest::endsWithOneSentence()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, input);
    QFETCH(QString, sentence);
    QCOMPARE(admin({u"owner"_s, u"first"_s}).exitCode, 0);
    const Outcome outcome = admin(words, input);
    QTEST(outcome.exitCode, "exitCode");
    QCOMPARE(outcome.output, QString());
    QVERIFY2(
        outcome.error.startsWith(u"chatto-server: "_s) && outcome.error.contains(sentence), qPrintable(outcome.error));
    if (outcome.exitCode == 1)
        QCOMPARE(outcome.error.count(u'\n'), 1);
}

void AdminTest::leavesTheFolderOfSomebodyElseAlone()
{
    if (::geteuid() == 0) {
        QTemporaryDir folder;
        QVERIFY(::chown(QFile::encodeName(folder.path()).constData(), 65534, 65534) == 0);
        const Outcome outcome = run({u"--data"_s, folder.path(), u"admin"_s, u"owner"_s, u"ada"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.error.contains(u" belongs to "_s), qPrintable(outcome.error));
        QVERIFY(QDir(folder.path()).isEmpty());
    } else {
        const Outcome outcome = run({u"--data"_s, u"/"_s, u"admin"_s, u"owner"_s, u"ada"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.error.contains(u" belongs to root"_s), qPrintable(outcome.error));
    }
}

/// A terminal of our own, as far as the program can tell.
struct Terminal
{
    Terminal()
        : master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (::grantpt(master) == 0 && ::unlockpt(master) == 0)
            slave = ::open(::ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~Terminal()
    {
        ::close(slave);
        ::close(master);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    bool isOpen() const { return slave >= 0; }
    void type(const QByteArray &text) const
    {
        if (::write(master, text.constData(), static_cast<size_t>(text.size())) != text.size())
            qFatal("can't type");
    }
    /// What it has shown so far.
    QByteArray shown()
    {
        ::fcntl(master, F_SETFL, O_NONBLOCK);
        QByteArray text(4096, '\0');
        const ssize_t size = ::read(master, text.data(), static_cast<size_t>(text.size()));
        screen += text.left(std::max<qsizetype>(size, 0));
        return screen;
    }

    int master;
    int slave = -1;
    QByteArray screen;
};

void AdminTest::asksForThePasswordWithoutShowingIt()
{
    QVERIFY(!signIn(m_here->port(), u"typist"_s, good).isEmpty());
    Terminal terminal;
    if (!terminal.isOpen())
        QSKIP("There are no pseudo-terminals here (/dev/pts).");
    QProcess process;
    process.setChildProcessModifier([&terminal] { ::dup2(terminal.slave, STDIN_FILENO); });
    QByteArray asked;
    const auto asks = [&](const QByteArray &question) {
        asked += process.readAllStandardError();
        return asked.contains(question);
    };
    process.start(ServerProcess::program(),
        {u"--redis"_s, u"unix:"_s + m_redis.socketPath(), u"admin"_s, u"password"_s, u"typist"_s});
    QTRY_VERIFY(asks("New password of typist: "));
    terminal.type("quite another one\n");
    QTRY_VERIFY(asks("Once more: "));
    terminal.type("quite another one\n");
    QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY2(!terminal.shown().contains("quite"), "the password is on the screen");
    terminal.type("seen\n");
    QTRY_VERIFY2(terminal.shown().contains("seen"), "the terminal was left without echo");
    QCOMPARE(login(m_here->port(), u"typist"_s, u"quite another one"_s).status, 200);
}

QTEST_GUILESS_MAIN(AdminTest)
#include "tst_admin.moc"
