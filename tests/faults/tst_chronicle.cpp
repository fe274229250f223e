// SPDX-License-Identifier: MIT
#include "tests/faults/chronicle.h"

#include <QtTest>

using namespace Chatto::Faults;
using namespace Qt::StringLiterals;

/// The judge of all other tests here: each kind of wrong must be seen.
class ChronicleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsNothingWrongWhereNothingIs();
    void seesWhatIsShownTwice();
    void seesWhatIsLeftOut();
    void seesAnotherOrderForOthers();
    void seesAnIdIssuedTwice();
    void letsAnotherEpochBeginAgain();
    void seesAnAcknowledgedMessageThatIsNotStored();
    void seesAMessageStoredTwice();
    void seesTwoAcknowledgements();
    void seesAHoleInTheLog();
    void seesTimeGoBack();
    void seesAnEpochThatEndsForNothing();
    void forgivesWhatTheStoreLost();
    void recognisesOnlyTheNextMessage();

private:
    static Line line(qint64 id, const char *text, const char *time = "t1") { return {id, "ada", text, time}; }
    QString problem() const { return m_chronicle->problems().value(0); }

    std::unique_ptr<Chronicle> m_chronicle;
};

void ChronicleTest::init()
{
    m_chronicle = std::make_unique<Chronicle>(2);
    m_chronicle->begin(0, "e", 0);
    m_chronicle->begin(1, "e", 0);
}

void ChronicleTest::findsNothingWrongWhereNothingIs()
{
    for (const int member : {0, 1}) {
        m_chronicle->show(member, line(1, "a"));
        m_chronicle->show(member, line(2, "b"));
    }
    m_chronicle->acknowledge("a", 1);
    m_chronicle->acknowledge("a", 1);
    m_chronicle->compare("e", {line(1, "a"), line(2, "b")});
    m_chronicle->compareAcknowledgements();
    QCOMPARE(m_chronicle->problems(), QStringList());
    QCOMPARE(m_chronicle->shown(), 4);
}

void ChronicleTest::seesWhatIsShownTwice()
{
    m_chronicle->show(0, line(1, "a"));
    m_chronicle->show(0, line(1, "a"));
    QVERIFY(problem().contains(u"again"_s));
}

void ChronicleTest::seesWhatIsLeftOut()
{
    m_chronicle->show(0, line(1, "a"));
    m_chronicle->show(0, line(3, "c"));
    QVERIFY(problem().contains(u"next after 1"_s));
}

void ChronicleTest::seesAnotherOrderForOthers()
{
    m_chronicle->show(0, line(1, "a"));
    m_chronicle->show(1, line(1, "b"));
    QVERIFY(problem().contains(u"in epoch e"_s));
}

void ChronicleTest::seesAnIdIssuedTwice()
{
    m_chronicle->show(0, line(1, "a"));
    m_chronicle->compare("e", {line(1, "b")});
    QVERIFY(problem().contains(u"was shown"_s));
}

void ChronicleTest::letsAnotherEpochBeginAgain()
{
    m_chronicle->show(0, line(1, "a"));
    m_chronicle->begin(0, "f", 0);
    m_chronicle->show(0, line(1, "b"));
    QCOMPARE(problem(), QString());
}

void ChronicleTest::seesAnAcknowledgedMessageThatIsNotStored()
{
    m_chronicle->acknowledge("a", 1);
    m_chronicle->compare("e", {});
    m_chronicle->compareAcknowledgements();
    QVERIFY(problem().contains(u"was acknowledged as 1"_s));
}

void ChronicleTest::seesAMessageStoredTwice()
{
    m_chronicle->compare("e", {line(1, "a"), line(2, "a")});
    QVERIFY(problem().contains(u"is stored as 1, too"_s));
}

void ChronicleTest::seesTwoAcknowledgements()
{
    m_chronicle->acknowledge("a", 1);
    m_chronicle->acknowledge("a", 2);
    QVERIFY(problem().contains(u"as 1 and as 2"_s));
}

void ChronicleTest::seesAHoleInTheLog()
{
    m_chronicle->compare("e", {line(1, "a"), line(3, "c")});
    QVERIFY(problem().contains(u"next after 1"_s));
}

void ChronicleTest::seesTimeGoBack()
{
    m_chronicle->compare("e", {line(1, "a", "t2"), line(2, "b", "t1")});
    QVERIFY(problem().contains(u"goes back"_s));
}

void ChronicleTest::seesAnEpochThatEndsForNothing()
{
    m_chronicle->compare("e", {line(1, "a")});
    m_chronicle->compare("f", {});
    QVERIFY(problem().contains(u"a new epoch"_s));
}

void ChronicleTest::forgivesWhatTheStoreLost()
{
    m_chronicle->acknowledge("a", 1);
    m_chronicle->compare("e", {line(1, "a")});
    m_chronicle->forgiveLosses();
    m_chronicle->compare("f", {line(1, "b")});
    m_chronicle->compareAcknowledgements();
    QCOMPARE(problem(), QString());
}

void ChronicleTest::recognisesOnlyTheNextMessage()
{
    m_chronicle->show(0, line(1, "a"), "frame 1");
    m_chronicle->show(0, line(2, "b"), "frame 2");
    QVERIFY(!m_chronicle->recognise(1, "frame 2"));
    QVERIFY(m_chronicle->recognise(1, "frame 1"));
    QVERIFY(!m_chronicle->recognise(1, "frame 1"));
    QVERIFY(m_chronicle->recognise(1, "frame 2"));
    QCOMPARE(m_chronicle->positionOf(1), 2);
    QCOMPARE(problem(), QString());
}

QTEST_APPLESS_MAIN(ChronicleTest)
#include "tst_chronicle.moc"
