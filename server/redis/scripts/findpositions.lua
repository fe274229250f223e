-- SPDX-License-Identifier: MIT
-- KEYS: the rooms  ARGV: their ids
local positions = {}
for index, room in ipairs(KEYS) do
    if mayRead(room, '') then
        local epoch, last, change, roster = positionOf(room)
        positions[#positions + 1] = {ARGV[index], epoch, integer(last), change, roster}
    end
end
return {'ok', positions}
