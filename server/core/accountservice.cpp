// SPDX-License-Identifier: MIT
#include "server/core/accountservice.h"

#include "server/core/names.h"
#include "server/core/passwordhasher.h"
#include "server/core/serverstate.h"
#include "server/core/store.h"
#include "server/core/token.h"

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SignedIn signedIn(const QString &token, const Identity &identity)
{
    return {token, User{identity.name, Presence::Offline, identity.guest, identity.owner}};
}

/// Tells the caller the outcome of the last step, the one that made the token valid.
Handler<Identity> answering(const Handler<SignedIn> &handler, const QString &token)
{
    return {handler.context(), [handler, token](const Result<Identity> &identity) {
                identity ? handler(signedIn(token, *identity)) : handler(identity.error());
            }};
}

}

AccountService::AccountService(Store &store, PasswordHasher &hasher, const ServerState &server, const Limits &limits,
    RateLimiter::Now now, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_hasher(hasher)
    , m_server(server)
    , m_failures(limits.logins, 1min, limits.logins, std::move(now))
{
}

void AccountService::registerAccount(const Credentials &credentials, Handler<SignedIn> handler)
{
    if (!m_server.info().registrationOpen) {
        const Error closed{ErrorCode::RegistrationClosed, u"This server takes no new accounts."_s};
        return handler.later(closed);
    }
    const auto name = prepareName(credentials.username);
    if (!name)
        return handler.later(name.error());
    m_hasher.hash(credentials.password.value_or(QString()), name->name,
        {this, [this, name = *name, handler](const Result<QByteArray> &hash) {
             hash ? createAccount(name, *hash, handler) : handler(hash.error());
         }});
}

void AccountService::login(const Credentials &credentials, const QHostAddress &address, Handler<SignedIn> handler)
{
    if (!credentials.password)
        return loginAsGuest(credentials.username, handler);
    const QByteArray key = addressKey(address);
    if (!m_failures.peek(key)) {
        const Error often{ErrorCode::RateLimited, u"Too many failed sign-ins."_s, m_failures.retryAfter(key)};
        return handler.later(often);
    }
    loginWithPassword(credentials, key, handler);
}

void AccountService::logout(const QByteArray &tokenHash, Handler<Done> handler)
{
    m_store.endSignIn(tokenHash, std::move(handler));
}

void AccountService::authenticate(const QString &token, Handler<Identity> handler)
{
    m_store.findSignIn(hashToken(token), std::move(handler));
}

void AccountService::loginAsGuest(const QString &username, const Handler<SignedIn> &handler)
{
    if (!m_server.info().guests) {
        const Error refused{ErrorCode::GuestsNotAllowed, u"This server takes no guests: a password is needed."_s};
        return handler.later(refused);
    }
    const auto name = prepareName(username);
    if (!name)
        return handler.later(name.error());
    const QString token = makeToken();
    m_store.createGuest(*name, {hashToken(token)}, answering(handler, token));
}

void AccountService::loginWithPassword(
    const Credentials &credentials, const QByteArray &address, const Handler<SignedIn> &handler)
{
    const auto compare = [=, this, password = *credentials.password](const Result<Account> &found) {
        if (!found && found.error().code != ErrorCode::NoSuchUser)
            return handler(found.error());
        // For an unknown name something is compared, too: the time that it takes tells nobody who is here.
        const Account account = found ? *found : Account();
        m_hasher.verify(password, account.passwordHash, {this, [=, this](const Result<Done> &verified) {
                                                             verified ? createSignIn(account.identity, handler)
                                                                      : refuse(verified.error(), address, handler);
                                                         }});
    };
    m_store.findAccount(foldName(credentials.username), {this, compare});
}

void AccountService::refuse(const Error &error, const QByteArray &address, const Handler<SignedIn> &handler)
{
    if (error.code == ErrorCode::BadCredentials)
        m_failures.charge(address);
    handler(error);
}

void AccountService::createAccount(
    const PreparedName &name, const QByteArray &passwordHash, const Handler<SignedIn> &handler)
{
    const QString token = makeToken();
    m_store.createAccount(name, passwordHash, {hashToken(token)}, false, answering(handler, token));
}

void AccountService::createSignIn(const Identity &identity, const Handler<SignedIn> &handler)
{
    const QString token = makeToken();
    const auto tell = [handler, identity, token](const Result<Done> &created) {
        created ? handler(signedIn(token, identity)) : handler(created.error());
    };
    m_store.createSignIn(identity.uid, {hashToken(token)}, {handler.context(), tell});
}

}
