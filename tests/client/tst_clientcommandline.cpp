// SPDX-License-Identifier: MIT
#include "client/desktop/singleinstance.h"

#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// The program `chatto`, as a desktop or a terminal starts it.
class ClientCommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsAboutItselfWithoutADisplay_data();
    void tellsAboutItselfWithoutADisplay();
    void refusesWhatItCannotOpen_data();
    void refusesWhatItCannotOpen();
    void handsALaterStartOverAndEnds();

private:
    using Process = std::unique_ptr<QProcess>;
    Process run(const QStringList &arguments, const QString &platform = u"offscreen"_s) const;
    static bool ends(QProcess &process, int exitCode);

    std::unique_ptr<QTemporaryDir> m_home;
};

void ClientCommandLineTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

ClientCommandLineTest::Process ClientCommandLineTest::run(const QStringList &arguments, const QString &platform) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *variable : {u"XDG_CONFIG_HOME", u"XDG_DATA_HOME", u"XDG_CACHE_HOME", u"XDG_RUNTIME_DIR"})
        environment.insert(QString::fromUtf16(variable), m_home->path());
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(QStringLiteral(CHATTO_PROGRAM), arguments);
    return process;
}

bool ClientCommandLineTest::ends(QProcess &process, int exitCode)
{
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == exitCode;
}

void ClientCommandLineTest::tellsAboutItselfWithoutADisplay_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QByteArray>("text");
    for (const auto *word : {"--profile", "--server", "--minimized", "chatto://SERVER/room/ID"})
        QTest::newRow(word) << u"--help"_s << QByteArray(word);
    QTest::newRow("version") << u"--version"_s << "chatto "_ba;
}

void ClientCommandLineTest::tellsAboutItselfWithoutADisplay()
{
    QFETCH(QString, argument);
    const auto process = run({argument}, u"xcb"_s);
    QVERIFY(ends(*process, 0));
    QFETCH(QByteArray, text);
    QVERIFY(process->readAll().contains(text));
}

void ClientCommandLineTest::refusesWhatItCannotOpen_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no link") << QStringList{u"file:///etc/passwd"_s};
    QTest::newRow("another form") << QStringList{u"chatto://host/run/xterm"_s};
    QTest::newRow("two links") << QStringList{u"chatto://host/room/a"_s, u"chatto://host/room/b"_s};
    QTest::newRow("option") << QStringList{u"--colour"_s};
}

void ClientCommandLineTest::refusesWhatItCannotOpen()
{
    QFETCH(QStringList, arguments);
    const auto process = run(arguments);
    QVERIFY(ends(*process, 1));
    QVERIFY(!process->readAll().isEmpty());
}

void ClientCommandLineTest::handsALaterStartOverAndEnds()
{
    const QString path = SingleInstance(m_home->filePath(u"chatto"_s), u"default"_s).socketPath();
    const auto listens = [&path] {
        QLocalSocket socket;
        socket.connectToServer(path);
        return socket.waitForConnected();
    };
    const auto first = run({});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), 30000);
    QVERIFY(ends(*run({u"chatto://localhost/room/lobby"_s}), 0));
    QVERIFY(ends(*run({}), 0));
    QCOMPARE(first->state(), QProcess::Running);
    first->kill();
    QVERIFY(first->waitForFinished());

    const auto next = run({u"--minimized"_s});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), 30000);
    QVERIFY(ends(*run({}), 0));
    QCOMPARE(next->state(), QProcess::Running);
    next->terminate(); // a way to quit
    QVERIFY(ends(*next, 0));
}

QTEST_GUILESS_MAIN(ClientCommandLineTest)
#include "tst_clientcommandline.moc"
