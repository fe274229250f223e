// SPDX-License-Identifier: MIT
#include "server/core/chatservice.h"

#include "common/text.h"
#include "server/core/names.h"

namespace Chatto {

using namespace Qt::StringLiterals;

ChatService::ChatService(Store &store, const PresenceTracker &presence, const Limits &limits, const ServerState &server)
    : m_store(store)
    , m_presence(presence)
    , m_limits(limits)
    , m_server(server)
    , m_messageRate(limits.messages, std::chrono::seconds(1), limits.messageBurst)
{
}

void ChatService::sendMessage(const Identity &author, const SendMessage &send, const Handler<Accepted> &handler)
{
    if (const auto often = m_messageRate.refusal(author.uid, u"Too many messages."_s))
        return handler.later(*often);
    if (const auto fault = checkMessageText(send.text, m_limits.textBytes))
        return refuseUnlessRepeated(author, send, *fault, handler);
    m_store.appendMessage(author, send, handler);
}

void ChatService::noteAccepted(const Accepted &accepted, std::chrono::steady_clock::time_point since)
{
    m_messages += accepted.repeated ? 0 : 1;
    m_ackTimes.add(std::chrono::steady_clock::now() - since);
}

void ChatService::refuseUnlessRepeated(
    const Identity &author, const SendMessage &send, const Error &refusal, const Handler<Accepted> &handler)
{
    if (send.txnId.isEmpty())
        return handler.later(refusal);
    const auto tell = [refusal, handler](const Result<Accepted> &sent) {
        const bool isNew = !sent && sent.error().code == ErrorCode::NoSuchMessage;
        handler(isNew ? Result<Accepted>(refusal) : sent);
    };
    m_store.findSent(author, send.room, send.txnId, {handler.context(), tell});
}

void ChatService::history(
    const Identity &reader, const RoomId &room, const HistoryQuery &query, const Handler<HistoryPage> &handler)
{
    if (query.limit < 1 || query.limit > m_limits.historyPage)
        return handler.later(Error{ErrorCode::BadRequest, u"limit: not in 1–%1"_s.arg(m_limits.historyPage)});
    m_store.readLog(
        reader.uid, room, query, {handler.context(), [uid = reader.uid, handler](const Result<LogPage> &read) {
                                      if (!read)
                                          return handler(read.error());
                                      HistoryPage page{{}, read->firstId, read->lastId, read->lastChange, read->epoch};
                                      for (const LoggedMessage &logged : read->messages)
                                          page.messages.append(messageFor(uid, logged));
                                      handler(page);
                                  }});
}

void ChatService::rooms(const Identity &reader, const Handler<QList<Room>> &handler)
{
    m_store.findRooms(reader, handler);
}

void ChatService::users(const UserQuery &query, const Handler<UserPage> &handler)
{
    if (query.limit < 1 || query.limit > PresenceTracker::mostUsers)
        return handler.later(Error{ErrorCode::BadRequest, u"limit: not in 1–%1"_s.arg(PresenceTracker::mostUsers)});
    const UserQuery folded{
        QString::fromUtf8(foldName(query.prefix)), QString::fromUtf8(foldName(query.after)), query.limit};
    m_store.findUsers(folded, {handler.context(), [this, handler](const Result<UserPage> &found) {
                                   if (!found)
                                       return handler(found.error());
                                   UserPage page = *found;
                                   for (User &user : page.users)
                                       user.presence = m_presence.presenceOf(user.name);
                                   handler(page);
                               }});
}

void ChatService::markRead(const Identity &reader, const ReadMarker &marker, const Handler<Done> &handler)
{
    m_store.setReadMarker(reader, marker, handler);
}

Message messageFor(const QByteArray &readerUid, const LoggedMessage &logged)
{
    Message message = logged.message;
    if (logged.authorUid != readerUid)
        message.txnId = {};
    return message;
}

}
