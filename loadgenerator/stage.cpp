// SPDX-License-Identifier: MIT
#include "loadgenerator/stage.h"

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

/// Nobody gets in for so long: the server is stuck.
constexpr qint64 patience = 20 * second;
/// Longer than a server collects who has come and gone.
constexpr qint64 quiet = 700 * millisecond;

}

Stage::Stage(
    const Options &options, const Target &target, const Dialect &dialect, const People &people, const QByteArray &run)
    : m_dialect(dialect)
    , m_rooms(people.rooms().isEmpty() ? QList<QByteArray>{"lobby"} : people.rooms())
    , m_ledger(run, options.size, people.all().size())
    , m_crowd(target, dialect, m_ledger, people.all())
{
    for (int member = 0; member < m_crowd.size(); ++member) {
        m_ledger.seat(member, roomOf(member));
        if (roomOf(member) != "lobby")
            m_ledger.seat(member, "lobby");
    }
}

QByteArray Stage::roomOf(int member) const
{
    return m_rooms[member % m_rooms.size()];
}

Result<Done> Stage::fill()
{
    const qint64 start = now();
    qint64 progress = start;
    int begun = 0;
    int live = 0;
    while (live < m_crowd.size()) {
        while (begun < m_crowd.size() && begun - live < window)
            m_crowd.connect(begun++);
        m_crowd.turn(now() + second);
        if (!m_crowd.losses().isEmpty())
            return explainLoss();
        if (m_crowd.live() > live)
            progress = now();
        else if (now() - progress > patience)
            return Error{ErrorCode::Unavailable, u"connecting: the server doesn't answer"_s};
        live = m_crowd.live();
    }
    m_fillTime = now() - start;
    m_crowd.takeWelcomed();
    return Done();
}

void Stage::settle()
{
    const qint64 deadline = now() + patience;
    qint64 quietSince = now();
    qint64 bytes = m_crowd.bytesReceived();
    while (now() - quietSince < quiet && now() < deadline) {
        m_crowd.turn(now() + 100 * millisecond);
        if (m_crowd.bytesReceived() != bytes)
            quietSince = now();
        bytes = m_crowd.bytesReceived();
    }
}

Error Stage::explainLoss() const
{
    const QString reason = QString::fromUtf8(m_crowd.losses().firstKey());
    const QString remedy = reason.endsWith("429"_L1) ? u" (start the server with --limit connections=0)"_s
        : reason.endsWith("503"_L1)                  ? u" (start the server with --limit open_connections=0)"_s
                                                     : QString();
    return {ErrorCode::Unavailable,
        u"connecting: %1 of %2 were in when one was %3%4"_s.arg(m_crowd.live())
            .arg(m_crowd.size())
            .arg(reason, remedy)};
}

void Stage::speak(int member, qint64 scheduled)
{
    transmit(m_ledger.send(member, roomOf(member), scheduled));
}

void Stage::repeat(int member)
{
    for (const qint64 number : m_ledger.unansweredOf(member))
        transmit(number);
}

void Stage::repeatPostponed()
{
    for (const qint64 number : m_ledger.takePostponed())
        transmit(number);
}

/// Who isn't connected does it when they are back.
void Stage::transmit(qint64 number)
{
    const int member = m_ledger.memberOf(number);
    if (m_crowd.isLive(member))
        m_crowd.send(
            member, m_dialect.message(m_ledger.roomOf(number), m_ledger.txnOf(number), m_ledger.textOf(number)));
}

}
