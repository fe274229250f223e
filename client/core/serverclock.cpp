// SPDX-License-Identifier: MIT
#include "client/core/serverclock.h"

namespace Chatto {

void ServerClock::learn(const QDateTime &time)
{
    const std::chrono::milliseconds ahead(QDateTime::currentDateTimeUtc().msecsTo(time));
    m_ahead = std::chrono::abs(ahead) > tolerance ? ahead : std::chrono::milliseconds(0);
}

QDateTime ServerClock::now() const
{
    return QDateTime::currentDateTimeUtc().addDuration(m_ahead);
}

}
