// SPDX-License-Identifier: MIT
#include "client/ui/typingline.h"

#include "client/ui/metrics.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QPainter>

namespace Chatto {

TypingLine::TypingLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(Metrics::typingLine);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TypingLine::setTyping(const QList<UserName> &who)
{
    const QString text = Wording::typing(who);
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    update();
}

void TypingLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Color::Window));
    const QRect line = rect().adjusted(Metrics::edge + Metrics::small, 0, -Metrics::edge, 0);
    painter.setFont(m_theme.font(Theme::Font::Small));
    painter.setPen(m_theme.color(Theme::Color::Dim));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_text, Qt::ElideRight, line.width()));
}

}
