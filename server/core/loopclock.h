// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/histogram.h"

#include <QObject>

namespace Chatto {

/// Measures each turn of the application's event loop: from the first event after a wait until it waits again. Whatever
/// comes meanwhile is late by as much at worst. While nothing happens there is nothing to measure, and nobody is woken.
class LoopClock : public QObject
{
    Q_OBJECT

public:
    /// In the thread of the application object, which outlives it.
    explicit LoopClock(QObject *parent = nullptr);

    const Histogram &turns() const { return m_turns; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void endTurn();

    using Clock = std::chrono::steady_clock;

    Histogram m_turns;
    Clock::time_point m_since;
    bool m_isTurning = false;
};

}
