// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace Chatto {

class Theme;

/// The text field of the composer: plain text, as high as its lines up to eight of them. Enter submits, Shift+Enter
/// breaks the line, or Ctrl+Enter and Enter; while an input method composes, Enter is the input method's.
class ComposerEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(const Theme &theme, QWidget *parent = nullptr);

    void setCtrlEnterSends(bool on) { m_ctrlEnterSends = on; }
    /// Whether an input method shows text that isn't written yet.
    bool isComposing() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void submitted();
    /// A key or an input method changed the text; `input` is what came from it, also control characters;
    /// nothing for commands such as undo and paste.
    void typed(const QString &input);
    void focusChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void restyle();
    int textHeight(int atMost) const;
    int contentHeight() const;
    void chooseScrollBar();
    void chooseSide();
    bool submits(const QKeyEvent &event) const;

    const Theme &m_theme;
    bool m_ctrlEnterSends = false;
};

}
