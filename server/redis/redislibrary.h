// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace Chatto {

/// What scripts share, in pieces. Redis runs with every call all that stands before a script, and making a function
/// that nobody calls takes as long as a small command; so before each script stands what it needs and no more.
///
/// A piece begins with `local` in the first column, and its names are those of that line. Pieces know only those above
/// them. Comments in the first column aren't part of it.
class RedisLibrary
{
public:
    explicit RedisLibrary(const QByteArray &source);

    /// The script, behind all the pieces that it names or that those name.
    QByteArray before(const QByteArray &script) const;

private:
    struct Piece
    {
        QByteArrayList names;
        QByteArray source;
        QSet<QByteArray> words; ///< Of the source: what it may need.
    };

    QList<Piece> m_pieces;
};

}
