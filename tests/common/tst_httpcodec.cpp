// SPDX-License-Identifier: MIT
#include "common/httpcodec.h"
#include "common/timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <functional>

using namespace Chatto;
using namespace Qt::StringLiterals;

class HttpCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote();
    void takesAMissingPasswordForAGuest();
    void refusesMalformedBodies_data();
    void refusesMalformedBodies();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void takesWhatMayBeLeftOut();
    void writesProblemDetails();
    void readsProblemsOfStrangers_data();
    void readsProblemsOfStrangers();
    void refusesMalformedAnswers();
};

void HttpCodecTest::readsWhatItWrote()
{
    const Credentials credentials{u"ada"_s, u"correct horse"_s};
    QVERIFY(*decodeCredentials(encodeCredentials(credentials)) == credentials);
    const SendMessage post{TxnId(u"t"_s), lobbyId(), u"hi"_s, 3};
    QVERIFY(*decodePost(encodePost(post), lobbyId()) == post);
    ServerInfo server;
    server.name = u"n"_s;
    server.version = u"0"_s;
    server.registrationOpen = false;
    QVERIFY(*decodeServerInfo(encodeServerInfo(server)) == server);
    User ada{UserName(u"ada"_s), Presence::Online};
    ada.blocked = true;
    const SignedIn signedIn{u"token"_s, ada};
    QVERIFY(*decodeSignedIn(encodeSignedIn(signedIn)) == signedIn);
    const UserPage users{{ada}, true};
    QVERIFY(*decodeUserPage(encodeUserPage(users)) == users);
    Room room;
    room.id = lobbyId();
    room.kind = RoomKind::Private;
    QVERIFY(*decodeRooms(encodeRooms({room})) == QList<Room>{room});
    QVERIFY(*decodeRoom(encodeRoom(room)) == room);
    const NewRoom planned{RoomKind::Private, u"Plans"_s, u"for later"_s, {u"bob"_s, u"eve"_s}};
    QVERIFY(*decodeNewRoom(encodeNewRoom(planned)) == planned);
    const NewRoom direct{.kind = RoomKind::Direct, .with = {u"bob"_s}};
    QVERIFY(*decodeNewRoom(encodeNewRoom(direct)) == direct);
    const RoomEdit edit{{}, u""_s};
    QVERIFY(*decodeRoomEdit(encodeRoomEdit(edit)) == edit);
    const QList<Member> members{{ada, Role::Moderator}};
    QVERIFY(*decodeMembers(encodeMembers(members)) == members);
    QVERIFY(*decodeRole(encodeRole(Role::Owner)) == Role::Owner);
    QVERIFY(*decodeRegistration(encodeRegistration(true)));
    QVERIFY(!*decodeRegistration(encodeRegistration(false)));
    QCOMPARE(*decodePassword(encodePassword(u"secret"_s)), u"secret"_s);
    const PasswordChange change{u"a"_s, u"b"_s};
    QVERIFY(*decodePasswordChange(encodePasswordChange(change)) == change);
    const QList<SignIn> signIns{{u"1"_s, fromMilliseconds(1), fromMilliseconds(2), u"curl"_s, true}};
    QVERIFY(*decodeSignIns(encodeSignIns(signIns)) == signIns);
    const Message message{lobbyId(), 1, UserName(u"ada"_s), fromMilliseconds(1795363494123), u"hi"_s};
    QVERIFY(*decodeMessage(encodeMessage(message)) == message);
    const HistoryPage page{{message}, 1, 9, 0, Epoch(u"e"_s)};
    QVERIFY(*decodeHistoryPage(encodeHistoryPage(page)) == page);
}

void HttpCodecTest::takesAMissingPasswordForAGuest()
{
    QCOMPARE(encodeCredentials({u"ada"_s, {}}), R"({"username":"ada"})"_ba);
    QVERIFY(!decodeCredentials(R"({"username":"ada"})")->password);
    QCOMPARE(decodeCredentials(R"({"username":"ada","password":""})")->password, u""_s);
}

void HttpCodecTest::refusesMalformedBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("no name") << R"({"password":"x"})"_ba;
    QTest::newRow("number") << R"({"username":1})"_ba;
    QTest::newRow("unknown") << R"({"username":"ada","admin":true})"_ba;
}

void HttpCodecTest::refusesMalformedBodies()
{
    QFETCH(QByteArray, body);
    const auto decoded = decodeCredentials(body);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::BadRequest);
    QVERIFY(!decodePost(body, lobbyId()));
}

template <typename T>
static bool isRefused(const Result<T> &decoded)
{
    return !decoded && decoded.error().code == ErrorCode::BadRequest && !decoded.error().detail.isEmpty();
}

void HttpCodecTest::refusesMalformedRequests_data()
{
    using Refuses = std::function<bool(const QByteArray &)>;
    QTest::addColumn<Refuses>("refuses");
    QTest::addColumn<QByteArray>("body");
    const Refuses room = [](const QByteArray &body) { return isRefused(decodeNewRoom(body)); };
    const Refuses edit = [](const QByteArray &body) { return isRefused(decodeRoomEdit(body)); };
    const Refuses role = [](const QByteArray &body) { return isRefused(decodeRole(body)); };
    const Refuses registration = [](const QByteArray &body) { return isRefused(decodeRegistration(body)); };
    const Refuses password = [](const QByteArray &body) { return isRefused(decodePassword(body)); };
    const Refuses change = [](const QByteArray &body) { return isRefused(decodePasswordChange(body)); };
    const QList<std::pair<const char *, Refuses>> all{{"room", room}, {"edit", edit}, {"role", role},
        {"registration", registration}, {"password", password}, {"change", change}};
    for (const auto &[name, refuses] : all) {
        QTest::addRow("%s: empty", name) << refuses << ""_ba;
        QTest::addRow("%s: array", name) << refuses << "[]"_ba;
        QTest::addRow("%s: unknown field", name) << refuses << R"({"colour":"red"})"_ba;
    }
    QTest::newRow("room: no name") << room << R"({"topic":"t"})"_ba;
    QTest::newRow("room: private without a name") << room << R"({"kind":"private"})"_ba;
    QTest::newRow("room: name") << room << R"({"name":1})"_ba;
    QTest::newRow("room: topic") << room << R"({"name":"n","topic":null})"_ba;
    QTest::newRow("room: kind") << room << R"({"name":"n","kind":"Public"})"_ba;
    QTest::newRow("room: kind of another type") << room << R"({"name":"n","kind":true})"_ba;
    QTest::newRow("room: with a name alone") << room << R"({"name":"n","with":"bob"})"_ba;
    QTest::newRow("room: with numbers") << room << R"({"name":"n","with":["bob",1]})"_ba;
    QTest::newRow("room: with half a character") << room << R"({"name":"\udc00"})"_ba;
    QTest::newRow("room: members") << room << R"({"name":"n","members":["bob"]})"_ba;
    QTest::newRow("edit: name") << edit << R"({"name":1})"_ba;
    QTest::newRow("edit: topic") << edit << R"({"name":"n","topic":[]})"_ba;
    QTest::newRow("edit: kind") << edit << R"({"kind":"public"})"_ba;
    QTest::newRow("role: none") << role << "{}"_ba;
    QTest::newRow("role: unknown") << role << R"({"role":"king"})"_ba;
    QTest::newRow("role: nobody's") << role << R"({"role":""})"_ba;
    QTest::newRow("role: of another type") << role << R"({"role":1})"_ba;
    QTest::newRow("registration: none") << registration << "{}"_ba;
    QTest::newRow("registration: unknown") << registration << R"({"registration":"ajar"})"_ba;
    QTest::newRow("registration: of another type") << registration << R"({"registration":true})"_ba;
    QTest::newRow("password: none") << password << "{}"_ba;
    QTest::newRow("password: of another type") << password << R"({"password":1234567890})"_ba;
    QTest::newRow("change: no old one") << change << R"({"new":"x"})"_ba;
    QTest::newRow("change: no new one") << change << R"({"old":"x"})"_ba;
    QTest::newRow("change: of another type") << change << R"({"old":"x","new":null})"_ba;
}

void HttpCodecTest::refusesMalformedRequests()
{
    QFETCH(std::function<bool(const QByteArray &)>, refuses);
    QFETCH(QByteArray, body);
    QVERIFY(refuses(body));
}

void HttpCodecTest::takesWhatMayBeLeftOut()
{
    QVERIFY(*decodeNewRoom(R"({"name":"n"})") == (NewRoom{RoomKind::Public, u"n"_s}));
    QVERIFY(*decodeNewRoom(R"({"kind":"direct","with":["bob"]})")
        == (NewRoom{.kind = RoomKind::Direct, .with = {u"bob"_s}}));
    QVERIFY(*decodeRoomEdit("{}") == RoomEdit());
    const auto topic = decodeRoomEdit(R"({"topic":""})");
    QVERIFY(!topic->name);
    QCOMPARE(topic->topic, u""_s);
}

void HttpCodecTest::writesProblemDetails()
{
    const auto json = QJsonDocument::fromJson(encodeProblem({ErrorCode::UsernameTaken, u"Taken."_s})).object();
    QCOMPARE(json,
        (QJsonObject{{"title"_L1, "Conflict"_L1}, {"status"_L1, 409}, {"code"_L1, "username_taken"_L1},
            {"detail"_L1, "Taken."_L1}}));
}

void HttpCodecTest::readsProblemsOfStrangers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("ours") << encodeProblem({ErrorCode::NoSuchRoom, u"d"_s}) << 404 << ErrorCode::NoSuchRoom;
    QTest::newRow("a proxy's page") << "<html>"_ba << 502 << ErrorCode::Unavailable;
    QTest::newRow("401") << ""_ba << 401 << ErrorCode::Unauthenticated;
    QTest::newRow("403") << ""_ba << 403 << ErrorCode::Forbidden;
    QTest::newRow("404") << ""_ba << 404 << ErrorCode::NotFound;
    QTest::newRow("413") << ""_ba << 413 << ErrorCode::BodyTooLarge;
    QTest::newRow("429") << ""_ba << 429 << ErrorCode::RateLimited;
    QTest::newRow("other") << R"({"code":"new"})"_ba << 418 << ErrorCode::BadRequest;
}

void HttpCodecTest::readsProblemsOfStrangers()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    QCOMPARE(decodeProblem(body, status).code, code);
}

void HttpCodecTest::refusesMalformedAnswers()
{
    QVERIFY(!decodeServerInfo(R"({"name":"n","version":"1","protocol":1,"registration":"open","limits":{}})"));
    QVERIFY(!decodeSignedIn(R"({"token":"t","user":{"name":"ada"}})"));
    QVERIFY(!decodeUserPage(R"({"users":[1]})"));
    QVERIFY(!decodeRooms(R"({"rooms":{}})"));
    QVERIFY(!decodeRoom(R"({"name":"n"})"));
    QVERIFY(!decodeMembers(R"({"members":[{"user":{"name":"ada"}}]})"));
    QVERIFY(!decodeSignIns(R"({"sessions":[{"id":"1","created":"yesterday","seen":"today"}]})"));
    QVERIFY(!decodeHistoryPage(R"({"messages":[{"id":1}],"first_id":1,"last_id":0,"epoch":"e"})"));
    QVERIFY(!decodeHistoryPage("nothing"));
}

QTEST_APPLESS_MAIN(HttpCodecTest)
#include "tst_httpcodec.moc"
