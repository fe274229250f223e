// SPDX-License-Identifier: MIT
#include "common/closecode.h"

namespace Chatto {

using namespace Qt::StringLiterals;

QLatin1StringView closeReason(CloseCode code)
{
    switch (code) {
    case CloseCode::Normal:
        return "bye"_L1;
    case CloseCode::GoingAway:
        return "going away"_L1;
    case CloseCode::ProtocolError:
        return "protocol error"_L1;
    case CloseCode::UnsupportedData:
        return "text frames only"_L1;
    case CloseCode::InvalidPayload:
        return "not UTF-8"_L1;
    case CloseCode::MessageTooBig:
        return "message too big"_L1;
    case CloseCode::SessionEnded:
        return "session ended"_L1;
    case CloseCode::NoHello:
        return "hello expected"_L1;
    case CloseCode::TooSlow:
        return "too slow"_L1;
    case CloseCode::Flooding:
        return "too many requests"_L1;
    case CloseCode::TryAgain:
        return "try again soon"_L1;
    }
    return {};
}

}
