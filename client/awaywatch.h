// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/awaytimer.h"
#include "common/presence.h"

namespace Chatto {

class ChatClient;
class MainWindow;
struct Surroundings;

/// Tells the server when the user isn't there, and when they are back: by their own word, or by what keyboard and mouse
/// do.
class AwayWatch : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the watch.
    AwayWatch(ChatClient &client, const Preferences &preferences, const MainWindow &window, Surroundings &surroundings,
        QObject *parent = nullptr);
    ~AwayWatch() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(Presence presence);
    void changed(bool away);

    ChatClient &m_client;
    Surroundings &m_surroundings;
    AwayTimer m_timer;
};

}
