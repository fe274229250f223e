// SPDX-License-Identifier: MIT
#include "common/error.h"

#include <algorithm>
#include <iterator>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    ErrorCode code;
    QLatin1StringView name;
    int status;
};

constexpr Row rows[] = {
    {ErrorCode::BadRequest, "bad_request"_L1, 400},
    {ErrorCode::Unauthenticated, "unauthenticated"_L1, 401},
    {ErrorCode::Forbidden, "forbidden"_L1, 403},
    {ErrorCode::NotFound, "not_found"_L1, 404},
    {ErrorCode::MethodNotAllowed, "method_not_allowed"_L1, 405},
    {ErrorCode::RequestTimeout, "request_timeout"_L1, 408},
    {ErrorCode::BodyTooLarge, "body_too_large"_L1, 413},
    {ErrorCode::UnsupportedMediaType, "unsupported_media_type"_L1, 415},
    {ErrorCode::RateLimited, "rate_limited"_L1, 429},
    {ErrorCode::HeaderTooLarge, "header_too_large"_L1, 431},
    {ErrorCode::NotSupported, "not_supported"_L1, 501},
    {ErrorCode::Unavailable, "unavailable"_L1, 503},
    {ErrorCode::UsernameInvalid, "username_invalid"_L1, 400},
    {ErrorCode::UsernameTaken, "username_taken"_L1, 409},
    {ErrorCode::PasswordWeak, "password_weak"_L1, 400},
    {ErrorCode::RegistrationClosed, "registration_closed"_L1, 403},
    {ErrorCode::BadCredentials, "bad_credentials"_L1, 401},
    {ErrorCode::GuestsNotAllowed, "guests_not_allowed"_L1, 403},
    {ErrorCode::RoomNameInvalid, "room_name_invalid"_L1, 400},
    {ErrorCode::RoomExists, "room_exists"_L1, 409},
    {ErrorCode::NoSuchUser, "no_such_user"_L1, 404},
    {ErrorCode::NoSuchRoom, "no_such_room"_L1, 404},
    {ErrorCode::NoSuchMessage, "no_such_message"_L1, 404},
    {ErrorCode::TextEmpty, "text_empty"_L1, 400},
    {ErrorCode::TextTooLong, "text_too_long"_L1, 413},
    {ErrorCode::ReactionInvalid, "reaction_invalid"_L1, 400},
};

constexpr std::pair<int, QLatin1StringView> phrases[] = {
    {200, "OK"_L1},
    {201, "Created"_L1},
    {204, "No Content"_L1},
    {400, "Bad Request"_L1},
    {401, "Unauthorized"_L1},
    {403, "Forbidden"_L1},
    {404, "Not Found"_L1},
    {405, "Method Not Allowed"_L1},
    {408, "Request Timeout"_L1},
    {409, "Conflict"_L1},
    {413, "Content Too Large"_L1},
    {415, "Unsupported Media Type"_L1},
    {426, "Upgrade Required"_L1},
    {429, "Too Many Requests"_L1},
    {431, "Request Header Fields Too Large"_L1},
    {501, "Not Implemented"_L1},
    {503, "Service Unavailable"_L1},
    {505, "HTTP Version Not Supported"_L1},
};

const Row &rowOf(ErrorCode code)
{
    return *std::ranges::find(rows, code, &Row::code);
}

}

QLatin1StringView wireName(ErrorCode code)
{
    return rowOf(code).name;
}

std::optional<ErrorCode> errorCode(QStringView wireName)
{
    const auto row
        = std::ranges::find_if(rows, [wireName](const Row &candidate) { return candidate.name == wireName; });
    return row == std::end(rows) ? std::nullopt : std::optional(row->code);
}

int httpStatus(ErrorCode code)
{
    return rowOf(code).status;
}

QLatin1StringView reasonPhrase(int httpStatus)
{
    for (const auto &[status, phrase] : phrases) {
        if (status == httpStatus)
            return phrase;
    }
    return {};
}

}
