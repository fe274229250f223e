// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <array>
#include <memory>

namespace Chatto {

class PictureCache;

/// Colours, fonts and icons, light and dark. Sizes are in metrics.h.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    enum class Color {
        Window, ///< The timeline's ground.
        Side, ///< The ground of rooms and people.
        Line, ///< Separators.
        Text,
        Dim, ///< Times, headings, offline, text that isn't accepted yet.
        Accent, ///< Selection, badge, button, link, "New messages".
        OnAccent,
        Own, ///< Bubbles.
        Other,
        Selected, ///< The row that is chosen, or under the mouse.
        Online,
        Away,
        Error,
        OnAvatar, ///< The letter on a coloured circle.
    };
    Q_ENUM(Color)

    enum class Font {
        Text,
        Strong, ///< Text in bold: unread rooms, buttons.
        Title,
        Heading, ///< Bold and small: sections, names.
        Small, ///< Days, notices, what stands below a field.
        Time,
        BigEmoji,
    };

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// What the user chose. Before that, and with System, the desktop decides, live.
    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_dark; }

    QColor color(Color color) const;
    /// The colour of a name, always the same for one name.
    QColor nameColor(const UserName &name) const;
    /// The ground of an avatar: the name's colour, dark enough for a white letter in both schemes.
    QColor avatarColor(const UserName &name) const;
    /// The ground of the avatar of somebody who isn't here.
    QColor absentAvatarColor() const;
    QFont font(Font font) const;

    /// How big everything is, in percent.
    static constexpr int usualZoom = 100;
    /// What is offered; anything between the ends will do.
    static constexpr std::array zooms{80, 90, usualZoom, 110, 125, 150, 175, 200};
    int zoom() const { return m_zoom; }
    void setZoom(int percent);
    /// The next one that is offered, bigger or smaller.
    int nextZoom(bool bigger) const;
    /// A size of metrics.h at the present zoom.
    int scaled(int pixels) const { return m_zoom == usualZoom ? pixels : qRound(pixels * m_zoom / 100.0); }

    QPalette palette() const;

    /// An icon of resources/icons, such as u"menu", drawn in that colour and sharp at every scale.
    QIcon icon(QStringView name, Color color = Color::Dim) const;

    /// Of what is painted often.
    PictureCache &pictures() const { return *m_pictures; }

    /// The desktop's own colours, from which System takes light or dark. Called by whoever learns of them (Style).
    void setSystemPalette(const QPalette &palette);

    /// How many name colours there are.
    static int nameColorCount();
    /// Which of them a name has.
    static int nameColorIndex(const UserName &name);

signals:
    /// Of what was chosen, of the colours, or of the sizes.
    void changed();
    /// Before changed().
    void zoomed();

private:
    void setSystemDark(bool dark);
    bool refresh();

    std::shared_ptr<PictureCache> m_pictures; ///< Icons may outlive the theme.
    Scheme m_scheme = Scheme::System;
    bool m_systemDark = false;
    bool m_dark = false;
    int m_zoom = usualZoom;
};

/// "Noto Color Emoji": named wherever emoji are drawn, since text fonts have some of them in black and white.
QString emojiFontFamily();

}
