// SPDX-License-Identifier: MIT
#pragma once

#include <QCache>
#include <QPixmap>

#include <functional>

class QPainter;

namespace Chatto {

/// What a small picture shows. Equal ones look the same.
struct Picture
{
    enum class Kind { Icon, Avatar, RoundedRect, Emoji };

    Kind kind = Kind::Icon;
    QString name; ///< Of the icon, or of whose avatar it is, or the emoji; what else the picture depends on.
    QRgb color = 0;
    QRgb line = 0;
    QSize size; ///< In pixels of the screen.
    bool operator==(const Picture &) const = default;
};

size_t qHash(const Picture &picture, size_t seed = 0);

/// Small pictures that are painted again and again: icons, avatars, rounded corners, emoji. Drawing them takes far
/// longer than copying their pixels. (QPixmapCache forgets by a timer, which wakes a program that nobody uses.)
class PictureCache
{
public:
    PictureCache();

    /// The picture, which `draw` draws in its size where it isn't known yet.
    QPixmap find(const Picture &picture, const std::function<void(QPainter &)> &draw);

private:
    QCache<Picture, QPixmap> m_pictures; ///< The cost is in bytes.
};

}
