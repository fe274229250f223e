// SPDX-License-Identifier: MIT
#include "client/ui/chip.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QPainter>

namespace Chatto {

namespace {

/// What follows the name.
int crossRoom(const Theme &theme)
{
    return theme.scaled(Metrics::small) + theme.scaled(Metrics::statusIcon);
}

}

Chip::Chip(const UserName &name, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(name.toString());
    setToolTip(tr("Take %1 out").arg(Wording::isolated(name.toString())));
    setAccessibleName(toolTip());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize Chip::sizeHint() const
{
    const int wide = QFontMetrics(m_theme.font(Theme::Font::Small)).horizontalAdvance(text());
    return {wide + crossRoom(m_theme) + 2 * m_theme.scaled(Metrics::large), m_theme.scaled(Metrics::chip)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_theme.color(Theme::Color::Accent), Metrics::focusRing) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.color(underMouse() ? Theme::Color::Line : Theme::Color::Selected));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);

    const QRect inner = rect().adjusted(m_theme.scaled(Metrics::large), 0, -m_theme.scaled(Metrics::large), 0);
    painter.setFont(m_theme.font(Theme::Font::Small));
    painter.setPen(m_theme.color(Theme::Color::Text));
    const int room = inner.width() - crossRoom(m_theme);
    painter.drawText(inner, Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    QRect cross(0, 0, m_theme.scaled(Metrics::statusIcon), m_theme.scaled(Metrics::statusIcon));
    cross.moveCenter(inner.center());
    cross.moveRight(inner.right());
    m_theme.icon(u"close").paint(&painter, Mirror(inner)(cross));
}

}
