// SPDX-License-Identifier: MIT
#include "server/core/memorystore.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Error unavailable()
{
    return {ErrorCode::Unavailable, u"The store is away."_s, 1};
}

}

MemoryStore::MemoryStore(std::shared_ptr<MemoryState> state)
    : m_state(std::move(state))
{
    connect(m_state.get(), &MemoryState::published, this, &MemoryStore::take);
}

MemoryStore::~MemoryStore() = default;

void MemoryStore::setReady(bool ready)
{
    if (ready == m_ready)
        return;
    m_ready = ready;
    if (!ready) {
        for (Answer &answer : m_answers)
            answer.lost = true;
        m_publications.clear();
    }
    emit readyChanged(ready);
    if (ready)
        emit subscriptionRestored();
}

void MemoryStore::restoreSubscription()
{
    m_publications.clear();
    emit subscriptionRestored();
}

void MemoryStore::holdAnswers(bool hold)
{
    m_answersHeld = hold;
    for (size_t i = 0; !hold && i < m_answers.size(); ++i)
        scheduleAnswer();
}

bool MemoryStore::stepAnswer()
{
    if (m_answers.empty())
        return false;
    const Answer answer = std::move(m_answers.front());
    m_answers.pop_front();
    answer.give(!answer.lost);
    return true;
}

void MemoryStore::pausePublications(bool pause)
{
    m_publicationsPaused = pause;
    for (size_t i = 0; !pause && i < m_publications.size(); ++i)
        schedulePublication();
}

bool MemoryStore::stepPublication()
{
    if (m_publications.empty())
        return false;
    const MemoryState::Publication publication = std::move(m_publications.front());
    m_publications.pop_front();
    publication.emitOn(*this);
    return true;
}

void MemoryStore::dropPublications(bool drop)
{
    m_publicationsDropped = drop;
}

template <typename T, typename Operation>
void MemoryStore::run(const char *name, const Handler<T> &handler, Operation operation)
{
    ++m_calls[name];
    const Result<T> result = m_ready ? operation() : Result<T>(unavailable());
    queueAnswer([handler, result](bool answered) { handler(answered ? result : Result<T>(unavailable())); });
}

void MemoryStore::queueAnswer(std::function<void(bool answered)> give)
{
    m_answers.push_back({std::move(give), !m_ready});
    scheduleAnswer();
}

void MemoryStore::scheduleAnswer()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_answersHeld)
                stepAnswer();
        },
        Qt::QueuedConnection);
}

void MemoryStore::take(const MemoryState::Publication &publication)
{
    const bool wanted = !publication.room || m_watched.contains(*publication.room);
    if (!wanted || !m_ready || m_publicationsDropped)
        return;
    m_publications.push_back(publication);
    schedulePublication();
}

void MemoryStore::schedulePublication()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_publicationsPaused)
                stepPublication();
        },
        Qt::QueuedConnection);
}

void MemoryStore::createAccount(const PreparedName &name, const QByteArray &passwordHash, const NewSignIn &signIn,
    bool mayOwn, Handler<Identity> handler)
{
    run("createAccount", handler, [&] { return m_state->createAccount(name, passwordHash, signIn, mayOwn); });
}

void MemoryStore::findAccount(const QByteArray &foldedName, Handler<Account> handler)
{
    run("findAccount", handler, [&] { return m_state->findAccount(foldedName); });
}

void MemoryStore::createSignIn(const QByteArray &uid, const NewSignIn &signIn, Handler<Done> handler)
{
    run("createSignIn", handler, [&] { return m_state->createSignIn(uid, signIn); });
}

void MemoryStore::createGuest(const PreparedName &name, const NewSignIn &signIn, Handler<Identity> handler)
{
    run("createGuest", handler, [&] { return m_state->createGuest(name, signIn); });
}

void MemoryStore::findSignIn(const QByteArray &tokenHash, Handler<Identity> handler)
{
    run("findSignIn", handler, [&] { return m_state->findSignIn(tokenHash); });
}

void MemoryStore::endSignIn(const QByteArray &tokenHash, Handler<Done> handler)
{
    run("endSignIn", handler, [&] { return m_state->endSignIn(tokenHash); });
}

void MemoryStore::findSignIns(const QByteArray &uid, const QByteArray &tokenHash, Handler<QList<SignIn>> handler)
{
    run("findSignIns", handler, [&] { return m_state->findSignIns(uid, tokenHash); });
}

void MemoryStore::endSignInById(const QByteArray &uid, const QString &id, Handler<Done> handler)
{
    run("endSignInById", handler, [&] { return m_state->endSignInById(uid, id); });
}

void MemoryStore::setPassword(const QByteArray &foldedName, const QByteArray &passwordHash,
    const QByteArray &keptTokenHash, Handler<Done> handler)
{
    run("setPassword", handler, [&] { return m_state->setPassword(foldedName, passwordHash, keptTokenHash); });
}

void MemoryStore::findRegistration(Handler<bool> handler)
{
    run("findRegistration", handler, [&] { return m_state->findRegistration(); });
}

void MemoryStore::setRegistration(bool open, Handler<Done> handler)
{
    run("setRegistration", handler, [&] { return m_state->setRegistration(open); });
}

void MemoryStore::setOwner(const QByteArray &foldedName, Handler<Done> handler)
{
    run("setOwner", handler, [&] { return m_state->setOwner(foldedName); });
}

void MemoryStore::setBlocked(const QByteArray &foldedName, bool blocked, Handler<Done> handler)
{
    run("setBlocked", handler, [&] { return m_state->setBlocked(foldedName, blocked); });
}

void MemoryStore::findUsers(const UserQuery &query, Handler<UserPage> handler)
{
    run("findUsers", handler, [&] { return m_state->findUsers(query); });
}

void MemoryStore::openSession(const QByteArray &tokenHash, Handler<SessionStart> handler)
{
    run("openSession", handler, [&] { return m_state->openSession(tokenHash); });
}

void MemoryStore::findRooms(const Identity &reader, Handler<QList<Room>> handler)
{
    run("findRooms", handler, [&] { return m_state->findRooms(reader); });
}

void MemoryStore::findRoom(const Identity &reader, const RoomId &room, Handler<RoomView> handler)
{
    run("findRoom", handler, [&] { return m_state->findRoom(reader, room); });
}

void MemoryStore::findPositions(const QList<RoomId> &rooms, Handler<QList<RoomPosition>> handler)
{
    run("findPositions", handler, [&] { return m_state->findPositions(rooms); });
}

void MemoryStore::renewEpoch(const RoomId &room, const Epoch &expected, Handler<Epoch> handler)
{
    run("renewEpoch", handler, [&] { return m_state->renewEpoch(room, expected); });
}

void MemoryStore::createRoom(const Identity &maker, const RoomPlan &plan, Handler<CreatedRoom> handler)
{
    run("createRoom", handler, [&] { return m_state->createRoom(maker, plan); });
}

void MemoryStore::editRoom(
    const Identity &editor, const RoomId &room, const RoomEdit &edit, const QByteArray &folded, Handler<Room> handler)
{
    run("editRoom", handler, [&] { return m_state->editRoom(editor, room, edit, folded); });
}

void MemoryStore::findMembers(const QByteArray &readerUid, const RoomId &room, Handler<Members> handler)
{
    run("findMembers", handler, [&] { return m_state->findMembers(readerUid, room); });
}

void MemoryStore::addMember(
    const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done> handler)
{
    run("addMember", handler, [&] { return m_state->addMember(actor, room, foldedName); });
}

void MemoryStore::removeMember(
    const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done> handler)
{
    run("removeMember", handler, [&] { return m_state->removeMember(actor, room, foldedName); });
}

void MemoryStore::setRole(
    const Identity &actor, const RoomId &room, const QByteArray &foldedName, Role role, Handler<Done> handler)
{
    run("setRole", handler, [&] { return m_state->setRole(actor, room, foldedName, role); });
}

void MemoryStore::startTyping(const Identity &user, const RoomId &room, Handler<Done> handler)
{
    run("startTyping", handler, [&] { return m_state->startTyping(user, room); });
}

void MemoryStore::appendMessage(const Identity &author, const SendMessage &send, Handler<Accepted> handler)
{
    run("appendMessage", handler, [&] { return m_state->appendMessage(author, send); });
}

void MemoryStore::findSent(const Identity &author, const RoomId &room, const TxnId &txnId, Handler<Accepted> handler)
{
    run("findSent", handler, [&] { return m_state->findSent(author, room, txnId); });
}

void MemoryStore::readLog(
    const QByteArray &readerUid, const RoomId &room, const HistoryQuery &query, Handler<LogPage> handler)
{
    run("readLog", handler, [&] { return m_state->readLog(readerUid, room, query); });
}

void MemoryStore::setReadMarker(const Identity &reader, const ReadMarker &marker, Handler<Done> handler)
{
    run("setReadMarker", handler, [&] { return m_state->setReadMarker(reader, marker); });
}

void MemoryStore::enterPresence(const Identity &user, Presence presence, Handler<Done> handler)
{
    run("enterPresence", handler, [&] { return m_state->enterPresence(this, user, presence); });
}

void MemoryStore::leavePresence(const Identity &user, Handler<Done> handler)
{
    run("leavePresence", handler, [&] { return m_state->leavePresence(this, user); });
}

void MemoryStore::keepPresence(Handler<Done> handler)
{
    run("keepPresence", handler, [&] { return m_state->keepPresence(this); });
}

void MemoryStore::endPresence(Handler<Done> handler)
{
    run("endPresence", handler, [&] { return m_state->endPresence(this); });
}

void MemoryStore::findPresent(Handler<QList<User>> handler)
{
    run("findPresent", handler, [&] { return m_state->findPresent(); });
}

// As late as the contract allows: events come from the answer on.
void MemoryStore::watchRoom(const RoomId &room, Handler<Done> handler)
{
    ++m_calls["watchRoom"];
    queueAnswer([this, room, handler](bool answered) {
        if (answered)
            m_watched.insert(room);
        handler(answered ? Result<Done>(Done()) : Result<Done>(unavailable()));
    });
}

void MemoryStore::unwatchRoom(const RoomId &room)
{
    ++m_calls["unwatchRoom"];
    queueAnswer([this, room](bool) { m_watched.remove(room); });
}

}
