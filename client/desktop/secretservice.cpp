// SPDX-License-Identifier: MIT
#include "client/desktop/secretservice.h"

#include "client/desktop/secretprompt.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chatto.credentials")

constexpr auto root = "/org/freedesktop/secrets"_L1;
constexpr auto service = "Service"_L1;
constexpr auto collectionLabel = "org.freedesktop.Secret.Collection.Label"_L1;
constexpr auto itemLabel = "org.freedesktop.Secret.Item.Label"_L1;
constexpr auto itemAttributes = "org.freedesktop.Secret.Item.Attributes"_L1;

using Attributes = QMap<QString, QString>;

/// As it goes over the bus.
struct Secret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

QDBusMessage callTo(const QString &path, QLatin1StringView interface, const QString &method)
{
    return QDBusMessage::createMethodCall(
        QString::fromLatin1(SecretPrompt::serviceName), path, u"org.freedesktop.Secret."_s + interface, method);
}

/// By these QtKeychain finds it, too.
Attributes attributesOf(const QString &key)
{
    return {{u"server"_s, u"Chatto"_s}, {u"user"_s, key}};
}

bool isNothing(const QDBusObjectPath &path)
{
    return path.path() == "/"_L1;
}

Keyring::Outcome outcomeOf(const QDBusError &error)
{
    const bool isMissing = error.type() == QDBusError::ServiceUnknown || error.type() == QDBusError::Disconnected
        || error.name().startsWith("org.freedesktop.DBus.Error.Spawn."_L1);
    return isMissing ? Keyring::Outcome::NotThere : Keyring::Outcome::Refused;
}

}

SecretService::SecretService(BusSource bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<Secret>();
}

void SecretService::read(const QString &key, const Handler &handler)
{
    find(key, handler, [this, handler](const Paths &items) { readItem(items.first(), handler); });
}

void SecretService::write(const QString &key, const QString &secret, Asking asking, const Handler &handler)
{
    findCollection(asking, handler, [this, key, secret, handler](const QDBusObjectPath &collection) {
        makeItem(collection, key, secret, handler);
    });
}

void SecretService::remove(const QString &key, const Handler &handler)
{
    find(key, handler, [this, handler](const Paths &items) { removeItems(items, handler); });
}

void SecretService::ask(const QDBusMessage &call, const Handler &handler, const Next &next)
{
    const QDBusConnection bus = m_bus();
    if (!bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [handler] { handler(Outcome::NotThere, {}); }, Qt::QueuedConnection);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, handler, next] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() == QDBusMessage::ReplyMessage)
            return next(reply.arguments());
        qCInfo(log) << "the keyring refused:" << reply.errorMessage();
        handler(outcomeOf(QDBusError(reply)), {});
    });
}

void SecretService::find(
    const QString &key, const Handler &handler, const std::function<void(const Paths &items)> &next)
{
    QDBusMessage call = callTo(root, service, u"SearchItems"_s);
    call << QVariant::fromValue(attributesOf(key));
    ask(call, handler, [this, handler, next](const QVariantList &answer) {
        const auto unlocked = qdbus_cast<Paths>(answer.value(0));
        const auto locked = qdbus_cast<Paths>(answer.value(1));
        if (!unlocked.isEmpty())
            next(unlocked);
        else if (!locked.isEmpty())
            unlock(locked, handler, next);
        else
            handler(Outcome::NotFound, {});
    });
}

void SecretService::unlock(
    const Paths &locked, const Handler &handler, const std::function<void(const Paths &unlocked)> &next)
{
    QDBusMessage call = callTo(root, service, u"Unlock"_s);
    call << QVariant::fromValue(locked);
    ask(call, handler, [this, handler, next](const QVariantList &answer) {
        const auto unlocked = qdbus_cast<Paths>(answer.value(0));
        prompt(
            qdbus_cast<QDBusObjectPath>(answer.value(1)), handler, [unlocked, handler, next](const QVariant &result) {
                const Paths all = unlocked + qdbus_cast<Paths>(result);
                if (all.isEmpty())
                    return handler(Outcome::Refused, {});
                next(all);
            });
    });
}

void SecretService::prompt(
    const QDBusObjectPath &prompt, const Handler &handler, const std::function<void(QVariant)> &next)
{
    if (isNothing(prompt))
        return next({});
    auto *question = new SecretPrompt(m_bus(), prompt, this);
    connect(question, &SecretPrompt::answered, this, next);
    connect(question, &SecretPrompt::dismissed, this, [handler] { handler(Outcome::Refused, {}); });
    QDBusMessage call = callTo(prompt.path(), "Prompt"_L1, u"Prompt"_s);
    call << QString();
    ask(call, handler, [](const QVariantList &) {});
}

void SecretService::findCollection(
    Asking asking, const Handler &handler, const std::function<void(const QDBusObjectPath &)> &next)
{
    QDBusMessage call = callTo(root, service, u"ReadAlias"_s);
    call << u"default"_s;
    ask(call, handler, [this, asking, handler, next](const QVariantList &answer) {
        const auto collection = qdbus_cast<QDBusObjectPath>(answer.value(0));
        if (asking == Asking::Unwanted)
            return checkOpen(collection, handler, [collection, next] { next(collection); });
        if (isNothing(collection))
            return makeCollection(handler, next);
        unlock({collection}, handler, [next](const Paths &unlocked) { next(unlocked.first()); });
    });
}

/// Goes on where the keyring is there and open.
void SecretService::checkOpen(
    const QDBusObjectPath &collection, const Handler &handler, const std::function<void()> &next)
{
    if (isNothing(collection))
        return handler(Outcome::Refused, {});
    QDBusMessage call = QDBusMessage::createMethodCall(QString::fromLatin1(SecretPrompt::serviceName),
        collection.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    ask(call, handler, [handler, next](const QVariantList &answer) {
        const bool isLocked = qdbus_cast<QDBusVariant>(answer.value(0)).variant().toBool();
        isLocked ? handler(Outcome::Refused, {}) : next();
    });
}

void SecretService::makeCollection(const Handler &handler, const std::function<void(const QDBusObjectPath &)> &next)
{
    QDBusMessage call = callTo(root, service, u"CreateCollection"_s);
    call << QVariantMap{{collectionLabel, tr("Default keyring")}} << u"default"_s;
    ask(call, handler, [this, handler, next](const QVariantList &answer) {
        const auto collection = qdbus_cast<QDBusObjectPath>(answer.value(0));
        prompt(qdbus_cast<QDBusObjectPath>(answer.value(1)), handler, [collection, next](const QVariant &made) {
            next(isNothing(collection) ? qdbus_cast<QDBusObjectPath>(made) : collection);
        });
    });
}

void SecretService::openSession(const Handler &handler, const std::function<void(const QDBusObjectPath &session)> &next)
{
    QDBusMessage call = callTo(root, service, u"OpenSession"_s);
    call << u"plain"_s << QVariant::fromValue(QDBusVariant(QString()));
    ask(call, handler, [next](const QVariantList &answer) { next(qdbus_cast<QDBusObjectPath>(answer.value(1))); });
}

void SecretService::readItem(const QDBusObjectPath &item, const Handler &handler)
{
    openSession(handler, [this, item, handler](const QDBusObjectPath &session) {
        QDBusMessage call = callTo(item.path(), "Item"_L1, u"GetSecret"_s);
        call << QVariant::fromValue(session);
        ask(call, handler, [handler](const QVariantList &answer) {
            handler(Outcome::Success, QString::fromUtf8(qdbus_cast<Secret>(answer.value(0)).value));
        });
        m_bus().send(callTo(session.path(), "Session"_L1, u"Close"_s));
    });
}

void SecretService::makeItem(
    const QDBusObjectPath &collection, const QString &key, const QString &secret, const Handler &handler)
{
    openSession(handler, [this, collection, key, secret, handler](const QDBusObjectPath &session) {
        Attributes attributes = attributesOf(key);
        attributes.insert(u"type"_s, u"plaintext"_s);
        attributes.insert(u"xdg:schema"_s, u"org.qt.keychain"_s);
        QDBusMessage call = callTo(collection.path(), "Collection"_L1, u"CreateItem"_s);
        call << QVariantMap{{itemLabel, key}, {itemAttributes, QVariant::fromValue(attributes)}}
             << QVariant::fromValue(Secret{session, {}, secret.toUtf8(), u"text/plain"_s}) << true;
        ask(call, handler, [this, handler](const QVariantList &answer) {
            prompt(qdbus_cast<QDBusObjectPath>(answer.value(1)), handler,
                [handler](const QVariant &) { handler(Outcome::Success, {}); });
        });
        m_bus().send(callTo(session.path(), "Session"_L1, u"Close"_s));
    });
}

void SecretService::removeItems(Paths items, const Handler &handler)
{
    if (items.isEmpty())
        return handler(Outcome::Success, {});
    const QDBusObjectPath item = items.takeFirst();
    ask(callTo(item.path(), "Item"_L1, u"Delete"_s), handler, [this, items, handler](const QVariantList &answer) {
        prompt(qdbus_cast<QDBusObjectPath>(answer.value(0)), handler,
            [this, items, handler](const QVariant &) { removeItems(items, handler); });
    });
}

}

Q_DECLARE_METATYPE(Chatto::Secret)
