// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

#include <functional>

namespace Chatto {

/// What tests call people and rooms, whose ids are random.
struct Labels
{
    QHash<QByteArray, QString> people; ///< By uid.
    QHash<RoomId, QString> rooms;
};

/// Writes down what a store publishes of rooms, in words and in order, so that a test reads as a record:
/// "bob is in garden from 2", "garden after 2: bob member", "garden 3: hi". What wasn't watched isn't heard.
class StoreLog : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the log.
    StoreLog(Store &store, const Labels &labels);

    /// All that was published since the last call, or since the beginning, by whatever call has returned by now.
    QStringList take();
    /// The rosters that came with all that, in order.
    const QList<RosterNumber> &rosters() const { return m_rosters; }

private:
    void settle();
    void note(std::function<QString()> words) { m_events.append(std::move(words)); }
    QString room(const RoomId &id) const { return m_labels.rooms.value(id, id.toString()); }
    QString person(const QByteArray &uid) const { return m_labels.people.value(uid, QString::fromLatin1(uid)); }
    QString describe(const MembersUpdate &update) const;

    Store &m_store;
    const Labels &m_labels;
    QList<std::function<QString()>> m_events;
    QList<RosterNumber> m_rosters;
    int m_settled = 0;
};

/// "owner" and so on; "left" for None.
QString roleWord(Role role);

}
