// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"
#include "server/core/framesink.h"
#include "server/core/recentactivity.h"
#include "server/core/slidingcount.h"
#include "server/core/store.h"
#include "server/core/textsink.h"
#include "server/core/watcher.h"

#include <QSet>

#include <memory>

namespace Chatto {

class Resume;
class RoomNews;
struct SessionServices;

/// One connected client. What it sends enters by receive(), what it gets leaves by the FrameSink; there is no socket
/// here. Waits for `hello`, opens with the store's answer, is live until either side ends it.
class Session : public QObject, public TextSink, private Watcher
{
    Q_OBJECT

public:
    /// The sink is there until end() is called.
    Session(const SessionServices &services, FrameSink &sink);
    ~Session() override;

    bool awaitsHello() const { return m_state == State::AwaitingHello; }
    bool isLive() const { return m_state == State::Live; }
    const Identity &identity() const { return m_identity; }
    const QByteArray &uid() const override { return m_identity.uid; }
    /// Of the token that it signed in with; empty before `hello`.
    const QByteArray &tokenHash() const { return m_tokenHash; }

    /// Hands a complete frame to the client, unless the session isn't live any more.
    void send(const QByteArray &frame);
    void respond(const Event &event);
    /// An `error` frame. Too many of them with RateLimited close the session.
    void refuse(const Error &error, const TxnId &txnId = {});
    /// Stops everything and asks for the connection to be closed.
    void close(CloseCode code);

    /// The user is online or away, as far as this session goes.
    void setPresence(Presence presence);

    /// The user is in the room from now on: the first live message is the one after `from`.
    void join(const RoomId &room, MessageId from);
    /// Which rooms the user is in, and where their markers are, after that may have changed unnoticed.
    void review(const QList<RoomView> &rooms);

    // What its RoomNews needs.

    bool isWatching(const RoomId &room) const { return m_rooms.contains(room); }
    void watch(const RoomId &room, const Handler<Done> &handler);
    void unwatch(const RoomId &room);
    void listen(const RoomId &room, MessageId after, RosterNumber roster);
    /// Up to where the client has what happened in the room.
    MessageId delivered(const RoomId &room) const;
    /// Sends what lies between before anything live of that room.
    void resume(const RoomId &room, MessageId from, const Position &to, MessageId readId);

    /// This session is about to set the marker: the event that tells of it isn't for this client.
    void expectMarker(const ReadMarker &marker);
    /// It could not be set.
    void forgetMarker(const ReadMarker &marker);
    /// The user's marker was set, by this or another session.
    void takeMarker(const ReadMarker &marker);

    /// Whether the client reads slowly, and Resume::goOn() will be called.
    bool isBehind() { return m_state == State::Live && m_sink->isBehind(); }

    void receive(const QByteArray &text) override;
    void drained() override;
    /// The session deletes itself.
    void end() override;

private:
    enum class State { AwaitingHello, Opening, Live, Closed };

    /// What is needed from `hello` to `welcome`.
    struct Opening
    {
        QHash<RoomId, Position> resume;
        QList<RoomView> rooms;
        QSet<RoomId> kept; ///< Watched before the store was asked: what happened since was heard.
        QSet<RoomId> changed; ///< To be shown again after the `welcome`.
        qsizetype roomsNotReady = 0;
        int attempts = 0;
        bool isOutOfDate = false;
        std::optional<RecentActivity::Question> markers;
        std::optional<RecentActivity::Question> joins;
        QList<QByteArray> early; ///< What the client sent after `hello`; it is answered after `welcome`.
        qsizetype earlyBytes = 0;
    };

    void greet(const Hello &hello);
    void open();
    void takeStart(const Result<SessionStart> &start);
    void watchRooms(const QList<RoomView> &rooms);
    void unwatchRooms();
    void takeReadyRoom(const Result<Done> &ready);
    void begin();
    bool isUpToDate();
    bool align(RoomView &view);
    void welcome(const Opening &opening);
    void resumeRooms(const Opening &opening);
    void resumeRoom(const RoomId &id, const Position &from, const QList<RoomView> &rooms);
    void keepForLater(const QByteArray &text);
    Resume &resumer();
    void endResume();
    RoomNews &news();
    void countRefusal();
    void leave();

    void deliver(const RoomId &room, MessageId last, const QByteArray &frames) override;
    void reset(const RoomId &room, const QByteArray &frame) override;
    void showMembers(const RoomId &room, MessageId after, const QByteArray &frame) override;
    void showTyping(const QByteArray &frame) override;
    void changed(const RoomId &room) override;
    void removed(const RoomId &room, RosterNumber roster) override;

    const SessionServices &m_services;
    FrameSink *m_sink; ///< Null once the connection is gone.
    Resume *m_resume = nullptr; ///< While it sends; a child.
    State m_state = State::AwaitingHello;
    Presence m_presence = Presence::Online;
    Identity m_identity;
    QByteArray m_tokenHash;
    QList<RoomId> m_rooms; ///< Those watched.
    std::unique_ptr<Opening> m_opening;
    std::unique_ptr<RoomNews> m_news; ///< Once there is news.
    QList<ReadMarker> m_ownMarkers; ///< Set by this session, the event not seen yet; oldest first.
    SlidingCount m_refusals; ///< RateLimited, answered lately.
};

}
