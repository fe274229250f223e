// SPDX-License-Identifier: MIT
#include "client/storage/localhistory.h"

#include "client/storage/sqlite.h"
#include "common/httpcodec.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlError>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <array>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 2; ///< Of the file. One of another version begins anew.

/// A crash of the program loses nothing that was written, one of the machine the last changes at most.
constexpr std::array settings{
    "PRAGMA journal_mode = WAL"_L1, "PRAGMA synchronous = NORMAL"_L1,
    "PRAGMA secure_delete = FAST"_L1, // what was deleted isn't readable in the file
    "PRAGMA mmap_size = 0"_L1,
    "PRAGMA cache_size = -256"_L1, // KiB
};

/// Rooms and messages as they come over the wire.
constexpr std::array tables{
    "CREATE TABLE server (body BLOB NOT NULL)"_L1,
    "CREATE TABLE people (body BLOB NOT NULL)"_L1,
    "CREATE TABLE room (id TEXT PRIMARY KEY, body BLOB NOT NULL, epoch TEXT, last_id INTEGER NOT NULL,"
    " change INTEGER NOT NULL, first_id INTEGER NOT NULL) WITHOUT ROWID"_L1,
    "CREATE TABLE message (room TEXT NOT NULL, id INTEGER NOT NULL, body BLOB NOT NULL,"
    " PRIMARY KEY (room, id)) WITHOUT ROWID"_L1,
};

}

QString LocalHistory::pathFor(const QString &profile, const QUrl &server, const UserName &user)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    // A hash, since names may be longer than a file's.
    const QByteArray account = server.toEncoded() + '\n' + user.toString().toUtf8();
    const QByteArray name = QCryptographicHash::hash(account, QCryptographicHash::Sha256).toHex().first(32);
    return folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(profile)) + u'/' + QString::fromLatin1(name)
        + u".sqlite"_s;
}

std::unique_ptr<LocalHistory> LocalHistory::open(const QString &path)
{
    std::unique_ptr<LocalHistory> history(new LocalHistory(path));
    if (history->open())
        return history;
    history->clear();
    return history->open() ? std::move(history) : nullptr;
}

void LocalHistory::remove(const QString &path)
{
    for (const auto &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

LocalHistory::LocalHistory(const QString &path)
    : m_path(path)
    , m_connection(u"chatto-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

LocalHistory::~LocalHistory()
{
    close();
}

bool LocalHistory::open()
{
    if (!Sqlite::makeFile(m_path))
        return false;
    QSqlDatabase sqlite = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    sqlite.setDatabaseName(m_path);
    sqlite.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=100"_s);
    return sqlite.open() && prepare();
}

bool LocalHistory::prepare() const
{
    const QSqlDatabase sqlite = database();
    const auto isDone = [&](const QString &sql) { return Sqlite::succeeded(Sqlite::run(sqlite, sql)); };
    if (!std::ranges::all_of(settings, isDone))
        return false;
    const int found = Sqlite::value(sqlite, "PRAGMA user_version"_L1).toInt();
    if (found != 0)
        return found == version;
    return isDone("BEGIN IMMEDIATE"_L1) && std::ranges::all_of(tables, isDone)
        && isDone(u"PRAGMA user_version = %1"_s.arg(version)) && isDone("COMMIT"_L1);
}

HistoryStorage::Content LocalHistory::load()
{
    Content content;
    const QSqlDatabase sqlite = database();
    if (const auto server = decodeServerInfo(Sqlite::value(sqlite, "SELECT body FROM server"_L1).toByteArray()))
        content.server = *server;
    if (const auto people = decodeUserPage(Sqlite::value(sqlite, "SELECT body FROM people"_L1).toByteArray()))
        content.people = people->users;
    QSqlQuery rows = Sqlite::run(sqlite, "SELECT body, epoch, last_id, change, first_id FROM room"_L1);
    while (rows.next()) {
        const auto room = decodeRoom(rows.value(0).toByteArray());
        const Position position{
            Epoch(rows.value(1).toString()), rows.value(2).toLongLong(), rows.value(3).toLongLong()};
        if (room)
            content.rooms.append({*room, position, rows.value(4).toLongLong()});
    }
    return content;
}

QList<Message> LocalHistory::loadMessages(const RoomId &room, MessageId from, MessageId to)
{
    QSqlQuery rows = Sqlite::run(
        database(), "SELECT body FROM message WHERE room = ? AND id BETWEEN ? AND ?"_L1, {room.toString(), from, to});
    QList<Message> messages;
    while (rows.next()) {
        if (const auto message = decodeMessage(rows.value(0).toByteArray()))
            messages.append(*message);
    }
    return messages;
}

bool LocalHistory::save(const Batch &batch)
{
    const QSqlDatabase sqlite = database();
    const auto isDone = [&](const QString &sql) { return Sqlite::succeeded(Sqlite::run(sqlite, sql)); };
    if (isDone("BEGIN IMMEDIATE"_L1) && write(batch) && isDone("COMMIT"_L1))
        return true;
    isDone("ROLLBACK"_L1);
    return false;
}

bool LocalHistory::write(const Batch &batch) const
{
    const QSqlDatabase sqlite = database();
    const auto isDone = [&](const QString &sql, const QVariantList &values) {
        return Sqlite::succeeded(Sqlite::run(sqlite, sql, values));
    };
    if (batch.server
        && !(isDone("DELETE FROM server"_L1, {})
            && isDone("INSERT INTO server VALUES (?)"_L1, {encodeServerInfo(*batch.server)})))
        return false;
    if (batch.people
        && !(isDone("DELETE FROM people"_L1, {})
            && isDone("INSERT INTO people VALUES (?)"_L1, {encodeUserPage({*batch.people})})))
        return false;
    return writeRooms(batch) && writeMessages(batch.messages);
}

bool LocalHistory::writeRooms(const Batch &batch) const
{
    Sqlite::Statement forget(database(), "DELETE FROM room WHERE id = ?"_L1);
    Sqlite::Statement put(database(), "INSERT OR REPLACE INTO room VALUES (?, ?, ?, ?, ?, ?)"_L1);
    Sqlite::Statement removeBefore(database(), "DELETE FROM message WHERE room = ? AND id < ?"_L1);
    Sqlite::Statement removeAfter(database(), "DELETE FROM message WHERE room = ? AND id > ?"_L1);
    for (const RoomId &room : batch.gone) {
        if (!forget.run({room.toString()}) || !removeAfter.run({room.toString(), 0}))
            return false;
    }
    for (const auto &[room, position, firstId] : batch.rooms) {
        const QString id = room.id.toString();
        const bool isDone
            = put.run({id, encodeRoom(room), position.epoch.toString(), position.id, position.change, firstId})
            && removeBefore.run({id, firstId}) && removeAfter.run({id, position.id});
        if (!isDone)
            return false;
    }
    return true;
}

bool LocalHistory::writeMessages(const QList<Message> &messages) const
{
    Sqlite::Statement put(database(), "INSERT OR REPLACE INTO message VALUES (?, ?, ?)"_L1);
    return std::ranges::all_of(messages, [&](const Message &message) {
        return put.run({message.room.toString(), message.id, encodeMessage(message)});
    });
}

void LocalHistory::clear()
{
    close();
    remove(m_path);
}

void LocalHistory::close()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase LocalHistory::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

}
