// SPDX-License-Identifier: MIT
#include "server/core/adminservice.h"

#include "server/core/names.h"
#include "server/core/passwordhasher.h"
#include "server/core/store.h"

namespace Chatto {

AdminService::AdminService(Store &store, PasswordHasher &hasher, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_hasher(hasher)
{
}

void AdminService::setOwner(const QString &username, Handler<bool> handler)
{
    const auto name = prepareName(username);
    if (!name)
        return handler.later(name.error());
    const auto tell = [handler](const Result<Account> &found) {
        if (!found && found.error().code != ErrorCode::NoSuchUser)
            return handler(found.error());
        handler(bool(found));
    };
    m_store.setOwner(name->folded, {this, [this, folded = name->folded, handler, tell](const Result<Done> &done) {
                                        done ? m_store.findAccount(folded, {this, tell}) : handler(done.error());
                                    }});
}

void AdminService::setBlocked(const QString &username, bool blocked, Handler<Done> handler)
{
    m_store.setBlocked(foldName(username), blocked, std::move(handler));
}

void AdminService::setPassword(const QString &username, const QString &password, Handler<Done> handler)
{
    const QByteArray folded = foldName(username);
    const auto hash = [this, folded, password, handler](const Result<Account> &found) {
        if (!found)
            return handler(found.error());
        const auto store = [this, folded, handler](const Result<QByteArray> &hashed) {
            hashed ? m_store.setPassword(folded, *hashed, {}, handler) : handler(hashed.error());
        };
        m_hasher.hash(password, found->identity.name, {this, store});
    };
    m_store.findAccount(folded, {this, hash});
}

}
