// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/ledger.h"
#include "loadgenerator/processusage.h"

#include <QMap>

namespace Chatto::Load {

/// Looks at the server's process, if there is one to look at, and at this one.
class Watch
{
public:
    /// 0: no server is looked at.
    Watch(pid_t server, bool withChildren);

    struct Reading
    {
        qint64 time = 0;
        qint64 own = 0; ///< Nanoseconds of this process' time.
        std::optional<Usage> server = {};
        Usage children = {};
    };
    Reading read() const;

private:
    pid_t m_server;
    bool m_withChildren;
};

/// What was seen between two readings, and of the messages that were due in that time.
struct Stretch
{
    Watch::Reading before;
    Watch::Reading after = {};
    qint64 sent = 0;
    qint64 acked = 0;
    qint64 deliveries = 0;
    Latencies latencies = {};
    Faults faults = {};
    QMap<QByteArray, qint64> losses = {}; ///< Connections that the server ended, by reason.

    void begin(const Watch::Reading &reading, const Ledger &ledger);
    void end(const Watch::Reading &reading, const Ledger &ledger);

    double seconds() const { return toSeconds(after.time - before.time); }
    /// Share of a processor that this program used. Near 1 it has measured itself.
    double ownShare() const;
    bool wasGeneratorTheLimit() const { return ownShare() > 0.9; }
    double serverCpuSeconds() const;
    double childrenCpuSeconds() const { return toSeconds(after.children.cpu - before.children.cpu); }
    /// Whether everybody received everything, once and as it was sent, and stayed connected.
    bool isSound() const { return faults.isEmpty() && losses.isEmpty(); }

    static double toSeconds(qint64 nanoseconds)
    {
        return static_cast<double>(nanoseconds) / static_cast<double>(second);
    }
};

}
