// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/historysource.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace Chatto {

/// A room's log in memory, as a server would page it. Answers come by themselves, from the event loop, or one by one
/// where a test wants to choose the moment.
class FakeHistory : public HistorySource
{
public:
    enum class Answers { ByThemselves, WhenTold };

    explicit FakeHistory(int messages = 0, Answers answers = Answers::ByThemselves)
        : m_answers(answers)
    {
        for (int i = 0; i < messages; ++i)
            append(i % 7 < 3 ? u"ada" : u"bob", QStringLiteral("message %1").arg(i + 1));
    }

    /// The log's next message: one a minute, from noon on 1 January 2026.
    Message append(QStringView author, const QString &text, const TxnId &txnId = {})
    {
        Message message{room, lastId() + 1, UserName(author.toString()), {}, text, txnId};
        message.time = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC).addSecs(60 * (message.id - 1));
        log.append(message);
        return message;
    }
    MessageId lastId() const { return log.size(); }
    /// The log's next change: that message now reads so.
    Change edit(MessageId id, const QString &text)
    {
        Message &message = log[id - 1];
        message.text = text;
        message.change = ++lastChange;
        return {lastChange, message};
    }

    void fetchHistory(
        const RoomId &, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler) override
    {
        ++requests;
        largestLimit = std::max(largestLimit, query.limit);
        lastQuery = query;
        const QPointer<QObject> alive(context);
        const auto reply = [this, query, alive, handler = std::move(handler)] {
            if (alive)
                handler(failure ? Result<HistoryPage>(*failure) : Result<HistoryPage>(page(query)));
        };
        if (m_answers == Answers::ByThemselves)
            QTimer::singleShot(0, context, reply);
        else
            m_pending.append(reply);
    }

    bool isWaiting() const { return !m_pending.isEmpty(); }
    /// Gives the oldest answer that is due, from the log as it is now.
    void answer()
    {
        if (isWaiting())
            m_pending.takeFirst()();
    }

    HistoryPage page(const HistoryQuery &query) const
    {
        const auto [from, to] = range(query);
        return {log.sliced(from, to - from), 1, lastId(), lastChange, epoch};
    }

    RoomId room = lobbyId(); ///< Of what is appended.
    QList<Message> log; ///< Message i has id i + 1.
    Epoch epoch{QStringLiteral("e1")};
    ChangeNumber lastChange = 0;
    std::optional<Error> failure; ///< Given instead of pages.
    int requests = 0;
    int largestLimit = 0;
    HistoryQuery lastQuery;

private:
    /// Indexes of the page's first message and of the one after its last.
    std::pair<qsizetype, qsizetype> range(const HistoryQuery &query) const
    {
        const qsizetype size = log.size();
        qsizetype from = std::max<qsizetype>(0, size - query.limit);
        if (const auto *before = std::get_if<Before>(&query.where)) {
            const qsizetype to = std::clamp<qsizetype>(before->id - 1, 0, size);
            return {std::max<qsizetype>(0, to - query.limit), to};
        }
        if (const auto *after = std::get_if<After>(&query.where))
            from = std::min<qsizetype>(after->id, size);
        else if (const auto *around = std::get_if<Around>(&query.where))
            from = std::clamp<qsizetype>(around->id - 1 - query.limit / 2, 0, size);
        else if (const auto *at = std::get_if<At>(&query.where))
            from = firstAt(at->time, from, query.limit);
        return {from, std::min(size, from + query.limit)};
    }

    qsizetype firstAt(const QDateTime &time, qsizetype newest, int limit) const
    {
        const auto found = std::ranges::find_if(log, [&](const Message &message) { return message.time >= time; });
        return found == log.end() ? newest : std::max<qsizetype>(0, found - log.begin() - limit / 2);
    }

    Answers m_answers;
    QList<std::function<void()>> m_pending;
};

}
