// SPDX-License-Identifier: MIT
#include "client/ui/jumpbutton.h"

#include "client/ui/badge.h"
#include "client/ui/metrics.h"

#include <QPainter>

namespace Chatto {

using namespace Qt::StringLiterals;

JumpButton::JumpButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Jump to latest (End)"));
    // The End key does the same.
    setFocusPolicy(Qt::NoFocus);
    describe();
}

QSize JumpButton::sizeHint() const
{
    return {
        m_theme.scaled(Metrics::jumpButton), m_theme.scaled(Metrics::jumpButton) + m_theme.scaled(Metrics::badge) / 2};
}

void JumpButton::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    describe();
    update();
}

void JumpButton::describe()
{
    setAccessibleName(m_count > 0 ? tr("Jump to latest, %Ln new", nullptr, m_count) : tr("Jump to latest"));
}

void JumpButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect circle(0, height() - m_theme.scaled(Metrics::jumpButton), m_theme.scaled(Metrics::jumpButton),
        m_theme.scaled(Metrics::jumpButton));
    painter.setPen(QPen(m_theme.color(Theme::Color::Line), Metrics::hair));
    painter.setBrush(m_theme.color(underMouse() ? Theme::Color::Selected : Theme::Color::Side));
    painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5));
    QRect icon(0, 0, m_theme.scaled(Metrics::bigIcon), m_theme.scaled(Metrics::bigIcon));
    icon.moveCenter(circle.center());
    m_theme.icon(u"chevron-down", Theme::Color::Text).paint(&painter, icon);
    if (m_count > 0)
        paintCount(painter);
}

void JumpButton::paintCount(QPainter &painter) const
{
    const int wide = qMin(badgeWidth(m_count, m_theme), width());
    paintBadge(painter, QRect((width() - wide) / 2, 0, wide, m_theme.scaled(Metrics::badge)), m_count, m_theme);
}

}
