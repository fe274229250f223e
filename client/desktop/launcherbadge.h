// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>

namespace Chatto {

/// The number on the program's icon in dock or task bar, where those show one.
class LauncherBadge
{
public:
    explicit LauncherBadge(const QDBusConnection &bus);

    /// 0: none.
    void setCount(qint64 count);

private:
    QDBusConnection m_bus;
    qint64 m_count = 0;
};

}
