// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/historysource.h"
#include "client/core/historystorage.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace Chatto {

class ChatClient;

/// The rooms' history: as much as this computer holds from its disk, the rest from the server. What comes is kept.
///
/// Of each room it holds one run of messages that ends where the client stands in the room's log, so that whatever the
/// client hears of next continues it. After a gap or in a new epoch nothing is held, and a new run begins.
class CachedHistory : public QObject, public HistorySource
{
    Q_OBJECT

public:
    static constexpr MessageId mostInARoom = 5'000; ///< The newest ones,
    static constexpr MessageId mostOfAll = 100'000; ///< and so many of all rooms together.
    static constexpr qsizetype mostPeople = 10'000;
    static constexpr MessageId trimStep = 500; ///< Removed at a time, once there are so many too many.
    static constexpr qsizetype mostUnsaved = 200; ///< With more they are written at once.
    static constexpr std::chrono::seconds delay{1}; ///< From the first change until it is written.

    /// Tells the client what it knew when it was last closed. Without a storage, everything comes from the server. The
    /// client outlives the history.
    CachedHistory(ChatClient &client, std::unique_ptr<HistoryStorage> storage, QObject *parent = nullptr);
    ~CachedHistory() override;

    /// The server can be asked from now on. What was asked before has waited.
    void askServer();

    void fetchHistory(
        const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler) override;

    /// Writes what isn't written yet. It happens by itself, too.
    void save();
    /// Removes everything from the disk, and keeps nothing any more.
    void forget();

private:
    struct Range
    {
        MessageId from = 1;
        MessageId to = 0;
        MessageId count() const { return to - from + 1; }
    };
    using Changes = QHash<MessageId, Message>;
    /// A page that is being fetched, and what has changed meanwhile.
    struct Question
    {
        RoomId room;
        std::weak_ptr<Changes> changes;
    };

    void restore();
    Range run(const RoomId &room) const;
    MessageId end(const RoomId &room) const;
    std::optional<HistoryPage> answer(const RoomId &room, const HistoryQuery &query);
    std::optional<Range> find(const RoomId &room, const HistoryQuery &query) const;
    void askServer(const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler);

    void receive(const Message &message);
    void change(const Message &message);
    void drop(const RoomId &room);
    void remove(const RoomId &room);
    void keep(const RoomId &room, const HistoryPage &page);
    void keep(const Message &message);
    void saveIfMany();
    void touch(const RoomId &room);
    void touchPeople(const QList<User> &users);
    void saveLater();
    void keepEarly(const RoomId &room);

    StoredRoom describe(const RoomId &room) const;
    QList<User> takePeople();
    HistoryStorage::Batch takeBatch();
    void trim();
    void trim(const RoomId &room);

    ChatClient &m_client;
    std::unique_ptr<HistoryStorage> m_storage;
    QHash<RoomId, MessageId> m_first; ///< Where the runs begin; none where it lies behind the client's position.
    QHash<RoomId, StoredRoom> m_saved; ///< As they are on the disk.
    ServerInfo m_savedServer;
    QHash<UserName, User> m_savedPeople;
    bool m_peopleChanged = false;
    QSet<RoomId> m_changed;
    QSet<RoomId> m_gone;
    QHash<RoomId, QMap<MessageId, Message>> m_unsaved;
    qsizetype m_unsavedCount = 0;
    QHash<RoomId, HistoryPage> m_early; ///< Pages that came before the client knew where it stands in the log.
    QList<Question> m_questions;
    QList<std::function<void()>> m_waiting; ///< For askServer().
    bool m_canAsk = false;
    QTimer m_timer;
};

}
