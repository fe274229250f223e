// SPDX-License-Identifier: MIT
#include "client/core/cachedhistory.h"

#include "client/core/chatclient.h"

#include <QPointer>

#include <algorithm>

namespace Chatto {

namespace {

bool isRun(const QList<Message> &messages)
{
    const auto isHole = [](const Message &a, const Message &b) { return b.id != a.id + 1; };
    return std::ranges::adjacent_find(messages, isHole) == messages.end();
}

/// Of people, only who they are is kept: whether they are there, the server says.
User remembered(User user)
{
    user.presence = Presence::Offline;
    return user;
}

/// Which messages the server would give, in a room with that last one, and the one that is asked for: a page without it
/// is no answer.
struct Wanted
{
    MessageId from = 1;
    MessageId to = 0;
    MessageId heart = 0;
};

std::optional<Wanted> wanted(const HistoryQuery &query, MessageId last)
{
    const auto upTo = [&](MessageId id) { return Wanted{std::max<MessageId>(id - query.limit + 1, 1), id, id}; };
    const auto from = [&](MessageId id, MessageId heart) {
        const MessageId first = std::max<MessageId>(id, 1);
        return Wanted{first, std::min(first + query.limit - 1, last), heart};
    };
    if (std::holds_alternative<Newest>(query.where))
        return upTo(last);
    if (const auto *before = std::get_if<Before>(&query.where))
        return upTo(std::min(before->id - 1, last));
    if (const auto *after = std::get_if<After>(&query.where))
        return from(after->id + 1, after->id + 1);
    if (const auto *around = std::get_if<Around>(&query.where))
        return from(std::min(around->id, last + 1) - query.limit / 2, std::min(around->id, last));
    return {};
}

}

CachedHistory::CachedHistory(ChatClient &client, std::unique_ptr<HistoryStorage> storage, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_storage(std::move(storage))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &CachedHistory::save);
    if (m_storage)
        restore();
    connect(&client, &ChatClient::messageReceived, this, &CachedHistory::receive);
    connect(&client, &ChatClient::messageChanged, this, &CachedHistory::change);
    connect(&client, &ChatClient::gapFound, this, &CachedHistory::drop);
    connect(&client, &ChatClient::roomReset, this, &CachedHistory::drop);
    connect(&client, &ChatClient::roomAdded, this, &CachedHistory::touch);
    connect(&client, &ChatClient::roomChanged, this, &CachedHistory::touch);
    connect(&client, &ChatClient::roomRemoved, this, &CachedHistory::remove);
    connect(&client, &ChatClient::usersChanged, this, &CachedHistory::touchPeople);
}

CachedHistory::~CachedHistory()
{
    save();
}

void CachedHistory::restore()
{
    const auto content = m_storage->load();
    m_savedServer = content.server;
    for (const StoredRoom &stored : content.rooms) {
        m_saved.insert(stored.room.id, stored);
        if (!stored.position.epoch.isEmpty())
            m_first.insert(stored.room.id, stored.firstId);
    }
    for (const User &user : content.people)
        m_savedPeople.insert(user.name, remembered(user));
    m_client.restore(content.server, content.rooms, content.people);
}

void CachedHistory::askServer()
{
    m_canAsk = true;
    for (const auto &ask : std::exchange(m_waiting, {}))
        ask();
}

void CachedHistory::fetchHistory(
    const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler)
{
    if (!find(room, query))
        return askServer(room, query, context, std::move(handler));
    // It is read when it is given: nothing can change in between.
    const auto give = [self = QPointer(this), room, query, context, handler = std::move(handler)] {
        if (!self)
            return;
        if (const auto page = self->answer(room, query))
            handler(*page);
        else
            self->askServer(room, query, context, handler);
    };
    QMetaObject::invokeMethod(context, give, Qt::QueuedConnection);
}

CachedHistory::Range CachedHistory::run(const RoomId &room) const
{
    const auto position = m_client.position(room);
    if (!position)
        return {};
    return {std::min(m_first.value(room, position->id + 1), position->id + 1), position->id};
}

/// The room's last message, as far as is known.
MessageId CachedHistory::end(const RoomId &room) const
{
    return std::max(m_client.room(room).lastId, run(room).to);
}

/// What of the disk answers that: all that the server would give, or, without a connection, a part of it.
std::optional<CachedHistory::Range> CachedHistory::find(const RoomId &room, const HistoryQuery &query) const
{
    if (!m_storage || !m_client.position(room))
        return {};
    const Range held = run(room);
    const auto page = wanted(query, end(room));
    if (!page)
        return {};
    if (page->from >= held.from && page->to <= held.to)
        return Range{page->from, page->to};
    const MessageId heart = std::holds_alternative<Newest>(query.where) ? held.to : page->heart;
    if (m_client.isOnline() || heart < held.from || heart > held.to)
        return {};
    const Range part{std::max(page->from, held.from), std::min(page->to, held.to)};
    return part.count() > 0 ? std::optional(part) : std::nullopt;
}

std::optional<HistoryPage> CachedHistory::answer(const RoomId &room, const HistoryQuery &query)
{
    if (m_unsaved.contains(room))
        save();
    const auto range = find(room, query);
    if (!range)
        return {};
    const Position position = *m_client.position(room);
    HistoryPage page{{}, 1, end(room), position.change, position.epoch};
    if (range->count() <= 0)
        return page;
    page.messages = m_storage->loadMessages(room, range->from, range->to);
    const bool isWhole = page.messages.size() == range->count() && page.messages.first().id == range->from;
    if (isWhole && isRun(page.messages))
        return page;
    drop(room); // The storage is damaged: it begins anew.
    return {};
}

void CachedHistory::askServer(
    const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler)
{
    if (!m_canAsk) {
        m_waiting.append([this, room, query, context = QPointer(context), handler = std::move(handler)] {
            if (context)
                askServer(room, query, context, handler);
        });
        return;
    }
    const auto changes = std::make_shared<Changes>();
    m_questions.removeIf([](const Question &question) { return question.changes.expired(); });
    m_questions.append({room, changes});
    m_client.fetchHistory(room, query, context,
        [self = QPointer(this), room, changes, handler = std::move(handler)](const Result<HistoryPage> &answer) {
            if (!answer)
                return handler(answer);
            // The page may have been written before what was heard meanwhile.
            HistoryPage page = *answer;
            for (Message &message : page.messages) {
                const auto changed = changes->constFind(message.id);
                if (changed != changes->cend() && changed->change > message.change)
                    message = *changed;
            }
            if (self)
                self->keep(room, page);
            handler(page);
        });
}

void CachedHistory::receive(const Message &message)
{
    if (m_first.value(message.room, message.id) >= message.id)
        m_first.insert(message.room, message.id);
    keep(message);
    saveIfMany();
}

void CachedHistory::change(const Message &message)
{
    for (const Question &question : std::as_const(m_questions)) {
        const auto changes = question.changes.lock();
        if (changes && question.room == message.room)
            changes->insert(message.id, message);
    }
    const Range held = run(message.room);
    if (message.id >= held.from && message.id <= held.to)
        keep(message);
    touch(message.room);
}

/// What is held of the room's log doesn't go on from there.
void CachedHistory::drop(const RoomId &room)
{
    m_first.remove(room);
    m_unsavedCount -= m_unsaved.take(room).size();
    touch(room);
}

void CachedHistory::remove(const RoomId &room)
{
    drop(room);
    m_changed.remove(room);
    m_saved.remove(room);
    m_gone.insert(room);
}

/// Puts the page before the run, if it reaches it. What is in the run already is up to date by what the client heard.
void CachedHistory::keep(const RoomId &room, const HistoryPage &page)
{
    const auto position = m_client.position(room);
    const QList<Message> &messages = page.messages;
    if (!position)
        m_early.insert(room, page);
    if (!position || page.epoch != position->epoch || messages.isEmpty() || !isRun(messages))
        return;
    const MessageId first = run(room).from;
    if (messages.first().id >= first || messages.last().id < first - 1)
        return;
    m_first.insert(room, messages.first().id);
    for (const Message &message : messages) {
        if (message.id < first)
            keep(message);
    }
    saveIfMany();
}

void CachedHistory::keep(const Message &message)
{
    if (!m_storage)
        return;
    auto &unsaved = m_unsaved[message.room];
    const auto before = unsaved.size();
    unsaved.insert(message.id, message);
    m_unsavedCount += unsaved.size() - before;
    touch(message.room);
}

void CachedHistory::saveIfMany()
{
    if (m_unsavedCount >= mostUnsaved)
        save();
}

void CachedHistory::touch(const RoomId &room)
{
    if (!m_storage)
        return;
    m_changed.insert(room);
    saveLater();
    keepEarly(room);
}

/// People come and go all the time, but seldom is one new.
void CachedHistory::touchPeople(const QList<User> &users)
{
    if (!m_storage || m_savedPeople.size() >= mostPeople)
        return;
    const auto isNew = [this](const User &user) {
        const auto saved = m_savedPeople.constFind(user.name);
        return !user.guest && (saved == m_savedPeople.cend() || *saved != remembered(user));
    };
    if (!std::ranges::any_of(users, isNew))
        return;
    m_peopleChanged = true;
    saveLater();
}

void CachedHistory::saveLater()
{
    if (!m_timer.isActive())
        m_timer.start();
}

/// Puts a page into the run that came before the welcome, if nothing has happened since.
void CachedHistory::keepEarly(const RoomId &room)
{
    const auto position = m_client.position(room);
    if (!position || !m_early.contains(room))
        return;
    const HistoryPage page = m_early.take(room);
    if (page.lastId == position->id && page.lastChange == position->change)
        keep(room, page);
}

void CachedHistory::save()
{
    m_timer.stop();
    if (!m_storage)
        return;
    trim();
    const auto batch = takeBatch();
    if (!batch.server && !batch.people && batch.rooms.isEmpty() && batch.gone.isEmpty())
        return;
    if (!m_storage->save(batch))
        m_storage.reset(); // The disk is full or broken: from now on all comes from the server.
}

void CachedHistory::forget()
{
    m_timer.stop();
    if (const auto storage = std::exchange(m_storage, {}))
        storage->clear();
}

StoredRoom CachedHistory::describe(const RoomId &room) const
{
    return {m_client.room(room), m_client.position(room).value_or(Position()), run(room).from};
}

QList<User> CachedHistory::takePeople()
{
    QList<User> people;
    const QList<User> users = m_client.users();
    for (const User &user : users) {
        if (!user.guest && people.size() < mostPeople)
            people.append(remembered(user));
    }
    m_savedPeople.clear();
    for (const User &user : std::as_const(people))
        m_savedPeople.insert(user.name, user);
    return people;
}

HistoryStorage::Batch CachedHistory::takeBatch()
{
    HistoryStorage::Batch batch;
    if (m_client.server() != m_savedServer)
        batch.server = m_savedServer = m_client.server();
    if (std::exchange(m_peopleChanged, false))
        batch.people = takePeople();
    batch.gone = std::exchange(m_gone, {});
    for (const RoomId &room : std::exchange(m_changed, {})) {
        const StoredRoom now = describe(room);
        const auto messages = m_unsaved.take(room);
        if (now.room.id.isEmpty() || (messages.isEmpty() && m_saved.value(room) == now))
            continue;
        m_saved.insert(room, now);
        batch.rooms.append(now);
        for (const Message &message : messages) {
            if (message.id >= now.firstId)
                batch.messages.append(message);
        }
    }
    m_unsavedCount = 0;
    return batch;
}

/// Takes one step where there is too much.
void CachedHistory::trim()
{
    MessageId sum = 0;
    RoomId largest;
    MessageId most = 0;
    for (const auto &[room, first] : m_first.asKeyValueRange()) {
        const MessageId count = run(room).count();
        sum += count;
        if (count > most) {
            most = count;
            largest = room;
        }
    }
    if (most >= mostInARoom + trimStep || sum >= mostOfAll + trimStep)
        trim(largest);
}

void CachedHistory::trim(const RoomId &room)
{
    const Range held = run(room);
    m_first.insert(room, held.from + std::min(held.count(), trimStep));
    touch(room);
}

}
