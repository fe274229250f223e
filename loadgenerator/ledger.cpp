// SPDX-License-Identifier: MIT
#include "loadgenerator/ledger.h"

#include <algorithm>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostExamples = 5;

}

const Ledger::Record *Ledger::Room::find(qint64 messageId) const
{
    const qint64 index = messageId - firstId;
    const bool isThere = firstId > 0 && index >= 0 && index < static_cast<qint64>(records.size());
    return isThere ? &records[static_cast<size_t>(index)] : nullptr;
}

Ledger::Record &Ledger::Room::record(qint64 messageId)
{
    const auto index = static_cast<size_t>(messageId - firstId);
    if (index >= records.size())
        records.resize(index + 1);
    return records[index];
}

Ledger::Ledger(const QByteArray &run, int size, qsizetype members)
    : m_run(run)
    , m_texts(run, size)
    , m_names(static_cast<size_t>(members))
    , m_seats(static_cast<size_t>(members))
{
}

void Ledger::introduce(int member, const QByteArray &name)
{
    m_names[static_cast<size_t>(member)] = name;
    m_members.insert(name, member);
}

int Ledger::roomIndex(const QByteArray &id)
{
    const auto found = std::ranges::find(m_rooms, id, &Room::id);
    if (found != m_rooms.end())
        return static_cast<int>(found - m_rooms.begin());
    m_rooms.push_back({id, {}, 0, 0, {}});
    return static_cast<int>(m_rooms.size()) - 1;
}

void Ledger::seat(int member, const QByteArray &room)
{
    Seats &seats = m_seats[static_cast<size_t>(member)];
    const auto free = std::ranges::find(seats, -1, &Seat::room);
    Q_ASSERT(free != seats.end());
    free->room = roomIndex(room);
}

Ledger::Seat *Ledger::seatIn(int member, const QByteArray &room)
{
    for (Seat &seat : m_seats[static_cast<size_t>(member)]) {
        if (seat.room >= 0 && m_rooms[static_cast<size_t>(seat.room)].id == room)
            return &seat;
    }
    return nullptr;
}

void Ledger::enter(int member, const RoomState &state)
{
    Seat *seat = seatIn(member, state.id);
    if (!seat)
        return;
    Room &room = m_rooms[static_cast<size_t>(seat->room)];
    if (room.firstId == 0)
        room.firstId = state.lastId + 1;
    if (seat->next == 0)
        seat->next = state.lastId + 1;
    if (!room.epoch.isEmpty() && room.epoch != state.epoch)
        note(member, m_faults.wrong, u"%1 has another epoch"_s.arg(QString::fromUtf8(room.id)));
    room.epoch = state.epoch;
    room.lastId = std::max(room.lastId, state.lastId);
}

QHash<QByteArray, Position> Ledger::positions(int member) const
{
    QHash<QByteArray, Position> positions;
    for (const Seat &seat : m_seats[static_cast<size_t>(member)]) {
        if (seat.room < 0 || seat.next == 0)
            continue;
        const Room &room = m_rooms[static_cast<size_t>(seat.room)];
        positions.insert(room.id, {room.epoch, seat.next - 1});
    }
    return positions;
}

qint64 Ledger::send(int member, const QByteArray &room, qint64 scheduled)
{
    m_sent.push_back({scheduled, 0, member, roomIndex(room)});
    ++m_unanswered;
    if (isMeasured(scheduled))
        m_latencies.lag.add(now() - scheduled);
    return sent() - 1;
}

QByteArray Ledger::txnOf(qint64 number) const
{
    return m_run + '.' + QByteArray::number(number);
}

QByteArray Ledger::textOf(qint64 number) const
{
    return m_texts.write(number, m_sent[static_cast<size_t>(number)].scheduled);
}

QByteArray Ledger::roomOf(qint64 number) const
{
    return m_rooms[static_cast<size_t>(m_sent[static_cast<size_t>(number)].room)].id;
}

std::vector<qint64> Ledger::unansweredOf(int member) const
{
    std::vector<qint64> numbers;
    for (size_t number = 0; number < m_sent.size(); ++number) {
        if (m_sent[number].member == member && !m_sent[number].isAnswered)
            numbers.push_back(static_cast<qint64>(number));
    }
    return numbers;
}

std::optional<qint64> Ledger::numberOf(const QByteArray &txn) const
{
    bool ok = false;
    const qint64 number = txn.mid(m_run.size() + 1).toLongLong(&ok);
    const bool isOurs
        = ok && txn.startsWith(m_run) && txn.mid(m_run.size(), 1) == "." && number >= 0 && number < sent();
    return isOurs ? std::optional(number) : std::nullopt;
}

bool Ledger::recognise(int member, QByteArrayView frame, qint64 time)
{
    for (Seat &seat : m_seats[static_cast<size_t>(member)]) {
        if (seat.room < 0)
            return false;
        const Record *record = m_rooms[static_cast<size_t>(seat.room)].find(seat.next);
        if (record && frame == record->frame) {
            ++seat.next;
            count(*record, time);
            return true;
        }
    }
    return false;
}

void Ledger::take(int member, const Delivery &delivery, QByteArrayView frame, qint64 time)
{
    Seat *seat = seatIn(member, delivery.room);
    if (!seat) {
        // A room that this run doesn't use is no business of its.
        if (std::ranges::count(m_rooms, delivery.room, &Room::id) > 0)
            note(member, m_faults.wrong, u"a message of a room that they aren't in"_s);
        return;
    }
    if (!advance(member, *seat, delivery.id))
        return;
    Room &room = m_rooms[static_cast<size_t>(seat->room)];
    room.lastId = std::max(room.lastId, delivery.id);
    Record &record = room.record(delivery.id);
    learn(member, record, delivery, frame);
    count(record, time);
}

void Ledger::count(const Record &record, qint64 time)
{
    ++m_deliveries;
    if (isMeasured(record.scheduled))
        m_latencies.delivery.add(time - record.scheduled);
}

/// Moves the seat to behind the message; false if it is one too many.
bool Ledger::advance(int member, Seat &seat, qint64 id)
{
    if (id >= seat.next) {
        skip(member, seat, id);
        seat.next = id + 1;
        return true;
    }
    if (m_missed.erase({member, seat.room, id}) > 0) {
        note(member, m_faults.disordered, u"message %1 after %2"_s.arg(id).arg(seat.next - 1));
        return true;
    }
    note(member, m_faults.doubled, u"message %1 again, after %2"_s.arg(id).arg(seat.next - 1));
    return false;
}

void Ledger::skip(int member, Seat &seat, qint64 id)
{
    for (; seat.next < id; ++seat.next)
        m_missed.insert({member, seat.room, seat.next});
}

void Ledger::learn(int member, Record &record, const Delivery &delivery, QByteArrayView frame)
{
    if (!record.isKnown) {
        record.delivery = delivery;
        record.isKnown = true;
        checkOrigin(record);
    } else if (delivery != record.delivery) {
        note(member, m_faults.wrong, u"message %1 differs from what others received"_s.arg(delivery.id));
    }
    // The author's copy may have a field more than that of everybody else.
    if (record.frame.isEmpty() && member != record.author)
        record.frame = frame.toByteArray();
}

/// Compares the first copy of a message with what was sent.
void Ledger::checkOrigin(Record &record)
{
    const Delivery &delivery = record.delivery;
    record.author = m_members.value(delivery.user, -1);
    const auto number = m_texts.numberOf(delivery.text);
    if (!number || *number < 0 || *number >= sent()) {
        if (record.author >= 0 && !MessageText::isOfSomeRun(delivery.text))
            note(record.author, m_faults.wrong, u"message %1 was never written"_s.arg(delivery.id));
        return;
    }
    Sent &sent = m_sent[static_cast<size_t>(*number)];
    if (sent.isSeen)
        note(sent.member, m_faults.doubled, u"stored twice, the second time as %1"_s.arg(delivery.id));
    sent.isSeen = true;
    record.scheduled = sent.scheduled;
    setId(sent, delivery.id);
    if (delivery.text != textOf(*number))
        note(sent.member, m_faults.wrong, u"message %1 has another text than was sent"_s.arg(delivery.id));
    if (record.author != sent.member)
        note(sent.member, m_faults.wrong, u"message %1 has another author"_s.arg(delivery.id));
    if (delivery.room != roomOf(*number))
        note(sent.member, m_faults.wrong, u"message %1 is in another room"_s.arg(delivery.id));
}

void Ledger::setId(Sent &sent, qint64 id)
{
    if (sent.id > 0 && sent.id != id)
        note(sent.member, m_faults.wrong, u"message %1 was acknowledged as %2, or twice"_s.arg(id).arg(sent.id));
    sent.id = id;
    Room &room = m_rooms[static_cast<size_t>(sent.room)];
    room.lastId = std::max(room.lastId, id);
}

void Ledger::settle(Sent &sent)
{
    sent.isAnswered = true;
    --m_unanswered;
    m_answered.append(sent.member);
}

void Ledger::take(const Accepted &accepted, qint64 time)
{
    const auto number = numberOf(accepted.txn);
    if (!number) {
        note(-1, m_faults.wrong, u"an ack for %1, which wasn't sent"_s.arg(QString::fromUtf8(accepted.txn)));
        return;
    }
    Sent &sent = m_sent[static_cast<size_t>(*number)];
    setId(sent, accepted.id);
    if (sent.isAnswered)
        return; // a message that was sent again after a lost connection
    settle(sent);
    ++m_acked;
    if (isMeasured(sent.scheduled))
        m_latencies.ack.add(time - sent.scheduled);
}

void Ledger::take(const Refused &refused)
{
    const auto number = numberOf(refused.txn);
    if (number && refused.code == "unavailable") {
        m_postponed.append(*number);
        ++m_faults.postponed;
        return;
    }
    note(number ? m_sent[static_cast<size_t>(*number)].member : -1, m_faults.refused,
        u"refused: "_s + QString::fromUtf8(refused.code));
    if (number && !m_sent[static_cast<size_t>(*number)].isAnswered)
        settle(m_sent[static_cast<size_t>(*number)]);
}

void Ledger::take(int member, const LeftOut &leftOut)
{
    Seat *seat = seatIn(member, leftOut.room);
    if (!seat || leftOut.to < leftOut.from)
        return noteWrong(member, "a gap that can't be");
    skip(member, *seat, leftOut.from);
    m_faults.leftOut += leftOut.to + 1 - seat->next;
    seat->next = leftOut.to + 1;
    Span &span = m_leftOut[seat->room];
    span = {
        leftOut.room, span.from > 0 ? std::min(span.from, leftOut.from) : leftOut.from, std::max(span.to, leftOut.to)};
    Room &room = m_rooms[static_cast<size_t>(seat->room)];
    room.lastId = std::max(room.lastId, leftOut.to);
}

QList<Span> Ledger::leftOut() const
{
    return m_leftOut.values();
}

void Ledger::compare(const Delivery &stored)
{
    const auto number = m_texts.numberOf(stored.text);
    if (!number)
        return; // somebody else's
    const bool isSent = *number >= 0 && *number < sent();
    if (!isSent || stored.text != textOf(*number) || stored.room != roomOf(*number))
        return note(
            m_members.value(stored.user, -1), m_faults.wrong, u"the history spoils message %1"_s.arg(stored.id));
    Sent &sent = m_sent[static_cast<size_t>(*number)];
    sent.isSeen = true; // by nobody else, if all were away
    setId(sent, stored.id);
}

void Ledger::noteWrong(int member, const QByteArray &problem)
{
    note(member, m_faults.wrong, QString::fromUtf8(problem));
}

void Ledger::measure(qint64 from, qint64 to)
{
    m_latencies = {};
    m_from = from;
    m_to = to;
}

void Ledger::trim()
{
    std::vector<qint64> needed(m_rooms.size(), never);
    for (const Seats &seats : m_seats) {
        for (const Seat &seat : seats) {
            if (seat.room >= 0)
                needed[static_cast<size_t>(seat.room)] = std::min(needed[static_cast<size_t>(seat.room)], seat.next);
        }
    }
    for (const Missed &missed : m_missed)
        needed[static_cast<size_t>(missed.room)] = std::min(needed[static_cast<size_t>(missed.room)], missed.id);
    for (size_t i = 0; i < m_rooms.size(); ++i) {
        Room &room = m_rooms[i];
        for (; !room.records.empty() && room.firstId < needed[i]; ++room.firstId)
            room.records.pop_front();
    }
}

bool Ledger::isComplete() const
{
    return m_unanswered == 0 && countMissing() == 0;
}

qint64 Ledger::countMissing() const
{
    auto missing = static_cast<qint64>(m_missed.size());
    for (const Seats &seats : m_seats) {
        for (const Seat &seat : seats) {
            if (seat.room >= 0 && seat.next > 0)
                missing += std::max<qint64>(m_rooms[static_cast<size_t>(seat.room)].lastId + 1 - seat.next, 0);
        }
    }
    return missing;
}

/// Messages that were acknowledged with an id under which everybody received another one.
qint64 Ledger::countUnseen() const
{
    return std::ranges::count_if(m_sent, [this](const Sent &sent) {
        const Room &room = m_rooms[static_cast<size_t>(sent.room)];
        const Record *record = room.find(sent.id);
        const bool isReceived = record ? record->isKnown : sent.id < room.firstId;
        return sent.id > 0 && !sent.isSeen && isReceived;
    });
}

Faults Ledger::faults() const
{
    Faults faults = m_faults;
    faults.lost += countMissing();
    faults.unanswered = m_unanswered;
    faults.wrong += countUnseen();
    return faults;
}

void Ledger::note(int member, qint64 &counter, const QString &what)
{
    ++counter;
    if (m_faults.examples.size() >= mostExamples)
        return;
    const QString name = member < 0 ? u"somebody"_s : QString::fromUtf8(m_names[static_cast<size_t>(member)]);
    m_faults.examples.append(name + u": "_s + what);
}

}
