// SPDX-License-Identifier: MIT
#pragma once

#include "common/user.h"

#include <QMap>

namespace Chatto {

/// Those not offline, by name, each with the JSON that tells of them: a `welcome` holds a thousand, and when thousands
/// come at once each of them gets one.
class PresentUsers
{
public:
    /// As many as a `users` frame or a `welcome` holds.
    static constexpr qsizetype mostListed = 1000;

    /// What ends a `welcome` (encodeWelcomeStart): `latest`, which is short, then `others`, which many share.
    struct Listing
    {
        QByteArray latest; ///< Those who have just come, each with a comma behind.
        QByteArray others;
    };

    qsizetype size() const { return m_users.size(); }
    /// Offline, if the name isn't here.
    User value(const UserName &name) const { return m_users.value(name).user; }
    QMap<UserName, User> all() const;

    /// Adds the user, or replaces the one of that name.
    void insert(const User &user);
    void remove(const UserName &name);

    /// All of them, or any mostListed.
    const Listing &listing() const;

private:
    struct Entry
    {
        User user;
        mutable QByteArray json = {}; ///< While they are listed.
    };

    void add(const User &user);
    void list() const;

    QMap<UserName, Entry> m_users;
    mutable Listing m_listing; ///< No `others`: to be put together when it is asked for.
    mutable qsizetype m_listed = 0; ///< How many it names.
    mutable qsizetype m_latest = 0; ///< How many of these are the latest.
};

}
