// SPDX-License-Identifier: MIT
#include "client/ui/messagelayout.h"

#include "client/ui/emojifont.h"
#include "client/ui/links.h"
#include "client/ui/metrics.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <limits>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

// More marks on one letter are no language's; thousands of them would take seconds to shape and cover the neighbours.
constexpr int marksOnOneLetter = 8;

bool isParagraphEnd(QChar c)
{
    return c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

QString withoutMarkHeaps(const QString &text)
{
    QString result;
    result.reserve(text.size());
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const bool joins = c == 0x200D || (c >= 0xE0020 && c <= 0xE007F); // Emoji sequences are made of these.
        marks = QChar::isMark(c) ? marks + 1 : joins ? marks : 0;
        if (marks <= marksOnOneLetter)
            result += pair ? QStringView(text).mid(i, 2) : QStringView(text).mid(i, 1);
        i += pair ? 1 : 0;
    }
    return result;
}

QTextLayout::FormatRange formatRange(qsizetype start, qsizetype length, const QTextCharFormat &format)
{
    QTextLayout::FormatRange range;
    range.start = int(start);
    range.length = int(length);
    range.format = format;
    return range;
}

/// The part of `range` within `start`..`start + length`, counted from `start`.
TextRange within(TextRange range, qsizetype start, qsizetype length)
{
    const qsizetype from = qMax(range.start, start);
    const qsizetype to = qMin(range.start + range.length, start + length);
    return {from - start, qMax(to - from, qsizetype(0))};
}

}

MessageLayout::MessageLayout(const QString &text, const Theme &theme)
    : m_text(withoutMarkHeaps(text))
    , m_linkColor(theme.color(Theme::Color::Accent))
    , m_selectionColor(theme.color(Theme::Color::Accent))
    , m_selectedTextColor(theme.color(Theme::Color::OnAccent))
    , m_emoji(findEmoji(m_text))
    , m_links(findLinks(m_text))
{
    const qsizetype alone = onlyEmoji(m_text);
    m_bigEmoji = alone > 0 && alone <= Metrics::bigEmojiCount;
    m_font = theme.font(m_bigEmoji ? Theme::Font::BigEmoji : Theme::Font::Text);

    qsizetype start = 0;
    for (qsizetype i = 0; i <= m_text.size(); ++i) {
        if (i == m_text.size() || isParagraphEnd(m_text[i])) {
            addParagraph(QStringView(m_text).mid(start, i - start), start);
            start = i + 1;
        }
    }
}

void MessageLayout::addParagraph(QStringView text, qsizetype start)
{
    auto layout = std::make_unique<QTextLayout>(text.toString(), m_font);
    const bool rightToLeft = text.isRightToLeft();
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    layout->setFormats(formats(start, text.size()));
    layout->setCacheEnabled(true);
    m_paragraphs.push_back({start, rightToLeft, std::move(layout)});
}

QList<QTextLayout::FormatRange> MessageLayout::formats(qsizetype start, qsizetype length) const
{
    QList<QTextLayout::FormatRange> result;
    const auto add = [&](const QList<TextRange> &ranges, const QTextCharFormat &format) {
        for (const TextRange &range : ranges) {
            const TextRange part = within(range, start, length);
            if (part.length > 0)
                result.append(formatRange(part.start, part.length, format));
        }
    };
    QTextCharFormat link;
    link.setForeground(m_linkColor);
    add(m_links, link);
    add(m_emoji, emojiFormat(m_bigEmoji ? 0 : Metrics::emojiPixels));
    return result;
}

void MessageLayout::layOut(qreal width)
{
    int lines = m_unfolded ? std::numeric_limits<int>::max() : Metrics::foldedLines;
    m_size = {};
    m_folded = false;
    qreal y = 0;
    for (const Paragraph &paragraph : m_paragraphs)
        y = layOutParagraph(paragraph, width, y, lines);
    m_size.setHeight(y);
    align(m_size.width());
}

qreal MessageLayout::layOutParagraph(const Paragraph &paragraph, qreal width, qreal y, int &lines)
{
    paragraph.layout->clearLayout();
    paragraph.layout->beginLayout();
    for (; lines > 0; --lines) {
        QTextLine line = paragraph.layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const qreal height = qMax<qreal>(qCeil(line.height()), m_bigEmoji ? 0 : Metrics::lineHeight);
        line.setPosition({0, y + qFloor((height - line.height()) / 2)});
        m_size.setWidth(qMax(m_size.width(), qMin<qreal>(qCeil(line.naturalTextWidth()), width)));
        y += height;
    }
    m_folded = m_folded || (lines == 0 && paragraph.layout->createLine().isValid());
    paragraph.layout->endLayout();
    return y;
}

void MessageLayout::align(qreal width)
{
    for (const Paragraph &paragraph : m_paragraphs) {
        for (int i = 0; paragraph.rightToLeft && i < paragraph.layout->lineCount(); ++i) {
            QTextLine line = paragraph.layout->lineAt(i);
            line.setPosition({width - line.naturalTextWidth(), line.y()});
        }
    }
}

const MessageLayout::Paragraph *MessageLayout::lastParagraph() const
{
    for (auto it = m_paragraphs.rbegin(); it != m_paragraphs.rend(); ++it) {
        if (it->layout->lineCount() > 0)
            return &*it;
    }
    return nullptr;
}

qreal MessageLayout::lastLineWidth() const
{
    const Paragraph *last = lastParagraph();
    return last ? last->layout->lineAt(last->layout->lineCount() - 1).naturalTextWidth() : 0;
}

qreal MessageLayout::lastBaseline() const
{
    const Paragraph *last = lastParagraph();
    if (!last)
        return 0;
    const QTextLine line = last->layout->lineAt(last->layout->lineCount() - 1);
    return line.y() + line.ascent();
}

bool MessageLayout::endsLeft() const
{
    const Paragraph *last = lastParagraph();
    return last && last->rightToLeft;
}

void MessageLayout::paint(QPainter &painter, const QPointF &origin, const QColor &color, TextRange selection) const
{
    QTextCharFormat selected;
    selected.setBackground(m_selectionColor);
    selected.setForeground(m_selectedTextColor);
    painter.setPen(color);
    for (const Paragraph &paragraph : m_paragraphs) {
        QList<QTextLayout::FormatRange> selections;
        const TextRange part = within(selection, paragraph.start, paragraph.layout->text().size());
        if (part.length > 0)
            selections.append(formatRange(part.start, part.length, selected));
        paragraph.layout->draw(&painter, origin, selections);
    }
}

const MessageLayout::Paragraph *MessageLayout::paragraphAt(qreal y) const
{
    const Paragraph *found = nullptr;
    for (const Paragraph &paragraph : m_paragraphs) {
        if (paragraph.layout->lineCount() == 0 || (found && y < paragraph.layout->lineAt(0).y()))
            break;
        found = &paragraph;
    }
    return found;
}

qsizetype MessageLayout::positionAt(const QPointF &point) const
{
    const Paragraph *paragraph = paragraphAt(point.y());
    if (!paragraph || point.y() < 0)
        return 0;
    if (point.y() >= m_size.height())
        return m_text.size();
    int index = 0;
    while (index + 1 < paragraph->layout->lineCount() && point.y() >= paragraph->layout->lineAt(index + 1).y())
        ++index;
    return paragraph->start + paragraph->layout->lineAt(index).xToCursor(point.x());
}

TextRange MessageLayout::wordAt(qsizetype position) const
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, m_text);
    finder.setPosition(qMin(position + 1, m_text.size()));
    const qsizetype start = qMax(finder.toPreviousBoundary(), qsizetype(0));
    const qsizetype end = finder.toNextBoundary();
    return {start, qMax(end - start, qsizetype(0))};
}

QUrl MessageLayout::link(int index) const
{
    return linkTarget(QStringView(m_text).mid(m_links[index].start, m_links[index].length));
}

int MessageLayout::linkAt(const QPointF &point) const
{
    for (int i = 0; i < m_links.size(); ++i) {
        const QList<QRectF> places = rects(m_links[i]);
        if (std::any_of(places.begin(), places.end(), [&](const QRectF &place) { return place.contains(point); }))
            return i;
    }
    return -1;
}

QList<QRectF> MessageLayout::rects(TextRange range) const
{
    QList<QRectF> result;
    for (const Paragraph &paragraph : m_paragraphs) {
        const TextRange part = within(range, paragraph.start, paragraph.layout->text().size());
        for (int i = 0; part.length > 0 && i < paragraph.layout->lineCount(); ++i) {
            const QTextLine line = paragraph.layout->lineAt(i);
            const TextRange inLine = within(part, line.textStart(), line.textLength());
            if (inLine.length == 0)
                continue;
            const qreal from = line.cursorToX(int(line.textStart() + inLine.start));
            const qreal to = line.cursorToX(int(line.textStart() + inLine.start + inLine.length));
            result.append(QRectF(qMin(from, to), line.y(), qAbs(to - from), line.height()));
        }
    }
    return result;
}

}
