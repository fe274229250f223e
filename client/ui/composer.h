// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Chatto {

class ComposerEdit;
class Theme;

/// Where messages are written: the field, Send, and above them why a text can't be sent.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(const Theme &theme, QWidget *parent = nullptr);

    /// As shown before anything is typed: "Message # Lobby".
    void setRoomName(const QString &name);
    /// The server's limit, in bytes of UTF-8.
    void setTextLimit(int bytes);

    QString text() const;
    /// Puts the caret at the end.
    void setText(const QString &text);
    void clear();
    /// Why it was not sent; until the text changes.
    void showProblem(const QString &problem);

    QWidget *editor() const;

signals:
    /// Enter or Send. The text stays until clear().
    void submitted(const QString &text);
    void textChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void submit();
    void check();
    void restyle();

    const Theme &m_theme;
    ComposerEdit *m_edit;
    QPushButton *m_send;
    QLabel *m_problem;
    QWidget *m_box;
    int m_textLimit;
};

}
