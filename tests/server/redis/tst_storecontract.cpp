// SPDX-License-Identifier: MIT
#include "server/redis/rediskeys.h"
#include "server/redis/redisstore.h"
#include "tests/server/core/storecontract.h"
#include "tests/support/redisfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class RedisStoreContract : public StoreContract
{
    Q_OBJECT

    std::unique_ptr<Store> createNode() override
    {
        auto store = std::make_unique<RedisStore>(m_redis.options(), Limits());
        store->start();
        QSignalSpy ready(store.get(), &Store::readyChanged);
        if (!ready.wait())
            qFatal("not ready");
        return store;
    }

    void clear() override { m_redis.command("FLUSHALL"); }

    void passTime(std::chrono::seconds time) override
    {
        for (const QByteArray &key : {"{users}:guests"_ba, "{presence}:nodes"_ba}) {
            for (const RedisValue &member : m_redis.command({"ZRANGE", key, "0", "-1"}).elements())
                m_redis.command({"ZINCRBY", key, QByteArray::number(-1000 * qint64(time.count())), member.bytes()});
        }
    }

    void passLogTime(std::chrono::seconds time) override
    {
        const QByteArray key = RedisKeys::room(lobbyId());
        const qint64 now
            = std::max(m_redis.command({"HGET", key, "time"}).toInteger(), QDateTime::currentMSecsSinceEpoch());
        if (time.count() > 0)
            m_redis.command({"HSET", key, "time", QByteArray::number(now + 1000 * qint64(time.count()))});
    }

    RedisFixture m_redis{{u"--appendfsync"_s, u"no"_s}}; // quicker, and nothing here restarts it

private slots:
    void initTestCase() { QVERIFY(m_redis.start()); }
};

QTEST_GUILESS_MAIN(RedisStoreContract)
#include "tst_storecontract.moc"
