// SPDX-License-Identifier: MIT
#include "client/ui/composerpopup.h"

#include "client/ui/metrics.h"
#include "client/ui/theme.h"

#include <QEvent>
#include <QPainter>

namespace Chatto {

namespace {

constexpr int shadowWidth = Metrics::medium;
constexpr float shadowStrength = 0.014F; ///< Of each of its rings.

}

ComposerPopup::ComposerPopup(const Theme &theme, QWidget &anchor)
    : QWidget(anchor.window())
    , m_theme(theme)
    , m_anchor(anchor)
{
    hide();
    constexpr int inside = shadowWidth + Metrics::hair;
    setContentsMargins(inside, inside, inside, inside);
    connect(&theme, &Theme::changed, this, &ComposerPopup::restyle);
    restyle();
}

void ComposerPopup::restyle()
{
    setPalette(m_theme.palette());
    update();
}

void ComposerPopup::openAt(const QRect &place, const QSize &size)
{
    QWidget *window = m_anchor.window();
    if (parentWidget() != window)
        setParent(window);
    window->installEventFilter(this);

    const QRect anchor(m_anchor.mapTo(window, place.topLeft()), place.size());
    const QRect room = window->rect().marginsRemoved({Metrics::small, Metrics::small, Metrics::small, Metrics::small});
    const int above = anchor.top() - Metrics::small - room.top();
    const int below = room.bottom() - anchor.bottom() - Metrics::small;
    const bool up = above >= size.height() || above >= below;
    QRect box({}, size.boundedTo({room.width(), up ? above : below}));
    box.moveLeft(qBound(room.left(), anchor.left(), room.right() + 1 - box.width()));
    up ? box.moveBottom(anchor.top() - 1 - Metrics::small) : box.moveTop(anchor.bottom() + 1 + Metrics::small);

    setGeometry(box.marginsAdded({shadowWidth, shadowWidth, shadowWidth, shadowWidth}));
    raise();
    show();
}

bool ComposerPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        hide();
    return QWidget::eventFilter(watched, event);
}

void ComposerPopup::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    parentWidget()->removeEventFilter(this);
    emit closed();
}

void ComposerPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor shadow(Qt::black);
    shadow.setAlphaF(m_theme.isDark() ? 2 * shadowStrength : shadowStrength);
    painter.setBrush(shadow);
    QRectF box = rect();
    for (int ring = 0; ring < shadowWidth; ++ring) {
        painter.drawRoundedRect(
            box, Metrics::composerRadius + shadowWidth - ring, Metrics::composerRadius + shadowWidth - ring);
        box.adjust(1, 1, -1, -1);
    }
    painter.setBrush(m_theme.color(Theme::Color::Window));
    painter.setPen(QPen(m_theme.color(Theme::Color::Line), Metrics::hair));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), Metrics::composerRadius, Metrics::composerRadius);
}

}
