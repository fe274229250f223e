// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"
#include "loadgenerator/dialect.h"
#include "loadgenerator/httpfleet.h"

#include <QList>

namespace Chatto::Load {

/// Those who take part: guests that are signed in, or whoever the tokens belong to. Over HTTP, before anything is
/// measured.
class People
{
public:
    /// `run` becomes part of the guests' names.
    People(const Target &target, const QByteArray &run);

    /// Without asking the server, for one that knows names only.
    void invent(int count);
    Result<Done> signIn(int count);
    Result<Done> readTokens(const QString &file, int count);
    /// Makes public rooms and lets everybody join one, in turn.
    Result<Done> makeRooms(int count);
    /// The messages of a span that the room's history has, to somebody who is in it.
    Result<QList<Delivery>> readHistory(const Person &reader, const QByteArray &room, qint64 from, qint64 to) const;
    /// Gives the guests' names back.
    void signOut();

    const QList<Person> &all() const { return m_people; }
    /// The ids of the rooms that were made.
    const QList<QByteArray> &rooms() const { return m_rooms; }

private:
    QByteArray nameOf(int index) const;
    Result<Done> joinRooms();

    const Target &m_target;
    QByteArray m_run;
    QList<Person> m_people;
    QList<QByteArray> m_rooms;
    bool m_areGuests = false;
};

}
