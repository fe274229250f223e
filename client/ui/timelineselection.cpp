// SPDX-License-Identifier: MIT
#include "client/ui/timelineselection.h"

#include <utility>

namespace Chatto {

TimelineSelection::Rows TimelineSelection::rows(const TimelineModel &model) const
{
    const int from = isEmpty() ? -1 : model.indexOf(m_from.key);
    const int to = isEmpty() ? -1 : model.indexOf(m_to.key);
    if (from < 0 || to < 0)
        return {};
    return {qMin(from, to), qMax(from, to)};
}

TextRange TimelineSelection::in(const TimelineModel &model, int row, qsizetype length) const
{
    const Rows touched = rows(model);
    if (touched.first < 0 || row < touched.first || row > touched.last)
        return {};
    Caret upper = m_from;
    Caret lower = m_to;
    const bool backwards = touched.first == touched.last ? upper.position > lower.position
                                                         : model.indexOf(upper.key) > model.indexOf(lower.key);
    if (backwards)
        std::swap(upper, lower);
    const qsizetype start = row == touched.first ? upper.position : 0;
    const qsizetype end = row == touched.last ? lower.position : length;
    return {start, qMax(end - start, qsizetype(0))};
}

}
