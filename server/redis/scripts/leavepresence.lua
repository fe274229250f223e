-- SPDX-License-Identifier: MIT
-- KEYS: {presence}  ARGV: node, name, uid
local key, name, uid = nodeKey(ARGV[1]), ARGV[2], ARGV[3]
local row = redis.call('HGET', key, name)
-- A guest's name may have gone to somebody else meanwhile.
if not row or parseSaid(row).uid ~= uid then return {'ok'} end
local before = presenceOf(name)
redis.call('HDEL', key, name)
touch(uid, now())
local changes = {}
addChange(changes, name, parseSaid(row).flags, before, presenceOf(name))
announce(changes)
return {'ok'}
