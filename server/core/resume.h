// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

#include <QHash>

namespace Chatto {

class Session;
struct SessionServices;

/// Sends a client what it missed, room by room, from the log, and holds the live messages of each room back until it
/// is through with it. Nothing is kept for that: a message held back is in the log as well, so that the room's end
/// merely moves. What is more than the limits allow becomes one `gap`.
class Resume : public QObject
{
    Q_OBJECT

public:
    Resume(Session &session, const SessionServices &services);

    /// The client has all up to `from` and hears live what comes after `to`.
    void add(const RoomId &room, MessageId from, const Position &to);
    void start();

    /// Whether the live message is held back.
    bool holdBack(const RoomId &room, MessageId id);
    /// The room began anew: nothing of it is missed any more.
    void drop(const RoomId &room);

signals:
    void finished();

private:
    struct Missed
    {
        MessageId sent = 0; ///< What the client has.
        MessageId last = 0; ///< Up to where it is behind.
        Epoch epoch;
        int left = 0; ///< How many messages may still be sent.
    };

    void proceed();
    bool isExhausted(const Missed &missed) const;
    void read(const RoomId &room, const Missed &missed);
    void takePage(const RoomId &room, const Result<LogPage> &page);
    bool sendPage(const LogPage &page, Missed &missed);
    void finishRoom(const RoomId &room);

    Session &m_session;
    const SessionServices &m_services;
    QList<RoomId> m_order;
    QHash<RoomId, Missed> m_missed;
    qint64 m_bytesLeft;
};

}
