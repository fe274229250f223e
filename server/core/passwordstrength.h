// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Chatto {

/// The form in which a password is judged and hashed, so that it is the same from every keyboard: white space and
/// composition as OpaqueString has them (RFC 8265 section 4.2).
QString normalizedPassword(const QString &password);

/// What is wrong with a (normalized) password, in words for people: its length, or that it is too easy to guess for
/// somebody who knows the user's name. Takes milliseconds.
std::optional<QString> findWeakness(const QString &password, const QString &user);

}
