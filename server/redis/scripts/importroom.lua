-- SPDX-License-Identifier: MIT
-- A room without its messages. Its epoch is new: what clients hold of it may be more than what is here.
-- KEYS: the room  ARGV: kind, name, folded name, topic, then of each member uid, role, name, marker
local room = KEYS[1]
local kind, name, folded, topic = unpack(ARGV, 1, 4)
redis.call('HSET', room, 'name', name, 'folded', folded, 'topic', topic, 'kind', kind, 'epoch', newEpoch(), 'last', '0',
    'time', '0', 'change', '0')
redis.call('SADD', rooms, idOf(room))
if room ~= lobby then redis.call('HSET', room, 'roster', '1') end
if kind == 'public' then redis.call('HSET', publicNames, folded, idOf(room)) end

local uids, isComplete = {}, true
for i = 5, #ARGV - 1, 4 do
    local uid, role, member, read = unpack(ARGV, i, i + 3)
    seat(room, {uid = uid, name = member}, role)
    if role ~= 'gone' then redis.call('HSET', markersKey(room), uid, read) end
    uids[#uids + 1] = uid
    isComplete = isComplete and role ~= 'gone'
end
if kind == 'direct' and #uids == 2 and isComplete then
    local pair = uids[1] .. ':' .. uids[2]
    redis.call('HSET', talks, pair, idOf(room))
    redis.call('HSET', room, 'pair', pair)
end
return {'ok'}
