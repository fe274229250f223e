// SPDX-License-Identifier: MIT
#include "client/ui/popupframe.h"

#include "client/ui/metrics.h"
#include "client/ui/theme.h"

#include <QPainter>

namespace Chatto {

namespace {

constexpr int shadowWidth = Metrics::medium;
constexpr float shadowStrength = 0.014F; ///< Of each of its rings.

}

PopupFrame::PopupFrame(const Theme &theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
{
    hide();
    connect(&theme, &Theme::changed, this, &PopupFrame::restyle);
    restyle();
}

void PopupFrame::restyle()
{
    const int inside = m_theme.scaled(shadowWidth) + Metrics::hair;
    setContentsMargins(inside, inside, inside, inside);
    setPalette(m_theme.palette());
    update();
}

void PopupFrame::setBox(const QRect &box)
{
    const int shadow = m_theme.scaled(shadowWidth);
    setGeometry(box.marginsAdded({shadow, shadow, shadow, shadow}));
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor shadow(Qt::black);
    shadow.setAlphaF(m_theme.isDark() ? 2 * shadowStrength : shadowStrength);
    painter.setBrush(shadow);
    QRectF box = rect();
    const int radius = m_theme.scaled(Metrics::composerRadius);
    for (int ring = m_theme.scaled(shadowWidth); ring > 0; --ring) {
        painter.drawRoundedRect(box, radius + ring, radius + ring);
        box.adjust(1, 1, -1, -1);
    }
    painter.setBrush(m_theme.color(Theme::Color::Window));
    painter.setPen(QPen(m_theme.color(Theme::Color::Line), Metrics::hair));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}
