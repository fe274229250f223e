// SPDX-License-Identifier: MIT
#include "client/desktop/lanbrowser.h"

#include "common/text.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QHostAddress>
#include <QHostInfo>
#include <QLoggingCategory>
#include <QUrl>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chatto.lan")

constexpr auto avahi = "org.freedesktop.Avahi"_L1;
constexpr auto daemonInterface = "org.freedesktop.Avahi.Server"_L1;
constexpr auto browserInterface = "org.freedesktop.Avahi.ServiceBrowser"_L1;
constexpr auto serviceType = "_chatto._tcp"_L1;
constexpr int everywhere = -1; // All interfaces, all protocols.

/// What Avahi tells of a service, in its order.
enum ItemField { Interface, Protocol, Name, Type, Domain };
enum ResolvedField { Host = 5, Address = 7, Port = 8, Txt = 9 };

QPair<int, int> wayOf(const QVariantList &item)
{
    return {item.value(Interface).toInt(), item.value(Protocol).toInt()};
}

/// Whether it speaks as we do, and can't be overheard.
bool isForUs(const QList<QByteArray> &txt)
{
    return txt.contains("protocol=1") && txt.contains("tls=1");
}

/// Needs no more than itself to be reached: the address of a link alone would.
bool isEnough(const QHostAddress &address)
{
    return !address.isNull() && !address.isLinkLocal();
}

QString addressOf(const QString &host, quint16 port)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host, QUrl::StrictMode);
    url.setPort(port);
    return url.isValid() && !url.host().isEmpty() ? url.toString() : QString();
}

}

LanBrowser::LanBrowser(QObject *parent)
    : LanBrowser(QDBusConnection::systemBus(), parent)
{
}

LanBrowser::LanBrowser(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_watcher.setConnection(m_bus);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    m_watcher.addWatchedService(avahi);
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &owner) {
            forgetAll();
            if (!owner.isEmpty())
                browse();
        });
    // Of whichever object: Avahi tells what it knows before it tells which object does.
    m_bus.connect(avahi, {}, browserInterface, u"ItemNew"_s, this, SLOT(itemAdded(QDBusMessage)));
    m_bus.connect(avahi, {}, browserInterface, u"ItemRemove"_s, this, SLOT(itemRemoved(QDBusMessage)));
    browse();
}

LanBrowser::~LanBrowser()
{
    if (!m_browser.isEmpty())
        m_bus.send(QDBusMessage::createMethodCall(avahi, m_browser, browserInterface, u"Free"_s));
}

QList<FoundServer> LanBrowser::servers() const
{
    QList<FoundServer> found;
    for (const auto &[name, service] : m_services.asKeyValueRange()) {
        if (!service.address.isEmpty())
            found.append({name, service.address});
    }
    return found;
}

void LanBrowser::browse()
{
    ask(u"ServiceBrowserNew"_s, {everywhere, everywhere, QString(serviceType), QString(), 0U},
        [this](const QVariantList &values) { m_browser = qvariant_cast<QDBusObjectPath>(values.value(0)).path(); });
}

void LanBrowser::forgetAll()
{
    m_browser.clear();
    m_services.clear();
    emit changed();
}

void LanBrowser::itemAdded(const QDBusMessage &signal)
{
    const QVariantList item = signal.arguments();
    const QString name = item.value(Name).toString();
    const bool isOurs = item.value(Type).toString() == serviceType && !isInvisible(name)
        && !hasControlCharacters(name, LineBreaks::Refused);
    if (!isOurs || (!m_services.contains(name) && m_services.size() >= mostServers))
        return;
    m_services[name].ways.insert(wayOf(item));
    resolve(item);
}

void LanBrowser::itemRemoved(const QDBusMessage &signal)
{
    const QVariantList item = signal.arguments();
    const auto service = m_services.find(item.value(Name).toString());
    if (service == m_services.end())
        return;
    service->ways.remove(wayOf(item));
    if (!service->ways.isEmpty())
        return;
    m_services.erase(service);
    emit changed();
}

void LanBrowser::resolve(const QVariantList &item)
{
    QVariantList question = item.mid(Interface, Domain + 1);
    question << everywhere << 0U;
    ask(u"ResolveService"_s, question,
        [this, name = item.value(Name).toString()](const QVariantList &values) { resolved(name, values); });
}

/// By its number it can be reached at once. Its name is better where this machine can look it up: it lasts.
void LanBrowser::resolved(const QString &name, const QVariantList &values)
{
    const QHostAddress address(values.value(Address).toString());
    const auto service = m_services.constFind(name);
    if (service == m_services.constEnd() || !isForUs(qdbus_cast<QList<QByteArray>>(values.value(Txt)))
        || !isEnough(address) || !service->address.isEmpty())
        return;
    const auto port = values.value(Port).value<quint16>();
    setAddress(name, addressOf(address.toString(), port));
    lookUp(name, values.value(Host).toString(), port);
}

void LanBrowser::lookUp(const QString &name, const QString &host, quint16 port)
{
    const QString address = addressOf(host, port);
    if (address.isEmpty())
        return;
    QHostInfo::lookupHost(host, this, [=, this](const QHostInfo &info) {
        if (info.error() == QHostInfo::NoError)
            setAddress(name, address);
    });
}

void LanBrowser::setAddress(const QString &name, const QString &address)
{
    const auto service = m_services.find(name);
    if (service == m_services.end() || service->address == address)
        return;
    service->address = address;
    emit changed();
}

void LanBrowser::ask(const QString &method, const QVariantList &arguments, const Answer &answer)
{
    QDBusMessage call = QDBusMessage::createMethodCall(avahi, u"/"_s, daemonInterface, method);
    call.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answer] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() == QDBusMessage::ReplyMessage)
            answer(reply.arguments());
        else
            qCInfo(log) << "Avahi:" << reply.errorMessage();
    });
}

}
