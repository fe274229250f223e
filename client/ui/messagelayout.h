// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/emoji.h"
#include "client/ui/theme.h"

#include <QTextLayout>
#include <QUrl>

#include <memory>
#include <vector>

namespace Chatto {

/// Measures and paints the text of one message, always as plain text: line by line, links marked, emoji in colour,
/// each paragraph in its own direction. Nothing in the text can load, run or hide anything.
class MessageLayout
{
public:
    /// Where links and emoji stand is found once, here.
    MessageLayout(const QString &text, const Theme &theme);

    /// Long texts show their first lines only, until they are unfolded. Before layOut().
    void setUnfolded(bool unfolded) { m_unfolded = unfolded; }
    /// Breaks the text into lines of at most `width`.
    void layOut(qreal width);
    /// Moves right-to-left lines to the right edge of a box that wide.
    void align(qreal width);

    /// What the lines need.
    QSizeF size() const { return m_size; }
    qreal lastLineWidth() const;
    qreal lastBaseline() const;
    /// Whether the last line starts at the right, so that its end is at the left.
    bool endsLeft() const;
    /// Whether lines were left out.
    bool isFolded() const { return m_folded; }
    /// Whether the text is but a few emoji, which are drawn big.
    bool isBigEmoji() const { return m_bigEmoji; }

    void paint(QPainter &painter, const QPointF &origin, const QColor &color, TextRange selection) const;

    /// The text as it is shown: heaps of combining marks are cut down. Positions are in this text.
    const QString &text() const { return m_text; }
    qsizetype positionAt(const QPointF &point) const;
    TextRange wordAt(qsizetype position) const;

    const QList<TextRange> &links() const { return m_links; }
    QUrl link(int index) const;
    /// Which link is at that point, or -1.
    int linkAt(const QPointF &point) const;
    /// Where a range of the text is, a rectangle for each line.
    QList<QRectF> rects(TextRange range) const;

private:
    struct Paragraph
    {
        qsizetype start;
        bool rightToLeft;
        std::unique_ptr<QTextLayout> layout;
    };

    void addParagraph(QStringView text, qsizetype start);
    /// The text with characters that keep the places of emoji, which aren't painted as text.
    QString withStandIns() const;
    QTextCharFormat standInFormat() const;
    int emojiPixels() const;
    QList<QTextLayout::FormatRange> formats(qsizetype start, qsizetype length) const;
    QList<QTextLayout::FormatRange> selections(TextRange part, qsizetype start) const;
    void paintEmoji(QPainter &painter, const Paragraph &paragraph, const QPointF &origin) const;
    /// Adds the paragraph's lines from `y` on and answers where the next one begins; none begins at `end` or below.
    qreal layOutParagraph(const Paragraph &paragraph, qreal width, qreal y, qreal end);
    const Paragraph *paragraphAt(qreal y) const;
    const Paragraph *lastParagraph() const;

    const Theme &m_theme;
    QString m_text;
    QFont m_font;
    QColor m_linkColor;
    QColor m_selectionColor;
    QColor m_selectedTextColor;
    QList<TextRange> m_emoji;
    QList<TextRange> m_links;
    std::vector<Paragraph> m_paragraphs;
    QSizeF m_size;
    bool m_bigEmoji = false;
    bool m_unfolded = false;
    bool m_folded = false;
};

}
