// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Chatto {

/// A server that was found on the local network. Whoever tells of it may say what they like.
struct FoundServer
{
    QString name; ///< One of its kind on this network.
    QString address; ///< For parseServerAddress().
    bool operator==(const FoundServer &) const = default;
};

}
