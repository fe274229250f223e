// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QWidget>

namespace Chatto {

class Theme;

/// "ada is typing…", below the timeline. It is as high without text, so that nothing jumps.
class TypingLine : public QWidget
{
    Q_OBJECT

public:
    TypingLine(const Theme &theme, QWidget *parent);

    void setTyping(const QList<UserName> &who);
    const QString &text() const { return m_text; }
    /// What of it is shown in that width: rather names are cut off than what is said of them.
    QString textFor(int width) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<UserName> m_who;
    QString m_text;
};

}
