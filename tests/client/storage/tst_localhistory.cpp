// SPDX-License-Identifier: MIT
#include "client/storage/localhistory.h"

#include "tests/support/clientrun.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const UserName ada(u"ada"_s);
const RoomId tea(u"tea"_s);

Message message(const RoomId &room, MessageId id, const QString &text = u"text"_s)
{
    return {room, id, ada, QDateTime::fromMSecsSinceEpoch(1'790'000'000'123 + id, Qt::UTC), text};
}

QList<Message> messages(const RoomId &room, MessageId from, MessageId to)
{
    QList<Message> all;
    for (MessageId id = from; id <= to; ++id)
        all.append(message(room, id));
    return all;
}

StoredRoom storedRoom(const RoomId &id, MessageId first, MessageId last, const Epoch &epoch = Epoch(u"e1"_s))
{
    Room room;
    room.id = id;
    room.name = u"Name"_s;
    room.lastId = last;
    return {room, {epoch, last, 0}, first};
}

/// A storage that can be made to fail: as if the program were killed before it wrote.
class Fragile : public HistoryStorage
{
public:
    Fragile(std::unique_ptr<HistoryStorage> storage, const bool &isBroken)
        : m_storage(std::move(storage))
        , m_isBroken(isBroken)
    {
    }
    Content load() override { return m_storage->load(); }
    QList<Message> loadMessages(const RoomId &room, MessageId from, MessageId to) override
    {
        return m_storage->loadMessages(room, from, to);
    }
    bool save(const Batch &batch) override { return !m_isBroken && m_storage->save(batch); }
    void clear() override { m_storage->clear(); }

private:
    std::unique_ptr<HistoryStorage> m_storage;
    const bool &m_isBroken;
};

}

class LocalHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void keepsRoomsAndMessagesAsTheyAre();
    void keepsTheServer();
    void keepsPeople();
    void removesWhatIsOutsideTheRun();
    void replacesWhatReadsOtherwise();
    void removesRooms();
    void keepsRoomsApart();
    void letsNobodyElseRead();
    void leavesNothingOfWhatWasDeleted();
    void leavesNoFileBehind();
    void beginsAnewWhereItCannotRead_data();
    void beginsAnewWhereItCannotRead();
    void saysWhereItCannotBeKept();
    void refusesWhatCannotBeWritten();
    void tellsFilesOfAccountsApart();

    void answersAsTheServerWould_data();
    void answersAsTheServerWould();

private:
    std::unique_ptr<LocalHistory> open() const { return LocalHistory::open(m_path); }
    QByteArray fileContent() const
    {
        QByteArray content;
        for (const auto &ending : {QString(), u"-wal"_s}) {
            QFile file(m_path + ending);
            if (file.open(QFile::ReadOnly))
                content += file.readAll();
        }
        return content;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void LocalHistoryTest::init()
{
    QLoggingCategory::setFilterRules({});
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"cache/default/account.sqlite"_s);
}

void LocalHistoryTest::keepsRoomsAndMessagesAsTheyAre()
{
    StoredRoom stored = storedRoom(tea, 41, 42);
    stored.room = {tea, u"Téa 🍵"_s, u"'; DROP TABLE room; --"_s, RoomKind::Direct, {UserName(u"bob"_s)}, 2,
        Epoch(u"e9"_s), 43, 8, 40, Role::Owner};
    stored.position = {Epoch(u"e1"_s), 42, 7};
    Message full = message(tea, 42, u"Grüße 👋\n\t"_s);
    full.txnId = TxnId(u"t"_s);
    full.replyTo = 41;
    full.change = 7;
    full.edited = full.time.addSecs(60);
    full.reactions = {{u"👍"_s, {ada, UserName(u"bob"_s)}}};
    Message deleted = message(tea, 41, {});
    deleted.deleted = true;
    QVERIFY(open()->save({{}, {stored}, {full, deleted}, {}}));
    const auto history = open();
    QCOMPARE(history->load().rooms, QList({stored}));
    QCOMPARE(history->loadMessages(tea, 1, 100), QList({deleted, full}));
    QCOMPARE(history->loadMessages(tea, 42, 42), QList({full}));
}

void LocalHistoryTest::keepsTheServer()
{
    QCOMPARE(open()->load().server, ServerInfo());
    ServerInfo server;
    server.name = u"School"_s;
    server.textBytes = 4000;
    QVERIFY(open()->save({ServerInfo(), {}, {}, {}}));
    QVERIFY(open()->save({server, {}, {}, {}}));
    QVERIFY(open()->save({{}, {storedRoom(tea, 1, 0)}, {}, {}}));
    QCOMPARE(open()->load().server, server);
}

void LocalHistoryTest::keepsPeople()
{
    QVERIFY(open()->load().people.isEmpty());
    QList<User> people;
    for (int i = 0; i < 3'000; ++i)
        people.append({UserName(u"user%1"_s.arg(i)), Presence::Offline, false, i == 7});
    HistoryStorage::Batch batch;
    batch.people = people.first(2);
    QVERIFY(open()->save(batch));
    batch.people = people;
    QVERIFY(open()->save(batch));
    QCOMPARE(open()->load().people, people);
    QVERIFY(open()->save({}));
    QCOMPARE(open()->load().people, people);
}

void LocalHistoryTest::removesWhatIsOutsideTheRun()
{
    const auto history = open();
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 9)}, messages(tea, 1, 9), {}}));
    QVERIFY(history->save({{}, {storedRoom(tea, 4, 7)}, {}, {}}));
    QCOMPARE(history->loadMessages(tea, 1, 100), messages(tea, 4, 7));
    QVERIFY(history->save({{}, {storedRoom(tea, 7, 6, Epoch(u"e2"_s))}, {}, {}}));
    QVERIFY(history->loadMessages(tea, 1, 100).isEmpty());
}

void LocalHistoryTest::replacesWhatReadsOtherwise()
{
    const auto history = open();
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 3)}, messages(tea, 1, 3), {}}));
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 3)}, {message(tea, 2, u"edited"_s)}, {}}));
    QCOMPARE(history->loadMessages(tea, 2, 3), QList({message(tea, 2, u"edited"_s), message(tea, 3)}));
}

void LocalHistoryTest::removesRooms()
{
    const auto history = open();
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 3)}, messages(tea, 1, 3), {}}));
    QVERIFY(history->save({{}, {}, {}, {tea}}));
    QVERIFY(history->load().rooms.isEmpty());
    QVERIFY(history->loadMessages(tea, 1, 3).isEmpty());
    QVERIFY(history->save({{}, {storedRoom(tea, 4, 5)}, messages(tea, 4, 5), {tea}})); // and back at once
    QCOMPARE(history->loadMessages(tea, 1, 100), messages(tea, 4, 5));
}

void LocalHistoryTest::keepsRoomsApart()
{
    const auto history = open();
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 3), storedRoom(lobbyId(), 2, 4)},
        messages(tea, 1, 3) + messages(lobbyId(), 2, 4), {}}));
    QVERIFY(history->save({{}, {storedRoom(tea, 3, 3)}, {}, {}}));
    QCOMPARE(history->loadMessages(lobbyId(), 1, 100), messages(lobbyId(), 2, 4));
    QVERIFY(history->save({{}, {}, {}, {tea}}));
    QCOMPARE(history->loadMessages(lobbyId(), 1, 100), messages(lobbyId(), 2, 4));
    QCOMPARE(history->load().rooms, QList({storedRoom(lobbyId(), 2, 4)}));
}

void LocalHistoryTest::letsNobodyElseRead()
{
    const auto history = open();
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 3)}, messages(tea, 1, 3), {}}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const auto &ending : {QString(), u"-wal"_s, u"-shm"_s}) {
        QVERIFY2(QFile::exists(m_path + ending), qPrintable(ending));
        QVERIFY2(!(QFile::permissions(m_path + ending) & others), qPrintable(ending));
    }
}

void LocalHistoryTest::leavesNothingOfWhatWasDeleted()
{
    const QString secret = u"the cake is in the second drawer"_s;
    QVERIFY(
        open()->save({{}, {storedRoom(tea, 1, 3)}, {message(tea, 1), message(tea, 2, secret), message(tea, 3)}, {}}));
    QVERIFY(fileContent().contains(secret.toUtf8()));
    QVERIFY(open()->save({{}, {storedRoom(tea, 1, 3)}, {message(tea, 2, {})}, {}}));
    QVERIFY(!fileContent().contains(secret.toUtf8()));
}

void LocalHistoryTest::leavesNoFileBehind()
{
    const auto history = open();
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 3)}, messages(tea, 1, 3), {}}));
    history->clear();
    QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files), QStringList());
}

void LocalHistoryTest::beginsAnewWhereItCannotRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no SQLite") << QByteArray(10'000, 'x');
    QTest::newRow("half a page") << "SQLite format 3"_ba + QByteArray(100, '\0');
    QTest::newRow("a later version") << QByteArray();
}

void LocalHistoryTest::beginsAnewWhereItCannotRead()
{
    QLoggingCategory::setFilterRules(u"chatto.storage.warning=false"_s);
    QFETCH(QByteArray, content);
    QVERIFY(open()->save({{}, {storedRoom(tea, 1, 3)}, messages(tea, 1, 3), {}}));
    QFile file(m_path);
    QVERIFY(file.open(QFile::ReadWrite));
    if (content.isEmpty()) {
        constexpr int userVersion = 60; // where it stands in the file
        QVERIFY(file.seek(userVersion) && file.write("\0\0\0\x63", 4) == 4);
    } else {
        QVERIFY(file.resize(0) && file.write(content) == content.size());
    }
    file.close();
    const auto history = open();
    QVERIFY(history);
    QVERIFY(history->load().rooms.isEmpty());
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 3)}, messages(tea, 1, 3), {}}));
    QCOMPARE(history->loadMessages(tea, 1, 3), messages(tea, 1, 3));
}

void LocalHistoryTest::saysWhereItCannotBeKept()
{
    QLoggingCategory::setFilterRules(u"chatto.storage.warning=false"_s);
    QFile file(m_folder->filePath(u"cache"_s)); // where a folder is to be
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(!open());
}

void LocalHistoryTest::refusesWhatCannotBeWritten()
{
    QLoggingCategory::setFilterRules(u"chatto.storage.warning=false"_s);
    const auto history = open();
    QVERIFY(history->save({{}, {storedRoom(tea, 1, 3)}, messages(tea, 1, 3), {}}));
    const auto other = open();
    // Somebody else is writing there.
    QVERIFY(QFile::exists(m_path));
    {
        QSqlDatabase blocker = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"blocker"_s);
        blocker.setDatabaseName(m_path);
        QVERIFY(blocker.open());
        QVERIFY(blocker.exec(u"BEGIN EXCLUSIVE"_s).isActive());
        QVERIFY(!history->save({{}, {storedRoom(tea, 1, 4)}, {message(tea, 4)}, {}}));
        QVERIFY(blocker.exec(u"ROLLBACK"_s).isActive());
    }
    QSqlDatabase::removeDatabase(u"blocker"_s);
    QCOMPARE(history->load().rooms, QList({storedRoom(tea, 1, 3)}));
    QCOMPARE(history->loadMessages(tea, 1, 100), messages(tea, 1, 3));
}

void LocalHistoryTest::tellsFilesOfAccountsApart()
{
    const auto path = [](const QString &profile, const QString &server, const QString &user) {
        return LocalHistory::pathFor(profile, QUrl(server), UserName(user));
    };
    const QSet<QString> paths{path(u"a"_s, u"http://h:1"_s, u"ada"_s), path(u"b"_s, u"http://h:1"_s, u"ada"_s),
        path(u"a"_s, u"http://h:12"_s, u"ada"_s), path(u"a"_s, u"http://h:1"_s, u"2ada"_s),
        path(u"../x"_s, u"http://h:1"_s, QString(32, u'語'))};
    QCOMPARE(paths.size(), 5);
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    for (const QString &one : paths)
        QCOMPARE(QFileInfo(QFileInfo(one).path()).path(), cache);
}

namespace {

/// A server that writes, edits and loses, and a client that comes and goes, one thing after the other by chance.
class Life
{
public:
    Life(quint32 seed, const QString &path)
        : m_random(seed)
        , m_path(path)
    {
        start();
    }

    void step()
    {
        const int what = m_random.bounded(100);
        if (what < 35)
            write(1 + m_random.bounded(3));
        else if (what < 50 && m_server.lastId() > 0)
            edit();
        else if (what < 60)
            m_run->client.isOnline() ? goOffline() : comeOnline();
        else if (what < 66)
            restart(m_random.bounded(2) == 0);
        else if (what < 67)
            loseLog();
        else
            read();
    }

    QString failure;
    int fromDisk = 0; ///< Answers that the server wasn't asked for.

private:
    void start()
    {
        m_isKilled = false;
        m_run = std::make_unique<ClientRun>(
            ada, m_server, std::make_unique<Fragile>(LocalHistory::open(m_path), m_isKilled));
    }

    void restart(bool isKilled)
    {
        goOffline();
        m_isKilled = isKilled;
        m_run.reset();
        start();
        if (const auto position = m_run->client.position(lobbyId()); position && isKilled)
            m_known = m_states.value(position->epoch.toString()).value({position->id, position->change});
    }

    void goOffline()
    {
        if (!m_run->client.isOnline())
            return;
        m_run->client.connectionClosed();
        m_known = m_server.log;
        m_server.failure = Error{ErrorCode::Unavailable, u"no network"_s};
    }

    void comeOnline()
    {
        m_server.failure.reset();
        const auto resumed = m_run->client.resume().value(lobbyId());
        Room room;
        room.id = lobbyId();
        room.epoch = m_server.epoch;
        room.lastId = m_server.lastId();
        room.lastChange = m_server.lastChange;
        m_run->client.apply(Welcome{{ada}, {}, 1, {room}, {}});
        if (resumed.epoch == m_server.epoch)
            sendMissed(resumed);
        note();
    }

    void sendMissed(const Position &from)
    {
        constexpr int most = 4;
        MessageId sent = from.id;
        while (sent < m_server.lastId() && sent < from.id + most)
            m_run->client.apply(m_server.log[sent++]);
        if (sent < m_server.lastId())
            return m_run->client.apply(Gap{lobbyId(), sent + 1, m_server.lastId(), m_server.lastChange});
        QMap<ChangeNumber, Message> changed;
        for (const Message &message : std::as_const(m_server.log)) {
            if (message.change > from.change)
                changed.insert(message.change, message);
        }
        // One that was changed again meanwhile is told of once only: the client finds a number missing.
        for (const Message &message : changed)
            m_run->client.apply(Change{message.change, message});
    }

    void write(int count)
    {
        for (int i = 0; i < count; ++i) {
            const Message message = m_server.append(u"bob", u"message %1"_s.arg(++m_number));
            if (m_run->client.isOnline())
                m_run->client.apply(message);
            note();
        }
    }

    void edit()
    {
        const auto id = 1 + m_random.bounded(m_server.lastId());
        const Change change = m_server.edit(id, u"edited %1"_s.arg(++m_number));
        if (m_run->client.isOnline())
            m_run->client.apply(change);
        note();
    }

    void loseLog()
    {
        m_server.log.resize(m_random.bounded(m_server.lastId() + 1));
        m_server.epoch = Epoch(u"e%1"_s.arg(++m_number));
        if (m_run->client.isOnline())
            m_run->client.apply(Reset{lobbyId(), m_server.epoch});
        note();
    }

    /// What a client that has heard everything up to now knows.
    void note() { m_states[m_server.epoch.toString()].insert({m_server.lastId(), m_server.lastChange}, m_server.log); }

    HistoryQuery query()
    {
        const MessageId id = 1 + m_random.bounded(m_server.lastId() + 1);
        const int limit = 1 + m_random.bounded(12);
        switch (m_random.bounded(6)) {
        case 0:
            return {Around{id}, limit};
        case 1:
            return {After{id}, limit};
        case 2:
        case 3:
            return {Before{id}, limit};
        default:
            return {Newest{}, limit};
        }
    }

    void read()
    {
        const HistoryQuery asked = query();
        const int requests = m_server.requests;
        QObject context;
        std::optional<Result<HistoryPage>> answer;
        m_run->history.fetchHistory(
            lobbyId(), asked, &context, [&](const Result<HistoryPage> &page) { answer = page; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return fail(u"no answer"_s);
        fromDisk += m_server.requests == requests;
        if (m_run->client.isOnline())
            compare(asked, *answer);
        else if (*answer)
            compareOffline(**answer);
    }

    void compare(const HistoryQuery &asked, const Result<HistoryPage> &answer)
    {
        const HistoryPage truth = m_server.page(asked);
        if (!answer || answer->messages != truth.messages || answer->epoch != truth.epoch
            || answer->lastId != truth.lastId)
            fail(u"another page than the server's"_s + describe(asked) + describe(*answer) + describe(truth));
    }

    static QString describe(const HistoryQuery &asked) { return u" %1/%2"_s.arg(asked.where.index()).arg(asked.limit); }
    static QString describe(const HistoryPage &page)
    {
        QString text = u"\n%1 %2:"_s.arg(page.epoch.toString()).arg(page.lastId);
        for (const Message &message : page.messages)
            text += u" %1 %2,"_s.arg(message.id).arg(message.text);
        return text;
    }

    /// A part of the log as it was when the client heard of it last.
    void compareOffline(const HistoryPage &page)
    {
        for (const Message &message : page.messages) {
            if (!m_known.isEmpty() && (message.id > m_known.size() || m_known[message.id - 1] != message))
                return fail(u"%1 isn't what it was"_s.arg(message.id));
        }
    }

    void fail(const QString &why)
    {
        if (failure.isEmpty())
            failure = why;
    }

    QRandomGenerator m_random;
    QString m_path;
    FakeHistory m_server{5};
    std::unique_ptr<ClientRun> m_run;
    bool m_isKilled = false;
    QList<Message> m_known; ///< The log, as far as the client has heard; empty where that isn't known.
    QHash<QString, QMap<std::pair<MessageId, ChangeNumber>, QList<Message>>> m_states;
    int m_number = 0;
};

}

void LocalHistoryTest::answersAsTheServerWould_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void LocalHistoryTest::answersAsTheServerWould()
{
    QFETCH(quint32, seed);
    Life life(seed, m_path);
    for (int i = 0; i < 250; ++i) {
        life.step();
        QVERIFY2(life.failure.isEmpty(), qPrintable(u"step %1: %2"_s.arg(i).arg(life.failure)));
    }
    QVERIFY2(life.fromDisk > 10, qPrintable(QString::number(life.fromDisk)));
}

QTEST_GUILESS_MAIN(LocalHistoryTest)
#include "tst_localhistory.moc"
