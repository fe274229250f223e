// SPDX-License-Identifier: MIT
#include "server/core/presentusers.h"

#include "common/codec.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

/// Of four digits, so that names and numbers have the same order.
User user(int number)
{
    return {UserName(u"user%1"_s.arg(number, 4, 10, QLatin1Char('0'))), Presence::Online};
}

/// What a client reads.
QList<User> listed(const PresentUsers &present)
{
    Welcome welcome;
    welcome.user = user(0);
    return std::get<Welcome>(*decodeEvent(encodeWelcome(welcome, present.encoded()))).users;
}

PresentUsers crowd(int from, int to)
{
    PresentUsers present;
    for (int i = from; i < to; ++i)
        present.insert(user(i));
    return present;
}

}

class PresentUsersTest : public QObject
{
    Q_OBJECT

private slots:
    void encodesNobody();
    void encodesWhatIsSaidOfEach();
    void encodesTheFirstThousand();
    void followsWhoeverIsAmongThem_data();
    void followsWhoeverIsAmongThem();
    void encodesOnceForMany();
};

void PresentUsersTest::encodesNobody()
{
    QCOMPARE(PresentUsers().encoded(), "[]");
}

void PresentUsersTest::encodesWhatIsSaidOfEach()
{
    const User ada{UserName(u"ada \"\\ é"_s), Presence::Away, false, true};
    const User bob{UserName(u"bob"_s), Presence::Online, true};
    PresentUsers present;
    present.insert(bob);
    present.insert(ada);
    QCOMPARE(listed(present), (QList<User>{ada, bob}));
    QCOMPARE(present.value(ada.name), ada);
    QCOMPARE(present.value(UserName(u"eve"_s)).presence, Presence::Offline);
}

void PresentUsersTest::encodesTheFirstThousand()
{
    const PresentUsers present = crowd(0, 1200);
    const QList<User> users = listed(present);
    QCOMPARE(users.size(), 1000);
    QCOMPARE(users.last(), user(999));
    QCOMPARE(present.size(), 1200);
}

void PresentUsersTest::followsWhoeverIsAmongThem_data()
{
    QTest::addColumn<int>("present");
    QTest::addColumn<int>("changed");
    QTest::newRow("few, among them") << 10 << 5;
    QTest::newRow("few, behind them") << 10 << 20;
    QTest::newRow("999, behind them") << 999 << 2000;
    QTest::newRow("1000, among them") << 1000 << 500;
    QTest::newRow("1000, behind them") << 1000 << 2000;
    QTest::newRow("1001, the last that is listed") << 1001 << 999;
    QTest::newRow("1001, the first that isn't") << 1001 << 1000;
    QTest::newRow("1200, among them") << 1200 << 0;
    QTest::newRow("1200, behind them") << 1200 << 2000;
}

void PresentUsersTest::followsWhoeverIsAmongThem()
{
    QFETCH(const int, present);
    QFETCH(const int, changed);
    PresentUsers users = crowd(0, present);
    const auto isAsIfNew = [&] {
        PresentUsers anew;
        for (const User &one : users.all())
            anew.insert(one);
        return users.encoded() == anew.encoded();
    };
    QVERIFY(isAsIfNew());
    User away = user(changed);
    away.presence = Presence::Away;
    users.insert(away);
    QVERIFY(isAsIfNew());
    users.remove(away.name);
    QVERIFY(isAsIfNew());
    users.remove(user(3).name);
    QVERIFY(isAsIfNew());
}

void PresentUsersTest::encodesOnceForMany()
{
    PresentUsers present = crowd(0, 1100);
    const char *first = present.encoded().constData();
    QVERIFY(present.encoded().constData() == first);
    present.insert(user(5000)); // whom nobody is told of
    present.remove(user(1050).name);
    QVERIFY(present.encoded().constData() == first);
}

QTEST_GUILESS_MAIN(PresentUsersTest)
#include "tst_presentusers.moc"
