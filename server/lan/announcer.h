// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>

#include <functional>

class QDBusMessage;

namespace Chatto {

/// What the local network is told of a server.
struct Announcement
{
    QString name; ///< Shown to people.
    quint16 port = 0;
    QByteArray fingerprint; ///< The SHA-256 of its certificate.
};

/// Tells the local network of a server by mDNS (`_chatto._tcp`), for as long as it lives. Avahi does so for us, asked
/// over D-Bus; where it isn't there, nobody is told until it comes.
class Announcer : public QObject
{
    Q_OBJECT

public:
    /// By the system's message bus.
    explicit Announcer(const Announcement &announcement, QObject *parent = nullptr);
    Announcer(const QDBusConnection &bus, const Announcement &announcement, QObject *parent = nullptr);
    ~Announcer() override;

signals:
    /// Under that name, which is another one than wanted where it was taken.
    void announced(const QString &name);

private slots:
    void daemonStateChanged(int state);
    void groupStateChanged(int state, const QString &error, const QDBusMessage &signal);

private:
    using Next = std::function<void(const QDBusMessage &reply)>;

    void ownerChanged(const QString &owner);
    void begin();
    void startAttempt();
    void announce();
    void makeGroup();
    void addService();
    void rename();
    void withdraw();
    void call(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments,
        const Next &next, const Next &failed = {});
    void giveUp(const QDBusMessage &error);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    Announcement m_announcement;
    QString m_name; ///< As it was last tried.
    QString m_group; ///< The path of Avahi's object that holds our entry; empty while there is none.
    QObject *m_attempt = nullptr; ///< What was asked in an earlier one is of no concern any more.
};

}
