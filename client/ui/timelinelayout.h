// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <functional>

namespace Chatto {

/// Where the rows of a timeline are in its viewport. One row is the anchor: whatever happens to the others, it keeps
/// its place to the pixel; while the end is followed, the end does. Only rows that are seen are measured; the heights
/// of the others are estimates, which nobody sees but the scroll bar.
class TimelineLayout
{
public:
    struct Size
    {
        int height = 0;
        int anchor = 0; ///< What keeps its place, from the row's top.
    };
    struct Placed
    {
        int row = 0;
        int top = 0; ///< In the viewport.
        Size size;
        int bottom() const { return top + size.height; } ///< The first line below.
    };
    using Measure = std::function<Size(int row)>;
    using Estimate = std::function<int(int row)>;

    TimelineLayout(Measure measure, Estimate estimate);

    // What changed. Nothing moves before place().
    void reset(int rows);
    void insert(int first, int count);
    void remove(int first, int count);
    void invalidate(int first, int last);
    void setViewHeight(int height) { m_viewHeight = height; }
    /// Room above the first row and below the last.
    void setMargins(int top, int bottom);
    /// More rows are to come at the end: it isn't followed.
    void setOpenEnd(bool open) { m_openEnd = open; }

    /// Finds every visible row's place.
    void place();

    // Moving; each places anew.
    void scrollBy(int pixels);
    void scrollToOffset(int offset);
    void scrollToEnd();
    void scrollToStart();
    /// Scrolls no more than needed.
    void reveal(int row);
    /// Puts the anchor of the row there.
    void pin(int row, int y);

    bool isFollowing() const { return m_following; }
    int anchorRow() const { return m_anchorRow; }
    int anchorY() const { return m_anchorY; }

    /// The rows of which at least a line is visible, from top to bottom.
    const QList<Placed> &placed() const { return m_placed; }
    /// The place of a visible row, or null.
    const Placed *find(int row) const;
    /// The visible row at that height, or null.
    const Placed *at(int y) const;

    // For the scroll bar.
    int contentHeight() const;
    int offset() const;

private:
    struct Row
    {
        Size size;
        bool measured = false;
    };

    Size measured(int row);
    int endOfView() const { return m_viewHeight - m_bottomMargin; }
    void placeFrom(int row, int top);
    void placeFromEnd();
    void clamp();
    void trim();
    void chooseAnchor();
    void updateAnchor();
    void leaveAnchor(int first, int count);
    int heightAbove(int row) const;

    Measure m_measure;
    Estimate m_estimate;
    QList<Row> m_rows;
    QList<Placed> m_placed;
    int m_viewHeight = 0;
    int m_topMargin = 0;
    int m_bottomMargin = 0;
    int m_anchorRow = -1;
    int m_anchorY = 0;
    bool m_following = true;
    bool m_openEnd = false;
};

}
