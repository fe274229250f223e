// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/route.h"

#include <QObject>

namespace Chatto {

class ChatService;
class RoomService;

/// The endpoints about rooms, who is in them, and what was said there.
class RoomApi : public QObject
{
    Q_OBJECT

public:
    RoomApi(ChatService &chat, RoomService &rooms, QObject *parent = nullptr);

    QList<Route> routes();

private:
    QList<Route> roomRoutes();
    QList<Route> memberRoutes();
    QList<Route> messageRoutes();

    void listRooms(const ApiCall &call, const HttpRespond &respond);
    void createRoom(const ApiCall &call, const HttpRespond &respond);
    void editRoom(const ApiCall &call, const HttpRespond &respond);
    void listMembers(const ApiCall &call, const HttpRespond &respond);
    void addMember(const ApiCall &call, const HttpRespond &respond);
    void removeMember(const ApiCall &call, const HttpRespond &respond);
    void setRole(const ApiCall &call, const HttpRespond &respond);
    void readHistory(const ApiCall &call, const HttpRespond &respond);
    void postMessage(const ApiCall &call, const HttpRespond &respond);

    ChatService &m_chat;
    RoomService &m_rooms;
};

}
