// SPDX-License-Identifier: MIT
#include "server/core/passwordstrength.h"

#include "server/core/unicodetext.h"

#include <QList>

#include <zxcvbn.h>

#include <cmath>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestCharacters = 10;
constexpr qsizetype mostCharacters = 256;
constexpr qsizetype mostScored = 100; ///< Bytes; scoring takes time that grows with the square.
constexpr double guessesForScore2 = 1e6; ///< As zxcvbn's authors draw the line between scores 1 and 2.

bool isEasyToGuess(const QString &password, const QString &user)
{
    const QByteArray scored = password.toUtf8().left(mostScored);
    const QByteArray name = user.toUtf8();
    const char *words[] = {name.constData(), "chatto", nullptr};
    return ZxcvbnMatch(scored.constData(), words, nullptr) < std::log2(guessesForScore2);
}

}

QString normalizedPassword(const QString &password)
{
    QString spaced = password;
    for (QChar &c : spaced) {
        if (c.category() == QChar::Separator_Space)
            c = u' ';
    }
    return toNfc(spaced);
}

std::optional<QString> findWeakness(const QString &password, const QString &user)
{
    const qsizetype length = password.toUcs4().size();
    if (length < fewestCharacters)
        return u"A password has at least %1 characters."_s.arg(fewestCharacters);
    if (length > mostCharacters)
        return u"A password has at most %1 characters."_s.arg(mostCharacters);
    if (isEasyToGuess(password, user))
        return u"This password is easy to guess. Several words that have nothing to do with each other, or with your "
               "name, make a good one."_s;
    return {};
}

}
