// SPDX-License-Identifier: MIT
#include "tests/faults/company.h"

#include "tests/support/redisfixture.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

namespace Chatto::Faults {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto beat = 10ms;
constexpr qsizetype mostWaiting = 100; ///< Messages that a member has written and nobody has stored.
constexpr int pageSize = 5000;

QByteArray field(const RedisValue &fields, QByteArrayView name)
{
    for (qsizetype i = 0; i + 1 < fields.size(); i += 2) {
        if (fields.at(i).bytes() == name)
            return fields.at(i + 1).bytes();
    }
    return {};
}

Line lineOf(const RedisValue &entry)
{
    const RedisValue fields = entry.at(1);
    const auto time = QDateTime::fromMSecsSinceEpoch(field(fields, "time").toLongLong(), Qt::UTC);
    return {entry.at(0).bytes().split('-').at(0).toLongLong(), field(fields, "name"), field(fields, "text"),
        time.toString(Qt::ISODateWithMs).toLatin1()};
}

}

Company::Company(RedisFixture &redis, std::function<quint16()> port, int members, const Habits &habits)
    : m_redis(redis)
    , m_chronicle(members)
{
    const quint32 first = seed();
    for (int i = 0; i < members; ++i) {
        m_members.push_back(
            std::make_unique<Member>(i, m_chronicle, m_network, port, habits, first + static_cast<quint32>(i)));
    }
    connect(&m_talk, &QTimer::timeout, this, &Company::speak);
}

bool Company::assemble()
{
    for (const auto &member : m_members)
        member->start();
    return QTest::qWaitFor(
        [this] { return std::ranges::all_of(m_members, [](const auto &member) { return member->isLive(); }); }, 30000);
}

void Company::talk(double rate)
{
    m_rate = rate * static_cast<double>(m_members.size()) / 1000;
    m_spoken = 0;
    m_talkTime.start();
    m_talk.start(beat);
}

void Company::speak()
{
    const auto due = static_cast<qint64>(m_rate * static_cast<double>(m_talkTime.elapsed()));
    for (; m_spoken < due; ++m_spoken) {
        Member &member = *m_members[static_cast<size_t>(m_spoken) % m_members.size()];
        if (member.unanswered() < mostWaiting)
            member.say();
    }
}

QString Company::settle(std::chrono::seconds patience)
{
    beSilent();
    const auto milliseconds = static_cast<int>(std::chrono::milliseconds(patience).count());
    const bool settled
        = QTest::qWaitFor([this] { return !m_chronicle.problems().isEmpty() || isSettled(); }, milliseconds);
    if (settled)
        compareWithLog();
    const QStringList problems = m_chronicle.problems();
    if (settled && problems.isEmpty())
        return {};
    return (settled ? QString() : u"not settled in time: "_s) + describe() + u'\n' + problems.join(u'\n');
}

bool Company::isSettled()
{
    if (!std::ranges::all_of(m_members, [](const auto &member) { return member->isSettled(); }))
        return false;
    const RedisValue end = m_redis.command("HMGET {room:lobby} epoch last");
    return std::ranges::all_of(m_members, [&, number = 0](const auto &) mutable {
        const int one = number++;
        return m_chronicle.epochOf(one) == end.at(0).bytes()
            && m_chronicle.positionOf(one) == end.at(1).bytes().toLongLong();
    });
}

void Company::compareWithLog()
{
    const QByteArray epoch = m_redis.command("HGET {room:lobby} epoch").bytes();
    m_chronicle.compare(epoch, {});
    for (bool isMore = true; isMore;) {
        const QByteArray from = QByteArray::number(m_chronicle.compared() + 1);
        const RedisValue page
            = m_redis.command({"XRANGE", "{room:lobby}:log", from, "+", "COUNT", QByteArray::number(pageSize)});
        QList<Line> lines;
        for (const RedisValue &entry : page.elements())
            lines.append(lineOf(entry));
        m_chronicle.compare(epoch, lines);
        isMore = lines.size() == pageSize;
    }
    const qint64 length = m_redis.command("XLEN {room:lobby}:log").toInteger();
    if (length != m_chronicle.compared())
        m_chronicle.fail(
            u"the log has %1 messages, but %2 were read from it"_s.arg(length).arg(m_chronicle.compared()));
    m_chronicle.compareAcknowledgements();
}

int Company::sum(int (Member::*value)() const) const
{
    int sum = 0;
    for (const auto &member : m_members)
        sum += (*member.*value)();
    return sum;
}

/// Where everybody stands.
QString Company::describe() const
{
    QString text = u"%1 acknowledged, %2 shown;"_s.arg(m_chronicle.acknowledged()).arg(m_chronicle.shown());
    for (size_t i = 0; i < m_members.size(); ++i) {
        const Member &member = *m_members[i];
        if (!member.isSettled() || m_chronicle.positionOf(static_cast<int>(i)) != m_chronicle.positionOf(0)) {
            text += u" member %1 (%2) has %3 in epoch %4 and waits for %5 answers;"_s.arg(i)
                        .arg(member.isLive() ? u"live"_s : u"away"_s)
                        .arg(m_chronicle.positionOf(static_cast<int>(i)))
                        .arg(QString::fromUtf8(m_chronicle.epochOf(static_cast<int>(i))))
                        .arg(member.unanswered());
        }
    }
    return text;
}

quint32 seed()
{
    static const quint32 number = [] {
        const QByteArray given = qgetenv("CHATTO_SEED");
        const quint32 chosen = given.isEmpty() ? QRandomGenerator::system()->generate() : given.toUInt();
        qInfo("CHATTO_SEED=%u does the same again", chosen);
        return chosen;
    }();
    return number;
}

bool isFull()
{
    return qgetenv("CHATTO_FAULTS") == "full";
}

}
