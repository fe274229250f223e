// SPDX-License-Identifier: MIT
#include "common/codec.h"
#include "common/jsonvalues.h"
#include "common/limits.h"
#include "common/timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Request)
Q_DECLARE_METATYPE(Event)

class CodecTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWroteOfRequests_data();
    void readsWhatItWroteOfRequests();
    void readsWhatItWroteOfEvents_data();
    void readsWhatItWroteOfEvents();
    void readsTheFramesOfTheProtocolPage_data();
    void readsTheFramesOfTheProtocolPage();
    void refusesMalformedRequest_data();
    void refusesMalformedRequest();
    void namesTheSendThatItRefuses();
    void refusesMalformedEvent_data();
    void refusesMalformedEvent();
    void ignoresWhatANewerServerAdds();
    void writesAnErrorWithItsSeconds();
    void keepsTextExactlyAsWritten();
    void writesAMessageAsEverywhereElse_data();
    void writesAMessageAsEverywhereElse();
    void writesAWelcomeAsEverywhereElse();
    void writesTheLongestTextWithinAServersFrame();
};

static const QDateTime someTime = fromMilliseconds(1795363494123);

static Message someMessage()
{
    return {RoomId(u"lobby"_s), 481, UserName(u"ada"_s), someTime, u"hi"_s};
}

static Message fullMessage()
{
    Message message = someMessage();
    message.txnId = TxnId(u"t.1"_s);
    message.replyTo = 470;
    message.change = 8;
    message.edited = someTime.addSecs(5);
    message.reactions = {{u"👍"_s, {UserName(u"ada"_s), UserName(u"bob"_s)}}};
    return message;
}

static Room someRoom()
{
    Room room;
    room.id = lobbyId();
    room.name = u"Lobby"_s;
    room.topic = u"Everybody is here"_s;
    room.members = 12;
    room.epoch = Epoch(u"e1"_s);
    room.lastId = 481;
    room.lastChange = 7;
    room.readId = 478;
    room.role = Role::Member;
    return room;
}

static Room directRoom()
{
    Room room = someRoom();
    room.id = RoomId(u"d-1"_s);
    room.kind = RoomKind::Direct;
    room.with = {UserName(u"bob"_s)};
    room.role = Role::Owner;
    return room;
}

static const User ada{UserName(u"ada"_s), Presence::Online, false, true};
static const User guest{UserName(u"Людмила"_s), Presence::Away, true, false};

void CodecTest::readsWhatItWroteOfRequests_data()
{
    QTest::addColumn<Request>("request");
    QTest::newRow("hello") << Request(Hello{u"secret"_s});
    QTest::newRow("hello, resuming") << Request(Hello{u"secret"_s, {{lobbyId(), {Epoch(u"e"_s), 478, 7}}}});
    QTest::newRow("send") << Request(SendMessage{TxnId(u"a._-9"_s), lobbyId(), u"x"_s, 0});
    QTest::newRow("reply") << Request(SendMessage{TxnId(u"a"_s), lobbyId(), u"x"_s, 5});
    QTest::newRow("typing") << Request(StartTyping{lobbyId()});
    QTest::newRow("read") << Request(ReadMarker{lobbyId(), 0});
    QTest::newRow("away") << Request(SetPresence{Presence::Away});
    QTest::newRow("online") << Request(SetPresence{Presence::Online});
    QTest::newRow("ping") << Request(Ping{u"n"_s});
}

void CodecTest::readsWhatItWroteOfRequests()
{
    QFETCH(Request, request);
    const auto decoded = decodeRequest(encode(request));
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().error.detail));
    QVERIFY(*decoded == request);
}

void CodecTest::readsWhatItWroteOfEvents_data()
{
    QTest::addColumn<Event>("event");
    ServerInfo server;
    server.name = u"School"_s;
    server.version = u"1"_s;
    server.guests = true;
    QTest::newRow("welcome") << Event(Welcome{ada, {ada, guest}, 12, {someRoom(), directRoom()}, server});
    QTest::newRow("ack") << Event(Ack{TxnId(u"t"_s), lobbyId(), 482, someTime});
    QTest::newRow("message") << Event(someMessage());
    QTest::newRow("message with everything") << Event(fullMessage());
    Message deleted = someMessage();
    deleted.text.clear();
    deleted.deleted = true;
    deleted.change = 9;
    QTest::newRow("change") << Event(Change{9, deleted});
    QTest::newRow("error") << Event(Refusal{{ErrorCode::TextEmpty, u"why"_s}, TxnId(u"t"_s)});
    QTest::newRow("error, later") << Event(Refusal{{ErrorCode::RateLimited, u"why"_s, 2}});
    QTest::newRow("users") << Event(UsersChanged{{ada, {UserName(u"bob"_s)}}});
    QTest::newRow("typing") << Event(UserTyping{lobbyId(), UserName(u"ada"_s)});
    QTest::newRow("room") << Event(RoomChanged{someRoom()});
    QTest::newRow("room_left") << Event(RoomLeft{lobbyId()});
    QTest::newRow("members") << Event(MembersChanged{lobbyId(), {{ada, Role::Moderator}}, {UserName(u"bob"_s)}});
    QTest::newRow("read") << Event(ReadMarker{lobbyId(), 481});
    QTest::newRow("gap") << Event(Gap{lobbyId(), 979, 9120, 31});
    QTest::newRow("reset") << Event(Reset{lobbyId(), Epoch(u"e2"_s)});
    QTest::newRow("pong") << Event(Pong{u"n"_s});
}

void CodecTest::readsWhatItWroteOfEvents()
{
    QFETCH(Event, event);
    const auto decoded = decodeEvent(encode(event));
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().detail));
    QVERIFY(*decoded == event);
}

/// Written out by hand, so that a change of a name on the wire can't go unnoticed on both sides at once.
void CodecTest::readsTheFramesOfTheProtocolPage_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("ack") << Event(Ack{TxnId(u"t"_s), lobbyId(), 482,
        someTime}) << R"({"type":"ack","txn_id":"t","room":"lobby","id":482,"time":"2026-11-22T16:04:54.123Z"})"_ba;
    QTest::newRow("message")
        << Event(fullMessage())
        << R"({"type":"message","room":"lobby","id":481,"user":"ada","text":"hi","time":"2026-11-22T16:04:54.123Z",
              "txn_id":"t.1","reply_to":470,"change":8,"edited":"2026-11-22T16:04:59.123Z",
              "reactions":{"👍":["ada","bob"]}})"_ba;
    QTest::newRow("users") << Event(UsersChanged{{ada, guest}})
                           << R"({"type":"users","users":[{"name":"ada","presence":"online","role":"owner"},
              {"name":"Людмила","presence":"away","guest":true}]})"_ba;
    QTest::newRow("room") << Event(RoomChanged{directRoom()})
                          << R"({"type":"room","room":{"id":"d-1","name":"Lobby","topic":"Everybody is here",
              "kind":"direct","with":["bob"],"members":12,"epoch":"e1","last_id":481,"last_change":7,"read_id":478,
              "role":"owner"}})"_ba;
    QTest::newRow("gap") << Event(Gap{lobbyId(), 979, 9120, 31})
                         << R"({"type":"gap","room":"lobby","from":979,"to":9120,"change":31})"_ba;
    QTest::newRow("error") << Event(Refusal{{ErrorCode::RateLimited, u"slow"_s, 2},
        TxnId(u"t"_s)}) << R"({"type":"error","code":"rate_limited","detail":"slow","txn_id":"t","retry_after":2})"_ba;
}

void CodecTest::readsTheFramesOfTheProtocolPage()
{
    QFETCH(Event, event);
    QFETCH(QByteArray, frame);
    const auto decoded = decodeEvent(frame);
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().detail));
    QVERIFY(*decoded == event);
    QCOMPARE(QJsonDocument::fromJson(encode(event)), QJsonDocument::fromJson(frame));
}

void CodecTest::refusesMalformedRequest_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("detail");
    QTest::newRow("empty") << ""_ba << u"not JSON: illegal value"_s;
    QTest::newRow("not JSON") << "{"_ba << u"not JSON"_s;
    QTest::newRow("trailing") << R"({"type":"ping"}{})"_ba << u"not JSON"_s;
    QTest::newRow("array") << "[]"_ba << u"not a JSON object"_s;
    QTest::newRow("mark of byte order") << "\xEF\xBB\xBF{\"type\":\"ping\"}"_ba << u"not JSON"_s;
    QTest::newRow("raw line break") << "{\"type\":\"ping\",\"nonce\":\"a\nb\"}"_ba << u"not JSON: a control"_s;
    QTest::newRow("raw NUL") << QByteArray("{\"type\":\"ping\",\"nonce\":\"a\0b\"}", 28) << u"not JSON"_s;
    QTest::newRow("escape") << R"({"type":"ping","nonce":"\x41"})"_ba << u"not JSON"_s;
    for (const char *number : {"1.", "-.5", "1.e2", "1e", "1e+", "-", "01", "+1", ".5", "0x1", "1.5.2"}) {
        QTest::addRow("number %s", number)
            << R"({"type":"read","room":"r","id":%1})"_ba.replace("%1", number) << u"not JSON"_s;
    }
    QTest::newRow("type twice") << R"({"type":"ping","type":"ping"})"_ba << u"a field that is there twice"_s;
    QTest::newRow("type twice, once escaped")
        << R"({"type":"ping","\u0074ype":"ping"})"_ba << u"a field that is there twice"_s;
    QTest::newRow("text twice") << R"({"type":"send","txn_id":"t","room":"r","text":"a:b","text":"c"})"_ba
                                << u"a field that is there twice"_s;
    QTest::newRow("room twice in resume")
        << R"({"type":"hello","token":"t","resume":{"a":{"epoch":"e","id":1},"a":{"epoch":"e","id":2}}})"_ba
        << u"a field that is there twice"_s;
    QTest::newRow("id twice in resume")
        << R"({"type":"hello","token":"t","resume":{"a":{"epoch":"e","id":1,"id":2}}})"_ba
        << u"a field that is there twice"_s;
    QTest::newRow("twice in an array") << R"({"type":"ping","loud":[[{"a":1,"a":1}]]})"_ba
                                       << u"a field that is there twice"_s;
    QTest::newRow("no type") << "{}"_ba << u"type: unknown"_s;
    QTest::newRow("type") << R"({"type":"shout"})"_ba << u"type: unknown"_s;
    QTest::newRow("type of type") << R"({"type":1})"_ba << u"type: unknown"_s;
    QTest::newRow("field") << R"({"type":"ping","loud":true})"_ba << u"a field that isn't known"_s;
    QTest::newRow("hello without token") << R"({"type":"hello"})"_ba << u"token: missing"_s;
    QTest::newRow("token") << R"({"type":"hello","token":7})"_ba << u"token: not a string"_s;
    QTest::newRow("resume") << R"({"type":"hello","token":"t","resume":[]})"_ba << u"resume: not an object"_s;
    QTest::newRow("resume, room") << R"({"type":"hello","token":"t","resume":{"a b":{"epoch":"e","id":1}}})"_ba
                                  << u"resume: not a room id"_s;
    QTest::newRow("resume, id") << R"({"type":"hello","token":"t","resume":{"a":{"epoch":"e","id":-1}}})"_ba
                                << u"resume: id: not an integer"_s;
    QTest::newRow("resume, epoch")
        << R"({"type":"hello","token":"t","resume":{"a":{"epoch":"12345678901234567","id":1}}})"_ba
        << u"resume: epoch: longer than 16"_s;
    QTest::newRow("resume, field") << R"({"type":"hello","token":"t","resume":{"a":{"epoch":"e","id":1,"x":1}}})"_ba
                                   << u"resume: a field that isn't known"_s;
    QTest::newRow("no text") << R"({"type":"send","txn_id":"t","room":"r"})"_ba << u"text: missing"_s;
    QTest::newRow("no txn_id") << R"({"type":"send","room":"r","text":"x"})"_ba << u"txn_id: missing"_s;
    QTest::newRow("txn_id") << R"({"type":"send","txn_id":"a b","room":"r","text":"x"})"_ba << u"txn_id: not 1 to 64"_s;
    QTest::newRow("empty txn_id") << R"({"type":"send","txn_id":"","room":"r","text":"x"})"_ba << u"txn_id: not 1"_s;
    QTest::newRow("long txn_id") << R"({"type":"send","txn_id":"%1","room":"r","text":"x"})"_ba.replace("%1",
        QByteArray(65, 'a')) << u"txn_id: longer than 64"_s;
    QTest::newRow("room") << R"({"type":"send","txn_id":"t","room":"ä","text":"x"})"_ba << u"room: not 1 to 64"_s;
    QTest::newRow("text") << R"({"type":"send","txn_id":"t","room":"r","text":null})"_ba << u"text: not a string"_s;
    QTest::newRow("half a pair") << R"({"type":"send","txn_id":"t","room":"r","text":"\ud83d"})"_ba
                                 << u"text: half a surrogate pair"_s;
    QTest::newRow("reply to 0") << R"({"type":"send","txn_id":"t","room":"r","text":"x","reply_to":0})"_ba
                                << u"reply_to: not an integer"_s;
    QTest::newRow("reply to half") << R"({"type":"send","txn_id":"t","room":"r","text":"x","reply_to":1.5})"_ba
                                   << u"reply_to: not an integer"_s;
    QTest::newRow("id of text") << R"({"type":"read","room":"r","id":"1"})"_ba << u"id: not a number"_s;
    QTest::newRow("id too great") << R"({"type":"read","room":"r","id":9007199254740992})"_ba
                                  << u"id: not an integer"_s;
    QTest::newRow("id far too great") << R"({"type":"read","room":"r","id":1e300})"_ba << u"id: not an integer"_s;
    QTest::newRow("presence") << R"({"type":"presence","presence":"offline"})"_ba << u"presence: neither"_s;
    QTest::newRow("nonce") << R"({"type":"ping","nonce":"%1"})"_ba.replace("%1", QByteArray(129, 'a'))
                           << u"nonce: longer than 128"_s;
    QTest::newRow("too deep") << QByteArray(2000, '[') + QByteArray(2000, ']') << u"not JSON"_s;
}

void CodecTest::refusesMalformedRequest()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, detail);
    const auto decoded = decodeRequest(frame);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().error.code, ErrorCode::BadRequest);
    QVERIFY2(decoded.error().error.detail.startsWith(detail), qPrintable(decoded.error().error.detail));
}

void CodecTest::namesTheSendThatItRefuses()
{
    const auto refused = decodeRequest(R"({"type":"send","txn_id":"t-1","room":"r","text":1})");
    QVERIFY(!refused);
    QCOMPARE(refused.error().txnId, TxnId(u"t-1"_s));
    const auto nameless = decodeRequest(R"({"type":"send","txn_id":"a b","room":"r","text":"x"})");
    QVERIFY(!nameless);
    QVERIFY(nameless.error().txnId.isEmpty());
}

void CodecTest::refusesMalformedEvent_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("not JSON") << "x"_ba;
    QTest::newRow("no type") << "{}"_ba;
    QTest::newRow("message without id")
        << R"({"type":"message","room":"r","user":"u","text":"","time":"2026-11-22T16:04:54.123Z"})"_ba;
    QTest::newRow("message 0")
        << R"({"type":"message","room":"r","id":0,"user":"u","text":"","time":"2026-11-22T16:04:54.123Z"})"_ba;
    QTest::newRow("absurd time")
        << R"({"type":"message","room":"r","id":1,"user":"u","text":"","time":"2026-13-45T16:04:54.123Z"})"_ba;
    QTest::newRow("welcome of users") << R"({"type":"welcome","user":{},"users":[],"rooms":[],"server":{}})"_ba;
    QTest::newRow("users") << R"({"type":"users","users":[{"name":1}]})"_ba;
    QTest::newRow("users of a number") << R"({"type":"users","users":7})"_ba;
    QTest::newRow("gap") << R"({"type":"gap","room":"r","from":1})"_ba;
    QTest::newRow("change") << R"({"type":"change","change":1,"message":{}})"_ba;
    QTest::newRow("room") << R"({"type":"room","room":{"id":"r"}})"_ba;
}

void CodecTest::refusesMalformedEvent()
{
    QFETCH(QByteArray, frame);
    const auto decoded = decodeEvent(frame);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::BadRequest);
}

void CodecTest::ignoresWhatANewerServerAdds()
{
    const auto known = decodeEvent(R"({"type":"pong","nonce":"n","colour":"red"})");
    QVERIFY(known);
    QVERIFY(*known == Event(Pong{u"n"_s}));
    const auto unknown = decodeEvent(R"({"type":"fireworks","where":"lobby"})");
    QVERIFY(unknown);
    QVERIFY(*unknown == Event(UnknownEvent{u"fireworks"_s}));
    const auto newCode = decodeEvent(R"({"type":"error","code":"too_loud","detail":"d"})");
    QVERIFY(newCode);
    QVERIFY(*newCode == Event(Refusal{{ErrorCode::BadRequest, u"d"_s}}));
}

void CodecTest::writesAnErrorWithItsSeconds()
{
    const auto json = QJsonDocument::fromJson(encode(Event(Refusal{{ErrorCode::RateLimited, u"d"_s, 3}}))).object();
    QCOMPARE(json.value("retry_after"_L1).toInt(), 3);
    QVERIFY(!json.contains("txn_id"_L1));
}

void CodecTest::keepsTextExactlyAsWritten()
{
    const QString text = u" <b>&amp;</b>\n\t\"\\u2028 e\u0301 👩‍👩‍👧 \u202Eمحمد "_s;
    const auto decoded = decodeRequest(encode(Request(SendMessage{TxnId(u"t"_s), lobbyId(), text, 0})));
    QVERIFY(decoded);
    QCOMPARE(std::get<SendMessage>(*decoded).text, text);
}

void CodecTest::writesAMessageAsEverywhereElse_data()
{
    QTest::addColumn<Message>("message");
    QTest::newRow("short") << someMessage();
    QTest::newRow("full") << fullMessage();
    Message message = someMessage();
    message.txnId = TxnId(u"t-1"_s);
    message.replyTo = 470;
    QTest::newRow("own reply") << message;
    for (int c = 1; c < 0x100; ++c)
        message.text += QChar(c);
    QTest::newRow("characters to escape") << message;
    message.text = u"e\u0301 👩‍👩‍👧 \u2028\u202Eمحمد\uFFFF"_s;
    QTest::newRow("other alphabets") << message;
}

/// In a history page, for instance.
void CodecTest::writesAMessageAsEverywhereElse()
{
    QFETCH(Message, message);
    QJsonObject expected = toJson(message);
    expected.insert("type"_L1, "message"_L1);
    QCOMPARE(QJsonDocument::fromJson(encode(Event(message))).object(), expected);
}

void CodecTest::writesAWelcomeAsEverywhereElse()
{
    Room room = directRoom();
    room.name = room.topic = u"a \"\\\n é"_s;
    ServerInfo server;
    server.name = u"the \"School\""_s;
    server.registrationOpen = false;
    User blocked{UserName(u"eve"_s), Presence::Away};
    blocked.blocked = true;
    const Welcome welcome{ada, {ada, guest, blocked}, 12, {someRoom(), room}, server};
    const QJsonObject expected{{"type"_L1, "welcome"_L1}, {"user"_L1, toJson(ada)}, {"users"_L1, toJson(welcome.users)},
        {"users_online"_L1, 12}, {"rooms"_L1, toJson(welcome.rooms)}, {"server"_L1, toJson(server)}};
    QCOMPARE(QJsonDocument::fromJson(encode(Event(welcome))).object(), expected);
}

void CodecTest::writesTheLongestTextWithinAServersFrame()
{
    Message message = fullMessage();
    message.text = QString(findLimit(u"text_bytes")->largest, u'"');
    QVERIFY(encode(Event(message)).size() <= 1024 * 1024);
}

QTEST_APPLESS_MAIN(CodecTest)
#include "tst_codec.moc"
