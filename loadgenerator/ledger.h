// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/clock.h"
#include "loadgenerator/dialect.h"
#include "loadgenerator/histogram.h"
#include "loadgenerator/messagetext.h"

#include <QStringList>

#include <array>
#include <deque>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace Chatto::Load {

/// Everything that went wrong with messages, counted for each receiver.
struct Faults
{
    qint64 lost = 0; ///< Stored, but not received.
    qint64 doubled = 0; ///< Received again, or stored twice.
    qint64 disordered = 0; ///< Received after one with a greater id.
    qint64 wrong = 0; ///< Not what was sent: text, author, room or id; or not the same for everybody.
    qint64 unanswered = 0; ///< Sent, but neither acknowledged nor refused.
    qint64 refused = 0;
    qint64 leftOut = 0; ///< Left to be fetched from the history by those who came back; no fault in itself.
    qint64 postponed = 0; ///< Refused as "unavailable", and sent again: no fault either.
    QStringList examples = {}; ///< The first few, in words.

    /// Whether the server did something that it must not.
    bool isBroken() const { return doubled + disordered + wrong > 0; }
    bool isEmpty() const { return !isBroken() && lost + unanswered + refused == 0; }
};

/// Messages of a room, both ends included.
struct Span
{
    QByteArray room;
    qint64 from = 0;
    qint64 to = 0;
};

/// The durations of those messages that were due within a span of time.
struct Latencies
{
    Histogram delivery; ///< From when a message was due to its reception, by each receiver.
    Histogram ack; ///< From when a message was due to its acknowledgement.
    Histogram lag; ///< From when a message was due to when it was sent: the generator's own delay.
};

/// Knows what was sent and what everybody must receive, and notes what differs. The first copy of a message is read as
/// JSON and compared with what was sent; after that everybody's next frame is known beforehand, byte for byte.
class Ledger
{
public:
    /// `run` and `size` as in MessageText.
    Ledger(const QByteArray &run, int size, qsizetype members);

    void introduce(int member, const QByteArray &name);
    /// Seats a member in a room, so that they must receive what is said there. Two rooms at most.
    void seat(int member, const QByteArray &room);
    /// The member is in, and must receive what comes after `state`; who comes back goes on where they were.
    void enter(int member, const RoomState &state);
    /// What a member has of their rooms.
    QHash<QByteArray, Position> positions(int member) const;

    /// Notes a message that is being sent; its number.
    qint64 send(int member, const QByteArray &room, qint64 scheduled);
    int memberOf(qint64 number) const { return m_sent[static_cast<size_t>(number)].member; }
    QByteArray txnOf(qint64 number) const;
    QByteArray textOf(qint64 number) const;
    QByteArray roomOf(qint64 number) const;
    /// The messages of a member that have no answer, in the order in which they were sent.
    std::vector<qint64> unansweredOf(int member) const;
    /// Whose messages were answered since this was asked last, once for each answer.
    QList<int> takeAnswered() { return std::exchange(m_answered, {}); }
    /// Messages that are to be sent again, since nothing is decided about them.
    QList<qint64> takePostponed() { return std::exchange(m_postponed, {}); }
    /// What was left out for anybody.
    QList<Span> leftOut() const;
    qint64 sent() const { return static_cast<qint64>(m_sent.size()); }
    qint64 acked() const { return m_acked; }

    /// Whether the frame is the one that the member must receive next in one of their rooms; it is noted then.
    bool recognise(int member, QByteArrayView frame, qint64 time);
    /// Takes note of any other message; `frame` is what was read as `delivery`.
    void take(int member, const Delivery &delivery, QByteArrayView frame, qint64 time);
    void take(const Accepted &accepted, qint64 time);
    void take(const Refused &refused);
    void take(int member, const LeftOut &leftOut);
    /// What the room's history has, compared with what was sent.
    void compare(const Delivery &stored);
    /// So many messages that were left out aren't in the history.
    void noteLost(qint64 count) { m_faults.lost += count; }
    void noteWrong(int member, const QByteArray &problem);

    /// Messages received by all members together, those of others' included.
    qint64 deliveries() const { return m_deliveries; }
    /// From now on durations are those of messages that are due in `from` ≤ time < `to`.
    void measure(qint64 from, qint64 to);
    const Latencies &latencies() const { return m_latencies; }

    /// Forgets what everybody has received. Costs time with every member.
    void trim();
    /// Whether every message is answered and has reached everybody.
    bool isComplete() const;
    /// As of now: what hasn't come is lost.
    Faults faults() const;

private:
    struct Sent
    {
        qint64 scheduled = 0;
        qint64 id = 0; ///< 0: not known yet.
        int member = 0;
        int room = 0;
        bool isAnswered = false;
        bool isSeen = false;
    };
    struct Record
    {
        QByteArray frame; ///< As everybody but its author must receive it; empty while only the author has it.
        Delivery delivery;
        qint64 scheduled = never;
        int author = -1; ///< -1: somebody who isn't a member.
        bool isKnown = false; ///< False: nobody has received it yet, though a later one came.
    };
    struct Room
    {
        QByteArray id;
        QByteArray epoch;
        qint64 firstId = 0; ///< Of the records; 0: none yet.
        qint64 lastId = 0; ///< The greatest known to be stored.
        std::deque<Record> records;

        const Record *find(qint64 messageId) const;
        Record &record(qint64 messageId);
    };
    struct Seat
    {
        int room = -1;
        qint64 next = 0; ///< What is to be received next; 0: not entered yet.
    };
    using Seats = std::array<Seat, 2>;
    struct Missed
    {
        int member;
        int room;
        qint64 id;
        auto operator<=>(const Missed &) const = default;
    };

    int roomIndex(const QByteArray &id);
    Seat *seatIn(int member, const QByteArray &room);
    void count(const Record &record, qint64 time);
    bool advance(int member, Seat &seat, qint64 id);
    void skip(int member, Seat &seat, qint64 id);
    void learn(int member, Record &record, const Delivery &delivery, QByteArrayView frame);
    void checkOrigin(Record &record);
    std::optional<qint64> numberOf(const QByteArray &txn) const;
    void setId(Sent &sent, qint64 id);
    void settle(Sent &sent);
    bool isMeasured(qint64 scheduled) const { return scheduled >= m_from && scheduled < m_to; }
    qint64 countMissing() const;
    qint64 countUnseen() const;
    void note(int member, qint64 &counter, const QString &what);

    QByteArray m_run;
    MessageText m_texts;
    std::vector<QByteArray> m_names; ///< By member.
    QHash<QByteArray, int> m_members; ///< By name.
    std::vector<Seats> m_seats; ///< By member.
    std::vector<Room> m_rooms;
    std::vector<Sent> m_sent; ///< By number.
    QList<int> m_answered;
    QList<qint64> m_postponed;
    QHash<int, Span> m_leftOut; ///< By room.
    std::set<Missed> m_missed; ///< Passed over; they may still come, late.
    Faults m_faults; ///< Those that are known at once.
    Latencies m_latencies;
    qint64 m_from = never;
    qint64 m_to = never;
    qint64 m_deliveries = 0;
    qint64 m_unanswered = 0;
    qint64 m_acked = 0;
};

}
