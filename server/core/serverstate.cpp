// SPDX-License-Identifier: MIT
#include "server/core/serverstate.h"

#include "server/core/store.h"

namespace Chatto {

ServerState::ServerState(Store &store, const ServerInfo &info, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_configuredOpen(info.registrationOpen)
    , m_info(info)
{
    connect(&store, &Store::registrationPublished, this, &ServerState::takeRegistration);
    connect(&store, &Store::subscriptionRestored, this, &ServerState::readRegistration);
    connect(&store, &Store::readyChanged, this, [this](bool ready) {
        if (ready)
            readRegistration();
    });
    if (store.isReady())
        readRegistration();
}

void ServerState::readRegistration()
{
    m_store.findRegistration({this, [this, heard = m_heard](const Result<bool> &open) {
                                  if (open && heard == m_heard) // what was heard meanwhile is newer than the answer
                                      m_info.registrationOpen = m_configuredOpen && *open;
                              }});
}

void ServerState::takeRegistration(bool open)
{
    ++m_heard;
    m_info.registrationOpen = m_configuredOpen && open;
}

}
