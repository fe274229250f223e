// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"

#include <QListView>

namespace Chatto {

/// A list in a side panel or dialog: one row each, drawn by a delegate, on the panel's ground.
class SideList : public QListView
{
    Q_OBJECT

public:
    explicit SideList(const Theme &theme, QWidget *parent = nullptr, Theme::Color ground = Theme::Color::Side);

    /// Rows may have got another height.
    using QListView::scheduleDelayedItemsLayout;

private:
    void restyle();

    const Theme &m_theme;
    Theme::Color m_ground;
};

}
