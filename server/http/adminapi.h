// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/route.h"

#include <QObject>

namespace Chatto {

class AdminService;
class ServerState;

/// The endpoints for the server's owner.
class AdminApi : public QObject
{
    Q_OBJECT

public:
    AdminApi(AdminService &admin, ServerState &server, QObject *parent = nullptr);

    QList<Route> routes();

private:
    void editServer(const ApiCall &call, const HttpRespond &respond);
    void setBlocked(const ApiCall &call, bool blocked, const HttpRespond &respond);
    void setPassword(const ApiCall &call, const HttpRespond &respond);

    AdminService &m_admin;
    ServerState &m_server;
};

}
