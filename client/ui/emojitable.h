// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Chatto {

/// What was found: an emoji, and the short name to show for it.
struct EmojiMatch
{
    int row;
    QString shortName; ///< "tada"
    bool operator==(const EmojiMatch &) const = default;
};

/// All emoji as Unicode lists them, in its order and groups, without skin tones: a row is one of them. The list is part
/// of the program file and is read where it lies; the first question takes a moment and 8 KB.
class EmojiTable
{
public:
    /// Ways to colour a hand: none, and light to dark.
    static constexpr int toneCount = 6;

    int size() const;
    int groupCount() const;
    /// The first row of a group; behind the last one, size().
    int groupStart(int group) const;

    /// The emoji, with that skin tone (0: none) where it can have one.
    QString text(int row, int tone = 0) const;
    bool hasTones(int row) const;
    /// What Unicode calls it: "waving hand".
    QString name(int row) const;
    /// What stands between colons for it: "wave".
    QString shortName(int row) const;

    /// The row of an emoji, whatever its skin tone, or -1.
    int find(const QString &emoji) const;
    /// The skin tone of an emoji, 0 for none.
    static int tone(const QString &emoji);
    /// The row with that short name, whatever the case, or -1.
    int named(QStringView shortName) const;
    /// Where each word of the text begins a word of a name, a short name or a keyword, the best first, at most so many.
    QList<EmojiMatch> search(QStringView text, qsizetype most) const;

private:
    struct Fields;

    const QList<quint32> &rows() const;
    Fields fields(int row) const;

    mutable QByteArrayView m_data;
    mutable QList<quint32> m_rows; ///< Where each line begins.
    mutable QList<int> m_groups;
};

/// A text in small ASCII letters and digits as far as can be: no accents, "_" for everything between words.
QString plainName(QStringView text);

}
