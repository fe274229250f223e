-- SPDX-License-Identifier: MIT
-- KEYS: {store}  ARGV: folded name
local uid, before = accountOf(ARGV[1]), redis.call('HGET', store, 'owner')
local changes = {}
if before and before ~= uid then changeFlags(changes, before, '', 'o') end
if uid then
    redis.call('HSET', store, 'owner', uid)
    redis.call('HDEL', store, 'ownername')
    changeFlags(changes, uid, 'o', 'b')
else
    redis.call('HDEL', store, 'owner')
    redis.call('HSET', store, 'ownername', ARGV[1])
end
announce(changes)
return {'ok'}
