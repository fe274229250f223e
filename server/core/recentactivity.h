// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>

namespace Chatto {

/// Who did something while a question about them was under way. The answer may then be older than what was heard
/// meanwhile: answers and events come by different connections. Nothing is kept while nobody asks.
class RecentActivity
{
public:
    /// From the asking until it is over.
    class Question
    {
    public:
        explicit Question(RecentActivity &activity)
            : m_activity(activity)
            , m_asked(activity.m_lastNote)
        {
            ++m_activity.m_questions;
        }

        ~Question()
        {
            if (--m_activity.m_questions == 0)
                m_activity.m_notes.clear();
        }

        Q_DISABLE_COPY_MOVE(Question)

        /// Whether the user did something since.
        bool isStale(const QByteArray &uid) const { return m_activity.m_notes.value(uid) > m_asked; }

    private:
        RecentActivity &m_activity;
        const quint64 m_asked;
    };

    void note(const QByteArray &uid)
    {
        if (m_questions > 0)
            m_notes.insert(uid, ++m_lastNote);
    }

private:
    int m_questions = 0;
    quint64 m_lastNote = 0;
    QHash<QByteArray, quint64> m_notes;
};

}
