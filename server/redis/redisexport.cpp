// SPDX-License-Identifier: MIT
#include "server/redis/redisexport.h"

#include "server/redis/redisdecode.h"
#include "server/redis/rediskeys.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// In one script: all others wait for it.
const QByteArray accountsAtOnce = "100"_ba;
const QByteArray messagesAtOnce = "200"_ba;

/// Somebody looks after each room that has members, though its owner be a guest, who isn't kept.
void giveOwner(QList<ArchivedMember> &members)
{
    using Seat = ArchivedMember::Seat;
    const auto heir = std::ranges::max_element(members, {}, &ArchivedMember::seat); // the first one of the highest rank
    if (heir != members.end())
        heir->seat = Seat::Owner;
}

}

RedisExport::RedisExport(const RedisOptions &options, Write write, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_commands(options)
    , m_write(std::move(write))
{
    connect(&m_commands, &RedisCommands::ready, this, &RedisExport::begin);
}

void RedisExport::start()
{
    const QString silence = u"The store at %1 doesn't answer."_s.arg(m_options.url.toDisplayString());
    QTimer::singleShot(m_options.timeout, this, [this, silence] {
        if (!m_hasBegun)
            fail(silence);
    });
    m_commands.start();
}

void RedisExport::ask(
    RedisScripts::Name script, const QByteArrayList &keys, const QByteArrayList &arguments, Answer take)
{
    m_commands.run(script, keys, arguments, [this, take = std::move(take)](const Result<RedisValue> &answer) {
        if (m_isOver)
            return;
        answer ? take(*answer) : fail(answer.error().detail);
    });
}

void RedisExport::begin()
{
    if (std::exchange(m_hasBegun, true))
        return; // the connection was lost, and whoever waited for an answer has been told
    ask(RedisScripts::ExportBegin, {RedisKeys::store()}, {}, [this](const RedisValue &answer) {
        // First the rooms: whoever is in a direct one by now has an account by now.
        for (const RedisValue &id : answer.at(5).elements())
            m_rooms.append(RoomId(id.toString()));
        std::ranges::sort(m_rooms, std::greater(), &RoomId::toString);
        m_lobbyLast = answer.at(4).toInteger();
        m_write(ArchiveHead{answer.at(1).bytes() != "0", answer.at(2).bytes(), answer.at(3).toString()});
        readAccounts({});
    });
}

void RedisExport::readAccounts(const QByteArray &after)
{
    ask(RedisScripts::ExportAccounts, {RedisKeys::users()}, {after, accountsAtOnce},
        [this](const RedisValue &answer) { takeAccounts(answer); });
}

void RedisExport::takeAccounts(const RedisValue &answer)
{
    for (const RedisValue &row : answer.at(2).elements()) {
        const Account account = RedisDecode::account(row, row.at(3).bytes());
        if (m_uids.contains(account.identity.uid))
            continue; // blocked meanwhile, and so listed once more, behind where the page before ended
        m_uids.insert(account.identity.uid);
        m_write(ArchivedAccount{account.identity.uid, account.identity.name, account.passwordHash, account.blocked,
            std::min(row.at(4).toInteger(), m_lobbyLast)});
        ++m_counts.accounts;
    }
    const QByteArray next = answer.at(1).bytes();
    next.isEmpty() ? readNextRoom() : readAccounts(next);
}

void RedisExport::readNextRoom()
{
    if (m_rooms.isEmpty()) {
        m_isOver = true;
        m_write(m_counts);
        return emit finished();
    }
    m_room = m_rooms.takeLast();
    ask(RedisScripts::ExportRoom, {RedisKeys::room(m_room)}, {},
        [this](const RedisValue &answer) { takeRoom(answer); });
}

void RedisExport::takeRoom(const RedisValue &answer)
{
    const RoomKind kind = RedisDecode::roomKind(answer.at(1).bytes());
    m_roomLast = answer.at(4).toInteger();
    m_roomRead = 0;
    ++m_counts.rooms;
    m_write(ArchivedRoom{m_room, kind, answer.at(2).toString(), answer.at(3).toString(), m_roomLast});
    writeMembers(kind, answer.at(5));
    readMessages();
}

void RedisExport::writeMembers(RoomKind kind, const RedisValue &rows)
{
    QList<ArchivedMember> members;
    for (const RedisValue &row : rows.elements()) {
        if (const auto member = memberOf(kind, row))
            members.append(*member);
    }
    if (kind != RoomKind::Direct)
        giveOwner(members);
    for (const ArchivedMember &member : std::as_const(members))
        m_write(member);
}

/// Nobody for a guest, or for somebody whose account came after the accounts were read; in a direct room guests are
/// gone.
std::optional<ArchivedMember> RedisExport::memberOf(RoomKind kind, const RedisValue &row) const
{
    using Seat = ArchivedMember::Seat;
    const QByteArray uid = row.at(0).bytes();
    const bool isAccount = m_uids.contains(uid);
    if (!isAccount && (kind != RoomKind::Direct || row.at(3).toInteger() == 1))
        return {};
    if (!isAccount)
        return ArchivedMember{m_room, uid, Seat::Gone, UserName(row.at(2).toString()), 0};
    const Seat seat = seatOf(row.at(1).toString()).value_or(Seat::Member);
    return ArchivedMember{m_room, uid, seat, {}, std::min(row.at(4).toInteger(), m_roomLast)};
}

void RedisExport::readMessages()
{
    if (m_roomRead == m_roomLast)
        return readNextRoom();
    const QByteArray server; // may read everything
    ask(RedisScripts::ReadLog, {RedisKeys::room(m_room)},
        {server, messagesAtOnce, "after"_ba, QByteArray::number(m_roomRead)},
        [this](const RedisValue &answer) { takeMessages(answer); });
}

void RedisExport::takeMessages(const RedisValue &answer)
{
    const LogPage page = RedisDecode::page(m_room, answer);
    const MessageId before = m_roomRead;
    for (const LoggedMessage &logged : page.messages) {
        if (logged.message.id > m_roomLast)
            break;
        m_write(ArchivedMessage{logged.message, logged.authorUid});
        m_roomRead = logged.message.id;
        ++m_counts.messages;
    }
    if (m_roomRead == before)
        return fail(u"Messages have vanished meanwhile."_s);
    readMessages();
}

void RedisExport::fail(const QString &reason)
{
    if (!std::exchange(m_isOver, true))
        emit failed(reason);
}

}
