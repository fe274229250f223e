// SPDX-License-Identifier: MIT
#include "loadgenerator/talk.h"

namespace Chatto::Load {

Talk::Talk(Stage &stage, const Options &options, double rate, qint64 start)
    : m_stage(stage)
    , m_senders(options.senders)
    , m_isClosed(options.isClosed)
    , m_interval(static_cast<double>(second) / rate)
    , m_start(start)
    , m_progress(m_start)
{
    for (int sender = 0; m_isClosed && sender < m_senders; ++sender)
        m_stage.speak(sender, m_start);
}

qint64 Talk::due() const
{
    if (m_isClosed)
        return never;
    const qint64 next = m_start + static_cast<qint64>(static_cast<double>(m_spoken) * m_interval);
    return next < m_end ? next : never;
}

void Talk::turn(qint64 until)
{
    speakOnSchedule();
    m_stage.crowd().turn(std::min(until, due()));
    speakInTurn();
    lookAfter();
}

/// What is due is due at its time, however late it gets its turn here: a server that stalls can't make it look sooner.
void Talk::speakOnSchedule()
{
    for (qint64 next = due(); next <= now(); next = due())
        m_stage.speak(static_cast<int>(m_spoken++ % m_senders), next);
}

void Talk::speakInTurn()
{
    const auto answered = m_stage.ledger().takeAnswered();
    if (!m_isClosed || now() >= m_end)
        return;
    for (const int sender : answered)
        m_stage.speak(sender, now());
}

void Talk::lookAfter()
{
    const qint64 time = now();
    if (time < m_nextTrim)
        return;
    m_nextTrim = time + 100 * millisecond;
    m_stage.ledger().trim();
    if (time >= m_nextRepeat) {
        m_nextRepeat = time + second;
        m_stage.repeatPostponed();
    }
    const qint64 received = m_stage.ledger().deliveries() + m_stage.ledger().acked();
    if (received > m_received)
        m_progress = time;
    m_received = received;
}

}
