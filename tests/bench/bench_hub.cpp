// SPDX-License-Identifier: MIT
#include "server/core/hub.h"
#include "server/core/memorystore.h"
#include "server/core/presencetracker.h"
#include "tests/bench/compare.h"
#include "tests/support/await.h"

#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t watcherCount = 1000;

/// Does nothing with what it gets.
class IdleWatcher : public Watcher
{
public:
    const QByteArray &uid() const override { return m_uid; }
    void deliver(const RoomId &, MessageId, const QByteArray &) override { }
    void reset(const RoomId &, const QByteArray &) override { }
    void showMembers(const RoomId &, MessageId, const QByteArray &) override { }
    void showTyping(const QByteArray &) override { }
    void changed(const RoomId &) override { }
    void removed(const RoomId &, RosterNumber) override { }

private:
    QByteArray m_uid = "reader"_ba;
};

/// Keeps the frame as a connection does until the end of the turn.
class QueueingWatcher : public IdleWatcher
{
public:
    void deliver(const RoomId &, MessageId, const QByteArray &frame) override
    {
        if (m_queue.size() == 16)
            m_queue.clear();
        m_queue.push_back(frame);
    }

private:
    std::vector<QByteArray> m_queue;
};

}

/// What the Hub does for a message, the encoding included, beside telling everybody by a bare loop.
class HubBench : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { printHeader(); }
    void deliversToIdleWatchers() { compare<IdleWatcher>(u"1,000 empty virtual calls"_s); }
    void deliversToQueues() { compare<QueueingWatcher>(u"appending to 1,000 queues"_s); }
    void deliversSeveralAtOnce() { compare<QueueingWatcher>(u"appending each to 1,000 queues"_s, 20); }

private:
    template <typename AWatcher>
    static void compare(const QString &peer, int atOnce = 1);
};

template <typename AWatcher>
void HubBench::compare(const QString &peer, int atOnce)
{
    std::vector<AWatcher> watchers(watcherCount);
    std::vector<AWatcher> told(watcherCount);
    MemoryStore store;
    PresenceTracker presence(store, {});
    Hub hub(store, presence, 1h);
    for (AWatcher &watcher : watchers) {
        QVERIFY(bool(await<Done>([&](auto handler) { hub.watch(lobbyId(), &watcher, handler); })));
        hub.listen(lobbyId(), &watcher, 0, 0);
    }
    LoggedMessage logged{{lobbyId(), 0, UserName(u"ada"_s), QDateTime::currentDateTimeUtc(), QString(120, u'x')},
        "author"_ba, hub.position(lobbyId())->epoch};
    const QByteArray frame(250, 'x');

    const auto deliver = [&] {
        QList<LoggedMessage> messages;
        for (int i = 0; i < atOnce; ++i) {
            ++logged.message.id;
            messages.append(logged);
        }
        emit store.messagesPublished(messages);
    };
    const auto tell = [&] {
        for (int i = 0; i < atOnce; ++i) {
            for (Watcher &watcher : told)
                watcher.deliver(logged.message.room, logged.message.id, frame);
        }
    };
    const QString what = atOnce == 1 ? u"a message"_s : u"%1 messages at once"_s.arg(atOnce);
    printRow(u"Hub, %1 to 1,000 watchers"_s.arg(what), peer, sampleSeconds(deliver, tell));
    QCOMPARE(hub.position(lobbyId())->id, logged.message.id); // nothing was dropped
}

QTEST_GUILESS_MAIN(HubBench)
#include "bench_hub.moc"
