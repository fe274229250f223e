// SPDX-License-Identifier: MIT
#include "common/httpcodec.h"
#include "tests/fuzz/fuzz.h"

using namespace Chatto;

namespace {

template <typename Decode, typename Encode>
void roundTrip(const QByteArray &body, Decode decode, Encode encode)
{
    if (const auto value = decode(body)) {
        const auto again = decode(encode(*value));
        demand(again && *again == *value);
    }
}

}

/// What is accepted of any body, a client's or a server's, means the same after it was written and read again.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body = fuzzInput(data, size);
    roundTrip(body, decodeCredentials, encodeCredentials);
    roundTrip(body, decodeServerInfo, encodeServerInfo);
    roundTrip(body, decodeSignedIn, encodeSignedIn);
    roundTrip(body, decodeUserPage, encodeUserPage);
    roundTrip(body, decodeRooms, encodeRooms);
    roundTrip(body, decodeRoom, encodeRoom);
    roundTrip(body, decodeNewRoom, encodeNewRoom);
    roundTrip(body, decodeRoomEdit, encodeRoomEdit);
    roundTrip(body, decodeMembers, encodeMembers);
    roundTrip(body, decodeRole, encodeRole);
    roundTrip(body, decodeRegistration, encodeRegistration);
    roundTrip(body, decodePassword, encodePassword);
    roundTrip(body, decodePasswordChange, encodePasswordChange);
    roundTrip(body, decodeSignIns, encodeSignIns);
    roundTrip(body, decodeHistoryPage, encodeHistoryPage);
    roundTrip(body, decodeMessage, encodeMessage);
    const RoomId room(QStringLiteral("lobby"));
    roundTrip(
        body, [&](const QByteArray &bytes) { return decodePost(bytes, room); }, encodePost);
    const Error problem = decodeProblem(body, 400);
    demand(decodeProblem(encodeProblem(problem), 400).code == problem.code);
    return 0;
}
