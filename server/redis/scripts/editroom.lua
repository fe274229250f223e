-- SPDX-License-Identifier: MIT
-- KEYS: the room  ARGV: uid, then the fields that are to change (name with folded, topic) and their values
local room, uid = KEYS[1], ARGV[1]
if not mayRead(room, uid) then return noSuchRoom() end
if (ranks[roleOf(room, uid)] or 0) < ranks.moderator then
    return {'forbidden', 'Only owner and moderators of the room can do that.'}
end

local function isTaken(folded)
    local holder = redis.call('HGET', publicNames, folded)
    return holder and holder ~= idOf(room)
end

local changed = false
local edit = {}
for i = 2, #ARGV - 1, 2 do
    edit[ARGV[i]] = ARGV[i + 1]
    changed = changed or redis.call('HGET', room, ARGV[i]) ~= ARGV[i + 1]
end
if edit.folded and redis.call('HGET', room, 'kind') == 'public' then
    if isTaken(edit.folded) then return roomExists() end
    redis.call('HDEL', publicNames, redis.call('HGET', room, 'folded') or '')
    redis.call('HSET', publicNames, edit.folded, idOf(room))
end
for field, value in pairs(edit) do redis.call('HSET', room, field, value) end
if changed then publish(room, {'edited'}) end
return {'ok', roomRow(room, uid)}
