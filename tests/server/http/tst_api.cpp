// SPDX-License-Identifier: MIT
#include "tests/server/http/httpfixture.h"

#include <QSignalSpy>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

constexpr auto messages = "/api/v1/rooms/lobby/messages";
constexpr auto goodCredentials = R"({"username":"Ada","password":"correct horse battery staple"})";

ServerInfo openInfo()
{
    ServerInfo info;
    info.name = u"Test"_s;
    info.version = u"1.2.3"_s;
    info.guests = true;
    return info;
}

QList<int> idsOf(const HttpResponse &answer)
{
    QList<int> ids;
    for (const QJsonValue &message : jsonOf(answer)[u"messages"_s].toArray())
        ids.append(message[u"id"_s].toInt());
    return ids;
}

QList<int> range(int first, int last)
{
    QList<int> ids;
    for (int id = first; id <= last; ++id)
        ids.append(id);
    return ids;
}

}

class ApiTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void knowsEveryCallOfTheProtocol();
    void wantsATokenForEveryCallButTheOpenOnes();
    void saysWhatIsNotBuiltYet();
    void tellsWhetherTheStoreAnswers();
    void tellsItsFiguresToItsMachineAndWhoHasTheToken_data();
    void tellsItsFiguresToItsMachineAndWhoHasTheToken();
    void tellsAboutTheServer();
    void registersAccounts();
    void signsIn();
    void signsGuestsIn();
    void refusesToSignUp_data();
    void refusesToSignUp();
    void refusesToSignUpWhenClosed();
    void refusesToSignIn_data();
    void refusesToSignIn();
    void refusesGuests();
    void refusesAfterTooManyFailures();
    void signsOut();
    void listsUsers();
    void listsUsersPageByPage();
    void refusesToListUsers_data();
    void refusesToListUsers();
    void listsRooms();
    void readsHistory_data();
    void readsHistory();
    void readsAnEmptyHistory();
    void readsHistoryAtATime();
    void refusesToReadHistory_data();
    void refusesToReadHistory();
    void keepsToItsLimits();
    void postsMessages();
    void postsOnce();
    void showsTransactionIdsToTheAuthorAlone();
    void refusesMessages_data();
    void refusesMessages();
    void refusesMessagesOverTheRate();
    void hidesRoomsFromOutsiders_data();
    void hidesRoomsFromOutsiders();
    void saysThatTheStoreIsAway_data();
    void saysThatTheStoreIsAway();
    void saysThatTooManySignIn();

private:
    void start(const ServerInfo &info, const Limits &limits = {})
    {
        m_server = std::make_unique<HttpFixture>(info, limits);
        m_token = info.guests ? m_server->join("zoe") : QString();
    }

    HttpResponse get(const QByteArray &target) { return m_server->ask("GET", target, m_token); }
    HttpResponse post(const QByteArray &target, const QByteArray &body)
    {
        return m_server->ask("POST", target, m_token, body);
    }
    HttpResponse say(const QString &text)
    {
        return post(messages, QJsonDocument(QJsonObject{{u"text"_s, text}}).toJson());
    }

    std::unique_ptr<HttpFixture> m_server;
    QString m_token; ///< Of a guest, zoe.
};

void ApiTest::init()
{
    start(openInfo());
    QVERIFY(!m_token.isEmpty());
}

void ApiTest::knowsEveryCallOfTheProtocol()
{
    // The table of docs/protocol.md, in its order.
    QStringList calls{
        u"GET /api/v1/server"_s,
        u"POST /api/v1/register"_s,
        u"POST /api/v1/login"_s,
        u"POST /api/v1/logout"_s,
        u"POST /api/v1/password"_s,
        u"GET /api/v1/sessions"_s,
        u"DELETE /api/v1/sessions/{id}"_s,
        u"GET /api/v1/users"_s,
        u"GET /api/v1/rooms"_s,
        u"POST /api/v1/rooms"_s,
        u"PATCH /api/v1/rooms/{id}"_s,
        u"GET /api/v1/rooms/{id}/members"_s,
        u"PUT /api/v1/rooms/{id}/members/{username}"_s,
        u"DELETE /api/v1/rooms/{id}/members/{username}"_s,
        u"PUT /api/v1/rooms/{id}/members/{username}/role"_s,
        u"GET /api/v1/rooms/{id}/messages"_s,
        u"POST /api/v1/rooms/{id}/messages"_s,
        u"PATCH /api/v1/rooms/{id}/messages/{id}"_s,
        u"DELETE /api/v1/rooms/{id}/messages/{id}"_s,
        u"PUT /api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s,
        u"DELETE /api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s,
        u"GET /api/v1/search"_s,
        u"GET /healthz"_s,
        u"GET /metrics"_s,
        // Added to the contract.
        u"PATCH /api/v1/server"_s,
        u"PUT /api/v1/users/{username}/block"_s,
        u"DELETE /api/v1/users/{username}/block"_s,
        u"PUT /api/v1/users/{username}/password"_s,
    };
    QStringList known = m_server->router.calls();
    calls.sort();
    known.sort();
    QCOMPARE(known, calls);
}

void ApiTest::wantsATokenForEveryCallButTheOpenOnes()
{
    const QStringList open{u"GET /healthz"_s, u"GET /metrics"_s, u"GET /api/v1/server"_s, u"POST /api/v1/register"_s,
        u"POST /api/v1/login"_s};
    for (const QString &call : m_server->router.calls()) {
        const QByteArrayList parts = call.toLatin1().split(' ');
        const auto answer = m_server->ask(parts[0], QByteArray(parts[1]).replace('{', "").replace('}', ""));
        QVERIFY2((answer.status == 401) != open.contains(call), qPrintable(call));
    }
}

void ApiTest::saysWhatIsNotBuiltYet()
{
    int planned = 0;
    for (const Route &route : m_server->api.routes()) {
        if (route.endpoint)
            continue;
        ++planned;
        const auto path = route.path.toLatin1().replace('{', "").replace('}', "");
        const auto answer = m_server->ask(route.method, path + "?any=1", m_token, "{\"any\":1}");
        QCOMPARE(answer.status, 501);
        QCOMPARE(codeOf(answer), u"not_supported"_s);
    }
    QCOMPARE(planned, 5);
}

void ApiTest::tellsWhetherTheStoreAnswers()
{
    const auto well = m_server->ask("GET", "/healthz");
    QCOMPARE(well.status, 200);
    QCOMPARE(well.body, "ok"_ba);
    QCOMPARE(headerOf(well, "content-type"), "text/plain"_ba);
    m_server->store.setReady(false);
    const auto ill = m_server->ask("GET", "/healthz");
    QCOMPARE(ill.status, 503);
    QCOMPARE(codeOf(ill), u"unavailable"_s);
}

void ApiTest::tellsItsFiguresToItsMachineAndWhoHasTheToken_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("forwarded");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("isTold");
    const QString here = u"127.0.0.1"_s;
    const QString elsewhere = u"192.0.2.1"_s;
    const QString right = QString::fromLatin1(metricsToken);
    QTest::newRow("here") << here << false << ""_ba << QString() << true;
    QTest::newRow("here, IPv6") << u"::1"_s << false << ""_ba << QString() << true;
    QTest::newRow("through a proxy here") << here << true << ""_ba << QString() << false;
    QTest::newRow("in a browser here") << here << false << "https://chat.example"_ba << QString() << false;
    QTest::newRow("elsewhere") << elsewhere << false << ""_ba << QString() << false;
    QTest::newRow("with the token") << elsewhere << false << ""_ba << right << true;
    QTest::newRow("through a proxy, with the token") << elsewhere << true << ""_ba << right << true;
    QTest::newRow("with another token") << elsewhere << false << ""_ba << right.toUpper() << false;
    QTest::newRow("with a part of it") << elsewhere << false << ""_ba << right.chopped(1) << false;
    QTest::newRow("with a user's token") << elsewhere << false << ""_ba << u"user"_s << false;
}

void ApiTest::tellsItsFiguresToItsMachineAndWhoHasTheToken()
{
    QFETCH(QString, address);
    QFETCH(bool, forwarded);
    QFETCH(QByteArray, origin);
    QFETCH(QString, token);
    QFETCH(bool, isTold);
    HttpRequest request = httpRequest("GET", "/metrics", token == "user"_L1 ? m_token : token);
    request.client = QHostAddress(address);
    request.forwarded = forwarded;
    if (!origin.isEmpty())
        request.headers.append({"origin"_ba, origin});
    const auto answer = answerOf(m_server->router, request);
    QCOMPARE(answer.status, isTold ? 200 : 401);
    QCOMPARE(answer.body == "figures", isTold);
    if (isTold)
        QCOMPARE(headerOf(answer, "content-type"), "text/plain; version=0.0.4; charset=utf-8"_ba);
    else
        QCOMPARE(codeOf(answer), u"unauthenticated"_s);
}

void ApiTest::tellsAboutTheServer()
{
    const auto answer = m_server->ask("GET", "/api/v1/server");
    QCOMPARE(answer.status, 200);
    const QJsonObject expected{
        {u"name"_s, u"Test"_s},
        {u"version"_s, u"1.2.3"_s},
        {u"protocol"_s, 1},
        {u"registration"_s, u"open"_s},
        {u"guests"_s, true},
        {u"limits"_s,
            QJsonObject{
                {u"text_bytes"_s, 8000}, {u"frame_bytes"_s, 65536}, {u"history_page"_s, 200}, {u"ping_seconds"_s, 25}}},
    };
    QCOMPARE(jsonOf(answer), expected);
}

void ApiTest::registersAccounts()
{
    const auto answer = m_server->ask("POST", "/api/v1/register", {}, goodCredentials);
    QCOMPARE(answer.status, 201);
    QCOMPARE(jsonOf(answer)[u"user"_s].toObject(),
        (QJsonObject{{u"name"_s, u"Ada"_s}, {u"presence"_s, u"offline"_s}, {u"role"_s, u"owner"_s}}));
    const QString token = jsonOf(answer)[u"token"_s].toString();
    QVERIFY(token.size() >= 22); // 128 bits
    QCOMPARE(m_server->ask("GET", "/api/v1/rooms", token).status, 200);
}

void ApiTest::signsIn()
{
    QCOMPARE(m_server->ask("POST", "/api/v1/register", {}, goodCredentials).status, 201);
    const auto answer
        = m_server->ask("POST", "/api/v1/login", {}, R"({"username":"ADA","password":"correct horse battery staple"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[u"user"_s][u"name"_s], u"Ada"_s);
    QCOMPARE(m_server->ask("GET", "/api/v1/rooms", jsonOf(answer)[u"token"_s].toString()).status, 200);
}

void ApiTest::signsGuestsIn()
{
    const auto answer = m_server->ask("POST", "/api/v1/login", {}, R"({"username":"Ada"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[u"user"_s].toObject(),
        (QJsonObject{{u"name"_s, u"Ada"_s}, {u"presence"_s, u"offline"_s}, {u"guest"_s, true}}));
}

void ApiTest::refusesToSignUp_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << "{}"_ba << 400 << u"bad_request"_s;
    QTest::newRow("no JSON") << "ada"_ba << 400 << u"bad_request"_s;
    QTest::newRow("a list") << "[]"_ba << 400 << u"bad_request"_s;
    QTest::newRow("unknown field") << R"({"username":"ada","password":"x","email":"x"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("a number") << R"({"username":7,"password":"x"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("half a character") << R"({"username":"\ud800","password":"x"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("bad name") << R"({"username":"a b","password":"correct horse battery staple"})"_ba << 400
                              << u"username_invalid"_s;
    QTest::newRow("reserved name") << R"({"username":"Admin","password":"correct horse battery staple"})"_ba << 400
                                   << u"username_invalid"_s;
    QTest::newRow("long name") << R"({"username":")" + QByteArray(300, 'a') + R"(","password":"x"})" << 400
                               << u"username_invalid"_s;
    QTest::newRow("long password") << R"({"username":"ada","password":")" + QByteArray(2000, 'x') + R"("})" << 400
                                   << u"password_weak"_s;
    QTest::newRow("weak password") << R"({"username":"ada","password":"password123"})"_ba << 400 << u"password_weak"_s;
    QTest::newRow("no password") << R"({"username":"ada"})"_ba << 400 << u"password_weak"_s;
    QTest::newRow("a guest's name") << R"({"username":"Zoe","password":"correct horse battery staple"})"_ba << 409
                                    << u"username_taken"_s;
}

void ApiTest::refusesToSignUp()
{
    QFETCH(QByteArray, body);
    const auto answer = m_server->ask("POST", "/api/v1/register", {}, body);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
}

void ApiTest::refusesToSignUpWhenClosed()
{
    ServerInfo info = openInfo();
    info.registrationOpen = false;
    start(info);
    const auto answer = m_server->ask("POST", "/api/v1/register", {}, goodCredentials);
    QCOMPARE(answer.status, 403);
    QCOMPARE(codeOf(answer), u"registration_closed"_s);
    QCOMPARE(jsonOf(m_server->ask("GET", "/api/v1/server"))[u"registration"_s], u"closed"_s);
}

void ApiTest::refusesToSignIn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << "{}"_ba << 400 << u"bad_request"_s;
    QTest::newRow("unknown field") << R"({"username":"ada","password":"x","a":1})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("empty password") << R"({"username":"ada","password":""})"_ba << 401 << u"bad_credentials"_s;
    QTest::newRow("wrong password") << R"({"username":"ada","password":"x"})"_ba << 401 << u"bad_credentials"_s;
    QTest::newRow("unknown name") << R"({"username":"bob","password":"x"})"_ba << 401 << u"bad_credentials"_s;
    QTest::newRow("guest with a bad name") << R"({"username":"a b"})"_ba << 400 << u"username_invalid"_s;
    QTest::newRow("guest with an account's name") << R"({"username":"ADA"})"_ba << 409 << u"username_taken"_s;
    QTest::newRow("guest with a guest's name") << R"({"username":"zoe"})"_ba << 409 << u"username_taken"_s;
}

void ApiTest::refusesToSignIn()
{
    QFETCH(QByteArray, body);
    QCOMPARE(m_server->ask("POST", "/api/v1/register", {}, goodCredentials).status, 201);
    const auto answer = m_server->ask("POST", "/api/v1/login", {}, body);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
}

void ApiTest::refusesGuests()
{
    ServerInfo info = openInfo();
    info.guests = false;
    start(info);
    const auto answer = m_server->ask("POST", "/api/v1/login", {}, R"({"username":"ada"})");
    QCOMPARE(answer.status, 403);
    QCOMPARE(codeOf(answer), u"guests_not_allowed"_s);
}

void ApiTest::refusesAfterTooManyFailures()
{
    Limits limits;
    limits.logins = 1;
    start(openInfo(), limits);
    const QByteArray wrong = R"({"username":"ada","password":"x"})";
    QCOMPARE(m_server->ask("POST", "/api/v1/login", {}, wrong).status, 401);
    const auto answer = m_server->ask("POST", "/api/v1/login", {}, wrong);
    QCOMPARE(answer.status, 429);
    QCOMPARE(codeOf(answer), u"rate_limited"_s);
    const int seconds = headerOf(answer, "retry-after").toInt();
    QVERIFY(seconds > 50 && seconds <= 60);
    HttpRequest elsewhere = httpRequest("POST", "/api/v1/login", {}, wrong);
    elsewhere.client = QHostAddress(u"192.0.2.1"_s);
    QCOMPARE(answerOf(m_server->router, elsewhere).status, 401);
}

void ApiTest::signsOut()
{
    QSignalSpy ended(&m_server->store, &Store::signInEnded);
    const auto answer = m_server->ask("POST", "/api/v1/logout", m_token);
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.body, QByteArray());
    QCOMPARE(codeOf(get("/api/v1/rooms")), u"unauthenticated"_s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toByteArray(), hashToken(m_token));
}

void ApiTest::listsUsers()
{
    QCOMPARE(m_server->ask("POST", "/api/v1/register", {}, goodCredentials).status, 201);
    const auto answer = get("/api/v1/users");
    QCOMPARE(answer.status, 200);
    const QJsonObject ada{{u"name"_s, u"Ada"_s}, {u"presence"_s, u"offline"_s}, {u"role"_s, u"owner"_s}};
    const QJsonObject zoe{{u"name"_s, u"zoe"_s}, {u"presence"_s, u"offline"_s}, {u"guest"_s, true}};
    QCOMPARE(jsonOf(answer), (QJsonObject{{u"users"_s, QJsonArray{ada, zoe}}, {u"more"_s, false}}));
}

void ApiTest::listsUsersPageByPage()
{
    for (const QByteArray &name : {"Cleo"_ba, "clara"_ba, "bea"_ba, "c++"_ba})
        QVERIFY(!m_server->join(name).isEmpty());
    const auto namesAt = [this](const QByteArray &target) -> QString {
        const auto answer = get(target);
        QStringList names;
        for (const QJsonValue &user : jsonOf(answer)[u"users"_s].toArray())
            names.append(user[u"name"_s].toString());
        return names.join(' '_L1) + (jsonOf(answer)[u"more"_s].toBool() ? u" …"_s : QString());
    };
    QCOMPARE(namesAt("/api/v1/users?limit=2"), u"bea c++ …"_s);
    QCOMPARE(namesAt("/api/v1/users?limit=2&after=C%2B%2B"), u"clara Cleo …"_s);
    QCOMPARE(namesAt("/api/v1/users?limit=2&after=CLEO"), u"zoe"_s);
    QCOMPARE(namesAt("/api/v1/users?prefix=CL"), u"clara Cleo"_s);
    QCOMPARE(namesAt("/api/v1/users?prefix=c+&after="), u"c++"_s);
    QCOMPARE(namesAt("/api/v1/users?prefix=cl&after=clara&limit=1000"), u"Cleo"_s);
}

void ApiTest::refusesToListUsers_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("limit 0") << "limit=0"_ba;
    QTest::newRow("limit 1001") << "limit=1001"_ba;
    QTest::newRow("empty limit") << "limit="_ba;
    QTest::newRow("unknown") << "name=ada"_ba;
    QTest::newRow("twice") << "prefix=a&prefix=b"_ba;
    QTest::newRow("not UTF-8") << "prefix=%ff"_ba;
}

void ApiTest::refusesToListUsers()
{
    QFETCH(QByteArray, query);
    const auto answer = get("/api/v1/users?" + query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), u"bad_request"_s);
}

void ApiTest::listsRooms()
{
    const QByteArray uid = m_server->uidOf(m_token);
    auto &state = m_server->store.state();
    state.addRoom(RoomId(u"open"_s), RoomKind::Public, {});
    state.addRoom(RoomId(u"mine"_s), RoomKind::Private, {uid});
    state.addRoom(RoomId(u"theirs"_s), RoomKind::Private, {});
    QCOMPARE(say(u"hi"_s).status, 201);
    const auto answer = get("/api/v1/rooms");
    QCOMPARE(answer.status, 200);
    QMap<QString, QJsonObject> rooms;
    for (const QJsonValue &room : jsonOf(answer)[u"rooms"_s].toArray())
        rooms.insert(room[u"id"_s].toString(), room.toObject());
    QCOMPARE(QStringList(rooms.keys()), (QStringList{u"lobby"_s, u"mine"_s, u"open"_s}));
    QCOMPARE(rooms[u"lobby"_s][u"name"_s], u"Lobby"_s);
    QCOMPARE(rooms[u"lobby"_s][u"kind"_s], u"public"_s);
    QCOMPARE(rooms[u"lobby"_s][u"role"_s], u"member"_s);
    QCOMPARE(rooms[u"lobby"_s][u"last_id"_s], 1);
    QCOMPARE(rooms[u"lobby"_s][u"read_id"_s], 1);
    QVERIFY(!rooms[u"open"_s].contains(u"role"_s));
}

void ApiTest::readsHistory_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QList<int>>("ids");
    QTest::newRow("the newest") << ""_ba << range(11, 60);
    QTest::newRow("the newest two") << "?limit=2"_ba << range(59, 60);
    QTest::newRow("one") << "?limit=1"_ba << range(60, 60);
    QTest::newRow("more than there are") << "?limit=200"_ba << range(1, 60);
    QTest::newRow("before") << "?before=11"_ba << range(1, 10);
    QTest::newRow("before, limited") << "?before=11&limit=3"_ba << range(8, 10);
    QTest::newRow("before the first") << "?before=1"_ba << QList<int>();
    QTest::newRow("before nothing") << "?before=0"_ba << QList<int>();
    QTest::newRow("before the future") << "?limit=2&before=9007199254740991"_ba << range(59, 60);
    QTest::newRow("after nothing") << "?after=0&limit=3"_ba << range(1, 3);
    QTest::newRow("after") << "?after=57"_ba << range(58, 60);
    QTest::newRow("after, limited") << "?after=10&limit=3"_ba << range(11, 13);
    QTest::newRow("after the last") << "?after=60"_ba << QList<int>();
    QTest::newRow("after the future") << "?after=9007199254740991"_ba << QList<int>();
    QTest::newRow("around, even") << "?around=30&limit=4"_ba << range(28, 31);
    QTest::newRow("around, odd") << "?around=30&limit=5"_ba << range(28, 32);
    QTest::newRow("around, one") << "?around=30&limit=1"_ba << range(30, 30);
    QTest::newRow("around the first") << "?around=1&limit=4"_ba << range(1, 4);
    QTest::newRow("around the last") << "?around=60&limit=4"_ba << range(58, 60);
}

void ApiTest::readsHistory()
{
    QFETCH(QByteArray, query);
    Limits limits;
    limits.messages = 0;
    start(openInfo(), limits);
    for (int i = 1; i <= 60; ++i)
        QCOMPARE(say(QString::number(i)).status, 201);
    const auto answer = get(messages + query);
    QCOMPARE(answer.status, 200);
    QTEST(idsOf(answer), "ids");
    QCOMPARE(jsonOf(answer)[u"first_id"_s], 1);
    QCOMPARE(jsonOf(answer)[u"last_id"_s], 60);
    QCOMPARE(jsonOf(answer)[u"last_change"_s], 0);
    QVERIFY(!jsonOf(answer)[u"epoch"_s].toString().isEmpty());
}

void ApiTest::readsAnEmptyHistory()
{
    const auto answer = get(messages);
    QCOMPARE(answer.status, 200);
    QCOMPARE(idsOf(answer), QList<int>());
    QCOMPARE(jsonOf(answer)[u"first_id"_s], 1);
    QCOMPARE(jsonOf(answer)[u"last_id"_s], 0);
}

void ApiTest::readsHistoryAtATime()
{
    for (int i = 1; i <= 6; ++i) {
        QCOMPARE(say(QString::number(i)).status, 201);
        m_server->store.state().advanceClock(std::chrono::minutes(1));
    }
    const QJsonArray all = jsonOf(get(messages))[u"messages"_s].toArray();
    const QByteArray fourth = all[3][u"time"_s].toString().toLatin1();
    QCOMPARE(idsOf(get(messages + "?limit=2&at="_ba + fourth)), range(3, 4));
    QCOMPARE(idsOf(get(messages + "?limit=2&at=1970-01-01T00:00:00Z"_ba)), range(1, 2));
    QCOMPARE(idsOf(get(messages + "?limit=2&at=9999-12-31T23:59:59Z"_ba)), range(5, 6));
    QCOMPARE(idsOf(get(messages + "?limit=2&at=1970-01-01T01:00:00+01:00"_ba)), range(1, 2));
}

void ApiTest::refusesToReadHistory_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto bad = [](const char *name, const QByteArray &query) {
        QTest::newRow(name) << messages + "?"_ba + query << 400 << u"bad_request"_s;
    };
    bad("limit 0", "limit=0");
    bad("limit 201", "limit=201");
    bad("negative limit", "limit=-1");
    bad("words for a limit", "limit=all");
    bad("no limit", "limit=");
    bad("limit twice", "limit=1&limit=2");
    bad("before and after", "before=5&after=1");
    bad("around and at", "around=5&at=2026-11-22T16:04:54Z");
    bad("all four", "before=5&after=1&around=3&at=2026-11-22T16:04:54Z");
    bad("before twice", "before=5&before=5");
    bad("no id", "before=");
    bad("negative id", "after=-1");
    bad("id too large", "around=9007199254740992");
    bad("no number", "around=first");
    bad("no time", "at=");
    bad("a date", "at=2026-11-22");
    bad("no zone", "at=2026-11-22T16:04:54");
    bad("impossible time", "at=2026-02-30T16:04:54Z");
    bad("a number for a time", "at=1700000000");
    bad("unknown", "since=5");
    bad("another case", "Limit=5");
    QTest::newRow("unknown room") << "/api/v1/rooms/none/messages"_ba << 404 << u"no_such_room"_s;
    QTest::newRow("impossible room") << "/api/v1/rooms/a%20b/messages"_ba << 404 << u"no_such_room"_s;
    QTest::newRow("room in another case") << "/api/v1/rooms/Lobby/messages"_ba << 404 << u"no_such_room"_s;
    QTest::newRow("long room") << "/api/v1/rooms/" + QByteArray(65, 'a') + "/messages" << 404 << u"no_such_room"_s;
    QTest::newRow("room with a slash") << "/api/v1/rooms/x%2Flobby/messages"_ba << 404 << u"no_such_room"_s;
    QTest::newRow("room with NUL") << "/api/v1/rooms/lobby%00/messages"_ba << 404 << u"no_such_room"_s;
    QTest::newRow("dots for a room") << "/api/v1/rooms/../messages"_ba << 404 << u"no_such_room"_s;
    QTest::newRow("no room") << "/api/v1/rooms//messages"_ba << 404 << u"not_found"_s;
    QTest::newRow("bad encoding") << "/api/v1/rooms/%zz/messages"_ba << 400 << u"bad_request"_s;
}

void ApiTest::refusesToReadHistory()
{
    QFETCH(QByteArray, target);
    const auto answer = get(target);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
}

void ApiTest::keepsToItsLimits()
{
    ServerInfo info = openInfo();
    info.historyPage = 3;
    info.textBytes = 4;
    Limits limits;
    limits.historyPage = 3;
    limits.textBytes = 4;
    start(info, limits);
    QCOMPARE(codeOf(say(u"töö"_s)), u"text_too_long"_s);
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(say(u"töt"_s).status, 201);
    QCOMPARE(idsOf(get(messages)), range(3, 5));
    QCOMPARE(idsOf(get(messages + "?limit=3"_ba)), range(3, 5));
    QCOMPARE(get(messages + "?limit=4"_ba).status, 400);
}

void ApiTest::postsMessages()
{
    const QString text = u" hi <b>\"👍\"\n\t</b> "_s;
    const auto answer = say(text);
    QCOMPARE(answer.status, 201);
    QJsonObject message = jsonOf(answer);
    QVERIFY(!message.take(u"time"_s).toString().isEmpty());
    QCOMPARE(message, (QJsonObject{{u"room"_s, u"lobby"_s}, {u"id"_s, 1}, {u"user"_s, u"zoe"_s}, {u"text"_s, text}}));
    const auto reply = post(messages, R"({"text":"yes","reply_to":1,"txn_id":"t.1_-"})");
    QCOMPARE(reply.status, 201);
    QCOMPARE(jsonOf(reply)[u"id"_s], 2);
    QCOMPARE(jsonOf(reply)[u"reply_to"_s], 1);
    QCOMPARE(jsonOf(reply)[u"txn_id"_s], u"t.1_-"_s);
    QCOMPARE(jsonOf(get(messages))[u"messages"_s].toArray(), (QJsonArray{jsonOf(answer), jsonOf(reply)}));
}

void ApiTest::postsOnce()
{
    const auto first = post(messages, R"({"text":"one","txn_id":"t"})");
    const auto again = post(messages, R"({"text":"","reply_to":9,"txn_id":"t"})");
    QCOMPARE(first.status, 201);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(post(messages, R"({"text":"one"})").status, 201);
    QCOMPARE(post(messages, R"({"text":"one"})").status, 201);
    QCOMPARE(idsOf(get(messages)), range(1, 3));
}

void ApiTest::showsTransactionIdsToTheAuthorAlone()
{
    QCOMPARE(post(messages, R"({"text":"one","txn_id":"t"})").status, 201);
    const QString other = m_server->join("bob");
    QCOMPARE(jsonOf(get(messages))[u"messages"_s][0][u"txn_id"_s], u"t"_s);
    const auto seen = m_server->ask("GET", messages, other);
    QCOMPARE(idsOf(seen), range(1, 1));
    QVERIFY(!jsonOf(seen)[u"messages"_s][0].toObject().contains(u"txn_id"_s));
    QCOMPARE(m_server->ask("POST", messages, other, R"({"text":"one","txn_id":"t"})").status, 201);
}

void ApiTest::refusesMessages_data()
{
    QTest::addColumn<QByteArray>("room");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto bad = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << "lobby"_ba << body << 400 << u"bad_request"_s;
    };
    bad("no JSON", "hi");
    bad("no text", "{}");
    bad("a number", R"({"text":1})");
    bad("unknown field", R"({"text":"hi","colour":"red"})");
    bad("the room", R"({"text":"hi","room":"lobby"})");
    bad("empty txn_id", R"({"text":"hi","txn_id":""})");
    bad("long txn_id", R"({"text":"hi","txn_id":")" + QByteArray(65, 'a') + R"("})");
    bad("txn_id with a space", R"({"text":"hi","txn_id":"a b"})");
    bad("reply to nothing", R"({"text":"hi","reply_to":0})");
    bad("reply to a fraction", R"({"text":"hi","reply_to":1.5})");
    bad("reply to words", R"({"text":"hi","reply_to":"1"})");
    bad("half a character", R"({"text":"\udc00"})");
    bad("a control character", R"({"text":"a\u0007"})");
    bad("a raw newline", "{\"text\":\"a\nb\"}");
    QTest::newRow("empty") << "lobby"_ba
                           << R"({"text":""})"_ba << 400 << u"text_empty"_s;
    QTest::newRow("blank") << "lobby"_ba
                           << R"({"text":" \n\t"})"_ba << 400 << u"text_empty"_s;
    QTest::newRow("invisible") << "lobby"_ba
                               << R"({"text":"\u200b\u3164"})"_ba << 400 << u"text_empty"_s;
    QTest::newRow("too long") << "lobby"_ba
                              << R"({"text":")" + QByteArray(8001, 'a') + R"("})" << 413 << u"text_too_long"_s;
    QTest::newRow("reply to the future") << "lobby"_ba
                                         << R"({"text":"hi","reply_to":99})"_ba << 404 << u"no_such_message"_s;
    QTest::newRow("unknown room") << "none"_ba
                                  << R"({"text":"hi"})"_ba << 404 << u"no_such_room"_s;
    QTest::newRow("impossible room") << "a%20b"_ba
                                     << R"({"text":"hi"})"_ba << 404 << u"no_such_room"_s;
    QTest::newRow("a room not joined") << "open"_ba
                                       << R"({"text":"hi"})"_ba << 403 << u"forbidden"_s;
}

void ApiTest::refusesMessages()
{
    QFETCH(QByteArray, room);
    QFETCH(QByteArray, body);
    m_server->store.state().addRoom(RoomId(u"open"_s), RoomKind::Public, {});
    const auto answer = post("/api/v1/rooms/" + room + "/messages", body);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
    QCOMPARE(idsOf(get(messages)), QList<int>());
}

void ApiTest::refusesMessagesOverTheRate()
{
    Limits limits;
    limits.messages = 1;
    limits.messageBurst = 2;
    start(openInfo(), limits);
    QCOMPARE(say(u"one"_s).status, 201);
    QCOMPARE(say(u"two"_s).status, 201);
    const auto answer = say(u"three"_s);
    QCOMPARE(answer.status, 429);
    QCOMPARE(codeOf(answer), u"rate_limited"_s);
    QCOMPARE(headerOf(answer, "retry-after"), "1"_ba);
    QCOMPARE(idsOf(get(messages)), range(1, 2));
}

void ApiTest::hidesRoomsFromOutsiders_data()
{
    QTest::addColumn<RoomKind>("kind");
    QTest::newRow("private") << RoomKind::Private;
    QTest::newRow("direct") << RoomKind::Direct;
}

void ApiTest::hidesRoomsFromOutsiders()
{
    QFETCH(RoomKind, kind);
    m_server->store.state().addRoom(RoomId(u"theirs"_s), kind, {});
    const auto theirs = get("/api/v1/rooms/theirs/messages");
    const auto none = get("/api/v1/rooms/none/messages");
    QCOMPARE(theirs.status, 404);
    QCOMPARE(theirs.body, none.body);
    QCOMPARE(codeOf(post("/api/v1/rooms/theirs/messages", R"({"text":"hi"})")), u"no_such_room"_s);
}

void ApiTest::saysThatTheStoreIsAway_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("register") << "POST"_ba
                              << "/api/v1/register"_ba << QByteArray(goodCredentials);
    QTest::newRow("login") << "POST"_ba
                           << "/api/v1/login"_ba << QByteArray(goodCredentials);
    QTest::newRow("guest") << "POST"_ba
                           << "/api/v1/login"_ba
                           << R"({"username":"ada"})"_ba;
    QTest::newRow("logout") << "POST"_ba
                            << "/api/v1/logout"_ba
                            << ""_ba;
    QTest::newRow("users") << "GET"_ba
                           << "/api/v1/users"_ba
                           << ""_ba;
    QTest::newRow("rooms") << "GET"_ba
                           << "/api/v1/rooms"_ba
                           << ""_ba;
    QTest::newRow("history") << "GET"_ba << QByteArray(messages) << ""_ba;
    QTest::newRow("post") << "POST"_ba << QByteArray(messages) << R"({"text":"hi"})"_ba;
    QTest::newRow("not built") << "GET"_ba
                               << "/api/v1/search"_ba
                               << ""_ba;
    QTest::newRow("health") << "GET"_ba
                            << "/healthz"_ba
                            << ""_ba;
}

void ApiTest::saysThatTheStoreIsAway()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    m_server->store.setReady(false);
    const auto answer = m_server->ask(method, target, m_token, body);
    QCOMPARE(answer.status, 503);
    QCOMPARE(codeOf(answer), u"unavailable"_s);
    QVERIFY(headerOf(answer, "retry-after").toInt() >= 1);
}

void ApiTest::saysThatTooManySignIn()
{
    Limits limits;
    limits.hashing = 1;
    start(openInfo(), limits);
    QMap<int, int> statuses;
    int answers = 0;
    for (int i = 0; i < 6; ++i) {
        const QByteArray body = R"({"username":"ada","password":"x"})";
        m_server->router.handle(httpRequest("POST", "/api/v1/login", {}, body), [&](const HttpResponse &answer) {
            ++statuses[answer.status];
            ++answers;
        });
    }
    QTRY_COMPARE(answers, 6);
    QCOMPARE(statuses, (QMap<int, int>{{401, 3}, {503, 3}}));
}

QTEST_GUILESS_MAIN(ApiTest)
#include "tst_api.moc"
