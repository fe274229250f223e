// SPDX-License-Identifier: MIT
#include "server/core/accountservice.h"

#include "server/core/names.h"
#include "server/core/passwordhasher.h"
#include "server/core/serverstate.h"
#include "server/core/store.h"
#include "server/core/token.h"

#include <QCryptographicHash>
#include <QTimer>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SignedIn signedIn(const QString &token, const Identity &identity)
{
    return {token, User{identity.name, Presence::Offline, identity.guest, identity.owner}};
}

constexpr int freeGuesses = 10; ///< What a single address may do in a minute, as things come.
constexpr std::chrono::milliseconds firstPause = 500ms;
constexpr int mostDoublings = 4; ///< Up to 8 s.

/// A name may be as long as a request.
QByteArray accountKey(const QByteArray &foldedName)
{
    return QCryptographicHash::hash(foldedName, QCryptographicHash::Sha256);
}

Error registrationClosed()
{
    return {ErrorCode::RegistrationClosed, u"This server takes no new accounts."_s};
}

/// Only for somebody who knows the password.
Error blocked()
{
    return {ErrorCode::BadCredentials, u"This account has been blocked by the server's owner."_s};
}

Error passwordChanged()
{
    return {ErrorCode::BadCredentials, u"The password has just been changed."_s};
}

}

AccountService::AccountService(Store &store, PasswordHasher &hasher, const ServerState &server, const Limits &limits,
    RateLimiter::Now now, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_hasher(hasher)
    , m_server(server)
    , m_failures(limits.logins, 1min, limits.logins, now)
    , m_guesses(limits.logins > 0 ? 1 : 0, 1min, 1, now)
    , m_visits(limits.signIns, 1min, limits.signIns, std::move(now))
{
}

std::chrono::milliseconds AccountService::pauseAfter(int failures)
{
    if (failures < freeGuesses)
        return 0ms;
    return firstPause * (1 << std::min(failures - freeGuesses, mostDoublings));
}

void AccountService::registerAccount(const Credentials &credentials, const Visitor &visitor, Handler<SignedIn> handler)
{
    if (!m_server.info().registrationOpen)
        return handler.later(registrationClosed());
    if (const auto often = refusalFor(visitor))
        return handler.later(*often);
    const auto name = prepareName(credentials.username);
    if (!name)
        return handler.later(name.error());
    m_hasher.hash(credentials.password.value_or(QString()), name->name,
        {this, [this, name = *name, visitor, handler](const Result<QByteArray> &hash) {
             hash ? createAccount(name, *hash, visitor, handler) : handler(hash.error());
         }});
}

void AccountService::login(const Credentials &credentials, const Visitor &visitor, Handler<SignedIn> handler)
{
    if (const auto often = refusalFor(visitor))
        return handler.later(*often);
    if (!credentials.password)
        return loginAsGuest(credentials.username, visitor.client, handler);
    verify(foldName(credentials.username), *credentials.password, visitor.address,
        {this, [this, client = visitor.client, handler](const Result<Account> &account) {
             account ? createSignIn(*account, client, handler) : handler(account.error());
         }});
}

void AccountService::logout(const QByteArray &tokenHash, Handler<Done> handler)
{
    m_store.endSignIn(tokenHash, std::move(handler));
}

void AccountService::authenticate(const QString &token, Handler<Identity> handler)
{
    m_store.findSignIn(hashToken(token), std::move(handler));
}

void AccountService::changePassword(const Identity &user, const QByteArray &tokenHash, const PasswordChange &change,
    const QHostAddress &address, Handler<Done> handler)
{
    if (user.guest)
        return handler.later(Error{ErrorCode::Forbidden, u"A guest has no password."_s});
    verify(foldName(user.name.toString()), change.before, address,
        {this, [this, tokenHash, password = change.after, handler](const Result<Account> &account) {
             account ? setPassword(*account, tokenHash, password, handler) : handler(account.error());
         }});
}

void AccountService::signIns(const Identity &user, const QByteArray &tokenHash, Handler<QList<SignIn>> handler)
{
    m_store.findSignIns(user.uid, tokenHash, std::move(handler));
}

void AccountService::endSignIn(const Identity &user, const QString &id, Handler<Done> handler)
{
    m_store.endSignInById(user.uid, id, std::move(handler));
}

/// Each of these costs the time of a hash, or leaves something in the store. Whoever sits at the server's own machine
/// can have both without asking.
std::optional<Error> AccountService::refusalFor(const Visitor &visitor)
{
    if (visitor.isLocal)
        return {};
    return m_visits.refusal(addressKey(visitor.address), u"Too many sign-ins."_s);
}

/// Tells the caller the outcome of the last step, the one that made the token valid.
Handler<Identity> AccountService::answering(const Handler<SignedIn> &handler, const QString &token, quint64 &count)
{
    return {this, [handler, token, &count](const Result<Identity> &identity) {
                if (!identity)
                    return handler(identity.error());
                ++count;
                handler(signedIn(token, *identity));
            }};
}

void AccountService::loginAsGuest(const QString &username, const QString &client, const Handler<SignedIn> &handler)
{
    if (!m_server.info().guests) {
        const Error refused{ErrorCode::GuestsNotAllowed, u"This server takes no guests: a password is needed."_s};
        return handler.later(refused);
    }
    const auto name = prepareName(username);
    if (!name)
        return handler.later(name.error());
    const QString token = makeToken();
    m_store.createGuest(*name, {hashToken(token), client}, answering(handler, token, m_counts.guests));
}

void AccountService::createAccount(
    const PreparedName &name, const QByteArray &passwordHash, const Visitor &visitor, const Handler<SignedIn> &handler)
{
    if (!m_server.info().registrationOpen) // any more
        return handler(registrationClosed());
    const QString token = makeToken();
    m_store.createAccount(name, passwordHash, {hashToken(token), visitor.client}, visitor.isLocal,
        answering(handler, token, m_counts.registered));
}

void AccountService::createSignIn(const Account &account, const QString &client, const Handler<SignedIn> &handler)
{
    if (account.blocked)
        return handler(blocked());
    const QString token = makeToken();
    m_store.createSignIn(account.identity.uid, {hashToken(token), client},
        {this, [this, account, token, handler](const Result<Done> &created) {
             if (created)
                 return confirmSignIn(account, token, handler);
             const bool isBlocked = created.error().code == ErrorCode::BadCredentials;
             handler(isBlocked ? blocked() : created.error());
         }});
}

/// A new password ends all sign-ins. One that was under way with the old password, and comes after that, mustn't stay.
void AccountService::confirmSignIn(const Account &account, const QString &token, const Handler<SignedIn> &handler)
{
    const auto tell = [this, account, token, handler](const Result<Account> &found) {
        if (found && found->passwordHash == account.passwordHash) {
            ++m_counts.withPassword;
            return handler(signedIn(token, found->identity));
        }
        m_store.endSignIn(hashToken(token), {this, [](const Result<Done> &) {}});
        handler(found ? passwordChanged() : found.error());
    };
    m_store.findAccount(foldName(account.identity.name.toString()), {this, tell});
}

/// BadCredentials, RateLimited. For an unknown name something is compared, too: the time that it takes tells nobody who
/// is here.
void AccountService::verify(
    const QByteArray &foldedName, const QString &password, const QHostAddress &address, const Handler<Account> &handler)
{
    const Attempt attempt{foldedName, password, accountKey(foldedName), addressKey(address)};
    if (!m_failures.peek(attempt.addressKey))
        return handler.later(m_failures.refuse(attempt.addressKey, u"Too many failed sign-ins."_s));
    // Before it is looked at: else an answer that keeps one waiting would tell that it is the wrong one.
    QTimer::singleShot(pauseAfter(m_guesses.taken(attempt.accountKey)), this,
        [this, attempt, handler] { findAccount(attempt, handler); });
}

void AccountService::findAccount(const Attempt &attempt, const Handler<Account> &handler)
{
    m_store.findAccount(attempt.foldedName, {this, [this, attempt, handler](const Result<Account> &found) {
                                                 if (!found && found.error().code != ErrorCode::NoSuchUser)
                                                     return handler(found.error());
                                                 compare(found ? *found : Account(), attempt, handler);
                                             }});
}

void AccountService::compare(const Account &account, const Attempt &attempt, const Handler<Account> &handler)
{
    const auto tell = [this, account, attempt, handler](const Result<Done> &verified) {
        if (verified)
            return handler(account);
        if (verified.error().code == ErrorCode::BadCredentials) {
            m_failures.charge(attempt.addressKey);
            m_guesses.charge(attempt.accountKey);
            ++m_counts.failed;
        }
        handler(verified.error());
    };
    m_hasher.verify(attempt.password, account.passwordHash, {this, tell});
}

void AccountService::setPassword(
    const Account &account, const QByteArray &tokenHash, const QString &password, const Handler<Done> &handler)
{
    const UserName name = account.identity.name;
    const auto store = [this, name, tokenHash, handler](const Result<QByteArray> &hash) {
        if (!hash)
            return handler(hash.error());
        m_store.setPassword(foldName(name.toString()), *hash, tokenHash, handler);
    };
    m_hasher.hash(password, name, {this, store});
}

}
