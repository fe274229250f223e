// SPDX-License-Identifier: MIT
#include "client/ui/sidelist.h"

namespace Chatto {

SideList::SideList(const Theme &theme, QWidget *parent, Theme::Color ground)
    : QListView(parent)
    , m_theme(theme)
    , m_ground(ground)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(&theme, &Theme::changed, this, &SideList::restyle);
    restyle();
}

void SideList::restyle()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Base, m_theme.color(m_ground));
    setPalette(palette);
    setFont(m_theme.font(Theme::Font::Text));
    scheduleDelayedItemsLayout(); // rows may have got another height
}

}
