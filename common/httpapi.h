// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"

#include <optional>
#include <variant>

namespace Chatto {

/// The body of `POST /register` and `POST /login`.
struct Credentials
{
    QString username; ///< As typed; the server normalises it.
    std::optional<QString> password; ///< None: sign in as a guest.
    bool operator==(const Credentials &) const = default;
};

/// The answer to both.
struct SignedIn
{
    QString token; ///< Secret: never logged, never written to disk in the clear.
    User user;
    bool operator==(const SignedIn &) const = default;
};

/// The parameters of `GET /users`.
struct UserQuery
{
    QString prefix = {};
    QString after = {}; ///< A name; exclusive.
    int limit = 1000; ///< 1–1000.
    bool operator==(const UserQuery &) const = default;
};

struct UserPage
{
    QList<User> users;
    bool more = false;
    bool operator==(const UserPage &) const = default;
};

struct Newest
{
    bool operator==(const Newest &) const = default;
};
struct Before
{
    MessageId id = 0; ///< Exclusive.
    bool operator==(const Before &) const = default;
};
struct After
{
    MessageId id = 0; ///< Exclusive.
    bool operator==(const After &) const = default;
};
/// ⌊limit/2⌋ messages before `id`, then `id` and later.
struct Around
{
    MessageId id = 0;
    bool operator==(const Around &) const = default;
};
/// Around the first message at `time` or later; the newest where there is none.
struct At
{
    QDateTime time;
    bool operator==(const At &) const = default;
};

/// The parameters of `GET /rooms/{id}/messages`.
struct HistoryQuery
{
    std::variant<Newest, Before, After, Around, At> where = Newest{};
    int limit = 50; ///< 1..limits.historyPage.
    bool operator==(const HistoryQuery &) const = default;
};

/// A page of a room's log, oldest first.
struct HistoryPage
{
    QList<Message> messages;
    MessageId firstId = 1; ///< Of the room, not of the page.
    MessageId lastId = 0; ///< Of the room; 0 while it is empty.
    ChangeNumber lastChange = 0;
    Epoch epoch;
    bool operator==(const HistoryPage &) const = default;
};

/// The body of `POST /rooms`.
struct NewRoom
{
    RoomKind kind = RoomKind::Public;
    QString name = {}; ///< Not of a Direct one.
    QString topic = {};
    QList<QString> with = {}; ///< Names of those who are in it from the start, beside its maker.
    bool operator==(const NewRoom &) const = default;
};

/// The body of `PATCH /rooms/{id}`: what is to change.
struct RoomEdit
{
    std::optional<QString> name = {};
    std::optional<QString> topic = {};
    bool operator==(const RoomEdit &) const = default;
};

/// The body of `POST /password`.
struct PasswordChange
{
    QString before;
    QString after;
    bool operator==(const PasswordChange &) const = default;
};

/// One row of `GET /sessions`: a place where somebody is signed in.
struct SignIn
{
    QString id; ///< Opaque; not the token.
    QDateTime created;
    QDateTime seen; ///< The last request or connection, roughly.
    QString client; ///< What it called itself (User-Agent).
    bool current = false; ///< The one that asks.
    bool operator==(const SignIn &) const = default;
};

}
