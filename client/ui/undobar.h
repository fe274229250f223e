// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Chatto {

class Theme;

/// "37 read · Undo", for ten seconds, over the end of the timeline.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds shownFor{10};

    UndoBar(const Theme &theme, QWidget *parent);

    void showText(const QString &text);
    QString text() const;
    QPushButton *button() const { return m_undo; }
    /// Stands in the middle of that width, above that line.
    void place(int width, int bottom);

signals:
    void undone();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    QLabel *m_text;
    QPushButton *m_undo;
    QTimer m_hide;
};

}
