// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>

#include <list>

namespace Chatto {

class Connection;

/// The HTTP answers that their readers haven't taken yet. Each reader may be slow, but all in all they are bounded: for
/// the next answer, whoever has waited longest is dropped.
class UnsentAnswers
{
public:
    /// Of so many bytes; 0: unbounded.
    explicit UnsentAnswers(qint64 most);

    /// So many bytes more are on their way to that reader. May end connections, but not this one.
    void add(Connection &connection, qint64 bytes);
    /// All has been taken, or the connection has ended.
    void remove(Connection &connection);

private:
    struct Reader
    {
        Connection *connection;
        qint64 bytes;
    };

    void dropOldest();

    qint64 m_most;
    qint64 m_bytes = 0;
    std::list<Reader> m_readers; ///< Whoever has waited longest first.
    QHash<Connection *, std::list<Reader>::iterator> m_places;
};

}
