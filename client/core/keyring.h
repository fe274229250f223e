// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

namespace Chatto {

/// Keeps secrets from one run to the next, under a key for each. It may ask its user for a password meanwhile; only
/// write() can be told not to.
class Keyring
{
public:
    enum class Outcome {
        Success,
        NotFound,
        Refused, ///< By the user, too.
        NotThere, ///< There is no such keyring on this computer.
    };
    /// Called once, later. The secret is that of a read() that was done.
    using Handler = std::function<void(Outcome outcome, const QString &secret)>;

    /// Whether somebody may be asked for a password, or to make a keyring.
    enum class Asking { Allowed, Unwanted };

    virtual ~Keyring() = default;
    virtual void read(const QString &key, const Handler &handler) = 0;
    virtual void write(const QString &key, const QString &secret, Asking asking, const Handler &handler) = 0;
    virtual void remove(const QString &key, const Handler &handler) = 0;
};

}
