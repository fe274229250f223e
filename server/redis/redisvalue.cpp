// SPDX-License-Identifier: MIT
#include "server/redis/redisvalue.h"

namespace Chatto {

const RedisValue &RedisValue::at(qsizetype index) const
{
    static const RedisValue nil;
    return index >= 0 && index < m_elements.size() ? m_elements.at(index) : nil;
}

RedisValue &RedisValue::append(RedisValue value)
{
    return m_elements.emplace_back(std::move(value));
}

}
