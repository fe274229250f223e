// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QMap>

namespace Chatto {

/// A secret as it goes over the bus.
struct FakeSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

inline QDBusArgument &operator<<(QDBusArgument &argument, const FakeSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, FakeSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

/// A desktop's keyring, for a test: it speaks freedesktop.org's Secret Service.
class FakeSecretService : public QDBusVirtualObject
{
public:
    using Attributes = QMap<QString, QString>;
    struct Item
    {
        Attributes attributes;
        QByteArray secret;
    };
    enum class User { Agrees, Dismisses, IsAway };

    QMap<QString, Item> items; ///< By path.
    bool hasCollection = true;
    bool isLocked = false;
    User user = User::Agrees; ///< What whoever is asked for the password does.
    int prompts = 0;
    int openSessions = 0;

    explicit FakeSecretService(const QDBusConnection &bus)
        : m_bus(bus)
    {
        qDBusRegisterMetaType<Attributes>();
        qDBusRegisterMetaType<FakeSecret>();
    }
    ~FakeSecretService() override
    {
        m_bus.unregisterService(name());
        m_bus.unregisterObject(root());
    }

    bool enter()
    {
        return m_bus.registerVirtualObject(root(), this, QDBusConnection::SubPath) && m_bus.registerService(name());
    }

    bool handleMessage(const QDBusMessage &call, const QDBusConnection &) override
    {
        const auto all = methods();
        const auto found = all.constFind(call.member());
        if (found == all.cend())
            return false;
        const QVariantList answer = (this->*found.value())(call);
        return m_bus.send(answer.isEmpty()
                ? call.createErrorReply(QStringLiteral("org.freedesktop.Secret.Error.IsLocked"), {})
                : call.createReply(answer));
    }
    QString introspect(const QString &) const override { return {}; }

private:
    using Method = QVariantList (FakeSecretService::*)(const QDBusMessage &call);
    using Paths = QList<QDBusObjectPath>;

    static QString name() { return QStringLiteral("org.freedesktop.secrets"); }
    static QString root() { return QStringLiteral("/org/freedesktop/secrets"); }
    static QDBusObjectPath path(const QString &name) { return QDBusObjectPath(root() + name); }
    static QVariant object(const QString &path) { return QVariant::fromValue(QDBusObjectPath(path)); }
    static QVariant nothing() { return object(QStringLiteral("/")); }
    static QMap<QString, Method> methods()
    {
        using Self = FakeSecretService;
        return {{QStringLiteral("SearchItems"), &Self::search}, {QStringLiteral("Unlock"), &Self::unlock},
            {QStringLiteral("ReadAlias"), &Self::readAlias},
            {QStringLiteral("CreateCollection"), &Self::makeCollection},
            {QStringLiteral("OpenSession"), &Self::openSession}, {QStringLiteral("Close"), &Self::closeSession},
            {QStringLiteral("GetSecret"), &Self::secret}, {QStringLiteral("CreateItem"), &Self::makeItem},
            {QStringLiteral("Delete"), &Self::remove}, {QStringLiteral("Get"), &Self::property},
            {QStringLiteral("Prompt"), &Self::prompt}};
    }

    QVariantList search(const QDBusMessage &call)
    {
        const auto wanted = qdbus_cast<Attributes>(call.arguments().value(0));
        Paths found;
        for (const auto &[path, item] : items.asKeyValueRange()) {
            bool fits = true;
            for (const auto &[name, value] : wanted.asKeyValueRange())
                fits = fits && item.attributes.value(name) == value;
            if (fits)
                found.append(QDBusObjectPath(path));
        }
        const QVariant some = QVariant::fromValue(found);
        const QVariant none = QVariant::fromValue(Paths());
        return isLocked ? QVariantList{none, some} : QVariantList{some, none};
    }
    QVariantList unlock(const QDBusMessage &call)
    {
        m_asked = call.arguments().value(0);
        if (isLocked)
            return {QVariant::fromValue(Paths()), QVariant::fromValue(path(QStringLiteral("/prompt/1")))};
        return {QVariant::fromValue(qdbus_cast<Paths>(m_asked)), nothing()};
    }
    QVariantList readAlias(const QDBusMessage &) { return {hasCollection ? collection() : nothing()}; }
    QVariantList makeCollection(const QDBusMessage &)
    {
        m_asked = {};
        return {nothing(), QVariant::fromValue(path(QStringLiteral("/prompt/2")))};
    }
    QVariantList openSession(const QDBusMessage &)
    {
        ++openSessions;
        return {QVariant::fromValue(QDBusVariant(QString())), QVariant::fromValue(path(QStringLiteral("/session/1")))};
    }
    QVariantList closeSession(const QDBusMessage &)
    {
        --openSessions;
        return {QVariant(true)};
    }
    QVariantList secret(const QDBusMessage &call)
    {
        if (isLocked)
            return {};
        const FakeSecret answer{
            path(QStringLiteral("/session/1")), {}, items.value(call.path()).secret, QStringLiteral("text/plain")};
        return {QVariant::fromValue(answer)};
    }
    QVariantList makeItem(const QDBusMessage &call)
    {
        if (isLocked)
            return {};
        const auto properties = qdbus_cast<QVariantMap>(call.arguments().value(0));
        const auto attributes
            = qdbus_cast<Attributes>(properties.value(QStringLiteral("org.freedesktop.Secret.Item.Attributes")));
        QString place = path(QStringLiteral("/collection/login/%1").arg(++m_made)).path();
        for (const auto &[existing, item] : items.asKeyValueRange()) {
            if (item.attributes == attributes && call.arguments().value(2).toBool())
                place = existing;
        }
        items.insert(place, {attributes, qdbus_cast<FakeSecret>(call.arguments().value(1)).value});
        return {object(place), nothing()};
    }
    /// Locked is the only one that anybody asks for.
    QVariantList property(const QDBusMessage &) { return {QVariant::fromValue(QDBusVariant(isLocked))}; }
    QVariantList remove(const QDBusMessage &call)
    {
        items.remove(call.path());
        return {nothing()};
    }
    QVariantList prompt(const QDBusMessage &call)
    {
        ++prompts;
        if (user == User::IsAway)
            return {QVariant(true)};
        const bool isMaking = call.path().endsWith(u'2');
        if (user == User::Agrees)
            isLocked = false;
        hasCollection = hasCollection || (isMaking && user == User::Agrees);
        QDBusMessage done = QDBusMessage::createSignal(
            call.path(), QStringLiteral("org.freedesktop.Secret.Prompt"), QStringLiteral("Completed"));
        const QVariant result = isMaking ? collection() : QVariant::fromValue(qdbus_cast<Paths>(m_asked));
        done << (user == User::Dismisses) << QVariant::fromValue(QDBusVariant(result));
        m_bus.send(done);
        return {QVariant(true)};
    }
    static QVariant collection() { return QVariant::fromValue(path(QStringLiteral("/collection/login"))); }

    QDBusConnection m_bus;
    QVariant m_asked;
    int m_made = 0;
};

}

Q_DECLARE_METATYPE(Chatto::FakeSecret)
