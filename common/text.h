// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"

#include <QString>

#include <optional>

namespace Chatto {

/// Whether the text has no lone surrogates, that is, whether it can be written as UTF-8.
bool isWellFormed(QStringView text);

/// Whether the text holds a control character (general category Cc). Newline and tab count too, unless they are
/// allowed.
enum class LineBreaks { Refused, Allowed };
bool hasControlCharacters(QStringView text, LineBreaks breaks);

/// Whether a reader would see nothing: white space, format characters and fillers only.
bool isInvisible(QStringView text);

/// The number of bytes that the text takes in UTF-8.
qsizetype utf8Size(QStringView text);

/// Why the text can't be a message, if it can't: BadRequest (not well-formed, control characters), TextTooLong,
/// TextEmpty.
std::optional<Error> checkMessageText(QStringView text, int maxBytes);

}
