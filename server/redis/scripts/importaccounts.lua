-- SPDX-License-Identifier: MIT
-- KEYS: {users}  ARGV: of each account uid, name, folded, skeleton, flags, password hash, marker in the lobby
for i = 1, #ARGV - 1, 7 do
    local uid, name, folded, skeleton, flags, password, read = unpack(ARGV, i, i + 6)
    redis.call('HSET', userKey(uid), 'name', name, 'folded', folded, 'skeleton', skeleton, 'flags', flags,
        'password', password)
    redis.call('HSET', foldedNames, folded, uid)
    redis.call('HSET', skeletons, skeleton, uid)
    redis.call('ZADD', names, 0, listing(folded, name, flags))
    redis.call('HSET', markersKey(lobby), uid, read)
end
return {'ok'}
