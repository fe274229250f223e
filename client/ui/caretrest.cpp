// SPDX-License-Identifier: MIT
#include "client/ui/caretrest.h"

#include <QApplication>
#include <QEvent>

namespace Chatto {

namespace {

constexpr int asTheDesktopWants = -1;
constexpr int never = 0;

}

CaretRest::CaretRest(std::chrono::milliseconds after, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(after);
    connect(&m_timer, &QTimer::timeout, this, [] { QApplication::setCursorFlashTime(never); });
    qApp->installEventFilter(this);
}

bool CaretRest::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::FocusIn:
        wake();
        break;
    default:
        break;
    }
    return false;
}

void CaretRest::wake()
{
    QApplication::setCursorFlashTime(asTheDesktopWants);
    m_timer.start();
}

}
