-- SPDX-License-Identifier: MIT
-- What scripts share, with membership.lua and people.lua behind it: the names of all keys, the rules. A script gets
-- what it needs of them, where it needs it (redislibrary.h): pieces that begin with `local` in the first column, and know
-- only those above them. The last argument of every call is what the names of channels begin with. A script answers {'ok', …} or
-- {<error code of the protocol>, <detail>}.

local channels = ARGV[#ARGV]

local users, presence, lobby = '{users}', '{presence}', '{room:lobby}'
local rooms = '{rooms}' -- set of room ids
local publicNames = rooms .. ':public' -- hash: folded name -> room id
local talks = rooms .. ':pairs' -- hash: uid:uid -> room id
local store = '{store}' -- hash: replid, registration, owner (uid), ownername (folded, while it is waited for)
local foldedNames = users .. ':folded' -- hash: folded name -> uid
local skeletons = users .. ':skeletons' -- hash: skeleton -> uid
local names = users .. ':names' -- sorted set, all scores 0: folded NUL name NUL flags
local guests = users .. ':guests' -- sorted set: uid by time of the last sign of life
local nodes = presence .. ':nodes' -- sorted set: node by time of its expiry

local function nodeKey(node) return presence .. ':node:' .. node end -- hash: name -> presence TAB flags TAB uid
local function roomKey(id) return '{room:' .. id .. '}' end
local function userKey(uid) return '{user:' .. uid .. '}' end
local function signInsKey(uid) return userKey(uid) .. ':signins' end -- set of token hashes
local function roomsKey(uid) return userKey(uid) .. ':rooms' end -- set of room ids
local function waitingKey(uid) return userKey(uid) .. ':waiting' end -- set of room ids
local function signInKey(token) return '{signin:' .. token .. '}' end -- hash: uid, created, seen, client
local function logKey(room) return room .. ':log' end -- stream: uid name time text txn reply
local function membersKey(room) return room .. ':members' end -- hash: uid -> role TAB seat TAB name
local function markersKey(room) return room .. ':read' end -- hash: uid -> message id
local function txnKey(room, uid, txn) return room .. ':txn:' .. uid .. ':' .. txn end -- string: message id

-- Time and numbers

local moment = nil -- of the whole script, once it was asked for
local function now()
    if not moment then
        local time = redis.call('TIME')
        moment = time[1] * 1000 + math.floor(time[2] / 1000)
    end
    return moment
end

-- Lua would write large numbers as 1e+15.
local function integer(number) return string.format('%d', number) end

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

-- The lobby is made when it is first needed, and mended when data was lost.
local function ensureLobby()
    local known = redis.call('HMGET', lobby, 'epoch', 'folded', 'kind')
    if known[1] and known[2] and known[3] then return end
    local fields = {name = 'Lobby', folded = 'lobby', topic = '', kind = 'public', epoch = newEpoch(),
        last = integer(topOf(lobby)), time = '0', change = '0'}
    for field, value in pairs(fields) do redis.call('HSETNX', lobby, field, value) end
    redis.call('HSETNX', publicNames, redis.call('HGET', lobby, 'folded'), 'lobby')
    redis.call('SADD', rooms, 'lobby')
    redis.call('HSETNX', store, 'replid', (replicationIds()))
end

local function idOf(room) return room:sub(7, -2) end

-- Epoch, last id, last change, roster, time of the last message.
local function positionOf(room)
    local position = redis.call('HMGET', room, 'epoch', 'last', 'change', 'roster', 'time')
    return position[1] or renewEpoch(room), tonumber(position[2] or 0), position[3] or '0', position[4] or '0',
        tonumber(position[5] or 0)
end

-- public, private or direct; false if there is no such room. It never changes, so that it is asked for once.
local kinds = {}
local function kindOf(room)
    if not kinds[room] and room == lobby then
        ensureLobby()
        kinds[room] = 'public'
    end
    kinds[room] = kinds[room] or redis.call('HGET', room, 'kind')
    return kinds[room]
end

-- A direct room's members never change, but for those who aren't in it yet and those who are gone for good.
local function isDirect(room) return kindOf(room) == 'direct' end

-- Members. In a direct room somebody may also be `waiting` (not in it before its next message) or `gone` (a guest who
-- has ended). The seat is the order in which they came.

local ranks = {member = 1, moderator = 2, owner = 3}

local function parseMember(uid, row)
    local role, seat, name = row:match('^(%a+)\t(%d+)\t(.*)$')
    return {uid = uid, role = role, seat = tonumber(seat), name = name}
end

local function memberOf(room, uid)
    local row = redis.call('HGET', membersKey(room), uid)
    return row and parseMember(uid, row) or nil
end

-- Everybody with a row.
local function membersOf(room)
    local rows, members = redis.call('HGETALL', membersKey(room)), {}
    for i = 1, #rows, 2 do members[#members + 1] = parseMember(rows[i], rows[i + 1]) end
    return members
end

-- By their seats.
local function membersInOrder(room)
    local members = membersOf(room)
    table.sort(members, function(one, other) return one.seat < other.seat end)
    return members
end

local owner = nil -- of the server, once asked for; a script that sets one doesn't ask before
local function isOwner(uid)
    owner = owner or redis.call('HGET', store, 'owner') or ''
    return owner == uid
end

-- Empty for those who aren't in the room. Everybody is in the lobby.
local function roleOf(room, uid)
    if room == lobby then return isOwner(uid) and 'owner' or 'member' end
    local member = memberOf(room, uid)
    return member and ranks[member.role] and member.role or ''
end

-- The lobby: everybody is in it, may read it and may write there.
local function isForAll(room) return room == lobby end

local function isIn(room, uid) return isForAll(room) or roleOf(room, uid) ~= '' end

-- Who may read and who may write is said here and nowhere else. An empty uid is the server.

local function mayRead(room, uid)
    local kind = kindOf(room)
    return kind and (kind == 'public' or uid == '' or isIn(room, uid))
end

local function hasOthers(room, uid)
    for _, member in ipairs(membersOf(room)) do
        if member.uid ~= uid and member.role ~= 'gone' then return true end
    end
    return false
end

local function mayWrite(room, uid) return isIn(room, uid) and (not isDirect(room) or hasOthers(room, uid)) end

local function noSuchRoom() return {'no_such_room', 'There is no such room.'} end

local function roomExists() return {'room_exists', 'There is a public room of that name.'} end

local function notInRoom() return {'forbidden', 'Join the room first.'} end

local function mayNotWrite(room, uid)
    return not isIn(room, uid) and notInRoom() or {'forbidden', 'Everybody else has left.'}
end

-- The log's entry of that id, if it is what the user sent with the txn_id; else nil. An id may have been noted whose
-- message wasn't stored after all, and which then became another one's.
local function sentAs(room, uid, txn, id)
    local entry = redis.call('XRANGE', logKey(room), id, id)[1]
    local fields = entry and entry[2]
    return fields and fields[2] == uid and fields[10] == txn and entry or nil
end

-- The log's entry that the user's txn_id was first sent with; nil if it is new, or forgotten.
local function sentBefore(room, uid, txn)
    local id = txn ~= '' and redis.call('GET', txnKey(room, uid, txn))
    return id and sentAs(room, uid, txn, id) or nil
end

-- How many are in a direct room, and the names of the others.
local function company(room, uid)
    local count, with = 0, {}
    for _, member in ipairs(membersInOrder(room)) do
        if member.role ~= 'gone' then count = count + 1 end
        if member.uid ~= uid then with[#with + 1] = member.name end
    end
    return count, with
end

-- What is the same for whoever asks; `count` is nil for direct rooms.
local function factsOf(room)
    if room == lobby then ensureLobby() end
    local name, topic, kind, epoch, last, change, roster =
        unpack(redis.call('HMGET', room, 'name', 'topic', 'kind', 'epoch', 'last', 'change', 'roster'))
    kinds[room] = kind
    local facts = {name = name or '', topic = topic or '', kind = kind, epoch = epoch or kind and renewEpoch(room),
        last = last or '0', change = change or '0', roster = roster or '0'}
    if kind and kind ~= 'direct' then
        facts.count = room == lobby and redis.call('ZCARD', names) or redis.call('HLEN', membersKey(room))
    end
    return facts
end

-- A room as one user sees it; nil if they may not know of it. Who asks for several has the facts at hand.
local function roomRow(room, uid, facts)
    facts = facts or factsOf(room)
    local role = facts.kind and roleOf(room, uid)
    if not facts.kind or (facts.kind ~= 'public' and uid ~= '' and role == '') then return nil end
    local read = role ~= '' and redis.call('HGET', markersKey(room), uid) or 0
    local count, with = facts.count, {}
    if not count then count, with = company(room, uid) end
    return {idOf(room), facts.name, facts.topic, facts.kind, count, facts.epoch, facts.last, facts.change,
        integer(math.min(tonumber(read), tonumber(facts.last))), role, facts.roster, with}
end

-- The rooms that the user is in, and with `public` the public ones, too. `facts` by room are kept for the next user.
local function roomRows(uid, public, facts)
    local ids, rows, seen = redis.call('SMEMBERS', roomsKey(uid)), {}, {}
    ids[#ids + 1] = 'lobby'
    for _, id in ipairs(public and redis.call('HVALS', publicNames) or {}) do ids[#ids + 1] = id end
    for _, id in ipairs(ids) do
        if not seen[id] then
            facts[id] = facts[id] or factsOf(roomKey(id))
            rows[#rows + 1] = roomRow(roomKey(id), uid, facts[id])
        end
        seen[id] = true
    end
    return rows
end
