// SPDX-License-Identifier: MIT
#include "client/ui/completiondelegate.h"

#include "client/ui/avatar.h"
#include "client/ui/emojifont.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"

#include <QPainter>

namespace Chatto {

CompletionDelegate::CompletionDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int text = QFontMetrics(m_theme.font(Theme::Font::Text)).horizontalAdvance(index.data().toString());
    return {m_theme.scaled(Metrics::medium) + m_theme.scaled(Metrics::badge) + m_theme.scaled(Metrics::avatarGap) + text
            + m_theme.scaled(Metrics::large),
        m_theme.scaled(Metrics::button)};
}

void CompletionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(current ? Theme::Color::Selected : Theme::Color::Side));
        painter->drawRoundedRect(option.rect, m_theme.scaled(Metrics::rowRadius), m_theme.scaled(Metrics::rowRadius));
    }
    const Mirror mirror(option.rect);
    const int top = option.rect.top() + (option.rect.height() - m_theme.scaled(Metrics::badge)) / 2;
    const QRect picture = mirror(QRect(option.rect.left() + m_theme.scaled(Metrics::medium), top,
        m_theme.scaled(Metrics::badge), m_theme.scaled(Metrics::badge)));
    const QString name = index.data().toString();
    const QString emoji = index.data(EmojiRole).toString();
    if (emoji.isEmpty()) {
        paintAvatar(*painter, picture, UserName(name), m_theme);
    } else {
        painter->setFont(emojiFont(m_theme.scaled(Metrics::emojiPixels)));
        painter->setPen(m_theme.color(Theme::Color::Text));
        painter->drawText(picture.adjusted(-m_theme.scaled(Metrics::small), 0, m_theme.scaled(Metrics::small), 0),
            Qt::AlignCenter, emoji);
    }

    const QRect text = option.rect.adjusted(
        m_theme.scaled(Metrics::medium) + m_theme.scaled(Metrics::badge) + m_theme.scaled(Metrics::avatarGap), 0,
        -m_theme.scaled(Metrics::medium), 0);
    painter->setFont(m_theme.font(Theme::Font::Text));
    painter->setPen(m_theme.color(Theme::Color::Text));
    painter->drawText(mirror(text), Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    painter->restore();
}

}
