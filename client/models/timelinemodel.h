// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/draft.h"
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
    quint64 key = 0; ///< Identifies the row as long as it lives, whatever is inserted or removed around it; a draft that becomes a message keeps it.
    Message message; ///< Of a draft: id 0, the time it was written. Of a notice: text and time alone.
    Draft::State state = Draft::State::Queued; ///< Of a draft.
    QString failure; ///< Of a failed draft, for people.
    bool own = false;
    bool startsGroup = false; ///< Another author than the row before, or over 15 minutes later: avatar and name are shown.
    bool startsDay = false; ///< In local time: a day line stands above.
    bool startsUnread = false; ///< The line "New messages" stands above.
};

/// A window on a room's log: a run of messages without holes, at most `capacity` rows, which moves as the reader scrolls,
/// then the drafts, if the window reaches the log's end. Rows that leave the window at one end when others come in at the
/// other are removed from memory.
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

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override = 0;
    QVariant data(const QModelIndex &index, int role) const override = 0;
    virtual const TimelineRow &row(int index) const = 0;
    /// The row with that key, or -1.
    virtual int indexOf(quint64 key) const = 0;

    virtual RoomId room() const = 0;
    virtual MessageId firstId() const = 0; ///< Of the window; 0 while it is empty.
    virtual MessageId lastId() const = 0;
    virtual bool hasOlder() const = 0; ///< There are messages before the window.
    virtual bool hasNewer() const = 0; ///< There are messages after the window.
    virtual bool isLoading() const = 0;
    virtual int newBelow() const = 0; ///< Messages that came while the window did not reach the end.

public slots:
    /// Both do nothing while a fetch is under way or nothing is there. Rows are inserted at that end, and removed at the other.
    virtual void fetchOlder() = 0;
    virtual void fetchNewer() = 0;
    /// Moves the window to the end of the log.
    virtual void showNewest() = 0;

signals:
    void stateChanged(); ///< hasOlder, hasNewer, isLoading or newBelow.
    void fetchFailed(const QString &reason); ///< For people; the next fetch tries again.
};

}
