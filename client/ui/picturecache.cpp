// SPDX-License-Identifier: MIT
#include "client/ui/picturecache.h"

#include <QPainter>

namespace Chatto {

namespace {

constexpr int mostBytes = 1 << 20;

}

size_t qHash(const Picture &picture, size_t seed)
{
    return qHashMulti(seed, static_cast<int>(picture.kind), picture.name, picture.color, picture.line,
        picture.size.width(), picture.size.height());
}

PictureCache::PictureCache()
    : m_pictures(mostBytes)
{
}

QPixmap PictureCache::find(const Picture &picture, const std::function<void(QPainter &)> &draw)
{
    if (const QPixmap *found = m_pictures.object(picture))
        return *found;
    QPixmap drawn(picture.size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    const auto bytes = qint64(drawn.width()) * drawn.height() * drawn.depth() / 8;
    m_pictures.insert(picture, new QPixmap(drawn), bytes);
    return drawn;
}

}
