// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace Chatto {

class Theme;

/// A list in a side panel: one row each, drawn by a delegate, with the panel's ground.
class SideList : public QListView
{
    Q_OBJECT

public:
    explicit SideList(const Theme &theme, QWidget *parent = nullptr);

    /// Rows may have got another height.
    using QListView::scheduleDelayedItemsLayout;

private:
    void restyle();

    const Theme &m_theme;
};

}
