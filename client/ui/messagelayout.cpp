// SPDX-License-Identifier: MIT
#include "client/ui/messagelayout.h"

#include "client/ui/emojifont.h"
#include "client/ui/links.h"
#include "client/ui/metrics.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

// More marks on one letter are no language's; thousands of them would take seconds to shape and cover the neighbours.
constexpr int marksOnOneLetter = 8;

// An emoji's place is kept by a sign that breaks lines as it does and has no direction either, which nobody sees, and
// by selectors that belong to it: so the text is as long as before.
constexpr QChar standIn = u'\u3004';
constexpr QChar standInRest = u'\uFE00';

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

/// Ranges that touch become one.
QList<TextRange> joined(const QList<TextRange> &ranges)
{
    QList<TextRange> result;
    for (const TextRange &range : ranges) {
        if (!result.isEmpty() && result.last().start + result.last().length == range.start)
            result.last().length += range.length;
        else
            result.append(range);
    }
    return result;
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
    : m_theme(theme)
    , m_text(withoutMarkHeaps(text))
    , m_linkColor(theme.color(Theme::Color::Accent))
    , m_selectionColor(theme.color(Theme::Color::Accent))
    , m_selectedTextColor(theme.color(Theme::Color::OnAccent))
    , m_emoji(findEmoji(m_text))
    , m_links(findLinks(m_text))
{
    const qsizetype alone = onlyEmoji(m_text);
    m_bigEmoji = alone > 0 && alone <= Metrics::bigEmojiCount;
    m_font = theme.font(m_bigEmoji ? Theme::Font::BigEmoji : Theme::Font::Text);

    const QString laidOut = withStandIns();
    qsizetype start = 0;
    for (qsizetype i = 0; i <= m_text.size(); ++i) {
        if (i == m_text.size() || isParagraphEnd(m_text[i])) {
            addParagraph(QStringView(laidOut).mid(start, i - start), start);
            start = i + 1;
        }
    }
}

QString MessageLayout::withStandIns() const
{
    QString text = m_text;
    for (const TextRange &emoji : m_emoji) {
        if (!hasEmojiFont())
            break;
        text[emoji.start] = standIn;
        for (qsizetype i = emoji.start + 1; i < emoji.start + emoji.length; ++i)
            text[i] = standInRest;
    }
    return text;
}

int MessageLayout::emojiPixels() const
{
    return m_theme.scaled(m_bigEmoji ? Metrics::bigEmojiPixels : Metrics::emojiPixels);
}

QTextCharFormat MessageLayout::standInFormat() const
{
    if (!hasEmojiFont())
        return emojiFormat(m_bigEmoji ? 0 : emojiPixels());
    QFont font = m_font;
    font.setStyleStrategy(QFont::NoFontMerging);
    QTextCharFormat format;
    format.setFontStyleStrategy(QFont::NoFontMerging);
    format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    format.setFontLetterSpacing(emojiWidth(emojiPixels()) - QFontMetricsF(font).horizontalAdvance(standIn));
    format.setForeground(Qt::transparent);
    return format;
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
    if (!m_emoji.isEmpty())
        add(joined(m_emoji), standInFormat());
    return result;
}

void MessageLayout::layOut(qreal width)
{
    const qreal end = m_unfolded ? std::numeric_limits<qreal>::infinity()
                                 : Metrics::foldedLines * m_theme.scaled(Metrics::lineHeight);
    m_size = {};
    m_folded = false;
    qreal y = 0;
    for (const Paragraph &paragraph : m_paragraphs)
        y = layOutParagraph(paragraph, width, y, end);
    m_size.setHeight(y);
    align(m_size.width());
}

qreal MessageLayout::layOutParagraph(const Paragraph &paragraph, qreal width, qreal y, qreal end)
{
    paragraph.layout->clearLayout();
    paragraph.layout->beginLayout();
    bool isWhole = false;
    while (!isWhole && y < end) {
        QTextLine line = paragraph.layout->createLine();
        line.setLineWidth(width);
        const qreal height = qMax<qreal>(qCeil(line.height()), m_bigEmoji ? 0 : m_theme.scaled(Metrics::lineHeight));
        line.setPosition({0, y + qFloor((height - line.height()) / 2)});
        m_size.setWidth(qMax(m_size.width(), qMin<qreal>(qCeil(line.naturalTextWidth()), width)));
        y += height;
        isWhole = line.textStart() + line.textLength() >= paragraph.layout->text().size();
    }
    m_folded = m_folded || !isWhole;
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

/// What is selected of a paragraph; stand-ins stay unseen.
QList<QTextLayout::FormatRange> MessageLayout::selections(TextRange part, qsizetype start) const
{
    if (part.length == 0)
        return {};
    QTextCharFormat text;
    text.setBackground(m_selectionColor);
    text.setForeground(m_selectedTextColor);
    QTextCharFormat emoji = text;
    emoji.setForeground(hasEmojiFont() ? QColor(Qt::transparent) : m_selectedTextColor);
    QList<QTextLayout::FormatRange> result;
    qsizetype end = part.start;
    for (const TextRange &range : joined(m_emoji)) {
        const TextRange place = within({range.start - start, range.length}, part.start, part.length);
        if (place.length == 0)
            continue;
        const qsizetype from = part.start + place.start;
        result.append({formatRange(end, from - end, text), formatRange(from, place.length, emoji)});
        end = from + place.length;
    }
    result.append(formatRange(end, part.start + part.length - end, text));
    return result;
}

void MessageLayout::paint(QPainter &painter, const QPointF &origin, const QColor &color, TextRange selection) const
{
    painter.setPen(color);
    for (const Paragraph &paragraph : m_paragraphs) {
        const TextRange part = within(selection, paragraph.start, paragraph.layout->text().size());
        paragraph.layout->draw(&painter, origin, selections(part, paragraph.start));
        if (hasEmojiFont() && !m_emoji.isEmpty())
            paintEmoji(painter, paragraph, origin);
    }
}

void MessageLayout::paintEmoji(QPainter &painter, const Paragraph &paragraph, const QPointF &origin) const
{
    auto emoji = std::ranges::lower_bound(m_emoji, paragraph.start, {}, &TextRange::start);
    for (int i = 0; i < paragraph.layout->lineCount(); ++i) {
        const QTextLine line = paragraph.layout->lineAt(i);
        const qsizetype lineEnd = paragraph.start + line.textStart() + line.textLength();
        qsizetype last = -1; // Where the one before ended: those in a row have one width and one direction.
        qreal x = 0;
        qreal step = 0;
        for (; emoji != m_emoji.cend() && emoji->start < lineEnd; ++emoji) {
            const int from = int(emoji->start - paragraph.start);
            if (emoji->start != last) {
                x = line.cursorToX(from);
                step = line.cursorToX(from + int(emoji->length)) - x;
            }
            const QPointF baseline(qMin(x, x + step), line.y() + line.ascent());
            Chatto::paintEmoji(
                painter, origin + baseline, m_text.mid(emoji->start, emoji->length), emojiPixels(), m_theme);
            x += step;
            last = emoji->start + emoji->length;
        }
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
