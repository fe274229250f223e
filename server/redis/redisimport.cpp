// SPDX-License-Identifier: MIT
#include "server/redis/redisimport.h"

#include "server/core/names.h"
#include "server/redis/redisdecode.h"
#include "server/redis/rediskeys.h"

#include <QTimer>

#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecords = 200; ///< In one script.
constexpr qsizetype mostBytes = 1024 * 1024;
constexpr qsizetype mostUnanswered = 4; ///< Scripts; while they are under way, no more records are read.

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

}

RedisImport::RedisImport(const RedisOptions &options, Read read, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_commands(options)
    , m_read(std::move(read))
{
    connect(&m_commands, &RedisCommands::ready, this, [this] {
        if (!std::exchange(m_hasBegun, true)) // else the connection was lost, and the answers that were awaited say so
            proceed();
    });
}

void RedisImport::start()
{
    const QString silence = u"The store at %1 doesn't answer."_s.arg(m_options.url.toDisplayString());
    QTimer::singleShot(m_options.timeout, this, [this, silence] {
        if (!m_hasBegun)
            fail(silence);
    });
    m_commands.start();
}

void RedisImport::proceed()
{
    while (!m_isOver && !m_hasAll && m_unanswered < mostUnanswered) {
        addNext();
        // Nothing else may be written before Redis has said that it is empty.
        if (!m_hasWritten)
            return;
    }
    if (m_hasAll && m_unanswered == 0 && !std::exchange(m_isOver, true))
        emit finished();
}

void RedisImport::addNext()
{
    const auto next = m_read();
    if (!next)
        return fail(u"What was to be imported has changed meanwhile."_s);
    std::visit([this](const auto &record) { add(record); }, *next);
}

void RedisImport::add(const ArchiveHead &head)
{
    m_ownerUid = head.ownerUid;
    startBatch(RedisScripts::ImportBegin, RedisKeys::store(),
        {head.registrationOpen ? "1"_ba : "0"_ba, head.ownerUid, head.awaitedOwner.toUtf8()});
    sendBatch();
}

void RedisImport::add(const ArchivedAccount &account)
{
    const auto name = prepareName(account.name.toString());
    Q_ASSERT(name); // it was checked
    if (!m_batch)
        startBatch(RedisScripts::ImportAccounts, RedisKeys::users(), {});
    const QByteArray utf8 = account.name.toString().toUtf8();
    m_names.insert(account.uid, utf8);
    addToBatch({account.uid, utf8, name->folded, name->skeleton,
        RedisDecode::accountFlags(account.uid == m_ownerUid, account.blocked), account.passwordHash,
        number(account.lobbyRead)});
}

void RedisImport::add(const ArchivedRoom &room)
{
    sendBatch();
    m_room = room.id;
    const QByteArray folded = room.kind == RoomKind::Direct ? QByteArray() : foldName(room.name);
    startBatch(RedisScripts::ImportRoom, RedisKeys::room(room.id),
        {RedisDecode::kindName(room.kind), room.name.toUtf8(), folded, room.topic.toUtf8()});
}

/// All go with their room: who comes later has a later seat.
void RedisImport::add(const ArchivedMember &member)
{
    const QByteArray name = member.name.isEmpty() ? m_names.value(member.uid) : member.name.toString().toUtf8();
    m_batch->arguments += {member.uid, QByteArray(wireName(member.seat).data()), name, number(member.read)};
}

void RedisImport::add(const ArchivedMessage &archived)
{
    if (m_batch && m_batch->script != RedisScripts::ImportMessages)
        sendBatch();
    if (!m_batch)
        startBatch(RedisScripts::ImportMessages, RedisKeys::room(m_room), {number(RedisKeys::txnTime.count())});
    const Message &message = archived.message;
    addToBatch({number(message.id), archived.authorUid, message.author.toString().toUtf8(),
        number(message.time.toMSecsSinceEpoch()), message.text.toUtf8(), message.txnId.toString().toUtf8(),
        number(message.replyTo)});
}

void RedisImport::add(const ArchiveEnd &)
{
    sendBatch();
    m_hasAll = true;
}

void RedisImport::startBatch(RedisScripts::Name script, const QByteArray &key, const QByteArrayList &arguments)
{
    m_batch = Batch{script, key, arguments};
}

void RedisImport::addToBatch(const QByteArrayList &arguments)
{
    for (const QByteArray &argument : arguments)
        m_batch->bytes += argument.size();
    m_batch->arguments += arguments;
    if (++m_batch->records == mostRecords || m_batch->bytes > mostBytes)
        sendBatch();
}

void RedisImport::sendBatch()
{
    if (!m_batch)
        return;
    ++m_unanswered;
    m_commands.run(m_batch->script, {m_batch->key}, m_batch->arguments,
        [this](const Result<RedisValue> &answer) { takeAnswer(answer); });
    m_batch.reset();
}

void RedisImport::takeAnswer(const Result<RedisValue> &answer)
{
    --m_unanswered;
    if (m_isOver)
        return;
    if (!answer)
        return fail(answer.error().detail);
    m_hasWritten = true;
    proceed();
}

void RedisImport::fail(const QString &reason)
{
    if (!std::exchange(m_isOver, true))
        emit failed(reason, m_hasWritten);
}

}
