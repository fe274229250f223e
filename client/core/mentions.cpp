// SPDX-License-Identifier: MIT
#include "client/core/mentions.h"

namespace Chatto {

namespace {

/// Letters, digits, and what is written over them.
bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

/// Both stand within names, and at the end of sentences.
bool isJoint(QChar c)
{
    return c == u'-' || c == u'.';
}

bool startsWord(QStringView text, qsizetype at)
{
    if (at > 0 && text[at - 1] == u'@')
        --at;
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !isWordPart(before) && !(isJoint(before) && at > 1 && isWordPart(text[at - 2]));
}

bool endsWord(QStringView text, qsizetype end)
{
    if (end == text.size())
        return true;
    const QChar after = text[end];
    return !isWordPart(after) && !(isJoint(after) && end + 1 < text.size() && isWordPart(text[end + 1]));
}

}

bool mentions(QStringView text, const UserName &name)
{
    const QString &word = name.toString();
    const QString composed = text.toString().normalized(QString::NormalizationForm_C); // as names are
    for (qsizetype at = -1; !word.isEmpty();) {
        at = composed.indexOf(word, at + 1, Qt::CaseInsensitive);
        if (at < 0)
            return false;
        if (startsWord(composed, at) && endsWord(composed, at + word.size()))
            return true;
    }
    return false;
}

}
