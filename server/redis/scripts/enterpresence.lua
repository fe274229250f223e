-- SPDX-License-Identifier: MIT
-- Answers 0 if this node wasn't known: then it has to say all again (syncpresence).
-- KEYS: {presence}  ARGV: node, name, presence, flags, uid, node's lifetime
local node, name, said, flags, uid = unpack(ARGV, 1, 5)
local known = redis.call('ZSCORE', nodes, node)
if not known then redis.call('ZADD', nodes, now() + ARGV[6], node) end
local before = presenceOf(name)
redis.call('HSET', nodeKey(node), name, said .. '\t' .. flags .. '\t' .. uid)
touch(uid, now())
local changes = {}
addChange(changes, name, flags, before)
announce(changes)
return {'ok', known and '1' or '0'}
