// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>

namespace Chatto {

/// A name of one kind of thing, which the compiler keeps apart from the names of other kinds. Compares by code unit.
template <typename Tag>
class Identifier
{
public:
    Identifier() = default;
    explicit Identifier(QString value)
        : m_value(std::move(value))
    {
    }

    const QString &toString() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Identifier &a, const Identifier &b) { return a.m_value == b.m_value; }
    friend bool operator<(const Identifier &a, const Identifier &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Identifier &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

/// Opaque, 1–64 of `A-Z a-z 0-9 - _`.
using RoomId = Identifier<struct RoomIdTag>;
/// As its owner registered it; two users never differ by case alone (server/core/names.h).
using UserName = Identifier<struct UserNameTag>;
/// Chosen by the sender, 1–64 of `A-Z a-z 0-9 . _ -`; makes a send idempotent.
using TxnId = Identifier<struct TxnIdTag>;
/// Names one life of a room's log, at most 16 characters. Ids of different epochs can't be compared.
using Epoch = Identifier<struct EpochTag>;

/// 1, 2, 3 … in each room and epoch, without holes; 0 stands for "none yet".
using MessageId = qint64;
/// 1, 2, 3 … in each room, counting edits, deletions and reactions; 0 where there were none.
using ChangeNumber = qint64;

/// The room that always exists and that everybody is in.
inline RoomId lobbyId()
{
    return RoomId(QStringLiteral("lobby"));
}

}
