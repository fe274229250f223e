// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/historystorage.h"

#include <QString>
#include <QUrl>

#include <memory>

class QSqlDatabase;

namespace Chatto {

/// What is kept of one account's rooms on this computer: one SQLite file, which may be deleted at any time. Apart from
/// LocalStore, whose file holds what nobody else has.
class LocalHistory : public HistoryStorage
{
public:
    /// Where it belongs: in the user's folder for caches.
    static QString pathFor(const QString &profile, const QUrl &server, const UserName &user);

    /// Opens the file, or makes it with its folder; one that can't be read begins anew. Nothing where that can't be.
    static std::unique_ptr<LocalHistory> open(const QString &path);
    /// Removes a file that isn't open.
    static void remove(const QString &path);
    ~LocalHistory() override;
    Q_DISABLE_COPY_MOVE(LocalHistory)

    Content load() override;
    QList<Message> loadMessages(const RoomId &room, MessageId from, MessageId to) override;
    bool save(const Batch &batch) override;
    void clear() override;

private:
    explicit LocalHistory(const QString &path);

    bool open();
    bool prepare() const;
    bool write(const Batch &batch) const;
    bool writeRooms(const Batch &batch) const;
    bool writeMessages(const QList<Message> &messages) const;
    void close();
    QSqlDatabase database() const;

    QString m_path;
    QString m_connection; ///< Qt's name for it.
};

}
