// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/outboxstorage.h"

#include <QUrl>

#include <memory>

class QSqlDatabase;
class QTemporaryDir;

namespace Chatto {

/// What one profile keeps on disk: the outbox, and what stands unsent in each room's composer. One SQLite file.
class LocalStore
{
public:
    enum class Health {
        Good,
        Replaced, ///< The file couldn't be read. It was moved aside, and a new one begun.
        MemoryOnly, ///< Nothing can be written there: what is kept is lost at the end.
    };

    /// Where the profile's file belongs: in the user's data folder.
    static QString pathForProfile(const QString &profile);

    /// Opens the file, or makes it with its folder.
    explicit LocalStore(const QString &path);
    ~LocalStore();
    Q_DISABLE_COPY_MOVE(LocalStore)

    Health health() const { return m_health; }
    /// What is to be said about it to people; empty when all is well.
    const QString &warning() const { return m_warning; }

    /// The outbox of a user on a server; it must not outlive the store.
    std::unique_ptr<OutboxStorage> outbox(const QUrl &server, const UserName &user);

    /// What stands unsent in a room's composer.
    struct ComposerText
    {
        QString text; ///< Empty: nothing.
        int caret = -1; ///< In code units; -1: at the end.
        bool operator==(const ComposerText &) const = default;
    };
    ComposerText composerText(const QUrl &server, const UserName &user, const RoomId &room) const;
    /// Answers whether it is kept.
    bool setComposerText(const QUrl &server, const UserName &user, const RoomId &room, const ComposerText &content);
    QList<RoomId> roomsWithText(const QUrl &server, const UserName &user) const;

private:
    enum class Opened { Yes, Unreadable, Unwritable };

    Opened open(const QString &path);
    Opened check() const;
    Opened prepare() const;
    void workOnACopy(const QString &path);
    void close();
    QSqlDatabase database() const;

    QString m_connection; ///< Qt's name for it.
    std::unique_ptr<QTemporaryDir> m_copy; ///< Where the file itself can't be written.
    Health m_health = Health::Good;
    QString m_warning;
};

}
