// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/emoji.h"

#include <QUrl>

namespace Chatto {

/// The addresses in a text, as they stand there, in order: http and https only. Punctuation that ends a sentence, and
/// a closing bracket that the address doesn't open, are no part of it.
QList<TextRange> findLinks(QStringView text);

/// The address as something to be opened; empty if it isn't a valid one.
QUrl linkTarget(QStringView address);

}
