// SPDX-License-Identifier: MIT
#pragma once

#include "common/user.h"

#include <QMap>

namespace Chatto {

/// Those not offline, by name, each with the JSON that tells of them: a `welcome` holds a thousand, and when thousands
/// come back at once each of them gets one.
class PresentUsers
{
public:
    /// As many as a `users` frame or a `welcome` holds.
    static constexpr qsizetype mostListed = 1000;

    qsizetype size() const { return m_users.size(); }
    /// Offline, if the name isn't here.
    User value(const UserName &name) const { return m_users.value(name).user; }
    QMap<UserName, User> all() const;

    /// Adds the user, or replaces the one of that name.
    void insert(const User &user);
    void remove(const UserName &name);

    /// The first of them, at most mostListed, as a JSON array.
    const QByteArray &encoded() const;

private:
    struct Entry
    {
        User user;
        QByteArray json;
    };

    void forgetEncoded(const UserName &changed);

    QMap<UserName, Entry> m_users;
    mutable QByteArray m_encoded; ///< Empty: to be put together when it is asked for.
    mutable UserName m_lastEncoded; ///< Whoever comes after that one isn't in it.
};

}
