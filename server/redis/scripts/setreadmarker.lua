-- SPDX-License-Identifier: MIT
-- KEYS: the room  ARGV: uid, message id, room id
local room, uid, id = KEYS[1], ARGV[1], tonumber(ARGV[2])
if not mayRead(room, uid) then return noSuchRoom() end
if not isIn(room, uid) then return notInRoom() end
local _, last = positionOf(room)
if id < 0 or id > last then return {'bad_request', 'id: beyond the room\'s last message'} end
local before = redis.call('HGET', markersKey(room), uid) or '0'
if before ~= ARGV[2] then
    redis.call('HSET', markersKey(room), uid, ARGV[2])
    publish(users, {'read', uid, ARGV[3], ARGV[2]})
end
return {'ok'}
