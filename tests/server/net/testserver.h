// SPDX-License-Identifier: MIT
#pragma once

#include "server/net/listener.h"
#include "server/net/websocketpeer.h"

#include <memory>
#include <vector>

namespace Chatto {

/// A listener on loopback that answers `/echo` at once, `/big` with a megabyte, and everything else when the test says
/// so; its WebSockets echo, unless the test wants to answer by itself.
class TestServer
{
public:
    explicit TestServer(const Limits &limits = patientLimits(), const NetOptions &options = quickOptions());

    /// Without deadlines and rates.
    static Limits patientLimits();
    /// A second takes 20 ms.
    static NetOptions quickOptions();

    quint16 port() const { return listener->serverPort(); }
    /// The last one, unless it has ended.
    WebSocketPeer *peer() const { return receivers.empty() ? nullptr : receivers.back()->peer; }

    /// Who hears a peer.
    class Receiver : public TextSink
    {
    public:
        Receiver(TestServer &server, WebSocketPeer &aPeer)
            : peer(&aPeer)
            , m_server(server)
        {
        }
        void receive(const QByteArray &text) override;
        void drained() override { ++timesDrained; }
        void end() override;

        int timesDrained = 0;
        WebSocketPeer *peer; ///< Null once it has ended.
        std::function<void()> onMessage = [] {};

    private:
        TestServer &m_server;
    };

    std::vector<std::unique_ptr<Receiver>> receivers; ///< Of all peers.
    QList<HttpRequest> requests;
    QList<HttpRequest> faulty; ///< Those to be refused.
    QList<HttpRespond> unanswered;
    QByteArrayList messages;
    int closed = 0; ///< Peers that have ended.
    bool echoes = true;
    std::unique_ptr<Listener> listener; ///< Goes first: its peers tell of their end.

private:
    void answer(const HttpRequest &request, const HttpRespond &respond);
};

}
