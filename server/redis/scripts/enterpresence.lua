-- SPDX-License-Identifier: MIT
-- Answers 0 if this node wasn't known: then it has to say all again (syncpresence).
-- KEYS: {presence}  ARGV: node, name, presence, uid, node's lifetime
local node, name, said, uid = unpack(ARGV, 1, 4)
local flags = flagsOf(uid)
local known = redis.call('ZSCORE', nodes, node)
if not known then redis.call('ZADD', nodes, now() + ARGV[5], node) end
local before = presenceOf(name)
redis.call('HSET', nodeKey(node), name, saying(said, flags, uid))
touch(uid, now())
local changes = {}
addChange(changes, name, flags, before)
announce(changes)
return {'ok', known and '1' or '0'}
