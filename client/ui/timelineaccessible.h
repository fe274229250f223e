// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace Chatto {

class TimelineView;

/// The timeline as screen readers see it: a list whose items are messages, one sentence each.
class TimelineAccessible : public QAccessibleWidget
{
public:
    /// Lets Qt know of it. May be called again.
    static void install();
    /// A message came: it is read out.
    static void announce(TimelineView *view, int row);
    /// The keyboard went to another row.
    static void focusChanged(TimelineView *view);

    explicit TimelineAccessible(TimelineView *view);
    ~TimelineAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

private:
    TimelineView *view() const;
    void forgetGoneRows() const;

    mutable QHash<quint64, QAccessible::Id> m_children; ///< By the rows' keys, as they are asked for.
};

}
