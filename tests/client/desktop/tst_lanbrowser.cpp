// SPDX-License-Identifier: MIT
#include "client/desktop/lanbrowser.h"

#include "tests/support/fakeavahi.h"
#include "tests/support/privatebus.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Against a daemon of the test's own, on a bus of the test's own.
class LanBrowserTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void findsWhatIsThereAndWhatComes();
    void losesWhatGoes();
    void namesAServerWhereTheNameCanBeLookedUp();
    void passesOverWhatIsNotForUs_data();
    void passesOverWhatIsNotForUs();
    void takesAnAddressThatIsEnough();
    void listsSoManyAtMost();
    void startsAgainWithTheDaemon();
    void givesItsBrowserBack();
    void doesWithoutADaemon();
    void doesWithoutABus();

private:
    static FakeAvahi::Service service(const QString &name)
    {
        return {name, u"_chatto._tcp"_s, 8000, {"protocol=1"_ba, "tls=1"_ba}, u"nowhere.invalid"_s, u"192.0.2.7"_s};
    }
    void start() { m_browser = std::make_unique<LanBrowser>(QDBusConnection(u"client"_s)); }

    PrivateBus m_bus;
    std::unique_ptr<FakeAvahi> m_avahi;
    std::unique_ptr<LanBrowser> m_browser;
};

void LanBrowserTest::initTestCase()
{
    QVERIFY2(m_bus.start(), "dbus-daemon can't be started");
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"avahi"_s).isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"client"_s).isConnected());
}

void LanBrowserTest::init()
{
    m_avahi = std::make_unique<FakeAvahi>(QDBusConnection(u"avahi"_s));
    QVERIFY(m_avahi->enter());
}

void LanBrowserTest::cleanup()
{
    m_browser.reset();
    m_avahi.reset();
}

void LanBrowserTest::findsWhatIsThereAndWhatComes()
{
    m_avahi->add(u"/1"_s, service(u"School"_s));
    start();
    const FoundServer school{u"School"_s, u"https://192.0.2.7:8000"_s};
    QTRY_COMPARE(m_browser->servers(), QList<FoundServer>{school});
    m_avahi->add(u"/2"_s, service(u"Chess"_s));
    const FoundServer chess{u"Chess"_s, u"https://192.0.2.7:8000"_s};
    QTRY_COMPARE(m_browser->servers(), (QList<FoundServer>{chess, school}));
}

void LanBrowserTest::losesWhatGoes()
{
    m_avahi->add(u"/1"_s, service(u"School"_s));
    start();
    QTRY_COMPARE(m_browser->servers().size(), 1);
    QSignalSpy changed(m_browser.get(), &LanBrowser::changed);
    m_avahi->remove(u"/1"_s);
    QTRY_VERIFY(m_browser->servers().isEmpty());
    QCOMPARE(changed.size(), 1);
}

void LanBrowserTest::namesAServerWhereTheNameCanBeLookedUp()
{
    FakeAvahi::Service school = service(u"School"_s);
    school.host = u"localhost"_s;
    m_avahi->add(u"/1"_s, school);
    start();
    QTRY_COMPARE(m_browser->servers(), QList<FoundServer>({{u"School"_s, u"https://localhost:8000"_s}}));
}

void LanBrowserTest::passesOverWhatIsNotForUs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QList<QByteArray>>("txt");
    const QList<QByteArray> fine{"protocol=1"_ba, "tls=1"_ba};
    const QString type = u"_chatto._tcp"_s;
    QTest::newRow("another protocol") << u"x"_s << type << u"192.0.2.7"_s << QList<QByteArray>{"protocol=2", "tls=1"};
    QTest::newRow("not encrypted") << u"x"_s << type << u"192.0.2.7"_s << QList<QByteArray>{"protocol=1"};
    QTest::newRow("something else") << u"x"_s << u"_http._tcp"_s << u"192.0.2.7"_s << fine;
    QTest::newRow("no address") << u"x"_s << type << u"school"_s << fine;
    QTest::newRow("an address of the link") << u"x"_s << type << u"fe80::1"_s << fine;
    QTest::newRow("an invisible name") << u"\u200b"_s << type << u"192.0.2.7"_s << fine;
    QTest::newRow("a name of two lines") << u"a\nb"_s << type << u"192.0.2.7"_s << fine;
}

void LanBrowserTest::passesOverWhatIsNotForUs()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QString, address);
    QFETCH(QList<QByteArray>, txt);
    FakeAvahi::Service other = service(name);
    other.type = type;
    other.address = address;
    other.txt = txt;
    m_avahi->add(u"/1"_s, other);
    m_avahi->add(u"/2"_s, service(u"zoo"_s));
    start();
    QTRY_COMPARE(m_browser->servers().size(), 1); // the last one that is told of
    QCOMPARE(m_browser->servers().first().name, u"zoo"_s);
}

void LanBrowserTest::takesAnAddressThatIsEnough()
{
    FakeAvahi::Service school = service(u"School"_s);
    school.address = u"2001:db8::7"_s;
    m_avahi->add(u"/1"_s, school);
    start();
    QTRY_COMPARE(m_browser->servers(), QList<FoundServer>({{u"School"_s, u"https://[2001:db8::7]:8000"_s}}));
}

void LanBrowserTest::listsSoManyAtMost()
{
    for (int i = 0; i < LanBrowser::mostServers + 30; ++i)
        m_avahi->add(u"/%1"_s.arg(i), service(u"Server %1"_s.arg(i)));
    start();
    QTRY_COMPARE(m_browser->servers().size(), LanBrowser::mostServers);
    QCOMPARE(m_avahi->resolved, 2 * LanBrowser::mostServers); // by IPv4 and by IPv6
}

void LanBrowserTest::startsAgainWithTheDaemon()
{
    m_avahi->add(u"/1"_s, service(u"School"_s));
    start();
    QTRY_COMPARE(m_browser->servers().size(), 1);
    m_avahi->leave();
    QTRY_VERIFY(m_browser->servers().isEmpty());
    QVERIFY(m_avahi->enter());
    m_avahi->add(u"/1"_s, service(u"Chess"_s));
    QTRY_COMPARE(m_browser->servers().size(), 1);
}

void LanBrowserTest::givesItsBrowserBack()
{
    start();
    QTRY_COMPARE(m_avahi->browsers(), 1);
    m_avahi->add(u"/1"_s, service(u"School"_s));
    QTRY_COMPARE(m_browser->servers().size(), 1); // so it knows which one is its own
    m_browser.reset();
    QTRY_COMPARE(m_avahi->browsers(), 0);
}

void LanBrowserTest::doesWithoutADaemon()
{
    m_avahi->leave();
    start();
    QVERIFY(m_browser->servers().isEmpty());
    QVERIFY(m_avahi->enter());
    m_avahi->add(u"/1"_s, service(u"School"_s));
    QTRY_COMPARE(m_browser->servers().size(), 1);
}

void LanBrowserTest::doesWithoutABus()
{
    const LanBrowser browser(QDBusConnection(u"no such bus"_s));
    QVERIFY(browser.servers().isEmpty());
}

QTEST_GUILESS_MAIN(LanBrowserTest)
#include "tst_lanbrowser.moc"
