// SPDX-License-Identifier: MIT
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// People talk over a real server with its private Redis; every frame and body is written out as docs/protocol.md has
/// it.
class TalkTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsAtOnceWhatIsPostedByHttp();
    void acknowledgesToTheSenderAndShowsToEverybody();
    void storesARepeatedSendOnce();
    void pagesThroughTheHistory_data();
    void pagesThroughTheHistory();
    void refusesWrongPages_data();
    void refusesWrongPages();
    void tellsWhoComesAndGoes();
    void saysNothingOfAReconnect();
    void tellsWhoSignsUp();
    void listsEverybody();
    void resumesWithWhatWasMissed();
    void leavesAGapWhenTooMuchWasMissed();
    void resetsAClientOfAnotherEpoch();
    void moveTheMarkerOfOtherSessions();
    void keepsAccountsApartByTheirPasswords();
    void describesItself();
    void answersPreflightsOfAllowedOriginsOnly();
    void freesTheNameOfAGuestWhoSignsOut();
    void tellsWhoIsToBeInARoom();
    void tellsMembersInOrderWithMessages();
    void tellsOfARoomsNewNameToItsMembers();
    void handsARoomOnWhenItsOwnerLeaves();
    void beginsAPairWithItsFirstMessage();
    void tellsOthersThatSomebodyTypes();
    void tellsWhoIsAway();
    void listsWhereOneIsSignedIn();
    void tellsWhoIsBlocked();

private:
    quint16 port() const { return m_server->port(); }
    HttpAnswer call(
        const QString &token, const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        return httpCall(port(), method, "/api/v1" + target, body, token);
    }
    /// The id of a new room of ada's.
    QByteArray makeRoom(const QByteArray &body) const
    {
        return call(m_ada, "POST", "/rooms", body).json().value("id"_L1).toString().toLatin1();
    }
    QJsonObject history(const QByteArray &parameters = {}) const;
    /// Posts texts 1…n as ada.
    void post(int count);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QString m_ada;
};

static QJsonObject sendFrame(const QString &txnId, const QString &text)
{
    return {{"type"_L1, "send"_L1}, {"txn_id"_L1, txnId}, {"room"_L1, "lobby"_L1}, {"text"_L1, text}};
}

static QJsonObject resumeAt(const QString &epoch, qint64 id)
{
    return {{"lobby"_L1, QJsonObject{{"epoch"_L1, epoch}, {"id"_L1, id}, {"change"_L1, 0}}}};
}

static QString epochOf(const QJsonObject &welcome)
{
    return welcome.value("rooms"_L1).toArray().at(0)["epoch"_L1].toString();
}

static QList<qint64> idsOf(const QJsonObject &page)
{
    QList<qint64> ids;
    for (const QJsonValue &message : page.value("messages"_L1).toArray())
        ids.append(message["id"_L1].toInteger());
    return ids;
}

void TalkTest::init()
{
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerProcess>(QStringList{u"--guests"_s, u"--data"_s, m_folder->path(), u"--name"_s,
        u"School"_s, u"--allow-origin"_s, u"https://page.example"_s, u"--limit"_s, u"messages=0"_s, u"--limit"_s,
        u"offline_seconds=2"_s, u"--limit"_s, u"resume_messages=5"_s});
    QVERIFY(m_server->start());
    m_ada = signIn(port(), u"ada"_s, u"correct horse battery"_s);
    QVERIFY(!m_ada.isEmpty());
}

QJsonObject TalkTest::history(const QByteArray &parameters) const
{
    return httpCall(port(), "GET", "/api/v1/rooms/lobby/messages" + parameters, {}, m_ada).json();
}

void TalkTest::post(int count)
{
    for (int i = 1; i <= count; ++i) {
        const QByteArray body = QJsonDocument(QJsonObject{{"text"_L1, QString::number(i)}}).toJson();
        QCOMPARE(httpCall(port(), "POST", "/api/v1/rooms/lobby/messages", body, m_ada).status, 201);
    }
}

void TalkTest::showsAtOnceWhatIsPostedByHttp()
{
    WireSocket bob;
    QVERIFY(bob.signIn(port(), signIn(port(), u"bob"_s)));
    const HttpAnswer answer
        = httpCall(port(), "POST", "/api/v1/rooms/lobby/messages", R"({"text":"hi <b>","txn_id":"t1"})", m_ada);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json().value("txn_id"_L1).toString(), u"t1"_s);
    QJsonObject message = answer.json();
    message.remove("txn_id"_L1);
    message.insert("type"_L1, "message"_L1);
    const auto shown = bob.next(u"message"_s);
    QVERIFY(shown);
    QCOMPARE(*shown, message);
    QCOMPARE(shown->value("text"_L1).toString(), u"hi <b>"_s);
    QCOMPARE(shown->value("id"_L1).toInteger(), 1);
    QCOMPARE(shown->value("user"_L1).toString(), u"ada"_s);
}

void TalkTest::acknowledgesToTheSenderAndShowsToEverybody()
{
    WireSocket ada;
    WireSocket adaElsewhere;
    WireSocket bob;
    QVERIFY(ada.signIn(port(), m_ada));
    QVERIFY(adaElsewhere.signIn(port(), m_ada));
    QVERIFY(bob.signIn(port(), signIn(port(), u"bob"_s)));
    ada.send(sendFrame(u"t1"_s, u"hi"_s));
    const auto own = ada.next(u"message"_s);
    QVERIFY(own);
    QCOMPARE(own->value("txn_id"_L1).toString(), u"t1"_s);
    const auto elsewhere = adaElsewhere.next(u"message"_s);
    QVERIFY(elsewhere);
    QCOMPARE(*elsewhere, *own);
    const auto others = bob.next(u"message"_s);
    QVERIFY(others);
    QVERIFY(!others->contains("txn_id"_L1));
    for (WireSocket *socket : {&adaElsewhere, &bob}) {
        for (const QJsonObject &frame : socket->pending())
            QVERIFY(frame.value("type"_L1) != "ack"_L1);
    }
    QVERIFY(!history().value("messages"_L1).toArray().at(0)["txn_id"_L1].isUndefined());
    const QString token = signIn(port(), u"carol"_s);
    const auto page = httpCall(port(), "GET", "/api/v1/rooms/lobby/messages", {}, token).json();
    QVERIFY(page.value("messages"_L1).toArray().at(0)["txn_id"_L1].isUndefined());
}

void TalkTest::storesARepeatedSendOnce()
{
    WireSocket ada;
    QVERIFY(ada.signIn(port(), m_ada));
    ada.send(sendFrame(u"t1"_s, u"first"_s));
    const auto first = ada.next(u"ack"_s);
    QVERIFY(first);
    ada.send(sendFrame(u"t1"_s, u"something else"_s));
    const auto second = ada.next(u"ack"_s);
    QVERIFY(second);
    QCOMPARE(*second, *first);
    const HttpAnswer third
        = httpCall(port(), "POST", "/api/v1/rooms/lobby/messages", R"({"text":"again","txn_id":"t1"})", m_ada);
    QCOMPARE(third.status, 200);
    QCOMPARE(third.json().value("text"_L1).toString(), u"first"_s);
    QCOMPARE(idsOf(history()), QList<qint64>({1}));
}

void TalkTest::pagesThroughTheHistory_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("newest") << ""_ba << QList<qint64>{1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("newest 2") << "?limit=2"_ba << QList<qint64>{6, 7};
    QTest::newRow("before") << "?before=4&limit=2"_ba << QList<qint64>{2, 3};
    QTest::newRow("before the first") << "?before=1"_ba << QList<qint64>{};
    QTest::newRow("after") << "?after=4&limit=2"_ba << QList<qint64>{5, 6};
    QTest::newRow("after the last") << "?after=7"_ba << QList<qint64>{};
    QTest::newRow("after nothing") << "?after=0&limit=1"_ba << QList<qint64>{1};
    QTest::newRow("around, even") << "?around=4&limit=4"_ba << QList<qint64>{2, 3, 4, 5};
    QTest::newRow("around, odd") << "?around=4&limit=3"_ba << QList<qint64>{3, 4, 5};
    QTest::newRow("around the first") << "?around=1&limit=4"_ba << QList<qint64>{1, 2, 3, 4};
    QTest::newRow("around the last") << "?around=7&limit=4"_ba << QList<qint64>{5, 6, 7};
    QTest::newRow("at the beginning of time") << "?at=2001-01-01T00:00:00.000Z&limit=4"_ba << QList<qint64>{1, 2, 3, 4};
    QTest::newRow("at the end of time") << "?at=2999-01-01T00:00:00Z&limit=2"_ba << QList<qint64>{6, 7};
}

void TalkTest::pagesThroughTheHistory()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QList<qint64>, ids);
    post(7);
    const QJsonObject page = history(parameters);
    QCOMPARE(idsOf(page), ids);
    QCOMPARE(page.value("first_id"_L1).toInteger(), 1);
    QCOMPARE(page.value("last_id"_L1).toInteger(), 7);
    QCOMPARE(page.value("last_change"_L1).toInteger(-1), 0);
    QVERIFY(!page.value("epoch"_L1).toString().isEmpty());
}

void TalkTest::refusesWrongPages_data()
{
    QTest::addColumn<QByteArray>("parameters");
    for (const char *parameters :
        {"?limit=0", "?limit=201", "?limit=x", "?limit=-1", "?limit=1&limit=2", "?before=1&after=1",
            "?before=", "?around=1.5", "?at=yesterday", "?colour=red", "?before=%zz", "?limit=+5"})
        QTest::newRow(parameters) << QByteArray(parameters);
}

void TalkTest::refusesWrongPages()
{
    QFETCH(QByteArray, parameters);
    const HttpAnswer answer = httpCall(port(), "GET", "/api/v1/rooms/lobby/messages" + parameters, {}, m_ada);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), u"bad_request"_s);
}

/// The presence of that user in the next `users` frame that names them; empty if none does.
static QString nextPresence(WireSocket &socket, const QString &name)
{
    while (const auto frame = socket.next(u"users"_s)) {
        for (const QJsonValue &user : frame->value("users"_L1).toArray()) {
            if (user["name"_L1] == name)
                return user["presence"_L1].toString();
        }
    }
    return {};
}

/// Somebody new is told of twice on a slow machine: as known, and as here.
static bool comes(WireSocket &socket, const QString &name)
{
    QString presence = nextPresence(socket, name);
    if (presence == "offline"_L1)
        presence = nextPresence(socket, name);
    return presence == "online"_L1;
}

void TalkTest::tellsWhoComesAndGoes()
{
    WireSocket ada;
    QVERIFY(ada.signIn(port(), m_ada));
    const QString token = signIn(port(), u"bob"_s);
    {
        WireSocket bob;
        const auto welcome = bob.signIn(port(), token);
        QVERIFY(welcome);
        QCOMPARE(welcome->value("user"_L1)["name"_L1].toString(), u"bob"_s);
        QCOMPARE(welcome->value("user"_L1)["guest"_L1].toBool(), true);
        QVERIFY(comes(ada, u"bob"_s));
    }
    QCOMPARE(nextPresence(ada, u"bob"_s), u"offline"_s);
}

void TalkTest::saysNothingOfAReconnect()
{
    WireSocket ada;
    QVERIFY(ada.signIn(port(), m_ada));
    const QString token = signIn(port(), u"bob"_s);
    auto bob = std::make_unique<WireSocket>();
    QVERIFY(bob->signIn(port(), token));
    QVERIFY(comes(ada, u"bob"_s));
    bob->abort();
    bob = std::make_unique<WireSocket>();
    QVERIFY(bob->signIn(port(), token));
    // Carol comes and goes meanwhile: when she has been gone for long enough, bob would have been as well.
    {
        WireSocket carol;
        QVERIFY(carol.signIn(port(), signIn(port(), u"carol"_s)));
    }
    QSet<QString> named;
    while (!named.contains(u"carol offline"_s)) {
        const auto frame = ada.next(u"users"_s);
        QVERIFY(frame);
        for (const QJsonValue &user : frame->value("users"_L1).toArray())
            named.insert(user["name"_L1].toString() + u' ' + user["presence"_L1].toString());
    }
    QVERIFY(!named.contains(u"bob offline"_s));
}

void TalkTest::tellsWhoSignsUp()
{
    WireSocket ada;
    QVERIFY(ada.signIn(port(), m_ada));
    QVERIFY(!signIn(port(), u"gil"_s).isEmpty());
    QCOMPARE(nextPresence(ada, u"gil"_s), u"offline"_s);
    QVERIFY(!signIn(port(), u"hal"_s, u"correct horse battery"_s).isEmpty());
    QCOMPARE(nextPresence(ada, u"hal"_s), u"offline"_s);
}

void TalkTest::listsEverybody()
{
    QVERIFY(!signIn(port(), u"Zoë"_s, u"correct horse battery"_s).isEmpty());
    WireSocket ada;
    QVERIFY(ada.signIn(port(), m_ada));
    const auto users = [this](const QByteArray &parameters) {
        return httpCall(port(), "GET", "/api/v1/users" + parameters, {}, m_ada).json();
    };
    const QJsonArray all = users("").value("users"_L1).toArray();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0)["name"_L1].toString(), u"ada"_s);
    QCOMPARE(all.at(0)["presence"_L1].toString(), u"online"_s);
    QCOMPARE(all.at(1)["name"_L1].toString(), u"Zoë"_s);
    QCOMPARE(all.at(1)["presence"_L1].toString(), u"offline"_s);
    QCOMPARE(users("?limit=1").value("more"_L1).toBool(), true);
    QCOMPARE(users("?after=ADA").value("users"_L1).toArray().size(), 1);
    QCOMPARE(users("?prefix=zo%C3%AB").value("users"_L1).toArray().size(), 1);
    QCOMPARE(users("?prefix=b").value("users"_L1).toArray().size(), 0);
}

void TalkTest::resumesWithWhatWasMissed()
{
    WireSocket first;
    const auto welcome = first.signIn(port(), m_ada);
    QVERIFY(welcome);
    post(1);
    QVERIFY(first.next(u"message"_s));
    first.abort();
    post(3);
    WireSocket second;
    QVERIFY(second.signIn(port(), m_ada, resumeAt(epochOf(*welcome), 1)));
    post(1);
    for (qint64 id = 2; id <= 5; ++id) {
        const auto message = second.next(u"message"_s);
        QVERIFY(message);
        QCOMPARE(message->value("id"_L1).toInteger(), id);
    }
    QVERIFY(second.pending().isEmpty());
}

void TalkTest::leavesAGapWhenTooMuchWasMissed()
{
    WireSocket first;
    const auto welcome = first.signIn(port(), m_ada);
    QVERIFY(welcome);
    first.abort();
    post(8);
    WireSocket second;
    QVERIFY(second.signIn(port(), m_ada, resumeAt(epochOf(*welcome), 0)));
    post(1);
    for (qint64 id = 1; id <= 5; ++id)
        QCOMPARE(second.next(u"message"_s)->value("id"_L1).toInteger(), id);
    const auto gap = second.next(u"gap"_s);
    QVERIFY(gap);
    QCOMPARE(gap->value("from"_L1).toInteger(), 6);
    QCOMPARE(gap->value("to"_L1).toInteger(), 8);
    QCOMPARE(second.next(u"message"_s)->value("id"_L1).toInteger(), 9);
}

void TalkTest::resetsAClientOfAnotherEpoch()
{
    post(2);
    WireSocket ada;
    const auto welcome = ada.signIn(port(), m_ada, resumeAt(u"another"_s, 1));
    QVERIFY(welcome);
    const auto reset = ada.next(u"reset"_s);
    QVERIFY(reset);
    QCOMPARE(reset->value("epoch"_L1).toString(), epochOf(*welcome));
    QVERIFY(ada.pending().isEmpty());
}

void TalkTest::moveTheMarkerOfOtherSessions()
{
    post(3);
    WireSocket here;
    WireSocket there;
    QVERIFY(here.signIn(port(), m_ada));
    QVERIFY(there.signIn(port(), m_ada));
    here.send({{"type"_L1, "read"_L1}, {"room"_L1, "lobby"_L1}, {"id"_L1, 2}});
    const auto read = there.next(u"read"_s);
    QVERIFY(read);
    QCOMPARE(read->value("id"_L1).toInteger(), 2);
    here.send({{"type"_L1, "ping"_L1}, {"nonce"_L1, "n"_L1}});
    QVERIFY(here.next(u"pong"_s)); // and no `read` before it:
    WireSocket later;
    const auto welcome = later.signIn(port(), m_ada);
    QVERIFY(welcome);
    QCOMPARE(welcome->value("rooms"_L1).toArray().at(0)["read_id"_L1].toInteger(), 2);
}

void TalkTest::keepsAccountsApartByTheirPasswords()
{
    const auto login = [this](const QByteArray &body) { return httpCall(port(), "POST", "/api/v1/login", body); };
    QCOMPARE(login(R"({"username":"ada","password":"something else"})").code(), u"bad_credentials"_s);
    const HttpAnswer answer = login(R"({"username":"ADA","password":"correct horse battery"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().value("user"_L1)["name"_L1].toString(), u"ada"_s);
    const QString token = answer.json().value("token"_L1).toString();
    QVERIFY(token != m_ada);
    QCOMPARE(httpCall(port(), "POST", "/api/v1/logout", {}, token).status, 204);
    QCOMPARE(httpCall(port(), "GET", "/api/v1/rooms", {}, token).code(), u"unauthenticated"_s);
    QCOMPARE(httpCall(port(), "GET", "/api/v1/rooms", {}, m_ada).status, 200);
}

void TalkTest::describesItself()
{
    const QJsonObject server = httpCall(port(), "GET", "/api/v1/server").json();
    QCOMPARE(server.value("name"_L1).toString(), u"School"_s);
    QCOMPARE(server.value("protocol"_L1).toInt(), 1);
    QCOMPARE(server.value("registration"_L1).toString(), u"open"_s);
    QCOMPARE(server.value("guests"_L1).toBool(), true);
    const QJsonObject limits{
        {"text_bytes"_L1, 8000}, {"frame_bytes"_L1, 65536}, {"history_page"_L1, 200}, {"ping_seconds"_L1, 25}};
    QCOMPARE(server.value("limits"_L1).toObject(), limits);
    WireSocket ada;
    QCOMPARE(ada.signIn(port(), m_ada)->value("server"_L1).toObject(), server);
    QCOMPARE(httpCall(port(), "GET", "/healthz").body, "ok"_ba);
}

void TalkTest::answersPreflightsOfAllowedOriginsOnly()
{
    const auto preflight = [this](const QByteArray &origin) {
        return httpCall(port(), "OPTIONS", "/api/v1/rooms/lobby/messages", {}, {},
            {{"Origin", origin}, {"Access-Control-Request-Method", "GET"}});
    };
    QCOMPARE(preflight("https://page.example").headers.value("access-control-allow-origin"), "https://page.example"_ba);
    for (const char *origin : {"https://evil.example", "https://page.example.evil", "http://page.example", "null"})
        QVERIFY(!preflight(origin).headers.contains("access-control-allow-origin"));
}

void TalkTest::freesTheNameOfAGuestWhoSignsOut()
{
    const QString first = signIn(port(), u"gus"_s);
    QVERIFY(!first.isEmpty());
    QCOMPARE(httpCall(port(), "POST", "/api/v1/login", R"({"username":"Gus"})").code(), u"username_taken"_s);
    QCOMPARE(httpCall(port(), "POST", "/api/v1/logout", {}, first).status, 204);
    QVERIFY(!signIn(port(), u"gus"_s).isEmpty());
}

void TalkTest::tellsWhoIsToBeInARoom()
{
    const QString bobsToken = signIn(port(), u"bob"_s);
    WireSocket bob;
    WireSocket adaElsewhere;
    QVERIFY(bob.signIn(port(), bobsToken));
    QVERIFY(adaElsewhere.signIn(port(), m_ada));
    const HttpAnswer answer
        = call(m_ada, "POST", "/rooms", R"({"name":"Plans","topic":"for later","kind":"private","with":["BOB"]})");
    QCOMPARE(answer.status, 201);
    QJsonObject room = answer.json();
    QCOMPARE(room.value("name"_L1).toString(), u"Plans"_s);
    QCOMPARE(room.value("members"_L1).toInt(), 2);
    QCOMPARE(room.value("role"_L1).toString(), u"owner"_s);
    const auto own = adaElsewhere.next(u"room"_s);
    QVERIFY(own);
    QCOMPARE(own->value("room"_L1).toObject(), room);
    const auto bobs = bob.next(u"room"_s);
    QVERIFY(bobs);
    room.insert("role"_L1, "member"_L1);
    QCOMPARE(bobs->value("room"_L1).toObject(), room);
    const QByteArray path = "/rooms/" + room.value("id"_L1).toString().toLatin1();
    QCOMPARE(call(m_ada, "POST", path + "/messages", R"({"text":"psst"})").status, 201);
    const auto message = bob.next(u"message"_s);
    QVERIFY(message);
    QCOMPARE(message->value("text"_L1).toString(), u"psst"_s);
    WireSocket later;
    QCOMPARE(later.signIn(port(), bobsToken)->value("rooms"_L1).toArray().size(), 2);
}

void TalkTest::tellsMembersInOrderWithMessages()
{
    const QString bob = signIn(port(), u"bob"_s);
    const QByteArray room = "/rooms/" + makeRoom(R"({"name":"Sofa"})");
    WireSocket ada;
    WireSocket bobs;
    QVERIFY(ada.signIn(port(), m_ada));
    QVERIFY(bobs.signIn(port(), bob));
    const auto adaSays = [&](const QByteArray &text) {
        return call(m_ada, "POST", room + "/messages", R"({"text":")" + text + R"("})").status;
    };
    QCOMPARE(adaSays("before"), 201);
    QCOMPARE(call(bob, "PUT", room + "/members/bob").status, 204);
    QCOMPARE(adaSays("between"), 201);
    QCOMPARE(call(m_ada, "PUT", room + "/members/bob/role", R"({"role":"moderator"})").status, 204);
    QCOMPARE(call(m_ada, "DELETE", room + "/members/bob").status, 204);
    QCOMPARE(adaSays("after"), 201);
    QStringList seen;
    const auto isEnd = [](const QString &entry) { return entry == "after"_L1; };
    QTRY_VERIFY([&] {
        for (const QJsonObject &frame : ada.pending()) {
            if (frame.value("type"_L1) == "message"_L1)
                seen.append(frame.value("text"_L1).toString());
            for (const QJsonValue &joined : frame.value("joined"_L1).toArray())
                seen.append(joined["user"_L1]["name"_L1].toString() + u' ' + joined["role"_L1].toString());
            for (const QJsonValue &left : frame.value("left"_L1).toArray())
                seen.append(left.toString() + u" left"_s);
        }
        return std::ranges::any_of(seen, isEnd);
    }());
    QCOMPARE(
        seen, QStringList({u"before"_s, u"bob member"_s, u"between"_s, u"bob moderator"_s, u"bob left"_s, u"after"_s}));
    const auto joined = bobs.next(u"room"_s);
    QVERIFY(joined);
    QCOMPARE(joined->value("room"_L1)["read_id"_L1].toInt(), 1);
    QCOMPARE(bobs.next(u"message"_s)->value("text"_L1).toString(), u"between"_s);
    QCOMPARE(bobs.next(u"room_left"_s)->value("room"_L1).toString().toLatin1(), room.mid(7));
    QCOMPARE(call(bob, "GET", room + "/members").status, 200); // it is public
    QCOMPARE(call(bob, "POST", room + "/messages", R"({"text":"hi"})").code(), u"forbidden"_s);
}

void TalkTest::tellsOfARoomsNewNameToItsMembers()
{
    const QString bob = signIn(port(), u"bob"_s);
    const QByteArray room = "/rooms/" + makeRoom(R"({"name":"Sofa","with":["bob"]})");
    WireSocket bobs;
    QVERIFY(bobs.signIn(port(), bob));
    QCOMPARE(call(bob, "PATCH", room, R"({"topic":"soft"})").code(), u"forbidden"_s);
    QCOMPARE(call(m_ada, "PATCH", room, R"({"name":"Couch","topic":"soft"})").status, 200);
    const auto frame = bobs.next(u"room"_s);
    QVERIFY(frame);
    QCOMPARE(frame->value("room"_L1)["name"_L1].toString(), u"Couch"_s);
    QCOMPARE(frame->value("room"_L1)["topic"_L1].toString(), u"soft"_s);
    QCOMPARE(frame->value("room"_L1)["role"_L1].toString(), u"member"_s);
}

void TalkTest::handsARoomOnWhenItsOwnerLeaves()
{
    const QString bob = signIn(port(), u"bob"_s);
    const QByteArray room = "/rooms/" + makeRoom(R"({"name":"Sofa","with":["bob"]})");
    QCOMPARE(call(m_ada, "DELETE", room + "/members/ada").status, 204);
    const QJsonArray members = call(bob, "GET", room + "/members").json().value("members"_L1).toArray();
    QCOMPARE(members.size(), 1);
    QCOMPARE(members[0]["role"_L1].toString(), u"owner"_s);
    QCOMPARE(call(bob, "PATCH", room, R"({"topic":"mine"})").status, 200);
}

void TalkTest::beginsAPairWithItsFirstMessage()
{
    const QString bob = signIn(port(), u"bob"_s);
    WireSocket bobs;
    QVERIFY(bobs.signIn(port(), bob));
    const HttpAnswer made = call(m_ada, "POST", "/rooms", R"({"kind":"direct","with":["bob"]})");
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json().value("with"_L1).toArray(), QJsonArray{"bob"_L1});
    const QByteArray id = made.json().value("id"_L1).toString().toLatin1();
    QVERIFY(!call(bob, "GET", "/rooms").body.contains(id));
    QCOMPARE(call(m_ada, "POST", "/rooms/" + id + "/messages", R"({"text":"hi bob"})").status, 201);
    const auto room = bobs.next(u"room"_s);
    QVERIFY(room);
    QCOMPARE(room->value("room"_L1)["with"_L1].toArray(), QJsonArray{"ada"_L1});
    QCOMPARE(room->value("room"_L1)["last_id"_L1].toInt(-1), 0);
    QCOMPARE(room->value("room"_L1)["read_id"_L1].toInt(-1), 0);
    QCOMPARE(bobs.next(u"message"_s)->value("id"_L1).toInt(), 1);
    const HttpAnswer again = call(bob, "POST", "/rooms", R"({"kind":"direct","with":["ADA"]})");
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json().value("id"_L1).toString().toLatin1(), id);
}

void TalkTest::tellsOthersThatSomebodyTypes()
{
    WireSocket ada;
    WireSocket bob;
    QVERIFY(ada.signIn(port(), m_ada));
    QVERIFY(bob.signIn(port(), signIn(port(), u"bob"_s)));
    const QJsonObject typing{{"type"_L1, "typing"_L1}, {"room"_L1, "lobby"_L1}};
    ada.send(typing);
    const auto frame = bob.next(u"typing"_s);
    QVERIFY(frame);
    QCOMPARE(frame->value("user"_L1).toString(), u"ada"_s);
    QCOMPARE(frame->value("room"_L1).toString(), u"lobby"_s);
    post(1);
    QVERIFY(ada.next(u"message"_s));
    for (const QJsonObject &other : ada.pending())
        QVERIFY(other.value("type"_L1) != "typing"_L1);
}

void TalkTest::tellsWhoIsAway()
{
    WireSocket ada;
    WireSocket bob;
    const QString bobsToken = signIn(port(), u"bob"_s);
    QVERIFY(ada.signIn(port(), m_ada));
    QVERIFY(bob.signIn(port(), bobsToken));
    QVERIFY(comes(ada, u"bob"_s));
    bob.send({{"type"_L1, "presence"_L1}, {"presence"_L1, "away"_L1}});
    QCOMPARE(nextPresence(ada, u"bob"_s), u"away"_s);
    WireSocket bobElsewhere;
    QVERIFY(bobElsewhere.signIn(port(), bobsToken));
    QCOMPARE(nextPresence(ada, u"bob"_s), u"online"_s);
}

void TalkTest::listsWhereOneIsSignedIn()
{
    const QByteArray credentials = R"({"username":"ada","password":"correct horse battery"})";
    const HttpAnswer phone
        = httpCall(port(), "POST", "/api/v1/login", credentials, {}, {{"User-Agent", "Chatto/1.0 (phone)"}});
    QCOMPARE(phone.status, 200);
    WireSocket socket;
    QVERIFY(socket.signIn(port(), phone.json().value("token"_L1).toString()));
    const QJsonArray sessions = call(m_ada, "GET", "/sessions").json().value("sessions"_L1).toArray();
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(sessions[0]["client"_L1].toString(), u"Chatto/1.0 (phone)"_s);
    QVERIFY(sessions[0]["current"_L1].isUndefined());
    QCOMPARE(sessions[1]["current"_L1].toBool(), true);
    QCOMPARE(call(m_ada, "DELETE", "/sessions/" + sessions[0]["id"_L1].toString().toLatin1()).status, 204);
    QCOMPARE(socket.closeCode(), 4001);
    QCOMPARE(call(m_ada, "GET", "/sessions").json().value("sessions"_L1).toArray().size(), 1);
}

void TalkTest::tellsWhoIsBlocked()
{
    WireSocket ada;
    const auto welcome = ada.signIn(port(), m_ada);
    QVERIFY(welcome);
    QCOMPARE(welcome->value("user"_L1)["role"_L1].toString(), u"owner"_s); // the first account from here
    QVERIFY(!signIn(port(), u"troll"_s, u"correct horse battery"_s).isEmpty());
    QCOMPARE(call(m_ada, "PUT", "/users/troll/block").status, 204);
    const auto isBlocked = [](const QJsonObject &frame) {
        const QJsonArray users = frame.value("users"_L1).toArray();
        return std::ranges::any_of(
            users, [](const QJsonValue &user) { return user["name"_L1] == "troll"_L1 && user["blocked"_L1].toBool(); });
    };
    std::optional<QJsonObject> frame = ada.next(u"users"_s);
    while (frame && !isBlocked(*frame))
        frame = ada.next(u"users"_s);
    QVERIFY(frame);
    QVERIFY(isBlocked(call(m_ada, "GET", "/users").json()));
}

QTEST_GUILESS_MAIN(TalkTest)
#include "tst_talk.moc"
