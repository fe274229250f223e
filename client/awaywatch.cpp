// SPDX-License-Identifier: MIT
#include "client/awaywatch.h"

#include "client/core/chatclient.h"
#include "client/surroundings.h"
#include "client/ui/mainwindow.h"

#include <QCoreApplication>
#include <QEvent>

namespace Chatto {

namespace {

AwayTimer::Milliseconds now()
{
    return std::chrono::duration_cast<AwayTimer::Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

bool isInput(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        return event.spontaneous();
    default:
        return false;
    }
}

}

AwayWatch::AwayWatch(ChatClient &client, const Preferences &preferences, const MainWindow &window,
    Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_surroundings(surroundings)
    , m_timer(preferences,
          {now, [&surroundings](const AwayTimer::IdleHandler &handler) { surroundings.idle.ask(handler); }})
{
    connect(&m_timer, &AwayTimer::changed, this, &AwayWatch::changed);
    connect(&window, &MainWindow::presenceChosen, this, &AwayWatch::choose);
    connect(&surroundings.tray, &Tray::presenceChosen, this, &AwayWatch::choose);
    surroundings.tray.setSignedIn(true);
    qApp->installEventFilter(this);
}

AwayWatch::~AwayWatch()
{
    m_surroundings.tray.setSignedIn(false);
}

bool AwayWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isInput(*event))
        m_timer.noteInput();
    return QObject::eventFilter(watched, event);
}

void AwayWatch::choose(Presence presence)
{
    m_timer.setChosen(presence == Presence::Away);
}

void AwayWatch::changed(bool away)
{
    m_client.setAway(away);
    m_surroundings.tray.setAway(away);
}

}
