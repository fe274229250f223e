// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace Chatto {

/// One running program for each profile: the first one listens on a socket in the user's runtime folder, later ones
/// hand over to it what they were started for, and end.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First, ///< Nobody else runs with this profile, or nobody can know.
        Later, ///< Somebody does, and has taken what was handed over.
        Unheard, ///< Somebody does, and doesn't answer.
    };
    /// What a start is for. Both may be empty.
    struct Start
    {
        QString link; ///< As given on the command line.
        QString activationToken; ///< Lets the window come to the front.
        bool operator==(const Start &) const = default;
    };
    static constexpr qsizetype mostBytes = 4096; ///< Of one line; who sends more isn't heard.
    static constexpr int mostSockets = 8;

    /// The user's folder for what lives as long as they are signed in to the computer.
    static QString folder();

    /// Names what is kept in `folder` after the profile.
    SingleInstance(const QString &folder, const QString &profile, QObject *parent = nullptr);
    ~SingleInstance() override;
    Q_DISABLE_COPY_MOVE(SingleInstance)

    /// Becomes the first, or hands `start` over to it, which may take some seconds.
    Role begin(const Start &start);

    QString socketPath() const { return m_path + QStringLiteral(".socket"); }

signals:
    /// Somebody has started the program once more.
    void started(const Chatto::SingleInstance::Start &start);

private:
    bool lock();
    void listen();
    bool handOver(const Start &start) const;
    void accept();
    void read(QLocalSocket &socket);

    QString m_path; ///< Without an ending.
    int m_lock = -1; ///< A descriptor; the kernel lets go of it whatever happens.
    QLocalServer m_server;
};

}
