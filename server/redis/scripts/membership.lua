-- SPDX-License-Identifier: MIT
-- Behind preamble.lua: how people come into rooms and leave them.

local function flagsOf(uid) return redis.call('HGET', userKey(uid), 'flags') or '' end

-- One step of a room's membership: of each who is concerned the uid, name and role; no role: has left, `waiting`: until
-- the next message. Returns the new roster.
local function publishMembers(room, concerned)
    local roster = redis.call('HINCRBY', room, 'roster', 1)
    local _, last = positionOf(room)
    local event = {'members', integer(roster), integer(last)}
    for _, member in ipairs(concerned) do
        for _, field in ipairs({member.uid, member.name, flagsOf(member.uid), member.role}) do
            event[#event + 1] = field
        end
    end
    publish(room, event)
    return integer(roster)
end

-- Writes down that the member has this role, without a word to anybody. Who has no seat yet gets the last one.
local function seat(room, member, role)
    local place = member.seat or redis.call('HINCRBY', room, 'seats', 1)
    redis.call('HSET', membersKey(room), member.uid, role .. '\t' .. integer(place) .. '\t' .. member.name)
    redis.call(ranks[role] and 'SADD' or 'SREM', roomsKey(member.uid), idOf(room))
    redis.call(role == 'waiting' and 'SADD' or 'SREM', waitingKey(member.uid), idOf(room))
    return {uid = member.uid, name = member.name, role = role}
end

-- The member is in the room from now on, and their own sessions are told so.
local function enter(room, member, role)
    local _, last = positionOf(room)
    if not isDirect(room) then redis.call('HSET', markersKey(room), member.uid, integer(last)) end
    publish(users, {'joined', member.uid, idOf(room), integer(last)})
    return seat(room, member, role)
end

-- Those who waited for a direct room's next message. Returns the new roster, if there were any.
local function enterWaiting(room)
    local joined = {}
    for _, member in ipairs(membersInOrder(room)) do
        if member.role == 'waiting' then joined[#joined + 1] = enter(room, member, 'member') end
    end
    if #joined > 0 then return publishMembers(room, joined) end
end

-- Whom a room without an owner falls to: of the highest rank, and of these who has been there longest.
local function heirOf(room)
    local heir
    for _, member in ipairs(membersOf(room)) do
        local rank, best = ranks[member.role], heir and ranks[heir.role] or 0
        if rank > best or (rank == best and member.seat < heir.seat) then heir = member end
    end
    return heir
end

-- The member isn't in the room any more. Where they keep a seat, `role` says as what: waiting or gone.
local function leave(room, member, role)
    local concerned = {{uid = member.uid, name = member.name, role = role == 'waiting' and role or ''}}
    if role then
        seat(room, member, role)
    else
        redis.call('HDEL', membersKey(room), member.uid)
        redis.call('HDEL', markersKey(room), member.uid)
        redis.call('SREM', roomsKey(member.uid), idOf(room))
    end
    local heir = member.role == 'owner' and heirOf(room)
    if heir then concerned[2] = seat(room, heir, 'owner') end
    publishMembers(room, concerned)
end

-- All rooms of a guest who ends. In direct rooms their name stays, but who writes there would write to nobody.
local function leaveAll(uid)
    redis.call('HDEL', markersKey(lobby), uid)
    for _, id in ipairs(redis.call('SUNION', roomsKey(uid), waitingKey(uid))) do
        local room = roomKey(id)
        local member = memberOf(room, uid)
        local pair = redis.call('HGET', room, 'pair')
        if pair then
            redis.call('HDEL', talks, pair)
            redis.call('HDEL', room, 'pair')
        end
        if member and ranks[member.role] then
            leave(room, member, isDirect(room) and 'gone' or nil)
        elseif member then
            seat(room, member, 'gone')
        end
        redis.call('HDEL', markersKey(room), uid)
    end
    redis.call('DEL', roomsKey(uid), waitingKey(uid))
end

-- Who has this folded name: uid and name; nil if nobody has.
local function personOf(folded)
    local uid = redis.call('HGET', foldedNames, folded)
    local name = uid and redis.call('HGET', userKey(uid), 'name')
    return name and {uid = uid, name = name} or nil
end

local function noSuchUser() return {'no_such_user', 'There is nobody of that name.'} end

