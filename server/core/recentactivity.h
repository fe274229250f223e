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
    using Mark = quint64;

    /// A question is asked.
    Mark begin()
    {
        ++m_questions;
        return m_lastNote;
    }

    /// It is answered: whether the user did something since.
    bool end(Mark begun, const QByteArray &uid)
    {
        const bool isStale = m_notes.value(uid) > begun;
        if (--m_questions == 0)
            m_notes.clear();
        return isStale;
    }

    void note(const QByteArray &uid)
    {
        if (m_questions > 0)
            m_notes.insert(uid, ++m_lastNote);
    }

private:
    int m_questions = 0;
    Mark m_lastNote = 0;
    QHash<QByteArray, Mark> m_notes;
};

}
