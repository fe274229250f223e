// SPDX-License-Identifier: MIT
#include "client/models/fuzzymatch.h"

#include <QList>

namespace Chatto {

namespace {

bool startsWord(QStringView name, qsizetype at)
{
    return name[at].isLetterOrNumber() && (at == 0 || !name[at - 1].isLetterOrNumber());
}

bool hasWord(QStringView name, QStringView pattern)
{
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (startsWord(name, at) && name.sliced(at).startsWith(pattern))
            return true;
    }
    return false;
}

/// Whether each letter of the pattern either begins a word or goes on with the one that the letter before is in.
bool hasInitials(QStringView name, QStringView pattern)
{
    QList<bool> ends(name.size() + 1, false); // where the pattern, as far as it was looked at, can end
    ends[0] = true;
    for (const QChar letter : pattern) {
        QList<bool> next(name.size() + 1, false);
        bool before = false;
        for (qsizetype at = 0; at < name.size(); ++at) {
            before = before || ends[at];
            next[at + 1] = name[at] == letter && (ends[at] || (before && startsWord(name, at)));
        }
        ends = next;
    }
    return ends.contains(true);
}

bool hasLetters(QStringView name, QStringView pattern)
{
    qsizetype found = 0;
    for (const QChar letter : name) {
        if (found < pattern.size() && pattern[found] == letter)
            ++found;
    }
    return found == pattern.size();
}

}

QString searchKey(const QString &text)
{
    QString key = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    key.removeIf([](QChar c) { return c.isMark(); });
    return key.simplified();
}

std::optional<Match> fuzzyMatch(QStringView name, QStringView pattern)
{
    if (name.startsWith(pattern))
        return Match::Start;
    if (hasWord(name, pattern))
        return Match::Word;
    const QString letters = pattern.toString().remove(u' ');
    if (hasInitials(name, letters))
        return Match::Initials;
    if (name.contains(pattern))
        return Match::Within;
    if (hasLetters(name, letters))
        return Match::Letters;
    return {};
}

}
