// SPDX-License-Identifier: MIT
#include "client/storage/localstore.h"

#include "client/core/outbox.h"
#include "tests/support/fakehistory.h"
#include "tests/support/hardships.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const QUrl server(u"https://chat.example.org"_s);
const UserName ada(u"ada"_s);

Draft draft(const QString &txnId, const QString &text = u"text"_s)
{
    const auto created = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
    return {TxnId(txnId), lobbyId(), text, 0, created};
}

/// Some bytes of it are others.
QByteArray noisy(QByteArray content, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto place = random.bounded(content.size());
    const auto end = std::min(place + 1 + random.bounded(1024), content.size());
    for (auto i = place; i < end; ++i)
        content[i] = char(random.bounded(256));
    return content;
}

/// Shorter than any file of SQLite's, the ends of pages and their neighbours, and many between.
qsizetype cutAt(qsizetype size, quint32 seed)
{
    if (seed < 40)
        return seed;
    const qsizetype page = (seed - 40) / 3 * 4096;
    if (page < size)
        return std::clamp<qsizetype>(page + (seed - 40) % 3 - 1, 0, size - 1);
    return QRandomGenerator(seed).bounded(size);
}

}

class LocalStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void keepsDraftsInOrder();
    void keepsADraftAsItIs();
    void bringsADraftUpToDateInItsPlace();
    void removesDrafts();
    void keepsUsersAndServersApart();
    void survivesAKill();
    void isReadByTheNextOutbox();
    void keepsWhatStandsInTheComposer();
    void tellsWhereTextWaits();
    void takesOverAFileOfTheFirstVersion();
    void letsNobodyElseRead();
    void replacesAFileThatCannotBeRead_data();
    void replacesAFileThatCannotBeRead();
    void goesOnInMemoryWhereItCannotWrite_data();
    void goesOnInMemoryWhereItCannotWrite();
    void refusesADraftThatCannotBeSaved();
    void leavesAFileAloneThatIsInUse();
    void neverLosesDraftsInSilence_data();
    void neverLosesDraftsInSilence();
    void namesItsFileAfterTheProfile();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void LocalStoreTest::init()
{
    QLoggingCategory::setFilterRules({});
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"data/profile.sqlite"_s);
}

void LocalStoreTest::keepsDraftsInOrder()
{
    {
        LocalStore store(m_path);
        QCOMPARE(store.health(), LocalStore::Health::Good);
        QVERIFY(store.warning().isEmpty());
        const auto outbox = store.outbox(server, ada);
        for (const auto *txnId : {u"c", u"a", u"b"})
            QVERIFY(outbox->save(draft(QString::fromUtf16(txnId))));
        outbox->remove(TxnId(u"a"_s));
        QVERIFY(outbox->save(draft(u"a"_s)));
    }
    LocalStore store(m_path);
    QCOMPARE(store.health(), LocalStore::Health::Good);
    QCOMPARE(store.outbox(server, ada)->load(), QList({draft(u"c"_s), draft(u"b"_s), draft(u"a"_s)}));
}

void LocalStoreTest::keepsADraftAsItIs()
{
    Draft full = draft(u"t"_s, u"Grüße 👋\n\t'; DROP TABLE outbox; --"_s);
    full.room = RoomId(u"tea-room"_s);
    full.replyTo = 41;
    full.state = Draft::State::Failed;
    full.failure = u"It is too long."_s;
    LocalStore store(m_path);
    QVERIFY(store.outbox(server, ada)->save(full));
    QCOMPARE(store.outbox(server, ada)->load(), QList({full}));
}

void LocalStoreTest::bringsADraftUpToDateInItsPlace()
{
    LocalStore store(m_path);
    const auto outbox = store.outbox(server, ada);
    Draft first = draft(u"1"_s);
    QVERIFY(outbox->save(first));
    QVERIFY(outbox->save(draft(u"2"_s)));
    first.state = Draft::State::Failed;
    first.failure = u"no"_s;
    QVERIFY(outbox->save(first));
    QCOMPARE(outbox->load(), QList({first, draft(u"2"_s)}));
    first.state = Draft::State::Queued;
    first.failure.clear();
    QVERIFY(outbox->save(first));
    QCOMPARE(outbox->load(), QList({first, draft(u"2"_s)}));
}

void LocalStoreTest::removesDrafts()
{
    LocalStore store(m_path);
    const auto outbox = store.outbox(server, ada);
    QVERIFY(outbox->save(draft(u"1"_s)));
    outbox->remove(TxnId(u"1"_s));
    outbox->remove(TxnId(u"unknown"_s));
    QVERIFY(outbox->load().isEmpty());
}

void LocalStoreTest::keepsUsersAndServersApart()
{
    LocalStore store(m_path);
    const QUrl elsewhere(u"https://elsewhere.example.org"_s);
    QVERIFY(store.outbox(server, ada)->save(draft(u"t"_s, u"ada's"_s)));
    QVERIFY(store.outbox(server, UserName(u"bob"_s))->save(draft(u"t"_s, u"bob's"_s)));
    QVERIFY(store.outbox(elsewhere, ada)->save(draft(u"t"_s, u"elsewhere"_s)));
    store.outbox(server, UserName(u"bob"_s))->remove(TxnId(u"t"_s));
    QCOMPARE(store.outbox(server, ada)->load().first().text, u"ada's"_s);
    QCOMPARE(store.outbox(elsewhere, ada)->load().first().text, u"elsewhere"_s);
    QVERIFY(store.outbox(server, UserName(u"bob"_s))->load().isEmpty());
}

void LocalStoreTest::survivesAKill()
{
    LocalStore running(m_path);
    QVERIFY(running.outbox(server, ada)->save(draft(u"1"_s)));
    // What a killed program leaves: the file and its log as they are, without a proper end.
    QDir().mkpath(m_folder->filePath(u"killed"_s));
    for (const QString &suffix : {u""_s, u"-wal"_s})
        QVERIFY(QFile::copy(m_path + suffix, m_folder->filePath(u"killed/profile.sqlite"_s) + suffix));
    LocalStore store(m_folder->filePath(u"killed/profile.sqlite"_s));
    QCOMPARE(store.health(), LocalStore::Health::Good);
    QCOMPARE(store.outbox(server, ada)->load(), QList({draft(u"1"_s)}));
}

void LocalStoreTest::isReadByTheNextOutbox()
{
    FakeHistory history;
    const ServerClock clock;
    {
        LocalStore store(m_path);
        const auto storage = store.outbox(server, ada);
        Outbox outbox(*storage, history, clock, ada);
        QVERIFY(outbox.add(lobbyId(), u"1"_s, 0));
        QVERIFY(outbox.add(lobbyId(), u"2"_s, 0));
    }
    LocalStore store(m_path);
    const auto storage = store.outbox(server, ada);
    Outbox outbox(*storage, history, clock, ada);
    QSignalSpy sent(&outbox, &Outbox::sendReady);
    outbox.start(65536);
    while (!outbox.drafts(lobbyId()).isEmpty())
        outbox.settle(sent.last().first().value<SendMessage>().txnId);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.first().first().value<SendMessage>().text, u"1"_s);
    QVERIFY(storage->load().isEmpty());
}

void LocalStoreTest::keepsWhatStandsInTheComposer()
{
    const RoomId tea(u"tea"_s);
    const LocalStore::ComposerText sentence{u"half a sentence"_s, 5};
    {
        LocalStore store(m_path);
        store.setComposerText(server, ada, lobbyId(), {u"half a"_s});
        store.setComposerText(server, ada, lobbyId(), sentence);
        store.setComposerText(server, ada, tea, {u"more"_s, 2});
        store.setComposerText(server, ada, tea, {});
    }
    const LocalStore store(m_path);
    QCOMPARE(store.composerText(server, ada, lobbyId()), sentence);
    QCOMPARE(store.composerText(server, ada, tea), LocalStore::ComposerText());
    QCOMPARE(store.composerText(server, UserName(u"bob"_s), lobbyId()), LocalStore::ComposerText());
}

void LocalStoreTest::tellsWhereTextWaits()
{
    LocalStore store(m_path);
    store.setComposerText(server, ada, RoomId(u"tea"_s), {u"more"_s});
    store.setComposerText(server, ada, lobbyId(), {u"half"_s});
    store.setComposerText(server, UserName(u"bob"_s), RoomId(u"other"_s), {u"not ada's"_s});
    QCOMPARE(store.roomsWithText(server, ada), (QList{lobbyId(), RoomId(u"tea"_s)}));
    store.setComposerText(server, ada, lobbyId(), {});
    QCOMPARE(store.roomsWithText(server, ada), QList{RoomId(u"tea"_s)});
}

/// As version 1 of the tables left it.
void LocalStoreTest::takesOverAFileOfTheFirstVersion()
{
    {
        const LocalStore store(m_path);
    } // the folder
    QVERIFY(QFile::remove(m_path));
    {
        QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        old.setDatabaseName(m_path);
        QVERIFY(old.open());
        QSqlQuery query(old);
        for (const auto *sql :
            {u"CREATE TABLE outbox (position INTEGER PRIMARY KEY AUTOINCREMENT, server TEXT NOT NULL,"
             " user TEXT NOT NULL, txn_id TEXT NOT NULL, room TEXT NOT NULL, text TEXT NOT NULL,"
             " reply_to INTEGER NOT NULL, created INTEGER NOT NULL, failure TEXT, UNIQUE (server, user, txn_id))",
                u"CREATE TABLE composer (server TEXT NOT NULL, user TEXT NOT NULL, room TEXT NOT NULL,"
                " text TEXT NOT NULL, PRIMARY KEY (server, user, room)) WITHOUT ROWID",
                u"INSERT INTO outbox (server, user, txn_id, room, text, reply_to, created)"
                " VALUES ('https://chat.example.org', 'ada', 't', 'lobby', 'text', 0, 1790000000123)",
                u"INSERT INTO composer VALUES ('https://chat.example.org', 'ada', 'lobby', 'half a thought')",
                u"PRAGMA user_version = 1"})
            QVERIFY2(query.exec(QString::fromUtf16(sql)), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    for (int start = 0; start < 2; ++start) {
        LocalStore store(m_path);
        QCOMPARE(store.health(), LocalStore::Health::Good);
        QCOMPARE(store.outbox(server, ada)->load(), QList{draft(u"t"_s)});
        QCOMPARE(store.composerText(server, ada, lobbyId()), (LocalStore::ComposerText{u"half a thought"_s, -1}));
    }
}

void LocalStoreTest::letsNobodyElseRead()
{
    LocalStore store(m_path);
    QVERIFY(store.outbox(server, ada)->save(draft(u"1"_s)));
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const auto others = QFile::permissions(m_path + suffix)
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        QVERIFY2(!others, qPrintable(suffix));
    }
}

void LocalStoreTest::replacesAFileThatCannotBeRead_data()
{
    QTest::addColumn<QString>("damage");
    for (const auto *damage : {u"empty", u"noise", u"noisy head", u"noisy pages", u"truncated", u"newer version"})
        QTest::newRow(qPrintable(QString::fromUtf16(damage))) << QString::fromUtf16(damage);
}

void LocalStoreTest::replacesAFileThatCannotBeRead()
{
    QFETCH(QString, damage);
    {
        LocalStore store(m_path);
        for (int i = 0; i < 50; ++i)
            QVERIFY(store.outbox(server, ada)->save(draft(QString::number(i), QString(1000, u'x'))));
    }
    QFile file(m_path);
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.size() > 20'000);
    if (damage == "empty"_L1) {
        file.resize(0);
    } else if (damage == "noise"_L1) {
        file.resize(0);
        file.write(QByteArray(5'000, 'n'));
    } else if (damage == "noisy head"_L1) {
        file.write(QByteArray(100, 'n'));
    } else if (damage == "noisy pages"_L1) {
        file.seek(4096);
        file.write(QByteArray(8192, 'n'));
    } else if (damage == "truncated"_L1) {
        file.resize(file.size() / 2);
    } else {
        file.seek(60); // user_version, in SQLite's file format
        file.write(QByteArray::fromHex("00000063"));
    }
    file.close();

    QLoggingCategory::setFilterRules(u"chatto.storage.warning=false"_s); // SQLite complains about some of them
    auto store = std::make_unique<LocalStore>(m_path);
    QCOMPARE(store->health(), LocalStore::Health::Replaced);
    const QDir folder(m_folder->filePath(u"data"_s));
    const QStringList aside = folder.entryList({u"profile.sqlite.broken-*"_s});
    QCOMPARE(aside.size(), 1);
    QVERIFY(store->warning().contains(aside.first()));
    QVERIFY(store->outbox(server, ada)->load().isEmpty());
    QVERIFY(store->outbox(server, ada)->save(draft(u"1"_s)));

    store.reset();
    QCOMPARE(LocalStore(m_path).health(), LocalStore::Health::Good);
}

void LocalStoreTest::goesOnInMemoryWhereItCannotWrite_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("not even root can") << u"/proc/chatto.sqlite"_s;
    QTest::newRow("no folder can be made") << u"/proc/chatto/profile.sqlite"_s;
    QTest::newRow("a folder stands there") << u"/tmp"_s;
}

void LocalStoreTest::goesOnInMemoryWhereItCannotWrite()
{
    QFETCH(QString, path);
    LocalStore store(path);
    QCOMPARE(store.health(), LocalStore::Health::MemoryOnly);
    QVERIFY(store.warning().contains(path));
    const auto outbox = store.outbox(server, ada);
    QVERIFY(outbox->save(draft(u"1"_s)));
    QCOMPARE(outbox->load().size(), 1);
}

void LocalStoreTest::refusesADraftThatCannotBeSaved()
{
    LocalStore store(m_path);
    const auto outbox = store.outbox(server, ada);
    {
        const NoMoreBytes disk;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite: .*disk"_s));
        const auto saved = outbox->save(draft(u"1"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Unavailable);
        QVERIFY(saved.error().detail.contains(u"disk"_s));
    }
    QVERIFY(outbox->save(draft(u"1"_s)));
}

/// It is somebody else's at the moment, or the disk's fault: nothing says that it is damaged.
void LocalStoreTest::leavesAFileAloneThatIsInUse()
{
    LocalStore store(m_path);
    QVERIFY(store.outbox(server, ada)->save(draft(u"1"_s)));
    QLoggingCategory::setFilterRules(u"chatto.storage.warning=false"_s);
    LocalStore second(m_path);
    QCOMPARE(second.health(), LocalStore::Health::MemoryOnly);
    QVERIFY(QDir(m_folder->filePath(u"data"_s)).entryList({u"*.broken-*"_s}).isEmpty());
    QCOMPARE(store.outbox(server, ada)->load(), QList{draft(u"1"_s)});
}

void LocalStoreTest::neverLosesDraftsInSilence_data()
{
    QTest::addColumn<bool>("noise");
    QTest::newRow("cut off") << false;
    QTest::newRow("noise") << true;
}

/// Whatever has become of the file: all is there, or else it was said, and the file lies aside as it was found.
void LocalStoreTest::neverLosesDraftsInSilence()
{
    QFETCH(bool, noise);
    {
        LocalStore store(m_path);
        for (int i = 0; i < 30; ++i)
            QVERIFY(store.outbox(server, ada)->save(draft(QString::number(i), QString(500, u'x'))));
        QVERIFY(store.setComposerText(server, ada, lobbyId(), {u"half"_s}));
    }
    QFile whole(m_path);
    QVERIFY(whole.open(QFile::ReadOnly));
    const QByteArray sound = whole.readAll();
    QLoggingCategory::setFilterRules(u"chatto.storage.warning=false"_s);
    int replaced = 0;
    for (quint32 seed = 0; seed < 150; ++seed) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"p.sqlite"_s);
        const QByteArray damaged = noise ? noisy(sound, seed) : sound.first(cutAt(sound.size(), seed));
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(damaged);
        file.close();
        LocalStore store(path);
        QVERIFY(store.health() != LocalStore::Health::MemoryOnly);
        if (store.health() == LocalStore::Health::Good) {
            QVERIFY2(store.outbox(server, ada)->load().size() == 30, qPrintable(QString::number(seed)));
            QVERIFY(!store.composerText(server, ada, lobbyId()).text.isEmpty());
            continue;
        }
        ++replaced;
        const QStringList aside = QDir(folder.path()).entryList({u"p.sqlite.broken-*"_s});
        QCOMPARE(aside.size(), 1);
        QFile kept(folder.filePath(aside.first()));
        QVERIFY(kept.open(QFile::ReadOnly));
        QCOMPARE(kept.readAll(), damaged);
        QVERIFY(store.outbox(server, ada)->save(draft(u"1"_s)));
    }
    QVERIFY2(replaced > (noise ? 20 : 149), qPrintable(QString::number(replaced)));
}

void LocalStoreTest::namesItsFileAfterTheProfile()
{
    const QString path = LocalStore::pathForProfile(u"../work"_s);
    QVERIFY(path.endsWith("/..%2Fwork.sqlite"_L1));
    QVERIFY(LocalStore::pathForProfile(u"default"_s).endsWith("/default.sqlite"_L1));
}

QTEST_GUILESS_MAIN(LocalStoreTest)
#include "tst_localstore.moc"
