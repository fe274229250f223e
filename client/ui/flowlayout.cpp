// SPDX-License-Identifier: MIT
#include "client/ui/flowlayout.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"

namespace Chatto {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(Metrics::small);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool move) const
{
    QPoint at = rect.topLeft();
    int bottom = rect.top();
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint().boundedTo({rect.width(), QLAYOUTSIZE_MAX});
        if (at.x() > rect.left() && at.x() + size.width() > rect.right() + 1)
            at = {rect.left(), bottom + spacing()};
        if (move)
            item->setGeometry(Mirror(rect)(QRect(at, size)));
        bottom = qMax(bottom, at.y() + size.height());
        at.rx() += size.width() + spacing();
    }
    return bottom - rect.top();
}

}
