// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

namespace Chatto {

/// One line for one event, whatever the text holds: control and format characters, line and paragraph separators are
/// written as \xNN or \uNNNN, so that nobody can forge a line or steer a terminal.
QByteArray logLine(QtMsgType type, const char *category, const QString &text);

/// From now on every message goes to standard error as a logLine: with a time, or, where systemd reads along
/// (JOURNAL_STREAM), with sd-daemon(3)'s priority instead. `verbose` lets debug messages of chatto.* through.
void installLogging(bool verbose);

}
