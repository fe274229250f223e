// SPDX-License-Identifier: MIT
#include "client/ui/completiondelegate.h"

#include "client/ui/avatar.h"
#include "client/ui/emojifont.h"
#include "client/ui/metrics.h"
#include "client/ui/theme.h"

#include <QPainter>

namespace Chatto {

namespace {

constexpr int pictureWidth = Metrics::badge;

}

CompletionDelegate::CompletionDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int text = QFontMetrics(m_theme.font(Theme::Font::Text)).horizontalAdvance(index.data().toString());
    return {Metrics::medium + pictureWidth + Metrics::avatarGap + text + Metrics::large, Metrics::button};
}

void CompletionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(current ? Theme::Color::Selected : Theme::Color::Side));
        painter->drawRoundedRect(option.rect, Metrics::rowRadius, Metrics::rowRadius);
    }
    QRect picture(option.rect.left() + Metrics::medium, 0, pictureWidth, pictureWidth);
    picture.moveTop(option.rect.top() + (option.rect.height() - picture.height()) / 2);
    const QString name = index.data().toString();
    const QString emoji = index.data(EmojiRole).toString();
    if (emoji.isEmpty()) {
        paintAvatar(*painter, picture, UserName(name), m_theme);
    } else {
        painter->setFont(emojiFont(Metrics::emojiPixels));
        painter->setPen(m_theme.color(Theme::Color::Text));
        painter->drawText(picture.adjusted(-Metrics::small, 0, Metrics::small, 0), Qt::AlignCenter, emoji);
    }

    QRect text = option.rect;
    text.setLeft(picture.right() + 1 + Metrics::avatarGap);
    text.setRight(option.rect.right() - Metrics::medium);
    painter->setFont(m_theme.font(Theme::Font::Text));
    painter->setPen(m_theme.color(Theme::Color::Text));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    painter->restore();
}

}
