-- SPDX-License-Identifier: MIT
-- KEYS: the room  ARGV: uid of who asks, folded name of who is to have the role, role
local room, uid, role = KEYS[1], ARGV[1], ARGV[3]
if not mayRead(room, uid) then return noSuchRoom() end
if room == lobby or roleOf(room, uid) ~= 'owner' then
    return {'forbidden', 'Only the owner of the room can do that.'}
end
local person = personOf(ARGV[2])
local member = person and memberOf(room, person.uid)
if not member then return {'no_such_user', 'There is nobody of that name in the room.'} end
if member.role == role then return {'ok'} end
if person.uid == uid then return {'forbidden', 'Make somebody else the owner instead.'} end
local changed = {seat(room, member, role)}
if role == 'owner' then changed[2] = seat(room, memberOf(room, uid), 'moderator') end
publishMembers(room, changed)
return {'ok'}
