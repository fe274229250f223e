// SPDX-License-Identifier: MIT
#pragma once

#include "common/closecode.h"
#include "common/event.h"
#include "server/core/recentactivity.h"
#include "server/core/slidingcount.h"
#include "server/core/store.h"
#include "server/core/watcher.h"

#include <memory>

namespace Chatto {

class Resume;
struct SessionServices;

/// One connected client. What it sends enters by receive(), what it gets leaves by frameReady(); there is no socket
/// here. Waits for `hello`, opens with the store's answer, is live until either side ends it.
class Session : public QObject, private Watcher
{
    Q_OBJECT

public:
    Session(const SessionServices &services, QObject *parent);
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

    /// This session is about to set the marker: the event that tells of it isn't for this client.
    void expectMarker(const ReadMarker &marker);
    /// It could not be set.
    void forgetMarker(const ReadMarker &marker);
    /// The user's marker was set, by this or another session.
    void takeMarker(const ReadMarker &marker);

public slots:
    /// A text message of the client.
    void receive(const QByteArray &text);
    /// The connection is gone. The session deletes itself.
    void end();

signals:
    /// A complete WebSocket frame for the client.
    void frameReady(const QByteArray &frame);
    void closeRequested(Chatto::CloseCode code);

private:
    enum class State { AwaitingHello, Opening, Live, Closed };

    /// What is needed from `hello` to `welcome`.
    struct Opening
    {
        QHash<RoomId, Position> resume;
        QList<Room> rooms;
        qsizetype roomsNotReady = 0;
        int attempts = 0;
        RecentActivity::Mark asked = 0;
        QList<QByteArray> early; ///< What the client sent after `hello`; it is answered after `welcome`.
        qsizetype earlyBytes = 0;
    };

    void greet(const Hello &hello);
    void open();
    void takeStart(const Result<SessionStart> &start);
    void watchRooms(const QList<Room> &rooms);
    void unwatchRooms();
    void takeReadyRoom(const Result<Done> &ready);
    void begin();
    bool alignRooms();
    void welcome(const Opening &opening);
    void resumeRooms(const Opening &opening);
    void resumeRoom(const RoomId &id, const Position &from, const QList<Room> &rooms);
    void keepForLater(const QByteArray &text);
    void endResume();
    void countRefusal();
    void leave();

    void deliver(const RoomId &room, MessageId id, const QByteArray &frame) override;
    void reset(const RoomId &room, const QByteArray &frame) override;

    const SessionServices &m_services;
    State m_state = State::AwaitingHello;
    Identity m_identity;
    QByteArray m_tokenHash;
    QList<RoomId> m_rooms; ///< Those watched.
    std::unique_ptr<Opening> m_opening;
    Resume *m_resume = nullptr; ///< While it sends; a child.
    QList<ReadMarker> m_ownMarkers; ///< Set by this session, the event not seen yet; oldest first.
    SlidingCount m_refusals; ///< RateLimited, answered lately.
};

}
