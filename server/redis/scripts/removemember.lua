-- SPDX-License-Identifier: MIT
-- Somebody leaves, or is removed. KEYS: the room  ARGV: uid of who asks, folded name of who is to be in it no more
local room, uid = KEYS[1], ARGV[1]
if not mayRead(room, uid) then return noSuchRoom() end
if room == lobby then return {'forbidden', 'Nobody leaves the lobby.'} end
local person = personOf(ARGV[2])
local isSelf = person and person.uid == uid
local rank = ranks[roleOf(room, uid)] or 0
if not isSelf and (isDirect(room) or rank == 0) then
    return {'forbidden', 'Only owner and moderators of the room can do that.'}
end
if not person then return noSuchUser() end
local theirs = ranks[roleOf(room, person.uid)]
if not theirs then return {'ok'} end
if not isSelf and theirs >= rank then return {'forbidden', 'Only somebody of a higher rank in the room can do that.'} end
leave(room, memberOf(room, person.uid), redis.call('HEXISTS', room, 'pair') == 1 and 'waiting' or nil)
return {'ok'}
