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

/// A message's frames, each encoded when it is first asked for.
class MessageFrames
{
public:
    explicit MessageFrames(const LoggedMessage &logged)
        : m_logged(logged)
    {
    }

    const QByteArray &forAll()
    {
        if (m_forAll.isEmpty()) {
            Message message = m_logged.message;
            message.txnId = {};
            m_forAll = textFrame(encode(Event(message)));
        }
        return m_forAll;
    }

    const QByteArray &forAuthor()
    {
        if (m_forAuthor.isEmpty())
            m_forAuthor = m_logged.message.txnId.isEmpty() ? forAll() : textFrame(encode(Event(m_logged.message)));
        return m_forAuthor;
    }

private:
    const LoggedMessage &m_logged;
    QByteArray m_forAll;
    QByteArray m_forAuthor;
};

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

void WatcherList::deliver(const LoggedMessage &logged)
{
    MessageFrames frames(logged);
    const size_t authorHash = qHash(logged.authorUid);
    const Message &message = logged.message;
    tellEach([&](const Entry &entry) {
        if (message.id <= entry.after)
            return;
        const bool isAuthors = entry.uidHash == authorHash && entry.watcher->uid() == logged.authorUid;
        entry.watcher->deliver(message.room, message.id, isAuthors ? frames.forAuthor() : frames.forAll());
    });
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
