// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>
#include <QList>

namespace Chatto {

class EmojiTable;
class Theme;

/// A place in the grid: an emoji of the table, with its own skin tone or with the one that is chosen.
struct EmojiCell
{
    static constexpr int chosenTone = -1;

    int row;
    int tone = chosenTone;
};

struct EmojiSection
{
    QString title; ///< None where it says nothing.
    QList<EmojiCell> cells;
};

/// Emoji in rows, under headings. One widget that paints what is seen of its cells, of which there may be thousands.
/// Cells count through all sections.
class EmojiGrid : public QAbstractScrollArea
{
    Q_OBJECT

public:
    EmojiGrid(const EmojiTable &table, const Theme &theme, QWidget *parent = nullptr);

    /// Shows them from the top, and no cell is current.
    void setSections(const QList<EmojiSection> &sections);
    void setTone(int tone);

    int cellCount() const { return int(m_cells.size()); }
    /// The emoji itself.
    QString cellText(int cell) const;
    /// What it is called, with its skin tone.
    QString cellName(int cell) const;
    /// In the viewport, also where it is scrolled out of sight.
    QRect cellRect(int cell) const;
    /// The cell at a point of the viewport, or -1.
    int cellAt(const QPoint &point) const;

    /// The cell that Enter takes, or -1.
    int currentCell() const { return m_current; }
    void setCurrentCell(int cell);
    void pick(int cell);

    void scrollToSection(int section);
    /// The one at the upper edge.
    int topSection() const;

    static QString toneName(int tone);

signals:
    void picked(const QString &emoji);
    /// Or the one under the mouse, if there is one; -1 for none.
    void shownCellChanged(int cell);
    void topSectionChanged(int section);
    /// Up was pressed in the first row.
    void leftAtTop();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Block
    {
        QString title;
        int first; ///< Of its cells.
        int count;
        int top; ///< Of its heading, in the contents.
        int cellsTop;
    };

    void arrange();
    int cellSize() const;
    int columns() const;
    const Block &blockOf(int cell) const;
    void hover(int cell);
    void paintCell(QPainter &painter, int cell) const;
    int cellBelow(int cell) const;
    int cellAbove(int cell) const;
    int moved(int cell, int key) const;

    const EmojiTable &m_table;
    const Theme &m_theme;
    QList<EmojiCell> m_cells;
    QList<Block> m_blocks;
    int m_tone = 0;
    int m_current = -1;
    int m_hovered = -1;
};

}
