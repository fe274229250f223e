// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/archive.h"
#include "server/redis/rediscommands.h"

#include <functional>

namespace Chatto {

/// Writes a whole chat into a Redis in which nobody has ever been. Records are taken as fast as Redis stores them, so
/// that no more than a few hundred are in memory.
class RedisImport : public QObject
{
    Q_OBJECT

public:
    /// The next record, in the order of the archive, which ArchiveChecker has found whole; nothing if it isn't any more
    /// what it was then.
    using Read = std::function<std::optional<ArchiveRecord>()>;

    RedisImport(const RedisOptions &options, Read read, QObject *parent = nullptr);

    void start();

signals:
    /// Everything up to ArchiveEnd is in Redis.
    void finished();
    /// With `hasWritten`, a part is.
    void failed(const QString &reason, bool hasWritten);

private:
    void proceed();
    void addNext();
    void add(const ArchiveHead &head);
    void add(const ArchivedAccount &account);
    void add(const ArchivedRoom &room);
    void add(const ArchivedMember &member);
    void add(const ArchivedMessage &archived);
    void add(const ArchiveEnd &end);
    void startBatch(RedisScripts::Name script, const QByteArray &key, const QByteArrayList &arguments);
    void addToBatch(const QByteArrayList &arguments);
    void sendBatch();
    void takeAnswer(const Result<RedisValue> &answer);
    void fail(const QString &reason);

    /// What goes to Redis as one script.
    struct Batch
    {
        RedisScripts::Name script;
        QByteArray key;
        QByteArrayList arguments;
        qsizetype records = 0;
        qsizetype bytes = 0;
    };

    const RedisOptions m_options;
    RedisCommands m_commands;
    const Read m_read;
    QByteArray m_ownerUid;
    RoomId m_room;
    QHash<QByteArray, QByteArray> m_names; ///< Of accounts by uid, as rooms want them.
    std::optional<Batch> m_batch;
    qsizetype m_unanswered = 0;
    bool m_hasBegun = false;
    bool m_hasWritten = false;
    bool m_hasAll = false;
    bool m_isOver = false;
};

}
