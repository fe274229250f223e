// SPDX-License-Identifier: MIT
#include "tests/server/http/httpfixture.h"

using namespace Chatto;
using namespace Qt::StringLiterals;

/// A user's password, and where they are signed in.
class AccountApiTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changesThePassword();
    void refusesToChangeThePassword_data();
    void refusesToChangeThePassword();
    void limitsGuessesAtThePassword();
    void tellsAGuestThatTheyHaveNoPassword();
    void listsSignIns();
    void tellsWhichClientItIs_data();
    void tellsWhichClientItIs();
    void endsASignIn();
    void endsNobodyElsesSignIn();
    void makesTheFirstWhoComesFromHereTheOwner_data();
    void makesTheFirstWhoComesFromHereTheOwner();
    void makesNobodyTheOwnerAfterThat();

private:
    HttpResponse ada(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return m_server->ask(method, "/api/v1" + target, m_ada, body);
    }
    HttpResponse login(const QByteArray &password, const QByteArray &userAgent = {})
    {
        auto request
            = httpRequest("POST", "/api/v1/login", {}, R"({"username":"ada","password":")" + password + R"("})");
        if (!userAgent.isEmpty())
            request.headers.append({"user-agent"_ba, userAgent});
        return answerOf(m_server->router, request);
    }
    static QString tokenOf(const HttpResponse &answer) { return jsonOf(answer)[u"token"_s].toString(); }
    QJsonArray signIns() { return jsonOf(ada("GET", "/sessions"))[u"sessions"_s].toArray(); }
    void start(const Limits &limits = {})
    {
        ServerInfo info;
        info.guests = true;
        m_server = std::make_unique<HttpFixture>(info, limits);
        m_ada = m_server->signUp("ada");
    }

    std::unique_ptr<HttpFixture> m_server;
    QString m_ada;
};

void AccountApiTest::init()
{
    start();
    QVERIFY(!m_ada.isEmpty());
}

void AccountApiTest::changesThePassword()
{
    const QString elsewhere = tokenOf(login(goodPassword));
    const auto answer = ada("POST", "/password", R"({"old":"correct horse battery staple","new":"quite another one"})");
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.body, QByteArray());
    QCOMPARE(ada("GET", "/rooms").status, 200);
    QCOMPARE(codeOf(m_server->ask("GET", "/api/v1/rooms", elsewhere)), u"unauthenticated"_s);
    QCOMPARE(codeOf(login(goodPassword)), u"bad_credentials"_s);
    QCOMPARE(login("quite another one").status, 200);
}

void AccountApiTest::refusesToChangeThePassword_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << "{}"_ba << 400 << u"bad_request"_s;
    QTest::newRow("no old one") << R"({"new":"quite another one"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("unknown field") << R"({"old":"x","new":"quite another one","name":"bob"})"_ba << 400
                                   << u"bad_request"_s;
    QTest::newRow("wrong") << R"({"old":"x","new":"quite another one"})"_ba << 401 << u"bad_credentials"_s;
    QTest::newRow("weak") << R"({"old":"correct horse battery staple","new":"password12"})"_ba << 400
                          << u"password_weak"_s;
}

void AccountApiTest::refusesToChangeThePassword()
{
    QFETCH(QByteArray, body);
    const QString elsewhere = tokenOf(login(goodPassword));
    const auto answer = ada("POST", "/password", body);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
    QCOMPARE(m_server->ask("GET", "/api/v1/rooms", elsewhere).status, 200);
    QCOMPARE(login(goodPassword).status, 200);
}

void AccountApiTest::limitsGuessesAtThePassword()
{
    start({.logins = 1});
    const QByteArray guess = R"({"old":"x","new":"quite another one"})";
    QCOMPARE(ada("POST", "/password", guess).status, 401);
    QCOMPARE(codeOf(ada("POST", "/password", guess)), u"rate_limited"_s);
}

void AccountApiTest::tellsAGuestThatTheyHaveNoPassword()
{
    const auto answer = m_server->ask("POST", "/api/v1/password", m_server->join("gus"), R"({"old":"","new":"x"})");
    QCOMPARE(answer.status, 403);
    QCOMPARE(codeOf(answer), u"forbidden"_s);
}

void AccountApiTest::listsSignIns()
{
    QCOMPARE(login(goodPassword, "Chatto/1.0 (phone)").status, 200);
    const QJsonArray list = signIns();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0][u"client"_s], u"Chatto/1.0 (phone)"_s);
    QVERIFY(!list[0].toObject().contains(u"current"_s));
    QCOMPARE(list[1][u"current"_s], true);
    for (const QJsonValue &signIn : list) {
        QVERIFY(!signIn[u"id"_s].toString().isEmpty());
        QVERIFY(signIn[u"id"_s] != m_ada);
        QVERIFY(signIn[u"created"_s].toString().endsWith(u'Z'));
        QVERIFY(signIn[u"seen"_s].toString() >= signIn[u"created"_s].toString());
    }
}

void AccountApiTest::tellsWhichClientItIs_data()
{
    QTest::addColumn<QByteArray>("userAgent");
    QTest::addColumn<QString>("client");
    QTest::newRow("none") << ""_ba << QString();
    QTest::newRow("any") << "curl/8.4"_ba << u"curl/8.4"_s;
    QTest::newRow("200 characters") << QByteArray(200, 'a') << QString(200, u'a');
    QTest::newRow("more") << QByteArray(201, 'a') << QString(200, u'a');
    QTest::newRow("no half characters") << QByteArray(199, 'a') + "😀" << QString(199, u'a');
    QTest::newRow("control characters") << "a\tb\x7F\xC2\x85"
                                           "c"_ba
                                        << u"abc"_s;
}

void AccountApiTest::tellsWhichClientItIs()
{
    QFETCH(QByteArray, userAgent);
    QCOMPARE(login(goodPassword, userAgent).status, 200);
    QTEST(signIns()[0][u"client"_s].toString(), "client");
}

void AccountApiTest::endsASignIn()
{
    const QString elsewhere = tokenOf(login(goodPassword));
    const QByteArray target = "/sessions/" + signIns()[0][u"id"_s].toString().toLatin1();
    const auto answer = ada("DELETE", target);
    QCOMPARE(answer.status, 204);
    QCOMPARE(codeOf(m_server->ask("GET", "/api/v1/rooms", elsewhere)), u"unauthenticated"_s);
    QCOMPARE(signIns().size(), 1);
    QCOMPARE(codeOf(ada("DELETE", target)), u"not_found"_s);
    QCOMPARE(ada("DELETE", "/sessions/" + signIns()[0][u"id"_s].toString().toLatin1()).status, 204);
    QCOMPARE(codeOf(ada("GET", "/sessions")), u"unauthenticated"_s);
}

void AccountApiTest::endsNobodyElsesSignIn()
{
    const QString bob = m_server->signUp("bob");
    const auto bobs = jsonOf(m_server->ask("GET", "/api/v1/sessions", bob))[u"sessions"_s].toArray();
    QCOMPARE(bobs.size(), 1);
    QCOMPARE(codeOf(ada("DELETE", "/sessions/" + bobs[0][u"id"_s].toString().toLatin1())), u"not_found"_s);
    QCOMPARE(m_server->ask("GET", "/api/v1/rooms", bob).status, 200);
}

void AccountApiTest::makesTheFirstWhoComesFromHereTheOwner_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("forwarded");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("isOwner");
    QTest::newRow("this machine") << u"127.0.0.1"_s << false << ""_ba << true;
    QTest::newRow("another way of this machine") << u"127.1.2.3"_s << false << ""_ba << true;
    QTest::newRow("IPv6") << u"::1"_s << false << ""_ba << true;
    QTest::newRow("a proxy on this machine") << u"127.0.0.1"_s << true << ""_ba << false;
    QTest::newRow("a page on this machine") << u"127.0.0.1"_s << false << "http://rebound.example:8000"_ba << false;
    QTest::newRow("elsewhere") << u"192.168.0.2"_s << false << ""_ba << false;
}

void AccountApiTest::makesTheFirstWhoComesFromHereTheOwner()
{
    QFETCH(QString, address);
    QFETCH(bool, forwarded);
    QFETCH(QByteArray, origin);
    QFETCH(bool, isOwner);
    m_server = std::make_unique<HttpFixture>(ServerInfo());
    auto request = httpRequest(
        "POST", "/api/v1/register", {}, R"({"username":"eve","password":"correct horse battery staple"})");
    request.client = QHostAddress(address);
    request.forwarded = forwarded;
    if (!origin.isEmpty())
        request.headers.append({"origin"_ba, origin});
    const auto user = jsonOf(answerOf(m_server->router, request)).value(u"user"_s).toObject();
    QCOMPARE(user[u"name"_s], u"eve"_s);
    QCOMPARE(user[u"role"_s] == u"owner"_s, isOwner);
}

void AccountApiTest::makesNobodyTheOwnerAfterThat()
{
    const QString bob = m_server->signUp("bob");
    QCOMPARE(codeOf(m_server->ask("PUT", "/api/v1/users/ada/block", bob)), u"forbidden"_s);
    QCOMPARE(ada("PUT", "/users/bob/block").status, 204);
}

QTEST_GUILESS_MAIN(AccountApiTest)
#include "tst_accountapi.moc"
