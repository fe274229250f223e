// SPDX-License-Identifier: MIT
#include "client/ui/svgiconengine.h"

#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Chatto {

using namespace Qt::StringLiterals;

SvgIconEngine::SvgIconEngine(const QString &path, const QColor &color)
    : m_path(path)
    , m_color(color)
{
}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatio();
    QPixmap drawn = pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state);
    drawn.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QString key = u"%1 %2 %3x%4 %5"_s.arg(m_path, m_color.name()).arg(size.width()).arg(size.height()).arg(mode);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    result = QPixmap(size);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    if (mode == QIcon::Disabled)
        painter.setOpacity(0.5);
    QSvgRenderer(m_path).render(&painter, QRectF(QPointF(0, 0), size));
    if (m_color.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.setOpacity(1);
        painter.fillRect(result.rect(), m_color);
    }
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

QIcon chattoIcon()
{
    return QIcon(new SvgIconEngine(u":/chatto/chatto.svg"_s));
}

}
