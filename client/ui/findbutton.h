// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace Chatto {

class Theme;

/// Looks like a field to search in, and opens the switcher.
class FindButton : public QAbstractButton
{
    Q_OBJECT

public:
    FindButton(const Theme &theme, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

}
