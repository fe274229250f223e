-- SPDX-License-Identifier: MIT
-- KEYS: the room  ARGV: the epoch that is to end
local room = KEYS[1]
if not mayRead(room, '') then return noSuchRoom() end
local epoch = positionOf(room)
return {'ok', epoch == ARGV[1] and renewEpoch(room) or epoch}
