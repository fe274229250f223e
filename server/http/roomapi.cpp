// SPDX-License-Identifier: MIT
#include "server/http/roomapi.h"

#include "common/httpcodec.h"
#include "common/jsonreader.h"
#include "common/timestamp.h"
#include "server/core/chatservice.h"
#include "server/core/roomservice.h"
#include "server/http/answering.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPage = 50;

Error badRequest(const QString &detail)
{
    return {ErrorCode::BadRequest, detail};
}

Result<RoomId> readRoom(const QString &text)
{
    if (!isRoomId(text))
        return Error{ErrorCode::NoSuchRoom, u"There is no such room."_s};
    return RoomId(text);
}

/// Runs `what` with the room that the path names; what can't be a room's id is none.
template <typename What>
void withRoom(const ApiCall &call, const HttpRespond &respond, What what)
{
    withRead(readRoom(call.captured.first()), respond, what);
}

Result<HistoryQuery> readPlaceInTime(const QueryParameters &parameters)
{
    const auto time = parseTimestamp(parameters.text("at"_L1));
    if (!time)
        return badRequest(u"at: not a time as RFC 3339 has it"_s);
    return HistoryQuery{At{*time}};
}

template <typename Place>
Result<HistoryQuery> readPlace(const QueryParameters &parameters, QLatin1StringView name)
{
    const auto id = parameters.number(name, 0, mostId, 0);
    if (!id)
        return id.error();
    return HistoryQuery{Place{*id}};
}

Result<HistoryQuery> readPlace(const QueryParameters &parameters)
{
    if (parameters.has("before"_L1))
        return readPlace<Before>(parameters, "before"_L1);
    if (parameters.has("after"_L1))
        return readPlace<After>(parameters, "after"_L1);
    if (parameters.has("around"_L1))
        return readPlace<Around>(parameters, "around"_L1);
    if (parameters.has("at"_L1))
        return readPlaceInTime(parameters);
    return HistoryQuery{};
}

Result<HistoryQuery> readHistoryQuery(const QueryParameters &parameters, int mostMessages)
{
    const auto places = {"before"_L1, "after"_L1, "around"_L1, "at"_L1};
    if (std::ranges::count_if(places, [&](QLatin1StringView place) { return parameters.has(place); }) > 1)
        return badRequest(u"Only one of before, after, around and at can be asked for."_s);
    const auto limit = parameters.number("limit"_L1, 1, mostMessages, std::min(usualPage, mostMessages));
    if (!limit)
        return limit.error();
    auto query = readPlace(parameters);
    if (query)
        query->limit = static_cast<int>(*limit);
    return query;
}

}

RoomApi::RoomApi(ChatService &chat, RoomService &rooms, QObject *parent)
    : QObject(parent)
    , m_chat(chat)
    , m_rooms(rooms)
{
}

QList<Route> RoomApi::routes()
{
    return roomRoutes() + memberRoutes() + messageRoutes();
}

QList<Route> RoomApi::roomRoutes()
{
    return {
        {.method = "GET"_ba, .path = u"/api/v1/rooms"_s, .endpoint = std::bind_front(&RoomApi::listRooms, this)},
        {.method = "POST"_ba,
            .path = u"/api/v1/rooms"_s,
            .endpoint = std::bind_front(&RoomApi::createRoom, this),
            .body = Body::Json},
        {.method = "PATCH"_ba,
            .path = u"/api/v1/rooms/{id}"_s,
            .endpoint = std::bind_front(&RoomApi::editRoom, this),
            .body = Body::Json},
    };
}

QList<Route> RoomApi::memberRoutes()
{
    const QString member = u"/api/v1/rooms/{id}/members/{username}"_s;
    return {
        {.method = "GET"_ba,
            .path = u"/api/v1/rooms/{id}/members"_s,
            .endpoint = std::bind_front(&RoomApi::listMembers, this)},
        {.method = "PUT"_ba, .path = member, .endpoint = std::bind_front(&RoomApi::addMember, this)},
        {.method = "DELETE"_ba, .path = member, .endpoint = std::bind_front(&RoomApi::removeMember, this)},
        {.method = "PUT"_ba,
            .path = member + u"/role"_s,
            .endpoint = std::bind_front(&RoomApi::setRole, this),
            .body = Body::Json},
    };
}

QList<Route> RoomApi::messageRoutes()
{
    return {
        {.method = "GET"_ba,
            .path = u"/api/v1/rooms/{id}/messages"_s,
            .endpoint = std::bind_front(&RoomApi::readHistory, this),
            .parameters = {"limit"_L1, "before"_L1, "after"_L1, "around"_L1, "at"_L1}},
        {.method = "POST"_ba,
            .path = u"/api/v1/rooms/{id}/messages"_s,
            .endpoint = std::bind_front(&RoomApi::postMessage, this),
            .body = Body::Json},
    };
}

void RoomApi::listRooms(const ApiCall &call, const HttpRespond &respond)
{
    const auto encode = [](const QList<Room> &rooms) { return jsonResponse(200, encodeRooms(rooms)); };
    m_chat.rooms(call.caller, answering<QList<Room>>(this, respond, encode));
}

void RoomApi::createRoom(const ApiCall &call, const HttpRespond &respond)
{
    withRead(decodeNewRoom(call.body), respond, [&](const NewRoom &room) {
        const auto encode = [](const CreatedRoom &created) {
            return jsonResponse(created.existed ? 200 : 201, encodeRoom(created.room));
        };
        m_rooms.create(call.caller, room, answering<CreatedRoom>(this, respond, encode));
    });
}

void RoomApi::editRoom(const ApiCall &call, const HttpRespond &respond)
{
    withRead(decodeRoomEdit(call.body), respond, [&](const RoomEdit &edit) {
        withRoom(call, respond, [&](const RoomId &room) {
            const auto encode = [](const Room &edited) { return jsonResponse(200, encodeRoom(edited)); };
            m_rooms.edit(call.caller, room, edit, answering<Room>(this, respond, encode));
        });
    });
}

void RoomApi::listMembers(const ApiCall &call, const HttpRespond &respond)
{
    withRoom(call, respond, [&](const RoomId &room) {
        const auto wrap = [](const QByteArray &members) { return jsonResponse(200, members); };
        m_rooms.members(call.caller, room, answering<QByteArray>(this, respond, wrap));
    });
}

void RoomApi::addMember(const ApiCall &call, const HttpRespond &respond)
{
    withRoom(call, respond, [&](const RoomId &room) {
        m_rooms.addMember(call.caller, room, call.captured[1], answeringDone(this, respond));
    });
}

void RoomApi::removeMember(const ApiCall &call, const HttpRespond &respond)
{
    withRoom(call, respond, [&](const RoomId &room) {
        m_rooms.removeMember(call.caller, room, call.captured[1], answeringDone(this, respond));
    });
}

void RoomApi::setRole(const ApiCall &call, const HttpRespond &respond)
{
    withRead(decodeRole(call.body), respond, [&](Role role) {
        withRoom(call, respond, [&](const RoomId &room) {
            m_rooms.setRole(call.caller, room, call.captured[1], role, answeringDone(this, respond));
        });
    });
}

void RoomApi::readHistory(const ApiCall &call, const HttpRespond &respond)
{
    withRoom(call, respond, [&](const RoomId &room) {
        withRead(readHistoryQuery(call.query, m_chat.info().historyPage), respond, [&](const HistoryQuery &query) {
            const auto encode = [](const HistoryPage &page) { return jsonResponse(200, encodeHistoryPage(page)); };
            m_chat.history(call.caller, room, query, answering<HistoryPage>(this, respond, encode));
        });
    });
}

void RoomApi::postMessage(const ApiCall &call, const HttpRespond &respond)
{
    withRoom(call, respond, [&](const RoomId &room) {
        withRead(decodePost(call.body, room), respond, [&](const SendMessage &post) {
            const auto since = std::chrono::steady_clock::now();
            const auto encode = [this, since, uid = call.caller.uid](const Accepted &accepted) {
                m_chat.noteAccepted(accepted, since);
                return jsonResponse(accepted.repeated ? 200 : 201, encodeMessage(messageFor(uid, accepted.message)));
            };
            m_chat.sendMessage(call.caller, post, answering<Accepted>(this, respond, encode));
        });
    });
}

}
