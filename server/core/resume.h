// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

#include <QHash>

namespace Chatto {

class Session;
struct SessionServices;

/// Sends a client what it missed, room by room, from the log, and holds the live messages of each room back until it
/// is through with it. Nothing is kept for that: a message held back is in the log as well, so that the room's end
/// merely moves. And nothing is read from it for a client that doesn't read. What is more than the limits allow becomes
/// one `gap`.
class Resume : public QObject
{
    Q_OBJECT

public:
    Resume(Session &session, const SessionServices &services);

    /// The client has all up to `from` and hears live what comes after `to`. It was told that the user has read up to
    /// `from`; if it is more, it is told once it has the messages.
    void add(const RoomId &room, MessageId from, const Position &to, MessageId readId = 0);
    void start();
    /// The client has read what it was sent.
    void goOn();

    /// Whether live messages, up to that one, are held back.
    bool holdBack(const RoomId &room, MessageId last);
    /// Whether the `members` frame is held back, until the client has the messages that it comes after.
    bool holdBackMembers(const RoomId &room, MessageId after, const QByteArray &frame);
    /// What the client has of a room that is being sent.
    std::optional<MessageId> sent(const RoomId &room) const;
    /// The room began anew: nothing of it is missed any more.
    void drop(const RoomId &room);
    /// The user isn't in the room any more: nothing of it is sent.
    void forget(const RoomId &room);

signals:
    void finished();

private:
    struct Missed
    {
        MessageId sent = 0; ///< What the client has.
        MessageId last = 0; ///< Up to where it is behind.
        Epoch epoch;
        MessageId readId = 0;
        int left = 0; ///< How many messages may still be sent.
        QList<std::pair<MessageId, QByteArray>> members = {}; ///< Frames, and which message each comes after.
    };

    void proceed();
    bool isExhausted(const Missed &missed) const;
    void read(const RoomId &room, const Missed &missed);
    void takePage(const RoomId &room, const Result<LogPage> &page);
    bool sendPage(const LogPage &page, Missed &missed);
    void sendMembers(Missed &missed, MessageId upTo);
    void finishRoom(const RoomId &room);

    Session &m_session;
    const SessionServices &m_services;
    QList<RoomId> m_order;
    QHash<RoomId, Missed> m_missed;
    qint64 m_bytesLeft;
    bool m_waits = false; ///< For the client to read.
};

}
