// SPDX-License-Identifier: MIT
#include "tests/server/http/httpfixture.h"

#include "server/http/problem.h"

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

constexpr auto page = "https://chat.example.org";

/// Tells what the endpoint was called with.
void echo(const ApiCall &call, const HttpRespond &respond)
{
    respond(jsonResponse(200,
        QJsonDocument(QJsonObject{
                          {u"captured"_s, QJsonArray::fromStringList(call.captured)},
                          {u"q"_s, call.query.text("q"_L1)},
                          {u"body"_s, QString::fromUtf8(call.body)},
                          {u"client"_s, call.client.toString()},
                          {u"caller"_s, call.caller.name.toString()},
                          {u"token"_s, call.token},
                      })
            .toJson(QJsonDocument::Compact)));
}

QList<Route> someRoutes()
{
    const auto busy = [](const ApiCall &, const HttpRespond &respond) {
        respond(problem({ErrorCode::RateLimited, u"Too often."_s, 7}));
    };
    return {
        {.method = "GET"_ba, .path = u"/open"_s, .endpoint = echo, .access = Access::Open, .parameters = {"q"_L1}},
        {.method = "POST"_ba, .path = u"/open"_s, .endpoint = echo, .access = Access::Open, .body = Body::Json},
        {.method = "GET"_ba, .path = u"/busy"_s, .endpoint = busy, .access = Access::Open},
        {.method = "GET"_ba, .path = u"/things/{id}/parts/{part}"_s, .endpoint = echo},
        {.method = "POST"_ba, .path = u"/things/{id}/parts/{part}"_s, .endpoint = echo},
        {.method = "DELETE"_ba, .path = u"/things/{id}"_s},
        {.method = "PUT"_ba, .path = u"/crown"_s, .endpoint = echo, .access = Access::Owner, .body = Body::Json},
    };
}

}

class RouterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void callsTheEndpoint();
    void knowsWhoIsAsking();
    void letsTheOwnerIn();
    void refuses_data();
    void refuses();
    void takesTokensInTheirForm_data();
    void takesTokensInTheirForm();
    void takesOneTokenOnly();
    void takesJsonOnly_data();
    void takesJsonOnly();
    void takesNoFieldsWhereThereAreNone_data();
    void takesNoFieldsWhereThereAreNone();
    void namesTheMethodsThatThereAre();
    void saysWhenToComeBack();
    void saysWhenToComeBackEvenIfNobodyKnows();
    void letsAllowedPagesRead_data();
    void letsAllowedPagesRead();
    void letsAllowedPagesReadRefusals();
    void answersPreflights_data();
    void answersPreflights();
    void answersOptionsThatAreNoPreflight();
    void saysNothingOfOriginsWhereNoneIsAllowed();
    void neverAllowsNull();
    void answersNothingOnceItIsGone();

private:
    HttpResponse ask(const HttpRequest &request) { return answerOf(m_router, request); }
    static HttpRequest from(const QByteArray &origin, HttpRequest request)
    {
        request.headers.append({"origin"_ba, origin});
        return request;
    }

    HttpFixture m_server{[] {
        ServerInfo info;
        info.guests = true;
        return info;
    }()};
    Router m_router{someRoutes(), m_server.accounts, {page, "https://other.example.org:8443"_ba, "null"_ba}};
    QString m_token;
};

void RouterTest::initTestCase()
{
    m_token = m_server.join("ada");
    QVERIFY(!m_token.isEmpty());
}

void RouterTest::callsTheEndpoint()
{
    const auto answer = ask(httpRequest("GET", "/open?q=a%20b"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(headerOf(answer, "content-type"), "application/json"_ba);
    QCOMPARE(jsonOf(answer)[u"q"_s], u"a b"_s);
    QCOMPARE(jsonOf(answer)[u"client"_s], u"127.0.0.1"_s);
    QCOMPARE(jsonOf(answer)[u"caller"_s], u""_s);
    const auto posted = ask(httpRequest("POST", "/open", {}, R"({"a":1})"));
    QCOMPARE(posted.status, 200);
    QCOMPARE(jsonOf(posted)[u"body"_s], uR"({"a":1})"_s);
}

void RouterTest::knowsWhoIsAsking()
{
    const auto answer = ask(httpRequest("GET", "/things/a%2Fb/parts/%C3%BC", m_token));
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[u"captured"_s].toArray(), (QJsonArray{u"a/b"_s, u"ü"_s}));
    QCOMPARE(jsonOf(answer)[u"caller"_s], u"ada"_s);
    QCOMPARE(jsonOf(answer)[u"token"_s], m_token);
}

void RouterTest::letsTheOwnerIn()
{
    const QString owner = m_server.signUp("eve");
    const QString bob = m_server.signUp("bob");
    const auto answer = ask(httpRequest("PUT", "/crown", owner, "{}"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[u"caller"_s], u"eve"_s);
    for (const QString &token : {bob, m_token}) {
        QCOMPARE(codeOf(ask(httpRequest("PUT", "/crown", token, "{}"))), u"forbidden"_s);
        QCOMPARE(codeOf(ask(httpRequest("PUT", "/crown?any=1", token, "["))), u"forbidden"_s);
    }
    QCOMPARE(codeOf(ask(httpRequest("PUT", "/crown", {}, "{}"))), u"unauthenticated"_s);
}

void RouterTest::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("signedIn");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown path") << "GET"_ba
                                  << "/nowhere"_ba << false << 404 << u"not_found"_s;
    QTest::newRow("root") << "GET"_ba
                          << "/"_ba << false << 404 << u"not_found"_s;
    QTest::newRow("another case") << "GET"_ba
                                  << "/Open"_ba << false << 404 << u"not_found"_s;
    QTest::newRow("slash at the end") << "GET"_ba
                                      << "/open/"_ba << false << 404 << u"not_found"_s;
    QTest::newRow("slashes before") << "GET"_ba
                                    << "//open"_ba << false << 404 << u"not_found"_s;
    QTest::newRow("dots") << "GET"_ba
                          << "/x/../open"_ba << false << 404 << u"not_found"_s;
    QTest::newRow("encoded slash") << "GET"_ba
                                   << "/things%2F1"_ba << false << 404 << u"not_found"_s;
    QTest::newRow("nothing for a placeholder") << "DELETE"_ba
                                               << "/things/"_ba << false << 404 << u"not_found"_s;
    QTest::newRow("bad encoding") << "GET"_ba
                                  << "/open%"_ba << false << 400 << u"bad_request"_s;
    QTest::newRow("wrong method") << "PUT"_ba
                                  << "/open"_ba << false << 405 << u"method_not_allowed"_s;
    QTest::newRow("HEAD") << "HEAD"_ba
                          << "/open"_ba << false << 405 << u"method_not_allowed"_s;
    QTest::newRow("method in another case") << "get"_ba
                                            << "/open"_ba << false << 405 << u"method_not_allowed"_s;
    QTest::newRow("unknown parameter") << "GET"_ba
                                       << "/open?x=1"_ba << false << 400 << u"bad_request"_s;
    QTest::newRow("parameter twice") << "GET"_ba
                                     << "/open?q=1&q=1"_ba << false << 400 << u"bad_request"_s;
    QTest::newRow("no token") << "GET"_ba
                              << "/things/1/parts/2?x=1"_ba << false << 401 << u"unauthenticated"_s;
    QTest::newRow("not built, no token") << "DELETE"_ba
                                         << "/things/1"_ba << false << 401 << u"unauthenticated"_s;
    QTest::newRow("not built") << "DELETE"_ba
                               << "/things/1"_ba << true << 501 << u"not_supported"_s;
    QTest::newRow("parameter of a call without") << "GET"_ba
                                                 << "/things/1/parts/2?q=1"_ba << true << 400 << u"bad_request"_s;
}

void RouterTest::refuses()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(bool, signedIn);
    const auto answer = ask(httpRequest(method, target, signedIn ? m_token : QString()));
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
    const QByteArray challenge = answer.status == 401 ? "Bearer"_ba : QByteArray();
    QCOMPARE(headerOf(answer, "www-authenticate"), challenge);
}

void RouterTest::takesTokensInTheirForm_data()
{
    QTest::addColumn<QByteArray>("form"); // % stands for the token
    QTest::addColumn<int>("status");
    QTest::newRow("as it is") << "Bearer %"_ba << 200;
    QTest::newRow("case of the scheme") << "bEARER %"_ba << 200;
    QTest::newRow("more spaces") << "Bearer   %"_ba << 200;
    QTest::newRow("nothing") << ""_ba << 401;
    QTest::newRow("scheme alone") << "Bearer"_ba << 401;
    QTest::newRow("no token") << "Bearer "_ba << 401;
    QTest::newRow("no space") << "Bearer%"_ba << 401;
    QTest::newRow("no scheme") << "%"_ba << 401;
    QTest::newRow("another scheme") << "Basic %"_ba << 401;
    QTest::newRow("something after it") << "Bearer % x"_ba << 401;
    QTest::newRow("a comma") << "Bearer %,x"_ba << 401;
    QTest::newRow("another token") << "Bearer %x"_ba << 401;
    QTest::newRow("a wrong token") << "Bearer abc"_ba << 401;
    QTest::newRow("padding") << "Bearer abc=="_ba << 401;
}

void RouterTest::takesTokensInTheirForm()
{
    QFETCH(QByteArray, form);
    HttpRequest request = httpRequest("GET", "/things/1/parts/2");
    request.headers.append({"authorization"_ba, form.replace('%', m_token.toLatin1())});
    const auto answer = ask(request);
    QTEST(answer.status, "status");
    if (answer.status == 401)
        QCOMPARE(codeOf(answer), u"unauthenticated"_s);
}

void RouterTest::takesOneTokenOnly()
{
    HttpRequest request = httpRequest("GET", "/things/1/parts/2", m_token);
    request.headers.append(request.headers.first());
    QCOMPARE(ask(request).status, 401);
}

void RouterTest::takesJsonOnly_data()
{
    QTest::addColumn<QByteArray>("contentType"); // null: none
    QTest::addColumn<int>("status");
    QTest::newRow("JSON") << "application/json"_ba << 200;
    QTest::newRow("with a parameter") << "application/json; charset=utf-8"_ba << 200;
    QTest::newRow("with a parameter at once") << "application/json;charset=UTF-8"_ba << 200;
    QTest::newRow("another case") << "Application/JSON"_ba << 200;
    QTest::newRow("space") << "application/json ; charset=utf-8"_ba << 200;
    QTest::newRow("none") << QByteArray() << 415;
    QTest::newRow("form") << "application/x-www-form-urlencoded"_ba << 415;
    QTest::newRow("text") << "text/plain"_ba << 415;
    QTest::newRow("a relative") << "application/json-patch+json"_ba << 415;
    QTest::newRow("a parameter that says so") << "text/plain; application/json"_ba << 415;
}

void RouterTest::takesJsonOnly()
{
    QFETCH(QByteArray, contentType);
    HttpRequest request = httpRequest("POST", "/open");
    request.body = "{}";
    if (!contentType.isNull())
        request.headers.append({"content-type"_ba, contentType});
    const auto answer = ask(request);
    QTEST(answer.status, "status");
    if (answer.status == 415)
        QCOMPARE(codeOf(answer), u"unsupported_media_type"_s);
}

void RouterTest::takesNoFieldsWhereThereAreNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << ""_ba << 200;
    QTest::newRow("an empty object") << "{}"_ba << 200;
    QTest::newRow("a field") << R"({"a":1})"_ba << 400;
    QTest::newRow("no object") << "[]"_ba << 400;
    QTest::newRow("no JSON") << "a=1"_ba << 400;
}

void RouterTest::takesNoFieldsWhereThereAreNone()
{
    QFETCH(QByteArray, body);
    QTEST(ask(httpRequest("POST", "/things/1/parts/2", m_token, body)).status, "status");
    HttpRequest untyped = httpRequest("POST", "/things/1/parts/2", m_token);
    untyped.body = body;
    QCOMPARE(ask(untyped).status, body.isEmpty() ? 200 : 415);
}

void RouterTest::namesTheMethodsThatThereAre()
{
    QCOMPARE(headerOf(ask(httpRequest("PUT", "/open")), "allow"), "GET, POST"_ba);
    QCOMPARE(headerOf(ask(httpRequest("GET", "/things/1")), "allow"), "DELETE"_ba);
}

void RouterTest::saysWhenToComeBack()
{
    const auto answer = ask(httpRequest("GET", "/busy"));
    QCOMPARE(answer.status, 429);
    QCOMPARE(codeOf(answer), u"rate_limited"_s);
    QCOMPARE(headerOf(answer, "retry-after"), "7"_ba);
}

void RouterTest::saysWhenToComeBackEvenIfNobodyKnows()
{
    m_server.store.setReady(false);
    const auto answer = ask(httpRequest("GET", "/things/1/parts/2", m_token));
    m_server.store.setReady(true);
    QCOMPARE(answer.status, 503);
    QCOMPARE(codeOf(answer), u"unavailable"_s);
    QCOMPARE(headerOf(answer, "retry-after").count('|'), 0);
    QVERIFY(headerOf(answer, "retry-after").toInt() >= 1);
}

void RouterTest::letsAllowedPagesRead_data()
{
    QTest::addColumn<QByteArray>("origin"); // null: none
    QTest::addColumn<bool>("allowed");
    QTest::newRow("allowed") << QByteArray(page) << true;
    QTest::newRow("the other allowed one") << "https://other.example.org:8443"_ba << true;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("null") << "null"_ba << false;
    QTest::newRow("another") << "https://evil.example.org"_ba << false;
    QTest::newRow("begins alike") << QByteArray(page) + ".evil.org" << false;
    QTest::newRow("ends alike") << "https://evilchat.example.org"_ba << false;
    QTest::newRow("another port") << QByteArray(page) + ":8443" << false;
    QTest::newRow("another scheme") << "http://chat.example.org"_ba << false;
    QTest::newRow("another case") << "https://CHAT.example.org"_ba << false;
    QTest::newRow("slash") << QByteArray(page) + "/" << false;
    QTest::newRow("asterisk") << "*"_ba << false;
    QTest::newRow("two") << QByteArray(page) + ", https://other.example.org:8443" << false;
}

void RouterTest::letsAllowedPagesRead()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, allowed);
    const HttpRequest request = httpRequest("GET", "/open");
    const auto answer = ask(origin.isNull() ? request : from(origin, request));
    QCOMPARE(answer.status, 200);
    QCOMPARE(headerOf(answer, "vary"), "Origin"_ba);
    QCOMPARE(headerOf(answer, "access-control-allow-origin"), allowed ? origin : QByteArray());
    QCOMPARE(headerOf(answer, "access-control-expose-headers"), allowed ? "Retry-After"_ba : QByteArray());
    QCOMPARE(headerOf(answer, "access-control-allow-credentials"), QByteArray());
}

void RouterTest::letsAllowedPagesReadRefusals()
{
    for (const QByteArray &target : {"/nowhere"_ba, "/busy"_ba, "/%"_ba, "/things/1/parts/2"_ba, "/things/1"_ba}) {
        const auto answer = ask(from(page, httpRequest("GET", target)));
        QVERIFY(answer.status >= 400);
        QCOMPARE(headerOf(answer, "access-control-allow-origin"), QByteArray(page));
        QCOMPARE(headerOf(answer, "access-control-expose-headers"), "Retry-After"_ba);
    }
    HttpRequest tooBig = from(page, httpRequest("GET", "/open"));
    tooBig.fault = Error{ErrorCode::BodyTooLarge, u"more than anybody reads"_s};
    const auto answer = ask(tooBig);
    QCOMPARE(codeOf(answer), u"body_too_large"_s);
    QCOMPARE(headerOf(answer, "access-control-allow-origin"), QByteArray(page));
}

void RouterTest::answersPreflights_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("methods"); // empty: not allowed
    QTest::newRow("open") << "/open"_ba << QByteArray(page) << 204 << "GET, POST"_ba;
    QTest::newRow("authenticated") << "/things/1/parts/2"_ba << QByteArray(page) << 204 << "GET, POST"_ba;
    QTest::newRow("not built") << "/things/1"_ba << QByteArray(page) << 204 << "DELETE"_ba;
    QTest::newRow("another origin") << "/open"_ba
                                    << "https://evil.example.org"_ba << 204 << ""_ba;
    QTest::newRow("null") << "/open"_ba
                          << "null"_ba << 204 << ""_ba;
    QTest::newRow("unknown path") << "/nowhere"_ba << QByteArray(page) << 404 << ""_ba;
}

void RouterTest::answersPreflights()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, methods);
    HttpRequest request = from(origin, httpRequest("OPTIONS", target));
    request.headers.append({"access-control-request-method"_ba, "GET"_ba});
    request.headers.append({"access-control-request-headers"_ba, "authorization,content-type"_ba});
    const auto answer = ask(request);
    QTEST(answer.status, "status");
    QCOMPARE(headerOf(answer, "access-control-allow-methods"), methods.isEmpty() ? QByteArray() : methods);
    QCOMPARE(headerOf(answer, "access-control-allow-headers"),
        methods.isEmpty() ? QByteArray() : "Authorization, Content-Type"_ba);
    QCOMPARE(headerOf(answer, "access-control-allow-origin").isEmpty(), origin != page);
    QCOMPARE(headerOf(answer, "vary"), "Origin"_ba);
}

void RouterTest::answersOptionsThatAreNoPreflight()
{
    const auto answer = ask(from(page, httpRequest("OPTIONS", "/open")));
    QCOMPARE(answer.status, 405);
    QCOMPARE(headerOf(answer, "allow"), "GET, POST"_ba);
}

void RouterTest::saysNothingOfOriginsWhereNoneIsAllowed()
{
    Router router(someRoutes(), m_server.accounts, {});
    const auto answer = answerOf(router, from(page, httpRequest("GET", "/open")));
    QCOMPARE(answer.status, 200);
    QCOMPARE(headerOf(answer, "vary"), QByteArray());
    QCOMPARE(headerOf(answer, "access-control-allow-origin"), QByteArray());
}

void RouterTest::neverAllowsNull()
{
    Router router(someRoutes(), m_server.accounts, {"null"_ba});
    const auto answer = answerOf(router, from("null", httpRequest("GET", "/open")));
    QCOMPARE(headerOf(answer, "access-control-allow-origin"), QByteArray());
}

void RouterTest::answersNothingOnceItIsGone()
{
    int answers = 0;
    {
        Router router(someRoutes(), m_server.accounts, {});
        router.handle(httpRequest("GET", "/things/1/parts/2", m_token), [&answers](const auto &) { ++answers; });
    }
    QCOMPARE(ask(httpRequest("GET", "/things/1/parts/2", m_token)).status, 200);
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
