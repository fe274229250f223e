// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Chatto {

/// What `chatto` was started with.
struct CommandLine
{
    QString server; ///< As typed; empty: the last one.
    QString user;
    bool guest = false; ///< Joins without asking.
    QString profile; ///< Names settings, outbox and drafts of their own.

    /// Ends the program for --help, --version and what can't be understood.
    static CommandLine parse(const QStringList &arguments);
};

}
