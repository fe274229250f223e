// SPDX-License-Identifier: MIT
#include "server/admincommand.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    AdminCommand::Kind kind;
    QLatin1StringView verb;
    QLatin1StringView argument; ///< In capitals: anything that the user puts there.
    QLatin1StringView meaning;
};

constexpr Row rows[] = {
    {AdminCommand::Kind::Owner, "owner"_L1, "NAME"_L1, "make NAME the server's owner"_L1},
    {AdminCommand::Kind::Block, "block"_L1, "NAME"_L1, "sign NAME out everywhere, and let them in no more"_L1},
    {AdminCommand::Kind::Unblock, "unblock"_L1, "NAME"_L1, "let NAME sign in again"_L1},
    {AdminCommand::Kind::Password, "password"_L1, "NAME"_L1,
        "give NAME another password: asked for, or a line of standard input"_L1},
    {AdminCommand::Kind::OpenRegistration, "registration"_L1, "open"_L1, "let people make accounts"_L1},
    {AdminCommand::Kind::CloseRegistration, "registration"_L1, "closed"_L1, "let nobody make an account"_L1},
};

bool takesName(const Row &row)
{
    return row.argument == "NAME"_L1;
}

bool matches(const Row &row, const QStringList &words)
{
    return words.size() == 2 && words[0] == row.verb && (takesName(row) || words[1] == row.argument);
}

}

Result<AdminCommand> AdminCommand::parse(const QStringList &words)
{
    const auto row = std::ranges::find_if(rows, [&words](const Row &candidate) { return matches(candidate, words); });
    if (row == std::end(rows))
        return Error{ErrorCode::BadRequest, u"no such command; there are:\n"_s + help().chopped(1)};
    return AdminCommand{row->kind, takesName(*row) ? words[1] : QString()};
}

QString AdminCommand::help()
{
    QString text;
    for (const Row &row : rows)
        text += u"  admin %1  %2\n"_s.arg(row.verb + u' ' + row.argument, -20).arg(row.meaning);
    return text;
}

}
