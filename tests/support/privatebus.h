// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace Chatto {

/// A D-Bus of the test's own, on a socket file: nothing of the desktop around is on it. It ends with the object.
class PrivateBus
{
public:
    ~PrivateBus()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// False where dbus-daemon can't be run.
    bool start()
    {
        const QString configuration = m_folder.filePath(QStringLiteral("bus.conf"));
        QFile file(configuration);
        if (!file.open(QFile::WriteOnly))
            return false;
        file.write(QStringLiteral("<busconfig><type>session</type><listen>%1</listen><auth>EXTERNAL</auth>"
                                  "<policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/>"
                                  "<allow own=\"*\"/></policy></busconfig>")
                       .arg(address())
                       .toUtf8());
        file.close();
        m_process.start(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--config-file=") + configuration, QStringLiteral("--nofork"),
                QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        return m_process.waitForReadyRead(); // it says its address once it listens
    }

    QString address() const { return QStringLiteral("unix:path=") + m_folder.filePath(QStringLiteral("bus")); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

}
