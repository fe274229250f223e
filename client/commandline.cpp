// SPDX-License-Identifier: MIT
#include "client/commandline.h"

#include "client/core/chattolink.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::CommandLine)
};

[[noreturn]] void fail(const QString &reason)
{
    std::fprintf(stderr, "chatto: %s\n", qUtf8Printable(reason));
    std::exit(EXIT_FAILURE);
}

}

CommandLine CommandLine::parse(const QStringList &arguments)
{
    const QCommandLineOption server(u"server"_s,
        Words::tr("The server, such as chat.example.org, localhost:8000 or https://example.org/chat."),
        Words::tr("address"));
    const QCommandLineOption user(u"user"_s, Words::tr("The name to sign in with."), Words::tr("name"));
    const QCommandLineOption guest(u"guest"_s, Words::tr("Join as a guest, without asking; needs --user."));
    const QCommandLineOption profile(u"profile"_s,
        Words::tr("Keep settings and unsent messages apart from those of other profiles."), Words::tr("name"),
        u"default"_s);
    const QCommandLineOption minimized(u"minimized"_s, Words::tr("Start in the tray, or in the task bar."));

    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Chatto, a team chat that you run yourself."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({server, user, guest, profile, minimized});
    parser.addPositionalArgument(u"link"_s,
        Words::tr("What to open: chatto://SERVER/room/ID, or with /MESSAGE, or "
                  "chatto://SERVER/user/NAME."),
        u"[link]"_s);
    parser.process(arguments);
    const QStringList links = parser.positionalArguments();
    if (links.size() > 1)
        fail(Words::tr("There can be one link only."));
    if (const auto link = ChattoLink::parse(links.value(0)); !links.isEmpty() && !link)
        fail(link.error().detail);
    return {parser.value(server), parser.value(user), parser.isSet(guest) && parser.isSet(user), parser.value(profile),
        parser.isSet(minimized), links.value(0)};
}

}
