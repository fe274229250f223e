// SPDX-License-Identifier: MIT
#include "server/net/unsentanswers.h"

#include "server/net/connection.h"
#include "server/net/netlog.h"

namespace Chatto {

UnsentAnswers::UnsentAnswers(qint64 most)
    : m_most(most)
{
}

void UnsentAnswers::add(Connection &connection, qint64 bytes)
{
    auto place = m_places.find(&connection);
    if (place == m_places.end())
        place = m_places.insert(&connection, m_readers.insert(m_readers.end(), {&connection, 0}));
    (*place)->bytes += bytes;
    m_bytes += bytes;
    while (m_most > 0 && m_bytes > m_most && m_readers.front().connection != &connection)
        dropOldest();
}

void UnsentAnswers::remove(Connection &connection)
{
    const auto place = m_places.constFind(&connection);
    if (place == m_places.cend())
        return;
    m_bytes -= (*place)->bytes;
    m_readers.erase(*place);
    m_places.erase(place);
}

void UnsentAnswers::dropOldest()
{
    Connection *oldest = m_readers.front().connection;
    qCInfo(netLog) << "dropped a client that reads too slowly: all wait for" << m_bytes << "bytes";
    remove(*oldest);
    oldest->abort();
}

}
