// SPDX-License-Identifier: MIT
#include "server/servicemanager.h"

#include "tests/support/fakeservicemanager.h"

#include <QTest>

using namespace Chatto;

class ServiceManagerTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void tellsThatItIsReadyAndThatItEnds();
    void staysSilentWhereNobodyListens_data();
    void staysSilentWhereNobodyListens();
    void showsThatItTurns();
    void leavesTheWatchdogOfOthersAlone();
    void leavesNothingToItsChildren();
    void takesOverOneSocket_data();
    void takesOverOneSocket();
};

static constexpr const char *variables[]
    = {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES"};

void ServiceManagerTest::cleanup()
{
    for (const char *name : variables)
        qunsetenv(name);
}

void ServiceManagerTest::tellsThatItIsReadyAndThatItEnds()
{
    FakeServiceManager fake;
    qputenv("NOTIFY_SOCKET", fake.address());
    ServiceManager manager;
    QVERIFY(fake.told().isEmpty());
    manager.tellReady();
    QCOMPARE(fake.told(), QList<QByteArray>{"READY=1"});
    manager.tellEnding();
    QCOMPARE(fake.told().last(), "STOPPING=1");
}

void ServiceManagerTest::staysSilentWhereNobodyListens_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("not there") << QByteArray("/nonexistent/socket");
    QTest::newRow("too long") << QByteArray(200, 'x');
}

void ServiceManagerTest::staysSilentWhereNobodyListens()
{
    QFETCH(QByteArray, address);
    qputenv("NOTIFY_SOCKET", address);
    ServiceManager manager;
    manager.tellReady();
    manager.tellEnding();
    QVERIFY(!manager.listeningSocket()->has_value());
}

void ServiceManagerTest::showsThatItTurns()
{
    FakeServiceManager fake;
    qputenv("NOTIFY_SOCKET", fake.address());
    qputenv("WATCHDOG_USEC", "20000");
    qputenv("WATCHDOG_PID", QByteArray::number(::getpid()));
    ServiceManager manager;
    manager.tellReady();
    QTRY_VERIFY(fake.told().count("WATCHDOG=1") >= 3);
}

void ServiceManagerTest::leavesTheWatchdogOfOthersAlone()
{
    FakeServiceManager fakes[2];
    qputenv("NOTIFY_SOCKET", fakes[0].address());
    qputenv("WATCHDOG_USEC", "10000");
    qputenv("WATCHDOG_PID", "1");
    ServiceManager notMeant;
    notMeant.tellReady();
    qputenv("NOTIFY_SOCKET", fakes[1].address());
    qputenv("WATCHDOG_USEC", "20000");
    ServiceManager meant;
    meant.tellReady();
    QTRY_VERIFY(fakes[1].told().count("WATCHDOG=1") >= 3);
    QCOMPARE(fakes[0].told(), QList<QByteArray>{"READY=1"});
}

void ServiceManagerTest::leavesNothingToItsChildren()
{
    for (const char *name : variables)
        qputenv(name, "1");
    const ServiceManager manager;
    for (const char *name : variables)
        QVERIFY2(!qEnvironmentVariableIsSet(name), name);
}

void ServiceManagerTest::takesOverOneSocket_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<bool>("isFine");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("none") << 0 << true << true << false;
    QTest::newRow("one") << 1 << true << true << true;
    QTest::newRow("for another process") << 1 << false << true << false;
    QTest::newRow("several") << 2 << true << false << false;
}

void ServiceManagerTest::takesOverOneSocket()
{
    QFETCH(int, count);
    QFETCH(bool, isOurs);
    QFETCH(bool, isFine);
    QFETCH(bool, isTaken);
    qputenv("LISTEN_FDS", QByteArray::number(count));
    qputenv("LISTEN_PID", QByteArray::number(isOurs ? ::getpid() : 1));
    const ServiceManager manager;
    const auto socket = manager.listeningSocket();
    QCOMPARE(bool(socket), isFine);
    QCOMPARE(isFine && *socket == std::optional(3), isTaken);
}

QTEST_GUILESS_MAIN(ServiceManagerTest)
#include "tst_servicemanager.moc"
