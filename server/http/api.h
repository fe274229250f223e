// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/handler.h"
#include "server/http/route.h"

namespace Chatto {

class AccountService;
class ChatService;
class Store;

/// The endpoints of docs/protocol.md: reads what a call brings, asks the services, and writes their answers.
class Api : public QObject
{
    Q_OBJECT

public:
    Api(const Store &store, AccountService &accounts, ChatService &chat, QObject *parent = nullptr);

    /// Every call of the protocol.
    QList<Route> routes();

private:
    QList<Route> accountRoutes();
    QList<Route> chatRoutes();

    void tellHealth(const HttpRespond &respond) const;
    void tellServer(const HttpRespond &respond) const;
    void registerAccount(const ApiCall &call, const HttpRespond &respond);
    void login(const ApiCall &call, const HttpRespond &respond);
    void logout(const ApiCall &call, const HttpRespond &respond);
    void listUsers(const ApiCall &call, const HttpRespond &respond);
    void listRooms(const ApiCall &call, const HttpRespond &respond);
    void readHistory(const ApiCall &call, const HttpRespond &respond);
    void postMessage(const ApiCall &call, const HttpRespond &respond);

    const Store &m_store;
    AccountService &m_accounts;
    ChatService &m_chat;
};

}
