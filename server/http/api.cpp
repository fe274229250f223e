// SPDX-License-Identifier: MIT
#include "server/http/api.h"

#include "common/httpcodec.h"
#include "common/jsonreader.h"
#include "common/timestamp.h"
#include "server/core/accountservice.h"
#include "server/core/chatservice.h"
#include "server/core/token.h"
#include "server/http/problem.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPage = 50;

Error badRequest(const QString &detail)
{
    return {ErrorCode::BadRequest, detail};
}

/// Answers with what `encode` makes of a success, or with the problem.
template <typename T, typename Encode>
Handler<T> answering(QObject *context, const HttpRespond &respond, Encode encode)
{
    return {context,
        [respond, encode](const Result<T> &result) { respond(result ? encode(*result) : problem(result.error())); }};
}

Result<RoomId> readRoom(const QString &text)
{
    if (!isRoomId(text))
        return Error{ErrorCode::NoSuchRoom, u"There is no such room."_s};
    return RoomId(text);
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

Result<UserQuery> readUserQuery(const QueryParameters &parameters)
{
    const auto limit = parameters.number("limit"_L1, 1, PresenceTracker::mostUsers, UserQuery().limit);
    if (!limit)
        return limit.error();
    return UserQuery{parameters.text("prefix"_L1), parameters.text("after"_L1), static_cast<int>(*limit)};
}

/// What the contract has and this version hasn't.
QList<Route> plannedRoutes()
{
    return {
        {"POST"_ba, u"/api/v1/password"_s},
        {"GET"_ba, u"/api/v1/sessions"_s},
        {"DELETE"_ba, u"/api/v1/sessions/{id}"_s},
        {"POST"_ba, u"/api/v1/rooms"_s},
        {"PATCH"_ba, u"/api/v1/rooms/{id}"_s},
        {"GET"_ba, u"/api/v1/rooms/{id}/members"_s},
        {"PUT"_ba, u"/api/v1/rooms/{id}/members/{username}"_s},
        {"DELETE"_ba, u"/api/v1/rooms/{id}/members/{username}"_s},
        {"PUT"_ba, u"/api/v1/rooms/{id}/members/{username}/role"_s},
        {"PATCH"_ba, u"/api/v1/rooms/{id}/messages/{id}"_s},
        {"DELETE"_ba, u"/api/v1/rooms/{id}/messages/{id}"_s},
        {"PUT"_ba, u"/api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s},
        {"DELETE"_ba, u"/api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s},
        {"GET"_ba, u"/api/v1/search"_s},
        {.method = "GET"_ba, .path = u"/metrics"_s, .access = Access::Open},
    };
}

}

Api::Api(const Store &store, AccountService &accounts, ChatService &chat, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_chat(chat)
{
}

QList<Route> Api::routes()
{
    return accountRoutes() + chatRoutes() + plannedRoutes();
}

QList<Route> Api::accountRoutes()
{
    return {
        {.method = "GET"_ba,
            .path = u"/healthz"_s,
            .endpoint = [this](const ApiCall &, const HttpRespond &respond) { tellHealth(respond); },
            .access = Access::Open},
        {.method = "GET"_ba,
            .path = u"/api/v1/server"_s,
            .endpoint = [this](const ApiCall &, const HttpRespond &respond) { tellServer(respond); },
            .access = Access::Open},
        {.method = "POST"_ba,
            .path = u"/api/v1/register"_s,
            .endpoint = std::bind_front(&Api::registerAccount, this),
            .access = Access::Open,
            .body = Body::Json},
        {.method = "POST"_ba,
            .path = u"/api/v1/login"_s,
            .endpoint = std::bind_front(&Api::login, this),
            .access = Access::Open,
            .body = Body::Json},
        {.method = "POST"_ba, .path = u"/api/v1/logout"_s, .endpoint = std::bind_front(&Api::logout, this)},
    };
}

QList<Route> Api::chatRoutes()
{
    return {
        {.method = "GET"_ba,
            .path = u"/api/v1/users"_s,
            .endpoint = std::bind_front(&Api::listUsers, this),
            .parameters = {"prefix"_L1, "after"_L1, "limit"_L1}},
        {.method = "GET"_ba, .path = u"/api/v1/rooms"_s, .endpoint = std::bind_front(&Api::listRooms, this)},
        {.method = "GET"_ba,
            .path = u"/api/v1/rooms/{id}/messages"_s,
            .endpoint = std::bind_front(&Api::readHistory, this),
            .parameters = {"limit"_L1, "before"_L1, "after"_L1, "around"_L1, "at"_L1}},
        {.method = "POST"_ba,
            .path = u"/api/v1/rooms/{id}/messages"_s,
            .endpoint = std::bind_front(&Api::postMessage, this),
            .body = Body::Json},
    };
}

void Api::tellHealth(const HttpRespond &respond) const
{
    if (!m_store.isReady())
        return respond(problem({ErrorCode::Unavailable, u"The store doesn't answer."_s}));
    respond({200, {{"Content-Type"_ba, "text/plain"_ba}}, "ok"_ba});
}

void Api::tellServer(const HttpRespond &respond) const
{
    respond(jsonResponse(200, encodeServerInfo(m_chat.info())));
}

void Api::registerAccount(const ApiCall &call, const HttpRespond &respond)
{
    const auto credentials = decodeCredentials(call.body);
    if (!credentials)
        return respond(problem(credentials.error()));
    const auto encode = [](const SignedIn &signedIn) { return jsonResponse(201, encodeSignedIn(signedIn)); };
    m_accounts.registerAccount(*credentials, answering<SignedIn>(this, respond, encode));
}

void Api::login(const ApiCall &call, const HttpRespond &respond)
{
    const auto credentials = decodeCredentials(call.body);
    if (!credentials)
        return respond(problem(credentials.error()));
    const auto encode = [](const SignedIn &signedIn) { return jsonResponse(200, encodeSignedIn(signedIn)); };
    m_accounts.login(*credentials, call.client, answering<SignedIn>(this, respond, encode));
}

void Api::logout(const ApiCall &call, const HttpRespond &respond)
{
    m_accounts.logout(hashToken(call.token), answering<Done>(this, respond, [](Done) { return noContent(); }));
}

void Api::listUsers(const ApiCall &call, const HttpRespond &respond)
{
    const auto query = readUserQuery(call.query);
    if (!query)
        return respond(problem(query.error()));
    const auto encode = [](const UserPage &page) { return jsonResponse(200, encodeUserPage(page)); };
    m_chat.users(*query, answering<UserPage>(this, respond, encode));
}

void Api::listRooms(const ApiCall &call, const HttpRespond &respond)
{
    const auto encode = [](const QList<Room> &rooms) { return jsonResponse(200, encodeRooms(rooms)); };
    m_chat.rooms(call.caller, answering<QList<Room>>(this, respond, encode));
}

void Api::readHistory(const ApiCall &call, const HttpRespond &respond)
{
    const auto room = readRoom(call.captured.first());
    if (!room)
        return respond(problem(room.error()));
    const auto query = readHistoryQuery(call.query, m_chat.info().historyPage);
    if (!query)
        return respond(problem(query.error()));
    const auto encode = [](const HistoryPage &page) { return jsonResponse(200, encodeHistoryPage(page)); };
    m_chat.history(call.caller, *room, *query, answering<HistoryPage>(this, respond, encode));
}

void Api::postMessage(const ApiCall &call, const HttpRespond &respond)
{
    const auto room = readRoom(call.captured.first());
    if (!room)
        return respond(problem(room.error()));
    const auto post = decodePost(call.body, *room);
    if (!post)
        return respond(problem(post.error()));
    const auto encode = [uid = call.caller.uid](const Accepted &accepted) {
        return jsonResponse(accepted.repeated ? 200 : 201, encodeMessage(messageFor(uid, accepted.message)));
    };
    m_chat.sendMessage(call.caller, *post, answering<Accepted>(this, respond, encode));
}

}
