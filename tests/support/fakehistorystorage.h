// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/historystorage.h"

#include <QHash>
#include <QMap>

#include <memory>

namespace Chatto {

/// What would be on a disk. It outlives the storages that write there, as a disk does.
struct FakeDisk
{
    ServerInfo server;
    QList<User> people;
    QHash<RoomId, StoredRoom> rooms;
    QHash<RoomId, QMap<MessageId, Message>> messages;
    int writes = 0;
    qsizetype mostAtOnce = 0; ///< Messages.
    bool full = false;
    bool cleared = false;
};

class FakeHistoryStorage : public HistoryStorage
{
public:
    explicit FakeHistoryStorage(std::shared_ptr<FakeDisk> disk)
        : m_disk(std::move(disk))
    {
    }

    Content load() override { return {m_disk->server, m_disk->rooms.values(), m_disk->people}; }

    QList<Message> loadMessages(const RoomId &room, MessageId from, MessageId to) override
    {
        QList<Message> found;
        for (const Message &message : std::as_const(m_disk->messages[room])) {
            if (message.id >= from && message.id <= to)
                found.append(message);
        }
        return found;
    }

    bool save(const Batch &batch) override
    {
        if (m_disk->full)
            return false;
        ++m_disk->writes;
        m_disk->mostAtOnce = std::max(m_disk->mostAtOnce, batch.messages.size());
        m_disk->server = batch.server.value_or(m_disk->server);
        m_disk->people = batch.people.value_or(m_disk->people);
        for (const RoomId &room : batch.gone) {
            m_disk->rooms.remove(room);
            m_disk->messages.remove(room);
        }
        for (const StoredRoom &stored : batch.rooms) {
            m_disk->rooms.insert(stored.room.id, stored);
            const auto isOutside
                = [&](const auto &entry) { return entry.key() < stored.firstId || entry.key() > stored.position.id; };
            m_disk->messages[stored.room.id].removeIf(isOutside);
        }
        for (const Message &message : batch.messages)
            m_disk->messages[message.room].insert(message.id, message);
        return true;
    }

    void clear() override
    {
        *m_disk = {};
        m_disk->cleared = true;
    }

private:
    std::shared_ptr<FakeDisk> m_disk;
};

}
