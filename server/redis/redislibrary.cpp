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

/// Those of the outermost level: each begins in the first column.
QByteArrayList statementsOf(const QByteArray &source)
{
    QByteArrayList statements;
    for (const QByteArray &line : codeOf(source)) {
        const QByteArray first = wordsOf(line).value(0);
        const bool goesOn = line.startsWith(' ') || first == "end" || first == "else" || first == "elseif";
        if (goesOn && !statements.isEmpty())
            statements.last() += '\n' + line;
        else
            statements.append(line);
    }
    return statements;
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

QByteArray RedisLibrary::completed(const QByteArray &script) const
{
    QSet<const Piece *> taken;
    QByteArrayList parts;
    for (const QByteArray &statement : statementsOf(script)) {
        Q_ASSERT(!hides(statement));
        parts.append(take(wordsOf(statement), taken) + statement);
    }
    return parts.join('\n');
}

/// Whether it gives the name of a piece to something else.
bool RedisLibrary::hides(const QByteArray &statement) const
{
    if (!statement.startsWith("local "))
        return false;
    const QByteArrayList names = namesOf(statement.split('\n').first());
    return std::ranges::any_of(m_pieces, [&](const Piece &piece) {
        return std::ranges::any_of(names, [&](const QByteArray &name) { return piece.names.contains(name); });
    });
}

/// What these words need of the library and haven't got yet.
QByteArray RedisLibrary::take(const QByteArrayList &words, QSet<const Piece *> &taken) const
{
    QByteArray source;
    QSet<QByteArray> needed(words.begin(), words.end());
    for (auto piece = m_pieces.crbegin(); piece != m_pieces.crend(); ++piece) {
        const auto isNeeded = [&](const QByteArray &name) { return needed.contains(name); };
        if (taken.contains(&*piece) || std::ranges::none_of(piece->names, isNeeded))
            continue;
        taken.insert(&*piece);
        needed.unite(piece->words);
        source.prepend(piece->source);
    }
    return source;
}

}
