// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"

#include <QObject>

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

private:
    void readRegistration();
    void takeRegistration(bool open);

    Store &m_store;
    const bool m_configuredOpen;
    ServerInfo m_info;
    int m_heard = 0; ///< Decisions, as they were published.
};

}
