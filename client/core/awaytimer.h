// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace Chatto {

class Preferences;

/// Whether somebody is away: because they say so, or after some minutes without input (Preferences::awayMinutes()).
/// Those who said so stay away until they say otherwise; the others are back at the next input.
class AwayTimer : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;
    using IdleHandler = std::function<void(std::optional<Milliseconds>)>;
    /// What is asked of the surroundings; all of it may be made up in tests.
    struct Sources
    {
        /// Never goes back.
        std::function<Milliseconds()> clock;
        /// Tells for how long nobody has used the computer, or nothing where nobody knows. May answer later.
        std::function<void(const IdleHandler &)> idle;
    };
    static constexpr std::chrono::minutes interval{1}; ///< Nobody is asked more often.

    AwayTimer(const Preferences &preferences, Sources sources, QObject *parent = nullptr);

    bool isAway() const { return m_chosen || m_idle; }
    /// By the user.
    void setChosen(bool away);
    /// Key, mouse or wheel.
    void noteInput();
    /// Finds out whether it's time; done by itself when it may be, while somebody can become away at all.
    void check();
    bool isChecking() const { return m_timer.isActive(); }

signals:
    void changed(bool away);

private:
    void reschedule();
    void checkIn(Milliseconds time);
    void answered(std::optional<Milliseconds> idle);
    Milliseconds limit() const;
    void setIdle(bool idle);
    void tell(bool wasAway);

    const Preferences &m_preferences;
    Sources m_sources;
    QTimer m_timer;
    Milliseconds m_lastInput;
    bool m_chosen = false;
    bool m_idle = false;
};

}
