// SPDX-License-Identifier: MIT
#include "client/ui/zoom.h"

#include "client/ui/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QSplitter>

namespace Chatto {

Zoom::Zoom(const Theme &theme)
    : m_theme(theme)
    , m_usualFont(QApplication::font())
    , m_zoom(Theme::usualZoom)
{
    connect(&theme, &Theme::zoomed, this, &Zoom::follow);
    if (theme.zoom() != m_zoom)
        follow();
}

Zoom::~Zoom()
{
    if (m_zoom != Theme::usualZoom)
        QApplication::setFont(m_usualFont);
}

void Zoom::adopt(QWidget *widget)
{
    if (m_zoom == Theme::usualZoom || m_usual.contains(widget))
        return;
    keep(widget);
    apply(*widget, m_usual[widget]);
}

void Zoom::keep(QWidget *widget)
{
    m_usual.insert(widget, sizesOf(*widget));
    connect(widget, &QObject::destroyed, this, [this, widget] { m_usual.remove(widget); });
}

void Zoom::follow()
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (!m_usual.contains(widget))
            keep(widget);
        if (auto *splitter = qobject_cast<QSplitter *>(widget); splitter && !m_isArranging)
            readColumns(*splitter);
    }
    m_zoom = m_theme.zoom();
    // Later: which columns there is room for is seen when everything has its size.
    if (!std::exchange(m_isArranging, true))
        QMetaObject::invokeMethod(
            this, [this] { arrangeColumns(); }, Qt::QueuedConnection);
    applyFont();
    for (QWidget *widget : widgets) {
        apply(*widget, m_usual[widget]);
        QEvent event(QEvent::StyleChange); // Hints of size are asked for anew.
        QApplication::sendEvent(widget, &event);
    }
}

Zoom::Sizes Zoom::sizesOf(QWidget &widget)
{
    Sizes sizes{widget.minimumSize(), widget.maximumSize(), {}, {}};
    if (widget.layout())
        addLayout(*widget.layout(), sizes.layouts);
    return sizes;
}

void Zoom::addLayout(QLayout &layout, QList<LayoutSizes> &layouts)
{
    LayoutSizes sizes{&layout, layout.contentsMargins(), {layout.spacing()}, {}};
    if (const auto *grid = qobject_cast<QGridLayout *>(&layout))
        sizes.spacing = {grid->horizontalSpacing(), grid->verticalSpacing()};
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        sizes.spacers.append(item->spacerItem() ? item->sizeHint() : QSize(0, 0));
        if (item->layout())
            addLayout(*item->layout(), layouts);
    }
    layouts.append(sizes);
}

QSize Zoom::scaled(const QSize &size) const
{
    const auto limit = [this](int pixels) { return pixels < QWIDGETSIZE_MAX ? m_theme.scaled(pixels) : pixels; };
    return {limit(size.width()), limit(size.height())};
}

QMargins Zoom::scaled(const QMargins &margins) const
{
    return {m_theme.scaled(margins.left()), m_theme.scaled(margins.top()), m_theme.scaled(margins.right()),
        m_theme.scaled(margins.bottom())};
}

void Zoom::applyFont() const
{
    QFont font = m_usualFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_zoom / Theme::usualZoom);
    else
        font.setPixelSize(m_theme.scaled(font.pixelSize()));
    QApplication::setFont(font);
}

void Zoom::apply(QWidget &widget, const Sizes &sizes) const
{
    applyLimits(widget, sizes);
    for (const LayoutSizes &layout : sizes.layouts)
        apply(layout);
}

/// A column that finds no room for a while comes back as it was. What the middle one has isn't its own: it takes what
/// is left.
void Zoom::readColumns(QSplitter &splitter)
{
    QList<double> &usual = m_usual[&splitter].columns;
    usual.resize(splitter.count());
    const QList<int> sizes = splitter.sizes();
    for (int i = 0; i < sizes.size(); ++i) {
        const QWidget &column = *splitter.widget(i);
        const bool isAsItWasLeft = sizes[i] == qRound(usual[i] * m_zoom / Theme::usualZoom);
        if (!column.isHidden() && !isAsItWasLeft && column.maximumWidth() < QWIDGETSIZE_MAX)
            usual[i] = double(sizes[i]) * Theme::usualZoom / m_zoom;
    }
}

void Zoom::arrangeColumns()
{
    m_isArranging = false;
    for (const auto &[widget, sizes] : m_usual.asKeyValueRange()) {
        if (auto *splitter = qobject_cast<QSplitter *>(widget))
            arrangeColumns(*splitter, sizes.columns);
    }
}

void Zoom::arrangeColumns(QSplitter &splitter, const QList<double> &usual) const
{
    QList<int> sizes;
    int left = splitter.width() - (splitter.count() - 1) * splitter.handleWidth();
    for (int i = 0; i < usual.size(); ++i) {
        sizes.append(qRound(usual[i] * m_zoom / Theme::usualZoom));
        left -= splitter.widget(i)->isHidden() ? 0 : sizes[i];
    }
    for (int i = 0; i < sizes.size(); ++i) {
        if (splitter.widget(i)->maximumWidth() == QWIDGETSIZE_MAX)
            sizes[i] = left;
    }
    splitter.setSizes(sizes);
}

/// A window is as big as the screen lets it be, and a dialog as high as what is in it.
void Zoom::applyLimits(QWidget &widget, const Sizes &sizes) const
{
    if (widget.windowType() == Qt::Window)
        return;
    const QSize minimum = scaled(sizes.minimum);
    const QSize maximum = scaled(sizes.maximum);
    // The old maximum would hold the new minimum down.
    widget.setMaximumWidth(maximum.width());
    widget.setMinimumWidth(minimum.width());
    if (widget.isWindow())
        return;
    widget.setMaximumHeight(maximum.height());
    widget.setMinimumHeight(minimum.height());
}

void Zoom::apply(const LayoutSizes &sizes) const
{
    if (!sizes.layout)
        return;
    sizes.layout->setContentsMargins(scaled(sizes.margins));
    if (auto *grid = qobject_cast<QGridLayout *>(sizes.layout)) {
        grid->setHorizontalSpacing(m_theme.scaled(sizes.spacing.first()));
        grid->setVerticalSpacing(m_theme.scaled(sizes.spacing.last()));
    } else {
        sizes.layout->setSpacing(m_theme.scaled(sizes.spacing.first()));
    }
    applySpacers(sizes);
    sizes.layout->invalidate();
}

void Zoom::applySpacers(const LayoutSizes &sizes) const
{
    if (sizes.layout->count() != sizes.spacers.size())
        return; // It has been arranged anew.
    for (int i = 0; i < sizes.spacers.size(); ++i) {
        const QSize size = scaled(sizes.spacers[i]);
        if (size.isNull())
            continue;
        const auto policy = [](int pixels) { return pixels != 0 ? QSizePolicy::Fixed : QSizePolicy::Minimum; };
        sizes.layout->itemAt(i)->spacerItem()->changeSize(
            size.width(), size.height(), policy(size.width()), policy(size.height()));
    }
}

}
