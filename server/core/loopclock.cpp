// SPDX-License-Identifier: MIT
#include "server/core/loopclock.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <utility>

namespace Chatto {

LoopClock::LoopClock(QObject *parent)
    : QObject(parent)
{
    // The dispatcher tells when a wait begins, but not when it has ended. Every event passes the application, though.
    QCoreApplication::instance()->installEventFilter(this);
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &LoopClock::endTurn);
}

bool LoopClock::eventFilter(QObject *, QEvent *)
{
    if (!m_isTurning) {
        m_isTurning = true;
        m_since = Clock::now();
    }
    return false;
}

void LoopClock::endTurn()
{
    if (!std::exchange(m_isTurning, false))
        return;
    m_turns.add(Clock::now() - m_since);
}

}
