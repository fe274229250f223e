// SPDX-License-Identifier: MIT
#include "loadgenerator/ledger.h"

#include <QTest>

using namespace Chatto::Load;
using namespace Qt::StringLiterals;

/// Two readers and a writer in one room, and what the ledger says about what they receive.
class LedgerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isContentWhenAllIsWell();
    void knowsAFrameOnceOneHasReadIt();
    void measuresFromWhenAMessageWasDue();
    void noticesALostMessage();
    void noticesALostLastMessage();
    void noticesADoubledMessage();
    void noticesAMessageOutOfOrder();
    void noticesASpoiltMessage_data();
    void noticesASpoiltMessage();
    void noticesACopyThatDiffers();
    void noticesAMessageStoredTwice();
    void noticesAnAckForSomethingElse();
    void noticesAMessageOfAnotherRoom();
    void noticesAMissingAnswer();
    void noticesARefusal();
    void sendsAgainWhatIsUndecided();
    void comparesTheHistory();
    void findsInTheHistoryWhatEverybodyMissed();
    void takesOthersMessagesAsTheyCome();
    void goesOnWhereSomebodyWas();
    void countsWhatIsLeftToBeFetched();
    void forgetsNothingThatSomebodyStillNeeds();

private:
    enum { Reader, OtherReader, Writer };
    static constexpr qint64 due = 1'000'000;

    qint64 send() { return m_ledger->send(Writer, "lobby", due); }
    Delivery delivery(qint64 number, qint64 id) const;
    /// As the server would send it to somebody, read or recognised.
    void receive(int member, const Delivery &delivery);
    void receiveAll(const Delivery &delivery);
    void ack(qint64 number, qint64 id) { m_ledger->take(Accepted{m_ledger->txnOf(number), id}, due + 500); }

    std::optional<Ledger> m_ledger;
};

void LedgerTest::init()
{
    m_ledger.emplace("run", 200, 3);
    const QByteArray names[] = {"ada", "bob", "cyd"};
    for (int member = Reader; member <= Writer; ++member) {
        m_ledger->introduce(member, names[member]);
        m_ledger->seat(member, "lobby");
        m_ledger->enter(member, {"lobby", "epoch", 10});
    }
}

Delivery LedgerTest::delivery(qint64 number, qint64 id) const
{
    return {"lobby", id, "cyd", m_ledger->textOf(number), "2026-11-22T16:04:54.123Z"};
}

void LedgerTest::receive(int member, const Delivery &delivery)
{
    QByteArray frame = QByteArray::number(delivery.id) + delivery.text;
    if (member == Writer)
        frame += "txn_id";
    if (!m_ledger->recognise(member, frame, due + 1000))
        m_ledger->take(member, delivery, frame, due + 1000);
}

void LedgerTest::receiveAll(const Delivery &delivery)
{
    for (int member = Reader; member <= Writer; ++member)
        receive(member, delivery);
}

void LedgerTest::isContentWhenAllIsWell()
{
    for (qint64 id = 11; id <= 13; ++id) {
        const qint64 number = send();
        QVERIFY(!m_ledger->isComplete());
        ack(number, id);
        receiveAll(delivery(number, id));
        QVERIFY(m_ledger->isComplete());
    }
    QVERIFY(m_ledger->faults().isEmpty());
    QCOMPARE(m_ledger->deliveries(), 9);
    QCOMPARE(m_ledger->acked(), 3);
    QCOMPARE(m_ledger->takeAnswered(), QList<int>({Writer, Writer, Writer}));
}

void LedgerTest::knowsAFrameOnceOneHasReadIt()
{
    const Delivery first = delivery(send(), 11);
    QVERIFY(!m_ledger->recognise(Reader, "frame", due));
    m_ledger->take(Reader, first, "frame", due);
    QVERIFY(m_ledger->recognise(OtherReader, "frame", due));
    QVERIFY(!m_ledger->recognise(OtherReader, "frame", due)); // not again
    QVERIFY(!m_ledger->recognise(Writer, "frane", due));
    QCOMPARE(m_ledger->deliveries(), 2);
}

void LedgerTest::measuresFromWhenAMessageWasDue()
{
    m_ledger->measure(due, due + 1);
    const qint64 number = send();
    const qint64 later = m_ledger->send(Writer, "lobby", due + 1); // isn't measured any more
    ack(number, 11);
    ack(later, 12);
    receiveAll(delivery(number, 11));
    receiveAll(delivery(later, 12));
    QCOMPARE(m_ledger->latencies().delivery.count(), 3);
    QCOMPARE(m_ledger->latencies().delivery.largest(), 1000);
    QCOMPARE(m_ledger->latencies().ack.count(), 1);
    QCOMPARE(m_ledger->latencies().ack.largest(), 500);
}

void LedgerTest::noticesALostMessage()
{
    const Delivery lost = delivery(send(), 11);
    const Delivery next = delivery(send(), 12);
    receive(Writer, lost);
    receive(Reader, lost);
    receiveAll(next);
    QCOMPARE(m_ledger->faults().lost, 1);
    QVERIFY(!m_ledger->isComplete());
}

void LedgerTest::noticesALostLastMessage()
{
    ack(send(), 11);
    QCOMPARE(m_ledger->faults().lost, 3);
}

void LedgerTest::noticesADoubledMessage()
{
    const Delivery message = delivery(send(), 11);
    receiveAll(message);
    receive(Reader, message);
    QCOMPARE(m_ledger->faults().doubled, 1);
    QCOMPARE(m_ledger->faults().examples, QStringList{u"ada: message 11 again, after 11"_s});
}

void LedgerTest::noticesAMessageOutOfOrder()
{
    const Delivery first = delivery(send(), 11);
    const Delivery second = delivery(send(), 12);
    receive(Reader, second);
    receive(Reader, first);
    QCOMPARE(m_ledger->faults().disordered, 1);
    QCOMPARE(m_ledger->faults().doubled, 0);
    receive(OtherReader, first);
    receive(OtherReader, second);
    receive(Writer, first);
    receive(Writer, second);
    QCOMPARE(m_ledger->faults().lost, 0);
}

void LedgerTest::noticesASpoiltMessage_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("text cut off") << "cyd"_ba
                                  << "\\/\n\t"_ba
                                  << "\\/\n"_ba;
    QTest::newRow("escape undone") << "cyd"_ba
                                   << "\"\\"_ba
                                   << "&quot;\\"_ba;
    QTest::newRow("character replaced") << "cyd"_ba
                                        << "\u20AC"_ba
                                        << "?"_ba;
    QTest::newRow("another time") << "cyd"_ba
                                  << "1000000"_ba
                                  << "1000001"_ba;
    QTest::newRow("an invented text") << "cyd"_ba
                                      << "chatto-bench run 0"_ba
                                      << "hello"_ba;
    QTest::newRow("author") << "bob"_ba
                            << ""_ba
                            << ""_ba;
}

void LedgerTest::noticesASpoiltMessage()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Delivery message = delivery(send(), 11);
    message.user = user;
    message.text.replace(before, after);
    receive(Reader, message);
    QCOMPARE(m_ledger->faults().wrong, 1);
}

void LedgerTest::noticesACopyThatDiffers()
{
    Delivery message = delivery(send(), 11);
    receive(Reader, message);
    message.time = "2026-11-22T16:04:54.124Z";
    m_ledger->take(OtherReader, message, "frame", due);
    QCOMPARE(m_ledger->faults().wrong, 1);
}

void LedgerTest::noticesAMessageStoredTwice()
{
    const qint64 number = send();
    receiveAll(delivery(number, 11));
    receiveAll(delivery(number, 12));
    QCOMPARE(m_ledger->faults().doubled, 1);
}

void LedgerTest::noticesAnAckForSomethingElse()
{
    const qint64 mine = send();
    const qint64 swallowed = send();
    ack(mine, 11);
    ack(swallowed, 11);
    receiveAll(delivery(mine, 11));
    QCOMPARE(m_ledger->faults().wrong, 1);
    m_ledger->take(Accepted{"run.77", 12}, due);
    m_ledger->take(Accepted{"other.1", 12}, due);
    QCOMPARE(m_ledger->faults().wrong, 3);
}

void LedgerTest::noticesAMessageOfAnotherRoom()
{
    m_ledger->seat(Writer, "den");
    m_ledger->enter(Writer, {"den", "epoch", 0});
    const qint64 number = m_ledger->send(Writer, "den", due);
    Delivery message = delivery(number, 1);
    message.room = "den";
    receive(Reader, message); // isn't in it
    QCOMPARE(m_ledger->faults().wrong, 1);
    receive(Writer, message);
    QCOMPARE(m_ledger->faults().wrong, 1);
    message = delivery(number, 11); // in the lobby
    receive(Reader, message);
    QVERIFY(m_ledger->faults().isBroken());
}

void LedgerTest::noticesAMissingAnswer()
{
    const qint64 number = send();
    receiveAll(delivery(number, 11));
    QCOMPARE(m_ledger->faults().unanswered, 1);
    QVERIFY(!m_ledger->isComplete());
    QCOMPARE(m_ledger->unansweredOf(Writer), std::vector<qint64>{number});
    QVERIFY(m_ledger->unansweredOf(Reader).empty());
}

void LedgerTest::noticesARefusal()
{
    m_ledger->take(Refused{m_ledger->txnOf(send()), "rate_limited"});
    QCOMPARE(m_ledger->faults().refused, 1);
    QCOMPARE(m_ledger->faults().unanswered, 0);
    QCOMPARE(m_ledger->faults().examples, QStringList{u"cyd: refused: rate_limited"_s});
    QVERIFY(m_ledger->isComplete());
}

void LedgerTest::sendsAgainWhatIsUndecided()
{
    const qint64 number = send();
    m_ledger->take(Refused{m_ledger->txnOf(number), "unavailable"});
    QCOMPARE(m_ledger->takePostponed(), QList<qint64>{number});
    QVERIFY(m_ledger->takePostponed().isEmpty());
    QVERIFY(!m_ledger->isComplete());
    ack(number, 11);
    receiveAll(delivery(number, 11));
    QVERIFY(m_ledger->faults().isEmpty());
    QCOMPARE(m_ledger->faults().postponed, 1);
}

void LedgerTest::comparesTheHistory()
{
    const qint64 number = send();
    Delivery stored = delivery(number, 11);
    ack(number, 11);
    receiveAll(stored);
    m_ledger->compare(stored);
    m_ledger->compare({"lobby", 12, "eve", "hello", {}});
    QVERIFY(m_ledger->faults().isEmpty());
    stored.text += '!';
    m_ledger->compare(stored);
    QCOMPARE(m_ledger->faults().wrong, 1);
    m_ledger->noteLost(2);
    QCOMPARE(m_ledger->faults().lost, 2);
}

void LedgerTest::findsInTheHistoryWhatEverybodyMissed()
{
    const qint64 number = send();
    ack(number, 11);
    for (int member = Reader; member <= Writer; ++member)
        m_ledger->take(member, LeftOut{"lobby", 11, 11});
    receiveAll(delivery(send(), 12));
    m_ledger->trim();
    m_ledger->compare(delivery(number, 11));
    QCOMPARE(m_ledger->faults().wrong, 0);
    m_ledger->compare(delivery(number, 12)); // stored again
    QCOMPARE(m_ledger->faults().wrong, 1);
}

void LedgerTest::takesOthersMessagesAsTheyCome()
{
    receiveAll({"lobby", 11, "eve", "hello", "2026-11-22T16:04:54.123Z"});
    // Of an earlier run of the same people.
    receiveAll({"lobby", 12, "cyd", "chatto-bench earlier 5 17", "2026-11-22T16:04:54.123Z"});
    QVERIFY(m_ledger->faults().isEmpty());
    QCOMPARE(m_ledger->deliveries(), 6);
    m_ledger->take(Reader, {"elsewhere", 1, "eve", "hello", "2026-11-22T16:04:54.123Z"}, "frame", due);
    QVERIFY(m_ledger->faults().isEmpty());
}

void LedgerTest::goesOnWhereSomebodyWas()
{
    const Delivery first = delivery(send(), 11);
    const Delivery second = delivery(send(), 12);
    receiveAll(first);
    receive(Reader, second);
    receive(Writer, second);
    m_ledger->enter(OtherReader, {"lobby", "epoch", 12}); // is back
    QCOMPARE(m_ledger->positions(OtherReader).value("lobby").id, 11);
    QCOMPARE(m_ledger->positions(OtherReader).value("lobby").epoch, "epoch"_ba);
    QCOMPARE(m_ledger->faults().lost, 1);
    receive(OtherReader, second);
    QCOMPARE(m_ledger->faults().lost, 0);
    m_ledger->enter(OtherReader, {"lobby", "another", 12});
    QCOMPARE(m_ledger->faults().wrong, 1);
}

void LedgerTest::countsWhatIsLeftToBeFetched()
{
    const Delivery first = delivery(send(), 11);
    const Delivery last = delivery(send(), 15);
    receive(Reader, first);
    m_ledger->take(Reader, LeftOut{"lobby", 12, 14});
    receive(Reader, last);
    QCOMPARE(m_ledger->faults().leftOut, 3);
    QCOMPARE(m_ledger->leftOut().size(), 1);
    QCOMPARE(m_ledger->leftOut().first().from, 12);
    QCOMPARE(m_ledger->leftOut().first().to, 14);
    QCOMPARE(m_ledger->faults().disordered, 0);
    m_ledger->take(Reader, LeftOut{"lobby", 14, 12});
    QCOMPARE(m_ledger->faults().wrong, 1);
}

void LedgerTest::forgetsNothingThatSomebodyStillNeeds()
{
    QList<Delivery> messages;
    for (qint64 id = 11; id <= 20; ++id) {
        messages.append(delivery(send(), id));
        ack(id - 11, id);
    }
    for (const Delivery &message : messages) {
        receive(Reader, message);
        receive(Writer, message);
        m_ledger->trim();
    }
    for (const Delivery &message : messages) {
        receive(OtherReader, message);
        m_ledger->trim();
    }
    QVERIFY(m_ledger->faults().isEmpty());
    receive(OtherReader, messages.first());
    QCOMPARE(m_ledger->faults().doubled, 1);
}

QTEST_APPLESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
