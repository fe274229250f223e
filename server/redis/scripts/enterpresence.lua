-- SPDX-License-Identifier: MIT
-- Answers 0 if this node wasn't known: then it has to say all again (syncpresence).
-- KEYS: {presence}  ARGV: node, its lifetime, then name, presence, uid for each user
local node = ARGV[1]
local isKnown = redis.call('ZSCORE', nodes, node)
if not isKnown then redis.call('ZADD', nodes, now() + ARGV[2], node) end
local changes = {}
for i = 3, #ARGV - 1, 3 do
    local name, said, uid = ARGV[i], ARGV[i + 1], ARGV[i + 2]
    local flags, elsewhere = flagsOf(uid), presenceOf(name, node)
    local row = redis.call('HGET', nodeKey(node), name)
    local before = row and livelier(elsewhere, parseSaid(row).presence) or elsewhere
    redis.call('HSET', nodeKey(node), name, saying(said, flags, uid))
    addChange(changes, name, flags, before, livelier(elsewhere, said))
end
announce(changes)
return {'ok', isKnown and '1' or '0'}
