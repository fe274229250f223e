// SPDX-License-Identifier: MIT
#include "server/redis/redislibrary.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

constexpr char source[] = R"lua(-- What all of it is.

local users, rooms = '{users}', '{rooms}' -- two sets
local ranks = {}

-- Counts.
local function sizeOf(key)
    -- by Redis
    return redis.call('SCARD', key)
end

local function countUsers() return sizeOf(users) end
local function rank(name) return ranks[name] end
)lua";

}

class RedisLibraryTest : public QObject
{
    Q_OBJECT

private slots:
    void givesWhatAScriptNeeds_data();
    void givesWhatAScriptNeeds();
};

void RedisLibraryTest::givesWhatAScriptNeeds_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << "return {'ok'}"_ba
                             << "return {'ok'}"_ba;
    QTest::newRow("not what comments name") << "-- rank\nreturn {'ok'}"_ba
                                            << "return {'ok'}"_ba;
    QTest::newRow("not what only looks alike") << "return ranking"_ba
                                               << "return ranking"_ba;
    QTest::newRow("a function, and what that needs")
        << "return rank(1)"_ba
        << "local ranks = {}\nlocal function rank(name) return ranks[name] end\nreturn rank(1)"_ba;
    QTest::newRow("the second of two names")
        << "return rooms"_ba
        << "local users, rooms = '{users}', '{rooms}' -- two sets\nreturn rooms"_ba;
    QTest::newRow("in its order, by way of others")
        << "return countUsers()"_ba
        << "local users, rooms = '{users}', '{rooms}' -- two sets\n"
           "local function sizeOf(key)\n    -- by Redis\n    return redis.call('SCARD', key)\nend\n"
           "local function countUsers() return sizeOf(users) end\nreturn countUsers()"_ba;
    QTest::newRow("where it is first needed, once")
        << "if x then\n    y = rank(1)\nelse\n    z()\nend\nlocal n = sizeOf(users)\nreturn rank(n)"_ba
        << "local ranks = {}\nlocal function rank(name) return ranks[name] end\n"
           "if x then\n    y = rank(1)\nelse\n    z()\nend\n"
           "local users, rooms = '{users}', '{rooms}' -- two sets\n"
           "local function sizeOf(key)\n    -- by Redis\n    return redis.call('SCARD', key)\nend\n"
           "local n = sizeOf(users)\nreturn rank(n)"_ba;
}

void RedisLibraryTest::givesWhatAScriptNeeds()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QByteArray, expected);
    QCOMPARE(RedisLibrary(source).completed(script), expected);
}

QTEST_GUILESS_MAIN(RedisLibraryTest)
#include "tst_redislibrary.moc"
