// SPDX-License-Identifier: MIT
#include "loadgenerator/chattodialect.h"
#include "loadgenerator/socketiodialect.h"

#include <QTest>

using namespace Chatto::Load;
using namespace Qt::StringLiterals;

class DialectsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsFramesApart_data();
    void tellsFramesApart();
    void readsMessages();
    void findsTheRoomsInAWelcome();
    void readsAcksErrorsAndGaps();
    void greetsWithWhatOneHas();
    void sendsTextsAsTheyAre();
    void answersTheQuestionsOfSocketIo();
    void readsEventsOfSocketIo();

private:
    const ChattoDialect m_chatto;
    const SocketIoDialect m_socketIo;
};

void DialectsTest::tellsFramesApart_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("isNonsense");
    QTest::newRow("users") << R"({"type":"users","users":[{"name":"ada"}]})"_ba << false;
    QTest::newRow("a newer server's") << R"({"type":"fireworks"})"_ba << false;
    QTest::newRow("a type inside a string") << R"({"x":"\"type\":\"message\"","type":"typing"})"_ba << false;
    QTest::newRow("no type") << R"({"x":"\"type\":\"message\""})"_ba << true;
    QTest::newRow("no JSON") << "hello"_ba << true;
    QTest::newRow("a message without id") << R"({"type":"message","room":"lobby","time":"t"})"_ba << true;
    QTest::newRow("an ack without id") << R"({"type":"ack","txn_id":"t"})"_ba << true;
    QTest::newRow("a welcome without rooms") << R"({"type":"welcome"})"_ba << true;
    QTest::newRow("a reset") << R"({"type":"reset","room":"lobby","epoch":"e"})"_ba << true;
}

void DialectsTest::tellsFramesApart()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, isNonsense);
    const News news = m_chatto.read(frame);
    QCOMPARE(std::holds_alternative<Nonsense>(news), isNonsense);
    QCOMPARE(std::holds_alternative<Irrelevant>(news), !isNonsense);
}

void DialectsTest::readsMessages()
{
    const News news = m_chatto.read(
        R"({"id":7,"room":"lobby","text":"\u00e9\n\"","time":"2026-11-22T16:04:54.123Z","type":"message","user":"ada"})");
    const Delivery expected{"lobby", 7, "ada", "\u00E9\n\"", "2026-11-22T16:04:54.123Z"};
    QCOMPARE(std::get<Delivery>(news), expected);
}

void DialectsTest::findsTheRoomsInAWelcome()
{
    const News news = m_chatto.read(
        R"({"rooms":[{"id":"lobby","name":"a ] b \" }","epoch":"e","last_id":7,"with":["x"]},{"id":"r","epoch":"f","last_id":0}],)"
        R"("type":"welcome","user":{"name":"ada"},"users":[{"name":"bob"}]})");
    const auto welcome = std::get<Welcomed>(news);
    QCOMPARE(welcome.name, "ada"_ba);
    QCOMPARE(welcome.rooms.size(), 2);
    QCOMPARE(welcome.rooms[0].id, "lobby"_ba);
    QCOMPARE(welcome.rooms[0].epoch, "e"_ba);
    QCOMPARE(welcome.rooms[0].lastId, 7);
    QCOMPARE(welcome.rooms[1].id, "r"_ba);
}

void DialectsTest::readsAcksErrorsAndGaps()
{
    const auto accepted = std::get<Accepted>(m_chatto.read(R"({"id":8,"txn_id":"run.1","type":"ack"})"));
    QCOMPARE(accepted.txn, "run.1"_ba);
    QCOMPARE(accepted.id, 8);
    const auto refused = std::get<Refused>(m_chatto.read(R"({"code":"forbidden","txn_id":"run.2","type":"error"})"));
    QCOMPARE(refused.txn, "run.2"_ba);
    QCOMPARE(refused.code, "forbidden"_ba);
    const auto leftOut
        = std::get<LeftOut>(m_chatto.read(R"({"type":"gap","room":"lobby","from":3,"to":9,"change":0})"));
    QCOMPARE(leftOut.room, "lobby"_ba);
    QCOMPARE(leftOut.from, 3);
    QCOMPARE(leftOut.to, 9);
}

void DialectsTest::greetsWithWhatOneHas()
{
    QCOMPARE(m_chatto.greeting({"ada", "secret"}, {}), R"({"token":"secret","type":"hello"})"_ba);
    QCOMPARE(m_chatto.greeting({"ada", "secret"}, {{"lobby", {"e", 7}}}),
        R"({"resume":{"lobby":{"change":0,"epoch":"e","id":7}},"token":"secret","type":"hello"})"_ba);
    QCOMPARE(m_socketIo.greeting({"ada", {}}, {}), R"(42["hello",{"name":"ada"}])"_ba);
}

void DialectsTest::sendsTextsAsTheyAre()
{
    QCOMPARE(m_chatto.message("lobby", "run.1", "\u00E9\"\n"),
        "{\"room\":\"lobby\",\"text\":\"\u00E9\\\"\\n\",\"txn_id\":\"run.1\",\"type\":\"send\"}"_ba);
    QCOMPARE(
        m_socketIo.message("lobby", "run.1", "hi"), R"(42["send",{"room":"lobby","text":"hi","txn_id":"run.1"}])"_ba);
}

void DialectsTest::answersTheQuestionsOfSocketIo()
{
    QCOMPARE(std::get<Question>(m_socketIo.read(R"(0{"sid":"x"})")).answer, "40"_ba);
    QVERIFY(std::holds_alternative<Opened>(m_socketIo.read(R"(40{"sid":"y"})")));
    QCOMPARE(std::get<Question>(m_socketIo.read("2")).answer, "3"_ba);
    QVERIFY(std::holds_alternative<Nonsense>(m_socketIo.read("1")));
    QVERIFY(std::holds_alternative<Nonsense>(m_socketIo.read(R"(42["boo",{}])")));
}

void DialectsTest::readsEventsOfSocketIo()
{
    const Delivery expected{"lobby", 7, "ada", "hi", {}};
    QCOMPARE(std::get<Delivery>(m_socketIo.read(R"(42["message",{"room":"lobby","id":7,"user":"ada","text":"hi"}])")),
        expected);
    QCOMPARE(std::get<Accepted>(m_socketIo.read(R"(42["ack",{"txn_id":"run.1","id":7}])")).id, 7);
    QCOMPARE(std::get<Welcomed>(m_socketIo.read(R"(42["welcome",{"last_id":5}])")).rooms[0].lastId, 5);
    QCOMPARE(std::get<Welcomed>(m_socketIo.read(R"(42["welcome"])")).rooms[0].lastId, 0);
}

QTEST_APPLESS_MAIN(DialectsTest)
#include "tst_dialects.moc"
