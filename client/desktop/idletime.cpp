// SPDX-License-Identifier: MIT
#include "client/desktop/idletime.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QTimer>

#include <array>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 5'000; // Milliseconds.

/// A method without arguments that answers with a number of milliseconds.
struct Source
{
    QLatin1StringView service; ///< And the interface.
    QLatin1StringView path;
    QLatin1StringView method;
};

constexpr std::array sources{
    Source{"org.gnome.Mutter.IdleMonitor"_L1, "/org/gnome/Mutter/IdleMonitor/Core"_L1, "GetIdletime"_L1},
    Source{"org.freedesktop.ScreenSaver"_L1, "/org/freedesktop/ScreenSaver"_L1, "GetSessionIdleTime"_L1},
};

}

IdleTime::IdleTime(QObject *parent)
    : QObject(parent)
{
}

IdleTime::IdleTime(const QDBusConnection &bus, QObject *parent)
    : IdleTime(parent)
{
    connectTo(bus);
}

void IdleTime::ask(Handler handler)
{
    if (m_bus.isConnected())
        return ask(0, handler);
    QTimer::singleShot(0, this, [handler = std::move(handler)] { handler({}); });
}

void IdleTime::ask(size_t source, const Handler &handler)
{
    if (source == sources.size())
        return handler({});
    const auto &[service, path, method] = sources[source];
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, method);
    call.setAutoStartService(false); // one that has to be started first knows nothing
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, source, handler] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        bool isNumber = false;
        const qulonglong milliseconds = reply.arguments().value(0).toULongLong(&isNumber);
        if (watcher->isError() || !isNumber)
            return ask(source + 1, handler);
        handler(std::chrono::milliseconds(milliseconds));
    });
}

}
