// SPDX-License-Identifier: MIT
#include "tests/support/serverprocess.h"

#include "tests/support/wire.h"

#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTest>

#include <signal.h>
#include <sys/prctl.h>

namespace Chatto {

using namespace Qt::StringLiterals;

QString ServerProcess::program()
{
    return qEnvironmentVariable("CHATTO_SERVER", QStringLiteral(CHATTO_SERVER_BINARY));
}

ServerProcess::ServerProcess(QStringList arguments)
    : m_arguments(std::move(arguments))
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_LOGGING_RULES"_s); // the tests' own: the log tells the port
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        terminate();
}

void ServerProcess::setVariable(const QString &name, const QString &value)
{
    auto environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

bool ServerProcess::start(bool untilReady)
{
    m_log.clear();
    m_process.start(
        program(), QStringList{u"--listen"_s, u"127.0.0.1"_s, u"--port"_s, QString::number(m_port)} + m_arguments);
    const QRegularExpression listening(u"listening on .* port (\\d+)"_s);
    const bool listens = QTest::qWaitFor(
        [&] {
            m_port = listening.match(log()).captured(1).toUShort();
            return m_port != 0 || m_process.state() == QProcess::NotRunning;
        },
        20000);
    if (!listens || m_port == 0)
        return false;
    return !untilReady || QTest::qWaitFor([this] { return isHealthy(); }, 20000);
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

int ServerProcess::terminate()
{
    m_process.terminate();
    return waitForExit();
}

int ServerProcess::waitForExit()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(20000)) {
        kill();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QUrl ServerProcess::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QString ServerProcess::log()
{
    m_log += QString::fromUtf8(m_process.readAllStandardError());
    return m_log;
}

bool ServerProcess::isHealthy() const
{
    return httpCall(m_port, "GET", "/healthz").status == 200;
}

}
