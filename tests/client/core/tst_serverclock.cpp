// SPDX-License-Identifier: MIT
#include "client/core/serverclock.h"

#include <QTest>

using namespace Chatto;
using namespace std::chrono_literals;

class ServerClockTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatTheServerSaid_data();
    void showsWhatTheServerSaid();
    void takesTheLastWord();
};

static std::chrono::milliseconds ahead(const ServerClock &clock)
{
    return std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(clock.now()));
}

static ServerClock clockAhead(std::chrono::milliseconds ahead)
{
    ServerClock clock;
    clock.learn(QDateTime::currentDateTimeUtc().addDuration(ahead));
    return clock;
}

void ServerClockTest::showsWhatTheServerSaid_data()
{
    QTest::addColumn<std::chrono::milliseconds>("told");
    QTest::addColumn<std::chrono::milliseconds>("shown");
    const auto add = [](const char *name, std::chrono::milliseconds told, std::chrono::milliseconds shown) {
        QTest::newRow(name) << told << shown;
    };
    add("the same", 0s, 0s);
    add("a message takes its time", -20s, 0s);
    add("an hour ahead", 1h, 1h);
    add("an hour behind", -1h, -1h);
    add("ten years ahead", 24h * 3652, 24h * 3652);
    add("ten years behind", -24h * 3652, -24h * 3652);
}

void ServerClockTest::showsWhatTheServerSaid()
{
    QFETCH(std::chrono::milliseconds, told);
    QFETCH(std::chrono::milliseconds, shown);
    QVERIFY(std::chrono::abs(ahead(clockAhead(told)) - shown) < 10s);
}

void ServerClockTest::takesTheLastWord()
{
    ServerClock clock = clockAhead(1h);
    clock.learn(QDateTime::currentDateTimeUtc());
    QVERIFY(std::chrono::abs(ahead(clock)) < 10s);
}

QTEST_GUILESS_MAIN(ServerClockTest)
#include "tst_serverclock.moc"
