// SPDX-License-Identifier: MIT
#include "server/redis/redisscripts.h"

#include <QCryptographicHash>
#include <QFile>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// What stands before a script: all up to there. Redis runs it with every call, so it is no more than is needed.
enum Layer { Preamble, Membership, People };

struct File
{
    QLatin1StringView name;
    Layer layer;
};

// In the order of RedisScripts::Name.
constexpr File files[] = {
    {"addmember"_L1, Membership},
    {"append"_L1, Membership},
    {"connect"_L1, Preamble},
    {"createroom"_L1, People},
    {"createsignin"_L1, People},
    {"createuser"_L1, People},
    {"editroom"_L1, Preamble},
    {"endpresence"_L1, Preamble},
    {"endsignin"_L1, People},
    {"endsigninbyid"_L1, People},
    {"enterpresence"_L1, People},
    {"findaccount"_L1, People},
    {"findmembers"_L1, Preamble},
    {"findpositions"_L1, Preamble},
    {"findpresent"_L1, People},
    {"findroom"_L1, Preamble},
    {"findrooms"_L1, Preamble},
    {"findsent"_L1, Preamble},
    {"findsignin"_L1, People},
    {"findsignins"_L1, People},
    {"keeppresence"_L1, People},
    {"leavepresence"_L1, People},
    {"opensession"_L1, People},
    {"readlog"_L1, Preamble},
    {"removemember"_L1, Membership},
    {"renewepoch"_L1, Preamble},
    {"setblocked"_L1, People},
    {"setowner"_L1, People},
    {"setpassword"_L1, People},
    {"setreadmarker"_L1, Preamble},
    {"setregistration"_L1, Preamble},
    {"setrole"_L1, Membership},
    {"starttyping"_L1, Preamble},
    {"syncpresence"_L1, People},
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
    const QByteArray preamble = readScript("preamble"_L1);
    const QByteArray membership = preamble + readScript("membership"_L1);
    const QByteArray before[] = {preamble, membership, membership + readScript("people"_L1)};
    for (const File &file : files) {
        const QByteArray source = before[file.layer] + readScript(file.name);
        m_scripts.append({source, QCryptographicHash::hash(source, QCryptographicHash::Sha1).toHex()});
    }
}

}
