// SPDX-License-Identifier: MIT
#include "server/core/sessionregistry.h"

#include "common/limits.h"
#include "server/core/session.h"

namespace Chatto {

namespace {

constexpr size_t mostReviews = 50; ///< Questions to the store at a time.

}

SessionRegistry::SessionRegistry(Store &store, const Limits &limits)
    : m_store(store)
    , m_helloDue(std::chrono::seconds(limits.helloSeconds),
          [](const QPointer<Session> &session) {
              if (session && session->awaitsHello())
                  session->close(CloseCode::NoHello);
          })
    , m_isHelloDue(limits.helloSeconds > 0)
{
    connect(&store, &Store::signInEnded, this, &SessionRegistry::endSignIn);
    connect(&store, &Store::readMarkerPublished, this, &SessionRegistry::takeMarker);
    connect(&store, &Store::roomJoined, this, &SessionRegistry::takeJoin);
    connect(&store, &Store::messagesPublished, this, [this](const QList<LoggedMessage> &messages) {
        for (const LoggedMessage &logged : messages)
            m_activity.note(logged.authorUid);
    });
    connect(&store, &Store::subscriptionRestored, this, [this] {
        m_isReviewDue = true;
        reviewSignIns();
    });
    connect(&store, &Store::readyChanged, this, &SessionRegistry::reviewSignIns);
}

void SessionRegistry::add(Session *session)
{
    m_sessions.insert(session);
    if (m_isHelloDue)
        m_helloDue.add(session);
}

void SessionRegistry::addToken(Session *session)
{
    m_byToken.insert(session->tokenHash(), session);
}

void SessionRegistry::addUser(Session *session)
{
    m_byUser.insert(session->uid(), session);
}

void SessionRegistry::forget(Session *session)
{
    m_sessions.remove(session);
    m_ended.remove(session);
}

void SessionRegistry::deleteAll()
{
    const auto sessions = m_sessions + m_ended;
    qDeleteAll(sessions);
}

void SessionRegistry::remove(Session *session)
{
    m_sessions.remove(session);
    m_ended.insert(session);
    m_byToken.remove(session->tokenHash(), session);
    m_byUser.remove(session->uid(), session);
}

// Whoever is told something may end at once, so the lists below are copies.

void SessionRegistry::sendToAll(const QByteArray &frame)
{
    const auto sessions = m_byUser.values();
    for (Session *session : sessions)
        session->send(frame);
}

void SessionRegistry::closeAll()
{
    const auto sessions = m_sessions.values();
    for (Session *session : sessions)
        session->close(CloseCode::TryAgain);
}

void SessionRegistry::endSignIn(const QByteArray &tokenHash)
{
    const auto sessions = m_byToken.values(tokenHash);
    for (Session *session : sessions)
        session->close(CloseCode::SessionEnded);
}

void SessionRegistry::takeMarker(const QByteArray &uid, const ReadMarker &marker)
{
    m_activity.note(uid);
    const auto sessions = m_byUser.values(uid);
    for (Session *session : sessions)
        session->takeMarker(marker);
}

void SessionRegistry::takeJoin(const QByteArray &uid, const RoomId &room, MessageId from)
{
    m_activity.note(uid);
    m_joins.note(uid);
    const auto sessions = m_byUser.values(uid);
    for (Session *session : sessions)
        session->join(room, from);
}

// After events may have been missed: which sign-ins still hold, which rooms their users are in, and where the markers
// are.
void SessionRegistry::reviewSignIns()
{
    if (!m_isReviewDue || !m_store.isReady())
        return;
    m_isReviewDue = false;
    m_toReview = m_byToken.uniqueKeys();
    reviewNext();
}

void SessionRegistry::reviewNext()
{
    while (m_reviews.size() < mostReviews && !m_toReview.isEmpty())
        review(m_toReview.takeLast());
}

void SessionRegistry::review(const QByteArray &tokenHash)
{
    const auto review = m_reviews.emplace(m_reviews.end(), m_activity);
    m_store.openSession(tokenHash, {this, [this, tokenHash, review](const Result<SessionStart> &start) {
                                        const bool isStale = start && review->isStale(start->identity.uid);
                                        m_reviews.erase(review);
                                        if (start)
                                            takeReview(tokenHash, *start, isStale);
                                        else if (start.error().code == ErrorCode::Unauthenticated)
                                            endSignIn(tokenHash);
                                        reviewNext();
                                    }});
}

/// What was heard meanwhile is newer than the answer.
void SessionRegistry::takeReview(const QByteArray &tokenHash, const SessionStart &start, bool isStale)
{
    if (isStale)
        return m_toReview.append(tokenHash);
    const auto sessions = m_byToken.values(tokenHash);
    for (Session *session : sessions)
        session->review(start.rooms);
}

}
