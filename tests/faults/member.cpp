// SPDX-License-Identifier: MIT
#include "tests/faults/member.h"

#include "loadgenerator/json.h"
#include "loadgenerator/wire.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QtEndian>

#include <algorithm>

namespace Chatto::Faults {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int pageSize = 200;

QNetworkRequest request(quint16 port, const QString &path, const QByteArray &token)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/api/v1%2"_s.arg(port).arg(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(5000);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    return request;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Line lineOf(const QJsonObject &message)
{
    return {Load::numberOf(message, "id"_L1), Load::textOf(message, "user"_L1), Load::textOf(message, "text"_L1),
        Load::textOf(message, "time"_L1)};
}

}

Member::Member(int number, Chronicle &chronicle, QNetworkAccessManager &network, std::function<quint16()> port,
    const Habits &habits, quint32 seed)
    : m_number(number)
    , m_name("m" + QByteArray::number(number))
    , m_chronicle(chronicle)
    , m_network(network)
    , m_port(std::move(port))
    , m_habits(habits)
    , m_random(seed)
{
    m_clock.start();
    for (QTimer *timer : {&m_connectTimer, &m_retryTimer})
        timer->setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, &Member::connectNow);
    connect(&m_retryTimer, &QTimer::timeout, this, &Member::postAll);
    connect(&m_watchTimer, &QTimer::timeout, this, &Member::watch);
    connect(&m_socket, &QTcpSocket::connected, this, &Member::upgrade);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Member::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, &Member::lose);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &Member::lose);
    m_watchTimer.start(m_habits.patience / 4);
}

Member::~Member()
{
    m_socket.disconnect(this);
}

void Member::start()
{
    m_away = false;
    signIn();
}

void Member::signIn()
{
    m_token.clear();
    QNetworkReply *reply
        = m_network.post(request(m_port(), u"/login"_s, {}), QByteArray("{\"username\":\"" + m_name + "\"}"));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (statusOf(*reply) == 200)
            m_token = Load::textOf(Load::parseObject(reply->readAll()), "token"_L1);
        scheduleConnect();
    });
}

std::chrono::milliseconds Member::jitter(std::chrono::milliseconds most)
{
    return std::chrono::milliseconds(std::uniform_int_distribution<qint64>(0, most.count())(m_random));
}

void Member::scheduleConnect()
{
    m_away = false;
    const auto most = std::min(m_habits.firstDelay * (1 << std::min(m_attempts, 10)), m_habits.longestDelay);
    ++m_attempts;
    m_connectTimer.start(jitter(most));
    if (m_delays.size() < m_losses)
        m_delays.append(m_connectTimer.interval());
}

void Member::connectNow()
{
    if (m_token.isEmpty())
        return signIn();
    ++m_connection;
    m_buffer.clear();
    m_held.clear();
    m_upgraded = m_fetching = false;
    m_overlap = 0;
    m_heard = m_pinged = m_clock.elapsed();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port());
}

void Member::leave()
{
    m_away = true;
    m_connectTimer.stop();
    lose();
}

/// Comes twice where an error ends a connection.
void Member::lose()
{
    ++m_connection;
    m_losses += m_live;
    m_live = m_fetching = false;
    m_retryTimer.stop();
    for (Draft &draft : m_outbox)
        draft.sentAt = -1;
    if (m_socket.state() != QAbstractSocket::UnconnectedState) {
        const QSignalBlocker blocker(m_socket);
        m_socket.abort();
    }
    if (!m_away && !m_connectTimer.isActive())
        scheduleConnect();
}

/// A peer that vanished without a word is noticed, as whoever is silent is asked.
void Member::watch()
{
    if (m_socket.state() == QAbstractSocket::UnconnectedState)
        return;
    const qint64 silence = m_clock.elapsed() - m_heard;
    if (silence > m_habits.patience.count())
        return lose();
    if (m_live && silence > m_habits.patience.count() / 2 && m_pinged <= m_heard) {
        m_pinged = m_clock.elapsed();
        m_socket.write(Load::clientText(R"({"type":"ping","nonce":"there?"})"));
    }
}

void Member::upgrade()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.write("GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
}

void Member::greet()
{
    QJsonObject hello{{"type"_L1, "hello"_L1}, {"token"_L1, QString::fromLatin1(m_token)}};
    if (m_started) {
        const QJsonObject position{{"epoch"_L1, QString::fromUtf8(m_chronicle.epochOf(m_number))},
            {"id"_L1, m_chronicle.positionOf(m_number)}, {"change"_L1, 0}};
        hello.insert("resume"_L1, QJsonObject{{"lobby"_L1, position}});
    }
    m_socket.write(Load::clientText(Load::compact(hello)));
}

void Member::read()
{
    m_heard = m_clock.elapsed();
    m_buffer += m_socket.readAll();
    QByteArrayView bytes(m_buffer);
    if (!m_upgraded) {
        const auto head = Load::readHttpHead(bytes);
        if (!head)
            return;
        if (head->status != 101)
            return lose();
        bytes = bytes.sliced(head->size);
        m_upgraded = true;
        greet();
    }
    const quint64 connection = m_connection;
    for (auto frame = Load::takeFrame(bytes); frame.kind != Load::WireFrame::Kind::Incomplete;
         frame = Load::takeFrame(bytes)) {
        using Kind = Load::WireFrame::Kind;
        if (frame.kind == Kind::Violation) {
            m_chronicle.fail(u"member %1 was sent a frame that can't be"_s.arg(m_number));
            return lose();
        }
        if (frame.kind == Kind::Close)
            return takeClose(frame.payload);
        if (frame.kind == Kind::Ping)
            m_socket.write(Load::clientPong(frame.payload));
        else if (frame.kind == Kind::Text && (m_fetching || !m_chronicle.recognise(m_number, frame.payload)))
            take(frame.payload);
        if (connection != m_connection)
            return;
    }
    m_buffer = bytes.toByteArray();
}

void Member::takeClose(QByteArrayView payload)
{
    const int code = payload.size() >= 2 ? qFromBigEndian<quint16>(payload.data()) : 1005;
    if (code
        == 4001) { // the store has forgotten the guest: whoever comes back is another one, with txn_ids of their own
        m_token.clear();
        m_outbox.clear();
    } else if (code != 4012 && code != 4003) {
        m_chronicle.fail(u"member %1 was closed with %2"_s.arg(m_number).arg(code));
    }
    lose();
}

void Member::take(QByteArrayView payload)
{
    const QByteArrayView type = Load::findValue(payload, "type");
    if (type == "\"message\"" && m_fetching)
        return m_held.append(payload.toByteArray());
    const QJsonObject frame = Load::parseObject(payload);
    if (type == "\"message\"") {
        takeMessage(frame, payload);
    } else if (type == "\"ack\"") {
        settle(Load::textOf(frame, "txn_id"_L1), Load::numberOf(frame, "id"_L1));
    } else if (type == "\"welcome\"") {
        takeWelcome(frame);
    } else if (type == "\"error\"") {
        takeRefusal(frame);
    } else if (type == "\"gap\"") {
        ++m_gaps;
        if (Load::numberOf(frame, "from"_L1) != m_chronicle.positionOf(m_number) + 1)
            m_chronicle.fail(u"member %1 was told of a gap that begins elsewhere"_s.arg(m_number));
        m_fetchUpTo = Load::numberOf(frame, "to"_L1);
        m_overlap = 0;
        fetch();
    } else if (type == "\"reset\"") {
        ++m_resets;
        m_chronicle.begin(m_number, Load::textOf(frame, "epoch"_L1), 0);
        m_held.clear();
        m_fetchUpTo = 0;
        fetch();
    }
}

void Member::takeWelcome(const QJsonObject &welcome)
{
    for (const QJsonValue &value : welcome.value("rooms"_L1).toArray()) {
        const QJsonObject room = value.toObject();
        if (room.value("id"_L1) == "lobby"_L1 && !m_started)
            m_chronicle.begin(m_number, Load::textOf(room, "epoch"_L1), Load::numberOf(room, "last_id"_L1));
    }
    m_started = m_live = true;
    m_attempts = 0;
    ++m_welcomes;
    postAll();
}

void Member::takeMessage(const QJsonObject &message, QByteArrayView payload)
{
    if (Load::numberOf(message, "id"_L1) < 1)
        return m_chronicle.fail(u"member %1 was shown a message without an id"_s.arg(m_number));
    if (Load::numberOf(message, "id"_L1) > m_overlap)
        show(message, payload);
}

void Member::show(const QJsonObject &message, QByteArrayView payload)
{
    const QByteArray txn = Load::textOf(message, "txn_id"_L1);
    m_chronicle.show(m_number, lineOf(message), txn.isEmpty() ? payload : QByteArrayView());
    if (!txn.isEmpty())
        settle(txn, Load::numberOf(message, "id"_L1));
}

void Member::takeRefusal(const QJsonObject &refusal)
{
    const QByteArray code = Load::textOf(refusal, "code"_L1);
    const QByteArray txn = Load::textOf(refusal, "txn_id"_L1);
    if (code != "unavailable" || txn.isEmpty())
        return m_chronicle.fail(u"member %1 was refused: %2"_s.arg(m_number).arg(QString::fromUtf8(code)));
    ++m_postponed;
    const auto draft = std::ranges::find(m_outbox, txn, &Draft::txn);
    if (draft == m_outbox.end())
        return;
    m_slowestAnswer = std::max(m_slowestAnswer, m_clock.elapsed() - draft->sentAt);
    draft->sentAt = -1;
    if (!m_retryTimer.isActive())
        m_retryTimer.start(m_habits.firstDelay + jitter(m_habits.longestDelay));
}

void Member::settle(const QByteArray &txn, qint64 id)
{
    const auto draft = std::ranges::find(m_outbox, txn, &Draft::txn);
    if (draft == m_outbox.end()) {
        m_chronicle.acknowledge(txn, id); // by the ack after the message, or the other way round
        return;
    }
    if (draft->sentAt >= 0)
        m_slowestAnswer = std::max(m_slowestAnswer, m_clock.elapsed() - draft->sentAt);
    m_chronicle.acknowledge(draft->text, id);
    m_outbox.erase(draft);
}

void Member::say()
{
    const QByteArray text = m_name + '-' + QByteArray::number(++m_said);
    m_outbox.push_back({text, text, -1});
    if (m_live)
        post(m_outbox.back());
}

void Member::postAll()
{
    for (Draft &draft : m_outbox) {
        if (draft.sentAt < 0)
            post(draft);
    }
}

void Member::post(Draft &draft)
{
    draft.sentAt = m_clock.elapsed();
    const QByteArray frame
        = R"({"type":"send","room":"lobby","txn_id":")" + draft.txn + R"(","text":")" + draft.text + R"("})";
    m_socket.write(Load::clientText(frame));
}

/// The pages of history after what is there.
void Member::fetch()
{
    m_fetching = true;
    const QString path
        = u"/rooms/lobby/messages?limit=%1&after=%2"_s.arg(pageSize).arg(m_chronicle.positionOf(m_number));
    QNetworkReply *reply = m_network.get(request(m_port(), path, m_token));
    connect(reply, &QNetworkReply::finished, this, [this, reply, connection = m_connection] {
        reply->deleteLater();
        if (connection != m_connection)
            return;
        if (statusOf(*reply) == 200)
            takePage(*reply);
        else
            lose(); // comes back and resumes from where it is
    });
}

void Member::takePage(QNetworkReply &reply)
{
    const QJsonObject page = Load::parseObject(reply.readAll());
    if (Load::textOf(page, "epoch"_L1) != m_chronicle.epochOf(m_number)) {
        m_chronicle.begin(m_number, Load::textOf(page, "epoch"_L1), 0);
        m_fetchUpTo = 0;
        m_held.clear();
        return fetch();
    }
    if (m_fetchUpTo == 0)
        m_overlap = m_fetchUpTo = Load::numberOf(page, "last_id"_L1);
    const QJsonArray messages = page.value("messages"_L1).toArray();
    for (const QJsonValue &message : messages) {
        if (message["id"_L1].toInteger() <= m_fetchUpTo) // what is behind it comes by itself
            show(message.toObject(), {});
    }
    if (m_chronicle.positionOf(m_number) < m_fetchUpTo && !messages.isEmpty())
        return fetch();
    m_fetching = false;
    for (const QByteArray &payload : std::exchange(m_held, {}))
        takeMessage(Load::parseObject(payload), payload);
}

}
