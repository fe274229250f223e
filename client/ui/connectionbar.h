// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace Chatto {

class Theme;

/// How the connection is, as the bar shows it.
struct ConnectionStatus
{
    bool online = false;
    int retryIn = -1; ///< Milliseconds until the next attempt; -1: one is under way.
    QString problem; ///< Why it was lost, for people.
};

/// "Reconnecting in 4 s · Try now". Short trouble isn't shown; what is shown stays long enough to be read.
class ConnectionBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{1000}; ///< Before trouble is shown.
    static constexpr std::chrono::milliseconds patienceAtStart{3000};
    static constexpr std::chrono::milliseconds shownFor{4000}; ///< At least.

    ConnectionBar(const Theme &theme, std::function<ConnectionStatus()> status, QWidget *parent = nullptr);

    QString text() const;

public slots:
    /// To be called when the status has changed; a countdown is followed by itself.
    void refresh();

signals:
    void tryNowRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void update(const ConnectionStatus &status);
    void fitText();
    void describe(const ConnectionStatus &status);

    const Theme &m_theme;
    std::function<ConnectionStatus()> m_status;
    QLabel *m_label;
    QString m_text; ///< As a whole; the label shows as much as it has room for.
    QPushButton *m_tryNow;
    QTimer m_tick;
    QElapsedTimer m_trouble; ///< Since it began; invalid while there is none.
    QElapsedTimer m_shown;
    bool m_wasOnline = false; ///< At least once.
};

}
