// SPDX-License-Identifier: MIT
#include "tests/hostile/processload.h"
#include "tests/hostile/rawsocket.h"
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QtTest>

#include <functional>
#include <memory>
#include <sys/resource.h>
#include <vector>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const QString good = u"correct horse battery"_s;

QByteArray credentials(const QString &name, const QString &password = {})
{
    QJsonObject json{{"username"_L1, name}};
    if (!password.isEmpty())
        json.insert("password"_L1, password);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

using Ending = std::function<void(quint16 port, const QString &token)>;

}

Q_DECLARE_METATYPE(Ending)

/// Visitors who want too much, or what isn't theirs, at real servers: two processes on one Redis, one of them behind a
/// proxy that it trusts.
class HostileVisitorsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    // Before others have used up the sign-ins of this address.
    void endsATokenEverywhere_data();
    void endsATokenEverywhere();

    void slowsDownAndClosesWhoFloods_data();
    void slowsDownAndClosesWhoFloods();
    void answersFloodsOverHttpWithATime();
    void countsSignInsOfAForwardedAddress();
    void believesNoProxyThatItDoesNotTrust();
    void takesAsLongForANameThatNobodyHas();
    void countsConnectionsOfAnAddress();
    void servesTheFirstWhenDescriptorsAreExhausted();

    void letsAllowedPagesIn_data();
    void letsAllowedPagesIn();
    void sendsSecurityHeadersWithEveryAnswer_data();
    void sendsSecurityHeadersWithEveryAnswer();

private:
    QString login(
        ServerProcess &server, const QString &name, const QByteArray &forwardedFor, const QString &password = {}) const
    {
        return httpCall(server.port(), "POST", "/api/v1/login", credentials(name, password), {},
            {{"X-Forwarded-For", forwardedFor}})
            .code();
    }

    RedisFixture m_redis;
    std::unique_ptr<ServerProcess> m_plain;
    std::unique_ptr<ServerProcess> m_proxied;
};

void HostileVisitorsTest::initTestCase()
{
    QVERIFY(m_redis.start());
    const QStringList arguments{
        u"--redis"_s, m_redis.url(), u"--guests"_s, u"--allow-origin"_s, u"https://chat.example"_s};
    m_plain = std::make_unique<ServerProcess>(arguments);
    m_proxied = std::make_unique<ServerProcess>(
        arguments + QStringList{u"--trusted-proxy"_s, u"127.0.0.1"_s, u"--limit"_s, u"sign_ins=5"_s});
    QVERIFY(m_plain->start());
    QVERIFY(m_proxied->start());
}

void HostileVisitorsTest::slowsDownAndClosesWhoFloods_data()
{
    QTest::addColumn<QJsonObject>("frame");
    QTest::addColumn<int>("burst");
    QTest::newRow("messages") << QJsonObject{{"type"_L1, "send"_L1}, {"txn_id"_L1, "t"_L1}, {"room"_L1, "lobby"_L1},
        {"text"_L1, "x"_L1}} << 50;
    QTest::newRow("typing") << QJsonObject{{"type"_L1, "typing"_L1}, {"room"_L1, "lobby"_L1}} << 50;
    QTest::newRow("read markers") << QJsonObject{{"type"_L1, "read"_L1}, {"room"_L1, "lobby"_L1}, {"id"_L1, 0}} << 500;
    QTest::newRow("presence") << QJsonObject{{"type"_L1, "presence"_L1}, {"presence"_L1, "away"_L1}} << 500;
}

/// A message that is repeated counts like any other.
void HostileVisitorsTest::slowsDownAndClosesWhoFloods()
{
    QFETCH(QJsonObject, frame);
    QFETCH(int, burst);
    WireSocket socket;
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(' '_L1, '.'_L1);
    QVERIFY(socket.signIn(m_plain->port(), signIn(m_plain->port(), name)));
    for (int i = 0; i < burst; ++i)
        socket.send(frame);
    socket.send({{"type"_L1, "ping"_L1}, {"nonce"_L1, "no one of them is too many"_L1}});
    QVERIFY(socket.next(u"pong"_s));
    for (int i = 0; i < burst + 200; ++i)
        socket.send(frame);
    const auto error = socket.next(u"error"_s);
    QVERIFY(error);
    QCOMPARE(error->value("code"_L1).toString(), u"rate_limited"_s);
    QVERIFY(error->value("retry_after"_L1).toInt() >= 1);
    QCOMPARE(socket.closeCode(), 4008);
}

void HostileVisitorsTest::answersFloodsOverHttpWithATime()
{
    ServerProcess server({u"--redis"_s, m_redis.url(), u"--guests"_s, u"--limit"_s, u"messages=1"_s, u"--limit"_s,
        u"message_burst=5"_s});
    QVERIFY(server.start());
    const QString token = signIn(server.port(), u"poster"_s);
    const auto floods = [&](const QByteArray &target, const QByteArray &body) {
        for (int i = 0; i < 100; ++i) {
            const HttpAnswer answer = httpCall(server.port(), "POST", target, body, token);
            if (answer.code() == u"rate_limited"_s)
                return answer.status == 429 && answer.headers.value("retry-after").toInt() >= 1;
        }
        return false;
    };
    QVERIFY(floods("/api/v1/rooms/lobby/messages", R"({"text":"x"})"));
    QVERIFY(floods("/api/v1/rooms", R"({"name":"x","kind":"private"})"));
}

void HostileVisitorsTest::countsSignInsOfAForwardedAddress()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(login(*m_proxied, u"class%1"_s.arg(i), "198.51.100.7"), QString());
    QCOMPARE(login(*m_proxied, u"class5"_s, "198.51.100.7"), u"rate_limited"_s);
    QCOMPARE(httpCall(m_proxied->port(), "POST", "/api/v1/register", credentials(u"class6"_s, good), {},
                 {{"X-Forwarded-For", "198.51.100.7"}})
                 .code(),
        u"rate_limited"_s);
    // What a client claims stands before what the proxy has seen.
    QCOMPARE(login(*m_proxied, u"class7"_s, "203.0.113.99, 198.51.100.7"), u"rate_limited"_s);
    QCOMPARE(login(*m_proxied, u"class8"_s, "198.51.100.8"), QString());
    // Of an IPv6 network all addresses are one's own.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(login(*m_proxied, u"six%1"_s.arg(i), "2001:db8::" + QByteArray::number(i)), QString());
    QCOMPARE(login(*m_proxied, u"six5"_s, "2001:db8::ffff"), u"rate_limited"_s);
    QCOMPARE(login(*m_proxied, u"six6"_s, "2001:db8:0:1::1"), QString());
}

void HostileVisitorsTest::believesNoProxyThatItDoesNotTrust()
{
    QStringList codes;
    for (int i = 0; i < 15; ++i)
        codes.append(login(*m_plain, u"nobody"_s, "198.51.100." + QByteArray::number(i), u"wrong wrong"_s));
    QCOMPARE(codes.first(), u"bad_credentials"_s);
    QCOMPARE(codes.last(), u"rate_limited"_s);
}

void HostileVisitorsTest::takesAsLongForANameThatNobodyHas()
{
    ServerProcess server({u"--redis"_s, m_redis.url(), u"--limit"_s, u"logins=0"_s});
    QVERIFY(server.start());
    QVERIFY(!signIn(server.port(), u"somebody"_s, good).isEmpty());
    const auto effort = [&](const QString &name) {
        const qint64 before = processorMilliseconds(server.pid());
        for (int i = 0; i < 15; ++i)
            httpCall(server.port(), "POST", "/api/v1/login", credentials(name, u"wrong wrong"_s));
        return double(processorMilliseconds(server.pid()) - before);
    };
    const double known = effort(u"somebody"_s);
    const double unknown = effort(u"no.such.body"_s);
    const double impossible = effort(u"no such/body"_s);
    QVERIFY2(known > 100, qPrintable(QString::number(known)));
    QVERIFY2(unknown > known / 2 && unknown < known * 2, qPrintable(QString::number(unknown / known)));
    QVERIFY2(impossible > known / 2 && impossible < known * 2, qPrintable(QString::number(impossible / known)));
}

void HostileVisitorsTest::countsConnectionsOfAnAddress()
{
    ServerProcess server({u"--redis"_s, m_redis.url(), u"--limit"_s, u"connections=20"_s});
    QVERIFY(server.start());
    const QByteArray request = "GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
    int served = 0;
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
        RawSocket socket(server.port());
        socket.send(request);
        const auto answers = answersIn(socket.readToEnd());
        QVERIFY(answers);
        served += answers->value(0).status == 200;
        refused += answers->value(0).status == 429 && answers->first().hasHeader("Retry-After: 1");
    }
    QCOMPARE(served + refused, 1000);
    QVERIFY(served >= 20);
    QVERIFY(refused > 0);
    QVERIFY(QTest::qWaitFor([&] { return httpCall(server.port(), "GET", "/healthz").status == 200; }));
    QVERIFY2(server.log().count('\n'_L1) < 100, "and nobody fills the log");
}

void HostileVisitorsTest::servesTheFirstWhenDescriptorsAreExhausted()
{
    ServerProcess server({u"--redis"_s, m_redis.url(), u"--guests"_s, u"--limit"_s, u"connections=0"_s});
    QVERIFY(server.start());
    const rlimit few{100, 100};
    QCOMPARE(::prlimit(static_cast<pid_t>(server.pid()), RLIMIT_NOFILE, &few, nullptr), 0);
    WireSocket first;
    QVERIFY(first.signIn(server.port(), signIn(server.port(), u"first"_s)));
    std::vector<std::unique_ptr<RawSocket>> crowd;
    for (int i = 0; i < 300; ++i)
        crowd.push_back(std::make_unique<RawSocket>(server.port()));
    for (int i = 0; i < 3; ++i) {
        first.send({{"type"_L1, "send"_L1}, {"txn_id"_L1, u"t%1"_s.arg(i)}, {"room"_L1, "lobby"_L1},
            {"text"_L1, "still here"_L1}});
        QVERIFY(first.next(u"ack"_s));
    }
    const qint64 before = processorMilliseconds(server.pid());
    QTest::qWait(1000);
    const qint64 busy = processorMilliseconds(server.pid()) - before;
    QVERIFY2(busy < 200, qPrintable(QString::number(busy)));
    crowd.clear();
    QTRY_COMPARE(httpCall(server.port(), "GET", "/healthz").status, 200);
}

void HostileVisitorsTest::endsATokenEverywhere_data()
{
    QTest::addColumn<Ending>("end");
    QTest::newRow("logout") << Ending(
        [](quint16 port, const QString &token) { httpCall(port, "POST", "/api/v1/logout", {}, token); });
    QTest::newRow("session ended from elsewhere") << Ending([](quint16 port, const QString &token) {
        const QJsonObject list = httpCall(port, "GET", "/api/v1/sessions", {}, token).json();
        for (const auto &session : list.value("sessions"_L1).toArray()) {
            if (session["current"_L1].toBool())
                httpCall(port, "DELETE", "/api/v1/sessions/" + session["id"_L1].toString().toLatin1(), {}, token);
        }
    });
    QTest::newRow("another password") << Ending([](quint16 port, const QString &) {
        const HttpAnswer other = httpCall(port, "POST", "/api/v1/login", credentials(u"another.password"_s, good));
        httpCall(port, "POST", "/api/v1/password", R"({"old":"correct horse battery","new":"battery horse correct"})",
            other.json().value("token"_L1).toString());
    });
}

/// On the process that was asked, and on another that hears of it through Redis.
void HostileVisitorsTest::endsATokenEverywhere()
{
    QFETCH(Ending, end);
    ServerProcess other({u"--redis"_s, m_redis.url(), u"--guests"_s});
    QVERIFY(other.start());
    const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(' '_L1, '.'_L1);
    const QString token = signIn(other.port(), name, good);
    WireSocket here;
    WireSocket there;
    WireSocket bystander;
    QVERIFY(here.signIn(m_plain->port(), token));
    QVERIFY(there.signIn(other.port(), token));
    QVERIFY(bystander.signIn(other.port(), signIn(other.port(), u"by."_s + name)));
    end(m_plain->port(), token);
    QCOMPARE(here.closeCode(), 4001);
    QCOMPARE(there.closeCode(), 4001);
    for (const quint16 port : {m_plain->port(), other.port()})
        QCOMPARE(httpCall(port, "GET", "/api/v1/rooms", {}, token).code(), u"unauthenticated"_s);
    bystander.send({{"type"_L1, "ping"_L1}, {"nonce"_L1, "n"_L1}});
    QVERIFY(bystander.next(u"pong"_s));
}

void HostileVisitorsTest::letsAllowedPagesIn_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("the one") << "https://chat.example"_ba << true;
    for (const char *origin : {"http://chat.example", "https://chat.example:8443", "https://chat.example:443",
             "https://chat.example/", "https://chat.example.evil.example", "https://evil.example",
             "https://evilchat.example", "https://sub.chat.example", "HTTPS://CHAT.EXAMPLE", "null", "file://", "*",
             "https://chat.example, https://evil.example", "https://chat.example https://evil.example", "chat.example"})
        QTest::newRow(origin) << QByteArray(origin) << false;
}

void HostileVisitorsTest::letsAllowedPagesIn()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, allowed);
    WireSocket socket;
    QCOMPARE(socket.open(m_plain->port(), {{"Origin", origin}}), allowed ? 101 : 403);
    WireSocket twice;
    QCOMPARE(
        twice.open(m_plain->port(), {{"Origin", "https://chat.example"}, {"Origin", origin}}), allowed ? 101 : 403);
    for (const QByteArray &target : {"/api/v1/server"_ba, "/nothing"_ba}) {
        const HttpAnswer answer = httpCall(m_plain->port(), "GET", target, {}, {}, {{"Origin", origin}});
        QCOMPARE(answer.headers.value("access-control-allow-origin"), allowed ? origin : QByteArray());
        QCOMPARE(answer.headers.value("vary"), "Origin"_ba);
        QVERIFY(!answer.headers.contains("access-control-allow-credentials"));
    }
}

void HostileVisitorsTest::sendsSecurityHeadersWithEveryAnswer_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const QByteArray &request, int status) {
        QTest::addRow("%d %s", status, request.constData()) << request << status;
    };
    const QByteArray end = " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n";
    row("GET /healthz" + end + "\r\n", 200);
    row("GET /api/v1/server" + end + "\r\n", 200);
    row("OPTIONS /api/v1/login" + end + "Origin: https://chat.example\r\nAccess-Control-Request-Method: POST\r\n\r\n",
        204);
    row("nonsense\r\n\r\n", 400);
    row("GET /api/v1/rooms" + end + "\r\n", 401);
    row("GET /nothing" + end + "\r\n", 404);
    row("PUT /api/v1/server" + end + "\r\n", 405);
    row("POST /api/v1/login" + end + "Content-Length: 65537\r\n\r\n", 413);
    row("POST /api/v1/login" + end + "Content-Length: 2\r\n\r\nhi", 415);
    row("GET /ws" + end + "\r\n", 426);
    row("GET /" + QByteArray(20'000, 'a') + end + "\r\n", 431);
    row("GET /metrics" + end + "\r\n", 200);
    row("GET /metrics" + end + "X-Forwarded-For: 192.0.2.1\r\n\r\n", 401);
}

void HostileVisitorsTest::sendsSecurityHeadersWithEveryAnswer()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    const HttpAnswer answer = httpRaw(m_plain->port(), request);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("cache-control"), "no-store"_ba);
    QCOMPARE(answer.headers.value("x-content-type-options"), "nosniff"_ba);
    QVERIFY(!answer.headers.contains("server"));
    QVERIFY(!answer.headers.contains("set-cookie"));
}

QTEST_GUILESS_MAIN(HostileVisitorsTest)
#include "tst_hostilevisitors.moc"
