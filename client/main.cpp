// SPDX-License-Identifier: MIT
#include "client/application.h"

#include <QApplication>
#include <QSocketNotifier>

#include <algorithm>
#include <csignal>
#include <memory>
#include <span>
#include <string_view>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Whether the program is only to say something about itself, which needs no display.
bool onlyTells(std::span<char *> arguments)
{
    return std::ranges::any_of(arguments, [](std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--help-all" || argument == "--version"
            || argument == "-v";
    });
}

int terminationEvent = -1;

void onTerminationSignal(int)
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = write(terminationEvent, &one, sizeof one);
}

/// Ctrl+C in the terminal is a way to quit, too.
void quitOnSignals(Chatto::Application &application)
{
    terminationEvent = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(terminationEvent, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier, &application] {
        notifier->setEnabled(false);
        application.quit();
    });
    std::signal(SIGTERM, onTerminationSignal);
    std::signal(SIGINT, onTerminationSignal);
}

}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"chatto"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHATTO_VERSION));
    const std::unique_ptr<QCoreApplication> qt(onlyTells({argv, size_t(argc)})
            ? std::make_unique<QCoreApplication>(argc, argv)
            : std::make_unique<QApplication>(argc, argv));
    const auto commandLine = Chatto::CommandLine::parse(qt->arguments());

    QGuiApplication::setApplicationDisplayName(u"Chatto"_s);
    QGuiApplication::setDesktopFileName(u"chatto"_s);
    Chatto::CredentialStore credentials;
    Chatto::Application application(commandLine, credentials);
    quitOnSignals(application);
    application.start();
    return QCoreApplication::exec();
}
