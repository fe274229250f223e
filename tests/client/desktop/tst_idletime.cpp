// SPDX-License-Identifier: MIT
#include "client/desktop/idletime.h"

#include "tests/support/privatebus.h"

#include <QDBusConnection>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A desktop that answers one question.
class FakeIdle : public QObject
{
    Q_OBJECT

public:
    qulonglong milliseconds = 0;

protected:
    using QObject::QObject;
};

class FakeMutter : public FakeIdle
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.Mutter.IdleMonitor")

public slots:
    qulonglong GetIdletime() { return milliseconds; }
};

class FakeScreenSaver : public FakeIdle
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public slots:
    uint GetSessionIdleTime() { return uint(milliseconds); }
};

class IdleTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void asksWhoeverKnows_data();
    void asksWhoeverKnows();
    void saysNothingWithoutABus();

private:
    using Answer = std::optional<std::chrono::milliseconds>;
    static std::optional<Answer> ask(IdleTime &idle);

    PrivateBus m_bus;
};

void IdleTimeTest::initTestCase()
{
    QVERIFY2(m_bus.start(), "dbus-daemon can't be started");
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"desktop"_s).isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"client"_s).isConnected());
}

/// Nothing at all, if the handler wasn't called, or was called at once.
std::optional<IdleTimeTest::Answer> IdleTimeTest::ask(IdleTime &idle)
{
    std::optional<Answer> answer;
    idle.ask([&](Answer got) { answer = got; });
    if (answer)
        return {};
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? answer : std::nullopt;
}

void IdleTimeTest::asksWhoeverKnows_data()
{
    QTest::addColumn<bool>("mutter");
    QTest::addColumn<bool>("screenSaver");
    QTest::addColumn<int>("seconds"); // -1: nobody knows
    QTest::newRow("nobody") << false << false << -1;
    QTest::newRow("GNOME") << true << false << 60;
    QTest::newRow("KDE") << false << true << 70;
    QTest::newRow("both") << true << true << 60;
}

void IdleTimeTest::asksWhoeverKnows()
{
    QFETCH(bool, mutter);
    QFETCH(bool, screenSaver);
    QDBusConnection desktop(u"desktop"_s);
    FakeMutter gnome;
    gnome.milliseconds = 60'000;
    FakeScreenSaver kde;
    kde.milliseconds = 70'000;
    if (mutter) {
        QVERIFY(
            desktop.registerObject(u"/org/gnome/Mutter/IdleMonitor/Core"_s, &gnome, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService(u"org.gnome.Mutter.IdleMonitor"_s));
    }
    if (screenSaver) {
        QVERIFY(desktop.registerObject(u"/org/freedesktop/ScreenSaver"_s, &kde, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService(u"org.freedesktop.ScreenSaver"_s));
    }
    IdleTime idle(QDBusConnection(u"client"_s));
    const auto answer = ask(idle);
    desktop.unregisterService(u"org.gnome.Mutter.IdleMonitor"_s);
    desktop.unregisterService(u"org.freedesktop.ScreenSaver"_s);
    QVERIFY(answer);
    QTEST(int(std::chrono::duration_cast<std::chrono::seconds>(answer->value_or(-1s)).count()), "seconds");
}

void IdleTimeTest::saysNothingWithoutABus()
{
    IdleTime idle(QDBusConnection(u"no such bus"_s));
    const auto answer = ask(idle);
    QVERIFY(answer);
    QVERIFY(!answer->has_value());
}

QTEST_GUILESS_MAIN(IdleTimeTest)
#include "tst_idletime.moc"
