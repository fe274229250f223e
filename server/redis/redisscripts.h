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
        AddMember,
        Append,
        Connect,
        CreateRoom,
        CreateSignIn,
        CreateUser,
        EditRoom,
        EndPresence,
        EndSignIn,
        EndSignInById,
        EnterPresence,
        ExportAccounts,
        ExportBegin,
        ExportRoom,
        FindAccount,
        FindMembers,
        FindPositions,
        FindPresent,
        FindRoom,
        FindRooms,
        FindSent,
        FindSignIn,
        FindSignIns,
        ImportAccounts,
        ImportBegin,
        ImportMessages,
        ImportRoom,
        KeepPresence,
        LeavePresence,
        OpenSession,
        ReadLog,
        RemoveMember,
        RenewEpoch,
        SetBlocked,
        SetOwner,
        SetPassword,
        SetReadMarker,
        SetRegistration,
        SetRole,
        StartTyping,
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
