// SPDX-License-Identifier: MIT
#include "server/net/forwarding.h"

#include <algorithm>

namespace Chatto {

namespace {

QList<QByteArray> forwardedFor(const HttpRequest &request)
{
    QList<QByteArray> entries;
    for (const HttpHeader &header : request.headers) {
        if (header.name == "x-forwarded-for")
            entries += header.value.split(',');
    }
    return entries;
}

/// `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:80`; else null.
QHostAddress parseEntry(const QByteArray &entry)
{
    QByteArray text = entry.trimmed();
    if (text.startsWith('['))
        text = text.sliced(1, std::max<qsizetype>(text.indexOf(']') - 1, 0));
    else if (text.count(':') == 1)
        text.truncate(text.indexOf(':'));
    return plainAddress(QHostAddress(QString::fromLatin1(text)));
}

}

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIPv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIPv4);
    return isIPv4 ? QHostAddress(ipv4) : address;
}

bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets)
{
    return std::ranges::any_of(subnets, [&address](const Subnet &subnet) { return address.isInSubnet(subnet); });
}

bool isForwarded(const HttpRequest &request)
{
    return std::ranges::any_of(request.headers, [](const HttpHeader &header) {
        return header.name == "forwarded" || header.name == "via" || header.name == "x-real-ip"
            || header.name.startsWith("x-forwarded-");
    });
}

QHostAddress originOf(const HttpRequest &request, const QHostAddress &peer, const QList<Subnet> &trustedProxies)
{
    QHostAddress origin = peer;
    QList<QByteArray> entries = forwardedFor(request);
    while (isInAny(origin, trustedProxies) && !entries.isEmpty()) {
        const QHostAddress before = parseEntry(entries.takeLast());
        if (before.isNull())
            break;
        origin = before;
    }
    return origin;
}

}
