// SPDX-License-Identifier: MIT
#include "client/ui/emojitable.h"

#include <QResource>

#include <algorithm>
#include <array>
#include <optional>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t emojiStyle = 0xFE0F;
constexpr char32_t firstTone = 0x1F3FB;

QString toneText(int tone)
{
    const char32_t c = firstTone + char32_t(tone - 1);
    return QString::fromUcs4(&c, 1);
}

bool isToneAt(const QString &text, qsizetype i)
{
    return text[i] == QChar(0xD83C) && i + 1 < text.size() && text[i + 1] >= QChar(0xDFFB)
        && text[i + 1] <= QChar(0xDFFF);
}

/// Without skin tones and selectors, which come and go together.
QString bare(QString emoji)
{
    for (qsizetype i = emoji.size() - 1; i >= 0; --i) {
        if (emoji[i] == QChar(emojiStyle))
            emoji.remove(i, 1);
        else if (isToneAt(emoji, i))
            emoji.remove(i, 2);
    }
    return emoji;
}

bool isWordPart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<uchar>(c) > 0x7F;
}

/// Whether a word of the text begins so.
bool hasWord(QByteArrayView text, QLatin1StringView beginning)
{
    const QLatin1StringView whole(text.data(), text.size());
    for (qsizetype i = whole.indexOf(beginning, 0, Qt::CaseInsensitive); i >= 0;
         i = whole.indexOf(beginning, i + 1, Qt::CaseInsensitive)) {
        if (i == 0 || !isWordPart(text[i - 1]))
            return true;
    }
    return false;
}

QList<QByteArray> wordsOf(QStringView text)
{
    QList<QByteArray> words = plainName(text).toLatin1().split('_');
    words.removeAll(QByteArray());
    return words;
}

}

struct EmojiTable::Fields
{
    QByteArrayView emoji;
    QByteArrayView persons;
    QByteArrayView name;
    QByteArrayView shortNames;
    QByteArrayView keywords;

    QString shortName() const
    {
        const qsizetype end = shortNames.indexOf(' ');
        return QString::fromLatin1(end < 0 ? shortNames : shortNames.first(end));
    }

    std::optional<QString> shortNameLike(const QString &beginning) const
    {
        const QStringList all = QString::fromLatin1(shortNames).split(u' ');
        if (all.contains(beginning))
            return beginning;
        const auto like = std::ranges::find_if(all, [&](const QString &one) { return one.startsWith(beginning); });
        return like == all.end() ? std::nullopt : std::optional(*like);
    }

    bool names(const QList<QByteArray> &words) const
    {
        return std::ranges::all_of(
            words, [this](const QByteArray &word) { return hasWord(name, QLatin1StringView(word)); });
    }

    bool knows(const QList<QByteArray> &words) const
    {
        return std::ranges::all_of(words, [this](const QByteArray &word) {
            const QLatin1StringView beginning(word);
            return hasWord(name, beginning) || hasWord(shortNames, beginning) || hasWord(keywords, beginning);
        });
    }
};

const QList<quint32> &EmojiTable::rows() const
{
    if (!m_rows.isEmpty())
        return m_rows;
    const QResource file(u":/chatto/emoji/emoji.txt"_s);
    Q_ASSERT(file.isValid() && file.compressionAlgorithm() == QResource::NoCompression);
    m_data = QByteArrayView(file.data(), qsizetype(file.size()));
    for (qsizetype line = 0; line < m_data.size(); line = m_data.indexOf('\n', line) + 1) {
        if (m_data.sliced(line).startsWith("# "))
            m_groups.append(int(m_rows.size()));
        else
            m_rows.append(quint32(line));
    }
    m_rows.squeeze();
    return m_rows;
}

EmojiTable::Fields EmojiTable::fields(int row) const
{
    const qsizetype start = rows()[row];
    QByteArrayView rest = m_data.sliced(start, m_data.indexOf('\n', start) - start);
    const auto next = [&rest] {
        const qsizetype end = rest.indexOf('\t');
        const QByteArrayView field = end < 0 ? rest : rest.first(end);
        rest = rest.sliced(end < 0 ? rest.size() : end + 1);
        return field;
    };
    // Braces keep the order.
    return {next(), next(), next(), next(), next()};
}

int EmojiTable::size() const
{
    return int(rows().size());
}

int EmojiTable::groupCount() const
{
    rows();
    return int(m_groups.size());
}

int EmojiTable::groupStart(int group) const
{
    return group < groupCount() ? m_groups[group] : size();
}

QString EmojiTable::text(int row, int tone) const
{
    const Fields emoji = fields(row);
    QString text = QString::fromUtf8(emoji.emoji);
    if (tone == 0 || emoji.persons == "0")
        return text;
    // The tone stands in the selector's place.
    const qsizetype first = text[0].isHighSurrogate() ? 2 : 1;
    text.replace(first, text.size() > first && text[first] == QChar(emojiStyle) ? 1 : 0, toneText(tone));
    return emoji.persons == "2" ? text + toneText(tone) : text;
}

bool EmojiTable::hasTones(int row) const
{
    return fields(row).persons != "0";
}

QString EmojiTable::name(int row) const
{
    return QString::fromUtf8(fields(row).name);
}

QString EmojiTable::shortName(int row) const
{
    return fields(row).shortName();
}

int EmojiTable::find(const QString &emoji) const
{
    const QString wanted = bare(emoji);
    if (wanted.isEmpty())
        return -1;
    // Most rows differ in their first letter already, which costs nothing to see.
    const QByteArray first = wanted.first(wanted[0].isHighSurrogate() ? qMin(wanted.size(), qsizetype(2)) : 1).toUtf8();
    for (int row = 0; row < size(); ++row) {
        if (m_data.sliced(m_rows[row]).startsWith(first) && bare(QString::fromUtf8(fields(row).emoji)) == wanted)
            return row;
    }
    return -1;
}

int EmojiTable::tone(const QString &emoji)
{
    for (qsizetype i = 0; i < emoji.size(); ++i) {
        if (isToneAt(emoji, i))
            return emoji[i + 1].unicode() - 0xDFFB + 1;
    }
    return 0;
}

int EmojiTable::named(QStringView shortName) const
{
    const QString wanted = shortName.toString().toLower();
    const QList<EmojiMatch> matches = search(wanted, 1);
    return !matches.isEmpty() && matches[0].shortName == wanted ? matches[0].row : -1;
}

QList<EmojiMatch> EmojiTable::search(QStringView text, qsizetype most) const
{
    const QString beginning = text.trimmed().toString().toLower().replace(u' ', u'_');
    const QList<QByteArray> words = wordsOf(text);
    if (words.isEmpty())
        return {};
    // Named exactly so, named so at the beginning, named with these words, found by them.
    std::array<QList<EmojiMatch>, 4> found;
    for (int row = 0; row < size(); ++row) {
        const Fields emoji = fields(row);
        if (!emoji.knows(words))
            continue;
        if (const std::optional<QString> named = emoji.shortNameLike(beginning))
            found[*named == beginning ? 0 : 1].append({row, *named});
        else
            found[emoji.names(words) ? 2 : 3].append({row, emoji.shortName()});
    }
    // Who types "he" means "heart" rather than "heart_with_ribbon".
    std::ranges::stable_sort(found[1], {}, [](const EmojiMatch &match) { return match.shortName.size(); });
    QList<EmojiMatch> all;
    for (const QList<EmojiMatch> &rank : found)
        all += rank.first(qMin(rank.size(), most - all.size()));
    return all;
}

QString plainName(QStringView text)
{
    QString name;
    const QString letters = text.toString().normalized(QString::NormalizationForm_D).toCaseFolded();
    for (const QChar c : letters) {
        if (c.unicode() < 0x80 ? c.isLetterOrNumber() : c.isLetter())
            name.append(c);
        else if (!c.isMark() && c != u'’' && c != u'\'' && !name.isEmpty() && !name.endsWith(u'_'))
            name.append(u'_');
    }
    return name.endsWith(u'_') ? name.chopped(1) : name;
}

}
