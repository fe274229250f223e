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

void ServerState::setRegistration(bool open, const Handler<ServerInfo> &handler)
{
    m_store.setRegistration(open, {this, [this, open, heard = m_heard, handler](const Result<Done> &done) {
                                       if (!done)
                                           return handler(done.error());
                                       if (heard == m_heard) // the event comes by a way of its own
                                           m_info = infoWith(open);
                                       handler(infoWith(open));
                                   }});
}

void ServerState::readRegistration()
{
    m_store.findRegistration({this, [this, heard = m_heard](const Result<bool> &open) {
                                  if (open && heard == m_heard) // what was heard meanwhile is newer than the answer
                                      m_info = infoWith(*open);
                              }});
}

void ServerState::takeRegistration(bool open)
{
    ++m_heard;
    m_info = infoWith(open);
}

ServerInfo ServerState::infoWith(bool open) const
{
    ServerInfo info = m_info;
    info.registrationOpen = m_configuredOpen && open;
    return info;
}

}
