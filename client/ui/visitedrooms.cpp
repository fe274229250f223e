// SPDX-License-Identifier: MIT
#include "client/ui/visitedrooms.h"

namespace Chatto {

void VisitedRooms::visit(const RoomId &room)
{
    if (m_now >= 0 && m_rooms.at(m_now) == room)
        return;
    m_rooms = m_rooms.first(m_now + 1);
    m_rooms.append(room);
    if (m_rooms.size() > most)
        m_rooms.removeFirst();
    m_now = m_rooms.size() - 1;
}

RoomId VisitedRooms::back()
{
    return m_now > 0 ? m_rooms.at(--m_now) : RoomId();
}

RoomId VisitedRooms::forward()
{
    return m_now + 1 < m_rooms.size() ? m_rooms.at(++m_now) : RoomId();
}

void VisitedRooms::forget(const RoomId &room)
{
    for (qsizetype i = m_rooms.size() - 1; i >= 0; --i) {
        // Without it, the rooms before and after may be the same: that is one visit.
        const bool repeats = i > 0 && i + 1 < m_rooms.size() && m_rooms.at(i - 1) == m_rooms.at(i + 1);
        if (m_rooms.at(i) != room)
            continue;
        const qsizetype gone = repeats ? 2 : 1;
        m_rooms.remove(i, gone);
        if (m_now >= i)
            m_now = qMax<qsizetype>(m_now - gone, qMin<qsizetype>(m_rooms.size(), 1) - 1);
    }
}

}
