// SPDX-License-Identifier: MIT
#include "server/net/httpconnection.h"

#include "server/net/forwarding.h"
#include "server/net/handshake.h"
#include "server/net/netlog.h"
#include "server/net/websocketpeer.h"

#include <QPointer>

#include <limits>
#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// While more than this isn't sent yet, the next request waits: else one who asks and never reads fills the memory.
constexpr qint64 mostUnsent = 64 * 1024;

}

HttpConnection::HttpConnection(std::unique_ptr<Connection> connection, Site &site, const QHostAddress &peerAddress)
    : m_connection(std::move(connection))
    , m_site(site)
    , m_peerAddress(peerAddress)
    , m_reader(site.limits)
{
    m_connection->setProtocol(this);
    m_connection->startTimer(site.limits.headerSeconds);
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::refuse(const Error &error)
{
    // No more: the connections that are too many would fill the log, which is what nothing else bounds.
    qCDebug(netLog) << "refused a request:" << wireName(error.code) << m_peerAddress.toString();
    m_framing.isKeepAlive = false;
    m_framing.isHead = false;
    m_connection->write(encodeResponse(problemResponse(error), m_framing));
    finish();
}

void HttpConnection::receive(QByteArrayView bytes)
{
    if (m_state == State::Finishing)
        return;
    m_input.append(bytes);
    proceed();
}

void HttpConnection::inputEnded()
{
    // Whoever closed their direction only still waits for answers.
    m_isLast = true;
    proceed();
}

void HttpConnection::drained()
{
    m_site.unsentAnswers.remove(*m_connection);
    if (m_state == State::Finishing)
        m_connection->close();
    else
        proceed();
}

void HttpConnection::timedOut()
{
    if (const qint64 unsent = m_connection->backlog(); unsent > 0) {
        if (std::exchange(m_unsentAtLastLook, unsent) == unsent)
            m_connection->abort();
        else
            m_connection->startTimer(m_site.limits.idleSeconds);
    } else if (m_state == State::Reading && m_phase != HttpReader::Phase::Idle) {
        refuse({ErrorCode::RequestTimeout, u"the request did not come in time"_s});
    } else {
        m_connection->close();
    }
}

void HttpConnection::connectionEnded()
{
    m_state = State::Over;
    ++m_requests; // Answers that still come are nobody's.
    m_site.unsentAnswers.remove(*m_connection);
    m_connection->host().retire(this);
}

void HttpConnection::shutDown(CloseCode)
{
    m_isLast = true;
    m_framing.isKeepAlive = false;
    if (m_state == State::Reading)
        finish();
}

void HttpConnection::proceed()
{
    if (std::exchange(m_isProceeding, true))
        return;
    while (mayRead() && !m_input.isEmpty())
        readOnce();
    m_isProceeding = false;
    if (m_state == State::Reading && m_isLast && m_input.isEmpty())
        finish();
    if (m_state != State::Reading && m_state != State::Answering)
        return;
    // What comes behind a request that isn't answered yet stays with the system.
    if (m_input.isEmpty())
        m_connection->resumeReading();
    else
        m_connection->pauseReading();
}

bool HttpConnection::mayRead() const
{
    return m_state == State::Reading && m_connection->backlog() < mostUnsent;
}

void HttpConnection::readOnce()
{
    m_input.remove(0, m_reader.read(m_input));
    watchPhase();
    if (m_reader.phase() == HttpReader::Phase::Failed)
        rejectFailed();
    else if (m_reader.phase() == HttpReader::Phase::Complete)
        begin(m_reader.takeRequest());
    else if (m_reader.takeExpectation())
        m_connection->write("HTTP/1.1 100 Continue\r\n\r\n"_ba);
}

void HttpConnection::watchPhase()
{
    if (std::exchange(m_phase, m_reader.phase()) == m_phase)
        return;
    if (m_phase == HttpReader::Phase::Head)
        m_connection->startTimer(m_site.limits.headerSeconds);
    else if (m_phase == HttpReader::Phase::Body)
        m_connection->startTimer(m_site.limits.bodySeconds);
}

void HttpConnection::begin(HttpRequest request)
{
    m_state = State::Answering;
    m_connection->startTimer(0); // From here on the handler's clocks count.
    m_framing.isHttp11 = m_reader.isHttp11();
    m_framing.isKeepAlive = m_reader.isKeepAlive();
    m_framing.isHead = request.method == "HEAD";
    request.client = originOf(request, m_peerAddress, m_site.options.trustedProxies);
    request.forwarded = isForwarded(request);
    if (request.path != webSocketPath)
        return m_site.handler(request, responder());

    const HttpResponse response = answerHandshake(request, m_framing.isHttp11, m_site.options.allowedOrigins);
    if (response.status == 101)
        upgrade(response, request.client);
    else
        answer(response);
}

/// The handler knows which web pages may read even this answer.
void HttpConnection::rejectFailed()
{
    qCInfo(netLog) << "refused a request:" << wireName(m_reader.error().code) << m_peerAddress.toString();
    m_state = State::Answering;
    m_connection->startTimer(0);
    m_framing.isKeepAlive = false;
    m_framing.isHead = false;
    HttpRequest request = m_reader.failedRequest();
    request.fault = m_reader.error();
    m_site.handler(request, responder());
}

HttpRespond HttpConnection::responder()
{
    return [self = QPointer(this), request = ++m_requests](const HttpResponse &response) {
        if (self && self->m_requests == request)
            self->answer(response);
    };
}

void HttpConnection::answer(const HttpResponse &response)
{
    ++m_requests; // A second answer to this request is ignored.
    m_framing.isKeepAlive = m_framing.isKeepAlive && !(m_isLast && m_input.isEmpty());
    const QByteArray bytes = encodeResponse(response, m_framing);
    m_connection->write(bytes);
    m_site.unsentAnswers.add(*m_connection, bytes.size());
    if (!m_framing.isKeepAlive)
        return finish();
    m_state = State::Reading;
    m_phase = HttpReader::Phase::Idle;
    m_unsentAtLastLook = std::numeric_limits<qint64>::max();
    m_connection->startTimer(m_site.limits.idleSeconds);
    proceed();
}

void HttpConnection::upgrade(const HttpResponse &response, const QHostAddress &client)
{
    m_state = State::Over;
    ConnectionHost &host = m_connection->host();
    m_connection->write(encodeResponse(response, m_framing));
    m_site.unsentAnswers.remove(*m_connection);
    auto *peer = new WebSocketPeer(std::move(m_connection), m_site.limits, client);
    host.retire(this);
    peer->setReceiver(m_site.onPeer(*peer));
    // A hasty client's first message came together with its request.
    peer->receive(std::exchange(m_input, {}));
}

void HttpConnection::finish()
{
    m_state = State::Finishing;
    m_input = {};
    if (m_connection->backlog() == 0)
        return m_connection->close();
    // A long answer to a slow reader may take its time, as long as something moves.
    m_unsentAtLastLook = std::numeric_limits<qint64>::max();
    m_connection->startTimer(m_site.limits.idleSeconds);
}

}
