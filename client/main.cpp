// SPDX-License-Identifier: MIT
#include "client/application.h"
#include "client/desktop/secretservice.h"
#include "client/desktop/singleinstance.h"
#include "client/translation.h"

#include <QApplication>
#include <QSocketNotifier>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <string_view>
#include <sys/eventfd.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using Chatto::SingleInstance;

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

/// The threads are few and hardly allocate: a heap of its own for each costs more than it saves.
void shareOneHeap()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}

}

int main(int argc, char *argv[])
{
    shareOneHeap();
    // For the window that is about to open, or for the one that is open. Qt may take it away.
    const QString activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    QCoreApplication::setApplicationName(u"chatto"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHATTO_VERSION));
    const std::unique_ptr<QCoreApplication> qt(onlyTells({argv, size_t(argc)})
            ? std::make_unique<QCoreApplication>(argc, argv)
            : std::make_unique<QApplication>(argc, argv));
    const Chatto::Translation translation;
    const auto commandLine = Chatto::CommandLine::parse(qt->arguments());

    SingleInstance instance(SingleInstance::folder(), commandLine.profile);
    switch (instance.begin({commandLine.link, activationToken})) {
    case SingleInstance::Role::First:
        break;
    case SingleInstance::Role::Later:
        return EXIT_SUCCESS;
    case SingleInstance::Role::Unheard:
        std::fprintf(stderr, "chatto: %s\n",
            qUtf8Printable(
                QCoreApplication::translate("Chatto::CommandLine", "It is running already, but doesn't answer.")));
        return EXIT_FAILURE;
    }

    QGuiApplication::setApplicationDisplayName(u"Chatto"_s);
    QGuiApplication::setDesktopFileName(u"chatto"_s);
    Chatto::SecretService secrets;
    Chatto::CredentialStore credentials(&secrets);
    Chatto::Application application(commandLine, credentials);
    QObject::connect(&instance, &SingleInstance::started, &application,
        [&](const SingleInstance::Start &start) { application.startAgain(start.link, start.activationToken); });
    // Not quit(): that would ask the windows to close first, and they only go to the tray.
    QObject::connect(&application, &Chatto::Application::finished, qt.get(), [] { QCoreApplication::exit(); });
    quitOnSignals(application);
    application.start();
    return QCoreApplication::exec();
}
