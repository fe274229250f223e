// SPDX-License-Identifier: MIT
#include "loadgenerator/options.h"

#include "loadgenerator/messagetext.h"

#include <QCommandLineParser>
#include <QUrl>

#include <optional>
#include <span>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

using Problem = std::optional<QString>;

/// One option: how it is written, what it means, and what it does to Options. A switch has no value.
struct OptionRow
{
    const char *name;
    const char *value;
    const char *meaning;
    Problem (*apply)(Options &options, const QString &value);
};

template <typename Number>
Problem readNumber(Number &target, const QString &value, double least, double most)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    const bool isWhole = std::is_floating_point_v<Number> || number == static_cast<double>(static_cast<qint64>(number));
    if (!ok || !isWhole || number < least || number > most)
        return u"expected a number from %1 to %2"_s.arg(least).arg(most, 0, 'f', 0);
    target = static_cast<Number>(number);
    return {};
}

template <auto Member, int least, int most>
Problem number(Options &options, const QString &value)
{
    return readNumber(options.*Member, value, least, most);
}

template <auto Member>
Problem text(Options &options, const QString &value)
{
    options.*Member = value;
    return {};
}

template <auto Member>
Problem flag(Options &options, const QString &)
{
    options.*Member = true;
    return {};
}

template <Options::Mode mode>
Problem choose(Options &options, const QString &)
{
    if (options.mode != Options::Mode::Talk)
        return u"of --find-rate, --idle, --connect-rate and --storm only one can be had at a time"_s;
    options.mode = mode;
    return {};
}

Problem chooseIdle(Options &options, const QString &value)
{
    const auto problem = choose<Options::Mode::Idle>(options, value);
    return problem ? problem : readNumber(options.members, value, 1, 1'000'000);
}

Problem chooseRate(Options &options, const QString &value)
{
    return readNumber(options.rate, value, 0.01, 1'000'000);
}

Problem chooseDialect(Options &options, const QString &value)
{
    if (value != "chatto"_L1 && value != "socketio"_L1)
        return u"expected chatto or socketio"_s;
    options.dialect = value == "chatto"_L1 ? Options::Kind::Chatto : Options::Kind::SocketIo;
    return {};
}

constexpr int most = 1'000'000;

const OptionRow rows[] = {
    {"members", "N", "people in the lobby, each with one connection (100)", number<&Options::members, 1, most>},
    {"senders", "N", "how many of them write (10)", number<&Options::senders, 1, most>},
    {"rooms", "N", "public rooms that the members are spread over, and write in; 1: the lobby (1)",
        number<&Options::rooms, 1, 100'000>},
    {"rate", "N", "messages a second, of all senders together, whether the server keeps up or not (50)", chooseRate},
    {"closed", "", "instead of a rate: each sender writes its next message when it has its answer",
        flag<&Options::isClosed>},
    {"size", "BYTES", "length of a text (200)", number<&Options::size, MessageText::smallest, MessageText::largest>},
    {"seconds", "N", "how long to measure (10)", number<&Options::seconds, 0, 100'000>},
    {"warmup", "N", "how long to write before that (2)", number<&Options::warmup, 0, 100'000>},
    {"find-rate", "", "find the highest rate that holds, beginning with --rate", choose<Options::Mode::FindRate>},
    {"p99", "MS", "it holds while 99 % of the messages arrive within so many milliseconds (100)",
        number<&Options::p99, 0, most>},
    {"idle", "N", "what N connections cost that say nothing", chooseIdle},
    {"connect-rate", "", "how fast the members get in", choose<Options::Mode::ConnectRate>},
    {"storm", "", "drop everybody at once, and see them all come back", choose<Options::Mode::Storm>},
    {"storm-wait", "S", "the server drops them (it is restarted by hand), within so many seconds",
        number<&Options::stormWait, 0, most>},
    {"storm-spread", "S", "they come back within so many seconds, each at a random moment (5)",
        number<&Options::stormSpread, 0, most>},
    {"server-pid", "PID", "process whose time and memory are looked at", number<&Options::serverPid, 1, 2'000'000'000>},
    {"with-children", "", "and those of the processes that it started, such as its private Redis",
        flag<&Options::withChildren>},
    {"tokens", "FILE", "sign in with these, one a line, instead of as guests", text<&Options::tokenFile>},
    {"sources", "A-B", "IPv4 addresses to call from; by itself 127.0.0.2 and on, for a server on this machine",
        text<&Options::sources>},
    {"dialect", "NAME", "chatto, or socketio for a chat server to compare with (chatto)", chooseDialect},
    {"json", "FILE", "write all figures to this file, too", text<&Options::jsonFile>},
};

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({{u"h"_s, u"help"_s}, u"show this"_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"show the version"_s});
    for (const OptionRow &row : rows)
        parser.addOption({QLatin1StringView(row.name), QLatin1StringView(row.meaning), QLatin1StringView(row.value)});
}

Problem readUrl(Options &options, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return u"expected the server's URL, such as http://127.0.0.1:8000"_s;
    const QUrl url(arguments[0], QUrl::StrictMode);
    if (url.scheme() != "http"_L1 || url.host().isEmpty() || url.path().size() > 1 || url.hasQuery())
        return u"%1: expected http://HOST:PORT (TLS is up to a proxy, and not measured here)"_s.arg(arguments[0]);
    options.host = url.host();
    options.port = static_cast<quint16>(url.port(80));
    return {};
}

/// What each value alone doesn't show.
Problem checkTogether(const Options &options)
{
    if (options.senders > options.members && options.mode != Options::Mode::Idle)
        return u"there are more senders than members"_s;
    if (options.rooms > options.members)
        return u"there are more rooms than members"_s;
    if (options.rooms > 1 && (options.dialect == Options::Kind::SocketIo || !options.tokenFile.isEmpty()))
        return u"--rooms is for guests of a Chatto server"_s;
    if (options.mode == Options::Mode::Storm && options.dialect == Options::Kind::SocketIo)
        return u"--storm is for a Chatto server: the other can't resume"_s;
    if (options.isClosed && options.mode != Options::Mode::Talk)
        return u"--closed is a way to talk of its own"_s;
    return {};
}

Problem applyAll(Options &options, const QCommandLineParser &parser)
{
    for (const OptionRow &row : rows) {
        const QString name = QLatin1StringView(row.name);
        if (!parser.isSet(name))
            continue;
        const QString value = *row.value ? parser.value(name) : QString();
        if (const auto problem = row.apply(options, value))
            return u"--%1: %2"_s.arg(name, *problem);
    }
    return {};
}

}

Result<Options> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{u"chatto-bench"_s} + arguments))
        return Error{ErrorCode::BadRequest, parser.errorText()};
    Options options;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        options.mode = parser.isSet(u"help"_s) ? Mode::Help : Mode::Version;
        return options;
    }
    auto problem = applyAll(options, parser);
    if (!problem)
        problem = readUrl(options, parser.positionalArguments());
    if (!problem)
        problem = checkTogether(options);
    if (problem)
        return Error{ErrorCode::BadRequest, *problem};
    return options;
}

QString Options::help()
{
    QString text = u"Usage: chatto-bench [options] URL\n\n"
                   "Shows what a Chatto server can do on its machine: members connect, some of them write, and every\n"
                   "message is checked at every receiver. URL is http://HOST:PORT. The server gets many guests and\n"
                   "messages: use one that is only there for that.\n\nOptions, with their defaults:\n"_s;
    for (const OptionRow &row : rows) {
        const QString option = u"--%1 %2"_s.arg(QLatin1StringView(row.name), QLatin1StringView(row.value));
        text += u"  %1%2\n"_s.arg(option, -20).arg(QLatin1StringView(row.meaning));
    }
    return text
        + u"\nThe server protects itself from what this program does. Start it with\n"
          "  chatto-server --guests --limit messages=0 --limit connections=0 --limit open_connections=0\n"
          "and, for --storm with many messages, --limit resume_messages=10000.\n\n"
          "Exit codes: 0 everything was received, once, in order and as it was sent; 1 it was not, or no rate held;\n"
          "2 misused; 3 the server could not be reached, or let nobody in.\n"_s;
}

}
