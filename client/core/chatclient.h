// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/historysource.h"
#include "client/core/historystorage.h"
#include "client/core/memberlists.h"
#include "client/core/outbox.h"
#include "client/core/serverclock.h"
#include "client/core/typing.h"
#include "client/core/usersource.h"
#include "common/event.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

namespace Chatto {

/// What a signed-in client knows, and what it does about what the server says. It has no socket: events enter by
/// apply(), requests leave by requestReady(), so that a test reads as a dialogue.
///
/// Of each room's log it passes on every message exactly once, in order and without holes, or says by gapFound() which
/// ones are missing. Timelines ask for history through it, so that it also learns from the pages.
class ChatClient : public QObject, public HistorySource
{
    Q_OBJECT

public:
    /// The sources, the calls and the storage outlive the client.
    ChatClient(const User &me, HistorySource &history, UserSource &users, ServerCalls &calls, OutboxStorage &storage,
        QObject *parent = nullptr);

    /// The session is live: the welcome has come and the connection has not been lost since.
    bool isOnline() const { return m_online; }
    /// It has been, at some time.
    bool wasOnline() const { return m_welcomes > 0; }
    const User &me() const { return m_me; }
    const ServerInfo &server() const { return m_server; }

    QList<Room> rooms() const { return m_rooms.values(); }
    /// A default Room where the id isn't known.
    Room room(const RoomId &id) const { return m_rooms.value(id); }

    /// Everybody who is known, offline accounts too. Guests who have left are not.
    QList<User> users() const { return m_users.values(); }
    User user(const UserName &name) const { return m_users.value(name); }

    QList<Draft> drafts(const RoomId &room) const { return m_outbox.drafts(room); }

    /// What was known when the program ended last: nobody of those people is taken to be there. To be called before
    /// anything else, if at all.
    void restore(const ServerInfo &server, const QList<StoredRoom> &rooms, const QList<User> &people = {});
    /// Up to where everything of the room's log was received or reported as missing; nothing until that is known.
    std::optional<Position> position(const RoomId &room) const;
    /// What the next hello is to say about the rooms.
    QHash<RoomId, Position> resume();

    /// Accepts a message to be sent, now or later: it is on disk when this returns. Refused: TextEmpty, TextTooLong,
    /// BadRequest (control characters), Unavailable (the disk).
    Result<TxnId> sendMessage(const RoomId &room, const QString &text, MessageId replyTo = 0);
    void retry(const TxnId &txnId) { m_outbox.retry(txnId); }
    void discard(const TxnId &txnId) { m_outbox.discard(txnId); }
    /// The user has read up to `id`, which may lie before the present marker ("mark as unread"). Offline, it is told
    /// later.
    void markRead(const RoomId &room, MessageId id);

    /// To be called whenever a key changed what is being written: the others hear of it once in 3 s, at most.
    void startTyping(const RoomId &room);
    /// The others who are typing there, in the order in which they began: each for 5 s, or until their message comes.
    QList<UserName> typing(const RoomId &room) const { return m_typing.users(room); }

    /// The user isn't here, or is back.
    void setAway(bool away);
    bool isAway() const { return m_away; }

    /// Asks who is in the room, once and for all: from then on members() is kept up to date. The lobby has no list,
    /// since everybody is in it.
    void fetchMembers(const RoomId &room);
    /// In no particular order; empty until they are known.
    QList<Member> members(const RoomId &room) const;

    void fetchHistory(
        const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler) override;

public slots:
    void apply(const Chatto::Event &event);
    void connectionClosed();

signals:
    void requestReady(const Chatto::Request &request);

    void onlineChanged(bool online);
    void roomAdded(const Chatto::RoomId &room);
    void roomChanged(const Chatto::RoomId &room); ///< Its name, its last message, its read marker or one's role.
    void roomRemoved(const Chatto::RoomId &room);
    void typingChanged(const Chatto::RoomId &room);
    void membersChanged(const Chatto::RoomId &room);
    /// New, or otherwise than before; and those who are gone.
    void usersChanged(const QList<Chatto::User> &users, const QList<Chatto::UserName> &gone);

    void messageReceived(const Chatto::Message &message); ///< The next one of its room's log.
    void messageChanged(const Chatto::Message &message); ///< It now reads so.
    void gapFound(
        const Chatto::RoomId &room, Chatto::MessageId to); ///< Messages up to `to` are not going to be received.
    void roomReset(const Chatto::RoomId &room); ///< What is held of its log is void.
    void draftsChanged(const Chatto::RoomId &room);
    /// "ada has joined Chatto": who came, or else left.
    void noticed(const QString &text, const QDateTime &time, const Chatto::UserName &who, bool came);
    void refused(const Chatto::Error &error); ///< By the server, without saying what.

private:
    struct Log
    {
        Position position; ///< Everything up to here was received or reported as a gap.
        bool known = false; ///< Not after a reset, until a page or a message tells where the log stands.
    };
    struct Marker
    {
        MessageId id = 0;
        MessageId before = 0; ///< Where the server's marker stood by then.
        QDeadlineTimer doubtful = {}; ///< Until then the connection may turn out to have been dead.
    };

    void applyEvent(const Welcome &welcome);
    void applyEvent(const Ack &ack);
    void applyEvent(const Message &message);
    void applyEvent(const Change &change);
    void applyEvent(const Refusal &refusal);
    void applyEvent(const UsersChanged &changed);
    void applyEvent(const RoomChanged &changed);
    void applyEvent(const RoomLeft &left);
    void applyEvent(const ReadMarker &marker);
    void applyEvent(const Gap &gap);
    void applyEvent(const Reset &reset);
    void applyEvent(const UserTyping &typing);
    void applyEvent(const MembersChanged &changed);
    void applyEvent(const Pong &) { }
    void applyEvent(const UnknownEvent &) { }

    void welcomeRooms(const QList<Room> &rooms);
    void welcomeRoom(const Room &room);
    void putRoom(const Room &room);
    void addRoom(const Room &room);
    void removeRoom(const RoomId &room);
    void receive(const Message &message);
    void skipTo(const RoomId &room, MessageId id);
    void skipChanges(const RoomId &room, ChangeNumber number);
    void settle(const RoomId &room, const TxnId &txnId, MessageId id);
    void learn(const RoomId &room, const HistoryPage &page);
    void placeMarker(Room &room, MessageId id);
    void keepDoubtfulMarkers();
    void sendReadMarkers();
    void sendPresence();
    void countMembers(const RoomId &room);

    void welcomeUsers(const Welcome &welcome);
    void updateUsers(const QList<User> &users);
    void notice(const User &before, const User &now);
    void fetchUsers(const UserName &after);
    void addUsers(const UserPage &page);

    User m_me;
    HistorySource &m_history;
    UserSource &m_userSource;
    ServerClock m_clock;
    Outbox m_outbox;
    MemberLists m_members;
    Typing m_typing;
    ServerInfo m_server;
    QMap<RoomId, Room> m_rooms;
    QHash<RoomId, Log> m_logs;
    QSet<RoomId> m_resumed; ///< Rooms in the last hello.
    QHash<RoomId, Marker> m_sentMarkers; ///< Since the welcome. They have no answer.
    QHash<RoomId, Marker> m_unsentMarkers;
    QHash<RoomId, MessageId> m_readAhead; ///< Markers that other devices set further than the log has come here.
    QHash<UserName, User> m_users;
    QSet<UserName> m_fresh; ///< Heard of since the list of everybody was asked for: the list is older.
    int m_welcomes = 0;
    int m_userPages = 0; ///< Asked for since the welcome.
    bool m_online = false;
    bool m_away = false;
};

}
