// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"

#include <QRect>

class QPainter;

namespace Chatto {

/// A number on the accent, in a pill; "999+" beyond that. A quiet one calls for nobody.
void paintBadge(QPainter &painter, const QRect &rect, qint64 count, const Theme &theme, bool quiet = false);
/// How wide the pill is.
int badgeWidth(qint64 count, const Theme &theme);

}
