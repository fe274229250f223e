// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/timelinemodel.h"
#include "common/error.h"
#include "common/presence.h"
#include "common/room.h"

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

/// What stands above a window that shows that: "Lobby – Chatto". It ends as Qt would have it, which adds nothing then.
QString windowTitle(const QString &what);

/// A refusal of signing in or creating an account, in words with one thing to do.
QString signInProblem(const Error &error);

/// What was refused of a room, its members or a person, in words that stand below the field that it concerns.
QString roomProblem(const Error &error);

/// "ada, away".
QString person(const UserName &name, Presence presence);
/// "moderator"; empty for a plain member.
QString role(Role role);
/// "ada and bob are typing…"; empty for nobody.
QString typing(const QList<UserName> &who);

/// "Robotics, 3 unread, muted".
QString listed(const QStringList &parts);
/// The text of a menu or a label without its key: "File" for "&File", and for "File(&F)".
QString plain(const QString &text);

/// Keeps a name's direction from changing that of the sentence around it.
QString isolated(const QString &name);

}
