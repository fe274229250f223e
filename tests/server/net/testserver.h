// SPDX-License-Identifier: MIT
#pragma once

#include "server/net/listener.h"
#include "server/net/websocketpeer.h"

#include <QPointer>

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
    WebSocketPeer *peer() const { return peers.isEmpty() ? nullptr : peers.constLast().data(); }

    std::unique_ptr<Listener> listener;
    QList<HttpRequest> requests;
    QList<HttpRequest> faulty; ///< Those to be refused.
    QList<HttpRespond> unanswered;
    QList<QPointer<WebSocketPeer>> peers;
    QByteArrayList messages;
    int closed = 0; ///< closed() signals of all peers.
    bool echoes = true;

private:
    void answer(const HttpRequest &request, const HttpRespond &respond);
    void welcome(WebSocketPeer *peer);
};

}
