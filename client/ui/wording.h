// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/timelinemodel.h"
#include "common/error.h"

#include <QDate>
#include <QLocale>

namespace Chatto::Wording {

/// "18:02", as the user's language has it.
QString shortTime(const QDateTime &time);
/// "Sunday, 22 November 2026 18:02:54 CET".
QString fullTime(const QDateTime &time);
/// "Today", "Yesterday", "Friday, 20 November", with the year where it is another one.
QString day(const QDate &day, const QDate &today);

/// What stands in place of the time while a draft waits: "sending…".
QString draftState(Draft::State state);

/// A row as one sentence, for screen readers: "ada, 18:02: hi", "ada, sending…: hi".
QString sentence(const TimelineRow &row);
/// A row as it is copied among others: "[18:02] ada: hi".
QString quoted(const TimelineRow &row, const QString &text);

/// A refusal of signing in or creating an account, in words with one thing to do.
QString signInProblem(const Error &error);

/// Keeps a name's direction from changing that of the sentence around it.
QString isolated(const QString &name);

}
