// SPDX-License-Identifier: MIT
#include "client/ui/mirror.h"

#include <QGuiApplication>
#include <QStyle>

namespace Chatto {

Mirror::Mirror(const QRect &whole)
    : m_whole(whole)
{
}

QRect Mirror::operator()(const QRect &rect) const
{
    return QStyle::visualRect(QGuiApplication::layoutDirection(), m_whole, rect);
}

QPoint Mirror::operator()(const QPoint &point) const
{
    return QStyle::visualPos(QGuiApplication::layoutDirection(), m_whole, point);
}

bool Mirror::isOn()
{
    return QGuiApplication::isRightToLeft();
}

int Mirror::begin()
{
    return Qt::AlignAbsolute | (isOn() ? Qt::AlignRight : Qt::AlignLeft);
}

int Mirror::end()
{
    return Qt::AlignAbsolute | (isOn() ? Qt::AlignLeft : Qt::AlignRight);
}

QMargins Mirror::margins(const QMargins &margins)
{
    return isOn() ? QMargins(margins.right(), margins.top(), margins.left(), margins.bottom()) : margins;
}

}
