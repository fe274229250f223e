// SPDX-License-Identifier: MIT
#include "tests/server/net/testserver.h"

#include "server/core/textframe.h"

namespace Chatto {

using namespace std::chrono_literals;

TestServer::TestServer(const Limits &limits, const NetOptions &options)
    : listener(std::make_unique<Listener>(
        limits, options, [this](const HttpRequest &request, const HttpRespond &respond) { answer(request, respond); },
        [this](WebSocketPeer &peer) { return receivers.emplace_back(std::make_unique<Receiver>(*this, peer)).get(); }))
{
    listener->listen(QHostAddress::LocalHost);
}

Limits TestServer::patientLimits()
{
    Limits limits;
    limits.headerSeconds = limits.bodySeconds = limits.idleSeconds = 0;
    limits.pingSeconds = 1'000'000;
    limits.pongSeconds = limits.messageSeconds = 0;
    limits.connections = limits.openConnections = 0;
    return limits;
}

NetOptions TestServer::quickOptions()
{
    NetOptions options;
    options.tick = 20ms;
    return options;
}

void TestServer::answer(const HttpRequest &request, const HttpRespond &respond)
{
    if (request.fault) {
        faulty.append(request);
        return respond(problemResponse(*request.fault));
    }
    requests.append(request);
    if (request.path == "/echo")
        respond({200, {}, request.method + '?' + request.query + '|' + request.body});
    else if (request.path == "/big")
        respond({200, {}, QByteArray(1'000'000, 'x')});
    else
        unanswered.append(respond);
}

void TestServer::Receiver::receive(const QByteArray &text)
{
    m_server.messages.append(text);
    if (m_server.echoes)
        peer->send(textFrame(text));
    onMessage();
}

void TestServer::Receiver::end()
{
    peer = nullptr;
    ++m_server.closed;
}

}
