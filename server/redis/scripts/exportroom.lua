-- SPDX-License-Identifier: MIT
-- Kind, name, topic and newest message of a room; of its members, in the order in which they came, uid, role, name, 1 if
-- they have an account, and their marker. KEYS: the room
local room = KEYS[1]
local kind, name, topic = unpack(redis.call('HMGET', room, 'kind', 'name', 'topic'))
if not kind then return noSuchRoom() end
local rows = {}
for _, member in ipairs(membersInOrder(room)) do
    local flags = redis.call('HGET', userKey(member.uid), 'flags')
    local isAccount = flags and not isGuest(flags)
    local read = redis.call('HGET', markersKey(room), member.uid) or '0'
    rows[#rows + 1] = {member.uid, member.role, member.name, isAccount and '1' or '0', read}
end
return {'ok', kind, name or '', topic or '', integer(topOf(room)), rows}
