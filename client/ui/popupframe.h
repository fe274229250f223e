// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Chatto {

class Theme;

/// What floats over the window: a box with round corners and the only shadow there is. It is a part of the window, not
/// one of its own: so it can't take the focus by appearing, and stands in the right place on Wayland, too.
class PopupFrame : public QWidget
{
    Q_OBJECT

public:
    PopupFrame(const Theme &theme, QWidget *window);

protected:
    const Theme &theme() const { return m_theme; }
    /// Where the box is to stand in the window; the shadow lies around it.
    void setBox(const QRect &box);
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
};

}
