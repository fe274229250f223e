// SPDX-License-Identifier: MIT
#include "server/admin.h"
#include "server/exportcommand.h"
#include "server/importcommand.h"
#include "server/logging.h"
#include "server/passwordprompt.h"
#include "server/server.h"
#include "server/serverconfig.h"
#include "server/servicemanager.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>
#include <QProcessEnvironment>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(serverLog, "chatto.server")

enum ExitCode { Fine = 0, Failed = 1, Misused = 2 };

std::array<int, 2> signalPipe = {-1, -1};

void onSignal(int number)
{
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

/// Handlers, not a signal mask: a mask would be inherited by redis-server, which could then not be ended.
void obeySignals(Server &server)
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then signals end the process as usual
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &server);
    QObject::connect(notifier, &QSocketNotifier::activated, &server, [&server] {
        char number = 0;
        while (::read(signalPipe[0], &number, 1) == 1)
            number == SIGHUP ? server.reload() : server.shutDown();
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

/// Each connection is a descriptor; the usual soft limit of 1,024 is for programs that use select(2).
void allowManyDescriptors()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

QString limitsHelp()
{
    QString text = u"\nLimits, with their defaults:\n"_s;
    for (const LimitRow &row : limitRows()) {
        text += u"  %1%2  %3%4\n"_s.arg(row.name, -18)
                    .arg(Limits().*row.value, 8)
                    .arg(row.meaning, row.smallest == 0 ? u"; 0: no limit"_s : QString());
    }
    return text;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Serves a chat: HTTP and WebSocket on one port, kept in Redis.\n\n"
        "With \"admin\", changes something about the chat, whether a server runs or not:\n"_s
        + AdminCommand::help()
        + u"\nWith \"export\" or \"import\", writes the whole chat to a file, or brings it into an empty store:\n"
          "  export [FILE]         to FILE, or to standard output; servers may run meanwhile\n"
          "  import [FILE]         from FILE, or from standard input; no server may run\n"_s
        + limitsHelp());
    parser.addPositionalArgument(u"command"_s, u"what is done instead of serving, see above"_s,
        u"[admin COMMAND WORD | export [FILE] | import [FILE]]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {u"config"_s, u"configuration to read (default /etc/chatto/server.conf, if it is there)"_s, u"FILE"_s});
    parser.addOption({u"check-config"_s, u"print the settings that hold, and end: 0 if they are sound"_s});
    for (const ServerSetting &setting : serverSettings())
        parser.addOption({QString(setting.name), QString(setting.meaning), QString(setting.value)});
}

/// The command line's settings, in the order given: a setting may be repeated.
QList<QPair<QString, QString>> settingsOf(const QCommandLineParser &parser)
{
    QList<QPair<QString, QString>> settings;
    for (const ServerSetting &setting : serverSettings()) {
        const QString name(setting.name);
        if (setting.value.isEmpty() && parser.isSet(name))
            settings.append({name, u"yes"_s});
        for (const QString &value : setting.value.isEmpty() ? QStringList() : parser.values(name))
            settings.append({name, value});
    }
    return settings;
}

ConfigSources sourcesOf(const QCommandLineParser &parser)
{
    const QString usual = u"/etc/chatto/server.conf"_s;
    ConfigSources sources;
    sources.file = parser.isSet(u"config"_s) ? parser.value(u"config"_s) : QFile::exists(usual) ? usual : QString();
    const auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        sources.environment.insert(name, environment.value(name));
    sources.commandLine = settingsOf(parser);
    return sources;
}

int misused(const QString &problem)
{
    std::fprintf(stderr, "chatto-server: %s\n", qPrintable(problem));
    return Misused;
}

int failed(const QString &problem)
{
    std::fprintf(stderr, "chatto-server: %s\n", qPrintable(problem));
    return Failed;
}

/// Runs a command to its end. What it has done is said on `output`.
template <typename Command>
int run(QCoreApplication &application, const ServerConfig &config, Command &command, std::FILE *output)
{
    installLogging(config.verbose);
    if (!config.verbose)
        QLoggingCategory::setFilterRules(u"chatto.*=false"_s); // one sentence says it all
    QObject::connect(
        &command, &Command::finished, &application,
        [output](bool done, const QString &sentence) {
            if (done)
                std::fprintf(output, "%s\n", qPrintable(sentence));
            QCoreApplication::exit(done ? Fine : failed(sentence));
        },
        Qt::QueuedConnection);
    command.start();
    return application.exec();
}

int administer(QCoreApplication &application, const ServerConfig &config, AdminCommand command)
{
    if (command.kind == AdminCommand::Kind::Password) {
        const auto password = readNewPassword(command.name);
        if (!password)
            return failed(password.error().detail);
        command.password = *password;
    }
    Admin admin(config, command);
    return run(application, config, admin, stdout);
}

/// `words` are those behind "export" or "import".
template <typename Command>
int transfer(QCoreApplication &application, const ServerConfig &config, const QStringList &words)
{
    if (words.size() > 1)
        return misused(u"unexpected argument: "_s + words[1]);
    Command command(config, words.value(0));
    const bool isStandardOutputTaken = std::is_same_v<Command, ExportCommand> && words.isEmpty();
    return run(application, config, command, isStandardOutputTaken ? stderr : stdout);
}

int serve(QCoreApplication &application, const ServerConfig &config)
{
    installLogging(config.verbose);
    allowManyDescriptors();
    ServiceManager manager;
    const auto socket = manager.listeningSocket();
    if (!socket)
        return misused(socket.error().detail);
    Server server(config, *socket);
    obeySignals(server);
    QObject::connect(&server, &Server::listening, &manager, &ServiceManager::tellReady);
    QObject::connect(&server, &Server::ending, &manager, &ServiceManager::tellEnding);
    QObject::connect(&server, &Server::finished, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(
        &server, &Server::failed, &application,
        [](const QString &reason) {
            qCCritical(serverLog).noquote() << reason;
            QCoreApplication::exit(Failed);
        },
        Qt::QueuedConnection);
    server.start();
    return application.exec();
}

/// 0, or the exit code of a program that has been told nonsense.
int readArguments(QCommandLineParser &parser, const QCoreApplication &application)
{
    addOptions(parser);
    if (!parser.parse(application.arguments()))
        return misused(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    const QStringList words = parser.positionalArguments();
    static const QStringList commands{u"admin"_s, u"export"_s, u"import"_s};
    return words.isEmpty() || commands.contains(words[0]) ? 0 : misused(u"unexpected argument: "_s + words[0]);
}

}

int main(int argc, char *argv[])
{
    // Qt's own loop does less in each turn than glib's (docs/decisions/0006).
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"chatto-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHATTO_VERSION));

    QCommandLineParser parser;
    if (const int misuse = readArguments(parser, application))
        return misuse;
    const auto config = loadConfig(sourcesOf(parser));
    if (!config)
        return misused(config.error().detail);
    if (parser.isSet(u"check-config"_s)) {
        std::fputs(qPrintable(describe(*config)), stdout);
        return Fine;
    }
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return serve(application, *config);
    if (words[0] == "export"_L1)
        return transfer<ExportCommand>(application, *config, words.sliced(1));
    if (words[0] == "import"_L1)
        return transfer<ImportCommand>(application, *config, words.sliced(1));
    const auto command = AdminCommand::parse(words.sliced(1));
    return command ? administer(application, *config, *command) : misused(command.error().detail);
}
