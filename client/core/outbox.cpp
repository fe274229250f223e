// SPDX-License-Identifier: MIT
#include "client/core/outbox.h"

#include "common/codec.h"

#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chatto.outbox")

constexpr std::chrono::seconds defaultPause{1};
constexpr int searchPageSize = 200;

QString reason(const Error &error)
{
    switch (error.code) {
    case ErrorCode::TextTooLong:
        return Outbox::tr("It is too long for this server.");
    case ErrorCode::TextEmpty:
        return Outbox::tr("There is nothing in it to read.");
    case ErrorCode::NoSuchRoom:
        return Outbox::tr("The room no longer exists, or you are not in it.");
    case ErrorCode::Forbidden:
        return Outbox::tr("You may not write in this room.");
    default:
        return error.detail.isEmpty() ? Outbox::tr("The server refused it (%1).").arg(wireName(error.code))
                                      : error.detail;
    }
}

}

Outbox::Outbox(OutboxStorage &storage, HistorySource &history, const ServerClock &clock, UserName me, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_history(history)
    , m_clock(clock)
    , m_me(std::move(me))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Outbox::sendAll);
    const QList<Draft> drafts = m_storage.load();
    for (const Draft &draft : drafts)
        m_entries.append({draft, draft.created});
}

QList<Draft> Outbox::drafts(const RoomId &room) const
{
    QList<Draft> drafts;
    for (const Entry &entry : m_entries) {
        if (entry.draft.room == room)
            drafts.append(entry.draft);
    }
    return drafts;
}

std::optional<Draft> Outbox::find(const TxnId &txnId) const
{
    for (const Entry &entry : m_entries) {
        if (entry.draft.txnId == txnId)
            return entry.draft;
    }
    return {};
}

Result<TxnId> Outbox::add(const RoomId &room, const QString &text, MessageId replyTo)
{
    const TxnId txnId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const Draft draft{txnId, room, text, replyTo, m_clock.now()};
    if (const auto saved = m_storage.save(draft); !saved)
        return saved.error();
    m_entries.append({draft, draft.created});
    emit draftsChanged(room);
    sendNext(room);
    return txnId;
}

void Outbox::retry(const TxnId &txnId)
{
    const auto found = entry(txnId);
    if (found == m_entries.end() || found->draft.state != Draft::State::Failed)
        return;
    const RoomId room = found->draft.room;
    found->draft.state = Draft::State::Queued;
    found->draft.failure.clear();
    save(found->draft);
    emit draftsChanged(room);
    sendNext(room);
}

void Outbox::discard(const TxnId &txnId)
{
    const auto found = entry(txnId);
    if (found != m_entries.end() && found->draft.state != Draft::State::Sending)
        forget(found);
}

void Outbox::start(int frameBytes)
{
    m_frameBytes = frameBytes;
    m_live = true;
    sendAll();
}

void Outbox::stop()
{
    m_live = false;
    m_pause.stop();
    QSet<RoomId> changed;
    for (Entry &entry : m_entries) {
        if (entry.draft.state != Draft::State::Sending || entry.acceptedId)
            continue;
        entry.draft.state = Draft::State::Queued;
        changed.insert(entry.draft.room);
    }
    for (const RoomId &room : std::as_const(changed))
        emit draftsChanged(room);
}

void Outbox::accept(const TxnId &txnId, MessageId id)
{
    const auto found = entry(txnId);
    if (found == m_entries.end())
        return;
    const RoomId room = found->draft.room;
    m_storage.remove(txnId);
    found->acceptedId = id;
    found->draft.state = Draft::State::Sending;
    emit draftsChanged(room);
    sendNext(room);
}

void Outbox::settle(const TxnId &txnId)
{
    if (const auto found = entry(txnId); found != m_entries.end())
        forget(found);
}

void Outbox::settleUpTo(const RoomId &room, MessageId id)
{
    const auto isSettled
        = [&](const Entry &entry) { return entry.draft.room == room && entry.acceptedId && entry.acceptedId <= id; };
    if (m_entries.removeIf(isSettled))
        emit draftsChanged(room);
}

void Outbox::refuse(const TxnId &txnId, const Error &error)
{
    const auto found = entry(txnId);
    if (found == m_entries.end() || found->draft.state != Draft::State::Sending || found->acceptedId)
        return;
    if (error.code != ErrorCode::RateLimited && error.code != ErrorCode::Unavailable)
        return fail(*found, reason(error));
    pause(error.retryAfter ? std::chrono::seconds(*error.retryAfter) : defaultPause);
    found->draft.state = Draft::State::Queued;
    emit draftsChanged(found->draft.room);
}

Outbox::Entries::iterator Outbox::entry(const TxnId &txnId)
{
    return std::find_if(
        m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.draft.txnId == txnId; });
}

QList<RoomId> Outbox::rooms() const
{
    QList<RoomId> rooms;
    for (const Entry &entry : m_entries) {
        if (!rooms.contains(entry.draft.room))
            rooms.append(entry.draft.room);
    }
    return rooms;
}

/// Writes down a later state of a draft. Where that fails, the first one is on disk, and that will do.
void Outbox::save(const Draft &draft)
{
    if (const auto saved = m_storage.save(draft); !saved)
        qCWarning(log) << "could not save the state of a draft:" << saved.error().detail;
}

void Outbox::forget(Entries::iterator entry)
{
    const RoomId room = entry->draft.room;
    m_storage.remove(entry->draft.txnId);
    m_entries.erase(entry);
    emit draftsChanged(room);
    sendNext(room);
}

void Outbox::sendAll()
{
    const auto waiting = rooms();
    for (const RoomId &room : waiting)
        sendNext(room);
}

void Outbox::sendNext(const RoomId &room)
{
    if (!m_live || m_pause.isActive() || m_searching.contains(room))
        return;
    Entry *next = nextToSend(room);
    if (!next)
        return;
    if (isYoung(*next))
        send(*next);
    else
        search(next->draft);
}

/// The first draft that waits, unless one of the room is under way.
Outbox::Entry *Outbox::nextToSend(const RoomId &room)
{
    Entry *next = nullptr;
    for (Entry &entry : m_entries) {
        if (entry.draft.room != room || entry.acceptedId)
            continue;
        if (entry.draft.state == Draft::State::Sending)
            return nullptr;
        if (!next && entry.draft.state == Draft::State::Queued)
            next = &entry;
    }
    return next;
}

void Outbox::send(Entry &entry)
{
    const Draft &draft = entry.draft;
    const SendMessage request{draft.txnId, draft.room, draft.text, draft.replyTo};
    if (encode(request).size() > m_frameBytes)
        return fail(entry, reason(Error{ErrorCode::TextTooLong, {}}));
    entry.draft.state = Draft::State::Sending;
    emit draftsChanged(request.room);
    emit sendReady(request);
}

void Outbox::fail(Entry &entry, const QString &why)
{
    const RoomId room = entry.draft.room;
    entry.draft.state = Draft::State::Failed;
    entry.draft.failure = why;
    save(entry.draft);
    emit draftsChanged(room);
    sendNext(room);
}

void Outbox::pause(std::chrono::seconds time)
{
    m_pause.start(std::clamp(time, std::chrono::seconds(1), std::chrono::seconds(60)));
}

bool Outbox::isYoung(const Entry &entry) const
{
    const std::chrono::milliseconds age(entry.notBefore.msecsTo(m_clock.now()));
    return age >= -ServerClock::tolerance && age < youth;
}

void Outbox::search(const Draft &draft)
{
    m_searching.insert(draft.room);
    searchPage(draft.txnId, draft.room, {At{draft.created.addDuration(-clockError)}, searchPageSize});
}

void Outbox::searchPage(const TxnId &txnId, const RoomId &room, const HistoryQuery &query)
{
    m_history.fetchHistory(room, query, this, [this, txnId, room](const Result<HistoryPage> &page) {
        if (page)
            return searched(txnId, room, *page);
        pause(defaultPause);
        endSearch(room);
    });
}

void Outbox::searched(const TxnId &txnId, const RoomId &room, const HistoryPage &page)
{
    const auto found = entry(txnId);
    if (found == m_entries.end() || found->acceptedId || !m_live)
        return endSearch(room);
    const auto isIt = [&](const Message &message) { return message.author == m_me && message.txnId == txnId; };
    if (std::ranges::any_of(page.messages, isIt)) {
        m_searching.remove(room);
        return forget(found);
    }
    if (!page.messages.isEmpty() && page.messages.last().id < page.lastId)
        return searchPage(txnId, room, {After{page.messages.last().id}, searchPageSize});
    found->notBefore = m_clock.now();
    endSearch(room);
}

void Outbox::endSearch(const RoomId &room)
{
    m_searching.remove(room);
    sendNext(room);
}

}
