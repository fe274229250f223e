// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QList>

namespace Chatto {

/// The way through the rooms, back and forth, as a browser keeps it.
class VisitedRooms
{
public:
    static constexpr qsizetype most = 50;

    /// A room is open now; what was forward is forgotten, unless that is where one went.
    void visit(const RoomId &room);
    /// The rooms before and after this one, or none. The caller opens it, which is no new visit.
    RoomId back();
    RoomId forward();
    /// Where one is; nowhere at first.
    RoomId current() const { return m_rooms.value(m_now); }
    /// The room is gone.
    void forget(const RoomId &room);

private:
    QList<RoomId> m_rooms;
    qsizetype m_now = -1;
};

}
