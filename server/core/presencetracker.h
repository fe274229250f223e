// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/duequeue.h"
#include "server/core/presentusers.h"
#include "server/core/store.h"

#include <QMap>
#include <QSet>

namespace Chatto {

/// Who is there: everybody in the world who isn't offline, as the store tells, and those who have sessions on this
/// node, which the store is told.
class PresenceTracker : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds offline = std::chrono::seconds(10); ///< From the last session's end to Offline.
        std::chrono::milliseconds collect{500}; ///< In which changes are gathered into one frame.
        std::chrono::milliseconds beat = presenceBeat; ///< Between two signs of this node's life.
    };

    /// As many as a `users` frame or a `welcome` holds.
    static constexpr qsizetype mostUsers = PresentUsers::mostListed;

    PresenceTracker(Store &store, const Times &times);

    /// A session of the user begins on this node, online. From now on listing() has them.
    void enter(const Identity &user);
    /// A session that was online is away, or the other way round. The user is online if any session is.
    void turn(const QByteArray &uid, Presence presence);
    /// A session that was online or away ended here. If it was the last one and none follows in time, the user is
    /// offline.
    void leave(const QByteArray &uid, Presence presence);
    /// The node ends: the store is told nothing more but that.
    void shutDown();

    /// Those not offline, at most mostUsers, as they stand in a `welcome`.
    const PresentUsers::Listing &listing() const { return m_present.listing(); }
    /// How many aren't offline.
    qint64 count() const { return m_present.size(); }
    Presence presenceOf(const UserName &name) const { return m_present.value(name).presence; }

signals:
    /// A `users` frame, ready for the wire: presence changed, or somebody signed up.
    void changed(const QByteArray &frame);

private:
    /// Somebody who has sessions here, or had until a moment ago.
    struct Local
    {
        Identity user;
        int sessions = 0;
        int online = 0; ///< Of those.
        Presence presence = Presence::Online; ///< As the store was told last, unless they are leaving.
        quint32 departures = 0; ///< Times that the last session ended.
        quint32 tellings = 0; ///< Times that the store was told something.
        bool leaving = false; ///< The store is being told that they left.
        bool told = false; ///< The store has confirmed what it was told last.
    };

    struct Departure
    {
        QByteArray uid;
        quint32 number;
    };

    void depart(const Departure &departure);
    void tell(Local &local);
    void confirm(const QByteArray &uid, quint32 telling);
    void update(Local &local);
    void keep();
    void catchUp();
    void tellUnconfirmed();
    void seed();
    void takeSeed(const QList<User> &present);
    void takePublished(const QList<User> &users);
    void apply(const User &user);
    void publishChanges();
    bool isHere(const UserName &name) const { return m_uidsHere.contains(name); }

    Store &m_store;
    QHash<QByteArray, Local> m_local; ///< By uid.
    QHash<UserName, QByteArray> m_uidsHere; ///< Of those in m_local that aren't leaving.
    PresentUsers m_present;
    QMap<UserName, User> m_changed; ///< To be told with the next frame.
    QSet<UserName> m_heardWhileSeeding;
    int m_seeding = 0; ///< Times that the store was asked who is present and hasn't answered yet.
    bool m_ended = false;
    DueQueue<Departure> m_departures;
    QTimer m_collectTimer;
    QTimer m_beatTimer;
};

}
