// SPDX-License-Identifier: MIT
#include "server/server.h"

#include "common/fingerprint.h"
#include "server/core/accountservice.h"
#include "server/core/adminservice.h"
#include "server/core/loopclock.h"
#include "server/core/names.h"
#include "server/core/node.h"
#include "server/core/passwordhasher.h"
#include "server/core/serverstate.h"
#include "server/core/session.h"
#include "server/core/token.h"
#include "server/http/api.h"
#include "server/http/router.h"
#include "server/lan/announcer.h"
#include "server/metricspage.h"
#include "server/net/listener.h"
#include "server/net/websocketpeer.h"
#include "server/redis/privateredis.h"
#include "server/redis/redisstore.h"
#include "server/servertls.h"
#include "server/storeoptions.h"

#include <QLoggingCategory>
#include <QSslCertificate>
#include <QTimer>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(serverLog, "chatto.server")

/// How long connections and the store are waited for at the end, whatever hangs. With what the private Redis may take
/// after that, it is over within 10 s, before anybody loses patience and kills.
constexpr std::chrono::seconds longestEnd{5};
constexpr std::chrono::seconds releaseTime{5}; ///< From somebody's coming.
constexpr std::chrono::seconds patience{10}; ///< With a private Redis that runs and doesn't serve.

ServerInfo infoFrom(const ServerConfig &config)
{
    ServerInfo info;
    info.name = config.name;
    info.version = QStringLiteral(CHATTO_VERSION);
    info.registrationOpen = config.registrationOpen;
    info.guests = config.guests;
    info.textBytes = config.limits.textBytes;
    info.frameBytes = config.limits.frameBytes;
    info.historyPage = config.limits.historyPage;
    info.pingSeconds = config.limits.pingSeconds;
    return info;
}

QList<QByteArray> origins(const ServerConfig &config)
{
    QList<QByteArray> list;
    for (const QString &origin : config.allowedOrigins)
        list.append(origin.toUtf8());
    return list;
}

}

/// In the order in which they stand on each other.
struct Server::Parts
{
    Parts(const ServerConfig &config, std::unique_ptr<PrivateRedis> redis)
        : privateRedis(std::move(redis))
        , store(redisOptions(config, privateRedis.get()), config.limits)
        , state(store, infoFrom(config))
        , node(store, config.limits, state)
        , hasher(config.limits)
        , accounts(store, hasher, state, config.limits)
        , admin(store, hasher)
        , api({store, state, accounts, admin, node.chat(), node.rooms(), metricsSource(config)})
        , router(api.routes(), accounts, origins(config))
    {
    }

    /// Whoever asks has come through the listener.
    MetricsSource metricsSource(const ServerConfig &config)
    {
        return {[this] {
                    return metricsPage({*listener, node, accounts, store, loop, startedAt});
                },
            config.metricsToken.isEmpty() ? QByteArray() : hashToken(config.metricsToken)};
    }

    const QDateTime startedAt = QDateTime::currentDateTimeUtc();
    LoopClock loop;
    std::unique_ptr<PrivateRedis> privateRedis;
    RedisStore store;
    ServerState state;
    Node node;
    PasswordHasher hasher;
    AccountService accounts;
    AdminService admin;
    Api api;
    Router router;
    std::unique_ptr<Listener> listener;
    std::unique_ptr<Announcer> announcer; ///< On a LAN.
};

Server::Server(const ServerConfig &config, std::optional<int> listeningSocket, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_listeningSocket(listeningSocket)
{
    auto privateRedis = config.redisUrl.isEmpty() ? std::make_unique<PrivateRedis>(dataFolder(config)) : nullptr;
    m_parts = std::make_unique<Parts>(config, std::move(privateRedis));
    if (!m_config.owner.isEmpty()) {
        connect(&m_parts->store, &Store::readyChanged, this, [this](bool ready) {
            if (ready)
                nameOwner();
        });
        connect(&m_parts->store, &Store::subscriptionRestored, this, &Server::nameOwner);
    }
    m_release.setSingleShot(true);
    m_release.setInterval(releaseTime);
    connect(&m_release, &QTimer::timeout, this, &Server::releaseMemory);
}

Server::~Server() = default;

void Server::start()
{
    if (!m_parts->privateRedis) {
        m_parts->store.start();
        return listen();
    }
    connect(m_parts->privateRedis.get(), &PrivateRedis::failed, this, &Server::failed);
    connect(m_parts->privateRedis.get(), &PrivateRedis::started, this, &Server::useRedis, Qt::SingleShotConnection);
    m_parts->privateRedis->start();
}

/// Nobody comes in before the store can serve them, unless it takes so long that they are better told so.
void Server::useRedis()
{
    connect(&m_parts->store, &Store::readyChanged, this, &Server::listen);
    QTimer::singleShot(patience, this, &Server::listen);
    m_parts->store.start();
}

void Server::listen()
{
    if (m_parts->listener || m_shuttingDown)
        return;
    NetOptions options;
    options.allowedOrigins = origins(m_config);
    options.trustedProxies = m_config.trustedProxies;
    if (speaksTls(m_config)) {
        const auto tls = tlsConfiguration(m_config);
        if (!tls)
            return emit failed(tls.error().detail);
        options.tls = *tls;
    }
    m_parts->listener = std::make_unique<Listener>(
        m_config.limits, options,
        [this](const HttpRequest &request, const HttpRespond &respond) { m_parts->router.handle(request, respond); },
        [this](WebSocketPeer &peer) {
            if (!m_release.isActive())
                m_release.start();
            return m_parts->node.createSession(peer);
        });
    Listener &listener = *m_parts->listener;
    connect(&listener, &Listener::finished, this, &Server::leaveStore);
    const bool listens = m_listeningSocket ? listener.setSocketDescriptor(*m_listeningSocket)
                                           : listener.listen(m_config.listen, m_config.port);
    if (!listens) {
        return emit failed(u"can't listen on %1 port %2: %3"_s.arg(m_config.listen.toString())
                               .arg(m_config.port)
                               .arg(listener.errorString()));
    }
    qCInfo(serverLog).noquote()
        << u"listening on %1 port %2"_s.arg(listener.serverAddress().toString()).arg(listener.serverPort());
    emit listening();
    if (m_config.lan)
        announce(options.tls->localCertificate());
}

void Server::reload()
{
    if (!speaksTls(m_config) || !m_parts->listener)
        return;
    const auto tls = tlsConfiguration(m_config);
    if (!tls) {
        qCWarning(serverLog).noquote() << "the certificate stays as it was:" << tls.error().detail;
        return;
    }
    m_parts->listener->setTls(*tls);
    qCInfo(serverLog).noquote() << "read again:" << certificatePath(m_config);
    if (m_config.lan)
        announce(tls->localCertificate());
}

/// Tells the network of the server, and the log by which words people know it again.
void Server::announce(const QSslCertificate &certificate)
{
    const Listener &listener = *m_parts->listener;
    const QByteArray fingerprint = certificate.digest(QCryptographicHash::Sha256);
    qCInfo(serverLog).noquote() << "the words of the certificate:" << fingerprintWords(fingerprint);
    m_parts->announcer.reset();
    if (listener.serverAddress().isLoopback())
        qCInfo(serverLog) << "nobody on the network is told of this server: only this machine can reach it";
    else
        m_parts->announcer
            = std::make_unique<Announcer>(Announcement{m_config.name, listener.serverPort(), fingerprint});
}

/// The welcomes of many who come at once are large, and leave gaps between what stays: a third of the memory. It takes
/// less than a millisecond for 15,000.
void Server::releaseMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

/// Each time, as the store may be another one, or have lost it.
void Server::nameOwner()
{
    m_parts->store.setOwner(foldName(m_config.owner), {this, [](const Result<Done> &done) {
                                                           if (!done)
                                                               qCWarning(serverLog).noquote()
                                                                   << "the owner isn't set:" << done.error().detail;
                                                       }});
}

void Server::shutDown()
{
    if (m_shuttingDown)
        return;
    m_shuttingDown = true;
    qCInfo(serverLog) << "ending";
    emit ending();
    m_parts->announcer.reset();
    QTimer::singleShot(longestEnd, this, &Server::stopRedis);
    m_parts->node.shutDown();
    if (m_parts->listener)
        m_parts->listener->shutDown();
    else
        stopRedis();
}

void Server::leaveStore()
{
    m_parts->store.endPresence({this, [this](const Result<Done> &) { stopRedis(); }});
}

void Server::stopRedis()
{
    if (m_parts->privateRedis)
        m_parts->privateRedis->stop();
    emit finished();
}

}
