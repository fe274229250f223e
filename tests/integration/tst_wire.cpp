// SPDX-License-Identifier: MIT
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <functional>
#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

class WireTest;
/// Provokes something and tells the code that came back.
using Provocation = std::function<QString(WireTest &)>;
Q_DECLARE_METATYPE(Provocation)

/// Every code of docs/protocol.md, provoked over the wire at real servers. tst_protocolpage reads the names of the
/// rows.
class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersWithTheErrorCode_data();
    void answersWithTheErrorCode();
    void sendsErrorFrames_data();
    void sendsErrorFrames();
    void closesWithTheCode_data();
    void closesWithTheCode();
    void saysWhenToComeBack();
    void namesTheAllowedMethods();

public:
    QString errorOf(
        const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const QString &token = {});
    QString rawError(const QByteArray &bytes);

    quint16 port() const { return m_server->port(); }
    QString token() const { return m_token; }
    /// The token of a new account; one that was made before it owns the server.
    QString account(const QString &name);

    QTemporaryDir folder;
    std::unique_ptr<ServerProcess> m_server; ///< As most run it, with guests.
    std::unique_ptr<ServerProcess> m_closed; ///< Lets nobody new in.
    std::unique_ptr<ServerProcess> m_hasty; ///< Waits a second at most.
    std::unique_ptr<ServerProcess> m_storeless; ///< Its Redis isn't there.
    QString m_token; ///< Of ada, a guest.
    QString m_owner; ///< Of the server's owner, once account() has been called.
    QByteArray m_sofa; ///< The path of a public room that ada isn't in.
};

void WireTest::initTestCase()
{
    const auto data = [this](const QString &name) { return QStringList{u"--data"_s, folder.filePath(name)}; };
    m_server = std::make_unique<ServerProcess>(data(u"a"_s) + QStringList{u"--guests"_s});
    m_closed = std::make_unique<ServerProcess>(data(u"b"_s) + QStringList{u"--registration"_s, u"no"_s});
    QStringList hasty = data(u"c"_s) + QStringList{u"--guests"_s};
    for (const char *limit : {"hello_seconds=1", "ping_seconds=1", "pong_seconds=1", "header_seconds=1"})
        hasty += {u"--limit"_s, QString::fromLatin1(limit)};
    m_hasty = std::make_unique<ServerProcess>(hasty);
    m_storeless = std::make_unique<ServerProcess>(QStringList{u"--redis"_s, u"unix:"_s + folder.filePath(u"none"_s)});
    QVERIFY(m_server->start());
    QVERIFY(m_closed->start());
    QVERIFY(m_hasty->start());
    QVERIFY(m_storeless->start(false));
    m_token = signIn(port(), u"ada"_s);
    QVERIFY(!m_token.isEmpty());
    const HttpAnswer sofa = httpCall(port(), "POST", "/api/v1/rooms", R"({"name":"Sofa"})", signIn(port(), u"gus"_s));
    m_sofa = "/api/v1/rooms/" + sofa.json().value("id"_L1).toString().toLatin1();
    QCOMPARE(sofa.status, 201);
}

QString WireTest::account(const QString &name)
{
    if (m_owner.isEmpty())
        m_owner = signIn(port(), u"founder"_s, u"correct horse battery"_s);
    return signIn(port(), name, u"correct horse battery"_s);
}

QString WireTest::errorOf(
    const QByteArray &method, const QByteArray &target, const QByteArray &body, const QString &token)
{
    return httpCall(port(), method, target, body, token).code();
}

QString WireTest::rawError(const QByteArray &bytes)
{
    return httpRaw(port(), bytes).code();
}

void WireTest::answersWithTheErrorCode_data()
{
    QTest::addColumn<Provocation>("provoke");
    const QByteArray lobby = "/api/v1/rooms/lobby/messages"_ba;
    const auto call = [](const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) {
        return Provocation([=](WireTest &t) { return t.errorOf(method, target, body, t.token()); });
    };
    QTest::newRow("bad_request") << call("POST", "/api/v1/register", "{");
    QTest::newRow("unauthenticated") << Provocation([](WireTest &t) { return t.errorOf("GET", "/api/v1/rooms"); });
    QTest::newRow("forbidden") << Provocation(
        [](WireTest &t) { return t.errorOf("POST", t.m_sofa + "/messages", R"({"text":"hi"})", t.token()); });
    QTest::newRow("forbidden: server") << call("PATCH", "/api/v1/server", R"({"registration":"closed"})");
    QTest::newRow("forbidden: origin") << Provocation([](WireTest &t) {
        return httpCall(t.port(), "GET", "/ws", {}, {},
            {{"Upgrade", "websocket"}, {"Connection", "Upgrade"}, {"Sec-WebSocket-Version", "13"},
                {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}, {"Origin", "https://evil.example"}})
            .code();
    });
    QTest::newRow("not_found") << call("GET", "/api/v1/nothing");
    QTest::newRow("method_not_allowed") << call("PUT", "/api/v1/users");
    QTest::newRow("request_timeout") << Provocation(
        [](WireTest &t) { return httpRaw(t.m_hasty->port(), "GET / HTTP/1.1\r\nHost: l").code(); });
    QTest::newRow("body_too_large") << Provocation([lobby](WireTest &t) {
        return t.rawError("POST " + lobby + " HTTP/1.1\r\nHost: l\r\nContent-Length: 65537\r\n\r\n");
    });
    QTest::newRow("unsupported_media_type") << Provocation([lobby](WireTest &t) {
        return httpCall(t.port(), "POST", lobby, "text=hi", t.token(), {{"Content-Type", "text/plain"}}).code();
    });
    QTest::newRow("bad_credentials: blocked") << Provocation([](WireTest &t) {
        (void)t.account(u"blocked"_s);
        httpCall(t.port(), "PUT", "/api/v1/users/blocked/block", {}, t.m_owner);
        return t.errorOf("POST", "/api/v1/login", R"({"username":"blocked","password":"correct horse battery"})");
    });
    QTest::newRow("rate_limited") << Provocation([](WireTest &t) {
        for (int i = 0; i < 20; ++i) {
            const QString code
                = t.errorOf("POST", "/api/v1/login", R"({"username":"nobody","password":"wrong wrong"})");
            if (code != u"bad_credentials")
                return code;
        }
        return QString();
    });
    QTest::newRow("header_too_large") << Provocation(
        [](WireTest &t) { return t.rawError("GET /?" + QByteArray(20000, 'a') + " HTTP/1.1\r\n"); });
    QTest::newRow("not_supported") << call("GET", "/api/v1/search?q=hi");
    QTest::newRow("not_found: session") << call("DELETE", "/api/v1/sessions/none");
    QTest::newRow("unavailable") << Provocation([](WireTest &t) {
        return httpCall(t.m_storeless->port(), "GET", "/api/v1/rooms", {}, u"some-token"_s).code();
    });
    QTest::newRow("username_invalid") << call("POST", "/api/v1/login", R"({"username":"a/b"})");
    QTest::newRow("username_taken") << call("POST", "/api/v1/login", R"({"username":"ADA"})");
    QTest::newRow("password_weak") << call("POST", "/api/v1/register", R"({"username":"eve","password":"password12"})");
    QTest::newRow("registration_closed") << Provocation([](WireTest &t) {
        return httpCall(
            t.m_closed->port(), "POST", "/api/v1/register", R"({"username":"eve","password":"correct horse battery"})")
            .code();
    });
    QTest::newRow("bad_credentials") << Provocation([](WireTest &t) {
        return httpCall(t.m_closed->port(), "POST", "/api/v1/login", R"({"username":"eve","password":"wrong wrong"})")
            .code();
    });
    QTest::newRow("guests_not_allowed") << Provocation([](WireTest &t) {
        return httpCall(t.m_closed->port(), "POST", "/api/v1/login", R"({"username":"eve"})").code();
    });
    QTest::newRow("room_name_invalid") << call("POST", "/api/v1/rooms", R"({"name":"\u200b"})");
    QTest::newRow("room_exists") << call("POST", "/api/v1/rooms", R"({"name":"SOFA"})");
    QTest::newRow("no_such_user") << call("POST", "/api/v1/rooms", R"({"kind":"direct","with":["nobody"]})");
    QTest::newRow("no_such_room") << call("GET", "/api/v1/rooms/attic/messages");
    QTest::newRow("no_such_message") << call("POST", lobby, R"({"text":"hi","reply_to":999})");
    QTest::newRow("text_empty") << call("POST", lobby, R"({"text":" \u200b"})");
    QTest::newRow("text_too_long") << call("POST", lobby, R"({"text":")" + QByteArray(8001, 'a') + R"("})");
}

void WireTest::answersWithTheErrorCode()
{
    QFETCH(Provocation, provoke);
    QCOMPARE(provoke(*this), QString::fromLatin1(QTest::currentDataTag()).section(u':', 0, 0));
}

void WireTest::sendsErrorFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("namesTheSend");
    QTest::newRow("bad_request") << "not JSON"_ba << false;
    QTest::newRow("bad_request: type") << R"({"type":"shout"})"_ba << false;
    QTest::newRow("bad_request: read") << R"({"type":"read","room":"lobby","id":99999})"_ba << false;
    QTest::newRow("bad_request: send") << R"({"type":"send","txn_id":"t1","room":"lobby","text":7})"_ba << true;
    QTest::newRow("bad_request: presence") << R"({"type":"presence","presence":"offline"})"_ba << false;
    QTest::newRow("forbidden") << R"({"type":"send","txn_id":"t1","room":"SOFA","text":"hi"})"_ba << true;
    QTest::newRow("forbidden: typing") << R"({"type":"typing","room":"SOFA"})"_ba << false;
    QTest::newRow("forbidden: read") << R"({"type":"read","room":"SOFA","id":0})"_ba << false;
    QTest::newRow("no_such_room: typing") << R"({"type":"typing","room":"attic"})"_ba << false;
    QTest::newRow("no_such_room: read") << R"({"type":"read","room":"attic","id":0})"_ba << false;
    QTest::newRow("no_such_room") << R"({"type":"send","txn_id":"t1","room":"attic","text":"hi"})"_ba << true;
    QTest::newRow("no_such_message") << R"({"type":"send","txn_id":"t1","room":"lobby","text":"hi","reply_to":999})"_ba
                                     << true;
    QTest::newRow("text_empty") << R"({"type":"send","txn_id":"t1","room":"lobby","text":""})"_ba << true;
    QTest::newRow("text_too_long") << R"({"type":"send","txn_id":"t1","room":"lobby","text":")" + QByteArray(8001, 'a')
            + R"("})" << true;
}

void WireTest::sendsErrorFrames()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, namesTheSend);
    WireSocket socket;
    QVERIFY(socket.signIn(port(), token()));
    socket.sendText(frame.replace("SOFA", m_sofa.mid(m_sofa.lastIndexOf('/') + 1)));
    const auto error = socket.next(u"error"_s);
    QVERIFY(error);
    QCOMPARE(error->value("code"_L1).toString(), QString::fromLatin1(QTest::currentDataTag()).section(u':', 0, 0));
    QVERIFY(!error->value("detail"_L1).toString().isEmpty());
    QCOMPARE(error->value("txn_id"_L1).toString(), namesTheSend ? u"t1"_s : QString());
    socket.send({{"type"_L1, "ping"_L1}, {"nonce"_L1, "still there"_L1}});
    const auto pong = socket.next(u"pong"_s);
    QVERIFY(pong);
    QCOMPARE(pong->value("nonce"_L1).toString(), u"still there"_s);
}

static QJsonObject sendFrame(int number, const QString &text = u"hi"_s)
{
    return {{"type"_L1, "send"_L1}, {"txn_id"_L1, QString::number(number)}, {"room"_L1, "lobby"_L1}, {"text"_L1, text}};
}

/// One reads nothing while another fills its backlog.
static int closeOfASlowReader(quint16 port)
{
    WireSocket reader;
    WireSocket writer;
    if (!reader.signIn(port, signIn(port, u"slow"_s)) || !writer.signIn(port, signIn(port, u"fast"_s)))
        return -1;
    reader.stopReading();
    for (int batch = 0; batch < 40; ++batch) { // 12 MB: more than the kernel keeps for a socket
        for (int i = 0; i < 40; ++i)
            writer.send(sendFrame(batch * 40 + i, QString(7900, u'x')));
        for (int i = 0; i < 40; ++i) {
            if (!writer.next(u"ack"_s))
                return -1;
        }
    }
    reader.resumeReading();
    return reader.closeCode();
}

void WireTest::closesWithTheCode_data()
{
    QTest::addColumn<Provocation>("provoke");
    using Act = std::function<void(WireSocket &)>;
    const auto signedIn = [](const Act &act) {
        return Provocation([act](WireTest &t) {
            WireSocket socket;
            if (!socket.signIn(t.port(), t.token()))
                return u"no welcome"_s;
            act(socket);
            return QString::number(socket.closeCode());
        });
    };
    const auto opened = [](std::unique_ptr<ServerProcess> WireTest::*server, const Act &act) {
        return Provocation([server, act](WireTest &t) {
            WireSocket socket;
            if (socket.open((t.*server)->port()) != 101)
                return u"no upgrade"_s;
            act(socket);
            return QString::number(socket.closeCode());
        });
    };
    QTest::newRow("1000") << signedIn([](WireSocket &s) { s.sendFrame(8, "\x03\xE8"_ba); });
    QTest::newRow("1001 no pong") << Provocation([](WireTest &t) {
        WireSocket socket;
        if (!socket.signIn(t.m_hasty->port(), signIn(t.m_hasty->port(), u"silent"_s)))
            return u"no welcome"_s;
        socket.ignorePings();
        return QString::number(socket.closeCode());
    });
    QTest::newRow("1002 no mask") << signedIn([](WireSocket &s) { s.sendBytes("\x81\x02{}"_ba); });
    QTest::newRow("1002 opcode") << signedIn([](WireSocket &s) { s.sendFrame(3, "x"); });
    QTest::newRow("1002 continuation of nothing") << signedIn([](WireSocket &s) { s.sendFrame(0, "x"); });
    QTest::newRow("1003") << signedIn([](WireSocket &s) { s.sendFrame(2, "x"); });
    QTest::newRow("1007") << signedIn([](WireSocket &s) { s.sendFrame(1, "\xC0\x80"); });
    QTest::newRow("1009") << signedIn([](WireSocket &s) { s.sendText(QByteArray(65537, 'a')); });
    QTest::newRow("1009 in fragments") << signedIn([](WireSocket &s) {
        s.sendFrame(1, QByteArray(40000, 'a'), false);
        s.sendFrame(0, QByteArray(40000, 'a'));
    });
    QTest::newRow("4001") << opened(&WireTest::m_server, [](WireSocket &s) {
        s.send({{"type"_L1, "hello"_L1}, {"token"_L1, "nobody's"_L1}});
    });
    QTest::newRow("4001 signed out") << Provocation([](WireTest &t) {
        const QString token = signIn(t.port(), u"leaver"_s);
        WireSocket socket;
        if (!socket.signIn(t.port(), token))
            return u"no welcome"_s;
        httpCall(t.port(), "POST", "/api/v1/logout", {}, token);
        return QString::number(socket.closeCode());
    });
    const auto ended = [](const QString &name, const std::function<void(WireTest &, const QString &)> &end) {
        return Provocation([name, end](WireTest &t) {
            const QString token = t.account(name);
            WireSocket socket;
            if (!socket.signIn(t.port(), token))
                return u"no welcome"_s;
            end(t, token);
            return QString::number(socket.closeCode());
        });
    };
    QTest::newRow("4001 signed out from elsewhere") << ended(u"distant"_s, [](WireTest &t, const QString &token) {
        const QJsonObject list = httpCall(t.port(), "GET", "/api/v1/sessions", {}, token).json();
        const QByteArray id = list.value("sessions"_L1)[0]["id"_L1].toString().toLatin1();
        httpCall(t.port(), "DELETE", "/api/v1/sessions/" + id, {}, token);
    });
    QTest::newRow("4001 blocked") << ended(u"troll"_s,
        [](WireTest &t, const QString &) { httpCall(t.port(), "PUT", "/api/v1/users/troll/block", {}, t.m_owner); });
    QTest::newRow("4001 another password") << ended(u"forgetful"_s, [](WireTest &t, const QString &) {
        httpCall(t.port(), "PUT", "/api/v1/users/forgetful/password", R"({"password":"quite another one"})", t.m_owner);
    });
    QTest::newRow("4002 not hello") << opened(&WireTest::m_server, [](WireSocket &s) {
        s.send({{"type"_L1, "ping"_L1}});
    });
    QTest::newRow("4002 not JSON") << opened(&WireTest::m_server, [](WireSocket &s) { s.sendText("hello"); });
    QTest::newRow("4002 none in time") << opened(&WireTest::m_hasty, [](WireSocket &) {});
    QTest::newRow("4002 twice") << Provocation([](WireTest &t) {
        WireSocket socket;
        if (!socket.signIn(t.port(), t.token()))
            return u"no welcome"_s;
        socket.send({{"type"_L1, "hello"_L1}, {"token"_L1, t.token()}});
        return QString::number(socket.closeCode());
    });
    QTest::newRow("4003") << Provocation([](WireTest &t) {
        QStringList arguments{u"--guests"_s, u"--data"_s, t.folder.filePath(u"e"_s)};
        for (const char *limit : {"messages=0", "backlog_bytes=100000", "close_seconds=30"})
            arguments += {u"--limit"_s, QString::fromLatin1(limit)};
        ServerProcess server(arguments);
        return server.start() ? QString::number(closeOfASlowReader(server.port())) : u"no server"_s;
    });
    QTest::newRow("4008") << signedIn([](WireSocket &s) {
        for (int i = 0; i < 400; ++i)
            s.send(sendFrame(i));
    });
    QTest::newRow("4012 no store") << opened(&WireTest::m_storeless, [](WireSocket &s) {
        s.send({{"type"_L1, "hello"_L1}, {"token"_L1, "any"_L1}});
    });
    QTest::newRow("4012 restart") << Provocation([](WireTest &t) {
        ServerProcess server({u"--guests"_s, u"--data"_s, t.folder.filePath(u"d"_s)});
        WireSocket socket;
        if (!server.start() || !socket.signIn(server.port(), signIn(server.port(), u"ada"_s)))
            return u"no welcome"_s;
        ::kill(static_cast<pid_t>(server.pid()), SIGTERM);
        const int code = socket.closeCode();
        socket.abort();
        return QString::number(server.waitForExit() == 0 ? code : -1);
    });
}

void WireTest::closesWithTheCode()
{
    QFETCH(Provocation, provoke);
    QCOMPARE(provoke(*this), QString::fromLatin1(QTest::currentDataTag()).left(4));
}

void WireTest::saysWhenToComeBack()
{
    const HttpAnswer answer = httpCall(m_storeless->port(), "GET", "/api/v1/rooms", {}, u"some-token"_s);
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.headers.value("retry-after").toInt() >= 1);
    QCOMPARE(answer.headers.value("content-type"), "application/problem+json"_ba);
    QCOMPARE(httpCall(m_storeless->port(), "GET", "/healthz").status, 503);
}

void WireTest::namesTheAllowedMethods()
{
    const HttpAnswer answer = httpCall(port(), "PUT", "/api/v1/rooms/lobby/messages");
    QCOMPARE(answer.status, 405);
    QVERIFY(answer.headers.value("allow").contains("GET"));
    QVERIFY(answer.headers.value("allow").contains("POST"));
}

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
