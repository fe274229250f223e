// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/archive.h"
#include "server/redis/rediscommands.h"

#include <QSet>

#include <functional>

namespace Chatto {

/// Reads a whole chat out of Redis, in pages, while servers may go on using it. Each room is there up to the message
/// that was its last when it was come to; accounts and rooms that are made meanwhile may be missing, and nothing refers
/// to what is missing.
class RedisExport : public QObject
{
    Q_OBJECT

public:
    using Write = std::function<void(const ArchiveRecord &)>;

    /// `write` gets every record, in the order of the archive.
    RedisExport(const RedisOptions &options, Write write, QObject *parent = nullptr);

    void start();

signals:
    /// All was written.
    void finished();
    void failed(const QString &reason);

private:
    using Answer = std::function<void(const RedisValue &)>;

    void ask(RedisScripts::Name script, const QByteArrayList &keys, const QByteArrayList &arguments, Answer take);
    void begin();
    void readAccounts(const QByteArray &after);
    void takeAccounts(const RedisValue &answer);
    void readNextRoom();
    void takeRoom(const RedisValue &answer);
    void writeMembers(RoomKind kind, const RedisValue &rows);
    std::optional<ArchivedMember> memberOf(RoomKind kind, const RedisValue &row) const;
    void readMessages();
    void takeMessages(const RedisValue &answer);
    void fail(const QString &reason);

    const RedisOptions m_options;
    RedisCommands m_commands;
    const Write m_write;
    ArchiveEnd m_counts;
    MessageId m_lobbyLast = 0;
    QList<RoomId> m_rooms; ///< Those that are still to be read, in reverse.
    QSet<QByteArray> m_uids; ///< Of the accounts that were written.
    RoomId m_room; ///< Which is being read.
    MessageId m_roomLast = 0;
    MessageId m_roomRead = 0; ///< Up to there.
    bool m_isOver = false;
    bool m_hasBegun = false;
};

}
