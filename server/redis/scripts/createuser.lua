-- SPDX-License-Identifier: MIT
-- A new account or guest, signed in. KEYS: {users}
-- ARGV: uid, name, folded, skeleton, flags, password hash, token hash, guest time
local uid, name, folded, skeleton, flags, password, token = unpack(ARGV, 1, 7)
local guestTime = tonumber(ARGV[8])

local function isTaken(index, key)
    local holder = redis.call('HGET', index, key)
    return holder and not removeIfGone(holder, guestTime)
end

if isTaken(foldedNames, folded) or isTaken(skeletons, skeleton) then
    return {'username_taken', 'This name, or one that looks like it, is taken.'}
end
redis.call('HSET', userKey(uid), 'name', name, 'folded', folded, 'skeleton', skeleton, 'flags', flags,
    'password', password)
redis.call('HSET', foldedNames, folded, uid)
redis.call('HSET', skeletons, skeleton, uid)
redis.call('ZADD', names, 0, listing(folded, name, flags))
if flags == 'g' then redis.call('ZADD', guests, now(), uid) end
signIn(uid, token)
ensureLobby()
local _, last = positionOf(lobby)
redis.call('HSET', markersKey(lobby), uid, integer(last))
publish(users, {'users', name, presenceOf(name), flags})
return {'ok', {uid, name, flags}}
