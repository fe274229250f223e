// SPDX-License-Identifier: MIT
#include "client/ui/badge.h"

#include "client/ui/metrics.h"
#include "client/ui/rounded.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 999;

QString badgeText(qint64 count)
{
    return count > largest ? QLocale().toString(largest) + u'+' : QLocale().toString(count);
}

}

int badgeWidth(qint64 count, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(Theme::Font::Heading));
    return qMax(
        theme.scaled(Metrics::badge), metrics.horizontalAdvance(badgeText(count)) + theme.scaled(Metrics::large));
}

void paintBadge(QPainter &painter, const QRect &rect, qint64 count, const Theme &theme, bool quiet)
{
    paintRounded(
        painter, rect, rect.height() / 2, theme.color(quiet ? Theme::Color::Line : Theme::Color::Accent), theme);
    painter.save();
    painter.setFont(theme.font(Theme::Font::Heading));
    painter.setPen(theme.color(quiet ? Theme::Color::Text : Theme::Color::OnAccent));
    painter.drawText(rect, Qt::AlignCenter, badgeText(count));
    painter.restore();
}

}
