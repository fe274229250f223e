// SPDX-License-Identifier: MIT
#include "client/ui/typingline.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QPainter>

#include <algorithm>

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
    m_who = who;
    m_text = text;
    setAccessibleName(text);
    update();
}

QString TypingLine::textFor(int width) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Font::Small));
    if (m_who.isEmpty() || metrics.horizontalAdvance(m_text) <= width)
        return m_text;
    QList<UserName> who(m_who.size());
    const int room = (width - metrics.horizontalAdvance(Wording::typing(who))) / int(who.size());
    std::ranges::transform(m_who, who.begin(),
        [&](const UserName &name) { return UserName(metrics.elidedText(name.toString(), Qt::ElideRight, room)); });
    return metrics.elidedText(Wording::typing(who), Qt::ElideRight, width);
}

void TypingLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Color::Window));
    const QRect line = rect().adjusted(
        m_theme.scaled(Metrics::edge) + m_theme.scaled(Metrics::small), 0, -m_theme.scaled(Metrics::edge), 0);
    painter.setFont(m_theme.font(Theme::Font::Small));
    painter.setPen(m_theme.color(Theme::Color::Dim));
    painter.drawText(
        Mirror(rect())(line), Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine, textFor(line.width()));
}

}
