// SPDX-License-Identifier: MIT
#include "tests/faults/passerby.h"

#include "loadgenerator/json.h"
#include "tests/server/net/rawclient.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

namespace Chatto::Faults {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Passerby::Passerby(const QString &name, bool saysGoodbye, quint16 port, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_saysGoodbye(saysGoodbye)
    , m_port(port)
    , m_network(network)
    , m_sights{u"rooms"_s, u"users?limit=1000"_s, u"sessions"_s, u"rooms/lobby/messages?limit=50"_s}
{
}

void Passerby::start()
{
    call("POST", u"login"_s, Load::compact(QJsonObject{{"username"_L1, m_name}}), &Passerby::look);
}

void Passerby::call(
    const QByteArray &verb, const QString &path, const QByteArray &body, void (Passerby::*next)(const QByteArray &))
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/api/v1/%2"_s.arg(m_port).arg(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    QNetworkReply *reply = m_network.sendCustomRequest(request, verb, body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, next] {
        reply->deleteLater();
        (this->*next)(reply->readAll());
    });
}

void Passerby::look(const QByteArray &answer)
{
    if (m_token.isEmpty())
        m_token = Load::textOf(Load::parseObject(answer), "token"_L1);
    if (m_sights.isEmpty())
        enter(answer);
    else
        call("GET", m_sights.takeFirst(), {}, &Passerby::look);
}

void Passerby::enter(const QByteArray &)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    m_socket.write(upgradeRequest() + clientText("{\"type\":\"hello\",\"token\":\"" + m_token + "\"}")
        + clientText(R"({"type":"typing","room":"lobby"})") + clientText(R"({"type":"presence","presence":"away"})"));
    QTimer::singleShot(1s, this, &Passerby::leave);
}

void Passerby::leave()
{
    m_socket.abort();
    if (m_saysGoodbye)
        call("POST", u"logout"_s, {}, &Passerby::end);
    else
        end({});
}

void Passerby::end(const QByteArray &)
{
    deleteLater();
}

}
