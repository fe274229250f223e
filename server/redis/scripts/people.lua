-- SPDX-License-Identifier: MIT
-- Behind membership.lua: who is there, who they are, where they are signed in.

-- Presence: every node says who is there; a name is online if any node says so.

local function parseSaid(row)
    local said, flags, uid = row:match('^(%a+)\t(%a*)\t(.*)$')
    return {presence = said, flags = flags, uid = uid}
end

local function saying(presence, flags, uid) return presence .. '\t' .. flags .. '\t' .. uid end

local everyNode = nil -- once asked for; a script that adds one does so before
local function allNodes()
    everyNode = everyNode or redis.call('ZRANGE', nodes, 0, -1)
    return everyNode
end

local function livelier(one, other)
    if one == 'online' or other == 'offline' then return one end
    return other
end

-- By what all nodes say, or all but one.
local function presenceOf(name, exceptNode)
    local liveliest = 'offline'
    for _, node in ipairs(allNodes()) do
        local row = node ~= exceptNode and redis.call('HGET', nodeKey(node), name)
        if row then liveliest = livelier(liveliest, parseSaid(row).presence) end
    end
    return liveliest
end

local function isPresent(name, uid)
    for _, node in ipairs(allNodes()) do
        local row = redis.call('HGET', nodeKey(node), name)
        if row and parseSaid(row).uid == uid then return true end
    end
    return false
end

-- `changes`: name, presence, flags, name, …
local function announce(changes)
    if #changes == 0 then return end
    table.insert(changes, 1, 'users')
    publish(users, changes)
end

local function addChange(changes, name, flags, before, after)
    if after == before then return end
    changes[#changes + 1] = name
    changes[#changes + 1] = after
    changes[#changes + 1] = flags
end

-- People. The flags are letters: g is a guest, o the owner of the server, b a blocked account.

local function isGuest(flags) return flags:find('g', 1, true) end

local function listing(folded, name, flags) return folded .. '\0' .. name .. '\0' .. flags end

-- Sets and clears flags wherever they are kept; adds to `changes` what there is to announce.
local function changeFlags(changes, uid, set, cleared)
    local folded, name, before = unpack(redis.call('HMGET', userKey(uid), 'folded', 'name', 'flags'))
    local flags = before:gsub('[' .. set .. cleared .. ']', '') .. set
    if flags == before then return end
    redis.call('HSET', userKey(uid), 'flags', flags)
    redis.call('ZREM', names, listing(folded, name, before))
    redis.call('ZADD', names, 0, listing(folded, name, flags))
    for _, node in ipairs(allNodes()) do
        local row = redis.call('HGET', nodeKey(node), name)
        local said = row and parseSaid(row)
        if said and said.uid == uid then
            redis.call('HSET', nodeKey(node), name, saying(said.presence, flags, uid))
        end
    end
    for _, field in ipairs({name, presenceOf(name), flags}) do changes[#changes + 1] = field end
end

-- A sign of life: a guest stays for guestSeconds after the last one.
local function touch(uid, time) redis.call('ZADD', guests, 'XX', time, uid) end

-- All that a guest was. What they wrote stays; their uid, which is never issued again, means nobody.
local function removeGuest(uid)
    local user = redis.call('HMGET', userKey(uid), 'folded', 'skeleton', 'name', 'flags')
    for _, token in ipairs(redis.call('SMEMBERS', signInsKey(uid))) do
        redis.call('DEL', signInKey(token))
    end
    leaveAll(uid)
    if user[1] then
        redis.call('HDEL', foldedNames, user[1])
        redis.call('HDEL', skeletons, user[2])
        redis.call('ZREM', names, listing(user[1], user[3], user[4]))
    end
    redis.call('DEL', userKey(uid), signInsKey(uid))
    redis.call('ZREM', guests, uid)
end

-- Removes the user if it is a guest who has been gone for long; true if so.
local function removeIfGone(uid, guestTime)
    local seen = redis.call('ZSCORE', guests, uid)
    local time = now()
    if not seen or seen + guestTime > time then return false end
    if isPresent(redis.call('HGET', userKey(uid), 'name') or '', uid) then
        touch(uid, time)
        return false
    end
    removeGuest(uid)
    return true
end

-- Sign-ins

-- What its user knows a sign-in by.
local function signInId(token) return redis.sha1hex(token):sub(1, 24) end

local function signIn(uid, token, client)
    local time = now()
    redis.call('HSET', signInKey(token), 'uid', uid, 'created', time, 'seen', time, 'client', client)
    redis.call('SADD', signInsKey(uid), token)
end

-- The token is void, and whoever came with it is sent away. A guest ends with their token.
local function endSignIn(uid, token)
    redis.call('DEL', signInKey(token))
    redis.call('SREM', signInsKey(uid), token)
    if redis.call('ZSCORE', guests, uid) then removeGuest(uid) end
    publish(users, {'signin', token})
end

local function endSignIns(uid, keptToken)
    for _, token in ipairs(redis.call('SMEMBERS', signInsKey(uid))) do
        if token ~= keptToken then endSignIn(uid, token) end
    end
end

-- Writes down that somebody has used the token; once a minute is enough.
local function noteSeen(token, seen)
    local time = now()
    if not seen or tonumber(seen) + 60000 <= time then redis.call('HSET', signInKey(token), 'seen', time) end
end

-- {uid, name, flags} of whoever has the token, which is a sign of life; nil if nobody has.
local function identify(token, guestTime)
    local uid, seen = unpack(redis.call('HMGET', signInKey(token), 'uid', 'seen'))
    if not uid then return nil end
    local name, flags = unpack(redis.call('HMGET', userKey(uid), 'name', 'flags'))
    if not name then return nil end
    if isGuest(flags or '') then
        if removeIfGone(uid, guestTime) then return nil end
        touch(uid, now())
    end
    noteSeen(token, seen)
    return {uid, name, flags or ''}
end

local function unauthenticated() return {'unauthenticated', 'Sign in first.'} end

-- The uid of an account; nil where there is none. Guests have no account.
local function accountOf(folded)
    local uid = redis.call('HGET', foldedNames, folded)
    return uid and not isGuest(flagsOf(uid)) and uid or nil
end

local function noSuchAccount() return {'no_such_user', 'There is no such account.'} end

