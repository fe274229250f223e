// SPDX-License-Identifier: MIT
#include "server/servicemanager.h"

#include <chrono>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int firstDescriptor = 3;

QByteArray takeVariable(const char *name)
{
    const QByteArray value = qgetenv(name);
    qunsetenv(name);
    return value;
}

/// An address is a path, or begins with '@' where it has no file.
int connectTo(const QByteArray &address)
{
    sockaddr_un name{AF_UNIX, {}};
    if (address.isEmpty() || static_cast<size_t>(address.size()) >= sizeof name.sun_path)
        return -1;
    std::memcpy(name.sun_path, address.data(), static_cast<size_t>(address.size()));
    if (name.sun_path[0] == '@')
        name.sun_path[0] = '\0';
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(address.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor >= 0 && ::connect(descriptor, reinterpret_cast<const sockaddr *>(&name), size) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

bool isForThisProcess(const QByteArray &pid)
{
    return pid.toLongLong() == ::getpid();
}

}

ServiceManager::ServiceManager(QObject *parent)
    : QObject(parent)
    , m_socket(connectTo(takeVariable("NOTIFY_SOCKET")))
{
    const QByteArray watcherOf = takeVariable("WATCHDOG_PID");
    const auto within = std::chrono::microseconds(takeVariable("WATCHDOG_USEC").toLongLong());
    if (watcherOf.isEmpty() || isForThisProcess(watcherOf))
        m_watchdog.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(within / 2));
    connect(&m_watchdog, &QTimer::timeout, this, [this] { tell("WATCHDOG=1"); });

    const int descriptors = takeVariable("LISTEN_FDS").toInt();
    takeVariable("LISTEN_FDNAMES");
    if (isForThisProcess(takeVariable("LISTEN_PID")))
        m_descriptors = descriptors;
    for (int i = 0; i < m_descriptors; ++i)
        ::fcntl(firstDescriptor + i, F_SETFD, FD_CLOEXEC);
}

ServiceManager::~ServiceManager()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

Result<std::optional<int>> ServiceManager::listeningSocket() const
{
    if (m_descriptors > 1)
        return Error{ErrorCode::BadRequest, u"expected one socket to listen on, not %1"_s.arg(m_descriptors)};
    return m_descriptors == 1 ? std::optional(firstDescriptor) : std::nullopt;
}

void ServiceManager::tellReady()
{
    tell("READY=1");
    if (m_watchdog.intervalAsDuration() > 0ms)
        m_watchdog.start();
}

void ServiceManager::tellEnding()
{
    tell("STOPPING=1");
}

/// A manager that doesn't listen is no reason to wait or to fail.
void ServiceManager::tell(const QByteArray &state) const
{
    if (m_socket >= 0)
        ::send(m_socket, state.data(), static_cast<size_t>(state.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
}

}
