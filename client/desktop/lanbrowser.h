// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/foundserver.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QMap>
#include <QObject>
#include <QSet>

#include <functional>

class QDBusMessage;

namespace Chatto {

/// The servers that tell of themselves on the local network by mDNS, as Avahi hears them; none where it isn't there.
class LanBrowser : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostServers = 50; ///< Anybody can announce as many as they like.

    /// By the system's message bus.
    explicit LanBrowser(QObject *parent = nullptr);
    explicit LanBrowser(const QDBusConnection &bus, QObject *parent = nullptr);
    ~LanBrowser() override;

    /// By name.
    QList<FoundServer> servers() const;

signals:
    void changed();

private slots:
    void itemAdded(const QDBusMessage &signal);
    void itemRemoved(const QDBusMessage &signal);

private:
    /// A service by one name, which may be heard in several ways: through each network, by IPv4 and by IPv6.
    struct Service
    {
        QSet<QPair<int, int>> ways;
        QString address = {}; ///< Empty until it is known.
    };
    using Answer = std::function<void(const QVariantList &values)>;

    void browse();
    void forgetAll();
    void resolve(const QVariantList &item);
    void resolved(const QString &name, const QVariantList &values);
    void lookUp(const QString &name, const QString &host, quint16 port);
    void setAddress(const QString &name, const QString &address);
    void ask(const QString &method, const QVariantList &arguments, const Answer &answer);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QString m_browser; ///< The path of Avahi's object that tells us; empty while there is none.
    QMap<QString, Service> m_services; ///< By name.
};

}
