// SPDX-License-Identifier: MIT
#include "client/ui/composerpopup.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"

#include <QEvent>

namespace Chatto {

ComposerPopup::ComposerPopup(const Theme &theme, QWidget &anchor)
    : PopupFrame(theme, anchor.window())
    , m_anchor(anchor)
{
}

void ComposerPopup::openAt(const QRect &place, const QSize &size)
{
    QWidget *window = m_anchor.window();
    if (parentWidget() != window)
        setParent(window);
    window->installEventFilter(this);

    const QRect room = window->rect().marginsRemoved({theme().scaled(Metrics::small), theme().scaled(Metrics::small),
        theme().scaled(Metrics::small), theme().scaled(Metrics::small)});
    const Mirror mirror(room);
    const QRect anchor = mirror(QRect(m_anchor.mapTo(window, place.topLeft()), place.size()));
    const int above = anchor.top() - theme().scaled(Metrics::small) - room.top();
    const int below = room.bottom() - anchor.bottom() - theme().scaled(Metrics::small);
    const bool up = above >= size.height() || above >= below;
    QRect box({}, size.boundedTo({room.width(), up ? above : below}));
    box.moveLeft(qBound(room.left(), anchor.left(), room.right() + 1 - box.width()));
    up ? box.moveBottom(anchor.top() - 1 - theme().scaled(Metrics::small))
       : box.moveTop(anchor.bottom() + 1 + theme().scaled(Metrics::small));

    setBox(mirror(box));
    raise();
    show();
}

bool ComposerPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        hide();
    return PopupFrame::eventFilter(watched, event);
}

void ComposerPopup::hideEvent(QHideEvent *event)
{
    PopupFrame::hideEvent(event);
    parentWidget()->removeEventFilter(this);
    emit closed();
}

}
