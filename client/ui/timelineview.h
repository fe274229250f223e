// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/timelinemodel.h"
#include "client/ui/theme.h"
#include "client/ui/timelineitem.h"
#include "client/ui/timelinelayout.h"
#include "client/ui/timelineselection.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QCache>
#include <QPointer>
#include <QSet>

class QMenu;

namespace Chatto {

class JumpButton;

/// A room's messages, newest at the bottom. What the reader looks at stays where it is, whatever is loaded, removed or
/// resized around it; only at the very end the view follows what comes.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(const Theme &theme, QWidget *parent = nullptr);
    ~TimelineView() override;

    /// Shows the end of that timeline. The model isn't owned.
    void setModel(TimelineModel *model);
    TimelineModel *model() const { return m_model; }

    /// Shows the line "New messages", if there is one, once it is loaded; the end where there is none.
    void showUnread();
    /// Shows that message, once it is loaded, and puts the keyboard's row there.
    void showMessage(MessageId id);
    /// On which side one's own messages stand; at first on the left.
    void setOwnOnRight(bool right);

    /// Shows the end, and everything that comes after it.
    bool isFollowing() const;
    /// The row that the keyboard is at, or -1.
    int currentRow() const;
    void setCurrentRow(int row);
    /// What copy() would copy of a selection; empty without one.
    QString selectedText() const;
    /// How many messages came below while the reader was elsewhere.
    int newCount() const;

    /// Where a row and its parts are in the viewport; empty for rows that aren't visible.
    QRect rowRect(int row) const;
    QRect bubbleRect(int row) const;
    QRect actionRect(int row, TimelineItem::Action action) const;
    QRect textRect(int row, TextRange range) const;
    int firstVisibleRow() const;
    int lastVisibleRow() const;

    /// What can be done with a row, and doing it.
    QList<TimelineItem::Action> actions(int row) const;
    void activate(int row, TimelineItem::Action action);

    /// What the keyboard's row has in its context menu; nothing where there is no such row.
    void addMessageActions(QMenu *menu);

    QSize sizeHint() const override;

public slots:
    void scrollToNewest();
    /// The selection, or the message at the keyboard's row.
    void copy();

signals:
    void followingChanged(bool following);
    void currentRowChanged(int row);
    void retryRequested(const Chatto::TxnId &txnId);
    void editRequested(const Chatto::TxnId &txnId);
    void deleteRequested(const Chatto::TxnId &txnId);
    /// That message, and those after it, are to count as unread.
    void unreadRequested(Chatto::MessageId from);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void customEvent(QEvent *event) override;

private:
    void connectModel();
    void modelChanged();
    void rowsInserted(int first, int last);
    void rowsChanged(int first, int last);
    void keepReset();
    void modelReset();
    void fetchFailed(const QString &reason);
    void restyle();

    const TimelineItem &item(int row) const;
    /// The places of the rows, after all that has changed.
    const TimelineLayout &places() const;
    void refresh();
    void updateMargins();
    void updateScrollBar();
    void updateJumpButton();
    void updateHover();
    void scheduleFetch();
    void fetchIfNear();
    void userScroll(int pixels);
    void resumeFetching();
    void reachGoal();
    int goalRow() const;

    TimelineItem::Hit hitAt(const QPoint &point, int *row = nullptr) const;
    TimelineItem::Look lookOf(int row) const;
    TimelineSelection::Caret caretAt(const QPoint &point) const;
    void extendSelection(const QPoint &point);
    void openLink(int row, int link);
    void showTip(const QPoint &point, const QPoint &global) const;
    void paintEdges(QPainter &painter) const;
    QRect noteRect() const;

    bool handleMove(int key);
    bool handleAction(int key);
    /// Answers whether there were any.
    bool dropMarks();
    void moveCurrent(int step);
    void scrollPage(int direction);
    void activateCurrent();
    void popUpMenu(int row, const TimelineItem::Hit &hit, const QPoint &global);
    void fillMenu(QMenu *menu, int row, const TimelineItem::Hit &hit);
    void addLinkActions(QMenu *menu, int row, const TimelineItem::Hit &hit);
    void addDraftActions(QMenu *menu, int row);
    QString copiedText(int row) const;

    const Theme &m_theme;
    QPointer<TimelineModel> m_model;
    mutable QCache<quint64, TimelineItem> m_items; ///< Measured rows, by key.
    TimelineLayout m_layout;
    TimelineSelection m_selection;
    JumpButton *m_jump;

    /// Where the reader wants to be, while that is still being loaded: at a message, or at the line "New messages".
    struct Goal
    {
        bool unread = false;
        MessageId message = 0;
        bool isAskedFor = false; ///< The model was told to go there.
        bool isSet() const { return unread || message > 0; }
    };
    Goal m_goal;
    bool m_ownOnRight = false;
    QSet<quint64> m_unfolded;
    quint64 m_currentKey = 0;
    quint64 m_keptKey = 0; ///< The anchor, while the model is reset.
    int m_keptY = 0;
    int m_newRows = 0;
    int m_wheelRest = 0; ///< What is left of the wheel's turn below one pixel, in eighths of degrees times pixels.
    QString m_fetchProblem; ///< Nothing is fetched by itself until the reader scrolls again.
    bool m_fetchScheduled = false;
    bool m_stale = false; ///< The model has changed: rows are placed anew before anybody looks at them.
    bool m_hadNewer = false;
    bool m_wasFollowing = false;
    bool m_movingBar = false;

    int m_hoveredRow = -1;
    TimelineItem::Hit m_hovered;
    int m_pressedRow = -1;
    TimelineItem::Hit m_pressed;
    bool m_selecting = false;
    QBasicTimer m_dragScroll; ///< While a selection is drawn beyond the edge.
};

}
