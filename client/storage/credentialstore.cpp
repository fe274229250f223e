// SPDX-License-Identifier: MIT
#include "client/storage/credentialstore.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chatto.credentials")

constexpr QLatin1StringView service = "Chatto"_L1;
constexpr std::chrono::seconds patience{60}; // Somebody may have to type the keyring's password.

QString keyFor(const QUrl &server, const UserName &user)
{
    return user.toString() + u'@' + server.toString();
}

/// On Linux and the like, a keyring is reached by the session's D-Bus. Asking where there is none would start one, or
/// wait for it.
bool canReachKeyring()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
#else
    return true;
#endif
}

using Finished = std::function<void(const QKeychain::Job *)>;

/// Does the job, and gives it to `finished`; nothing, if the keyring doesn't answer.
void start(QKeychain::Job *job, const QString &key, QObject *context, const Finished &finished)
{
    job->setKey(key);
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    QObject::connect(job, &QKeychain::Job::finished, context, [timer, finished](const QKeychain::Job *done) {
        timer->stop();
        if (done->error() != QKeychain::NoError && done->error() != QKeychain::EntryNotFound)
            qCInfo(log) << "the keyring refused:" << done->errorString();
        finished(done);
    });
    QObject::connect(timer, &QTimer::timeout, context, [job, context, finished] {
        job->disconnect(context);
        finished(nullptr);
    });
    timer->start(patience);
    job->start();
}

bool succeeded(const QKeychain::Job *job)
{
    return job && job->error() == QKeychain::NoError;
}

}

CredentialStore::CredentialStore(QObject *parent)
    : QObject(parent)
    , m_hasKeyring(canReachKeyring())
{
}

bool CredentialStore::mayHave(const QUrl &server, const UserName &user) const
{
    return m_hasKeyring || m_tokens.contains(keyFor(server, user));
}

void CredentialStore::load(
    const QUrl &server, const UserName &user, QObject *context, std::function<void(const QString &)> handler)
{
    const QString key = keyFor(server, user);
    if (!m_hasKeyring || m_tokens.contains(key)) {
        QTimer::singleShot(0, context, [token = m_tokens.value(key), handler] { handler(token); });
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    start(job, key, context, [handler](const QKeychain::Job *done) {
        const auto *read = static_cast<const QKeychain::ReadPasswordJob *>(done);
        handler(succeeded(done) ? read->textData() : QString());
    });
}

void CredentialStore::save(
    const QUrl &server, const UserName &user, const QString &token, QObject *context, std::function<void(bool)> handler)
{
    const QString key = keyFor(server, user);
    m_tokens.insert(key, token);
    if (!m_hasKeyring) {
        QTimer::singleShot(0, context, [handler] { handler(false); });
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setTextData(token);
    start(job, key, context, [handler](const QKeychain::Job *done) { handler(succeeded(done)); });
}

void CredentialStore::remove(const QUrl &server, const UserName &user)
{
    const QString key = keyFor(server, user);
    m_tokens.remove(key);
    if (m_hasKeyring)
        start(new QKeychain::DeletePasswordJob(service, this), key, this, [](const QKeychain::Job *) {});
}

}
