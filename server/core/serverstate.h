// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"
#include "server/core/handler.h"

namespace Chatto {

class Store;

/// What the server tells about itself. New accounts are taken only while the configuration and the store, where the
/// server's owner decides for every node, both say so.
class ServerState : public QObject
{
    Q_OBJECT

public:
    /// `info` as the configuration has it.
    ServerState(Store &store, const ServerInfo &info, QObject *parent = nullptr);

    const ServerInfo &info() const { return m_info; }

    /// Decides for every node, and tells what holds here then.
    void setRegistration(bool open, const Handler<ServerInfo> &handler);

private:
    void readRegistration();
    void takeRegistration(bool open);
    ServerInfo infoWith(bool open) const;

    Store &m_store;
    const bool m_configuredOpen;
    ServerInfo m_info;
    int m_heard = 0; ///< Decisions, as they were published.
};

}
