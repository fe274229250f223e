// SPDX-License-Identifier: MIT
#include "client/ui/findbutton.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace Chatto {

FindButton::FindButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(tr("Find (Ctrl+K)"));
    setAccessibleName(tr("Find a room or a person"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize FindButton::sizeHint() const
{
    return {m_theme.scaled(Metrics::roomsMinWidth), m_theme.scaled(Metrics::button)};
}

void FindButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.palette = m_theme.palette();
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    painter.setFont(m_theme.font(Theme::Font::Small));
    painter.setPen(m_theme.color(Theme::Color::Dim));
    painter.drawText(rect().adjusted(m_theme.scaled(Metrics::large), 0, -m_theme.scaled(Metrics::large), 0),
        Mirror::begin() | Qt::AlignVCenter, text());
}

}
