// SPDX-License-Identifier: MIT
#pragma once

#include "common/httpapi.h"
#include "common/limits.h"
#include "server/core/handler.h"
#include "server/core/identity.h"
#include "server/core/ratelimiter.h"

#include <QHostAddress>

namespace Chatto {

struct Account;
class PasswordHasher;
struct PreparedName;
class ServerState;
class Store;

/// Where a request to sign in comes from.
struct Visitor
{
    QHostAddress address;
    QString client = {}; ///< What the client calls itself: at most 200 characters.
    bool isLocal = false; ///< Sits at the server's own machine: no proxy and no web page stands between.
};

/// How often somebody was let in, and in which way; and how often a password was wrong.
struct SignInCounts
{
    quint64 registered = 0;
    quint64 withPassword = 0;
    quint64 guests = 0;
    quint64 failed = 0;
};

/// Signs people up, in and out, and looks after their passwords and sign-ins. Everything here can fail with
/// Unavailable.
class AccountService : public QObject
{
    Q_OBJECT

public:
    AccountService(Store &store, PasswordHasher &hasher, const ServerState &server, const Limits &limits,
        RateLimiter::Now now = RateLimiter::Clock::now, QObject *parent = nullptr);

    /// RegistrationClosed, UsernameInvalid, PasswordWeak, UsernameTaken; RateLimited after too many sign-ins of
    /// whatever kind from the address, unless the visitor is local. If the server has no owner, a local visitor's
    /// account becomes it.
    void registerAccount(const Credentials &credentials, const Visitor &visitor, Handler<SignedIn> handler);
    /// BadCredentials (the account is blocked, too), for the same account later and later; RateLimited after too many
    /// of these from the address, or too many sign-ins as above. Without a password, as a guest: GuestsNotAllowed,
    /// UsernameInvalid, UsernameTaken.
    void login(const Credentials &credentials, const Visitor &visitor, Handler<SignedIn> handler);
    /// How long a password isn't looked at after so many wrong ones of the same account, one of which is forgotten each
    /// minute. Nobody is locked out by others, and nobody guesses fast, from however many addresses.
    static std::chrono::milliseconds pauseAfter(int failures);
    /// The token of that hash is void from then on.
    void logout(const QByteArray &tokenHash, Handler<Done> handler);
    /// Who has that token; Unauthenticated.
    void authenticate(const QString &token, Handler<Identity> handler);

    /// Ends all of the user's sign-ins but that of `tokenHash`. BadCredentials, PasswordWeak; RateLimited as for login;
    /// Forbidden for guests.
    void changePassword(const Identity &user, const QByteArray &tokenHash, const PasswordChange &change,
        const QHostAddress &address, Handler<Done> handler);
    /// Where the user is signed in, the newest first; `current` is the one of that token.
    void signIns(const Identity &user, const QByteArray &tokenHash, Handler<QList<SignIn>> handler);
    /// Ends one of them; NotFound.
    void endSignIn(const Identity &user, const QString &id, Handler<Done> handler);

    const SignInCounts &counts() const { return m_counts; }
    const RateLimiter &failureRate() const { return m_failures; }
    const RateLimiter &visitRate() const { return m_visits; }

private:
    std::optional<Error> refusalFor(const Visitor &visitor);
    Handler<Identity> answering(const Handler<SignedIn> &handler, const QString &token, quint64 &count);
    void loginAsGuest(const QString &username, const QString &client, const Handler<SignedIn> &handler);
    void loginWithPassword(const Credentials &credentials, const Visitor &visitor, const Handler<SignedIn> &handler);
    void createAccount(const PreparedName &name, const QByteArray &passwordHash, const Visitor &visitor,
        const Handler<SignedIn> &handler);
    void createSignIn(const Account &account, const QString &client, const Handler<SignedIn> &handler);
    void confirmSignIn(const Account &account, const QString &token, const Handler<SignedIn> &handler);
    /// Somebody says that this is their password.
    struct Attempt
    {
        QByteArray foldedName;
        QString password;
        QByteArray accountKey; ///< For every name there can be: the wait tells nobody who is here.
        QByteArray addressKey;
    };

    void verify(const QByteArray &foldedName, const QString &password, const QHostAddress &address,
        const Handler<Account> &handler);
    void findAccount(const Attempt &attempt, const Handler<Account> &handler);
    void compare(const Account &account, const Attempt &attempt, const Handler<Account> &handler);
    void setPassword(
        const Account &account, const QByteArray &tokenHash, const QString &password, const Handler<Done> &handler);

    Store &m_store;
    PasswordHasher &m_hasher;
    const ServerState &m_server;
    RateLimiter m_failures; ///< Failed sign-ins of each address.
    RateLimiter m_guesses; ///< Of each account.
    RateLimiter m_visits; ///< All that ask to be let in, of each address.
    SignInCounts m_counts;
};

}
