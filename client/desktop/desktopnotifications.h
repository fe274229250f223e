// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/notificationsink.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QObject>

#include <optional>

namespace Chatto {

/// Notifications by the desktop's daemon (org.freedesktop.Notifications). Never waits for it.
class DesktopNotifications : public QObject, public NotificationSink
{
    Q_OBJECT

public:
    /// Without a daemon, until it is told of the bus.
    explicit DesktopNotifications(QObject *parent = nullptr);
    explicit DesktopNotifications(const QDBusConnection &bus, QObject *parent = nullptr);

    void connectTo(const QDBusConnection &bus);

    /// There is a daemon, as far as is known by now.
    bool isAvailable() const { return m_available && m_bus.isConnected(); }

    void show(const Notification &notification) override;
    void withdraw(const QString &id) override;

signals:
    void availableChanged();
    /// Clicked. Under Wayland, `activationToken` lets the window come to the front.
    void opened(const QString &id, const QString &activationToken);
    void markReadChosen(const QString &id);
    /// By the user, or since its time was over.
    void closed(const QString &id);

private slots:
    void actionInvoked(uint number, const QString &action);
    void activationToken(uint number, const QString &token);
    void notificationClosed(uint number, uint reason);

private:
    /// What the daemon was asked to show.
    struct Sent
    {
        uint number = 0; ///< The daemon's; 0 while it hasn't said.
        bool isWaiting = false; ///< For its answer.
        bool isWithdrawn = false; ///< To be closed as soon as the number is known.
        std::optional<Notification> next = {}; ///< What is to take its place then.
    };

    void listen();
    void ownerChanged(const QString &owner);
    void askCapabilities();
    void setAvailable(bool available);
    void send(const Notification &notification, Sent &sent);
    void answered(const QString &id, uint number);
    void close(uint number);
    QString idOf(uint number) const;

    QDBusConnection m_bus{QString()};
    QDBusServiceWatcher m_watcher;
    QStringList m_capabilities;
    QHash<QString, Sent> m_sent; ///< By our id.
    QHash<uint, QString> m_tokens; ///< Each comes just before the action that it is for.
    bool m_available = false;
};

}
