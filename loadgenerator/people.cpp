// SPDX-License-Identifier: MIT
#include "loadgenerator/people.h"

#include "loadgenerator/json.h"

#include <QFile>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

/// What an answer that isn't the wanted one says.
Error explain(const QString &doing, const HttpAnswer &answer)
{
    if (answer.status == 0)
        return {ErrorCode::Unavailable, doing + u": the server doesn't answer"_s};
    const QByteArray code = textOf(parseObject(answer.body), "code"_L1);
    QString problem = u"%1: %2 %3"_s.arg(doing).arg(answer.status).arg(QString::fromUtf8(code));
    if (code == "guests_not_allowed")
        problem += u" (start the server with --guests, or name --tokens)"_s;
    return {ErrorCode::Forbidden, problem};
}

}

People::People(const Target &target, const QByteArray &run)
    : m_target(target)
    , m_run(run)
{
}

QByteArray People::nameOf(int index) const
{
    return "bench-" + m_run + '-' + QByteArray::number(index);
}

void People::invent(int count)
{
    for (int i = 0; i < count; ++i)
        m_people.append({nameOf(i), {}});
}

Result<Done> People::signIn(int count)
{
    QList<HttpRequest> requests;
    for (int i = 0; i < count; ++i)
        requests.append(
            {"POST", "/api/v1/login", {}, compact(QJsonObject{{u"username"_s, QString::fromLatin1(nameOf(i))}})});
    const auto answers = HttpFleet(m_target).ask(requests);
    for (const HttpAnswer &answer : answers) {
        if (answer.status != 200)
            return explain(u"signing in as a guest"_s, answer);
        const QJsonObject json = parseObject(answer.body);
        m_people.append({textOf(json.value("user"_L1).toObject(), "name"_L1), textOf(json, "token"_L1)});
    }
    m_areGuests = true;
    return Done();
}

Result<Done> People::readTokens(const QString &file, int count)
{
    QFile tokens(file);
    if (!tokens.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, file + u": "_s + tokens.errorString()};
    while (!tokens.atEnd() && m_people.size() < count) {
        const QByteArray token = tokens.readLine().trimmed();
        if (!token.isEmpty())
            m_people.append({{}, token});
    }
    if (m_people.size() == count)
        return Done();
    return Error{
        ErrorCode::NotFound, u"%1: %2 tokens are wanted, %3 are there"_s.arg(file).arg(count).arg(m_people.size())};
}

Result<Done> People::makeRooms(int count)
{
    QList<HttpRequest> requests;
    for (int i = 0; i < count; ++i) {
        const QString name = u"Benchmark %1 %2"_s.arg(QString::fromLatin1(m_run)).arg(i + 1);
        requests.append({"POST", "/api/v1/rooms", m_people[i].token, compact(QJsonObject{{u"name"_s, name}})});
    }
    const auto answers = HttpFleet(m_target).ask(requests);
    for (const HttpAnswer &answer : answers) {
        if (answer.status != 201)
            return explain(u"making a room"_s, answer);
        m_rooms.append(textOf(parseObject(answer.body), "id"_L1));
    }
    return joinRooms();
}

/// The first of each room have made it.
Result<Done> People::joinRooms()
{
    QList<HttpRequest> requests;
    for (qsizetype i = m_rooms.size(); i < m_people.size(); ++i) {
        const QByteArray &room = m_rooms[i % m_rooms.size()];
        requests.append(
            {"PUT", "/api/v1/rooms/" + room + "/members/" + m_people[i].name.toPercentEncoding(), m_people[i].token});
    }
    const auto answers = HttpFleet(m_target).ask(requests);
    for (const HttpAnswer &answer : answers) {
        if (answer.status != 204)
            return explain(u"joining a room"_s, answer);
    }
    return Done();
}

Result<QList<Delivery>> People::readHistory(const Person &reader, const QByteArray &room, qint64 from, qint64 to) const
{
    constexpr int page = 200;
    HttpFleet fleet(m_target);
    QList<HttpRequest> requests;
    for (qint64 after = from - 1; after < to; after += page) {
        const qint64 limit = std::min<qint64>(page, to - after);
        requests.append({"GET",
            "/api/v1/rooms/" + room + "/messages?after=" + QByteArray::number(after)
                + "&limit=" + QByteArray::number(limit),
            reader.token});
    }
    QList<Delivery> messages;
    const auto answers = fleet.ask(requests);
    for (const HttpAnswer &answer : answers) {
        if (answer.status != 200)
            return explain(u"reading the history"_s, answer);
        for (const QJsonValue &value : parseObject(answer.body)["messages"_L1].toArray()) {
            const QJsonObject json = value.toObject();
            messages.append({textOf(json, "room"_L1), numberOf(json, "id"_L1), textOf(json, "user"_L1),
                textOf(json, "text"_L1), textOf(json, "time"_L1)});
        }
    }
    return messages;
}

void People::signOut()
{
    QList<HttpRequest> requests;
    for (const Person &person : std::as_const(m_people))
        requests.append({"POST", "/api/v1/logout", person.token});
    if (m_areGuests)
        HttpFleet(m_target).ask(requests);
}

}
