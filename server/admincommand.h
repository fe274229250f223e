// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QStringList>

namespace Chatto {

/// What `chatto-server admin …` is asked to do.
struct AdminCommand
{
    enum class Kind {
        Owner,
        Block,
        Unblock,
        Password,
        OpenRegistration,
        CloseRegistration,
    };

    Kind kind = Kind::Owner;
    QString name = {}; ///< Whose account it is about, as typed.
    QString password = {}; ///< With Password: not among the words, where others could read it.

    /// From the words after `admin`; BadRequest says how it is used.
    static Result<AdminCommand> parse(const QStringList &words);
    /// One line for each command, for --help.
    static QString help();

    bool operator==(const AdminCommand &) const = default;
};

}
