// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QHash>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Chatto {

class Theme;

/// A dialog in one column: a title, fields with what is wrong with each below it, and at the foot the button that says
/// what it does. It goes away when it is closed.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    FormDialog(const QString &title, const QString &action, const Theme &theme, QWidget *parent);

    /// What Enter does.
    QPushButton *mainButton() const { return m_main; }
    /// The sentence that stands below a field; empty if nothing is wrong.
    QString problem(QWidget *field) const;

    void setVisible(bool visible) override;

protected:
    const Theme &theme() const { return m_theme; }
    void setTitle(const QString &title);
    /// One or more sentences.
    QLabel *addText(const QString &text);
    /// A field below its label, "&Name".
    void addField(const QString &label, QWidget *field);
    /// A widget without label; problems can be shown below it as well.
    void addWidget(QWidget *widget, int stretch = 0);
    /// A button at the foot, on the other side of the main one.
    QPushButton *addFootButton(const QString &text);
    /// There is nothing to be done here but to close it.
    void setReadOnly();
    /// Closing takes nothing back, so that it isn't called cancelling.
    void offerClose();
    /// Enter is to do nothing but close the dialog.
    void focusCancel();

    void showProblem(QWidget *field, const QString &problem);
    void clearProblems();
    /// A question was put to the server.
    void setWaiting(bool waiting);
    bool isWaiting() const { return m_waiting; }

    /// Sets fonts and colours, at first and when the theme changes.
    virtual void restyle();

private:
    QLabel *addProblem(QWidget *field);

    const Theme &m_theme;
    QLabel *m_title;
    QVBoxLayout *m_column;
    QWidget *m_foot;
    QPushButton *m_main;
    QPushButton *m_cancel;
    QList<QLabel *> m_labels;
    QList<QLabel *> m_texts;
    QHash<QWidget *, QLabel *> m_problems;
    bool m_waiting = false;
};

}
