// SPDX-License-Identifier: MIT
#include "server/redis/redisscripts.h"

#include "server/redis/redislibrary.h"

#include <QCryptographicHash>
#include <QFile>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

// In the order of RedisScripts::Name.
constexpr QLatin1StringView files[] = {
    "addmember"_L1,
    "append"_L1,
    "connect"_L1,
    "createroom"_L1,
    "createsignin"_L1,
    "createuser"_L1,
    "editroom"_L1,
    "endpresence"_L1,
    "endsignin"_L1,
    "endsigninbyid"_L1,
    "enterpresence"_L1,
    "exportaccounts"_L1,
    "exportbegin"_L1,
    "exportroom"_L1,
    "findaccount"_L1,
    "findmembers"_L1,
    "findpositions"_L1,
    "findpresent"_L1,
    "findroom"_L1,
    "findrooms"_L1,
    "findsent"_L1,
    "findsignin"_L1,
    "findsignins"_L1,
    "importaccounts"_L1,
    "importbegin"_L1,
    "importmessages"_L1,
    "importroom"_L1,
    "keeppresence"_L1,
    "leavepresence"_L1,
    "opensession"_L1,
    "readlog"_L1,
    "removemember"_L1,
    "renewepoch"_L1,
    "setblocked"_L1,
    "setowner"_L1,
    "setpassword"_L1,
    "setreadmarker"_L1,
    "setregistration"_L1,
    "setrole"_L1,
    "starttyping"_L1,
    "syncpresence"_L1,
};
static_assert(std::size(files) == RedisScripts::SyncPresence + 1);

QByteArray readScript(QLatin1StringView name)
{
    QFile file(u":/redis/scripts/"_s + name + u".lua"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

}

RedisScripts::RedisScripts()
{
    const RedisLibrary library(readScript("preamble"_L1) + readScript("membership"_L1) + readScript("people"_L1));
    for (const QLatin1StringView file : files) {
        const QByteArray source = library.completed(readScript(file));
        m_scripts.append({source, QCryptographicHash::hash(source, QCryptographicHash::Sha1).toHex()});
    }
}

}
