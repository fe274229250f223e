// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <vector>

namespace Chatto::Faults {

/// A message as somebody was shown it, or as the log has it.
struct Line
{
    qint64 id = 0;
    QByteArray user;
    QByteArray text;
    QByteArray time; ///< RFC 3339.
    bool operator==(const Line &) const = default;
};

/// What one room said to everybody, whichever way it came (live, resumed, fetched): each member's messages must follow
/// each other without a hole and without a repetition, an id means the same to all of them for as long as an epoch
/// lasts, and all that was acknowledged is in the log, once. Whatever is otherwise becomes a problem, in words. Every
/// text must be said once only, by one member.
class Chronicle
{
public:
    explicit Chronicle(int members);

    /// The member has nothing of that epoch before the message after `id`.
    void begin(int member, const QByteArray &epoch, qint64 id);
    QByteArray epochOf(int member) const { return m_views[static_cast<size_t>(member)].epoch; }
    /// The last message that the member has.
    qint64 positionOf(int member) const { return m_views[static_cast<size_t>(member)].position; }

    /// Whether the frame is, byte for byte, what somebody else was shown as that member's next message; it is noted
    /// then. The quick way: nothing is parsed.
    bool recognise(int member, QByteArrayView frame);
    /// Any other message. `frame` is what it was read from; empty if nobody else can get the same bytes.
    void show(int member, const Line &line, QByteArrayView frame = {});
    /// A member was told that their text is stored.
    void acknowledge(const QByteArray &text, qint64 id);
    void fail(const QString &problem);

    /// The log as it follows what was compared before; `epoch` is the room's.
    void compare(const QByteArray &epoch, const QList<Line> &log);
    /// The last message of the log that was compared.
    qint64 compared() const { return m_compared; }
    /// Acknowledged texts that must be in the log as compared so far. Nothing may be missing unless the store lost it.
    void compareAcknowledgements();
    /// From now on those that the log lost are no problem: the fault was that the store lost them.
    void forgiveLosses() { m_forgives = true; }
    qint64 acknowledged() const { return m_acknowledged.size(); }
    qint64 shown() const { return m_shown; }

    /// The first few; empty if all is well.
    QStringList problems() const { return m_problems; }

private:
    struct View
    {
        QByteArray epoch;
        qint64 position = 0;
    };
    struct Life
    {
        QHash<qint64, Line> lines; ///< As first shown.
        QHash<qint64, QByteArray> frames; ///< The same, as everybody but the author gets it; the newest only.
    };

    void compareOne(const Line &line);
    static QString nameOf(const Line &line);

    std::vector<View> m_views;
    QHash<QByteArray, Life> m_lives; ///< By epoch.
    QHash<QByteArray, qint64> m_acknowledged; ///< By text.
    QHash<QByteArray, qint64> m_logged; ///< By text: the log, as far as it was compared.
    QByteArray m_epoch; ///< Of the log.
    qint64 m_compared = 0;
    QByteArray m_time; ///< Of the last message compared.
    qint64 m_shown = 0;
    bool m_forgives = false;
    QStringList m_problems;
};

}
