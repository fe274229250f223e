-- SPDX-License-Identifier: MIT
-- This node lives. Takes away what dead nodes said, and guests who are gone for good; some of them, as everybody else
-- waits meanwhile. Answers 0 if this node wasn't known, or was silent for so long that what it said may be gone in part;
-- 1 if there are more to be taken away.
-- KEYS: {presence}  ARGV: node, node's lifetime, guest time, 1 if dead nodes are to be taken away
local node, time = ARGV[1], now()
local known = tonumber(redis.call('ZSCORE', nodes, node) or 0) > time
redis.call('ZADD', nodes, 'XX', time + ARGV[2], node)

-- About 500 of those whom the node spoke for.
local function someOf(dead)
    local cursor, rows = '0', {}
    repeat cursor, rows = unpack(redis.call('HSCAN', nodeKey(dead), cursor, 'COUNT', 500))
    until #rows > 0 or cursor == '0'
    return rows
end

local function bury(dead)
    local rows, changes = someOf(dead), {}
    for i = 1, #rows, 2 do
        local said, before = parseSaid(rows[i + 1]), presenceOf(rows[i])
        redis.call('HDEL', nodeKey(dead), rows[i])
        touch(said.uid, time)
        addChange(changes, rows[i], said.flags, before, presenceOf(rows[i]))
    end
    if redis.call('HLEN', nodeKey(dead)) == 0 then redis.call('ZREM', nodes, dead) end
    announce(changes)
end

local dead = ARGV[4] == '1' and redis.call('ZRANGEBYSCORE', nodes, '-inf', time, 'LIMIT', 0, 1)[1]
if dead then bury(dead) end
local guestTime = tonumber(ARGV[3])
for _, uid in ipairs(redis.call('ZRANGEBYSCORE', guests, '-inf', time - guestTime, 'LIMIT', 0, 100)) do
    removeIfGone(uid, guestTime)
end
return {'ok', known and '1' or '0', dead and '1' or '0'}
