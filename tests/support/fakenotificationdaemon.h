// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QMap>
#include <QObject>
#include <QVariantMap>

namespace Chatto {

/// What a desktop does with notifications: it shows them, to a test.
class FakeNotificationDaemon : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    QMap<uint, Shown> shown; ///< By number.
    QStringList capabilities{QStringLiteral("body"), QStringLiteral("actions"), QStringLiteral("body-markup")};
    int notifyCalls = 0;
    bool hangs = false; ///< Calls are never answered, until goOn().

    explicit FakeNotificationDaemon(const QDBusConnection &bus)
        : m_bus(bus)
    {
    }
    ~FakeNotificationDaemon() override { leave(); }

    bool enter()
    {
        return m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void leave()
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        shown.clear();
    }
    /// Answers what has waited.
    void goOn()
    {
        hangs = false;
        for (const auto &[call, number] : std::exchange(m_waiting, {}))
            m_bus.send(call.createReply(number));
    }
    void click(uint number, const QString &action = QStringLiteral("default"), const QString &token = {})
    {
        if (!token.isEmpty())
            emit ActivationToken(number, token);
        emit ActionInvoked(number, action);
        dismiss(number);
    }
    void dismiss(uint number)
    {
        shown.remove(number);
        emit NotificationClosed(number, 2);
    }
    QStringList summaries() const
    {
        QStringList all;
        for (const Shown &one : shown)
            all.append(one.summary);
        return all;
    }

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary, const QString &body,
        const QStringList &actions, const QVariantMap &hints, int)
    {
        ++notifyCalls;
        const uint number = replaces != 0 ? replaces : ++m_last;
        shown.insert(number, {summary, body, actions, hints});
        if (hangs) {
            setDelayedReply(true);
            m_waiting.append({message(), number});
        }
        return number;
    }
    void CloseNotification(uint number)
    {
        if (shown.remove(number))
            emit NotificationClosed(number, 3);
    }

signals:
    void NotificationClosed(uint number, uint reason);
    void ActionInvoked(uint number, const QString &action);
    void ActivationToken(uint number, const QString &token);

private:
    QDBusConnection m_bus;
    QList<std::pair<QDBusMessage, uint>> m_waiting;
    uint m_last = 0;
};

}
