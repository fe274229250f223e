// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/stage.h"

namespace Chatto::Load {

/// The senders on a stage, writing at a rate or in turn with their answers.
class Talk
{
public:
    /// Begins now.
    Talk(Stage &stage, const Options &options, double rate);

    /// Lets the talk go on until then, or for one look at the sockets if they have something sooner.
    void turn(qint64 until);
    /// Nothing new is written.
    void finish() { m_isOver = true; }
    /// Waits until everybody has everything; false if nothing came any more for some seconds, or `isHopeless` says so.
    template <typename Predicate>
    bool drain(Predicate isHopeless)
    {
        finish();
        while (!m_stage.ledger().isComplete()) {
            if (now() - m_progress > patience || isHopeless())
                return false;
            turn(now() + tick);
        }
        return true;
    }

private:
    static constexpr qint64 patience = 5 * second;
    static constexpr qint64 tick = 20 * millisecond;

    void speakOnSchedule();
    void speakInTurn();
    qint64 due() const;
    void lookAfter();

    Stage &m_stage;
    const int m_senders;
    const bool m_isClosed;
    const double m_interval; ///< Nanoseconds between two messages.
    const qint64 m_start;
    qint64 m_spoken = 0;
    qint64 m_nextTrim = 0;
    qint64 m_received = 0; ///< As of the last progress.
    qint64 m_progress; ///< When something came last.
    bool m_isOver = false;
};

}
