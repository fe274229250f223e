// SPDX-License-Identifier: MIT
#pragma once

#include "client/storage/localstore.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Chatto {

class Composer;
class RoomListModel;

/// Keeps on disk what stands unsent in the composer, room by room, and brings it back. What the disk doesn't take is
/// said, and kept until the end.
class Drafts : public QObject
{
    Q_OBJECT

public:
    /// Whose they are.
    struct Owner
    {
        QUrl server;
        UserName user;
    };
    /// When they are saved.
    struct Pace
    {
        std::chrono::milliseconds pause{1000}; ///< After the last key,
        std::chrono::milliseconds longest{5000}; ///< and so long after the first one at the latest.
    };

    /// All but the owner outlive the drafts.
    Drafts(const Owner &owner, LocalStore &store, Composer &composer, RoomListModel &rooms, const Pace &pace,
        QObject *parent = nullptr);
    ~Drafts() override;

    /// Saves what stands there for the room before, and shows what waits in this one.
    void openRoom(const RoomId &room);
    /// Saves all there is; false where the disk doesn't take it.
    bool keepAll();

private:
    void textChanged();
    void save();
    void keep(const RoomId &room, const LocalStore::ComposerText &content);
    void tell();

    Owner m_owner;
    LocalStore &m_store;
    Composer &m_composer;
    RoomListModel &m_rooms;
    RoomId m_room; ///< Whose text the composer holds.
    QHash<RoomId, LocalStore::ComposerText> m_unkept; ///< What the disk didn't take.
    QTimer m_pause;
    QTimer m_longest;
};

}
