// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/keyring.h"
#include "client/desktop/sessionbus.h"

#include <QObject>

class QDBusMessage;
class QDBusObjectPath;

namespace Chatto {

/// The keyring of the desktop, by freedesktop.org's Secret Service: GNOME Keyring, KWallet and KeePassXC speak it.
/// libsecret would do the same, but stays in memory with all it brings along, for one question at the start. Secrets
/// cross the bus as they are: whoever could listen there could ask the service as well.
class SecretService : public QObject, public Keyring
{
    Q_OBJECT

public:
    using BusSource = std::function<QDBusConnection()>;

    /// The bus is connected to when a question is asked.
    explicit SecretService(BusSource bus = sessionBus, QObject *parent = nullptr);

    void read(const QString &key, const Handler &handler) override;
    void write(const QString &key, const QString &secret, Asking asking, const Handler &handler) override;
    void remove(const QString &key, const Handler &handler) override;

private:
    using Paths = QList<QDBusObjectPath>;
    using Next = std::function<void(const QVariantList &answer)>;

    /// Each step goes on with its answer; what goes wrong is the handler's.
    void ask(const QDBusMessage &call, const Handler &handler, const Next &next);
    void find(const QString &key, const Handler &handler, const std::function<void(const Paths &items)> &next);
    void unlock(const Paths &locked, const Handler &handler, const std::function<void(const Paths &unlocked)> &next);
    /// Lets the service ask its user, unless there is nothing to ask.
    void prompt(const QDBusObjectPath &prompt, const Handler &handler, const std::function<void(QVariant)> &next);
    void findCollection(
        Asking asking, const Handler &handler, const std::function<void(const QDBusObjectPath &)> &next);
    void checkOpen(const QDBusObjectPath &collection, const Handler &handler, const std::function<void()> &next);
    void makeCollection(const Handler &handler, const std::function<void(const QDBusObjectPath &)> &next);
    void openSession(const Handler &handler, const std::function<void(const QDBusObjectPath &session)> &next);
    void readItem(const QDBusObjectPath &item, const Handler &handler);
    void makeItem(const QDBusObjectPath &collection, const QString &key, const QString &secret, const Handler &handler);
    void removeItems(Paths items, const Handler &handler);

    BusSource m_bus;
};

}
