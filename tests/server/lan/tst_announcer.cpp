// SPDX-License-Identifier: MIT
#include "server/lan/announcer.h"

#include "tests/support/fakeavahi.h"
#include "tests/support/privatebus.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Against a daemon of the test's own, on a bus of the test's own.
class AnnouncerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void tellsOfTheServer();
    void cutsALongNameBetweenCharacters();
    void takesAnotherNameWhereItsOwnIsTaken_data();
    void takesAnotherNameWhereItsOwnIsTaken();
    void takesAnotherNameWhenACollisionIsFoundLater();
    void waitsForTheNameOfTheMachine();
    void comesBackWithTheDaemon();
    void waitsForADaemon();
    void withdrawsInTheEnd();
    void doesWithoutABus();

private:
    void start(const QString &name = u"School"_s);
    QStringList names() const;

    PrivateBus m_bus;
    std::unique_ptr<FakeAvahi> m_avahi;
    std::unique_ptr<Announcer> m_announcer;
    std::unique_ptr<QSignalSpy> m_announced;
};

void AnnouncerTest::initTestCase()
{
    QVERIFY2(m_bus.start(), "dbus-daemon can't be started");
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"avahi"_s).isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"server"_s).isConnected());
}

void AnnouncerTest::init()
{
    m_avahi = std::make_unique<FakeAvahi>(QDBusConnection(u"avahi"_s));
    QVERIFY(m_avahi->enter());
}

void AnnouncerTest::cleanup()
{
    m_announcer.reset();
    m_avahi.reset();
}

void AnnouncerTest::start(const QString &name)
{
    const Announcement announcement{name, 8000, QByteArray(32, '\x7f')};
    m_announcer = std::make_unique<Announcer>(QDBusConnection(u"server"_s), announcement);
    m_announced = std::make_unique<QSignalSpy>(m_announcer.get(), &Announcer::announced);
}

QStringList AnnouncerTest::names() const
{
    QStringList names;
    for (const auto &service : std::as_const(m_avahi->services))
        names.append(service.name);
    return names;
}

void AnnouncerTest::tellsOfTheServer()
{
    start();
    QTRY_COMPARE(m_announced->size(), 1);
    const FakeAvahi::Service service = m_avahi->services.first();
    QCOMPARE(service.name, u"School"_s);
    QCOMPARE(service.type, u"_chatto._tcp"_s);
    QCOMPARE(service.port, 8000);
    const QList<QByteArray> txt{
        "txtvers=1"_ba, "protocol=1"_ba, "tls=1"_ba, "name=School"_ba, "sha256=" + QByteArray("7f").repeated(32)};
    QCOMPARE(service.txt, txt);
}

void AnnouncerTest::cutsALongNameBetweenCharacters()
{
    start(u"😀"_s.repeated(16)); // 64 bytes; 63 fit
    QTRY_COMPARE(names(), QStringList(u"😀"_s.repeated(15)));
    QCOMPARE(m_avahi->services.first().txt.value(3), "name=" + u"😀"_s.repeated(16).toUtf8());
}

void AnnouncerTest::takesAnotherNameWhereItsOwnIsTaken_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("known at once") << true;
    QTest::newRow("found out on the network") << false;
}

void AnnouncerTest::takesAnotherNameWhereItsOwnIsTaken()
{
    QFETCH(bool, atOnce);
    m_avahi->knowsTaken = atOnce;
    m_avahi->taken = {u"School"_s, u"School #2"_s};
    start();
    QTRY_COMPARE(m_announced->size(), 1);
    QCOMPARE(m_announced->first().first().toString(), u"School #2 #2"_s);
    QCOMPARE(names(), QStringList(u"School #2 #2"_s));
    QCOMPARE(m_avahi->groups, 1);
}

void AnnouncerTest::takesAnotherNameWhenACollisionIsFoundLater()
{
    start();
    QTRY_COMPARE(m_announced->size(), 1);
    m_avahi->collide(m_avahi->services.firstKey());
    QTRY_COMPARE(names(), QStringList(u"School #2"_s));
}

void AnnouncerTest::waitsForTheNameOfTheMachine()
{
    start();
    QTRY_COMPARE(m_announced->size(), 1);
    m_avahi->setState(1);
    QTRY_VERIFY(m_avahi->services.isEmpty());
    m_avahi->setState(2);
    QTRY_COMPARE(names(), QStringList(u"School"_s));
    QCOMPARE(m_avahi->groups, 1);
}

void AnnouncerTest::comesBackWithTheDaemon()
{
    start();
    QTRY_COMPARE(m_announced->size(), 1);
    m_avahi->leave();
    QVERIFY(names().isEmpty());
    QVERIFY(m_avahi->enter());
    QTRY_COMPARE(names(), QStringList(u"School"_s));
    QCOMPARE(m_avahi->groups, 1);
}

void AnnouncerTest::waitsForADaemon()
{
    m_avahi->leave();
    const Warnings warnings(u"^nobody"_s);
    start();
    QTRY_COMPARE(warnings.count(), 1);
    QVERIFY(m_avahi->enter());
    QTRY_COMPARE(names(), QStringList(u"School"_s));
}

void AnnouncerTest::withdrawsInTheEnd()
{
    start();
    QTRY_COMPARE(m_announced->size(), 1);
    m_announcer.reset();
    QTRY_VERIFY(m_avahi->services.isEmpty());
    QCOMPARE(m_avahi->groups, 0);
}

void AnnouncerTest::doesWithoutABus()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^nobody on the network is told of this server"_s));
    Announcer announcer(QDBusConnection(u"no such bus"_s), {u"School"_s, 8000, QByteArray(32, '\x7f')});
}

QTEST_GUILESS_MAIN(AnnouncerTest)
#include "tst_announcer.moc"
