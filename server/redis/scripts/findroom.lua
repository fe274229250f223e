-- SPDX-License-Identifier: MIT
-- KEYS: the room  ARGV: uid
local room, uid = KEYS[1], ARGV[1]
local row = roomRow(room, uid)
return row and {'ok', row} or noSuchRoom()
