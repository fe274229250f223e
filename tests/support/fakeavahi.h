// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QMap>
#include <QSet>

namespace Chatto {

/// The daemon that tells a local network of services, for a test: it tells those who browse on the same bus.
class FakeAvahi : public QDBusVirtualObject
{
public:
    struct Service
    {
        QString name;
        QString type;
        quint16 port = 0;
        QList<QByteArray> txt;
        QString host = QStringLiteral("localhost");
        QString address = QStringLiteral("127.0.0.1");
    };

    QMap<QString, Service> services; ///< Those that are announced: by the path of their group.
    QSet<QString> taken; ///< Names that others on the network have.
    bool knowsTaken = false; ///< Says so at once, and not only after asking the network.
    int groups = 0; ///< That were made and not given back.
    int resolved = 0;

    explicit FakeAvahi(const QDBusConnection &bus)
        : m_bus(bus)
    {
        qDBusRegisterMetaType<QList<QByteArray>>();
    }
    ~FakeAvahi() override { leave(); }

    bool enter()
    {
        return m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath)
            && m_bus.registerService(name());
    }
    void leave()
    {
        m_bus.unregisterService(name());
        m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree);
        services.clear();
        m_browsers.clear();
        groups = 0;
    }

    qsizetype browsers() const { return m_browsers.size(); }

    /// Another machine announces it.
    void add(const QString &path, const Service &service)
    {
        services.insert(path, service);
        for (const QString &browser : std::as_const(m_browsers))
            tellBrowser(browser, QStringLiteral("ItemNew"), service);
    }
    void remove(const QString &path)
    {
        if (!services.contains(path))
            return;
        const Service service = services.take(path);
        for (const QString &browser : std::as_const(m_browsers))
            tellBrowser(browser, QStringLiteral("ItemRemove"), service);
    }
    /// The machine's own name: 1 is being registered, 2 is there, 3 was another's.
    void setState(int state)
    {
        m_state = state;
        QDBusMessage signal
            = QDBusMessage::createSignal(QStringLiteral("/"), interface("Server"), QStringLiteral("StateChanged"));
        m_bus.send(signal << state << QString());
    }
    /// The network finds out late that two services have one name.
    void collide(QString group)
    {
        taken.insert(services.value(group).name);
        remove(group);
        tellGroup(group, 3);
    }

    bool handleMessage(const QDBusMessage &call, const QDBusConnection &) override
    {
        const auto all = methods();
        const auto found = all.constFind(call.member());
        return found != all.cend() && m_bus.send((this->*found.value())(call));
    }
    QString introspect(const QString &) const override { return {}; }

private:
    using Method = QDBusMessage (FakeAvahi::*)(const QDBusMessage &call);

    static QString name() { return QStringLiteral("org.freedesktop.Avahi"); }
    static QString interface(const char *part) { return name() + u'.' + QString::fromLatin1(part); }
    static QMap<QString, Method> methods()
    {
        using Self = FakeAvahi;
        return {{QStringLiteral("GetState"), &Self::state}, {QStringLiteral("EntryGroupNew"), &Self::makeGroup},
            {QStringLiteral("AddService"), &Self::addService}, {QStringLiteral("Commit"), &Self::commit},
            {QStringLiteral("Reset"), &Self::reset}, {QStringLiteral("Free"), &Self::free},
            {QStringLiteral("GetAlternativeServiceName"), &Self::alternative},
            {QStringLiteral("ServiceBrowserNew"), &Self::browse}, {QStringLiteral("ResolveService"), &Self::resolve}};
    }

    QDBusMessage state(const QDBusMessage &call) { return call.createReply(m_state); }
    QDBusMessage makeGroup(const QDBusMessage &call)
    {
        ++groups;
        const QDBusObjectPath path(QStringLiteral("/Client0/EntryGroup%1").arg(++m_made));
        return call.createReply(QVariant::fromValue(path));
    }
    QDBusMessage addService(const QDBusMessage &call)
    {
        const QVariantList values = call.arguments();
        const Service service{values.value(3).toString(), values.value(4).toString(), values.value(7).value<quint16>(),
            qdbus_cast<QList<QByteArray>>(values.value(8))};
        if (knowsTaken && taken.contains(service.name))
            return call.createErrorReply(interface("CollisionError"), QStringLiteral("Local name collision"));
        m_prepared.insert(call.path(), service);
        return call.createReply();
    }
    QDBusMessage commit(const QDBusMessage &call)
    {
        const Service service = m_prepared.take(call.path());
        if (!taken.contains(service.name))
            add(call.path(), service);
        tellGroup(call.path(), taken.contains(service.name) ? 3 : 2);
        return call.createReply();
    }
    QDBusMessage reset(const QDBusMessage &call)
    {
        remove(call.path());
        return call.createReply();
    }
    QDBusMessage free(const QDBusMessage &call)
    {
        if (!m_browsers.remove(call.path()))
            --groups;
        remove(call.path());
        return call.createReply();
    }
    QDBusMessage alternative(const QDBusMessage &call)
    {
        return call.createReply(QString(call.arguments().value(0).toString() + QStringLiteral(" #2")));
    }
    QDBusMessage browse(const QDBusMessage &call)
    {
        const QString path = QStringLiteral("/Client0/ServiceBrowser%1").arg(++m_made);
        m_browsers.insert(path);
        for (const Service &service : std::as_const(services))
            tellBrowser(path, QStringLiteral("ItemNew"), service); // as Avahi does: before it tells the path
        return call.createReply(QVariant::fromValue(QDBusObjectPath(path)));
    }
    QDBusMessage resolve(const QDBusMessage &call)
    {
        ++resolved;
        const QVariantList asked = call.arguments();
        for (const Service &service : std::as_const(services)) {
            if (service.name == asked.value(2).toString())
                return call.createReply({asked.value(0), asked.value(1), service.name, service.type,
                    QStringLiteral("local"), service.host, asked.value(1), service.address,
                    QVariant::fromValue(service.port), QVariant::fromValue(service.txt), 0U});
        }
        return call.createErrorReply(interface("TimeoutError"), QStringLiteral("Timeout reached"));
    }

    void tellGroup(const QString &group, int state)
    {
        QDBusMessage signal
            = QDBusMessage::createSignal(group, interface("EntryGroup"), QStringLiteral("StateChanged"));
        m_bus.send(signal << state << QString());
    }
    /// Once for each way on which it is seen.
    void tellBrowser(const QString &browser, const QString &what, const Service &service)
    {
        for (const int protocol : {0, 1}) {
            QDBusMessage signal = QDBusMessage::createSignal(browser, interface("ServiceBrowser"), what);
            m_bus.send(signal << 2 << protocol << service.name << service.type << QStringLiteral("local") << 0U);
        }
    }

    QDBusConnection m_bus;
    QMap<QString, Service> m_prepared;
    QSet<QString> m_browsers;
    int m_state = 2;
    int m_made = 0;
};

}
