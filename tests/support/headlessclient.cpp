// SPDX-License-Identifier: MIT
#include "tests/support/headlessclient.h"

#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;

HeadlessClient::HeadlessClient(const QUrl &server, const QString &name, const QString &token, const QString &file)
    : m_token(token)
    , m_store(file)
    , m_http(server)
    , m_connection(server)
    , m_outbox(m_store.outbox(server, UserName(name)))
{
    m_http.setToken(token);
    m_chat = std::make_unique<ChatClient>(User{UserName(name)}, m_http, m_http, m_http, *m_outbox);
    m_timelines = std::make_unique<Timelines>(*m_chat);
    QObject::connect(&m_connection, &Connection::eventReceived, m_chat.get(), [this](const Event &event) {
        record(event);
        m_chat->apply(event);
    });
    QObject::connect(&m_connection, &Connection::closed, m_chat.get(), &ChatClient::connectionClosed);
    QObject::connect(m_chat.get(), &ChatClient::requestReady, &m_connection, &Connection::send);
}

void HeadlessClient::connectToServer()
{
    m_connection.start(m_token, [this] { return m_chat->resume(); });
}

void HeadlessClient::send(const QString &text)
{
    QVERIFY(m_chat->sendMessage(lobbyId(), text));
    sent.append(text);
}

void HeadlessClient::record(const Event &event)
{
    if (const auto *ack = std::get_if<Ack>(&event))
        acknowledged.insert(ack->txnId, ack->id);
    const auto *message = std::get_if<Message>(&event);
    if (message && !message->txnId.isEmpty())
        acknowledged.insert(message->txnId, message->id);
}

static QString described(const TimelineRow &row)
{
    return u"%1 %2 %3"_s.arg(row.message.id).arg(row.message.author.toString(), row.message.text);
}

QStringList allRows(TimelineModel &timeline)
{
    (void)QTest::qWaitFor([&] { return !timeline.isLoading(); });
    while (timeline.hasOlder()) {
        timeline.fetchOlder();
        if (!QTest::qWaitFor([&] { return !timeline.isLoading(); }))
            break;
    }
    QStringList rows;
    for (int i = 0; i < timeline.rowCount(); ++i) {
        if (timeline.row(i).kind == TimelineRow::Kind::Message)
            rows.append(described(timeline.row(i)));
    }
    return rows;
}

}
