// SPDX-License-Identifier: MIT
#include "tests/server/core/dialogue.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr PresenceTracker::Times quick{.offline = 30ms, .collect = 5ms, .beat = 1h};
constexpr PresenceTracker::Times patient{.offline = 1h, .collect = 5ms, .beat = 1h};

/// "ada+ bob-", frame by frame.
QStringList told(const QSignalSpy &spy)
{
    QStringList frames;
    for (const auto &arguments : spy) {
        QStringList users;
        const auto changed = std::get<UsersChanged>(*decodeEvent(payload(arguments.first().toByteArray())));
        for (const User &user : changed.users)
            users.append(user.name.toString() + (user.presence == Presence::Offline ? u'-' : u'+'));
        frames.append(users.join(u' '));
    }
    return frames;
}

/// A node, as far as presence goes.
struct PresenceNode
{
    PresenceNode(const std::shared_ptr<MemoryState> &state, const PresenceTracker::Times &times)
        : store(state)
        , tracker(store, times)
        , spy(&tracker, &PresenceTracker::changed)
    {
    }

    QStringList told() const { return ::told(spy); }

    QList<User> users() const
    {
        const auto &[latest, others] = tracker.listing();
        return std::get<Welcome>(*decodeEvent(encodeWelcomeStart({}) + latest + others)).users;
    }

    MemoryStore store;
    PresenceTracker tracker;
    QSignalSpy spy;
};

}

class PresenceTrackerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void tellsWhoComesAndGoes();
    void countsSessions();
    void saysNothingOfAReconnect();
    void countsFromTheLastDeparture();
    void gathersChanges();
    void splitsHugeFrames();
    void tellsOfNewAccounts();
    void knowsWhoWasThereBefore();
    void staysOnlineOnAnotherNode();
    void comparesAgainAfterALoss();
    void believesEventsMoreThanAnOlderAnswer();
    void repeatsWhatTheStoreMissed();
    void repeatsThatSomebodyLeft();
    void comesBackWhileLeavingIsSaid();
    void contradictsItsOwnDeath();
    void keepsADeparterWhoseNameCameBack();
    void beats();
    void noticesAKilledServerWithinAMinute();
    void givesAThousandAtMost();
    void fallsSilentAtShutdown();

private:
    Identity user(const QString &name) { return signUp(*m_state, name); }

    std::shared_ptr<MemoryState> m_state;
};

void PresenceTrackerTest::init()
{
    m_state = std::make_shared<MemoryState>();
}

void PresenceTrackerTest::tellsWhoComesAndGoes()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, quick), there(m_state, quick);
    settle();
    here.tracker.enter(ada);
    QCOMPARE(here.tracker.count(), 1); // at once, for the welcome
    QTRY_COMPARE(there.told(), QStringList{u"ada+"_s});
    QCOMPARE(there.users(), (QList<User>{{ada.name, Presence::Online}}));
    QCOMPARE(there.tracker.presenceOf(ada.name), Presence::Online);
    here.tracker.leave(ada.uid, Presence::Online);
    QTRY_COMPARE(there.told(), (QStringList{u"ada+"_s, u"ada-"_s}));
    QTRY_COMPARE(here.told(), (QStringList{u"ada+"_s, u"ada-"_s}));
    QCOMPARE(there.tracker.count(), 0);
    QCOMPARE(here.tracker.presenceOf(ada.name), Presence::Offline);
}

void PresenceTrackerTest::countsSessions()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, {.offline = 0ms, .collect = 5ms});
    here.tracker.enter(ada);
    here.tracker.enter(ada);
    here.tracker.leave(ada.uid, Presence::Online);
    QTest::qWait(20); // longer than the departure would take
    settle();
    QCOMPARE(here.store.calls("enterPresence"), 1);
    QCOMPARE(here.store.calls("leavePresence"), 0);
    here.tracker.leave(ada.uid, Presence::Online);
    QTRY_COMPARE(here.store.calls("leavePresence"), 1);
}

void PresenceTrackerTest::saysNothingOfAReconnect()
{
    const Identity ada = user(u"ada"_s), bob = user(u"bob"_s);
    PresenceNode here(m_state, quick);
    here.tracker.enter(ada);
    here.tracker.enter(bob);
    here.tracker.leave(ada.uid, Presence::Online);
    here.tracker.leave(bob.uid, Presence::Online);
    here.tracker.enter(ada);
    QTRY_COMPARE(here.told(), (QStringList{u"ada+ bob+"_s, u"bob-"_s}));
    QCOMPARE(here.users().size(), 1);
    QCOMPARE(here.store.calls("leavePresence"), 1);
}

void PresenceTrackerTest::countsFromTheLastDeparture()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, quick);
    here.tracker.enter(ada);
    here.tracker.leave(ada.uid, Presence::Online);
    here.tracker.enter(ada);
    here.tracker.leave(ada.uid, Presence::Online);
    QTRY_COMPARE(here.told(), (QStringList{u"ada+"_s, u"ada-"_s}));
    QCOMPARE(here.store.calls("leavePresence"), 1);
}

void PresenceTrackerTest::gathersChanges()
{
    PresenceNode here(m_state, {.offline = 1h, .collect = 50ms});
    for (const QString &name : {u"ada"_s, u"bob"_s, u"eve"_s})
        here.tracker.enter(user(name));
    settle();
    QCOMPARE(here.told(), QStringList());
    QTRY_COMPARE(here.told(), QStringList{u"ada+ bob+ eve+"_s});
}

void PresenceTrackerTest::splitsHugeFrames()
{
    PresenceNode here(m_state, {.offline = 1h, .collect = 50ms});
    for (int i = 0; i < 1001; ++i)
        here.tracker.enter(user(u"user%1"_s.arg(i)));
    QTRY_COMPARE(here.told().size(), 2);
    QCOMPARE(here.told().last(), u"user999+"_s);
}

void PresenceTrackerTest::tellsOfNewAccounts()
{
    PresenceNode here(m_state, patient);
    user(u"ada"_s);
    QTRY_COMPARE(here.told(), QStringList{u"ada-"_s});
    QCOMPARE(here.tracker.count(), 0);
}

void PresenceTrackerTest::knowsWhoWasThereBefore()
{
    PresenceNode there(m_state, patient);
    there.tracker.enter(user(u"ada"_s));
    settle();
    PresenceNode here(m_state, patient);
    settle();
    QCOMPARE(here.users().size(), 1);
    QCOMPARE(here.users().first().name, UserName(u"ada"_s));
    here.tracker.enter(user(u"bob"_s));
    QTRY_COMPARE(here.told(), QStringList{u"bob+"_s}); // of ada the welcomes told
}

void PresenceTrackerTest::staysOnlineOnAnotherNode()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, quick), there(m_state, quick);
    here.tracker.enter(ada);
    there.tracker.enter(ada);
    here.tracker.leave(ada.uid, Presence::Online);
    QTRY_COMPARE(here.store.calls("leavePresence"), 1);
    settle();
    QCOMPARE(here.tracker.count(), 1);
    there.tracker.leave(ada.uid, Presence::Online);
    QTRY_COMPARE(here.told(), (QStringList{u"ada+"_s, u"ada-"_s}));
}

void PresenceTrackerTest::comparesAgainAfterALoss()
{
    const Identity ada = user(u"ada"_s), bob = user(u"bob"_s), eve = user(u"eve"_s);
    PresenceNode here(m_state, patient), there(m_state, quick);
    there.tracker.enter(ada);
    here.tracker.enter(eve);
    QTRY_COMPARE(here.told(), QStringList{u"ada+ eve+"_s});
    here.store.dropPublications(true);
    there.tracker.leave(ada.uid, Presence::Online);
    there.tracker.enter(bob);
    QTRY_COMPARE(there.told().last(), u"ada-"_s);
    here.store.dropPublications(false);
    here.store.restoreSubscription();
    QTRY_COMPARE(here.told(), (QStringList{u"ada+ eve+"_s, u"ada- bob+"_s}));
    QCOMPARE(here.store.calls("enterPresence"), 1); // the store itself says again what it may have forgotten
}

void PresenceTrackerTest::believesEventsMoreThanAnOlderAnswer()
{
    const Identity ada = user(u"ada"_s), bob = user(u"bob"_s);
    PresenceNode here(m_state, patient);
    const QObject there;
    QVERIFY(m_state->enterPresence(&there, ada, Presence::Online));
    settle();
    here.store.holdAnswers(true);
    here.store.restoreSubscription(); // asked twice, so that the first answer is no good
    here.store.restoreSubscription();
    QVERIFY(m_state->leavePresence(&there, ada));
    QVERIFY(m_state->enterPresence(&there, bob, Presence::Online));
    settle();
    here.store.holdAnswers(false);
    settle();
    QCOMPARE(here.users(), (QList<User>{{bob.name, Presence::Online}}));
}

void PresenceTrackerTest::repeatsWhatTheStoreMissed()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, patient);
    settle();
    here.store.setReady(false);
    here.tracker.enter(ada);
    settle();
    QCOMPARE(m_state->findPresent()->size(), 0);
    here.store.setReady(true);
    settle();
    QCOMPARE(m_state->findPresent()->size(), 1);
    QCOMPARE(here.tracker.count(), 1);
}

void PresenceTrackerTest::repeatsThatSomebodyLeft()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, quick);
    here.tracker.enter(ada);
    settle();
    here.store.setReady(false);
    here.tracker.leave(ada.uid, Presence::Online);
    QTRY_COMPARE(here.store.calls("leavePresence"), 1);
    settle();
    QCOMPARE(m_state->findPresent()->size(), 1);
    here.store.setReady(true);
    settle();
    QCOMPARE(m_state->findPresent()->size(), 0);
    QCOMPARE(here.tracker.count(), 0);
}

void PresenceTrackerTest::comesBackWhileLeavingIsSaid()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, quick);
    here.tracker.enter(ada);
    settle();
    here.store.holdAnswers(true);
    here.tracker.leave(ada.uid, Presence::Online);
    QTRY_COMPARE(here.store.calls("leavePresence"), 1);
    here.tracker.enter(ada);
    here.store.holdAnswers(false);
    settle();
    QCOMPARE(m_state->findPresent()->size(), 1);
    QCOMPARE(here.tracker.count(), 1);
    here.tracker.leave(ada.uid, Presence::Online);
    QTRY_COMPARE(m_state->findPresent()->size(), 0);
}

void PresenceTrackerTest::contradictsItsOwnDeath()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, patient), there(m_state, patient);
    here.tracker.enter(ada);
    settle();
    m_state->advanceClock(4 * presenceBeat);
    const QObject other;
    QVERIFY(m_state->keepPresence(&other)); // finds the node dead
    QCOMPARE(m_state->findPresent()->size(), 0);
    settle();
    QCOMPARE(m_state->findPresent()->size(), 1);
    QCOMPARE(there.tracker.count(), 1);
    QCOMPARE(here.tracker.count(), 1);
}

void PresenceTrackerTest::keepsADeparterWhoseNameCameBack()
{
    const PreparedName name{UserName(u"gil"_s), "gil"_ba, "gil"_ba};
    PresenceNode here(m_state, quick);
    const Identity first = *m_state->createGuest(name, {"t1"_ba});
    here.tracker.enter(first);
    here.tracker.leave(first.uid, Presence::Online);
    QVERIFY(m_state->endSignIn({"t1"_ba}));
    const Identity second = *m_state->createGuest(name, {"t2"_ba});
    here.tracker.enter(second);
    QTRY_COMPARE(here.store.calls("leavePresence"), 1);
    settle();
    QCOMPARE(here.users(), (QList<User>{{name.name, Presence::Online, true}}));
    QVERIFY(!here.told().join(u' ').contains(u"gil-"));
}

void PresenceTrackerTest::beats()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, {.offline = 1h, .collect = 5ms, .beat = 5ms});
    here.store.setReady(false);
    here.tracker.enter(ada);
    QTRY_VERIFY(here.store.calls("keepPresence") > 2);
    QVERIFY(here.store.calls("enterPresence") > 2); // until it was heard
    here.store.setReady(true);
    settle();
    const int said = here.store.calls("enterPresence");
    const int beats = here.store.calls("keepPresence");
    QTRY_VERIFY(here.store.calls("keepPresence") > beats + 2);
    QCOMPARE(here.store.calls("enterPresence"), said);
}

// The store takes a node for dead after three beats (the contract of all stores says so). The worst case: that comes
// right after a beat of the next node, whose timer may be 5 % late.
void PresenceTrackerTest::noticesAKilledServerWithinAMinute()
{
    const PresenceTracker::Times usual;
    QVERIFY(3 * presenceBeat + usual.beat * 21 / 20 + usual.collect <= 1min);
}

void PresenceTrackerTest::givesAThousandAtMost()
{
    PresenceNode here(m_state, patient);
    for (int i = 0; i < 1200; ++i)
        here.tracker.enter(user(u"user%1"_s.arg(i)));
    QCOMPARE(here.users().size(), 1000);
    QCOMPARE(here.tracker.count(), 1200);
}

void PresenceTrackerTest::fallsSilentAtShutdown()
{
    const Identity ada = user(u"ada"_s);
    PresenceNode here(m_state, {.offline = 0ms, .collect = 5ms, .beat = 5ms}), there(m_state, patient);
    here.tracker.enter(ada);
    settle();
    here.tracker.shutDown();
    here.tracker.leave(ada.uid, Presence::Online);
    const int beats = here.store.calls("keepPresence");
    QTest::qWait(30); // longer than the departure and some beats would take
    here.store.restoreSubscription();
    settle();
    QCOMPARE(here.store.calls("leavePresence"), 0);
    QCOMPARE(here.store.calls("keepPresence"), beats);
    QCOMPARE(there.tracker.count(), 1);
    m_state->advanceClock(11s);
    QVERIFY(m_state->keepPresence(&there.store));
    settle();
    QCOMPARE(there.tracker.count(), 0);
}

QTEST_GUILESS_MAIN(PresenceTrackerTest)
#include "tst_presencetracker.moc"
