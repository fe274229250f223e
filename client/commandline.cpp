// SPDX-License-Identifier: MIT
#include "client/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::CommandLine)
};

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

    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Chatto, a team chat that you run yourself."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({server, user, guest, profile});
    parser.process(arguments);
    return {parser.value(server), parser.value(user), parser.isSet(guest) && parser.isSet(user), parser.value(profile)};
}

}
