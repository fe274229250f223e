-- SPDX-License-Identifier: MIT
-- Answers 1 if there was one already, and the room.
-- KEYS: the new room  ARGV: uid and name of its maker, kind, name, folded name, topic, folded names of the others
local room = KEYS[1]
local maker, kind, name, folded, topic = {uid = ARGV[1], name = ARGV[2]}, unpack(ARGV, 3, 6)

-- Each of the others once; nil if there is nobody of one of the names.
local function findOthers()
    local others, seen = {}, {[maker.uid] = true}
    for i = 7, #ARGV - 1 do
        local person = personOf(ARGV[i])
        if not person then return nil end
        if not seen[person.uid] then others[#others + 1] = person end
        seen[person.uid] = true
    end
    return others
end

-- The direct room of two.
local function findTalk(other)
    local id = redis.call('HGET', talks, maker.uid .. ':' .. other.uid)
        or redis.call('HGET', talks, other.uid .. ':' .. maker.uid)
    return id and memberOf(roomKey(id), maker.uid) and roomKey(id)
end

local function openTalk(talk)
    local _, last = positionOf(talk)
    local member = memberOf(talk, maker.uid)
    local isIn = member.role ~= 'waiting'
    if not isIn then publishMembers(talk, {enter(talk, member, 'member')}) end
    return {'ok', (isIn or last > 0) and '1' or '0', roomRow(talk, maker.uid)}
end

local function make()
    redis.call('HSET', room, 'name', name, 'folded', folded, 'topic', topic, 'kind', kind, 'epoch', newEpoch(),
        'last', '0', 'time', '0', 'change', '0', 'roster', '1')
    redis.call('SADD', rooms, idOf(room))
    if kind == 'public' then redis.call('HSET', publicNames, folded, idOf(room)) end
end

local function makePair(other)
    local pair = maker.uid .. ':' .. other.uid
    redis.call('HSET', talks, pair, idOf(room))
    redis.call('HSET', room, 'pair', pair)
end

ensureLobby()
if redis.call('EXISTS', userKey(maker.uid)) == 0 then return unauthenticated() end
local others = findOthers()
if not others then return noSuchUser() end
if kind == 'direct' and #others == 0 then return {'bad_request', 'with: nobody else'} end
local talk = kind == 'direct' and #others == 1 and findTalk(others[1])
if talk then return openTalk(talk) end
if kind == 'public' and redis.call('HEXISTS', publicNames, folded) == 1 then return roomExists() end
make()
if kind == 'direct' and #others == 1 then makePair(others[1]) end
enter(room, maker, kind == 'direct' and 'member' or 'owner')
for _, other in ipairs(others) do
    if kind == 'direct' then seat(room, other, 'waiting') else enter(room, other, 'member') end
end
return {'ok', '0', roomRow(room, maker.uid)}
