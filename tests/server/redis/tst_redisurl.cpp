// SPDX-License-Identifier: MIT
#include "server/redis/redisurl.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class RedisUrlTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void neverTellsThePassword();
};

void RedisUrlTest::reads_data()
{
    using enum RedisUrl::Transport;
    QTest::addColumn<QString>("text");
    QTest::addColumn<RedisUrl>("url");
    QTest::addColumn<QString>("display");
    QTest::newRow("host") << u"redis://db.example"_s << RedisUrl{Tcp, u"db.example"_s}
                          << u"redis://db.example:6379/0"_s;
    QTest::newRow("port and database") << u"redis://db:6380/3"_s << RedisUrl{Tcp, u"db"_s, 6380, {}, {}, {}, 3}
                                       << u"redis://db:6380/3"_s;
    QTest::newRow("empty path") << u"redis://db/"_s << RedisUrl{Tcp, u"db"_s} << u"redis://db:6379/0"_s;
    QTest::newRow("TLS") << u"rediss://:secret@ec2-1.compute.example:7000"_s
                         << RedisUrl{Tls, u"ec2-1.compute.example"_s, 7000, {}, {}, u"secret"_s}
                         << u"rediss://ec2-1.compute.example:7000/0"_s;
    QTest::newRow("user") << u"redis://ann:secret@db"_s << RedisUrl{Tcp, u"db"_s, 6379, {}, u"ann"_s, u"secret"_s}
                          << u"redis://ann@db:6379/0"_s;
    QTest::newRow("percent-encoded") << u"redis://a%40b:p%2F%3A%25%23%20x@db"_s
                                     << RedisUrl{Tcp, u"db"_s, 6379, {}, u"a@b"_s, u"p/:%# x"_s}
                                     << u"redis://a%40b@db:6379/0"_s;
    QTest::newRow("IPv6") << u"redis://[2001:db8::1]:6380/1"_s << RedisUrl{Tcp, u"2001:db8::1"_s, 6380, {}, {}, {}, 1}
                          << u"redis://[2001:db8::1]:6380/1"_s;
    QTest::newRow("IPv4") << u"redis://127.0.0.1"_s << RedisUrl{Tcp, u"127.0.0.1"_s} << u"redis://127.0.0.1:6379/0"_s;
    QTest::newRow("socket file") << u"unix:/run/redis.sock"_s << RedisUrl{Unix, {}, 6379, u"/run/redis.sock"_s}
                                 << u"unix:/run/redis.sock"_s;
    QTest::newRow("socket file, slashes")
        << u"unix:///run/redis.sock"_s << RedisUrl{Unix, {}, 6379, u"/run/redis.sock"_s} << u"unix:/run/redis.sock"_s;
    QTest::newRow("socket file, all of it")
        << u"unix://ann:secret@/run/my%20redis.sock?db=2"_s
        << RedisUrl{Unix, {}, 6379, u"/run/my redis.sock"_s, u"ann"_s, u"secret"_s, 2}
        << u"unix://ann@/run/my redis.sock?db=2"_s;
}

void RedisUrlTest::reads()
{
    QFETCH(QString, text);
    QFETCH(RedisUrl, url);
    QFETCH(QString, display);
    const auto parsed = RedisUrl::parse(text);
    QVERIFY2(bool(parsed), qPrintable(parsed ? QString() : parsed.error().detail));
    QCOMPARE(parsed->host, url.host);
    QCOMPARE(parsed->password, url.password);
    QCOMPARE(*parsed, url);
    QCOMPARE(parsed->toDisplayString(), display);
}

void RedisUrlTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << u""_s << u"not a URL"_s;
    QTest::newRow("no scheme") << u"localhost:6379"_s << u"begins with"_s;
    QTest::newRow("another scheme") << u"http://localhost"_s << u"begins with"_s;
    QTest::newRow("no host") << u"redis://"_s << u"no host"_s;
    QTest::newRow("no host but a port") << u"redis://:6379"_s << u"no"_s;
    QTest::newRow("port 0") << u"redis://db:0"_s << u"port"_s;
    QTest::newRow("port too great") << u"redis://db:65536"_s << u"not a URL"_s;
    QTest::newRow("database isn't a number") << u"redis://db/one"_s << u"database"_s;
    QTest::newRow("database is negative") << u"redis://db/-1"_s << u"database"_s;
    QTest::newRow("unknown parameter") << u"redis://db?timeout=3"_s << u"parameters"_s;
    QTest::newRow("unknown parameter of a socket file") << u"unix:/r.sock?timeout=3"_s << u"db"_s;
    QTest::newRow("two databases") << u"unix:/r.sock?db=1&db=2"_s << u"db"_s;
    QTest::newRow("relative socket file") << u"unix:redis.sock"_s << u"absolute"_s;
    QTest::newRow("socket file on a host") << u"unix://host/redis.sock"_s << u"absolute"_s;
    QTest::newRow("user alone") << u"redis://ann@db"_s << u"without a password"_s;
    QTest::newRow("bare # in the password") << u"redis://:pa#ss@db"_s << u""_s;
    QTest::newRow("space") << u"redis://d b"_s << u"not a URL"_s;
}

void RedisUrlTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto parsed = RedisUrl::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::BadRequest);
    QVERIFY2(parsed.error().detail.contains(reason), qPrintable(parsed.error().detail));
}

void RedisUrlTest::neverTellsThePassword()
{
    for (const QString &text : {u"redis://:hunter2@db:0"_s, u"redis://:hunter2@db/x"_s, u"redis://:hunter2@[::"_s}) {
        const auto parsed = RedisUrl::parse(text);
        QVERIFY(!parsed);
        QVERIFY(!parsed.error().detail.contains(u"hunter2"_s));
    }
}

QTEST_APPLESS_MAIN(RedisUrlTest)
#include "tst_redisurl.moc"
