// SPDX-License-Identifier: MIT
#include "server/core/presentusers.h"

#include "common/codec.h"

namespace Chatto {

QMap<UserName, User> PresentUsers::all() const
{
    QMap<UserName, User> users;
    for (const Entry &entry : m_users)
        users.insert(users.cend(), entry.user.name, entry.user);
    return users;
}

void PresentUsers::insert(const User &user)
{
    m_users.insert(user.name, {user, encodeUser(user)});
    forgetEncoded(user.name);
}

void PresentUsers::remove(const UserName &name)
{
    if (m_users.remove(name) > 0)
        forgetEncoded(name);
}

const QByteArray &PresentUsers::encoded() const
{
    if (!m_encoded.isEmpty())
        return m_encoded;
    m_encoded.append('[');
    qsizetype count = 0;
    for (auto entry = m_users.begin(); entry != m_users.end() && count < mostListed; ++entry, ++count) {
        if (count > 0)
            m_encoded.append(',');
        m_encoded.append(entry->json);
        m_lastEncoded = entry.key();
    }
    return m_encoded.append(']');
}

void PresentUsers::forgetEncoded(const UserName &changed)
{
    const bool isOutside = m_users.size() > mostListed && m_lastEncoded < changed;
    if (!isOutside)
        m_encoded.clear();
}

}
