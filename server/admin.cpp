// SPDX-License-Identifier: MIT
#include "server/admin.h"

#include "server/core/adminservice.h"
#include "server/core/names.h"
#include "server/redis/redisstore.h"

#include <QTimer>

namespace Chatto {

using namespace Qt::StringLiterals;

Admin::Admin(const ServerConfig &config, const AdminCommand &command, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_command(command)
    , m_hasher(config.limits)
    , m_access(config)
{
    connect(&m_access, &StoreAccess::opened, this, &Admin::openStore);
    connect(&m_access, &StoreAccess::failed, this, [this](const QString &reason) { finish(false, reason); });
}

Admin::~Admin() = default;

void Admin::start()
{
    const bool isOverruled = m_command.kind == AdminCommand::Kind::Owner && !m_config.owner.isEmpty()
        && foldName(m_config.owner) != foldName(m_command.name);
    if (isOverruled)
        finish(false, u"The settings say that %1 is the server's owner: change that there."_s.arg(m_config.owner));
    else
        m_access.open();
}

void Admin::openStore()
{
    const RedisOptions options = m_access.options();
    m_store = std::make_unique<RedisStore>(options, m_config.limits);
    m_service = std::make_unique<AdminService>(*m_store, m_hasher);
    connect(m_store.get(), &Store::readyChanged, this, [this](bool ready) {
        if (ready && !m_isExecuting)
            execute();
    });
    QTimer::singleShot(options.timeout, this, [this, where = options.url.toDisplayString()] {
        if (!m_isExecuting)
            finish(false, u"The store at %1 doesn't answer."_s.arg(where));
    });
    m_store->start();
}

void Admin::execute()
{
    m_isExecuting = true;
    switch (m_command.kind) {
    case AdminCommand::Kind::Owner:
        return setOwner();
    case AdminCommand::Kind::Block:
        return setBlocked(true);
    case AdminCommand::Kind::Unblock:
        return setBlocked(false);
    case AdminCommand::Kind::Password:
        return setPassword();
    case AdminCommand::Kind::OpenRegistration:
        return setRegistration(true);
    case AdminCommand::Kind::CloseRegistration:
        return setRegistration(false);
    }
}

void Admin::setOwner()
{
    m_service->setOwner(m_command.name, {this, [this](const Result<bool> &exists) {
                                             if (!exists)
                                                 return refuse(exists.error());
                                             const QString sentence = *exists
                                                 ? u"%1 is the server's owner."_s
                                                 : u"There is no account %1 yet: whoever makes it owns the server."_s;
                                             finish(true, sentence.arg(m_command.name));
                                         }});
}

void Admin::setBlocked(bool blocked)
{
    const QString sentence = blocked ? u"%1 is blocked, and signed out everywhere."_s : u"%1 may sign in again."_s;
    m_service->setBlocked(m_command.name, blocked, answering(sentence.arg(m_command.name)));
}

void Admin::setPassword()
{
    const QString sentence = u"%1 has a new password, and is signed out everywhere."_s;
    m_service->setPassword(m_command.name, m_command.password, answering(sentence.arg(m_command.name)));
}

void Admin::setRegistration(bool open)
{
    const QString sentence = open ? u"Everybody may make an account, unless a server's settings say no."_s
                                  : u"Nobody can make an account any more."_s;
    m_store->setRegistration(open, answering(sentence));
}

Handler<Done> Admin::answering(const QString &success)
{
    return {this, [this, success](const Result<Done> &done) { done ? finish(true, success) : refuse(done.error()); }};
}

void Admin::refuse(const Error &error)
{
    if (error.code == ErrorCode::NoSuchUser)
        finish(false, u"There is no account %1."_s.arg(m_command.name));
    else if (error.code == ErrorCode::Forbidden)
        finish(false, u"%1 owns the server, and can't be blocked."_s.arg(m_command.name));
    else
        finish(false, error.detail);
}

void Admin::finish(bool done, const QString &sentence)
{
    if (!std::exchange(m_isFinished, true))
        emit finished(done, sentence);
}

}
