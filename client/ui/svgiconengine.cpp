// SPDX-License-Identifier: MIT
#include "client/ui/svgiconengine.h"

#include "client/ui/picturecache.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace Chatto {

using namespace Qt::StringLiterals;

SvgIconEngine::SvgIconEngine(const QString &path, std::shared_ptr<PictureCache> pictures, const QColor &color)
    : m_path(path)
    , m_pictures(std::move(pictures))
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
    const bool disabled = mode == QIcon::Disabled;
    const Picture key{Picture::Kind::Icon, disabled ? u"disabled "_s + m_path : m_path,
        m_color.isValid() ? m_color.rgba() : 0, 0, size};
    return m_pictures->find(key, [&](QPainter &painter) {
        if (disabled)
            painter.setOpacity(0.5);
        const QRect whole(QPoint(), size);
        QSvgRenderer(m_path).render(&painter, whole);
        if (!m_color.isValid())
            return;
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.setOpacity(1);
        painter.fillRect(whole, m_color);
    });
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

QIcon chattoIcon()
{
    return QIcon(new SvgIconEngine(u":/chatto/chatto.svg"_s, std::make_shared<PictureCache>()));
}

}
