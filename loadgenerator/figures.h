// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/options.h"
#include "loadgenerator/report.h"
#include "loadgenerator/stretch.h"

#include <vector>

namespace Chatto::Load {

/// What a run reports, and how its figures are called (docs/benchmarking.md).

void reportSetting(Report &report, const Options &options);
/// How everybody got in, in the given time.
void reportEntries(Report &report, const Histogram &entries, qint64 time, const Stretch &stretch);
void reportTalk(Report &report, const Stretch &stretch);
void reportFaults(Report &report, const Stretch &stretch);
/// The server's time and memory, and this program's own time.
void reportUsage(Report &report, const Stretch &stretch);
/// Whether this program may have measured itself.
void reportLimit(Report &report, bool wasTheLimit);
/// What each of the people costs who are there and say nothing.
void reportIdle(Report &report, const Watch::Reading &beginning, const Watch::Reading &signedIn, const Stretch &stretch,
    int people);
void reportReturns(Report &report, const std::vector<qint64> &times, qint64 attempts);
QJsonObject stepFigures(double rate, bool holds, const Stretch &stretch);
QString stepLine(double rate, bool holds, const Stretch &stretch);

}
