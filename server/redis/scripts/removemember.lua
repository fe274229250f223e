-- SPDX-License-Identifier: MIT
-- Somebody leaves, or is removed. KEYS: the room  ARGV: uid of who asks, folded name of who is to be in it no more
local room, uid = KEYS[1], ARGV[1]
if not mayRead(room, uid) then return noSuchRoom() end
local person = personOf(ARGV[2])
if not person then return noSuchUser() end
if room == lobby then return {'forbidden', 'Nobody leaves the lobby.'} end
local isSelf = person.uid == uid
if isDirect(room) and not isSelf then return {'forbidden', 'Nobody can be removed here.'} end
local rank, theirs = ranks[roleOf(room, uid)] or 0, ranks[roleOf(room, person.uid)]
if not theirs then return {'ok'} end
if not isSelf and theirs >= rank then return {'forbidden', 'Only somebody of a higher rank in the room can do that.'} end
leave(room, memberOf(room, person.uid), redis.call('HEXISTS', room, 'pair') == 1 and 'waiting' or nil)
return {'ok'}
