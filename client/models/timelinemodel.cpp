// SPDX-License-Identifier: MIT
#include "client/models/timelinemodel.h"

#include <QSet>

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

namespace Chatto {

namespace {

constexpr std::chrono::minutes groupTime{15};

/// Whether the messages follow each other without holes, so that they can be part of a window.
bool isRun(const QList<Message> &messages)
{
    const auto isHole = [](const Message &a, const Message &b) { return b.id != a.id + 1; };
    return std::ranges::adjacent_find(messages, isHole) == messages.end();
}

bool isGroup(const TimelineRow &before, const TimelineRow &row)
{
    return before.kind != TimelineRow::Kind::Notice && row.kind != TimelineRow::Kind::Notice
        && before.message.author == row.message.author
        && before.message.time.addDuration(groupTime) >= row.message.time;
}

}

TimelineModel::TimelineModel(HistorySource &history, const RoomId &room, const UserName &me, QObject *parent)
    : QAbstractListModel(parent)
    , m_history(history)
    , m_room(room)
    , m_me(me)
{
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineRow &row = m_rows.at(index.row());
    switch (role) {
    case TextRole:
        return row.message.text;
    case AuthorRole:
        return row.message.author.toString();
    case TimeRole:
        return row.message.time;
    case OwnRole:
        return row.own;
    case KindRole:
        return static_cast<int>(row.kind);
    default:
        return {};
    }
}

int TimelineModel::indexOf(quint64 key) const
{
    const auto found = std::ranges::find(m_rows, key, &TimelineRow::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool TimelineModel::hasOlder() const
{
    return m_firstId > m_roomFirst;
}

bool TimelineModel::hasNewer() const
{
    return m_loaded && m_lastId < m_end;
}

MessageId TimelineModel::unreadBefore() const
{
    return m_readId >= 0 && !m_unreadId && m_readId < m_readEnd ? m_readId + 1 : 0;
}

int TimelineModel::newBelow() const
{
    return hasNewer() ? static_cast<int>(m_end - m_seenEnd) : 0;
}

void TimelineModel::fetchOlder()
{
    if (isLoading() || !hasOlder())
        return;
    m_following = false;
    fetch(Fetch::Older, {Before{m_firstId}, pageSize});
}

void TimelineModel::fetchNewer()
{
    if (!isLoading() && hasNewer())
        fetch(Fetch::Newer, {After{m_lastId}, pageSize});
}

void TimelineModel::showNewest()
{
    m_following = true;
    if (m_fetch == Fetch::Around) { // the reader has changed their mind
        ++m_generation;
        m_fetch = Fetch::None;
        updateState();
    }
    if ((m_loaded && !hasNewer()) || m_fetch == Fetch::Newest)
        return;
    ++m_generation; // whatever else is being fetched is not wanted any more
    fetch(Fetch::Newest, {Newest{}, pageSize});
}

void TimelineModel::showAround(MessageId id)
{
    if (m_firstId && id >= m_firstId && id <= m_lastId)
        return;
    m_following = false;
    ++m_generation; // whatever else is being fetched is not wanted any more
    fetch(Fetch::Around, {Around{id}, pageSize});
}

void TimelineModel::tryAgain()
{
    if (m_loaded)
        followOn();
    else if (!isLoading())
        showNewest();
}

void TimelineModel::placeUnreadLine(MessageId readId, MessageId end)
{
    m_readId = readId;
    m_readEnd = std::max(m_end, end);
    m_unreadId = 0;
    findUnreadLine();
    decorate(0, m_logged);
}

void TimelineModel::add(const Message &message)
{
    if (message.id <= m_end)
        return change(message);
    const bool isNext = m_loaded && !hasNewer() && message.id == m_lastId + 1;
    m_end = message.id;
    if (isNext && (m_following || m_rows.size() < capacity))
        append(message);
    syncDrafts();
    updateState();
    tryAgain();
}

void TimelineModel::change(const Message &message)
{
    const int index = messageIndex(message.id);
    if (index < 0 || m_rows[index].message.change >= message.change)
        return;
    m_rows[index].message = message;
    emit dataChanged(this->index(index), this->index(index));
}

void TimelineModel::skipTo(MessageId lastId)
{
    if (lastId <= m_end)
        return;
    m_end = lastId;
    syncDrafts();
    updateState();
    followOn();
}

void TimelineModel::startOver()
{
    ++m_generation;
    m_fetch = Fetch::None;
    m_loaded = false;
    m_end = m_seenEnd = 0;
    m_readId = -1;
    m_unreadId = 0;
    m_epoch = {};
    replaceAll({});
    syncDrafts();
    showNewest();
}

void TimelineModel::setDrafts(const QList<Draft> &drafts)
{
    m_drafts = drafts;
    syncDrafts();
}

/// "ada has joined Chatto" becomes "ada and bob have joined Chatto", if that is the last thing that happened.
bool TimelineModel::foldNotice(const QDateTime &time, const UserName &who, bool came)
{
    if (who.isEmpty() || m_logged == 0)
        return false;
    TimelineRow &last = m_rows[m_logged - 1];
    if (last.people.isEmpty() || last.came != came || m_days.of(last.message.time) != m_days.of(time))
        return false;
    if (last.people.contains(who))
        return true;
    last.people.append(who);
    const QString first = last.people.first().toString();
    const auto others = static_cast<int>(last.people.size() - 1);
    if (others == 1)
        last.message.text
            = (came ? tr("%1 and %2 have joined Chatto") : tr("%1 and %2 have left")).arg(first, who.toString());
    else
        last.message.text = (came ? tr("%1 and %Ln others have joined Chatto", nullptr, others)
                                  : tr("%1 and %Ln others have left", nullptr, others))
                                .arg(first);
    emit dataChanged(index(m_logged - 1), index(m_logged - 1));
    return true;
}

void TimelineModel::addNotice(const QString &text, const QDateTime &time, const UserName &who, bool came)
{
    if (!m_loaded || hasNewer() || (!m_following && m_rows.size() >= capacity) || foldNotice(time, who, came))
        return;
    int run = 0;
    while (run < m_logged && m_rows[m_logged - 1 - run].kind == TimelineRow::Kind::Notice)
        ++run;
    if (run >= noticeRun)
        drop(m_logged - run, run - noticeRun + 1);
    TimelineRow notice;
    notice.kind = TimelineRow::Kind::Notice;
    notice.key = ++m_lastKey;
    notice.message.room = m_room;
    notice.message.text = text;
    notice.message.time = time;
    if (!who.isEmpty())
        notice.people.append(who);
    notice.came = came;
    makeRoom(1, End::Older);
    insertLogged(m_logged, {notice});
    updateState();
}

void TimelineModel::fetch(Fetch what, const HistoryQuery &query)
{
    m_fetch = what;
    m_history.fetchHistory(
        m_room, query, this, [this, what, generation = m_generation](const Result<HistoryPage> &page) {
            if (generation == m_generation)
                fetched(what, page);
        });
    updateState();
}

void TimelineModel::fetched(Fetch what, const Result<HistoryPage> &page)
{
    m_fetch = Fetch::None;
    if (page && page->messages.size() <= pageSize && isRun(page->messages))
        return takePage(what, *page);
    updateState();
    emit fetchFailed(page ? tr("The server's answer makes no sense.") : page.error().detail);
}

void TimelineModel::takePage(Fetch what, const HistoryPage &page)
{
    if (m_loaded && page.epoch != m_epoch)
        return startOver();
    const MessageId firstBefore = m_firstId;
    const MessageId lastBefore = m_lastId;
    m_loaded = true;
    m_epoch = page.epoch;
    m_roomFirst = std::max<MessageId>(1, page.firstId);
    m_end = std::max(m_end, page.lastId);
    if (what == Fetch::Older)
        takeOlder(page.messages);
    else if (what == Fetch::Around)
        takeAround(page.messages);
    else
        takeNewer(page.messages);
    syncDrafts();
    m_following = m_following || !(what == Fetch::Older || hasNewer());
    updateState();
    if (m_lastId > lastBefore)
        followOn();
    // Who promises more and doesn't give it would be asked for ever.
    const bool isWithoutEnd
        = what == Fetch::Older ? hasOlder() && m_firstId == firstBefore : hasNewer() && m_lastId == lastBefore;
    if (isWithoutEnd && what != Fetch::Around && !isLoading())
        emit fetchFailed(tr("The server's answer makes no sense."));
}

/// Puts a page in front of the window, and lets go of as many rows behind.
void TimelineModel::takeOlder(QList<Message> messages)
{
    messages.removeIf([this](const Message &message) { return message.id >= m_firstId; });
    if (messages.isEmpty() || messages.last().id != m_firstId - 1)
        return;
    makeRoom(static_cast<int>(messages.size()), End::Newer);
    insertLogged(0, messageRows(messages));
}

/// Puts a page behind the window, and lets go of as many rows before; begins a new window if the page is far away.
void TimelineModel::takeNewer(QList<Message> messages)
{
    if (m_lastId && !messages.isEmpty() && messages.first().id > m_lastId + 1)
        return replaceAll(messages);
    messages.removeIf([this](const Message &message) { return message.id <= m_lastId; });
    if (messages.isEmpty())
        return;
    makeRoom(static_cast<int>(messages.size()), End::Older);
    insertLogged(m_logged, messageRows(messages));
}

/// Begins a new window in the middle of the log.
void TimelineModel::takeAround(const QList<Message> &messages)
{
    if (!m_seenEnd)
        m_seenEnd = m_end; // what is there already did not come meanwhile
    replaceAll(messages);
}

void TimelineModel::replaceAll(const QList<Message> &messages)
{
    beginResetModel();
    m_rows = messageRows(messages);
    m_logged = static_cast<int>(m_rows.size());
    updateIds();
    m_unreadId = firstUnread(); // A view that is reset goes there at once.
    for (int i = 0; i < m_logged; ++i)
        m_rows[i] = decorated(i);
    endResetModel();
}

/// Fetches what little is missing at the newer end, if that is where the reader is.
void TimelineModel::followOn()
{
    if (m_following && hasNewer() && m_end - m_lastId <= pageSize)
        fetchNewer();
}

TimelineRow TimelineModel::messageRow(const Message &message)
{
    TimelineRow row;
    row.key = ++m_lastKey;
    row.message = message;
    row.own = message.author == m_me;
    return row;
}

QList<TimelineRow> TimelineModel::messageRows(const QList<Message> &messages)
{
    QList<TimelineRow> rows;
    for (const Message &message : messages)
        rows.append(messageRow(message));
    return rows;
}

TimelineRow TimelineModel::draftRow(const Draft &draft)
{
    TimelineRow row = messageRow({m_room, 0, m_me, draft.created, draft.text, draft.txnId, draft.replyTo});
    row.kind = TimelineRow::Kind::Draft;
    row.state = draft.state;
    row.failure = draft.failure;
    return row;
}

/// Shows the next message of the log at the window's end.
void TimelineModel::append(const Message &message)
{
    const int draft = message.author == m_me ? draftIndex(message.txnId) : -1;
    if (draft >= 0)
        return settle(draft, message);
    makeRoom(1, End::Older);
    insertLogged(m_logged, {messageRow(message)});
}

/// The draft becomes the message in its place: the same row, with the same key.
void TimelineModel::settle(int draft, const Message &message)
{
    const int at = m_logged;
    move(draft, at);
    m_drafts.removeIf([&](const Draft &candidate) { return candidate.txnId == message.txnId; });
    const quint64 key = m_rows[at].key;
    m_rows[at] = messageRow(message);
    m_rows[at].key = key;
    ++m_logged;
    updateIds();
    m_rows[at] = decorated(at);
    emit dataChanged(index(at), index(at));
    decorate(at + 1, at + 1);
}

/// Makes sure that `count` more rows fit in. Letting go of the newer end means the drafts, and a message at least.
void TimelineModel::makeRoom(int count, End end)
{
    const int excess = rowCount() + count - capacity;
    if (excess <= 0)
        return;
    if (end == End::Older)
        return drop(0, excess);
    const int behind = std::max(excess, rowCount() - m_logged + 1);
    drop(rowCount() - behind, behind);
}

void TimelineModel::insertLogged(int at, const QList<TimelineRow> &rows)
{
    m_logged += static_cast<int>(rows.size());
    insert(at, rows);
    findUnreadLine();
}

void TimelineModel::insert(int at, const QList<TimelineRow> &rows)
{
    const int end = at + static_cast<int>(rows.size());
    beginInsertRows({}, at, end - 1);
    m_rows.insert(at, rows.size(), {});
    std::ranges::copy(rows, m_rows.begin() + at);
    updateIds();
    for (int i = at; i < end; ++i)
        m_rows[i] = decorated(i);
    endInsertRows();
    decorate(end, end);
}

void TimelineModel::drop(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    m_rows.remove(first, count);
    m_logged -= std::clamp(m_logged - first, 0, count);
    updateIds();
    endRemoveRows();
    decorate(first, first);
}

/// Moves a row up.
void TimelineModel::move(int from, int to)
{
    if (from == to)
        return;
    beginMoveRows({}, from, from, {}, to);
    m_rows.move(from, to);
    endMoveRows();
    decorate(to, from + 1);
}

/// Makes the rows behind the messages show the drafts, if that is where the window ends.
void TimelineModel::syncDrafts()
{
    const QList<Draft> shown = hasNewer() ? QList<Draft>() : shownDrafts();
    QSet<TxnId> wanted;
    for (const Draft &draft : shown)
        wanted.insert(draft.txnId);
    for (int i = rowCount() - 1; i >= m_logged; --i) {
        if (!wanted.contains(m_rows[i].message.txnId))
            drop(i, 1);
    }
    for (int i = 0; i < shown.size(); ++i)
        syncDraft(i, shown[i]);
}

/// The drafts that aren't in the log yet; the newest ones, where there are too many.
QList<Draft> TimelineModel::shownDrafts() const
{
    QSet<TxnId> settled;
    for (const TimelineRow &row : std::span(m_rows.begin(), static_cast<size_t>(m_logged))) {
        if (row.own && !row.message.txnId.isEmpty())
            settled.insert(row.message.txnId);
    }
    QList<Draft> drafts = m_drafts;
    drafts.removeIf([&](const Draft &draft) { return settled.contains(draft.txnId); });
    return drafts.last(std::min<qsizetype>(drafts.size(), capacity - pageSize));
}

void TimelineModel::syncDraft(int position, const Draft &draft)
{
    const int from = draftIndex(draft.txnId, m_logged + position);
    if (from < 0) {
        makeRoom(1, End::Older);
        return insert(m_logged + position, {draftRow(draft)});
    }
    const int at = m_logged + position;
    move(from, at);
    TimelineRow &row = m_rows[at];
    if (row.state == draft.state && row.failure == draft.failure)
        return;
    row.state = draft.state;
    row.failure = draft.failure;
    emit dataChanged(index(at), index(at));
}

int TimelineModel::draftIndex(const TxnId &txnId, int from) const
{
    for (int i = std::max(from, m_logged); i < m_rows.size(); ++i) {
        if (m_rows[i].message.txnId == txnId)
            return i;
    }
    return -1;
}

int TimelineModel::messageIndex(MessageId id) const
{
    for (int i = 0; i < m_logged; ++i) {
        if (m_rows[i].message.id == id && m_rows[i].kind == TimelineRow::Kind::Message)
            return i;
    }
    return -1;
}

void TimelineModel::updateIds()
{
    m_firstId = m_lastId = 0;
    for (int i = 0; i < m_logged && !m_firstId; ++i)
        m_firstId = m_rows[i].message.id; // 0 of a notice
    for (int i = m_logged - 1; i >= 0 && !m_lastId; --i)
        m_lastId = m_rows[i].message.id;
}

void TimelineModel::updateState()
{
    if (!hasNewer())
        m_seenEnd = m_end;
    const State state{hasOlder(), hasNewer(), isLoading(), isLoaded(), newBelow()};
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

void TimelineModel::findUnreadLine()
{
    const MessageId found = firstUnread();
    if (std::exchange(m_unreadId, found) == found)
        return;
    const int row = messageIndex(found);
    decorate(row, row + 1);
}

/// The message that the line stands above; 0 where it isn't found yet.
MessageId TimelineModel::firstUnread() const
{
    if (m_readId < 0 || m_unreadId || !m_firstId || m_firstId > m_readId + 1)
        return m_unreadId; // Nothing to find, or what decides it isn't in the window.
    for (const TimelineRow &row : std::span(m_rows.begin(), static_cast<size_t>(m_logged))) {
        const MessageId id = row.message.id;
        if (id > m_readId && id <= m_readEnd && !row.own)
            return id;
    }
    return 0;
}

/// The row at that place with the marks that it has there.
TimelineRow TimelineModel::decorated(int index) const
{
    TimelineRow row = m_rows[index];
    const TimelineRow *before = index > 0 ? &m_rows[index - 1] : nullptr;
    const bool isMessage = row.kind == TimelineRow::Kind::Message;
    row.startsUnread = isMessage && m_unreadId && row.message.id == m_unreadId;
    row.startsDay = !before || m_days.of(before->message.time) < m_days.of(row.message.time);
    row.startsGroup
        = row.kind != TimelineRow::Kind::Notice && (row.startsDay || row.startsUnread || !isGroup(*before, row));
    return row;
}

/// Brings the marks of these rows, both ends included, up to date.
void TimelineModel::decorate(int first, int last)
{
    for (int i = std::max(first, 0); i <= std::min(last, rowCount() - 1); ++i) {
        const TimelineRow row = decorated(i);
        if (row == m_rows[i])
            continue;
        m_rows[i] = row;
        emit dataChanged(index(i), index(i));
    }
}

}
