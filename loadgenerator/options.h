// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QString>
#include <QStringList>

namespace Chatto::Load {

/// What the command line asks for.
struct Options
{
    enum class Mode {
        Talk, ///< Members talk at a rate, or as fast as they are answered.
        FindRate, ///< The highest rate that holds.
        Idle, ///< What connections cost that say nothing.
        ConnectRate, ///< How fast people get in.
        Storm, ///< All are dropped at once and come back.
        Help,
        Version,
    };
    enum class Kind { Chatto, SocketIo };

    Mode mode = Mode::Talk;
    Kind dialect = Kind::Chatto;
    QString host;
    quint16 port = 80;
    int members = 100;
    int senders = 10;
    int rooms = 1;
    double rate = 50; ///< Messages a second of all senders together.
    bool isClosed = false; ///< Each sender waits for the answer before it sends its next.
    int size = 200; ///< Bytes of a text.
    double seconds = 10;
    double warmup = 2;
    double p99 = 100; ///< Milliseconds, for FindRate.
    double stormWait = 0; ///< Seconds in which the server drops everybody; 0: they drop themselves.
    double stormSpread = 5; ///< Seconds over which they come back.
    qint64 serverPid = 0; ///< 0: none is looked at.
    bool withChildren = false;
    QString sources; ///< "127.0.0.2-127.0.0.9"; empty: chosen.
    QString tokenFile;
    QString jsonFile;

    /// `arguments` without the program's name. The error is one sentence.
    static Result<Options> parse(const QStringList &arguments);
    static QString help();
};

}
