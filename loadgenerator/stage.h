// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"
#include "loadgenerator/crowd.h"
#include "loadgenerator/ledger.h"
#include "loadgenerator/options.h"
#include "loadgenerator/people.h"

namespace Chatto::Load {

/// The people, connected: who is in which room, what they say, and what they have received.
class Stage
{
public:
    Stage(const Options &options, const Target &target, const Dialect &dialect, const People &people,
        const QByteArray &run);

    /// Connects everybody, as fast as the server lets them in.
    Result<Done> fill();
    /// Waits until the server has told everybody of everybody, and says nothing more.
    void settle();
    /// Nanoseconds that filling took.
    qint64 fillTime() const { return m_fillTime; }

    Crowd &crowd() { return m_crowd; }
    Ledger &ledger() { return m_ledger; }

    /// A member writes a message, due at `scheduled`, in their room. It goes out once they are connected.
    void speak(int member, qint64 scheduled);
    /// A member who is back sends again what has no answer.
    void repeat(int member);
    /// Those who are connected send again what the server could not decide on.
    void repeatPostponed();

private:
    /// So many are on their way in at a time.
    static constexpr int window = 256;

    QByteArray roomOf(int member) const;
    void transmit(qint64 number);
    Error explainLoss() const;

    const Dialect &m_dialect;
    QList<QByteArray> m_rooms;
    Ledger m_ledger;
    Crowd m_crowd;
    qint64 m_fillTime = 0;
};

}
