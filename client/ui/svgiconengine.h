// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIconEngine>

namespace Chatto {

/// Draws an SVG of one colour in another one, sharp at every scale.
class SvgIconEngine : public QIconEngine
{
public:
    SvgIconEngine(const QString &path, const QColor &color);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QString m_path;
    QColor m_color;
};

}
