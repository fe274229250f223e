// SPDX-License-Identifier: MIT
#include "server/metricspage.h"

#include "server/core/accountservice.h"
#include "server/core/loopclock.h"
#include "server/core/node.h"
#include "server/http/metricstext.h"
#include "server/net/listener.h"
#include "server/processusage.h"
#include "server/redis/redisstore.h"

namespace Chatto {

namespace {

void addConnections(MetricsText &text, const MetricsParts &parts)
{
    text.addGauge("chatto_connections", "Connections that are open, of HTTP and WebSocket.",
        static_cast<double>(parts.listener.openConnections()));
    text.addCounter("chatto_connections_total", "Connections that have come, those that were turned away included.",
        static_cast<double>(parts.listener.connections()));
    text.addGauge("chatto_sessions", "Clients on a WebSocket.", static_cast<double>(parts.node.sessionCount()));
    text.addGauge("chatto_users_present", "People who aren't offline, on whichever server of the same store.",
        static_cast<double>(parts.node.presence().count()));
    text.addGauge("chatto_backlog_bytes", "Bytes that wait for clients who read slowly.",
        static_cast<double>(parts.listener.backlog()));
}

void addMessages(MetricsText &text, const MetricsParts &parts)
{
    text.addCounter("chatto_messages_total", "Messages that were stored for senders at this server.",
        static_cast<double>(parts.node.chat().messages()));
    text.addCounter("chatto_deliveries_total", "Messages handed to receivers as they came, counted for each receiver.",
        static_cast<double>(parts.node.hub().deliveries()));
    text.addHistogram("chatto_ack_seconds", "From a message's coming to its acknowledgement, repeats included.",
        parts.node.chat().ackTimes());
}

void addAccounts(MetricsText &text, const MetricsParts &parts)
{
    const SignInCounts &counts = parts.accounts.counts();
    text.addCounters("chatto_sign_ins_total", "People who were let in, by the way in which they came.", "kind",
        {{"registration", counts.registered}, {"password", counts.withPassword}, {"guest", counts.guests}});
    text.addCounter(
        "chatto_failed_sign_ins_total", "Names and passwords that didn't fit.", static_cast<double>(counts.failed));
}

/// By the names that the limits have in the settings.
void addRefusals(MetricsText &text, const MetricsParts &parts)
{
    const Node &node = parts.node;
    text.addCounters("chatto_rate_limited_total", "What was refused because of a rate, by its name.", "rate",
        {{"messages", node.chat().messageRate().refused() + node.rooms().refused()},
            {"notices", node.requests().noticeRate().refused()}, {"logins", parts.accounts.failureRate().refused()},
            {"sign_ins", parts.accounts.visitRate().refused()},
            {"connections", parts.listener.connectionRate().refused()}});
}

void addMachinery(MetricsText &text, const MetricsParts &parts)
{
    text.addGauge("chatto_store_ready", "1 while the store answers, else 0.", parts.store.isReady() ? 1 : 0);
    text.addHistogram(
        "chatto_redis_round_trip_seconds", "From sending a command to Redis to its answer.", parts.store.roundTrips());
    text.addHistogram("chatto_event_loop_lag_seconds",
        "Each turn of the event loop: whatever came meanwhile has waited so long at worst.", parts.loop.turns());
}

void addProcess(MetricsText &text, const MetricsParts &parts)
{
    const ProcessUsage usage = ProcessUsage::now();
    text.addInfo("chatto_build_info", "Which version this is.", "version", CHATTO_VERSION);
    text.addCounter("process_cpu_seconds_total", "Processor time, user and system.", usage.cpuSeconds);
    text.addGauge(
        "process_resident_memory_bytes", "Memory that is resident.", static_cast<double>(usage.residentBytes));
    text.addGauge(
        "process_virtual_memory_bytes", "Memory that has addresses.", static_cast<double>(usage.virtualBytes));
    text.addGauge("process_open_fds", "Descriptors that are open.", static_cast<double>(usage.openDescriptors));
    text.addGauge("process_max_fds", "Descriptors that may be open.", static_cast<double>(usage.mostDescriptors));
    text.addGauge("process_start_time_seconds", "When the process was started, in seconds since 1970.",
        static_cast<double>(parts.startedAt.toMSecsSinceEpoch()) / 1000);
}

}

QByteArray metricsPage(const MetricsParts &parts)
{
    MetricsText text;
    addConnections(text, parts);
    addMessages(text, parts);
    addAccounts(text, parts);
    addRefusals(text, parts);
    addMachinery(text, parts);
    addProcess(text, parts);
    return text.text();
}

}
