// SPDX-License-Identifier: MIT
#include "client/ui/style.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolTip>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

bool isOn(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

/// Before the text of an entry.
int menuIndent(const Theme &theme)
{
    return theme.scaled(Metrics::medium) + theme.scaled(Metrics::icon) + theme.scaled(Metrics::medium);
}

/// Whether the focus came by the keyboard, so that it must be seen where it is.
bool showsFocus(const QStyleOption *option)
{
    return isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange);
}

bool isFlat(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::Flat);
}

constexpr char destructiveName[] = "destructive";
constexpr char plainName[] = "plain";

bool has(const QStyleOption *option, const char *property)
{
    return option->styleObject && option->styleObject->property(property).toBool();
}

/// Whether the button is filled with a colour: it is what one is here for.
bool isFilled(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button || isFlat(option) || has(option, plainName))
        return false;
    return has(option, destructiveName) || button->features.testFlag(QStyleOptionButton::DefaultButton);
}

void drawRounded(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line = {})
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.isValid() ? QPen(line, Metrics::hair) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? Metrics::hair / 2.0 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

}

Style::Style(Theme &theme)
    : QProxyStyle(u"fusion"_s)
    , m_theme(theme)
    , m_zoom(theme)
{
    // The palette is made anew, and asks polish() for the colours.
    connect(&theme, &Theme::changed, this, [] { QApplication::setPalette(QPalette()); });
}

void Style::setDestructive(QPushButton *button)
{
    button->setProperty(destructiveName, true);
}

void Style::setPlain(QPushButton *button)
{
    button->setProperty(plainName, true);
}

void Style::polish(QPalette &palette)
{
    m_theme.setSystemPalette(palette);
    palette = m_theme.palette();
    QToolTip::setPalette(palette);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Left to itself, a label would look at the language of its text.
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->alignment().testFlag(Qt::AlignLeft))
        label->setAlignment(Qt::Alignment(Mirror::begin()) | Qt::AlignVCenter);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    m_zoom.adopt(widget);
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // The field of a combo box is drawn by the combo box.
        if (!widget || !qobject_cast<QComboBox *>(widget->parentWidget()))
            paintField(painter, option);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_PanelButtonTool:
        return paintToolButton(painter, option);
    case PE_IndicatorCheckBox:
        return paintCheckBox(painter, option);
    case PE_FrameFocusRect:
        return paintFocus(painter, option->rect, Theme::Color::Accent);
    case PE_FrameMenu:
        painter->save();
        painter->setPen(m_theme.color(Theme::Color::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        return paintButton(painter, option);
    case CE_PushButtonLabel:
        return paintButtonLabel(painter, option);
    case CE_MenuItem:
        return paintMenuItem(painter, option);
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme.color(Theme::Color::Line));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        return paintScrollBar(painter, option, widget);
    case CC_ComboBox:
        return paintComboBox(painter, option);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::paintFocus(QPainter *painter, const QRect &rect, Theme::Color color) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_theme.color(color), Metrics::focusRing));
    const qreal inset = Metrics::focusRing / 2.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), m_theme.scaled(Metrics::rowRadius),
        m_theme.scaled(Metrics::rowRadius));
    painter->restore();
}

void Style::paintField(QPainter *painter, const QStyleOption *option) const
{
    drawRounded(painter, option->rect, m_theme.scaled(Metrics::rowRadius), option->palette.color(QPalette::Base),
        m_theme.color(Theme::Color::Line));
    if (isOn(option, State_HasFocus))
        paintFocus(painter, option->rect, Theme::Color::Accent);
}

void Style::paintButton(QPainter *painter, const QStyleOption *option) const
{
    const bool pressed = isOn(option, State_Sunken);
    const bool hovered = isOn(option, State_MouseOver) && isOn(option, State_Enabled);
    if (isFilled(option)) {
        const Theme::Color plain = has(option, destructiveName) ? Theme::Color::Error : Theme::Color::Accent;
        QColor fill = m_theme.color(isOn(option, State_Enabled) ? plain : Theme::Color::Line);
        if (pressed || hovered)
            fill = m_theme.isDark() ? fill.lighter(pressed ? 110 : 105) : fill.darker(pressed ? 120 : 110);
        drawRounded(painter, option->rect, m_theme.scaled(Metrics::rowRadius), fill);
    } else if (!isFlat(option)) {
        drawRounded(painter, option->rect, m_theme.scaled(Metrics::rowRadius),
            m_theme.color(pressed || hovered ? Theme::Color::Selected : Theme::Color::Window),
            m_theme.color(Theme::Color::Line));
    }
    if (showsFocus(option)) {
        // A ring of the button's own colour would not be seen: there it is inside, in the colour of the text.
        const bool filled = isFilled(option);
        const int gap = filled ? Metrics::focusRing : 0;
        paintFocus(painter, option->rect.adjusted(gap, gap, -gap, -gap),
            filled ? Theme::Color::OnAccent : Theme::Color::Accent);
    }
}

void Style::paintButtonLabel(QPainter *painter, const QStyleOption *option) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const bool enabled = isOn(option, State_Enabled);
    const bool filled = isFilled(option);
    const Theme::Color color = !enabled ? Theme::Color::Dim
        : filled                        ? Theme::Color::OnAccent
        : isFlat(option)                ? Theme::Color::Accent
                                        : Theme::Color::Text;
    const int mnemonics = styleHint(SH_UnderlineShortcut, option) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter->save();
    painter->setPen(m_theme.color(color));
    if (isFlat(option) && enabled && isOn(option, State_MouseOver)) {
        QFont font = painter->font();
        font.setUnderline(true);
        painter->setFont(font);
    }
    painter->drawText(option->rect, Qt::AlignCenter | mnemonics, button->text);
    painter->restore();
}

void Style::paintCheckBox(QPainter *painter, const QStyleOption *option) const
{
    const bool on = isOn(option, State_On);
    const bool hovered = isOn(option, State_MouseOver) && isOn(option, State_Enabled);
    const Theme::Color fill = on ? Theme::Color::Accent : hovered ? Theme::Color::Selected : Theme::Color::Window;
    drawRounded(painter, option->rect, m_theme.scaled(Metrics::small), m_theme.color(fill),
        m_theme.color(on ? Theme::Color::Accent : Theme::Color::Dim));
    const int inset = m_theme.scaled(Metrics::tiny);
    if (on)
        m_theme.icon(u"check", Theme::Color::OnAccent)
            .paint(painter, option->rect.adjusted(inset, inset, -inset, -inset));
}

void Style::paintToolButton(QPainter *painter, const QStyleOption *option) const
{
    if (isOn(option, State_MouseOver) || isOn(option, State_Sunken) || isOn(option, State_On))
        drawRounded(painter, option->rect, m_theme.scaled(Metrics::rowRadius), m_theme.color(Theme::Color::Selected));
    if (showsFocus(option))
        paintFocus(painter, option->rect, Theme::Color::Accent);
}

void Style::paintComboBox(QPainter *painter, const QStyleOption *option) const
{
    paintField(painter, option);
    const QRect rect = option->rect;
    QRect icon(0, 0, m_theme.scaled(Metrics::icon), m_theme.scaled(Metrics::icon));
    icon.moveCenter({rect.right() - m_theme.scaled(Metrics::edge) + m_theme.scaled(Metrics::tiny), rect.center().y()});
    m_theme.icon(u"chevron-down").paint(painter, Mirror(rect)(icon));
}

void Style::paintMenuItem(QPainter *painter, const QStyleOption *option) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const QRect rect = item->rect;
    painter->fillRect(rect, m_theme.color(Theme::Color::Window));
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(
            rect.left(), rect.center().y(), rect.width(), Metrics::hair, m_theme.color(Theme::Color::Line));
        return;
    }
    if (isOn(option, State_Selected))
        drawRounded(painter, rect, m_theme.scaled(Metrics::rowRadius), m_theme.color(Theme::Color::Selected));

    const Mirror mirror(rect);
    QRect icon(
        rect.left() + m_theme.scaled(Metrics::medium), 0, m_theme.scaled(Metrics::icon), m_theme.scaled(Metrics::icon));
    icon.moveTop(rect.top() + (rect.height() - icon.height()) / 2);
    if (item->checked)
        m_theme.icon(u"check", Theme::Color::Accent).paint(painter, mirror(icon));
    const QRect text = mirror(rect.adjusted(menuIndent(m_theme), 0, -menuIndent(m_theme) / 2, 0));
    const qsizetype tab = item->text.indexOf(u'\t');
    const int mnemonics = styleHint(SH_UnderlineShortcut, option) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const bool enabled = isOn(option, State_Enabled);
    painter->setFont(item->font);
    painter->setPen(m_theme.color(enabled ? Theme::Color::Text : Theme::Color::Dim));
    painter->drawText(text, Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine | mnemonics, item->text.left(tab));
    painter->setPen(m_theme.color(Theme::Color::Dim));
    if (tab >= 0)
        painter->drawText(text, Mirror::end() | Qt::AlignVCenter | Qt::TextSingleLine, item->text.mid(tab + 1));
    icon.moveRight(rect.right() - m_theme.scaled(Metrics::small));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        m_theme.icon(Mirror::isOn() ? u"chevron-left" : u"chevron-right").paint(painter, mirror(icon));
}

QRect Style::scrollHandle(const QStyleOptionComplex *option) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 span = qint64(bar->maximum) - bar->minimum;
    if (span <= 0)
        return {};
    const int handle = qBound(qMin(m_theme.scaled(Metrics::scrollHandleLength), length),
        int(length * qint64(bar->pageStep) / (span + bar->pageStep)), length);
    const int start
        = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    return vertical ? QRect(0, start, bar->rect.width(), handle) : QRect(start, 0, handle, bar->rect.height());
}

void Style::paintScrollBar(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const
{
    const auto *area
        = widget ? qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()->parentWidget()) : nullptr;
    const QWidget *ground = area ? area->viewport() : widget;
    painter->fillRect(option->rect, ground ? ground->palette().color(ground->backgroundRole()) : QColor());
    const QRect handle = scrollHandle(option);
    if (handle.isNull())
        return;
    QColor color = m_theme.color(Theme::Color::Dim);
    color.setAlphaF(isOn(option, State_Sunken) ? 0.7F : isOn(option, State_MouseOver) ? 0.5F : 0.3F);
    const int inset = m_theme.scaled(Metrics::scrollBar - Metrics::scrollHandle) / 2;
    drawRounded(painter, QRectF(handle).adjusted(inset, inset, -inset, -inset),
        m_theme.scaled(Metrics::scrollHandle) / 2.0, color);
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const QRect handle = scrollHandle(option);
        const bool vertical = isOn(option, State_None) || handle.width() == option->rect.width();
        switch (part) {
        case SC_ScrollBarSlider:
            return handle;
        case SC_ScrollBarGroove:
            return option->rect;
        case SC_ScrollBarSubPage:
            return vertical ? QRect(0, 0, handle.width(), handle.top()) : QRect(0, 0, handle.left(), handle.height());
        case SC_ScrollBarAddPage:
            return vertical ? QRect(0, handle.bottom() + 1, handle.width(), option->rect.height() - handle.bottom() - 1)
                            : QRect(handle.right() + 1, 0, option->rect.width() - handle.right() - 1, handle.height());
        default:
            return {};
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        // The text of an editable one is set off by the field in it.
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const int left = combo && !combo->editable ? m_theme.scaled(Metrics::medium) : m_theme.scaled(Metrics::small);
        return Mirror(option->rect)(
            option->rect.adjusted(left, 0, -m_theme.scaled(Metrics::edge) - m_theme.scaled(Metrics::medium), 0));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const bool inCombo = widget && qobject_cast<QComboBox *>(widget->parentWidget());
        return Mirror(option->rect)(
            option->rect.adjusted(inCombo ? m_theme.scaled(Metrics::small) : m_theme.scaled(Metrics::medium), 0,
                -m_theme.scaled(Metrics::medium), 0));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int text = button ? button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() : size.width();
        const int padding = isFlat(option) ? m_theme.scaled(Metrics::medium) : m_theme.scaled(Metrics::huge);
        return {text + 2 * padding, m_theme.scaled(Metrics::button)};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), m_theme.scaled(Metrics::medium) + Metrics::hair};
        const int shortcut
            = item && item->text.contains(u'\t') ? item->reservedShortcutWidth + m_theme.scaled(Metrics::edge) : 0;
        return {size.width() + shortcut + menuIndent(m_theme) * 3 / 2, m_theme.scaled(Metrics::button)};
    }
    case CT_LineEdit:
        return size.expandedTo({0, m_theme.scaled(Metrics::button)});
    case CT_ComboBox:
        return QSize(size.width() + m_theme.scaled(Metrics::edge) + m_theme.scaled(Metrics::medium),
            m_theme.scaled(Metrics::button))
            .expandedTo(size);
    case CT_ToolButton:
        return size.expandedTo({m_theme.scaled(Metrics::button), m_theme.scaled(Metrics::button)});
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return m_theme.scaled(Metrics::scrollBar);
    case PM_ScrollBarSliderMin:
        return m_theme.scaled(Metrics::scrollHandleLength);
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return m_theme.scaled(Metrics::small);
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
        return Metrics::hair;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return m_theme.scaled(Metrics::checkBox);
    case PM_CheckBoxLabelSpacing:
        return m_theme.scaled(Metrics::medium);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return m_theme.scaled(Metrics::icon);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_ScrollBar_ContextMenu:
    case SH_EtchDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_UnderlineShortcut:
        return qobject_cast<const QMenu *>(widget) ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

}
