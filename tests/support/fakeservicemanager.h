// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QTemporaryDir>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Chatto {

/// The end of sd_notify(3) that a service manager has.
class FakeServiceManager
{
public:
    FakeServiceManager()
    {
        sockaddr_un name{AF_UNIX, {}};
        const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("notify")));
        std::memcpy(name.sun_path, path.data(), static_cast<size_t>(path.size()));
        ::bind(m_socket, reinterpret_cast<const sockaddr *>(&name), sizeof name);
    }

    ~FakeServiceManager() { ::close(m_socket); }

    /// What NOTIFY_SOCKET is to be.
    QByteArray address() const { return QFile::encodeName(m_folder.filePath(QStringLiteral("notify"))); }

    /// All that was told so far.
    const QList<QByteArray> &told()
    {
        QByteArray buffer(4096, '\0');
        for (;;) {
            const auto room = static_cast<size_t>(buffer.size());
            const ssize_t size = ::recv(m_socket, buffer.data(), room, MSG_DONTWAIT);
            if (size < 0)
                return m_told;
            m_told.append(buffer.left(size));
        }
    }

private:
    QTemporaryDir m_folder;
    int m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    QList<QByteArray> m_told;
};

}
