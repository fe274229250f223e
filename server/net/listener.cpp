// SPDX-License-Identifier: MIT
#include "server/net/listener.h"

#include "server/net/forwarding.h"
#include "server/net/netlog.h"
#include "server/net/plainconnection.h"
#include "server/net/tlsconnection.h"

#include <QTimer>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Holds everybody who comes back after a restart.
constexpr int backlogSize = 4096;
/// So many connections over the limit are told so; further ones are closed without a word.
constexpr qsizetype mostRefusals = 256;
/// Descriptors that connections leave to the store and to files.
constexpr rlim_t keptDescriptors = 32;

QHostAddress addressOfPeer(qintptr descriptor)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    if (::getpeername(static_cast<int>(descriptor), reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return plainAddress(QHostAddress(reinterpret_cast<const sockaddr *>(&address)));
}

/// Whether a connection on this descriptor would leave too few. Once there is none left, QTcpServer is told of a
/// connection that it can't accept again and again (tried: Qt 6.4 spins on EMFILE).
bool isScarce(qintptr descriptor)
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur != RLIM_INFINITY && static_cast<rlim_t>(descriptor) + keptDescriptors >= limit.rlim_cur;
}

/// Clients have no certificates here, and browsers shall not ask for one.
void askForNoCertificate(QSslConfiguration &tls)
{
    if (tls.peerVerifyMode() == QSslSocket::AutoVerifyPeer)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
}

}

Listener::Listener(const Limits &limits, NetOptions options, HttpHandler handler,
    std::function<TextSink *(WebSocketPeer &)> onPeer, QObject *parent)
    : QTcpServer(parent)
    , m_site{limits, std::move(options), std::move(handler), std::move(onPeer), UnsentAnswers(limits.answerBytes)}
    , m_connectionRate(limits.connections, 1s, limits.connections)
    , m_host(m_site.options.tick)
{
    if (m_site.options.tls)
        askForNoCertificate(*m_site.options.tls);
    setListenBacklogSize(backlogSize);
    connect(this, &QTcpServer::acceptError, this, &Listener::resumeLater);
    connect(&m_host, &ConnectionHost::emptied, this, [this] {
        if (m_isShuttingDown)
            emit finished();
    });
}

Listener::~Listener() = default;

void Listener::setTls(QSslConfiguration tls)
{
    askForNoCertificate(tls);
    m_site.options.tls = std::move(tls);
}

void Listener::shutDown(CloseCode code)
{
    if (std::exchange(m_isShuttingDown, true))
        return;
    close();
    if (m_host.count() == 0)
        QMetaObject::invokeMethod(this, &Listener::finished, Qt::QueuedConnection);
    else
        m_host.shutDown(code);
}

void Listener::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    const QHostAddress address = addressOfPeer(descriptor);
    const std::optional<Error> refusal = refusalFor(address);
    const int most = m_site.limits.openConnections;
    const bool isCrowded = most > 0 && m_host.count() >= most + mostRefusals;
    // A refusal isn't worth a TLS handshake.
    if (address.isNull() || isCrowded || isScarce(descriptor) || (refusal && m_site.options.tls)) {
        qCDebug(netLog) << "closed a connection at once:" << address.toString();
        ::close(static_cast<int>(descriptor));
        return;
    }
    // Belongs to m_host from here on.
    auto *connection = new HttpConnection(makeConnection(descriptor), m_site, address);
    if (refusal)
        connection->refuse(*refusal);
}

std::unique_ptr<Connection> Listener::makeConnection(qintptr descriptor)
{
    const int closeSeconds = m_site.limits.closeSeconds;
    if (m_site.options.tls)
        return std::make_unique<TlsConnection>(descriptor, *m_site.options.tls, m_host, closeSeconds);
    return std::make_unique<PlainConnection>(static_cast<int>(descriptor), m_host, closeSeconds);
}

std::optional<Error> Listener::refusalFor(const QHostAddress &address)
{
    const int most = m_site.limits.openConnections;
    if (most > 0 && m_host.count() >= most)
        return Error{ErrorCode::Unavailable, u"too many connections are open"_s, 1};
    // Behind a proxy everybody has its address.
    if (isInAny(address, m_site.options.trustedProxies))
        return {};
    return m_connectionRate.refusal(addressKey(address), u"too many connections a second"_s);
}

void Listener::resumeLater()
{
    // Out of memory, most likely. QTcpServer has paused.
    qCWarning(netLog) << "can't accept connections:" << errorString();
    QTimer::singleShot(1s, this, &QTcpServer::resumeAccepting);
}

}
