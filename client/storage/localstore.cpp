// SPDX-License-Identifier: MIT
#include "client/storage/localstore.h"

#include "client/storage/moveaside.h"
#include "client/storage/sqlite.h"
#include "common/timestamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QStandardPaths>
#include <QTemporaryDir>
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

constexpr qint64 smallestFile = 512; ///< One page.
constexpr auto logSuffix = "-wal"_L1; ///< Of the file in which SQLite notes what isn't in the other one yet.

/// The log goes where its file goes, if that goes anywhere.
QString moveAsideWithLog(const QString &path)
{
    const QString aside = moveAside(path);
    if (!aside.isEmpty())
        QFile::rename(path + logSuffix, aside + logSuffix);
    return aside;
}

bool copy(const QString &from, const QString &to)
{
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
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
        const QString aside = moveAsideWithLog(path);
        opened = aside.isEmpty() ? Opened::Unwritable : open(path);
        m_health = Health::Replaced;
        m_warning = Storage::tr("What Chatto had kept on this computer could not be read. Messages that weren't sent "
                                "yet may be lost. The file is now at %1.")
                        .arg(QDir::toNativeSeparators(aside));
    }
    if (opened == Opened::Yes)
        return;
    workOnACopy(path);
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
    const QFileInfo file(path);
    if (file.isFile() && file.size() < smallestFile)
        return Opened::Unreadable; // SQLite would take it for new.
    if (path != inMemory && !Sqlite::makeFile(path))
        return Opened::Unwritable;
    QSqlDatabase sqlite = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    sqlite.setDatabaseName(path);
    sqlite.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!sqlite.open())
        return Opened::Unwritable;
    // Else SQLite makes another file beside, which a full disk doesn't take.
    Sqlite::run(sqlite, "PRAGMA locking_mode = EXCLUSIVE"_L1);
    const Opened checked = check();
    return checked == Opened::Yes ? prepare() : checked;
}

LocalStore::Opened LocalStore::check() const
{
    QSqlQuery answer = Sqlite::run(database(), "PRAGMA quick_check(1)"_L1);
    if (Sqlite::isDisksFault(answer.lastError()))
        return Opened::Unwritable;
    return answer.next() && answer.value(0).toString() == "ok"_L1 ? Opened::Yes : Opened::Unreadable;
}

/// Finds out whether the file is not of a later version, and brings its tables up to date.
LocalStore::Opened LocalStore::prepare() const
{
    const QSqlDatabase sqlite = database();
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

/// What can't be written can be shown at least, and sent: the server takes it once, though it is still there next time.
void LocalStore::workOnACopy(const QString &path)
{
    close();
    m_copy = std::make_unique<QTemporaryDir>();
    const QString place = m_copy->filePath(u"copy.sqlite"_s);
    copy(path + logSuffix, place + logSuffix);
    if (copy(path, place) && open(place) == Opened::Yes)
        return;
    close();
    open(inMemory);
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
