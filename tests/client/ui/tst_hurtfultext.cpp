// SPDX-License-Identifier: MIT
#include "client/ui/metrics.h"
#include "client/ui/timelineview.h"
#include "tests/client/ui/stage.h"
#include "tests/support/threadtime.h"

#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Texts that somebody wrote to harm whoever reads them.
class HurtfulTextTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void isShownQuickly_data();
    void isShownQuickly();
    void isUnfoldedQuickly_data() { isShownQuickly_data(); }
    void isUnfoldedQuickly();
    void keepsItsDirectionToItself_data();
    void keepsItsDirectionToItself();

private:
    TimelineView &view() { return m_window->timeline(); }
    int lastRow() { return view().model()->rowCount() - 1; }
    /// Everything that is due.
    static void settle() { QApplication::processEvents(QEventLoop::ExcludeUserInputEvents); }
    /// Milliseconds of this thread until it is on the screen.
    double timeToShow(const QString &text);
    QImage textImage(int row);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void HurtfulTextTest::init()
{
    m_stage = std::make_unique<Stage>(10);
    m_window = std::make_unique<MainWindow>(m_stage->parts());
    m_stage->client.apply(m_stage->welcome());
    m_window->resize(1280, 800);
    m_window->show();
    m_stage->receive(u"bob", u"Hello 🙂 مرحبا"_s); // the fonts
    settle();
    m_window->grab();
}

void HurtfulTextTest::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

double HurtfulTextTest::timeToShow(const QString &text)
{
    const ThreadTime time;
    m_stage->receive(u"eve", text);
    settle();
    view().viewport()->repaint();
    return time.milliseconds();
}

QImage HurtfulTextTest::textImage(int row)
{
    const QRect text = view().textRect(row, {0, view().model()->row(row).message.text.size()});
    return view().viewport()->grab(text).toImage();
}

void HurtfulTextTest::isShownQuickly_data()
{
    constexpr int many = 20'000;
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("folds");
    QTest::newRow("marks on one letter") << u"a"_s + u"\u0301"_s.repeated(many) + u"b"_s << false;
    QTest::newRow("marks on every letter") << QString(u"a"_s + u"\u0301"_s.repeated(8)).repeated(many / 9) << false;
    QTest::newRow("line breaks") << u"\n"_s.repeated(many) + u"end"_s << true;
    QTest::newRow("paragraph separators") << u"\u2029"_s.repeated(many) + u"end"_s << true;
    QTest::newRow("one word") << QString(many, u'w') << true;
    QTest::newRow("one Arabic word") << QString(many, u'\u0639') << true;
    QTest::newRow("one link") << u"https://example.org/"_s + QString(many, u'w') << true;
    QTest::newRow("many links") << u"http://a.b "_s.repeated(many / 11) << true;
    QTest::newRow("emoji") << u"🙂"_s.repeated(many / 2) << true;
    QTest::newRow("emoji and digits") << u"🙂1"_s.repeated(many / 3) << true;
    QTest::newRow("one family") << u"👩\u200D"_s.repeated(many / 3) << false;
    QTest::newRow("overrides") << u"\u202E"_s.repeated(many) + u"end"_s << false;
    QTest::newRow("overrides and letters") << u"\u202Ea\u202Db"_s.repeated(many / 4) << true;
    QTest::newRow("isolates never ended") << u"\u2067a"_s.repeated(many / 2) << true;
    QTest::newRow("nothing to see") << u"\u200B"_s.repeated(many) + u"end"_s << false;
    QTest::newRow("tabs") << u"\t"_s.repeated(many) + u"end"_s << false;
    QTest::newRow("no place to break") << u"a\u00A0"_s.repeated(many / 2) << true;
    QTest::newRow("mixed directions") << u"aع"_s.repeated(many / 2) << true;
}

void HurtfulTextTest::isShownQuickly()
{
    QFETCH(QString, text);
    QFETCH(bool, folds);
    double time = timeToShow(text);
    for (int i = 0; i < 2 && time > 100 * slowness; ++i) // what else the machine does slows this thread down, too
        time = timeToShow(text);
    QVERIFY2(time < 100 * slowness, qPrintable(QString::number(time)));
    const int row = lastRow();
    QCOMPARE(view().model()->row(row).message.text, text);
    QVERIFY(view().lastVisibleRow() == row);
    // The name, "Show more", and a last line that may stand higher than others.
    QVERIFY(
        view().rowRect(row).height() <= (Metrics::foldedLines + 4) * Metrics::lineHeight + Metrics::separatorHeight);
    if (folds)
        QVERIFY(!view().actionRect(row, TimelineItem::Action::ShowMore).isNull());
}

void HurtfulTextTest::isUnfoldedQuickly()
{
    QFETCH(QString, text);
    timeToShow(text);
    const int row = lastRow();
    const QRect more = view().actionRect(row, TimelineItem::Action::ShowMore);
    if (more.isNull())
        return;
    const ThreadTime time;
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, more.center());
    settle();
    view().viewport()->repaint();
    QVERIFY2(time.milliseconds() < 500 * slowness, qPrintable(QString::number(time.milliseconds())));
}

void HurtfulTextTest::keepsItsDirectionToItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("override") << u"\u202Eabc"_s;
    QTest::newRow("embedding") << u"\u202Babc"_s;
    QTest::newRow("isolate") << u"\u2067abc"_s;
    QTest::newRow("many") << u"\u202E\u202B\u2067"_s.repeated(100) + u"abc"_s;
    QTest::newRow("mark") << u"\u200Fabc"_s;
}

void HurtfulTextTest::keepsItsDirectionToItself()
{
    QFETCH(QString, text);
    const QString next = u"Pay 100 € to (bob) by 12:30."_s;
    timeToShow(u"abc"_s);
    timeToShow(next);
    const QImage before = textImage(lastRow());
    timeToShow(text);
    timeToShow(next);
    QCOMPARE(textImage(lastRow()), before);
    QCOMPARE(view().bubbleRect(lastRow()).right(), view().bubbleRect(lastRow() - 1).right());
}

QTEST_MAIN(HurtfulTextTest)
#include "tst_hurtfultext.moc"
