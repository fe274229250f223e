// SPDX-License-Identifier: MIT
#include "tests/server/http/httpfixture.h"

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Rooms and who is in them. What the stores make of it is their contract's matter (tests/server/core); here it is what
/// goes over the wire.
class RoomApiTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesRooms_data();
    void makesRooms();
    void givesAPairItsRoomAgain();
    void refusesToMakeRooms_data();
    void refusesToMakeRooms();
    void editsRooms();
    void refusesToEditRooms_data();
    void refusesToEditRooms();
    void listsMembers();
    void letsPeopleJoinAndLeave();
    void letsMembersInviteAndModeratorsRemove();
    void findsMembersHoweverTheyAreWritten_data();
    void findsMembersHoweverTheyAreWritten();
    void givesRoles();
    void refusesToTouchMembers_data();
    void refusesToTouchMembers();
    void limitsTheRate();
    void hidesRoomsFromOutsiders_data();
    void hidesRoomsFromOutsiders();
    void asksTheStoreForNoRoomThatCannotBe_data() { hidesRoomsFromOutsiders_data(); }
    void asksTheStoreForNoRoomThatCannotBe();

private:
    HttpResponse ada(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return m_server->ask(method, "/api/v1/rooms" + target, m_ada, body);
    }
    HttpResponse bob(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return m_server->ask(method, "/api/v1/rooms" + target, m_bob, body);
    }
    /// The path of a new room of ada's, "/<id>".
    QByteArray makeRoom(const QByteArray &body) { return '/' + idOf(ada("POST", "", body)); }
    static QByteArray idOf(const HttpResponse &answer) { return jsonOf(answer)[u"id"_s].toString().toLatin1(); }
    /// Such as "ada owner, bob member".
    QString membersOf(const QByteArray &room);

    std::unique_ptr<HttpFixture> m_server;
    QString m_ada;
    QString m_bob;
};

void RoomApiTest::init()
{
    ServerInfo info;
    info.guests = true;
    m_server = std::make_unique<HttpFixture>(info);
    m_ada = m_server->join("ada");
    m_bob = m_server->join("Bob");
    QVERIFY(!m_server->join("zoë").isEmpty());
}

QString RoomApiTest::membersOf(const QByteArray &room)
{
    QStringList members;
    for (const QJsonValue &member : jsonOf(ada("GET", room + "/members"))[u"members"_s].toArray())
        members.append(member[u"user"_s][u"name"_s].toString() + u' ' + member[u"role"_s].toString());
    return members.join(u", "_s);
}

void RoomApiTest::makesRooms_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QJsonObject>("room");
    const auto room = [](const QString &name, const QString &topic, const QString &kind, int members) {
        return QJsonObject{{u"name"_s, name}, {u"topic"_s, topic}, {u"kind"_s, kind}, {u"members"_s, members},
            {u"last_id"_s, 0}, {u"last_change"_s, 0}, {u"read_id"_s, 0}, {u"role"_s, u"owner"_s}};
    };
    QTest::newRow("public") << R"({"name":"Tea"})"_ba << room(u"Tea"_s, {}, u"public"_s, 1);
    QTest::newRow("private") << R"({"name":"Plans","topic":"for later","kind":"private","with":["BOB","zoë"]})"_ba
                             << room(u"Plans"_s, u"for later"_s, u"private"_s, 3);
    QJsonObject pair = room({}, {}, u"direct"_s, 2);
    pair[u"role"_s] = u"member"_s;
    pair[u"with"_s] = QJsonArray{u"Bob"_s};
    QTest::newRow("direct") << R"({"kind":"direct","with":["bob"]})"_ba << pair;
    pair[u"members"_s] = 3;
    pair[u"with"_s] = QJsonArray{u"Bob"_s, u"zoë"_s};
    QTest::newRow("group") << R"({"kind":"direct","with":["bob","zoë","ada"]})"_ba << pair;
}

void RoomApiTest::makesRooms()
{
    QFETCH(QByteArray, body);
    const auto answer = ada("POST", "", body);
    QCOMPARE(answer.status, 201);
    QJsonObject room = jsonOf(answer);
    QVERIFY(!room.take(u"id"_s).toString().isEmpty());
    QVERIFY(!room.take(u"epoch"_s).toString().isEmpty());
    QTEST(room, "room");
    QVERIFY(jsonOf(ada("GET", ""))[u"rooms"_s].toArray().contains(jsonOf(answer)));
}

void RoomApiTest::givesAPairItsRoomAgain()
{
    const auto first = ada("POST", "", R"({"kind":"direct","with":["bob"]})");
    const auto again = ada("POST", "", R"({"kind":"direct","with":["BOB"]})");
    const QByteArray withAda = R"({"kind":"direct","with":["ada"]})";
    const auto theOther = bob("POST", "", withAda); // who couldn't know of it yet
    QCOMPARE(first.status, 201);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(theOther.status, 201);
    QCOMPARE(idOf(theOther), idOf(first));
    QCOMPARE(bob("POST", "", withAda).status, 200);
    const QByteArray three = R"({"kind":"direct","with":["bob","zoë"]})";
    const auto group = ada("POST", "", three);
    const auto anotherGroup = ada("POST", "", three);
    QCOMPARE(group.status, 201);
    QCOMPARE(anotherGroup.status, 201);
    QVERIFY(idOf(group) != idOf(anotherGroup));
}

void RoomApiTest::refusesToMakeRooms_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << "Tea"_ba << 400 << u"bad_request"_s;
    QTest::newRow("no name") << "{}"_ba << 400 << u"bad_request"_s;
    QTest::newRow("unknown kind") << R"({"name":"Tea","kind":"secret"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("unknown field") << R"({"name":"Tea","role":"owner"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("with numbers") << R"({"name":"Tea","with":[1]})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("direct with nobody") << R"({"kind":"direct"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("direct with oneself") << R"({"kind":"direct","with":["ADA"]})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("long topic") << R"({"name":"Tea","topic":")" + QByteArray(251, 'a') + R"("})" << 400
                                << u"bad_request"_s;
    QTest::newRow("empty name") << R"({"name":""})"_ba << 400 << u"room_name_invalid"_s;
    QTest::newRow("invisible name") << R"({"name":"\u200b"})"_ba << 400 << u"room_name_invalid"_s;
    QTest::newRow("long name") << R"({"name":")" + QByteArray(65, 'a') + R"("})" << 400 << u"room_name_invalid"_s;
    QTest::newRow("name of two lines") << R"({"name":"a\nb"})"_ba << 400 << u"room_name_invalid"_s;
    QTest::newRow("taken name") << R"({"name":"SOFA"})"_ba << 409 << u"room_exists"_s;
    QTest::newRow("with a stranger") << R"({"name":"Tea","with":["bob","eve"]})"_ba << 404 << u"no_such_user"_s;
    QTest::newRow("direct with a stranger") << R"({"kind":"direct","with":["eve"]})"_ba << 404 << u"no_such_user"_s;
}

void RoomApiTest::refusesToMakeRooms()
{
    QFETCH(QByteArray, body);
    QCOMPARE(bob("POST", "", R"({"name":"Sofa"})").status, 201);
    const auto before = ada("GET", "").body;
    const auto answer = ada("POST", "", body);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
    QCOMPARE(ada("GET", "").body, before);
}

void RoomApiTest::editsRooms()
{
    const QByteArray room = makeRoom(R"({"name":"Tea"})");
    const auto named = ada("PATCH", room, R"({"name":"Coffee"})");
    QCOMPARE(named.status, 200);
    QCOMPARE(jsonOf(named)[u"name"_s], u"Coffee"_s);
    const auto topical = ada("PATCH", room, R"({"topic":"black"})");
    QCOMPARE(jsonOf(topical)[u"name"_s], u"Coffee"_s);
    QCOMPARE(jsonOf(topical)[u"topic"_s], u"black"_s);
    QCOMPARE(ada("PATCH", room, "{}").body, topical.body);
    QCOMPARE(ada("POST", "", R"({"name":"tea"})").status, 201);
}

void RoomApiTest::refusesToEditRooms_data()
{
    QTest::addColumn<QByteArray>("room");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray name = R"({"name":"Milk"})";
    QTest::newRow("no JSON") << "own"_ba
                             << "{"_ba << 400 << u"bad_request"_s;
    QTest::newRow("the kind") << "own"_ba
                              << R"({"kind":"public"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("bad name") << "own"_ba
                              << R"({"name":" "})"_ba << 400 << u"room_name_invalid"_s;
    QTest::newRow("bad topic") << "own"_ba
                               << R"({"topic":"a\u0007"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("taken name") << "own"_ba
                                << R"({"name":"bobs"})"_ba << 409 << u"room_exists"_s;
    QTest::newRow("the lobby") << "lobby"_ba << name << 403 << u"forbidden"_s;
    QTest::newRow("another's") << "Bobs"_ba << name << 403 << u"forbidden"_s;
    QTest::newRow("direct") << "direct"_ba << name << 403 << u"forbidden"_s;
    QTest::newRow("none") << "none"_ba << name << 404 << u"no_such_room"_s;
    QTest::newRow("impossible") << "a%20b"_ba << name << 404 << u"no_such_room"_s;
}

void RoomApiTest::refusesToEditRooms()
{
    QFETCH(QByteArray, room);
    QFETCH(QByteArray, body);
    const QHash<QByteArray, QByteArray> rooms{
        {"own", makeRoom(R"({"name":"Tea"})")},
        {"direct", makeRoom(R"({"kind":"direct","with":["bob"]})")},
        {"Bobs", '/' + idOf(bob("POST", "", R"({"name":"Bobs"})"))},
    };
    const auto answer = ada("PATCH", rooms.value(room, '/' + room), body);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
}

void RoomApiTest::listsMembers()
{
    const auto answer = ada("GET", makeRoom(R"({"name":"Tea","with":["bob"]})") + "/members");
    QCOMPARE(answer.status, 200);
    const auto guest = [](const QString &name) {
        return QJsonObject{{u"name"_s, name}, {u"presence"_s, u"offline"_s}, {u"guest"_s, true}};
    };
    const QJsonArray members{
        QJsonObject{{u"user"_s, guest(u"ada"_s)}, {u"role"_s, u"owner"_s}},
        QJsonObject{{u"user"_s, guest(u"Bob"_s)}, {u"role"_s, u"member"_s}},
    };
    QCOMPARE(jsonOf(answer), (QJsonObject{{u"members"_s, members}}));
    QCOMPARE(membersOf("/lobby"), u"ada member, Bob member, zoë member"_s);
}

void RoomApiTest::letsPeopleJoinAndLeave()
{
    const QByteArray room = makeRoom(R"({"name":"Tea"})");
    for (int i = 0; i < 2; ++i) {
        const auto joined = bob("PUT", room + "/members/bob");
        QCOMPARE(joined.status, 204);
        QCOMPARE(joined.body, QByteArray());
        QCOMPARE(membersOf(room), u"ada owner, Bob member"_s);
    }
    QCOMPARE(bob("DELETE", room + "/members/bob").status, 204);
    QCOMPARE(membersOf(room), u"ada owner"_s);
    QCOMPARE(bob("DELETE", room + "/members/bob").status, 204);
}

void RoomApiTest::letsMembersInviteAndModeratorsRemove()
{
    const QByteArray room = makeRoom(R"({"name":"Tea","kind":"private","with":["bob"]})");
    QCOMPARE(bob("PUT", room + "/members/zo%C3%AB").status, 204);
    QCOMPARE(membersOf(room), u"ada owner, Bob member, zoë member"_s);
    QCOMPARE(codeOf(bob("DELETE", room + "/members/zo%C3%AB")), u"forbidden"_s);
    QCOMPARE(ada("PUT", room + "/members/bob/role", R"({"role":"moderator"})").status, 204);
    QCOMPARE(bob("DELETE", room + "/members/zo%C3%AB").status, 204);
    QCOMPARE(membersOf(room), u"ada owner, Bob moderator"_s);
}

void RoomApiTest::findsMembersHoweverTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("as registered") << "zo%C3%AB"_ba;
    QTest::newRow("capitals") << "ZO%C3%8B"_ba;
    QTest::newRow("decomposed") << "zoe%CC%88"_ba;
    QTest::newRow("all encoded") << "%7A%6f%C3%AB"_ba;
}

void RoomApiTest::findsMembersHoweverTheyAreWritten()
{
    QFETCH(QByteArray, name);
    const QByteArray room = makeRoom(R"({"name":"Tea"})");
    QCOMPARE(ada("PUT", room + "/members/" + name).status, 204);
    QCOMPARE(membersOf(room), u"ada owner, zoë member"_s);
    QCOMPARE(ada("PUT", room + "/members/" + name + "/role", R"({"role":"moderator"})").status, 204);
    QCOMPARE(membersOf(room), u"ada owner, zoë moderator"_s);
    QCOMPARE(ada("DELETE", room + "/members/" + name).status, 204);
    QCOMPARE(membersOf(room), u"ada owner"_s);
}

void RoomApiTest::givesRoles()
{
    const QByteArray room = makeRoom(R"({"name":"Tea","with":["bob"]})");
    const QByteArray role = room + "/members/Bob/role";
    QCOMPARE(ada("PUT", role, R"({"role":"moderator"})").status, 204);
    QCOMPARE(membersOf(room), u"ada owner, Bob moderator"_s);
    QCOMPARE(ada("PUT", role, R"({"role":"member"})").status, 204);
    QCOMPARE(membersOf(room), u"ada owner, Bob member"_s);
    QCOMPARE(ada("PUT", role, R"({"role":"owner"})").status, 204);
    QCOMPARE(membersOf(room), u"ada moderator, Bob owner"_s);
    QCOMPARE(codeOf(ada("PUT", role, R"({"role":"member"})")), u"forbidden"_s);
}

void RoomApiTest::refusesToTouchMembers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray role = R"({"role":"member"})";
    QTest::newRow("invite a stranger") << "PUT"_ba
                                       << "own/members/eve"_ba
                                       << ""_ba << 404 << u"no_such_user"_s;
    QTest::newRow("remove a stranger") << "DELETE"_ba
                                       << "own/members/eve"_ba
                                       << ""_ba << 404 << u"no_such_user"_s;
    QTest::newRow("a stranger's role") << "PUT"_ba
                                       << "own/members/eve/role"_ba << role << 404 << u"no_such_user"_s;
    QTest::newRow("an outsider's role") << "PUT"_ba
                                        << "own/members/bob/role"_ba << role << 404 << u"no_such_user"_s;
    QTest::newRow("no role") << "PUT"_ba
                             << "own/members/bob/role"_ba
                             << "{}"_ba << 400 << u"bad_request"_s;
    QTest::newRow("unknown role") << "PUT"_ba
                                  << "own/members/bob/role"_ba
                                  << R"({"role":"king"})"_ba << 400 << u"bad_request"_s;
    QTest::newRow("a role without a body") << "PUT"_ba
                                           << "own/members/bob/role"_ba
                                           << ""_ba << 415 << u"unsupported_media_type"_s;
    QTest::newRow("a body for nothing") << "PUT"_ba
                                        << "own/members/bob"_ba << role << 400 << u"bad_request"_s;
    QTest::newRow("leave the lobby") << "DELETE"_ba
                                     << "lobby/members/ada"_ba
                                     << ""_ba << 403 << u"forbidden"_s;
    QTest::newRow("a role in the lobby") << "PUT"_ba
                                         << "lobby/members/bob/role"_ba << role << 403 << u"forbidden"_s;
    QTest::newRow("invite into a direct room") << "PUT"_ba
                                               << "direct/members/zo%C3%AB"_ba
                                               << ""_ba << 403 << u"forbidden"_s;
    QTest::newRow("remove from a direct room") << "DELETE"_ba
                                               << "direct/members/bob"_ba
                                               << ""_ba << 403 << u"forbidden"_s;
    QTest::newRow("a role in a direct room") << "PUT"_ba
                                             << "direct/members/bob/role"_ba << role << 403 << u"forbidden"_s;
    QTest::newRow("no such room") << "PUT"_ba
                                  << "none/members/ada"_ba
                                  << ""_ba << 404 << u"no_such_room"_s;
    QTest::newRow("no room at all") << "PUT"_ba
                                    << "a%20b/members/ada"_ba
                                    << ""_ba << 404 << u"no_such_room"_s;
    QTest::newRow("nobody") << "PUT"_ba
                            << "own/members/"_ba
                            << ""_ba << 404 << u"not_found"_s;
    QTest::newRow("no name") << "PUT"_ba
                             << "own/members/a%20b"_ba
                             << ""_ba << 404 << u"no_such_user"_s;
    QTest::newRow("no UTF-8") << "PUT"_ba
                              << "own/members/%ff"_ba
                              << ""_ba << 400 << u"bad_request"_s;
}

void RoomApiTest::refusesToTouchMembers()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    const QByteArray own = makeRoom(R"({"name":"Tea"})");
    const QByteArray direct = makeRoom(R"({"kind":"direct","with":["bob"]})");
    QByteArray path = '/' + target;
    path.replace("/own", own).replace("/direct", direct);
    const auto answer = ada(method, path, body);
    QTEST(answer.status, "status");
    QTEST(codeOf(answer), "code");
    QCOMPARE(membersOf(own), u"ada owner"_s);
}

void RoomApiTest::limitsTheRate()
{
    ServerInfo info;
    info.guests = true;
    m_server = std::make_unique<HttpFixture>(info, Limits{.messages = 1, .messageBurst = 2});
    m_ada = m_server->join("ada");
    QCOMPARE(ada("POST", "", R"({"name":"a"})").status, 201);
    QCOMPARE(ada("POST", "", R"({"name":"b"})").status, 201);
    const auto answer = ada("POST", "", R"({"name":"c"})");
    QCOMPARE(answer.status, 429);
    QCOMPARE(codeOf(answer), u"rate_limited"_s);
    QVERIFY(headerOf(answer, "retry-after").toInt() >= 1);
}

void RoomApiTest::hidesRoomsFromOutsiders_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("edit") << "PATCH"_ba
                          << ""_ba
                          << R"({"topic":"x"})"_ba;
    QTest::newRow("members") << "GET"_ba
                             << "/members"_ba
                             << ""_ba;
    QTest::newRow("join") << "PUT"_ba
                          << "/members/bob"_ba
                          << ""_ba;
    QTest::newRow("invite") << "PUT"_ba
                            << "/members/zo%C3%AB"_ba
                            << ""_ba;
    QTest::newRow("invite a stranger") << "PUT"_ba
                                       << "/members/nobody"_ba
                                       << ""_ba;
    QTest::newRow("leave") << "DELETE"_ba
                           << "/members/bob"_ba
                           << ""_ba;
    QTest::newRow("remove") << "DELETE"_ba
                            << "/members/ada"_ba
                            << ""_ba;
    QTest::newRow("role") << "PUT"_ba
                          << "/members/ada/role"_ba
                          << R"({"role":"member"})"_ba;
    QTest::newRow("history") << "GET"_ba
                             << "/messages"_ba
                             << ""_ba;
    QTest::newRow("send") << "POST"_ba
                          << "/messages"_ba
                          << R"({"text":"hi"})"_ba;
}

void RoomApiTest::hidesRoomsFromOutsiders()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    const auto none = bob(method, "/none" + target, body);
    QCOMPARE(codeOf(none), u"no_such_room"_s);
    for (const QByteArray &room : {R"({"name":"Tea","kind":"private"})"_ba, R"({"kind":"direct","with":["zoë"]})"_ba})
        QCOMPARE(bob(method, makeRoom(room) + target, body).body, none.body);
}

/// What stands in a path becomes part of a key.
void RoomApiTest::asksTheStoreForNoRoomThatCannotBe()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    const auto asked = [this] {
        int calls = 0;
        for (const char *call : {"findRoom", "findMembers", "addMember", "removeMember", "setRole", "editRoom",
                 "readLog", "appendMessage", "findSent"})
            calls += m_server->store.calls(call);
        return calls;
    };
    bob(method, "/none" + target, body);
    const int before = asked();
    QVERIFY(before > 0);
    for (const QByteArray &id : {"a%20b"_ba, "lobby%7D:log%7B"_ba, "lobby%0A"_ba, QByteArray(65, 'a')})
        QCOMPARE(codeOf(bob(method, '/' + id + target, body)), u"no_such_room"_s);
    QCOMPARE(asked(), before);
}

QTEST_GUILESS_MAIN(RoomApiTest)
#include "tst_roomapi.moc"
