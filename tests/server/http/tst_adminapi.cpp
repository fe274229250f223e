// SPDX-License-Identifier: MIT
#include "tests/server/http/httpfixture.h"

using namespace Chatto;
using namespace Qt::StringLiterals;

/// What the server's owner can do, and nobody else.
class AdminApiTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void obeysTheOwnerAlone_data();
    void obeysTheOwnerAlone();
    void blocksAccounts();
    void saysWhyOnlyToWhoeverKnowsThePassword();
    void unblocksAccounts();
    void refusesToBlock_data();
    void refusesToBlock();
    void resetsPasswords();
    void refusesToResetPasswords_data();
    void refusesToResetPasswords();
    void closesRegistration();
    void leavesRegistrationClosedWhereTheSettingsSaySo();
    void refusesToEditTheServer_data();
    void refusesToEditTheServer();

private:
    HttpResponse own(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return m_server->ask(method, "/api/v1" + target, m_owner, body);
    }
    HttpResponse login(const QByteArray &name, const QByteArray &password)
    {
        return m_server->ask(
            "POST", "/api/v1/login", {}, R"({"username":")" + name + R"(","password":")" + password + R"("})");
    }
    void start(const ServerInfo &info);

    std::unique_ptr<HttpFixture> m_server;
    QString m_owner; ///< Of ada.
    QString m_bob;
};

void AdminApiTest::init()
{
    ServerInfo info;
    info.guests = true;
    start(info);
    m_bob = m_server->signUp("bob");
    QVERIFY(!m_bob.isEmpty());
}

void AdminApiTest::start(const ServerInfo &info)
{
    m_server = std::make_unique<HttpFixture>(info);
    m_owner = m_server->signUp("Ada");
}

void AdminApiTest::obeysTheOwnerAlone_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("server") << "PATCH"_ba
                            << "/server"_ba
                            << R"({"registration":"closed"})"_ba;
    QTest::newRow("block") << "PUT"_ba
                           << "/users/zoe/block"_ba
                           << ""_ba;
    QTest::newRow("unblock") << "DELETE"_ba
                             << "/users/zoe/block"_ba
                             << ""_ba;
    QTest::newRow("unblock oneself") << "DELETE"_ba
                                     << "/users/bob/block"_ba
                                     << ""_ba;
    QTest::newRow("password") << "PUT"_ba
                              << "/users/zoe/password"_ba
                              << R"({"password":"quite another one"})"_ba;
    QTest::newRow("one's own password") << "PUT"_ba
                                        << "/users/bob/password"_ba
                                        << R"({"password":"quite another one"})"_ba;
    QTest::newRow("nobody's password") << "PUT"_ba
                                       << "/users/nobody/password"_ba
                                       << "{"_ba;
}

void AdminApiTest::obeysTheOwnerAlone()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    const QString zoe = m_server->signUp("zoe");
    for (const QString &token : {m_bob, zoe, m_server->join("gus")}) {
        const auto answer = m_server->ask(method, "/api/v1" + target, token, body);
        QCOMPARE(answer.status, 403);
        QCOMPARE(codeOf(answer), u"forbidden"_s);
    }
    QCOMPARE(m_server->ask(method, "/api/v1" + target, {}, body).status, 401);
    QCOMPARE(m_server->ask("GET", "/api/v1/rooms", zoe).status, 200);
    QCOMPARE(login("zoe", goodPassword).status, 200);
    QCOMPARE(jsonOf(own("GET", "/server"))[u"registration"_s], u"open"_s);
}

void AdminApiTest::blocksAccounts()
{
    const auto answer = own("PUT", "/users/BOB/block");
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.body, QByteArray());
    QCOMPARE(codeOf(m_server->ask("GET", "/api/v1/rooms", m_bob)), u"unauthenticated"_s);
    QCOMPARE(own("PUT", "/users/bob/block").status, 204);
    const QJsonArray users = jsonOf(own("GET", "/users"))[u"users"_s].toArray();
    QCOMPARE(users[0].toObject(),
        (QJsonObject{{u"name"_s, u"Ada"_s}, {u"presence"_s, u"offline"_s}, {u"role"_s, u"owner"_s}}));
    QCOMPARE(
        users[1].toObject(), (QJsonObject{{u"name"_s, u"bob"_s}, {u"presence"_s, u"offline"_s}, {u"blocked"_s, true}}));
}

void AdminApiTest::saysWhyOnlyToWhoeverKnowsThePassword()
{
    QCOMPARE(own("PUT", "/users/bob/block").status, 204);
    const auto wrong = login("bob", "wrong wrong");
    const auto right = login("bob", goodPassword);
    for (const auto &answer : {wrong, right}) {
        QCOMPARE(answer.status, 401);
        QCOMPARE(codeOf(answer), u"bad_credentials"_s);
    }
    QVERIFY(jsonOf(right)[u"detail"_s].toString().contains(u"blocked"_s));
    QCOMPARE(wrong.body, login("nobody", "wrong wrong").body);
}

void AdminApiTest::unblocksAccounts()
{
    QCOMPARE(own("PUT", "/users/bob/block").status, 204);
    QCOMPARE(own("DELETE", "/users/bob/block").status, 204);
    QCOMPARE(own("DELETE", "/users/bob/block").status, 204);
    QCOMPARE(login("bob", goodPassword).status, 200);
    QCOMPARE(codeOf(m_server->ask("GET", "/api/v1/rooms", m_bob)), u"unauthenticated"_s);
}

void AdminApiTest::refusesToBlock_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody") << "nobody"_ba << 404 << u"no_such_user"_s;
    QTest::newRow("a guest") << "gus"_ba << 404 << u"no_such_user"_s;
    QTest::newRow("oneself") << "ada"_ba << 403 << u"forbidden"_s;
}

void AdminApiTest::refusesToBlock()
{
    QFETCH(QByteArray, name);
    QVERIFY(!m_server->join("gus").isEmpty());
    const auto answer = own("PUT", "/users/" + name + "/block");
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
}

void AdminApiTest::resetsPasswords()
{
    const auto answer = own("PUT", "/users/Bob/password", R"({"password":"quite another one"})");
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.body, QByteArray());
    QCOMPARE(codeOf(m_server->ask("GET", "/api/v1/rooms", m_bob)), u"unauthenticated"_s);
    QCOMPARE(codeOf(login("bob", goodPassword)), u"bad_credentials"_s);
    QCOMPARE(login("bob", "quite another one").status, 200);
    QCOMPARE(own("GET", "/rooms").status, 200);
}

void AdminApiTest::refusesToResetPasswords_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray good = R"({"password":"quite another one"})";
    QTest::newRow("nobody's") << "nobody"_ba << good << 404 << u"no_such_user"_s;
    QTest::newRow("a guest's") << "gus"_ba << good << 404 << u"no_such_user"_s;
    QTest::newRow("one's own, without the old one") << "ADA"_ba << good << 403 << u"forbidden"_s;
    QTest::newRow("to a weak one") << "bob"_ba
                                   << R"({"password":"password12"})"_ba << 400 << u"password_weak"_s;
    QTest::newRow("to none") << "bob"_ba
                             << "{}"_ba << 400 << u"bad_request"_s;
    QTest::newRow("to more") << "bob"_ba
                             << R"({"password":"quite another one","old":"x"})"_ba << 400 << u"bad_request"_s;
}

void AdminApiTest::refusesToResetPasswords()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, body);
    QVERIFY(!m_server->join("gus").isEmpty());
    const auto answer = own("PUT", "/users/" + name + "/password", body);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
    QCOMPARE(login("bob", goodPassword).status, 200);
}

void AdminApiTest::closesRegistration()
{
    const auto answer = own("PATCH", "/server", R"({"registration":"closed"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[u"registration"_s], u"closed"_s);
    QCOMPARE(own("GET", "/server").body, answer.body);
    QCOMPARE(m_server->signUp("eve"), QString());
    QCOMPARE(jsonOf(own("PATCH", "/server", R"({"registration":"open"})"))[u"registration"_s], u"open"_s);
    QVERIFY(!m_server->signUp("eve").isEmpty());
}

void AdminApiTest::leavesRegistrationClosedWhereTheSettingsSaySo()
{
    ServerInfo info;
    info.registrationOpen = false;
    m_server = std::make_unique<HttpFixture>(info);
    QVERIFY(m_server->store.state().setOwner("gus"));
    const PreparedName gus{UserName(u"gus"_s), "gus", "gus"};
    QVERIFY(m_server->store.state().createAccount(gus, {}, {hashToken(u"t"_s)}));
    const auto answer = m_server->ask("PATCH", "/api/v1/server", u"t"_s, R"({"registration":"open"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(jsonOf(answer)[u"registration"_s], u"closed"_s);
    QCOMPARE(m_server->signUp("eve"), QString());
}

void AdminApiTest::refusesToEditTheServer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << "{}"_ba;
    QTest::newRow("unknown word") << R"({"registration":"ajar"})"_ba;
    QTest::newRow("unknown field") << R"({"registration":"open","name":"Mine"})"_ba;
    QTest::newRow("true") << R"({"registration":true})"_ba;
}

void AdminApiTest::refusesToEditTheServer()
{
    QFETCH(QByteArray, body);
    const auto answer = own("PATCH", "/server", body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), u"bad_request"_s);
}

QTEST_GUILESS_MAIN(AdminApiTest)
#include "tst_adminapi.moc"
