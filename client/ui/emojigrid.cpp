// SPDX-License-Identifier: MIT
#include "client/ui/emojigrid.h"

#include "client/ui/emojifont.h"
#include "client/ui/emojigridaccessible.h"
#include "client/ui/emojitable.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

EmojiGrid::EmojiGrid(const EmojiTable &table, const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_table(table)
    , m_theme(theme)
{
    EmojiGridAccessible::install();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    connect(&theme, &Theme::changed, this, &EmojiGrid::arrange);
}

void EmojiGrid::setSections(const QList<EmojiSection> &sections)
{
    m_cells.clear();
    m_blocks.clear();
    for (const EmojiSection &section : sections) {
        m_blocks.append({section.title, int(m_cells.size()), int(section.cells.size()), 0, 0});
        m_cells += section.cells;
    }
    m_current = -1;
    hover(-1);
    verticalScrollBar()->setValue(0);
    arrange();
    EmojiGridAccessible::contentChanged(this);
}

void EmojiGrid::setTone(int tone)
{
    m_tone = tone;
    viewport()->update();
}

int EmojiGrid::cellSize() const
{
    return m_theme.scaled(Metrics::emojiCell);
}

int EmojiGrid::columns() const
{
    return qMax(1, viewport()->width() / cellSize());
}

void EmojiGrid::arrange()
{
    int y = 0;
    for (Block &block : m_blocks) {
        block.top = y;
        block.cellsTop = y + (block.title.isEmpty() ? 0 : m_theme.scaled(Metrics::pickerTab));
        y = block.cellsTop + (block.count + columns() - 1) / columns() * cellSize();
    }
    verticalScrollBar()->setSingleStep(cellSize());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, y - viewport()->height()));
    viewport()->update();
}

const EmojiGrid::Block &EmojiGrid::blockOf(int cell) const
{
    const auto behind
        = std::ranges::find_if(m_blocks, [cell](const Block &block) { return cell < block.first + block.count; });
    Q_ASSERT(behind != m_blocks.end());
    return *behind;
}

QString EmojiGrid::cellText(int cell) const
{
    const EmojiCell &one = m_cells[cell];
    return m_table.text(one.row, one.tone == EmojiCell::chosenTone ? m_tone : one.tone);
}

QString EmojiGrid::cellName(int cell) const
{
    const int tone = EmojiTable::tone(cellText(cell));
    const QString name = m_table.name(m_cells[cell].row);
    //: An emoji and its skin tone
    return tone == 0 ? name : tr("%1: %2").arg(name, toneName(tone));
}

QString EmojiGrid::toneName(int tone)
{
    switch (tone) {
    case 1:
        return tr("Light skin tone");
    case 2:
        return tr("Medium-light skin tone");
    case 3:
        return tr("Medium skin tone");
    case 4:
        return tr("Medium-dark skin tone");
    case 5:
        return tr("Dark skin tone");
    default:
        return tr("No skin tone");
    }
}

QRect EmojiGrid::cellRect(int cell) const
{
    const Block &block = blockOf(cell);
    const int place = cell - block.first;
    const int y = block.cellsTop + place / columns() * cellSize() - verticalScrollBar()->value();
    return Mirror(viewport()->rect())(QRect(place % columns() * cellSize(), y, cellSize(), cellSize()));
}

int EmojiGrid::cellAt(const QPoint &point) const
{
    const int y = point.y() + verticalScrollBar()->value();
    const int x = Mirror(viewport()->rect())(point).x();
    const int column = x / cellSize();
    if (x < 0 || column >= columns())
        return -1;
    for (const Block &block : m_blocks) {
        const int place = (y - block.cellsTop) / cellSize() * columns() + column;
        if (y >= block.cellsTop && place < block.count)
            return block.first + place;
    }
    return -1;
}

void EmojiGrid::setCurrentCell(int cell)
{
    if (cell == m_current)
        return;
    m_current = cell;
    if (cell >= 0) {
        const QRect rect = cellRect(cell);
        QScrollBar *bar = verticalScrollBar();
        // The first row shows its heading, too.
        const int lead = cell - blockOf(cell).first < columns() ? blockOf(cell).cellsTop - blockOf(cell).top : 0;
        if (rect.top() - lead < 0)
            bar->setValue(bar->value() + rect.top() - lead);
        else if (rect.bottom() >= viewport()->height())
            bar->setValue(bar->value() + rect.bottom() + 1 - viewport()->height());
    }
    viewport()->update();
    emit shownCellChanged(m_hovered >= 0 ? m_hovered : m_current);
    EmojiGridAccessible::currentChanged(this);
}

void EmojiGrid::hover(int cell)
{
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    viewport()->update();
    emit shownCellChanged(m_hovered >= 0 ? m_hovered : m_current);
}

void EmojiGrid::pick(int cell)
{
    if (cell >= 0 && cell < cellCount())
        emit picked(cellText(cell));
}

void EmojiGrid::scrollToSection(int section)
{
    verticalScrollBar()->setValue(m_blocks[section].top);
}

int EmojiGrid::topSection() const
{
    const int y = verticalScrollBar()->value();
    const auto below = std::ranges::find_if(m_blocks, [y](const Block &block) { return block.top > y; });
    return qMax(0, int(below - m_blocks.begin()) - 1);
}

void EmojiGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.color(Theme::Color::Window));
    if (m_cells.isEmpty()) {
        painter.setFont(m_theme.font(Theme::Font::Text));
        painter.setPen(m_theme.color(Theme::Color::Dim));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No emoji found"));
    }
    for (const Block &block : std::as_const(m_blocks)) {
        const int scrolled = verticalScrollBar()->value();
        painter.setFont(m_theme.font(Theme::Font::Heading));
        painter.setPen(m_theme.color(Theme::Color::Dim));
        painter.drawText(QRect(m_theme.scaled(Metrics::small), block.top - scrolled,
                             viewport()->width() - 2 * m_theme.scaled(Metrics::small), block.cellsTop - block.top),
            Mirror::begin() | Qt::AlignVCenter, block.title);
        const int firstRow = qMax(0, (event->rect().top() + scrolled - block.cellsTop) / cellSize());
        const int lastRow = (event->rect().bottom() + scrolled - block.cellsTop) / cellSize();
        const int end = qMin(block.count, (lastRow + 1) * columns());
        for (int place = firstRow * columns(); place < end; ++place)
            paintCell(painter, block.first + place);
    }
}

void EmojiGrid::paintCell(QPainter &painter, int cell) const
{
    const QRect rect = cellRect(cell);
    if (cell == m_current || cell == m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(cell == m_current ? Theme::Color::Selected : Theme::Color::Line));
        painter.drawRoundedRect(rect, m_theme.scaled(Metrics::rowRadius), m_theme.scaled(Metrics::rowRadius));
    }
    if (cell == m_current && hasFocus()) {
        const qreal inset = Metrics::focusRing / 2.0;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Theme::Color::Accent), Metrics::focusRing));
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), m_theme.scaled(Metrics::rowRadius),
            m_theme.scaled(Metrics::rowRadius));
    }
    painter.setFont(emojiFont(m_theme.scaled(Metrics::pickerEmojiPixels)));
    painter.setPen(m_theme.color(Theme::Color::Text));
    painter.drawText(rect, Qt::AlignCenter, cellText(cell));
}

void EmojiGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void EmojiGrid::scrollContentsBy(int, int)
{
    viewport()->update();
    emit topSectionChanged(topSection());
}

int EmojiGrid::cellBelow(int cell) const
{
    const Block &block = blockOf(cell);
    const int last = block.first + block.count - 1;
    if (cell + columns() <= last)
        return cell + columns();
    const int column = (cell - block.first) % columns();
    // The last row of a section may be shorter.
    if ((cell - block.first) / columns() < (block.count - 1) / columns())
        return last;
    return last + 1 < cellCount() ? qMin(last + 1 + column, last + blockOf(last + 1).count) : cell;
}

int EmojiGrid::cellAbove(int cell) const
{
    const Block &block = blockOf(cell);
    if (cell - columns() >= block.first)
        return cell - columns();
    if (block.first == 0)
        return -1;
    const Block &above = blockOf(block.first - 1);
    const int lastRow = (above.count - 1) / columns() * columns();
    return above.first + qMin(lastRow + (cell - block.first) % columns(), above.count - 1);
}

/// Where a key leads from a cell; -1 is out of the grid.
int EmojiGrid::moved(int cell, int key) const
{
    const int page = qMax(1, viewport()->height() / cellSize() - 1);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return (key == Qt::Key_Left) == Mirror::isOn() ? qMin(cell + 1, cellCount() - 1) : qMax(0, cell - 1);
    case Qt::Key_Up:
        return cellAbove(cell);
    case Qt::Key_Down:
        return cellBelow(cell);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return cellCount() - 1;
    default:
        for (int i = 0; i < page; ++i)
            cell = qMax(0, key == Qt::Key_PageUp ? cellAbove(cell) : cellBelow(cell));
        return cell;
    }
}

void EmojiGrid::keyPressEvent(QKeyEvent *event)
{
    const int current = qMax(0, m_current);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int cell = m_cells.isEmpty() ? -1 : moved(current, event->key());
        if (cell < 0)
            emit leftAtTop();
        else
            setCurrentCell(cell);
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return pick(m_current);
    default:
        // Not the scroll area's: other keys are for whoever it is in.
        event->ignore();
    }
}

void EmojiGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0 && cellCount() > 0)
        setCurrentCell(0);
    else
        EmojiGridAccessible::currentChanged(this);
    viewport()->update();
}

void EmojiGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool EmojiGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void EmojiGrid::mouseMoveEvent(QMouseEvent *event)
{
    hover(cellAt(event->position().toPoint()));
}

void EmojiGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        pick(cellAt(event->position().toPoint()));
}

}
