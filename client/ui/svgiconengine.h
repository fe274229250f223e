// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIconEngine>

#include <memory>

namespace Chatto {

class PictureCache;

/// Draws an SVG sharp at every scale. Qt's own way needs a plugin, which some systems package apart.
class SvgIconEngine : public QIconEngine
{
public:
    /// With a colour, all of it is drawn in that one.
    SvgIconEngine(const QString &path, std::shared_ptr<PictureCache> pictures, const QColor &color = {});

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QString m_path;
    std::shared_ptr<PictureCache> m_pictures;
    QColor m_color;
};

/// Chatto's own: of windows, tray and notifications.
QIcon chattoIcon();

}
