// SPDX-License-Identifier: MIT
#pragma once

#include "common/httpapi.h"
#include "common/limits.h"
#include "server/core/handler.h"
#include "server/core/identity.h"
#include "server/core/ratelimiter.h"

#include <QHostAddress>

namespace Chatto {

class PasswordHasher;
struct PreparedName;
class ServerState;
class Store;

/// Signs people up, in and out. Everything here can fail with Unavailable.
class AccountService : public QObject
{
    Q_OBJECT

public:
    AccountService(Store &store, PasswordHasher &hasher, const ServerState &server, const Limits &limits,
        RateLimiter::Now now = RateLimiter::Clock::now, QObject *parent = nullptr);

    /// RegistrationClosed, UsernameInvalid, PasswordWeak, UsernameTaken.
    void registerAccount(const Credentials &credentials, Handler<SignedIn> handler);
    /// BadCredentials; RateLimited after too many of these from the address. Without a password, as a guest:
    /// GuestsNotAllowed, UsernameInvalid, UsernameTaken.
    void login(const Credentials &credentials, const QHostAddress &address, Handler<SignedIn> handler);
    /// The token of that hash is void from then on.
    void logout(const QByteArray &tokenHash, Handler<Done> handler);
    /// Who has that token; Unauthenticated.
    void authenticate(const QString &token, Handler<Identity> handler);

private:
    void loginAsGuest(const QString &username, const Handler<SignedIn> &handler);
    void loginWithPassword(const Credentials &credentials, const QByteArray &address, const Handler<SignedIn> &handler);
    void refuse(const Error &error, const QByteArray &address, const Handler<SignedIn> &handler);
    void createAccount(const PreparedName &name, const QByteArray &passwordHash, const Handler<SignedIn> &handler);
    void createSignIn(const Identity &identity, const Handler<SignedIn> &handler);

    Store &m_store;
    PasswordHasher &m_hasher;
    const ServerState &m_server;
    RateLimiter m_failures; ///< Failed sign-ins of each address.
};

}
