// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Chatto {

/// How well a name fits what somebody types to find it.
enum class Match {
    Start, ///< The name begins with it.
    Word, ///< One of its words does.
    Initials, ///< Beginnings of several words: "dnt" finds "Design Notes".
    Within, ///< It stands somewhere in the name.
    Letters, ///< The letters come in that order.
};

/// For fuzzyMatch(): without letter case, accents and spaces around it.
QString searchKey(const QString &text);

/// Both are search keys. An empty pattern is at the start of every name; nothing where the name doesn't fit at all.
std::optional<Match> fuzzyMatch(QStringView name, QStringView pattern);

}
