// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace Chatto {

/// Lets the caret of every text field rest: ten seconds after the last key it stays lit and blinks no more, so that a
/// program that nobody uses sleeps. The next key, click or change of focus makes it blink again.
class CaretRest : public QObject
{
    Q_OBJECT

public:
    explicit CaretRest(std::chrono::milliseconds after = std::chrono::seconds(10), QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wake();

    QTimer m_timer;
};

}
