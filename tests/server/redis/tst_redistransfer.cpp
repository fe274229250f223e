// SPDX-License-Identifier: MIT
#include "server/core/archivechecker.h"
#include "server/redis/redisexport.h"
#include "server/redis/redisimport.h"
#include "tests/support/redisfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// RedisImport and RedisExport where a whole process can't be stopped: between two records.
class RedisTransferTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_import.reset(); }
    void exportsOnceWhoIsBlockedMeanwhile();
    void failsWhereMessagesVanish_data();
    void failsWhereMessagesVanish();
    void stopsWhereNothingFollows_data();
    void stopsWhereNothingFollows();

private:
    void import(const QList<ArchiveRecord> &records);

    std::unique_ptr<RedisFixture> m_redis;
    std::unique_ptr<RedisImport> m_import;
    std::unique_ptr<QSignalSpy> m_imported;
    std::unique_ptr<QSignalSpy> m_failed;
};

/// More accounts than an export reads at a time, by name.
static QList<ArchiveRecord> chat()
{
    constexpr int accounts = 150;
    QList<ArchiveRecord> records{ArchiveHead()};
    for (int i = 100; i < 100 + accounts; ++i)
        records.append(ArchivedAccount{"U" + QByteArray::number(i), UserName(u"user%1"_s.arg(i)), "$hash"});
    records.append(ArchivedRoom{lobbyId(), RoomKind::Public, u"Lobby"_s, {}, 0});
    records.append(ArchiveEnd{accounts, 1, 0});
    return records;
}

void RedisTransferTest::init()
{
    m_redis = std::make_unique<RedisFixture>();
    QVERIFY(m_redis->start());
}

/// Nothing follows the last of them.
void RedisTransferTest::import(const QList<ArchiveRecord> &records)
{
    const auto next = [records, i = qsizetype(0)]() mutable {
        return i < records.size() ? std::optional(records.at(i++)) : std::nullopt;
    };
    m_import = std::make_unique<RedisImport>(m_redis->options(), next);
    m_imported = std::make_unique<QSignalSpy>(m_import.get(), &RedisImport::finished);
    m_failed = std::make_unique<QSignalSpy>(m_import.get(), &RedisImport::failed);
    m_import->start();
    QTRY_COMPARE(m_imported->size() + m_failed->size(), 1);
}

void RedisTransferTest::exportsOnceWhoIsBlockedMeanwhile()
{
    import(chat());
    QCOMPARE(m_imported->size(), 1);
    // Whoever is the last one of a page is who the next page goes on from.
    const QByteArray listed("user199\0user199\0", 16);
    const auto block = [&] {
        const bool wasListed = m_redis->command({"ZREM", "{users}:names", listed}).toInteger() == 1;
        return wasListed && m_redis->command({"ZADD", "{users}:names", "0", listed + 'b'}).toInteger() == 1;
    };
    QList<ArchiveRecord> records;
    bool isBlocked = false;
    RedisExport exported(m_redis->options(), [&](const ArchiveRecord &record) {
        records.append(record);
        const auto *account = std::get_if<ArchivedAccount>(&record);
        if (account && account->uid == "U199")
            isBlocked = isBlocked || block();
    });
    QSignalSpy finished(&exported, &RedisExport::finished);
    exported.start();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(isBlocked);
    ArchiveChecker checker;
    for (const ArchiveRecord &record : std::as_const(records)) {
        const auto problem = checker.take(record);
        QVERIFY2(!problem, problem ? qPrintable(*problem) : "");
    }
    QCOMPARE(checker.counts().accounts, 150);
}

void RedisTransferTest::failsWhereMessagesVanish_data()
{
    QTest::addColumn<bool>("othersCome");
    QTest::newRow("all") << false;
    QTest::newRow("and others come") << true;
}

/// As after somebody has said FLUSHALL.
void RedisTransferTest::failsWhereMessagesVanish()
{
    QFETCH(bool, othersCome);
    QList<ArchiveRecord> records = chat();
    std::get<ArchivedRoom>(records[records.size() - 2]).lastId = 1;
    const Message first{lobbyId(), 1, UserName(u"user100"_s), QDateTime::currentDateTimeUtc(), u"hi"_s};
    records.insert(records.size() - 1, ArchivedMessage{first, "U100"});
    import(records);
    QCOMPARE(m_imported->size(), 1);

    bool hasVanished = false;
    RedisExport exported(m_redis->options(), [&](const ArchiveRecord &record) {
        if (!std::holds_alternative<ArchivedRoom>(record))
            return;
        hasVanished = m_redis->command("DEL {room:lobby}:log").toInteger() == 1;
        if (othersCome)
            m_redis->command("XADD {room:lobby}:log 5-0 uid U100 name user100 time 1 text hi txn x reply 0");
    });
    QSignalSpy failed(&exported, &RedisExport::failed);
    exported.start();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(hasVanished);
    QCOMPARE(failed.first().at(0).toString(), u"Messages have vanished meanwhile."_s);
}

void RedisTransferTest::stopsWhereNothingFollows_data()
{
    QTest::addColumn<int>("records");
    QTest::newRow("at once") << 0;
    QTest::newRow("behind the head") << 1;
    QTest::newRow("among the accounts") << 120;
}

void RedisTransferTest::stopsWhereNothingFollows()
{
    QFETCH(int, records);
    import(chat().first(records));
    QCOMPARE(m_imported->size(), 0);
    QCOMPARE(m_failed->first().at(0).toString(), u"What was to be imported has changed meanwhile."_s);
    QCOMPARE(m_failed->first().at(1).toBool(), records > 0);
}

QTEST_GUILESS_MAIN(RedisTransferTest)
#include "tst_redistransfer.moc"
