// SPDX-License-Identifier: MIT
#pragma once

#include <QMessageBox>
#include <QPointer>

namespace Chatto {

class Preferences;
class Tray;

/// What becomes of a window that is closed: it goes to the tray, or to the task bar where there is none, or the program
/// ends. The first time, that is explained.
class WindowKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the keeper.
    WindowKeeper(Preferences &preferences, const Tray &tray, QObject *parent = nullptr);

    /// Shows nothing of the window but what brings it back.
    void putAway(QWidget &window);
    /// Its close button was clicked.
    void closeRequested(QWidget &window);

    /// While it is shown.
    QMessageBox *explanation() const { return m_explanation; }

signals:
    void quitRequested();

private:
    void explain(QWidget &window);

    Preferences &m_preferences;
    const Tray &m_tray;
    QPointer<QMessageBox> m_explanation;
};

}
