// SPDX-License-Identifier: MIT
#include "tests/faults/villain.h"

#include "loadgenerator/json.h"
#include "tests/server/net/rawclient.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace Chatto::Faults {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray guess = R"({"username":"nobody","password":"guessing it"})";

QByteArray httpHead(const QByteArray &line, const QByteArray &headers = {})
{
    return line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

QByteArray json(const QByteArray &length)
{
    return "Content-Type: application/json\r\nContent-Length: " + length + "\r\n";
}

}

Villain::Villain(const QString &name, quint16 port, QNetworkAccessManager &network, quint32 seed)
    : m_name(name)
    , m_port(port)
    , m_network(network)
    , m_random(seed)
{
    for (QTimer *timer : {&m_limit, &m_pause})
        timer->setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Villain::lookAround);
    connect(&m_limit, &QTimer::timeout, this, &Villain::end);
    connect(&m_beat, &QTimer::timeout, this, [this] { m_socket.write(m_misdeed.again); });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] {
        if (m_misdeed.reads)
            m_socket.readAll();
    });
    connect(&m_socket, &QTcpSocket::disconnected, this, &Villain::end);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &Villain::end);
}

Villain::~Villain()
{
    m_socket.disconnect(this);
}

void Villain::start()
{
    m_pause.start(chance(1000));
}

// Guests who do nothing for some time are forgotten.
void Villain::lookAround()
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/api/v1/rooms"_s.arg(m_port)));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        readRooms(*reply);
    });
}

void Villain::readRooms(QNetworkReply &reply)
{
    const QJsonArray rooms = Load::parseObject(reply.readAll()).value("rooms"_L1).toArray();
    if (rooms.isEmpty())
        return signIn();
    for (const QJsonValue &value : rooms) {
        const QJsonObject room = value.toObject();
        if (room.value("id"_L1) == "lobby"_L1) {
            m_epoch = Load::textOf(room, "epoch"_L1);
            m_last = Load::numberOf(room, "last_id"_L1);
        }
    }
    begin();
}

void Villain::signIn()
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/api/v1/login"_s.arg(m_port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *reply = m_network.post(request, Load::compact(QJsonObject{{"username"_L1, m_name}}));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        m_token = Load::textOf(Load::parseObject(reply->readAll()), "token"_L1);
        m_pause.start(1s);
    });
}

void Villain::begin()
{
    m_misdeed = choose();
    ++m_misdeeds;
    m_socket.setReadBufferSize(m_misdeed.reads ? 0 : 1);
    if (!m_misdeed.reads) { // and the system keeps little of what waits
        m_socket.bind(QHostAddress(QHostAddress::LocalHost));
        m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    }
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    m_socket.write(m_misdeed.first);
    m_limit.start(m_misdeed.longest);
    if (!m_misdeed.again.isEmpty())
        m_beat.start(m_misdeed.beat);
}

void Villain::end()
{
    m_beat.stop();
    m_limit.stop();
    const QSignalBlocker blocker(m_socket);
    m_socket.abort();
    m_pause.start(500 + chance(1000));
}

Villain::Misdeed Villain::choose()
{
    switch (chance(3)) {
    case 0:
        return overHttp(chance(8));
    case 1:
        return withHello(chance(8));
    default:
        break;
    }
    switch (chance(5)) { // no hello
    case 0:
        return {upgradeRequest(), noise(2000), 200ms};
    case 1:
        return {upgradeRequest(), clientFrame(9, "")};
    case 2:
        return {upgradeRequest() + clientText("{\"type\":\"hello\",\"token\":\"" + noise(16).toHex() + "\"}")};
    case 3:
        return {upgradeRequest() + clientFrame(1, "{\"type\":", {.fin = false}), clientFrame(0, " ", {.fin = false})};
    default:
        return {upgradeRequest("Origin: https://elsewhere.example\r\n")};
    }
}

Villain::Misdeed Villain::overHttp(int which)
{
    const QByteArray mine = "Authorization: Bearer " + m_token + "\r\n";
    switch (which) {
    case 0: // nothing at all
        return {{}};
    case 1:
        return {noise(3000), noise(3000), 100ms};
    case 2: // a flood
        return {
            {}, httpHead("GET /api/v1/users", mine).repeated(20) + httpHead("GET /nothing").repeated(20), 100ms, 3s};
    case 3: // a head, byte for byte
        return {"GET /healthz HTTP/1.1\r\nX: ", "x", 300ms};
    case 4: // and a body
        return {httpHead("POST /api/v1/login", json("60000")), "x", 300ms, 40s};
    case 5: // two requests in one
        return {httpHead("POST /api/v1/login", json("5") + "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n"};
    case 6: // answers that nobody reads
        return {{}, httpHead("GET /api/v1/rooms/lobby/messages?limit=200", mine).repeated(10), 100ms, 20s, false};
    default: // passwords
        return {{}, httpHead("POST /api/v1/login", json(QByteArray::number(guess.size()))) + guess, 500ms, 5s};
    }
}

Villain::Misdeed Villain::withHello(int which)
{
    const QByteArray in = upgradeRequest() + hello(false);
    switch (which) {
    case 0: // whoever never reads
        return {upgradeRequest() + hello(true), clientFrame(9, QByteArray(125, 'p')).repeated(200), 20ms, 30s, false};
    case 1: // what was missed, and what comes now
        return {upgradeRequest() + hello(true), {}, 1s, 30s, false};
    case 2: // half a message
        return {in + clientFrame(1, noise(30'000), {.length = 60'000}), {}, 1s, 65s};
    case 3:
        return {in, clientText("{\"type\":\"" + noise(20).toHex() + "\"}").repeated(10), 50ms, 10s};
    case 4:
        return {in + clientFrame(1, "", {.fin = false}), clientFrame(0, noise(100), {.fin = false}).repeated(20), 50ms};
    case 5:
        return {in, clientText(R"({"type":"typing","room":"lobby"})").repeated(20), 50ms};
    case 6:
        return {in + hello(false)};
    default:
        return {in + clientClose(1000) + clientText(R"({"type":"send","txn_id":"t","room":"lobby","text":"after"})")};
    }
}

QByteArray Villain::hello(bool resumes) const
{
    QJsonObject hello{{"type"_L1, "hello"_L1}, {"token"_L1, QString::fromLatin1(m_token)}};
    if (resumes) {
        const QJsonObject position{
            {"epoch"_L1, QString::fromLatin1(m_epoch)}, {"id"_L1, std::max<qint64>(m_last - 500, 0)}, {"change"_L1, 0}};
        hello.insert("resume"_L1, QJsonObject{{"lobby"_L1, position}});
    }
    return clientText(Load::compact(hello));
}

QByteArray Villain::noise(qsizetype size)
{
    QByteArray noise(size, Qt::Uninitialized);
    for (char &byte : noise)
        byte = static_cast<char>(m_random());
    return noise;
}

}
