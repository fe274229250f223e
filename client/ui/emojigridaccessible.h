// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace Chatto {

class EmojiGrid;

/// The grid of emoji as screen readers see it: a list whose items have the emoji's names.
class EmojiGridAccessible : public QAccessibleWidget
{
public:
    /// Lets Qt know of it. May be called again.
    static void install();
    /// Another cell is the one that Enter takes.
    static void currentChanged(EmojiGrid *grid);
    /// There are other cells now.
    static void contentChanged(EmojiGrid *grid);

    explicit EmojiGridAccessible(EmojiGrid *grid);
    ~EmojiGridAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

private:
    EmojiGrid *grid() const;

    mutable QHash<int, QAccessible::Id> m_children; ///< By cell, as they are asked for.
};

}
