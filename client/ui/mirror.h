// SPDX-License-Identifier: MIT
#pragma once

#include <QMargins>
#include <QRect>

namespace Chatto {

/// Turns round what was laid out from left to right, in a language that is read from right to left. Elsewhere it
/// changes nothing.
class Mirror
{
public:
    /// Everything inside changes sides.
    explicit Mirror(const QRect &whole);

    QRect operator()(const QRect &rect) const;
    QPoint operator()(const QPoint &point) const;

    static bool isOn();
    /// How to align a text with the side where reading begins, or with the other one; the text's own language doesn't
    /// matter.
    static int begin();
    static int end();
    /// Layouts leave their margins where they are.
    static QMargins margins(const QMargins &margins);

private:
    QRect m_whole;
};

}
