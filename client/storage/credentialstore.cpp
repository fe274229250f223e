// SPDX-License-Identifier: MIT
#include "client/storage/credentialstore.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

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

/// Passes one answer on, or "refused" if none comes in time; nothing once the context is gone.
Keyring::Handler inTime(QObject *context, const Keyring::Handler &handler)
{
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [timer, handler] {
        timer->deleteLater();
        handler(Keyring::Outcome::Refused, {});
    });
    timer->start(patience);
    return [timer = QPointer(timer), handler](Keyring::Outcome outcome, const QString &secret) {
        if (!timer || !timer->isActive())
            return;
        timer->stop();
        timer->deleteLater();
        handler(outcome, secret);
    };
}

}

CredentialStore::CredentialStore(Keyring *first, QObject *parent)
    : QObject(parent)
    , m_first(first)
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
    ask([key](Keyring &keyring, const Keyring::Handler &answer) { keyring.read(key, answer); }, context,
        [handler](Keyring::Outcome outcome, const QString &token) {
            handler(outcome == Keyring::Outcome::Success ? token : QString());
        });
}

void CredentialStore::save(const QUrl &server, const UserName &user, const QString &token, QObject *context,
    std::function<void(bool)> handler, Keyring::Asking asking)
{
    const QString key = keyFor(server, user);
    m_tokens.insert(key, token);
    if (!m_hasKeyring) {
        QTimer::singleShot(0, context, [handler] { handler(false); });
        return;
    }
    const auto write = [key, token, asking](Keyring &keyring, const Keyring::Handler &answer) {
        keyring.write(key, token, asking, answer);
    };
    ask(write, context,
        [handler](Keyring::Outcome outcome, const QString &) { handler(outcome == Keyring::Outcome::Success); });
}

void CredentialStore::remove(const QUrl &server, const UserName &user)
{
    const QString key = keyFor(server, user);
    m_tokens.remove(key);
    if (!m_hasKeyring)
        return;
    ask([key](Keyring &keyring, const Keyring::Handler &answer) { keyring.remove(key, answer); }, this,
        [](Keyring::Outcome, const QString &) {});
}

void CredentialStore::ask(const Question &question, QObject *context, const Keyring::Handler &handler)
{
    const Keyring::Handler answer = inTime(context, handler);
    if (!m_first)
        return question(m_second, answer);
    question(*m_first, [this, question, answer](Keyring::Outcome outcome, const QString &secret) {
        if (outcome == Keyring::Outcome::NotThere)
            question(m_second, answer);
        else
            answer(outcome, secret);
    });
}

}
