// SPDX-License-Identifier: MIT
#include "client/core/roomname.h"

#include <QCoreApplication>
#include <QStringList>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

class RoomName
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::RoomName)

public:
    static QString lobby() { return tr("Lobby"); }
    //: Stands between names
    static QString comma() { return tr(", "); }
    static QString nobodyElse() { return tr("Nobody else"); }
};

QString namesOf(const QList<UserName> &people)
{
    QStringList names;
    for (const UserName &person : people)
        names.append(person.toString());
    return names.join(RoomName::comma());
}

}

QString roomName(const Room &room)
{
    if (room.kind == RoomKind::Direct)
        return room.with.isEmpty() ? RoomName::nobodyElse() : namesOf(room.with);
    // As long as nobody has given the lobby a name of its own.
    const bool plain = room.name.isEmpty() || room.name == "Lobby"_L1;
    return room.id == lobbyId() && plain ? RoomName::lobby() : room.name;
}

}
