// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace Chatto {

/// What the server's clock shows. This computer's may be wrong by years; the server's is the one that orders messages.
class ServerClock
{
public:
    /// So far the clocks may differ and pass for the same: messages take their time.
    static constexpr std::chrono::seconds tolerance{60};

    /// The server says that it is that time now.
    void learn(const QDateTime &time);
    /// UTC. By this computer's clock, until more is known.
    QDateTime now() const;

private:
    std::chrono::milliseconds m_ahead{0}; ///< Of this computer's clock.
};

}
