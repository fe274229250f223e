// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/servercalls.h"

#include <QHash>
#include <QObject>

namespace Chatto {

/// Who is in the rooms where that was asked for. A list is read over HTTP and then kept in step by frames, which may
/// overtake it: those that came while it was on its way are applied to it once more.
class MemberLists : public QObject
{
    Q_OBJECT

public:
    /// The calls outlive the lists.
    explicit MemberLists(ServerCalls &calls, QObject *parent = nullptr);

    /// Asks for the list unless it is there or on its way.
    void fetch(const RoomId &room);
    /// Will be asked for by fetchAgain().
    void note(const RoomId &room) { m_lists[room]; }
    /// Asks for all lists that were ever asked for: frames were missed.
    void fetchAgain();
    void apply(const MembersChanged &changed);
    void forget(const RoomId &room);

    /// Whether the list of that room has come.
    bool knows(const RoomId &room) const;
    /// In no particular order; presence as it was when they were told of.
    QList<Member> members(const RoomId &room) const;

signals:
    void changed(const RoomId &room);

private:
    struct List
    {
        QHash<UserName, Member> members;
        QList<MembersChanged> meanwhile; ///< Frames since it was asked for.
        int question = 0; ///< Whose answer is waited for; earlier ones are void. 0: none.
        bool known = false; ///< It came once.
        bool current = false; ///< No frame was missed since.
    };

    void ask(const RoomId &room);
    void fetched(const RoomId &room, int question, const Result<QList<Member>> &members);
    static void change(List &list, const MembersChanged &changed);

    ServerCalls &m_calls;
    QHash<RoomId, List> m_lists;
    int m_questions = 0;
};

}
