// SPDX-License-Identifier: MIT
#include "server/passwordprompt.h"

#include <csignal>
#include <cstdio>
#include <optional>
#include <termios.h>
#include <unistd.h>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 4096; ///< Longer than any password may be.

/// While it lives, the terminal doesn't show what is typed, and Ctrl+C ends the reading rather than the program, which
/// would leave the terminal so.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        tcgetattr(STDIN_FILENO, &m_terminal);
        termios hidden = m_terminal;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        hidden.c_lflag |= tcflag_t(ECHONL);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
        struct sigaction interrupting
        {
        };
        interrupting.sa_handler = [](int) {};
        sigaction(SIGINT, &interrupting, &m_onInterrupt);
        sigaction(SIGTERM, &interrupting, &m_onTermination);
    }

    ~HiddenTyping()
    {
        sigaction(SIGTERM, &m_onTermination, nullptr);
        sigaction(SIGINT, &m_onInterrupt, nullptr);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_terminal);
    }

    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    termios m_terminal{};
    struct sigaction m_onInterrupt
    {
    };
    struct sigaction m_onTermination
    {
    };
};

/// Byte by byte: what comes after the line isn't ours.
std::optional<QString> readLine()
{
    QByteArray line;
    char byte = 0;
    while (line.size() < mostBytes) {
        const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 || (count == 0 && line.isEmpty()))
            return {};
        if (count == 0 || byte == '\n')
            break;
        line.append(byte);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

std::optional<QString> ask(const QString &question)
{
    std::fputs(qPrintable(question), stderr);
    return readLine();
}

Error none()
{
    return {ErrorCode::BadRequest, u"No password was given."_s};
}

}

Result<QString> readNewPassword(const QString &user)
{
    if (isatty(STDIN_FILENO) == 0) {
        const auto password = readLine();
        return password ? Result<QString>(*password) : none();
    }
    const HiddenTyping hidden;
    const auto password = ask(u"New password of %1: "_s.arg(user));
    const auto again = password ? ask(u"Once more: "_s) : std::nullopt;
    if (!again)
        return none();
    if (*again != *password)
        return Error{ErrorCode::BadRequest, u"These were two different passwords."_s};
    return *password;
}

}
