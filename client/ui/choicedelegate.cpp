// SPDX-License-Identifier: MIT
#include "client/ui/choicedelegate.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/rowground.h"

#include <QPainter>

namespace Chatto {

namespace {

constexpr int flags = Qt::AlignVCenter | Qt::TextSingleLine;

void paintLine(QPainter &painter, const QRect &line, const QString &text)
{
    painter.drawText(
        line, flags | Mirror::begin(), painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

}

ChoiceDelegate::ChoiceDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.scaled(Metrics::avatar), m_theme.scaled(Metrics::tallRow)};
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintRowGround(*painter, option.rect, option.state, m_theme, Theme::Color::Window);
    const Mirror mirror(option.rect);
    QRect row = option.rect.adjusted(m_theme.scaled(Metrics::large), m_theme.scaled(Metrics::small),
        -m_theme.scaled(Metrics::large), -m_theme.scaled(Metrics::small));
    const QString note = index.data(NoteRole).toString();
    painter->setFont(m_theme.font(Theme::Font::Small));
    painter->setPen(m_theme.color(Theme::Color::Accent));
    painter->drawText(row, flags | Mirror::end(), note);
    if (!note.isEmpty())
        row.setRight(row.right() - painter->fontMetrics().horizontalAdvance(note) - m_theme.scaled(Metrics::large));

    painter->setPen(m_theme.color(Theme::Color::Dim));
    paintLine(*painter, mirror(row.adjusted(0, row.height() / 2, 0, 0)), index.data(BelowRole).toString());
    painter->setFont(m_theme.font(Theme::Font::Strong));
    painter->setPen(m_theme.color(Theme::Color::Text));
    paintLine(*painter, mirror(row.adjusted(0, 0, 0, -row.height() / 2)), index.data(TitleRole).toString());
}

}
