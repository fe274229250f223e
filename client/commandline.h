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
    bool minimized = false; ///< Starts in the tray, or in the task bar.
    QString link = {}; ///< A chatto:// link to be opened; one that ChattoLink can read.

    /// Ends the program for --help, --version and what can't be understood.
    static CommandLine parse(const QStringList &arguments);
};

}
