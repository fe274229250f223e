-- SPDX-License-Identifier: MIT
-- Makes a store in which nobody has ever been ready for a whole chat.
-- KEYS: {store}  ARGV: 1 if new accounts are taken; uid of the server's owner; folded name of who is to be it
local function isEmpty()
    local ids = redis.call('SMEMBERS', rooms)
    return redis.call('EXISTS', foldedNames, logKey(lobby)) == 0 and (#ids == 0 or (#ids == 1 and ids[1] == 'lobby'))
end

if redis.call('ZCOUNT', nodes, now(), '+inf') > 0 then
    return {'forbidden', 'A server uses this store, or did so within the last minute: end it, and try again.'}
end
if not isEmpty() then
    return {'forbidden', 'There are accounts or messages in this store already: it has to be empty.'}
end
redis.call('DEL', rooms, publicNames, lobby, markersKey(lobby))
redis.call('HDEL', store, 'owner', 'ownername')
redis.call('HSET', store, 'registration', ARGV[1])
if ARGV[2] ~= '' then redis.call('HSET', store, 'owner', ARGV[2]) end
if ARGV[3] ~= '' then redis.call('HSET', store, 'ownername', ARGV[3]) end
return {'ok'}
