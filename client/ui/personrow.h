// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"
#include "common/presence.h"

#include <QRect>

class QPainter;

namespace Chatto {

/// What a row shows of a person.
struct PersonRow
{
    UserName name;
    QString shown; ///< The name, or more: "ada (you)".
    Presence presence = Presence::Offline;
    bool absent = false; ///< In dim colours.
    Theme::Font font = Theme::Font::Text;
    QString note = {}; ///< Quietly, at the other end: "moderator".
};

/// Draws avatar, presence, name and note into a row whose ground has that colour.
void paintPersonRow(
    QPainter &painter, const QRect &row, const PersonRow &person, const QColor &ground, const Theme &theme);

}
