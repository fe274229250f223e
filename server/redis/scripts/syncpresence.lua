-- SPDX-License-Identifier: MIT
-- All that this node says, in place of what it said before.
-- KEYS: {presence}  ARGV: node, node's lifetime, then name, presence, uid for each user
local node, key = ARGV[1], nodeKey(ARGV[1])
local before, flags = {}, {}

local function note(name, itsFlags)
    before[name] = before[name] or presenceOf(name)
    flags[name] = itsFlags
end

local old = redis.call('HGETALL', key)
for i = 1, #old, 2 do note(old[i], parseSaid(old[i + 1]).flags) end
for i = 3, #ARGV - 1, 3 do note(ARGV[i], flagsOf(ARGV[i + 2])) end
redis.call('DEL', key)
for i = 3, #ARGV - 1, 3 do
    local uid = ARGV[i + 2]
    redis.call('HSET', key, ARGV[i], saying(ARGV[i + 1], flagsOf(uid), uid))
    touch(uid, now())
end
redis.call('ZADD', nodes, now() + ARGV[2], node)
local changes = {}
for name, was in pairs(before) do addChange(changes, name, flags[name], was) end
announce(changes)
return {'ok'}
