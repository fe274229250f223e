// SPDX-License-Identifier: MIT
#include "client/desktop/desktopnotifications.h"

#include "tests/support/fakenotificationdaemon.h"
#include "tests/support/privatebus.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Against a daemon of the test's own, on a bus of the test's own.
class DesktopNotificationsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatItIsGiven();
    void escapesTextWhereMarkupIsRead_data();
    void escapesTextWhereMarkupIsRead();
    void offersActionsWhereThereAreAny();
    void replacesByTheSameId();
    void replacesEvenBeforeTheDaemonHasAnswered();
    void withdraws();
    void withdrawsEvenBeforeTheDaemonHasAnswered();
    void tellsWhatWasChosen();
    void tellsWhatWasClosed();
    void forgetsWhatADaemonTookAlong();
    void doesWithoutADaemon();
    void doesWithoutABus();

private:
    static Notification say(const QString &id, const QString &title = u"ada in Lobby"_s);

    PrivateBus m_bus;
    std::unique_ptr<FakeNotificationDaemon> m_daemon;
    std::unique_ptr<DesktopNotifications> m_notifications;
};

void DesktopNotificationsTest::initTestCase()
{
    QVERIFY2(m_bus.start(), "dbus-daemon can't be started");
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"daemon"_s).isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"client"_s).isConnected());
}

void DesktopNotificationsTest::init()
{
    m_daemon = std::make_unique<FakeNotificationDaemon>(QDBusConnection(u"daemon"_s));
    QVERIFY(m_daemon->enter());
    m_notifications = std::make_unique<DesktopNotifications>(QDBusConnection(u"client"_s));
    QTRY_VERIFY(m_notifications->isAvailable());
}

void DesktopNotificationsTest::cleanup()
{
    m_notifications.reset();
    m_daemon.reset();
}

Notification DesktopNotificationsTest::say(const QString &id, const QString &title)
{
    return {id, title, u"hi"_s, lobbyId(), 1};
}

void DesktopNotificationsTest::showsWhatItIsGiven()
{
    m_notifications->show(say(u"a"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    const auto shown = m_daemon->shown.first();
    QCOMPARE(shown.summary, u"ada in Lobby"_s);
    QCOMPARE(shown.body, u"hi"_s);
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"chatto"_s);
    QCOMPARE(shown.hints.value(u"category"_s).toString(), u"im.received"_s);
    QCOMPARE(shown.hints.value(u"urgency"_s).metaType(), QMetaType::fromType<uchar>());
}

void DesktopNotificationsTest::escapesTextWhereMarkupIsRead_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup") << QStringList{u"body"_s, u"body-markup"_s} << u"&lt;b&gt;a &amp; b"_s;
    QTest::newRow("plain") << QStringList{u"body"_s} << u"<b>a & b"_s;
}

void DesktopNotificationsTest::escapesTextWhereMarkupIsRead()
{
    QFETCH(QStringList, capabilities);
    m_daemon->capabilities = capabilities;
    m_notifications = std::make_unique<DesktopNotifications>(QDBusConnection(u"client"_s));
    QTRY_VERIFY(m_notifications->isAvailable());
    m_notifications->show({u"a"_s, u"<ada>"_s, u"<b>a & b"_s, lobbyId(), 1});
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QTEST(m_daemon->shown.first().body, "body");
    QCOMPARE(m_daemon->shown.first().summary, u"<ada>"_s); // never markup
}

void DesktopNotificationsTest::offersActionsWhereThereAreAny()
{
    m_notifications->show(say(u"a"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_daemon->shown.first().actions.size(), 4);
    QCOMPARE(m_daemon->shown.first().actions.at(0), u"default"_s);
    m_daemon->capabilities.clear();
    m_notifications = std::make_unique<DesktopNotifications>(QDBusConnection(u"client"_s));
    QTRY_VERIFY(m_notifications->isAvailable());
    m_notifications->show(say(u"b"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QVERIFY(m_daemon->shown.last().actions.isEmpty());
}

void DesktopNotificationsTest::replacesByTheSameId()
{
    m_notifications->show(say(u"a"_s, u"6 new messages"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    m_notifications->show(say(u"a"_s, u"7 new messages"_s));
    m_notifications->show(say(u"b"_s));
    QTRY_COMPARE(m_daemon->summaries(), (QStringList{u"7 new messages"_s, u"ada in Lobby"_s}));
}

void DesktopNotificationsTest::replacesEvenBeforeTheDaemonHasAnswered()
{
    m_daemon->hangs = true;
    m_notifications->show(say(u"a"_s, u"6 new messages"_s));
    m_notifications->show(say(u"a"_s, u"7 new messages"_s));
    m_notifications->show(say(u"a"_s, u"8 new messages"_s));
    QTRY_COMPARE(m_daemon->notifyCalls, 1);
    m_daemon->goOn();
    QTRY_COMPARE(m_daemon->notifyCalls, 2);
    QCOMPARE(m_daemon->summaries(), QStringList{u"8 new messages"_s});
}

void DesktopNotificationsTest::withdraws()
{
    m_notifications->show(say(u"a"_s));
    m_notifications->show(say(u"b"_s, u"bob"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    m_notifications->withdraw(u"a"_s);
    m_notifications->withdraw(u"unknown"_s);
    QTRY_COMPARE(m_daemon->summaries(), QStringList{u"bob"_s});
}

void DesktopNotificationsTest::withdrawsEvenBeforeTheDaemonHasAnswered()
{
    m_daemon->hangs = true;
    m_notifications->show(say(u"a"_s));
    m_notifications->show(say(u"a"_s, u"again"_s));
    m_notifications->withdraw(u"a"_s);
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    m_daemon->goOn();
    QTRY_VERIFY(m_daemon->shown.isEmpty());
    QCOMPARE(m_daemon->notifyCalls, 1);
}

void DesktopNotificationsTest::tellsWhatWasChosen()
{
    QSignalSpy opened(m_notifications.get(), &DesktopNotifications::opened);
    QSignalSpy read(m_notifications.get(), &DesktopNotifications::markReadChosen);
    m_notifications->show(say(u"a"_s));
    m_notifications->show(say(u"b"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    m_notifications->show(say(u"b"_s)); // so that the number of both has been heard
    QTRY_COMPARE(m_daemon->notifyCalls, 3);
    m_daemon->click(1, u"default"_s, u"token"_s);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0), (QVariantList{u"a"_s, u"token"_s}));
    m_daemon->click(2, u"read"_s);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(read.at(0), QVariantList{u"b"_s});
    m_daemon->click(77); // somebody else's
    m_daemon->dismiss(78);
    m_notifications->show(say(u"c"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(opened.size(), 1);
}

void DesktopNotificationsTest::tellsWhatWasClosed()
{
    QSignalSpy closed(m_notifications.get(), &DesktopNotifications::closed);
    m_notifications->show(say(u"a"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    m_notifications->show(say(u"a"_s));
    QTRY_COMPARE(m_daemon->notifyCalls, 2);
    m_daemon->dismiss(1);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0), QVariantList{u"a"_s});
    m_notifications->show(say(u"a"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    m_notifications->withdraw(u"a"_s); // by us: nothing to be told
    QTRY_VERIFY(m_daemon->shown.isEmpty());
    QCOMPARE(closed.size(), 1);
}

void DesktopNotificationsTest::forgetsWhatADaemonTookAlong()
{
    QSignalSpy closed(m_notifications.get(), &DesktopNotifications::closed);
    m_notifications->show(say(u"a"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    m_daemon->leave();
    QTRY_VERIFY(!m_notifications->isAvailable());
    QCOMPARE(closed.size(), 1);
    QVERIFY(m_daemon->enter());
    QTRY_VERIFY(m_notifications->isAvailable());
    m_notifications->show(say(u"a"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
}

void DesktopNotificationsTest::doesWithoutADaemon()
{
    m_daemon->leave();
    m_notifications = std::make_unique<DesktopNotifications>(QDBusConnection(u"client"_s));
    QSignalSpy closed(m_notifications.get(), &DesktopNotifications::closed);
    m_notifications->show(say(u"a"_s));
    m_notifications->withdraw(u"a"_s);
    m_notifications->show(say(u"b"_s));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0), QVariantList{u"b"_s});
    QVERIFY(!m_notifications->isAvailable());
}

void DesktopNotificationsTest::doesWithoutABus()
{
    DesktopNotifications notifications(QDBusConnection(u"no such bus"_s));
    notifications.show(say(u"a"_s));
    notifications.withdraw(u"a"_s);
    QVERIFY(!notifications.isAvailable());
}

QTEST_GUILESS_MAIN(DesktopNotificationsTest)
#include "tst_desktopnotifications.moc"
