// SPDX-License-Identifier: MIT
#include "tests/support/headlessclient.h"

#include "client/storage/localhistory.h"

#include <QDeadlineTimer>
#include <QTest>

#include <optional>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// Asks, and waits for the answer. No answer is Unavailable.
template <typename T, typename Ask>
Result<T> answerTo(Ask ask)
{
    QObject context;
    std::optional<Result<T>> answer;
    ask(&context, ReplyHandler<T>([&](const Result<T> &result) { answer = result; }));
    return waitUntil([&] { return answer.has_value(); }) ? *answer : Error{ErrorCode::Unavailable, u"no answer"_s};
}

}

HeadlessClient::HeadlessClient(const QUrl &server, const QString &name, const QString &token, const QString &file)
    : m_token(token)
    , m_store(file)
    , m_http(server)
    , m_connection(server)
    , m_outbox(m_store.outbox(server, UserName(name)))
{
    m_http.setToken(token);
    m_chat = std::make_unique<ChatClient>(User{UserName(name)}, m_http, m_http, m_http, *m_outbox);
    m_history = std::make_unique<CachedHistory>(*m_chat, LocalHistory::open(file + u".history"));
    m_history->askServer();
    m_timelines = std::make_unique<Timelines>(*m_chat, *m_history);
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

TxnId HeadlessClient::send(const RoomId &room, const QString &text)
{
    const auto txnId = m_chat->sendMessage(room, text);
    return txnId ? *txnId : TxnId();
}

Result<Room> HeadlessClient::createRoom(const NewRoom &room)
{
    return answerTo<Room>([&](QObject *context, auto handler) { m_http.createRoom(room, context, handler); });
}

Result<Room> HeadlessClient::editRoom(const RoomId &room, const RoomEdit &edit)
{
    return answerTo<Room>([&](QObject *context, auto handler) { m_http.editRoom(room, edit, context, handler); });
}

Result<QList<Room>> HeadlessClient::fetchRooms()
{
    return answerTo<QList<Room>>([&](QObject *context, auto handler) { m_http.fetchRooms(context, handler); });
}

Result<Done> HeadlessClient::invite(const RoomId &room, const UserName &user)
{
    return answerTo<Done>([&](QObject *context, auto handler) { m_http.addMember(room, user, context, handler); });
}

Result<Done> HeadlessClient::remove(const RoomId &room, const UserName &user)
{
    return answerTo<Done>([&](QObject *context, auto handler) { m_http.removeMember(room, user, context, handler); });
}

Result<Done> HeadlessClient::setRole(const RoomId &room, const UserName &user, Role role)
{
    return answerTo<Done>([&](QObject *context, auto handler) { m_http.setRole(room, user, role, context, handler); });
}

Result<HistoryPage> HeadlessClient::fetchNewest(const RoomId &room, int limit)
{
    return answerTo<HistoryPage>([&](QObject *context, auto handler) {
        m_history->fetchHistory(room, {Newest{}, limit}, context, handler);
    });
}

void HeadlessClient::record(const Event &event)
{
    if (const auto *ack = std::get_if<Ack>(&event))
        acknowledged.insert(ack->txnId, ack->id);
    const auto *message = std::get_if<Message>(&event);
    if (message && !message->txnId.isEmpty())
        acknowledged.insert(message->txnId, message->id);
}

bool waitUntil(const std::function<bool()> &isSo)
{
    const QDeadlineTimer deadline(20'000);
    QTimer tick; // so that the loop turns when nothing happens, too
    tick.start(20);
    while (!isSo()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
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
