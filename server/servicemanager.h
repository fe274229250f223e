// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <optional>

namespace Chatto {

/// What a service manager such as systemd is told, and what it hands over: sd_notify(3), sd_watchdog_enabled(3),
/// sd_listen_fds(3). Where there is none, nothing is told.
class ServiceManager : public QObject
{
    Q_OBJECT

public:
    /// Takes its variables out of the environment: they are meant for this process, and not for its children.
    explicit ServiceManager(QObject *parent = nullptr);
    ~ServiceManager() override;

    /// The descriptor of a socket that listens already; nothing if there is none. BadRequest: there are several.
    Result<std::optional<int>> listeningSocket() const;

    /// That people can come in. From then on the event loop shows that it turns, if a watchdog wants to know.
    void tellReady();
    /// That the end has begun.
    void tellEnding();

private:
    void tell(const QByteArray &state) const;

    int m_socket = -1; ///< Connected to the manager.
    int m_descriptors = 0; ///< Handed over, from 3 on.
    QTimer m_watchdog;
};

}
