// SPDX-License-Identifier: MIT
#include "client/net/httpclient.h"

#include "common/httpcodec.h"
#include "tests/support/untrustedserver.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>
#include <QTimeZone>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Takes each request as it comes, and says what it was told to say.
class FakeServer : public QTcpServer
{
public:
    FakeServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++ended; });
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }

    static QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
    }

    QByteArray reply; ///< As it goes over the wire.
    bool closes = false; ///< After the reply.
    QByteArray request;
    int requests = 0;
    int ended = 0;

private:
    void read(QTcpSocket *socket)
    {
        request += socket->readAll();
        const qsizetype head = request.indexOf("\r\n\r\n");
        const qsizetype length = request.toLower().indexOf("content-length: ");
        const qsizetype body = length < 0 ? 0 : request.mid(length + 16).split('\r').first().toLongLong();
        if (head < 0 || request.size() < head + 4 + body)
            return;
        ++requests;
        socket->write(reply);
        if (closes)
            socket->disconnectFromHost();
    }
};

const SignedIn signedIn{u"secret"_s, {UserName(u"ada"_s), Presence::Online}};
const RoomId tea(u"Tea-1_x"_s);
const UserName oddName(u"ivan ü%25/"_s); // none that the server would register: nothing in it may mean anything
const QByteArray oddPath = "/ivan%20%C3%BC%2525%2F"_ba;

Room teaRoom()
{
    Room room;
    room.id = tea;
    room.name = u"Tea"_s;
    room.epoch = Epoch(u"e1"_s);
    room.role = Role::Owner;
    return room;
}

/// What a call answers, as one that has nothing to tell would.
using Answered = std::function<void(const Result<Done> &)>;
using Call = std::function<void(HttpClient &client, QObject *context, const Answered &answered)>;

template <typename T>
ReplyHandler<T> told(const Answered &answered, const T &expected)
{
    return [=](const Result<T> &got) {
        if (!got)
            return answered(got.error());
        answered(*got == expected ? Result<Done>(Done()) : Error{ErrorCode::BadRequest, u"another value"_s});
    };
}

}

Q_DECLARE_METATYPE(Call)

class HttpClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readsServerInfo();
    void signsIn_data();
    void signsIn();
    void signsOut();
    void asksForUsers();
    void asksForHistory_data();
    void asksForHistory();
    void asksAboutRooms_data();
    void asksAboutRooms();
    void keepsAPathBeforeTheApi();

    void passesTheServersRefusalsOn();
    void findsWordsForAnErrorWithoutAny();
    void saysWhatKeepsAnAnswerFromComing_data();
    void saysWhatKeepsAnAnswerFromComing();
    void keepsItsConnectionForALittleWhile();
    void doesNotFollowRedirects();
    void doesNotWaitForEver_data();
    void doesNotWaitForEver();
    void doesNotTakeInMoreThanItsBound();
    void saysThatNobodyListens();
    void sendsNothingToAServerThatCannotProveItself();
    void sendsNothingWhereTheCertificateHasChanged();
    void asksAServerWhoseCertificateIsTrusted();
    void asksItAgainOverAnotherConnection();
    void cancelsWhenItsContextDies();
    void neverAnswersBeforeTheCallReturns();

private:
    /// What fetchServerInfo() answers.
    Result<ServerInfo> ask()
    {
        std::optional<Result<ServerInfo>> got;
        m_client->fetchServerInfo(this, [&](const Result<ServerInfo> &info) { got = info; });
        [&] { QTRY_VERIFY(got); }();
        return got ? *got : Result<ServerInfo>(Error{ErrorCode::BadRequest, u"no answer"_s});
    }

    /// Names of headers have no letter case, and Qt's have another one from 6.8 on.
    bool hasHeader(const QByteArray &beginning) const
    {
        return m_server->request.toLower().contains(QByteArray("\r\n" + beginning.toLower()));
    }

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<HttpClient> m_client;
};

void HttpClientTest::init()
{
    m_server = std::make_unique<FakeServer>();
    m_client = std::make_unique<HttpClient>(m_server->url(), HttpClient::Bounds{300ms, 700ms, 100'000});
    m_client->setToken(u"secret"_s);
}

void HttpClientTest::cleanup()
{
    m_client.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void HttpClientTest::readsServerInfo()
{
    ServerInfo info;
    info.name = u"Chatto"_s;
    info.guests = true;
    m_server->reply = FakeServer::http("200 OK", encodeServerInfo(info));
    const auto got = ask();
    QVERIFY(got);
    QCOMPARE(*got, info);
    QVERIFY(m_server->request.startsWith("GET /api/v1/server HTTP/1.1\r\n"));
    QVERIFY(!hasHeader("authorization:"));
    QVERIFY(hasHeader("user-agent: Chatto/"));
}

void HttpClientTest::signsIn_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("account") << false << u"päss"_s << "POST /api/v1/login "_ba;
    QTest::newRow("guest") << false << QString() << "POST /api/v1/login "_ba;
    QTest::newRow("new account") << true << u"päss"_s << "POST /api/v1/register "_ba;
}

void HttpClientTest::signsIn()
{
    QFETCH(bool, isNew);
    QFETCH(QString, password);
    QFETCH(QByteArray, request);
    m_server->reply = FakeServer::http("200 OK", encodeSignedIn(signedIn));
    const Credentials credentials{u"ada"_s, password.isNull() ? std::nullopt : std::optional(password)};
    std::optional<SignedIn> got;
    const auto handler = [&](const Result<SignedIn> &answer) { got = *answer; };
    if (isNew)
        m_client->createAccount(credentials, this, handler);
    else
        m_client->signIn(credentials, this, handler);
    QTRY_VERIFY(got);
    QCOMPARE(*got, signedIn);
    QVERIFY(m_server->request.startsWith(request));
    QVERIFY(m_server->request.endsWith(encodeCredentials(credentials)));
    QVERIFY(!hasHeader("authorization:"));
}

void HttpClientTest::signsOut()
{
    m_server->reply = "HTTP/1.1 204 No Content\r\n\r\n";
    bool done = false;
    m_client->signOut(this, [&](const Result<Done> &answer) { done = bool(answer); });
    QTRY_VERIFY(done);
    QVERIFY(m_server->request.startsWith("POST /api/v1/logout HTTP/1.1\r\n"));
    QVERIFY(hasHeader("authorization: Bearer secret"));
}

void HttpClientTest::asksForUsers()
{
    const UserPage page{{{UserName(u"ada"_s), Presence::Online}}, true};
    m_server->reply = FakeServer::http("200 OK", encodeUserPage(page));
    std::optional<UserPage> got;
    m_client->fetchUsers({u"a"_s, u"ä+&b"_s, 10}, this, [&](const Result<UserPage> &answer) { got = *answer; });
    QTRY_VERIFY(got);
    QCOMPARE(*got, page);
    QVERIFY(m_server->request.startsWith("GET /api/v1/users?prefix=a&after=%C3%A4%2B%26b&limit=10 "));
    QVERIFY(hasHeader("authorization: Bearer secret"));
}

void HttpClientTest::asksForHistory_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QByteArray>("parameters");
    const QDateTime time(QDate(2026, 11, 22), QTime(16, 4, 54, 123), Qt::UTC);
    QTest::newRow("newest") << HistoryQuery{Newest{}, 100} << "limit=100"_ba;
    QTest::newRow("before") << HistoryQuery{Before{41}, 50} << "before=41&limit=50"_ba;
    QTest::newRow("after") << HistoryQuery{After{41}, 50} << "after=41&limit=50"_ba;
    QTest::newRow("around") << HistoryQuery{Around{41}, 50} << "around=41&limit=50"_ba;
    QTest::newRow("at") << HistoryQuery{At{time}, 50} << "at=2026-11-22T16:04:54.123Z&limit=50"_ba;
}

void HttpClientTest::asksForHistory()
{
    QFETCH(HistoryQuery, query);
    QFETCH(QByteArray, parameters);
    HistoryPage page{{}, 1, 41, 0, Epoch(u"e1"_s)};
    page.messages.append({lobbyId(), 41, UserName(u"ada"_s), QDateTime::fromSecsSinceEpoch(1, Qt::UTC), u"hi"_s});
    m_server->reply = FakeServer::http("200 OK", encodeHistoryPage(page));
    std::optional<HistoryPage> got;
    m_client->fetchHistory(lobbyId(), query, this, [&](const Result<HistoryPage> &answer) { got = *answer; });
    QTRY_VERIFY(got);
    QCOMPARE(*got, page);
    QCOMPARE(m_server->request.split(' ').at(1), QByteArray("/api/v1/rooms/lobby/messages?" + parameters));
}

void HttpClientTest::asksAboutRooms_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("reply");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &body, const QByteArray &reply,
                         const Call &call) { QTest::newRow(name) << call << line << body << reply; };

    row("rooms", "GET /rooms", "", encodeRooms({teaRoom()}),
        [](HttpClient &client, QObject *context, const Answered &a) {
            client.fetchRooms(context, told<QList<Room>>(a, {teaRoom()}));
        });
    row("a new room", "POST /rooms", R"({"kind":"private","name":"Tea","topic":"two","with":["bob"]})",
        encodeRoom(teaRoom()), [](HttpClient &client, QObject *context, const Answered &a) {
            client.createRoom({RoomKind::Private, u"Tea"_s, u"two"_s, {u"bob"_s}}, context, told(a, teaRoom()));
        });
    row("a talk", "POST /rooms", R"({"kind":"direct","with":["bob"]})", encodeRoom(teaRoom()),
        [](HttpClient &client, QObject *context, const Answered &a) {
            client.createRoom({.kind = RoomKind::Direct, .with = {u"bob"_s}}, context, told(a, teaRoom()));
        });
    row("another topic", "PATCH /rooms/Tea-1_x", R"({"topic":""})", encodeRoom(teaRoom()),
        [](HttpClient &client, QObject *context, const Answered &a) {
            client.editRoom(tea, {.topic = u""_s}, context, told(a, teaRoom()));
        });
    const Member member{{oddName, Presence::Away}, Role::Moderator};
    row("members", "GET /rooms/Tea-1_x/members", "", encodeMembers({member}),
        [member](HttpClient &client, QObject *context, const Answered &a) {
            client.fetchMembers(tea, context, told<QList<Member>>(a, {member}));
        });
    row("invite", "PUT /rooms/Tea-1_x/members" + oddPath, "", "",
        [](HttpClient &client, QObject *context, const Answered &a) { client.addMember(tea, oddName, context, a); });
    row("remove", "DELETE /rooms/Tea-1_x/members" + oddPath, "", "",
        [](HttpClient &client, QObject *context, const Answered &a) { client.removeMember(tea, oddName, context, a); });
    row("role", "PUT /rooms/Tea-1_x/members" + oddPath + "/role", R"({"role":"moderator"})", "",
        [](HttpClient &client, QObject *context, const Answered &a) {
            client.setRole(tea, oddName, Role::Moderator, context, a);
        });
    row("block", "PUT /users" + oddPath + "/block", "", "",
        [](HttpClient &client, QObject *context, const Answered &a) { client.setBlocked(oddName, true, context, a); });
    row("unblock", "DELETE /users" + oddPath + "/block", "", "",
        [](HttpClient &client, QObject *context, const Answered &a) { client.setBlocked(oddName, false, context, a); });
    row("password", "PUT /users" + oddPath + "/password", R"({"password":"a \" b"})", "",
        [](HttpClient &client, QObject *context, const Answered &a) {
            client.setPassword(oddName, u"a \" b"_s, context, a);
        });
    row("one's own password", "POST /password", R"({"new":"b","old":"a"})", "",
        [](HttpClient &client, QObject *context, const Answered &a) {
            client.changePassword({u"a"_s, u"b"_s}, context, a);
        });
    const SignIn signIn{u"s1"_s, QDateTime(QDate(2026, 11, 22), {}, QTimeZone::utc()),
        QDateTime(QDate(2026, 11, 23), {}, QTimeZone::utc()), u"Chatto/0.1.0"_s, true};
    row("sign-ins", "GET /sessions", "", encodeSignIns({signIn}),
        [signIn](HttpClient &client, QObject *context, const Answered &a) {
            client.fetchSignIns(context, told<QList<SignIn>>(a, {signIn}));
        });
    row("end a sign-in", "DELETE /sessions/a%2Fb", "", "",
        [](HttpClient &client, QObject *context, const Answered &a) { client.endSignIn(u"a/b"_s, context, a); });
    ServerInfo closed;
    closed.registrationOpen = false;
    row("registration", "PATCH /server", R"({"registration":"closed"})", encodeServerInfo(closed),
        [closed](HttpClient &client, QObject *context, const Answered &a) {
            client.setRegistration(false, context, told(a, closed));
        });
}

void HttpClientTest::asksAboutRooms()
{
    QFETCH(Call, call);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, reply);
    std::optional<Result<Done>> got;
    const Answered answered = [&](const Result<Done> &result) { got = result; };
    m_server->reply = reply.isEmpty() ? "HTTP/1.1 204 No Content\r\n\r\n"_ba : FakeServer::http("200 OK", reply);
    call(*m_client, this, answered);
    QTRY_VERIFY(got);
    QVERIFY2(*got, qPrintable(*got ? QString() : got->error().detail));
    const QByteArray request = m_server->request;
    const qsizetype space = line.indexOf(' ') + 1;
    QCOMPARE(request.split('\r').first(), line.first(space) + "/api/v1" + line.sliced(space) + " HTTP/1.1");
    QCOMPARE(request.sliced(request.indexOf("\r\n\r\n") + 4), body);
    QVERIFY(hasHeader("authorization: Bearer secret\r\n"));
    QVERIFY(hasHeader("content-type: application/json\r\n"));

    got.reset();
    const Error forbidden{ErrorCode::Forbidden, u"Only the owner may."_s};
    m_server->reply = FakeServer::http("403 Forbidden", encodeProblem(forbidden));
    call(*m_client, this, answered);
    QTRY_VERIFY(got);
    QVERIFY(!*got);
    QCOMPARE(got->error(), forbidden);
}

void HttpClientTest::keepsAPathBeforeTheApi()
{
    QUrl url = m_server->url();
    url.setPath(u"/chat"_s);
    m_client = std::make_unique<HttpClient>(url);
    m_server->reply = FakeServer::http("200 OK", encodeServerInfo({}));
    QVERIFY(ask());
    QVERIFY(m_server->request.startsWith("GET /chat/api/v1/server "));
}

void HttpClientTest::passesTheServersRefusalsOn()
{
    const Error refusal{ErrorCode::RateLimited, u"Too many sign-ins."_s};
    m_server->reply = FakeServer::http("429 Too Many Requests", encodeProblem(refusal), "Retry-After: 7\r\n");
    const auto got = ask();
    QVERIFY(!got);
    QCOMPARE(got.error(), (Error{ErrorCode::RateLimited, u"Too many sign-ins."_s, 7}));
}

void HttpClientTest::findsWordsForAnErrorWithoutAny()
{
    m_server->reply = FakeServer::http("502 Bad Gateway", "<html>nginx</html>");
    QCOMPARE(ask().error(), (Error{ErrorCode::Unavailable, u"The server is in trouble (502). Try again later."_s}));
    m_server->request.clear();
    m_server->reply = FakeServer::http("401 Unauthorized", "", "WWW-Authenticate: Basic realm=\"x\"\r\n");
    QCOMPARE(ask().error(), (Error{ErrorCode::Unauthenticated, u"The server refused (401)."_s}));
    m_server->request.clear();
    m_server->reply = FakeServer::http("404 Not Found", "<html>a shop</html>");
    QCOMPARE(ask().error().detail, u"What answers there doesn't seem to be a Chatto server."_s);
}

void HttpClientTest::saysWhatKeepsAnAnswerFromComing_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("detail");
    const QString noChatto = u"What answers there doesn't seem to be a Chatto server."_s;
    QTest::newRow("another server") << FakeServer::http("200 OK", "<html>It works!</html>") << noChatto;
    QTest::newRow("another JSON") << FakeServer::http("200 OK", "{}") << noChatto;
    QTest::newRow("a list") << FakeServer::http("200 OK", "[]") << noChatto;
    QTest::newRow("nothing at all") << ""_ba << u"The server broke off the connection."_s;
    QTest::newRow("half an answer") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"_ba
                                    << u"The server broke off the connection."_s;
    QTest::newRow("no HTTP") << "220 mail.example.org ESMTP\r\n"_ba << QString();
    QTest::newRow("noise") << QByteArray(1000, '\xFF') << QString();
}

void HttpClientTest::saysWhatKeepsAnAnswerFromComing()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, detail);
    m_server->reply = reply;
    m_server->closes = true;
    const auto got = ask();
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::Unavailable);
    QVERIFY(!got.error().detail.isEmpty());
    if (!detail.isEmpty())
        QCOMPARE(got.error().detail, detail);
}

void HttpClientTest::keepsItsConnectionForALittleWhile()
{
    FakeServer server;
    server.reply = FakeServer::http("200 OK"_ba, encodeServerInfo(ServerInfo()));
    HttpClient client(server.url(), HttpClient::Bounds{.rest = 50ms});
    int answers = 0;
    const auto ask = [&] { client.fetchServerInfo(&client, [&](const auto &info) { answers += bool(info); }); };
    ask();
    QTRY_COMPARE(answers, 1);
    QTRY_COMPARE(server.ended, 1);
    server.request.clear();
    ask();
    QTRY_COMPARE(answers, 2);
}

void HttpClientTest::doesNotFollowRedirects()
{
    FakeServer elsewhere;
    m_server->reply = FakeServer::http("302 Found", "", "Location: " + elsewhere.url().toEncoded() + "/x?token=y\r\n");
    const auto got = ask();
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::Unavailable);
    QVERIFY(got.error().detail.contains(elsewhere.url().toString()));
    QVERIFY(!got.error().detail.contains("token"_L1));
    QCOMPARE(elsewhere.requests, 0);
    QCOMPARE(m_server->requests, 1);
}

void HttpClientTest::doesNotWaitForEver_data()
{
    QTest::addColumn<bool>("drips");
    QTest::newRow("silence") << false;
    QTest::newRow("a byte now and then") << true;
}

void HttpClientTest::doesNotWaitForEver()
{
    QFETCH(bool, drips);
    m_server->reply = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
    QTimer drip;
    connect(&drip, &QTimer::timeout, m_server.get(), [this] {
        for (auto *socket : m_server->findChildren<QTcpSocket *>())
            socket->write(" ");
    });
    if (drips)
        drip.start(50ms);
    const auto got = ask();
    QVERIFY(!got);
    QCOMPARE(got.error(), (Error{ErrorCode::Unavailable, u"The server did not answer in time."_s}));
}

void HttpClientTest::doesNotTakeInMoreThanItsBound()
{
    m_server->reply = FakeServer::http("200 OK", QByteArray(10'000'000, ' '));
    QCOMPARE(ask().error().detail, u"What answers there doesn't seem to be a Chatto server."_s);
    QTRY_COMPARE(m_server->ended, 1);
}

void HttpClientTest::saysThatNobodyListens()
{
    m_server->close();
    QCOMPARE(ask().error(),
        (Error{ErrorCode::Unavailable, u"No server answers at that address. Is it running, and is the port right?"_s}));
}

void HttpClientTest::sendsNothingToAServerThatCannotProveItself()
{
    UntrustedServer impostor;
    QVERIFY(impostor.isListening());
    m_client = std::make_unique<HttpClient>(impostor.url());
    const auto got = ask();
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::Unavailable);
    QVERIFY2(got.error().detail.contains("certificate"_L1), qPrintable(got.error().detail));
    QVERIFY(!impostor.hasPendingConnections()); // The handshake was never finished.
}

void HttpClientTest::sendsNothingWhereTheCertificateHasChanged()
{
    UntrustedServer impostor;
    QVERIFY(impostor.isListening());
    m_client = std::make_unique<HttpClient>(impostor.url());
    m_client->setToken(u"secret"_s);
    m_client->setCertificate(UntrustedServer().certificate()); // just like it, but another one
    QSignalSpy untrusted(m_client.get(), &HttpClient::untrusted);
    const auto got = ask();
    QVERIFY(!got);
    QVERIFY2(got.error().detail.contains("another certificate"_L1), qPrintable(got.error().detail));
    QCOMPARE(untrusted.size(), 1);
    QCOMPARE(untrusted.first().first().toByteArray(), impostor.certificate());
    QVERIFY(!impostor.hasPendingConnections());
}

void HttpClientTest::asksAServerWhoseCertificateIsTrusted()
{
    UntrustedServer server;
    QVERIFY(server.isListening());
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (socket->readAll().endsWith("\r\n\r\n"))
                socket->write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        });
    });
    m_client = std::make_unique<HttpClient>(server.url());
    m_client->setCertificate(server.certificate());
    const auto got = ask();
    QVERIFY(!got);
    QVERIFY2(got.error().detail.contains("401"_L1), qPrintable(got.error().detail));
}

/// OpenSSL's own server lets whoever comes again go on with the session of before.
void HttpClientTest::asksItAgainOverAnotherConnection()
{
    const UntrustedServer known;
    QTemporaryFile identity;
    QVERIFY(identity.open());
    identity.write(known.sslConfiguration().privateKey().toPem());
    identity.write(known.sslConfiguration().localCertificate().toPem());
    QVERIFY(identity.flush());
    QProcess server;
    server.start(u"openssl"_s,
        {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-tls1_2"_s, u"-rev"_s, u"-cert"_s, identity.fileName(),
            u"-key"_s, identity.fileName()});
    QByteArray said;
    const QByteArray start = "ACCEPT 127.0.0.1:"_ba;
    QTRY_VERIFY(
        (said += server.readAllStandardOutput()).mid(said.indexOf(start)).contains('\n') && said.contains(start));
    const QByteArray port = said.mid(said.indexOf(start) + start.size()).split('\n').first();

    m_client = std::make_unique<HttpClient>(QUrl(u"https://127.0.0.1:"_s + QString::fromLatin1(port)));
    m_client->setCertificate(known.certificate());
    for (int i = 0; i < 3; ++i) {
        const auto got = ask();
        QVERIFY(!got);
        // It turns every line round, which is no answer.
        QVERIFY2(!got.error().detail.contains("certificate"_L1), qPrintable(got.error().detail));
    }
    server.kill();
    QVERIFY(server.waitForFinished());
}

void HttpClientTest::cancelsWhenItsContextDies()
{
    auto context = std::make_unique<QObject>();
    bool answered = false;
    m_client->fetchServerInfo(context.get(), [&](const Result<ServerInfo> &) { answered = true; });
    QTRY_COMPARE(m_server->requests, 1);
    context.reset();
    QTRY_COMPARE(m_server->ended, 1);
    QVERIFY(!answered);
}

void HttpClientTest::neverAnswersBeforeTheCallReturns()
{
    m_client = std::make_unique<HttpClient>(QUrl(u"nonsense:"_s));
    std::optional<Error> error;
    m_client->fetchServerInfo(this, [&](const Result<ServerInfo> &answer) { error = answer.error(); });
    QVERIFY(!error);
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
