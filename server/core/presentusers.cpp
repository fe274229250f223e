// SPDX-License-Identifier: MIT
#include "server/core/presentusers.h"

#include "common/codec.h"

namespace Chatto {

namespace {

/// So many are written behind each other before all of them are put together again.
constexpr qsizetype mostLatest = 64;

}

QMap<UserName, User> PresentUsers::all() const
{
    QMap<UserName, User> users;
    for (const Entry &entry : m_users)
        users.insert(users.cend(), entry.user.name, entry.user);
    return users;
}

void PresentUsers::insert(const User &user)
{
    const auto known = m_users.find(user.name);
    if (known == m_users.end())
        return add(user);
    if (!known->json.isEmpty())
        m_listing = {};
    *known = {user};
}

void PresentUsers::add(const User &user)
{
    const auto added = m_users.insert(user.name, {user});
    if (m_listing.others.isEmpty() || m_listed == mostListed)
        return;
    if (m_latest == mostLatest || m_latest == m_listed) { // nobody else: a comma would have nothing behind it
        m_listing = {};
        return;
    }
    added->json = encodeUser(user);
    m_listing.latest.append(added->json).append(',');
    ++m_listed;
    ++m_latest;
}

void PresentUsers::remove(const UserName &name)
{
    const auto known = m_users.find(name);
    if (known == m_users.end())
        return;
    if (!known->json.isEmpty())
        m_listing = {};
    m_users.erase(known);
}

const PresentUsers::Listing &PresentUsers::listing() const
{
    if (m_listing.others.isEmpty())
        list();
    return m_listing;
}

void PresentUsers::list() const
{
    QByteArray &json = m_listing.others;
    m_listed = 0;
    m_latest = 0;
    for (const Entry &entry : m_users) {
        if (m_listed == mostListed) {
            entry.json = {};
            continue;
        }
        if (entry.json.isEmpty())
            entry.json = encodeUser(entry.user);
        if (m_listed++ > 0)
            json.append(',');
        json.append(entry.json);
    }
    json.append(welcomeEnd);
}

}
