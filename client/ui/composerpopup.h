// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/popupframe.h"

namespace Chatto {

/// A box that floats over the window near the composer. A resized window closes it.
class ComposerPopup : public PopupFrame
{
    Q_OBJECT

public:
    /// The anchor outlives the popup.
    ComposerPopup(const Theme &theme, QWidget &anchor);

    /// Opens above that place of the anchor, or below where there is more room, the left edges in line; moved and cut
    /// down so that all of it is in the window.
    void openAt(const QRect &place, const QSize &size);

signals:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget &m_anchor;
};

}
