// SPDX-License-Identifier: MIT
#include "server/lan/announcer.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QLoggingCategory>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chatto.lan")

constexpr auto avahi = "org.freedesktop.Avahi"_L1;
constexpr auto daemonInterface = "org.freedesktop.Avahi.Server"_L1;
constexpr auto groupInterface = "org.freedesktop.Avahi.EntryGroup"_L1;
constexpr auto collision = "org.freedesktop.Avahi.CollisionError"_L1;
constexpr int everywhere = -1; // All interfaces, all protocols.
constexpr qsizetype mostInName = 63; // Bytes (RFC 6763).

/// As Avahi counts them.
enum class DaemonState { Invalid, Registering, Running, Collision, Failure };
enum class GroupState { Uncommitted, Registering, Established, Collision, Failure };

QString fitting(QString name)
{
    while (name.toUtf8().size() > mostInName)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

QList<QByteArray> txt(const Announcement &announcement)
{
    return {"txtvers=1"_ba, "protocol=1"_ba, "tls=1"_ba, "name=" + announcement.name.toUtf8(),
        "sha256=" + announcement.fingerprint.toHex()};
}

}

Announcer::Announcer(const Announcement &announcement, QObject *parent)
    : Announcer(QDBusConnection::systemBus(), announcement, parent)
{
}

Announcer::Announcer(const QDBusConnection &bus, const Announcement &announcement, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_announcement(announcement)
    , m_name(fitting(announcement.name))
{
    if (!m_bus.isConnected()) {
        qCWarning(log) << "nobody on the network is told of this server: there is no D-Bus for Avahi";
        return;
    }
    qDBusRegisterMetaType<QList<QByteArray>>();
    m_watcher.setConnection(m_bus);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    m_watcher.addWatchedService(avahi);
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &owner) { ownerChanged(owner); });
    m_bus.connect(avahi, u"/"_s, daemonInterface, u"StateChanged"_s, this, SLOT(daemonStateChanged(int)));
    // Of whichever object: an entry's state may change before its path is known here.
    m_bus.connect(
        avahi, {}, groupInterface, u"StateChanged"_s, this, SLOT(groupStateChanged(int, QString, QDBusMessage)));
    begin();
}

Announcer::~Announcer()
{
    if (!m_group.isEmpty())
        m_bus.send(QDBusMessage::createMethodCall(avahi, m_group, groupInterface, u"Free"_s));
}

void Announcer::ownerChanged(const QString &owner)
{
    startAttempt();
    m_group.clear(); // It went with whoever held it.
    if (!owner.isEmpty())
        begin();
    else
        qCInfo(log) << "Avahi has ended: nobody on the network is told of this server until it is back";
}

void Announcer::startAttempt()
{
    if (m_attempt)
        m_attempt->deleteLater(); // Its answer may be what is being read.
    m_attempt = new QObject(this);
}

void Announcer::begin()
{
    startAttempt();
    call(u"/"_s, daemonInterface, u"GetState"_s, {},
        [this](const QDBusMessage &reply) { daemonStateChanged(reply.arguments().value(0).toInt()); });
}

void Announcer::daemonStateChanged(int state)
{
    switch (static_cast<DaemonState>(state)) {
    case DaemonState::Running:
        return announce();
    case DaemonState::Registering:
    case DaemonState::Collision: // The machine gets another name, and with it the entry another address.
        return withdraw();
    case DaemonState::Invalid:
    case DaemonState::Failure:
        break;
    }
}

/// From the beginning, under the name that was tried last.
void Announcer::announce()
{
    startAttempt();
    if (m_group.isEmpty())
        return makeGroup();
    call(m_group, groupInterface, u"Reset"_s, {}, [this](const QDBusMessage &) { addService(); });
}

void Announcer::makeGroup()
{
    call(u"/"_s, daemonInterface, u"EntryGroupNew"_s, {}, [this](const QDBusMessage &reply) {
        m_group = qvariant_cast<QDBusObjectPath>(reply.arguments().value(0)).path();
        addService();
    });
}

void Announcer::addService()
{
    const QVariantList service{everywhere, everywhere, 0U, m_name, u"_chatto._tcp"_s, QString(), QString(),
        QVariant::fromValue(m_announcement.port), QVariant::fromValue(txt(m_announcement))};
    const auto rejected
        = [this](const QDBusMessage &error) { error.errorName() == collision ? rename() : giveUp(error); };
    call(
        m_group, groupInterface, u"AddService"_s, service,
        [this, rejected](const QDBusMessage &) {
            call(
                m_group, groupInterface, u"Commit"_s, {}, [](const QDBusMessage &) {}, rejected);
        },
        rejected);
}

void Announcer::rename()
{
    call(u"/"_s, daemonInterface, u"GetAlternativeServiceName"_s, {m_name}, [this](const QDBusMessage &reply) {
        m_name = reply.arguments().value(0).toString();
        announce();
    });
}

void Announcer::withdraw()
{
    startAttempt();
    if (!m_group.isEmpty())
        call(m_group, groupInterface, u"Reset"_s, {}, [](const QDBusMessage &) {});
}

void Announcer::groupStateChanged(int state, const QString &error, const QDBusMessage &signal)
{
    if (signal.path() != m_group)
        return;
    switch (static_cast<GroupState>(state)) {
    case GroupState::Established:
        qCInfo(log).noquote() << "announced on the network as" << m_name;
        return emit announced(m_name);
    case GroupState::Collision:
        return rename();
    case GroupState::Failure:
        qCWarning(log).noquote() << "nobody on the network is told of this server:" << error;
        return;
    case GroupState::Uncommitted:
    case GroupState::Registering:
        break;
    }
}

void Announcer::call(const QString &path, const QString &interface, const QString &method,
    const QVariantList &arguments, const Next &next, const Next &failed)
{
    QDBusMessage message = QDBusMessage::createMethodCall(avahi, path, interface, method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), m_attempt);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, next, failed] {
        if (watcher->parent() != m_attempt)
            return;
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() == QDBusMessage::ReplyMessage)
            next(reply);
        else
            failed ? failed(reply) : giveUp(reply);
    });
}

void Announcer::giveUp(const QDBusMessage &error)
{
    qCWarning(log).noquote() << "nobody on the network is told of this server: Avahi doesn't do it:"
                             << error.errorMessage();
}

}
