// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace Chatto {

/// The scripts that the server runs inside Redis, one for each request that touches more than one key.
class RedisScripts
{
public:
    /// Each is a file in scripts/.
    enum Name {
        Append,
        Connect,
        CreateSignIn,
        CreateUser,
        EndPresence,
        EndSignIn,
        EnterPresence,
        FindAccount,
        FindPositions,
        FindPresent,
        FindRooms,
        FindSent,
        FindSignIn,
        KeepPresence,
        LeavePresence,
        OpenSession,
        ReadLog,
        RenewEpoch,
        SetReadMarker,
        SyncPresence,
    };

    struct Script
    {
        QByteArray source;
        QByteArray sha; ///< What EVALSHA calls it by.
    };

    RedisScripts();

    const QList<Script> &all() const { return m_scripts; }
    const Script &operator[](Name name) const { return m_scripts.at(name); }

private:
    QList<Script> m_scripts; ///< By Name.
};

}
