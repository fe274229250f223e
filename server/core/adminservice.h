// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/handler.h"

namespace Chatto {

class PasswordHasher;
class Store;

/// What the server's owner, or whoever administers its machine, decides about accounts. Who asks has been checked;
/// names are as typed. Everything here can fail with Unavailable.
class AdminService : public QObject
{
    Q_OBJECT

public:
    AdminService(Store &store, PasswordHasher &hasher, QObject *parent = nullptr);

    /// Whoever has that name, now or once the account is made, is the server's owner, and nobody else is.
    /// UsernameInvalid. True if there is such an account.
    void setOwner(const QString &username, Handler<bool> handler);
    /// NoSuchUser; Forbidden for the server's owner.
    void setBlocked(const QString &username, bool blocked, Handler<Done> handler);
    /// Ends all sign-ins of the account. NoSuchUser, PasswordWeak.
    void setPassword(const QString &username, const QString &password, Handler<Done> handler);

private:
    Store &m_store;
    PasswordHasher &m_hasher;
};

}
