// SPDX-License-Identifier: MIT
#include "server/core/memberreads.h"

#include "common/httpcodec.h"
#include "server/core/presencetracker.h"

namespace Chatto {

MemberReads::MemberReads(Store &store, const PresenceTracker &presence)
    : m_store(store)
    , m_presence(presence)
{
}

void MemberReads::read(const Identity &reader, const RoomId &room, const Handler<QByteArray> &handler)
{
    if (const auto waiting = m_waiting.find(room); waiting != m_waiting.end())
        return waiting->append({reader.uid, handler});
    m_waiting.insert(room, {});
    find(reader.uid, room, [this, room, handler](const Result<Members> &members) {
        handler(encoded(members));
        goOn(room, members);
    });
}

void MemberReads::find(const QByteArray &readerUid, const RoomId &room, const Found &found)
{
    if (room == lobbyId())
        findLobby(found);
    else
        m_store.findMembers(readerUid, room, {this, found});
}

/// Everybody is in it, and nobody but the server's owner is more than a member.
void MemberReads::findLobby(const Found &found)
{
    m_store.findUsers({}, {this, [found](const Result<UserPage> &page) {
                               if (!page)
                                   return found(page.error());
                               Members members;
                               for (const User &user : page->users)
                                   members.members.append({{}, {user, user.owner ? Role::Owner : Role::Member}});
                               found(members);
                           }});
}

void MemberReads::answerAlone(const RoomId &room, const Question &question)
{
    find(question.uid, room,
        [this, handler = question.handler](const Result<Members> &members) { handler(encoded(members)); });
}

/// Whoever isn't in the room may not know of it, and asks alone.
void MemberReads::answerTogether(const RoomId &room, const QList<Question> &questions)
{
    m_waiting.insert(room, {});
    find({}, room, [this, room, questions](const Result<Members> &members) {
        const Result<QByteArray> list = encoded(members);
        QSet<QByteArray> uids;
        for (const RoomMember &one : members ? members->members : QList<RoomMember>())
            uids.insert(one.uid);
        for (const Question &question : questions) {
            const bool mayKnow = room == lobbyId() || uids.contains(question.uid);
            mayKnow ? question.handler(list) : answerAlone(room, question);
        }
        goOn(room, members);
    });
}

void MemberReads::goOn(const RoomId &room, const Result<Members> &members)
{
    const QList<Question> waiting = m_waiting.take(room);
    if (members && members->members.size() >= fewestShared && waiting.size() > 1)
        return answerTogether(room, waiting);
    for (const Question &question : waiting)
        answerAlone(room, question);
}

Result<QByteArray> MemberReads::encoded(const Result<Members> &members) const
{
    if (!members)
        return members.error();
    QList<Member> list;
    list.reserve(members->members.size());
    for (const RoomMember &one : members->members) {
        list.append(one.member);
        list.last().user.presence = m_presence.presenceOf(one.member.user.name);
    }
    return encodeMembers(list);
}

}
