// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace Chatto {

/// For how long nobody has touched keyboard or mouse, as the desktop tells: GNOME's shell, else the screen saver.
/// (logind's IdleHint is no help: where it is false, nobody may have set it.)
class IdleTime : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(std::optional<std::chrono::milliseconds>)>;

    /// Nobody knows, until it is told of the bus.
    explicit IdleTime(QObject *parent = nullptr);
    explicit IdleTime(const QDBusConnection &bus, QObject *parent = nullptr);

    void connectTo(const QDBusConnection &bus) { m_bus = bus; }

    /// Nothing where nobody knows. The handler runs once, later.
    void ask(Handler handler);

private:
    void ask(size_t source, const Handler &handler);

    QDBusConnection m_bus{QString()};
};

}
