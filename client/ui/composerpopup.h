// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Chatto {

class Theme;

/// A framed box that floats over the window near the composer. It is a part of the window, not one of its own: so it
/// can't take the focus by appearing, and stands in the right place on Wayland, too. A resized window closes it.
class ComposerPopup : public QWidget
{
    Q_OBJECT

public:
    /// The anchor outlives the popup.
    ComposerPopup(const Theme &theme, QWidget &anchor);

    /// Opens above that place of the anchor, or below where there is more room, the left edges in line; moved and cut
    /// down so that all of it is in the window.
    void openAt(const QRect &place, const QSize &size);

signals:
    void closed();

protected:
    const Theme &theme() const { return m_theme; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    QWidget &m_anchor;
};

}
