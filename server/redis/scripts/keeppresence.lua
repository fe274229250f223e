-- SPDX-License-Identifier: MIT
-- This node lives. Takes away what dead nodes said, and guests who are gone for good. Answers 0 if this node wasn't
-- known. KEYS: {presence}  ARGV: node, node's lifetime, guest time, 1 if dead nodes are to be taken away
local node, time = ARGV[1], now()
local known = redis.call('ZSCORE', nodes, node)
if known then redis.call('ZADD', nodes, time + ARGV[2], node) end

local function bury(dead)
    local rows = redis.call('HGETALL', nodeKey(dead))
    local before = {}
    for i = 1, #rows, 2 do before[rows[i]] = presenceOf(rows[i]) end
    redis.call('ZREM', nodes, dead)
    redis.call('DEL', nodeKey(dead))
    local changes = {}
    for i = 1, #rows, 2 do
        local said = parseSaid(rows[i + 1])
        touch(said.uid, time)
        addChange(changes, rows[i], said.flags, before[rows[i]])
    end
    announce(changes)
end

if ARGV[4] == '1' then
    for _, dead in ipairs(redis.call('ZRANGEBYSCORE', nodes, '-inf', time)) do bury(dead) end
end
local guestTime = tonumber(ARGV[3])
for _, uid in ipairs(redis.call('ZRANGEBYSCORE', guests, '-inf', time - guestTime, 'LIMIT', 0, 100)) do
    removeIfGone(uid, guestTime)
end
return {'ok', known and '1' or '0'}
