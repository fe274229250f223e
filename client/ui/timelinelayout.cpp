// SPDX-License-Identifier: MIT
#include "client/ui/timelinelayout.h"

#include "client/ui/metrics.h"

#include <algorithm>

namespace Chatto {

TimelineLayout::TimelineLayout(Measure measure, Estimate estimate)
    : m_measure(std::move(measure))
    , m_estimate(std::move(estimate))
{
}

void TimelineLayout::reset(int rows)
{
    m_rows.clear();
    m_placed.clear();
    m_anchorRow = -1;
    m_following = true;
    insert(0, rows);
}

void TimelineLayout::insert(int first, int count)
{
    m_rows.insert(first, count, Row());
    for (int row = first; row < first + count; ++row)
        m_rows[row].size.height = m_estimate(row);
    if (m_anchorRow >= first)
        m_anchorRow += count;
    for (Placed &placed : m_placed)
        placed.row += placed.row >= first ? count : 0;
}

void TimelineLayout::remove(int first, int count)
{
    if (m_anchorRow >= first && m_anchorRow < first + count)
        leaveAnchor(first, count);
    if (m_anchorRow >= first + count)
        m_anchorRow -= count;
    m_rows.remove(first, count);
    m_placed.removeIf([&](const Placed &placed) { return placed.row >= first && placed.row < first + count; });
    for (Placed &placed : m_placed)
        placed.row -= placed.row >= first + count ? count : 0;
}

void TimelineLayout::leaveAnchor(int first, int count)
{
    // The nearest row that stays, and where it is now.
    m_anchorRow = -1;
    for (const Placed &placed : std::as_const(m_placed)) {
        const bool goes = placed.row >= first && placed.row < first + count;
        if (goes || (m_anchorRow >= 0 && placed.row > first))
            continue;
        m_anchorRow = placed.row;
        m_anchorY = placed.top + placed.size.anchor;
    }
}

void TimelineLayout::invalidate(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_rows[row].measured = false;
}

void TimelineLayout::setMargins(int top, int bottom)
{
    m_topMargin = top;
    m_bottomMargin = bottom;
}

TimelineLayout::Size TimelineLayout::measured(int row)
{
    Row &entry = m_rows[row];
    if (!entry.measured)
        entry = {m_measure(row), true};
    return entry.size;
}

void TimelineLayout::place()
{
    m_placed.clear();
    if (m_rows.isEmpty()) {
        m_anchorRow = -1;
        return;
    }
    if (m_following || m_anchorRow < 0)
        placeFromEnd();
    else
        placeFrom(m_anchorRow, m_anchorY - measured(m_anchorRow).anchor);
    clamp();
    trim();
    updateAnchor();
}

void TimelineLayout::placeFrom(int row, int top)
{
    m_placed.clear();
    int bottom = top;
    for (int next = row; next < m_rows.size() && (next == row || bottom < m_viewHeight); ++next) {
        m_placed.append({next, bottom, measured(next)});
        bottom = m_placed.last().bottom();
    }
    for (int above = row - 1; above >= 0 && m_placed.first().top > 0; --above) {
        const Size size = measured(above);
        m_placed.prepend({above, m_placed.first().top - size.height, size});
    }
}

void TimelineLayout::placeFromEnd()
{
    const int last = int(m_rows.size()) - 1;
    placeFrom(last, endOfView() - measured(last).height);
}

void TimelineLayout::clamp()
{
    if (m_placed.first().row == 0 && m_placed.first().top > m_topMargin)
        placeFrom(0, m_topMargin);
    // Fewer rows than there is room for stand at the bottom.
    if (m_placed.last().row == m_rows.size() - 1 && m_placed.last().bottom() < endOfView())
        placeFromEnd();
}

void TimelineLayout::trim()
{
    const Placed &last = m_placed.last();
    m_following = !m_openEnd && last.row == m_rows.size() - 1 && last.bottom() - endOfView() <= Metrics::followMargin;
    const auto hidden = [this](const Placed &placed) { return placed.bottom() <= 0 || placed.top >= m_viewHeight; };
    m_placed.removeIf(hidden);
}

void TimelineLayout::updateAnchor()
{
    const Placed *anchor = find(m_anchorRow);
    if (anchor && !m_following)
        m_anchorY = anchor->top + anchor->size.anchor;
    else
        chooseAnchor();
}

void TimelineLayout::chooseAnchor()
{
    m_anchorRow = -1;
    for (const Placed &placed : std::as_const(m_placed)) {
        m_anchorRow = placed.row;
        m_anchorY = placed.top + placed.size.anchor;
        if (m_anchorY >= 0)
            return;
    }
}

void TimelineLayout::scrollBy(int pixels)
{
    chooseAnchor();
    m_anchorY -= pixels;
    m_following = false;
    place();
    chooseAnchor();
}

void TimelineLayout::scrollToOffset(int target)
{
    const int distance = target - offset();
    if (qAbs(distance) <= 2 * m_viewHeight)
        return scrollBy(distance);
    if (target >= contentHeight() - m_viewHeight)
        return scrollToEnd();
    int row = 0;
    int top = m_topMargin - target;
    while (row + 1 < m_rows.size() && top + m_rows[row].size.height <= 0)
        top += m_rows[row++].size.height;
    pin(row, top + measured(row).anchor);
}

void TimelineLayout::scrollToEnd()
{
    m_following = true;
    place();
}

void TimelineLayout::scrollToStart()
{
    if (!m_rows.isEmpty())
        pin(0, m_topMargin + measured(0).anchor);
}

void TimelineLayout::reveal(int row)
{
    const Size size = measured(row);
    const Placed *placed = find(row);
    if (placed && placed->top >= 0 && placed->bottom() <= m_viewHeight)
        return;
    const bool above = placed ? placed->top < 0 : (!m_placed.isEmpty() && row < m_placed.first().row);
    const int lowest = m_viewHeight - Metrics::small - size.height;
    pin(row, (above || lowest < 0 ? Metrics::small : lowest) + size.anchor);
}

void TimelineLayout::pin(int row, int y)
{
    m_anchorRow = row;
    m_anchorY = y;
    m_following = false;
    place();
}

const TimelineLayout::Placed *TimelineLayout::find(int row) const
{
    const int index = m_placed.isEmpty() ? -1 : row - m_placed.first().row;
    return index >= 0 && index < m_placed.size() ? &m_placed[index] : nullptr;
}

const TimelineLayout::Placed *TimelineLayout::at(int y) const
{
    const auto found = std::ranges::find_if(m_placed, [y](const Placed &placed) { return y < placed.bottom(); });
    return found != m_placed.end() && y >= found->top ? &*found : nullptr;
}

int TimelineLayout::heightAbove(int row) const
{
    int height = 0;
    for (int above = 0; above < row; ++above)
        height += m_rows[above].size.height;
    return height;
}

int TimelineLayout::contentHeight() const
{
    return m_topMargin + heightAbove(int(m_rows.size())) + m_bottomMargin;
}

int TimelineLayout::offset() const
{
    if (m_placed.isEmpty())
        return 0;
    return m_topMargin + heightAbove(m_placed.first().row) - m_placed.first().top;
}

}
