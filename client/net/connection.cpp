// SPDX-License-Identifier: MIT
#include "client/net/connection.h"

#include "client/core/serveraddress.h"
#include "client/net/networkproblem.h"
#include "client/net/qtversion.h"
#include "client/net/untrusted.h"
#include "common/closecode.h"
#include "common/codec.h"

#include <QLoggingCategory>
#include <QNetworkInformation>
#include <QNetworkRequest>
#include <QWebSocketHandshakeOptions>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chatto.connection")

constexpr quint64 mostIncoming = 1024 * 1024 + 64 * 1024; // what the server may send, and a bit
constexpr quint64 mostOutgoing = 64 * 1024 * 1024; // QWebSocket splits what is longer, and does it wrongly
constexpr int pingPercent = 96; // of the server's interval: ours comes first, but no sooner than it must
constexpr int silencePercent = 150;
constexpr int readingTime = 20; // milliseconds in one turn of the event loop: the window is to answer meanwhile
constexpr qint64 fetchingAll = 2 * qint64(mostIncoming); // bytes: QWebSocket wants a frame as a whole
constexpr qint64 fetchingNothing = 1; // as long as that is there

QString problemOf(QWebSocket &socket)
{
    switch (static_cast<CloseCode>(socket.closeCode())) {
    case CloseCode::TryAgain:
        return Connection::tr("The server is starting again.");
    case CloseCode::Flooding:
        return Connection::tr("The server was asked for too much at once.");
    case CloseCode::Normal: // also where the connection ended without a word
        return socketProblem(socket.error(), socket.errorString()).detail;
    default:
        return Connection::tr("The server ended the connection (%1).").arg(socket.closeCode());
    }
}

}

Connection::Connection(const QUrl &server, Backoff backoff, QObject *parent)
    : QObject(parent)
    , m_url(webSocketUrl(server))
    , m_backoff(std::move(backoff))
{
    m_retry.setSingleShot(true);
    m_retry.setTimerType(Qt::PreciseTimer); // a coarse one comes in step with others
    m_silence.setSingleShot(true);
    m_ping.setTimerType(Qt::PreciseTimer); // a coarse one may come after the server's
    m_nextTurn.setSingleShot(true);
    connect(&m_nextTurn, &QTimer::timeout, this, &Connection::readOn);
    connect(&m_retry, &QTimer::timeout, this, &Connection::open);
    connect(&m_ping, &QTimer::timeout, this, [this] { send(Ping{}); });
    connect(&m_silence, &QTimer::timeout, this, [this] { giveUp(tr("The server has fallen silent.")); });
}

Connection::~Connection()
{
    dropSocket();
}

int Connection::retryIn() const
{
    return m_retry.remainingTime();
}

void Connection::start(const QString &token, Resume resume)
{
    m_token = token;
    m_resume = std::move(resume);
    m_started = true;
    m_backoff.reset();
    end();
    open();
}

void Connection::stop()
{
    m_started = false;
    m_token.clear();
    m_problem.clear();
    end();
}

void Connection::send(const Request &request)
{
    if (m_state == State::Online)
        write(request);
}

void Connection::reconnectNow()
{
    m_backoff.reset();
    if (m_started && m_state == State::Offline)
        open();
}

void Connection::open()
{
    m_retry.stop();
    dropSocket();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(mostIncoming);
    m_socket->setMaxAllowedIncomingMessageSize(mostIncoming);
    m_socket->setReadBufferSize(fetchingAll); // the rest waits until that is read
    m_socket->setOutgoingFrameSize(mostOutgoing);
    connect(m_socket, &QWebSocket::connected, this, &Connection::greet);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &Connection::receive);
    connect(m_socket, &QWebSocket::disconnected, this, &Connection::lose);
    connect(m_socket, webSocketFailed, this, &Connection::fail);
    connect(m_socket, &QWebSocket::sslErrors, this, &Connection::check);
    m_silence.start(m_patience);
    setState(State::Connecting);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"chatto.v1"_s});
    m_socket->open(QNetworkRequest(m_url), options);
}

/// Comes before anything is sent.
void Connection::check(const QList<QSslError> &errors)
{
    const QByteArray shown = selfMadeCertificate(errors);
    if (!shown.isEmpty() && shown == m_certificate)
        return m_socket->ignoreSslErrors(); // Of this socket, which connects once.
    giveUp((m_certificate.isEmpty() ? tlsProblem(errors) : certificateChanged()).detail);
    if (!shown.isEmpty())
        emit untrusted(shown);
}

void Connection::greet()
{
    write(Hello{m_token, m_resume()});
}

void Connection::receive(const QString &frame)
{
    if (!m_nextTurn.isActive()) {
        m_reading.start();
        m_nextTurn.start(0);
    }
    const QByteArray bytes = frame.toUtf8();
    if (m_late.isEmpty() && m_reading.elapsed() < readingTime)
        return read(bytes);
    if (m_late.isEmpty())
        m_socket->setReadBufferSize(fetchingNothing);
    m_late.enqueue(bytes);
}

void Connection::readOn()
{
    m_reading.start();
    while (!m_late.isEmpty() && m_reading.elapsed() < readingTime)
        read(m_late.dequeue());
    if (!m_late.isEmpty())
        m_nextTurn.start(0);
    else if (m_socket)
        m_socket->setReadBufferSize(fetchingAll);
}

void Connection::read(const QByteArray &frame)
{
    const auto event = decodeEvent(frame);
    if (!event) {
        qCWarning(log) << "ignored a frame of the server:" << event.error().detail;
        return;
    }
    const auto *welcome = std::get_if<Welcome>(&*event);
    if (bool(welcome) == (m_state == State::Online))
        return; // The welcome comes first, and once.
    if (welcome)
        welcomed(welcome->server);
    else
        m_silence.start(m_silenceBound);
    if (m_state == State::Online)
        emit eventReceived(*event);
}

void Connection::welcomed(const ServerInfo &server)
{
    const std::chrono::milliseconds interval = std::chrono::seconds(std::max(server.pingSeconds, 1));
    m_silenceBound = interval * silencePercent / 100;
    m_silence.start(m_silenceBound);
    m_ping.start(interval * pingPercent / 100);
    m_backoff.reset();
    m_problem.clear();
    setState(State::Online);
}

void Connection::fail(QAbstractSocket::SocketError error)
{
    // QWebSocket says "refused" of a handshake that went wrong, too.
    if (error == QAbstractSocket::ConnectionRefusedError && m_socket->error() != error)
        giveUp(unreadableAnswer().detail);
    else
        lose();
}

/// The socket has ended, or failed: whichever it says first.
void Connection::lose()
{
    if (static_cast<CloseCode>(m_socket->closeCode()) != CloseCode::SessionEnded)
        return giveUp(problemOf(*m_socket));
    stop();
    emit signedOut();
}

void Connection::giveUp(const QString &problem)
{
    qCInfo(log) << "not connected:" << problem;
    m_problem = problem;
    if (m_started) {
        m_retry.start(m_backoff.next());
        watchNetwork();
    }
    end();
}

/// No socket from here on.
void Connection::end()
{
    const bool wasOnline = m_state == State::Online;
    dropSocket();
    m_ping.stop();
    m_silence.stop();
    if (!m_started)
        m_retry.stop();
    setState(State::Offline);
    if (wasOnline)
        emit closed();
}

void Connection::dropSocket()
{
    m_late.clear(); // What isn't read is sent again: nobody has heard of it.
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->deleteLater(); // It may be the one that called. In the end it says good-bye, if anybody listens.
    m_socket = nullptr;
}

void Connection::write(const Request &request)
{
    m_socket->sendTextMessage(QString::fromUtf8(encode(request)));
}

void Connection::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

/// When the network comes back, there is no reason to wait any longer. Only who isn't connected asks for that: what
/// Qt loads for it takes more memory than a few hundred messages.
void Connection::watchNetwork()
{
    if (m_isWatching || !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    m_isWatching = true;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) {
            if (reachability == QNetworkInformation::Reachability::Online)
                reconnectNow();
        });
}

}
