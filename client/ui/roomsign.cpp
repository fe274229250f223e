// SPDX-License-Identifier: MIT
#include "client/ui/roomsign.h"

#include "client/ui/metrics.h"

#include <QPainter>

namespace Chatto {

using namespace Qt::StringLiterals;

void paintRoomSign(
    QPainter &painter, const QRect &rect, RoomKind kind, Theme::Color color, Theme::Font font, const Theme &theme)
{
    if (kind == RoomKind::Public) {
        painter.setFont(theme.font(font));
        painter.setPen(theme.color(color));
        painter.drawText(rect, Qt::AlignCenter, u"#"_s);
        return;
    }
    QRect icon(0, 0, theme.scaled(Metrics::icon), theme.scaled(Metrics::icon));
    icon.moveCenter(rect.center());
    theme.icon(kind == RoomKind::Private ? u"lock" : u"people", color).paint(&painter, icon);
}

}
