// SPDX-License-Identifier: MIT
#include "client/ui/timelinelayout.h"

#include "client/ui/metrics.h"

#include <QTest>

using namespace Chatto;

/// Rows of many heights, which are estimated wrongly.
class TimelineLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsAtTheEnd();
    void fewRowsStandAtTheBottom();
    void measuresOnlyWhatIsSeen();
    void followsTheEnd();
    void staysWhereTheReaderIs();
    void keepsTheAnchorThroughInsertionsAndRemovals();
    void goesToTheNeighbourWhenTheAnchorLeaves();
    void scrollsToBothEndsAndNoFurther();
    void theScrollBarsOffsetLeadsThere();
    void revealsNoMoreThanNeeded();
    void anOpenEndIsNotFollowed();

private:
    static constexpr int viewHeight = 500;

    TimelineLayout make();

    QList<int> m_heights;
    int m_measured = 0;
};

void TimelineLayoutTest::init()
{
    m_heights.clear();
    for (int row = 0; row < 400; ++row)
        m_heights.append(30 + row * 37 % 90);
    m_measured = 0;
}

TimelineLayout TimelineLayoutTest::make()
{
    TimelineLayout layout(
        [this](int row) {
            ++m_measured;
            return TimelineLayout::Size{m_heights[row], 7};
        },
        [](int) { return 50; });
    layout.setViewHeight(viewHeight);
    layout.setMargins(20, 8);
    layout.reset(int(m_heights.size()));
    layout.place();
    return layout;
}

void TimelineLayoutTest::startsAtTheEnd()
{
    const TimelineLayout layout = make();
    QCOMPARE(layout.placed().last().row, 399);
    QCOMPARE(layout.placed().last().bottom(), viewHeight - 8);
    QVERIFY(layout.isFollowing());
    for (int i = 1; i < layout.placed().size(); ++i)
        QCOMPARE(layout.placed()[i].top, layout.placed()[i - 1].bottom());
}

void TimelineLayoutTest::fewRowsStandAtTheBottom()
{
    m_heights = {40, 50};
    TimelineLayout layout = make();
    QCOMPARE(layout.placed().first().top, viewHeight - 8 - 90);
    layout.scrollBy(-300);
    QCOMPARE(layout.placed().first().top, viewHeight - 8 - 90);
    QVERIFY(layout.isFollowing());
}

void TimelineLayoutTest::measuresOnlyWhatIsSeen()
{
    make();
    QVERIFY(m_measured < 20);
}

void TimelineLayoutTest::followsTheEnd()
{
    TimelineLayout layout = make();
    m_heights.append(60);
    layout.insert(400, 1);
    layout.place();
    QCOMPARE(layout.placed().last().row, 400);
    QCOMPARE(layout.placed().last().bottom(), viewHeight - 8);
    // Nearly there is there.
    layout.scrollBy(-Metrics::followMargin);
    QVERIFY(layout.isFollowing());
}

void TimelineLayoutTest::staysWhereTheReaderIs()
{
    TimelineLayout layout = make();
    layout.scrollBy(-(Metrics::followMargin + 1));
    QVERIFY(!layout.isFollowing());
    const QList<TimelineLayout::Placed> before = layout.placed();
    m_heights.append(60);
    layout.insert(400, 1);
    layout.place();
    QCOMPARE(layout.placed().first().top, before.first().top);
    QCOMPARE(layout.placed().first().row, before.first().row);
}

void TimelineLayoutTest::keepsTheAnchorThroughInsertionsAndRemovals()
{
    TimelineLayout layout = make();
    layout.scrollBy(-3000);
    int row = layout.anchorRow();
    const int y = layout.anchorY();
    for (int i = 0; i < 50; ++i) {
        m_heights = QList<int>(20, 33 + i) + m_heights;
        layout.insert(0, 20);
        layout.place();
        m_heights.remove(m_heights.size() - 20, 20);
        layout.remove(int(m_heights.size()), 20);
        layout.place();
        row += 20;
        if (row >= m_heights.size())
            break;
        QCOMPARE(layout.anchorRow(), row);
        QCOMPARE(layout.find(row)->top + 7, y);
    }
}

void TimelineLayoutTest::goesToTheNeighbourWhenTheAnchorLeaves()
{
    TimelineLayout layout = make();
    layout.scrollBy(-3000);
    const int row = layout.anchorRow();
    const int nextTop = layout.find(row + 1)->top;
    const int above = layout.find(row - 1) ? layout.find(row - 1)->top : nextTop;
    m_heights.removeAt(row);
    layout.remove(row, 1);
    layout.place();
    // Either neighbour keeps its place.
    QVERIFY(layout.find(row)->top == nextTop || layout.find(row - 1)->top == above);
}

void TimelineLayoutTest::scrollsToBothEndsAndNoFurther()
{
    TimelineLayout layout = make();
    for (int i = 0; i < 1000; ++i)
        layout.scrollBy(-100);
    QCOMPARE(layout.placed().first().row, 0);
    QCOMPARE(layout.placed().first().top, 20);
    QCOMPARE(layout.offset(), 0);
    for (int i = 0; i < 1000; ++i)
        layout.scrollBy(100);
    QCOMPARE(layout.placed().last().bottom(), viewHeight - 8);
    QVERIFY(layout.isFollowing());
    QCOMPARE(layout.offset(), layout.contentHeight() - viewHeight);
}

void TimelineLayoutTest::theScrollBarsOffsetLeadsThere()
{
    TimelineLayout layout = make();
    layout.scrollToOffset(0);
    QCOMPARE(layout.placed().first().row, 0);
    QCOMPARE(layout.placed().first().top, 20);
    layout.scrollToOffset(layout.contentHeight() / 2);
    QVERIFY(layout.placed().first().row > 100 && layout.placed().first().row < 300);
    layout.scrollToOffset(layout.contentHeight() - viewHeight);
    QVERIFY(layout.isFollowing());
}

void TimelineLayoutTest::revealsNoMoreThanNeeded()
{
    TimelineLayout layout = make();
    layout.scrollBy(-3000);
    const QList<TimelineLayout::Placed> before = layout.placed();
    layout.reveal(before[2].row);
    QCOMPARE(layout.placed().first().top, before.first().top);
    layout.reveal(before.last().row + 5);
    QVERIFY(layout.find(before.last().row + 5)->bottom() <= viewHeight);
    QVERIFY(layout.find(before.last().row + 5)->bottom() > viewHeight - 20);
    layout.reveal(before.first().row - 5);
    QVERIFY(layout.find(before.first().row - 5)->top >= 0);
    QVERIFY(layout.find(before.first().row - 5)->top < 20);
}

void TimelineLayoutTest::anOpenEndIsNotFollowed()
{
    TimelineLayout layout = make();
    layout.setOpenEnd(true);
    layout.place();
    QVERIFY(!layout.isFollowing());
    const QList<TimelineLayout::Placed> before = layout.placed();
    m_heights.append(60);
    layout.insert(400, 1);
    layout.place();
    QCOMPARE(layout.placed().first().top, before.first().top);
}

QTEST_APPLESS_MAIN(TimelineLayoutTest)
#include "tst_timelinelayout.moc"
