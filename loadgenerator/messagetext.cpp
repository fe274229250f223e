// SPDX-License-Identifier: MIT
#include "loadgenerator/messagetext.h"

namespace Chatto::Load {

namespace {

constexpr char name[] = "chatto-bench ";

/// Two, three and four bytes of UTF-8, and what JSON must escape.
constexpr char delicate[] = " \u00E9\u20AC\U0001F600\"\\/\n\t ";

constexpr char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -";
static_assert(sizeof letters == 64 + 1);

/// Sixty-four bits that look random, another for each seed (the finisher of splitmix64).
quint64 scramble(quint64 seed)
{
    quint64 bits = seed * 0x9E3779B97F4A7C15;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
    return bits ^ (bits >> 31);
}

void fill(QByteArray &text, int size, quint64 seed)
{
    constexpr int lettersOfOne = 10; // six bits each
    for (quint64 round = 0; text.size() < size; ++round) {
        quint64 bits = scramble(seed + (round << 40));
        for (int i = 0; i < lettersOfOne && text.size() < size; ++i, bits >>= 6)
            text.append(letters[bits & 63]);
    }
}

}

MessageText::MessageText(QByteArray run, int size)
    : m_opening(QByteArray(name).append(run).append(' '))
    , m_size(size)
{
    Q_ASSERT(run.size() <= 8 && size >= smallest && size <= largest);
}

QByteArray MessageText::write(qint64 number, qint64 scheduled) const
{
    QByteArray text;
    text.reserve(m_size);
    text.append(m_opening).append(QByteArray::number(number)).append(' ').append(QByteArray::number(scheduled));
    text.append(delicate);
    fill(text, m_size, static_cast<quint64>(number) + 1);
    return text;
}

std::optional<qint64> MessageText::numberOf(QByteArrayView text) const
{
    if (!text.startsWith(m_opening))
        return {};
    const QByteArrayView rest = text.sliced(m_opening.size());
    bool ok = false;
    const qint64 written = rest.first(std::max<qsizetype>(rest.indexOf(' '), 0)).toByteArray().toLongLong(&ok);
    return ok ? std::optional(written) : std::nullopt;
}

bool MessageText::isOfSomeRun(QByteArrayView text)
{
    return text.startsWith(name);
}

}
