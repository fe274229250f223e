// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/accountapi.h"
#include "server/http/adminapi.h"
#include "server/http/roomapi.h"

namespace Chatto {

class Store;

/// Who tells how the process fares, and to whom but its own machine.
struct MetricsSource
{
    std::function<QByteArray()> page; ///< In the Prometheus text format.
    QByteArray tokenHash = {}; ///< Empty: nobody has the token.
};

/// What the endpoints call.
struct ApiServices
{
    const Store &store;
    ServerState &server;
    AccountService &accounts;
    AdminService &admin;
    ChatService &chat;
    RoomService &rooms;
    MetricsSource metrics;
};

/// The endpoints of docs/protocol.md: reads what a call brings, asks the services, and writes their answers.
class Api : public QObject
{
    Q_OBJECT

public:
    explicit Api(const ApiServices &services, QObject *parent = nullptr);

    /// Every call of the protocol.
    QList<Route> routes();

private:
    QList<Route> serverRoutes();

    void tellHealth(const HttpRespond &respond) const;
    void tellMetrics(const ApiCall &call, const HttpRespond &respond) const;
    void tellServer(const HttpRespond &respond) const;
    void listUsers(const ApiCall &call, const HttpRespond &respond);

    const Store &m_store;
    const ServerState &m_server;
    ChatService &m_chat;
    const MetricsSource m_metrics;
    AccountApi m_accountApi;
    RoomApi m_roomApi;
    AdminApi m_adminApi;
};

}
