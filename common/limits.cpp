// SPDX-License-Identifier: MIT
#include "common/limits.h"

#include <algorithm>
#include <limits>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = std::numeric_limits<int>::max();
constexpr int mostSeconds = 1'000'000;
constexpr int mostText = 500'000; ///< JSON doubles it at worst, and no frame of the server's is over 1 MiB.

constexpr LimitRow rows[] = {
    {"text_bytes"_L1, &Limits::textBytes, 1, mostText, "bytes of UTF-8 in one message"_L1},
    {"frame_bytes"_L1, &Limits::frameBytes, 1024, 16'000'000, "bytes in one WebSocket message or HTTP body"_L1},
    {"history_page"_L1, &Limits::historyPage, 1, 1000, "messages in one page of history"_L1},
    {"ping_seconds"_L1, &Limits::pingSeconds, 1, mostSeconds, "seconds of silence after which a client is pinged"_L1},
    {"header_bytes"_L1, &Limits::headerBytes, 1024, 1'000'000, "bytes in the head of an HTTP request"_L1},
    {"header_seconds"_L1, &Limits::headerSeconds, 0, mostSeconds, "seconds until the head of a request is complete"_L1},
    {"body_seconds"_L1, &Limits::bodySeconds, 0, mostSeconds, "seconds until the body of a request is complete"_L1},
    {"idle_seconds"_L1, &Limits::idleSeconds, 0, mostSeconds,
        "seconds that a connection may wait for a next request"_L1},
    {"hello_seconds"_L1, &Limits::helloSeconds, 0, mostSeconds, "seconds until the hello of a WebSocket"_L1},
    {"pong_seconds"_L1, &Limits::pongSeconds, 0, mostSeconds, "seconds until the answer to a ping"_L1},
    {"message_seconds"_L1, &Limits::messageSeconds, 0, mostSeconds,
        "seconds until a begun WebSocket message is complete"_L1},
    {"close_seconds"_L1, &Limits::closeSeconds, 1, mostSeconds, "seconds that a closing connection is waited for"_L1},
    {"fragments"_L1, &Limits::fragments, 0, most, "fragments of one WebSocket message"_L1},
    {"backlog_bytes"_L1, &Limits::backlogBytes, 0, most, "unsent bytes after which a slow reader is dropped"_L1},
    {"answer_bytes"_L1, &Limits::answerBytes, 0, most,
        "unsent bytes of all HTTP answers, after which whoever has waited longest is dropped"_L1},
    {"resume_rooms"_L1, &Limits::resumeRooms, 1, 10'000, "rooms in one resume"_L1},
    {"resume_messages"_L1, &Limits::resumeMessages, 1, 10'000, "messages that a resume sends for each room"_L1},
    {"messages"_L1, &Limits::messages, 0, most, "messages a second for each user"_L1},
    {"message_burst"_L1, &Limits::messageBurst, 1, most, "messages that a user may send at once"_L1},
    {"notices"_L1, &Limits::notices, 0, most,
        "read markers, and changes between online and away, a second for each user"_L1},
    {"notice_burst"_L1, &Limits::noticeBurst, 1, most, "of these, what a user may send at once"_L1},
    {"logins"_L1, &Limits::logins, 0, most, "failed sign-ins a minute for each address"_L1},
    {"sign_ins"_L1, &Limits::signIns, 0, most,
        "new accounts, guests and sign-ins a minute for each address but the server's own machine"_L1},
    {"connections"_L1, &Limits::connections, 0, most, "new connections a second for each address"_L1},
    {"refusals"_L1, &Limits::refusals, 0, most,
        "rate_limited answers in 10 seconds after which a session is closed"_L1},
    {"open_connections"_L1, &Limits::openConnections, 0, most, "connections open at the same time"_L1},
    {"hashing"_L1, &Limits::hashing, 1, 100'000, "passwords that may wait to be hashed"_L1},
    {"offline_seconds"_L1, &Limits::offlineSeconds, 0, 3600, "seconds from a user's last session to \"has left\""_L1},
    {"guest_seconds"_L1, &Limits::guestSeconds, 10, mostSeconds,
        "seconds after which an absent guest's name is free"_L1},
    {"store_seconds"_L1, &Limits::storeSeconds, 1, 3600, "seconds that a command to Redis may take"_L1},
};

}

std::span<const LimitRow> limitRows()
{
    return rows;
}

const LimitRow *findLimit(QStringView name)
{
    const auto row = std::ranges::find_if(rows, [name](const LimitRow &candidate) { return candidate.name == name; });
    return row == std::end(rows) ? nullptr : row;
}

}
