// SPDX-License-Identifier: MIT
#include "server/core/watcherlist.h"

#include "common/codec.h"
#include "server/core/textframe.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace Chatto {

namespace {

/// So many watchers further one is brought into the processor's cache: among thousands none is there.
constexpr size_t ahead = 4;
constexpr MessageId deaf = std::numeric_limits<MessageId>::max();

/// Frames of messages that follow one another: for all, one piece; for authors, and for those who know a part already,
/// pieces of their own. Those with a txn_id are encoded when they are first asked for.
class JoinedFrames
{
public:
    /// Of the messages from `begin` on as many as fit into one piece.
    JoinedFrames(const QList<LoggedMessage> &messages, qsizetype begin);

    qsizetype count() const { return static_cast<qsizetype>(m_parts.size()); }
    MessageId lastId() const { return m_parts.back().logged->message.id; }
    const QByteArray &forAll() const { return m_forAll; }
    /// Whether this one may have to get something else than all. Wrong at times, but never when it says no.
    bool mayDiffer(size_t uidHash, MessageId after) const
    {
        return after >= m_parts.front().logged->message.id || (m_authors & bitOf(uidHash)) != 0;
    }
    /// What comes after that message, with the txn_ids of the user's own.
    QByteArray forOne(const QByteArray &uid, MessageId after);

private:
    struct Part
    {
        const LoggedMessage *logged;
        QByteArray forAll;
        QByteArray forAuthor;
    };

    static quint64 bitOf(size_t uidHash) { return quint64(1) << (uidHash % 64); }
    static bool isAuthors(const Part &part, const QByteArray &uid);
    static const QByteArray &forAuthor(Part &part);
    void append(const LoggedMessage &logged, const QByteArray &frame);
    void join(qsizetype size);

    std::vector<Part> m_parts;
    QByteArray m_forAll;
    quint64 m_authors = 0; ///< The bits of those who get a copy with txn_id.
};

JoinedFrames::JoinedFrames(const QList<LoggedMessage> &messages, qsizetype begin)
{
    qsizetype size = 0;
    for (qsizetype i = begin; i < messages.size(); ++i) {
        Message message = messages.at(i).message;
        message.txnId = {};
        const QByteArray frame = textFrame(encode(Event(message)));
        if (i > begin && size + frame.size() > WatcherList::mostJoined)
            break;
        size += frame.size();
        append(messages.at(i), frame);
    }
    join(size);
}

void JoinedFrames::append(const LoggedMessage &logged, const QByteArray &frame)
{
    m_parts.push_back({&logged, frame, {}});
    if (!logged.message.txnId.isEmpty())
        m_authors |= bitOf(qHash(logged.authorUid));
}

void JoinedFrames::join(qsizetype size)
{
    if (count() == 1) {
        m_forAll = m_parts.front().forAll;
        return;
    }
    m_forAll.reserve(size);
    for (const Part &part : m_parts)
        m_forAll += part.forAll;
}

QByteArray JoinedFrames::forOne(const QByteArray &uid, MessageId after)
{
    const auto begin = std::ranges::find_if(m_parts, [&](const Part &part) { return part.logged->message.id > after; });
    const bool isOwn = std::any_of(begin, m_parts.end(), [&](const Part &part) { return isAuthors(part, uid); });
    if (begin == m_parts.begin() && !isOwn)
        return m_forAll;
    QByteArray frames; // the first one is shared, not copied, and often the only one
    for (auto part = begin; part != m_parts.end(); ++part)
        frames += isAuthors(*part, uid) ? forAuthor(*part) : part->forAll;
    return frames;
}

bool JoinedFrames::isAuthors(const Part &part, const QByteArray &uid)
{
    return !part.logged->message.txnId.isEmpty() && part.logged->authorUid == uid;
}

const QByteArray &JoinedFrames::forAuthor(Part &part)
{
    if (part.forAuthor.isEmpty())
        part.forAuthor = textFrame(encode(Event(part.logged->message)));
    return part.forAuthor;
}

bool contains(const QList<RoomMember> &members, const QByteArray &uid)
{
    return std::ranges::find(members, uid, &RoomMember::uid) != members.end();
}

}

void WatcherList::add(Watcher *watcher)
{
    m_entries.push_back({watcher, qHash(watcher->uid()), deaf, 0});
    ++m_count;
}

void WatcherList::listen(const Watcher *watcher, MessageId after, RosterNumber roster)
{
    const auto entry = find(watcher);
    if (entry == m_entries.end())
        return;
    entry->after = after;
    entry->roster = roster;
}

MessageId WatcherList::listensAfter(const Watcher *watcher) const
{
    const auto entry = std::ranges::find(m_entries, watcher, &Entry::watcher);
    return entry != m_entries.end() && entry->after != deaf ? entry->after : 0;
}

void WatcherList::remove(const Watcher *watcher)
{
    const auto entry = find(watcher);
    if (entry == m_entries.end())
        return;
    --m_count;
    entry->watcher = nullptr;
    if (m_telling == 0) {
        *entry = m_entries.back();
        m_entries.pop_back();
    }
}

quint64 WatcherList::deliver(const QList<LoggedMessage> &messages)
{
    quint64 delivered = 0;
    for (qsizetype told = 0; told < messages.size();) {
        JoinedFrames frames(messages, told);
        told += frames.count();
        const RoomId &room = messages.first().message.room;
        const MessageId last = frames.lastId();
        tellEach([&](const Entry &entry) {
            if (last <= entry.after)
                return;
            delivered += static_cast<quint64>(std::min<MessageId>(frames.count(), last - entry.after));
            const bool mayDiffer = frames.mayDiffer(entry.uidHash, entry.after);
            entry.watcher->deliver(
                room, last, mayDiffer ? frames.forOne(entry.watcher->uid(), entry.after) : frames.forAll());
        });
    }
    return delivered;
}

void WatcherList::reset(const RoomId &room, const Epoch &epoch, MessageId lastId)
{
    const QByteArray frame = textFrame(encode(Event(Reset{room, epoch})));
    tellEach([&](Entry &entry) {
        if (entry.after == deaf)
            return;
        entry.after = lastId;
        entry.watcher->reset(room, frame);
    });
}

void WatcherList::updateMembers(const MembersUpdate &update, const QByteArray &frame)
{
    tellEach([&](Entry &entry) {
        Watcher *watcher = entry.watcher;
        if (entry.roster >= update.roster) // it was told with what it began with
            return;
        if (contains(update.left, watcher->uid()) || contains(update.away, watcher->uid())) {
            entry.after = deaf;
            return watcher->removed(update.room, update.roster);
        }
        if (entry.after != deaf && !frame.isEmpty())
            watcher->showMembers(update.room, update.after, frame);
        if (contains(update.joined, watcher->uid()))
            watcher->changed(update.room);
    });
}

void WatcherList::keepMembers(const RoomId &room, const Members &members)
{
    QSet<QByteArray> uids;
    for (const RoomMember &member : members.members)
        uids.insert(member.uid);
    tellEach([&](Entry &entry) {
        if (entry.roster > members.roster)
            return;
        if (uids.contains(entry.watcher->uid()))
            return entry.watcher->changed(room);
        entry.after = deaf;
        entry.watcher->removed(room, members.roster);
    });
}

void WatcherList::forgetRosters()
{
    for (Entry &entry : m_entries)
        entry.roster = 0;
}

void WatcherList::changed(const RoomId &room)
{
    tellEach([&](const Entry &entry) { entry.watcher->changed(room); });
}

void WatcherList::showTyping(const QByteArray &uid, const QByteArray &frame)
{
    tellEach([&](const Entry &entry) {
        if (entry.after != deaf && entry.watcher->uid() != uid)
            entry.watcher->showTyping(frame);
    });
}

std::vector<WatcherList::Entry>::iterator WatcherList::find(const Watcher *watcher)
{
    // From the back: who listens has mostly been added just before.
    const auto found = std::find_if(
        m_entries.rbegin(), m_entries.rend(), [watcher](const Entry &entry) { return entry.watcher == watcher; });
    return found == m_entries.rend() ? m_entries.end() : std::prev(found.base());
}

template <typename Tell>
void WatcherList::tellEach(Tell tell)
{
    ++m_telling;
    // By index, as who is told may add or remove one. Those added meanwhile aren't told.
    for (size_t i = 0, count = m_entries.size(); i < count; ++i) {
        if (i + ahead < count)
            __builtin_prefetch(m_entries[i + ahead].watcher);
        if (m_entries[i].watcher)
            tell(m_entries[i]);
    }
    if (--m_telling == 0)
        std::erase_if(m_entries, [](const Entry &entry) { return !entry.watcher; });
}

}
