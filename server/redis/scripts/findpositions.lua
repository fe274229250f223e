-- SPDX-License-Identifier: MIT
-- KEYS: the rooms  ARGV: their ids
local positions = {}
for index, room in ipairs(KEYS) do
    if room == lobby then ensureLobby() end
    local kind, epoch, last, change, roster =
        unpack(redis.call('HMGET', room, 'kind', 'epoch', 'last', 'change', 'roster'))
    if kind then
        positions[#positions + 1] =
            {ARGV[index], epoch or renewEpoch(room), last or '0', change or '0', roster or '0'}
    end
end
return {'ok', positions}
