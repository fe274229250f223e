// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace Chatto {

/// The first code point that has no place in the IdentifierClass of RFC 8264, contextual rules (RFC 5892, appendix A)
/// included.
std::optional<char32_t> findForbidden(const std::u32string &identifier);

/// Whether the text obeys the Bidi Rule (RFC 5893 section 2), where that applies.
bool obeysBidiRule(const std::u32string &text);

}
