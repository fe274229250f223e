// SPDX-License-Identifier: MIT
#include "server/core/memoryroom.h"

#include <algorithm>
#include <tuple>

namespace Chatto {

void MemoryRoom::add(const QByteArray &uid, Role role)
{
    m_waiting.removeOne(uid);
    m_members.insert(uid, {role, ++m_lastJoin});
}

void MemoryRoom::wait(const QByteArray &uid)
{
    m_members.remove(uid);
    m_waiting.append(uid);
}

void MemoryRoom::remove(const QByteArray &uid)
{
    m_members.remove(uid);
    m_waiting.removeOne(uid);
}

std::optional<QByteArray> MemoryRoom::heir() const
{
    // The highest role counts first, then who came first.
    const auto claim = [](const Membership &one) { return std::tuple(one.role, -one.since); };
    const auto first = std::ranges::max_element(
        m_members, [&](const Membership &a, const Membership &b) { return claim(a) < claim(b); });
    const bool isNeeded = first != m_members.end() && first->role != Role::Owner;
    return isNeeded && !isDirect() ? std::optional(first.key()) : std::nullopt;
}

}
