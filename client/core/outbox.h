// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/draft.h"
#include "client/core/historysource.h"
#include "client/core/outboxstorage.h"
#include "client/core/serverclock.h"
#include "common/event.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Chatto {

/// The drafts, in the order in which they were written. Each is on disk before it is sent. Of each room, one is under
/// way at a time, so that the order holds whatever happens to the connection; a draft that wasn't answered is sent
/// again with the same txn_id, which the server stores once.
class Outbox : public QObject
{
    Q_OBJECT

public:
    /// The server is sure to know a txn_id again for 24 hours. An older draft may have been accepted all the same, and
    /// is looked for in the history before it is sent. So is one that only looks younger because a clock was wrong:
    /// from this age on, and where it was written in the future.
    static constexpr std::chrono::hours youth{12};
    /// By how much the clock may have been ahead of the server's when an old draft was written.
    static constexpr std::chrono::hours clockError{1};

    /// All but the user outlive the outbox.
    Outbox(OutboxStorage &storage, HistorySource &history, const ServerClock &clock, UserName me,
        QObject *parent = nullptr);

    /// Of one room, in order, those that were accepted but have not been seen in the log included.
    QList<Draft> drafts(const RoomId &room) const;
    /// The one with that txnId, if it waits or is under way.
    std::optional<Draft> find(const TxnId &txnId) const;

    /// Saves a new draft and sends it when it is its turn.
    Result<TxnId> add(const RoomId &room, const QString &text, MessageId replyTo);
    /// Sends a failed draft again.
    void retry(const TxnId &txnId);
    /// Forgets a draft that isn't under way.
    void discard(const TxnId &txnId);

    /// The session is live: what waits is sent. A frame of more than `frameBytes` would end the session, and isn't.
    void start(int frameBytes);
    /// The connection is lost: what was under way waits again.
    void stop();

    /// The server has the draft as message `id`, which hasn't come by the log yet. It leaves the disk, and its room
    /// goes on, but it stays in drafts() until settle() or settleUpTo().
    void accept(const TxnId &txnId, MessageId id);
    /// The draft is in the log.
    void settle(const TxnId &txnId);
    /// The log is known to have reached `id`: what was accepted up to there is in it.
    void settleUpTo(const RoomId &room, MessageId id);
    /// The server refused the draft, for good or for now.
    void refuse(const TxnId &txnId, const Error &error);

signals:
    void sendReady(const SendMessage &request);
    void draftsChanged(const RoomId &room);

private:
    struct Entry
    {
        Draft draft;
        QDateTime notBefore; ///< The history was searched up to then, in vain.
        MessageId acceptedId = 0;
    };
    using Entries = QList<Entry>;

    Entries::iterator entry(const TxnId &txnId);
    QList<RoomId> rooms() const;
    void save(const Draft &draft);
    void forget(Entries::iterator entry);
    void sendAll();
    void sendNext(const RoomId &room);
    Entry *nextToSend(const RoomId &room);
    void send(Entry &entry);
    void fail(Entry &entry, const QString &reason);
    void pause(std::chrono::seconds time);
    bool isYoung(const Entry &entry) const;
    void search(const Draft &draft);
    void searchPage(const TxnId &txnId, const RoomId &room, const HistoryQuery &query);
    void searched(const TxnId &txnId, const RoomId &room, const HistoryPage &page);
    void endSearch(const RoomId &room);

    OutboxStorage &m_storage;
    HistorySource &m_history;
    const ServerClock &m_clock;
    UserName m_me;
    Entries m_entries;
    QSet<RoomId> m_searching; ///< Rooms that wait until an old draft is found or missed.
    QTimer m_pause; ///< Active after the server asked to slow down.
    int m_frameBytes = 0;
    bool m_live = false;
};

}
