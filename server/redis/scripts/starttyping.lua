-- SPDX-License-Identifier: MIT
-- KEYS: the room  ARGV: uid, name
local room, uid = KEYS[1], ARGV[1]
if not mayRead(room, uid) then return noSuchRoom() end
if not mayWrite(room, uid) then return mayNotWrite(room, uid) end
local _, _, _, roster = positionOf(room)
publish(room, {'typing', roster, uid, ARGV[2]})
return {'ok'}
