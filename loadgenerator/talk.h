// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/stage.h"

namespace Chatto::Load {

/// The senders on a stage, writing at a rate or in turn with their answers.
class Talk
{
public:
    Talk(Stage &stage, const Options &options, double rate, qint64 start);

    /// Lets the talk go on until then, or for one look at the sockets if they have something sooner.
    void turn(qint64 until);
    /// Nothing is due from then on.
    void finish(qint64 end) { m_end = end; }
    /// After finish(): waits until everybody has everything; false if nothing came any more for some seconds, or
    /// `isHopeless` says so.
    template <typename Predicate>
    bool drain(Predicate isHopeless)
    {
        turn(now()); // says what is still to be said
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
    qint64 m_nextRepeat = 0;
    qint64 m_received = 0; ///< As of the last progress.
    qint64 m_progress; ///< When something came last.
    qint64 m_end = never;
};

}
