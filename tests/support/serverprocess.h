// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace Chatto {

/// A real chatto-server of the build, as its own process, on a free port of the loopback address. Ended with the
/// object, and with the test, however that ends.
class ServerProcess
{
public:
    /// The path of chatto-server: the build's, unless CHATTO_SERVER names another one.
    static QString program();

    /// `arguments` are added to --listen, --port. With no --redis among them the server has its private one in --data.
    explicit ServerProcess(QStringList arguments);
    ~ServerProcess();

    /// In its environment, from the next start on.
    void setVariable(const QString &name, const QString &value);
    /// Waits until the server listens, and with `untilReady` until its store answers. A second start takes the same
    /// port.
    bool start(bool untilReady = true);
    /// SIGKILL, as a power cut would have it.
    void kill();
    /// SIGTERM; the exit code, or -1 if it had to be killed.
    int terminate();
    /// Waits until the process has ended by itself; the exit code, or -1 if it didn't.
    int waitForExit();

    quint16 port() const { return m_port; }
    QUrl url() const;
    qint64 pid() const { return m_process.processId(); }
    /// What it wrote to standard error since it was started.
    QString log();

private:
    bool isHealthy() const;

    QStringList m_arguments;
    QProcess m_process;
    QString m_log;
    quint16 m_port = 0;
};

}
