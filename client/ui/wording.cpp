// SPDX-License-Identifier: MIT
#include "client/ui/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

namespace Chatto::Wording {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::Wording)
};

}

QString shortTime(const QDateTime &time)
{
    // Some languages, and the C locale, have seconds in their short form.
    const QString format = QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s).remove(u".ss"_s);
    return QLocale().toString(time.toLocalTime().time(), format);
}

QString fullTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    QString format = QLocale().timeFormat(QLocale::LongFormat);
    if (!format.contains(u't'))
        format += u" t";
    //: A day and a time
    return Words::tr("%1 %2").arg(
        QLocale().toString(local.date(), QLocale::LongFormat), QLocale().toString(local, format));
}

QString day(const QDate &day, const QDate &today)
{
    if (day == today)
        return Words::tr("Today");
    if (day == today.addDays(-1))
        return Words::tr("Yesterday");
    //: A day of this year, and one of another year, as QLocale::toString() writes them.
    const QString format = day.year() == today.year() ? Words::tr("dddd, d MMMM") : Words::tr("dddd, d MMMM yyyy");
    return QLocale().toString(day, format);
}

QString draftState(Draft::State state)
{
    switch (state) {
    case Draft::State::Queued:
        return Words::tr("waiting…");
    case Draft::State::Sending:
        return Words::tr("sending…");
    case Draft::State::Failed:
        return Words::tr("not sent");
    }
    Q_UNREACHABLE();
}

QString sentence(const TimelineRow &row)
{
    const QString time = shortTime(row.message.time);
    switch (row.kind) {
    case TimelineRow::Kind::Notice:
        //: A time, and what happened then
        return Words::tr("%1, %2").arg(time, row.message.text);
    case TimelineRow::Kind::Message:
        //: Author, time, text
        return Words::tr("%1, %2: %3").arg(row.message.author.toString(), time, row.message.text);
    case TimelineRow::Kind::Draft:
        break;
    }
    //: Author, time, text, and how far it got: "not sent"
    const QString text
        = Words::tr("%1, %2: %3, %4").arg(row.message.author.toString(), time, row.message.text, draftState(row.state));
    //: All that, and why it was not sent
    return row.failure.isEmpty() ? text : Words::tr("%1: %2").arg(text, row.failure);
}

QString quoted(const TimelineRow &row, const QString &text)
{
    const QString time = shortTime(row.message.time);
    if (row.kind == TimelineRow::Kind::Notice)
        return u"[%1] %2"_s.arg(time, text);
    return u"[%1] %2: %3"_s.arg(time, row.message.author.toString(), text);
}

QString windowTitle(const QString &what)
{
    return Words::tr("%1 – Chatto").arg(what);
}

QString signInProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::UsernameTaken:
        return Words::tr("This name is taken. Choose another one.");
    case ErrorCode::PasswordWeak:
        return Words::tr("This password is too easy to guess. Use 10 characters or more, such as four random words.");
    case ErrorCode::BadCredentials:
        return Words::tr("Name or password is wrong.");
    case ErrorCode::RegistrationClosed:
        return Words::tr("New accounts are made by the administrator of this server.");
    case ErrorCode::GuestsNotAllowed:
        return Words::tr("This server takes no guests. Enter your password.");
    case ErrorCode::RateLimited:
        return Words::tr("Too many attempts. Try again in %Ln s.", nullptr, qMax(error.retryAfter.value_or(60), 1));
    default:
        break;
    }
    return error.detail.isEmpty() ? Words::tr("The server can't do this now. Try again later.") : error.detail;
}

QString roomProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::RoomNameInvalid:
        return Words::tr("A name has 1 to 64 characters.");
    case ErrorCode::RoomExists:
        return Words::tr("There is a public room of this name already.");
    case ErrorCode::NoSuchUser:
        return Words::tr("Nobody here has this name any more.");
    case ErrorCode::NoSuchRoom:
        return Words::tr("This room is gone.");
    case ErrorCode::Forbidden:
        return Words::tr("You may not do this here.");
    case ErrorCode::NotSupported:
        return Words::tr("This server can't do this yet.");
    case ErrorCode::PasswordWeak:
        return signInProblem(error);
    default:
        break;
    }
    return error.detail.isEmpty() ? Words::tr("The server can't do this now. Try again later.") : error.detail;
}

QString person(const UserName &name, Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return Words::tr("%1, online").arg(name.toString());
    case Presence::Away:
        return Words::tr("%1, away").arg(name.toString());
    case Presence::Offline:
        return Words::tr("%1, offline").arg(name.toString());
    }
    Q_UNREACHABLE();
}

QString role(Role role)
{
    switch (role) {
    case Role::Owner:
        return Words::tr("owner");
    case Role::Moderator:
        return Words::tr("moderator");
    case Role::Member:
    case Role::None:
        return {};
    }
    Q_UNREACHABLE();
}

QString typing(const QList<UserName> &who)
{
    if (who.isEmpty())
        return {};
    const QString first = isolated(who.first().toString());
    if (who.size() == 1)
        return Words::tr("%1 is typing…").arg(first);
    if (who.size() == 2)
        return Words::tr("%1 and %2 are typing…").arg(first, isolated(who.last().toString()));
    return Words::tr("Several people are typing…");
}

QString listed(const QStringList &parts)
{
    //: Stands between the parts of a list
    return parts.join(Words::tr(", "));
}

QString plain(const QString &text)
{
    static const QRegularExpression key(u"\\s*\\(&.\\)|&(?!&)"_s);
    return QString(text).remove(key);
}

QString isolated(const QString &name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

}
