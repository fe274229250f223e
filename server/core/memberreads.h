// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

#include <QSet>

namespace Chatto {

class PresenceTracker;

/// Tells who is in a room. Of a large one that is a long list, and after a break everybody in it asks for it, all at
/// about the same time: then it is read, and put into JSON, once for all who have come meanwhile.
class MemberReads : public QObject
{
    Q_OBJECT

public:
    /// A list from which on it is shared: longer than that of any direct room, which not all of its readers see alike.
    static constexpr qsizetype fewestShared = 200;

    MemberReads(Store &store, const PresenceTracker &presence);

    /// Not older than the question. By name, with their presence; of the lobby the first PresenceTracker::mostUsers. As
    /// the body of `GET /rooms/{id}/members`. NoSuchRoom.
    void read(const Identity &reader, const RoomId &room, const Handler<QByteArray> &handler);

private:
    struct Question
    {
        QByteArray uid;
        Handler<QByteArray> handler;
    };
    using Found = std::function<void(const Result<Members> &)>;

    void find(const QByteArray &readerUid, const RoomId &room, const Found &found);
    void findLobby(const Found &found);
    void answerAlone(const RoomId &room, const Question &question);
    void answerTogether(const RoomId &room, const QList<Question> &questions);
    void goOn(const RoomId &room, const Result<Members> &members);
    Result<QByteArray> encoded(const Result<Members> &members) const;

    Store &m_store;
    const PresenceTracker &m_presence;
    /// Of the rooms that are being read: who came since, and waits for the next time.
    QHash<RoomId, QList<Question>> m_waiting;
};

}
