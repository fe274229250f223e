// SPDX-License-Identifier: MIT
#include "tests/server/core/storelog.h"

#include "tests/support/await.h"

namespace Chatto {

using namespace Qt::StringLiterals;

StoreLog::StoreLog(Store &store, const Labels &labels)
    : m_store(store)
    , m_labels(labels)
{
    settle();
    connect(&store, &Store::messagesPublished, this, [this](const QList<LoggedMessage> &messages) {
        for (const LoggedMessage &logged : messages) {
            m_rosters.append(logged.roster);
            note([this, message = logged.message]() -> QString {
                return room(message.room) + u' ' + QString::number(message.id) + u": "_s + message.text;
            });
        }
    });
    connect(&store, &Store::membersPublished, this, [this](const MembersUpdate &update) {
        m_rosters.append(update.roster);
        note([this, update] { return describe(update); });
    });
    connect(&store, &Store::roomJoined, this, [this](const QByteArray &uid, const RoomId &id, MessageId from) {
        note([=, this]() -> QString {
            return person(uid) + u" is in "_s + room(id) + u" from "_s + QString::number(from);
        });
    });
    connect(&store, &Store::roomEdited, this,
        [this](const RoomId &id) { note([=, this]() -> QString { return room(id) + u" edited"_s; }); });
    connect(&store, &Store::typingPublished, this,
        [this](const QByteArray &uid, const UserTyping &typing, RosterNumber roster) {
            m_rosters.append(roster);
            note([=, this]() -> QString { return person(uid) + u" types in "_s + room(typing.room); });
        });
}

QStringList StoreLog::take()
{
    settle();
    QStringList words;
    for (const auto &event : std::exchange(m_events, {}))
        words.append(event());
    return words;
}

// The store says that a room is watched by the way that its events come, and after those that were there before.
void StoreLog::settle()
{
    const RoomId marker(u"settled-%1"_s.arg(++m_settled));
    if (!await<Done>([&](auto handler) { m_store.watchRoom(marker, handler); }))
        qFatal("the store is away");
    m_store.unwatchRoom(marker);
}

QString StoreLog::describe(const MembersUpdate &update) const
{
    QStringList parts;
    for (const RoomMember &member : update.joined)
        parts.append(person(member.uid) + u' ' + roleWord(member.member.role));
    for (const RoomMember &member : update.left)
        parts.append(person(member.uid) + u" left"_s);
    for (const RoomMember &member : update.away)
        parts.append(person(member.uid) + u" away"_s);
    return room(update.room) + u" after "_s + QString::number(update.after) + u": "_s + parts.join(u", "_s);
}

QString roleWord(Role role)
{
    switch (role) {
    case Role::None:
        break;
    case Role::Member:
        return u"member"_s;
    case Role::Moderator:
        return u"moderator"_s;
    case Role::Owner:
        return u"owner"_s;
    }
    return u"left"_s;
}

}
