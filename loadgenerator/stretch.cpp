// SPDX-License-Identifier: MIT
#include "loadgenerator/stretch.h"

namespace Chatto::Load {

Watch::Watch(pid_t server, bool withChildren)
    : m_server(server)
    , m_withChildren(withChildren)
{
}

Watch::Reading Watch::read() const
{
    Reading reading{now(), Load::read(CLOCK_PROCESS_CPUTIME_ID)};
    if (m_server > 0)
        reading.server = usageOf(m_server);
    if (m_server > 0 && m_withChildren)
        reading.children = usageOfChildren(m_server);
    return reading;
}

void Stretch::begin(const Watch::Reading &reading, const Ledger &ledger)
{
    before = reading;
    sent = -ledger.sent();
    acked = -ledger.acked();
    deliveries = -ledger.deliveries();
}

void Stretch::end(const Watch::Reading &reading, const Ledger &ledger)
{
    after = reading;
    sent += ledger.sent();
    acked += ledger.acked();
    deliveries += ledger.deliveries();
}

double Stretch::ownShare() const
{
    const double wall = seconds();
    return wall > 0 ? toSeconds(after.own - before.own) / wall : 0;
}

double Stretch::serverCpuSeconds() const
{
    return before.server && after.server ? toSeconds(after.server->cpu - before.server->cpu) : 0;
}

}
