// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QHash>
#include <QLayout>
#include <QList>
#include <QMargins>
#include <QObject>
#include <QPointer>
#include <QSize>

class QSplitter;
class QWidget;

namespace Chatto {

class Theme;

/// Brings widgets to the theme's zoom. Whatever a constructor gives its widgets and layouts is meant for 100 %: limits
/// of size, margins, spacing. Here it is scaled before the widget is shown, and whenever the zoom changes. (What
/// is painted, or placed by hand, asks Theme::scaled() itself.)
class Zoom : public QObject
{
    Q_OBJECT

public:
    /// The theme outlives it.
    explicit Zoom(const Theme &theme);
    ~Zoom() override;
    Q_DISABLE_COPY_MOVE(Zoom)

    /// To be called before a widget is shown. Costs nothing at 100 %.
    void adopt(QWidget *widget);

private:
    /// What belongs to one layout.
    struct LayoutSizes
    {
        QPointer<QLayout> layout;
        QMargins margins;
        QList<int> spacing; ///< One, or a grid's two.
        QList<QSize> spacers; ///< For each of its items; (0, 0) where that is something else.
    };
    /// What was given at 100 %.
    struct Sizes
    {
        QSize minimum;
        QSize maximum;
        QList<LayoutSizes> layouts;
        QList<double> columns; ///< Of a splitter.
    };

    static Sizes sizesOf(QWidget &widget);
    static void addLayout(QLayout &layout, QList<LayoutSizes> &layouts);
    void follow();
    void keep(QWidget *widget);
    void apply(QWidget &widget, const Sizes &sizes) const;
    void readColumns(QSplitter &splitter);
    void arrangeColumns();
    void arrangeColumns(QSplitter &splitter, const QList<double> &usual) const;
    void applyLimits(QWidget &widget, const Sizes &sizes) const;
    void apply(const LayoutSizes &sizes) const;
    void applySpacers(const LayoutSizes &sizes) const;
    void applyFont() const;
    QSize scaled(const QSize &size) const;
    QMargins scaled(const QMargins &margins) const;

    const Theme &m_theme;
    QHash<QWidget *, Sizes> m_usual; ///< Of widgets that were there, or came, at another zoom.
    QFont m_usualFont; ///< Of what has no font of its own.
    int m_zoom; ///< That they have.
    bool m_isArranging = false;
};

}
