-- SPDX-License-Identifier: MIT
-- Those who wait for a direct room's first message are left out for the server alone, which an empty uid is.
-- KEYS: the room  ARGV: uid
local room, uid = KEYS[1], ARGV[1]
if not mayRead(room, uid) then return noSuchRoom() end
local rows = {}
for _, member in ipairs(membersOf(room)) do
    local isListed = ranks[member.role] or (member.role == 'waiting' and uid ~= '')
    if isListed then
        local flags, folded = unpack(redis.call('HMGET', userKey(member.uid), 'flags', 'folded'))
        local role = ranks[member.role] and member.role or 'member'
        rows[#rows + 1] = {member.uid, member.name, flags or '', role, folded or ''}
    end
end
local _, _, _, roster = positionOf(room)
return {'ok', roster, rows}
