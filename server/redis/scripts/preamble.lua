-- SPDX-License-Identifier: MIT
-- Stands before every script: the names of all keys, the rules that several scripts share. The last argument of every
-- call is what the names of channels begin with. A script answers {'ok', …} or {<error code of the protocol>, <detail>}.

local channels = ARGV[#ARGV]

local users, presence, lobby = '{users}', '{presence}', '{room:lobby}'
local rooms = '{rooms}' -- set of room ids
local store = '{store}' -- hash: replid
local foldedNames = users .. ':folded' -- hash: folded name -> uid
local skeletons = users .. ':skeletons' -- hash: skeleton -> uid
local names = users .. ':names' -- sorted set, all scores 0: folded NUL name NUL flags
local guests = users .. ':guests' -- sorted set: uid by time of the last sign of life
local nodes = presence .. ':nodes' -- sorted set: node by time of its expiry

local function nodeKey(node) return presence .. ':node:' .. node end -- hash: name -> presence TAB flags TAB uid
local function roomKey(id) return '{room:' .. id .. '}' end
local function userKey(uid) return '{user:' .. uid .. '}' end
local function signInsKey(uid) return userKey(uid) .. ':signins' end -- set of token hashes
local function signInKey(token) return '{signin:' .. token .. '}' end -- hash: uid, created
local function logKey(room) return room .. ':log' end -- stream: uid name time text txn reply
local function markersKey(room) return room .. ':read' end -- hash: uid -> message id
local function txnKey(room, uid, txn) return room .. ':txn:' .. uid .. ':' .. txn end -- string: message id

-- Time and numbers

local function now()
    local time = redis.call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Lua would write large numbers as 1e+15.
local function integer(number) return string.format('%.0f', number) end

-- Events: an array in Redis' own protocol, so that those who receive it read it as they read a reply.

local function publish(channel, fields)
    local parts = {'*' .. #fields}
    for _, field in ipairs(fields) do
        parts[#parts + 1] = '$' .. #field
        parts[#parts + 1] = field
    end
    redis.call('PUBLISH', channels .. channel, table.concat(parts, '\r\n') .. '\r\n')
end

-- Redis itself

-- The names of its data's present life and of the one before; empty where it won't tell.
local function replicationIds()
    local info = redis.pcall('INFO', 'replication')
    if type(info) ~= 'string' then return '', '' end
    return info:match('master_replid:(%x+)') or '', info:match('master_replid2:(%x+)') or ''
end

-- Rooms

local function newEpoch()
    local time = redis.call('TIME')
    return string.format('%x%05x', time[1], time[2])
end

local function renewEpoch(room)
    local epoch = newEpoch()
    redis.call('HSET', room, 'epoch', epoch)
    publish(room, {'reset', epoch})
    return epoch
end

local function entryId(entry) return tonumber(entry[1]:match('^%d+')) end

-- The id of the newest message in the log itself; 0 if there is none.
local function topOf(room)
    local entry = redis.call('XREVRANGE', logKey(room), '+', '-', 'COUNT', 1)[1]
    return entry and entryId(entry) or 0
end

-- The lobby is made when it is first needed, and again when all data was lost.
local function ensureLobby()
    if redis.call('HEXISTS', lobby, 'epoch') == 1 then return end
    redis.call('HSET', lobby, 'name', 'Lobby', 'topic', '', 'kind', 'public', 'epoch', newEpoch(),
        'last', integer(topOf(lobby)), 'time', '0', 'change', '0')
    redis.call('SADD', rooms, 'lobby')
    redis.call('HSETNX', store, 'replid', (replicationIds()))
end

-- Who may read and who may write is said here and nowhere else. Everybody is in the lobby; an empty uid is the server.

local function mayRead(room, uid)
    if room == lobby then ensureLobby() end
    local kind = redis.call('HGET', room, 'kind')
    return kind and (kind == 'public' or uid == '')
end

local function mayWrite(room, uid) return room == lobby end

local function noSuchRoom() return {'no_such_room', 'There is no such room.'} end

-- Epoch, last id and last change.
local function positionOf(room)
    local position = redis.call('HMGET', room, 'epoch', 'last', 'change')
    return position[1] or renewEpoch(room), tonumber(position[2] or 0), position[3] or '0'
end

-- The log's entry that the user's txn_id was first sent with; nil if it is new, or forgotten.
local function sentBefore(room, uid, txn)
    local id = txn ~= '' and redis.call('GET', txnKey(room, uid, txn))
    return id and redis.call('XRANGE', logKey(room), id, id)[1] or nil
end

local function memberCount(room) return room == lobby and redis.call('ZCARD', names) or 0 end

-- A room as one user sees it.
local function roomRow(id, uid)
    local room = roomKey(id)
    local epoch, last, change = positionOf(room)
    local fields = redis.call('HMGET', room, 'name', 'topic', 'kind')
    local read = tonumber(redis.call('HGET', markersKey(room), uid) or 0)
    return {id, fields[1] or '', fields[2] or '', fields[3] or '', memberCount(room), epoch, integer(last), change,
        integer(math.min(read, last)), mayWrite(room, uid) and 'member' or ''}
end

local function roomRows(uid, joinedOnly)
    ensureLobby()
    local rows = {}
    for _, id in ipairs(redis.call('SMEMBERS', rooms)) do
        local room = roomKey(id)
        if mayRead(room, uid) and (mayWrite(room, uid) or not joinedOnly) then
            rows[#rows + 1] = roomRow(id, uid)
        end
    end
    return rows
end

-- Presence: every node says who is there; a name is online if any node says so.

local function parseSaid(row)
    local said, flags, uid = row:match('^(%a+)\t(%a*)\t(.*)$')
    return {presence = said, flags = flags, uid = uid}
end

local function presenceOf(name)
    local liveliest = 'offline'
    for _, node in ipairs(redis.call('ZRANGE', nodes, 0, -1)) do
        local row = redis.call('HGET', nodeKey(node), name)
        local said = row and parseSaid(row).presence
        if said and liveliest ~= 'online' then liveliest = said end
    end
    return liveliest
end

local function isPresent(name, uid)
    for _, node in ipairs(redis.call('ZRANGE', nodes, 0, -1)) do
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

local function addChange(changes, name, flags, before)
    local after = presenceOf(name)
    if after == before then return end
    changes[#changes + 1] = name
    changes[#changes + 1] = after
    changes[#changes + 1] = flags
end

-- People. The flags are letters: g is a guest, o the owner of the server.

local function listing(folded, name, flags) return folded .. '\0' .. name .. '\0' .. flags end

-- A sign of life: a guest stays for guestSeconds after the last one.
local function touch(uid, time) redis.call('ZADD', guests, 'XX', time, uid) end

-- All that a guest was. What they wrote stays; their uid, which is never issued again, means nobody.
local function removeGuest(uid)
    local user = redis.call('HMGET', userKey(uid), 'folded', 'skeleton', 'name', 'flags')
    for _, token in ipairs(redis.call('SMEMBERS', signInsKey(uid))) do
        redis.call('DEL', signInKey(token))
    end
    for _, id in ipairs(redis.call('SMEMBERS', rooms)) do
        redis.call('HDEL', markersKey(roomKey(id)), uid)
    end
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

local function signIn(uid, token)
    redis.call('HSET', signInKey(token), 'uid', uid, 'created', now())
    redis.call('SADD', signInsKey(uid), token)
end

-- {uid, name, flags} of whoever has the token, which is a sign of life; nil if nobody has.
local function identify(token, guestTime)
    local uid = redis.call('HGET', signInKey(token), 'uid')
    if not uid or removeIfGone(uid, guestTime) then return nil end
    local user = redis.call('HMGET', userKey(uid), 'name', 'flags')
    if not user[1] then return nil end
    touch(uid, now())
    return {uid, user[1], user[2]}
end

local function unauthenticated() return {'unauthenticated', 'Sign in first.'} end

