// SPDX-License-Identifier: MIT
#include "server/redis/redislibrary.h"

#include <algorithm>

namespace Chatto {

namespace {

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

QByteArrayList wordsOf(const QByteArray &source)
{
    QByteArrayList words;
    QByteArray word;
    for (const char c : source) {
        if (isWordCharacter(c)) {
            word.append(c);
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// All lines but the empty ones and the comments.
QByteArrayList codeOf(const QByteArray &source)
{
    QByteArrayList lines = source.split('\n');
    lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line.startsWith("--"); });
    return lines;
}

/// Of `local function name(…)`, or `local name, other = …`.
QByteArrayList namesOf(const QByteArray &line)
{
    if (line.startsWith("local function "))
        return {wordsOf(line).at(2)};
    return wordsOf(line.left(line.indexOf('='))).mid(1);
}

}

RedisLibrary::RedisLibrary(const QByteArray &source)
{
    for (const QByteArray &line : codeOf(source)) {
        const QByteArrayList words = wordsOf(line);
        if (line.startsWith("local "))
            m_pieces.append({namesOf(line), {}, {}});
        Q_ASSERT(!m_pieces.isEmpty());
        Piece &piece = m_pieces.last();
        piece.source += line + '\n';
        piece.words.unite({words.begin(), words.end()});
    }
}

QByteArray RedisLibrary::before(const QByteArray &script) const
{
    QByteArray source = codeOf(script).join('\n');
    const QByteArrayList words = wordsOf(source);
    QSet<QByteArray> needed(words.begin(), words.end());
    for (auto piece = m_pieces.crbegin(); piece != m_pieces.crend(); ++piece) {
        const auto isNeeded = [&](const QByteArray &name) { return needed.contains(name); };
        if (std::ranges::none_of(piece->names, isNeeded))
            continue;
        needed.unite(piece->words);
        source.prepend(piece->source);
    }
    return source;
}

}
