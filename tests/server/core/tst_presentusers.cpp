// SPDX-License-Identifier: MIT
#include "server/core/presentusers.h"

#include "common/codec.h"

#include <QSet>
#include <QTest>

#include <algorithm>

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
    const auto &[latest, others] = present.listing();
    return std::get<Welcome>(*decodeEvent(encodeWelcomeStart(welcome) + latest + others)).users;
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
    void listsNobody();
    void listsWhatIsSaidOfEach();
    void listsAThousandAtMost();
    void followsWhoeverComesAndGoes_data();
    void followsWhoeverComesAndGoes();
    void sharesWhatIsListedAlready();
    void listsNobodyElseWhenItIsFull();
};

void PresentUsersTest::listsNobody()
{
    QCOMPARE(listed({}), QList<User>());
    PresentUsers present;
    present.insert(user(1));
    present.remove(user(1).name);
    QCOMPARE(listed(present), QList<User>());
    present.insert(user(2));
    QCOMPARE(listed(present), QList<User>{user(2)});
}

void PresentUsersTest::listsWhatIsSaidOfEach()
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

void PresentUsersTest::listsAThousandAtMost()
{
    const PresentUsers present = crowd(0, 1200);
    const QList<User> users = listed(present);
    QCOMPARE(users.size(), 1000);
    QCOMPARE(users.last(), user(999));
    QCOMPARE(present.size(), 1200);
}

void PresentUsersTest::followsWhoeverComesAndGoes_data()
{
    QTest::addColumn<int>("present");
    QTest::addColumn<int>("come");
    QTest::newRow("nobody, one") << 0 << 1;
    QTest::newRow("nobody, many") << 0 << 200;
    QTest::newRow("one, one") << 1 << 1;
    QTest::newRow("few, many") << 10 << 200;
    QTest::newRow("many, few") << 500 << 10;
    QTest::newRow("999, one") << 999 << 1;
    QTest::newRow("960, one too many") << 960 << 41;
    QTest::newRow("1000, few") << 1000 << 10;
}

/// Each time that something has changed, everybody is named once, as they are, or a thousand of them.
void PresentUsersTest::followsWhoeverComesAndGoes()
{
    QFETCH(const int, present);
    QFETCH(const int, come);
    PresentUsers users = crowd(0, present);
    const auto isRight = [&] {
        const QList<User> all = listed(users);
        const QMap<UserName, User> known = users.all();
        QSet<UserName> named;
        for (const User &one : all)
            named.insert(one.name);
        const bool areAsTheyAre
            = std::ranges::all_of(all, [&](const User &one) { return known.value(one.name) == one; });
        return areAsTheyAre && named.size() == all.size()
            && all.size() == std::min(users.size(), PresentUsers::mostListed);
    };
    QVERIFY(isRight());
    for (int i = 0; i < come; ++i) {
        users.insert(user(5000 - i));
        QVERIFY(isRight());
    }
    User away = user(5000);
    away.presence = Presence::Away;
    users.insert(away);
    QVERIFY(isRight());
    users.remove(away.name);
    QVERIFY(isRight());
    users.insert(user(3));
    users.remove(user(3).name);
    QVERIFY(isRight());
}

void PresentUsersTest::sharesWhatIsListedAlready()
{
    PresentUsers present = crowd(0, 500);
    const QByteArray before = present.listing().others;
    present.insert(user(700));
    present.insert(user(600));
    QVERIFY(present.listing().others.constData() == before.constData());
    QCOMPARE(listed(present).size(), 502);
}

void PresentUsersTest::listsNobodyElseWhenItIsFull()
{
    PresentUsers present = crowd(0, 1100);
    const QByteArray before = present.listing().others;
    present.insert(user(5000));
    present.remove(user(1050).name);
    QVERIFY(present.listing().others.constData() == before.constData());
    QVERIFY(present.listing().latest.isEmpty());
}

QTEST_GUILESS_MAIN(PresentUsersTest)
#include "tst_presentusers.moc"
