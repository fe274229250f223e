// SPDX-License-Identifier: MIT
#include "common/request.h"
#include "tests/server/http/httpfixture.h"
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QtTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

struct Person
{
    QString name;
    QString token;
};

/// One way to make a call: query and body.
using Try = std::pair<QByteArray, QByteArray>;

/// Every call that names a room, as an outsider makes it. The first way of each is without fault.
const QMap<QString, QList<Try>> roomCalls{
    {u"PATCH /api/v1/rooms/{id}"_s, {{"", R"({"topic":"mine now"})"}, {"", R"({"name":"\u200b"})"}, {"", "{}"}}},
    {u"GET /api/v1/rooms/{id}/members"_s, {{"", ""}, {"?any=1", ""}}},
    {u"PUT /api/v1/rooms/{id}/members/{username}"_s, {{"", ""}, {"", "{}"}}},
    {u"DELETE /api/v1/rooms/{id}/members/{username}"_s, {{"", ""}}},
    {u"PUT /api/v1/rooms/{id}/members/{username}/role"_s,
        {{"", R"({"role":"member"})"}, {"", R"({"role":"owner"})"}, {"", "{}"}}},
    {u"GET /api/v1/rooms/{id}/messages"_s,
        {{"", ""}, {"?limit=1", ""}, {"?around=1", ""}, {"?before=999", ""}, {"?at=2001-01-01T00:00:00Z", ""}}},
    {u"POST /api/v1/rooms/{id}/messages"_s,
        {{"", R"({"text":"hello in there"})"}, {"", R"({"text":"hello","reply_to":1,"txn_id":"treasure"})"},
            {"", R"({"text":"","txn_id":"treasure"})"}}},
    {u"PATCH /api/v1/rooms/{id}/messages/{id}"_s, {{"", R"({"text":"something else"})"}}},
    {u"DELETE /api/v1/rooms/{id}/messages/{id}"_s, {{"", ""}}},
    {u"PUT /api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s, {{"", ""}}},
    {u"DELETE /api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s, {{"", ""}}},
};

/// Every other one, with what somebody might look for a room by.
const QMap<QString, QList<Try>> otherCalls{
    {u"GET /api/v1/server"_s, {{"", ""}}},
    {u"PATCH /api/v1/server"_s, {{"", R"({"registration":"open"})"}}},
    {u"POST /api/v1/register"_s, {{"", R"({"username":"snoop","password":"correct horse battery"})"}}},
    {u"POST /api/v1/login"_s, {{"", R"({"username":"peek"})"}}},
    {u"POST /api/v1/logout"_s, {{"", ""}}},
    {u"POST /api/v1/password"_s, {{"", R"({"old":"correct horse battery","new":"correct horse battery"})"}}},
    {u"GET /api/v1/sessions"_s, {{"", ""}}},
    {u"DELETE /api/v1/sessions/{id}"_s, {{"", ""}}},
    {u"GET /api/v1/users"_s, {{"", ""}, {"?prefix=hide", ""}}},
    {u"PUT /api/v1/users/{username}/block"_s, {{"", ""}}},
    {u"DELETE /api/v1/users/{username}/block"_s, {{"", ""}}},
    {u"PUT /api/v1/users/{username}/password"_s, {{"", R"({"password":"quite another one"})"}}},
    {u"GET /api/v1/rooms"_s, {{"", ""}}},
    {u"POST /api/v1/rooms"_s,
        {{"", R"({"kind":"private","name":"Hidden","with":["bob"]})"}, {"", R"({"kind":"direct","with":["bob"]})"},
            {"", R"({"kind":"direct","with":["ada","bob"]})"}}},
    {u"GET /api/v1/search"_s, {{"?q=treasure", ""}}},
    {u"GET /healthz"_s, {{"", ""}}},
    {u"GET /metrics"_s, {{"", ""}}},
};

/// In the contract, but not built yet: not_supported, whoever asks for what.
const QStringList plannedCalls{
    u"PATCH /api/v1/rooms/{id}/messages/{id}"_s,
    u"DELETE /api/v1/rooms/{id}/messages/{id}"_s,
    u"PUT /api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s,
    u"DELETE /api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s,
};

/// What an outsider sends about a room. A kind of frame that isn't told of here doesn't compile.
struct Frame
{
    QString room;

    QJsonObject operator()(const Hello &) const
    {
        const QJsonObject position{{"epoch"_L1, "e"_L1}, {"id"_L1, 1}, {"change"_L1, 0}};
        return {{"type"_L1, "hello"_L1}, {"resume"_L1, QJsonObject{{room, position}}}};
    }
    QJsonObject operator()(const SendMessage &) const
    {
        return {{"type"_L1, "send"_L1}, {"room"_L1, room}, {"txn_id"_L1, "treasure"_L1}, {"text"_L1, "hello"_L1}};
    }
    QJsonObject operator()(const StartTyping &) const { return {{"type"_L1, "typing"_L1}, {"room"_L1, room}}; }
    QJsonObject operator()(const ReadMarker &) const
    {
        return {{"type"_L1, "read"_L1}, {"room"_L1, room}, {"id"_L1, 1}};
    }
    QJsonObject operator()(const SetPresence &) const
    {
        return {{"type"_L1, "presence"_L1}, {"presence"_L1, "online"_L1}};
    }
    QJsonObject operator()(const Ping &) const { return {{"type"_L1, "ping"_L1}, {"nonce"_L1, room}}; }
};

template <size_t... Kinds>
QList<QJsonObject> everyFrame(const QString &room, std::index_sequence<Kinds...>)
{
    return {std::visit(Frame{room}, Request(std::in_place_index<Kinds>))...};
}

QList<QJsonObject> everyFrame(const QString &room)
{
    return everyFrame(room, std::make_index_sequence<std::variant_size_v<Request>>());
}

/// Like a room's id, but nobody's; another one each time.
QString nowhere()
{
    static int count = 0;
    return u"nowhere-%1"_s.arg(++count);
}

QByteArray textOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// All frames up to the one that `isLast`, without presence, which comes when it likes.
template <typename IsLast>
QList<QJsonObject> framesUntil(WireSocket &socket, IsLast isLast)
{
    QList<QJsonObject> frames;
    (void)QTest::qWaitFor(
        [&] {
            frames += socket.pending();
            return std::ranges::any_of(frames, isLast);
        },
        10000);
    frames.removeIf([](const QJsonObject &frame) { return frame.value("type"_L1) == "users"_L1; });
    return frames;
}

}

/// Nobody who isn't in a private or direct room can read it, send to it, be told that it exists, or see who is in it.
/// Whatever a client can ask of the server is asked here by outsiders, among them the server's owner: the calls of the
/// router's own table, and every alternative of Request. What has no case here fails the test, or doesn't compile.
class PrivacyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasACaseForEveryCall();
    void answersAsIfThereWereNoRoom_data();
    void answersAsIfThereWereNoRoom();
    void saysNothingElsewhere_data();
    void saysNothingElsewhere();
    void answersFramesAsIfThereWereNoRoom_data();
    void answersFramesAsIfThereWereNoRoom();
    void showsOutsidersNothingOfWhatHappens();
    void showsAnEmptyPairToItsMakerAlone();
    void sharesNamesWithHiddenRooms();

private:
    void addPeople();
    void addRooms();
    HttpAnswer ask(const Person &person, const QString &call, const Try &what = {}) const;
    /// The id of the room that the person made.
    QString make(const Person &maker, const QByteArray &body) const;
    int say(const Person &author, const QString &room, const QByteArray &text) const;
    QByteArray transcript(const Person &person, const QJsonObject &frame, const QString &room) const;
    void stirHiddenRooms(WireSocket &ada, WireSocket &bob);
    bool isDiscreet(const QByteArray &text) const;
    void outsiderRows(const QStringList &what) const;

    RedisFixture m_redis;
    std::unique_ptr<ServerProcess> m_inside; ///< That members use.
    std::unique_ptr<ServerProcess> m_outside;
    Person m_ada;
    Person m_bob;
    Person m_hugo;
    Person m_dave; ///< Ada is about to write to him.
    QMap<QString, Person> m_outsiders;
    QMap<QString, QString> m_hidden; ///< Ids of rooms.
};

void PrivacyTest::initTestCase()
{
    QVERIFY(m_redis.start());
    const QStringList arguments{
        u"--redis"_s, m_redis.url(), u"--guests"_s, u"--limit"_s, u"messages=0"_s, u"--limit"_s, u"connections=0"_s};
    m_inside = std::make_unique<ServerProcess>(arguments);
    m_outside = std::make_unique<ServerProcess>(arguments);
    QVERIFY(m_inside->start());
    QVERIFY(m_outside->start());
    addPeople();
    addRooms();
}

void PrivacyTest::addPeople()
{
    const auto account = [this](const QString &name) {
        return Person{name, signIn(m_outside->port(), name, u"correct horse battery"_s)};
    };
    m_outsiders.insert(u"the server's owner"_s, account(u"eve"_s)); // the first who comes from here
    m_ada = account(u"ada"_s);
    m_bob = account(u"bob"_s);
    m_hugo = account(u"hugo"_s);
    m_dave = account(u"dave"_s);
    m_outsiders.insert(u"somebody"_s, m_dave);
    m_outsiders.insert(u"a former member"_s, account(u"carol"_s));
    m_outsiders.insert(u"a guest"_s, {u"gus"_s, signIn(m_outside->port(), u"gus"_s)});
    for (const Person &outsider : m_outsiders)
        QVERIFY(!outsider.token.isEmpty());
}

void PrivacyTest::addRooms()
{
    m_hidden[u"private"_s]
        = make(m_ada, R"({"kind":"private","name":"Hideout","topic":"under the stairs","with":["bob","carol"]})");
    m_hidden[u"pair"_s] = make(m_ada, R"({"kind":"direct","with":["bob"]})");
    m_hidden[u"group"_s] = make(m_ada, R"({"kind":"direct","with":["bob","hugo"]})");
    m_hidden[u"empty pair"_s] = make(m_ada, R"({"kind":"direct","with":["dave"]})");
    for (const QString &room : {u"private"_s, u"pair"_s, u"group"_s})
        QCOMPARE(say(m_ada, m_hidden[room], "the treasure map"), 201);
    const QString carol = u"DELETE /api/v1/rooms/%1/members/carol"_s.arg(m_hidden[u"private"_s]);
    QCOMPARE(ask(m_ada, carol).status, 204);
}

HttpAnswer PrivacyTest::ask(const Person &person, const QString &call, const Try &what) const
{
    const bool isMember = person.name == m_ada.name || person.name == m_bob.name || person.name == m_hugo.name;
    const quint16 port = isMember ? m_inside->port() : m_outside->port();
    return httpCall(port, call.section(u' ', 0, 0).toLatin1(), call.section(u' ', 1).toUtf8() + what.first, what.second,
        person.token);
}

QString PrivacyTest::make(const Person &maker, const QByteArray &body) const
{
    return ask(maker, u"POST /api/v1/rooms"_s, {"", body}).json().value("id"_L1).toString();
}

int PrivacyTest::say(const Person &author, const QString &room, const QByteArray &text) const
{
    return ask(author, u"POST /api/v1/rooms/%1/messages"_s.arg(room), {"", R"({"text":")" + text + R"("})"}).status;
}

/// Whether there is nothing of the hidden rooms in it.
bool PrivacyTest::isDiscreet(const QByteArray &text) const
{
    const QByteArrayList contents{"Hideout", "under the stairs", "treasure map"};
    return std::ranges::none_of(contents, [&](const QByteArray &content) { return text.contains(content); })
        && std::ranges::none_of(m_hidden, [&](const QString &id) { return text.contains(id.toLatin1()); });
}

void PrivacyTest::outsiderRows(const QStringList &what) const
{
    QTest::addColumn<QString>("outsider");
    QTest::addColumn<QString>("what");
    for (const QString &outsider : m_outsiders.keys()) {
        for (const QString &one : what)
            QTest::addRow("%s: %s", qPrintable(outsider), qPrintable(one)) << outsider << one;
    }
}

void PrivacyTest::hasACaseForEveryCall()
{
    const HttpFixture fixture{ServerInfo()};
    QStringList known = fixture.router.calls();
    QStringList cases = roomCalls.keys() + otherCalls.keys();
    known.sort();
    cases.sort();
    QCOMPARE(cases, known);
    for (const QString &call : known)
        QCOMPARE(roomCalls.contains(call), call.contains("/rooms/{id}"_L1));
}

void PrivacyTest::answersAsIfThereWereNoRoom_data()
{
    outsiderRows(roomCalls.keys());
}

void PrivacyTest::answersAsIfThereWereNoRoom()
{
    QFETCH(QString, outsider);
    QFETCH(QString, what);
    const Person person = m_outsiders[outsider];
    const auto answerIn = [&](const QString &room, const QString &username, const Try &one) {
        QString call = what;
        call.replace("/rooms/{id}"_L1, u"/rooms/"_s + room).replace("{username}"_L1, username);
        HttpAnswer answer = ask(person, call.replace("{id}"_L1, "1"_L1).replace("{emoji}"_L1, "%F0%9F%91%8D"_L1), one);
        answer.body.replace(room.toLatin1(), "*");
        answer.headers.remove("date");
        return answer;
    };
    const auto names = what.contains("{username}"_L1) ? QStringList{person.name, u"ada"_s, u"hugo"_s, u"nobody"_s}
                                                      : QStringList{QString()};
    for (const QString &name : names) {
        for (const Try &one : roomCalls[what]) {
            const HttpAnswer nothing = answerIn(nowhere(), name, one);
            for (const QString &room : m_hidden) {
                const HttpAnswer answer = answerIn(room, name, one);
                QCOMPARE(answer.body, nothing.body);
                QCOMPARE(answer.status, nothing.status);
                QCOMPARE(answer.headers, nothing.headers);
                if (one == roomCalls[what].first())
                    QCOMPARE(answer.code(), plannedCalls.contains(what) ? u"not_supported"_s : u"no_such_room"_s);
                QVERIFY(answer.status >= 400);
            }
        }
    }
}

void PrivacyTest::saysNothingElsewhere_data()
{
    outsiderRows(otherCalls.keys());
}

void PrivacyTest::saysNothingElsewhere()
{
    QFETCH(QString, outsider);
    QFETCH(QString, what);
    const bool ends = what == "POST /api/v1/logout"_L1;
    const Person person = ends ? Person{u"leaver"_s, signIn(m_outside->port(), u"leaver"_s)} : m_outsiders[outsider];
    QString call = what;
    call.replace("{id}"_L1, m_hidden[u"private"_s]).replace("{username}"_L1, "nobody"_L1);
    for (const Try &one : otherCalls[what]) {
        const HttpAnswer answer = ask(person, call, one);
        QVERIFY(answer.status != 0);
        QVERIFY2(isDiscreet(answer.body), answer.body.constData());
    }
}

void PrivacyTest::answersFramesAsIfThereWereNoRoom_data()
{
    QStringList kinds;
    for (const QJsonObject &frame : everyFrame({}))
        kinds.append(frame.value("type"_L1).toString());
    outsiderRows(kinds);
}

/// What comes of the frame, `room` taken out of it.
QByteArray PrivacyTest::transcript(const Person &person, const QJsonObject &frame, const QString &room) const
{
    WireSocket socket;
    const auto welcome = socket.signIn(m_outside->port(), person.token, frame.value("resume"_L1).toObject());
    if (!welcome)
        return "no welcome";
    if (frame.value("type"_L1) != "hello"_L1)
        socket.send(frame);
    // Asks the store as well, so that its answer is the last.
    socket.send({{"type"_L1, "send"_L1}, {"room"_L1, "none"_L1}, {"txn_id"_L1, "end"_L1}, {"text"_L1, "hi"_L1}});
    QByteArray text = textOf({{"rooms"_L1, welcome->value("rooms"_L1)}});
    const auto isEnd = [](const QJsonObject &one) { return one.value("txn_id"_L1) == "end"_L1; };
    for (const QJsonObject &heard : framesUntil(socket, isEnd))
        text += '\n' + textOf(heard);
    return text.replace(room.toLatin1(), "*");
}

void PrivacyTest::answersFramesAsIfThereWereNoRoom()
{
    QFETCH(QString, outsider);
    QFETCH(QString, what);
    const auto frameFor = [&what](const QString &room) {
        const QList<QJsonObject> frames = everyFrame(room);
        return *std::ranges::find_if(
            frames, [&what](const QJsonObject &frame) { return frame.value("type"_L1) == what; });
    };
    const Person person = m_outsiders[outsider];
    for (const QString &room : m_hidden) {
        const QString other = nowhere();
        const QJsonObject frame = frameFor(room);
        const QByteArray heard = transcript(person, frame, room);
        const QByteArray nothing = transcript(person, frameFor(other), other);
        QVERIFY2(heard == nothing, qPrintable(QString::fromUtf8(heard + "\n\nbut of none:\n" + nothing)));
        QVERIFY2(heard.contains(R"("txn_id":"end")") && isDiscreet(heard), heard.constData());
        QCOMPARE(heard.count("no_such_room"), frame.contains("room"_L1) ? 2 : 1);
    }
}

/// Everything that can happen in a room, as far as its members are concerned.
void PrivacyTest::stirHiddenRooms(WireSocket &ada, WireSocket &bob)
{
    const QString room = m_hidden[u"private"_s];
    const QString path = u" /api/v1/rooms/"_s + room;
    for (const QString &one : {u"private"_s, u"pair"_s, u"group"_s}) {
        ada.send(Frame{m_hidden[one]}(StartTyping()));
        ada.send({{"type"_L1, "send"_L1}, {"room"_L1, m_hidden[one]}, {"txn_id"_L1, "t"_L1},
            {"text"_L1, "a treasure map"_L1}});
        QVERIFY(ada.next(u"ack"_s));
        bob.send(Frame{m_hidden[one]}(ReadMarker()));
    }
    ada.send({{"type"_L1, "presence"_L1}, {"presence"_L1, "away"_L1}});
    QCOMPARE(
        ask(m_ada, u"PATCH"_s + path, {"", R"({"name":"The Hideout","topic":"not under the stairs"})"}).status, 200);
    QCOMPARE(ask(m_bob, u"PUT"_s + path + u"/members/hugo"_s).status, 204);
    QCOMPARE(ask(m_ada, u"PUT"_s + path + u"/members/hugo/role"_s, {"", R"({"role":"moderator"})"}).status, 204);
    QCOMPARE(ask(m_hugo, u"DELETE"_s + path + u"/members/hugo"_s).status, 204);
    m_hidden[u"another"_s] = make(m_ada, R"({"kind":"private","name":"Hideout","with":["bob"]})");
    QVERIFY(!m_hidden[u"another"_s].isEmpty());
    m_hidden[u"another pair"_s] = make(m_hugo, R"({"kind":"direct","with":["bob"]})");
    QCOMPARE(say(m_hugo, m_hidden[u"another pair"_s], "look at the treasure map"), 201);
    QCOMPARE(ask(m_bob, u"DELETE /api/v1/rooms/%1/members/bob"_s.arg(m_hidden[u"another"_s])).status, 204);
}

void PrivacyTest::showsOutsidersNothingOfWhatHappens()
{
    WireSocket ada;
    WireSocket bob;
    QVERIFY(ada.signIn(m_inside->port(), m_ada.token));
    QVERIFY(bob.signIn(m_outside->port(), m_bob.token));
    std::vector<std::unique_ptr<WireSocket>> outside;
    for (const Person &outsider : m_outsiders) {
        for (const ServerProcess *server : {m_inside.get(), m_outside.get()}) {
            outside.push_back(std::make_unique<WireSocket>());
            QVERIFY(outside.back()->signIn(server->port(), outsider.token));
        }
    }
    stirHiddenRooms(ada, bob);
    QCOMPARE(say(m_ada, u"lobby"_s, "that was all"), 201);
    const auto isEnd = [](const QJsonObject &frame) { return frame.value("text"_L1) == "that was all"_L1; };
    for (const auto &socket : outside) {
        const QList<QJsonObject> frames = framesUntil(*socket, isEnd);
        QCOMPARE(frames.size(), 1);
        QCOMPARE(frames.first().value("room"_L1).toString(), u"lobby"_s);
    }
    QSet<QString> seen; // by a member, on the other server: there was something to see
    for (const QJsonObject &frame : framesUntil(bob, isEnd))
        seen.insert(frame.value("type"_L1).toString());
    QCOMPARE(seen, QSet<QString>({u"message"_s, u"typing"_s, u"members"_s, u"room"_s, u"room_left"_s}));
}

void PrivacyTest::showsAnEmptyPairToItsMakerAlone()
{
    const QString room = m_hidden.take(u"empty pair"_s);
    const auto lists = [this](const Person &person, const QString &id) {
        return ask(person, u"GET /api/v1/rooms"_s).body.contains(id.toLatin1());
    };
    WireSocket dave;
    const auto welcome = dave.signIn(m_outside->port(), m_dave.token);
    QVERIFY(welcome && !textOf(*welcome).contains(room.toLatin1()));
    QVERIFY(lists(m_ada, room));
    QVERIFY(!lists(m_dave, room));
    QCOMPARE(say(m_ada, room, "hello dave"), 201);
    const auto isEnd = [](const QJsonObject &frame) { return frame.value("text"_L1) == "hello dave"_L1; };
    const QList<QJsonObject> frames = framesUntil(dave, isEnd);
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames[0].value("type"_L1).toString(), u"room"_s);
    QCOMPARE(frames[0].value("room"_L1)["id"_L1].toString(), room);
    QCOMPARE(frames[1].value("type"_L1).toString(), u"message"_s);
    QVERIFY(lists(m_dave, room));
}

/// A name can't be tried out: only public rooms keep theirs from others.
void PrivacyTest::sharesNamesWithHiddenRooms()
{
    const Person dave = m_dave;
    QCOMPARE(ask(dave, u"POST /api/v1/rooms"_s, {"", R"({"name":"The Hideout"})"}).status, 201);
    const QString room = make(dave, R"({"name":"Somewhere"})");
    QCOMPARE(ask(dave, u"PATCH /api/v1/rooms/"_s + room, {"", R"({"name":"Hideout"})"}).status, 200);
    QCOMPARE(ask(dave, u"POST /api/v1/rooms"_s, {"", R"({"name":"HIDEOUT"})"}).code(), u"room_exists"_s);
}

QTEST_GUILESS_MAIN(PrivacyTest)
#include "tst_privacy.moc"
