// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/route.h"

#include <QObject>

namespace Chatto {

class AccountService;

/// The endpoints about accounts, and about where they are signed in.
class AccountApi : public QObject
{
    Q_OBJECT

public:
    explicit AccountApi(AccountService &accounts, QObject *parent = nullptr);

    QList<Route> routes();

private:
    void registerAccount(const ApiCall &call, const HttpRespond &respond);
    void login(const ApiCall &call, const HttpRespond &respond);
    void logout(const ApiCall &call, const HttpRespond &respond);
    void changePassword(const ApiCall &call, const HttpRespond &respond);
    void listSignIns(const ApiCall &call, const HttpRespond &respond);
    void endSignIn(const ApiCall &call, const HttpRespond &respond);

    AccountService &m_accounts;
};

}
