// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace Chatto {

/// What scripts share, in pieces. Redis runs all of a script with every call, and making a function that nobody calls
/// takes as long as a small command; so a script gets the pieces that it needs and no more, and each only where it is
/// first needed: a script that has its answer before that doesn't pay for it.
///
/// A piece begins with `local` in the first column, and its names are those of that line. Pieces know only those above
/// them. Comments in the first column aren't part of it. A script gives no name of a piece to anything else.
class RedisLibrary
{
public:
    explicit RedisLibrary(const QByteArray &source);

    /// The script, with all the pieces that it names or that those name: each before the first statement that needs it.
    QByteArray completed(const QByteArray &script) const;

private:
    struct Piece
    {
        QByteArrayList names;
        QByteArray source;
        QSet<QByteArray> words; ///< Of the source: what it may need.
    };

    bool hides(const QByteArray &statement) const;
    QByteArray take(const QByteArrayList &words, QSet<const Piece *> &taken) const;

    QList<Piece> m_pieces;
};

}
