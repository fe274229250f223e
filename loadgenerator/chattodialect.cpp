// SPDX-License-Identifier: MIT
#include "loadgenerator/chattodialect.h"

#include "loadgenerator/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

/// A welcome also holds up to a thousand users: only what is needed is read.
News readWelcome(QByteArrayView payload)
{
    Welcomed welcome;
    welcome.name = textOf(parseObject(findValue(payload, "user")), "name"_L1);
    const QByteArrayView rooms = findValue(payload, "rooms");
    for (const QJsonValue &value : QJsonDocument::fromJson(rooms.toByteArray()).array()) {
        const QJsonObject room = value.toObject();
        welcome.rooms.append({textOf(room, "id"_L1), textOf(room, "epoch"_L1), numberOf(room, "last_id"_L1)});
    }
    if (welcome.rooms.isEmpty())
        return Nonsense{"a welcome without rooms"};
    return welcome;
}

News readMessage(QByteArrayView payload)
{
    const QJsonObject json = parseObject(payload);
    Delivery delivery{textOf(json, "room"_L1), numberOf(json, "id"_L1), textOf(json, "user"_L1),
        textOf(json, "text"_L1), textOf(json, "time"_L1)};
    if (delivery.id < 1 || delivery.room.isEmpty() || delivery.time.isEmpty())
        return Nonsense{"a message without room, id or time"};
    return delivery;
}

News readAck(QByteArrayView payload)
{
    const QJsonObject json = parseObject(payload);
    Accepted accepted{textOf(json, "txn_id"_L1), numberOf(json, "id"_L1)};
    if (accepted.id < 1 || accepted.txn.isEmpty())
        return Nonsense{"an ack without id or txn_id"};
    return accepted;
}

News readError(QByteArrayView payload)
{
    const QJsonObject json = parseObject(payload);
    return Refused{textOf(json, "txn_id"_L1), textOf(json, "code"_L1)};
}

News readGap(QByteArrayView payload)
{
    const QJsonObject json = parseObject(payload);
    return LeftOut{textOf(json, "room"_L1), numberOf(json, "from"_L1), numberOf(json, "to"_L1)};
}

}

QByteArray ChattoDialect::greeting(const Person &person, const QHash<QByteArray, Position> &resume) const
{
    QJsonObject hello{{u"type"_s, u"hello"_s}, {u"token"_s, QString::fromLatin1(person.token)}};
    QJsonObject rooms;
    for (auto room = resume.cbegin(); room != resume.cend(); ++room) {
        rooms.insert(QString::fromLatin1(room.key()),
            QJsonObject{{u"epoch"_s, QString::fromUtf8(room->epoch)}, {u"id"_s, room->id}, {u"change"_s, 0}});
    }
    if (!rooms.isEmpty())
        hello.insert("resume"_L1, rooms);
    return compact(hello);
}

QByteArray ChattoDialect::message(const QByteArray &room, const QByteArray &txn, const QByteArray &text) const
{
    return compact(QJsonObject{{u"type"_s, u"send"_s}, {u"txn_id"_s, QString::fromLatin1(txn)},
        {u"room"_s, QString::fromLatin1(room)}, {u"text"_s, QString::fromUtf8(text)}});
}

News ChattoDialect::read(QByteArrayView payload) const
{
    const QByteArrayView type = findValue(payload, "type");
    if (type == "\"message\"")
        return readMessage(payload);
    if (type == "\"ack\"")
        return readAck(payload);
    if (type == "\"welcome\"")
        return readWelcome(payload);
    if (type == "\"error\"")
        return readError(payload);
    if (type == "\"gap\"")
        return readGap(payload);
    if (type == "\"reset\"")
        return Nonsense{"a room's log began anew"};
    return type.isEmpty() ? News(Nonsense{"a frame without a type"}) : News(Irrelevant());
}

}
