// SPDX-License-Identifier: MIT
#include "client/storage/localstore.h"

#include "client/storage/sqlite.h"
#include "common/timestamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QStandardPaths>
#include <QUuid>

#include <array>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

struct Storage
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::Storage)
};

constexpr QLatin1StringView inMemory = ":memory:"_L1;

/// What makes a file of one version more out of one of the version before. The version is kept in the file itself; an
/// empty one has 0.
constexpr std::array schema{
    "CREATE TABLE outbox (position INTEGER PRIMARY KEY AUTOINCREMENT, server TEXT NOT NULL,"
    " user TEXT NOT NULL, txn_id TEXT NOT NULL, room TEXT NOT NULL, text TEXT NOT NULL, reply_to INTEGER NOT NULL,"
    " created INTEGER NOT NULL, failure TEXT, UNIQUE (server, user, txn_id));"
    "CREATE TABLE composer (server TEXT NOT NULL, user TEXT NOT NULL, room TEXT NOT NULL,"
    " text TEXT NOT NULL, PRIMARY KEY (server, user, room)) WITHOUT ROWID"_L1,
    "ALTER TABLE composer ADD COLUMN caret INTEGER NOT NULL DEFAULT -1"_L1,
};
constexpr int schemaVersion = int(schema.size());

/// Moves a file that can't be read out of the way, for whoever may want to look into it. Says where to.
QString moveAside(const QString &path)
{
    const QString aside = path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    if (!QFile::rename(path, aside))
        return {};
    QFile::rename(path + u"-wal"_s, aside + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    return aside;
}

class LocalOutbox : public OutboxStorage
{
public:
    LocalOutbox(QString connection, QString server, QString user)
        : m_connection(std::move(connection))
        , m_server(std::move(server))
        , m_user(std::move(user))
    {
    }

    QList<Draft> load() override
    {
        QSqlQuery rows = Sqlite::run(database(),
            "SELECT txn_id, room, text, reply_to, created, failure FROM outbox"
            " WHERE server = ? AND user = ? ORDER BY position"_L1,
            {m_server, m_user});
        QList<Draft> drafts;
        while (rows.next()) {
            const QVariant failure = rows.value(5);
            drafts.append({TxnId(rows.value(0).toString()), RoomId(rows.value(1).toString()), rows.value(2).toString(),
                rows.value(3).toLongLong(), fromMilliseconds(rows.value(4).toLongLong()),
                failure.isNull() ? Draft::State::Queued : Draft::State::Failed, failure.toString()});
        }
        return drafts;
    }

    Result<Done> save(const Draft &draft) override
    {
        const bool isFailed = draft.state == Draft::State::Failed;
        const QSqlQuery saved = Sqlite::run(database(),
            "INSERT INTO outbox (server, user, txn_id, room, text, reply_to, created, failure)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (server, user, txn_id) DO UPDATE SET failure = excluded.failure"_L1,
            {m_server, m_user, draft.txnId.toString(), draft.room.toString(), draft.text, draft.replyTo,
                draft.created.toMSecsSinceEpoch(), isFailed ? QVariant(draft.failure) : QVariant()});
        if (Sqlite::succeeded(saved))
            return Done{};
        return Error{ErrorCode::Unavailable,
            Storage::tr("The message can't be kept safe on this computer's disk: %1")
                .arg(saved.lastError().databaseText())};
    }

    void remove(const TxnId &txnId) override
    {
        Sqlite::run(database(), "DELETE FROM outbox WHERE server = ? AND user = ? AND txn_id = ?"_L1,
            {m_server, m_user, txnId.toString()});
    }

private:
    QSqlDatabase database() const { return QSqlDatabase::database(m_connection, false); }

    QString m_connection;
    QString m_server;
    QString m_user;
};

}

QString LocalStore::pathForProfile(const QString &profile)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(profile)) + u".sqlite"_s;
}

LocalStore::LocalStore(const QString &path)
    : m_connection(u"chatto-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    Opened opened = open(path);
    if (opened == Opened::Unreadable) {
        close();
        const QString aside = moveAside(path);
        opened = aside.isEmpty() ? Opened::Unwritable : open(path);
        m_health = Health::Replaced;
        m_warning = Storage::tr("What Chatto had kept on this computer could not be read. Messages that weren't sent "
                                "yet may be lost. The file is now at %1.")
                        .arg(QDir::toNativeSeparators(aside));
    }
    if (opened == Opened::Yes)
        return;
    close();
    open(inMemory);
    m_health = Health::MemoryOnly;
    m_warning = Storage::tr("Chatto can't write to %1. Messages that aren't sent yet are lost when you quit.")
                    .arg(QDir::toNativeSeparators(path));
}

LocalStore::~LocalStore()
{
    close();
}

std::unique_ptr<OutboxStorage> LocalStore::outbox(const QUrl &server, const UserName &user)
{
    return std::make_unique<LocalOutbox>(m_connection, server.toString(), user.toString());
}

LocalStore::ComposerText LocalStore::composerText(const QUrl &server, const UserName &user, const RoomId &room) const
{
    QSqlQuery row
        = Sqlite::run(database(), "SELECT text, caret FROM composer WHERE server = ? AND user = ? AND room = ?"_L1,
            {server.toString(), user.toString(), room.toString()});
    return row.next() ? ComposerText{row.value(0).toString(), row.value(1).toInt()} : ComposerText();
}

bool LocalStore::setComposerText(
    const QUrl &server, const UserName &user, const RoomId &room, const ComposerText &content)
{
    const QVariantList key{server.toString(), user.toString(), room.toString()};
    if (content.text.isEmpty())
        return Sqlite::succeeded(
            Sqlite::run(database(), "DELETE FROM composer WHERE server = ? AND user = ? AND room = ?"_L1, key));
    return Sqlite::succeeded(Sqlite::run(database(),
        "INSERT OR REPLACE INTO composer (server, user, room, text, caret) VALUES (?, ?, ?, ?, ?)"_L1,
        key + QVariantList{content.text, content.caret}));
}

QList<RoomId> LocalStore::roomsWithText(const QUrl &server, const UserName &user) const
{
    QSqlQuery rows = Sqlite::run(database(), "SELECT room FROM composer WHERE server = ? AND user = ? ORDER BY room"_L1,
        {server.toString(), user.toString()});
    QList<RoomId> rooms;
    while (rows.next())
        rooms.append(RoomId(rows.value(0).toString()));
    return rooms;
}

LocalStore::Opened LocalStore::open(const QString &path)
{
    if (path != inMemory && !Sqlite::makeFile(path))
        return Opened::Unwritable;
    QSqlDatabase sqlite = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    sqlite.setDatabaseName(path);
    sqlite.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!sqlite.open())
        return Opened::Unwritable;
    return prepare();
}

/// Finds out whether the file is sound and not of a later version, and brings its tables up to date.
LocalStore::Opened LocalStore::prepare() const
{
    const QSqlDatabase sqlite = database();
    if (Sqlite::value(sqlite, "PRAGMA quick_check(1)"_L1).toString() != "ok"_L1)
        return Opened::Unreadable;
    Sqlite::run(sqlite, "PRAGMA journal_mode = WAL"_L1);
    Sqlite::run(sqlite, "PRAGMA synchronous = FULL"_L1); // a draft is on the disk before it is sent
    if (!Sqlite::succeeded(Sqlite::run(sqlite, "BEGIN IMMEDIATE"_L1)))
        return Opened::Unwritable;
    const int version = Sqlite::value(sqlite, "PRAGMA user_version"_L1).toInt();
    if (version > schemaVersion)
        return Opened::Unreadable;
    for (int next = version; next < schemaVersion; ++next) {
        for (const QString &sql : QString(schema[size_t(next)]).split(u';')) {
            const QSqlQuery made = Sqlite::run(sqlite, sql);
            if (!Sqlite::succeeded(made))
                return Sqlite::isDisksFault(made.lastError()) ? Opened::Unwritable : Opened::Unreadable;
        }
    }
    if (version < schemaVersion) // without a change the disk isn't waited for
        Sqlite::run(sqlite, u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    return Sqlite::succeeded(Sqlite::run(sqlite, "COMMIT"_L1)) ? Opened::Yes : Opened::Unwritable;
}

void LocalStore::close()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase LocalStore::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

}
