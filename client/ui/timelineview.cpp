// SPDX-License-Identifier: MIT
#include "client/ui/timelineview.h"

#include "client/ui/jumpbutton.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/timelineaccessible.h"
#include "client/ui/wording.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int cachedItems = 256; ///< More than a few screens.
constexpr int notch = 120; ///< Of a wheel, in eighths of degrees (QWheelEvent).
constexpr int dragScrollInterval = 16; ///< Milliseconds.

/// Asks the view to place its rows anew.
QEvent::Type refreshEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

}

TimelineView::TimelineView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_items(cachedItems)
    , m_layout(
          [this](int row) {
              return TimelineLayout::Size{item(row).height(), item(row).anchor()};
          },
          [this](int row) { return TimelineItem::estimatedHeight(m_model->row(row), viewport()->width(), m_theme); })
    , m_jump(new JumpButton(theme, viewport()))
{
    TimelineAccessible::install();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room is kept while there is nothing to scroll: a bar that came would move and measure every row again.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Messages"));
    verticalScrollBar()->setAccessibleName(tr("Scroll through the messages"));
    viewport()->setMouseTracking(true);
    m_jump->hide();
    connect(m_jump, &JumpButton::clicked, this, &TimelineView::scrollToNewest);
    connect(&theme, &Theme::changed, this, &TimelineView::restyle);
}

TimelineView::~TimelineView() = default;

QSize TimelineView::sizeHint() const
{
    return {m_theme.scaled(Metrics::bubbleMaxWidth), m_theme.scaled(Metrics::bubbleMaxWidth)};
}

void TimelineView::setModel(TimelineModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_currentKey = 0;
    m_keptKey = 0;
    m_goal = {};
    if (m_model)
        connectModel();
    modelReset();
}

void TimelineView::connectModel()
{
    using Model = TimelineModel;
    connect(m_model, &Model::rowsInserted, this, [this](auto, int first, int last) { rowsInserted(first, last); });
    connect(m_model, &Model::rowsRemoved, this, [this](auto, int first, int last) {
        m_layout.remove(first, last - first + 1);
        modelChanged();
    });
    connect(m_model, &Model::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) { rowsChanged(first.row(), last.row()); });
    connect(m_model, &Model::modelAboutToBeReset, this, &TimelineView::keepReset);
    connect(m_model, &Model::modelReset, this, &TimelineView::modelReset);
    connect(m_model, &Model::stateChanged, this, &TimelineView::modelChanged);
    connect(m_model, &Model::fetchFailed, this, &TimelineView::fetchFailed);
}

void TimelineView::rowsInserted(int first, int last)
{
    const bool live = last == m_model->rowCount() - 1 && !m_hadNewer;
    m_layout.insert(first, last - first + 1);
    for (int row = first; live && row <= last; ++row) {
        const TimelineRow &added = m_model->row(row);
        if (added.kind != TimelineRow::Kind::Message || added.own)
            continue;
        m_newRows += m_wasFollowing ? 0 : 1;
        if (isActiveWindow())
            TimelineAccessible::announce(this, row);
    }
    modelChanged();
}

void TimelineView::rowsChanged(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_items.remove(m_model->row(row).key);
    m_layout.invalidate(first, last);
    modelChanged();
}

/// A thousand messages may come in one turn of the event loop: they are placed, and painted, together.
void TimelineView::modelChanged()
{
    m_hadNewer = m_model->hasNewer();
    if (!std::exchange(m_stale, true))
        QCoreApplication::postEvent(this, new QEvent(refreshEvent()));
}

void TimelineView::customEvent(QEvent *event)
{
    if (event->type() == refreshEvent())
        places();
}

const TimelineLayout &TimelineView::places() const
{
    // What is late may be made up for by those who only look: nobody can tell the difference.
    if (m_stale && m_model)
        const_cast<TimelineView *>(this)->refresh();
    return m_layout;
}

void TimelineView::keepReset()
{
    const int anchor = places().anchorRow();
    m_keptKey = m_layout.isFollowing() || anchor < 0 ? 0 : m_model->row(anchor).key;
    m_keptY = m_layout.anchorY();
}

void TimelineView::modelReset()
{
    m_items.clear();
    m_selection.clear();
    m_hoveredRow = m_pressedRow = -1;
    m_newRows = 0;
    m_fetchProblem.clear();
    m_layout.reset(m_model ? m_model->rowCount() : 0);
    const int kept = m_model && m_keptKey != 0 ? m_model->indexOf(m_keptKey) : -1;
    updateMargins();
    if (kept >= 0)
        m_layout.pin(kept, m_keptY);
    refresh();
}

void TimelineView::fetchFailed(const QString &reason)
{
    m_fetchProblem = reason;
    viewport()->update();
}

void TimelineView::restyle()
{
    m_items.clear();
    if (m_model && m_model->rowCount() > 0)
        m_layout.invalidate(0, m_model->rowCount() - 1);
    refresh();
}

const TimelineItem &TimelineView::item(int row) const
{
    const TimelineRow &content = m_model->row(row);
    TimelineItem *found = m_items.object(content.key);
    if (!found) {
        found = new TimelineItem(content, m_theme, m_unfolded.contains(content.key), content.own == m_ownOnRight);
        m_items.insert(content.key, found);
    }
    if (found->width() != viewport()->width())
        found->setWidth(viewport()->width());
    return *found;
}

void TimelineView::refresh()
{
    m_stale = false;
    updateMargins();
    m_layout.place();
    reachGoal();
    if (m_layout.isFollowing())
        m_newRows = 0;
    updateScrollBar();
    updateJumpButton();
    updateHover();
    m_hadNewer = m_model && m_model->hasNewer();
    if (m_wasFollowing != m_layout.isFollowing()) {
        m_wasFollowing = m_layout.isFollowing();
        emit followingChanged(m_wasFollowing);
    }
    scheduleFetch();
    viewport()->update();
}

void TimelineView::updateMargins()
{
    const bool older = m_model && m_model->hasOlder();
    const bool newer = m_model && m_model->hasNewer();
    m_layout.setViewHeight(viewport()->height());
    m_layout.setMargins(older ? m_theme.scaled(Metrics::rowHeight) : m_theme.scaled(Metrics::edge),
        newer ? m_theme.scaled(Metrics::rowHeight) : m_theme.scaled(Metrics::medium));
    m_layout.setOpenEnd(newer);
}

void TimelineView::updateScrollBar()
{
    QScrollBar *bar = verticalScrollBar();
    m_movingBar = true;
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_theme.scaled(Metrics::wheelStep));
    bar->setRange(0, qMax(m_layout.contentHeight() - viewport()->height(), 0));
    // A handle that is being dragged stays under the mouse.
    if (!bar->isSliderDown())
        bar->setValue(m_layout.offset());
    m_movingBar = false;
}

void TimelineView::updateJumpButton()
{
    m_jump->resize(m_jump->sizeHint());
    m_jump->setCount(newCount());
    m_jump->setVisible(m_model && m_model->rowCount() > 0 && !m_layout.isFollowing());
    QRect place = m_jump->rect();
    place.moveBottomRight(
        viewport()->rect().bottomRight() - QPoint(m_theme.scaled(Metrics::edge), m_theme.scaled(Metrics::large)));
    m_jump->move(Mirror(viewport()->rect())(place).topLeft());
}

void TimelineView::scheduleFetch()
{
    if (m_fetchScheduled || !m_model)
        return;
    m_fetchScheduled = true;
    // Later: the model may be telling of a change right now.
    QMetaObject::invokeMethod(this, &TimelineView::fetchIfNear, Qt::QueuedConnection);
}

void TimelineView::fetchIfNear()
{
    m_fetchScheduled = false;
    if (!m_model || m_model->isLoading() || !m_fetchProblem.isEmpty() || !isVisible())
        return;
    const int above = places().offset();
    const int below = m_layout.contentHeight() - viewport()->height() - above;
    if (m_model->hasOlder() && above < m_theme.scaled(Metrics::fetchMargin))
        m_model->fetchOlder();
    else if (m_model->hasNewer() && below < m_theme.scaled(Metrics::fetchMargin))
        m_model->fetchNewer();
}

void TimelineView::resumeFetching()
{
    m_fetchProblem.clear();
    scheduleFetch();
}

void TimelineView::showUnread()
{
    m_goal = {true, 0, false};
    refresh();
}

void TimelineView::showMessage(MessageId id)
{
    if (!m_model)
        return;
    m_goal = {false, id, false};
    if (m_model->isLoaded())
        m_model->showAround(id);
    refresh();
}

void TimelineView::setOwnOnRight(bool right)
{
    if (std::exchange(m_ownOnRight, right) != right)
        restyle();
}

int TimelineView::goalRow() const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const TimelineRow &content = m_model->row(row);
        const bool isMessage = content.kind == TimelineRow::Kind::Message && content.message.id == m_goal.message;
        if (m_goal.unread ? content.startsUnread : isMessage)
            return row;
    }
    return -1;
}

void TimelineView::reachGoal()
{
    if (!m_goal.isSet() || !m_model || !m_model->isLoaded() || viewport()->height() <= 0)
        return;
    const int row = goalRow();
    const bool isComing = m_goal.unread && m_model->unreadBefore() > m_model->lastId();
    if (row < 0 && (m_model->isLoading() || isComing))
        return;
    Goal goal = std::exchange(m_goal, {});
    const MessageId far = goal.unread ? m_model->unreadBefore() : goal.message;
    if (row < 0 && far > 0 && m_model->firstId() > far && !std::exchange(goal.isAskedFor, true)) {
        m_goal = goal;
        return m_model->showAround(far);
    }
    if (row < 0)
        return;
    m_layout.pin(row, viewport()->height() / (goal.unread ? 4 : 2));
    if (goal.message > 0)
        setCurrentRow(row);
}

bool TimelineView::isFollowing() const
{
    return m_layout.isFollowing();
}

int TimelineView::newCount() const
{
    return m_newRows + (m_model ? m_model->newBelow() : 0);
}

void TimelineView::scrollToNewest()
{
    if (!m_model)
        return;
    m_keptKey = 0;
    m_goal = {};
    m_model->showNewest();
    m_layout.scrollToEnd();
    resumeFetching();
    refresh();
}

void TimelineView::userScroll(int pixels)
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    m_goal = {};
    places();
    m_layout.scrollBy(pixels);
    resumeFetching();
    refresh();
}

void TimelineView::scrollContentsBy(int, int)
{
    if (m_movingBar || !m_model || m_model->rowCount() == 0)
        return;
    m_layout.scrollToOffset(verticalScrollBar()->value());
    resumeFetching();
    refresh();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    if (m_model && m_model->rowCount() > 0 && event->oldSize().width() != event->size().width())
        m_layout.invalidate(0, m_model->rowCount() - 1);
    refresh();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (!event->pixelDelta().isNull()) {
        userScroll(-event->pixelDelta().y());
    } else {
        m_wheelRest += event->angleDelta().y() * m_theme.scaled(Metrics::wheelStep);
        userScroll(-(m_wheelRest / notch));
        m_wheelRest %= notch;
    }
    event->accept();
}

// Places

QRect TimelineView::rowRect(int row) const
{
    const TimelineLayout::Placed *placed = places().find(row);
    return placed ? QRect(0, placed->top, viewport()->width(), placed->size.height) : QRect();
}

QRect TimelineView::bubbleRect(int row) const
{
    const QRect place = rowRect(row);
    return place.isNull() ? place : item(row).bubble().translated(place.topLeft());
}

QRect TimelineView::actionRect(int row, TimelineItem::Action action) const
{
    const QRect place = rowRect(row);
    const QRect rect = place.isNull() ? place : item(row).actionRect(action);
    return rect.isNull() ? rect : rect.translated(place.topLeft());
}

QRect TimelineView::textRect(int row, TextRange range) const
{
    const QRect place = rowRect(row);
    if (place.isNull())
        return {};
    const QList<QRectF> lines = item(row).text().rects(range);
    const QPoint origin = item(row).bubble().topLeft()
        + QPoint(m_theme.scaled(Metrics::bubblePaddingX), m_theme.scaled(Metrics::bubblePaddingY)) + place.topLeft();
    return lines.isEmpty() ? QRect() : lines.first().toAlignedRect().translated(origin);
}

int TimelineView::firstVisibleRow() const
{
    return places().placed().isEmpty() ? -1 : places().placed().first().row;
}

int TimelineView::lastVisibleRow() const
{
    return places().placed().isEmpty() ? -1 : places().placed().last().row;
}

TimelineItem::Hit TimelineView::hitAt(const QPoint &point, int *row) const
{
    const TimelineLayout::Placed *placed = places().at(point.y());
    if (row)
        *row = placed ? placed->row : -1;
    return placed ? item(placed->row).hit(point - QPoint(0, placed->top)) : TimelineItem::Hit();
}

// Painting

TimelineItem::Look TimelineView::lookOf(int row) const
{
    return {m_selection.in(*m_model, row, item(row).text().text().size()), hasFocus() && row == currentRow(),
        row == m_hoveredRow ? m_hovered : TimelineItem::Hit()};
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_model)
        return;
    paintEdges(painter);
    for (const TimelineLayout::Placed &placed : places().placed()) {
        if (placed.bottom() <= event->rect().top() || placed.top > event->rect().bottom())
            continue;
        painter.save();
        painter.translate(0, placed.top);
        item(placed.row).paint(painter, lookOf(placed.row));
        painter.restore();
    }
}

QRect TimelineView::noteRect() const
{
    // The note stands where messages are missing: above the first row, below the last, or in the middle of nothing.
    if (places().placed().isEmpty())
        return viewport()->rect();
    if (m_model->hasOlder() && places().placed().first().row == 0)
        return {0, places().placed().first().top - m_theme.scaled(Metrics::rowHeight), viewport()->width(),
            m_theme.scaled(Metrics::rowHeight)};
    if (m_model->hasNewer() && places().placed().last().row == m_model->rowCount() - 1)
        return {0, places().placed().last().bottom(), viewport()->width(), m_theme.scaled(Metrics::rowHeight)};
    return {};
}

void TimelineView::paintEdges(QPainter &painter) const
{
    const QRect rect = noteRect();
    if (rect.isNull())
        return;
    QString note;
    if (!m_fetchProblem.isEmpty())
        //: What went wrong, a whole sentence
        note = tr("%1 Click to try again.").arg(m_fetchProblem);
    else if (m_model->isLoading() || m_model->hasOlder() || m_model->hasNewer())
        note = tr("Loading messages…");
    else if (m_model->rowCount() == 0 && m_model->isLoaded())
        note = tr("Nobody has written here yet. Say hello!");
    painter.setFont(m_theme.font(Theme::Font::Small));
    painter.setPen(m_theme.color(m_fetchProblem.isEmpty() ? Theme::Color::Dim : Theme::Color::Accent));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, note);
}

// Mouse

void TimelineView::updateHover()
{
    int row = -1;
    TimelineItem::Hit hit;
    if (viewport()->underMouse()) { // Where the mouse is has to be asked of the display.
        const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
        if (viewport()->rect().contains(point))
            hit = hitAt(point, &row);
    }
    if (row == m_hoveredRow && hit == m_hovered)
        return;
    m_hoveredRow = row;
    m_hovered = hit;
    viewport()->setCursor(hit.link >= 0 || hit.action ? Qt::PointingHandCursor
            : hit.text                                ? Qt::IBeamCursor
                                                      : Qt::ArrowCursor);
    viewport()->update();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    if (!m_fetchProblem.isEmpty() && noteRect().contains(point))
        return m_model->rowCount() == 0 ? m_model->showNewest() : resumeFetching();
    setCurrentRow(-1);
    m_pressed = hitAt(point, &m_pressedRow);
    m_selecting = m_pressedRow >= 0 && !m_pressed.action;
    if (m_selecting)
        m_selection.start(caretAt(point));
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    updateHover();
    if (!m_selecting)
        return;
    const QPoint point = event->position().toPoint();
    extendSelection(point);
    if (viewport()->rect().contains(point))
        m_dragScroll.stop();
    else if (!m_dragScroll.isActive())
        m_dragScroll.start(dragScrollInterval, this);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_selecting = false;
    m_dragScroll.stop();
    int row = -1;
    const TimelineItem::Hit hit = hitAt(event->position().toPoint(), &row);
    if (row != m_pressedRow || !(hit.action == m_pressed.action && hit.link == m_pressed.link))
        return;
    if (hit.action)
        activate(row, *hit.action);
    else if (hit.link >= 0 && m_selection.isEmpty())
        openLink(row, hit.link);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    int row = -1;
    const QPoint point = event->position().toPoint();
    const TimelineItem::Hit hit = hitAt(point, &row);
    if (event->button() != Qt::LeftButton || !hit.text)
        return mousePressEvent(event);
    const TextRange word = item(row).text().wordAt(caretAt(point).position);
    m_selection.start({m_model->row(row).key, word.start});
    m_selection.extend({m_model->row(row).key, word.start + word.length});
    viewport()->update();
}

TimelineSelection::Caret TimelineView::caretAt(const QPoint &point) const
{
    if (places().placed().isEmpty())
        return {};
    const int top = m_layout.placed().first().top;
    const int bottom = m_layout.placed().last().bottom() - 1;
    const TimelineLayout::Placed *placed = m_layout.at(qBound(top, point.y(), bottom));
    return {m_model->row(placed->row).key, item(placed->row).positionAt(point - QPoint(0, placed->top))};
}

void TimelineView::extendSelection(const QPoint &point)
{
    m_selection.extend(caretAt(point));
    viewport()->update();
}

void TimelineView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = point.y() < 0 ? point.y() : qMax(point.y() - viewport()->height(), 0);
    userScroll(beyond / m_theme.scaled(Metrics::small));
    extendSelection(point);
}

void TimelineView::openLink(int row, int link)
{
    const QUrl url = item(row).text().link(link);
    if (!url.isEmpty())
        QDesktopServices::openUrl(url);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave)
        updateHover();
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::showTip(const QPoint &point, const QPoint &global) const
{
    int row = -1;
    const TimelineItem::Hit hit = hitAt(point, &row);
    QString tip;
    if (hit.link >= 0)
        tip = item(row).text().link(hit.link).toString(QUrl::FullyEncoded);
    else if (hit.bubble)
        tip = Wording::fullTime(m_model->row(row).message.time);
    // The encoded address has no "<", so that this can't be taken for rich text.
    QToolTip::showText(global, tip, viewport());
}

// Keyboard

int TimelineView::currentRow() const
{
    return m_model && m_currentKey != 0 ? m_model->indexOf(m_currentKey) : -1;
}

void TimelineView::setCurrentRow(int row)
{
    const quint64 key = m_model && row >= 0 && row < m_model->rowCount() ? m_model->row(row).key : 0;
    if (key == m_currentKey)
        return;
    m_currentKey = key;
    if (key != 0) {
        places();
        m_layout.reveal(row);
        refresh();
    }
    viewport()->update();
    emit currentRowChanged(row);
    TimelineAccessible::focusChanged(this);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    if (byKeyboard && currentRow() < 0)
        setCurrentRow(lastVisibleRow());
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
    TimelineAccessible::focusChanged(this);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || !m_model || m_model->rowCount() == 0 || !(handleMove(event->key()) || handleAction(event->key())))
        QAbstractScrollArea::keyPressEvent(event);
}

bool TimelineView::handleMove(int key)
{
    switch (key) {
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_PageUp:
        scrollPage(-1);
        return true;
    case Qt::Key_PageDown:
        scrollPage(1);
        return true;
    case Qt::Key_Home:
        m_layout.scrollToStart();
        resumeFetching();
        refresh();
        setCurrentRow(0);
        return true;
    case Qt::Key_End:
        scrollToNewest();
        setCurrentRow(m_model->rowCount() - 1);
        return true;
    default:
        return false;
    }
}

void TimelineView::moveCurrent(int step)
{
    const int current = currentRow();
    if (current < 0)
        return setCurrentRow(step < 0 ? lastVisibleRow() : firstVisibleRow());
    const int next = current + step;
    if (next < 0 || next >= m_model->rowCount())
        return userScroll(step * m_theme.scaled(Metrics::wheelStep));
    resumeFetching();
    setCurrentRow(next);
}

void TimelineView::scrollPage(int direction)
{
    const int page
        = qMax(viewport()->height() - 2 * m_theme.scaled(Metrics::lineHeight), m_theme.scaled(Metrics::lineHeight));
    userScroll(direction * page);
    setCurrentRow(direction < 0 ? firstVisibleRow() : lastVisibleRow());
}

bool TimelineView::handleAction(int key)
{
    const int row = currentRow();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCurrent();
        return true;
    case Qt::Key_Escape:
        return dropMarks();
    case Qt::Key_F2:
        if (row >= 0)
            activate(row, TimelineItem::Action::Edit);
        return true;
    case Qt::Key_Delete:
        if (row >= 0)
            activate(row, TimelineItem::Action::Delete);
        return true;
    default:
        return false;
    }
}

bool TimelineView::dropMarks()
{
    const bool marked = currentRow() >= 0 || !m_selection.isEmpty();
    m_selection.clear();
    setCurrentRow(-1);
    viewport()->update();
    return marked;
}

void TimelineView::activateCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const QList<TimelineItem::Action> possible = actions(row);
    if (!possible.isEmpty())
        return activate(row, possible.first());
    const qsizetype links = item(row).text().links().size();
    if (links == 1)
        return openLink(row, 0);
    if (links > 1)
        popUpMenu(row, {}, viewport()->mapToGlobal(bubbleRect(row).center()));
}

QList<TimelineItem::Action> TimelineView::actions(int row) const
{
    return item(row).actions();
}

void TimelineView::activate(int row, TimelineItem::Action action)
{
    if (!actions(row).contains(action))
        return;
    const TxnId txnId = m_model->row(row).message.txnId;
    switch (action) {
    case TimelineItem::Action::Retry:
        emit retryRequested(txnId);
        break;
    case TimelineItem::Action::Edit:
        emit editRequested(txnId);
        break;
    case TimelineItem::Action::Delete:
        emit deleteRequested(txnId);
        break;
    case TimelineItem::Action::ShowMore:
        m_unfolded.insert(m_model->row(row).key);
        rowsChanged(row, row);
        break;
    }
}

// Menu and clipboard

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        int row = -1;
        const TimelineItem::Hit hit = hitAt(event->pos(), &row);
        if (hit.bubble || hit.action)
            popUpMenu(row, hit, event->globalPos());
        return;
    }
    const int row = currentRow();
    if (row >= 0)
        popUpMenu(row, {}, viewport()->mapToGlobal(bubbleRect(row).center()));
}

void TimelineView::popUpMenu(int row, const TimelineItem::Hit &hit, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Message"));
    fillMenu(menu, row, hit);
    // By the keyboard: the first entry is chosen.
    if (hit == TimelineItem::Hit())
        menu->setActiveAction(menu->actions().first());
    menu->popup(global);
}

void TimelineView::addMessageActions(QMenu *menu)
{
    if (currentRow() >= 0)
        fillMenu(menu, currentRow(), {});
}

void TimelineView::fillMenu(QMenu *menu, int row, const TimelineItem::Hit &hit)
{
    addDraftActions(menu, row);
    addLinkActions(menu, row, hit);
    QAction *copyAction = menu->addAction(m_selection.isEmpty() ? tr("&Copy message") : tr("&Copy selection"));
    copyAction->setShortcut(QKeySequence::Copy);
    const QString text = m_selection.isEmpty() ? copiedText(row) : selectedText();
    connect(copyAction, &QAction::triggered, this, [text] { QGuiApplication::clipboard()->setText(text); });
    const TimelineRow &content = m_model->row(row);
    if (content.kind == TimelineRow::Kind::Message)
        menu->addAction(
            tr("Mark as &unread from here"), this, [this, id = content.message.id] { emit unreadRequested(id); });
}

void TimelineView::addLinkActions(QMenu *menu, int row, const TimelineItem::Hit &hit)
{
    const MessageLayout &text = item(row).text();
    for (int link = 0; link < text.links().size(); ++link) {
        if (hit.link >= 0 && hit.link != link)
            continue;
        const QUrl url = text.link(link);
        const bool only = hit.link >= 0 || text.links().size() == 1;
        const QString shown = Wording::isolated(url.toDisplayString().left(40).replace(u'&', u"&&"_s));
        menu->addAction(
            only ? tr("&Open link") : tr("&Open link %1").arg(shown), this, [url] { QDesktopServices::openUrl(url); });
        menu->addAction(only ? tr("Copy &link") : tr("Copy &link %1").arg(shown), this,
            [url] { QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
}

void TimelineView::addDraftActions(QMenu *menu, int row)
{
    const quint64 key = m_model->row(row).key;
    const auto add = [&](const QString &text, TimelineItem::Action action, const QKeySequence &shortcut) {
        if (!actions(row).contains(action))
            return;
        QAction *entry = menu->addAction(text);
        entry->setShortcut(shortcut);
        connect(entry, &QAction::triggered, this, [this, key, action] {
            if (m_model && m_model->indexOf(key) >= 0)
                activate(m_model->indexOf(key), action);
        });
    };
    add(tr("Show &more"), TimelineItem::Action::ShowMore, Qt::Key_Return);
    add(tr("&Retry"), TimelineItem::Action::Retry, Qt::Key_Return);
    add(tr("&Edit"), TimelineItem::Action::Edit, Qt::Key_F2);
    add(tr("&Delete"), TimelineItem::Action::Delete, Qt::Key_Delete);
}

QString TimelineView::copiedText(int row) const
{
    return m_model->row(row).message.text;
}

QString TimelineView::selectedText() const
{
    if (!m_model)
        return {};
    const TimelineSelection::Rows rows = m_selection.rows(*m_model);
    QStringList lines;
    for (int row = rows.first; row >= 0 && row <= rows.last; ++row) {
        const QString &text = item(row).text().text();
        const TextRange range = m_selection.in(*m_model, row, text.size());
        const QString part = text.mid(range.start, range.length);
        if (rows.first == rows.last)
            return part;
        if (!part.isEmpty())
            lines.append(Wording::quoted(m_model->row(row), part));
    }
    return lines.join(u'\n');
}

void TimelineView::copy()
{
    const QString selected = selectedText();
    const int row = currentRow();
    if (!selected.isEmpty())
        QGuiApplication::clipboard()->setText(selected);
    else if (row >= 0)
        QGuiApplication::clipboard()->setText(copiedText(row));
}

}
