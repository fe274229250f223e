// SPDX-License-Identifier: MIT
#pragma once

namespace Chatto {

/// How often this program has asked for memory so far.
long allocations();

}
