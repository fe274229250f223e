// SPDX-License-Identifier: MIT
#include "client/desktop/singleinstance.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// With the argument "start", this program is a second start: it tells by its exit code what became of it.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isTheFirst();
    void hearsOfALaterStart_data();
    void hearsOfALaterStart();
    void keepsProfilesApart();
    void survivesAKill();
    void letsTheNextOneInAfterItself();
    void isNotHarmedByBadData_data();
    void isNotHarmedByBadData();
    void isNotHarmedByManyWhoSayNothing();
    void letsNobodyElseIn();
    void goesOnWhereItCannotLock();

private:
    using Role = SingleInstance::Role;
    /// What becomes of a start in another process; -1 if nothing.
    int startAnother(const QString &link, const QString &token = {}, const QString &profile = u"default"_s) const;

    std::unique_ptr<QTemporaryDir> m_runtime;
    QString m_folder;
};

void SingleInstanceTest::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    m_folder = m_runtime->filePath(u"chatto"_s);
}

static QStringList startArguments(
    const QString &folder, const QString &link, const QString &token, const QString &profile)
{
    return {u"start"_s, folder, profile, u"link="_s + link, u"token="_s + token};
}

int SingleInstanceTest::startAnother(const QString &link, const QString &token, const QString &profile) const
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), startArguments(m_folder, link, token, profile));
    // The first one has to answer meanwhile.
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20000);
    return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

void SingleInstanceTest::isTheFirst()
{
    SingleInstance instance(m_folder, u"default"_s);
    QCOMPARE(instance.begin({}), Role::First);
    QVERIFY(QFileInfo::exists(instance.socketPath()));
}

void SingleInstanceTest::hearsOfALaterStart_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("token");
    QTest::newRow("bare") << u""_s << u""_s;
    QTest::newRow("link") << u"chatto://host/room/lobby/481"_s << u""_s;
    QTest::newRow("link and token") << u"chatto://host/user/J%C3%BCrgen"_s << u"gnome-shell/Jürgen/7_TIME12"_s;
}

void SingleInstanceTest::hearsOfALaterStart()
{
    QFETCH(QString, link);
    QFETCH(QString, token);
    SingleInstance instance(m_folder, u"default"_s);
    QCOMPARE(instance.begin({}), Role::First);
    QSignalSpy started(&instance, &SingleInstance::started);
    QCOMPARE(startAnother(link, token), int(Role::Later));
    QCOMPARE(started.size(), 1);
    const auto start = started.at(0).at(0).value<SingleInstance::Start>();
    QCOMPARE(start.link, link);
    QCOMPARE(start.activationToken, token);
}

void SingleInstanceTest::keepsProfilesApart()
{
    SingleInstance instance(m_folder, u"default"_s);
    QCOMPARE(instance.begin({}), Role::First);
    QCOMPARE(startAnother({}, {}, u"other"_s), int(Role::First));
    const QString odd = u"../../"_s + QString(300, u'x');
    QCOMPARE(startAnother({}, {}, odd), int(Role::First));
    QCOMPARE(startAnother({}), int(Role::Later));
}

void SingleInstanceTest::survivesAKill()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), startArguments(m_folder, u"stay"_s, {}, u"default"_s));
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(startAnother({}), int(Role::Later));
    process.kill();
    QVERIFY(process.waitForFinished());
    SingleInstance instance(m_folder, u"default"_s);
    QVERIFY(QFileInfo::exists(instance.socketPath())); // the dead one's
    QCOMPARE(instance.begin({}), Role::First);
    QCOMPARE(startAnother({}), int(Role::Later));
}

void SingleInstanceTest::letsTheNextOneInAfterItself()
{
    {
        SingleInstance instance(m_folder, u"default"_s);
        QCOMPARE(instance.begin({}), Role::First);
    }
    QCOMPARE(startAnother({}), int(Role::First));
}

void SingleInstanceTest::isNotHarmedByBadData_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("noise") << "\x01\x80\xff\n"_ba;
    QTest::newRow("no greeting") << "\t\t\n"_ba;
    QTest::newRow("another greeting") << "run\t\txterm\n"_ba;
    QTest::newRow("too few fields") << "start\t\n"_ba;
    QTest::newRow("too many fields") << "start\t\t\t\n"_ba;
    QTest::newRow("control characters") << "start\t\ta\rb\n"_ba;
    QTest::newRow("nul") << QByteArray("start\t\ta\0b\n", 11);
    QTest::newRow("endless line") << QByteArray(100'000, 'x');
    QTest::newRow("long line") << "start\t\t"_ba + QByteArray(SingleInstance::mostBytes, 'x') + '\n';
}

void SingleInstanceTest::isNotHarmedByBadData()
{
    QFETCH(QByteArray, data);
    SingleInstance instance(m_folder, u"default"_s);
    QCOMPARE(instance.begin({}), Role::First);
    QSignalSpy started(&instance, &SingleInstance::started);
    QLocalSocket socket;
    socket.connectToServer(instance.socketPath());
    socket.write(data);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QVERIFY(socket.readAll().isEmpty());
    QCOMPARE(started.size(), 0);
    QCOMPARE(startAnother({}), int(Role::Later));
}

void SingleInstanceTest::isNotHarmedByManyWhoSayNothing()
{
    SingleInstance instance(m_folder, u"default"_s);
    QCOMPARE(instance.begin({}), Role::First);
    std::vector<std::unique_ptr<QLocalSocket>> sockets;
    for (int i = 0; i < 10 * SingleInstance::mostSockets; ++i) {
        sockets.push_back(std::make_unique<QLocalSocket>());
        sockets.back()->connectToServer(instance.socketPath());
        QCoreApplication::processEvents();
    }
    const auto held = [&] {
        return std::ranges::count_if(
            sockets, [](const auto &socket) { return socket->state() == QLocalSocket::ConnectedState; });
    };
    QTRY_VERIFY(held() <= SingleInstance::mostSockets);
    sockets.clear();
    QCOMPARE(startAnother({}), int(Role::Later));
}

void SingleInstanceTest::letsNobodyElseIn()
{
    SingleInstance instance(m_folder, u"default"_s);
    QCOMPARE(instance.begin({}), Role::First);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(m_folder) & others));
    QVERIFY(!(QFile::permissions(instance.socketPath()) & others));
}

void SingleInstanceTest::goesOnWhereItCannotLock()
{
    SingleInstance instance(u"/proc/chatto"_s, u"default"_s);
    QCOMPARE(instance.begin({}), Role::First);
}

/// What the program does as another start.
static int start(const QStringList &arguments)
{
    SingleInstance instance(arguments[2], arguments[3]);
    const SingleInstance::Start start{
        arguments[4].mid(int(qstrlen("link="))), arguments[5].mid(int(qstrlen("token=")))};
    const auto role = instance.begin(start);
    if (start.link != "stay"_L1)
        return int(role);
    std::puts("here");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == "start"_L1)
        return start(application.arguments());
    SingleInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
