// SPDX-License-Identifier: MIT
#include "client/core/memberlists.h"

#include "tests/support/fakecalls.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const RoomId tea(u"tea"_s);

Member member(const QString &name, Role role = Role::Member)
{
    return {{UserName(name), Presence::Online}, role};
}

}

class MemberListsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_calls = {};
        m_calls.members.insert(tea, {member(u"ada"_s, Role::Owner), member(u"bob"_s)});
    }
    void cleanup() { QCoreApplication::processEvents(); } // answers that nobody waits for

    void asksOnce();
    void followsFrames();
    void appliesFramesThatOvertookTheAnswerOnceMore();
    void readsEverythingAgainAfterFramesWereMissed();
    void ignoresAnAnswerToAnEarlierQuestion();
    void asksAgainAfterAFailure();
    void forgetsARoom();

private:
    /// "ada:3 bob:1", by name.
    static QString described(const MemberLists &lists)
    {
        QStringList words;
        const QList<Member> members = lists.members(tea);
        for (const Member &one : members)
            words.append(u"%1:%2"_s.arg(one.user.name.toString()).arg(static_cast<int>(one.role)));
        std::ranges::sort(words);
        return words.join(u' ');
    }

    FakeCalls m_calls;
};

void MemberListsTest::asksOnce()
{
    MemberLists lists(m_calls);
    QSignalSpy changed(&lists, &MemberLists::changed);
    lists.fetch(tea);
    lists.fetch(tea);
    QVERIFY(!lists.knows(tea));
    QVERIFY(lists.members(tea).isEmpty());
    QTRY_COMPARE(changed.size(), 1);
    lists.fetch(tea);
    QVERIFY(lists.knows(tea));
    QCOMPARE(described(lists), u"ada:3 bob:1"_s);
    QCOMPARE(m_calls.asked, QStringList({u"members tea"_s}));
}

void MemberListsTest::followsFrames()
{
    MemberLists lists(m_calls);
    lists.apply({tea, {member(u"cem"_s)}, {}}); // nobody asked
    QVERIFY(!lists.knows(tea));
    lists.fetch(tea);
    QTRY_VERIFY(lists.knows(tea));
    QSignalSpy changed(&lists, &MemberLists::changed);
    lists.apply({tea, {member(u"cem"_s)}, {UserName(u"bob"_s)}});
    QCOMPARE(described(lists), u"ada:3 cem:1"_s);
    lists.apply({tea, {member(u"cem"_s, Role::Moderator)}, {}});
    QCOMPARE(described(lists), u"ada:3 cem:2"_s);
    QCOMPARE(changed.size(), 2);
}

void MemberListsTest::appliesFramesThatOvertookTheAnswerOnceMore()
{
    MemberLists lists(m_calls);
    lists.fetch(tea); // whose answer is as old as this moment
    lists.apply({tea, {member(u"cem"_s), member(u"dora"_s)}, {}});
    lists.apply({tea, {}, {UserName(u"bob"_s), UserName(u"dora"_s)}});
    QTRY_COMPARE(described(lists), u"ada:3 cem:1"_s);
}

void MemberListsTest::readsEverythingAgainAfterFramesWereMissed()
{
    MemberLists lists(m_calls);
    lists.fetch(tea);
    QTRY_VERIFY(lists.knows(tea));
    m_calls.members.insert(tea, {member(u"cem"_s, Role::Owner)});
    lists.fetchAgain();
    QCOMPARE(described(lists), u"ada:3 bob:1"_s); // until the answer comes
    QTRY_COMPARE(described(lists), u"cem:3"_s);
}

void MemberListsTest::ignoresAnAnswerToAnEarlierQuestion()
{
    MemberLists lists(m_calls);
    QSignalSpy changed(&lists, &MemberLists::changed);
    lists.fetch(tea);
    m_calls.members.insert(tea, {member(u"cem"_s)});
    lists.fetchAgain();
    QTRY_COMPARE(described(lists), u"cem:1"_s);
    QCOMPARE(changed.size(), 1);
}

void MemberListsTest::asksAgainAfterAFailure()
{
    MemberLists lists(m_calls);
    m_calls.refusal = Error{ErrorCode::Unavailable, {}};
    lists.fetch(tea);
    QCoreApplication::processEvents();
    QVERIFY(!lists.knows(tea));
    m_calls.refusal.reset();
    lists.fetch(tea);
    QTRY_COMPARE(described(lists), u"ada:3 bob:1"_s);

    m_calls.refusal = Error{ErrorCode::Unavailable, {}};
    lists.fetchAgain();
    QCoreApplication::processEvents();
    QCOMPARE(described(lists), u"ada:3 bob:1"_s); // better than nothing
    m_calls.refusal.reset();
    m_calls.members.insert(tea, {});
    lists.fetch(tea);
    QTRY_COMPARE(described(lists), QString());
}

void MemberListsTest::forgetsARoom()
{
    MemberLists lists(m_calls);
    lists.fetch(tea);
    QTRY_VERIFY(lists.knows(tea));
    lists.forget(tea);
    QVERIFY(!lists.knows(tea));
    QVERIFY(lists.members(tea).isEmpty());
    lists.fetchAgain();
    QCOMPARE(m_calls.asked.size(), 1);
    lists.fetch(tea);
    lists.forget(tea); // before the answer
    QCoreApplication::processEvents();
    QVERIFY(!lists.knows(tea));
}

QTEST_GUILESS_MAIN(MemberListsTest)
#include "tst_memberlists.moc"
