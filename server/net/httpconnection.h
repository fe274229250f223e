// SPDX-License-Identifier: MIT
#pragma once

#include "common/limits.h"
#include "server/core/http.h"
#include "server/net/connection.h"
#include "server/net/httpreader.h"
#include "server/net/httpwriter.h"
#include "server/net/netoptions.h"
#include "server/net/protocol.h"
#include "server/net/unsentanswers.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Chatto {

class TextSink;
class WebSocketPeer;

/// What all connections of a listener serve.
struct Site
{
    Limits limits;
    NetOptions options;
    HttpHandler handler;
    std::function<TextSink *(WebSocketPeer &)> onPeer; ///< Makes who receives what comes; they live until its end.
    UnsentAnswers unsentAnswers;
};

/// HTTP on a connection: requests are answered one after the other, until one of them asks for a WebSocket, which then
/// takes the connection over.
class HttpConnection final : public QObject, public Protocol
{
    Q_OBJECT

public:
    /// `site` outlives it.
    HttpConnection(std::unique_ptr<Connection> connection, Site &site, const QHostAddress &peerAddress);
    ~HttpConnection() override;

    /// Answers with a problem, whether anything was asked or not, and closes.
    void refuse(const Error &error);

    void receive(QByteArrayView bytes) override;
    void inputEnded() override;
    void drained() override;
    void timedOut() override;
    void connectionEnded() override;
    void shutDown(CloseCode code) override;

private:
    enum class State {
        Reading, ///< A request, or waiting for one.
        Answering, ///< The handler has it.
        Finishing, ///< The last answer is on its way; input is thrown away.
        Over, ///< Upgraded or ended.
    };

    void proceed();
    void readOnce();
    bool mayRead() const;
    void begin(HttpRequest request);
    void rejectFailed();
    HttpRespond responder();
    void answer(const HttpResponse &response);
    void upgrade(const HttpResponse &response, const QHostAddress &client);
    void finish();
    void watchPhase();

    std::unique_ptr<Connection> m_connection;
    Site &m_site;
    QHostAddress m_peerAddress;
    HttpReader m_reader;
    QByteArray m_input; ///< What came behind the request that is being answered.
    ResponseFraming m_framing; ///< Of the request that is being answered.
    qint64 m_unsentAtLastLook = 0;
    quint64 m_requests = 0;
    State m_state = State::Reading;
    HttpReader::Phase m_phase = HttpReader::Phase::Idle; ///< For which the timer runs.
    bool m_isProceeding = false;
    bool m_isLast = false; ///< No request after this one.
};

}
