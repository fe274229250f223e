// SPDX-License-Identifier: MIT
#include "server/core/requesttable.h"

#include "server/core/chatservice.h"
#include "server/core/roomservice.h"
#include "server/core/session.h"

namespace Chatto {

using namespace Qt::StringLiterals;

RequestTable::RequestTable(ChatService &chat, RoomService &rooms, const Limits &limits)
    : m_chat(chat)
    , m_rooms(rooms)
    , m_noticeRate(limits.notices, std::chrono::seconds(1), limits.noticeBurst)
{
}

void RequestTable::handle(Session &session, const Request &request)
{
    std::visit([this, &session](const auto &frame) { answer(session, frame); }, request);
}

void RequestTable::answer(Session &session, const Hello &)
{
    session.close(CloseCode::NoHello);
}

void RequestTable::answer(Session &session, const SendMessage &send)
{
    const auto acknowledge = [this, &session, txnId = send.txnId, since = std::chrono::steady_clock::now()](
                                 const Result<Accepted> &accepted) {
        if (!accepted)
            return session.refuse(accepted.error(), txnId);
        const Message &message = accepted->message.message;
        session.respond(Ack{txnId, message.room, message.id, message.time});
        m_chat.noteAccepted(*accepted, since);
    };
    m_chat.sendMessage(session.identity(), send, {&session, acknowledge});
}

void RequestTable::answer(Session &session, const StartTyping &typing)
{
    m_rooms.startTyping(session.identity(), typing.room, {&session, [&session](const Result<Done> &done) {
                                                              if (!done)
                                                                  session.refuse(done.error());
                                                          }});
}

void RequestTable::answer(Session &session, const ReadMarker &marker)
{
    if (refusesNotice(session))
        return;
    session.expectMarker(marker);
    m_chat.markRead(session.identity(), marker, {&session, [&session, marker](const Result<Done> &done) {
                                                     if (done)
                                                         return;
                                                     session.forgetMarker(marker);
                                                     session.refuse(done.error());
                                                 }});
}

void RequestTable::answer(Session &session, const SetPresence &presence)
{
    if (!refusesNotice(session))
        session.setPresence(presence.presence);
}

void RequestTable::answer(Session &session, const Ping &ping)
{
    session.respond(Pong{ping.nonce});
}

bool RequestTable::refusesNotice(Session &session)
{
    const auto often = m_noticeRate.refusal(session.identity().uid, u"Too many requests."_s);
    if (often)
        session.refuse(*often);
    return often.has_value();
}

}
