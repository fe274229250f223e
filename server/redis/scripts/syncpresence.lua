-- SPDX-License-Identifier: MIT
-- All that this node says, in place of what it said before. Mostly that is the same, and costs little.
-- KEYS: {presence}  ARGV: node, node's lifetime, then name, presence, uid for each user
local node, key, time = ARGV[1], nodeKey(ARGV[1]), now()
local changes, before = {}, {}
local rows = redis.call('HGETALL', key)
for i = 1, #rows, 2 do before[rows[i]] = rows[i + 1] end
redis.call('ZADD', nodes, time + ARGV[2], node)

-- `row` is nil for who isn't here any more.
local function say(name, row)
    local was = presenceOf(name)
    local flags = parseSaid(row or before[name]).flags
    if row then redis.call('HSET', key, name, row) else redis.call('HDEL', key, name) end
    addChange(changes, name, flags, was, presenceOf(name))
end

for i = 3, #ARGV - 1, 3 do
    local name, said, uid = ARGV[i], ARGV[i + 1], ARGV[i + 2]
    local flags = flagsOf(uid)
    local row = saying(said, flags, uid)
    if isGuest(flags) then touch(uid, time) end
    if before[name] ~= row then say(name, row) end
    before[name] = nil
end
for name in pairs(before) do say(name, nil) end
announce(changes)
return {'ok'}
