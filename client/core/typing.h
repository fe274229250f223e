// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Chatto {

/// Who is typing where, and when it is time to say again that one is typing oneself. Nothing of it is ever stored.
class Typing : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds shown{5'000}; ///< Of one signal.
        std::chrono::milliseconds pause{3'000}; ///< Between two signals of one's own, in one room.
    };

    explicit Typing(QObject *parent = nullptr);
    explicit Typing(const Times &times, QObject *parent = nullptr);

    /// Whether the server is to hear now that one is typing; then it counts as told.
    bool tell(const RoomId &room);

    void start(const RoomId &room, const UserName &user);
    void stop(const RoomId &room, const UserName &user);
    void stopEverywhere(const UserName &user);
    void forget(const RoomId &room);
    void clear();

    /// In the order in which they began.
    QList<UserName> users(const RoomId &room) const;

signals:
    void changed(const RoomId &room);

private:
    struct Signal
    {
        UserName user;
        QDeadlineTimer end;
    };

    void expire();
    void startTimer();

    Times m_times;
    QHash<RoomId, QList<Signal>> m_signals;
    QHash<RoomId, QDeadlineTimer> m_told;
    QTimer m_timer; ///< For the first signal to end.
};

}
