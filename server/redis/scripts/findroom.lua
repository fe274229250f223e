-- SPDX-License-Identifier: MIT
-- KEYS: the room  ARGV: uid
local room, uid = KEYS[1], ARGV[1]
if not mayRead(room, uid) then return noSuchRoom() end
return {'ok', roomRow(room, uid)}
