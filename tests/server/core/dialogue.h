// SPDX-License-Identifier: MIT
#pragma once

#include "common/closecode.h"
#include "common/codec.h"
#include "server/core/memorystore.h"
#include "server/core/node.h"
#include "server/core/session.h"
#include "server/core/textframe.h"
#include "server/core/token.h"

#include <QCoreApplication>
#include <QPointer>

#include <limits>

namespace Chatto {

/// Runs the event loop until all that the stores have queued has come to its end.
inline void settle()
{
    for (int i = 0; i < 30; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// An account, and the token that is its name in capitals.
inline Identity signUp(MemoryState &state, const QString &name)
{
    const PreparedName prepared{UserName(name), name.toUtf8(), name.toUtf8()};
    return *state.createAccount(prepared, {}, {hashToken(name.toUpper())});
}

/// The JSON of a frame as it was made for the wire.
inline QByteArray payload(const QByteArray &frame)
{
    const int length = static_cast<quint8>(frame.at(1));
    const QByteArray text = frame.mid(length < 126 ? 2 : length == 126 ? 4 : 10);
    return textFrame(text) == frame ? text : QByteArray();
}

/// Frames that were sent in one piece, one by one.
inline QList<QByteArray> split(const QByteArray &frames)
{
    QList<QByteArray> parts;
    for (qsizetype at = 0; at < frames.size(); at += parts.last().size()) {
        const int length = static_cast<quint8>(frames.at(at + 1));
        const qsizetype head = length < 126 ? 2 : length == 126 ? 4 : 10;
        qsizetype size = length < 126 ? length : 0;
        for (qsizetype i = at + 2; i < at + head; ++i)
            size = size << 8 | static_cast<quint8>(frames.at(i));
        parts.append(frames.mid(at, head + size));
    }
    return parts;
}

/// A client, as its session knows it. What happens to it is written down in short: "message 3", "gap 4-9", "closed
/// 4001".
class TestClient : public QObject, private FrameSink
{
public:
    explicit TestClient(Node &node)
        : m_session(node.createSession(*this))
    {
    }
    ~TestClient() override { end(); }

    void say(const QByteArray &json) { m_session->receive(json); }
    void say(const Request &request) { say(encode(request)); }
    void hello(const QString &name, const QHash<RoomId, Position> &resume = {}) { say(Hello{name.toUpper(), resume}); }
    void send(const QString &txnId, const QString &text, const RoomId &room = lobbyId())
    {
        say(SendMessage{TxnId(txnId), room, text});
    }
    void end()
    {
        if (m_session)
            m_session->end();
    }

    /// From now on it reads no more than so many frames …
    void stopReadingAt(qsizetype frames) { m_readsUpTo = frames; }
    /// … and now it goes on.
    void readOn()
    {
        m_readsUpTo = std::numeric_limits<qsizetype>::max();
        m_session->drained();
    }

    Session *session() const { return m_session; }
    const QStringList &transcript() const { return m_transcript; }
    const QList<QByteArray> &frames() const { return m_frames; }
    /// What happened since the last time this was asked.
    QStringList heard() { return std::exchange(m_transcript, {}); }

    template <typename T>
    QList<T> all() const
    {
        QList<T> found;
        for (const QByteArray &frame : m_frames) {
            const auto event = decodeEvent(payload(frame));
            if (event && std::holds_alternative<T>(*event))
                found.append(std::get<T>(*event));
        }
        return found;
    }

    QList<MessageId> messageIds(const RoomId &room = lobbyId()) const
    {
        QList<MessageId> ids;
        for (const Message &message : all<Message>()) {
            if (message.room == room)
                ids.append(message.id);
        }
        return ids;
    }

    bool endsWhenClosed = true;
    std::function<void()> onFrame = [] {};

private:
    void close(CloseCode code) override
    {
        m_transcript.append(QStringLiteral("closed %1").arg(static_cast<int>(code)));
        if (endsWhenClosed)
            end();
    }

    bool isBehind() override { return m_frames.size() >= m_readsUpTo; }

    void send(const QByteArray &frames) override
    {
        for (const QByteArray &frame : split(frames))
            take(frame);
    }

    void send(const QByteArray &start, const QByteArray &rest) override { take(start + rest); }

    void take(const QByteArray &frame)
    {
        m_frames.append(frame);
        const auto event = decodeEvent(payload(frame));
        m_transcript.append(
            event ? std::visit([](const auto &one) { return told(one); }, *event) : QStringLiteral("unreadable"));
        onFrame();
    }

    static QChar signOf(Presence presence)
    {
        return presence == Presence::Offline ? u'-' : presence == Presence::Away ? u'~' : u'+';
    }
    static QString inRoom(const RoomId &room)
    {
        return room == lobbyId() ? QString() : QString(room.toString() + u' ');
    }
    static QString told(const Welcome &welcome)
    {
        return QStringLiteral("welcome %1").arg(welcome.user.name.toString());
    }
    static QString told(const Ack &ack) { return QStringLiteral("ack %1 %2").arg(ack.txnId.toString()).arg(ack.id); }
    static QString told(const Message &message)
    {
        const QString mine = message.txnId.isEmpty() ? QString() : QString(u' ' + message.txnId.toString());
        return QStringLiteral("message %1%2%3").arg(inRoom(message.room)).arg(message.id).arg(mine);
    }
    static QString told(const Refusal &refusal)
    {
        const QString txnId = refusal.txnId.isEmpty() ? QString() : QString(u' ' + refusal.txnId.toString());
        return QStringLiteral("error %1%2").arg(wireName(refusal.error.code), txnId);
    }
    static QString told(const UsersChanged &changed)
    {
        QString text = QStringLiteral("users");
        for (const User &user : changed.users)
            text += u' ' + user.name.toString() + signOf(user.presence);
        return text;
    }
    static QString told(const ReadMarker &marker)
    {
        return QStringLiteral("read %1%2").arg(inRoom(marker.room)).arg(marker.id);
    }
    static QString told(const Gap &gap)
    {
        return QStringLiteral("gap %1%2-%3").arg(inRoom(gap.room)).arg(gap.from).arg(gap.to);
    }
    static QString told(const Reset &reset)
    {
        return QStringLiteral("reset %1%2").arg(inRoom(reset.room), reset.epoch.toString());
    }
    static QString told(const RoomChanged &changed)
    {
        return QStringLiteral("room %1 %2").arg(changed.room.id.toString()).arg(changed.room.lastId);
    }
    static QString told(const MembersChanged &changed)
    {
        QString text = u"members " + changed.room.toString();
        for (const Member &member : changed.joined)
            text += u" +" + member.user.name.toString();
        for (const UserName &name : changed.left)
            text += u" -" + name.toString();
        return text;
    }
    static QString told(const UserTyping &typing)
    {
        return QStringLiteral("typing %1%2").arg(inRoom(typing.room), typing.user.toString());
    }
    static QString told(const RoomLeft &left) { return QStringLiteral("left %1").arg(left.room.toString()); }
    static QString told(const Pong &pong) { return QStringLiteral("pong %1").arg(pong.nonce); }
    template <typename Other>
    static QString told(const Other &)
    {
        return QStringLiteral("something else");
    }

    QPointer<Session> m_session;
    QStringList m_transcript;
    QList<QByteArray> m_frames;
    qsizetype m_readsUpTo = std::numeric_limits<qsizetype>::max();
};

}
