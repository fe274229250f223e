// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QAbstractButton>

namespace Chatto {

class Theme;

/// Somebody who is chosen: the name with a cross. A click, or Space, takes them out again.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const UserName &name, const Theme &theme, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

}
