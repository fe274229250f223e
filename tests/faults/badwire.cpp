// SPDX-License-Identifier: MIT
#include "tests/faults/badwire.h"

#include <QLocalSocket>
#include <QTcpSocket>

#include <algorithm>

namespace Chatto::Faults {

using namespace std::chrono_literals;

namespace {

/// With RST, as a wire that breaks isn't said goodbye to.
void abort(QIODevice *device)
{
    if (auto *socket = qobject_cast<QTcpSocket *>(device))
        socket->abort();
    else if (auto *local = qobject_cast<QLocalSocket *>(device))
        local->abort();
}

}

BadWire::BadWire(Place place, quint32 seed)
    : m_place(std::move(place))
    , m_random(seed)
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("%s", qPrintable(m_listener.errorString()));
    m_clock.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(5ms);
    connect(&m_listener, &QTcpServer::newConnection, this, &BadWire::accept);
    connect(&m_timer, &QTimer::timeout, this, &BadWire::deliverDue);
}

BadWire::~BadWire()
{
    for (Pair &pair : m_pairs)
        close(pair);
}

void BadWire::accept()
{
    Pair &pair = m_pairs.emplace_back();
    QTcpSocket *client = m_listener.nextPendingConnection();
    client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    pair.client.device = client;
    pair.swallows = m_swallows;
    if (m_chooseCut)
        pair.cut = m_chooseCut();
    pair.server.device = connectToServer(pair);
    connect(client, &QTcpSocket::readyRead, this,
        [this, &pair] { takeFrom(pair, pair.client, pair.server, Direction::ToServer); });
    connect(client, &QTcpSocket::disconnected, this, [this, &pair] { noteEnd(pair, pair.client); });
    connect(pair.server.device, &QIODevice::readyRead, this,
        [this, &pair] { takeFrom(pair, pair.server, pair.client, Direction::ToClient); });
}

QIODevice *BadWire::connectToServer(Pair &pair)
{
    const auto end = [this, &pair] { noteEnd(pair, pair.server); };
    const auto place = m_place();
    if (const QString *file = std::get_if<QString>(&place)) {
        auto *socket = new QLocalSocket(this);
        connect(socket, &QLocalSocket::disconnected, this, end);
        connect(socket, &QLocalSocket::errorOccurred, this, end);
        socket->connectToServer(*file);
        return socket;
    }
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::disconnected, this, end);
    connect(socket, &QTcpSocket::errorOccurred, this, end);
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), std::get<quint16>(place));
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

void BadWire::takeFrom(Pair &pair, End &from, End &to, Direction direction)
{
    const QByteArray bytes = from.device->readAll();
    if (pair.closed || pair.swallows || bytes.isEmpty())
        return;
    if (m_delay == 0ms && to.parcels.empty())
        return deliver(pair, to, bytes, direction);
    const bool stalls = std::bernoulli_distribution(m_stallShare)(m_random);
    const qint64 due = m_clock.elapsed() + (m_delay + (stalls ? m_stall : 0ms)).count();
    to.parcels.push_back({std::max(due, to.parcels.empty() ? 0 : to.parcels.back().due), bytes});
}

void BadWire::deliver(Pair &pair, End &to, QByteArray bytes, Direction direction)
{
    const bool isCut = pair.cut && pair.cut->first == direction && to.passed + bytes.size() >= pair.cut->second;
    if (isCut)
        bytes.truncate(pair.cut->second - to.passed);
    to.passed += bytes.size();
    to.device->write(bytes);
    if (!isCut)
        return;
    ++m_cuts;
    if (auto *socket = qobject_cast<QTcpSocket *>(to.device))
        socket->flush();
    else if (auto *local = qobject_cast<QLocalSocket *>(to.device))
        local->flush();
    close(pair);
}

void BadWire::deliverDue()
{
    const qint64 now = m_clock.elapsed();
    for (Pair &pair : m_pairs) {
        for (const Direction direction : {Direction::ToServer, Direction::ToClient}) {
            End &to = direction == Direction::ToServer ? pair.server : pair.client;
            while (!pair.closed && !pair.swallows && !to.parcels.empty() && to.parcels.front().due <= now) {
                const QByteArray bytes = to.parcels.front().bytes;
                to.parcels.pop_front();
                deliver(pair, to, bytes, direction);
            }
        }
    }
}

void BadWire::noteEnd(Pair &pair, const End &end)
{
    if (pair.closed)
        return;
    if (!pair.swallows)
        return close(pair);
    m_abandoned += pair.vanished && &end == &pair.client;
}

void BadWire::close(Pair &pair)
{
    if (std::exchange(pair.closed, true))
        return;
    for (QIODevice *device : {pair.client.device, pair.server.device}) {
        device->disconnect(this);
        abort(device);
        device->deleteLater();
    }
}

void BadWire::swallow()
{
    m_swallows = true;
    for (Pair &pair : m_pairs) {
        if (pair.closed || pair.swallows)
            continue;
        pair.swallows = pair.vanished = true;
        ++m_vanished;
    }
}

void BadWire::cutAll()
{
    for (Pair &pair : m_pairs)
        close(pair);
}

void BadWire::slow(std::chrono::milliseconds delay, double stallShare, std::chrono::milliseconds stall)
{
    m_delay = delay;
    m_stallShare = stallShare;
    m_stall = stall;
    m_timer.start();
}

}
