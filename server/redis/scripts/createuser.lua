-- SPDX-License-Identifier: MIT
-- A new account or guest, signed in. KEYS: {users}
-- ARGV: uid, name, folded, skeleton, flags, password hash, token hash, client, 1 if it may own the server, guest time
local uid, name, folded, skeleton, flags, password, token, client = unpack(ARGV, 1, 8)
local mayOwn, guestTime = ARGV[9] == '1', tonumber(ARGV[10])

local function isTaken(index, key)
    local holder = redis.call('HGET', index, key)
    return holder and not removeIfGone(holder, guestTime)
end

local function ownsTheServer()
    local awaited = redis.call('HGET', store, 'ownername')
    if flags == 'g' then return false end
    if awaited then return awaited == folded end
    return mayOwn and redis.call('HEXISTS', store, 'owner') == 0
end

if isTaken(foldedNames, folded) or isTaken(skeletons, skeleton) then
    return {'username_taken', 'This name, or one that looks like it, is taken.'}
end
if ownsTheServer() then
    flags = 'o'
    redis.call('HSET', store, 'owner', uid)
    redis.call('HDEL', store, 'ownername')
end
redis.call('HSET', userKey(uid), 'name', name, 'folded', folded, 'skeleton', skeleton, 'flags', flags,
    'password', password)
redis.call('HSET', foldedNames, folded, uid)
redis.call('HSET', skeletons, skeleton, uid)
redis.call('ZADD', names, 0, listing(folded, name, flags))
if flags == 'g' then redis.call('ZADD', guests, now(), uid) end
signIn(uid, token, client)
ensureLobby()
local _, last = positionOf(lobby)
redis.call('HSET', markersKey(lobby), uid, integer(last))
publish(users, {'users', name, presenceOf(name), flags})
return {'ok', {uid, name, flags}}
