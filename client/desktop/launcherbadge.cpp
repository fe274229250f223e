// SPDX-License-Identifier: MIT
#include "client/desktop/launcherbadge.h"

#include <QDBusMessage>
#include <QGuiApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

LauncherBadge::LauncherBadge(const QDBusConnection &bus)
    : m_bus(bus)
{
}

void LauncherBadge::connectTo(const QDBusConnection &bus)
{
    m_bus = bus;
    if (m_count > 0)
        show();
}

void LauncherBadge::setCount(qint64 count)
{
    if (std::exchange(m_count, count) != count)
        show();
}

void LauncherBadge::show()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    qApp->setBadgeNumber(std::min<qint64>(m_count, std::numeric_limits<int>::max()));
#else
    QDBusMessage signal = QDBusMessage::createSignal(
        u"/com/canonical/unity/launcherentry/chatto"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    signal << u"application://chatto.desktop"_s
           << QVariantMap{{u"count"_s, m_count}, {u"count-visible"_s, m_count > 0}};
    m_bus.send(signal);
#endif
}

}
