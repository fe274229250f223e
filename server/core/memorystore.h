// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/memorystate.h"

#include <QSet>

#include <deque>
#include <memory>

namespace Chatto {

/// A Store for tests, with no Redis behind it. Stores that share a MemoryState are nodes that meet in one Redis. As
/// there, nothing is answered before the call has returned, and answers and events come by ways of their own: a test
/// can hold back either, or lose it.
class MemoryStore : public Store
{
    Q_OBJECT

public:
    explicit MemoryStore(std::shared_ptr<MemoryState> state = std::make_shared<MemoryState>());
    ~MemoryStore() override;

    MemoryState &state() { return *m_state; }

    /// Away: every call that isn't answered yet fails, though it is done, and events are lost. Back: subscribes again.
    void setReady(bool ready);
    /// As if the connection for events had been lost for a moment. What is held back is lost.
    void restoreSubscription();
    /// Answers wait until they are held no more, or let through one by one.
    void holdAnswers(bool hold);
    /// Gives the next answer now; false if none waits.
    bool stepAnswer();
    /// Events wait until they are paused no more, or let through one by one.
    void pausePublications(bool pause);
    /// Emits the next event now; false if none waits.
    bool stepPublication();
    /// Events are lost until they are dropped no more, and nobody is told.
    void dropPublications(bool drop);
    /// Whether events of the room come here.
    bool isWatching(const RoomId &room) const { return m_watched.contains(room); }
    /// How often that member function was called here.
    int calls(const char *name) const { return m_calls.value(name); }

    bool isReady() const override { return m_ready; }
    void createAccount(const PreparedName &name, const QByteArray &passwordHash, const NewSignIn &signIn, bool mayOwn,
        Handler<Identity> handler) override;
    void findAccount(const QByteArray &foldedName, Handler<Account> handler) override;
    void createSignIn(const QByteArray &uid, const NewSignIn &signIn, Handler<Done> handler) override;
    void createGuest(const PreparedName &name, const NewSignIn &signIn, Handler<Identity> handler) override;
    void findSignIn(const QByteArray &tokenHash, Handler<Identity> handler) override;
    void endSignIn(const QByteArray &tokenHash, Handler<Done> handler) override;
    void findSignIns(const QByteArray &uid, const QByteArray &tokenHash, Handler<QList<SignIn>> handler) override;
    void endSignInById(const QByteArray &uid, const QString &id, Handler<Done> handler) override;
    void setPassword(const QByteArray &foldedName, const QByteArray &passwordHash, const QByteArray &keptTokenHash,
        Handler<Done> handler) override;
    void findRegistration(Handler<bool> handler) override;
    void setRegistration(bool open, Handler<Done> handler) override;
    void setOwner(const QByteArray &foldedName, Handler<Done> handler) override;
    void setBlocked(const QByteArray &foldedName, bool blocked, Handler<Done> handler) override;
    void findUsers(const UserQuery &query, Handler<UserPage> handler) override;
    void openSession(const QByteArray &tokenHash, Handler<SessionStart> handler) override;
    void findRooms(const Identity &reader, Handler<QList<Room>> handler) override;
    void findRoom(const Identity &reader, const RoomId &room, Handler<RoomView> handler) override;
    void findPositions(const QList<RoomId> &rooms, Handler<QList<RoomPosition>> handler) override;
    void renewEpoch(const RoomId &room, const Epoch &expected, Handler<Epoch> handler) override;
    void createRoom(const Identity &maker, const RoomPlan &plan, Handler<CreatedRoom> handler) override;
    void editRoom(const Identity &editor, const RoomId &room, const RoomEdit &edit, const QByteArray &folded,
        Handler<Room> handler) override;
    void findMembers(const QByteArray &readerUid, const RoomId &room, Handler<Members> handler) override;
    void addMember(
        const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done> handler) override;
    void removeMember(
        const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done> handler) override;
    void setRole(const Identity &actor, const RoomId &room, const QByteArray &foldedName, Role role,
        Handler<Done> handler) override;
    void startTyping(const Identity &user, const RoomId &room, Handler<Done> handler) override;
    void appendMessage(const Identity &author, const SendMessage &send, Handler<Accepted> handler) override;
    void findSent(const Identity &author, const RoomId &room, const TxnId &txnId, Handler<Accepted> handler) override;
    void readLog(
        const QByteArray &readerUid, const RoomId &room, const HistoryQuery &query, Handler<LogPage> handler) override;
    void setReadMarker(const Identity &reader, const ReadMarker &marker, Handler<Done> handler) override;
    void enterPresence(const Identity &user, Presence presence, Handler<Done> handler) override;
    void leavePresence(const Identity &user, Handler<Done> handler) override;
    void keepPresence(Handler<Done> handler) override;
    void endPresence(Handler<Done> handler) override;
    void findPresent(Handler<QList<User>> handler) override;
    void watchRoom(const RoomId &room, Handler<Done> handler) override;
    void unwatchRoom(const RoomId &room) override;

private:
    struct Answer
    {
        std::function<void(bool answered)> give;
        bool lost = false;
    };

    template <typename T, typename Operation>
    void run(const char *name, const Handler<T> &handler, Operation operation);
    void queueAnswer(std::function<void(bool answered)> give);
    void scheduleAnswer();
    void take(const MemoryState::Publication &publication);
    void schedulePublication();

    std::shared_ptr<MemoryState> m_state;
    bool m_ready = true;
    bool m_answersHeld = false;
    bool m_publicationsPaused = false;
    bool m_publicationsDropped = false;
    std::deque<Answer> m_answers;
    std::deque<MemoryState::Publication> m_publications;
    QSet<RoomId> m_watched;
    QHash<QByteArray, int> m_calls;
};

}
