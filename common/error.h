// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Chatto {

/// Everything that can be refused. Over HTTP and in `error` frames the codes are the same words.
enum class ErrorCode {
    BadRequest,
    Unauthenticated,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    RequestTimeout,
    BodyTooLarge,
    UnsupportedMediaType,
    RateLimited,
    HeaderTooLarge,
    NotSupported,
    Unavailable,
    UsernameInvalid,
    UsernameTaken,
    PasswordWeak,
    RegistrationClosed,
    BadCredentials,
    GuestsNotAllowed,
    RoomNameInvalid,
    RoomExists,
    NoSuchUser,
    NoSuchRoom,
    NoSuchMessage,
    TextEmpty,
    TextTooLong,
    ReactionInvalid,
};

/// Why something was refused: the code is for programs, the detail for people.
struct Error
{
    ErrorCode code = ErrorCode::BadRequest;
    QString detail;
    std::optional<int> retryAfter = {}; ///< Seconds; with RateLimited and Unavailable.
    bool operator==(const Error &) const = default;
};

/// The code's name on the wire, such as "no_such_room".
QLatin1StringView wireName(ErrorCode code);
/// The code of that name; nothing for a name that this version doesn't know.
std::optional<ErrorCode> errorCode(QStringView wireName);
/// The HTTP status that goes with the code.
int httpStatus(ErrorCode code);
/// The status's reason phrase (RFC 9110), such as "Not Found"; empty for a status that Chatto doesn't use.
QLatin1StringView reasonPhrase(int httpStatus);

}
