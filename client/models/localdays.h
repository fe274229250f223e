// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QDateTime>

namespace Chatto {

/// Tells on which day a moment is where the user is. To know that the system looks at a file each time; but most
/// messages are of the same day as the one before.
class LocalDays
{
public:
    QDate of(const QDateTime &time)
    {
        const qint64 moment = time.toMSecsSinceEpoch();
        if (moment < m_begin || moment >= m_end) {
            m_day = time.toLocalTime().date();
            m_begin = m_day.startOfDay().toMSecsSinceEpoch();
            m_end = m_day.addDays(1).startOfDay().toMSecsSinceEpoch();
        }
        return m_day;
    }

private:
    QDate m_day;
    qint64 m_begin = 0; ///< Of the day that was told last, in milliseconds since 1970;
    qint64 m_end = 0; ///< and of the next one.
};

}
