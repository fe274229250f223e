// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"

#include <QAbstractButton>

namespace Chatto {

/// "Jump to latest": a round button over the timeline's end, with the number of messages that came meanwhile.
class JumpButton : public QAbstractButton
{
    Q_OBJECT

public:
    JumpButton(const Theme &theme, QWidget *parent);

    void setCount(int count);
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCount(QPainter &painter) const;
    void describe();

    const Theme &m_theme;
    int m_count = 0;
};

}
