// SPDX-License-Identifier: MIT
#include "loadgenerator/target.h"

#include <QHash>

#include <arpa/inet.h>
#include <cerrno>
#include <memory>
#include <netdb.h>
#include <netinet/tcp.h>
#include <optional>
#include <unistd.h>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

constexpr in_addr_t loopbackNet = 127;
constexpr in_addr_t secondLoopback = 0x7F000002;

SocketAddress ipv4(in_addr_t address)
{
    sockaddr_in in = {};
    in.sin_family = AF_INET;
    in.sin_addr.s_addr = htonl(address);
    SocketAddress result;
    memcpy(&result.storage, &in, sizeof in);
    result.size = sizeof in;
    return result;
}

std::optional<in_addr_t> readIpv4(const QString &text)
{
    in_addr address = {};
    if (inet_pton(AF_INET, qPrintable(text.trimmed()), &address) != 1)
        return {};
    return ntohl(address.s_addr);
}

bool isIpv4Loopback(const SocketAddress &address)
{
    const auto *in = reinterpret_cast<const sockaddr_in *>(&address.storage);
    return address.storage.ss_family == AF_INET && ntohl(in->sin_addr.s_addr) >> 24 == loopbackNet;
}

Result<QList<SocketAddress>> readSources(const QString &sources)
{
    const QStringList ends = sources.split(u'-');
    const auto first = readIpv4(ends.first());
    const auto last = readIpv4(ends.last());
    if (ends.size() > 2 || !first || !last || *last < *first || *last - *first > 0xFFFF)
        return Error{ErrorCode::BadRequest, u"--sources: expected two IPv4 addresses, such as 10.0.0.2-10.0.0.9"_s};
    QList<SocketAddress> addresses;
    for (in_addr_t address = *first; address <= *last; ++address)
        addresses.append(ipv4(address));
    return addresses;
}

QList<SocketAddress> chooseSources(const SocketAddress &target, int connections)
{
    QList<SocketAddress> addresses;
    if (connections <= Target::connectionsOfOneSource || !isIpv4Loopback(target))
        return addresses;
    const int count = (connections + Target::connectionsOfOneSource - 1) / Target::connectionsOfOneSource;
    for (int i = 0; i < count; ++i)
        addresses.append(ipv4(secondLoopback + static_cast<in_addr_t>(i)));
    return addresses;
}

Result<SocketAddress> lookUp(const QString &host, quint16 port)
{
    addrinfo wanted = {};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int problem = getaddrinfo(qPrintable(host), qPrintable(QString::number(port)), &wanted, &found);
    if (problem != 0)
        return Error{ErrorCode::NotFound, u"%1: %2"_s.arg(host, QString::fromLocal8Bit(gai_strerror(problem)))};
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, freeaddrinfo);
    SocketAddress address;
    memcpy(&address.storage, found->ai_addr, found->ai_addrlen);
    address.size = found->ai_addrlen;
    return address;
}

}

Result<Target> Target::resolve(const QString &host, quint16 port, const QString &sources, int connections)
{
    const auto address = lookUp(host, port);
    if (!address)
        return address.error();
    Target target;
    target.m_address = *address;
    target.m_host = (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port).toLatin1();
    if (sources.isEmpty()) {
        target.m_sources = chooseSources(*address, connections);
        return target;
    }
    const auto chosen = readSources(sources);
    if (!chosen)
        return chosen.error();
    target.m_sources = *chosen;
    return target;
}

int Target::connect(int index, bool isBlocking) const
{
    const int type = SOCK_STREAM | SOCK_CLOEXEC | (isBlocking ? 0 : SOCK_NONBLOCK);
    const int descriptor = ::socket(m_address.storage.ss_family, type, 0);
    if (descriptor < 0)
        return -1;
    const int yes = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    bool isFine = true;
    if (!m_sources.isEmpty()) {
        const SocketAddress &source = m_sources[index % m_sources.size()];
        // The port is chosen when it is known whom to connect to, so that each source has all of them.
        setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
        isFine = ::bind(descriptor, source.data(), source.size) == 0;
    }
    isFine = isFine && (::connect(descriptor, m_address.data(), m_address.size) == 0 || errno == EINPROGRESS);
    if (isFine)
        return descriptor;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return -1;
}

}
