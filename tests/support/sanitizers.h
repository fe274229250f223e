// SPDX-License-Identifier: MIT
#pragma once

namespace Chatto {

/// AddressSanitizer keeps what was freed for a while: what a program takes of the memory then tells nothing.
#ifdef __SANITIZE_ADDRESS__
constexpr bool tellsMemory = false;
#else
constexpr bool tellsMemory = true;
#endif

}
