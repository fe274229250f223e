// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace Chatto {

class AccountService;
class Listener;
class LoopClock;
class Node;
class RedisStore;

/// Who has counted what there is to tell.
struct MetricsParts
{
    const Listener &listener;
    const Node &node;
    const AccountService &accounts;
    const RedisStore &store;
    const LoopClock &loop;
    const QDateTime &startedAt;
};

/// What GET /metrics answers. Nothing in it names a user, a room or an address. docs/operations.md says what each
/// means.
QByteArray metricsPage(const MetricsParts &parts);

}
