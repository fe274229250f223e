-- SPDX-License-Identifier: MIT
-- KEYS: the room  ARGV: uid of who asks, folded name of who is to be in it
local room, uid = KEYS[1], ARGV[1]
if not mayRead(room, uid) then return noSuchRoom() end
local person = personOf(ARGV[2])
local isSelf = person and person.uid == uid
if not isIn(room, uid) and not isSelf then return notInRoom() end
if not person then return noSuchUser() end
if room == lobby or memberOf(room, person.uid) then return {'ok'} end
if isDirect(room) then return {'forbidden', 'Nobody else can be added here.'} end
local isDeserted = redis.call('EXISTS', membersKey(room)) == 0
publishMembers(room, {enter(room, person, isDeserted and 'owner' or 'member')})
return {'ok'}
