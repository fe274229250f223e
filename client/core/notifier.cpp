// SPDX-License-Identifier: MIT
#include "client/core/notifier.h"

#include "client/core/chatclient.h"
#include "client/core/mentions.h"
#include "client/core/preferences.h"
#include "client/core/roomname.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QString shortened(const QString &text)
{
    if (text.size() <= Notifier::bodyLength)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(Notifier::bodyLength);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    return text.left(finder.position()) + u'…';
}

/// Nothing less than all of a talk is worth hearing of, unless it is muted.
bool tellsAll(const Room &room, Notify notify)
{
    return notify == Notify::All || (room.kind == RoomKind::Direct && notify == Notify::Mentions);
}

bool isPair(const Room &room)
{
    return room.kind == RoomKind::Direct && room.with.size() < 2;
}

QString foldedTitle(const Room &room, qint64 count)
{
    const QString name = roomName(room);
    if (count == 1)
        return (isPair(room) ? Notifier::tr("New message from %1") : Notifier::tr("New message in %1")).arg(name);
    return (isPair(room) ? Notifier::tr("%Ln new messages from %1", nullptr, int(count))
                         : Notifier::tr("%Ln new messages in %1", nullptr, int(count)))
        .arg(name);
}

}

Notifier::Notifier(const ChatClient &client, const Preferences &preferences, NotificationSink &sink,
    std::function<bool(const RoomId &)> isLookedAt, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_sink(sink)
    , m_isLookedAt(std::move(isLookedAt))
{
    connect(&client, &ChatClient::onlineChanged, this, [this](bool online) {
        if (online)
            welcomed();
    });
    connect(&client, &ChatClient::roomAdded, this, &Notifier::watch);
    connect(&client, &ChatClient::messageReceived, this, &Notifier::received);
    connect(&client, &ChatClient::gapFound, this, &Notifier::skipped);
    connect(&client, &ChatClient::roomChanged, this, &Notifier::changed);
    connect(&client, &ChatClient::roomReset, this, &Notifier::restart);
    connect(&client, &ChatClient::roomRemoved, this, &Notifier::forget);
}

Notifier::~Notifier()
{
    for (Watch &watch : m_rooms)
        withdrawAll(watch);
}

/// What follows up to the rooms' present ends was missed. Before the first welcome nothing was: nobody was here.
void Notifier::welcomed()
{
    const bool isFirst = !std::exchange(m_started, true);
    for (const Room &room : m_client.rooms()) {
        if (isFirst)
            m_rooms.insert(room.id, {room.epoch, room.lastId});
        m_rooms[room.id].boundary = room.lastId;
    }
}

void Notifier::watch(const RoomId &room)
{
    if (!m_started)
        return;
    const Room now = m_client.room(room);
    m_rooms.insert(room, {now.epoch, now.readId, now.lastId});
    skipped(room, now.lastId); // written before one heard of the room
}

void Notifier::received(const Message &message)
{
    const auto watch = m_rooms.find(message.room);
    if (watch == m_rooms.end() || message.id <= watch->seen)
        return;
    watch->seen = message.id;
    const bool isLive = message.id > watch->boundary;
    if (isWorthIt(message))
        isLive ? tell(message, *watch) : miss(*watch, message.id, 1);
    tellMissed(message.room, *watch);
}

void Notifier::skipped(const RoomId &room, MessageId to)
{
    const auto watch = m_rooms.find(room);
    if (watch == m_rooms.end() || to <= watch->seen)
        return;
    const Room now = m_client.room(room);
    const MessageId before = std::max(watch->seen, now.readId);
    watch->seen = to;
    if (to > before && tellsAll(now, m_preferences.notify(room)))
        miss(*watch, before + 1, to - before);
    tellMissed(room, *watch);
}

void Notifier::changed(const RoomId &room)
{
    const auto watch = m_rooms.find(room);
    if (watch == m_rooms.end())
        return;
    const MessageId readId = m_client.room(room).readId;
    watch->shown.removeIf([this, readId](const Shown &shown) {
        const bool isRead = shown.last <= readId;
        if (isRead)
            m_sink.withdraw(shown.notification.id);
        return isRead;
    });
}

void Notifier::restart(const RoomId &room)
{
    const auto watch = m_rooms.find(room);
    const Room now = m_client.room(room);
    if (watch == m_rooms.end() || watch->epoch == now.epoch)
        return;
    withdrawAll(*watch);
    *watch = {now.epoch, now.lastId, now.lastId};
}

void Notifier::forget(const RoomId &room)
{
    const auto watch = m_rooms.find(room);
    if (watch == m_rooms.end())
        return;
    withdrawAll(*watch);
    m_rooms.erase(watch);
}

void Notifier::lookedAt(const RoomId &room)
{
    const auto watch = m_rooms.find(room);
    if (watch != m_rooms.end())
        withdrawAll(*watch);
}

void Notifier::closed(const QString &id)
{
    for (Watch &watch : m_rooms)
        watch.shown.removeIf([&id](const Shown &shown) { return shown.notification.id == id; });
}

std::optional<Notifier::Shown> Notifier::find(const QString &id) const
{
    for (const Watch &watch : m_rooms) {
        for (const Shown &shown : watch.shown) {
            if (shown.notification.id == id)
                return shown;
        }
    }
    return {};
}

bool Notifier::isWorthIt(const Message &message) const
{
    const Room room = m_client.room(message.room);
    if (message.author == m_client.me().name || message.deleted || message.id <= room.readId)
        return false;
    const Notify notify = m_preferences.notify(message.room);
    if (tellsAll(room, notify))
        return true;
    return notify == Notify::Mentions && mentions(message.text, m_client.me().name);
}

bool Notifier::isQuiet(const RoomId &room) const
{
    return m_preferences.is(Preferences::DoNotDisturb) || m_isLookedAt(room);
}

void Notifier::miss(Watch &watch, MessageId first, qint64 count)
{
    if (watch.missed == 0)
        watch.firstMissed = first;
    watch.missed += count;
}

/// Once all is here that was missed, says so.
void Notifier::tellMissed(const RoomId &room, Watch &watch)
{
    if (watch.seen < watch.boundary || watch.missed == 0)
        return;
    const qint64 count = std::exchange(watch.missed, 0);
    if (!isQuiet(room))
        fold(room, watch, {{}, count, watch.firstMissed, watch.seen});
}

void Notifier::tell(const Message &message, Watch &watch)
{
    if (isQuiet(message.room))
        return;
    const bool isFolded = !watch.shown.isEmpty() && watch.shown.first().notification.id == message.room.toString();
    if (isFolded || (!watch.shown.isEmpty() && countShown() >= mostAtOnce))
        return fold(message.room, watch, {{}, 1, message.id, message.id});
    const QString id = message.room.toString() + u'/' + QString::number(message.id);
    const bool showsText = m_preferences.is(Preferences::NotificationText);
    const Notification notification{
        id, title(message), showsText ? shortened(message.text) : QString(), message.room, message.id};
    watch.shown.append({notification, 1, message.id, message.id});
    m_sink.show(notification);
}

/// Puts one in the place of all that are shown for the room.
void Notifier::fold(const RoomId &room, Watch &watch, Shown more)
{
    const QString id = room.toString();
    for (const Shown &shown : std::as_const(watch.shown)) {
        more.count += shown.count;
        more.first = std::min(more.first, shown.first);
        if (shown.notification.id != id)
            m_sink.withdraw(shown.notification.id);
    }
    more.notification = {id, foldedTitle(m_client.room(room), more.count), {}, room, more.first};
    watch.shown = {more};
    m_sink.show(more.notification);
}

void Notifier::withdrawAll(Watch &watch)
{
    for (const Shown &shown : std::exchange(watch.shown, {}))
        m_sink.withdraw(shown.notification.id);
}

qsizetype Notifier::countShown() const
{
    qsizetype count = 0;
    for (const Watch &watch : m_rooms)
        count += watch.shown.size();
    return count;
}

QString Notifier::title(const Message &message) const
{
    const Room room = m_client.room(message.room);
    const QString author = message.author.toString();
    return isPair(room) ? author : tr("%1 in %2", "Who wrote, and in which room").arg(author, roomName(room));
}

}
