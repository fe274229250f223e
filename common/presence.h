// SPDX-License-Identifier: MIT
#pragma once

namespace Chatto {

/// Whether somebody can be talked to: with several sessions, the liveliest of them counts.
enum class Presence {
    Offline,
    Away,
    Online,
};

}
