// SPDX-License-Identifier: MIT
#include "server/core/presencetracker.h"

#include "common/codec.h"
#include "server/core/textframe.h"

namespace Chatto {

PresenceTracker::PresenceTracker(Store &store, const Times &times)
    : m_store(store)
    , m_departures(times.offline, [this](const Departure &departure) { depart(departure); })
{
    connect(&store, &Store::usersPublished, this, &PresenceTracker::takePublished);
    connect(&store, &Store::subscriptionRestored, this, &PresenceTracker::catchUp);
    connect(&store, &Store::readyChanged, this, &PresenceTracker::catchUp);
    m_collectTimer.setSingleShot(true);
    m_collectTimer.setInterval(times.collect);
    connect(&m_collectTimer, &QTimer::timeout, this, &PresenceTracker::publishChanges);
    connect(&m_beatTimer, &QTimer::timeout, this, &PresenceTracker::keep);
    m_beatTimer.start(times.beat);
    seed();
}

void PresenceTracker::enter(const Identity &user)
{
    Local &local = m_local[user.uid];
    const bool wasOnline = !local.user.uid.isEmpty() && !local.leaving && local.presence == Presence::Online;
    local.user = user;
    local.leaving = false;
    local.presence = Presence::Online;
    ++local.sessions;
    ++local.online;
    if (wasOnline)
        return;
    m_uidsHere.insert(user.name, user.uid);
    apply({user.name, Presence::Online, user.guest, user.owner});
    tell(local);
}

void PresenceTracker::turn(const QByteArray &uid, Presence presence)
{
    const auto local = m_local.find(uid);
    Q_ASSERT(local != m_local.end() && local->sessions > 0);
    local->online += presence == Presence::Online ? 1 : -1;
    update(*local);
}

void PresenceTracker::leave(const QByteArray &uid, Presence presence)
{
    const auto local = m_local.find(uid);
    Q_ASSERT(local != m_local.end() && local->sessions > 0);
    local->online -= presence == Presence::Online ? 1 : 0;
    if (--local->sessions == 0)
        m_departures.add({uid, ++local->departures}); // until then they are what they were
    else
        update(*local);
}

/// Tells if it makes a difference that a session is another one now.
void PresenceTracker::update(Local &local)
{
    const Presence presence = local.online > 0 ? Presence::Online : Presence::Away;
    if (std::exchange(local.presence, presence) != presence)
        tell(local);
}

void PresenceTracker::shutDown()
{
    m_ended = true;
    m_beatTimer.stop();
    m_store.endPresence({this, [](const Result<Done> &) {}});
}

void PresenceTracker::depart(const Departure &departure)
{
    const auto local = m_local.find(departure.uid);
    if (local == m_local.end() || local->sessions > 0 || local->departures != departure.number)
        return;
    local->leaving = true;
    if (m_uidsHere.value(local->user.name) == departure.uid) // not of a later guest of this name
        m_uidsHere.remove(local->user.name);
    tell(*local);
}

/// Says whether the user is here. Commands are done in the order in which they are given, so the last one holds.
void PresenceTracker::tell(Local &local)
{
    local.told = false;
    if (m_ended)
        return;
    const Handler<Done> handler(
        this, [this, uid = local.user.uid, telling = ++local.tellings](const Result<Done> &told) {
            if (told)
                confirm(uid, telling);
        });
    if (local.leaving)
        m_store.leavePresence(local.user, handler);
    else
        m_store.enterPresence(local.user, local.presence, handler);
}

void PresenceTracker::confirm(const QByteArray &uid, quint32 telling)
{
    const auto local = m_local.find(uid);
    if (local == m_local.end() || local->tellings != telling)
        return;
    local->told = true;
    if (local->leaving)
        m_local.erase(local);
}

void PresenceTracker::keep()
{
    m_store.keepPresence({this, [](const Result<Done> &) {}});
    tellUnconfirmed();
}

// Calls may have failed, and what the others said may have been missed.
void PresenceTracker::catchUp()
{
    if (m_ended || !m_store.isReady())
        return;
    tellUnconfirmed();
    seed();
}

void PresenceTracker::tellUnconfirmed()
{
    for (Local &local : m_local) {
        if (!local.told)
            tell(local);
    }
}

void PresenceTracker::seed()
{
    ++m_seeding;
    m_store.findPresent({this, [this](const Result<QList<User>> &present) {
                             // Of several answers only the last one is new enough.
                             if (--m_seeding > 0)
                                 return;
                             if (present)
                                 takeSeed(*present);
                             m_heardWhileSeeding.clear();
                         }});
}

/// Events that came since the question are at least as new as this answer.
void PresenceTracker::takeSeed(const QList<User> &present)
{
    QMap<UserName, User> gone = m_present.all();
    for (const User &user : present) {
        gone.remove(user.name);
        if (!m_heardWhileSeeding.contains(user.name))
            apply(user);
    }
    for (User user : std::as_const(gone)) {
        user.presence = Presence::Offline;
        if (!m_heardWhileSeeding.contains(user.name) && !isHere(user.name))
            apply(user);
    }
    if (m_local.isEmpty()) // nobody to tell: whoever comes hears it with their welcome
        m_changed.clear();
}

void PresenceTracker::takePublished(const QList<User> &users)
{
    for (const User &user : users) {
        if (m_seeding > 0)
            m_heardWhileSeeding.insert(user.name);
        // Somebody who is here isn't offline: that is old news, or this node was thought dead.
        if (user.presence == Presence::Offline && isHere(user.name))
            tell(m_local[m_uidsHere.value(user.name)]);
        else
            apply(user);
    }
}

void PresenceTracker::apply(const User &user)
{
    if (user.presence == Presence::Offline)
        m_present.remove(user.name);
    else if (m_present.value(user.name) == user)
        return;
    else
        m_present.insert(user);
    m_changed.insert(user.name, user);
    if (!m_collectTimer.isActive())
        m_collectTimer.start();
}

void PresenceTracker::publishChanges()
{
    const QList<User> users = std::exchange(m_changed, {}).values();
    for (qsizetype from = 0; from < users.size(); from += mostUsers)
        emit changed(textFrame(encode(Event(UsersChanged{users.mid(from, mostUsers)}))));
}

}
