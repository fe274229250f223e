// SPDX-License-Identifier: MIT
#include "client/core/awaytimer.h"

#include "client/core/preferences.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class AwayTimerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isAwayAfterTenMinutesWithoutInput();
    void isBackAtTheNextInput();
    void heedsInputElsewhere();
    void ignoresAnAnswerThatInputHasOvertaken();
    void asksNobodyBeforeItsTime();
    void staysAwayByChoice();
    void comesBackByChoice();
    void obeysTheSetting();
    void neverChecksWhereItIsOff();

private:
    void pass(std::chrono::milliseconds time);

    QTemporaryDir m_folder;
    std::chrono::milliseconds m_now{};
    std::optional<std::chrono::milliseconds> m_idle;
    int m_asked = 0;
    AwayTimer::IdleHandler m_handler;
    bool m_answers = true;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<AwayTimer> m_timer;
    std::unique_ptr<QSignalSpy> m_changes;
};

void AwayTimerTest::init()
{
    m_now = 1h;
    m_idle = {};
    m_asked = 0;
    m_answers = true;
    m_changes.reset();
    m_timer.reset();
    m_preferences.reset();
    QFile::remove(m_folder.filePath(u"p.ini"_s));
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p.ini"_s));
    const AwayTimer::Sources sources{[this] { return m_now; },
        [this](const AwayTimer::IdleHandler &handler) {
            ++m_asked;
            m_handler = handler;
            if (m_answers)
                handler(m_idle);
        }};
    m_timer = std::make_unique<AwayTimer>(*m_preferences, sources);
    m_changes = std::make_unique<QSignalSpy>(m_timer.get(), &AwayTimer::changed);
}

void AwayTimerTest::pass(std::chrono::milliseconds time)
{
    m_now += time;
    m_timer->check();
}

void AwayTimerTest::isAwayAfterTenMinutesWithoutInput()
{
    pass(10min - 1ms);
    QVERIFY(!m_timer->isAway());
    pass(1ms);
    QVERIFY(m_timer->isAway());
    pass(1h);
    QCOMPARE(m_changes->size(), 1);
    QCOMPARE(m_changes->at(0).at(0).toBool(), true);
}

void AwayTimerTest::isBackAtTheNextInput()
{
    pass(11min);
    m_timer->noteInput();
    QVERIFY(!m_timer->isAway());
    m_timer->noteInput();
    QCOMPARE(m_changes->size(), 2);
    pass(9min);
    QVERIFY(!m_timer->isAway());
}

void AwayTimerTest::heedsInputElsewhere()
{
    m_idle = 3min;
    pass(11min);
    QVERIFY(!m_timer->isAway());
    m_idle = 10min;
    pass(7min);
    QVERIFY(m_timer->isAway());
    m_idle = 5s;
    pass(1min);
    QVERIFY(!m_timer->isAway());
}

void AwayTimerTest::ignoresAnAnswerThatInputHasOvertaken()
{
    m_answers = false;
    pass(11min);
    QCOMPARE(m_asked, 1);
    m_timer->noteInput();
    m_handler(11min);
    QVERIFY(!m_timer->isAway());
    pass(11min);
    const auto late = m_handler;
    m_timer.reset();
    late(11min); // nobody is there to hear it
}

void AwayTimerTest::asksNobodyBeforeItsTime()
{
    for (int minute = 1; minute < 10; ++minute)
        pass(1min);
    QCOMPARE(m_asked, 0);
    QVERIFY(AwayTimer::interval >= 1min);
}

void AwayTimerTest::staysAwayByChoice()
{
    m_timer->setChosen(true);
    QVERIFY(m_timer->isAway());
    QVERIFY(!m_timer->isChecking());
    m_timer->noteInput();
    pass(1h);
    QVERIFY(m_timer->isAway());
    QCOMPARE(m_changes->size(), 1);
    QCOMPARE(m_asked, 0);
}

void AwayTimerTest::comesBackByChoice()
{
    pass(11min);
    m_timer->setChosen(true);
    QCOMPARE(m_changes->size(), 1); // as before
    m_timer->setChosen(false);
    QVERIFY(!m_timer->isAway());
    QVERIFY(m_timer->isChecking());
    pass(9min);
    QVERIFY(!m_timer->isAway());
    pass(1min);
    QVERIFY(m_timer->isAway());
}

void AwayTimerTest::obeysTheSetting()
{
    m_preferences->setAwayMinutes(30);
    pass(29min);
    QVERIFY(!m_timer->isAway());
    m_preferences->setAwayMinutes(5);
    pass(0ms);
    QVERIFY(m_timer->isAway());
}

void AwayTimerTest::neverChecksWhereItIsOff()
{
    pass(11min);
    QVERIFY(m_timer->isAway());
    m_preferences->setAwayMinutes(0);
    QVERIFY(!m_timer->isAway());
    QVERIFY(!m_timer->isChecking());
    pass(24h);
    QVERIFY(!m_timer->isAway());
    m_preferences->setAwayMinutes(10);
    QVERIFY(m_timer->isChecking());
}

QTEST_GUILESS_MAIN(AwayTimerTest)
#include "tst_awaytimer.moc"
