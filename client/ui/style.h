// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/caretrest.h"
#include "client/ui/theme.h"
#include "client/ui/zoom.h"

#include <QProxyStyle>

class QPushButton;

namespace Chatto {

/// How standard widgets look: Fusion's behaviour with our shapes and the theme's colours. A button that is the default
/// one is filled with the accent, a flat one is a link.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    /// The theme outlives the style. It gives the application its palette whenever it changes.
    explicit Style(Theme &theme);

    /// What the button does can't be undone: it is filled with the colour of errors.
    static void setDestructive(QPushButton *button);
    /// The button isn't filled, even while Enter presses it.
    static void setPlain(QPushButton *button);

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget = nullptr) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget = nullptr) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *returned = nullptr) const override;

private:
    void paintField(QPainter *painter, const QStyleOption *option) const;
    void paintButton(QPainter *painter, const QStyleOption *option) const;
    void paintButtonLabel(QPainter *painter, const QStyleOption *option) const;
    void paintCheckBox(QPainter *painter, const QStyleOption *option) const;
    void paintToolButton(QPainter *painter, const QStyleOption *option) const;
    void paintFocus(QPainter *painter, const QRect &rect, Theme::Color color) const;
    void paintComboBox(QPainter *painter, const QStyleOption *option) const;
    void paintMenuItem(QPainter *painter, const QStyleOption *option) const;
    void paintScrollBar(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const;
    QRect scrollHandle(const QStyleOptionComplex *option) const;

    Theme &m_theme;
    Zoom m_zoom;
    CaretRest m_caretRest;
};

}
