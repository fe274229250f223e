// SPDX-License-Identifier: MIT
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// What is started for a test ends with it.
class ServerProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void endsWithATestThatIsKilled();
};

void ServerProcessTest::endsWithATestThatIsKilled()
{
    QTemporaryDir data;
    QProcess owner;
    owner.start(QCoreApplication::applicationFilePath(), {u"own"_s, data.path()});
    QTRY_VERIFY_WITH_TIMEOUT(owner.canReadLine() || owner.state() == QProcess::NotRunning, 30'000);
    const quint16 port = owner.readLine().trimmed().toUShort();
    QCOMPARE(httpCall(port, "GET", "/healthz").status, 200);
    owner.kill();
    QVERIFY(owner.waitForFinished());
    QTRY_COMPARE(httpCall(port, "GET", "/healthz").status, 0);
}

/// The test that is killed: this program itself, which says where its server listens.
static int own(const QString &data)
{
    ServerProcess server({u"--data"_s, data});
    if (!server.start())
        return 1;
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "own"_L1)
        return own(arguments.value(2));
    ServerProcessTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_serverprocess.moc"
