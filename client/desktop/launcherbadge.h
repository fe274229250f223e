// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>

namespace Chatto {

/// The number on the program's icon in dock or task bar, where those show one.
class LauncherBadge
{
public:
    /// Not seen, until it is told of the bus.
    LauncherBadge() = default;
    explicit LauncherBadge(const QDBusConnection &bus);

    void connectTo(const QDBusConnection &bus);
    /// 0: none.
    void setCount(qint64 count);

private:
    void show();

    QDBusConnection m_bus{QString()};
    qint64 m_count = 0;
};

}
