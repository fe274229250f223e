// SPDX-License-Identifier: MIT
#include "loadgenerator/socketiodialect.h"

#include "loadgenerator/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

QByteArray emitted(const QString &event, const QJsonObject &argument)
{
    return "42" + compact(QJsonArray{event, argument});
}

News readEvent(QByteArrayView payload)
{
    const QJsonArray event = QJsonDocument::fromJson(payload.toByteArray()).array();
    const QString name = event.at(0).toString();
    const QJsonObject argument = event.at(1).toObject();
    if (name == "message"_L1) {
        return Delivery{textOf(argument, "room"_L1), numberOf(argument, "id"_L1), textOf(argument, "user"_L1),
            textOf(argument, "text"_L1), {}};
    }
    if (name == "ack"_L1)
        return Accepted{textOf(argument, "txn_id"_L1), numberOf(argument, "id"_L1)};
    if (name == "welcome"_L1)
        return Welcomed{{}, {{"lobby", {}, std::max<qint64>(numberOf(argument, "last_id"_L1), 0)}}};
    return Nonsense{"an unknown event: " + name.toUtf8()};
}

}

QByteArray SocketIoDialect::greeting(const Person &person, const QHash<QByteArray, Position> &) const
{
    return emitted(u"hello"_s, {{u"name"_s, QString::fromUtf8(person.name)}});
}

QByteArray SocketIoDialect::message(const QByteArray &room, const QByteArray &txn, const QByteArray &text) const
{
    return emitted(u"send"_s,
        {{u"txn_id"_s, QString::fromLatin1(txn)}, {u"room"_s, QString::fromLatin1(room)},
            {u"text"_s, QString::fromUtf8(text)}});
}

/// The first digit is Engine.IO's (open, ping, message), the second Socket.IO's (connected, event).
News SocketIoDialect::read(QByteArrayView payload) const
{
    if (payload.startsWith("42"))
        return readEvent(payload.sliced(2));
    if (payload.startsWith("40"))
        return Opened();
    if (payload.startsWith('0'))
        return Question{"40"};
    if (payload.startsWith('2'))
        return Question{"3"};
    return Nonsense{"an unexpected packet: " + payload.first(std::min<qsizetype>(payload.size(), 40)).toByteArray()};
}

}
