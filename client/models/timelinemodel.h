// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/draft.h"
#include "client/core/historysource.h"
#include "client/models/localdays.h"
#include "common/message.h"

#include <QAbstractListModel>

namespace Chatto {

/// One row of a room's timeline.
struct TimelineRow
{
    enum class Kind {
        Message,
        Draft, ///< Own, not accepted yet: after all messages.
        Notice, ///< "ada has joined Chatto": local, never stored, never unread.
    };

    Kind kind = Kind::Message;
    quint64 key = 0; ///< Identifies the row as long as it lives, whatever is inserted or removed around it; a draft
                     ///< that becomes a message keeps it.
    Message message; ///< Of a draft: id 0, the time it was written. Of a notice: text and time alone.
    Draft::State state = Draft::State::Queued; ///< Of a draft.
    QString failure; ///< Of a failed draft, for people.
    QList<UserName> people; ///< Of a notice: who came or left.
    bool came = false; ///< Of a notice: they came.
    bool own = false;
    bool startsGroup
        = false; ///< Another author than the row before, or over 15 minutes later: avatar and name are shown.
    bool startsDay = false; ///< In local time: a day line stands above. Always so for the first row.
    bool startsUnread = false; ///< The line "New messages" stands above.
    bool operator==(const TimelineRow &) const = default;
};

/// A window on a room's log: a run of messages without holes, at most `capacity` rows, which moves as the reader
/// scrolls, then the drafts, if the window reaches the log's end. Rows that leave the window at one end when others
/// come in at the other are removed from memory.
///
/// It is fed in any order: live messages (from ChatClient) and pages (which it fetches itself) may overlap and race.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TextRole = Qt::DisplayRole,
        AuthorRole = Qt::UserRole,
        TimeRole,
        OwnRole,
        KindRole,
    };
    static constexpr int capacity = 400; ///< Rows in memory, at most.
    static constexpr int pageSize = 100; ///< Messages fetched at a time.
    static constexpr int noticeRun = 5; ///< Notices in a row, at most: the older ones go.

    /// Empty until showNewest(). The source outlives the model.
    TimelineModel(HistorySource &history, const RoomId &room, const UserName &me, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const TimelineRow &row(int index) const { return m_rows.at(index); }
    /// The row with that key, or -1.
    int indexOf(quint64 key) const;

    RoomId room() const { return m_room; }
    MessageId firstId() const { return m_firstId; } ///< Of the window; 0 while it is empty.
    MessageId lastId() const { return m_lastId; }
    bool hasOlder() const; ///< There are messages before the window.
    bool hasNewer() const; ///< There are messages after the window.
    bool isLoading() const { return m_fetch != Fetch::None; }
    bool isLoaded() const { return m_loaded; } ///< At least one page has come: an empty window means an empty room.
    /// The first message after the read marker that placeUnreadLine() told of, while the line isn't found: it may lie
    /// before the window. Else 0.
    MessageId unreadBefore() const;
    int newBelow() const; ///< Messages that came while the window did not reach the end.

public slots:
    /// Both do nothing while a fetch is under way or nothing is there. Rows are inserted at that end, and removed at
    /// the other.
    void fetchOlder();
    void fetchNewer();
    /// Moves the window to the end of the log; if that is far away, the model is reset. To be called when the reader
    /// goes to the end, too: from then on, rows leave at the older end.
    void showNewest();
    /// Moves the window to where that message is, if it is elsewhere: the model is reset.
    void showAround(Chatto::MessageId id);
    /// Fetches what should be there but could not be fetched.
    void tryAgain();

    /// Puts the line "New messages" above the first message of others after `readId`, among those that there are by
    /// now, and those up to `end`, which are on their way; nowhere if there is none.
    void placeUnreadLine(Chatto::MessageId readId, Chatto::MessageId end = 0);

    /// The next message of the log, live.
    void add(const Chatto::Message &message);
    /// A message that is perhaps in the window now reads so.
    void change(const Chatto::Message &message);
    /// The log goes up to `lastId`, but what is between won't be added: it is to be fetched.
    void skipTo(Chatto::MessageId lastId);
    /// The log began anew: everything is fetched again.
    void startOver();
    /// The room's drafts, in order.
    void setDrafts(const QList<Chatto::Draft> &drafts);
    /// Shown after the messages that are there now; dropped if the window doesn't reach the end.
    /// Of several people who come or leave in a row, one notice tells: "ada and 2 others have joined Chatto".
    void addNotice(const QString &text, const QDateTime &time, const Chatto::UserName &who = {}, bool came = false);

signals:
    void stateChanged(); ///< hasOlder, hasNewer, isLoading, isLoaded or newBelow.
    void fetchFailed(const QString &reason); ///< For people; the next fetch tries again.

private:
    enum class Fetch { None, Newest, Older, Newer, Around };
    enum class End { Older, Newer };
    struct State
    {
        bool older = false;
        bool newer = false;
        bool loading = false;
        bool loaded = false;
        int newBelow = 0;
        bool operator==(const State &) const = default;
    };

    void fetch(Fetch what, const HistoryQuery &query);
    void fetched(Fetch what, const Result<HistoryPage> &page);
    void takePage(Fetch what, const HistoryPage &page);
    void takeOlder(QList<Message> messages);
    void takeNewer(QList<Message> messages);
    void takeAround(const QList<Message> &messages);
    void replaceAll(const QList<Message> &messages);
    void followOn();

    TimelineRow messageRow(const Message &message);
    QList<TimelineRow> messageRows(const QList<Message> &messages);
    TimelineRow draftRow(const Draft &draft);
    void append(const Message &message);
    void settle(int draft, const Message &message);

    void makeRoom(int count, End end);
    void insertLogged(int at, const QList<TimelineRow> &rows);
    void insert(int at, const QList<TimelineRow> &rows);
    void drop(int first, int count);
    void move(int from, int to);

    bool foldNotice(const QDateTime &time, const UserName &who, bool came);
    void syncDrafts();
    QList<Draft> shownDrafts() const;
    void syncDraft(int position, const Draft &draft);
    int draftIndex(const TxnId &txnId, int from = 0) const;
    int messageIndex(MessageId id) const;
    void updateIds();
    void updateState();
    void findUnreadLine();
    MessageId firstUnread() const;
    TimelineRow decorated(int index) const;
    void decorate(int first, int last);

    HistorySource &m_history;
    RoomId m_room;
    UserName m_me;
    mutable LocalDays m_days; ///< Remembers only what is quicker to remember.
    QList<TimelineRow> m_rows; ///< Messages and notices, then drafts.
    int m_logged = 0; ///< Rows that aren't drafts.
    QList<Draft> m_drafts; ///< All of the room's, shown or not.
    quint64 m_lastKey = 0;

    Epoch m_epoch;
    MessageId m_firstId = 0;
    MessageId m_lastId = 0;
    MessageId m_roomFirst = 1;
    MessageId m_end = 0; ///< The last id of the room, as far as is known.
    MessageId m_seenEnd = 0; ///< `m_end` when the window reached it last.
    MessageId m_readId = -1; ///< The unread line is to stand after this one; -1: nowhere.
    MessageId m_readEnd = 0; ///< `m_end` when it was placed.
    MessageId m_unreadId = 0; ///< The message below the line, once it was found.

    Fetch m_fetch = Fetch::None;
    int m_generation = 0; ///< Answers to questions of an earlier one are void.
    bool m_loaded = false;
    State m_state; ///< As last reported.
    bool m_following = true; ///< Of the two ends, the reader is nearer to the newer: rows leave at the older one.
};

}
