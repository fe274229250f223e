// SPDX-License-Identifier: MIT
#include "client/core/memberlists.h"

#include <utility>

namespace Chatto {

MemberLists::MemberLists(ServerCalls &calls, QObject *parent)
    : QObject(parent)
    , m_calls(calls)
{
}

void MemberLists::fetch(const RoomId &room)
{
    const List &list = m_lists[room];
    if (!list.current && !list.question)
        ask(room);
}

void MemberLists::fetchAgain()
{
    const auto rooms = m_lists.keys();
    for (const RoomId &room : rooms)
        ask(room);
}

void MemberLists::apply(const MembersChanged &event)
{
    const auto list = m_lists.find(event.room);
    if (list == m_lists.end())
        return;
    if (list->question)
        list->meanwhile.append(event);
    if (!list->known)
        return;
    change(*list, event);
    emit changed(event.room);
}

void MemberLists::forget(const RoomId &room)
{
    m_lists.remove(room);
}

bool MemberLists::knows(const RoomId &room) const
{
    const auto list = m_lists.constFind(room);
    return list != m_lists.constEnd() && list->known;
}

QList<Member> MemberLists::members(const RoomId &room) const
{
    const auto list = m_lists.constFind(room);
    return list == m_lists.constEnd() ? QList<Member>() : list->members.values();
}

void MemberLists::ask(const RoomId &room)
{
    List &list = m_lists[room];
    list.question = ++m_questions;
    list.current = false;
    list.meanwhile.clear();
    m_calls.fetchMembers(room, this, [this, room, question = m_questions](const Result<QList<Member>> &members) {
        fetched(room, question, members);
    });
}

void MemberLists::fetched(const RoomId &room, int question, const Result<QList<Member>> &members)
{
    const auto list = m_lists.find(room);
    if (list == m_lists.end() || list->question != question)
        return;
    list->question = 0;
    if (!members)
        return; // It is asked for again by the next fetch(), or after the next welcome.
    list->known = true;
    list->current = true;
    list->members.clear();
    for (const Member &member : *members)
        list->members.insert(member.user.name, member);
    for (const MembersChanged &event : std::exchange(list->meanwhile, {}))
        change(*list, event);
    emit changed(room);
}

void MemberLists::change(List &list, const MembersChanged &changed)
{
    for (const UserName &name : changed.left)
        list.members.remove(name);
    for (const Member &member : changed.joined)
        list.members.insert(member.user.name, member);
}

}
