// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/timelinemodel.h"
#include "client/ui/emoji.h"

namespace Chatto {

/// Text selected with the mouse, within one message or over several. It is kept by the rows' keys: rows that come and
/// go around it don't disturb it.
class TimelineSelection
{
public:
    struct Caret
    {
        quint64 key = 0;
        qsizetype position = 0;
        bool operator==(const Caret &) const = default;
    };
    struct Rows
    {
        int first = -1;
        int last = -1;
    };

    void start(const Caret &caret) { m_from = m_to = caret; }
    void extend(const Caret &caret) { m_to = caret; }
    void clear() { m_from = m_to = {}; }
    bool isEmpty() const { return m_from == m_to; }

    /// The rows that it touches, from top to bottom; -1 for none.
    Rows rows(const TimelineModel &model) const;
    /// The part that is selected of a row's text, which is `length` long.
    TextRange in(const TimelineModel &model, int row, qsizetype length) const;

private:
    Caret m_from;
    Caret m_to;
};

}
