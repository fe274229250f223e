// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/duequeue.h"
#include "server/core/recentactivity.h"
#include "server/core/store.h"

#include <QMultiHash>
#include <QSet>

#include <list>

namespace Chatto {

class Session;
struct Limits;

/// The sessions of a node, and what concerns them by token or by user rather than by room.
class SessionRegistry : public QObject
{
    Q_OBJECT

public:
    SessionRegistry(Store &store, const Limits &limits);

    qsizetype count() const { return m_sessions.size(); }
    /// Who wrote or read something, or came into a room, while the store was being asked about them.
    RecentActivity &activity() { return m_activity; }
    /// Who came into a room meanwhile.
    RecentActivity &joins() { return m_joins; }

    /// A new session, which belongs to this from now on, and has until helloSeconds from now to say `hello`.
    void add(Session *session);
    /// The session said `hello` with a token.
    void addToken(Session *session);
    /// The session is live.
    void addUser(Session *session);
    /// The session takes part no more.
    void remove(Session *session);
    /// The session is being destroyed.
    void forget(Session *session);
    /// While all that they stand on is still there.
    void deleteAll();

    /// Hands the frame to every live session.
    void sendToAll(const QByteArray &frame);
    /// Asks all clients to come back later.
    void closeAll();

private:
    void endSignIn(const QByteArray &tokenHash);
    void takeMarker(const QByteArray &uid, const ReadMarker &marker);
    void takeJoin(const QByteArray &uid, const RoomId &room, MessageId from);
    void reviewSignIns();
    void reviewNext();
    void review(const QByteArray &tokenHash);
    void takeReview(const QByteArray &tokenHash, const SessionStart &start, bool isStale);

    Store &m_store;
    // Not as a QObject's children: to find one of thousands among those takes long.
    QSet<Session *> m_sessions;
    QSet<Session *> m_ended; ///< And not destroyed yet.
    QMultiHash<QByteArray, Session *> m_byToken;
    QMultiHash<QByteArray, Session *> m_byUser;
    DueQueue<QPointer<Session>> m_helloDue;
    bool m_isHelloDue;
    RecentActivity m_activity;
    RecentActivity m_joins;
    QList<QByteArray> m_toReview; ///< Tokens whose sign-ins are to be read again.
    std::list<RecentActivity::Question> m_reviews; ///< Under way.
    bool m_isReviewDue = false; ///< Once the store answers.
};

}
