// SPDX-License-Identifier: MIT
#include "client/application.h"

#include <QApplication>

#include <algorithm>
#include <memory>
#include <span>
#include <string_view>

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
    Chatto::Application application(commandLine);
    application.start();
    return QCoreApplication::exec();
}
