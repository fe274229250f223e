// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Chatto {

/// What this process takes of its machine. 0 where the system doesn't tell.
struct ProcessUsage
{
    double cpuSeconds = 0; ///< Of all its threads since it was started.
    qint64 residentBytes = 0;
    qint64 virtualBytes = 0;
    qint64 openDescriptors = 0;
    qint64 mostDescriptors = 0;

    static ProcessUsage now();
};

}
