// SPDX-License-Identifier: MIT
#include "client/core/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Chatto {

Backoff::Backoff()
    : Backoff([] { return QRandomGenerator::global()->generateDouble(); })
{
}

Backoff::Backoff(Random random)
    : m_random(std::move(random))
{
}

std::chrono::milliseconds Backoff::next()
{
    const std::chrono::duration<double, std::milli> wait = m_random() * m_bound;
    m_bound = std::min(2 * m_bound, greatestBound);
    return std::chrono::duration_cast<std::chrono::milliseconds>(wait);
}

void Backoff::reset()
{
    m_bound = firstBound;
}

}
