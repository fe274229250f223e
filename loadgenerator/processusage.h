// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>
#include <sys/types.h>

namespace Chatto::Load {

/// What processes have used so far, and hold now.
struct Usage
{
    qint64 cpu = 0; ///< Nanoseconds of processor time, user and system.
    qint64 residentBytes = 0;
    qint64 proportionalBytes = 0; ///< With its share of what it shares with others.
};

/// Of one process, with all its threads; nothing if there is none, or it may not be looked at.
std::optional<Usage> usageOf(pid_t process);
/// Of all processes that this one has started and that still run, and of theirs.
Usage usageOfChildren(pid_t process);

}
