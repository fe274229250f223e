// SPDX-License-Identifier: MIT
#include "client/ui/sidelist.h"

#include "client/ui/theme.h"

namespace Chatto {

SideList::SideList(const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
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
    palette.setColor(QPalette::Base, m_theme.color(Theme::Color::Side));
    setPalette(palette);
    setFont(m_theme.font(Theme::Font::Text));
}

}
